"""Part a sentence into requirements that a person can hold or miss one by one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from nextrung.intake.posting.requirement_kind import kind_of
from nextrung.intake.posting.requirement_lead import lead_end, without_cues
from nextrung.intake.posting.requirement_seams import begins_new, goes_with_it
from nextrung.intake.posting.requirement_words import words
from nextrung.intake.posting.seam import SEPARATOR, Seam, stands_alone

#: "two (2) years" keeps its number.
_BRACKETS = re.compile(r"\((?!\d{1,2}\))[^()]{0,200}\)")
#: A clause with a subject of its own explains what was asked.
_REMARK = re.compile(
    r"(?:about|around|roughly|you|we|our|this|it|that|they|there|no|if|please)\b"
    r"|(?:the|an?|some|half|all|most)\s(?:[^;\s]+\s+){4}[^;\s]"
    r"|[^;]{0,60}\b(?:counts?|is fine|will do|considered|provided|reimbursed|(?:is|are) paid|will train)\b"
    r"|(?:[a-z]+ ){1,3}(?:is|are) an? ",
    re.IGNORECASE,
)
#: "We run NetSuite; experience with it is needed."
_EMPLOYER_FIRST = re.compile(r"(?:we|our) [^;]{1,80};", re.IGNORECASE)
_SOMEBODY_WHO = re.compile(
    r"\b(?:someone|somebody|a person|anyone|a colleague|people) (?:who|with)\b", re.IGNORECASE
)
#: What is left of "not needed" names nothing.
_NAMES_SOMETHING = re.compile(r"(?!(?:not|but|also|very)\W*$).*\w\w", re.IGNORECASE | re.DOTALL)
#: A separator is no longer, in characters.
_JOINT = 8
#: Behind a label, so many short pieces between commas are things asked for one by one.
_FEWEST_LISTED = 3
_LISTED_WORDS = 9
_COMMA = re.compile(r",\s+")
#: "FOREMAN ALSO: 5 yrs as a journeyman, ran a crew, reads prints"
_LABEL = re.compile(r"[^:;.,()]{2,30}:\s+")
#: So many commas make a list.
_FEWEST_COMMAS = 2
_IS_JOINED = re.compile(r"(?:^|\s)(?:and|or|&|plus)\s", re.IGNORECASE)
_JOINS_LAST = re.compile(
    r"(?:,\s*(?:and|or|&)|;|\bor (?:an?other|similar|equivalent|the like))\b", re.IGNORECASE
)
_SPEAKS_TO_YOU = re.compile(r"^[^,;]{0,60}\b(?:if|that) you\b", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """One requirement inside a sentence."""

    #: Its words, a piece of the sentence.
    text: str
    #: The piece before "preferred" or "required" was taken off.
    with_cue: str
    #: A semicolon stands in front of it: what is said behind is not said of the parts before.
    opens_clause: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Parted:
    """A sentence taken apart."""

    #: Who must what: "The ideal candidate has".
    lead: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class _Cut:
    """Where a requirement ends, and where what follows it begins: the next one, or a mere remark."""

    start: int
    end: int
    opens_remark: bool = False


def part_requirements(sentence: str, *, is_one: bool = False) -> Parted:
    """Part `sentence` where a new requirement begins; lists of like things stay one.

    `is_one` leaves it whole ("Mon-Thu, 3:30 pm - 2:00 am, overtime as needed").
    """
    if is_one:
        return Parted(lead="", parts=(Part(text=without_cues(sentence), with_cue=sentence),))
    start = lead_end(sentence)
    parts = (
        Part(
            text=without_cues(sentence[begin:end]),
            with_cue=sentence[begin:end],
            opens_clause=";" in sentence[max(start, begin - _JOINT) : begin],
        )
        for begin, end in _piece_spans(sentence, start)
    )
    return Parted(
        lead=sentence[:start], parts=tuple(part for part in parts if _NAMES_SOMETHING.match(part.text))
    )


def _piece_spans(sentence: str, start: int) -> Iterator[tuple[int, int]]:
    masked = _BRACKETS.sub(lambda match: "(" + "x" * (len(match[0]) - 2) + ")", sentence)
    is_prose = (
        start > 0
        or words("candidate").begins(masked) > 0
        or _SPEAKS_TO_YOU.search(masked) is not None
        or _SOMEBODY_WHO.search(masked) is not None
    )
    if bare := _bare_list(masked, start):
        yield from bare
        return
    begin, skips = start, start == 0 and _EMPLOYER_FIRST.match(masked) is not None
    for cut in _cuts(masked, start, is_prose=is_prose):
        if not skips:
            yield begin, cut.start
        begin, skips = cut.end, cut.opens_remark
    if not skips:
        yield begin, len(masked)


def _cuts(masked: str, start: int, *, is_prose: bool) -> list[_Cut]:
    """Give where one requirement ends and the next begins."""
    found = list(_cuts_at_seams(masked, start, is_prose=is_prose))
    commas = list(_COMMA.finditer(masked, start))
    starts = {cut.start for cut in found}
    is_cut_at_comma = any(comma.start() in starts for comma in commas)
    is_loose = not is_prose and is_cut_at_comma
    is_list = len(commas) >= _FEWEST_COMMAS and (is_loose or _are_all_papers(masked[start:]))
    if not is_list or _IS_JOINED.search(masked[commas[-1].end() :]):
        return found
    # A list of like things has "and" or "or" before its last; here one after the other is asked for.
    loose = (
        _Cut(start=comma.start(), end=comma.end())
        for comma in commas
        if comma.start() not in starts and _begins_item(masked[comma.end() :])
    )
    return sorted([*found, *loose], key=lambda cut: cut.start)


def _begins_item(rest: str) -> bool:
    """Tell an item of its own from "literacy or a related field", the last of a list inside the list."""
    return not goes_with_it(rest) and _IS_JOINED.search(_COMMA.split(rest)[0]) is None


def _are_all_papers(text: str) -> bool:
    """Tell "background check, TB test, Infant CPR": checks and licences, each with its name."""
    items = [item for item in _COMMA.split(text) if item]
    return all(len(item.split()) > 1 and kind_of(item) in ("legal", "licence") for item in items)


def _cuts_at_seams(masked: str, start: int, *, is_prose: bool) -> Iterator[_Cut]:
    separators = list(SEPARATOR.finditer(masked, start))
    begin = start
    for separator, following in zip(separators, [*separators[1:], None], strict=False):
        seam = Seam(
            joint=";" if ";" in separator[0] else separator[0].strip(" ,").lower(),
            has_comma="," in separator[0],
            left=masked[begin : separator.start()],
            chunk=masked[separator.end() : following.start() if following else len(masked)],
            rest=masked[separator.end() :],
            is_prose=is_prose,
            before=masked[: separator.start()],
        )
        is_new = begins_new(seam)
        if is_new or (seam.joint == ";" and stands_alone(seam.left)):
            is_remark = not is_new and _REMARK.match(seam.rest) is not None
            yield _Cut(start=separator.start(), end=separator.end(), opens_remark=is_remark)
            begin = separator.end()


def _bare_list(sentence: str, start: int) -> list[tuple[int, int]]:
    """Part "Not required, but we'd notice: freight, open-source work, Spanish": no "and" before the last.

    Behind any other label so does a list that begins with years or a licence.
    """
    label = _LABEL.match(sentence)
    if label and start == 0 and kind_of(_COMMA.split(sentence[label.end() :])[0]) != "skill":
        start = label.end()
    ends = [*(comma.start() for comma in _COMMA.finditer(sentence, start)), len(sentence)]
    starts = [start, *(comma.end() for comma in _COMMA.finditer(sentence, start))]
    items = list(zip(starts, ends, strict=True))
    is_labelled = sentence[:start].rstrip().endswith(":")
    if not is_labelled or len(items) < _FEWEST_LISTED or _JOINS_LAST.search(sentence, start):
        return []
    return items if all(len(sentence[a:b].split()) <= _LISTED_WORDS for a, b in items) else []
