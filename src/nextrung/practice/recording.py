"""A recorded answer reviewed: what was said and how it sounded, each remark at its moment."""

import bisect
import dataclasses
from pathlib import Path

from nextrung.engines.protocols import Embedder, SpeechRecogniser
from nextrung.practice.delivery import HeardAnswer, measure_delivery
from nextrung.practice.papers import PracticePapers
from nextrung.practice.question_kind import question_kind
from nextrung.practice.records import ASPECTS, AspectScore, Finding, Flaw, Review, TimedWord
from nextrung.practice.review import review_answer


def review_recording(
    question: str,
    audio: Path,
    *,
    recogniser: SpeechRecogniser | None,
    embedder: Embedder | None = None,
    papers: PracticePapers | None = None,
) -> tuple[str, Review]:
    """Give the transcript and the review of a recording.

    Without a `recogniser` there are no words to review: the review then has the delivery alone.

    Raises:
        NextRungError: the file is missing, damaged, no sound, or of a kind that nothing installed reads.

    """
    return review_heard(question, measure_delivery(audio, recogniser), embedder=embedder, papers=papers)


def review_heard(
    question: str,
    heard: HeardAnswer,
    *,
    embedder: Embedder | None = None,
    papers: PracticePapers | None = None,
) -> tuple[str, Review]:
    """Give the transcript and the review of an answer that has been listened to."""
    if not heard.text.strip() and heard.delivery.missing:
        return "", _unheard(question, heard)
    review = review_answer(question, heard.text, embedder=embedder, papers=papers, delivery=heard.delivery)
    return heard.text, _timed(review, heard.words)


def _unheard(question: str, heard: HeardAnswer) -> Review:
    reason = heard.delivery.missing[0]
    return Review(
        question_kind=question_kind(question),
        overall=None,
        why_not=reason,
        aspects=dict.fromkeys(ASPECTS, AspectScore(score=None, because=reason)),
        findings=heard.delivery.findings,
        flaws=(),
        next=reason,
        follow_up=None,
        delivery=heard.delivery,
    )


def _timed(review: Review, words: tuple[TimedWord, ...]) -> Review:
    """Give every remark on words the moment at which they are said."""
    starts = [word.span[0] for word in words]

    def moment(start: int) -> int | None:
        place = bisect.bisect_right(starts, start) - 1
        return words[max(place, 0)].start_ms if words else None

    def timed(remark: Finding) -> Finding:
        return (
            remark if remark.at_ms is not None else dataclasses.replace(remark, at_ms=moment(remark.span[0]))
        )

    def timed_flaw(flaw: Flaw) -> Flaw:
        return dataclasses.replace(flaw, at_ms=moment(flaw.span[0]))

    return dataclasses.replace(
        review,
        findings=tuple(timed(remark) for remark in review.findings),
        flaws=tuple(timed_flaw(flaw) for flaw in review.flaws),
    )
