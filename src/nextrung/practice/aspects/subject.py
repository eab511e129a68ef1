"""How far an answer is on the question's subject, by its words and meaning: it tells a film from work."""

from collections.abc import Sequence

from nextrung.engines.protocols import Embedder
from nextrung.fit.terms import near_groups, stem, word_weight
from nextrung.practice.answer_text import AnswerText
from nextrung.practice.answer_words import alike, concept_of_topic, concepts, concepts_of_people, frame_words
from nextrung.practice.aspects.anchors import along, filled, mean
from nextrung.practice.aspects.nearest_row import topic_nearness, what_is_asked
from nextrung.practice.aspects.reading import Reading
from nextrung.practice.question_kind import concepts_of
from nextrung.practice.records import QuestionKind

#: A word that only stands near to the question's own.
_NEAR_WORD = 0.8
#: What each kind of evidence weighs. That a good answer uses the question's words is the least of it.
_WORDS, _TOPIC, _NEARNESS, _MEANING, _PLACE = 0.15, 0.2, 0.2, 0.3, 0.2
_SHARED = ((0.0, 0.0), (0.35, 0.4), (0.7, 0.9), (1.0, 1.0))
#: Different phrases of the question's topics beside the mean over all topics.
_TOPIC_RATIO = ((0.2, 0.0), (0.7, 0.35), (1.2, 0.65), (2.2, 1.0))
#: Standard deviations above all topics.
_TOPIC_NEARNESS = ((-0.6, 0.0), (0.1, 0.35), (0.9, 0.75), (1.8, 1.0))
#: Cosines of answers on something else mostly lie below 0.1, of fitting ones above 0.15.
_COSINES = ((0.02, 0.0), (0.08, 0.2), (0.14, 0.55), (0.2, 0.8), (0.3, 1.0))
_ENOUGH_OF_WORK = 3.0
#: What is left of the evidence where nothing is of any workplace, where more is of life beside work, and
#: where there are words alone to go by.
_NOT_OF_WORK, _OF_ELSEWHERE, _WORDS_ALONE = 0.75, 0.5, 0.85
#: In an answer of fewer words one person is enough; elsewhere somebody has to come up twice.
_SHORT, _LEAST_PEOPLE, _NO_PEOPLE = 60, 2, 0.5


def on_subject(question: str, kind: QuestionKind, reading: Reading, embedder: Embedder | None) -> float:
    """Weigh what shows that it is on the subject, 0.0-1.0; what cannot be known leaves its weight."""
    asked = what_is_asked(question, embedder)
    topics = concepts_of(question) or concept_of_topic(asked.topic)
    words = _question_words(question)
    worth = [(_PLACE, filled(reading.different("at_work"), _ENOUGH_OF_WORK))]
    if words:
        worth.append((_WORDS, along(_shared(words, reading), *_SHARED)))
    if topics:
        worth.append((_TOPIC, along(_topic_ratio(reading, topics), *_TOPIC_RATIO)))
    if embedder is not None and asked.vector is not None:
        vector = embedder.embed([reading.plain_text])[0]
        worth.append((_MEANING, along(round(float(vector @ asked.vector), 3), *_COSINES)))
        if topics:
            worth.append((_NEARNESS, along(topic_nearness(vector, topics, embedder), *_TOPIC_NEARNESS)))
    evidence = sum(weight * value for weight, value in worth) / sum(weight for weight, _ in worth)
    return evidence * _share_of_work(question, kind, reading) * (_WORDS_ALONE if embedder is None else 1.0)


def is_of_work(question: str, reading: Reading) -> bool:
    """Tell whether it is of working life, and not of life beside it."""
    work, elsewhere = reading.different("at_work"), reading.different("elsewhere")
    if not work:
        return not elsewhere and (_is_about_people(question) or _others_did(reading))
    return work >= elsewhere


def _others_did(reading: Reading) -> bool:
    """Tell whether somebody else did things in it: a scene, though no list of words has every trade's."""
    return sum(doing.whose == "others" for doing in reading.done) >= _LEAST_PEOPLE


def lacks_people(question: str, reading: Reading) -> bool:
    """Tell whether the question is about somebody, and in the answer is hardly anybody; "we" are somebody."""
    least = 1 if reading.length < _SHORT else _LEAST_PEOPLE
    people = len(reading.found("people")) + any(doing.whose == "ours" for doing in reading.done)
    return _is_about_people(question) and people < least


def _is_about_people(question: str) -> bool:
    return not concepts_of_people().isdisjoint(concepts_of(question))


def _share_of_work(question: str, kind: QuestionKind, reading: Reading) -> float:
    work, elsewhere = reading.different("at_work"), reading.different("elsewhere")
    if kind == "story" and lacks_people(question, reading):
        return _NO_PEOPLE
    if kind not in ("story", "situational") or work > elsewhere:
        return 1.0
    return _OF_ELSEWHERE if elsewhere else _NOT_OF_WORK


def _topic_ratio(reading: Reading, topics: Sequence[str]) -> float:
    """Give how much more the answer speaks of the question's topics than of all the others."""
    every = mean([float(reading.different(f"about {topic}")) for topic in concepts()])
    return mean([float(reading.different(f"about {topic}")) for topic in topics]) / (every + 0.5)


def _question_words(question: str) -> tuple[tuple[str, float], ...]:
    """Give the stems of what the question is about, with their weights."""
    words = (alike(word.text) for word in AnswerText(question).words if word.text not in frame_words())
    weighted = ((stem(word), word_weight(stem(word))) for word in words)
    return tuple(dict.fromkeys(pair for pair in weighted if pair[1] > 0))


def _shared(words: tuple[tuple[str, float], ...], reading: Reading) -> float:
    groups = frozenset().union(*(near_groups(one) for one in reading.stems))
    found = (
        weight * (1.0 if one in reading.stems else _NEAR_WORD if near_groups(one) & groups else 0.0)
        for one, weight in words
    )
    return sum(found) / sum(weight for _, weight in words)
