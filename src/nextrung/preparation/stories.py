"""Make a small bank of stories from the résumé, and share it out over the questions."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from typing import get_args

import numpy as np

from nextrung.fit.records import Evidence, Strength
from nextrung.intake.records import Notes, Period, Resume
from nextrung.preparation._assignment import best_assignment
from nextrung.preparation._bank import Spring
from nextrung.preparation._bank import bank as question_bank
from nextrung.preparation._gaps import CONDITIONS
from nextrung.preparation._stories import Stories, same_line, stories_of
from nextrung.preparation._story_lines import StoryLine, choose_story_lines, is_evidence
from nextrung.preparation._story_parts import (
    Part,
    Told,
    missing,
    missing_again,
    parts_of,
    themes_of,
)
from nextrung.preparation._topics import names, topics_of
from nextrung.preparation._wording import month_words, short
from nextrung.preparation.records import Question, Story
from nextrung.sources import Point, Source

#: A story may be told so often, at the worst; each time again is worth less.
_MOST_OFTEN = 3
_AGAIN = 0.3
_TOLD_BEFORE = 0.4
#: How well a line fits a question: named in its reason, its evidence, on its first topic, on another.
_IN_REASON, _AS_EVIDENCE, _ON_TOPIC, _NEAR_TOPIC = 1.0, 0.85, 0.6, 0.4
_OF_THE_DAY_OR_MISSING: frozenset[Spring] = frozenset({"announced", "format", "doubt", "gap"})
#: Requirements of these kinds are met or not.
_TO_HOLD = frozenset({*CONDITIONS, "degree", "licence", "language"})
#: Questions that are not answered with a story.
_NO_STORY = frozenset({"basics", "direction", "fit", "moves", "pay", "hours", "body"})


def share_out_stories(
    questions: Sequence[Question], resume: Resume, strengths: Sequence[Strength], notes: Notes | None
) -> tuple[tuple[Story, ...], tuple[Question, ...]]:
    """Give five to eight stories, best first, and the questions with the story that each is answered with.

    Fewer where the résumé tells of fewer; none is made up. No two questions get one story where another
    fits: the stories are shared out over all questions at once so that the whole fits best, and what was told
    in round one comes last. A question that no story fits keeps the lines it had.
    """
    told = stories_of(resume, notes)
    bank = choose_story_lines(resume, strengths, questions)
    given = _assign(questions, bank, told)
    owned = frozenset(_key(one.line.source) for place, one in enumerate(bank) if place in given)
    answered = tuple(
        _answered(question, bank[place] if place is not None else None, told, owned)
        for question, place in zip(questions, given, strict=True)
    )
    stories = [
        _story(one, strengths, told, [q.text for q, at in zip(questions, given, strict=True) if at == place])
        for place, one in enumerate(bank)
    ]
    return tuple(_asked_once([story for story in stories if _is_of_use(story)])), answered


def _is_of_use(story: Story) -> bool:
    """Leave out what answers no likely question, shows no strength and tells of no occasion and no result."""
    is_occasion = "“" in story.situation.text
    return bool(story.serves or story.strengths or story.was_told or is_occasion or not story.result.blank)


def _asked_once(stories: Sequence[Story]) -> Iterator[Story]:
    """Say in the first story what a blank asks for; in the others a word is enough."""
    seen: set[str | None] = set()
    for story in stories:
        parts: dict[str, Point] = {}
        for part in get_args(Part):
            point: Point = getattr(story, part)
            parts[part] = replace(point, text="", blank=missing_again(part)) if point.blank in seen else point
        seen.update(point.blank for point in parts.values() if point.blank)
        yield replace(
            story,
            situation=parts["situation"],
            task=parts["task"],
            action=parts["action"],
            result=parts["result"],
        )


# --- which story for which question ----------------------------------------------------------------


def _assign(questions: Sequence[Question], bank: Sequence[StoryLine], told: Stories) -> list[int | None]:
    """Give for each question the place of its story in the bank; None where none fits."""
    if not questions or not bank:
        return [None] * len(questions)
    already = {line.source.line for line in told.told}
    fits = np.array([[_fit(question, one) for one in bank] for question in questions])
    less = np.array([_TOLD_BEFORE if one.line.source.line in already else 0.0 for one in bank])
    likely = np.array([[0.5 + question.likelihood] for question in questions])
    times = [np.where(fits > 0, fits - less - _AGAIN * time, 0.0) * likely for time in range(_MOST_OFTEN)]
    # What is barely worth it stays a choice: a told story is better than none.
    worth = np.maximum(np.hstack(times), np.where(np.hstack([fits] * _MOST_OFTEN) > 0, 0.01, 0.0))
    given = best_assignment(worth)
    return [place % len(bank) if place is not None else None for place in given]


def _fit(question: Question, one: StoryLine) -> float:
    """Say how well a story answers a question, 0 to 1."""
    if any(same_line(one.line.source, source) for source in question.why.sources):
        return _IN_REASON
    if question.why.sources[0].document == "resume":
        # Asked about a line of the résumé, no other line is the answer.
        return 0.0
    if question.source.row in _without_story():
        return 0.0
    if is_evidence(one.line, question.evidence):
        return _AS_EVIDENCE
    if one.only_as_evidence or question.source.row in _not_by_topic():
        return 0.0
    asked, shown = _topics_of(question), topics_of(one.line.text)
    if asked[:1] and asked[:1] == shown[:1]:
        return _ON_TOPIC
    return _NEAR_TOPIC if set(asked) & (set(shown) | themes_of(one.line.text)) else 0.0


@cache
def _without_story() -> frozenset[str]:
    """Give the ids of the rows about what one holds or can do, or not: a story answers none of them."""
    return frozenset(row.id for row in question_bank() if _TO_HOLD & set(row.kinds))


@cache
def _not_by_topic() -> frozenset[str]:
    """Give the ids of the rows on what is done there or is missing: a like topic makes no story fit these."""
    return frozenset(row.id for row in question_bank() if set(row.springs) <= _OF_THE_DAY_OR_MISSING)


@lru_cache(maxsize=256)
def _topics_of(question: Question) -> tuple[str, ...]:
    """Give what a question is about: its topic, or that of its words where it is asked as it was noted.

    Then those of the lines of the posting that it springs from.
    """
    own = next(key for key, name in names().items() if name == question.topic)
    if own in _NO_STORY - {"basics"}:
        return ()
    is_as_noted = own == "basics" and question.kind == "repeat"
    found = [own, *(topics_of(question.text)[:2] if is_as_noted else ())]
    for source in question.why.sources:
        found += topics_of(source.quote)[:1] if source.document == "posting" else ()
    return tuple(topic for topic in dict.fromkeys(found) if topic not in _NO_STORY)


def _answered(
    question: Question, given: StoryLine | None, told: Stories, owned: frozenset[tuple[str, int | None]]
) -> Question:
    """Put the story first; what is another question's story stays only where the reason speaks of it."""
    if given is None:
        return question
    line = given.line
    named = {_key(source) for source in question.why.sources}
    own = next((one for one in question.evidence if same_line(one.source, line.source)), None)
    first = own or Evidence(text=line.text, source=line.source, score=_ON_TOPIC)
    rest = [
        one
        for one in question.evidence
        if not same_line(one.source, line.source)
        and (_key(one.source) not in owned or _key(one.source) in named)
    ]
    was_told = line.source.line in {each.source.line for each in told.told}
    return replace(
        question,
        evidence=(first, *rest)[:2],
        story=line,
        story_was_told=was_told,
        fresh_story=line if _needs_a_fresh_one(question, told) and not was_told else None,
    )


