"""Find the words of an answer that carry nothing ("um", "you know"), but not where they do real work."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from nextrung.practice.answer_text import AnswerText
from nextrung.practice.records import Span
from nextrung.tables import load_table
from nextrung.tables.rows import Row

#: What stands between two words, as the table names it; a mark further on in the list is stronger.
_MARKS = ((",", re.compile(r"[,;:–—()\[\]]|\s-+\s")), (".", re.compile(r"[.!…\n]")), ("?", re.compile(r"\?")))
_CLASS = re.compile(r"<(\w+)>")
#: "UM" and "ER" in capitals are the short names of something.
_LEAST_LETTERS_OF_A_NAME = 2


class _FillerRow(Row, frozen=True, kw_only=True):
    words: tuple[str, ...]
    after: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()
    not_second_before: tuple[str, ...] = ()


class _Table(Row, frozen=True):
    places: Mapping[str, tuple[str, ...]]
    filler: tuple[_FillerRow, ...]


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


#: Concision, fluency and the search for flaws count those of the same answer.
@lru_cache(maxsize=8)
def find_fillers(answer: AnswerText) -> tuple[Span, ...]:
    """Give the places of the fillers in order; of two that overlap the longer one."""
    spoken = _spoken(answer)
    found: list[Span] = []
    past = 0
    for at, word in enumerate(spoken.words):
        longest = max((len(rule.words) for rule in _fitting(spoken, at, word)), default=0)
        is_name = longest == 1 and _is_short_name(answer.quote(answer.words[at].span), answer.text)
        if longest and at >= past and not is_name:
            found.append((answer.words[at].span[0], answer.words[at + longest - 1].span[1]))
            past = at + longest
    return tuple(found)


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


def _fitting(spoken: _Spoken, at: int, word: str) -> Iterator[_Rule]:
    for rule in _rules().get(word, ()):
        end = at + len(rule.words)
        is_there = spoken.words[at:end] == rule.words and not any(spoken.marks[at + 1 : end])
        if is_there and _does_nothing(rule, spoken, at, end):
            yield rule


def _does_nothing(rule: _Rule, spoken: _Spoken, at: int, end: int) -> bool:
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


def _is_short_name(word: str, text: str) -> bool:
    return len(word) >= _LEAST_LETTERS_OF_A_NAME and word.isupper() and not text.isupper()


@cache
def _rules() -> Mapping[str, tuple[_Rule, ...]]:
    table = load_table("fillers", _Table)
    rules: dict[str, list[_Rule]] = {}
    for row in table.filler:
        places = [
            _place(named, table.places)
            for named in (row.after, row.not_after, row.before, row.not_before, row.not_second_before)
        ]
        for phrase in row.words:
            words = tuple(phrase.split())
            rules.setdefault(words[0], []).append(_Rule(words, *places))
    return {first: tuple(of_it) for first, of_it in rules.items()}


def _place(named: Sequence[str], places: Mapping[str, tuple[str, ...]]) -> _Place:
    words: list[str] = []
    for name in named:
        found = _CLASS.fullmatch(name)
        words += places[found[1]] if found else (name,)
    return _Place(
        frozenset(word for word in words if not word.endswith("*")),
        tuple(word.removesuffix("*") for word in words if word.endswith("*")),
    )
