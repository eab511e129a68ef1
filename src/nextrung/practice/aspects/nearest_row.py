"""What a question is about by meaning: the row of our bank it is nearest to, and nearness to our topics."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from statistics import fmean, pstdev
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from nextrung.engines.protocols import Embedder
from nextrung.fit.terms import stem, word_weight
from nextrung.practice.answer_text import AnswerText
from nextrung.practice.answer_words import concepts, words_of_concept
from nextrung.preparation.bank import bank
from nextrung.tables.rows import without_slots

#: Below this a question is on nothing that our bank asks.
_NEAR = 0.55
_MOST_QUESTIONS = 2048


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """What a question is after."""

    #: Topic of the row of our bank that it is nearest to; empty where none is near.
    topic: str
    #: Its meaning; None without an engine.
    vector: NDArray[np.float32] | None


@dataclass(frozen=True, slots=True, eq=False)
class _OwnVectors:
    """The meanings of our own texts: questions of the bank, and topics without what all of them share."""

    bank: NDArray[np.float32]
    topics: NDArray[np.float32]


#: Made once for each engine.
_OWN: WeakKeyDictionary[Embedder, _OwnVectors] = WeakKeyDictionary()


def what_is_asked(question: str, embedder: Embedder | None) -> Asked:
    """Find the nearest row by meaning, or by shared words where there is no engine."""
    if embedder is None:
        return Asked(_nearest_by_words(question), None)
    vector = embedder.embed([question])[0]
    nearness = _own_vectors(embedder).bank @ vector
    at = int(nearness.argmax())
    return Asked(bank()[at].topic if nearness[at] >= _NEAR else "", vector)


def topic_nearness(vector: NDArray[np.float32], topics: Sequence[str], embedder: Embedder) -> float:
    """Say how much nearer a meaning is to these topics than to all of them: in standard deviations.

    What all topics share is taken off first, for any talk of work is near to all of them.
    """
    nearness = [round(float(one @ vector), 3) for one in _own_vectors(embedder).topics]
    own = [nearness[concepts().index(topic)] for topic in topics]
    return (fmean(own) - fmean(nearness)) / (pstdev(nearness) or 1.0)


def _own_vectors(embedder: Embedder) -> _OwnVectors:
    known = _OWN.get(embedder)
    if known is None:
        topics = embedder.embed([words_of_concept(topic) for topic in concepts()])
        apart = topics - topics.mean(axis=0)
        lengths = np.sqrt(np.square(apart).sum(axis=1, keepdims=True))
        questions = embedder.embed([without_slots(row.text) for row in bank()])
        known = _OWN[embedder] = _OwnVectors(questions, apart / lengths)
    return known


@lru_cache(maxsize=_MOST_QUESTIONS)
def _nearest_by_words(question: str) -> str:
    own = _stems(question)
    shared = [(len(own & _stems(row.text)) / max(1, len(own | _stems(row.text))), row) for row in bank()]
    best, row = max(shared, key=lambda one: one[0])
    return row.topic if best >= _NEAR else ""


@lru_cache(maxsize=_MOST_QUESTIONS)
def _stems(text: str) -> frozenset[str]:
    stems = (stem(word.text) for word in AnswerText(text).words)
    return frozenset(one for one in stems if word_weight(one) > 0)
