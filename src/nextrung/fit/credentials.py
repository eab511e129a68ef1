"""Licences and certificates asked for, held against those that the résumé names as held."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from nextrung.fit.answers import ALL_WORDS, unit_quality
from nextrung.fit.asked import Asked, Phrase, Unit, is_core, take_apart
from nextrung.fit.credentials_asked import (
    SHORT_FORM,
    initials,
    licence_lists,
    names_credential,
    short_forms,
    telling_units,
)
from nextrung.fit.finding import Finding
from nextrung.fit.lines import LineKind, ResumeLine
from nextrung.fit.phrases import fold
from nextrung.fit.places import regions_by_letters, regions_in
from nextrung.fit.rungs import is_lower_rung, rungs_in
from nextrung.fit.skills import FAMILY_FOR_MEMBER, SAME, find_skills
from nextrung.fit.terms import LIGHT, tokens, word_weight

#: Its first part answered this well it is the credential asked for, from here on near to it; docs/scores.md.
IS_THE_SAME, IS_NEAR = 0.74, 0.3
#: The same skill under another short form (CPC for CCS), and a title that goes with a licence.
ANOTHER_SHORT_FORM, ONLY_A_TITLE = 0.5, 0.45
#: Lines in which what is named is held; titles and deeds name a credential without saying so.
_STUDIES: tuple[LineKind, ...] = ("degree", "course")
_PAPERS: tuple[LineKind, ...] = ("certificate", *_STUDIES)
_SAYS_HELD: tuple[LineKind, ...] = (*_PAPERS, "skill", "headline", "summary", "award", "other")
_NOT_PAPERS: tuple[LineKind, ...] = ("quote", "employer", "language")
_SAID_OF_IT = re.compile(r",?\s*\b(?:that|which|but|naturally|of course)\b", re.IGNORECASE)
_NEAR = "Near to what they ask for, and not the same."
_OF_A_SCHOOL = re.compile(r"\b(?:certificate|diploma|program(?:me)?|studies|school)\b", re.IGNORECASE)
_DRIVING_RECORD = re.compile(r"\bdriving record\b|\bMVR\b|\bmotor vehicle record\b", re.IGNORECASE)
_WITHOUT_ACCIDENT = re.compile(
    r"\bno (?:\w+ ){0,2}(?:accidents?|tickets?|wrecks?|crashes)\b|\b(?:accident|ticket)[\s-]free\b",
    re.IGNORECASE,
)
#: "Part 1", "two of four courses": on the way there.
_IN_PART = re.compile(
    r"\b(?:one|two|three|four|five|\d+) of (?:the )?(?:\w+ )?(?:courses?|parts?|exams?|sections?|modules?)\b"
    r"|\bpart (?:\d|one|two|I{1,2})(?!\d)|\b\d (?:and|to) \d of \d\b",
    re.IGNORECASE,
)
_RUNS_OUT = re.compile(
    r"\b(?:expire[sd]?|(?:valid|good) (?:to|until|through|thru))\b\D{0,20}?((?:19|20)\d\d)",
    re.IGNORECASE,
)


#: "Current MN license or eligible".
_OR_TO_BE_HAD = re.compile(r"\s*\(?\bor (?:eligib|able to|the ability)\w*.*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Held:
    """The line that answers a part best, and how well, 0.0-1.0."""

    line: ResumeLine | None
    quality: float
    weight: float


def judge_credential(text: str, lines: Sequence[ResumeLine], today: date) -> Finding | None:
    """Hold the credential asked for against those held; None where nothing held comes near.

    The one asked for, or one above it, is strong. Another of its body or family, a lower rung, another
    land's, one that is not finished or has run out, and a title that goes with it, are partial.
    """
    text = _named_part(text)
    named = _named_in_short(text, lines) or _named_by_place(text, lines)
    without_later = take_apart(licence_lists().will_do.sub(" ", text))
    parts = [named] if named else _best_held(without_later, lines) or _best_held(take_apart(text), lines)
    weight = sum(part.weight for part in parts)
    quality = sum(part.quality * part.weight for part in parts) / weight if weight else 0.0
    held = [part.line for part in sorted(parts, key=lambda part: -part.quality) if part.line]
    if quality < IS_NEAR or not held:
        return _judge_driving_record(text, lines)
    statements = tuple(dict.fromkeys(line.statement for line in held))
    is_the_same = (
        parts[0].quality >= IS_THE_SAME
        and all(part.quality >= IS_NEAR for part in parts)
        and not all(_is_another_paper(text, line) for line in held)
    )
    reason = why_less(text, held, today) or (None if is_the_same else _NEAR)
    if reason:
        return Finding("partial", round(min(quality, 0.55), 3), statements, reason)
    return Finding("strong", 0.95, statements)


def _named_part(text: str) -> str:
    """Leave out what is only said of it: "a CPR card that is up to date"."""
    first = _SAID_OF_IT.split(text)[0]
    return first if licence_lists().nouns.are_in(first) else text


def _judge_driving_record(text: str, lines: Sequence[ResumeLine]) -> Finding | None:
    """Find work at the wheel without an accident, where a clean record is asked for."""
    if not _DRIVING_RECORD.search(text):
        return None
    clean = [
        line.statement for line in lines if line.work is not None and _WITHOUT_ACCIDENT.search(line.text)
    ]
    reason = "You drove without an accident; the license itself is not named."
    return Finding("partial", 0.5, tuple(clean[:2]), reason) if clean else None


def _best_held(asked: Asked, lines: Sequence[ResumeLine]) -> list[_Held]:
    """Give the best line for each part that is asked for, in the order of the text."""
    parts = []
    for group in asked.groups:
        phrases = [told for phrase in group.phrases if (told := telling_units(phrase))]
        if not phrases:
            continue
        best = _Held(None, 0.0, max(sum(unit.weight for unit in told) for told in phrases))
        for line in lines:
            if not _may_answer(asked.text, line) or group.keys.isdisjoint(line.keys | initials(line.text)):
                continue
            quality = max(_quality(told, line, short_forms(asked.text)) for told in phrases)
            is_paper_itself = line.kind in _PAPERS and best.line is not None and best.line.kind not in _PAPERS
            if quality > best.quality or (quality == best.quality and is_paper_itself):
                best = _Held(line, quality, best.weight)
        parts.append(best)
    return parts


def _may_answer(text: str, line: ResumeLine) -> bool:
    """Leave out what is no paper, and a finished course of study where none of a school is asked for."""
    if line.kind in _STUDIES:
        return _is_under_way(line) or (_OF_A_SCHOOL.search(text) is not None and not regions_in(text))
    return line.kind not in _NOT_PAPERS


def _quality(phrase: Phrase, line: ResumeLine, forms: frozenset[str]) -> float:
    """Give how well one line answers a phrase, 0.0-1.0; `forms` are the short forms asked for."""
    worths = [(_unit_quality(unit, line, forms), unit.weight) for unit in phrase]
    quality = round(sum(worth * weight for worth, weight in worths) / sum(weight for _, weight in worths), 3)
    if line.kind in _PAPERS:
        return quality
    is_named = all(names_credential(unit) or SHORT_FORM.fullmatch(unit.text) for unit in phrase)
    if quality < SAME or not (is_named or licence_lists().nouns.are_in(line.text)):
        return 0.0
    return quality if line.kind in _SAYS_HELD else ONLY_A_TITLE


def _is_under_way(line: ResumeLine) -> bool:
    """Tell a course of study that has begun and not ended."""
    period = line.period
    goes_on = period is not None and period.start is not None and period.end is None
    return goes_on or licence_lists().unfinished.are_in(line.text)


def _unit_quality(unit: Unit, line: ResumeLine, forms: frozenset[str]) -> float:
    if SHORT_FORM.fullmatch(unit.text) and unit.text in initials(line.text):
        return SAME
    own = _skills_named(unit.text)
    keys = frozenset(key for key in line.keys if not key.startswith("^"))
    if own and not names_credential(unit):
        quality = SAME if own & keys else _words_quality(unit, line)
    else:
        quality = _named_quality(unit, line, keys)
    is_by_name = not own or bool(own & keys)
    if is_by_name and _goes_by_another_name(forms, line.text):
        return min(quality, ANOTHER_SHORT_FORM)
    return quality


@lru_cache(maxsize=512)
def _skills_named(text: str) -> frozenset[str]:
    return frozenset[str]().union(*(mention.skills for mention in find_skills(tokens(text))))


def _named_quality(unit: Unit, line: ResumeLine, keys: frozenset[str]) -> float:
    """Give how well a line answers a credential of the skills table, or a plain word."""
    best = unit_quality(unit, keys)
    if not any(key.startswith("@") for key in unit.accepts.keys() & keys):
        most = ALL_WORDS if _says_credential(line) else ANOTHER_SHORT_FORM
        best = max(best, most * _words_quality(unit, line))
    is_of_ladder = best >= FAMILY_FOR_MEMBER and rungs_in(unit.text).keys() & rungs_in(line.text).keys()
    return SAME if is_of_ladder and not is_lower_rung(unit.text, line.text) else best


def _is_unfinished(text: str) -> bool:
    return licence_lists().unfinished.are_in(text) or _IN_PART.search(text) is not None


def _words_quality(unit: Unit, line: ResumeLine) -> float:
    """Give the share of the unit's words that the line has, "license" and its kin left out."""
    stems = [token.stem for token in tokens(unit.text) if word_weight(token.stem) > 0]
    stems = [one for one in stems if one not in licence_lists().around] or stems
    return sum(one in line.keys for one in stems) / len(stems) if stems else 0.0


