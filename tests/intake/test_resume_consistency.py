"""What one entry leaves open, the others of its section decide: dates, places, names, labels, headings."""

import pytest

from nextrung.intake.documents import document_from_text
from nextrung.intake.resume.json_resume import to_json_resume
from nextrung.intake.resume.reading import read_resume


def read(text):
    return read_resume(document_from_text(f"Dana Ortiz\n555-0101\n\n{text}", "resume", "resume"))


def made(text, section):
    """Give a section as JSON Resume has it, without what is told."""
    entries = to_json_resume(read(text)).get(section, [])
    return [{key: value for key, value in entry.items() if key != "highlights"} for entry in entries]


# --- certificates and awards ----------------------------------------------------------------------


def test_a_date_inside_the_name_of_a_certificate_is_part_of_it():
    found = made(
        "Certificates\n\n- Welder exam: Part B again Feb 2027\n- Forklift, May 2024\n- Rigging, June 2023\n",
        "certificates",
    )
    assert found == [
        {"name": "Welder exam: Part B again Feb 2027"},
        {"name": "Forklift", "date": "2024-05"},
        {"name": "Rigging", "date": "2023-06"},
    ]


def test_of_two_dates_the_one_at_the_end_is_that_of_the_certificate():
    (found,) = made("Certificates\n\nInstructor, practical Jan 2027 · 09/2026\n", "certificates")
    assert found == {"name": "Instructor, practical Jan 2027", "date": "2026-09"}


def test_a_certificate_with_commas_is_one_among_others_without():
    found = made(
        "Licenses\n\n- Commercial licence, Class A, with tanker\n- Medical card\n- Hazmat\n", "certificates"
    )
    assert [each["name"] for each in found] == [
        "Commercial licence, Class A, with tanker",
        "Medical card",
        "Hazmat",
    ]


def test_achievements_that_are_awards_are_read_as_awards():
    found = made("Achievements\n\nEmployee of the Year, Kestrel Dairy (2024)\n", "awards")
    assert found == [{"title": "Employee of the Year", "awarder": "Kestrel Dairy", "date": "2024"}]


# --- places and names ----------------------------------------------------------------------------


def test_towns_that_nobody_knows_stand_where_the_others_do():
    found = made(
        "Experience\n\nHollin Refuge, Barnwick\nSupport Worker   2016 - 2018\n- Safety plans\n\n"
        "Counsel Café, Sheffield\nBarista   2014 - 2016\n- Made coffee\n",
        "work",
    )
    assert [(each["name"], each["location"]) for each in found] == [
        ("Hollin Refuge", "Barnwick"),
        ("Counsel Café", "Sheffield"),
    ]


@pytest.mark.parametrize(
    ("row", "position", "employer"),
    [
        ("Sales Associate, Ski Wall, Forecast Outdoor", "Sales Associate, Ski Wall", "Forecast Outdoor"),
        ("Set-up Machinist, mills, Orvane Hydraulics", "Set-up Machinist, mills", "Orvane Hydraulics"),
        ("Clerk, City of Alder Bluff, Public Works", "Clerk", "City of Alder Bluff, Public Works"),
    ],
)
def test_commas_in_titles_and_employers(row, position, employer):
    (first, _) = made(
        f"Experience\n\n{row} (2019 - 2021)\n- One thing\n"
        "Barista, Counsel Café (2014 - 2016)\n- Made coffee\n",
        "work",
    )
    assert (first["position"], first["name"]) == (position, employer)


def test_a_town_called_like_a_country_or_a_county():
    (found,) = made("Experience\n\nFerrant School, Brazil, IN\nTeacher   2019 - 2021\n- Math\n", "work")
    assert (found["name"], found["location"]) == ("Ferrant School", "Brazil, IN")


def test_unpaid_work_is_read_in_the_order_of_paid_work():
    text = (
        "Experience\n\nServer   2019 - 2021\nLowertown Hall\n- Plates for 400\n\n"
        "Volunteering\n\nRace committee   2021 - 2022\nFrogtown Run\n- Banners\n"
    )
    (found,) = made(text, "volunteer")
    assert (found["position"], found["organization"]) == ("Race committee", "Frogtown Run")


# --- sections ------------------------------------------------------------------------------------


def test_a_summary_of_employment_is_employment():
    (found,) = made("Employment Summary\n\nCook, Elm Diner (2019 - 2021)\n- Soups\n", "work")
    assert (found["position"], found["name"]) == ("Cook", "Elm Diner")


def test_skills_in_groups_behind_dashes():
    found = made("Skills\n\nOffice – Excel, Word\nMachines – Forklift\n", "skills")
    assert found == [
        {"name": "Office", "keywords": ["Excel", "Word"]},
        {"name": "Machines", "keywords": ["Forklift"]},
    ]


def test_how_far_studies_have_come_belongs_to_the_degree():
    (found,) = made(
        "Education\n\nHarrow University\nMaster's, 18 of 36 credits done, Library Science   2025 - present\n",
        "education",
    )
    assert (found["studyType"], found["area"]) == ("Master's, 18 of 36 credits done", "Library Science")


def test_march_is_a_month_and_no_degree():
    (found,) = made("Education\n\nWhite Fork College   March 2019\nCertificate, Welding\n", "education")
    assert (found["institution"], found["studyType"]) == ("White Fork College", "Certificate")


def test_labels_of_a_form_tell_what_stands_behind_them():
    text = (
        "Work experience\n\n"
        "Dates: June 2021 - present\nOccupation or position held: Paralegal\n"
        "Main activities: Discovery\nName of employer: Fennimore Tull\n\n"
        "Dates: 2018 - 2021\nOccupation or position held: Clerk\n"
        "Main activities: Filing\nName of employer: Probate Street Title\n"
    )
    assert [(each["name"], each["position"]) for each in made(text, "work")] == [
        ("Fennimore Tull", "Paralegal"),
        ("Probate Street Title", "Clerk"),
    ]
