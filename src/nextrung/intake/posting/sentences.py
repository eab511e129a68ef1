"""Say of each sentence of a posting what it does: ask, describe the work, promise, or fill the page."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Literal

from nextrung.intake._phrases import PhraseList
from nextrung.intake._sentences import sentence_spans
from nextrung.intake.documents import Paragraph
from nextrung.intake.posting.asking import (
    asks,
    asks_by_credential,
    asks_in_duty,
    asks_of_body,
    asks_of_law,
    asks_plainly,
    is_condition,
)
from nextrung.intake.posting.headings import Section
from nextrung.intake.posting.requirement_words import is_said_behind, words
from nextrung.intake.posting.sections import Passage, passages
from nextrung.tables import load_table

Role = Literal["requirement", "duty", "benefit", "culture", "pay", "none"]

#: Above the first heading a line no longer than this is a title, a name or a place.
_TITLE_WORDS = 9
#: "Drug free workplace." is no duty; "Administers leave (FMLA, ADA) and accommodations" is.
_LEGAL_SLOGAN_WORDS = 5
#: The first lines of a posting are the title, the employer, the place.
_TITLE_LINES = 3

_SEMICOLON = re.compile(r";\s+")
_ENUMERATION = re.compile(r"^\(?(?:[a-zA-Z]|[ivx]{1,4}|\d{1,2})[.)]\s+")
_JOINTS_AROUND = re.compile(r"[\s,;]+(?:(?:and|or)\W*)?$|^(?:and|or)\s", re.IGNORECASE)
_TWO_LETTERS = re.compile(r"\w{2}")
_CONTACT = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.\w|\b\d{3}[-. ]\d{3}[-. ]\d{4}\b|\b\d{3}-01\d{2}\b|\bwww\.|https?://",
    re.IGNORECASE,
)
_EMPLOYER_SPEAKS = re.compile(
    r"^(?:we|our|us|at [A-Z]\w+|with us|the company|here|since \d{4})\b", re.IGNORECASE
)
_TALK = re.compile(
    r"^(?:this|if you|join|don['’]t|please|thank|come|that is|that['’]s|it is|it['’]s|in return|paid|provided"
    r"|included|an? (?:\w+ )?ones?)\b",
    re.IGNORECASE,
)
_WE_OFFER = re.compile(r"we (?:also )?(?:offer|provide|pay|cover)\b", re.IGNORECASE)
_GETS = re.compile(
    r"you(?: will|['’]ll) (?:also )?(?:get|receive|enjoy|earn|be (?:paid|eligible|given|offered)|have)\b",
    re.IGNORECASE,
)
_PAY_FIRST = re.compile(r"[$£€]\s?\d")
_REPORTING_LINE = re.compile(
    r"(?:you(?: will|['’]ll)?|this (?:role|position)) reports? (?:directly )?to\b[^,]{0,60}$", re.IGNORECASE
)
_WORK_AHEAD = re.compile(
    r"\b(?:you will|you['’]ll|will be responsible|responsible for|you['’]d|you lead|you own|you run)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class PostingSentence:
    """One sentence, or one item of a list, and what it does."""

    text: str
    role: Role
    section: Section
    paragraph: Paragraph


@dataclass(frozen=True, kw_only=True, slots=True)
class _BoilerplateTable:
    """The table ``boilerplate.toml``."""

    legal: tuple[str, ...]
    legal_topics: tuple[str, ...]
    apply: tuple[str, ...]
    benefits: tuple[str, ...]
    culture: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class _Boilerplate:
    legal: PhraseList
    legal_topics: PhraseList
    apply: PhraseList
    benefits: PhraseList
    culture: PhraseList


def posting_sentences(parts: Sequence[Paragraph]) -> tuple[PostingSentence, ...]:
    """Give every sentence of the paragraphs of a posting with its role, in order."""
    return tuple(sentence for passage in passages(parts) for sentence in _sentences(passage))


def _sentences(passage: Passage) -> Iterator[PostingSentence]:
    for index, (start, end) in enumerate(_spans(passage)):
        text = _JOINTS_AROUND.sub("", _ENUMERATION.sub("", passage.text[start:end], count=1))
        # What follows the first sentence of an item explains it more often than it adds to it.
        is_item = passage.is_item and index == 0
        if _TWO_LETTERS.search(text):
            yield PostingSentence(
                text=text,
                role="none" if _is_title(passage) else _role(text, passage.section, is_item=is_item),
                section=passage.section,
                paragraph=passage.paragraph,
            )


def _spans(passage: Passage) -> Iterator[tuple[int, int]]:
    """Give the sentences; duties and conditions are often strung together with semicolons."""
    for start, end in sentence_spans(passage.text):
        cuts = [start]
        if passage.section in ("duties", "conditions", "facts"):
            cuts += [match.end() for match in _SEMICOLON.finditer(passage.text, start, end)]
        yield from pairwise([*cuts, end])


@cache
def _boilerplate() -> _Boilerplate:
    table = load_table("boilerplate", _BoilerplateTable)
    return _Boilerplate(
        legal=PhraseList(table.legal),
        legal_topics=PhraseList(table.legal_topics),
        apply=PhraseList(table.apply),
        benefits=PhraseList(table.benefits),
        culture=PhraseList(table.culture),
    )


def _role(text: str, section: Section, *, is_item: bool) -> Role:
    in_list = section in ("requirements", "preferred", "duties")
    if _boilerplate().legal.stands_in(text) or _is_legal_slogan(text, in_list=in_list):
        return "none"
    if section in ("requirements", "preferred"):
        return _role_among_requirements(text, is_item=is_item)
    if asks_of_law(text):
        return "requirement"
    is_how_to_apply = _boilerplate().apply.stands_in(text) and not (in_list and is_item)
    if section in ("apply", "legal") or is_how_to_apply or _CONTACT.search(text):
        return "none"
    return _role_by_section(text, section, is_item=is_item)


def _is_legal_slogan(text: str, *, in_list: bool) -> bool:
    is_short = len(text.split()) <= _LEGAL_SLOGAN_WORDS
    return (is_short or not in_list) and _boilerplate().legal_topics.stands_in(text)


def _role_by_section(text: str, section: Section, *, is_item: bool) -> Role:
    if section == "pay":
        return "pay"
    if section == "benefits":
        return "none" if text.endswith("?") else "benefit"
    if words("nothing_asked").stands_in(text) or _REPORTING_LINE.match(text):
        return "none"
    if section == "duties":
        return "requirement" if asks_in_duty(text) else "duty"
    if section in ("conditions", "facts"):
        is_asked = is_condition(text, is_list_of_conditions=section == "conditions")
        return "requirement" if is_asked else "none"
    if section == "top" and _is_short(text):
        return "requirement" if words("asking_starts").begins(text) or is_said_behind(text) else "none"
    return _role_in_prose(text, section, is_item=is_item)


def _is_title(passage: Passage) -> bool:
    first = passage.paragraph.first
    return (
        passage.section == "top"
        and first.number <= _TITLE_LINES
        and not first.is_bullet
        and _is_short(passage.text)
    )


def _is_short(text: str) -> bool:
    return len(text.split()) <= _TITLE_WORDS and not text.endswith(".")


def _role_among_requirements(text: str, *, is_item: bool) -> Role:
    if text.endswith(":") or words("nothing_asked").stands_in(text):
        return "none"
    if is_item and _PAY_FIRST.match(text):
        return "pay"
    if is_item:
        return "none" if _CONTACT.search(text) else "requirement"
    if _boilerplate().apply.stands_in(text) or _CONTACT.search(text):
        return "none"
    if asks_plainly(text) or (asks(text) and not _WORK_AHEAD.match(text)):
        return "requirement"
    if _TALK.match(text) or _EMPLOYER_SPEAKS.match(text) or _WORK_AHEAD.match(text):
        return _role_in_prose(text, "other", is_item=False)
    return "requirement"


def _role_in_prose(text: str, section: Section, *, is_item: bool) -> Role:
    is_about_them = section in ("about", "culture") or _EMPLOYER_SPEAKS.match(text) is not None
    if _WE_OFFER.match(text):
        return "benefit"
    if _WORK_AHEAD.match(text) and not _GETS.match(text) and not asks_plainly(text):
        return "requirement" if asks_of_body(text) else "duty"
    is_asked = asks_plainly(text) or asks_by_credential(text)
    if not is_about_them and _boilerplate().benefits.stands_in(text) and not is_asked:
        return "benefit"
    if asks_plainly(text) or (section not in ("about", "culture") and asks(text)):
        return "requirement"
    if _boilerplate().culture.stands_in(text) or section == "culture":
        return "culture"
    if _boilerplate().benefits.stands_in(text):
        return "benefit"
    is_work = words("duty_verbs").begins(text) > 0 and section in ("summary", "other")
    return "duty" if is_work or _WORK_AHEAD.search(text) or (is_item and section == "other") else "none"