def _says_credential(line: ResumeLine) -> bool:
    return line.kind in _STUDIES or licence_lists().nouns.are_in(line.text)


def _is_another_paper(text: str, line: ResumeLine) -> bool:
    """Tell CRP, held, from RP or ACP, asked for, where they share no more than the words around them."""
    named = filter(is_core, take_apart(text).units)
    is_same_skill = any(unit.accepts.get(key) == SAME for unit in named for key in line.keys)
    return not is_same_skill and _goes_by_another_name(short_forms(text), line.text)


def _goes_by_another_name(forms: frozenset[str], held: str) -> bool:
    """Tell CPC from CCS, which the skills table holds for one skill."""
    held_forms = short_forms(held)
    return bool(held_forms) and bool(forms) and held_forms.isdisjoint(forms)


def _named_in_short(text: str, lines: Sequence[ResumeLine]) -> _Held | None:
    """Find the line that holds in short what is asked for in full: HCPC for its whole name."""
    spelled = initials(text)
    for line in lines:
        if line.kind in _SAYS_HELD and not spelled.isdisjoint(short_forms(line.text)):
            return _Held(line, SAME, 1.0)
    return None


def _named_by_place(text: str, lines: Sequence[ResumeLine]) -> _Held | None:
    """Find the licence of the place where its trade goes without saying: "your Vermont license"."""
    wanted = regions_by_letters(text)
    bare = _OR_TO_BE_HAD.sub("", text.partition(",")[0])
    phrases = (phrase for group in take_apart(bare).groups for phrase in group.phrases)
    if not wanted or any(unit.weight > LIGHT for phrase in phrases for unit in telling_units(phrase)):
        return None
    for line in lines:
        if line.kind == "certificate" and not wanted.isdisjoint(regions_by_letters(line.text)):
            return _Held(line, SAME, 1.0)
    return None


