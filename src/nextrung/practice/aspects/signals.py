"""What shows how far any answer answers: what is definite, what is vague, straying, the form asked for."""

from collections.abc import Iterator

from nextrung.practice.aspects.anchors import along, filled, mean
from nextrung.practice.aspects.parts import says_none
from nextrung.practice.aspects.point import share_before_point
from nextrung.practice.aspects.reading import Reading
from nextrung.practice.question_kind import concepts_of, demands_of
from nextrung.practice.records import QuestionKind

#: So many of each make a picture.
_NUMBERS, _NAMES, _THINGS, _OCCASIONS = 2, 2, 20, 2
#: In a hundred words; an answer of fewer than 60 is counted as one of 60.
_GENERAL, _HEDGES, _LEAST_WORDS = 4, 5, 60
#: The same for life at home; the first mention of somebody is no straying yet.
_PRIVATE = ((0.0, 0.0), (3.5, 1.0))
#: What goes before the point of a view or a reason, in shares of the words: one sentence of it is an opening.
_BEFORE_POINT = ((0.1, 0.0), (0.6, 1.0))
#: A hedge makes an answer less vague than a general phrase.
_HEDGE_WORTH = 0.7
#: A plain question is answered in so many words; twice as many more are another answer.
_PLAIN_WORDS = ((40, 0.0), (100, 1.0))
_ENOUGH_STEPS, _ENOUGH_QUESTIONS, _ENOUGH_OF_PAY = 3, 1.5, 2
_ASKS_WORTH = 0.7
#: Who tells what happened has given a reason, with or without "because".
_TELLING_IS_A_REASON = 3
#: What is left of a fact in which no figure, no time and no yes or no comes early.
_NO_FACT = 0.2
_YES_OR_NO = frozenset(("yes", "no", "yeah", "yep", "nope", "sure", "absolutely"))
#: Kinds of question that a few words answer in full.
_SOON_ANSWERED = ("fact", "pay")


def definite(kind: QuestionKind, reading: Reading) -> float:
    """Say how much in it is definite, 0.0-1.0: figures, names, things and times; all of a plain answer is."""
    if kind in _SOON_ANSWERED and is_of_its_form(kind, reading) == 1:
        return 1.0
    things = len({found for _, found in reading.things})
    return mean(
        [
            filled(len(reading.numbers), _NUMBERS),
            filled(len(reading.name_runs), _NAMES),
            filled(things, _THINGS),
            filled(len(reading.found("occasion")), _OCCASIONS),
        ]
    )


def general(reading: Reading) -> float:
    """Say how much of it anybody could say, 0.0-1.0."""
    return filled(_in_hundred(reading, len(reading.found("general"))), _GENERAL)


def vague(reading: Reading) -> float:
    """Say how much of it is general or hedged, 0.0-1.0."""
    hedges = _in_hundred(reading, len(reading.found("hedge")))
    return min(1.0, general(reading) + _HEDGE_WORTH * filled(hedges, _HEDGES))


def strays(question: str, kind: QuestionKind, reading: Reading) -> float:
    """Say how far it goes elsewhere, 0.0-1.0: to life at home, past a plain answer, late to the point."""
    elsewhere = max(0, len(reading.found("elsewhere")) - len(reading.found("at_work")))
    mentions = len(reading.found("private")) + elsewhere
    private = along(_in_hundred(reading, max(0, mentions - 1)), *_PRIVATE)
    too_long = along(len(reading.words), *_PLAIN_WORDS) if kind in _SOON_ANSWERED else 0.0
    return min(1.0, private + too_long + _late(question, kind, reading))


def is_of_its_form(kind: QuestionKind, reading: Reading) -> float:
    """Say how far it has the form that was asked for, 0.0-1.0: a figure, steps, questions, money."""
    if kind == "fact":
        return 1.0 if _has_a_fact(reading) else _NO_FACT
    if kind == "situational":
        return filled(len(reading.found("would_do")), _ENOUGH_STEPS)
    if kind == "ask_us":
        asked = reading.answer.text.count("?") + _ASKS_WORTH * len(reading.found("asks"))
        return filled(asked, _ENOUGH_QUESTIONS)
    if kind == "pay":
        return filled(reading.different("about money and pay"), _ENOUGH_OF_PAY)
    return 1.0


def dodges(question: str, reading: Reading) -> bool:
    """Tell whether it gets around the question, or begins with there being nothing to tell."""
    return evades(question, reading) or says_none(reading)


def evades(question: str, reading: Reading) -> bool:
    """Tell whether it gives what is no answer though it is on the subject: "I'm a perfectionist"."""
    return any(reading.found(f"evades {topic}") for topic in concepts_of(question))


def left_open(question: str, reading: Reading) -> Iterator[str]:
    """Give the parts of the question that have no answer: "why", "the end", "what was learnt"."""
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


def _has_a_fact(reading: Reading) -> bool:
    is_yes_or_no = bool(reading.words) and reading.words[0] in _YES_OR_NO
    early = reading.segments[:2]
    return (
        is_yes_or_no
        or bool(reading.numbers)
        or any(reading.within("time_of_day", segment) for segment in early)
    )


def _late(question: str, kind: QuestionKind, reading: Reading) -> float:
    if kind == "claim":
        return along(share_before_point(question, reading), *_BEFORE_POINT)
    return _first_step(reading) if kind == "situational" else 0.0


def _first_step(reading: Reading) -> float:
    """Give the share of the words that go before the first thing they would do; 0 where there is none."""
    steps = (*reading.found("would_do"), *reading.found("step_first"))
    return min((step.first for step in steps), default=0) / max(1, len(reading.words))


def _in_hundred(reading: Reading, count: int) -> float:
    return 100 * count / max(_LEAST_WORDS, len(reading.words))
