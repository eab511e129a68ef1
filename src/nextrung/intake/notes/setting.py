"""A part of the notes among its neighbours: all that helps to say what it is about."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from nextrung.intake.notes.clauses import Clause, Joint
from nextrung.intake.notes.grammar import grammar
from nextrung.intake.notes.hours import has_length
from nextrung.intake.notes.sections import Part
from nextrung.intake.notes.tables import About, about_phrases
from nextrung.intake.notes.timing import Timing
from nextrung.intake.notes.words import Found, Word, words_of

#: "Joel: what do you do if …", "Budget: ask Hana".
_LABEL = re.compile(r"[^\W\d_][\w.'’-]*(?:\s[\w.'’-]+)?(?::\s|\s[-–—]\s)[\"“]?(?=\S)")
#: Beside the day, the hour and the form.
_MOST_WORDS_IN_FRAME = 9


@dataclass(frozen=True, kw_only=True, slots=True)
class Placed:
    """A part of the notes, and what it is about; None where nothing tells."""

    part: Part
    about: About | None
    timing: Timing
    #: It also says what somebody wore.
    tells_dress: bool = False
    #: A story was told in it, as an answer.
    tells_story: bool = False
    #: It says when and how round one was held: "Round 1, video call, Tue Nov 24, about 40 min".
    frames_round_one: bool = False
    #: It says what to wear, between two parts about the next round.
    is_within_next: bool = False

    @property
    def clause(self) -> Clause:
        """The words themselves."""
        return self.part.clause


@dataclass(frozen=True, kw_only=True, slots=True)
class Setting:
    """A part that has no place yet."""

    part: Part
    #: What stands before it on the same line.
    beside: Placed | None
    #: The end of the line above.
    above: Placed | None
    #: The label in front of it, where that is a part of its own ("panel:").
    title: Placed | None
    #: How the next clause on the same line follows; None where there is none.
    joint_behind: Joint | None
    #: Phrases in it that tell topics.
    cues: tuple[Found[About], ...]
    timing: Timing
    #: An amount of pay is named in it.
    names_pay: bool
    today: date

    @property
    def words(self) -> tuple[Word, ...]:
        """Its words."""
        return self.part.clause.words

    @property
    def first_word(self) -> str:
        """Its first word in small letters, "" where it is a sign alone."""
        return self.words[0].folded if self.words else ""

    @property
    def words_behind_label(self) -> tuple[Word, ...]:
        """Its words behind "Joel:" or "Budget:", where it begins so."""
        label = _LABEL.match(self.part.clause.text)
        return tuple(word for word in self.words if label is None or word.start >= label.end())

    @property
    def joint(self) -> Joint:
        """How it follows what stands before it."""
        return self.part.clause.joint

    @property
    def is_question(self) -> bool:
        """It ends as a question does."""
        return is_question(self.part.clause)

    @property
    def is_answered(self) -> bool:
        """An arrow or a dash stands behind it on the same line: "what's my station -> grill"."""
        return self.joint_behind in {"arrow", "dash"}

    @property
    def answers(self) -> bool:
        """It stands behind a question, or below one with a question mark."""
        if self.beside is not None:
            return self.beside.about == "asked"
        return self.above is not None and self.above.about == "asked" and is_question(self.above.clause)

    @property
    def is_over(self) -> bool:
        """A verb says that it is over: what it tells of is not the next round."""
        return self.has_word(grammar().verbs.happened)

    @property
    def is_past(self) -> bool:
        """It names a day on which something takes place, and none that is ahead."""
        return self.timing.is_past(self.today)

    @property
    def frames_round_one(self) -> bool:
        """A few words say when, how or how long a round was held that is over."""
        if len(words_of(self.timing.rest)) > _MOST_WORDS_IN_FRAME:
            return False
        says_how = bool(self.timing.formats) or has_length(self.part.clause.text)
        if self.is_past:
            return says_how or (self.part.passage == 0 and not self.has_word(grammar().verbs.statement))
        return says_how and self.is_over

    @property
    def is_appointment(self) -> bool:
        """A day ahead is named with a time, or with how it is held."""
        if not self.timing.is_ahead(self.today) or (self.is_over and not self.has_cue("next")):
            return False
        return bool(self.timing.hours or self.timing.formats)

    @property
    def goes_on_with_next(self) -> bool:
        """What stands before it on the line is about the next round."""
        if self.beside is None or self.is_over:
            return False
        return self.beside.about == "next" or (self.beside.is_within_next and self.joint == "sentence")

    @property
    def is_below_next(self) -> bool:
        """The line above is about the next round."""
        above = self.above
        if above is None or above.about not in {"next", "place", "title"}:
            return False
        return not above.timing.is_past(self.today)

    def has_cue(self, about: About) -> bool:
        """Tell whether it has a phrase that tells this topic."""
        return any(cue.label == about for cue in self.cues)

    def has_word(self, words: frozenset[str]) -> bool:
        """Tell whether one of these words is in it."""
        return any(word.folded in words for word in self.words)


def is_question(clause: Clause) -> bool:
    """Tell whether a clause ends as a question does."""
    return clause.text.rstrip("\"'”’)*_! ").endswith("?")


def setting_of(
    parts: Sequence[Part], number: int, before: Placed | None, timing: Timing, today: date, *, names_pay: bool
) -> Setting:
    """Put a part among its neighbours; `before` is the part in front of it, with its place."""
    part = parts[number]
    is_first = part.clause.joint == "line"
    is_on_line = before is not None and before.part.passage == part.passage and not is_first
    is_on_line_above = before is not None and before.part.passage == part.passage - 1
    has_title = before is not None and before.part.heading == "title" and before.part.passage == part.passage
    return Setting(
        part=part,
        beside=before if is_on_line else None,
        above=before if is_on_line_above else None,
        title=before if has_title else None,
        joint_behind=next(_joints_behind(parts, number), None),
        cues=tuple(about_phrases().find(part.clause.words)),
        timing=timing,
        names_pay=names_pay,
        today=today,
    )


def _joints_behind(parts: Sequence[Part], number: int) -> Iterator[Joint]:
    for part in parts[number + 1 : number + 2]:
        if part.passage == parts[number].passage:
            yield part.clause.joint
