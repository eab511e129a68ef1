"""Where the next round takes place."""

import re
from collections.abc import Callable, Sequence

from nextrung.intake.notes.roles import find_role, is_given_name, is_name
from nextrung.intake.notes.tables import note_words
from nextrung.intake.notes.words import Word, words_of

_PIECE_END = re.compile(
    r"\s?(?P<mark>[,;:()|+]|(?<=\s)[–—-](?=\s)"
    r"|(?<!\w)(?:with|w/|and|for|from|then|when|where|who|via|by|is|will)(?!\w))\s?",
    re.IGNORECASE,
)
_BEFORE_PLACE = re.compile(r"(?<!\w)(?P<word>at|in|to)\s(?=\S)", re.IGNORECASE)
_STREET_NUMBER = re.compile(r"\d{1,5}[A-Za-z]?\s[A-Z]")
_LINK = re.compile(r"https?:|www\.|@", re.IGNORECASE)
#: A place without "at" or "in" before it stands at the start, or behind one of these.
_MARKS_BEFORE_PLACE = frozenset(("", ",", "|", "-", "–", "—", ";", "("))
_MARKS_IN_ADDRESS = frozenset((",", "("))
_MOST_WORDS_IN_PLACE = 7


def find_place(
    text: str, *, is_labelled: bool, people: frozenset[str] = frozenset()
) -> tuple[int, int] | None:
    """Give where in `text` a place is named; None where none is.

    Days, times and formats in `text` are expected to be masked with "|". `is_labelled` says that the text
    stands behind "Where:", so that it needs no other sign of being a place; a video call is none.
    `people` are first names, in lower case: one of them ends an address ("the site in Wilton, Eoin").
    """
    if _LINK.search(text):
        return None
    if is_labelled:
        words = words_of(text)
        return (words[0].start, len(text.rstrip(" |()"))) if words and "|" not in text else None
    pieces = _pieces(text)
    behind = _first_place(text, pieces, _place_behind_preposition)
    by_noun = _first_place(text, pieces, _place_by_noun)
    found = behind or by_noun
    if behind and by_noun and by_noun[1] < behind[1] and not _tells_better(text, behind[1], by_noun[1]):
        found = by_noun  # "city hall 2nd floor, then sit in the dispatch room" begins at city hall
    if found is None:
        return None
    number, (start, end) = found
    return start, _end_of_address(text, end, pieces[number + 1 :], people)


def _tells_better(text: str, behind: tuple[int, int], by_noun: tuple[int, int]) -> bool:
    """Tell "in room 204", which is one place, and the address of "Their office is at 88 Canal Street"."""
    return _BEFORE_PLACE.match(text, by_noun[0]) is not None or is_address(text[slice(*behind)])


def _first_place(
    text: str,
    pieces: Sequence[tuple[int, int, str]],
    find: Callable[[str, int, int, str], tuple[int, int] | None],
) -> tuple[int, tuple[int, int]] | None:
    """Give the number of the first piece that names a place in one way, and where."""
    found = ((number, find(text, *piece)) for number, piece in enumerate(pieces))
    return next(((number, span) for number, span in found if span), None)


def is_address(place: str) -> bool:
    """Tell whether a place has a street number in it, so that one goes there: "14 Canal Lane"."""
    return _STREET_NUMBER.search(place) is not None


def _end_of_address(
    text: str, end: int, pieces: Sequence[tuple[int, int, str]], people: frozenset[str]
) -> int:
    """Give the end of a place with all behind commas that belongs to it."""
    for number, (start, last, mark) in enumerate(pieces):
        if (
            mark not in _MARKS_IN_ADDRESS
            or end != _end_before(text, start)
            or text[start:last].split()[0].lower() in people
            or not _goes_on(text, pieces[number:])
        ):
            break
        end = last + 1 if text[last : last + 1] == ")" else last
    return end


def _pieces(text: str) -> list[tuple[int, int, str]]:
    pieces, start, mark = [], 0, ""
    for match in _PIECE_END.finditer(text):
        pieces.append((start, match.start(), mark))
        start, mark = match.end(), match["mark"].lower()
    pieces.append((start, len(text), mark))
    return [piece for piece in pieces if piece[0] < piece[1]]


def _end_before(text: str, start: int) -> int:
    """Give the end of the piece in front of a comma or bracket."""
    return len(text[:start].rstrip(" ,("))


def _place_behind_preposition(text: str, start: int, end: int, _: str) -> tuple[int, int] | None:
    for match in _BEFORE_PLACE.finditer(text, start, end):
        words = words_of(text[match.end() : end])
        if _is_place(words, text[match.end() : end], needs_noun=match["word"].lower() == "to"):
            return match.end(), end
    return None


def _place_by_noun(text: str, start: int, end: int, mark: str) -> tuple[int, int] | None:
    is_set_off = mark in _MARKS_BEFORE_PLACE
    return (
        (start, end)
        if is_set_off and _is_place(words_of(text[start:end]), text[start:end], needs_noun=True)
        else None
    )


def _is_place(words: Sequence[Word], text: str, *, needs_noun: bool) -> bool:
    if not 0 < len(words) <= _MOST_WORDS_IN_PLACE or find_role(words) is not None:
        return False
    if words[0].folded == "of":  # "a tour of the plant" is held there, but does not say so
        return False
    if _STREET_NUMBER.match(text) or _ends_with_noun(words):
        return True
    if needs_noun or not _is_all_names(words) or not words[0].is_capital:
        return False
    return len(words) > 1 or (is_name(words) and not is_given_name(words[0]))


def _is_all_names(words: Sequence[Word]) -> bool:
    return all(word.is_capital or word.folded in {"of", "de", "la", "&", "and"} for word in words)


def _ends_with_noun(words: Sequence[Word]) -> bool:
    """Tell "the Albany plant", "room 204" and "their shop on Quarry Street"."""
    whereabouts = [number for number, word in enumerate(words) if word.folded in {"in", "on", "of"}]
    if whereabouts and _is_all_names(words[whereabouts[-1] + 1 :]):
        words = words[: whereabouts[-1]] or words
    last = words[-2] if len(words) > 1 and words[-1].folded.isdigit() else words[-1]
    places = note_words().places
    if last.folded in places.streets:
        return last.is_capital and len(words) > 1
    return last.folded in places.nouns and (last.is_capital or len(words) > 1)


def _goes_on(text: str, pieces: Sequence[tuple[int, int, str]]) -> bool:
    """Tell whether the first piece belongs to the address: "400 River Road", "room 204", "Albany".

    A name with a role behind it does not: "Ruth Adeyemi, plant manager".
    """
    start, end, _ = pieces[0]
    words = words_of(text[start:end])
    if not 0 < len(words) <= _MOST_WORDS_IN_PLACE or find_role(words) is not None:
        return False
    if _ends_with_noun(words) or words[0].folded[0].isdigit():
        return True
    has_role_behind = any(find_role(words_of(text[first:last])) for first, last, _ in pieces[1:2])
    return _is_all_names(words) and not has_role_behind
