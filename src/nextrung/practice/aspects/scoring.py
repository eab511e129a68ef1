"""All seven aspects of an answer."""

from collections.abc import Mapping

from nextrung.engines.protocols import Embedder
from nextrung.practice.answer_text import AnswerText
from nextrung.practice.aspects.concision import concision
from nextrung.practice.aspects.fluency import fluency
from nextrung.practice.aspects.ownership import ownership
from nextrung.practice.aspects.reading import Reading
from nextrung.practice.aspects.relevance import relevance
from nextrung.practice.aspects.result import result
from nextrung.practice.aspects.specificity import specificity
from nextrung.practice.aspects.structure import structure
from nextrung.practice.orders import without_orders
from nextrung.practice.records import Aspect, AspectScore, QuestionKind


def score_aspects(
    question: str,
    kind: QuestionKind,
    answer: AnswerText,
    embedder: Embedder | None = None,
    timed_seconds: float | None = None,
) -> Mapping[Aspect, AspectScore]:
    """Score an answer that can be judged, aspect by aspect, 1.0-5.0 in tenths.

    `embedder` compares meanings where there is one; `timed_seconds` is how long the answer ran, None where it
    was typed. Words that speak to whoever judges are left out. docs/practice-scores.md says how each is made.
    """
    reading = Reading(without_orders(answer))
    return {
        "relevance": relevance(question, kind, reading, embedder),
        "structure": structure(question, kind, reading),
        "specificity": specificity(kind, reading),
        "ownership": ownership(kind, reading),
        "result": result(kind, reading),
        "concision": concision(kind, reading, timed_seconds),
        "fluency": fluency(reading),
    }
