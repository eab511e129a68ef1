"""One figure for an answer: a weighted mean of its aspects, held down where the ground is missing."""

from collections.abc import Mapping, Sequence

from nextrung.practice.aspects.anchors import along, in_tenths
from nextrung.practice.records import Aspect, AspectScore, Flaw, QuestionKind

#: How much each aspect counts, by what the question asks for.
_WEIGHTS: dict[QuestionKind, dict[Aspect, float]] = {
    "story": {
        "relevance": 0.2,
        "structure": 0.15,
        "specificity": 0.2,
        "ownership": 0.15,
        "result": 0.15,
        "concision": 0.1,
        "fluency": 0.05,
    },
    "about_you": {
        "relevance": 0.2,
        "structure": 0.25,
        "specificity": 0.2,
        "ownership": 0.1,
        "concision": 0.15,
        "fluency": 0.1,
    },
    "claim": {
        "relevance": 0.3,
        "structure": 0.15,
        "specificity": 0.25,
        "ownership": 0.1,
        "concision": 0.15,
        "fluency": 0.05,
    },
    "situational": {
        "relevance": 0.25,
        "structure": 0.25,
        "specificity": 0.2,
        "ownership": 0.15,
        "concision": 0.1,
        "fluency": 0.05,
    },
    "fact": {"relevance": 0.45, "structure": 0.25, "specificity": 0.05, "concision": 0.15, "fluency": 0.1},
    "pay": {"relevance": 0.45, "structure": 0.2, "specificity": 0.1, "concision": 0.15, "fluency": 0.1},
    "ask_us": {"relevance": 0.4, "structure": 0.15, "specificity": 0.25, "concision": 0.15, "fluency": 0.05},
}
#: One weak aspect is remembered more than its share.
_WEAKEST = 0.3
#: However well it is told, an answer to something else is worth little: the most for how far it answers.
_MOST_FOR_RELEVANCE = ((1.0, 1.5), (2.3, 2.4), (3.0, 3.8), (3.8, 5.0))
#: Nothing of one's own in it: no fact and no deed.
_EMPTY: dict[QuestionKind, float] = {"story": 2.4, "about_you": 2.2, "claim": 1.8, "situational": 1.8}
_NO_MORE_THAN = 2.4
#: What the costliest flaw takes off, and all together.
_FLAW_COSTS, _FLAWS_COST_MOST = 1.6, 2.5


def overall(aspects: Mapping[Aspect, AspectScore], flaws: Sequence[Flaw], kind: QuestionKind) -> float:
    """Give 1.0-5.0 in tenths; an aspect that could not be judged leaves its weight to the others.

    The weights are ours, from coaching; docs/practice-scores.md says what was weighed.
    """
    scores = {aspect: found.score for aspect, found in aspects.items() if found.score is not None}
    weights = {aspect: weight for aspect, weight in _WEIGHTS[kind].items() if aspect in scores}
    mean = sum(weight * scores[aspect] for aspect, weight in weights.items()) / sum(weights.values())
    cost = min(_FLAWS_COST_MOST, sum(_FLAW_COSTS * flaw.weight for flaw in flaws))
    weakest = min(scores[aspect] for aspect in weights if aspect != "fluency")
    return in_tenths(min((1 - _WEAKEST) * mean + _WEAKEST * weakest - cost, *_caps(scores, kind)))


def _caps(scores: Mapping[Aspect, float], kind: QuestionKind) -> list[float]:
    caps = [along(scores.get("relevance", 5.0), *_MOST_FOR_RELEVANCE)]
    if scores.get("concision") == 1.0:
        caps.append(_NO_MORE_THAN)
    if kind in ("fact", "pay", "ask_us"):
        return caps
    if scores.get("specificity", 1.0) <= _EMPTY[kind] or scores.get("ownership") == 1.0:
        caps.append(_NO_MORE_THAN)
    return caps
