"""The one thing to do on the next try: what this answer would gain most from."""

from collections.abc import Mapping, Sequence
from functools import cache

from nextrung.practice.records import Aspect, AspectScore, Finding, Flaw, QuestionKind
from nextrung.practice.remarks import worth_making
from nextrung.tables import load_table
from nextrung.tables.rows import Row

#: From here on a flaw comes before anything else: it can cost the job whatever the rest was worth.
_COSTLY = 0.6
#: From here on an aspect is strong, and nothing is asked of it.
_STRONG = 4.0
_NOTHING_OPEN = "Nothing needs mending here. Say it once more aloud, in other words, so that it stays yours."


class AspectRow(Row, frozen=True):
    """An aspect with its anchors, and the step from fair to strong."""

    id: str
    name: str
    asks: str
    one: str
    three: str
    five: str
    further: str
    #: Where a story was asked for; the same where blank.
    further_in_a_story: str = ""


class _Table(Row, frozen=True):
    aspect: tuple[AspectRow, ...]


def next_step(
    kind: QuestionKind,
    aspects: Mapping[Aspect, AspectScore],
    flaws: Sequence[Flaw],
    others: Sequence[Finding] = (),
) -> str:
    """Give one sentence of advice.

    It is that of a costly flaw, else of the weightiest remark; where none is made, the step by which the
    weakest aspect becomes strong.
    """
    worst = max(flaws, key=lambda flaw: flaw.weight, default=None)
    if worst is not None and worst.weight >= _COSTLY:
        return worst.advice
    gains = [(gain, remark.advice) for gain, remark in worth_making(aspects)]
    gains += [(flaw.weight, flaw.advice) for flaw in flaws]
    gains += [(remark.weight, remark.advice) for remark in others]
    return max(gains, key=lambda one: one[0])[1] if gains else _further(kind, aspects)


def _further(kind: QuestionKind, aspects: Mapping[Aspect, AspectScore]) -> str:
    fair = {name: one.score for name, one in aspects.items() if one.score is not None and one.score < _STRONG}
    if not fair:
        return _NOTHING_OPEN
    row = _rows()[min(fair, key=lambda name: fair[name])]
    return (kind == "story" and row.further_in_a_story) or row.further


@cache
def _rows() -> Mapping[str, AspectRow]:
    return {row.name: row for row in load_table("aspects", _Table).aspect}
