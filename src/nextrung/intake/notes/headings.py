"""What people write above or before the lines of their notes, and what it says of them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from nextrung.intake.notes.grammar import grammar
from nextrung.intake.notes.passages import Passage
from nextrung.intake.notes.roles import is_group_word
from nextrung.intake.notes.tables import About, about_phrases
from nextrung.intake.notes.words import Phrases, Word, words_of
from nextrung.tables import load_table

_LABEL = re.compile(r"[*_]{0,2}(?P<words>[^:=]{1,40}?)[*_]{0,2}(?::[*_]{0,2}|\s[-–—=]{1,2}\s)\s*")
_QUESTION_OR_ANSWER = re.compile(
    r"(?i:(?P<letter>[qa])\s?(?:\d{1,2}\s?[.:)]|:))\s*(?=\S)|(?P<bare>Q)(?:\d{1,2})?\s(?=\w)"
)
#: "? childcare on weekends".
_WONDERING = re.compile(r"\?{1,3}\s+(?=\w)")
_DOLLARS = re.compile(r"(?:\${2,}\s*[:=–—-]?\s*|\$\s)(?=[^\s\d])|\${2,}\s*[:=–—-]?\s*(?=\S)")
_FIRST_ROUND = re.compile(
    r"(?:(?:first|1st|initial)\s(?:round|interview|rd|call|meeting)|(?:round|interview|rd)\s?#?\s?(?:1|one))\b"
    r"[\s:–—-]*"
    r"|(?:phone|recruiter|hr|hm|video|zoom|screening)\s(?:screen|screening|call|interview|chat)\s?"
    r"(?:\([^)]{0,20}\)\s?)?[:–—-]\s",
    re.IGNORECASE,
)
#: What a label may announce without being in the table.
_PLAIN = frozenset(("worry", "dress"))
#: Words around a heading that do not count.
_FILLERS = frozenset(("my", "the", "their", "our", "some", "any", "a", "main", "key", "and", "i"))
#: "# Round one"; but "#1 has been there longest" is no heading.
_HASHES = re.compile(r"#{1,6}(?!\d)")
_QUESTIONS = frozenset(("questions", "qs"))
#: "They each had four questions on a sheet".
_MOST_WORDS_TO_NOUN = 6
_LONGEST_HEADING = 80
_MOST_WORDS_IN_LABEL = 6
_MOST_WORDS_IN_HEADING = 5
_WORDS_WITH_VERB = range(2, 4)
_WORDS_IN_PROMPT = range(4, 26)


class Heading(NamedTuple):
    """What a heading or label says of the words below or behind it."""

    about: About
    #: Where the words behind it start; the length of the text where it stands alone.
    end: int
    #: Set off by marks of its own, so that an empty line does not end it.
    is_formal: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class _Row:
    about: About
    words: tuple[str, ...]
    contains: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class _Table:
    heading: tuple[_Row, ...]
    instructions: tuple[str, ...]


def heading_of(passage: Passage, *, is_set_off: bool) -> Heading | None:
    """Tell whether a passage is a heading, or begins with a question that is one.

    `is_set_off` says that it stands at the top, below an empty line or above a list; words that are a
    heading elsewhere are one here only then, or when marks make them one.
    """
    line, text = passage.first, passage.text
    is_heading = line.is_heading or _HASHES.match(text) is not None
    if prompt := _prompt(text, is_heading=is_heading):
        return prompt
    has_colon = text.rstrip("*_ ").endswith(":")
    is_capitals = text.isupper() and len(text) > 3
    is_set_off = is_set_off or is_heading or is_capitals or has_colon or line.is_bold
    if is_set_off and not line.is_bullet and (about := _about_words(text)):
        return Heading(about, len(text), is_heading or is_capitals)
    words = words_of(text)
    if len(words) in _WORDS_WITH_VERB and words[-1].folded in grammar().verbs.asked and not line.is_bullet:
        return Heading("asked", len(text), is_formal=False)  # "Dale asked", and the questions below
    if is_heading or (has_colon and len(words) <= _MOST_WORDS_IN_HEADING):
        return Heading(_by_cue(text), len(text), is_heading)
    return None


def announces_questions(passage: Passage) -> bool:
    """Tell a line that speaks of several questions, as one right above a list does that has them."""
    is_item = passage.first.is_bullet or passage.first.is_heading
    return not is_item and any(
        word.folded in _QUESTIONS for word in words_of(passage.text)[:_MOST_WORDS_TO_NOUN]
    )


def announcement_of(passage: Passage) -> Heading:
    """Give the heading that such a line is; one of more than a few words has something to say of its own."""
    words = words_of(passage.text)
    named = _about_words(passage.text.rstrip(": "))
    is_short = len(words) <= _MOST_WORDS_IN_HEADING
    if named is None and _asks_themselves(words):
        named = "open"
    return Heading(named or "asked", len(passage.text) if named or is_short else 0, is_formal=False)


def _asks_themselves(words: Sequence[Word]) -> bool:
    """Tell "Some questions I should ask next time" and "two questions for Gwen"."""
    asks = any(word.folded in {"ask", "my"} for word in words)
    return asks or any(one.folded in _QUESTIONS and two.folded == "for" for one, two in pairwise(words))


def is_prompt(text: str) -> bool:
    """Tell whether a line is a full question as heading, or a prompt of our own debrief."""
    return _prompt(text, is_heading=False) is not None


def label_of(text: str) -> Heading | None:
    """Tell what a label at the front of a text says of the words behind it."""
    if first_round := _FIRST_ROUND.match(text):
        end = first_round.end() if first_round.end() < len(text) else 0
        return Heading("met", end, is_formal=False)
    if dollars := _DOLLARS.match(text):
        return Heading("pay", dollars.end(), is_formal=False)
    if letter := _QUESTION_OR_ANSWER.match(text):
        about: About = "answer" if (letter["letter"] or "q") in "aA" else "asked"
        return Heading(about, letter.end(), is_formal=False)
    if wondering := _WONDERING.match(text):
        return Heading("open", wondering.end(), is_formal=False)
    match = _LABEL.match(text)
    if match is None or match.end() == len(text) or len(words_of(match["words"])) > _MOST_WORDS_IN_LABEL:
        return None
    if named := _about_words(match["words"]) or _counted_questions(match["words"]):
        return Heading(named, match.end(), is_formal=False)
    plain = _by_plain_cue(match["words"])
    return Heading(plain, 0, is_formal=False) if plain else None


@lru_cache(maxsize=512)
def _prompt(text: str, *, is_heading: bool) -> Heading | None:
    """Tell what a full question as heading, or a prompt of our own debrief, asks for."""
    label = _LABEL.match(text)
    if label and _instructions().find(words_of(text[label.end() : label.end() + 120])):
        about = _about_words(label["words"])
        return Heading(about, len(text), is_formal=True) if about else None
    end = text.find("?") + 1 or (len(text) if is_heading or text.endswith(":") else 0)
    words = words_of(text[: min(end, 200)])
    found = _prompts().find(words) if len(words) in _WORDS_IN_PROMPT else []
    if not found:
        return None
    order = [row.about for row in _table().heading]
    behind = len(text) - len(text[end:].lstrip())
    return Heading(min((match.label for match in found), key=order.index), behind, is_formal=True)


def _counted_questions(label: str) -> About | None:
    """Tell "7 fixed questions: why here, …" and "Five questions: …"."""
    words = words_of(label)
    is_counted = len(words) > 1 and is_group_word(words[0]) and words[-1].folded in _QUESTIONS
    return "asked" if is_counted else None


def _by_cue(heading: str) -> About:
    """Tell what an unknown heading announces, by words that would tell it of a line."""
    found = about_phrases().find(words_of(heading))
    return found[0].label if found else "anything"


def _by_plain_cue(label: str) -> About | None:
    """Tell what an unknown label announces: "Feels like the weak spots"; who speaks it cannot tell."""
    words = words_of(label)
    found = [cue.label for cue in about_phrases().find(words) if cue.label in _PLAIN]
    return found[0] if found and len(words) > 1 else None


def _about_words(text: str) -> About | None:
    """Tell what a heading of these words is about, "my", "the" and the like in front left out if need be."""
    if len(text) > _LONGEST_HEADING:
        return None
    words = [word.folded for word in words_of(text)]
    about = _headings().get(" ".join(words))
    while about is None and len(words) > 1 and words[0] in _FILLERS:
        del words[0]
        about = _headings().get(" ".join(words))
    return about


@cache
def _table() -> _Table:
    return load_table("note_headings", _Table)


@cache
def _headings() -> dict[str, About]:
    found: dict[str, About] = {}
    for row in _table().heading:
        for words in row.words:
            found.setdefault(" ".join(word.folded for word in words_of(words)), row.about)
    return found


@cache
def _prompts() -> Phrases[About]:
    by_about: dict[About, tuple[str, ...]] = {}
    for row in _table().heading:
        by_about[row.about] = by_about.get(row.about, ()) + row.contains
    return Phrases(by_about)


@cache
def _instructions() -> Phrases[str]:
    return Phrases({"instruction": _table().instructions})
