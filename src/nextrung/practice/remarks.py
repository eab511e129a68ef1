"""Which remarks are made on an answer, and in which order: only what its aspect suffers from."""

from collections.abc import Iterator, Mapping, Sequence

from nextrung.practice.records import Aspect, AspectScore, Finding, Span

#: What is at least middling is not picked at. Of 420 remarks judged by readers 63% of those on weaker aspects
#: were right, but 14% of the others: a stray "maybe", an end in words that no list has (docs/benchmarks.md).
_SUFFERS_BELOW = 3.0
#: A short answer is seldom too short for those who read it.
_SUFFERS_BELOW_OF: Mapping[str, float] = {"too_short": 2.2}
_ALWAYS_MADE = frozenset(("blame",))


def most_useful_first(
    aspects: Mapping[Aspect, AspectScore], others: Sequence[Finding]
) -> tuple[Finding, ...]:
    """Give the remarks by what the answer would gain; of an aspect's on the same words the first alone.

    `others` are of no aspect: what the papers say, and how it sounded.
    """
    weighed = [*worth_making(aspects), *((remark.weight, remark) for remark in others)]
    weighed.sort(key=lambda one: (-one[0], one[1].span, one[1].kind))
    kept: dict[Span, Finding] = {}
    for _, remark in weighed:
        kept.setdefault(remark.span, remark)
    return tuple(remark for _, remark in weighed if remark in others or kept[remark.span] is remark)


def worth_making(aspects: Mapping[Aspect, AspectScore]) -> Iterator[tuple[float, Finding]]:
    """Give each remark on an aspect that suffers, with what the answer would gain by it.

    The gain is the remark's weight times how far its aspect is from the top: 0 at 5.0, all of it at 1.0.
    """
    for score in aspects.values():
        if score.score is None:
            continue
        for remark in score.findings:
            suffers = score.score < _SUFFERS_BELOW_OF.get(remark.kind, _SUFFERS_BELOW)
            if suffers or remark.kind in _ALWAYS_MADE:
                yield remark.weight * (5.0 - score.score) / 4.0, remark
