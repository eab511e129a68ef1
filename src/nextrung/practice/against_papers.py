"""Hold an answer against the candidate's own papers: what it is worth there, and what it gets wrong."""

from collections.abc import Iterator

from nextrung.engines.protocols import Embedder
from nextrung.practice.against.resume import against_resume
from nextrung.practice.against.round_one import against_round_one, told_before
from nextrung.practice.against.served import served_requirements, shown_strengths
from nextrung.practice.answer_text import AnswerText
from nextrung.practice.papers import PracticePapers
from nextrung.practice.records import AgainstPapers, Finding


def hold_against(
    question: str, answer: AnswerText, papers: PracticePapers, embedder: Embedder | None = None
) -> AgainstPapers:
    """Give the strengths an answer showed, the requirements it served, and what the papers say otherwise.

    Only what both name is compared: a number of the same thing, years, dates, degrees, titles. That nothing
    is found is no proof that all agrees.
    """
    served = served_requirements(answer, papers.matches, embedder)
    return AgainstPapers(
        strengths=shown_strengths(answer, papers.strengths, served),
        requirements=served,
        findings=said_otherwise(question, answer, papers),
    )


def said_otherwise(question: str, answer: AnswerText, papers: PracticePapers) -> tuple[Finding, ...]:
    """Give what an answer says otherwise than the papers, and what it tells again, each once, in order."""
    found = {(finding.span, finding.kind): finding for finding in _said_otherwise(question, answer, papers)}
    return tuple(found[key] for key in sorted(found))


def _said_otherwise(question: str, answer: AnswerText, papers: PracticePapers) -> Iterator[Finding]:
    if papers.resume:
        year_now = papers.today.year if papers.today else None
        yield from against_resume(answer, papers.resume, year_now)
    if papers.notes:
        yield from against_round_one(question, answer, papers.notes)
        yield from told_before(answer, papers.notes, papers.resume)
