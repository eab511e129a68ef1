"""The words of a note with their places, and the phrases of our tables found among them."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from typing import Generic, NamedTuple, TypeVar

from nextrung.intake.notes.grammar import grammar

Label = TypeVar("Label")

#: Words that "..." in a phrase may stand for, at the most.
_MOST_BETWEEN = 4
#: A question noted without its mark is no longer than this.
_MOST_WORDS_IN_QUESTION = 10
#: Letters by which a phrase that begins with a word and a star is looked up.
_STEM = 3

_WORD = re.compile(r"\b[wW]/[oO]?(?!\w)|\b[bB]/[cC]\b|[^\W_]+(?:['’][^\W_]+)*|[&+$@]")


class Word(NamedTuple):
    """One word: lower case with straight apostrophes, short forms written out, and where it stands."""

    folded: str
    start: int
    end: int
    is_capital: bool


class Found(NamedTuple, Generic[Label]):
    """A phrase found: whose it is, and its words, as indexes; `last` is the one behind it."""

    label: Label
    first: int
    last: int


class _Phrase(NamedTuple, Generic[Label]):
    label: Label
    parts: tuple[str, ...]
    only_first: bool


@lru_cache(maxsize=2048)
def words_of(text: str) -> tuple[Word, ...]:
    """Give the words of `text`; a hyphen parts two words, "w/" is read as "with"."""
    short_forms = grammar().short_forms
    words = []
    for match in _WORD.finditer(text):
        written = match[0]
        folded = written.lower().replace("’", "'")
        start, end = match.span()
        words.append(Word(short_forms.get(folded, folded), start, end, written[0].isupper()))
    return tuple(words)


class Phrases(Generic[Label]):
    """Phrases of a table, to be found among words.

    In a phrase "..." stands for up to four words, a star for the rest of a word, and "^" in front says
    that the phrase counts only where the text begins.
    """

    def __init__(self, phrases: Mapping[Label, Iterable[str]]) -> None:
        """Sort the phrases by how they begin, so that a text is walked through once."""
        self._by_word: defaultdict[str, list[_Phrase[Label]]] = defaultdict(list)
        self._by_stem: defaultdict[str, list[_Phrase[Label]]] = defaultdict(list)
        for label, texts in phrases.items():
            for text in texts:
                phrase = _Phrase(label, tuple(_parts(text)), text.startswith("^"))
                first = phrase.parts[0]
                if first.endswith("*"):
                    self._by_stem[first[:_STEM]].append(phrase)
                else:
                    self._by_word[first].append(phrase)

    def find(self, words: Sequence[Word]) -> list[Found[Label]]:
        """Give what is found in the order of the text; of one label at one place the longest."""
        found: list[Found[Label]] = []
        for place, word in enumerate(words):
            whole, stems = self._by_word.get(word.folded, ()), self._by_stem.get(word.folded[:_STEM], ())
            if whole or stems:
                found += _found_at(words, place, chain(whole, stems))
        return found


def _found_at(words: Sequence[Word], place: int, phrases: Iterable[_Phrase[Label]]) -> list[Found[Label]]:
    ends: dict[Label, int] = {}
    for phrase in phrases:
        if phrase.only_first and place:
            continue
        end = _end_of_match(phrase.parts, words, place)
        if end is not None and end > ends.get(phrase.label, 0):
            ends[phrase.label] = end
    return [Found(label, place, end) for label, end in ends.items()]


def _parts(phrase: str) -> Iterable[str]:
    for piece in phrase.removeprefix("^").split():
        if piece in {"...", "*"}:
            yield piece
            continue
        *words, last = (word.folded for word in words_of(piece))
        yield from words
        yield last + "*" if piece.endswith("*") else last


def _end_of_match(parts: tuple[str, ...], words: Sequence[Word], place: int) -> int | None:
    for number, part in enumerate(parts):
        if part == "...":
            return _end_behind_gap(parts[number + 1 :], words, place)
        if place >= len(words):
            return None
        word = words[place].folded
        if word != part and not (part[-1] == "*" and word.startswith(part[:-1])):
            return None
        place += 1
    return place


def _end_behind_gap(parts: tuple[str, ...], words: Sequence[Word], place: int) -> int | None:
    for start in range(place, min(place + _MOST_BETWEEN, len(words)) + 1):
        end = _end_of_match(parts, words, start)
        if end is not None:
            return end
    return None


def starts_statement(words: Sequence[Word]) -> bool:
    """Tell whether these words begin a new statement: "told them …", "I said …", "and she frowned …"."""
    verbs, small = grammar().verbs, grammar().words
    while words and words[0].folded in small.openers:
        words = words[1:]
    if not words:
        return False
    first, behind = words[0], words[1:]
    telling = verbs.told | verbs.asked | verbs.showed
    if first.folded in telling or first.folded in small.third_person:
        return True
    is_speaker = first.is_capital or first.folded == "i"
    says_something = len(behind) > 1 or (bool(behind) and behind[0].folded in verbs.showed)
    return is_speaker and says_something and behind[0].folded in telling


def is_told(word: Word) -> bool:
    """Tell whether this word says that something was said: "told", "mentioned"."""
    return word.folded in grammar().verbs.told


def is_asking(words: Sequence[Word], *, is_whole: bool = True) -> bool:
    """Tell whether these words are a question, or say that one was put.

    `is_whole` says that nothing follows them: a few words to "you" are a question then.
    """
    if not words:
        return False
    small = grammar().words
    puts_question = any(word.folded in grammar().verbs.asked for word in words[:4])
    is_short = is_whole and len(words) <= _MOST_WORDS_IN_QUESTION
    speaks_to = is_short and any(word.folded in small.second_person for word in words)
    return puts_question or speaks_to or words[0].folded in small.question_starts
