"""Is it a résumé at all? Postings, letters and notes are told from it by what only they say."""

import re
from collections.abc import Sequence

from nextrung.errors import NoTextError, UnreadableDocumentError, WrongDocumentError
from nextrung.intake.dates import find_period
from nextrung.intake.records import Document
from nextrung.intake.resume.contact import Contact
from nextrung.intake.resume.sections import Section

_POSTING = re.compile(
    r"\b(?:we(?: are|'re|’re) (?:looking|seeking|hiring)|is (?:looking for|seeking|hiring) an?\b"
    r"|the ideal candidate|successful candidate|you will be responsible|equal opportunity employer|eeo\b"
    r"|apply (?:now|today|online|by|at)|how to apply|to apply|job (?:description|posting|summary)"
    r"|about (?:the (?:role|job|position|company)|us\b)|we offer|what you(?:'ll|’ll| will) (?:do|bring|need)"
    r"|who you are|(?:minimum|preferred|required|basic) qualifications|requirements?:"
    r"|(?:essential|key|main) (?:duties|responsibilities|functions)|reports to"
    r"|(?:salary|pay|compensation) range|benefits include|join our team|candidates? (?:must|should|will))",
    re.IGNORECASE,
)
_LETTER = re.compile(r"^\s*(?:dear|to whom it may concern)\b", re.IGNORECASE | re.MULTILINE)
_LETTER_END = re.compile(
    r"^\s*(?:sincerely|(?:kind |best )?regards|yours (?:sincerely|faithfully|truly)|respectfully)\b",
    re.IGNORECASE | re.MULTILINE,
)
_NOTES = re.compile(
    r"\b(?:round (?:one|two|1|2)|(?:first|second|next|phone|final) (?:round|interview|screen)|interview notes"
    r"|(?:they|she|he) asked|asked (?:me|about)|i said|told (?:them|her|him)|met with|q:|a:)",
    re.IGNORECASE,
)
_RESUME_SECTIONS = frozenset(
    ("work", "education", "skills", "certificates", "references", "volunteer", "projects", "summary")
)
#: Cues of another paper from which on it may be that, and signs of a résumé from which on it is none.
_LEAST_CUES, _RESUME_FOR_SURE = 3, 5
#: A line with dates is no longer than this (characters).
_LONGEST_DATED = 160
_ADVICE = "Give the file that lists your own jobs, schooling and skills."


def refuse_what_is_no_resume(document: Document, sections: Sequence[Section], contact: Contact) -> None:
    """Raise where the paper is plainly another one.

    Raises:
        NoTextError: there are no words in it.
        UnreadableDocumentError: its words are no letters at all.
        WrongDocumentError: it is a posting, a letter or notes, or nothing in it speaks of a résumé.

    """
    text = document.text
    if not text.strip():
        advice = "Save the résumé with its text and try again."
        raise NoTextError("There is no text in it.", file=document.name, advice=advice)
    if not any(map(str.isalpha, text)):
        raise UnreadableDocumentError("There are no words in it.", file=document.name, advice=_ADVICE)
    dated = sum(
        find_period(line.text) is not None for line in document.lines if len(line.text) < _LONGEST_DATED
    )
    named = {name for section in sections for name in section.names}
    if what := _other_paper(text, _evidence(named, dated, contact), is_dated=dated > 1):
        what = f"This reads like {what}, not like a résumé."
        raise WrongDocumentError(what, file=document.name, advice=_ADVICE)
    if not (named - {"top"} or dated or contact.email or contact.phone):
        what = "This does not look like a résumé: it has no headings, no dates, no e-mail and no phone."
        raise WrongDocumentError(what, file=document.name, advice=_ADVICE)


def _evidence(named: set[str], dated: int, contact: Contact) -> int:
    """Count what speaks for a résumé; jobs count most."""
    known = len(named & _RESUME_SECTIONS)
    personal = bool(contact.email) + bool(contact.phone) + bool(contact.name)
    return 2 * ("work" in named) + ("education" in named) + min(2, dated) + personal + min(2, known)


def _other_paper(text: str, evidence: int, *, is_dated: bool) -> str | None:
    """Name the other paper that the text plainly is; None where it may be a résumé."""
    if is_dated and evidence >= _RESUME_FOR_SURE:
        return None
    cues = len({found.group().lower() for found in _POSTING.finditer(text)})
    if cues >= _LEAST_CUES and cues >= evidence - 1:
        return "a job posting"
    if _LETTER.search(text) and _LETTER_END.search(text) and not is_dated:
        return "a letter"
    if len(_NOTES.findall(text)) >= _LEAST_CUES and evidence < _RESUME_FOR_SURE:
        return "notes of an interview"
    return None
