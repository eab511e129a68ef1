"""Words around skills: "Proficient in", stars and bars, and what stands among skills and is none."""

import re
from functools import cache

import msgspec

from nextrung.intake.resume.lists import items_of
from nextrung.intake.resume.pieces import Piece
from nextrung.tables import load_table

#: How well, drawn or in numbers: "Excel ★★★★☆", "Excel 90%", "Excel 4/5".
_METER = re.compile(
    r"\s*(?:[-–:|]\s*)?(?:[★☆●○■□▪▫█▓▒░◆◇]{2,}|\d{1,3}\s?%|(?<!\d)\d{1,2}\s?/\s?(?:5|10))(?=\s*(?:[,;|]|$))"
)
_AND = re.compile(r"\s+(?:and|&)\s+")
_AND_BEHIND_COMMA = re.compile(r"[,;]\s(?:and|&|or)\s")


class SkillPhrases(msgspec.Struct, frozen=True):
    """``skill_phrases.toml``."""

    adjectives: tuple[str, ...]
    nouns: tuple[str, ...]
    joints: tuple[str, ...]
    before: tuple[str, ...]
    asides: tuple[str, ...]


@cache
def _table() -> SkillPhrases:
    return load_table("skill_phrases", SkillPhrases)


@cache
def _opening() -> re.Pattern[str]:
    known = _table()
    before, adjectives, nouns, joints = (
        "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word)))
        for words in (known.before, known.adjectives, known.nouns, known.joints)
    )
    return re.compile(
        rf"(?:(?:{before})\s)*(?:(?:{adjectives})(?:(?:,\s|\sand\s|\s)(?:{adjectives}))*(?:\s(?:{nouns}))?|(?:{nouns}))"
        rf"\s(?:{joints})\s(?:the\suse\sof\s|using\s)?(?=\S)",
        re.IGNORECASE,
    )


@cache
def _asides() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(map(re.escape, _table().asides))})(?!\w)", re.IGNORECASE)


def begins_phrase(text: str) -> bool:
    """Tell whether a row begins like "Proficient in"."""
    return _opening().match(text) is not None


def without_meters(piece: Piece) -> Piece:
    """Take off stars, bars and shares of a hundred."""
    text = _METER.sub("", piece.text)
    return piece if text == piece.text else Piece(text, piece.lines)


def is_aside(text: str) -> bool:
    """Tell what stands among skills and is none: "References on request"."""
    return _asides().match(text.replace("’", "'")) is not None


def items_of_phrase(piece: Piece) -> list[Piece] | None:
    """Give the skills of "Proficient in Excel, Word and SAP."; None where the row says nothing like it."""
    found = _opening().match(piece.text)
    if found is None:
        return None
    items = list(items_of(Piece(piece.text[found.end() :].strip().removesuffix("."), piece.lines)))
    if len(items) < 2 or _AND_BEHIND_COMMA.search(piece.text):
        return items
    last = items[-1]
    joint = _AND.search(last.text)
    return [*items[:-1], last.part(0, joint.start()), last.part(joint.end())] if joint else items
