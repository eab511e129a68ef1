"""Résumés as people type them: without headings, without bullets, with remarks in odd places."""

import pytest

from nextrung.intake.documents import document_from_text
from nextrung.intake.records import Resume
from nextrung.intake.resume.reading import read_resume

TOP = "Ines Varga\nDuluth, MN | ines.varga@example.com | 218-555-0121\n\n"


def read(text: str, name: str = "resume") -> Resume:
    return read_resume(document_from_text(text, "resume", name))


def jobs(resume: Resume) -> list[tuple[str | None, ...]]:
    return [
        tuple(each.text if each else None for each in (work.position, work.employer, work.location))
        for work in resume.work
    ]


def said(resume: Resume) -> list[tuple[str | None, str | None]]:
    return [
        (each.speaker.text if each.speaker else None, each.quote.text if each.quote else None)
        for each in resume.references
    ]


def told(resume: Resume) -> list[list[str]]:
    return [[line.text for line in work.highlights] for work in resume.work]


def test_jobs_without_a_heading_are_read_though_the_schools_have_one() -> None:
    resume = read(
        f"{TOP}Hospice Nurse\nLakehead Home Hospice\nMarch 2021 to present\n"
        "Carry 14 to 16 patients across two counties\nPrecept new nurses (six so far)\n\n"
        "Nursing Assistant\nBirchwood Care Center\n2012 - 2015\n\nEDUCATION\nBSN, Tamarack University, 2015\n"
    )
    assert jobs(resume) == [
        ("Hospice Nurse", "Lakehead Home Hospice", None),
        ("Nursing Assistant", "Birchwood Care Center", None),
    ]
    assert told(resume)[0] == [
        "Carry 14 to 16 patients across two counties",
        "Precept new nurses (six so far)",
    ]
    assert resume.label is None


def test_studies_in_the_top_are_no_job() -> None:
    top = "Ines Varga\nines.varga@example.com\nBSc Biology, Tamarack University, 2016 - 2020\n\n"
    resume = read(f"{top}EDUCATION\nRidge High School, 2011\n")
    assert resume.work == ()
    assert [each.institution.text for each in resume.education if each.institution] == [
        "Tamarack University",
        "Ridge High School",
    ]


def test_a_summary_over_jobs_without_a_heading_stays_the_summary() -> None:
    resume = read(
        f"{TOP}About me\nParalegal who likes deadlines and hates surprises.\n\n"
        "2018 - present   Paralegal, Hobart & Quill LLP\nRan the probate desk for three attorneys.\n\n"
        "2014 - 2018   Teller, Anthracite Bank\nBalanced to the penny 300 days in a row.\n"
    )
    assert resume.summary is not None
    assert resume.summary.text == "Paralegal who likes deadlines and hates surprises."
    assert [work.position.text for work in resume.work if work.position] == ["Paralegal", "Teller"]


@pytest.mark.parametrize("remark", ["(laid off when the paper closed)", "(left when my daughter was born)"])
def test_a_remark_behind_the_dates_is_no_name(remark: str) -> None:
    text = f"{TOP}EXPERIENCE\nReporter, The Grand Courier, 2009–2018 {remark}\nWrote four stories a week\n"
    assert jobs(read(text)) == [("Reporter", "The Grand Courier", None)]


def test_what_came_later_in_a_job_is_no_job_of_its_own() -> None:
    resume = read(
        f"{TOP}EXPERIENCE\nStaff Nurse, St. Verena Hospital, 2015 - 2021\n"
        "Twelve hour nights on a 28 bed unit\n"
        "Charge nurse from 2018\n\nAide, Birchwood Care Center, 2012 - 2015\n"
    )
    assert len(resume.work) == 2
    assert "Charge nurse from 2018" in told(resume)[0]


def test_lines_typed_small_are_not_glued() -> None:
    lines = [
        "lead 7 cycle counters on 2 shifts",
        "accuracy was 96.1 when I took it, 99.4 now",
        "found $210K of lost parts in wrong slots the first year by checking returns first of all",
        "reach truck, stand up and order picker certified, train the trainer for forklift (34 people)",
        "safety committee, zero recordables on my crew in 3 yrs",
        "put up the board",
        "count it daily",
    ]
    resume = read(
        f"{TOP}WORK\nInventory Lead, Tri-Lakes Distribution Center, 2021-present\n" + "\n".join(lines)
    )
    assert told(resume) == [lines]


@pytest.mark.parametrize(
    ("head", "job"),
    [
        ("Lakehead Clinic, Tulsa OK  2015 - 2019\nNurse", ("Nurse", "Lakehead Clinic", "Tulsa OK")),
        ("Lakehead Clinic, Rochester NY — Nurse, 2015–2019", ("Nurse", "Lakehead Clinic", "Rochester NY")),
        ("Nurse, Lakehead Clinic, Duluth, 2015 - 2019", ("Nurse", "Lakehead Clinic", "Duluth")),
        (
            "Circulating Nurse, Main OR, 2015 - 2019\nLakehead Clinic",
            ("Circulating Nurse, Main OR", "Lakehead Clinic", None),
        ),
    ],
)
def test_a_town_before_a_state_without_a_comma(head: str, job: tuple[str | None, ...]) -> None:
    assert jobs(read(f"{TOP}EXPERIENCE\n{head}\n- Ran the ward\n")) == [job]


