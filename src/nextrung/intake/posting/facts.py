"""The facts of a posting: title, employer, place, type of employment, whom one reports to."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from nextrung.intake._places import is_place
from nextrung.intake.documents import Paragraph, source_of
from nextrung.intake.html.job_posting_data import employment_type_in, location_in
from nextrung.intake.posting.employer import find_employer
from nextrung.intake.posting.head import Found, head_lines, line_of_data
from nextrung.intake.posting.labels import Fact, Labelled, fact_words, labelled_facts, parts_of
from nextrung.intake.posting.places import is_remote, place_span
from nextrung.intake.posting.title import PLAIN, find_title
from nextrung.intake.records import Document, Line
from nextrung.intake.resume.words import employer_score, title_score
from nextrung.sources import Statement

#: More words behind "Employment:" say other things as well.
_EMPLOYMENT_WORDS = 4

_ASIDE = re.compile(r"(?<=\S)\s*\([^()]*\)\s*$")
_AFTER_TOWN = re.compile(
    r"(?:\s*,?\s?\d{5}(?:-\d{4})?)?(?:\s*(?:[-–,;/(|]{0,2}|or)\s*(?:remote|hybrid|on-?site|in person)\b.*)?$",
    re.IGNORECASE,
)
_HOW_NOT_WHERE = re.compile(r"(?:in[- ]person|on[- ]?site|in office|office|remote|hybrid)\W*", re.IGNORECASE)
_WITH = re.compile(r",? (?:with|and|plus)\b.*$")
_BUILDING_AFTER = re.compile(
    r"\s(?:Health|Community|Medical|Business|Civic|Town|City)?\s?(?:Centre|Center|Hospital|School"
    r"|Office|Campus|Depot|Branch|Hall"
    r"|House|Clinic|Plant|Yard)$"
)
_TOWN_AND_REGION = re.compile(
    r"[A-Z][a-z][\w.'’-]*(?: [A-Z][\w.'’-]+){0,2}, [A-Z][a-z]\w+(?: [A-Z]\w+){0,2}(?=\s*(?:\(|$))"
)
_TOWN_AND_STATE = re.compile(
    r"(?P<in>(?:\b(?:in|our|near)|,) )?\b(?P<town>[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+){0,2})"
    r"(?P<between>(?P<comma>,)?\s)(?P<state>[A-Z]{2}\b|[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)"
)
_STATES_THAT_ARE_WORDS = ("OR", "IN", "ME", "OK", "HI")
_FULL_OR_PART = re.compile(
    r"(?<=\ba )(?:full|part)[- ]time\b"
    r"|\b(?:full|part)[- ]time(?=(?:,? [\w-]+)? (?:position|role|job|opportunity|opening|post)\b)",
    re.IGNORECASE,
)
_HIRES = re.compile(
    r"\b(?:this is|hiring|seeking|looking for|position|role|job|opportunity|opening)\b", re.IGNORECASE
)
_REPORTS = re.compile(
    r"\b(?:reports?|reporting|answers?|answerable|accountable)\s(?:directly\s)?to\s"
    r"(?P<who>(?!you\b|work\b|duty\b|us\b|it\b)[^.;:()]{3,90})",
    re.IGNORECASE,
)
_WHO_ENDS = re.compile(r"\s(?:and|who|with|in|on|for|as|while|each|but|this|at|to)\s.*$|,.*$", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True, slots=True)
class PostingFacts:
    """What the head of a posting says; None for what it does not say."""

    title: Statement | None
    company: Statement | None
    location: Statement | None
    employment_type: Statement | None
    reports_to: Statement | None


def posting_facts(document: Document, parts: Sequence[Paragraph]) -> PostingFacts:
    """Find the facts: in the page's own data, in labelled lines, in the head, then in the prose."""
    labelled = labelled_facts(document)
    head = head_lines(document)
    title = find_title(document, labelled, head)
    return PostingFacts(
        title=_stated(document, title),
        company=_stated(document, find_employer(document, labelled, head, title)),
        location=_stated(document, _location(document, labelled, head)),
        employment_type=_stated(document, _employment_type(document, labelled, head)),
        reports_to=_stated(document, _reports_to(parts, labelled)),
    )


def _stated(document: Document, found: Found | None) -> Statement | None:
    return Statement(text=found.text, source=source_of(document, found.line, found.text)) if found else None


# --- place ----------------------------------------------------------------------------------------------


