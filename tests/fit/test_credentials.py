import pytest

from nextrung.fit.credentials import judge_credential
from nextrung.fit.credentials_asked import asks_for_credential, initials
from nextrung.fit.lines import resume_lines
from tests.fit.papers import TODAY, job, requirement, resume


def found(asked, *certificates, jobs=(), **more):
    lines = resume_lines(resume(*jobs, certificates=certificates, **more))
    return judge_credential(asked, lines, TODAY)


def label(asked, *certificates, **more):
    finding = found(asked, *certificates, **more)
    return finding.coverage if finding else "none"


@pytest.mark.parametrize(
    ("asked", "held"),
    [
        ("OSHA 30", "OSHA 30-Hour Construction"),
        ("OSHA 10", "OSHA 30-Hour Construction"),
        ("Class B CDL", "Class A CDL"),
        ("A Class A CDL of your own, so you can move a truck", "Commercial Driver License, Class A"),
        ("Active RN license in Ohio", "Registered Nurse, State of Ohio"),
        ("CPR certified", "BLS for Healthcare Providers"),
        ("Current registration with the Health and Care Professions Council", "HCPC registered"),
        ("Certified Welding Inspector", "CWI, 2021"),
        ("Certified Arborist (ISA)", "ISA Certified Arborist"),
        ("your Vermont license, please", "Dental Hygienist License, State of Vermont"),
        ("Food handler's card, or able to get one", "ServSafe Manager"),
        ("CCS, CIC or RHIT, current at time of hire", "CIC, AAPC"),
        (
            "Registered or able to register with the New Mexico Board of Pharmacy",
            "Registered Pharmacy Technician, State of New Mexico",
        ),
        (
            "Valid Missouri teaching certificate in elementary education",
            "Missouri Career Continuous Professional Certificate, Elementary 1-6",
        ),
        ("A CPR card that is up to date, but you knew that", "BLS Provider"),
    ],
)
def test_the_credential_asked_for_or_one_above_it_is_strong(asked, held):
    assert label(asked, held) == "strong"


@pytest.mark.parametrize(
    ("asked", "held"),
    [
        ("OSHA 30", "OSHA 10"),
        ("OSHA 30-hour Construction", "OSHA 30-Hour General Industry"),
        ("Class A CDL", "CDL Class B"),
        ("CCS, CIC or RHIT", "Certified Professional Coder (CPC)"),
        ("NIMS CNC Milling: Programming credential", "NIMS CNC Milling: Operations"),
        ("PE license in Tennessee", "Engineer Intern, State of Tennessee"),
        ("PE license in Tennessee", "PE, State of Kentucky"),
        ("Active RN license in Texas", "RN, Ohio"),
        ("Lean Six Sigma Level 2", "Lean Six Sigma Level 1"),
    ],
)
def test_another_rung_kind_place_or_member_of_the_family_is_partial(asked, held):
    assert label(asked, held) == "partial"


@pytest.mark.parametrize(
    "held",
    [
        "CPA exam, two of four parts passed",
        "CPA candidate",
        "CPA (expired 2023)",
        "CPA license, expires 2024",
        "CPA, in progress",
        "CPA, part 1",
    ],
)
def test_what_is_not_finished_or_has_run_out_is_partial(held):
    assert label("CPA license", held) == "partial"


def test_a_course_before_the_license_is_not_the_license():
    finding = found("Real estate license", "Real estate pre-license course, 75 hours")
    assert finding is not None
    assert (finding.coverage, finding.reason) == (
        "partial",
        "Your own words say that you do not hold it yet, or no more.",
    )


def test_a_title_is_no_licence():
    assert label("RN license", jobs=[job("Registered Nurse")]) == "partial"


@pytest.mark.parametrize(
    ("asked", "papers"),
    [
        ("Certified Administrative Professional (CAP)", {"jobs": [job("Administrative Assistant")]}),
        ("Certified Administrative Professional (CAP)", {"certificates": ["Notary Public, State of Oregon"]}),
        ("Loss prevention certification (LPQ or LPC)", {"jobs": [job("Store Lead", "Prevented losses")]}),
        ("Certified Pool Operator (CPO)", {"skills": ["Pool league captain"]}),
        ("Valid driver's license", {"jobs": [job("Delivery Driver", "Drove a van")]}),
        ("NATE certification", {"certificates": ["EPA 608 Universal"]}),
        ("Certified Office Manager", {"education": [("Associate of Arts", "Office Administration", "2012")]}),
    ],
)
def test_a_shared_word_is_no_credential(asked, papers):
    papers = dict(papers)
    lines = resume_lines(resume(*papers.pop("jobs", ()), **papers))
    assert judge_credential(asked, lines, TODAY) is None


def test_driving_without_an_accident_speaks_for_a_clean_record():
    assert label("clean driving record", jobs=[job("Carpenter", "Drove the van, no accidents")]) == "partial"


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("OSHA 30", "licence", True),
        ("OSHA 300 log/recordkeeping", "licence", False),
        ("CCS, CIC or RHIT, current at time of hire", "licence", True),
        ("Online registration build (Cvent or similar)", "licence", False),
        ("Possession of, or ability to obtain, a notary commission", "licence", True),
        ("Tax credit (LIHTC) compliance, files and annual certifications", "licence", False),
        ("Advanced Certified Paralegal (ACP) standing", "physical", True),
        ("Standing for long hours", "physical", False),
        ("Experience in a certified kitchen (HACCP)", "skill", False),
    ],
)
def test_a_credential_is_told_from_a_piece_of_work(text, kind, expected):
    assert asks_for_credential(requirement(text, kind)) is expected


def test_initials_leave_small_words_out():
    assert initials("the Health and Care Professions Council") >= {"HCPC"}
    assert "LPN" in initials("Current Licensed Practical Nurse license")
    assert initials("Registered Nurse") == frozenset()


def test_a_credential_of_another_name_is_near_and_not_the_same():
    asked = "PACE Registered Paralegal (RP) or Advanced Certified Paralegal (ACP) standing"
    assert label(asked, "CORE Registered Paralegal (CRP)") == "partial"
    assert label(asked, "Registered Paralegal (RP)") == "strong"
    assert label("Fire Instructor I certification", "Instructor I (class done, practical in January)") == (
        "partial"
    )


def test_a_state_in_two_capitals_names_the_licence():
    assert label("Current MN license or eligible", "MN SLP license 0000") == "strong"
    assert label("Current MN license or eligible", "MA, Medical Assistant") == "none"


def test_the_paper_itself_comes_before_the_title_that_goes_with_it():
    held = found("CCC-SLP", "ASHA CCC-SLP", jobs=(job("Speech-Language Pathologist"),))
    assert held.statements[0].text == "ASHA CCC-SLP"
