"""Refuse a résumé or a posting that was given as notes."""

import re

from nextrung.errors import UnreadableDocumentError, WrongDocumentError
from nextrung.intake.notes.tables import note_words
from nextrung.intake.notes.words import words_of
from nextrung.intake.records import Document

_ADVICE = "Give the file with what you remember of the first interview, or leave the notes out."
_NOTED = re.compile(
    r"\b(?:asked|told\s(?:them|her|him|me)|i\ssaid|she\ssaid|he\ssaid|they\ssaid|spoke\s(?:with|to)|met\swith"
    r"|(?:second|next|final|2nd)\s(?:round|interview)|round\s(?:one|two|[1-4])|interview(?:ed|er)\b)",
    re.IGNORECASE,
)
_EMPLOYED = re.compile(
    r"\b(?:19|20)\d\d\s?(?:-|–|—|to)\s?(?:present|current|now|today|(?:\w+\s)?(?:19|20)\d\d)", re.IGNORECASE
)
_WANTED = re.compile(
    r"\b(?:equal\sopportunity|we\sare\s(?:looking|seeking|hiring)|we're\s(?:looking|hiring)|years?\sof\s(?:\w+\s)?experience"
    r"|must\shave|preferred|required|to\sapply|apply\s(?:now|today|online)|the\sideal\scandidate|you\swill\sbe\sresponsible)\b",
    re.IGNORECASE,
)
#: So much of a paper is looked at, in characters; it shows on its first pages what it is.
_ENOUGH = 20_000
_LONGEST_HEADING = 40


def refuse_other_papers(document: Document) -> None:
    """Raise where the document is plainly no notes; where it may be, let it pass.

    A paper is refused on three headings of a résumé and two periods of work, or two headings of a posting
    and three of its phrases, and only where it has none of the words that tell of an interview.

    Raises:
        UnreadableDocumentError: there are no words in it.
        WrongDocumentError: it is a résumé or a posting.

    """
    text = document.text[:_ENOUGH]
    if not any(character.isalpha() for character in text):
        raise UnreadableDocumentError("There are no words in the notes.", file=document.name, advice=_ADVICE)
    if _NOTED.search(text):
        return
    if len(_headings(document, "resume")) >= 3 and len(_EMPLOYED.findall(text)) >= 2:
        raise WrongDocumentError(
            "This reads like a résumé, not like notes.", file=document.name, advice=_ADVICE
        )
    wanted = {match[0].lower() for match in _WANTED.finditer(text)}
    if len(_headings(document, "posting")) >= 2 and len(wanted) >= 3:
        raise WrongDocumentError(
            "This reads like a job posting, not like notes.", file=document.name, advice=_ADVICE
        )


def _headings(document: Document, paper: str) -> set[str]:
    known = note_words().other_papers[paper]
    short = (line.text for line in document.lines if len(line.text) <= _LONGEST_HEADING)
    return {words for text in short if (words := " ".join(word.folded for word in words_of(text))) in known}
