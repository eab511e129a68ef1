"""The terms named in a requirement, told by their shape: tools, methods, credentials, fields of work."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal

from nextrung.intake._phrases import PhraseList
from nextrung.intake._places import is_place
from nextrung.intake.posting.requirement_words import words
from nextrung.tables import load_table

TermWords = Literal["introducers", "examples", "before", "ends", "not_a_term", "sentence_words"]

#: More words are a phrase, not a term.
_TERM_WORDS = 4
#: So far behind "experience with" the list of terms goes at the most, in characters.
_LIST = 120

_CAPITALISED = re.compile(
    r"(?<![\w.])(?:[A-Z][\w+#&/.’'-]*|[a-z]+[A-Z]\w*|\.NET)"
    r"(?:\s(?:of|&)(?=\s[A-Z])|\s[A-Z][\w+#&/.’'-]*|\s\d[\w.]*(?=\W|$))*"
)
_LIST_BEGINS = re.compile(r"\s(?:[a-z]+\s)?(?:with|in|of|using|on|as)\s", re.IGNORECASE)
_LIST_ENDS = re.compile(r"[;:()]|\.(?=\s|$)")
_INSIDE = re.compile(r"\((?:e\.g\.,?\s)?([^()]{2,80})\)")
_REMARK = re.compile(r"\b(?:we|you|it|this|that|they|counts?|preferred|required)\b", re.IGNORECASE)
_ITEM = re.compile(
    r",\s*(?:and\s|or\s)?|\s+(?:and/or|and|or|&)\s+|\s?/\s?(?=[A-Z][a-z])|\s(?:such as|including|like)\s",
    re.IGNORECASE,
)
#: "Salesforce (or another CRM)", "Docker, Kubernetes": a first word that is a name.
_NAMES_FOLLOW = re.compile(r"\s\(|(?:,| or| and)\s[A-Z]")


@cache
def _words(name: TermWords) -> PhraseList:
    return PhraseList(load_table("skill_terms", dict[TermWords, tuple[str, ...]])[name])


def skill_terms(text: str) -> tuple[str, ...]:
    """Give the terms of one requirement as written, in their order, none twice and none inside another."""
    hits = [*_capitalised(text), *_introduced(text), *_short_item(text), *_credentials(text)]
    found: list[str] = []
    for _, term in sorted(hits, key=lambda hit: (hit[0], -len(hit[1]))):
        is_part = any(term.lower() in other.lower() and len(term) < len(other) for _, other in hits)
        if not is_part and term.lower() not in map(str.lower, found):
            found.append(term)
    return tuple(found)


def _capitalised(text: str) -> Iterator[tuple[int, str]]:
    if text.isupper():
        return
    for match in _CAPITALISED.finditer(text):
        term = _term(match[0].rstrip(".’'/&-"))
        # The first word is a capital by its place, unless it has another one inside ("SQL", "PowerPoint").
        is_alone = match.start() == 0 and term is not None and " " not in term and term[1:].islower()
        is_by_place = is_alone and not _NAMES_FOLLOW.match(text, match.end())
        if term and not is_by_place and len(term) > 1 and not is_place(term):
            yield match.start(), term


def _introduced(text: str) -> Iterator[tuple[int, str]]:
    for introducer in _words("introducers").find_all(text):
        if begin := _LIST_BEGINS.match(text, introducer.end):
            yield from _items(text, begin.end())
    for examples in _words("examples").find_all(text):
        yield from _items(text, examples.end)
    for inside in _INSIDE.finditer(text):
        if not _REMARK.search(inside[1]):
            yield from _items(text, inside.start(1))


def _short_item(text: str) -> Iterator[tuple[int, str]]:
    """Take an item of few words as a term: "Fire alarm", "Menu writing"."""
    if len(text.split()) <= _TERM_WORDS and not _words("sentence_words").stands_in(text):
        yield from _items(text, 0)


def _items(text: str, start: int) -> Iterator[tuple[int, str]]:
    end = _LIST_ENDS.search(text, start)
    listed = text[start : end.start() if end else len(text)][:_LIST]
    for item in _ITEM.split(listed):
        term = _term(item)
        if term:
            yield text.find(term, start), term


def _credentials(text: str) -> Iterator[tuple[int, str]]:
    for found in words("licence_letters").find_all(text):
        yield found.start, text[found.start : found.end]


def _term(item: str) -> str | None:
    """Give the noun phrase at the start of an item; None where there is none of a useful length."""
    phrase = item.strip(" .,")
    while taken_off := _words("before").begins(phrase + " "):
        if taken_off >= len(phrase):
            return None
        phrase = phrase[taken_off:].lstrip(" -")
    if end := next((found for found in _words("ends").find_all(phrase) if found.start > 0), None):
        phrase = phrase[: end.start].strip()
    if len(phrase) < 2 or len(phrase.split()) > _TERM_WORDS or phrase[0].isdigit():
        return None
    is_no_term = _words("not_a_term").begins(phrase) or _words("sentence_words").stands_in(phrase)
    return None if is_no_term else phrase
