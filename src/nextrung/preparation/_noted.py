"""Read what was noted of a question and its answer: in whose words, and whether the answer went badly."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from nextrung.intake.records import Exchange, Notes
from nextrung.preparation._as_said import ASKS, FIRST_PERSON, LEAD_IN, QUOTES, as_said
from nextrung.sources import Statement
from nextrung.tables import load_table
from nextrung.tables.rows import Row
from nextrung.tables.terms import Terms, index_terms

#: "There was an objection in October" is a thing that happened there.
_OF_THEIRS = re.compile(
    r"(?i:^there\s+(?:was|were|is|are|has|have)\b)|\b[A-Z]\w+\s+(?:is|was|seemed|looked)\s+(?:nervous|worried|afraid)\b"
)
_NEXT_WORRY = re.compile(r"(?:,\s+and|\s+&)\s+(?=(?:the|my)\s+\w+(?:\s+\w+){0,5}$)")
#: Before a worry itself: "What I fear is that ...".
_BEFORE_WORRY = re.compile(
    r"^(?:(?:and|also|but)\b[\s,]*|my\s+\w+:\s*|worried\s+about\s*:\s*"
    r"|(?:concerns?|worr(?:y|ies)|fears?)(?:\s*\([^)]*\))?\s*:\s*"
    r"|(?:the\s+)?(?:only\s+)?thing\s+that\s+worries\s+me\s+is\s+(?:that\s+)?"
    r"|what\s+(?:I\s+(?:fear|worry\s+about)|worries\s+me|bothers\s+me)\s+(?:most\s+)?is\s+(?:that\s+)?"
    r"|(?:I\s+(?:believe|think|guess|fear)\s+)?the\s+(?:trouble|worry|problem|concern)\s+(?:is|was)\s+"
    r"(?:that\s+)?"
    r"|['\"“‘][^'\"”’]{3,60}['\"”’]\s*[-–:]\s*"
    r"|(?:they|she|he)\s+said\s+(?:that\s+)?(?=the\s+(?:last|previous|former|old)\b)"
    r"|(?:I\s+)?(?:said|admitted|told\s+(?:her|him|them))\s+(?:yeah|yes|no)?\W*(?:but\s+)?(?=I\b|im\b|never\b)"
    r"|(?:dr\.?\s+)?\w+(?:['’]s|\s+(?:is|was|are|were|seem(?:s|ed)))\s+(?:worried|concerned|afraid)\s*[:–-]\s*)+",
    re.IGNORECASE,
)
_SOMEBODY_SAID = re.compile(r"^(?:[A-Z]\w+\s+said\b|[\"“])")
#: "Worried? She said school people underestimate the pace": a heading, and the worry behind it.
_HEADS_A_WORRY = re.compile(r"^(?:worr(?:y|ies|ied)|concern(?:s|ed)?|doubts?)\W*$", re.IGNORECASE)
_THEY_SAID = re.compile(
    r"^(?:she|he|they)\s+(?:said|thinks?|thought|mentioned|feels?|felt)\W+", re.IGNORECASE
)
#: "She didn't say anything" was answered by nobody.
_THEIRS = re.compile(r"^(?:she|he|they)\b", re.IGNORECASE)
#: "So that = the worry" names none.
_POINTS_BACK = re.compile(
    r"^(?:so\s+)?(?:that|this|it)(?:['’]s|\s+is|\s+was|\s*=)\s+(?:the|my)\s+worry$", re.IGNORECASE
)
#: "Came home not sure", "hmm": how one felt, and nothing that anybody could answer to.
_MOOD = re.compile(
    r"(?:h+m+|ha(?: ha)*|oh well|ugh|eek|so-so|(?:(?:I|was|am|came|went|drove|walked|left|got|felt|feeling"
    r"|home|out|away|back|there|still|a bit|a little|quite|very|really)\s+)*"
    r"(?:not (?:so )?(?:sure|certain)|unsure|nervous|tired|low|uneasy|flat|worried|anxious))\W*",
    re.IGNORECASE,
)
#: "I forgot to mention Lunch Bunch": no answer went badly, one is still to be given.
_LEFT_OUT = re.compile(r"\W*(?:I\s+)?(?:also\s+)?forgot to (?:mention|say|tell|bring up)\b", re.IGNORECASE)


class _Badly(Row, frozen=True):
    words: tuple[str, ...]
    reactions: tuple[str, ...]


class _Table(Row, frozen=True):
    badly: _Badly


@cache
def _words() -> Terms:
    badly = load_table("answers", _Table).badly
    return index_terms({"answer": badly.words, "reaction": badly.reactions})


@dataclass(frozen=True, kw_only=True, slots=True)
class BadAnswer:
    """A question of the last round, and the note that its answer did not go well."""

    #: None where no question stands before the note.
    question: Statement | None
    note: Statement


def is_asked_of_me(noted: str) -> bool:
    """Say whether a note tells of a question: "Martin asked what I would do"."""
    lead = LEAD_IN.match(noted)
    return bool(lead and "asked" in lead[0].lower() and as_said(noted))


@lru_cache(maxsize=512)
def went_badly(noted: str) -> bool:
    """Say whether a note calls an answer bad, or tells of nothing but a face that somebody made."""
    if _LEFT_OUT.match(noted):
        return False
    found = _words().count(noted)
    return bool(found["answer"]) or bool(found["reaction"] and not re.search(r"\bI\b", noted))


def bad_answers(notes: Notes | None) -> list[BadAnswer]:
    """Give each question whose answer the notes call bad, in the order of the notes, each once."""
    if notes is None:
        return []
    of_question: dict[str, BadAnswer] = {}
    for note in sorted(_remarks(notes), key=lambda line: line.source.line or 0):
        if went_badly(note.text):
            question = _asked_before(note, notes)
            key = question.text if question else note.text
            of_question.setdefault(key, BadAnswer(question=question, note=note))
    return [bad for bad in of_question.values() if bad.question]


def worries_in(notes: Notes | None) -> tuple[Statement, ...]:
    """Give the worries about the candidate: no question, no bad answer, and no trouble of their own."""
    noted = (*notes.worries, *_worries_under_a_heading(notes)) if notes else ()
    lines = [part for line in noted for part in _each_worry(line)]
    return tuple(
        line
        for line, before in zip(lines, (None, *lines), strict=False)
        if not went_badly(line.text)
        and _is_about_me(line.text)
        and not is_mood(line.text)
        and not _is_said_to_it(line, before)
    )


def _worries_under_a_heading(notes: Notes) -> Iterator[Statement]:
    for exchange in notes.asked:
        if exchange.answer and _HEADS_A_WORRY.match(exchange.question.text):
            yield replace(exchange.answer, text=_THEY_SAID.sub("", exchange.answer.text).strip(QUOTES))


def worry_itself(noted: str) -> str:
    """Give a noted worry without what leads in to it."""
    return _BEFORE_WORRY.sub("", noted)


def own_answer(exchange: Exchange) -> Statement | None:
    """Give what the candidate answered; None where the note tells only what they said or did."""
    answer = exchange.answer
    is_theirs = answer is None or _THEIRS.match(answer.text) or _HEADS_A_WORRY.match(exchange.question.text)
    return None if is_theirs else answer


def is_mood(noted: str) -> bool:
    """Say whether a note tells only how one felt: "hmm", "came home not sure"."""
    return _MOOD.fullmatch(noted.strip(" .-")) is not None


def _each_worry(noted: Statement) -> Iterator[Statement]:
    """Part two worries named in one breath: "the year off, and the money side of a clinic"."""
    for words in _NEXT_WORRY.split(noted.text):
        yield replace(noted, text=worry_itself(words), source=replace(noted.source, quote=words))


def _is_said_to_it(worry: Statement, before: Statement | None) -> bool:
    """Say whether a note tells only what somebody said to the worry before it, or points back to it."""
    is_below = before is not None and before.source.line == worry.source.line
    return bool(_POINTS_BACK.search(worry.text) or (is_below and _SOMEBODY_SAID.match(worry.text)))


def _is_about_me(worry: str) -> bool:
    is_theirs = _OF_THEIRS.search(worry) and not FIRST_PERSON.search(worry)
    return not is_theirs and not is_asked_of_me(worry)


def asked_in(notes: Notes) -> list[Exchange]:
    """Give the questions of the last round, those among them that were noted as a worry."""
    from_worries = [Exchange(question=worry) for worry in notes.worries if is_asked_of_me(worry.text)]
    asked = (one for one in notes.asked if not _HEADS_A_WORRY.match(one.question.text))
    return [*asked, *from_worries]


def is_remark(exchange: Exchange, notes: Notes) -> bool:
    """Say whether what was read as a question is a remark on the line of another: its answer, or a face."""
    if as_said(exchange.question.text):
        return False
    asked = [other.question for other in notes.asked if as_said(other.question.text)]
    is_beside_one = any(question.source.line == exchange.question.source.line for question in asked)
    return is_beside_one or went_badly(exchange.question.text)


def _remarks(notes: Notes) -> Iterator[Statement]:
    for exchange in notes.asked:
        if exchange.answer:
            yield exchange.answer
    yield from (*notes.worries, *notes.said, *notes.stories, *notes.learned, *notes.unplaced)
    # A remark after an answer may have been taken for the next question.
    yield from (exchange.question for exchange in notes.asked if as_said(exchange.question.text) is None)


def _asked_before(note: Statement, notes: Notes) -> Statement | None:
    """Give the question asked just before a remark: on its own line, or on the nearest one above."""
    place = note.source.line or 0
    before = [
        exchange.question
        for exchange in asked_in(notes)
        if exchange.question is not note
        and (exchange.question.source.line or 0) <= place
        and (as_said(exchange.question.text) or ASKS.match(exchange.question.text))
    ]
    return max(before, key=lambda question: question.source.line or 0, default=None)
