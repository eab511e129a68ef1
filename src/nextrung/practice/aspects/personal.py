"""What an answer gives away about somebody, to be left out: names, known by their capitals, and ages."""

import re

from nextrung.intake.number_words import NUMBER_VALUES
from nextrung.practice.answer_text import AnswerText
from nextrung.practice.answer_words import alike, calendar, name_particles
from nextrung.practice.cues import Hit

#: Where more of the words begin with a capital, capitals tell nothing.
_MOST_CAPITALS = 0.8
#: Words that an age stands beside: it is nobody's business and no figure of the work.
_NUMBER_TO_TWO_WORDS = rf"(?:\d+|(?:{'|'.join(NUMBER_VALUES)})(?:[- ](?:{'|'.join(NUMBER_VALUES)}))?)"
_AGE = re.compile(
    r"\b(?:i am|i'm|im|i was|s?he was|they were|who was|aged?(?: of)?|turned|turning)\s+"
    rf"({_NUMBER_TO_TWO_WORDS})"
    rf"(?=\s*(?:[.,;!?]|$|and\b|now\b))"
    rf"|\b({_NUMBER_TO_TWO_WORDS})[- ]years?[- ]old\b",
    re.IGNORECASE,
)
#: Months that somebody may be called, and what stands before the month.
_MONTHS_AND_NAMES = frozenset(("april", "may", "june", "august"))
_BEFORE_A_MONTH = frozenset(
    ("in", "since", "last", "this", "next", "of", "by", "until", "early", "late", "mid", "that", "every")
)


def has_case(answer: AnswerText) -> bool:
    """Tell whether capitals mark anything: not where nearly every word has one."""
    capitals = sum(answer.text[word.span[0]].isupper() for word in answer.words)
    return capitals <= _MOST_CAPITALS * len(answer.words)


def names_in(answer: AnswerText, starts: frozenset[int]) -> frozenset[int]:
    """Give the places of words with a capital within a sentence, days and months left out.

    `starts`: the places of words that begin a sentence; one of them is a name where it is one elsewhere.
    """
    if not has_case(answer):
        return frozenset()
    marked = {at for at in range(len(answer.words)) if at not in starts and is_capital(answer, at)}
    known = {answer.words[at].text for at in marked}
    again = {at for at in starts if is_capital(answer, at) and answer.words[at].text in known}
    return frozenset(marked | again)


def is_capital(answer: AnswerText, at: int) -> bool:
    """Tell whether a word has a capital that "I", "Mr." or "Monday" does not explain."""
    word = answer.words[at]
    is_self = word.text.split("'")[0] == "i"
    stands_for_many = alike(word.text) != word.text
    is_known = is_self or stands_for_many or word.text in calendar() or _is_month(answer, at)
    return answer.text[word.span[0]].isupper() and not is_known


def _is_month(answer: AnswerText, at: int) -> bool:
    """Tell "in May" and "May 2023" from somebody called May."""
    if answer.words[at].text not in _MONTHS_AND_NAMES:
        return False
    before = answer.words[at - 1].text if at else ""
    behind = answer.words[at + 1].text if at + 1 < len(answer.words) else ""
    return before in _BEFORE_A_MONTH or behind[:1].isdigit()


def name_runs_in(answer: AnswerText, names: frozenset[int], starts: frozenset[int]) -> tuple[Hit, ...]:
    """Give names as wholes: words with capitals side by side, with "de" or "bin" between them."""
    runs: list[Hit] = []
    for at in sorted(names):
        between = answer.words[runs[-1].end : at] if runs else ()
        is_joined = len(between) <= 1 and all(word.text in name_particles() for word in between)
        if runs and at not in starts and is_joined:
            runs[-1] = Hit(runs[-1].first, at + 1)
        else:
            runs.append(Hit(at, at + 1))
    return tuple(runs)


def ages_in(answer: AnswerText) -> frozenset[int]:
    """Give the places of words that say how old somebody is."""
    text = answer.text.replace("’", "'")
    spans = [found.span(1) if found[1] else found.span(2) for found in _AGE.finditer(text)]
    if not spans:
        return frozenset()
    return frozenset(
        at for at, word in enumerate(answer.words) for start, end in spans if start <= word.span[0] < end
    )
