"""What an answer says otherwise than round one, and stories that were told there already."""

import re
from collections.abc import Iterator

from nextrung.intake.records import Notes, Resume
from nextrung.pay.settle.said import find_named_pay
from nextrung.practice.against.resume import counted_lines, finding, is_of_oneself, other_number
from nextrung.practice.answer_text import AnswerText, Sentence
from nextrung.practice.records import Finding
from nextrung.preparation.resume_stories import content_words, stories_of
from nextrung.preparation.told import all_said
from nextrung.sources import Statement

_START = re.compile(r"\b(?:start|starting|begin|available|join|notice)\b", re.IGNORECASE)
_START_HERE = re.compile(
    r"\bI (?:could|can|would|will) (?:start|begin|be available|join)\b|\bnotice\b", re.IGNORECASE
)
_HOPED_FOR = re.compile(
    r"\b(?:looking for|hop(?:e|ing) for|want|need|expect|ask for|number is)\b", re.IGNORECASE
)
_PAY = re.compile(r"(?:\$\s?)?\b(?P<number>\d{2,3},\d{3}|\d{2,3}(?=\s?(?:k|thousand)\b))", re.IGNORECASE)
_MONTHS = re.compile(
    r"\b(?:january|february|march|april|may(?=[\s,.]|$)|june|july|august|september|october|november|december)\b",
    re.IGNORECASE,
)
_WEEKS = re.compile(
    r"\b(\d+|one|two|three|four|five|six|eight|ten|twelve)[ -](week|month|day)s?['’]?", re.IGNORECASE
)
#: A story is known again by so many telling words of the note of it, and by so large a share of them.
_SHARED_WORDS, _SHARED_PART = 3, 0.6
#: A line of the résumé that was told is known in an answer by so many of its words.
_LINE_WORDS, _LINE_PART = 4, 0.5

OTHER_NUMBER = "In round one you said “{line}”. If that was wrong, say so first, in one sentence."
OTHER_START = "In round one you said “{line}”. Say the same date, or say first what has changed."
TOLD_BEFORE = "You told this one in round one: “{line}”. Bring it in one sentence, then a fresh one."


def against_round_one(question: str, answer: AnswerText, notes: Notes) -> Iterator[Finding]:
    """Give what an answer counts or dates otherwise than the notes say it was told."""
    said = tuple(all_said(notes))
    told = counted_lines(said)
    is_on_start = _START.search(question) is not None
    for sentence in answer.sentences:
        if is_of_oneself(sentence):
            for mine, line in other_number(sentence, told):
                yield finding("against_round_one", sentence, mine.span, OTHER_NUMBER, line.source)
            yield from _other_pay(sentence, notes)
        if is_on_start or _START_HERE.search(sentence.text):
            yield from _other_start(sentence, said)


def _other_pay(sentence: Sentence, notes: Notes) -> Iterator[Finding]:
    """Compare the pay that is hoped for with what was named in round one."""
    if not _HOPED_FOR.search(sentence.text):
        return
    named = [pay for pay in find_named_pay(notes) if pay.by == "you"]
    for found in _PAY.finditer(sentence.text):
        per_year = int(found["number"].replace(",", "")) * (1 if "," in found["number"] else 1_000)
        if named and not any(pay.least <= per_year <= pay.most for pay in named):
            yield finding("against_round_one", sentence, found.span(), OTHER_NUMBER, named[0].source)
            return


def _other_start(sentence: Sentence, said: tuple[Statement, ...]) -> Iterator[Finding]:
    """Compare the month, or the notice, of two sentences about starting."""
    for line in said:
        for pattern in (_MONTHS, _WEEKS) if _START.search(line.text) else ():
            mine, theirs = pattern.search(sentence.text), pattern.search(line.text)
            if mine and theirs and mine[0].lower()[:3] != theirs[0].lower()[:3]:
                yield finding("other_start_date", sentence, mine.span(), OTHER_START, line.source)
                return


def told_before(answer: AnswerText, notes: Notes, resume: Resume | None) -> Iterator[Finding]:
    """Give the story of round one that an answer tells again; at most one."""
    words = set(content_words(answer.text))
    for line, note, least, part in _stories_told(notes, resume):
        wanted = set(content_words(line.text))
        shared = words & wanted
        if len(shared) >= least and len(shared) >= part * len(wanted) and _is_of(note, words):
            sentence = max(answer.sentences, key=lambda one: len(shared & set(content_words(one.text))))
            span = (0, len(sentence.text))
            yield finding("story_told_before", sentence, span, TOLD_BEFORE, note.source, 0.6)
            return


def _is_of(note: Statement, words: set[str]) -> bool:
    """Say whether an answer has two of the note's telling words, or the only one it has."""
    telling = {stem for stem in content_words(note.text) if not stem[0].isdigit()}
    return len(telling & words) >= min(2, len(telling))


def _stories_told(notes: Notes, resume: Resume | None) -> Iterator[tuple[Statement, Statement, int, float]]:
    """Give what tells each story of round one, the note of it, and how much of it must be said again."""
    yield from ((story, story, _SHARED_WORDS, _SHARED_PART) for story in notes.stories)
    stories = stories_of(resume, notes) if resume else None
    for note in stories.noted if stories else ():
        if stories and (line := stories.line_for(note.text)):
            yield line, note, _LINE_WORDS, _LINE_PART
