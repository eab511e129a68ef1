"""Relevance: does it answer this question? Its topic, what it demands, and how near the meanings are."""

from collections.abc import Iterator, Sequence

from nextrung.engines.protocols import Embedder
from nextrung.fit.terms import near_groups, stem, word_weight
from nextrung.practice.answer_text import AnswerText
from nextrung.practice.answer_words import (
    alike,
    concept_of_topic,
    concepts,
    concepts_of_people,
    demand_advice,
    frame_words,
)
from nextrung.practice.aspects.anchors import along, filled, in_tenths, mean
from nextrung.practice.aspects.nearest_row import topic_nearness, what_is_asked
from nextrung.practice.aspects.reading import Reading
from nextrung.practice.question_kind import concepts_of, demands_of
from nextrung.practice.records import AspectScore, Finding, QuestionKind

#: A word that only stands near to the question's own.
_NEAR_WORD = 0.8
#: What each kind of evidence weighs. That a good answer uses the question's words is the least of it.
_WORDS, _TOPIC, _NEARNESS, _MEANING, _PLACE = 0.15, 0.2, 0.2, 0.3, 0.2
#: For plain questions the shape of the answer tells most.
_WEIGHT_OF_KIND: dict[QuestionKind, float] = {
    "story": 0.05,
    "about_you": 0.3,
    "claim": 0.15,
    "situational": 0.4,
    "fact": 0.9,
    "pay": 0.9,
    "ask_us": 0.9,
}
_PLAIN = ("fact", "pay", "ask_us")
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
_EVIDENCE = ((0.05, 1.0), (0.25, 1.6), (0.34, 2.1), (0.42, 3.2), (0.5, 3.9), (0.65, 4.6), (0.85, 5.0))
#: A time at work that was told may fit a question with which it shares no word and hardly a meaning. Held
#: against questions that other answers were given to, the true one has more evidence in two of three pairs
#: only (benchmarks/accuracy, dev): that little shows proves little here.
_EVIDENCE_OF_TOLD = ((0.05, 2.4), (0.2, 3.5), (0.35, 4.2), (0.5, 4.6), (0.7, 5.0))
_TOLD_DEEDS = 1
#: So often somebody comes up where the question is about people; and what is left where nobody does.
_LEAST_PEOPLE, _NO_PEOPLE = 2, 0.5
#: What an unmet demand of the question costs.
_UNMET = 0.8
#: What it costs where one time was asked for and none is told, and the most that is left.
_NO_OCCASION_COSTS, _NO_OCCASION_MOST = 1.2, 2.4
#: Who tells what happened has given a reason, with or without "because".
_TELLING_IS_A_REASON = 3
#: "I can't think of one", with little said beside it; and what gets around the question.
_SAYS_NONE_COSTS, _SHORT = 1.5, 60
_EVADES_COSTS = 1.8
#: The most for an answer about oneself or one's views by what in it is one's own: deeds, figures, names.
_OWN_ALLOWS = ((0.0, 2.4), (1.0, 3.4), (3.0, 5.0))
#: "And so on" and "team player" leave the question where it was.
_GENERAL_TAKES = 0.6
_THINGS_COUNT_ONE = 8
#: Shares of small words: a list of keywords is on no question, whatever it names.
_TALK = ((0.2, 0.0), (0.34, 1.0))


def relevance(question: str, kind: QuestionKind, reading: Reading, embedder: Embedder | None) -> AspectScore:
    """Score how far it answers the question asked, every part of it."""
    evidence = _evidence(question, kind, reading, embedder)
    unmet = tuple(_unmet(question, reading))
    tells = kind != "story" or reading.tells_of_one_time
    holds = 1.0 if kind in _PLAIN else along(reading.small_words, *_TALK)
    line = _EVIDENCE_OF_TOLD if kind == "story" and _is_told(question, reading) else _EVIDENCE
    score = along(evidence * holds, *line) - _UNMET * len(unmet)
    if not tells:
        score = min(score - _NO_OCCASION_COSTS, _NO_OCCASION_MOST)
    if kind in ("claim", "about_you"):
        score = min(score, along(_own_things(reading), *_OWN_ALLOWS))
    if reading.found("non_answer") and reading.length < _SHORT:
        score -= _SAYS_NONE_COSTS
    if _evades(question, reading):
        score -= _EVADES_COSTS
    return AspectScore(
        score=in_tenths(score),
        because=_because(score, unmet, tells=tells),
        findings=_findings(reading, score, unmet, tells=tells),
    )


def _is_told(question: str, reading: Reading) -> bool:
    """Tell whether it is a time of working life, told by somebody who did something in it."""
    past = sum(doing.whose != "others" for doing in reading.done)
    work, elsewhere = reading.different("at_work"), reading.different("elsewhere")
    is_of_work = work > elsewhere or (not elsewhere and _is_about_people(question))
    return (
        reading.tells_of_one_time
        and past + len(reading.passives) >= _TOLD_DEEDS
        and is_of_work
        and not _lacks_people(question, reading)
    )


def _is_about_people(question: str) -> bool:
    return not concepts_of_people().isdisjoint(concepts_of(question))


def _lacks_people(question: str, reading: Reading) -> bool:
    """Tell whether the question is about somebody, and in the answer there is hardly anybody."""
    least = 1 if reading.length < _SHORT else _LEAST_PEOPLE
    return _is_about_people(question) and len(reading.found("people")) < least


