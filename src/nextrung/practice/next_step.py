"""The one thing to do on the next try: the remark from which this answer would gain most."""

from collections.abc import Mapping, Sequence

from nextrung.practice.records import Aspect, AspectScore, Finding, Flaw

#: From here on a flaw comes before anything else: it can cost the job whatever the rest was worth.
_COSTLY = 0.6
_NOTHING_OPEN = "Nothing needs mending here. Say it once more aloud, in other words, so that it stays yours."


def next_step(
    aspects: Mapping[Aspect, AspectScore], flaws: Sequence[Flaw], others: Sequence[Finding] = ()
) -> str:
    """Give one sentence of advice: of a costly flaw, else of the weightiest remark of the weakest aspects."""
    worst = max(flaws, key=lambda flaw: flaw.weight, default=None)
    if worst is not None and worst.weight >= _COSTLY:
        return worst.advice
    gains = [
        (gain_of(score, remark), remark.advice) for score in aspects.values() for remark in score.findings
    ]
    gains += [(flaw.weight, flaw.advice) for flaw in flaws]
    gains += [(remark.weight, remark.advice) for remark in others]
    return max(gains, key=lambda one: one[0], default=(0.0, _NOTHING_OPEN))[1]


def gain_of(score: AspectScore, remark: Finding) -> float:
    """Weigh a remark by how far its aspect is from the top: 0 at 5.0, all of it at 1.0."""
    return remark.weight * (5.0 - (score.score or 5.0)) / 4.0
