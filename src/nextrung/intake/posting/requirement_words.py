"""The lists of ``requirement_words.toml``, and the ways in which their words say "required" or "a plus"."""

import re
from functools import cache

from nextrung.intake._phrases import PhraseList
from nextrung.tables import load_table

#: Lists whose words count only as they are written: "RN" is a credential, "rn" is not.
_AS_WRITTEN = ("licence_letters",)

_IS_JUST_BEFORE = re.compile(r"\b(?:is|are|be)\s(?:\w+\s){0,2}$", re.IGNORECASE)
_ENDS_OR_PAUSES = re.compile(r"\)?(?:[.!]?$|[,;:(]|\s(?:and|but|for|if|-)(?!\w))", re.IGNORECASE)
_NOT_REQUIRED = re.compile(r"\s(?:but|though) not (?:required|needed|necessary|essential)$", re.IGNORECASE)
_BEFORE_CUE = re.compile(
    r"[\s,;:–—-]*\(?(?:\b(?:is|are|(?:would|may|will|must) be)\s)?(?:\b(?:also|but|an?|strongly|highly|very"
    r"|definitely|much|especially|big|huge|definite|strong|real|major)\s){0,3}$",
    re.IGNORECASE,
)
#: So far before a cue the words may stand that belong to it, in characters.
_REACH = 50
#: So far behind the praise the praised noun may stand, in characters.
_PRAISED_WITHIN = 80


@cache
def words(name: str) -> PhraseList:
    """Give the phrases of the list `name`."""
    return PhraseList(_table()[name], as_written=name in _AS_WRITTEN)


@cache
def _table() -> dict[str, tuple[str, ...]]:
    return load_table("requirement_words", dict[str, tuple[str, ...]])


def praises_skill(text: str) -> bool:
    """Tell whether `text` begins like "strong written and verbal communication skills"."""
    end = words("praise").begins(text)
    praised = words("praised").find(text[end : end + _PRAISED_WITHIN]) if end else None
    return praised is not None and not re.search(r"[.;:()]", text[end : end + praised.start])


@cache
def _cues_behind() -> PhraseList:
    return PhraseList((*_table()["nice_behind"], *_table()["must_behind"]))


def cues_behind(text: str) -> list[str]:
    """Give the cues that stand behind what is asked: "is required", "preferred", "a plus"."""
    cues = []
    for found in _cues_behind().find_all(text):
        before, after = text[: found.start], text[found.end :]
        is_apart = before.endswith((" ", "(")) and not before.endswith("as ")
        if _IS_JUST_BEFORE.search(before[-_REACH:]) or (is_apart and _ENDS_OR_PAUSES.match(after)):
            cues.append(text[found.start : found.end])
    return cues


def is_said_behind(text: str) -> bool:
    """Tell whether "is required", "preferred", "a plus" stands behind what is asked."""
    return bool(cues_behind(text))


def says_nice(text: str) -> bool:
    """Tell whether the words themselves say "nice to have"."""
    if words("nice").stands_in(text) or words("nice_behind").begins(text):
        return True
    return any(words("nice_behind").begins(cue) for cue in cues_behind(text))


def says_must(text: str) -> bool:
    """Tell whether the words themselves say "required"."""
    if words("must_behind").begins(text):
        return True
    return any(words("must_behind").begins(cue) for cue in cues_behind(text))


def cue_start(text: str) -> int | None:
    """Give where a closing "(preferred)" or "is strongly preferred" begins; None where there is none."""
    body = _NOT_REQUIRED.sub("", text.rstrip(".!) "))
    found = _cues_behind().find_all(body)
    if not found or found[-1].end != len(body) or text[: found[-1].start].endswith("as "):
        return None
    reach = max(0, found[-1].start - _REACH)
    before = _BEFORE_CUE.search(text[reach : found[-1].start])
    start = reach + before.start() if before else found[-1].start
    # "(Bachelor's preferred)" is said of what stands in the brackets.
    return None if text.count("(", 0, start) > text.count(")", 0, start) else start
