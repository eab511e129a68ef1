"""What is kept of a review: its figures, and the remarks that weigh most."""

from nextrung.practice.mock.records import Marks, Remark, Sounded
from nextrung.practice.records import Delivery, Review

_MOST_REMARKS = 6
_QUOTE_LETTERS = 160


def marks_of(review: Review) -> Marks:
    """Give the marks of a review: flaws first, then the weightiest findings."""
    flaws = [
        Remark(
            kind=flaw.kind,
            aspect=None,
            quote=_short(flaw.quote),
            advice=flaw.advice,
            weight=flaw.weight,
            is_flaw=True,
        )
        for flaw in review.flaws
    ]
    findings = [
        Remark(
            kind=finding.kind,
            aspect=finding.aspect,
            quote=_short(finding.quote),
            advice=finding.advice,
            weight=finding.weight,
            is_flaw=False,
        )
        for finding in review.findings
    ]
    in_order = sorted((*flaws, *findings), key=lambda remark: (not remark.is_flaw, -remark.weight))
    return Marks(
        overall=review.overall,
        why_not=review.why_not,
        aspects={aspect: score.score for aspect, score in review.aspects.items()},
        next=review.next,
        follow_up=review.follow_up,
        remarks=tuple(in_order[:_MOST_REMARKS]),
    )


def not_reviewed(reason: str) -> Marks:
    """Give the marks of an answer that could not be reviewed."""
    return Marks(overall=None, why_not=reason, aspects={}, next="", follow_up=None)


def sounded_of(delivery: Delivery | None) -> Sounded | None:
    """Give the figures that are kept of how an answer sounded."""
    if delivery is None:
        return None
    return Sounded(
        seconds=delivery.seconds,
        words_per_minute=delivery.words_per_minute,
        fillers_per_100_words=delivery.fillers_per_100_words,
    )


def _short(quote: str) -> str:
    words = " ".join(quote.split())
    return words if len(words) <= _QUOTE_LETTERS else f"{words[: _QUOTE_LETTERS - 1].rstrip()}…"