def _own_things(reading: Reading) -> float:
    """Count what in an answer is this person's own, less what anybody says."""
    deeds = sum(doing.whose == "mine" for doing in reading.done)
    own = deeds + len(reading.numbers) + len(reading.name_runs) + len(reading.found("occasion"))
    things = len({found for _, found in reading.things}) / _THINGS_COUNT_ONE
    return own + things - _GENERAL_TAKES * len(reading.found("general"))


def _evades(question: str, reading: Reading) -> bool:
    return any(reading.found(f"evades {topic}") for topic in concepts_of(question))


def _evidence(question: str, kind: QuestionKind, reading: Reading, embedder: Embedder | None) -> float:
    """Weigh what shows that it is on the question, 0.0-1.0; what cannot be known leaves its weight."""
    asked = what_is_asked(question, embedder)
    topics = concepts_of(question) or concept_of_topic(asked.topic)
    words = _question_words(question)
    worth = [(_WEIGHT_OF_KIND[kind], _by_kind(kind, reading))]
    if kind not in (*_PLAIN, "about_you"):
        worth.append((_PLACE, filled(reading.different("at_work"), _ENOUGH_OF_WORK)))
    if words:
        worth.append((_WORDS, along(_shared(words, reading), *_SHARED)))
    if topics:
        worth.append((_TOPIC, along(_topic_ratio(reading, topics), *_TOPIC_RATIO)))
    if embedder is not None and asked.vector is not None:
        vector = embedder.embed([reading.plain_text])[0]
        worth.append((_MEANING, along(round(float(vector @ asked.vector), 3), *_COSINES)))
        if topics:
            worth.append((_NEARNESS, along(topic_nearness(vector, topics, embedder), *_TOPIC_NEARNESS)))
    mean = sum(weight * value for weight, value in worth) / sum(weight for weight, _ in worth)
    return mean * _share_of_work(question, kind, reading) * (_WORDS_ALONE if embedder is None else 1.0)


def _share_of_work(question: str, kind: QuestionKind, reading: Reading) -> float:
    work, elsewhere = reading.different("at_work"), reading.different("elsewhere")
    if kind == "story" and _lacks_people(question, reading):
        return _NO_PEOPLE
    if kind not in ("story", "situational") or work > elsewhere:
        return 1.0
    return _OF_ELSEWHERE if elsewhere else _NOT_OF_WORK


def _topic_ratio(reading: Reading, topics: Sequence[str]) -> float:
    """Give how much more the answer speaks of the question's topics than of all the others."""
    every = mean([float(reading.different(f"about {topic}")) for topic in concepts()])
    return mean([float(reading.different(f"about {topic}")) for topic in topics]) / (every + 0.5)


def _by_kind(kind: QuestionKind, reading: Reading) -> float:
    """Say how much it is of the kind that was asked for, whatever it is about."""
    if kind == "ask_us":
        return filled(reading.answer.text.count("?") + 0.7 * len(reading.found("asks")), 1.5)
    if kind == "about_you":
        return mean(
            [filled(len(reading.found(family)), 2) for family in ("past_work", "present_work", "why_here")]
        )
    if kind == "fact":
        return 1.0 if reading.numbers or reading.found("yes_or_no") else 0.2
    if kind == "pay":
        return filled(reading.different("about money and pay"), 2)
    if kind == "situational":
        return filled(len(reading.found("would_do")), 3)
    if kind == "claim":
        return filled(reading.different("holds"), 3)
    return filled(sum(doing.whose != "others" for doing in reading.doings), 3)


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


def _unmet(question: str, reading: Reading) -> Iterator[str]:
    for demand in demands_of(question):
        if demand == "the end":
            met = bool(reading.found("ending") or reading.found("reaction") or reading.found("changed"))
        elif demand == "what was learnt":
            met = bool(reading.found("learnt"))
        elif demand == "why":
            met = bool(reading.found("? why")) or reading.past_verbs >= _TELLING_IS_A_REASON
        else:
            met = bool(reading.found(f"? {demand}"))
        if not met:
            yield demand


def _because(score: float, unmet: tuple[str, ...], *, tells: bool) -> str:
    if not tells:
        return "They asked for one time, and no single time is told."
    if unmet:
        return f"On the question, but one part is left open: {unmet[0]}."
    if score >= 4:
        return "It is on what was asked, and every part is answered."
    if score >= 2.5:
        return "It touches the question, but the point has to be guessed."
    return "Little in it is about what was asked."


def _findings(reading: Reading, score: float, unmet: tuple[str, ...], *, tells: bool) -> tuple[Finding, ...]:
    if not reading.segments:
        return ()
    first, last = reading.segments[0], reading.segments[-1]
    found = [
        reading.remark("part_left_open", "relevance", last, demand_advice(demand), 0.7) for demand in unmet
    ]
    if not tells:
        found.append(reading.remark("no_example", "relevance", first, "Tell one time that it happened.", 0.9))
    elif score < 2.5:
        found.append(
            reading.remark(
                "off_topic",
                "relevance",
                first,
                "Say in your first sentence what the question asks about.",
                0.9,
            )
        )
    return tuple(found)
