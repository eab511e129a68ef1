"""Weigh the signs that a sentence asks for something: its own, and what its neighbours say."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from statistics import median_low

from nextrung.intake.posting.headings import Section
from nextrung.intake.posting.signs import SIGNS, signs_of
from nextrung.tables import load_table

LISTS_OF_ASKS: tuple[Section, ...] = ("requirements", "preferred")


@dataclass(frozen=True, kw_only=True, slots=True)
class Weighed:
    """What is to be weighed: a sentence or an item, where it stands, and which others stand with it."""

    text: str
    section: Section
    is_item: bool
    #: It is part of an item, but not its first sentence.
    is_rest_of_item: bool
    #: The same for the items of one list, and for the sentences of one paragraph.
    company: Hashable


@dataclass(frozen=True, kw_only=True, slots=True)
class _SignTable:
    """The table ``asking_signs.toml``."""

    neighbours: int
    neighbours_share: float
    neighbours_limit: float
    neighbours_count_in: frozenset[Section]
    company_tells_in: frozenset[Section]
    list_asks_from: dict[Section, float]
    fewest_items: int
    evidence_limit: float
    advert_words: float
    advert_shortest: int
    advert_longest: int
    advert_top: float
    advert_sections: frozenset[Section]
    only_in_adverts: frozenset[str]
    not_in_evidence: frozenset[str]
    more_beside_asks: float
    telegram_sentences: int
    telegram_words: int
    asks_in_company: int
    asks_in_company_share: float
    fewest_asks_in_100_words: float
    read_again_from_words: int
    read_again: float
    not_read_again: frozenset[Section]
    not_in_lists_of_asks: frozenset[str]
    not_in_items: frozenset[str]
    not_dragged_down: frozenset[str]
    sure_signs: frozenset[str]
    sure_signs_count_in: frozenset[Section]
    sure_signs_share: float
    items: dict[Section, float]
    prose: dict[Section, float]
    rest_of_item: dict[Section, float]
    signs: dict[str, float]


@cache
def _table() -> _SignTable:
    table = load_table("asking_signs", _SignTable)
    if unknown := table.signs.keys() ^ SIGNS.keys():
        raise ValueError(f"asking_signs.toml and signs.py differ: {sorted(unknown)}")
    return table


@lru_cache(maxsize=1024)
def weigh(each: Weighed, *, is_in_telegram: bool = False) -> float:
    """Give the weight of one sentence by itself."""
    table = _table()
    shown = signs_of(each.text)
    if each.section in LISTS_OF_ASKS:
        shown -= table.not_in_lists_of_asks
    if each.section != "advert" or each.is_item:
        shown -= table.only_in_adverts
    if each.is_item or is_in_telegram or each.section == "advert":
        shown -= table.not_in_items
    prose = table.prose[each.section]
    in_text = table.rest_of_item.get(each.section, prose) if each.is_rest_of_item else prose
    place = table.items[each.section] if each.is_item else in_text
    if each.section in table.sure_signs_count_in and not shown.isdisjoint(table.sure_signs):
        place *= table.sure_signs_share
        shown -= table.not_in_items
    return place + sum(table.signs[sign] for sign in sorted(shown))


def weigh_all(sentences: Sequence[Weighed]) -> list[float]:
    """Give the weight of each sentence with that of its neighbours; above nought it asks for something."""
    sentences = list(_in_lists_by_their_items(_in_advert(sentences)))
    weights = _with_neighbours(list(_in_lists_of_asks(sentences, _with_neighbours(sentences))))
    return _read_again(sentences, weights)


def _companies(sentences: Sequence[Weighed]) -> list[list[int]]:
    together: defaultdict[Hashable, list[int]] = defaultdict(list)
    for at, each in enumerate(sentences):
        together[each.company].append(at)
    return list(together.values())


def _read_again(sentences: Sequence[Weighed], weights: list[float]) -> list[float]:
    """Ask less of each sentence where hardly one was found to ask: no posting asks for so little."""
    table = _table()
    words = sum(len(each.text.split()) for each in sentences)
    asks = sum(weight > 0 for weight in weights)
    if words < table.read_again_from_words or asks * 100 >= table.fewest_asks_in_100_words * words:
        return weights
    return [
        weight if each.section in table.not_read_again else weight + table.read_again
        for each, weight in zip(sentences, weights, strict=True)
    ]


def _in_advert(sentences: Sequence[Weighed]) -> Sequence[Weighed]:
    """Say of a posting in short lines, most of them under no heading, that it is a small advert."""
    table = _table()
    lengths = [len(each.text.split()) for each in sentences]
    of_prose = [length for length, each in zip(lengths, sentences, strict=True) if not each.is_item]
    at_top = sum(
        length
        for length, each in zip(lengths, sentences, strict=True)
        if each.section in table.advert_sections
    )
    is_terse = sum(of_prose) <= table.advert_words * len(of_prose)
    is_small = table.advert_shortest <= sum(lengths) <= table.advert_longest
    if not (is_terse and is_small) or at_top < table.advert_top * sum(lengths):
        return sentences
    return [
        replace(each, section="advert") if each.section in table.advert_sections else each
        for each in sentences
    ]


def _in_lists_by_their_items(sentences: Sequence[Weighed]) -> Iterable[Weighed]:
    """Read a list whose items ask as one under a heading that names requirements, whatever it is called."""
    table = _table()
    sections = [each.section for each in sentences]
    asks = sum(each.is_item and each.section == "requirements" for each in sentences)
    more = table.more_beside_asks if asks >= table.asks_in_company else 0.0
    for company in _companies(sentences):
        items = [at for at in company if sentences[at].is_item]
        least = table.list_asks_from.get(sections[company[0]])
        if least is not None and len(items) >= table.fewest_items:
            # One more that says nothing is counted, so that two items tell less than ten.
            evidence = sum(_evidence(sentences[at].text) for at in items) / (len(items) + 1)
            if evidence >= least + more:
                for at in company:
                    sections[at] = "requirements"
    return (replace(each, section=section) for each, section in zip(sentences, sections, strict=True))


def _evidence(text: str) -> float:
    """Give what an item says of itself, wherever it stands: above nought it asks, no more than the limit."""
    table = _table()
    weight = sum(
        table.signs[sign] for sign in sorted(signs_of(text) - table.not_in_evidence - table.only_in_adverts)
    )
    return max(-table.evidence_limit, min(table.evidence_limit, weight))


def _in_lists_of_asks(sentences: Sequence[Weighed], weights: Sequence[float]) -> Iterable[Weighed]:
    """Say of lists and paragraphs without a heading that most of them asks, where that is so.

    Then what stands between the asks is read as under a heading that names requirements.
    """
    table = _table()
    sections = [each.section for each in sentences]
    for company in _companies(sentences):
        asks = [at for at in company if weights[at] > 0]
        if sections[company[0]] not in table.company_tells_in or len(asks) < table.asks_in_company:
            continue
        between = [at for at in company if sentences[at].is_item or asks[0] <= at <= asks[-1]]
        if len(asks) >= table.asks_in_company_share * len(between):
            for at in between:
                sections[at] = "requirements"
    return (replace(each, section=section) for each, section in zip(sentences, sections, strict=True))


def _is_telegram(sentences: Sequence[Weighed], company: Sequence[int]) -> bool:
    """Tell a paragraph of fragments: "Good with numbers. Reliable ride. Must be 21."."""
    table = _table()
    lengths = [len(sentences[at].text.split()) for at in company]
    return len(lengths) >= table.telegram_sentences and median_low(lengths) <= table.telegram_words


def _with_neighbours(sentences: Sequence[Weighed]) -> list[float]:
    table = _table()
    companies = _companies(sentences)
    in_telegrams = {at for company in companies if _is_telegram(sentences, company) for at in company}
    weights = [weigh(each, is_in_telegram=at in in_telegrams) for at, each in enumerate(sentences)]
    limited = [max(-table.neighbours_limit, min(table.neighbours_limit, weight)) for weight in weights]
    for company in companies:
        for at in company:
            if sentences[at].section in table.neighbours_count_in:
                weights[at] += _of_neighbours(at, company, limited, is_plain=_is_plain(sentences[at]))
    return weights


def _is_plain(each: Weighed) -> bool:
    return not signs_of(each.text).isdisjoint(_table().not_dragged_down)


def _of_neighbours(at: int, together: Sequence[int], weights: Sequence[float], *, is_plain: bool) -> float:
    """Give what the neighbours of one sentence add to its weight.

    One neighbour says less than many: their sum is shared among all, the sentence itself too. From a sentence
    that says plainly what it is they take nothing.
    """
    table = _table()
    place = bisect_left(together, at)
    near = together[max(0, place - table.neighbours) : place + table.neighbours + 1]
    others = sum(weights[other] for other in near if other != at)
    return table.neighbours_share * max(others, 0.0 if is_plain else others) / len(near)
