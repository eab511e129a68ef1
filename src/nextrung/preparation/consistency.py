"""Hold this round to the last: what was said must stay true, and a story told needs a fresh one beside it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from nextrung.fit.records import Strength
from nextrung.intake.pay_named import amounts_of_pay, kind_of_pay, words_of_pay
from nextrung.intake.records import Notes, Resume, StatedPay
from nextrung.preparation._noted import own_answer, went_badly
from nextrung.preparation.contradictions import find_contradiction
from nextrung.preparation.records import Commitment
from nextrung.preparation.resume_stories import Stories, content_words, stories_of
from nextrung.preparation.told import is_ill
from nextrung.preparation.topics import topics_of
from nextrung.preparation.wording import phrase, short
from nextrung.sources import Point, Source, Statement
from nextrung.tables import load_table
from nextrung.tables.rows import Row, cite, filled

#: "Kept it short" holds no fact.
_LEAST_WORDS = 2
#: "I said, and I sat in once" ties on to what stood before.
_SAID_AND = re.compile(r"^I said,\s+(?:and|but)\s+", re.IGNORECASE)


class _AdviceRow(Row, frozen=True):
    id: str
    kind: str
    text: str
    blank: str | None = None


class _Table(Row, frozen=True):
    advice: tuple[_AdviceRow, ...]


@cache
def _table() -> _Table:
    return load_table("consistency", _Table)


def check_consistency(
    notes: Notes | None, resume: Resume, strengths: Sequence[Strength]
) -> tuple[Commitment, ...]:
    """Give what was said in round one, what contradicts the résumé first, then pay, facts and stories.

    A contradiction is found only where both name a number of the same thing, years in all, or a year with
    an employer; no finding is no proof that all agrees.
    """
    if notes is None:
        return ()
    stories = stories_of(resume, notes)
    facts = list(_facts(notes, resume))
    found = [
        *(fact for fact in facts if fact.contradicts),
        *(_pay(named) for named in amounts_of_pay(notes)),
        *(_story(told, stories, strengths) for told in (*notes.stories, *_told_as_answers(notes))),
        *facts,
    ]
    of_words: dict[tuple[int | None, str], Commitment] = {}
    for commitment in found:
        of_words.setdefault(_place(commitment.said), commitment)
    return tuple(of_words.values())


def _place(said: Statement) -> tuple[int | None, str]:
    """Tell one thing said from another: by its line and its first words, whatever a reader cut off."""
    return said.source.line, " ".join(content_words(said.text)[:_LEAST_WORDS])


def _advice(kind: str, sources: Sequence[Source] = (), **words: str) -> Point:
    row = next(row for row in _table().advice if row.kind == kind)
    text = filled(row.text, words)
    return Point(text=text, sources=(*sources, cite(row.id, row.text)), blank=row.blank)


def _pay(named: StatedPay) -> Commitment:
    said = Statement(text=words_of_pay(named), source=named.source)
    return Commitment(kind="pay", said=said, advice=_advice(kind_of_pay(named)))


def _answers(notes: Notes) -> list[Statement]:
    return [answer for exchange in notes.asked if (answer := own_answer(exchange))]


def _told_as_answers(notes: Notes) -> list[Statement]:
    """Give the answers that are noted as a story: "the phone call story"."""
    return [said for said in _answers(notes) if "story" in said.text.lower()]


def _facts(notes: Notes, resume: Resume) -> Iterator[Commitment]:
    day = notes.next_round.day
    answers = _answers(notes)
    for said in _worth_keeping((*notes.said, *answers)):
        words = replace(said, text=_by_itself(said.text))
        wrong = find_contradiction(said, resume, day.year if day else None)
        if wrong is None:
            kind = "ill" if is_ill(said) else "answer" if said in answers else "fact"
            yield Commitment(kind="fact", said=words, advice=_advice(kind))
            continue
        kind = "contradiction_dates" if wrong.since else "contradiction"
        differs = {"resume": phrase(wrong.resume.text), "since": wrong.since or ""}
        advice = _advice(kind, [wrong.resume.source], **differs)
        yield Commitment(kind="fact", said=words, advice=advice, contradicts=wrong.resume.source)


def _by_itself(words: str) -> str:
    """Leave out what ties words to those before them: "(42,000 pages", "I said, and I sat in once"."""
    words = _SAID_AND.sub("", words)
    return words.removeprefix("(") if ")" not in words else words


def _worth_keeping(said: Sequence[Statement]) -> Iterator[Statement]:
    """Leave out what holds no fact, and what went badly: that is prepared again as a question."""
    for line in said:
        if len(content_words(line.text)) >= _LEAST_WORDS and not went_badly(line.text):
            yield line


def _story(told: Statement, stories: Stories, strengths: Sequence[Strength]) -> Commitment:
    if went_badly(told.text):
        return Commitment(kind="story", said=told, advice=_advice("story_badly"))
    line = stories.line_for(told.text)
    fresh = stories.fresh(topics_of(f"{told.text} {line.text if line else ''}"), strengths)
    if fresh is None:
        return Commitment(kind="story", said=told, advice=_advice("story_alone"))
    advice = _advice("story_fresh", [fresh.source], fresh=short(fresh.text))
    return Commitment(kind="story", said=told, advice=advice, fresh=fresh)