def _key(source: Source) -> tuple[str, int | None]:
    return source.document, source.line


def _needs_a_fresh_one(question: Question, told: Stories) -> bool:
    """Say whether round one asked this, or heard the line that would be told."""
    heard = {line.source.line for line in told.told}
    was_asked = question.kind == "repeat" and question.why.sources[0].document == "notes"
    return was_asked or any(one.source.line in heard for one in question.evidence)


# --- telling it ------------------------------------------------------------------------------------


def _story(one: StoryLine, strengths: Sequence[Strength], told: Stories, serves: Sequence[str]) -> Story:
    source = one.line.source
    parts = parts_of(one.line.text) if one.is_own else Told()
    result = _part("result", parts.result, source) if one.is_own else _in_their_words(one)
    return Story(
        title=short(one.line.text),
        source=source,
        situation=_situation(one, parts.situation),
        task=_part("task", parts.task, source),
        action=_part("action", parts.action, source),
        result=result,
        was_told=source.line in {line.source.line for line in told.told},
        strengths=tuple(strength.name for strength in strengths if is_evidence(one.line, strength.evidence)),
        serves=tuple(serves),
    )


def _part(part: Part, words: Sequence[str], source: Source) -> Point:
    if words:
        return Point(text="; ".join(f"“{each}”" for each in words), sources=(source,))
    text, blank = missing(part)
    return Point(text=text, blank=blank)


def _in_their_words(one: StoryLine) -> Point:
    who = f"{one.speaker.text}: " if one.speaker else ""
    sources = (one.line.source, *([one.speaker.source] if one.speaker else []))
    return Point(text=f"{who}“{one.line.text}”", sources=sources)


def _situation(one: StoryLine, words: Sequence[str]) -> Point:
    """Say where and when, from the position the line stands under, and what the line itself says of it."""
    place = one.place
    where = [part for part in (place.words, _when(place.period)) if part] if place else []
    text = ", ".join(where)
    if words:
        said = "; ".join(f"“{each}”" for each in words)
        text = f"{text}: {said}" if text else said
    if not text:
        nothing, blank = missing("situation")
        return Point(text=nothing, blank=blank)
    sources = [*(place.sources if place else ()), *([one.line.source] if words else [])]
    if place and place.period:
        sources.append(place.period.source)
    return Point(text=text, sources=tuple(dict.fromkeys(sources)))


def _when(period: Period | None) -> str | None:
    if period is None or period.start is None:
        return None
    start = month_words(period.start)
    if period.is_current:
        return f"since {start}"
    if period.end is None or period.end == period.start:
        return start
    return f"{start} to {month_words(period.end)}"
