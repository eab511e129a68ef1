"""Languages asked for and languages held, with how well."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

import msgspec

from nextrung.fit.finding import Finding
from nextrung.fit.lines import ResumeLine
from nextrung.fit.phrases import Phrases
from nextrung.intake.records import Requirement, Resume
from nextrung.sources import Statement
from nextrung.tables import load_table

#: Named differently in two papers and yet one language.
_SAME = {
    "filipino": "tagalog",
    "persian": "farsi",
    "haitian creole": "creole",
    "sign language": "asl",
    "american sign language": "asl",
    "mandarin chinese": "mandarin",
    "brazilian portuguese": "portuguese",
}
_A_LITTLE = Phrases(
    (
        *("basic", "basics", "beginner", "elementary", "limited", "conversational", "some", "intermediate"),
        *(
            "learning",
            "working knowledge",
            "novice",
            "a1",
            "a2",
            "b1",
            "kitchen",
            "good enough",
            "enough to",
            "enough for",
            "a little",
            "phrases",
        ),
    )
)
_A_LITTLE_WILL_DO = Phrases(["conversational", "basic", "some", "working knowledge", "familiarity"])
#: Not "multilingual learners": work with people who learn one is another thing.
_ASKS_FOR_ANY = re.compile(
    r"\bbilingual|\bsecond language\b(?! learners)|\banother language"
    r"|\bmultilingual(?! learners| students| famil)",
    re.IGNORECASE,
)


class _Languages(msgspec.Struct, frozen=True):
    """The part of ``tables/languages.toml`` that is used here."""

    languages: list[str]


@cache
def _name() -> re.Pattern[str]:
    """Match a language as it is written, with a capital: "Polish", not "polish"."""
    names = load_table("languages", _Languages).languages
    written = {form for name in names for form in (name.title(), name.upper(), name.capitalize())}
    longest_first = sorted(written, key=lambda name: (-len(name), name))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")


def named_languages(text: str) -> frozenset[str]:
    """Give the languages that `text` names, in small letters, each under one name."""
    found = (match.group().lower() for match in _name().finditer(text))
    return frozenset(_SAME.get(name, name) for name in found)


def asks_for_language(text: str) -> bool:
    """Tell whether `text` asks for a language, and not for work with people who learn one."""
    return bool(named_languages(text)) or _ASKS_FOR_ANY.search(text) is not None


def judge_languages(requirement: Requirement, resume: Resume, lines: Sequence[ResumeLine]) -> Finding | None:
    """Hold the languages asked for against those held; English counts only where no other is named.

    A language held well is strong, one held a little is partial unless a little will do; None where none of
    those asked for is held. "A second language" is met by any that the résumé lists beside English.
    """
    named = named_languages(requirement.text)
    wanted = named - {"english"} or named or _spoken(resume) - {"english"}
    held = {name: found for name in sorted(wanted) if (found := _held(name, resume, lines))}
    if not held:
        return None
    statements = tuple(statement for statement, _ in held.values())
    if len(held) < len(wanted) and not re.search(r"\bor\b", requirement.text):
        missing = ", ".join(sorted(name.title() for name in wanted - held.keys()))
        return Finding("partial", 0.5, statements, f"Your papers do not name {missing}.")
    if all(is_little for _, is_little in held.values()) and not _A_LITTLE_WILL_DO.are_in(requirement.text):
        levels = " and ".join(f"“{level}”" for level in dict.fromkeys(_levels(held, resume)))
        stands = "stand" if " and " in levels else "stands"
        reason = (
            f"{levels} {stands} on your résumé."
            if levels
            else "Your résumé says that you have a little of it."
        )
        return Finding("partial", 0.5, statements, reason)
    return Finding("strong", 0.95, statements)


def _levels(names: Iterable[str], resume: Resume) -> list[str]:
    """Give the levels that the résumé puts beside these languages, to the letter."""
    entries = (
        entry for name in names for entry in resume.languages if name in named_languages(entry.language.text)
    )
    return [entry.fluency.text if entry.fluency else entry.language.text for entry in entries]


def _spoken(resume: Resume) -> frozenset[str]:
    listed = [entry.language for entry in resume.languages] + [
        skill.name for skill in resume.skills if skill.name
    ]
    return frozenset[str]().union(*(named_languages(statement.text) for statement in listed))


def _held(name: str, resume: Resume, lines: Sequence[ResumeLine]) -> tuple[Statement, bool] | None:
    """Give the line that names the language, and whether it says "a little"."""
    for entry in resume.languages:
        if name in named_languages(entry.language.text):
            level = f"{entry.language.text} {entry.fluency.text if entry.fluency else ''}"
            return entry.language, _A_LITTLE.are_in(level)
    for line in lines:
        if line.kind != "degree" and name in named_languages(line.text):
            return line.statement, _A_LITTLE.are_in(line.text)
    return None
