import pytest
from hypothesis import given
from hypothesis import strategies as st

from nextrung.intake.records import Posting
from nextrung.preparation.fields import is_another_field, leads_others, level_of_title, sector_of_posting
from nextrung.preparation.topics import topics_of
from nextrung.sources import Source, Statement
from nextrung.tables.terms import index_terms, words_of
from tests.preparation.candidates import ALL
from tests.preparation.papers import document_of

TERMS = index_terms(
    {"leading": ["supervis*", "direct report*", "lead a team"], "safety": ["OSHA", "lockout"]}
)


def test_a_star_stands_for_any_ending():
    assert TERMS.count("Supervision of staff")["leading"] == 1
    assert TERMS.count("four direct reports")["leading"] == 1


def test_a_term_without_a_star_is_a_whole_word():
    assert TERMS.count("OSHAs and lockouts")["safety"] == 0


def test_a_term_of_several_words_stands_together():
    assert TERMS.count("lead a team")["leading"] == 1
    assert TERMS.count("lead with a team")["leading"] == 0


def test_case_and_hyphens_make_no_difference():
    assert TERMS.count("Direct-Reports; osha")["leading"] == 1


def test_a_term_counts_once_however_often_it_stands_there():
    assert TERMS.count("OSHA, OSHA, OSHA")["safety"] == 1


def test_a_short_term_with_a_star_stands_for_any_ending():
    terms = index_terms({"quality": ["QA*", "audit*"]})
    assert [terms.count(text)["quality"] for text in ("two QAs", "auditors", "aquatic", "q and a")] == [
        1,
        1,
        0,
        0,
    ]


def test_a_star_at_the_end_of_several_words_is_of_the_last():
    assert TERMS.count("direct reporting line")["leading"] == 1
    assert TERMS.count("directly reports")["leading"] == 0
    assert TERMS.count("those who are direct")["leading"] == 0


def test_a_term_of_no_words_is_never_found():
    assert not index_terms({"none": ["–", "*"]}).count("– none *")


@given(st.text())
def test_any_text_can_be_searched(text):
    assert set(TERMS.count(text)) <= {"leading", "safety"}
    assert all(word == word.lower() for word in words_of(text))


def test_each_kind_of_work_is_told_from_the_posting():
    sectors = {name: sector_of_posting(papers.posting) for name, papers in ALL.items()}
    assert {name: sector.key for name, sector in sectors.items() if sector} == {
        "planner": "manufacturing",
        "nurse": "health",
        "electrician": "construction",
        "warehouse": "warehouse",
        "accounts": "sales",
        "teacher": "education",
    }


def test_residential_is_no_resident_and_familiar_no_family():
    assert topics_of("Residential systems; familiar with conduit") == ()


def test_to_shift_something_is_no_matter_of_hours():
    assert "hours" not in topics_of("Shift the plant from reactive to preventive maintenance")
    assert "hours" in topics_of("12-hour night shifts")


def test_the_longest_title_that_fits_tells_the_level():
    levels = [
        level_of_title(title) for title in ("Manager", "Account Manager", "Line Cook", "Apprentice Cook")
    ]
    assert levels == [4, 3, 2, 1]


def test_neighboring_kinds_of_work_are_no_other_field():
    assert is_another_field("Store Manager", "Fifth Grade Teacher")
    assert not is_another_field("Nursing Assistant", "Caregiver")
    assert not is_another_field("Manager", "Teacher")


@pytest.mark.parametrize("title", ["Fire Lieutenant", "Police Sergeant", "Shift Lead", "Charge Nurse"])
def test_these_lead_others(title):
    assert leads_others(title)


@pytest.mark.parametrize(
    "title", ["Senior Engineer", "Sr. Analyst", "Account Manager", "Case Manager", "Line Cook"]
)
def test_these_do_the_work_themselves(title):
    assert not leads_others(title)


@pytest.mark.parametrize(
    ("title", "sector"),
    [
        ("Mechanical Engineer", "engineering"),
        ("Information Security Analyst", "software"),
        ("Mechanic", "vehicles"),
    ],
)
def test_a_title_is_not_taken_for_the_work_of_a_like_word(title, sector):
    posting = Posting(
        document=document_of("posting", [title]),
        title=Statement(text=title, source=Source(document="posting", line=1, quote=title)),
    )
    found = sector_of_posting(posting)
    assert found
    assert found.key == sector
