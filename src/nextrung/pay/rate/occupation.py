"""Which detailed occupation a job title means, how sure that is, and what else it could be."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from nextrung.errors import NextRungError
from nextrung.pay.rate import wage_file
from nextrung.pay.rate.onet import ATTRIBUTION, onet_occupation
from nextrung.pay.rate.title_index import title_index
from nextrung.pay.rate.title_search import (
    ExactTitle,
    find_exact,
    has_known_word,
    rank_by_words,
    share_of_duties,
)
from nextrung.pay.rate.title_words import Way
from nextrung.pay.records import Occupation

if TYPE_CHECKING:
    from nextrung.engines.protocols import Embedder

#: How many other readings are offered.
OFFERED = 5
#: The share of titles read in each way that were right, on titles set aside: docs/pay-rate.md.
_RIGHT: Mapping[Way, float] = {"whole": 0.77, "plain": 0.77, "in_part": 0.58, "half": 0.33}
#: The same where the words stand in titles of other work as well ("manager", "project manager"): from which
#: share on of all titles with these words, that are of this work, it is right so often.
_RIGHT_FROM_SHARE = {
    "one word": ((0.25, 0.77), (0.1, 0.55), (0.0, 0.33)),
    "more": ((0.6, 0.77), (0.25, 0.6), (0.0, 0.4)),
}
#: The same for titles found by their words: a line through the lead over the next reading, and where it ends.
_RIGHT_BY_WORDS, _MORE_PER_LEAD, _MOST_BY_WORDS = 0.14, 0.33, 0.55
#: A title of the O*NET database stands for the occupation its authors gave it.
_RIGHT_BY_ONET = 0.9
#: How far ahead of the best by words a title of the table starts.
_HEAD_START: Mapping[Way, float] = {"whole": 1.5, "plain": 1.5, "in_part": 0.8, "half": 0.3}
#: What an occupation gains when all its telling words stand in the duties; how many are held against them.
_DUTIES, _HELD_AGAINST_DUTIES = 2.5, 10
#: "13-2011", "132011", and "13-2011.00" as O*NET writes it.
_CODE = re.compile(r"\s*(\d{2})-?(\d{4})(?:\.\d{2})?\s*")
_SHOWN = 40


class UnknownOccupationError(NextRungError):
    """No occupation is known for the title, or the code is none."""


def find_occupation(title: str, duties: Sequence[str] = (), occupation: str | None = None) -> Occupation:
    """Give the occupation that a title means; its `confidence` tells how sure that is.

    The `alternatives` are the next five readings. The `duties` of a posting help to choose; a code
    ("13-2011") as `occupation` decides.

    Raises:
        UnknownOccupationError: nothing is near the title, or the code is none.

    """
    return occupation_of_code(occupation) if occupation else _found(title, " ".join(duties))


def occupation_of_code(code: str) -> Occupation:
    """Give the occupation of a code, however it is written.

    Raises:
        UnknownOccupationError: there is none with that code.

    """
    written = _CODE.fullmatch(code)
    known = f"{written[1]}-{written[2]}" if written else ""
    name = wage_file.occupations().get(known)
    if name is None:
        raise UnknownOccupationError(
            f"“{code[:_SHOWN]}” is not the code of an occupation.",
            advice="Write one such as 13-2011 (accountants).",
        )
    return Occupation(code=known, name=name, confidence=1.0)


@lru_cache(maxsize=4096)
def _found(title: str, duties: str) -> Occupation:
    exact = find_exact(title)
    if (exact is None or exact.way != "whole") and (given := onet_occupation(title)):
        others = [number for _, number in rank_by_words(title, None)]
        return _with_alternatives(given, _RIGHT_BY_ONET, others, attribution=ATTRIBUTION)
    ranked = rank_by_words(title, None if exact else _embedder())
    if exact is None and not has_known_word(title):
        raise _unknown(title, [number for _, number in ranked])
    ranked = _weighed(ranked, exact, duties)
    best = ranked[0][1]
    if exact and best == exact.occupation:
        confidence = _confidence(exact)
    else:
        lead = ranked[0][0] - ranked[1][0] if len(ranked) > 1 else 0.0
        confidence = min(_MOST_BY_WORDS, _RIGHT_BY_WORDS + _MORE_PER_LEAD * lead)
    return _with_alternatives(title_index().codes[best], confidence, [number for _, number in ranked])


def _confidence(exact: ExactTitle) -> float:
    steps = _RIGHT_FROM_SHARE["one word" if exact.is_one_word else "more"]
    return min(_RIGHT[exact.way], next(right for share, right in steps if exact.share >= share))


def _weighed(
    ranked: list[tuple[float, int]], exact: ExactTitle | None, duties: str
) -> list[tuple[float, int]]:
    """Put the title of the table first, and let the duties move the readings that are near."""
    if exact:
        start = (ranked[0][0] if ranked else 0.0) + _HEAD_START[exact.way]
        ranked = [(start, exact.occupation), *(pair for pair in ranked if pair[1] != exact.occupation)]
    if not duties:
        return ranked
    near, far = ranked[:_HELD_AGAINST_DUTIES], ranked[_HELD_AGAINST_DUTIES:]
    moved = [(score + _DUTIES * share_of_duties(duties, number), number) for score, number in near]
    return sorted(moved, key=lambda pair: (-pair[0], pair[1])) + far


def _with_alternatives(
    code: str, confidence: float, numbers: Sequence[int], *, attribution: str | None = None
) -> Occupation:
    index = title_index()
    others = [number for number in numbers if index.codes[number] != code][:OFFERED]
    return Occupation(
        code=code,
        name=wage_file.occupations()[code],
        confidence=round(confidence, 2),
        alternatives=tuple(
            Occupation(code=index.codes[number], name=index.names[number], confidence=0.0)
            for number in others
        ),
        attribution=attribution,
    )


def _unknown(title: str, numbers: Sequence[int]) -> UnknownOccupationError:
    index = title_index()
    offers = "; ".join(f"{index.codes[one]} {index.names[one]}" for one in numbers[:OFFERED])
    advice = "Write the title in other words, or give the code of the occupation"
    return UnknownOccupationError(
        f"“{title[:_SHOWN]}” is not a title that we know.",
        advice=f"{advice}: perhaps {offers}." if offers else f"{advice}.",
    )


def _embedder() -> "Embedder | None":
    # Loading it takes 0.1 s, which most titles do without.
    from nextrung.engines.choose import load_embedder

    return load_embedder()
