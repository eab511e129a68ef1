"""Rank the questions this round is likely to bring, from the papers and the question table."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from nextrung.engines.protocols import Embedder
from nextrung.fit.records import Match, Strength
from nextrung.intake.records import Notes, Posting, Resume
from nextrung.preparation._bank import Spring, ranking
from nextrung.preparation._known import known_by_meaning
from nextrung.preparation._likely import Likely, Table
from nextrung.preparation._springs import SPRINGS
from nextrung.preparation._stories import stories_of
from nextrung.preparation._topics import names
from nextrung.preparation._wording import person_words
from nextrung.preparation.records import PersonToMeet, PressurePoint, Question, Round
from nextrung.sources import Statement

#: From here on two questions are too much alike to ask both (rapidfuzz token_sort_ratio, 0-100).
TOO_MUCH_ALIKE = 72
#: Fewer than this is no preparation, more nobody can prepare.
FEWEST, MOST = 12, 20
_REPEATS = frozenset({"asked", "pay", "always"})


def rank_questions(
    resume: Resume,
    posting: Posting,
    matches: Sequence[Match],
    strengths: Sequence[Strength],
    round_: Round,
    notes: Notes | None,
    pressure_points: Sequence[PressurePoint],
    embedder: Embedder | None = None,
) -> tuple[Question, ...]:
    """Give 12 to 20 questions, most likely first, no two of them alike.

    `matches` holds requirements and duties. The likelihood is a plain sum of what stands in the papers
    (``[likelihood]`` in ``tables/question_ranking.toml``; docs/scores.md), an ordering and not a probability.
    `embedder` knows a noted question again when it was noted in other words.
    """
    asked = [exchange.question.text for exchange in notes.asked] if notes else []
    table = Table(
        resume=resume,
        posting=posting,
        matches=tuple(matches),
        strengths=tuple(strengths),
        round_=round_,
        notes=notes,
        pressure=tuple(pressure_points),
        stories=stories_of(resume, notes),
        known=known_by_meaning(asked, embedder),
    )
    likely = [one for spring in SPRINGS for one in spring(table) if one.text and table.fits(one.pattern)]
    chosen = _choose(sorted(likely, key=lambda one: (-one.likelihood, one.pattern.id)))
    asked_by = _asked_by(table, chosen)
    return tuple(_question(table, one, by) for one, by in zip(chosen, asked_by, strict=True))


# --- the choice ------------------------------------------------------------------------------------


def _choose(likely: Sequence[Likely]) -> list[Likely]:
    """Choose so that each person, the old and the new all have room; most likely first."""
    quota = ranking().quota
    choice = _Choice()
    choice.add(_first_of_each_person(likely), quota.most)
    for spring, least in quota.least.items():
        choice.add((one for one in likely if one.spring == spring), {spring: least}, up_to=quota.total)
    choice.add(likely, quota.most, up_to=min(quota.total, MOST))
    choice.add(likely, None, up_to=FEWEST)
    return sorted(choice.chosen, key=lambda one: (-one.likelihood, one.pattern.id))


def _first_of_each_person(likely: Iterable[Likely]) -> list[Likely]:
    first: dict[PersonToMeet, Likely] = {}
    for one in likely:
        if one.meeting:
            first.setdefault(one.meeting, one)
    return list(first.values())


@dataclass
class _Choice:
    """The list while it grows."""

    chosen: list[Likely] = field(default_factory=list)

    def add(self, likely: Iterable[Likely], most: Mapping[Spring, int] | None, up_to: int = MOST) -> None:
        """Add from the most likely down, no more than `most` of a spring, until there are `up_to`."""
        for one in likely:
            if len(self.chosen) >= up_to:
                return
            if self._is_new(one) and (most is None or self._has_room_for(one, most)):
                self.chosen.append(one)

    def _is_new(self, one: Likely) -> bool:
        """Say whether nothing like it is on the list: another row, another subject, other words."""
        return not any(
            one.subject == other.subject
            or (one.pattern.id == other.pattern.id and not one.spring == other.spring == "asked")
            or one.pattern.id in other.pattern.alike
            or other.pattern.id in one.pattern.alike
            or fuzz.token_sort_ratio(one.text, other.text) >= TOO_MUCH_ALIKE
            for other in self.chosen
        )

    def _has_room_for(self, one: Likely, most: Mapping[Spring, int]) -> bool:
        """Say whether its spring and its topic are not on the list too often already."""
        springs = Counter(other.spring for other in self.chosen)
        topics = Counter(other.pattern.topic for other in self.chosen if other.spring != "asked")
        # What was noted counts as it is, whatever row it was known by.
        has_topic = one.spring == "asked" or topics[one.pattern.topic] < ranking().quota.topic_most
        return has_topic and springs[one.spring] < most.get(one.spring, 0)


# --- from the choice to the record ----------------------------------------------------------------


def _question(table: Table, one: Likely, asked_by: str) -> Question:
    return Question(
        text=one.text,
        kind="repeat" if one.spring in _REPEATS else "new",
        topic=names()[one.pattern.topic],
        asked_by=asked_by,
        why=one.why,
        likelihood=one.likelihood,
        evidence=one.evidence,
        follow_ups=one.pattern.follow_ups,
        source=one.pattern.source,
        fresh_story=_fresh_story(table, one),
        really_after=one.pattern.after,
    )


def _asked_by(table: Table, chosen: Sequence[Likely]) -> list[str]:
    """Give for each question who is likely to ask it, shared out among people of one role."""
    named: list[str] = []
    for one in chosen:
        there = [one.meeting] if one.meeting else _in_first_role(table.round_.people, one.pattern.asked_by)
        words = [person_words(meeting.person) for meeting in there]
        named.append(min(words, key=named.count) if words else "anyone")
    return named


def _in_first_role(people: Sequence[PersonToMeet], roles: Sequence[str]) -> list[PersonToMeet]:
    for role in roles:
        if there := [meeting for meeting in people if meeting.person.role_kind == role]:
            return there
    return []


def _fresh_story(table: Table, one: Likely) -> Statement | None:
    """Give a story that was not told yet, where round one asked this or heard the story at hand."""
    told = {line.source.line for line in table.stories.told}
    was_told = any(line.source.line in told for line in one.evidence)
    if one.spring != "asked" and not was_told:
        return None
    return table.stories.fresh(one.topics or (one.pattern.topic,), table.strengths)
