"""Certificates, licences, awards and studies in the words and orders in which people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nextrung.intake.documents import document_from_text
from nextrung.intake.resume.json_resume import to_json_resume
from nextrung.intake.resume.reading import read_resume


def made(heading, text, section):
    """Read a section of a résumé in plain text and give it as JSON Resume has it."""
    document = document_from_text(f"Dana Ortiz\n555-0101\n\n{heading}\n\n{text}\n", "resume", "resume")
    return to_json_resume(read_resume(document)).get(section, [])


def certificates(text):
    return made("CERTIFICATIONS", text, "certificates")


def studies(text):
    return made("EDUCATION", text, "education")


# --- who gave it -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "name", "issuer"),
    [
        ("CPR/BLS (AHA)", "CPR/BLS", "AHA"),
        ("ACLS – American Heart Association – 2024", "ACLS", "American Heart Association"),
        ("TNCC, Emergency Nurses Association, Mar 2023", "TNCC", "Emergency Nurses Association"),
        ("Cloud Architect – Associate, Amazon Web Services, 2023",
         "Cloud Architect – Associate", "Amazon Web Services"),
        ("Air Contractor, Class II | State Licensing Board | 2020",
         "Air Contractor, Class II", "State Licensing Board"),
        ("Educator Level 1 (Google, 2020)", "Educator Level 1", "Google"),
        ("Blood Spill Safety, by Elmwood Salon Guild (2020)", "Blood Spill Safety", "Elmwood Salon Guild"),
        ("BLS, American Heart Association – current", "BLS", "American Heart Association"),
        ("MLT(ASCP), American Society for Pathology, 2017", "MLT(ASCP)", "American Society for Pathology"),
        ("Dental Assistant (RDA), Dental Board of California, License 00000",
         "Dental Assistant (RDA)", "Dental Board of California"),
    ],
)  # fmt: skip
def test_who_gave_it_stands_behind_any_sign(line, name, issuer):
    (found,) = certificates(line)
    assert (found["name"], found["issuer"]) == (name, issuer)


@pytest.mark.parametrize(
    "line",
    [
        "Notary Public, Commonwealth of Pennsylvania",
        "Professional Engineer (PE), Arizona",
        "Certified Professional Coder (CPC)",
        "Teaching License, K-8",
        "Manual Handling, annual course",
        "Project exam, passed",
    ],
)
def test_a_place_a_level_or_a_remark_gave_nothing(line):
    assert certificates(line) == [{"name": line}]


def test_a_comma_that_parts_one_plainly_parts_the_others():
    found = certificates("- ACLS, American Heart Association\n- Boom Lift, Rentwell Training Partners")
    assert [each["issuer"] for each in found] == ["American Heart Association", "Rentwell Training Partners"]


def test_a_name_that_was_wrapped_is_one_and_its_second_line_gave_nothing():
    line = (
        "- Advanced Certificate in Commercial Refrigeration and Heating, Northern Plains\n  Refrigeration {}"
    )
    filler = (
        "- Certificate in the Safe Handling of Refrigerants and Compressed Gases in Schools\n  and Clinics"
    )
    first, _ = certificates(f"{line.format('Systems, 2021')}\n{filler}, 2019")
    assert first["name"].startswith("Advanced Certificate in Commercial Refrigeration and Heating")
    assert first.get("issuer") != "Refrigeration Systems"


def test_an_award_is_parted_from_who_gave_it_at_a_comma():
    (found,) = made("AWARDS", "1st place, Triangle Data Jam, 2022", "awards")
    assert found == {"title": "1st place", "awarder": "Triangle Data Jam", "date": "2022"}


def test_two_years_in_an_award_are_no_date():
    (found,) = made("AWARDS", "Employee of the Year 2008 and 2014, Bayview Clinic", "awards")
    assert found == {"title": "Employee of the Year 2008 and 2014", "awarder": "Bayview Clinic"}


# --- several in a line -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Heat Pump Basics, Certified Installer (Air), OSHA 10",
         ["Heat Pump Basics", "Certified Installer (Air)", "OSHA 10"]),
        ("Hazmat handling, 2022 - OSHA 10, 2019 - Port card", ["Hazmat handling", "OSHA 10", "Port card"]),
        ("Welding, 2016 | Color Class, Lumen Academy, 2018 | Rigging", ["Welding", "Color Class", "Rigging"]),
        ("Desktop Specialist; Data Queries (Coursera); Green Belt (ASQ)",
         ["Desktop Specialist", "Data Queries", "Green Belt"]),
    ],
)  # fmt: skip
def test_several_in_a_line_are_several(line, names):
    assert [each["name"] for each in certificates(line)] == names


def test_a_licence_with_its_number_and_year_is_one():
    (found,) = certificates("CPA, Commonwealth of Massachusetts, License #00000, issued 2022")
    assert (found["name"], found["date"]) == ("CPA, Commonwealth of Massachusetts", "2022")


@given(
    names=st.lists(
        st.sampled_from(("OSHA 10", "First Aid", "CPR", "Forklift License")),
        min_size=2, max_size=4, unique=True,
    ),
    sign=st.sampled_from(("; ", " | ", " • ")),
)  # fmt: skip
def test_known_names_come_out_of_a_line_as_they_went_in(names, sign):
    assert [each["name"] for each in certificates(sign.join(names))] == names


# --- studies ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "B.S., Nursing — Maumee Bend State University, 2014 (cum laude)",
            {"institution": "Maumee Bend State University", "studyType": "B.S.", "area": "Nursing",
             "endDate": "2014", "score": "cum laude"},
        ),
        (
            "University of Sawtooth: BA English, minor in Spanish (2013)",
            {"institution": "University of Sawtooth", "studyType": "BA", "area": "English, minor in Spanish",
             "endDate": "2013"},
        ),
        (
            "Coursework toward MBA, Sawtooth Business School, 2022-2023",
            {"institution": "Sawtooth Business School", "studyType": "Coursework toward MBA",
             "startDate": "2022", "endDate": "2023"},
        ),
        (
            "Apprenticeship, Sheet Metal Workers Local 00, 2012 – 2016",
            {"institution": "Sheet Metal Workers Local 00", "studyType": "Apprenticeship",
             "startDate": "2012", "endDate": "2016"},
        ),
        (
            "Quinsig University, Worcester, MA — Bachelor of Science in Accounting — May 2018",
            {"institution": "Quinsig University", "studyType": "Bachelor of Science", "area": "Accounting",
             "endDate": "2018-05"},
        ),
        (
            "CNA training program, Cass County Career Center, 2014",
            {"institution": "Cass County Career Center", "studyType": "CNA training program",
             "endDate": "2014"},
        ),
        (
            "Palouse Technical College: Diesel and Heavy Equipment, A.A.S., 2011",
            {"institution": "Palouse Technical College", "studyType": "A.A.S.",
             "area": "Diesel and Heavy Equipment", "endDate": "2011"},
        ),
        (
            "Exchange semester, Rosenau University, 2012",
            {"institution": "Rosenau University", "studyType": "Exchange semester", "endDate": "2012"},
        ),
    ],
)  # fmt: skip
def test_studies_are_read_in_any_order(line, expected):
    assert studies(line) == [expected]


def test_degrees_under_one_school_share_it():
    text = "University of Rincon Valley\nM.S. Civil Engineering, 2011\nB.S. Civil Engineering, 2009"
    assert [each["institution"] for each in studies(text)] == ["University of Rincon Valley"] * 2


def test_a_high_school_diploma_is_not_from_the_college_above_it():
    first, diploma = studies("Elm College\nA.A.S. Welding, 2011\n\nGED, 2006")
    assert first["institution"] == "Elm College"
    assert "institution" not in diploma


def test_an_unknown_degree_is_parted_from_its_field_as_the_others_are():
    text = "Elm University\nB.A., History, 2010\n\nOak University\nZertifikat, Archives, 2012"
    assert [each.get("area") for each in studies(text)] == ["History", "Archives"]


def test_how_far_studies_have_come_is_part_of_the_degree():
    text = "Pinwheel College    Aug 2025 - Present\nM.S., to be finished May 2027, Biology"
    (found,) = studies(text)
    assert (found["studyType"], found["area"]) == ("M.S., to be finished May 2027", "Biology")


# --- headings and projects -------------------------------------------------------------------------


def test_a_work_heading_in_small_letters_counts_among_capitals():
    text = (
        "# Dana Ortiz\n\n## Experience\n\n### Packer, Kestrel Dairy\n*2019 – 2021*\n\n- Packed milk\n\n"
        "## EDUCATION\n\nGED, 2006\n\n## AWARDS\n\n- Packer of the Year\n"
    )
    resume = read_resume(document_from_text(text, "resume.md", "resume"))
    assert [each.employer.text for each in resume.work] == ["Kestrel Dairy"]


def test_projects_in_bullets_are_one_each():
    found = made("PROJECTS", "- Trailhead – A map of snow\n- Ledgerly – A household budget", "projects")
    assert [(each["name"], each["description"]) for each in found] == [
        ("Trailhead", "A map of snow"),
        ("Ledgerly", "A household budget"),
    ]
