"""Find the words of an answer that carry nothing ("um", "you know"), but not where they do real work."""

from collections.abc import Mapping
from functools import cache, lru_cache

from nextrung.practice.answer_text import AnswerText
from nextrung.practice.cues import Hit
from nextrung.practice.placed_phrases import PhraseRow, PlacedPhrases
from nextrung.practice.records import Span
from nextrung.tables import load_table
from nextrung.tables.rows import Row

#: "UM" and "ER" in capitals are the short names of something.
_LEAST_LETTERS_OF_A_NAME = 2


class _Table(Row, frozen=True):
    places: Mapping[str, tuple[str, ...]]
    filler: tuple[PhraseRow, ...]


#: Concision, fluency and the search for flaws count those of the same answer.
@lru_cache(maxsize=8)
def find_fillers(answer: AnswerText) -> tuple[Span, ...]:
    """Give the places of the fillers in order; of two that overlap the longer one."""
    return tuple(
        (answer.words[hit.first].span[0], answer.words[hit.end - 1].span[1])
        for hit in _phrases().find(answer)
        if not _is_short_name(hit, answer)
    )


def _is_short_name(hit: Hit, answer: AnswerText) -> bool:
    if hit.end - hit.first > 1:
        return False
    word = answer.quote(answer.words[hit.first].span)
    return len(word) >= _LEAST_LETTERS_OF_A_NAME and word.isupper() and not answer.text.isupper()


@cache
def _phrases() -> PlacedPhrases:
    table = load_table("fillers", _Table)
    return PlacedPhrases(table.filler, table.places)
