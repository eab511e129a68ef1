"""Degrees held against the degree asked for: by level, by field, finished or under way."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

import msgspec

from nextrung.fit.finding import Finding
from nextrung.fit.phrases import Phrases, fold
from nextrung.fit.terms import stem, tokens, word_weight
from nextrung.intake.records import Education, Requirement, Resume
from nextrung.sources import Statement
from nextrung.tables import load_table

#: Lowest first; the names are those of `Requirement.degree` and of ``tables/degrees.toml``.
LEVELS = ("high school", "certificate", "associate", "bachelor", "master", "doctorate")

_SPEAKS_OF_DEGREES = re.compile(
    r"degree|diploma|bachelor|master['’]?s|master of|associate['’]?s|associate of|doctora|school"
    r"|\bged\b|certificate"
    r"|apprentice|college|graduate"
    r"|(?-i:\bHS\b|\bB\.?[AS]\.?[A-Z]?\b|\bM\.[AS]\.|\bM(?:BA|SN|Ed|SW|PH|PA)\b|\bPh\.?D|\bJ\.?D\b)",
    re.IGNORECASE,
)
_UNDER_WAY = Phrases(
    (
        *("in progress", "expected", "candidate", "credits", "enrolled", "pursuing", "under way", "ongoing"),
        *("anticipated", "to be completed", "coursework", "incomplete", "did not finish", "not finished"),
    )
)
_UNDER_WAY_WILL_DO = Phrases(
    ("under way", "in progress", "enroll*", "pursuing", "working toward*", "or in a program")
)
_RELATED_WILL_DO = Phrases(("related", "similar", "relevant", "any field", "or another"))
#: Words around the field in "Bachelor's degree in accounting or a related field".
_NOT_A_FIELD = Phrases(
    (
        *(
            "degree",
            "degrees",
            "bachelor",
            "bachelors",
            "bachelor's",
            "master",
            "masters",
            "master's",
            "associate",
        ),
        *(
            "associates",
            "associate's",
            "doctorate",
            "doctoral",
            "of",
            "in",
            "art",
            "arts",
            "applied",
            "or",
            "and",
        ),
        *("a", "an", "the", "from", "accredited", "college", "university", "four", "two", "year", "higher"),
        *(
            "required",
            "preferred",
            "related",
            "similar",
            "relevant",
            "other",
            "another",
            "field",
            "discipline",
        ),
        *(
            "area",
            "subject",
            "equivalent",
            "experience",
            "minimum",
            "high",
            "school",
            "diploma",
            "ged",
            "hiset",
        ),
        *(
            "years",
            "any",
            "completed",
            "completion",
            "combination",
            "education",
            "training",
            "with",
            "plus",
            "at",
        ),
        *("least", "finished", "under", "way", "program", "must", "have", "has"),
    )
)


class _Field(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A field of study, its other names, and the fields within it."""

    name: str
    also: list[str]
    within: list[str]


class _Fields(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    field: list[_Field]


class _Degrees(msgspec.Struct, frozen=True):
    """The part of ``tables/degrees.toml`` that is used here."""

    levels: dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class _Held:
    """One course of study as far as it matters here."""

    level: int
    is_finished: bool
    #: 1.0 the field asked for, 0.5 a related one, 0.0 another; 1.0 where none is asked for.
    fit: float
    statements: tuple[Statement, ...]


def asks_for_degree(requirement: Requirement) -> bool:
    """Tell whether the words of a requirement bear its reader out that it asks for a degree."""
    return requirement.kind == "degree" and _SPEAKS_OF_DEGREES.search(requirement.text) is not None


def judge_degree(requirement: Requirement, resume: Resume, today: date) -> Finding | None:
    """Hold the résumé's education against the degree asked for; None where it shows none that comes near.

    A finished degree of the level or above is strong in the field asked for (or where a related one will do)
    and partial in another; one under way is partial, or strong where the posting says that will do; the
    level below is partial, except below a master's.
    """
    asked = LEVELS.index(requirement.degree or "bachelor")
    held = [found for education in resume.education if (found := _held(education, requirement, today))]
    held.sort(key=lambda one: (-one.fit, -one.level))
    reached = [one for one in held if one.level >= asked]
    under_way_will_do = _UNDER_WAY_WILL_DO.are_in(requirement.text)
    related_will_do = _RELATED_WILL_DO.are_in(requirement.text)
    for one in reached:
        if (one.is_finished or under_way_will_do) and (one.fit == 1.0 or (related_will_do and one.fit > 0)):
            return Finding("strong", 0.95, one.statements)
    for one in sorted(reached, key=lambda one: not one.is_finished):
        reason = "Your degree is in another field." if one.is_finished else "Yours is not finished yet."
        return Finding("partial", 0.5, one.statements, reason)
    for one in held:
        if one.is_finished and one.level == asked - 1 and LEVELS[asked] != "master":
            return Finding(
                "partial", 0.4, one.statements, "You show the step before the degree they ask for."
            )
    return None


def _held(education: Education, requirement: Requirement, today: date) -> _Held | None:
    statements = tuple(item for item in (education.study_type, education.area) if item)
    words = " ".join(item.text for item in statements)
    level = _level(education.study_type.text if education.study_type else words)
    if level is None:
        if not education.area or not _UNDER_WAY.are_in(words):
            return None
        level = LEVELS.index("bachelor")
    fit = _field_fit(requirement.text, words)
    return _Held(level, not _is_under_way(education, words, today), fit, statements)


def _level(text: str) -> int | None:
    """Give the level that the longest name of a degree in `text` stands for; None where it names none."""
    words = fold(re.sub(r"[.'’]", "", text))
    found = [
        (len(name), LEVELS.index(level))
        for level, names in load_levels().items()
        for name in names
        if f" {name} " in words
    ]
    return max(found)[1] if found else None


@cache
def load_levels() -> dict[str, tuple[str, ...]]:
    """Give the names of degrees by level."""
    levels = load_table("degrees", _Degrees).levels
    return {level: tuple(levels.get(level, ())) for level in LEVELS}


def _is_under_way(education: Education, words: str, today: date) -> bool:
    period = education.period
    if _UNDER_WAY.are_in(words) or (period is not None and period.is_current):
        return True
    end = period.end if period else None
    return end is not None and (end.year, end.month or 1) > (today.year, today.month)


def _field_fit(asked: str, held: str) -> float:
    """Give 1.0 for the field asked for, 0.5 for a related one, 0.0 for another."""
    wanted = _field_stems(re.split(r"\bor\s+equivalent|\bequivalent\b", asked, flags=re.IGNORECASE)[0])
    if re.search(r"\bof science\b", asked, re.IGNORECASE):
        wanted -= {stem("science")}
    if not wanted or wanted & _field_stems(held):
        return 1.0
    nearest = 0.0
    for names, within in _families():
        if _names_one(asked, names) and _names_one(held, within):
            return 1.0
        if _names_one(asked, names | within) and _names_one(held, names | within):
            nearest = 0.5
    return nearest


def _field_stems(text: str) -> set[str]:
    words = tokens(_NOT_A_FIELD.taken_from(text))
    return {token.stem for token in words if token.stem and word_weight(token.stem) > 0}


def _names_one(text: str, fields: frozenset[str]) -> bool:
    folded = fold(text)
    return any(f" {field} " in folded for field in fields)


@cache
def _families() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    return tuple(
        (
            frozenset(name.lower() for name in (field.name, *field.also)),
            frozenset(name.lower() for name in field.within),
        )
        for field in load_table("fields", _Fields).field
    )