def _location(document: Document, labelled: Mapping[Fact, Labelled], head: Sequence[Line]) -> Found | None:
    found = line_of_data(document, location_in(document.structured)) if document.structured else None
    if found:
        return found
    label = labelled.get("location")
    in_head = _place_in_head(head)
    if label and _names_place(label.text) and (in_head is None or _place_at_end(label.text)):
        return Found(text=_labelled_place(label.text), line=label.line)
    return (
        in_head
        or _place_in_prose(document)
        or (Found(text=label.text, line=label.line) if label and label.text[:1].isupper() else None)
    )


def _names_place(text: str) -> bool:
    """Tell "Ilkeston Health Centre" from "In person" and "four days a week in our office"."""
    return text[:1].isupper() and not _HOW_NOT_WHERE.fullmatch(text)


def _labelled_place(text: str) -> str:
    """Give the place behind a label, without the name of the building before it or after it."""
    place = _place_at_end(text)
    if place is None:
        return _BUILDING_AFTER.sub("", _without_code(_WITH.sub("", text)))
    before = text[: text.find(place)].rstrip(", ").split(",")[-1].strip()
    is_quarter = "," not in place and before.istitle() and before.isalpha()
    return f"{before}, {place}" if is_quarter and f"{before}, {place}" in text else place


def _place_in_head(head: Sequence[Line]) -> Found | None:
    parts = [(part, line) for line in head for part in parts_of(line)]
    # "Hybrid" is the answer only where the head names no place.
    for part, line in sorted(parts, key=lambda each: _HOW_NOT_WHERE.fullmatch(each[0]) is not None):
        if place := _place_at_end(part):
            return Found(text=place, line=line)
    for line in head:
        match = _TOWN_AND_REGION.match(line.text)
        if match and not title_score(match[0]) and employer_score(match[0]) < PLAIN:
            return Found(text=match[0].strip(), line=line)
    return None


def _place_at_end(text: str) -> str | None:
    """Give the place that `text` ends with; "(on site)" behind it says how, not where."""
    if is_remote(text):
        return text
    for words in (_ASIDE.sub("", text), text):
        span = place_span(words)
        if span and (words[span[0]].isupper() or words.islower()):
            return _without_code(words[slice(*span)])
    return None


def _without_code(place: str) -> str:
    return _AFTER_TOWN.sub("", place).strip(" ,(;") or place.strip()


def _place_in_prose(document: Document) -> Found | None:
    for line in document.lines:
        for match in _TOWN_AND_STATE.finditer(line.text):
            # "Mathematics, OR" is no place; "in Eugene OR" is.
            is_told = match["in"] or (match["comma"] and match["state"] not in _STATES_THAT_ARE_WORDS)
            if is_told and is_place(f"{match['town']}, {match['state']}"):
                return Found(text=match["town"] + match["between"] + match["state"], line=line)
    return None


# --- the rest -------------------------------------------------------------------------------------------


def _employment_type(
    document: Document, labelled: Mapping[Fact, Labelled], head: Sequence[Line]
) -> Found | None:
    found = line_of_data(document, employment_type_in(document.structured)) if document.structured else None
    if found:
        return found
    label = labelled.get("employment_type")
    if label and fact_words("employed").stands_in(label.text):
        said = fact_words("employed").find(label.text)
        is_long = len(label.text.split()) > _EMPLOYMENT_WORDS
        text = label.text[said.start : said.end] if said and is_long else label.text
        return Found(text=text, line=label.line)
    for line in head:
        if said := fact_words("employed").find(line.text):
            return Found(text=line.text[said.start : said.end], line=line)
    hiring = (line for line in document.lines if _HIRES.search(line.text))
    matches = ((line, _FULL_OR_PART.search(line.text)) for line in hiring)
    return next((Found(text=match[0], line=line) for line, match in matches if match), None)


def _reports_to(parts: Sequence[Paragraph], labelled: Mapping[Fact, Labelled]) -> Found | None:
    if label := labelled.get("reports_to"):
        return Found(text=label.text.rstrip(" ."), line=label.line)
    for paragraph in parts:
        for match in _REPORTS.finditer(paragraph.text):
            who = _WHO_ENDS.sub("", match["who"]).strip(" ,").removeprefix("the ").removeprefix("our ")
            line = next((line for line in paragraph.lines if who in line.text), None)
            if line and (title_score(who) or "owner" in who.lower()):
                return Found(text=who, line=line)
    return None
