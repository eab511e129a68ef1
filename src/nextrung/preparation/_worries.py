"""Turn a worry as it was noted into what the other side would say."""

import re
from collections.abc import Sequence
from functools import cache

from nextrung.fit.records import Match
from nextrung.intake.records import Notes
from nextrung.preparation._as_said import to_you
from nextrung.preparation._noted import worry_itself
from nextrung.preparation.resume_stories import content_words
from nextrung.preparation.topics import topics_of
from nextrung.preparation.wording import phrase, sentence
from nextrung.sources import Point, Statement
from nextrung.tables import load_table
from nextrung.tables.rows import Row, cite, filled
from nextrung.tables.terms import Terms, index_terms

#: Stems that stand in many worries and many requirements.
TELLS_NOTHING = frozenset(
    {
        "experi",
        "worri",
        "concern",
        "unsur",
        "enough",
        "skill",
        "job",
        "abil",
        "peopl",
        "manag",
        "need",
        "role",
        "build",
        "titl",
    }
)
#: A bracket that the end of the sentence cut open.
_OPEN_BRACKET = re.compile(r"\s*\([^)]*$")
#: How somebody took it: "Celeste didn't love it" tells nothing without what was asked.
_REACTION = re.compile(r"^(?:(?:he|she|they|[A-Z]\w+)\s+)(?:\w+['’]?\w*\s*){1,4}[.!]?$")
#: "I'm not good at it" tells nothing by itself.
_NAMES_NOTHING = re.compile(r"\b(?:at|with|of|about|did|done|do) (?:it|that|this|one)\b", re.IGNORECASE)
#: "… that I have no degree, and that I am new": what led in to it is gone.
_AND_THAT = re.compile(r"\band that (?=you)", re.IGNORECASE)
#: After the worry itself.
_AFTER = re.compile(r",\s*(?:she|he|they|[A-Z]\w+)\s+(?:said|told|asked|called|wrote)\b.*$")


class AnswerRow(Row, frozen=True):
    """How one kind of doubt is answered; the table says what each column is for."""

    id: str
    kind: str
    own_it: str
    different_now: str
    blank: str
    worry: str = ""
    own_it_blank: str | None = None
    #: For a worry: words of the note that show its kind.
    terms: tuple[str, ...] = ()
    #: No line of a résumé answers it.
    is_no_line: bool = False


class NothingFound(Row, frozen=True):
    """What to say where no line of the papers answers."""

    id: str
    text: str
    blank: str


class _Wonder(Row, frozen=True):
    id: str
    text: str


class _Says(Row, frozen=True):
    id: str
    pattern: str
    becomes: str


class NotLearned(Row, frozen=True):
    """Words of conditions, answered with yes or no, and of traits, answered with an example."""

    conditions: tuple[str, ...]
    traits: tuple[str, ...]


class _Table(Row, frozen=True):
    answer: tuple[AnswerRow, ...]
    nothing_found: NothingFound
    no_line: _Wonder
    wonder: _Wonder
    wonder_at: _Wonder
    not_learned: NotLearned
    says: tuple[_Says, ...]


@cache
def _table() -> _Table:
    return load_table("worries", _Table)


def answer_row(kind: str) -> AnswerRow:
    """Give the row for one kind of doubt, whatever it is about."""
    return next(row for row in _table().answer if row.kind == kind and not row.terms)


@cache
def _kinds_of_worry() -> Terms:
    return index_terms({row.id: row.terms for row in _table().answer if row.kind == "worry"})


def row_for_worry(noted: str) -> AnswerRow:
    """Give the first row whose words stand in a noted worry; the general one where none do."""
    named = _kinds_of_worry().count(noted)
    return next((row for row in _table().answer if named[row.id]), answer_row("worry"))


def nothing_found() -> NothingFound:
    """Give the row for a doubt that no line answers."""
    return _table().nothing_found


def no_line_needed() -> Point:
    """Say that a worry is arranged and not shown."""
    row = _table().no_line
    return Point(text=row.text, sources=(cite(row.id, row.text),))


def not_learned() -> NotLearned:
    """Give the words of what a résumé does not show and nobody learns."""
    return _table().not_learned


@cache
def _patterns() -> tuple[tuple[_Says, re.Pattern[str]], ...]:
    return tuple((says, re.compile(says.pattern, re.IGNORECASE)) for says in _table().says)


def in_their_words(noted: str) -> str | None:
    """Put a noted worry into the other side's mouth; None where the note is not of a known form.

    "Worried I haven't led people" becomes "You haven't led people.".
    """
    words = _AFTER.sub("", worry_itself(phrase(_OPEN_BRACKET.sub("", noted), limit=160)))
    for says, pattern in _patterns():
        if found := pattern.match(words):
            rest = _AND_THAT.sub("and ", to_you(found["rest"]).replace("of their ", "of our "))
            return sentence(filled(says.becomes, {"rest": rest}))
    return None


def as_they_wonder(noted: str, asked: str | None = None) -> str:
    """Give a noted worry as a sentence: in the other side's mouth, or in the note's own words as such.

    `asked` is what it was that somebody did not like to hear answered, where the note does not say.
    """
    if asked:
        words = {"noted": phrase(noted), "asked": phrase(asked)}
        return filled(_table().wonder_at.text, words)
    words = {"noted": phrase(worry_itself(_OPEN_BRACKET.sub("", noted)), limit=160)}
    return in_their_words(noted) or filled(_table().wonder.text, words)


def asked_before(worry: Statement, notes: Notes | None) -> str | None:
    """Give the question that a doubtful answer, or on the same line a mere reaction, was noted to."""
    if notes is None:
        return None
    answered = (one.question.text for one in notes.asked if one.answer and one.answer.text == worry.text)
    if question := next(answered, None):
        return question
    if _NAMES_NOTHING.search(worry.text):
        return _named_beside(worry, notes)
    if not _REACTION.match(worry.text):
        return None
    line = worry.source.line
    return next((one.question.text for one in notes.asked if one.question.source.line == line), None)


def _named_beside(worry: Statement, notes: Notes) -> str | None:
    """Give the words noted on the same line that "I'm not good at it" points back to."""
    lines = (*notes.open_points, *notes.unplaced, *notes.learned)
    beside = (
        line.text for line in lines if line.source.line == worry.source.line and line.text != worry.text
    )
    return next(beside, None)


def matches_on(worry: str, matches: Sequence[Match]) -> list[Match]:
    """Give the requirements that a worry is about, what is missing first: by topic, or by a telling word."""
    topic, words = topics_of(worry)[:1], set(content_words(worry)) - TELLS_NOTHING
    about = [
        match
        for match in matches
        if (topic and topic == topics_of(match.requirement.text)[:1])
        or words & set(content_words(match.requirement.text))
    ]
    return sorted(about, key=lambda match: ("none", "partial", "strong").index(match.coverage))
