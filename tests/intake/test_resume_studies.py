"""Studies and skills in shapes that people set them down in: the best whole is read, whatever its order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nextrung.intake.documents import document_from_text
from nextrung.intake.resume.json_resume import to_json_resume
from nextrung.intake.resume.reading import read_resume
from nextrung.intake.resume.skill_phrases import is_aside


def made(heading, text, section):
    """Read a section of a résumé in plain text and give it as JSON Resume has it."""
    document = document_from_text(f"Dana Ortiz\n555-0101\n\n{heading}\n\n{text}\n", "resume", "resume")
    return to_json_resume(read_resume(document)).get(section, [])


def studies(text):
    return made("EDUCATION", text, "education")


CERAMICS = {
    "institution": "Harlow State University",
    "studyType": "BFA",
    "area": "Ceramics",
    "endDate": "2015",
}


@pytest.mark.parametrize(
    "text",
    [
        "Ceramics | BFA | Harlow State University | 2015",
        "2015: BFA (Ceramics), Harlow State University",
        "Ceramics (BFA) from Harlow State University, 2015",
        "BFA, majoring in Ceramics, Harlow State University, 2015",
        "* BFA – Ceramics (Harlow State University, 2015)",
        "Harlow State University, Reno, NV — 2015\nBFA with a major in Ceramics",
        "Harlow State University, 2015. BFA, Ceramics.",
        "BFA / Ceramics, 2015\nHarlow State University, Reno, NV",
        "BFA\nMajor: Ceramics\nHarlow State University\n2015",
        "BFA        Ceramics        Harlow State University        2015",
        "Harlow State University\nReno, NV\nCeramics – BFA\nConferred 2015",
    ],
)
def test_the_same_studies_are_read_from_any_shape(text):
    assert studies(text) == [CERAMICS]


@pytest.mark.parametrize(
    ("line", "degree", "field"),
    [
        ("Technical Certificate of Welding", "Technical Certificate", "Welding"),
        ("Associate of Applied Science of Carpentry", "Associate of Applied Science", "Carpentry"),
        ("Master of Divinity", "Master of Divinity", None),
        ("Nursing Diploma", "Diploma", "Nursing"),
        ("College Prep Diploma", "College Prep Diploma", None),
        ("BTEC Level 3 Diploma in Animal Science", "BTEC Level 3 Diploma", "Animal Science"),
        ("Pursuing B.S. in Biology", "Pursuing B.S.", "Biology"),
        ("60 credits toward A.A., Dance", "60 credits toward A.A.", "Dance"),
        ("B.S. in Biology, minor in Music", "B.S.", "Biology, minor in Music"),
        ("B.A., History (Ancient World track)", "B.A.", "History (Ancient World track)"),
    ],
)
def test_a_degree_is_parted_from_its_field(line, degree, field):
    (found,) = studies(f"{line}, Harlow University, 2015")
    assert (found["studyType"], found.get("area")) == (degree, field)


def test_a_school_called_like_a_degree_is_a_school():
    (found,) = studies("Harlow Apprenticeship Program, 2015\nCertificate in Plumbing")
    assert (found["institution"], found["studyType"]) == ("Harlow Apprenticeship Program", "Certificate")


def test_a_school_that_no_word_tells_stands_where_the_other_schools_do():
    found = studies(
        "BFA in Ceramics, Harlow University, 2015\nCertificate in Facials, Pinecrest Dental Assisting, 2011"
    )
    assert [each["institution"] for each in found] == ["Harlow University", "Pinecrest Dental Assisting"]


def test_a_school_alone_after_the_others_is_one_of_its_own():
    found = studies("BFA in Ceramics\nHarlow University\n2012 - 2015\nGlenrock High School, Reno, NV")
    assert [each["institution"] for each in found] == ["Harlow University", "Glenrock High School"]


def test_what_is_told_about_studies_is_no_field():
    (found,) = studies(
        "Harlow University, 2015\nBSN\nMember, Phi Theta Kappa\nThesis: How clinics share a nurse"
    )
    assert found == {"institution": "Harlow University", "studyType": "BSN", "endDate": "2015"}


def test_a_result_beside_the_field_is_the_score():
    (found,) = studies("Harlow University, 2015\nA.A.S., Forestry, Graduated with honors")
    assert (found["area"], found["score"]) == ("Forestry", "Graduated with honors")


@given(
    degree=st.sampled_from(("B.S.", "Master of Arts", "A.A.S.", "Certificate")),
    field=st.sampled_from(("Forestry", "Dental Hygiene", "Fire Science", "Court Reporting")),
    school=st.sampled_from(("Harlow University", "University of Wexcombe", "Upland Technical College")),
    shape=st.permutations((0, 1, 2)),
    sign=st.sampled_from((" | ", " – ", " · ", ", ")),
)
def test_degree_field_and_school_are_read_in_any_order(degree, field, school, shape, sign):
    facts = (degree, field, school)
    (found,) = studies(sign.join(facts[index] for index in shape) + ", 2015")
    assert (found["studyType"], found["area"], found["institution"]) == facts


# --- certificates ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Butchery (via Udemy), 2019", [{"name": "Butchery", "issuer": "Udemy", "date": "2019"}]),
        ("Butchery through Udemy, active", [{"name": "Butchery", "issuer": "Udemy"}]),
        (
            "Butchery, Udemy, 2018, renewed 2024",
            [{"name": "Butchery", "issuer": "Udemy", "date": "2018"}],
        ),
        (
            "HubSpot: Reading Specialist, 2019\nState of Oregon: Process Server, 2020",
            [
                {"name": "Reading Specialist", "issuer": "HubSpot", "date": "2019"},
                {"name": "Process Server", "issuer": "State of Oregon", "date": "2020"},
            ],
        ),
        (
            "Butchery | Process Server | Dietary Manager",
            [{"name": "Butchery"}, {"name": "Process Server"}, {"name": "Dietary Manager"}],
        ),
    ],
)
def test_certificates_are_parted_from_who_gave_them(text, expected):
    assert made("CERTIFICATIONS", text, "certificates") == expected


# --- skills ----------------------------------------------------------------------------------------


def skills(text):
    return [
        term for each in made("SKILLS", text, "skills") for term in each.get("keywords") or [each["name"]]
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Proficient in Excel, Word and SAP.", ["Excel", "Word", "SAP"]),
        ("Strong working knowledge of wound care, triage, and EKG", ["wound care", "triage", "EKG"]),
        ("Excel ★★★★☆\nSAP 90%", ["Excel", "SAP"]),
        ("Office | Excel, Word, SAP", ["Excel", "Word", "SAP"]),
        ("pruning | tiling\nsoldering | rigging", ["pruning", "tiling", "soldering", "rigging"]),
        ("Excel\nReferences available upon request\nWilling to relocate", ["Excel"]),
        ("Excel, Word\nConversational Spanish", ["Excel", "Word"]),
    ],
)
def test_skills_are_read_without_the_words_around_them(text, expected):
    assert skills(text) == expected


@pytest.mark.parametrize(
    "skill", ["PageMaker", "Page layout", "Updated care plans", "Salary administration", "Citizen science"]
)
def test_a_skill_that_begins_like_an_aside_is_a_skill(skill):
    assert not is_aside(skill)
