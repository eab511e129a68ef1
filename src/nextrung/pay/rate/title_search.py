"""Which occupations a title could be: by its words as they stand, by slips put right, and by meaning."""

import math
import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, TypeVar

from nextrung.pay.rate.title_index import TitleIndex, title_index
from nextrung.pay.rate.title_words import Way, telling_words, title_forms, ways_to_read

if TYPE_CHECKING:
    # The protocol of an engine imports numpy, which most titles do without.
    import numpy as np
    from numpy.typing import NDArray

    from nextrung.engines.protocols import Embedder

#: A title of the table that turns on the same word is this much nearer.
_SAME_HEAD = 1.3
#: A word that the table's title has on top counts less against it than one that it lacks.
_ON_TOP = 0.6
#: Many titles of an occupation that are near count for it, the nearest by far the most.
_POWER = 2
#: The least that a nearness is taken for, so that its logarithm is finite.
_FAINT = 0.02
_LOG_OF_FAINT = math.log(_FAINT)
#: How much nearness in meaning, and that of the whole major group, count against the logarithm of nearness.
_MEANING, _GROUP = 1.3, 0.7
#: What a title that turns on "director", or on "foreman", gains with occupations that lead.
_LEADS = 1.1
#: Words shorter than the first of these are taken as written; from the second on they may have two slips.
_LONG_ENOUGH, _LONG = 5, 8
#: Titles in which a word must stand to be what a slip was meant to be.
_COMMON = 3
#: How much the logarithm of its employment counts for an occupation.
_EMPLOYED = 0.05
#: Weight of a word that no title has.
_UNKNOWN_WEIGHT = 3.0


@dataclass(frozen=True, slots=True)
class ExactTitle:
    """A title of the table with just these words."""

    #: Its number in the index.
    occupation: int
    #: How the title that was asked about had to be read to come to it.
    way: Way
    is_one_word: bool
    #: Of all titles of the table with these words and perhaps more, the share that are of this occupation,
    #: 0.0-1.0: 0.02 for "manager", 0.7 for "truck driver", 1.0 for "librarian".
    share: float


@lru_cache(maxsize=4096)
def find_exact(title: str) -> ExactTitle | None:
    """Give the title of the table that has the words of a title; None where there is none."""
    index = title_index()
    for way, words in ways_to_read(title):
        numbers = [index.word_numbers[word] for word in words if word in index.word_numbers]
        found = index.exact.get(frozenset(numbers)) if len(numbers) == len(words) else None
        if found is not None:
            return ExactTitle(found, way, len(numbers) == 1, _share_of_titles_with(numbers, found))
    return None


def _share_of_titles_with(words: Sequence[int], occupation: int) -> float:
    index = title_index()
    titles = set.intersection(*(set(index.titles_with[word]) for word in words))
    return sum(index.occupation_of[title] == occupation for title in titles) / len(titles)


def rank_by_words(title: str, embedder: "Embedder | None") -> list[tuple[float, int]]:
    """Give (score, number of occupation), best first; the score is a logarithm.

    Without an `embedder`, by words alone.
    """
    index = title_index()
    words = _put_right(telling_words(title))
    near, near_group = _near_in_words(words, index)
    meaning = _near_in_meaning(words, embedder) if embedder is not None and words else {}
    leads = _who_leads(words)
    groups, employed = _groups(), _employed()
    of_group = {group: _GROUP * _log(near_group.get(group, 0.0)) for group in set(groups)}
    scored = [
        (
            -round(
                _log(near.get(one, 0.0))
                + of_group[groups[one]]
                + _MEANING * meaning.get(one, 0.0)
                + (_LEADS if leads(index.codes[one]) else 0.0)
                + employed[one],
                4,
            ),
            one,
        )
        for one in near.keys() | meaning.keys()
    ]
    return [(-score, one) for score, one in sorted(scored)]


def _log(near: float) -> float:
    return math.log(near) if near > _FAINT else _LOG_OF_FAINT


@cache
def _groups() -> tuple[str, ...]:
    """Give the major group of each occupation."""
    return tuple(code[:2] for code in title_index().codes)


@cache
def _employed() -> tuple[float, ...]:
    """Give what the employment of each occupation counts for it."""
    return tuple(_EMPLOYED * math.log(max(1, people)) for people in title_index().employment)


def has_known_word(title: str) -> bool:
    """Tell whether any word of a title, slips put right, stands in the table."""
    known = title_index().word_numbers
    return any(word in known for word in _put_right(telling_words(title)))


def share_of_duties(duties: str, occupation: int) -> float:
    """Give the share of an occupation's telling words that stand in the duties of an advert, 0.0-1.0."""
    patterns = _duty_patterns(occupation)
    return sum(1 for pattern in patterns if pattern.search(duties)) / len(patterns) if patterns else 0.0


