"""One answer reviewed: seven aspects, remarks, flaws, what to do next, what they would ask now."""

from nextrung.engines.protocols import Embedder
from nextrung.practice.against_papers import hold_against
from nextrung.practice.answer_text import AnswerText
from nextrung.practice.aspects.scoring import score_aspects
from nextrung.practice.flaws import find_flaws
from nextrung.practice.follow_up import follow_up
from nextrung.practice.judgeable import why_not_judged
from nextrung.practice.next_step import next_step
from nextrung.practice.overall import overall
from nextrung.practice.papers import PracticePapers
from nextrung.practice.question_kind import question_kind
from nextrung.practice.records import (
    ASPECTS,
    AspectScore,
    Delivery,
    QuestionKind,
    Review,
)
from nextrung.practice.remarks import most_useful_first

_ANSWER_IT = "Answer the question in your own words; three sentences are enough to begin with."


def review_answer(
    question: str,
    text: str,
    *,
    embedder: Embedder | None = None,
    papers: PracticePapers | None = None,
    delivery: Delivery | None = None,
) -> Review:
    """Review what was said to one question.

    `text` is the answer or its transcript. With `papers` it is held against résumé, posting and notes; with a
    `delivery` its length is taken from the clock and the remarks on how it sounded are added. The same answer
    gets the same review; with no `embedder` meanings are not compared, only words.
    """
    papers = papers or PracticePapers()
    answer = AnswerText(text)
    kind = question_kind(question)
    if reason := why_not_judged(question, answer, papers):
        return _not_judged(question, kind, reason, delivery)
    seconds = _seconds_of(delivery)
    aspects = score_aspects(question, kind, answer, embedder, seconds)
    beside = hold_against(question, answer, papers, embedder)
    others = (*beside.findings, *(delivery.findings if delivery else ()))
    flaws = find_flaws(question, kind, answer, otherwise=beside.findings, seconds=seconds)
    return Review(
        question_kind=kind,
        overall=overall(aspects, flaws, kind),
        why_not="",
        aspects=aspects,
        findings=most_useful_first(aspects, others),
        flaws=flaws,
        next=next_step(kind, aspects, flaws, others),
        follow_up=follow_up(question, kind, aspects, flaws),
        delivery=delivery,
        against_papers=beside,
    )


def _seconds_of(delivery: Delivery | None) -> float | None:
    """Give how long somebody spoke, without the silence around it; None where the answer was typed."""
    if delivery is None:
        return None
    return delivery.seconds if delivery.speaking_seconds is None else delivery.speaking_seconds


def _not_judged(question: str, kind: QuestionKind, reason: str, delivery: Delivery | None) -> Review:
    nothing = AspectScore(score=None, because=reason)
    return Review(
        question_kind=kind,
        overall=None,
        why_not=reason,
        aspects=dict.fromkeys(ASPECTS, nothing),
        findings=delivery.findings if delivery else (),
        flaws=(),
        next=_ANSWER_IT,
        follow_up=question.strip() or None,
        delivery=delivery,
    )
