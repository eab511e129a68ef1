"""Conditions of the work: hours, travel, demands on the body, and what the employer checks."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

import msgspec

from nextrung.fit.credentials_asked import asks_for_credential
from nextrung.fit.finding import Finding
from nextrung.fit.hours import hours_in
from nextrung.fit.lines import ResumeLine
from nextrung.fit.phrases import Phrases, any_of
from nextrung.intake.number_words import NUMBER_VALUES
from nextrung.intake.records import Requirement, RequirementKind
from nextrung.tables import load_table

_NUMBER_WORDS = {word: value for word, value in NUMBER_VALUES.items() if 20 <= value <= 80} | {"hundred": 100}
_POUNDS = re.compile(
    rf"\b(\d{{2,3}}|{'|'.join(_NUMBER_WORDS)})(?:\s*(?:-|to|–)\s*(\d{{2,3}}))?[\s-]*(?:lbs?\b|pounds?\b|#)",
    re.IGNORECASE,
)


#: "Travel 25%, mostly driving distance"
_IS_TRAVEL = re.compile(
    r"\W*(?:(?:some|occasional|regular|overnight|up to \d+ ?%)\s+)*travel\b(?! agen)", re.IGNORECASE
)


class _Body(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    unlike: list[str]
    not_asked: list[str]
    lifting: list[str]
    climbing: list[str]
    outdoors: list[str]
    kneeling: list[str]
    standing: list[str]


class _Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    only_they_know: list[str]
    place_and_days: list[str]
    background: list[str]
    asks_for_hours: list[str]
    not_hours: list[str]
    readiness: list[str]
    travel: list[str]
    many_places: list[str]
    hours: dict[str, list[str]]
    body: _Body


class _Lists:
    """The table, folded for looking."""

    def __init__(self, table: _Table) -> None:
        self.only_they_know = Phrases([*table.only_they_know, *table.place_and_days])
        self.background = Phrases(table.background)
        self.asks_for_hours = Phrases(table.asks_for_hours)
        self.not_hours = Phrases(table.not_hours)
        self.readiness = Phrases(table.readiness)
        self.travel = Phrases(table.travel)
        self.many_places = re.compile(
            r"\b(?:in|across|at|between) (?:two|three|four|five|six|seven|eight|nine|ten|\d+) "
            + any_of(table.many_places),
            re.IGNORECASE,
        )
        self.not_asked_of_body = Phrases(table.body.not_asked)
        self.unlike_lifting = Phrases(table.body.unlike)
        self.lifting = Phrases(table.body.lifting)
        others = (table.body.climbing, table.body.outdoors, table.body.kneeling)
        self.demands = (self.lifting, *map(Phrases, others))
        self.standing = Phrases(table.body.standing)


@cache
def _lists() -> _Lists:
    return _Lists(load_table("conditions", _Table))


@lru_cache(maxsize=512)
def condition_of(requirement: Requirement) -> RequirementKind | None:
    """Tell which condition of the work a requirement is; None for what can be learnt or held.

    The reader's kind is taken where the words bear it out.
    """
    text = requirement.text
    if _lists().only_they_know.are_in(text):
        return "legal"
    is_of_body = requirement.kind == "physical" and not asks_for_credential(requirement)
    if most_pounds(text) is not None or (is_of_body and _asks_of_body(text)):
        return "physical"
    if requirement.kind == "travel" or _IS_TRAVEL.match(text):
        return "travel"
    return "shift" if _asks_for_hours(requirement) else None


def is_background(text: str) -> bool:
    """Tell what somebody is or has lived, which no one learns and no one has to say."""
    return _lists().background.are_in(text)


def judge_travel(lines: Sequence[ResumeLine]) -> Finding | None:
    """Find a line that shows travel for work; how far and how often, no line tells for sure."""
    for line in lines:
        if line.work is not None and _shows_travel(line.text):
            return Finding(
                "partial", 0.5, (line.statement,), "Your work took you out; how far, only you can say."
            )
    return None


def _shows_travel(text: str) -> bool:
    return _lists().travel.are_in(text) or _lists().many_places.search(text) is not None


def judge_body(text: str, lines: Sequence[ResumeLine]) -> Finding | None:
    """Hold the pounds and postures asked for against those that lines of work name."""
    at_work = [line for line in lines if line.work is not None or line.kind == "certificate"]
    pounds = most_pounds(text)
    shown_pounds = [(held, line) for line in at_work if (held := most_pounds(line.text)) is not None]
    if pounds is not None and shown_pounds:
        held, line = max(shown_pounds, key=lambda pair: pair[0])
        reason = f"You show {held} pounds; they ask for {pounds}."
        if held >= pounds:
            return Finding("strong", 0.9, (line.statement,), reason)
        return Finding("partial", 0.5, (line.statement,), reason)
    shown = _first_of_body(text, at_work)
    if shown is None:
        return None
    if pounds is not None:
        return Finding(
            "partial", 0.45, (shown.statement,), "Your work was physical; the weight is not named."
        )
    return Finding("strong", 0.8, (shown.statement,))


def most_pounds(text: str) -> int | None:
    """Give the greatest weight in pounds that `text` names; None where it names none."""
    found = [part.lower() for match in _POUNDS.finditer(text) for part in match.groups() if part]
    return max((int(part) if part.isdigit() else _NUMBER_WORDS[part] for part in found), default=None)


def _asks_for_hours(requirement: Requirement) -> bool:
    text = _lists().not_hours.taken_from(requirement.text)
    if not hours_in(text) and not _lists().asks_for_hours.are_in(text):
        return False
    return requirement.kind == "shift" or _lists().readiness.are_in(text)


def _asks_of_body(text: str) -> bool:
    text = _lists().not_asked_of_body.taken_from(text)
    return _lists().standing.are_in(text) or any(demand.are_in(text) for demand in _lists().demands)


def _first_of_body(text: str, lines: Sequence[ResumeLine]) -> ResumeLine | None:
    """Give the first line that shows a demand the text names; a scissor lift is not lifting."""
    asked = [demand for demand in (*_lists().demands, _lists().standing) if demand.are_in(text)]
    for line in lines:
        plain = _lists().not_asked_of_body.taken_from(_lists().unlike_lifting.taken_from(line.text))
        for demand in asked:
            if demand.are_in(plain if demand in (_lists().lifting, _lists().standing) else line.text):
                return line
    return None
