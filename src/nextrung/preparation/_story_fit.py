"""Say how well a line of the résumé answers a question: by what the question asks for, and what it shows."""

import re
from functools import cache, lru_cache
from typing import Literal

from nextrung.fit.records import Evidence
from nextrung.preparation._gaps import CONDITIONS
from nextrung.preparation.bank import Pattern, Spring, bank, speaks_of
from nextrung.preparation.records import Question
from nextrung.preparation.resume_stories import content_words, same_line
from nextrung.preparation.story_parts import cases_in, rows_with_cases, telling_points, themes_of
from nextrung.preparation.topics import names, topics_of
from nextrung.sources import Statement
from nextrung.tables.rows import slots_in

#: How well a line fits: it is what they ask about, it is evidence for that, it shows what they want to hear.
IN_REASON, AS_EVIDENCE, SHOWS_IT = 1.0, 0.85, 0.6
#: It was found for the requirement that a question on its topic springs from.
_ALSO_EVIDENCE = 0.1
#: A line that answers a requirement less well is only the nearest there is.
_LEAST_EVIDENCE = 0.5
#: What is told has to be something done.
_LEAST_TOLD, _LEAST_ON_TOPIC = 0.5, 2.0
#: So many telling words in common make a noted question and a line one subject.
_ONE_SUBJECT = 2
#: These slots hold words of the papers: the question is about that very thing.
_OF_THE_PAPERS = frozenset({"phrase", "named", "tools", "proof"})
#: Such rows ask about the day itself; no line of a résumé answers that.
_OF_THE_DAY: frozenset[Spring] = frozenset({"announced", "format"})
#: Requirements of these kinds are met or not.
_TO_HOLD = frozenset({*CONDITIONS, "degree", "licence", "language"})
#: Questions that are not answered with a story.
_NO_STORY = frozenset({"basics", "direction", "fit", "moves", "pay", "hours", "body"})
#: Topics whose words name who is served; they stand in lines that tell of nothing done for them.
_NAMED_BY_WHO = frozenset({"served"})
#: They want to hear of one time; everything else asks what one would do.
_ASKS_FOR_A_CASE = re.compile(
    r"\btell\s+(?:us|me|about|of)\b|^describe\b|\bexample\b|\ba time\b|\bwhen (?:did|have|were) you\b"
    r"|\bhow did (?:you|u)\b|\b(?:biggest|hardest|worst|best|proudest)\b"
    r"|^(?:what|which|whom|how)\b.*\b(?:have you|did you|you have|you had|you ever)\b",
    re.IGNORECASE,
)
_Kind = Literal["of_the_papers", "case", "what_if", "none"]


def fit_of(question: Question, line: Statement, *, only_as_evidence: bool = False) -> float:
    """Say how well a line answers a question, 0 to 1.

    A question about words of the papers is answered by the line they are about; one that asks for a case, by
    a line that shows its subject; one that asks what one would do, only by a line on the very same thing.
    """
    if question.why.sources[0].document == "resume" and not _is_named(question, line):
        # Asked about a line of the résumé, no other line is the answer.
        return 0.0
    kind = _kind_of(question)
    if kind == "of_the_papers":
        return _as_evidence(question, line)
    if kind == "none" or only_as_evidence or telling_points(line.text) < _LEAST_TOLD:
        return 0.0
    fits = _shows_case(question, line) if kind == "case" else _is_same_thing(question, line)
    return (SHOWS_IT + (_ALSO_EVIDENCE if _found(question, line) else 0.0)) if fits else 0.0


def _as_evidence(question: Question, line: Statement) -> float:
    """Say how well a line bears out what they ask about; what only comes near it does not."""
    found = _found(question, line)
    if question.why.sources[0].document != "resume" and found and found.score < _LEAST_EVIDENCE:
        return 0.0
    return IN_REASON if _is_named(question, line) else AS_EVIDENCE if found else 0.0


def _is_named(question: Question, line: Statement) -> bool:
    return any(same_line(line.source, source) for source in question.why.sources)


def _found(question: Question, line: Statement) -> Evidence | None:
    return next((one for one in question.evidence if same_line(line.source, one.source)), None)


@cache
def _rows() -> dict[str, Pattern]:
    return {row.id: row for row in bank()}


@lru_cache(maxsize=256)
def _kind_of(question: Question) -> _Kind:
    """Tell what a question asks for; a row of a coach's own is known by its words."""
    row = _rows().get(question.source.row or "")
    if row and (_TO_HOLD & set(row.kinds) or set(row.springs) <= _OF_THE_DAY):
        return "none"
    if row and (_OF_THE_PAPERS & slots_in(row.text) or row.best_line):
        return "of_the_papers"
    is_case = _ASKS_FOR_A_CASE.search(question.text)
    if _is_as_noted(question):
        return "case" if is_case else "none"
    if _topic_of(question) in _NO_STORY:
        return "none"
    return "case" if is_case else "what_if"


def _is_as_noted(question: Question) -> bool:
    """Say whether a question of round one is asked in the words that were noted."""
    return question.kind == "repeat" and _topic_of(question) == "basics"


def _topic_of(question: Question) -> str:
    return next(key for key, name in names().items() if name == question.topic)


@lru_cache(maxsize=1024)
def shown_by(line: str) -> frozenset[str]:
    """Give the topics that a line shows: of what happened in it, and of one that tells, its first."""
    first = topics_of(line)[:1] if telling_points(line) >= _LEAST_ON_TOPIC else ()
    return themes_of(line) | (set(first) - _NAMED_BY_WHO)


def _shows_case(question: Question, line: Statement) -> bool:
    if _is_as_noted(question):
        shared = set(content_words(question.text)) & set(content_words(line.text))
        topics = set(topics_of(question.text)[:1]) - _NO_STORY
        return bool(topics & shown_by(line.text)) or len(shared) >= _ONE_SUBJECT
    return _tells_its_case(question, line)


def _is_same_thing(question: Question, line: Statement) -> bool:
    row = _rows().get(question.source.row or "")
    if row and (row.id in rows_with_cases() or row.terms):
        return _tells_its_case(question, line)
    asked = set(content_words(f"{question.text} {question.why.text}"))
    is_on_topic = _topic_of(question) in shown_by(line.text)
    return is_on_topic and bool(asked & set(content_words(line.text)))


def _tells_its_case(question: Question, line: Statement) -> bool:
    """Say whether a line has the words that the question needs; else is on its topic and terms."""
    row = _rows().get(question.source.row or "")
    if row and row.id in rows_with_cases():
        return row.id in cases_in(line.text)
    is_on_its_words = not (row and row.terms) or speaks_of(row, line.text)
    return is_on_its_words and _topic_of(question) in shown_by(line.text)
