"""Licences and certificates as postings and résumés name them: short forms, places, the words around."""

import re
from functools import cache, lru_cache

import msgspec

from nextrung.fit.asked import Phrase, Unit, is_core, take_apart
from nextrung.fit.phrases import Phrases, fold
from nextrung.fit.places import regions, regions_in
from nextrung.fit.skills import LOWER_RUNG
from nextrung.fit.terms import LIGHT, stem
from nextrung.intake.records import Requirement, RequirementKind
from nextrung.tables import load_table

SHORT_FORM = re.compile(r"\b[a-z]?[A-Z][A-Z0-9&]{1,6}(?:-[A-Z]{1,4})?\b")
_NAMED_RUN = re.compile(r"\b[A-Z][a-z]+(?:[ -](?:(?:and|of|for|the|in)[ -]){0,2}[A-Z][a-z]+)+")
#: What begins so asks for something held, though a comma may stand before its name.
_BEGINNINGS = (" possession of ", " must hold ", " hold ", " holds ", " valid ", " current ")
#: The posting reader takes "ACP standing" for one of these.
_MISREAD: tuple[RequirementKind, ...] = ("physical", "shift", "trait")


class _Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    nouns: list[str]
    not_nouns: list[str]
    around: str
    will_do: list[str]
    unfinished: list[str]
    not_short_forms: list[str]
    kinds_apart: list[list[str]]


class LicenceLists:
    """``tables/licences.toml``, folded for looking."""

    def __init__(self, table: _Table) -> None:
        self.nouns = Phrases(table.nouns)
        self.not_nouns = Phrases(table.not_nouns)
        self.around = frozenset(map(stem, table.around.split()))
        self.unfinished = Phrases(table.unfinished)
        self.not_short_forms = frozenset(table.not_short_forms)
        self.kinds_apart = tuple(tuple(map(fold, kinds)) for kinds in table.kinds_apart)
        later = "|".join(word.replace("*", r"\w*") for word in table.will_do)
        self.will_do = re.compile(
            rf",?\s*\bor\s+(?:be\s+|held now or\s+)?(?:{later})\b[^,;.]*,?", re.IGNORECASE
        )


@cache
def licence_lists() -> LicenceLists:
    """Give the lists of ``tables/licences.toml``."""
    return LicenceLists(load_table("licences", _Table))


def asks_for_credential(requirement: Requirement) -> bool:
    """Tell whether the words bear its reader out that a licence or certificate is asked for.

    They do where they call it one, or where they are nothing but names and short forms ("OSHA 30", "CCS,
    CIC or RHIT"); "OSHA 300 log" names a piece of work.
    """
    if _calls_it_one(requirement.text):
        is_misread = requirement.kind in _MISREAD and bool(short_forms(requirement.text))
        return requirement.kind == "licence" or is_misread
    words = (unit for unit in take_apart(requirement.text).units if not is_core(unit))
    return requirement.kind == "licence" and not any(map(_is_plain_word, words))


@lru_cache(maxsize=1024)
def initials(text: str) -> frozenset[str]:
    """Give the first letters of three and more capitalised words in a row, "and" and "of" left out."""
    runs = ("".join(re.findall(r"\b[A-Z]", match.group())) for match in _NAMED_RUN.finditer(text))
    return frozenset(
        run[first:last]
        for run in runs
        for first in range(len(run))
        for last in range(first + 3, len(run) + 1)
    )


@lru_cache(maxsize=1024)
def short_forms(text: str) -> frozenset[str]:
    """Give the words in capitals that may be names of credentials: RN, SHRM-CP, aPHR."""
    return frozenset(SHORT_FORM.findall(text)) - licence_lists().not_short_forms


def telling_units(phrase: Phrase) -> Phrase:
    """Leave out the words around the name, and places, which are held against places."""
    told = (unit for unit in phrase if is_core(unit) or not _is_around(unit.text))
    return tuple(unit for unit in told if unit.weight > LIGHT) or tuple(filter(is_core, phrase))


def names_credential(unit: Unit) -> bool:
    """Tell "CDL" and "teaching license" from skills that are no paper: "property manager", "programming"."""
    return (
        bool(short_forms(unit.text))
        or licence_lists().nouns.are_in(unit.text)
        or LOWER_RUNG in unit.accepts.values()
    )


def _calls_it_one(text: str) -> bool:
    """Tell whether a credential is named before the first comma; what stands behind it is said of another."""
    folded = licence_lists().not_nouns.taken_from(text.partition(",")[0])
    begins = fold(text).startswith(_BEGINNINGS)
    return licence_lists().nouns.are_in(folded) or (begins and licence_lists().nouns.are_in(text))


def _is_plain_word(unit: Unit) -> bool:
    return unit.text[0].islower() and not _is_around(unit.text)


@lru_cache(maxsize=1024)
def _is_around(word: str) -> bool:
    return stem(word) in licence_lists().around or bool(regions_in(word)) or word in regions()
