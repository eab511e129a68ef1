"""How few of those who reach this round can say the same, and why we think so."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Literal

import msgspec

from nextrung.fit.asked import take_apart
from nextrung.fit.claims import claims_in
from nextrung.fit.credentials_asked import asks_for_credential
from nextrung.fit.doings import doing_of_past
from nextrung.fit.lines import ResumeLine
from nextrung.intake.records import Requirement
from nextrung.tables import load_table

_Case = Literal[
    "asked_for_and_done",
    "opens_the_door",
    "nothing_else",
    "everybody_says_so",
    "said_and_shown",
    "said_by_somebody_else",
    "demanded_with_outcome",
    "wished_with_outcome",
    "wished",
    "demanded_with_number",
    "demanded",
    "nearest_with_outcome",
    "nearest",
]
#: A change, a share, money, or a thing that did not happen.
_CHANGE = re.compile(
    r"\bfrom\b.{0,12}\d.{0,20}\bto\b.{0,6}(?:\d|none\b|nothing\b)|%|\bpercent(?:age)?\b"
    r"|\b(?:landed|came in|finished|closed) \$?[\d,.]+[km%]? (?:under|below|ahead|early)\b"
    r"|\((?:it )?was (?:about )?\d|\bwas \d[\d.,]*\b.{0,40}\b\d[\d.,]* (?:now|today)\b"
    r"|\b(?:instead of|rather than|down to) \d|(?<![.\d])\b\d+ (?:out )?of (?:the )?(?:last )?\d+\b"
    r"|\b(?:cut|halved|doubled|tripled|reduced|raised|grew|increased|saved|recovered|dropped|fell|rose|won|early"
    r"|down by|up from|without (?:an? |any |one )?(?:\w+ )?"
    r"(?:accident|breakdown|complaint|crash|defect|deficiency|error|fall|finding|incident|infection|injury|loss|miss"
    r"|recordable|violation)|without (?:losing|taking|missing|stopping|closing|breaking|a day)"
    r"|no (?:tickets|wrecks|accidents|injuries|complaints)|now (?:call|run|lead|use)|(?:call|use)s? it now"
    r"|every\b.{0,30}\b(?:met|on time|in time)"
    r"|zero|no (?:major|lost|recordable|missed|finding|outage)|ahead of|in a row|under budget|by half"
    r"|(?:nobody|none|never)\b.{0,20}\b(?:lapsed|late|lost|missed|failed|hurt))\b",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(r"[.;]\s+|,\s+(?:and\s+)?(?!\w+ed\b by\b)(?!sold\b|made\b|held\b|built\b)")
#: Two figures without "from", neither of a clock nor of a fraction.
_TWO_FIGURES = re.compile(
    r"(?<![\d:/.])(?P<one>\d[\d.,]*)[kKmM]?(?P<exact>\s?%)?(?:\s+[a-z]+){0,2}\s+to\s+[$£€]?"
    r"(?P<other>\d[\d.,]*)(?![\d:/]|\s\d+/)"
)


class Rarity(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A row of ``tables/rarity.toml``."""

    #: 0.0-1.0.
    worth: float
    why: str


@cache
def _table() -> dict[_Case, Rarity]:
    return load_table("rarity", dict[_Case, Rarity])


def shows_change(line: ResumeLine) -> bool:
    """Tell whether a line says what came of the work: a change, a share, money, what did not happen."""
    return line.kind == "done" and shows_change_in(line.text)


@lru_cache(maxsize=2048)
def shows_change_in(text: str) -> bool:
    """Tell the same of words by themselves."""
    return _CHANGE.search(text) is not None or goes_to_another_figure(text)


def says_more(text: str) -> bool:
    """Tell whether a line says more than that one does such work: what came of it, or something done once.

    "Installs panels and feeders" is said by all who do that work, "caught a mistake on a panel" by one.
    """
    return shows_change_in(text) or any(map(_is_deed, _CLAUSE_END.split(text)))


def _is_deed(clause: str) -> bool:
    words = re.findall(r"[a-z]+", clause.lower())
    words = words[1:] if words[:1] in (["i"], ["and"]) else words
    return len(words) > 1 and doing_of_past(words[0]) is not None


def goes_to_another_figure(text: str) -> bool:
    """Tell "labor 31.4 to 27.8" from "18 to 22 cars": where the second is less, or both are exact."""
    return any(map(_is_change, _TWO_FIGURES.finditer(text)))


def _is_change(figures: re.Match[str]) -> bool:
    one, other = (float(figures[name].strip(".,").replace(",", "") or 0) for name in ("one", "other"))
    return other < one or bool(figures["exact"]) or "." in figures["one"].strip(".,")


def judge_rarity(
    requirement: Requirement, lines: Sequence[ResumeLine], *, is_asked_for_result: bool = False
) -> Rarity:
    """Say how rarely others can show the same; `lines` are those that bear the strength out.

    `is_asked_for_result`: the posting names a result, and the first line reports that very change.
    """
    return _table()["asked_for_and_done" if is_asked_for_result else _case(requirement, lines)]


def why_for_want_of_another() -> str:
    """Say why a paper or years stand in front, where nothing that was done could."""
    return _table()["nothing_else"].why


def rarity_of_nearest(line: ResumeLine) -> Rarity:
    """Say the same of something done that the posting asks for in no words, but comes near to."""
    has_outcome = shows_change(line) and line.has_number
    return _table()["nearest_with_outcome" if has_outcome else "nearest"]


def _case(requirement: Requirement, lines: Sequence[ResumeLine]) -> _Case:
    lead = next((line for line in lines if line.kind == "done"), lines[0])
    has_outcome = shows_change(lead) and lead.has_number
    if opens_the_door(requirement):
        return "opens_the_door"
    if is_claim(requirement):
        if any(line.kind in ("quote", "award") for line in lines):
            return "said_by_somebody_else"
        return "said_and_shown" if has_outcome else "everybody_says_so"
    if has_outcome:
        return "demanded_with_outcome" if requirement.must else "wished_with_outcome"
    if not requirement.must:
        return "wished"
    return "demanded_with_number" if lead.has_number else "demanded"


def opens_the_door(requirement: Requirement) -> bool:
    """Tell years, a licence or a degree from what can be done well or badly."""
    if requirement.kind == "licence":
        return asks_for_credential(requirement)  # "registration build" is a piece of work
    return requirement.kind in ("years", "degree")


def is_claim(requirement: Requirement) -> bool:
    """Tell what nearly everyone says of themselves from what a line can show."""
    # A duty is work to be done, whatever it says of manner: "communicate the decision in writing".
    if requirement.kind == "duty" or not claims_in(requirement.text):
        return False
    return requirement.kind == "trait" or not take_apart(requirement.text).has_core
