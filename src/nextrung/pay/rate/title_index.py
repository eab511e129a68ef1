"""The table of titles as it is searched: words with their weight, titles as words, and what has which.

`data/build_titles.py` makes the file from ``tables/occupations/*.toml``, since reading 30,000 titles as TOML
takes a second and reading the file 60 ms. A test holds the two against each other.
"""

import math
import zlib
from array import array
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import accumulate

import msgspec

from nextrung.pay.rate.title_words import title_words

FILE = "titles.bin"
#: Weights of words are kept in thousandths.
_THOUSAND = 1000
#: A word of which the occupations tell nothing ("senior") still counts for this much of its rarity.
_LEAST_TELLING = 0.15


class OccupationTitles(msgspec.Struct, frozen=True):
    """One row of the table: what an occupation is called, and what stands in its adverts."""

    soc: str
    titles: tuple[str, ...]
    #: Words and word beginnings ("audit*") of duties.
    words: tuple[str, ...] = ()


class IndexFile(msgspec.Struct, frozen=True):
    """What is kept in the file."""

    codes: tuple[str, ...]
    names: tuple[str, ...]
    #: People employed in the nation.
    employment: tuple[int, ...]
    duties: tuple[tuple[str, ...], ...]
    words: tuple[str, ...]
    #: Thousandths, a number for each word.
    weights: tuple[int, ...]
    #: Titles one after the other: how many words each has, which, and the number of its occupation.
    lengths: bytes
    title_words: bytes
    title_occupations: bytes


@dataclass(frozen=True, kw_only=True, slots=True)
class TitleIndex:
    """The table of titles, ready to be searched."""

    codes: Sequence[str]
    names: Sequence[str]
    #: People employed in the nation.
    employment: Sequence[int]
    duties: Sequence[Sequence[str]]
    words: Sequence[str]
    weights: Sequence[float]
    word_numbers: Mapping[str, int]
    #: Word numbers of each title, the word it turns on last.
    titles: Sequence[tuple[int, ...]]
    #: Sum of the weights of each title's words.
    title_weights: Sequence[float]
    occupation_of: Sequence[int]
    #: Numbers of the titles in which a word stands.
    titles_with: Sequence[Sequence[int]]
    #: Occupation of the title that has these words, in any order.
    exact: Mapping[frozenset[int], int]


@cache
def title_index() -> TitleIndex:
    """Read the file."""
    content = resources.files("nextrung.pay").joinpath("data").joinpath(FILE).read_bytes()
    return _opened(msgspec.msgpack.decode(zlib.decompress(content), type=IndexFile))


def build_index(
    rows: Sequence[OccupationTitles], names: Mapping[str, str], employment: Mapping[str, int]
) -> bytes:
    """Make the content of the file; the official name of an occupation counts as one of its titles.

    Where two occupations have a title of the same words, the row that comes first has it.
    """
    titled = [(words, number) for number, row in enumerate(rows) for words in _titles(row, names[row.soc])]
    weights = _weights(titled, len(rows))
    words = sorted(weights)
    number_of = {word: number for number, word in enumerate(words)}
    kept = IndexFile(
        codes=tuple(row.soc for row in rows),
        names=tuple(names[row.soc] for row in rows),
        employment=tuple(employment[row.soc] for row in rows),
        duties=tuple(row.words for row in rows),
        words=tuple(words),
        weights=tuple(round(weights[word] * _THOUSAND) for word in words),
        lengths=bytes(len(title) for title, _ in titled),
        title_words=_numbers([number_of[word] for title, _ in titled for word in title]),
        title_occupations=_numbers([number for _, number in titled]),
    )
    return zlib.compress(msgspec.msgpack.encode(kept), 9)


def _titles(row: OccupationTitles, name: str) -> list[tuple[str, ...]]:
    all_words = (title_words(title) for title in (*row.titles, name.removesuffix(", All Other")))
    return [words for words in dict.fromkeys(all_words) if words]


def _weights(titled: Sequence[tuple[tuple[str, ...], int]], occupations: int) -> dict[str, float]:
    """Weigh each word by its rarity, and by how few occupations share it (its entropy over them)."""
    found: dict[str, Counter[int]] = defaultdict(Counter)
    for title, occupation in titled:
        for word in title:
            found[word][occupation] += 1
    return {word: _weight(counts, len(titled), occupations) for word, counts in found.items()}


def _weight(counts: Counter[int], titles: int, occupations: int) -> float:
    total = counts.total()
    entropy = -sum(n / total * math.log(n / total) for n in counts.values())
    telling = 1 - entropy / math.log(max(2, occupations))
    return max(_LEAST_TELLING, telling) * math.log(1 + titles / total)


def _numbers(values: Sequence[int]) -> bytes:
    """Give numbers below 65,536 as two bytes each, the low one first."""
    return b"".join(value.to_bytes(2, "little") for value in values)


def _read_numbers(content: bytes) -> "array[int]":
    return array("H", content)


def _opened(kept: IndexFile) -> TitleIndex:
    numbers = _read_numbers(kept.title_words)
    ends = tuple(accumulate(kept.lengths))
    titles = [tuple(numbers[end - length : end]) for end, length in zip(ends, kept.lengths, strict=True)]
    weights = [weight / _THOUSAND for weight in kept.weights]
    occupation_of = _read_numbers(kept.title_occupations)
    titles_with: list[list[int]] = [[] for _ in kept.words]
    exact: dict[frozenset[int], int] = {}
    for number, title in enumerate(titles):
        for word in title:
            titles_with[word].append(number)
        exact.setdefault(frozenset(title), occupation_of[number])
    return TitleIndex(
        codes=kept.codes,
        names=kept.names,
        employment=kept.employment,
        duties=kept.duties,
        words=kept.words,
        weights=weights,
        word_numbers={word: number for number, word in enumerate(kept.words)},
        titles=titles,
        title_weights=[sum(weights[word] for word in title) for title in titles],
        occupation_of=occupation_of,
        titles_with=titles_with,
        exact=exact,
    )
