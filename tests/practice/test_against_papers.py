"""An answer beside the candidate's own papers: what it serves, and what they say otherwise."""

from datetime import date

import pytest

from nextrung.intake.notes.reading import read_notes
from nextrung.intake.plain import read_text
from nextrung.intake.posting.reading import read_posting
from nextrung.intake.resume.reading import read_resume
from nextrung.practice.against_papers import hold_against, said_otherwise
from nextrung.practice.answer_text import AnswerText
from nextrung.practice.flaws import find_flaws
from nextrung.practice.papers import lay_out

_TODAY = date(2026, 12, 1)
_RESUME = """
Odile Marchetti
odile@example.com

Experience
Shift Supervisor, Brinewater Foods, Duluth, MN
March 2018 - present
- Supervised 9 packers on the night shift
- Cut overtime on the line by 18% by moving the break times
- Trained four apprentices to their tickets
- Assisted the plant engineer with the boiler replacement project
Packer, Halvorsen Cannery, Duluth, MN
June 2014 - February 2018
- Packed and labeled orders

Education
Associate of Applied Science, Lakehead Technical College, 2014
"""
_POSTING = """
Production Supervisor
Greypoint Bakery
Duluth, MN

Required
- Supervising hourly workers on a night shift
- Forklift license
- Training apprentices
"""
_NOTES = """
Round 1, Nov 12

asked:
- why are you leaving -> said there is no step up
- told the overtime story, the break times on the line
I said I was looking for $58,000.
Told them I could start early January.
"""


@pytest.fixture(scope="module")
def papers():
    resume = read_resume(read_text(_RESUME, "resume.txt", "resume"))
    posting = read_posting(read_text(_POSTING, "posting.txt", "posting"))
    notes = read_notes(read_text(_NOTES, "notes.txt", "notes"), _TODAY, None)
    return lay_out(resume, posting, notes, _TODAY)


def _found(papers, text, question="Tell me about your work."):
    return [(one.kind, one.quote) for one in hold_against(question, AnswerText(text), papers).findings]


@pytest.mark.parametrize(
    ("text", "kind", "quote"),
    [
        ("I supervised 14 packers on nights.", "against_resume", "14 packers"),
        ("I cut overtime on the line by 30 percent.", "against_resume", "30 percent"),
        ("I hold a bachelor's in engineering.", "against_resume", "I hold a bachelor's"),
        ("I was the plant manager at Brinewater.", "against_resume", "I was the plant manager"),
        ("I was at Halvorsen in 2021.", "against_resume", "I was at Halvorsen in 2021."),
        ("I have 25 years of experience.", "against_resume", "I have 25 years of experience."),
        ("I led the boiler replacement project for the plant.", "claims_more_than_resume", "I led"),
        ("I am looking for $66,000.", "against_round_one", "$66,000"),
        ("I could start in March.", "other_start_date", "March"),
    ],
)
def test_what_the_papers_say_otherwise_is_found(papers, text, kind, quote):
    assert _found(papers, text) == [(kind, quote)]


@pytest.mark.parametrize(
    "text",
    [
        "I supervised nine packers on the night shift.",
        "I supervised about ten packers.",
        "I called 14 customers that night.",
        "I would have cut overtime on the line by 30 percent.",
        "I am working on a bachelor's in engineering.",
        "I told the plant manager at Brinewater.",
        "I was at Halvorsen in 2016.",
        "I have 12 years of experience.",
        "I helped with the boiler replacement project for the plant.",
        "I am looking for $58,000.",
        "I could start in January.",
        "The night crew lost 14 packers.",
    ],
)
def test_what_agrees_or_is_another_thing_is_left_alone(papers, text):
    assert _found(papers, text) == []


def test_a_story_of_round_one_is_known_again_with_the_note_of_it(papers):
    text = "Overtime on the line was high. I moved the break times, and it was cut by 18 percent."
    (finding,) = hold_against("Tell me about a result.", AnswerText(text), papers).findings
    assert finding.kind == "story_told_before"
    assert finding.source is not None
    assert finding.source.document == "notes"


def test_every_finding_quotes_the_answer_and_a_line_of_the_papers(papers):
    text = "I supervised 14 packers on nights. I was at Halvorsen in 2021."
    for finding in hold_against("Tell me about your work.", AnswerText(text), papers).findings:
        assert text[slice(*finding.span)] == finding.quote
        assert finding.source is not None
        assert finding.source.quote in finding.advice or finding.source.line


def test_what_the_answer_shows_is_named(papers):
    text = "Last spring I trained two apprentices to their tickets, beside the nine people on nights."
    beside = hold_against("Tell me about your work.", AnswerText(text), papers)
    assert beside.requirements == ("Training apprentices",)
    assert beside.strengths


def test_a_license_is_not_shown_by_a_story(papers):
    text = "I drove the forklift every night with my forklift license."
    assert "Forklift license" not in hold_against("Anything else?", AnswerText(text), papers).requirements


def test_what_the_resume_says_otherwise_is_a_flaw_with_its_row(papers):
    question, answer = "Tell me about your work.", AnswerText("I supervised 14 packers.")
    flaws = find_flaws(question, "claim", answer, otherwise=said_otherwise(question, answer, papers))
    assert [(flaw.kind, flaw.source.row) for flaw in flaws] == [("against_resume", "M01")]


def test_without_papers_nothing_is_found():
    empty = lay_out(None, None, None, _TODAY)
    beside = hold_against("Why?", AnswerText("I supervised 14 packers."), empty)
    assert (beside.findings, beside.strengths, beside.requirements) == ((), (), ())
