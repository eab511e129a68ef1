from datetime import date

import pytest

from nextrung.preparation.consistency import check_consistency
from nextrung.preparation.contradictions import find_contradiction
from nextrung.preparation.records import Commitment
from nextrung.sources import Source, Statement
from tests.preparation.candidates import ACCOUNTS, ELECTRICIAN, PLANNER, WAREHOUSE
from tests.preparation.papers import Papers, make_papers

TODAY = date(2026, 12, 1)


def commitments(papers: Papers) -> dict[str, Commitment]:
    found = check_consistency(papers.notes, papers.resume, papers.strengths)
    return {one.said.text: one for one in found}


def contradicted(said: str, papers: Papers = PLANNER) -> str | None:
    statement = Statement(text=said, source=Source(document="notes", quote=said, line=1))
    found = find_contradiction(statement, papers.resume, 2026)
    return found.resume.text if found else None


def test_without_notes_there_is_nothing_to_keep():
    assert commitments(WAREHOUSE) == {}


def test_everything_said_must_stay_true():
    said = commitments(PLANNER)["could start four weeks after an offer"]
    assert (said.kind, said.contradicts) == ("fact", None)


def test_a_contradiction_comes_first_and_is_named_plainly():
    first = next(iter(commitments(PLANNER).values()))
    assert first.said.text == "told them I lead 12 millwrights on nights"
    assert "“Asked for by the crew; led four millwrights on night shift”" in first.advice.text
    assert first.contradicts
    assert first.contradicts.line == 11


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ("I plan work for 11 technicians", None),
        ("I plan work for 15 technicians", "Planned work for eleven technicians on two lines."),
        ("we had 15 visitors", None),
        ("I have 25 years of experience", "2008-06 to 2014-01"),
        ("I have 18 years of experience", None),
        ("I was at Ferncliff in 2016", "2008-06 to 2014-01"),
        ("I was at Ferncliff in 2012", None),
        ("emergency call-outs fell by a third", "Raised planned work from 38% to 71%"),
        ("emergency call-outs fell by half", None),
        ("there is no opening for planners at Ferncliff till 2029", None),
        ("the state takes three weeks for planned work", None),
    ],
)
def test_numbers_years_and_dates_are_held_against_the_resume(said, line):
    found = contradicted(said)
    assert (found is None) == (line is None)
    assert line is None or (found and found.startswith(line))


def test_years_are_not_counted_where_the_year_of_the_talk_is_not_known():
    statement = Statement(
        text="I have 45 years of experience", source=Source(document="notes", quote="x", line=1)
    )
    assert find_contradiction(statement, PLANNER.resume, None) is None


def test_pay_is_kept_by_whose_number_it_was():
    assert commitments(PLANNER)["I said around 90,000"].advice.text.startswith("You named this number.")
    theirs = commitments(ACCOUNTS)["they said the range is 130,000 to 150,000"]
    assert theirs.advice.text.startswith("They named this. You have not.")
    assert "before an offer" in theirs.advice.text


def test_a_told_story_brings_a_fresh_one_on_the_same_subject():
    resume = """
        Ada Quill
        Electrician
        EXPERIENCE
        Electrician | Copperline | 2019 to now
        - Found a floating neutral that three others had missed; root cause of the faults.
        - Diagnosed a problem with a panel that kept tripping.
        """
    papers = make_papers(resume, "title: Electrician", "story: the floating neutral", strengths=())
    (story,) = commitments(papers).values()
    assert story.fresh
    assert story.fresh.text.startswith("Diagnosed a problem")


def test_a_story_without_a_second_one_leaves_a_blank():
    story = commitments(PLANNER)["the boiler story"]
    assert story.fresh is None
    assert story.advice.blank


def test_ill_words_are_not_to_be_kept():
    assert "Once was human" in commitments(PLANNER)["said Kestrel never listens"].advice.text


def test_a_line_is_listed_once():
    found = check_consistency(ELECTRICIAN.notes, ELECTRICIAN.resume, ELECTRICIAN.strengths)
    assert len({one.said.source for one in found}) == len(found)


@pytest.mark.parametrize(
    ("noted", "advice"),
    [
        ("Yesenia told me the salary would be around 69,000 for my years", "They named this."),
        ("Hannah said 38 would be realistic", "They named this."),
        ("she said they could go up to 112", "They named this."),
        ("she asked, I said 60", "You named this number."),
        ("$$ said I make about 78", "This is what you earn now"),
    ],
)
def test_who_named_the_pay_decides(noted, advice):
    papers = make_papers("Ada Quill\nClerk", "title: Clerk", f"pay: {noted} {{60000}}", strengths=())
    (only,) = check_consistency(papers.notes, papers.resume, papers.strengths)
    assert only.advice.text.startswith(advice)
    assert not only.said.text.startswith("$$")


def test_a_bad_answer_is_not_to_be_kept():
    papers = make_papers(
        "Ada Quill\nClerk", "title: Clerk", "asked: Why us?\nanswer: gave a vague answer", strengths=()
    )
    assert check_consistency(papers.notes, papers.resume, papers.strengths) == ()
