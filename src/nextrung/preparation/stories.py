"""Make a small bank of stories from the résumé, and share it out over the questions."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import get_args

import numpy as np

from nextrung.fit.records import Evidence, Strength
from nextrung.intake.records import Notes, Period, Resume
from nextrung.preparation._assignment import best_assignment
from nextrung.preparation._story_fit import SHOWS_IT, fit_of
from nextrung.preparation._story_lines import StoryLine, choose_story_lines, is_evidence
from nextrung.preparation.records import Question, Story
from nextrung.preparation.resume_stories import Stories, same_line, stories_of
from nextrung.preparation.story_parts import (
    Part,
    is_deed,
    missing,
    missing_again,
    parts_of,
)
from nextrung.preparation.wording import month_words, short
from nextrung.sources import Point, Source, Statement

#: A story may be told so often, at the worst; each time again is worth less.
_MOST_OFTEN = 3
_AGAIN = 0.3
_TOLD_BEFORE = 0.4
#: So many of one's own, and somebody else's words are not needed to fill the list.
_ENOUGH = 3


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
    return tuple(_asked_once(_told_by_oneself([story for story in stories if _is_of_use(story)]))), answered


def _told_by_oneself(stories: Sequence[Story]) -> Sequence[Story]:
    """Leave out, where there are enough others, somebody else's words: three of four steps would be blank."""
    own = [story for story in stories if story.serves or not (story.situation.blank and story.action.blank)]
    return own if len(own) >= _ENOUGH else stories


def _is_of_use(story: Story) -> bool:
    """Leave out what answers no likely question, shows no strength, and tells of no deed and no result."""
    is_told = "“" in story.situation.text or not story.result.blank or is_deed(story.source.quote)
    return bool(story.serves or story.strengths or story.was_told or is_told)


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
    fits = np.array(
        [[fit_of(q, one.line, only_as_evidence=one.only_as_evidence) for one in bank] for q in questions]
    )
    less = np.array([_TOLD_BEFORE if one.line.source.line in already else 0.0 for one in bank])
    likely = np.array([[0.5 + question.likelihood] for question in questions])
    times = [np.where(fits > 0, fits - less - _AGAIN * time, 0.0) * likely for time in range(_MOST_OFTEN)]
    # What is barely worth it stays a choice: a told story is better than none.
    worth = np.maximum(np.hstack(times), np.where(np.hstack([fits] * _MOST_OFTEN) > 0, 0.01, 0.0))
    given = best_assignment(worth)
    return [place % len(bank) if place is not None else None for place in given]


def _answered(
    question: Question, given: StoryLine | None, told: Stories, owned: frozenset[tuple[str, int | None]]
) -> Question:
    """Put the story first; what is another question's story stays only where the reason speaks of it."""
    if given is None:
        return replace(question, evidence=_fitting(question))
    line = given.line
    named = {_key(source) for source in question.why.sources}
    own = next((one for one in question.evidence if same_line(one.source, line.source)), None)
    first = own or Evidence(text=line.text, source=line.source, score=SHOWS_IT)
    rest = [
        one
        for one in _fitting(question)
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


def _fitting(question: Question) -> tuple[Evidence, ...]:
    """Keep the lines that answer the question itself, and not only the requirement that it springs from."""
    return tuple(
        one for one in question.evidence if fit_of(question, Statement(text=one.text, source=one.source))
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
    parts = _told_in(one)
    result = _part("result", parts) if one.is_own else _in_their_words(one)
    return Story(
        title=short(one.line.text),
        source=source,
        situation=_situation(one, parts["situation"]),
        task=_part("task", parts),
        action=_part("action", parts),
        result=result,
        was_told=source.line in {line.source.line for line in told.told},
        strengths=tuple(strength.name for strength in strengths if is_evidence(one.line, strength.evidence)),
        serves=tuple(serves),
    )


def _told_in(one: StoryLine) -> dict[Part, list[Statement]]:
    """Give the words of each part with the line they stand in: the story's own, and those joined to it."""
    parts: dict[Part, list[Statement]] = {part: [] for part in get_args(Part)}
    lines = [line for line in (one.line, one.goes_on) if line and one.is_own]
    for line in lines:
        told = parts_of(line.text)
        for part, found in parts.items():
            found += [Statement(text=words, source=line.source) for words in told.words(part)]
    if one.duty and not parts["task"]:
        parts["task"].append(Statement(text=one.duty.text.strip(" ,;."), source=one.duty.source))
    return parts


def _part(part: Part, parts: Mapping[Part, Sequence[Statement]]) -> Point:
    if said := parts[part]:
        sources = tuple(dict.fromkeys(each.source for each in said))
        return Point(text="; ".join(f"“{each.text}”" for each in said), sources=sources)
    text, blank = missing(part)
    return Point(text=text, blank=blank)


def _in_their_words(one: StoryLine) -> Point:
    who = f"{one.speaker.text}: " if one.speaker else ""
    sources = (one.line.source, *([one.speaker.source] if one.speaker else []))
    return Point(text=f"{who}“{one.line.text}”", sources=sources)


def _situation(one: StoryLine, said: Sequence[Statement]) -> Point:
    """Say where and when, from the position the line stands under, and what the line itself says of it."""
    place = one.place
    where = [part for part in (place.words, _when(place.period)) if part] if place else []
    text = ", ".join(where)
    if said:
        words = "; ".join(f"“{each.text}”" for each in said)
        text = f"{text}: {words}" if text else words
    if not text:
        nothing, blank = missing("situation")
        return Point(text=nothing, blank=blank)
    sources = [*(place.sources if place else ()), *(each.source for each in said)]
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
