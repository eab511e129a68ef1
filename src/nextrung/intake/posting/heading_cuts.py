"""Headings inside a paragraph: a label before a colon, one that lost its line break, an intro at the end."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nextrung.intake.posting.heading_lines import INTRO_WORDS
from nextrung.intake.posting.headings import WORD, Section, headings_in, known_heading, named_in_heading
from nextrung.intake.posting.sentence_ends import posting_sentence_spans

ASKS: tuple[Section, ...] = ("requirements", "preferred")

#: A heading inside a paragraph is no longer, in characters.
_LONGEST_LABEL = 110
#: A paragraph this long may have lost the line breaks around its headings, in characters.
_LOST_BREAKS = 300
#: Headings of one word that are told from running text by their capital alone.
_PLAIN_ENOUGH = frozenset({"requirements", "qualifications", "responsibilities", "duties", "benefits"})
_LEANS_ON = re.compile(
    r"(?:\b(?:the|our|your|a|an|of|and|in|for|with|to|all|these|other|job)|[,&/(])\s*$", re.IGNORECASE
)
#: "3. Licenses. Idaho driver's license."
_STOPPED_LABEL = re.compile(r"(?P<label>[A-Z][a-z]+(?:,? [a-z]+){0,4})\.\s+(?=[A-Z])")
_ONE_SPACE = re.compile(r"\s?[&/,]?\s?")
#: "What we need from you: ", "Physical side of it: "
_OPENING_LABEL = re.compile(r"(?P<label>[A-Z][\w'’/&-]*(?: [\w'’/&-]+){1,6}):\s+(?=\S)")
_COLON = re.compile(r":(?=\s)")


@dataclass(frozen=True, kw_only=True, slots=True)
class Cut:
    """A heading inside a paragraph: where its words begin, where what follows it begins."""

    start: int
    end: int
    section: Section


def heading_cuts(text: str, *, is_bullet: bool) -> list[Cut]:
    """Give the headings inside a paragraph in order, none within another."""
    return list(_with_ends_of_wishes(text, _apart(_cuts(text, is_bullet=is_bullet))))


def _cuts(text: str, *, is_bullet: bool) -> list[Cut]:
    cuts = [cut for cut in (_cut_before(text, colon.start()) for colon in _COLON.finditer(text)) if cut]
    cuts += _opening_label(text)
    if label := _STOPPED_LABEL.match(text):
        section = known_heading(label["label"])
        cuts += [Cut(start=0, end=label.end(), section=section)] if section else []
    if not is_bullet and len(text) > _LOST_BREAKS:
        cuts += _cuts_without_colon(text)
    intro = _closing_intro(text)
    if intro:
        cuts = [cut for cut in cuts if cut.end <= intro.start] + [intro]
    return cuts


def _apart(cuts: Sequence[Cut]) -> list[Cut]:
    apart: list[Cut] = []
    for cut in sorted(cuts, key=lambda cut: (cut.start, -cut.end)):
        if not apart or cut.start >= apart[-1].end:
            apart.append(cut)
    return apart


def _opening_label(text: str) -> list[Cut]:
    """Read words before a colon that open a paragraph as its heading: "What we ask of our drivers: ..."."""
    label = _OPENING_LABEL.match(text)
    section = named_in_heading(label["label"]) if label else None
    return [Cut(start=0, end=label.end(), section=section)] if label and section else []


def _cut_before(text: str, colon: int) -> Cut | None:
    """Find the heading that ends at this colon: the most words in a row that are one."""
    before = list(WORD.finditer(text, max(0, colon - _LONGEST_LABEL), colon))[-INTRO_WORDS:]
    for index, word in enumerate(before):
        # "Interpersonal Skills:" is a label of its own, not "Interpersonal" and then "Skills:".
        is_whole = index == 0 or not (
            before[index - 1][0][0].isupper()
            and _ONE_SPACE.fullmatch(text, before[index - 1].end(), word.start())
        )
        is_plain = index + 1 < len(before) or word[0].lower() in _PLAIN_ENOUGH
        if not word[0][0].isupper() or not (is_whole or is_plain):
            continue
        if section := known_heading(text[word.start() : colon]):
            return Cut(start=word.start(), end=colon + 1, section=section)
    return None


def _cuts_without_colon(text: str) -> Iterator[Cut]:
    """Find headings that ran into their text when line breaks were lost ("... us. Requirements Must be")."""
    for found, section in headings_in(text):
        heading = text[found.start : found.end]
        is_title = heading[0].isupper() and (" " in heading or heading.lower() in _PLAIN_ENOUGH)
        follows = text[found.end : found.end + 4].lstrip()[:1]
        leans_on = _LEANS_ON.search(text[max(0, found.start - 12) : found.start]) is not None
        if is_title and not leans_on and (follows.isupper() or follows.isdigit()):
            yield Cut(start=found.start, end=found.end, section=section)


def _closing_intro(text: str) -> Cut | None:
    """Read a last sentence such as "To succeed here you will need:" as the heading of what comes next."""
    if not text.rstrip().endswith(":"):
        return None
    start, end = posting_sentence_spans(text)[-1]
    section = named_in_heading(text[start:end])
    return Cut(start=start, end=len(text), section=section) if section else None


def _with_ends_of_wishes(text: str, cuts: Sequence[Cut]) -> Iterator[Cut]:
    """End "Helpful: Spanish, an ag degree." with its sentence, where it is a list and the text goes on.

    What follows belongs to what was asked for before: "Need: ... Helpful: Spanish, ag degree. Non smoker."
    """
    before: Section = "other"
    for cut, end in zip(cuts, [*(cut.start for cut in cuts[1:]), len(text)], strict=False):
        yield cut
        spans = posting_sentence_spans(text[cut.end : end])
        is_list = cut.start > 0 and len(spans) > 1 and "," in text[cut.end : cut.end + spans[0][1]]
        if cut.section == "preferred" and is_list:
            at = cut.end + spans[1][0]
            yield Cut(start=at, end=at, section=before)
        elif cut.section in ASKS:
            before = "requirements"
