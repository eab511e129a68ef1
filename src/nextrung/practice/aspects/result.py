"""Result: what came of it: an end, a change one could check, and what was learnt."""

from collections.abc import Iterator

from nextrung.practice.aspects.anchors import HIGHEST, in_tenths
from nextrung.practice.aspects.ends import CHECKABLE, ENDED, VAGUE, End, ends_of, later_part
from nextrung.practice.aspects.reading import Reading
from nextrung.practice.aspects.segments import Segment
from nextrung.practice.records import AspectScore, Finding, QuestionKind

_NO_END, _LESSON_ALONE, _LESSON_ADDS = 1.2, 2.0, 0.5
#: What a second sentence of the end adds: an end is seldom told in one.
_SECOND_ADDS = 0.3


def result(kind: QuestionKind, reading: Reading) -> AspectScore:
    """Score what came of it; None where the question asks for nothing that could have an end."""
    if kind != "story":
        return AspectScore(score=None, because="This question asks for nothing that could have an end.")
    later, ends = later_part(reading), ends_of(reading)
    learnt = reading.tells_of_one_time and any(reading.within("learnt", segment) for segment in later)
    best = max((end.worth for end in ends), default=0.0)
    return AspectScore(
        score=in_tenths(_score(ends, best, learnt=learnt) * reading.not_only_figures),
        because=_because(best, learnt=learnt),
        findings=tuple(_findings(reading, best, ends, later)),
    )


def _score(ends: tuple[End, ...], best: float, *, learnt: bool) -> float:
    if not best:
        return _LESSON_ALONE if learnt else _NO_END
    second = _SECOND_ADDS * (sum(end.worth >= ENDED for end in ends) > 1)
    return min(HIGHEST, best + second + _LESSON_ADDS * learnt)


def _because(best: float, *, learnt: bool) -> str:
    lesson = " and you say what you took from it" if learnt else ""
    if best >= CHECKABLE:
        return f"It ends with something one could check{lesson}."
    if best >= ENDED:
        return f"It has an end{lesson}, but no change that one could check."
    if best:
        return f"The end is named only in general words{lesson}."
    return (
        "You say what you learned, but how it ended is not plain." if learnt else "How it ended is not plain."
    )


def _findings(
    reading: Reading, best: float, ends: tuple[End, ...], later: tuple[Segment, ...]
) -> Iterator[Finding]:
    if not later:
        return
    if not best and not reading.tells_of_one_time:
        return  # what is missing is the story
    if not best:
        yield reading.remark(
            "no_result", "result", later[-1], "Add how it ended: what changed, and for whom.", 0.9
        )
    elif best < CHECKABLE:
        vague = reading.found("vague_end")
        place = vague[-1] if vague and best <= VAGUE else ends[-1].segment
        yield reading.remark(
            "vague_result",
            "result",
            place,
            "Say what one could check: a number, a date, what somebody then did.",
            0.7,
        )
