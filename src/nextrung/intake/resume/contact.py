"""Who the candidate is and how to reach them: the top of the paper and its contact section."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from nextrung.intake._places import is_town_and_state, split_place
from nextrung.intake._web_addresses import NAMED_PROFILE, URL, network_of
from nextrung.intake.records import Line
from nextrung.intake.resume.headings import sections_named
from nextrung.intake.resume.layout import Setting
from nextrung.intake.resume.name import PAPER_NAMES, are_credentials, find_name
from nextrung.intake.resume.passages import passages
from nextrung.intake.resume.pieces import Piece, cells_of, joined, trim
from nextrung.intake.resume.telling import is_sentence
from nextrung.intake.resume.words import title_score

_EMAIL = re.compile(r"[\w.+%'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,4}")
_PHONE = re.compile(
    r"(?<![\w/.-])(?:\+\d{1,3}[\s.-]?)?(?:\(0?\d{1,4}\)[\s.-]?)?\d{2,5}(?:[\s.-]\d{2,5}){0,4}"
    r"(?:\s?(?:x|ext\.?)\s?\d{1,5})?(?![\w/-])"
)
#: What goes on with a mail address.
_REST_OF_ADDRESS = re.compile(r"[a-z0-9._-]{1,30}")
#: What goes on with the path of a profile, with the name of the network behind it.
_REST_OF_PATH = re.compile(r"[a-z0-9-]{1,40}(?:\s\(\w+\))?")
_BEGINS_SMALL = re.compile(r"[a-z]")
_YEARS = re.compile(r"(?:19|20)\d\d\s?[-–]\s?(?:19|20)\d\d")
#: What stands before a contact: "E-mail:", "Tel.", "Lives in:".
_LABELS = re.compile(
    r"(?:e-?mail|mail|phone|telephone|tel|mobile|cell|cellphone|home|work|address|location|website|web|site|url"
    r"|portfolio|linkedin|github|lives in|based in|contact|(?:full )?name|[epmtaw])\s?[.:]+\s*",
    re.IGNORECASE,
)
#: "Joliet IL 60435 cell", where a phone number stood behind.
_LABEL_BEHIND = re.compile(r"(?:^|[\s,;|-]+)(?:cell|mobile|phone|tel|home|work|e-?mail)\.?$", re.IGNORECASE)
#: "14 Heol Fawr, Cardiff": a number, a name, a comma.
_STREET = re.compile(r"\d{1,5}[A-Za-z]?\s[A-Z][^,]{2,40},\s")
_LONGEST_LABEL = 110
_DASH = re.compile(r"\s[-–—]\s")
#: What some papers tell of a person and nobody should judge by.
_PERSONAL = re.compile(
    r"(?:date of birth|born|d\.?o\.?b\.?|age|nationality|citizenship|marital status|gender|sex|religion)\b",
    re.IGNORECASE,
)
#: What stands after more lines than these is not about how to reach a person.
_MOST_LINES = 60
#: From here on a score tells words of a title.
_TITLE = 1.5


@dataclass(slots=True)
class Contact:
    """What the top of the paper and its contact section tell."""

    name: Piece | None = None
    label: Piece | None = None
    email: Piece | None = None
    phone: Piece | None = None
    url: Piece | None = None
    location: Piece | None = None
    profiles: list[Piece] = field(default_factory=list)
    summary: Piece | None = None


def email_in(lines: Iterable[Line]) -> str | None:
    """Give the first mail address."""
    return next((found[0] for line in lines if (found := _EMAIL.search(line.text))), None)


def read_contact(top: Sequence[Line], section: Sequence[Line], setting: Setting) -> Contact:
    """Read the lines above the first heading and those of a contact section.

    Letters after the name ("RN, BSN") are the label where the paper gives no other.
    """
    contact = Contact()
    top = _with_whole_addresses(top[:_MOST_LINES])
    told = [piece for line in top for piece in _take_contacts(line, contact)]
    for line in _with_whole_addresses(section[:_MOST_LINES]):
        for piece in _take_contacts(line, contact):
            _take_location(piece, contact)
    found = find_name(top, contact.email.text if contact.email else None)
    if found:
        contact.name = found.name
    _place_rest(contact, told, setting)
    if found and contact.label is None:
        contact.label = found.credentials
    return contact


def _with_whole_addresses(lines: Sequence[Line]) -> list[Line]:
    """Join an address that a narrow column has broken: after a sign, or a mail address in any word."""
    found: list[Line] = []
    for line in lines:
        before = found[-1].text if found and " " not in found[-1].text else ""
        is_rest = _REST_OF_ADDRESS.fullmatch(line.text) is not None and (
            "." not in line.text or "." not in before.partition("@")[2]
        )
        is_path = "/" in before and _REST_OF_PATH.fullmatch(line.text) is not None
        is_broken = before[-1:] in "-./_@" or ("@" in before and is_rest) or is_path
        if before and is_broken and found[-1].column == line.column and _BEGINS_SMALL.match(line.text):
            found[-1] = replace(found[-1], text=found[-1].text + line.text)
        else:
            found.append(line)
    return found


# --- mail, phone, addresses ----------------------------------------------------------------------


def _take_contacts(line: Line, contact: Contact) -> list[Piece]:
    """Take mail, phone and addresses out of a line; gives the pieces that are none."""
    return [piece for cell in cells_of(line) for piece in _take_reachable(cell, contact)]


def _take_reachable(piece: Piece, contact: Contact) -> Iterator[Piece]:
    rest = piece.text
    for kind, pattern in (("email", _EMAIL), ("url", URL), ("profile", NAMED_PROFILE), ("phone", _PHONE)):
        for found in list(pattern.finditer(rest)):
            words = found.group().rstrip(".,;)").strip()
            if kind != "phone" or _is_phone(words):
                _keep(kind, Piece(words, piece.lines), contact)
                rest = rest.replace(words, " | ", 1)
    for part in rest.split("|"):
        words = trim(_without_label(part.strip()))
        if words:
            yield Piece(words, piece.lines)


def _without_label(words: str) -> str:
    """Take "E-mail:" off, and leave nothing of a label alone."""
    if _LABELS.fullmatch(f"{words}:") or _PERSONAL.match(words):
        return ""
    label = _LABELS.match(words)
    return _LABEL_BEHIND.sub("", words[label.end() :] if label else words)


def _is_phone(words: str) -> bool:
    return 7 <= sum(map(str.isdigit, words)) <= 15 and _YEARS.fullmatch(words) is None


def _keep(kind: str, piece: Piece, contact: Contact) -> None:
    if kind == "email":
        contact.email = contact.email or piece
    elif kind == "phone":
        contact.phone = contact.phone or piece
    elif kind == "profile" or network_of(piece.text) or contact.url:
        contact.profiles.append(piece)
    else:
        contact.url = piece


def _take_location(piece: Piece, contact: Contact) -> bool:
    """Take a piece as the place where the candidate lives, if it is one and none was given before."""
    if contact.location is not None or title_score(piece.text) >= _TITLE:
        return False
    if is_town_and_state(piece.text, is_address=_is_contact_line(piece.lines[0])):
        contact.location = piece
        return True
    span = split_place(piece.text)
    is_mostly_place = span is not None and 2 * (span[1] - span[0]) > len(piece.text)
    is_address = piece.text[:1].isdigit() and (span is not None or _STREET.match(piece.text) is not None)
    if is_mostly_place or is_address:
        contact.location = piece
    return is_mostly_place or is_address


def _is_contact_line(line: Line) -> bool:
    has_phone = any(_is_phone(found[0]) for found in _PHONE.finditer(line.text))
    return has_phone or _EMAIL.search(line.text) is not None


# --- the rest of the top -------------------------------------------------------------------------


def _place_rest(contact: Contact, told: Iterable[Piece], setting: Setting) -> None:
    """Sort what is left at the top: place, label, a summary without a heading."""
    sentences: list[Line] = []
    for piece in told:
        words, line = _without_name(piece, contact.name), piece.lines[0]
        if (
            not words
            or words.lower().strip(" :") in PAPER_NAMES
            or _take_location(Piece(words, piece.lines), contact)
        ):
            continue
        follows = bool(sentences) and line.number == sentences[-1].number + 1
        is_told = is_sentence(words) or len(words) > _LONGEST_LABEL
        if (follows and setting.runs_on(sentences[-1], line)) or (is_told and (follows or not sentences)):
            sentences.append(_without_heading(line))
        elif contact.label is None and contact.name and _could_be_label(words):
            contact.label = _label_before_place(Piece(words, piece.lines), contact)
    contact.summary = joined(passages(sentences, setting))


def _without_heading(line: Line) -> Line:
    """Take "Summary:" off the sentences behind it."""
    head, _, rest = line.text.partition(":")
    return replace(line, text=rest.strip()) if rest and sections_named(head) == ("summary",) else line


def _label_before_place(piece: Piece, contact: Contact) -> Piece:
    """Take the place off "Veterinary Technician — Rochester, New York" where none was given before."""
    dash = _DASH.search(piece.text)
    if dash is None or contact.location is not None or split_place(piece.text[dash.end() :]) is None:
        return piece
    if not _take_location(piece.part(dash.end()), contact):
        return piece
    return piece.part(0, dash.start())


def _without_name(piece: Piece, name: Piece | None) -> str:
    if name is None or not any(piece.lines[0] is line for line in name.lines):
        return piece.text
    if name.text not in piece.text:
        return "" if piece.text in (name.quote or name.text) else piece.text
    rest = trim(piece.text.partition(name.text)[2])
    return "" if are_credentials(rest) else rest


def _could_be_label(words: str) -> bool:
    letters = sum(map(str.isalpha, words))
    return 3 <= len(words) <= _LONGEST_LABEL and 2 * letters > len(words) and not sections_named(words)
