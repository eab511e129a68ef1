"""Choose the lines of the résumé that are told as stories: what each tells, where it was, what it counts."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from nextrung.fit.records import Evidence, Strength
from nextrung.intake.records import Period, Resume, Work
from nextrung.preparation._story_joins import duty_of, goes_on_in
from nextrung.preparation.records import Question
from nextrung.preparation.resume_stories import content_words, same_line, telling_line
from nextrung.preparation.story_parts import telling_points
from nextrung.preparation.wording import job_words
from nextrung.sources import Source, Statement

#: As many as one can keep in mind, and so few that every question finds one.
FEWEST, MOST = 5, 8
#: From here on a line tells what came of something, or of one occasion; below it only fills up to the fewest.
_TELLS = 2.0
_LEAST = 0.5
#: "Opened at five" is a fact and no story, unless it says what came of it.
_LEAST_WORDS, _LEAST_WITH_A_RESULT = 5, 3
#: What a line counts besides what it tells.
_OF_A_STRENGTH, _SETS_APART, _IS_RECENT, _IS_PRAISED = 1.0, 1.0, 0.5, 1.5
_CALLED_FOR, _MOST_CALLED_FOR = 0.5, 1.5
#: Two lines with more of their words in common tell of one occasion.
_SAME_OCCASION = 0.5
#: Somebody else's words about one time: "the night …", and what was done.
_AN_OCCASION = re.compile(
    r"\b(?:when|while|the (?:night|day|morning|evening|week|time)|once|after|in front of|called)\b"
    r".*\b(?:was|were|had|\w+ed|came|took|told|thanked|sat|went)\b"
    r"|\b(?:was|were|died)\b.*\b(?:she|he|they|spoke|had|thanked)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where something was done, and when."""

    words: str | None
    period: Period | None
    sources: tuple[Source, ...]
    is_recent: bool = False


@dataclass(frozen=True, slots=True)
class StoryLine:
    """A line that may be told as a story."""

    line: Statement
    place: Place | None
    points: float
    #: It tells too little to be told on its topic alone: a mere fact, or the name of an award.
    only_as_evidence: bool = False
    #: The candidate's own paper says it; False for somebody else's words.
    is_own: bool = True
    #: Who said it, where somebody else did and the paper names them.
    speaker: Statement | None = None
    #: The next line, where it speaks on of the same thing.
    goes_on: Statement | None = None
    #: The line of the same job that names the duty it belongs to.
    duty: Statement | None = None


def _candidates(
    resume: Resume, strengths: Sequence[Strength], questions: Sequence[Question]
) -> list[StoryLine]:
    """Give every line that tells of something done, the one that tells most first."""
    found = [_weighed(line, place, resume, strengths, questions) for line, place in _lines(resume)]
    found += [
        StoryLine(
            line=reference.quote,
            place=None,
            points=_TELLS + _IS_PRAISED,
            is_own=False,
            speaker=reference.speaker,
        )
        for reference in resume.references
        if reference.quote and _AN_OCCASION.search(reference.quote.text)
    ]
    return sorted(found, key=lambda one: (-one.points, one.line.source.line or 0))


def _lines(resume: Resume) -> Iterator[tuple[Statement, Place | None]]:
    for number, work in enumerate(resume.work):
        for line in work.highlights:
            yield line, Place(job_words(work), work.period, _job_sources(work), is_recent=number == 0)
    for project in resume.projects:
        for line in project.highlights:
            yield line, Place(project.name.text, project.period, (project.name.source,))
    for unpaid in resume.volunteer:
        named = [part for part in (unpaid.position, unpaid.organization) if part]
        for line in unpaid.highlights:
            words = " at ".join(part.text for part in named) or None
            yield line, Place(words, unpaid.period, tuple(part.source for part in named))
    for award in resume.awards:
        by = award.awarder
        yield (
            award.summary or award.title,
            Place(by.text if by else None, award.date, (by.source,) if by else ()),
        )


def _job_sources(work: Work) -> tuple[Source, ...]:
    return tuple(part.source for part in (work.position, work.employer) if part)


def _weighed(
    line: Statement,
    place: Place | None,
    resume: Resume,
    strengths: Sequence[Strength],
    questions: Sequence[Question],
) -> StoryLine:
    tells = telling_points(line.text)
    is_award = any(line in (award.title, award.summary) for award in resume.awards)
    tells = max(tells, _TELLS) + _IS_PRAISED if is_award else tells
    if any(one.differentiator and same_line(telling_line(one).source, line.source) for one in strengths):
        tells = max(tells, _TELLS)  # what sets apart is told, however little its line says
    least = _LEAST_WITH_A_RESULT if tells >= _TELLS else _LEAST_WORDS
    if tells < _LEAST or len(line.text.split()) < least:
        return StoryLine(line=line, place=place, points=0.0)
    shown = [strength for strength in strengths if is_evidence(line, strength.evidence)]
    called_for = sum(is_evidence(line, question.evidence) for question in questions)
    points = tells + (_OF_A_STRENGTH if shown else 0) + (_IS_RECENT if place and place.is_recent else 0)
    points += _SETS_APART if any(strength.differentiator for strength in shown) else 0
    points += min(_CALLED_FOR * called_for, _MOST_CALLED_FOR)
    # A line that tells little fills up what is missing, after all those that tell of something done.
    return StoryLine(
        line=line,
        place=place,
        points=points if tells >= _TELLS else tells / 10,
        only_as_evidence=is_award or tells < _TELLS,
    )


def is_evidence(line: Statement, evidence: Sequence[Evidence]) -> bool:
    """Say whether a line is among the evidence."""
    return any(same_line(one.source, line.source) for one in evidence)


def choose_story_lines(
    resume: Resume, strengths: Sequence[Strength], questions: Sequence[Question]
) -> list[StoryLine]:
    """Choose distinct occasions, best first: those that tell of something done, others only up to five."""
    chosen: list[StoryLine] = []
    lines_of = _lines_of_the_job(resume)
    for one in _candidates(resume, strengths, questions):
        room = MOST if one.points >= _TELLS else FEWEST
        told = [other.goes_on for other in chosen]
        if not one.points or len(chosen) >= room or one.line in told:
            continue
        if not any(_is_one_occasion(one, other) for other in chosen):
            chosen.append(_joined(one, lines_of.get(one.line, ()), chosen))
    return chosen


def _lines_of_the_job(resume: Resume) -> dict[Statement, tuple[Statement, ...]]:
    jobs = [*(work.highlights for work in resume.work), *(unpaid.highlights for unpaid in resume.volunteer)]
    return {line: lines for lines in jobs for line in lines}


def _joined(one: StoryLine, lines: Sequence[Statement], chosen: Sequence[StoryLine]) -> StoryLine:
    """Add what other lines of the job say of the same thing; what is a story of its own is not told twice."""
    if not lines:
        return one
    told = {other.line for other in chosen}
    after, duty = goes_on_in(one.line, lines), duty_of(one.line, lines)
    goes_on = None if after in told else after
    return replace(one, goes_on=goes_on, duty=None if duty in {*told, goes_on} else duty)


def _is_one_occasion(one: StoryLine, other: StoryLine) -> bool:
    words, others = (set(content_words(each.line.text)) for each in (one, other))
    return len(words & others) > _SAME_OCCASION * min(len(words), len(others))
