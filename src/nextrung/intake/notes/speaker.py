"""Who speaks in a clause of notes: "told them …" is the candidate, "she said …" is not."""

from collections.abc import Sequence

from nextrung.intake.notes.grammar import grammar
from nextrung.intake.notes.tables import About
from nextrung.intake.notes.words import Found, Word


def speaks_candidate(words: Sequence[Word], told: Found[About], *, answers: bool) -> bool:
    """Tell whether the candidate is the one who says what `told` found.

    `answers` says that the clause follows a question: then "said …" without a speaker is the answer.
    """
    small = grammar().words
    verb = words[told.first]
    if verb.folded in small.first_person:
        return True
    before = [word for word in words[: told.first] if word.folded not in small.openers]
    if before:
        return before[-1].folded in small.first_person
    following = words[told.first + 1].folded if told.first + 1 < len(words) else ""
    if verb.folded == "told":
        return following not in {"me", "us", "that"}
    return answers or following not in small.their_matters
