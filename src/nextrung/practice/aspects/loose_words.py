"""Words of an answer that could be left out: what softens one's own deeds, and what only fills."""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from nextrung.practice.answer_text import AnswerText
from nextrung.practice.cues import Hit
from nextrung.practice.placed_phrases import PhraseRow, PlacedPhrases
from nextrung.tables import load_table
from nextrung.tables.rows import Row

_QUOTED = re.compile(r"[“\"][^“”\"]*[”\"]")


class _Table(Row, frozen=True):
    places: Mapping[str, tuple[str, ...]]
    hedge: tuple[PhraseRow, ...]
    padding: tuple[PhraseRow, ...]


def hedges_in(answer: AnswerText) -> tuple[Hit, ...]:
    """Give where a deed or a claim of one's own is softened: "I guess", and no "maybe five a day"."""
    return not_quoted(answer, _hedges().find(answer))


def padding_in(answer: AnswerText) -> tuple[Hit, ...]:
    """Give where words only fill: "at the end of the day, …", and not "I read it again"."""
    return not_quoted(answer, _padding().find(answer))


def not_quoted(answer: AnswerText, hits: Iterable[Hit]) -> tuple[Hit, ...]:
    """Leave out what stands in quotation marks: those are somebody's words, given as they were."""
    quoted = [found.span() for found in _QUOTED.finditer(answer.text)]
    return tuple(
        hit for hit in hits if not any(start < answer.words[hit.first].span[0] < end for start, end in quoted)
    )


@cache
def _table() -> _Table:
    return load_table("loose_words", _Table)


@cache
def _hedges() -> PlacedPhrases:
    return PlacedPhrases(_table().hedge, _table().places)


@cache
def _padding() -> PlacedPhrases:
    return PlacedPhrases(_table().padding, _table().places)
