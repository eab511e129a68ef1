"""Degrees, schools and results as they stand in a line about studies."""

import re

from nextrung.intake._places import split_place
from nextrung.intake.resume.words import (
    degrees,
    find_degree,
    find_programme,
    names_school,
    names_subject,
    words_of,
)

#: "GPA: 3.7", "3.7 GPA", "Grade 3.6/4.0".
GRADE = re.compile(
    r"(?:(?:cumulative|overall|final)\s)?\b(?:g\.?p\.?a\.?|grade(?: point average)?|score|result)"
    r"\s?[:=]?\s?(?:of\s)?(?P<value>\d(?:[.,]\d{1,2})?(?:\s?/\s?\d(?:\.\d{1,2})?)?)(?!\w|[.,/]\d)"
    r"(?:\s?g\.?p\.?a\b\.?)?"
    r"|(?<![\w.])(?P<before>\d\.\d{1,2}(?:\s?/\s?\d(?:\.\d{1,2})?)?)\s?g\.?p\.?a\b\.?",
    re.IGNORECASE,
)
HONOURS = re.compile(
    r"\b(?:(?:summa|magna)\s)?cum laude\b"
    r"|\b(?:graduated\s)?with (?:high(?:est)? )?(?:honou?rs|distinction|merit)\b"
    r"|(?:first|second|upper second|lower second)[- ]class(?: honou?rs)?|\b[12][.:][12]\b"
    r"|\b(?:distinction|merit)\b|\b(?:dean['’]s|president['’]s|principal['’]s) (?:list|honou?r roll)\b"
    r"|\bhonou?r roll\b|\b(?:salutatorian|valedictorian)\b",
    re.IGNORECASE,
)
COURSES = re.compile(
    r"(?:relevant |selected |key )?(?:course ?work|courses|modules|subjects)(?: include[ds]?)?\s?[:–—-]\s*",
    re.IGNORECASE,
)
#: How far studies have come.
_PROGRESS = (
    r"(?:credits?|credit hours|units|modules?|semesters?|in progress|completed|incomplete|not completed"
    r"|candidate|course ?work|(?:un|to be )?finished|done|earned|passed|paused|ongoing|pending|deferred"
    r"|remaining|to date|so far"
    r"|(?:part|full)[- ]time|expected|anticipated)(?: (?:[A-Z][a-z]{2,8} )?\d{4}\b)?"
)
PROGRESS = re.compile(rf"\b{_PROGRESS}(?!\w)", re.IGNORECASE)
#: What may stand between the degree and its field: honours, and how far the studies have come.
_QUALIFIER = re.compile(
    r"\s*\(hon(?:ou?r)?s?\)|,?\s*[12][.:][12]\b"
    r"|(?:,\s*|\s*\(|\s+[–-]\s+|\s+)(?!in\s(?!progress))(?-i:[^,;|()·A-Z–—]){0,30}?"
    rf"\b{_PROGRESS}\b(?:\s{_PROGRESS}\b)*\)?",
    re.IGNORECASE,
)
#: What belongs to a degree in front of it: "AAT Level 4 Diploma", "NVQ Level 2 Certificate".
_BEFORE = re.compile(r"(?:[A-Z][\w&]*\s){0,3}Level\s\d\s$|\b(?:\w+|\d)-(?:year|month|week)\s$", re.IGNORECASE)
#: "Junior Specialist diploma", "Advanced Certificate".
_KIND_OF_CERTIFICATE = re.compile(
    r"(?:^|,\s|\s[-–—/|·•]\s|—|[:;]\s|\(|[.]\s|\s(?:in|at|from)\s)(?P<kind>(?:[A-Z0-9][\w'’-]*\s){1,4})$"
)
_LEVEL_BEHIND = re.compile(r"\s(?:at\s)?Level\s\d\b", re.IGNORECASE)
#: Degrees that are named by their field: "Bachelor of Divinity".
_NAMED_BY_FIELD = re.compile(r"\b(?:bachelor|master|doctor|associate|licentiate)$", re.IGNORECASE)
#: "Coursework toward an MBA", "60 credits of a B.A.", "pursuing a B.S.": it belongs to the degree.
_TOWARD = re.compile(
    r"(?:^|[,;:|(]\s?|\s[-–—/|·•]\s|—)"
    r"(?P<done>(?:[^,;:|–—/()·•]{2,40}\s(?:towards?|for|of|to)|pursuing|enrolled in)"
    r"(?:\s(?:an?|the|my))?\s)$",
    re.IGNORECASE,
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
        start -= _length_of_kind(words["kind"])
    if (done := _TOWARD.search(text, 0, start)) and not names_school(done["done"]):
        start = done.start("done")
    elif more := _BEFORE.search(text, 0, start):
        start = start if names_school(more.group()) else more.start()
    if text[start:end].lower() in _SCHOOLS and _is_part_of_a_name(text, start, end):
        later = find_degree(text[end:])
        return (end + later[0], end + later[1]) if later else None
    end = _end_with_more(text, end)
    if _NAMED_BY_FIELD.search(text[start:end]) and (more := _OF_FIELD.match(text, end)):
        end = more.end()
    return _with_progress(text, (start, end))


def _length_of_kind(words: str) -> int:
    """Tell how much of the words before "Certificate" belongs to it: "Technical", not "Nursing"."""
    if degrees().kinds.issuperset(words_of(words)):
        return len(words)
    return 0 if names_school(words) or names_subject(words.strip()) else len(words)


def _end_with_more(text: str, end: int) -> int:
    """Take in a second degree that goes on with the first: "Apprenticeship Certificate", "BTEC Level 3"."""
    if level := _LEVEL_BEHIND.match(text, end):
        end = level.end()
    more = find_degree(text[end : end + 40]) if text[end : end + 1] == " " else None
    return end + more[1] if more and more[0] == 1 else end


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
    if later is None or names_subject(text[: found[0]].rstrip(", ")):
        return found
    return found[1] + later[0], found[1] + later[1], later[2]


def _is_part_of_a_name(text: str, start: int, end: int) -> bool:
    """Tell "Eastgrove High School" and "High School of Troy" from a high school diploma."""
    before, after = text[:start].rstrip(), text[end:].lstrip()
    return before[-1:].isalnum() or after.startswith("of ")


def is_school(text: str) -> bool:
    """Tell whether `text` names a place of study and no degree."""
    return (names_school(text) or names_local(text)) and (
        find_degree(text) is None or text.lower().rstrip().endswith(_SCHOOLS)
    )


def holds_degree_in_name(text: str) -> bool:
    """Tell a school called like a degree: "Harlow Apprenticeship Program"."""
    found = find_degree(text)
    if found is None or not text[: found[0]].strip() or found[1] == len(text.rstrip()):
        return False
    schools, last = degrees().schools, words_of(text)[-1]
    return found[2] == "certificate" and (last in schools.words or last in schools.last_words)


def names_local(text: str) -> bool:
    """Tell a local of a union, which trains apprentices."""
    return _LOCAL.search(text) is not None


def initials_of(text: str) -> frozenset[str]:
    """Give the short forms of successive capitals: BSN of "Bachelor of Science in Nursing"."""
    letters = "".join(word[0] for word in text.split() if word[0].isupper())
    return frozenset(
        letters[start:end] for start in range(len(letters)) for end in range(start + 2, len(letters) + 1)
    )


def names_studies(text: str) -> bool:
    """Tell whether a degree or a school is named."""
    return degree_span(text) is not None or is_school(text)
