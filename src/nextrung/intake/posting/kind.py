"""Tell whether a paper is a posting: résumés, notes and letters by what only they say."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from nextrung.errors import WrongDocumentError
from nextrung.intake._phrases import PhraseList
from nextrung.intake.dates import find_period
from nextrung.intake.posting.sentence import PostingSentence
from nextrung.intake.records import Document, Requirement
from nextrung.tables import load_table

#: A line this long is prose; a date in it is not the date of a job, in characters.
_DATED_LINE = 120
#: A paper with so many different turns to candidates is a posting, whatever else is in it.
_PLAINLY_TO_CANDIDATES = 6

_CONTACT = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.\w|\(?\b\d{3}\)?[-. ]\d{3}[-. ]?\d{4}\b|\b\d{3}-01\d{2}\b"
    r"|linkedin\.com/in/",
    re.IGNORECASE,
)
_LETTER = re.compile(r"^\s*(?:dear|to whom it may concern)\b", re.IGNORECASE | re.MULTILINE)
_LETTER_END = re.compile(
    r"^\s*(?:sincerely|(?:kind|best) regards|yours \w+|respectfully)\b", re.IGNORECASE | re.MULTILINE
)
_ADVICE = "Give the text of the job advertisement."


@dataclass(frozen=True, kw_only=True, slots=True)
class _SignTable:
    """The table ``posting_signs.toml``."""

    to_candidates: tuple[str, ...]
    notes: tuple[str, ...]
    resume_headings: frozenset[str]


@cache
def _table() -> _SignTable:
    return load_table("posting_signs", _SignTable)


@cache
def _to_candidates() -> PhraseList:
    return PhraseList(_table().to_candidates)


@cache
def _notes() -> PhraseList:
    return PhraseList(_table().notes)


def refuse_what_is_no_posting(
    document: Document,
    sentences: Sequence[PostingSentence],
    requirements: Sequence[Requirement],
    duties: Sequence[Requirement],
) -> None:
    """Raise where the paper is plainly another one.

    Raises:
        WrongDocumentError: it is a résumé, notes or a letter, or it asks for nothing and describes no work.

    """
    what = _other_paper(document)
    if what:
        raise WrongDocumentError(
            f"This reads like {what}, not like a job posting.", file=document.name, advice=_ADVICE
        )
    promises = any(sentence.role in ("benefit", "pay") for sentence in sentences)
    if not requirements and not duties and not promises:
        raise WrongDocumentError(
            "There is no job posting in it: nothing that the job asks for and nothing that one would do.",
            file=document.name,
            advice=_ADVICE,
        )


def _other_paper(document: Document) -> str | None:
    text = document.text
    to_candidates = _different(_to_candidates(), text)
    if to_candidates >= _PLAINLY_TO_CANDIDATES:
        return None
    notes = _different(_notes(), text)
    if notes >= 2 and notes >= to_candidates:
        return "notes of an interview"
    if _LETTER.search(text) and _LETTER_END.search(text):
        return "a letter"
    headings = {line.text.strip(" :").lower() for line in document.lines} & _table().resume_headings
    dated = sum(
        len(line.text) < _DATED_LINE and find_period(line.text) is not None for line in document.lines
    )
    has_contact = _CONTACT.search(text) is not None
    if dated >= 2 and len(headings) + has_contact >= 2 and to_candidates <= _PLAINLY_TO_CANDIDATES // 2:
        return "a résumé"
    return None


def _different(phrases: PhraseList, text: str) -> int:
    return len({text[found.start : found.end].lower() for found in phrases.find_all(text)})
