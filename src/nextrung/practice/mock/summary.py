"""What an interview comes to: seven aspects, what got better, what to work on, what to practise next."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from nextrung.practice.mock.history import answered, before, for_job, main_answers, mean, overall_of, tries
from nextrung.practice.mock.records import Exchange, PlannedQuestion, Remark, Session, Tried
from nextrung.practice.mock.spacing import Due, what_is_next
from nextrung.practice.mock.wording import mock_table
from nextrung.practice.records import ASPECTS, Aspect

MOST_TO_WORK_ON = 3
#: So much an aspect must have moved to be told; less is within what one answer and the next differ by.
_MOVED = 0.5
#: From here on a flaw can cost the job, whatever the rest was worth, and comes before all else.
_COSTLY, _COSTLY_FIRST = 0.6, 10.0


@dataclass(frozen=True, kw_only=True, slots=True)
class AspectSummary:
    """One aspect over all answers."""

    aspect: Aspect
    #: In tenths.
    mean: float
    #: Score, and the question's number in this interview, from 1.
    best: tuple[float, int]
    worst: tuple[float, int]


@dataclass(frozen=True, kw_only=True, slots=True)
class Progressed:
    """The same question, last time and now."""

    number: int
    question: PlannedQuestion
    last_time: Tried
    overall: float
    #: Aspects that moved by half a point or more, the largest step up first.
    moved: tuple[tuple[Aspect, float], ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class ToWorkOn:
    """One of the few things to work on."""

    advice: str
    #: The words it is about; empty where nothing was said.
    quote: str
    #: The question's number in this interview, from 1.
    number: int
    kind: str
    can_cost_the_job: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Summary:
    """An interview in a few lines."""

    session: Session
    #: How many questions of the plan were answered, left out, and not reached.
    answered: int
    left_out: int
    not_reached: int
    aspects: tuple[AspectSummary, ...]
    overall: float | None
    #: Words a minute and fillers in 100 words, means over the spoken answers; None where none was spoken.
    words_per_minute: float | None
    fillers_per_100_words: float | None
    progressed: tuple[Progressed, ...]
    to_work_on: tuple[ToWorkOn, ...]
    practise_next: tuple[Due, ...]


def sum_up(
    session: Session, others: Sequence[Session], today: date, interview_day: date | None = None
) -> Summary:
    """Sum up an interview beside all `others`, held before it or since.

    Aspects rest on the answers to the questions of the plan, not on those to follow-ups. `interview_day`
    stands in where the plan does not know it.
    """
    held = sorted((*others, session), key=lambda one: one.plan.number)
    ends = interview_day or session.plan.interview_day
    answers = main_answers(session)
    judged = {place: one for place, one in answers.items() if one.marks and one.marks.overall is not None}
    sounded = [one.sounded for one in session.exchanges if one.sounded]
    return Summary(
        session=session,
        answered=answered(session),
        left_out=sum(one.answer is None for one in answers.values()),
        not_reached=len(session.plan.questions) - len(answers),
        aspects=tuple(_aspects(judged)),
        overall=overall_of(session),
        words_per_minute=mean(one.words_per_minute for one in sounded),
        fillers_per_100_words=mean(one.fillers_per_100_words for one in sounded),
        progressed=tuple(_progressed(session, judged, before(others, session.plan.number))),
        to_work_on=_to_work_on(session, answers),
        practise_next=what_is_next(for_job(held, session.plan.job), today, ends),
    )


def _aspects(judged: dict[int, Exchange]) -> Iterator[AspectSummary]:
    for aspect in ASPECTS:
        scores = [
            (score, place + 1)
            for place, one in judged.items()
            if one.marks and (score := one.marks.aspects.get(aspect)) is not None
        ]
        average = mean(score for score, _ in scores)
        if average is not None:
            best = max(scores, key=lambda one: (one[0], -one[1]))
            yield AspectSummary(aspect=aspect, mean=average, best=best, worst=min(scores))


def _progressed(
    session: Session, judged: dict[int, Exchange], earlier: Sequence[Session]
) -> Iterator[Progressed]:
    """Give what was judged earlier too, each beside the last time it was."""
    tried_before = tries(earlier)
    for place, one in judged.items():
        question = session.plan.questions[place]
        times = [each for each in tried_before.get(question.key, ()) if each.overall is not None]
        if times and one.marks and one.marks.overall is not None:
            yield Progressed(
                number=place + 1,
                question=question,
                last_time=times[-1],
                overall=one.marks.overall,
                moved=_moved(times[-1], one),
            )


def _moved(last_time: Tried, now: Exchange) -> tuple[tuple[Aspect, float], ...]:
    found: list[tuple[Aspect, float]] = []
    for aspect in ASPECTS:
        old, new = last_time.aspects.get(aspect), now.marks.aspects.get(aspect) if now.marks else None
        if old is not None and new is not None and abs(new - old) >= _MOVED:
            found.append((aspect, round(new - old, 1)))
    return tuple(sorted(found, key=lambda one: -one[1]))


def _to_work_on(session: Session, answers: dict[int, Exchange]) -> tuple[ToWorkOn, ...]:
    """Give the remarks that weigh most over all answers, each kind once; then what was not answered."""
    weighed: dict[str, list[tuple[float, int, Remark]]] = {}
    for one, remark in _remarks(session, answers):
        weighed.setdefault(remark.kind, []).append((_weight(remark, one), one.question + 1, remark))
    in_order = sorted(weighed.values(), key=lambda found: (-sum(one[0] for one in found), found[0][2].kind))
    found: dict[str, ToWorkOn] = {}
    for one_thing in (*map(_worst, in_order), *_not_answered(answers)):
        found.setdefault(one_thing.advice, one_thing)
    return tuple(found.values())[:MOST_TO_WORK_ON]


def _remarks(session: Session, answers: dict[int, Exchange]) -> Iterator[tuple[Exchange, Remark]]:
    """Give the remarks on each answer, and the flaws that came with its follow-ups."""
    for place, main in answers.items():
        remarks = main.marks.remarks if main.marks else ()
        yield from ((main, remark) for remark in remarks)
        seen = {remark.kind for remark in remarks}
        for one in session.exchanges:
            if one.question == place and one.kind == "follow_up" and one.marks:
                new = [each for each in one.marks.remarks if each.is_flaw and each.kind not in seen]
                yield from ((one, remark) for remark in new)
                seen.update(remark.kind for remark in new)


def _weight(remark: Remark, one: Exchange) -> float:
    """Weigh a finding by how far its aspect is from the top, as the review does."""
    if remark.is_flaw:
        return remark.weight + (_COSTLY_FIRST if remark.weight >= _COSTLY else 0.0)
    score = one.marks.aspects.get(remark.aspect) if one.marks and remark.aspect else None
    return remark.weight * (5.0 - (score or 3.0)) / 4.0


def _worst(found: Iterable[tuple[float, int, Remark]]) -> ToWorkOn:
    _, number, remark = max(found, key=lambda one: (one[0], -one[1]))
    return ToWorkOn(
        advice=remark.advice,
        quote=remark.quote,
        number=number,
        kind=remark.kind,
        can_cost_the_job=remark.is_flaw and remark.weight >= _COSTLY,
    )


def _not_answered(answers: dict[int, Exchange]) -> Iterator[ToWorkOn]:
    words = mock_table().to_work_on
    for place, one in answers.items():
        if one.is_skipped:
            yield ToWorkOn(advice=words.left_out, quote="", number=place + 1, kind="left_out")
        elif one.marks and one.marks.overall is None:
            yield ToWorkOn(advice=words.not_judged, quote="", number=place + 1, kind="not_judged")
