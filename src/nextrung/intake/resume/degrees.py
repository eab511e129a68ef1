"""Degrees, schools and results as they stand in a line about studies."""

import re

from nextrung.intake._places import split_place
from nextrung.intake.resume.words import find_degree, find_programme, names_school

#: "GPA: 3.7", "3.7 GPA", "Grade 3.6/4.0".
GRADE = re.compile(
    r"(?:(?:cumulative|overall|final)\s)?\b(?:g\.?p\.?a\.?|grade(?: point average)?|score|result)"
    r"\s?[:=]?\s?(?:of\s)?(?P<value>\d(?:[.,]\d{1,2})?(?:\s?/\s?\d(?:\.\d{1,2})?)?)(?!\w|[.,/]\d)"
    r"(?:\s?g\.?p\.?a\b\.?)?"
    r"|(?<![\w.])(?P<before>\d\.\d{1,2}(?:\s?/\s?\d(?:\.\d{1,2})?)?)\s?g\.?p\.?a\b\.?",
    re.IGNORECASE,
)
HONOURS = re.compile(
    r"\b(?:(?:summa|magna)\s)?cum laude\b|\bwith (?:high(?:est)? )?(?:honou?rs|distinction)\b"
    r"|(?:first|second|upper second|lower second)[- ]class(?: honou?rs)?|\b[12][.:][12]\b"
    r"|\b(?:distinction|merit)\b",
    re.IGNORECASE,
)
COURSES = re.compile(
    r"(?:relevant |selected |key )?(?:course ?work|courses|modules|subjects)(?: include[ds]?)?\s?[:–—-]\s*",
    re.IGNORECASE,
)
#: How far studies have come.
_PROGRESS = (
    r"(?:credits?|credit hours|units|modules?|semesters?|in progress|completed|incomplete|not completed"
    r"|(?:un|to be )?finished|done|earned|passed|paused|ongoing|pending|deferred|remaining|to date|so far"
    r"|(?:part|full)[- ]time|expected|anticipated)(?: (?:[A-Z][a-z]{2,8} )?\d{4}\b)?"
)
#: What may stand between the degree and its field: honours, and how far the studies have come.
_QUALIFIER = re.compile(
    r"\s*\(hon(?:ou?r)?s?\)|,?\s*[12][.:][12]\b"
    rf"|(?:,\s*|\s*\(|\s+[–-]\s+|\s+)(?!in\s(?!progress))[^,;|()·]{{0,30}}?\b{_PROGRESS}\b(?:\s{_PROGRESS}\b)*\)?",
    re.IGNORECASE,
)
#: A programme belongs to a school, and is named in place of one only where there is none.
_PROGRAMME_AT_END = re.compile(r"\bprogram(?:me)?$", re.IGNORECASE)
#: What belongs to a degree in front of it: "AAT Level 4 Diploma", "NVQ Level 2 Certificate".
_BEFORE = re.compile(r"(?:[A-Z][\w&]*\s){0,3}Level\s\d\s$|\b(?:\w+|\d)-(?:year|month|week)\s$", re.IGNORECASE)
#: "Junior Specialist diploma", "Advanced Certificate".
_KIND_OF_CERTIFICATE = re.compile(r"(?:^|,\s|\s[-–—]\s)(?P<kind>(?:[A-Z0-9][\w'’-]*\s){1,4})$")
#: "Coursework toward an MBA", "60 credits of a B.A.": what was done of a degree belongs to it.
_TOWARD = re.compile(
    r"(?:^|[,;:|]\s|\s[-–—]\s)(?P<done>[^,;:|–—]{2,40}\s(?:towards?|for|of|to)(?:\s(?:an?|the|my))?\s)$"
)
#: A local of a union trains apprentices.
_LOCAL = re.compile(r"\bLocal(?:\sUnion)?\s(?:No\.?\s|#)?\d")
#: What may be a town stands before the letters.
_AFTER_TOWN = re.compile(r"[a-z],\s$")
_OF_FIELD = re.compile(r"\s+of\s+[A-Z][\w'’&-]*(?:\s+(?:and|&|of)?\s*[A-Z][\w'’&-]*){0,3}")
#: Degrees that are also part of the name of a school ("Eastgrove High School").
_SCHOOLS = ("high school", "secondary school")


def degree_span(text: str) -> tuple[int, int] | None:
    """Find a degree with what belongs to it: "Bachelor of Science (Hons), in progress"."""
    found = _degree_and_no_state(text)
    if found is None:
        return _with_progress(text, find_programme(text))
    start, end, level = found
    if level == "certificate" and (words := _KIND_OF_CERTIFICATE.search(text, 0, start)):
        start = start if names_school(words.group()) else words.start("kind")
    elif (done := _TOWARD.search(text, 0, start)) and not names_school(done["done"]):
        start = done.start("done")
    elif more := _BEFORE.search(text, 0, start):
        start = start if names_school(more.group()) else more.start()
    if text[start:end].lower() in _SCHOOLS and _is_part_of_a_name(text, start, end):
        later = find_degree(text[end:])
        return (end + later[0], end + later[1]) if later else None
    if more := _OF_FIELD.match(text, end):
        end = more.end()
    return _with_progress(text, (start, end))


def _with_progress(text: str, span: tuple[int, int] | None) -> tuple[int, int] | None:
    """Take in what is said of how far the studies have come."""
    if span is None:
        return None
    start, end = span
    while more := _QUALIFIER.match(text, end):
        end = more.end()
    return start, end


def _degree_and_no_state(text: str) -> tuple[int, int, str] | None:
    """Find a degree; the state of "Worcester, MA — Bachelor of Science" is none."""
    found = find_degree(text)
    if found is None or not _AFTER_TOWN.search(text, 0, found[0]) or split_place(text[: found[1]]) is None:
        return found
    later = find_degree(text[found[1] :])
    return (found[1] + later[0], found[1] + later[1], later[2]) if later else found


def _is_part_of_a_name(text: str, start: int, end: int) -> bool:
    """Tell "Eastgrove High School" and "High School of Troy" from a high school diploma."""
    before, after = text[:start].rstrip(), text[end:].lstrip()
    return before[-1:].isalnum() or after.startswith("of ")


def is_school(text: str) -> bool:
    """Tell whether `text` names a place of study and no degree."""
    return (names_school(text) or _LOCAL.search(text) is not None) and (
        find_degree(text) is None or text.lower().rstrip().endswith(_SCHOOLS)
    )


def school_weight(text: str) -> int:
    """Weigh how much `text` names a school: 2 for plainly one, 1 for "program" and the like, 0 for none."""
    return (1 + (not _PROGRAMME_AT_END.search(text))) if is_school(text) else 0


def names_studies(text: str) -> bool:
    """Tell whether a degree or a school is named."""
    return degree_span(text) is not None or is_school(text)
