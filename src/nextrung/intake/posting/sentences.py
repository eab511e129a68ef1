"""Say of each sentence of a posting what it does: ask, describe the work, promise, or fill the page."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from nextrung.intake.documents import Paragraph
from nextrung.intake.posting.boilerplate import boilerplate
from nextrung.intake.posting.headings import Section
from nextrung.intake.posting.requirement_words import words
from nextrung.intake.posting.sections import Passage, passages
from nextrung.intake.posting.sentence import PostingSentence, Role
from nextrung.intake.posting.sentence_ends import posting_sentence_spans
from nextrung.intake.posting.signs import EMPLOYER_SPEAKS, GETS, gives_contact
from nextrung.intake.posting.talk import MONEY
from nextrung.intake.posting.weighing import Weighed, weigh_all
from nextrung.intake.posting.wishes import with_wishes

#: Above the first heading a line no longer than this is a title, a name or a place.
_TITLE_WORDS = 9
#: The first lines of a posting are the title, the employer, the place.
_TITLE_LINES = 3
#: There each clause is weighed on its own: work and what it takes are told in one sentence.
_CLAUSES_APART: tuple[Section, ...] = ("duties", "conditions", "facts", "summary", "other")

#: "You will negotiate with landlords, so being at ease with them matters."
_CLAUSE_ENDS = re.compile(r";\s+|,\s+so\s+(?=(?:you|being|having|an?|the|we need|it takes|must|bring)\b)")
#: "You don't need to play, but you should hear it."
_CONTRAST = re.compile(
    r",\s+but\s+(?:also\s)?(?=(?:you|candidates|applicants|we|it)\s(?:do\s|will\s|really\s)?"
    r"(?:should|must|need|have to|expect|require|ask)\b|must\b)"
    r"|,?\s+and\s+(?=(?:it|that)(?:['’]d|\swould)\sbe\s\w+\sif\b)"
)
#: "You'll run planning, and you've done that before: two years or more"
_DID_BEFORE = re.compile(r",\s+and\s+(?=you(?:['’]ve|\shave)\s)")
_WILL_DO = re.compile(r"you(?:['’]ll|['’]d|\swill|\swould)\s", re.IGNORECASE)
_ENUMERATION = re.compile(r"^\(?(?:[a-zA-Z]|[ivx]{1,4}|\d{1,2})[.)]\s+")
_JOINTS_AROUND = re.compile(r"[\s,;]+(?:(?:and|or|so)\W*)?$|^(?:and|or)(?:\s|$)", re.IGNORECASE)
_TWO_LETTERS = re.compile(r"\w{2}")
_WE_OFFER = re.compile(r"we (?:also )?(?:offer|provide|pay|cover)\b", re.IGNORECASE)
_REPORTING_LINE = re.compile(
    r"(?:you(?: will|['’]ll)?|this (?:role|position)) reports? (?:directly )?to\b[^,]{0,60}$", re.IGNORECASE
)
_WORK_AHEAD = re.compile(
    r"\b(?:you will|you['’]ll|will be responsible|responsible for|you['’]d|you lead|you own|you run)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Piece:
    """A sentence before it is known what it does."""

    text: str
    passage: Passage
    is_item: bool


def posting_sentences(parts: Sequence[Paragraph]) -> tuple[PostingSentence, ...]:
    """Give every sentence of the paragraphs of a posting with its role, in order."""
    head = {part.first.number for part in parts[:_TITLE_LINES]}
    pieces = [piece for passage in passages(parts) for piece in _cut(passage)]
    weights = weigh_all([_weighed(piece) for piece in pieces])
    return with_wishes(
        [
            PostingSentence(
                text=piece.text,
                role="none" if _is_title(piece.passage, head) else _role(piece, weight),
                section=piece.passage.section,
                paragraph=piece.passage.paragraph,
                block=piece.passage.block,
                is_item=piece.is_item,
            )
            for piece, weight in zip(pieces, weights, strict=True)
        ]
    )


def _cut(passage: Passage) -> Iterator[_Piece]:
    for index, (start, end) in enumerate(_spans(passage)):
        text = _JOINTS_AROUND.sub("", _ENUMERATION.sub("", passage.text[start:end], count=1))
        if _TWO_LETTERS.search(text):
            yield _Piece(text=text, passage=passage, is_item=passage.is_item and index == 0)


def _spans(passage: Passage) -> Iterator[tuple[int, int]]:
    """Give the sentences, and the clauses where work and what it takes are strung together."""
    for start, end in posting_sentence_spans(passage.text):
        cuts = [start]
        if passage.section in _CLAUSES_APART:
            cuts += [match.end() for match in _CLAUSE_ENDS.finditer(passage.text, start, end)]
        if _WILL_DO.match(passage.text, start):
            cuts += [match.end() for match in _DID_BEFORE.finditer(passage.text, start, end)]
        cuts += [match.end() for match in _CONTRAST.finditer(passage.text, start, end)]
        yield from pairwise([*sorted(cuts), end])


def _weighed(piece: _Piece) -> Weighed:
    passage = piece.passage
    where = passage.list_number if piece.is_item else passage.paragraph.first.number
    return Weighed(
        text=piece.text,
        section=passage.section,
        is_item=piece.is_item,
        is_rest_of_item=passage.is_item and not piece.is_item,
        company=(piece.is_item, where, passage.section),
    )


def _role(piece: _Piece, weight: float) -> Role:
    return "requirement" if weight > 0 else _role_of_the_rest(piece)


def _is_title(passage: Passage, head: Collection[int]) -> bool:
    first = passage.paragraph.first
    return (
        passage.section == "top"
        and first.number in head
        and not first.is_bullet
        and is_short_line(passage.text)
    )


def is_short_line(text: str) -> bool:
    """Tell a line of a few words that is no sentence."""
    return len(text.split()) <= _TITLE_WORDS and not text.endswith(".")


def _role_of_the_rest(piece: _Piece) -> Role:
    """Give the role of a sentence that asks for nothing."""
    text, section = piece.text, piece.passage.section
    is_listed = section in ("requirements", "preferred", "duties") and piece.is_item
    if boilerplate("legal").stands_in(text) or section in ("apply", "legal") or gives_contact(text):
        return "none"
    is_small_print = boilerplate("apply").stands_in(text) or boilerplate("legal_topics").stands_in(text)
    if is_small_print and not is_listed:
        return "none"
    if section == "pay" or (is_listed and MONEY.match(text)):
        return "pay"
    if section == "benefits":
        return "none" if text.endswith("?") else "benefit"
    if words("nothing_asked").stands_in(text) or _REPORTING_LINE.match(text):
        return "none"
    if section == "duties":
        return "duty"
    if section in ("conditions", "facts") or is_listed or (section == "top" and is_short_line(text)):
        return "none"
    return _role_in_prose(text, section, is_item=piece.is_item)


def _role_in_prose(text: str, section: Section, *, is_item: bool) -> Role:
    is_about_them = section in ("about", "culture") or EMPLOYER_SPEAKS.match(text) is not None
    promises = boilerplate("benefits").stands_in(text)
    if _WE_OFFER.match(text):
        return "benefit"
    if _WORK_AHEAD.match(text) and not GETS.match(text):
        return "duty"
    if promises and not is_about_them:
        return "benefit"
    if boilerplate("culture").stands_in(text) or section == "culture":
        return "culture"
    if promises:
        return "benefit"
    is_work = words("duty_verbs").begins(text) > 0 and section in ("summary", "other")
    return "duty" if is_work or _WORK_AHEAD.search(text) or (is_item and section == "other") else "none"
