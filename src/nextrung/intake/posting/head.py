"""The head of a posting: the lines above its first heading or its first prose, and the names in them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from nextrung.intake.posting.headings import is_known_heading, known_heading
from nextrung.intake.posting.labels import fact_words, is_labelled, parts_of
from nextrung.intake.posting.places import place_span
from nextrung.intake.records import Document, Line

#: A head has no more lines, its lines no more words, a name or a title no more than that.
_HEAD_LINES = 14
_HEAD_WORDS = 16
_NAME_WORDS = 10
#: The paper itself is named no further down.
_PAPER_NAMED_WITHIN = 2
#: A line of more words that ends with a full stop is prose.
_PROSE_WORDS = 8

#: "Sugar Creek Hospital Careers" is what the page is called.
_SITE_NAMED = re.compile(r"(?<=\w)\s(?:[|–-]\s)?(?:Careers|Jobs|Job Board|Employment)$")
_COMPANY_FORMS = (" Inc.", " Co.", " Corp.", " Ltd.", " Bros.")
#: What may part a title from an employer: "Line Cook at Millpond Grill", "Line Cook - Millpond Grill".
JOINTS = re.compile(r"\s+[–—-]+\s+|\s+at\s+|\s*@\s*|,\s+")
_WHERE_FROM = re.compile(r"(?:fully )?(?:remote|hybrid|on-?site)\b", re.IGNORECASE)
_DASH = re.compile(r"\s+[–—-]+\s+")
#: "(must live in Ohio, Kentucky or Indiana)"
_LONG_ASIDE = re.compile(r"\s*\((?:[^()\s]+\s+){3,}[^()]*\)\s*$")
#: "@ Pillbox Robotics", "at Pellam & Thrush"
_AT = re.compile(r"^(?:@|at)\s+(?=[A-Z])")
#: "Dept: 8700 Coding", "Page 1 of 2"
_LABEL = re.compile(r"[A-Z][\w /]{1,24}:\s|Page \d")
#: What the paper is called.
_PAPER = re.compile(
    r"(?:job|position|vacancy|recruitment|employment|class|career) "
    r"(?:announcement|bulletin|notice|description|posting|specification|opportunity)\b.{0,12}",
    re.IGNORECASE,
)
#: Where the first sentence of a text ends: "Duluth MN. We are", but not "St. Paul" and "Co. Inc.".
_FIRST_STOP = re.compile(
    r"(?<=[\w)]{2})[.!](?=\s+(?:We|Our|The|You|I|If|This|Are|Looking|Must|At|Come|Join)\b)"
    r"|(?<=[a-z]{3})(?<!Bros)(?<!Corp)(?<!Inc)(?<!Dept)(?<!Assoc)[.!](?=\s+[A-Z])"
    r"|(?<=[A-Z]{4})(?<!CORP)(?<!BROS)(?<!ASSOC)[.!](?=\s+[A-Z])"
)
#: Pictures at the edges of a name.
_PICTURES = re.compile(r"^[^\w\s(\"“'‘#$.]+\s+|\s+[^\w\s)\"”'’!.+]+$")
_BEFORE_TITLE = re.compile(
    r"^(?:\*+\s?)?(?:(?:immediate|urgent|current) (?:openings?|opportunit(?:y|ies)|need)s?(?: for)?\W*"
    r"|(?:recruitment|requisition|announcement|vacancy|posting|job|req)\s?(?:no\.?|number|#)?\s?[\w/-]*\d[\w/-]*\s*"
    r"[:–-]+\s*|(?:now |we(?:['’]re| are) )?(?:hiring|seeking)|job (?:posting|opening|description)"
    r"|help wanted"
    r"|wanted|vacancy|opening|position)\s*(?:[:!–-]+\s*|\s(?:an?\s)?)",
    re.IGNORECASE,
)
_AFTER_TITLE = re.compile(
    r"\s+(?:(?:is|are) (?:now |currently )?(?:hiring|seeking|recruiting|growing|expanding"
    r"|looking for)|wanted|needed"
    r"|job$|role$|positions? available|openings?|job description|vacancy)\b.*$"
    r"|\s[-–—]\s[^–—-]*!+$|[\s!*]+$",
    re.IGNORECASE,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Found:
    """Words for a fact, and the line in which they stand."""

    text: str
    line: Line


def head_lines(document: Document) -> list[Line]:
    """Give the lines of the head."""
    head: list[Line] = []
    for line in map(_opening, document.lines[:_HEAD_LINES]):
        words = len(line.text.split())
        is_prose = words > _HEAD_WORDS or (words > _PROSE_WORDS and line.text.endswith("."))
        is_heading = is_known_heading(line.text)
        if is_heading and line.number <= _PAPER_NAMED_WITHIN and known_heading(line.text) == "summary":
            continue  # "Position Description" over the title names the paper
        if head and (is_heading or line.is_bullet or is_prose):
            break
        if not is_prose:
            head.append(line)
    return head


def _opening(line: Line) -> Line:
    """Cut the text off that begins in the first line: "LEAD CARPENTER, Duluth MN. We are ..."."""
    end = _FIRST_STOP.search(line.text) if line.number == 1 else None
    return replace(line, text=line.text[: end.start()]) if end else line


def names_in(head: Sequence[Line]) -> list[Found]:
    """Give what may be a title or a name in lines without a label, the place at the end taken off."""
    return [Found(text=text, line=line) for line in head for text in _names(line) if not is_labelled(line)]


def _names(line: Line) -> Iterator[str]:
    for part in (part for part in parts_of(line) if not _PAPER.fullmatch(part.strip())):
        text = without_shouts(without_place(_LONG_ASIDE.sub("", _AT.sub("", part.strip()))))
        text = _SITE_NAMED.sub("", without_place(_before_how(text)))
        ends_sentence = text.endswith((".", "?", ":")) and not text.title().endswith(_COMPANY_FORMS)
        if 0 < len(text.split()) <= _NAME_WORDS and not ends_sentence and not _LABEL.match(text):
            yield text


def _before_how(text: str) -> str:
    """Cut "Crew Member - full time, seasonal" and "Lowe Rigging - union shop - $61/hr" down to the name."""
    if "$" in text:
        return _DASH.split(text)[0]
    is_long = len(text.split()) > _NAME_WORDS
    for joint in JOINTS.finditer(text):
        behind = text[joint.end() :]
        if _WHERE_FROM.match(behind) or (is_long and fact_words("employed").begins(behind)):
            return text[: joint.start()]
    return text


def without_place(text: str) -> str:
    """Take the place off the end of "Osterhout Cabinet Company - Allentown, PA"."""
    span = place_span(text)
    if span is None:
        return text
    name = text[: span[0]].rstrip(" ,-–—|(@·").removesuffix(" in").strip()
    return name.partition("(")[0].strip() if name.count("(") > name.count(")") else name


def without_shouts(text: str) -> str:
    """Take off what says only that somebody is sought: "Now hiring: Line Cook!", and pictures around it."""
    plain = _PICTURES.sub("", text)
    return _PICTURES.sub("", _AFTER_TITLE.sub("", _BEFORE_TITLE.sub("", plain)))


def line_of_data(document: Document, text: str | None) -> Found | None:
    """Find the line that was made of a value in the page's own data."""
    line = next((line for line in document.lines if text and line.text == text), None)
    return Found(text=line.text, line=line) if line else None
