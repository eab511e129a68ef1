"""Plan a mock interview: who asks, which questions, in which order. The same papers give the same plan."""

import math
from collections.abc import Sequence
from typing import Literal, TypeVar

from nextrung.practice.mock.interviewers import choose_interviewer
from nextrung.practice.mock.material import Material, row_of
from nextrung.practice.mock.question_words import question_words
from nextrung.practice.mock.records import Interviewer, Manner, Plan, PlannedQuestion
from nextrung.practice.mock.surprise import surprises
from nextrung.practice.mock.wording import length_of, manner_row, mock_table
from nextrung.preparation.bank import Pattern
from nextrung.preparation.records import Opener, Question
from nextrung.sources import Point, Source
from nextrung.tables.rows import cite, slots_in

_T = TypeVar("_T")
#: Row that the last question is cited by.
_ASK_US = "ask_us"


def plan_interview(
    material: Material,
    *,
    number: int,
    minutes: int = 20,
    manner: Manner = "neutral",
    interviewer: str | None = None,
    due: Sequence[PlannedQuestion] = (),
) -> Plan:
    """Plan the interview with this number, from 1, of 10, 20 or 40 minutes.

    The first opener comes every time, so that one can see oneself get better at it. The rest goes down the
    list from one interview to the next, and so does the surprise. Questions that are `due` take the place of
    others.

    Raises:
        UnknownInterviewerError: nobody to be met is called so, and it is no role.

    """
    asks = choose_interviewer(interviewer, material.people, number)
    chosen = _with_due(_choose(material, number, minutes, manner, asks), due, length_of(minutes).questions)
    return Plan(
        number=number,
        minutes=minutes,
        manner=manner,
        interviewer=asks,
        questions=(*chosen, _ask_us()),
        job=material.job.name,
        interview_day=material.interview_day,
        prepared_questions=tuple(
            ask.text for ask in material.ask_them if ask.to.casefold() in (asks.called.casefold(), "anyone")
        ),
        is_general=material.is_general,
    )


def _choose(
    material: Material, number: int, minutes: int, manner: Manner, asks: Interviewer
) -> list[PlannedQuestion]:
    length = length_of(minutes)
    ranked = sorted(material.questions, key=lambda one: (-_likelihood(one, manner), one.text))
    repeats, new = (
        _shared_out([one for one in ranked if one.kind == kind], count, number, asks, material)
        for kind, count in (("repeat", length.repeats), ("new", length.new))
    )
    openers = [_opener(one) for one in material.openers]
    unlisted = [_surprise(row, material) for row in surprises(material)]
    asked = [
        *openers[:1],
        *_turn(openers[1:], length.openers - 1, number),
        *(_planned(one) for one in (*repeats, *new)),
    ]
    # The surprise comes when one has settled in, and not as the last thing that is remembered.
    place = max(len(asked) - 1, 1)
    asked[place:place] = _turn(unlisted, length.surprises, number)
    return asked


def _shared_out(
    ranked: Sequence[Question], count: int, number: int, asks: Interviewer, material: Material
) -> list[Question]:
    """Give half of them from what this interviewer asks, then what anybody may; others' come last."""
    by_whom = [(one, _whose(one, asks, material)) for one in ranked]
    own, anybodys, others = (
        [one for one, whose in by_whom if whose == who] for who in ("own", "anybody", "another")
    )
    found = _turn(own, math.ceil(count / 2), number)
    found += _turn(anybodys, count - len(found), number)
    rest = [one for one in (*own, *anybodys, *others) if one not in found]
    return found + rest[: count - len(found)]


def _whose(question: Question, asks: Interviewer, material: Material) -> Literal["own", "anybody", "another"]:
    """Say whether the brief, or the row of the question, expects it from this interviewer."""
    row = row_of(question.source.label)
    roles = row.asked_by if row else ()
    if question.asked_by == asks.called or asks.role_kind in roles:
        return "own"
    is_anybodys = question.asked_by == "anyone" and (not material.is_general or not roles)
    return "anybody" if is_anybodys else "another"


def _likelihood(question: Question, manner: Manner) -> float:
    """Add to what the brief found how far the manner leans to questions of this kind."""
    row, leans = row_of(question.source.label), manner_row(manner).leans
    lean = max((leans.get(spring, 0.0) for spring in row.springs), default=0.0) if row else 0.0
    return round(question.likelihood + lean, 2)


def _turn(ranked: Sequence[_T], count: int, number: int) -> list[_T]:
    """Give `count` of a list, going on where the interview before left off, and round again at its end."""
    begin = (number - 1) * count
    return [ranked[(begin + place) % len(ranked)] for place in range(min(count, len(ranked)))]


def _with_due(
    chosen: Sequence[PlannedQuestion], due: Sequence[PlannedQuestion], count: int
) -> list[PlannedQuestion]:
    """Put what is due first, and fill up with the rest."""
    if not due:
        return list(chosen)
    keys = {question.key for question in due}
    return [*due, *(question for question in chosen if question.key not in keys)][:count]


# --- questions as planned --------------------------------------------------------------------------


def question_key(source: Source, text: str) -> str:
    """Give what a question is known by in every interview: its row, and its words where they vary."""
    if slots_in(source.quote):
        return f"{source.label}: {question_words(text)}"
    return source.label


def question_called(material: Material, text: str) -> PlannedQuestion | None:
    """Give the question that is asked in these words; None where the material has none such."""
    every = (*map(_opener, material.openers), *map(_planned, material.questions))
    return next((one for one in every if question_words(one.text) == question_words(text)), None)


def _planned(question: Question) -> PlannedQuestion:
    return PlannedQuestion(
        key=question_key(question.source, question.text),
        text=question.text,
        part=question.kind,
        why=question.why,
        really_after=question.really_after,
        follow_ups=question.follow_ups,
        source=question.source,
    )


def _opener(opener: Opener) -> PlannedQuestion:
    row = row_of(opener.source.label)
    return PlannedQuestion(
        key=question_key(opener.source, opener.question),
        text=opener.question,
        part="repeat",
        why=Point(text=mock_table().why.opener, sources=(opener.source,)),
        really_after=row.after if row else "",
        follow_ups=row.follow_ups if row else (),
        source=opener.source,
    )


def _surprise(row: Pattern, material: Material) -> PlannedQuestion:
    text = material.job.question(row) or row.text
    return PlannedQuestion(
        key=question_key(row.source, text),
        text=text,
        part="surprise",
        why=Point(text=mock_table().why.surprise, sources=(row.source,)),
        really_after=row.after,
        follow_ups=row.follow_ups,
        source=row.source,
    )


def _ask_us() -> PlannedQuestion:
    words = mock_table().ask_us
    source = cite(_ASK_US, words.text)
    return PlannedQuestion(
        key=_ASK_US,
        text=words.text,
        part="ask_us",
        why=Point(text=mock_table().why.ask_us, sources=(source,)),
        really_after=words.really_after,
        follow_ups=(),
        source=source,
    )
