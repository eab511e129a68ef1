"""Which of the first lines is the candidate's name, and what stands after it."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace

from nextrung.intake._places import is_place
from nextrung.intake.records import Document, Line
from nextrung.intake.resume.headings import sections_named
from nextrung.intake.resume.pieces import Piece, cells_of, statement, trim
from nextrung.intake.resume.words import (
    PLAIN_SCORE,
    employer_score,
    is_credential,
    title_score,
    title_words,
    words_of,
)
from nextrung.sources import Statement

#: What a résumé is called is not a name.
PAPER_NAMES = frozenset(
    ("resume", "résumé", "resumé", "my resume", "curriculum vitae", "curriculum vitæ", "cv", "c.v.", "vita")
)
_NAME_WORD = re.compile(
    r"[^\W\d_](?:[^\W\d_]|['’.\-·]){0,40}|\([^\W\d_][\w'’. -]{0,30}\)|[“\"][^\W\d_][\w'’. -]{0,30}[”\"]"
)
#: Letters of a title that we need not know: "CPC", "FNP-BC".
_LETTERS = re.compile(r"[A-Z]{2,6}(?:-[A-Z]{1,4})?")
_SPACED = re.compile(r"[^\W\d_](?: [^\W\d_]){2,20}")
#: Parts of family names that are written small.
_PARTICLES = frozenset(
    (
        *("al", "bin", "binti", "da", "das", "de", "del", "den", "der", "di", "do", "dos", "du", "e", "el"),
        *("ibn", "la", "le", "los", "ten", "ter", "van", "von", "y", "zu"),
    )
)
#: What may stand before a name and says nothing that matters.
_BEFORE = re.compile(r"^(?:name\s?:\s?)?(?:(?:Mr|Mrs|Ms|Miss|Mx)\.?\s)?", re.IGNORECASE)
_MOST_WORDS, _MOST_CHARACTERS = 6, 60
#: A name in lines of their own is larger than the rest of the top by this factor.
_STANDS_OUT, _MOST_NAME_LINES = 1.3, 3
#: The name stands within the first lines.
_TOP_LINES = 12


@dataclass(frozen=True, slots=True)
class FoundName:
    """The name, where it stands, and the letters after it ("RN, BSN"); None where there are none."""

    line: Line
    name: Piece
    credentials: Piece | None


def find_name(top: Sequence[Line], email: str | None) -> FoundName | None:
    """Find the name among the first lines, by its place, its size, its words and the mail address.

    Family names can be words of trades and places ("Baker", "Park"), so a name with such a word counts
    where it stands first or the mail address bears it out.
    """
    candidates = [(line, name) for line in top[:_TOP_LINES] if (name := _name_in(line))]
    if over_lines := _name_over_lines(top[:_TOP_LINES]):
        candidates = [(over_lines.lines[0], over_lines)]
    first = next((line for line in top if line.text.lower().strip(" :") not in PAPER_NAMES), None)
    largest = max((line.size for line, _ in candidates), default=0.0)
    best: tuple[int, FoundName] | None = None
    for line, name in candidates:
        said = spelled_out(line) or name.text
        in_email = _stands_in(said, email)
        if not (_is_plain(said) or in_email or (line is first and _may_be_name(said))):
            continue
        weight = 3 * in_email + 2 * (line.size >= largest - 0.5) + (line is first) + _is_plain(said)
        if best is None or weight > best[0]:
            best = weight, FoundName(line, name, _credentials_after(line, name))
    return best[1] if best else None


def name_below(lines: Sequence[Line], email: str | None) -> int | None:
    """Give where the name stands in a section that begins otherwise; None where no mail address bears it out.

    A side bar that stands in front in the text ends where the name begins.
    """
    account = _plain_letters((email or "").partition("@")[0])
    for index, line in enumerate(lines):
        name = _name_in(line)
        words = [_plain_letters(word) for word in name.text.split()] if name else []
        if len(words) > 1 and all(word in account for word in (words[0], words[-1])):
            return index
    return None


def _may_be_name(name: str) -> bool:
    """Tell whether words with one of a trade may be a name all the same: "Maria Cook", not "Line Cook"."""
    known = title_words()
    return not {*words_of(name)[:1]} & (known.titles | known.title_companions | known.employers)


def _is_plain(name: str) -> bool:
    """Tell whether no word is one of a trade or an employer."""
    return title_score(name) < PLAIN_SCORE and (employer_score(name) < PLAIN_SCORE or title_score(name) > 0)


def _stands_in(name: str, email: str | None) -> bool:
    """Tell whether a word of the name stands in the mail address before the @."""
    if email is None:
        return False
    account = _plain_letters(email.partition("@")[0])
    return any(len(word) > 2 and _plain_letters(word) in account for word in re.split(r"[\s,-]+", name))


def _plain_letters(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.lower())
    return "".join(letter for letter in decomposed if letter.isalpha())


def _name_in(line: Line) -> Piece | None:
    if line.is_bullet:
        return None
    if spelled := spelled_out(line):
        return Piece(line.text, (line,)) if looks_like_name(spelled) else None
    for text in (*(cell.text for cell in cells_of(line)[:1]), line.text):
        words = _BEFORE.sub("", re.split(r"\s+[–—-]\s+", text, maxsplit=1)[0])
        name = without_credentials(words)
        if looks_like_name(name):
            return Piece(name, (line,))
    return None


def _name_over_lines(top: Sequence[Line]) -> Piece | None:
    """Join a name whose words stand one under the other in the largest type."""
    sizes = sorted({line.size for line in top}, reverse=True)
    if len(sizes) < 2 or sizes[0] < _STANDS_OUT * sizes[1]:
        return None
    large = tuple(line for line in top if line.size == sizes[0])
    are_together = large[-1].number - large[0].number == len(large) - 1
    if not (1 < len(large) <= _MOST_NAME_LINES and are_together) or any(line.cells for line in large):
        return None
    text = " ".join(line.text for line in large)
    name = without_credentials(re.sub(r"(?<=[^\W\d_]-) ", "", text))
    return Piece(name, large, text) if looks_like_name(name) else None


def spelled_out(line: Line) -> str | None:
    """Read a name whose letters are set apart ("M A R I A   L O P E Z"); None where they are not."""
    words = line.cells or (line.text,)
    if not all(_SPACED.fullmatch(word) for word in words):
        return None
    return " ".join(word.replace(" ", "") for word in words)


def looks_like_name(text: str) -> bool:
    """Tell whether `text` has the form of a person's name: two to six words with capitals, no digits."""
    if not 2 <= len(text) <= _MOST_CHARACTERS or text.lower().strip(" :") in PAPER_NAMES:
        return False
    if ("," in text and not _is_family_name_first(text)) or sections_named(text) or is_place(text):
        return False
    words = text.replace(",", " ").split()
    if not 2 <= len(words) <= _MOST_WORDS or not all(_NAME_WORD.fullmatch(word) for word in words):
        return False
    return not any(word[0].islower() and word.lower() not in _PARTICLES for word in words)


