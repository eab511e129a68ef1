"""Where an answer to a question of views and reasons comes to its point: what is so, beside what was once."""

from nextrung.practice.answer_words import clearly_past_verbs, openers, small_words
from nextrung.practice.aspects.reading import Reading
from nextrung.practice.aspects.segments import Segment
from nextrung.practice.question_kind import asks_of_the_past

_WAS = frozenset(("was", "were", "had", "did", "wasn't", "weren't", "hadn't", "didn't"))
#: A sentence that begins so gives the reason, or says the thing itself: "That I run over."
_SAYS_IT = frozenset(("because", "that", "to"))


def share_before_point(question: str, reading: Reading) -> float:
    """Give the share of the words that go before the point, 1.0 where it never comes.

    A tale is no view: the point is the first sentence that is not of the past, or that gives a reason. Where
    they ask for something that is past ("Why did you leave?") the tale itself may be the answer: 0.0.
    """
    if asks_of_the_past(question) or not reading.words:
        return 0.0
    begins = (segment.first for segment in reading.segments if _is_point(reading, segment))
    return next(begins, len(reading.words)) / len(reading.words)


def first_said(reading: Reading) -> Segment:
    """Give the first sentence that says something: not "Um, yes" or "Hmm"."""
    return next(
        (part for part in reading.segments if not _only_takes_time(reading, part)), reading.segments[0]
    )


def _is_point(reading: Reading, segment: Segment) -> bool:
    words = reading.words[segment.first : segment.end]
    if words[0] in _SAYS_IT or reading.within("point", segment):
        return True
    return not _is_of_the_past(words) and not _only_takes_time(reading, segment)


def _is_of_the_past(words: tuple[str, ...]) -> bool:
    return any(word in _WAS or word in clearly_past_verbs() for word in words)


def _only_takes_time(reading: Reading, segment: Segment) -> bool:
    words = reading.words[segment.first : segment.end]
    if all(word in openers() or word in small_words() for word in words):
        return True
    return bool(reading.within("padding", segment)) and not any(segment.holds(at) for at, _ in reading.things)
