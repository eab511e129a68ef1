"""Runs of words that stand side by side, by which a copied text is known."""

from nextrung.practice.answer_text import AnswerText


def runs_of(answer: AnswerText, length: int) -> frozenset[tuple[str, ...]]:
    """Give every run of `length` words."""
    words = [word.text for word in answer.words]
    return frozenset(tuple(words[at : at + length]) for at in range(len(words) - length + 1))
