"""Claims that everybody makes ("team player"), and the lines that show one to be true."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

import msgspec

from nextrung.fit.finding import Finding
from nextrung.fit.lines import ResumeLine
from nextrung.fit.terms import tokens
from nextrung.tables import load_table

_NOT_WORD = re.compile(r"[^a-z0-9]+")


class _Claim(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    said: list[str]
    shown: list[str]


class _Claims(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    not_said: list[str]
    claim: list[_Claim]


@dataclass(frozen=True, slots=True)
class Claim:
    """One such claim."""

    name: str
    #: Phrases in small letters between spaces, to the letter: "accountable" is not "accounting".
    said: tuple[str, ...]
    shown: frozenset[tuple[str, ...]]


@cache
def all_claims() -> tuple[Claim, ...]:
    """Give the table of claims."""
    return tuple(
        Claim(claim.name, tuple(map(_spaced, claim.said)), frozenset(map(_stems, claim.shown)))
        for claim in load_table("claims", _Claims).claim
    )


@cache
def _not_said() -> tuple[str, ...]:
    return tuple(map(_spaced, load_table("claims", _Claims).not_said))


@lru_cache(maxsize=4096)
def claims_in(text: str) -> tuple[Claim, ...]:
    """Give the claims that `text` asks for or makes."""
    small = _spaced(text)
    for other in _not_said():
        small = small.replace(other, " ")
    return tuple(claim for claim in all_claims() if any(phrase in small for phrase in claim.said))


def shows(claim: Claim, text: str) -> bool:
    """Tell whether a line shows the claim to be true."""
    return _holds_any(_stems(text), claim.shown)


def judge_claims(claims: Sequence[Claim], lines: Sequence[ResumeLine]) -> Finding | None:
    """Label a trait: strong where somebody else says it or two lines show it, one of them with a number.

    One line that shows it is partial, as is the bare claim; None where there is neither.
    """
    shown = [
        line
        for line in lines
        if line.kind in ("done", "quote", "award") and any(shows(claim, line.text) for claim in claims)
    ]
    quotes = [line for line in shown if line.kind != "done"]
    done = sorted(
        (line for line in shown if line.kind == "done"),
        key=lambda line: (-sum(shows(claim, line.text) for claim in claims), not line.has_number),
    )
    if quotes:
        return Finding("strong", 0.8, tuple(line.statement for line in [*quotes, *done][:3]))
    if len(done) >= 2 and done[0].has_number:
        return Finding("strong", 0.7, tuple(line.statement for line in done[:3]))
    if done:
        return Finding(
            "partial",
            0.5,
            tuple(line.statement for line in done[:2]),
            "One line shows it; nobody else says it.",
        )
    said = [
        line
        for line in lines
        if line.kind in ("summary", "skill", "headline") and set(claims) & set(claims_in(line.text))
    ]
    if said:
        return Finding("partial", 0.35, (said[0].statement,), "You say it, and no line shows it yet.")
    return None


def _spaced(text: str) -> str:
    """Give the words in small letters, each with a space on both sides."""
    return f" {_NOT_WORD.sub(' ', text.lower()).strip()} "


@lru_cache(maxsize=4096)
def _stems(text: str) -> tuple[str, ...]:
    return tuple(token.stem for token in tokens(text) if token.stem)


def _holds_any(stems: tuple[str, ...], phrases: frozenset[tuple[str, ...]]) -> bool:
    longest = max(map(len, phrases))
    return any(
        stems[at : at + length] in phrases
        for at in range(len(stems))
        for length in range(1, min(longest, len(stems) - at) + 1)
    )
