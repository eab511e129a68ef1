"""Rank the questions this round is likely to bring, from the papers and the question table."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from nextrung.engines.protocols import Embedder
from nextrung.fit.records import Match, Strength
from nextrung.intake.records import Notes, Posting, Resume
from nextrung.preparation._known import known_by_meaning
from nextrung.preparation._likely import Likely, Table
from nextrung.preparation._springs import SPRINGS
from nextrung.preparation.bank import Spring, bank, ranking
from nextrung.preparation.own_questions import OwnQuestions
from nextrung.preparation.records import PersonToMeet, PressurePoint, Question, Round
from nextrung.preparation.resume_stories import stories_of
from nextrung.preparation.topics import names
from nextrung.preparation.wording import person_words

#: From here on two questions are too much alike to ask both (rapidfuzz token_sort_ratio, 0-100).
TOO_MUCH_ALIKE = 72
#: Fewer than this is no preparation, more nobody can prepare.
FEWEST, MOST = 12, 20
_REPEATS = frozenset({"asked", "pay", "always"})
#: "What do you do when two partners need you by five?" is no story that one could ask the rest of.
_WHAT_IF = re.compile(r"what (?:do|would) you do\b", re.IGNORECASE)
_FROM_A_NOTE: frozenset[Spring] = frozenset({"announced", "heard", "doubt", "worry"})


def rank_questions(
    resume: Resume,
    posting: Posting,
    matches: Sequence[Match],
    strengths: Sequence[Strength],
    round_: Round,
    notes: Notes | None,
    pressure_points: Sequence[PressurePoint],
    embedder: Embedder | None = None,
    own: OwnQuestions = (),
) -> tuple[Question, ...]:
    """Give 12 to 20 questions, most likely first, no two of them alike.

    `matches` holds requirements and duties. The likelihood is a plain sum of what stands in the papers
    (``[likelihood]`` in ``tables/question_ranking.toml``; docs/scores.md), an ordering and not a probability.
    `embedder` knows a noted question again when it was noted in other words. `own` are a coach's questions,
    to be chosen from as well.
    """
    asked = [exchange.question.text for exchange in notes.asked] if notes else []
    rows = (*bank(), *own)
    always = [row for spring in ("always", "fit") for row in rows if spring in row.springs]
    table = Table(
        resume=resume,
        posting=posting,
        matches=tuple(matches),
        strengths=tuple(strengths),
        round_=round_,
        notes=notes,
        pressure=tuple(pressure_points),
        stories=stories_of(resume, notes),
        known=known_by_meaning(asked, always, embedder),
        rows=rows,
    )
    likely = [one for spring in SPRINGS for one in spring(table) if one.text and table.fits(one.pattern)]
    chosen = _choose(sorted(likely, key=lambda one: (-one.likelihood, one.pattern.id)), table.is_final)
    asked_by = _asked_by(table, chosen)
    follow_ups = _follow_ups(chosen)
    return tuple(_question(*each) for each in zip(chosen, asked_by, follow_ups, strict=True))


# --- the choice ------------------------------------------------------------------------------------


def _choose(likely: Sequence[Likely], is_final: bool) -> list[Likely]:
    """Choose so that each person, the old and the new all have room; most likely first."""
    quota = ranking().quota
    choice = _Choice()
    choice.add(_first_of_each_person(likely), quota.most)
    # What belongs to a last round comes before all that any round may bring.
    if is_final:
        choice.add((one for one in likely if one.spring == "round"), {"round": quota.round_if_final})
    for spring, least in quota.least.items():
        choice.add((one for one in likely if one.spring == spring), {spring: least}, up_to=quota.total)
    coming_again = sum(one.spring in _REPEATS for one in choice.chosen)
    always = [one for one in likely if one.spring == "always"]
    choice.add(always, None, up_to=len(choice.chosen) + max(quota.repeats - coming_again, 0))
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
            if (most is None or self._has_room_for(one, most)) and self._is_new(one):
                self.chosen.append(one)

    def _is_new(self, one: Likely) -> bool:
        """Say whether nothing like it is on the list: another row, another subject, other words."""
        return not any(
            one.subject == other.subject
            or (one.pattern.id == other.pattern.id and not one.spring == other.spring == "asked")
            or one.pattern.id in other.pattern.alike
            or other.pattern.id in one.pattern.alike
            or _is_one_note(one, other)
            or fuzz.token_sort_ratio(_said(one), _said(other), score_cutoff=TOO_MUCH_ALIKE)
            for other in self.chosen
        )

    def _has_room_for(self, one: Likely, most: Mapping[Spring, int]) -> bool:
        """Say whether its spring and its topic are not on the list too often already."""
        of_spring = sum(other.spring == one.spring for other in self.chosen)
        # What was noted counts as it is, whatever row it was known by.
        of_topic = sum(
            other.pattern.topic == one.pattern.topic and other.spring != "asked" for other in self.chosen
        )
        has_topic = one.spring == "asked" or of_topic < ranking().quota.topic_most
        return has_topic and of_spring < most.get(one.spring, 0)


def _said(one: Likely) -> str:
    """Give the words to compare: of what was noted as a bare subject, the subject alone."""
    return one.subject if _is_bare(one) else one.text


def _is_bare(one: Likely) -> bool:
    """Say whether a question was noted as a bare subject: "sales tax" may be about anything in it."""
    return one.spring == "asked" and one.subject in one.text


def _is_one_note(one: Likely, other: Likely) -> bool:
    """Say whether both spring from the same words of the notes."""
    if not {one.spring, other.spring} <= _FROM_A_NOTE:
        return False
    first, second = one.why.sources[0], other.why.sources[0]
    is_within = first.quote in second.quote or second.quote in first.quote
    return first.line == second.line and is_within


# --- from the choice to the record ----------------------------------------------------------------


def _question(one: Likely, asked_by: str, follow_ups: tuple[str, ...]) -> Question:
    return Question(
        text=one.text,
        kind="repeat" if one.spring in _REPEATS else "new",
        topic=names()[one.pattern.topic],
        asked_by=asked_by,
        why=one.why,
        likelihood=one.likelihood,
        evidence=one.evidence,
        follow_ups=follow_ups,
        source=one.pattern.source,
        answer_shows=(one.pattern.answer_1, one.pattern.answer_3, one.pattern.answer_5),
        really_after=one.pattern.after,
    )


def _follow_ups(chosen: Sequence[Likely]) -> list[tuple[str, ...]]:
    """Give the follow-ups of each question: its own, or for a noted one those of its topic, none twice."""
    by_topic = {topic.key: topic.follow_ups for topic in ranking().topic}
    used = {follow_up for one in chosen for follow_up in one.pattern.follow_ups}
    found = []
    for one in chosen:
        if one.spring == "asked" and "asked" in one.pattern.springs:
            topics = () if _is_bare(one) or _WHAT_IF.match(one.text) else one.topics
            on_topic = [follow_up for topic in topics for follow_up in by_topic[topic]]
            free = [each for each in (*on_topic, *ranking().follow_ups.any) if each not in used]
            own = tuple((*free, *one.pattern.follow_ups)[: len(one.pattern.follow_ups)])
            used.update(own)
            found.append(own)
        else:
            found.append(one.pattern.follow_ups)
    return found


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