def why_less(text: str, held: Sequence[ResumeLine], today: date) -> str | None:
    """Say why what is held is less than what is asked for; None where it is not."""
    for line in held:
        if line.kind not in _SAYS_HELD:
            return "It goes with what you do, but no line of yours names it as held."
        unfinished = _is_under_way(line) if line.kind in _STUDIES else _is_unfinished(line.text)
        if unfinished and not licence_lists().unfinished.are_in(text):
            return "Your own words say that you do not hold it yet, or no more."
        out = _RUNS_OUT.search(line.text)
        if out and int(out[1]) < today.year:
            return f"Yours ran out in {out[1]}."
        if is_lower_rung(text, line.text):
            return "Yours is a rung below the one they ask for."
        if _is_of_another_kind(text, line.text):
            return "Yours is for another kind of work than theirs."
        if _is_of_another_land(text, line.text):
            return "Yours holds in another place than theirs."
    return None


def _is_of_another_kind(asked: str, held: str) -> bool:
    """Tell OSHA 30 for general industry from the one for construction."""
    for kinds in licence_lists().kinds_apart:
        wanted, named = ([kind for kind in kinds if kind in fold(text)] for text in (asked, held))
        if wanted and named and not set(wanted) & set(named):
            return True
    return False


def _is_of_another_land(asked: str, held: str) -> bool:
    wanted, named = regions_in(asked), regions_in(held)
    return bool(wanted) and bool(named) and wanted.isdisjoint(named)