def test_a_place_in_one_entry_takes_no_employer_from_another() -> None:
    resume = read(
        f"{TOP}EXPERIENCE\nOptician, Bellweather Eye Associates, Duluth, 2020 - present\n- Fit frames\n\n"
        "Apprentice optician, Commonwealth Specs, 2017 - 2020\n- Lab work\n"
    )
    assert jobs(resume)[1] == ("Apprentice optician", "Commonwealth Specs", None)


def test_the_same_company_is_the_one_named_before() -> None:
    resume = read(
        f"{TOP}EXPERIENCE\nInventory Lead, Tri-Lakes Distribution Center, 2021-present\n- Lead counts\n\n"
        "Forklift operator, same company, 2018-2021\n- Put pallets away\n"
    )
    assert jobs(resume)[1][1] == "Tri-Lakes Distribution Center"


def test_an_entry_in_one_line_among_entries_in_two() -> None:
    resume = read(
        f"{TOP}EXPERIENCE\n\nMiami Valley Health\nRecruiting Coordinator, Feb 2022 - Present\n"
        "- Schedule interviews\n\n"
        "Staffing Assistant, Gem City Temps, 2019-2022\n- Screened by phone\n"
    )
    assert jobs(resume)[1] == ("Staffing Assistant", "Gem City Temps", None)


def test_a_part_of_the_company_is_no_employer() -> None:
    resume = read(
        f"{TOP}EXPERIENCE\n\nMiami Valley Hospital\nCharge Nurse, Feb 2022 - Present\n- Run the floor\n\n"
        "Staff Nurse, Emergency Department, 2019-2022\n- Triage\n"
    )
    assert jobs(resume)[1] == ("Staff Nurse, Emergency Department", "Miami Valley Hospital", None)


def test_a_short_line_that_begins_with_a_deed_is_no_employer() -> None:
    text = f"{TOP}EXPERIENCE\nClerk, Sawtooth Dental, 2013 – 2016\nAnswered phones, booked two hygienists\n"
    assert jobs(read(text)) == [("Clerk", "Sawtooth Dental", None)]


# --- somebody else's words, wherever they stand ---------------------------------------------------


@pytest.mark.parametrize("section", ["EDUCATION\nRidge High School, 2011", "LICENSES\nCPR, 2024"])
def test_a_quote_at_the_end_of_another_section(section: str) -> None:
    resume = read(f'{TOP}{section}\n\n"Calm, and she tells you the truth." - Lt. Ray Ode, 2024 evaluation\n')
    assert said(resume) == [("Lt. Ray Ode, 2024 evaluation", "Calm, and she tells you the truth.")]
    assert len(resume.education) + len(resume.certificates) == 1


@pytest.mark.parametrize("heading", ["From my review, 2025", "Ines's reviews", "A parent wrote"])
def test_a_heading_is_known_by_the_words_below_it(heading: str) -> None:
    text = (
        f"{TOP}EDUCATION\nRidge High School, 2011\n\n{heading}\n"
        '"People drive past two shops to see her." Dr. Ode\n'
        '"Does it all herself." (same)\n'
    )
    resume = read(text)
    assert said(resume) == [
        ("Dr. Ode", "People drive past two shops to see her."),
        ("Dr. Ode", "Does it all herself."),
    ]
    assert resume.other == ()


def test_a_quoted_phrase_in_a_sentence_of_ones_own_stays_where_it_is() -> None:
    resume = read(f'{TOP}SUMMARY\n"Count before you carry" is how I work. I have done it for ten years.\n')
    assert resume.references == ()
    assert resume.summary is not None


# --- the top, and lists -----------------------------------------------------------------------------


def test_the_name_below_a_side_bar_that_was_read_first() -> None:
    resume = read(
        "Contact\nmateo.brightwater@example.com\n\nCertifications\nForklift operator card\n\n"
        "Mateo Brightwater\nWarehouse Lead\n\nExperience\nPicker, Ridge Depot, 2019 - 2022\n"
    )
    assert resume.name is not None
    assert resume.name.text == "Mateo Brightwater"
    assert [each.name.text for each in resume.certificates] == ["Forklift operator card"]


def test_a_label_behind_the_address_and_a_state_without_a_comma() -> None:
    resume = read("Ines Varga\n44 Ridge Ave, Joliet IL 60435 cell (815)555-0164 iv@example.com\n")
    assert resume.location is not None
    assert resume.location.text == "44 Ridge Ave, Joliet IL 60435"


def test_a_place_behind_the_label_is_the_place() -> None:
    resume = read("Ines Varga\nVeterinary Technician — Rochester, New York\niv@example.com\n")
    assert resume.label is not None
    assert resume.location is not None
    assert (resume.label.text, resume.location.text) == ("Veterinary Technician", "Rochester, New York")


def test_letters_after_a_name_are_no_state() -> None:
    resume = read("Ines Varga MD\niv@example.com\n\nEDUCATION\nTamarack University, 2011\n")
    assert resume.location is None


def test_a_list_behind_its_heading_in_capitals() -> None:
    text = f"{TOP}EDUCATION\nRidge High School, 2011\n\nVOLUNTEER\nReader, Ridge Library, 2017 - 2019\n\n"
    resume = read(f"{text}TOOLS Excel, Canva\n")
    assert [each.name.text for each in resume.skills] == ["Excel", "Canva"]


def test_what_is_being_worked_on_is_not_held() -> None:
    resume = read(f"{TOP}CERTIFICATIONS\nCPCU, 2023\nWorking on ARM (1 of 3 exams)\n")
    assert [each.name.text for each in resume.certificates] == ["CPCU"]
