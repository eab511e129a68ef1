"""Degrees held against the degree asked for: by level, by field, finished or under way."""

import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from functools import cache

import msgspec

from nextrung.fit.degrees_asked import LEVELS, Way, fields_of_names, level_named
from nextrung.fit.finding import Finding
from nextrung.fit.phrases import Phrases, fold
from nextrung.fit.terms import stem, tokens, word_weight
from nextrung.intake.records import Education, Requirement, Resume
from nextrung.sources import Statement
from nextrung.tables import load_table

_SPEAKS_OF_DEGREES = re.compile(
    r"degree|diploma|bachelor|master['’]?s|master of|associate['’]?s|associate of|doctora|school"
    r"|\bged\b|certificate"
    r"|apprentice|college|graduate"
    r"|(?-i:\bHS\b|\bB\.?[AS]\.?[A-Z]?\b|\bM\.[AS]\.|\bM(?:BA|SN|Ed|SW|PH|PA)\b|\bPh\.?D|\bJ\.?D\b)",
    re.IGNORECASE,
)
_GRADUATION = re.compile(
    r"^\W*(?:possession of |must be )?(?:an? )?graduat(?:ion|e|ed) (?:from|of) (?:[\w-]+ ){0,4}"
    r"(?:college|university|high school)",
    re.IGNORECASE,
)
_UNDER_WAY = Phrases(
    (
        *("in progress", "expected", "candidate", "credits", "enrolled", "pursuing", "under way", "ongoing"),
        *("anticipated", "to be completed", "coursework", "incomplete", "did not finish", "not finished"),
        *("to be finished", "modules", "paused", "on hold"),
    )
)
_UNDER_WAY_WILL_DO = Phrases(
    ("under way", "in progress", "enroll*", "pursuing", "working toward*", "or in a program")
)
_RELATED_WILL_DO = Phrases(("related", "similar", "relevant", "any field", "or another"))
#: A school of this kind gives the diploma of its level, whatever else it is called.
_HIGH_SCHOOL = re.compile(
    r"\bhigh school\b|(?-i:\bH\.?S\b)|\bsecondary school\b|\bcollegiate\b", re.IGNORECASE
)
#: "Joliet HS", and nothing else: the name of the school alone.
_HIGH_SCHOOL_ALONE = re.compile(r"\b(?:H\.?S\.?|High School)$")
_DIPLOMA = re.compile(r"\bdiploma\b|\bgraduate\b", re.IGNORECASE)


class _Field(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A field of study, its other names, and the fields within it."""

    name: str
    also: list[str]
    within: list[str]


class _Fields(msgspec.Struct, frozen=True):
    """The part of ``tables/fields.toml`` that is used here."""

    field: list[_Field]


@dataclass(frozen=True, slots=True)
class _Held:
    """One course of study as far as it matters here."""

    level: int
    is_finished: bool
    #: 1.0 the field asked for or none asked for, 0.5 a related one, 0.0 another.
    fit: float
    statements: tuple[Statement, ...]


def asks_for_degree(requirement: Requirement) -> bool:
    """Tell whether the words of a requirement bear its reader out that it asks for a degree, or say so."""
    if _GRADUATION.search(requirement.text):
        return True
    return requirement.kind == "degree" and _SPEAKS_OF_DEGREES.search(requirement.text) is not None


def judge_degree(way: Way, resume: Resume, today: date) -> Finding | None:
    """Hold the résumé's education against one degree asked for; None where it shows none that comes near.

    A finished degree of the level or above is strong in the field asked for (or where a related one will do)
    and partial in another; one under way is partial, or strong where the posting says that will do; the
    level below is partial, except below a master's, and a certificate only in the field or a related one.
    """
    if way.level is None:
        return None
    held = [found for education in resume.education if (found := _held(education, way, today))]
    held.sort(key=lambda one: (-one.fit, -one.level))
    reached = [one for one in held if one.level >= way.level]
    under_way_will_do = _UNDER_WAY_WILL_DO.are_in(way.text)
    related_will_do = _RELATED_WILL_DO.are_in(way.text)
    for one in reached:
        if (one.is_finished or under_way_will_do) and (one.fit == 1.0 or (related_will_do and one.fit > 0)):
            return Finding("strong", 0.95, one.statements)
    for one in sorted(reached, key=lambda one: not one.is_finished):
        reason = "Your degree is in another field." if one.is_finished else "Yours is not finished yet."
        return Finding("partial", 0.5, one.statements, reason)
    for one in held:
        if _is_step_before(one, way.level):
            return Finding(
                "partial", 0.4, one.statements, "You show the step before the degree they ask for."
            )
    return None


def _is_step_before(one: _Held, asked: int) -> bool:
    if not one.is_finished or one.level != asked - 1 or LEVELS[asked] == "master":
        return False
    return one.level > LEVELS.index("certificate") or (LEVELS[one.level] == "certificate" and one.fit > 0)


def _held(education: Education, way: Way, today: date) -> _Held | None:
    statements = tuple(item for item in (education.study_type, education.area) if item)
    words = " ".join(item.text for item in statements)
    level = _level(education, words)
    if level is None:
        if not education.area or not _UNDER_WAY.are_in(words):
            return None
        level = LEVELS.index("bachelor")
    fit = _field_fit(way.field, f"{words} {fields_of_names(words)}")
    return _Held(level, not _is_under_way(education, words, today), fit, statements)


def _level(education: Education, words: str) -> int | None:
    named = education.study_type.text if education.study_type else words
    school = education.institution.text if education.institution else ""
    if (_DIPLOMA.search(named) and _HIGH_SCHOOL.search(school)) or _HIGH_SCHOOL_ALONE.search(words):
        return LEVELS.index("high school")
    return level_named(named)


def _is_under_way(education: Education, words: str, today: date) -> bool:
    period = education.period
    if _UNDER_WAY.are_in(words) or (period is not None and period.is_current):
        return True
    end = period.end if period else None
    return end is not None and (end.year, end.month or 1) > (today.year, today.month)


def _field_fit(asked: str, held: str) -> float:
    """Give 1.0 for the field asked for or where none is, 0.5 for a related one, 0.0 for another."""
    wanted = _field_stems(asked)
    is_known = any(_names_one(asked, names | within) for names, within in _families())
    if wanted & _field_stems(held) or not (wanted or is_known):
        return 1.0
    nearest = 0.0
    for names, within in _families():
        if any(_names_one(asked, {name}) and _names_one(held, {name}) for name in names):
            return 1.0
        if _names_one(asked, names) and _names_one(held, within):
            return 1.0
        if _names_one(asked, names | within) and _names_one(held, names | within):
            nearest = 0.5
    return nearest


def _field_stems(text: str) -> set[str]:
    stems = {token.stem for token in tokens(text) if token.stem and word_weight(token.stem) > 0}
    return stems - _stems_of_degrees()


@cache
def _stems_of_degrees() -> frozenset[str]:
    """Words of degrees that are no field of one: "Bachelor of Arts" shares nothing with "liberal arts"."""
    words = "bachelor master doctor doctorate associate certificate diploma degree art arts honours honors"
    return frozenset(map(stem, words.split()))


def _names_one(text: str, fields: AbstractSet[str]) -> bool:
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
