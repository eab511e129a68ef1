"""Say what the others who are left also bring, what this candidate has beyond it, and how to say so."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from nextrung.fit.rarity import opens_the_door, says_more, shows_change_in
from nextrung.fit.records import Match, Strength
from nextrung.intake.records import Posting
from nextrung.preparation.fields import clear_sector_of
from nextrung.preparation.records import Finalists
from nextrung.preparation.resume_stories import telling_line
from nextrung.preparation.story_parts import is_past
from nextrung.preparation.wording import listed, phrase, short
from nextrung.sources import Point, Source
from nextrung.tables import load_table
from nextrung.tables.rows import Row, cite, filled
from nextrung.tables.terms import Terms, index_terms

_GENERAL = "general"
#: More than three demands nobody keeps in mind, and more than three things of one's own neither.
_MOST_DEMANDED, _MOST_BEYOND = 3, 3
#: More than so many letters nobody says in one breath.
_MOST_SAID = 170
#: A line with a number or so many words says more than the word that everybody uses.
_LEAST_WORDS = 6
_AT_A_DESK = re.compile(
    r"\b(?:analyst|planner|buyer|estimator|scheduler|coordinator|dispatcher|accountant|clerk)\b",
    re.IGNORECASE,
)


class _FinalistRow(Row, frozen=True):
    id: str
    sector: str
    field: str
    brings: str
    terms: tuple[str, ...]
    by_hand: bool = False


class _SaidRow(Row, frozen=True):
    id: str
    key: str
    text: str


class _Table(Row, frozen=True):
    finalist: tuple[_FinalistRow, ...]
    said: tuple[_SaidRow, ...]


@cache
def _table() -> _Table:
    return load_table("finalists", _Table)


@cache
def _terms() -> Terms:
    return index_terms({row.sector: row.terms for row in _table().finalist})


def compare_with_finalists(
    posting: Posting, matches: Sequence[Match], strengths: Sequence[Strength]
) -> Finalists:
    """Hold the strengths against what most of the others will also have.

    `matches` are those of the requirements. What the posting demands of everybody (years, a degree, a
    licence) sets nobody apart; nor does a word that everybody in this kind of work uses.
    """
    row = _row_for(posting)
    beyond = [one for one in strengths if is_beyond(one, row.sector)]
    return Finalists(
        also_bring=tuple(_also_bring(row, matches)),
        beyond=tuple(_beyond(strength) for strength in beyond[:_MOST_BEYOND]),
        say_it=_say_it(beyond),
        differentiator_is_beyond=any(one.differentiator for one in beyond),
    )


def said_by_most(posting: Posting) -> Callable[[str], bool]:
    """Give what tells whether a line only says what most of the others in this kind of work say too."""
    sector = _row_for(posting).sector
    return lambda line: bool(_terms().count(line)[sector])


def is_beyond(strength: Strength, sector: str) -> bool:
    """Tell whether a strength says more than what most of the others will say too."""
    line = telling_line(strength).text
    if opens_the_door(strength.requirement):
        return False
    if shows_change_in(line) or strength.quote is not None:
        return True
    is_common = bool(_terms().count(line)[sector] or _terms().count(strength.requirement.text)[sector])
    return says_more(line) and len(line.split()) >= _LEAST_WORDS and not is_common


def _row_for(posting: Posting) -> _FinalistRow:
    """Give the row of this kind of work; the general one where the papers do not name it clearly.

    Somebody who plans or counts for a warehouse brings no lift license: what the hands do is not theirs.
    """
    rows = {row.sector: row for row in _table().finalist}
    row = rows.get(clear_sector_of(posting) or _GENERAL, rows[_GENERAL])
    is_at_a_desk = posting.title is not None and _AT_A_DESK.search(posting.title.text)
    return rows[_GENERAL] if row.by_hand and is_at_a_desk else row


def _also_bring(row: _FinalistRow, matches: Sequence[Match]) -> Iterator[Point]:
    """Name what opened the door to everybody; what this candidate is left without, others may be too."""
    demanded = [
        match.requirement
        for match in matches
        if match.requirement.must
        and match.coverage == "strong"
        and opens_the_door(match.requirement)
        and match.requirement.degree != "high school"
    ][:_MOST_DEMANDED]
    if demanded:
        words = listed([f"“{phrase(one.text, limit=60)}”" for one in demanded])
        yield _say("demanded", [one.source for one in demanded], demanded=words)
    yield _say("brings", [cite(row.id, row.brings)], field=row.field, brings=row.brings)


def _beyond(strength: Strength) -> Point:
    line = telling_line(strength)
    is_result = shows_change_in(line.text)
    if strength.quote and not is_result:
        return _say("beyond_quote", [line.source, strength.quote.source], line=short(line.text))
    is_wish = not strength.requirement.must and strength.requirement.kind != "duty"
    key = "beyond_result" if is_result else "beyond_wished" if is_wish else "beyond_own"
    return _say(key, [line.source], line=short(line.text))


def _say_it(beyond: Sequence[Strength]) -> Point:
    if not beyond:
        return _say("nothing_beyond", [], blank="a result, with its number")
    best = next((one for one in beyond if one.differentiator), beyond[0])
    own = next((one for one in (best, *beyond) if not _is_somebody_elses(one)), None)
    if own is None:
        line = telling_line(best)
        return _say("say_it_quote", [line.source], line=phrase(line.text, limit=_MOST_SAID))
    line = telling_line(own)
    return _say("say_it", [line.source], line=_said_of_oneself(line.text))


def _is_somebody_elses(strength: Strength) -> bool:
    """Tell whether the line itself is what somebody else said."""
    line, quote = telling_line(strength), strength.quote
    return quote is not None and line.text == quote.text


def _said_of_oneself(line: str) -> str:
    """Give a line as one says it: "Cut returns from 9% to 4%" with an "I" before it."""
    words = phrase(line, limit=_MOST_SAID)
    first, _, rest = words.partition(" ")
    return f"I {first.lower()} {rest}" if rest and first != "I" and is_past(first) else words


def _say(key: str, sources: Sequence[Source], *, blank: str | None = None, **words: str) -> Point:
    """Fill the row called `key`; it rests on the row and on `sources`."""
    row = next(row for row in _table().said if row.key == key)
    return Point(text=filled(row.text, words), sources=(*sources, cite(row.id, row.text)), blank=blank)
