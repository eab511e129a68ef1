"""What kind of answer a question asks for, and what else it demands."""

from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise

from nextrung.practice.answer_text import AnswerText
from nextrung.practice.answer_words import (
    Act,
    acts,
    alike,
    clearly_past_verbs,
    kinds_of_question,
    past_verbs,
    question_cues,
)
from nextrung.practice.cues import Hit
from nextrung.practice.records import QuestionKind

_MOST_QUESTIONS = 2048
_DEMAND, _ABOUT = "? ", "about "
#: Stands before the first word of a sentence: "Is your license current?" asks for a fact, "what it is" not.
_BEGIN = "<begin>"
#: "What's a call you got wrong?", "Who was the first person you trained?"
_ASKING = frozenset(("what", "what's", "who", "who's", "which"))
_ONE = frozenset(("a", "the", "one"))
#: "Tell me about feedback you got", and not "tell me about any courses you took".
_TELL_ABOUT, _ANY = ("tell", "about"), "any"
#: "What's a skill you wish you had?" asks for nothing that happened.
_WISHED = frozenset(("would", "wish"))
_PAST = frozenset(("did", "was", "were", "had", "been", "you've"))
_YOU = frozenset(("you", "you've", "you'd", "ever"))


def question_kind(question: str) -> QuestionKind:
    """Tell what a question asks for by the first row of the table that fits; else it is a claim."""
    hits = _hits(question)
    for at, kind in enumerate(kinds_of_question()):
        if f"{at} says" in hits and f"{at} unless" not in hits:
            return kind
    return "story" if _asks_what_happened(question) else "claim"


def _asks_what_happened(question: str) -> bool:
    """Tell whether it asks for what "you" did: "What's a call you got wrong?"."""
    for words in _sentences(question):
        asks_one = words[0] in _ASKING and not _ONE.isdisjoint(words[1:4]) and _WISHED.isdisjoint(words)
        asks_one = asks_one or (words[:3:2] == _TELL_ABOUT and _ANY not in words)
        after_you = {after for word, after in pairwise(words) if word in _YOU}
        if asks_one and any(word == "had" or word in past_verbs() for word in after_you):
            return True
    return False


def _sentences(question: str) -> tuple[tuple[str, ...], ...]:
    sentences = (
        tuple(alike(word.text) for word in sentence.words) for sentence in AnswerText(question).sentences
    )
    return tuple(words for words in sentences if words)


def asks_of_the_past(question: str) -> bool:
    """Tell whether it asks for something that is over: "Why did you leave?", "What have you changed?"."""
    words = [word for sentence in _sentences(question) for word in sentence]
    is_perfect = ("have", "you") in pairwise(words)
    return is_perfect or any(word in _PAST or word in clearly_past_verbs() for word in words)


def demands_of(question: str) -> tuple[str, ...]:
    """Give what a question asks for besides its topic: "why", "the end", "what was learnt"."""
    return tuple(name.removeprefix(_DEMAND) for name in _hits(question) if name.startswith(_DEMAND))


def concepts_of(question: str) -> tuple[str, ...]:
    """Give the topics of the concept table that a question is about: "conflict", "pressure"."""
    return tuple(name.removeprefix(_ABOUT) for name in _hits(question) if name.startswith(_ABOUT))


def acts_of(question: str) -> tuple[Act, ...]:
    """Give what has to have happened in an answer to it: "a fault of your own"."""
    hits = _hits(question)
    return tuple(
        act for act in acts() if f"asks {act.name}" in hits and f"asks {act.name} unless" not in hits
    )


@lru_cache(maxsize=_MOST_QUESTIONS)
def _hits(question: str) -> Mapping[str, tuple[Hit, ...]]:
    return question_cues().find([word for words in _sentences(question) for word in (_BEGIN, *words)])
