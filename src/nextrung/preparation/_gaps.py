"""What the posting asks for and the résumé does not show."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from nextrung.fit.asked import take_apart
from nextrung.fit.conditions import condition_of
from nextrung.fit.credentials_asked import asks_for_credential
from nextrung.fit.doings import doing_of
from nextrung.fit.names import name_strength
from nextrung.fit.records import Match
from nextrung.intake.records import Posting, Requirement, RequirementKind
from nextrung.preparation._worries import not_learned
from nextrung.sources import Point
from nextrung.tables.terms import Terms, index_terms

#: A résumé says nothing about these, so that its silence is no gap.
CONDITIONS: frozenset[RequirementKind] = frozenset({"shift", "travel", "physical", "legal"})

_TO_LEAD = re.compile(r"\b(?:lead|leading|supervis\w+|manag\w+|running|schedul\w+)\b", re.IGNORECASE)
#: The other kinds keep their name whatever words they use.
_MAY_BE_ANOTHER: frozenset[RequirementKind] = frozenset({"skill", "shift", "licence"})
#: What a posting says of the job as a whole; it is no single duty and nothing to be short of.
_OF_THE_WHOLE_JOB = re.compile(
    r"^(?:we(?:['’]re| are) (?:looking|seeking|hiring|searching)|who will\b"
    r"|you will (?:serve|report|join|be)\b|the team\b|our\b|reports? to\b|all offers\b"
    r"|the (?:job|role|position) (?:is|reports)\b|join\b)",
    re.IGNORECASE,
)
#: They speak to somebody, or of themselves: no name of a thing.
_IS_CLAUSE = re.compile(
    r"^\w+ly\b|\b(?:you|your|we|our|I|my|is|are|must|will|candidate|somebody|who)\b", re.IGNORECASE
)
_LEARNED: frozenset[RequirementKind] = frozenset({"skill", "duty"})


@cache
def _not_learned() -> Terms:
    rows = not_learned()
    return index_terms({"legal": rows.conditions, "trait": rows.traits})


def is_of_the_whole_job(wanted: Requirement) -> bool:
    """Say whether a line tells of the job as a whole ("We are looking for a manager to run the team")."""
    return bool(_OF_THE_WHOLE_JOB.match(wanted.text))


@lru_cache(maxsize=512)
def name_of(wanted: Requirement) -> str | None:
    """Name a thing asked for as one says it across a table: "340B purchasing"; a whole clause has no name."""
    name = name_strength(wanted, take_apart(wanted.text))
    if name is None or _IS_CLAUSE.search(wanted.text) or name.lower() not in wanted.text.lower():
        return None
    start = wanted.text.lower().index(name.lower())
    return wanted.text[start : start + len(name)]


def is_doing(duty: Requirement) -> bool:
    """Say whether a line under the duties names something to do: "Directs 14 welders", and no "Salaried"."""
    first = re.split(r"[\s,]", duty.text.strip(), maxsplit=1)[0].lower()
    return any(doing_of(word) for word in (first, first.removesuffix("s"), first.removesuffix("es")))


@lru_cache(maxsize=512)
def kind_of(wanted: Requirement) -> RequirementKind:
    """Give what kind of thing is asked for: "leading a shift" is a skill, a driver's license a condition."""
    condition = condition_of(wanted)
    if condition is not None:
        return condition
    if wanted.kind == "physical" or (wanted.kind == "licence" and not asks_for_credential(wanted)):
        # "Evaluations that will stand up to review", "online registration build": a piece of work.
        return "skill"
    if wanted.kind not in _MAY_BE_ANOTHER:
        return wanted.kind
    found = _not_learned().count(wanted.text)
    if found["legal"] and not (wanted.kind != "licence" and _TO_LEAD.search(wanted.text)):
        return "legal"
    if wanted.kind == "shift":
        return "skill" if _TO_LEAD.search(wanted.text) else "shift"
    return "trait" if found["trait"] and wanted.kind == "skill" else wanted.kind


def is_learned(wanted: Requirement) -> bool:
    """Say whether a thing that is asked for is learned: a skill or a tool, and no degree, trait or past."""
    return kind_of(wanted) in _LEARNED


def conditions(posting: Posting) -> list[Requirement]:
    """Give what the candidate can only say yes or no to: hours, travel, lifting, checks."""
    return [wanted for wanted in posting.requirements if kind_of(wanted) in CONDITIONS]


def gaps(matches: Sequence[Match]) -> list[Match]:
    """Give the must-haves without evidence, then those with a part of it, each in the posting's order.

    A trait is left out: a résumé cannot show it, a story can.
    """
    return [
        match
        for coverage in ("none", "partial")
        for match in matches
        if match.requirement.must
        and match.coverage == coverage
        and kind_of(match.requirement) not in CONDITIONS | {"trait"}
        and not is_of_the_whole_job(match.requirement)
    ]


def bridge_of(match: Match) -> Point | None:
    """Give the bridge from a line of the résumé; None where there is none to start from."""
    bridge = match.bridge
    return bridge if bridge and any(line.document == "resume" for line in bridge.sources) else None
