"""What kind of answer a question asks for, and what else it demands."""

from collections.abc import Mapping
from functools import lru_cache

from nextrung.practice.answer_text import AnswerText
from nextrung.practice.answer_words import alike, kinds_of_question, question_cues
from nextrung.practice.cues import Hit
from nextrung.practice.records import QuestionKind

_MOST_QUESTIONS = 2048
_DEMAND, _ABOUT = "? ", "about "


def question_kind(question: str) -> QuestionKind:
    """Tell what a question asks for by the first row of the table that fits; else it is a claim."""
    hits = _hits(question)
    for at, kind in enumerate(kinds_of_question()):
        if f"{at} says" in hits and f"{at} unless" not in hits:
            return kind
    return "claim"


def demands_of(question: str) -> tuple[str, ...]:
    """Give what a question asks for besides its topic: "why", "the end", "what was learnt"."""
    return tuple(name.removeprefix(_DEMAND) for name in _hits(question) if name.startswith(_DEMAND))


def concepts_of(question: str) -> tuple[str, ...]:
    """Give the topics of the concept table that a question is about: "conflict", "pressure"."""
    return tuple(name.removeprefix(_ABOUT) for name in _hits(question) if name.startswith(_ABOUT))


@lru_cache(maxsize=_MOST_QUESTIONS)
def _hits(question: str) -> Mapping[str, tuple[Hit, ...]]:
    return question_cues().find([alike(word.text) for word in AnswerText(question).words])
