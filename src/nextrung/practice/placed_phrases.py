"""Find phrases that count only by where they stand: by the word or mark just before and just behind them."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from nextrung.practice.answer_text import AnswerText
from nextrung.practice.cues import Hit
from nextrung.tables.rows import Row

#: What stands between two words, as the tables name it; a mark further on in the list is stronger.
_MARKS = ((",", re.compile(r"[,;:–—()\[\]]|\s-+\s")), (".", re.compile(r"[.!…\n]")), ("?", re.compile(r"\?")))
_CLASS = re.compile(r"<(\w+)>")


class PhraseRow(Row, frozen=True, kw_only=True):
    """Phrases, and what has to stand or must not stand beside them."""

    words: tuple[str, ...]
    after: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()
    not_second_before: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Place:
    """What may stand beside a phrase: words, beginnings of words, and marks."""

    whole: frozenset[str]
    beginnings: tuple[str, ...]

    def holds(self, neighbor: str) -> bool:
        return neighbor in self.whole or neighbor.startswith(self.beginnings)

    @property
    def is_empty(self) -> bool:
        return not self.whole and not self.beginnings


@dataclass(frozen=True, slots=True)
class _Rule:
    """One phrase of a row of the table."""

    words: tuple[str, ...]
    after: _Place
    not_after: _Place
    before: _Place
    not_before: _Place
    not_second_before: _Place


@dataclass(frozen=True, slots=True)
class _Spoken:
    """The words of an answer, and the mark before each: "" where none stands there."""

    words: tuple[str, ...]
    marks: tuple[str, ...]

    def before(self, at: int) -> str:
        return self.marks[at] or self.words[at - 1]

    def behind(self, at: int) -> str:
        return self.marks[at] or self.words[at]


class PlacedPhrases:
    """The phrases of some rows; one counts where any row lets it."""

    def __init__(self, rows: Iterable[PhraseRow], places: Mapping[str, tuple[str, ...]]) -> None:
        """Sort the phrases by their first word; `places` are the lists that rows name in angle brackets."""
        rules: dict[str, list[_Rule]] = {}
        for row in rows:
            beside = [
                _place(named, places)
                for named in (row.after, row.not_after, row.before, row.not_before, row.not_second_before)
            ]
            for phrase in row.words:
                words = tuple(phrase.split())
                rules.setdefault(words[0], []).append(_Rule(words, *beside))
        self._rules = {first: tuple(of_it) for first, of_it in rules.items()}

    def find(self, answer: AnswerText) -> tuple[Hit, ...]:
        """Give where phrases stand, in order; of two that overlap the longer one."""
        spoken = _spoken(answer)
        found: list[Hit] = []
        for at, word in enumerate(spoken.words):
            longest = max((len(rule.words) for rule in self._fitting(spoken, at, word)), default=0)
            if longest and (not found or at >= found[-1].end):
                found.append(Hit(at, at + longest))
        return tuple(found)

    def _fitting(self, spoken: _Spoken, at: int, word: str) -> Iterator[_Rule]:
        for rule in self._rules.get(word, ()):
            end = at + len(rule.words)
            is_there = spoken.words[at:end] == rule.words and not any(spoken.marks[at + 1 : end])
            if is_there and _counts(rule, spoken, at, end):
                yield rule


def _spoken(answer: AnswerText) -> _Spoken:
    edges = [0, *(word.span[1] for word in answer.words)]
    starts = [*(word.span[0] for word in answer.words), len(answer.text)]
    marks = [_mark(answer.text[edge:start]) for edge, start in zip(edges, starts, strict=True)]
    marks[0], marks[-1] = ".", marks[-1] or "."
    return _Spoken(tuple(word.text for word in answer.words), tuple(marks))


def _mark(between: str) -> str:
    if between == " ":
        return ""
    return next((name for name, pattern in reversed(_MARKS) if pattern.search(between)), "")


def _counts(rule: _Rule, spoken: _Spoken, at: int, end: int) -> bool:
    before, behind = spoken.before(at), spoken.behind(end)
    both = "" if spoken.marks[end] else f"{behind} {spoken.behind(end + 1)}"
    second = spoken.before(at - 1) if at and not spoken.marks[at] else ""
    return (
        (rule.after.is_empty or rule.after.holds(before))
        and (rule.before.is_empty or rule.before.holds(behind))
        and not rule.not_after.holds(before)
        and not rule.not_before.holds(behind)
        and both not in rule.not_before.whole
        and not rule.not_second_before.holds(second)
    )


def _place(named: Sequence[str], places: Mapping[str, tuple[str, ...]]) -> _Place:
    words: list[str] = []
    for name in named:
        found = _CLASS.fullmatch(name)
        words += places[found[1]] if found else (name,)
    return _Place(
        frozenset(word for word in words if not word.endswith("*")),
        tuple(word.removesuffix("*") for word in words if word.endswith("*")),
    )