def _is_family_name_first(text: str) -> bool:
    family, _, given = text.partition(",")
    return family.isupper() and 1 <= len(given.split()) <= 3 and "," not in given


def without_credentials(text: str) -> str:
    """Take the letters after a name off: "Maria Lopez, RN, BSN" is "Maria Lopez"."""
    parts = re.split(r",\s*", text)
    while len(parts) > 1 and are_credentials(parts[-1]):
        parts.pop()
    words = ", ".join(parts).split(" ")
    while len(words) > 2 and len(words[-1]) > 1 and words[-1].isupper() and not words[0].isupper():
        if not is_credential(words[-1]):
            break
        words.pop()
    return " ".join(words).rstrip(",")


def are_credentials(text: str) -> bool:
    """Tell whether `text` is nothing but letters that stand after a name."""
    words = [word for word in re.split(r"[\s,/]+", text) if word]
    return bool(words) and all(is_credential(word) or _LETTERS.fullmatch(word) for word in words)


def _credentials_after(line: Line, name: Piece) -> Piece | None:
    whole = cells_of(line)[0].text if cells_of(line) else ""
    rest = trim(whole.partition(name.text)[2]) if name.text in whole else ""
    return Piece(rest, (line,)) if are_credentials(rest) else None


def name_as_said(document: Document, piece: Piece | None) -> Statement | None:
    """Set a name as it is said: "LOPEZ, Maria" is Maria Lopez; its source keeps the letters of the paper."""
    found = statement(document, piece)
    if found is None or piece is None:
        return None
    family, comma, given = (spelled_out(piece.lines[0]) or found.text).partition(", ")
    text = f"{given} {family}" if comma else family
    if family.isupper():
        text = " ".join(_capitalised(word) for word in text.split(" "))
    return replace(found, text=text)


def _capitalised(word: str) -> str:
    """Write "O'BRIEN-MCKAY" as O'Brien-McKay, and leave initials and small words alone."""
    if not word.isupper() or len(word.strip(".")) < 2:
        return word
    text = re.sub(r"(?<=[^\W\d_])[^\W\d_]", lambda letter: letter.group().lower(), word)
    return re.sub(r"\bMc([a-z])(?=[a-z])", lambda start: f"Mc{start[1].upper()}", text)
