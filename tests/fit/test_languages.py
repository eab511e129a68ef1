import pytest

from nextrung.fit.languages import asks_for_language, judge_languages, named_languages
from nextrung.fit.lines import resume_lines
from tests.fit.papers import job, requirement, resume


def label(asked, *languages):
    papers = resume(languages=languages)
    found = judge_languages(requirement(asked, "language"), papers, resume_lines(papers))
    return found.coverage if found else "none"


@pytest.mark.parametrize(
    ("asked", "held", "expected"),
    [
        ("Fluent Spanish", ("Spanish", "Native"), "strong"),
        ("Fluent Spanish", ("Spanish", "Conversational"), "partial"),
        ("Conversational Spanish", ("Spanish", "Conversational"), "strong"),
        ("Spanish", ("Portuguese", "Native"), "none"),
        ("Bilingual English and Spanish", ("Spanish", "Fluent"), "strong"),
        ("Spanish or Vietnamese", ("Vietnamese", "Native"), "strong"),
        ("Spanish and Vietnamese", ("Vietnamese", "Native"), "partial"),
        ("A second language", ("French", "Fluent"), "strong"),
    ],
)
def test_language_and_level_make_the_label(asked, held, expected):
    assert label(asked, held) == expected


def test_language_in_a_line_of_work_counts():
    papers = resume(job("Nurse", "Explained discharge papers in Spanish"))
    found = judge_languages(requirement("Spanish", "language"), papers, resume_lines(papers))
    assert found is not None
    assert found.coverage == "strong"


def test_work_with_learners_asks_for_no_language():
    assert not asks_for_language("Practice for multilingual learners")


def test_polish_wants_its_capital():
    assert named_languages("polish the floor") == frozenset()