def _near_in_words(
    words: Sequence[str], index: TitleIndex
) -> tuple[Mapping[int, float], Mapping[str, float]]:
    """Give how near the titles of each occupation are, and those of each major group, from 0.0."""
    numbers = [index.word_numbers[word] for word in words if word in index.word_numbers]
    whole = sum(index.weights[one] for one in numbers) + _UNKNOWN_WEIGHT * (len(words) - len(numbers))
    shared: dict[int, float] = defaultdict(float)
    for number in numbers:
        weight = index.weights[number]
        for title in index.titles_with[number]:
            shared[title] += weight
    head = index.word_numbers.get(words[-1]) if words else None
    powers: dict[int, float] = defaultdict(float)
    for title, common in shared.items():
        near = common / (whole + _ON_TOP * (index.title_weights[title] - common))
        powers[index.occupation_of[title]] += (
            near * _SAME_HEAD if index.titles[title][-1] == head else near
        ) ** _POWER
    groups: dict[str, float] = defaultdict(float)
    for occupation, power in powers.items():
        groups[index.codes[occupation][:2]] += power
    return _rooted(powers), _rooted(groups)


_Key = TypeVar("_Key")


def _rooted(powers: Mapping[_Key, float]) -> Mapping[_Key, float]:
    return {one: power ** (1 / _POWER) for one, power in powers.items()}


def _who_leads(words: Sequence[str]) -> Callable[[str], bool]:
    """Give the test for codes of occupations that lead as the word does on which the title turns."""
    heads = title_forms().heads
    head = words[-1] if words else ""
    if head in heads.supervisors:
        return lambda code: code[3] == "1" and code[:2] > "29"
    if head in heads.functions:
        return lambda code: code.startswith("11-")
    return lambda _: False


def _put_right(words: Sequence[str]) -> tuple[str, ...]:
    known = title_index().word_numbers
    return tuple(word if word in known or len(word) < _LONG_ENOUGH else _slip_of(word) for word in words)


@lru_cache(maxsize=1024)
def _slip_of(word: str) -> str:
    # rapidfuzz takes 20 ms to import and is needed for few titles.
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    slips = 1 if len(word) < _LONG else 2
    found = process.extractOne(word, _common_words(), scorer=OSA.distance, score_cutoff=slips)
    return found[0] if found else word


@cache
def _common_words() -> Sequence[str]:
    """Give the words of several titles: what is written often is what a slip was meant to be."""
    index = title_index()
    return [
        word for word, titles in zip(index.words, index.titles_with, strict=True) if len(titles) >= _COMMON
    ]


def _near_in_meaning(words: Sequence[str], embedder: "Embedder") -> Mapping[int, float]:
    """Give each occupation's title that is nearest in meaning, as a cosine."""
    import numpy as np

    index = title_index()
    of_words, of_titles, starts = _vectors(embedder)  # type: ignore[arg-type]  # an engine can be a key
    asked = np.zeros(of_words.shape[1])
    for word in words:
        number = index.word_numbers.get(word)
        if number is None:
            asked += _UNKNOWN_WEIGHT * embedder.embed([word])[0]
        else:
            asked += index.weights[number] * of_words[number]
    length = float(np.sqrt(np.square(asked).sum()))
    if not length:
        return {}
    # Row by row: a product of matrices would wait for threads longer than it reckons.
    alike = np.vecdot(of_titles, (asked / length).astype(np.float32))
    near = np.maximum.reduceat(alike, starts)
    return dict(enumerate(near.tolist()))


@lru_cache(maxsize=2)
def _vectors(
    embedder: "Embedder",
) -> "tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.intp]]":
    """Give the vectors of words, of titles (weighted means of words), and where each occupation begins."""
    import numpy as np

    index = title_index()
    of_words = embedder.embed(index.words)
    weighted = of_words * np.asarray(index.weights, dtype=np.float32)[:, None]
    of_titles = np.zeros((len(index.titles), of_words.shape[1]), dtype=np.float32)
    for place in range(max(map(len, index.titles))):
        numbers = [number for number, title in enumerate(index.titles) if len(title) > place]
        of_titles[numbers] += weighted[[index.titles[number][place] for number in numbers]]
    of_titles /= np.maximum(np.sqrt(np.square(of_titles).sum(axis=1, keepdims=True)), 1e-9)
    # Titles stand in the order of their occupations, of which each has some.
    return of_words, of_titles, np.searchsorted(index.occupation_of, np.arange(len(index.codes)))


@cache
def _duty_patterns(occupation: int) -> tuple[re.Pattern[str], ...]:
    """Give the words of duties as patterns; a star ends a word beginning."""
    return tuple(_duty_pattern(word) for word in title_index().duties[occupation])


def _duty_pattern(word: str) -> re.Pattern[str]:
    end = "" if word.endswith("*") else r"s?\b"
    return re.compile(rf"\b{re.escape(word.rstrip('*'))}{end}", re.IGNORECASE)
