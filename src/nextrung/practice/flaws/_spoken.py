"""Words in small letters as patterns look at them: fillers left out, each with its place in the text."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property

from nextrung.practice.answer_text import WORD
from nextrung.practice.records import Span

#: As an answer is cut into words, and the question mark, which says that something was asked.
_WORD = re.compile(rf"{WORD.pattern}|\?")
_WORD_OF_A_PHRASE = re.compile(rf"({_WORD.pattern})(\*?)")
#: What may stand between two words of one phrase.
_BETWEEN = re.compile(r"[\s,\"“”/()‘']*")
_BETWEEN_NAMES = "de da di del della der den van von la le el al bin ibn y dos das st san"
_CAPITALS = """
i mr mrs ms miss dr monday tuesday wednesday thursday friday saturday sunday january february march april may
june july august september october november december christmas easter thanksgiving
"""
#: Between the parts of a name.
_PARTICLES = frozenset(_BETWEEN_NAMES.split())
#: Written with a capital and no name.
_NO_NAMES = frozenset(_CAPITALS.split())


def split(part: str) -> list[tuple[str, str]]:
    """Give the words of a part of a phrase, each with the star behind it or nothing: "24/7" has two."""
    return _WORD_OF_A_PHRASE.findall(part)


def in_small_letters(text: str) -> str:
    """Fold a text letter by letter, so that every place in it stays where it is."""
    folded = text.lower().replace("’", "'")
    if len(folded) == len(text):
        return folded
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text).replace("’", "'")


class Spoken:
    """A text in small letters, cut into words."""

    def __init__(self, text: str, left_out: Iterable[Span] = ()) -> None:
        """Cut the text; blanks take the place of what is left out."""
        self._as_written = text
        self.text = in_small_letters(text)
        for start, end in left_out:
            self.text = f"{self.text[:start]}{' ' * (end - start)}{self.text[end:]}"
        found = list(_WORD.finditer(self.text))
        self.words = tuple(word[0] for word in found)
        self.spans = tuple(word.span() for word in found)
        self._known: dict[object, bool] = {}
        self._shaped: dict[re.Pattern[str], Mapping[int, int]] = {}

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _ in self.spans]

    @cached_property
    def _follows(self) -> tuple[bool, ...]:
        ends = [0, *(end for _, end in self.spans)]
        return tuple(
            _BETWEEN.fullmatch(self.text, end, start) is not None
            for end, start in zip(ends, self._starts, strict=False)
        )

    def follows(self, place: int) -> bool:
        """Say whether a word belongs to the same stretch of speech as the one before it."""
        return 0 < place < len(self.words) and self._follows[place]

    @cached_property
    def names(self) -> Mapping[int, int]:
        """Where names stand: the place of the first word, and one past the last.

        A name is a run of words with capitals, with "de" or "van der" between them; at the beginning of a
        sentence, where every word has one, it takes two.
        """
        runs: dict[int, int] = {}
        place = 0
        while place < len(self.words):
            end, is_first = self._name_end(place), not self.follows(place)
            if end > place + is_first:
                runs[place] = end
            place = place + 1 if is_first else max(end, place + 1)
        return runs

    def _name_end(self, place: int) -> int:
        """Give one past the last word of the name that begins here; the place itself where none does."""
        end = ahead = place
        while ahead < len(self.words) and (ahead == place or self.follows(ahead)):
            if self._has_capital(ahead):
                end = ahead + 1
            elif end == place or self.words[ahead] not in _PARTICLES:
                break
            ahead += 1
        return end

    def _has_capital(self, place: int) -> bool:
        word, (start, _) = self.words[place], self.spans[place]
        return self._as_written[start].isupper() and word.split("'")[0] not in _NO_NAMES

    @cached_property
    def places(self) -> Mapping[str, tuple[int, ...]]:
        """Where each word stands."""
        places: dict[str, list[int]] = {}
        for place, word in enumerate(self.words):
            places.setdefault(word, []).append(place)
        return {word: tuple(of_it) for word, of_it in places.items()}

    def places_beginning(self, beginning: str) -> list[int]:
        """Give where words with this beginning stand."""
        if beginning not in self.text:
            return []
        return [
            place for word, places in self.places.items() if word.startswith(beginning) for place in places
        ]

    def shaped(self, expression: re.Pattern[str]) -> Mapping[int, int]:
        """Give where an expression fits: the place of the first word, and one past the last."""
        if expression not in self._shaped:
            self._shaped[expression] = {
                self.word_at(found.start()): self.word_at(found.end())
                for found in expression.finditer(self.text)
            }
        return self._shaped[expression]

    def recall(self, asked: object, answer: Callable[["Spoken"], bool]) -> bool:
        """Answer a question about the whole text, and keep the answer: it is asked for many phrases."""
        if asked not in self._known:
            self._known[asked] = answer(self)
        return self._known[asked]

    def word_at(self, letter: int) -> int:
        """Give the first word that begins at a letter of the text or behind it."""
        return bisect_left(self._starts, letter)

    def span(self, first: int, end: int) -> Span:
        """Give the letters from the first word to the one before `end`."""
        return self.spans[first][0], self.spans[max(first, end - 1)][1]
