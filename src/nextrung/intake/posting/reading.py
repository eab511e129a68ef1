"""Read a job posting: what the job is, what it asks, what it pays, and how they say people work there."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from nextrung.errors import NoTextError
from nextrung.intake.documents import Paragraph, source_of
from nextrung.intake.posting.facts import PostingFacts, posting_facts
from nextrung.intake.posting.kind import refuse_what_is_no_posting
from nextrung.intake.posting.list_marks import with_list_marks
from nextrung.intake.posting.paragraphs import marked_paragraphs
from nextrung.intake.posting.pay import posted_pay
from nextrung.intake.posting.requirements import find_duties, find_requirements
from nextrung.intake.posting.sentence import PostingSentence, Role
from nextrung.intake.posting.sentences import is_short_line, posting_sentences
from nextrung.intake.posting.web_page import without_page_around
from nextrung.intake.posting.weighing import LISTS_OF_ASKS
from nextrung.intake.records import Document, Line, Posting, Requirement
from nextrung.sources import Statement

#: A long posting has a third of this, in characters.
_MOST_LETTERS = 40_000
#: Such a share of a page that is left out may hold the posting, where so few musts are left and so many more
#: stand in it.
_SHARE_CUT = 0.15
_MOST_MUSTS_MISSED = 3
_FEWEST_MUSTS = 4
_NO_WORD = re.compile(r"\S{300}")


@dataclass(frozen=True, kw_only=True, slots=True)
class _Reading:
    """A posting taken apart, before it is known whether it is one."""

    document: Document
    cut_off: tuple[str, ...]
    parts: tuple[Paragraph, ...]
    facts: PostingFacts
    sentences: Sequence[PostingSentence]
    requirements: tuple[Requirement, ...]

    @property
    def musts(self) -> int:
        """How many things are asked for that are not just wished for."""
        return sum(each.must for each in self.requirements)


def read_posting(document: Document) -> Posting:
    """Find in a posting everything the rest of the preparation needs; what it does not say stays None.

    Raises:
        NoTextError: there are no words in it.
        WrongDocumentError: it is plainly a résumé, notes or a letter, or it asks for nothing at all.

    """
    if not document.text.strip():
        raise NoTextError(
            "There is no text in it.",
            file=document.name,
            advice="Paste the words of the posting into a text file and give that.",
        )
    reading = _reading_without_page(document)
    readable, facts, sentences = reading.document, reading.facts, reading.sentences
    requirements = reading.requirements
    duties = find_duties(readable, sentences)
    refuse_what_is_no_posting(readable, sentences, requirements, duties)
    pay = posted_pay(readable, reading.parts, sentences, facts.location.text if facts.location else None)
    return Posting(
        document=document,
        title=facts.title,
        company=facts.company,
        location=facts.location,
        employment_type=facts.employment_type,
        reports_to=facts.reports_to,
        pay=pay.pay,
        requirements=requirements,
        duties=duties,
        benefits=_statements(readable, sentences, "benefit"),
        culture=_statements(readable, sentences, "culture"),
        problems=(
            *document.problems,
            *reading.cut_off,
            *pay.problems,
            *_missing(facts, has_requirements=bool(requirements)),
        ),
    )


def _reading_without_page(document: Document) -> _Reading:
    """Read what is left without the page around it; all of it, where hardly a must is left so.

    "Share this job" in the midst of a page is no end of the posting.
    """
    kept = without_page_around(document)
    reading = _reading(kept)
    is_whole = len(kept.text.split()) > (1 - _SHARE_CUT) * len(document.text.split())
    if is_whole or reading.musts > _MOST_MUSTS_MISSED:
        return reading
    whole = _reading(document)
    return whole if whole.musts >= reading.musts + _FEWEST_MUSTS else reading


def _reading(document: Document) -> _Reading:
    readable, cut_off = _readable(document)
    marked = with_list_marks(readable)
    parts = marked_paragraphs(marked)
    facts = posting_facts(marked, parts)
    sentences = _without_names(posting_sentences(parts), facts)
    return _Reading(
        document=readable,
        cut_off=cut_off,
        parts=parts,
        facts=facts,
        sentences=sentences,
        requirements=find_requirements(readable, sentences),
    )


def _readable(document: Document) -> tuple[Document, tuple[str, ...]]:
    """Leave out lines that are no words, and what goes on far beyond the length of any posting."""
    lines: list[Line] = []
    letters = 0
    for line in document.lines:
        letters += len(line.text)
        if letters > _MOST_LETTERS:
            problem = f"It is far longer than a posting; it was read up to line {line.number - 1}."
            return replace(document, lines=tuple(lines)), (problem,)
        if not _NO_WORD.search(line.text):
            lines.append(line)
    return replace(document, lines=tuple(lines)), ()


def _without_names(sentences: Sequence[PostingSentence], facts: PostingFacts) -> list[PostingSentence]:
    """Say of the lines that only name the job and the employer that they do nothing else."""
    named = [fact for fact in (facts.title, facts.company) if fact]
    lines = {fact.source.line for fact in named}
    texts = {fact.text.lower() for fact in named}

    def is_name(sentence: PostingSentence) -> bool:
        if sentence.section in LISTS_OF_ASKS:
            return False
        is_there = sentence.section == "top" and sentence.paragraph.first.number in lines
        # An advert in one paragraph names the employer in the line in which it asks for everything.
        is_line_of_name = is_short_line(sentence.paragraph.text) or any(
            text in sentence.text.lower() for text in texts
        )
        is_short = is_short_line(sentence.text) and is_line_of_name
        return sentence.text.lower() in texts or (is_there and is_short)

    return [replace(each, role="none") if is_name(each) else each for each in sentences]


def _statements(
    document: Document, sentences: Sequence[PostingSentence], role: Role
) -> tuple[Statement, ...]:
    found: dict[str, Statement] = {}
    for sentence in sentences:
        if sentence.role == role:
            text = sentence.text.strip(" ;,")
            found.setdefault(
                text.lower(), Statement(text=text, source=source_of(document, sentence.paragraph, text))
            )
    return tuple(found.values())


def _missing(facts: PostingFacts, *, has_requirements: bool) -> Iterator[str]:
    if facts.title is None:
        yield "No job title was found in the posting."
    if facts.company is None:
        yield "No employer's name was found in the posting."
    if not has_requirements:
        yield "No requirements were found; if it has some, they may be in a part that was not copied."
