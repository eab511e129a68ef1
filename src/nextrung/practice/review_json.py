"""A review as plain values, with the keys that ``nextrung review`` prints."""

from typing import Any

from nextrung.practice.records import Delivery, Finding, Flaw, Review
from nextrung.sources import source_to_json

Json = dict[str, Any]


def review_to_json(review: Review, answer_id: str | int | None = None) -> Json:
    """Give a review as plain values; docs/practice-scores.md says what each key holds."""
    beside = review.against_papers
    return {
        "id": answer_id,
        "overall": review.overall,
        "why_not": review.why_not or None,
        "question_kind": review.question_kind,
        "aspects": {name: found.score for name, found in review.aspects.items()},
        "because": {name: found.because for name, found in review.aspects.items()},
        "findings": [_finding(finding) for finding in review.findings],
        "flaws": [_flaw(flaw) for flaw in review.flaws],
        "next": review.next,
        "follow_up": review.follow_up,
        "delivery": _delivery(review.delivery) if review.delivery else None,
        "against_papers": {
            "strengths": list(beside.strengths),
            "requirements": list(beside.requirements),
            "findings": [_finding(finding) for finding in beside.findings],
        },
    }


def _finding(finding: Finding) -> Json:
    return {
        "kind": finding.kind,
        "aspect": finding.aspect,
        "span": list(finding.span),
        "quote": finding.quote,
        "advice": finding.advice,
        "at_ms": finding.at_ms,
        "source": source_to_json(finding.source) if finding.source else None,
    }


def _flaw(flaw: Flaw) -> Json:
    return {
        "kind": flaw.kind,
        "span": list(flaw.span),
        "quote": flaw.quote,
        "costs": flaw.costs,
        "advice": flaw.advice,
        "at_ms": flaw.at_ms,
        "source": source_to_json(flaw.source),
    }


def _delivery(delivery: Delivery) -> Json:
    return {
        "seconds": delivery.seconds,
        "speaking_seconds": delivery.speaking_seconds,
        "words_per_minute": delivery.words_per_minute,
        "pace": [list(point) for point in delivery.pace],
        "fillers_per_100_words": delivery.fillers_per_100_words,
        "fillers": [
            {"text": one.text, "start_ms": one.start_ms, "end_ms": one.end_ms} for one in delivery.fillers
        ],
        "pauses": [
            {"start_ms": one.start_ms, "end_ms": one.end_ms, "where": one.where} for one in delivery.pauses
        ],
        "loudness_db": delivery.loudness_db,
        "loudness_spread_db": delivery.loudness_spread_db,
        "rushed": [list(passage) for passage in delivery.rushed],
        "trailing_off": [list(passage) for passage in delivery.trailing_off],
        "missing": list(delivery.missing),
    }
