"""Part a sentence into requirements that a person can hold or miss one by one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from nextrung.intake._years_and_degrees import degree_start, years_span, years_unsaid
from nextrung.intake.posting.requirement_kind import kind_of
from nextrung.intake.posting.requirement_lead import lead_end, without_cues
from nextrung.intake.posting.requirement_words import cue_start, praises_skill, words

#: So far into a piece a degree or a number of years may be named and still begin it, in characters.
_NEAR = 26
#: So far into a piece a licence may be named and still begin it, in words.
_NEAR_WORDS = 5

_SEPARATOR = re.compile(
    r"\s*;\s*|,\s+(?:and|plus|as well as|along with|&)\s+(?:also\s+)?|,?\s+with\s+|,?\s+including\s+|,\s+"
    r"|\s+(?:and|plus|as well as|along with|&)\s+(?:also\s+)?",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\([^()]{0,200}\)")
#: A clause with a subject of its own explains what was asked.
_REMARK = re.compile(
    r"(?:about|around|roughly|you|we|our|this|it|that|they|there|no|if|the|an?|some|half|all|most|please)\b"
    r"|[^;]{0,60}\b(?:counts?|is fine|will do|considered|provided|will train)\b",
    re.IGNORECASE,
)
#: "We run NetSuite; experience with it is needed."
_EMPLOYER_FIRST = re.compile(r"(?:we|our) [^;]{1,80};", re.IGNORECASE)
#: "Proven skills and ability to ..." turns on one noun after another.
_BARE_HEAD = re.compile(
    r"(?:(?:strong|proven|demonstrated|basic|good|solid|some|a|the)\s){0,2}(?:knowledge|skills?|ability|experience"
    r"|understanding|education|training|interest|passion|desire|willingness|licensed|certified|registered)",
    re.IGNORECASE,
)
#: "sensitivity to and understanding of": what follows belongs to both.
_LEANS_ON = re.compile(r"\b(?:to|of|in|for|with|the|an?|on|at|as)$", re.IGNORECASE)
_UP_TO_DATE = re.compile(r"(?:(?:current|valid|active|an?)\s)+", re.IGNORECASE)
#: "..., and so is B": what was said of the one before holds for this one.
LIKEWISE = re.compile(r"(?:so (?:would|is|are|will)|as (?:is|are|would))\s", re.IGNORECASE)
_BODILY_VERB = re.compile(
    r"(?:lift|carry|stand|climb (?:ladders|stairs|poles|up|on)|push|pull|walk|kneel|bend|sit|be on"
    r"|reach (?:overhead|above)|work (?:in|at|on|outdoors|outside))\s",
    re.IGNORECASE,
)
_WORKS = re.compile(r"(?:work|cover)\s", re.IGNORECASE)
_NOUN_CLOSES = re.compile(
    r"\W*(?:$|\(|(?:in|for|from|as|or|required|preferred|is|are|by|within|through|issued|with|and)\b)",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"(?:(?:an?|the|some|also|at least|a minimum of|minimum(?: of)?|must|have|has|be)\s+)+", re.IGNORECASE
)
_GOES_WITH_IT = re.compile(
    r"(?:or|though|although|but|if|while|when|which|who|where|so that|unless)\s", re.IGNORECASE
)
_OR = re.compile(r"\bor\b", re.IGNORECASE)
_GOES_ON = re.compile(r"[\s-]+(?!(?:and|or|skills?\W*$)\b)\w")
#: "managing discovery from start to finish, organizing large productions": each with an object of its own.
_GERUND = re.compile(r"(?<!\w)[a-z]{3,}ing\s(?!and\b|or\b)[\w'’-]+\s[\w'’-]+", re.IGNORECASE)
_SUBJECT_AGAIN = re.compile(r"(?:you|they|he or she|must)\s(?!will)", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """One requirement inside a sentence."""

    #: Its words, a piece of the sentence.
    text: str
    #: The piece before "preferred" or "required" was taken off.
    with_cue: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Parted:
    """A sentence taken apart."""

    #: Who must what: "The ideal candidate has".
    lead: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class _Seam:
    """A place where a requirement may end and another begin."""

    #: The separator without spaces and commas: "and", "with", ";" or nothing.
    joint: str
    has_comma: bool
    #: From the last cut to the separator, from the separator to the next one, and to the end.
    left: str
    chunk: str
    rest: str
    #: Verbs may begin a requirement, for the sentence has a subject: "You have ..., and know ...".
    is_prose: bool


def part_requirements(sentence: str, *, is_one: bool = False) -> Parted:
    """Part `sentence` where a new requirement begins; lists of like things stay one.

    `is_one` leaves it whole ("Mon-Thu, 3:30 pm - 2:00 am, overtime as needed").
    """
    if is_one:
        return Parted(lead="", parts=(Part(text=without_cues(sentence), with_cue=sentence),))
    start = lead_end(sentence)
    pieces = [sentence[begin:end] for begin, end in _piece_spans(sentence, start)]
    parts = (Part(text=without_cues(piece), with_cue=piece) for piece in pieces)
    return Parted(lead=sentence[:start], parts=tuple(part for part in parts if re.search(r"\w\w", part.text)))


def _piece_spans(sentence: str, start: int) -> Iterator[tuple[int, int]]:
    masked = _BRACKETS.sub(lambda match: "(" + "x" * (len(match[0]) - 2) + ")", sentence)
    is_prose = start > 0 or words("candidate").begins(masked) > 0
    separators = list(_SEPARATOR.finditer(masked, start))
    begin, skips = start, start == 0 and _EMPLOYER_FIRST.match(masked) is not None
    for separator, following in zip(separators, [*separators[1:], None], strict=False):
        seam = _Seam(
            joint=separator[0].strip(" ,").lower(),
            has_comma="," in separator[0],
            left=masked[begin : separator.start()],
            chunk=masked[separator.end() : following.start() if following else len(masked)],
            rest=masked[separator.end() :],
            is_prose=is_prose,
        )
        is_new = _begins_new(seam)
        if is_new or (seam.joint == ";" and _stands_alone(seam.left)):
            if not skips:
                yield begin, separator.start()
            begin, skips = separator.end(), not is_new and _REMARK.match(seam.rest) is not None
    if not skips:
        yield begin, len(masked)


def _begins_new(seam: _Seam) -> bool:
    """Tell whether a new requirement begins behind this separator."""
    if _GOES_WITH_IT.match(seam.rest) or not _stands_alone(seam.left):
        return False
    if seam.joint == "including":
        return _counts_years_again(seam)
    if seam.joint == "with":
        return _begins_with_years(seam.rest) and not _is_either_way(seam.left, seam.rest)
    return (
        LIKEWISE.match(seam.rest) is not None
        or _begins_with_years(seam.rest)
        or _counts_years_again(seam)
        or _is_set_apart_by_cue(seam)
        or _begins_with_other_kind(seam)
        or _begins_with_verb(seam)
        or _begins_with_starter(seam.rest)
    )


def _stands_alone(left: str) -> bool:
    text = left.strip()
    if _BARE_HEAD.fullmatch(text) or _LEANS_ON.search(text):
        return False
    return len(text.split()) > 1 or kind_of(text) != "skill"


def _begins_with_years(rest: str) -> bool:
    match = years_span(rest)
    return match is not None and match.start() <= _NEAR and not _SEPARATOR.search(rest[: match.start()])


def _counts_years_again(seam: _Seam) -> bool:
    """Read "5 years of experience, including 2 in a supervisory role" as two."""
    return years_span(seam.left) is not None and years_unsaid(seam.rest) is not None


def _is_either_way(left: str, rest: str) -> bool:
    """Read "a master's with 2 years or a bachelor's with 5" as one."""
    return degree_start(left) is not None and _OR.search(left + rest) is not None


def _is_set_apart_by_cue(seam: _Seam) -> bool:
    """Read "Bachelor's required, master's preferred" as two, but "Docker, Kubernetes preferred" as one."""
    cue = cue_start(seam.chunk)
    if not cue or _OR.search(seam.chunk) or not re.search(r"\w\w", seam.chunk[:cue]):
        return False
    if seam.joint == ";":
        return True
    return cue_start(seam.left) is not None or (seam.joint == "" and kind_of(seam.left) != "skill")


def _begins_with_verb(seam: _Seam) -> bool:
    if not seam.is_prose:
        return False
    if seam.has_comma and seam.rest.startswith("can "):
        return True
    if words("verbs").begins(seam.rest) or _SUBJECT_AGAIN.match(seam.rest):
        return True
    return _GERUND.match(seam.rest) is not None and _GERUND.search(seam.left) is not None


def _begins_with_starter(rest: str) -> bool:
    text = _after_opening(rest)
    if praises_skill(text):
        return True
    end = words("starters").begins(text)
    # "education, experience and skills" goes on with its list; "experience with children" begins anew.
    return end > 0 and _GOES_ON.match(text, end) is not None


def _after_opening(rest: str) -> str:
    opening = _OPENING.match(rest)
    return rest[opening.end() :] if opening else rest


# --- a new kind of thing ---------------------------------------------------------------------------------


def _begins_with_other_kind(seam: _Seam) -> bool:
    kind = _kind_begun(seam)
    if kind is None:
        return False
    if kind != kind_of(seam.left):
        return True
    if kind == "licence":
        # "BLS and ACLS" are asked for together; "RN license, BLS" and "CDL and forklift licence" are not.
        last = seam.left.rsplit(", ", 1)[-1]
        return not words("licence_letters").begins(seam.chunk) or words("licence").stands_in(last)
    if kind == "physical":
        return min(len(seam.left.split()), len(seam.chunk.split())) > 2
    # "night shifts, and every third weekend": the comma sets two things apart where there is no list.
    return kind == "shift" and seam.has_comma and seam.joint != "" and "," not in seam.left


def _kind_begun(seam: _Seam) -> str | None:
    """Give the kind of what begins here; None where it may as well go on with what was before."""
    text, chunk = _after_opening(seam.rest), seam.chunk
    degree = degree_start(text)
    if degree is not None and degree <= _NEAR and not _SEPARATOR.search(text[:degree]):
        return "degree"
    if _begins_with_licence(chunk):
        return "licence"
    if words("legal").stands_in(chunk) and len(chunk.split()) > 1:
        return "legal"
    if _BODILY_VERB.match(seam.rest) or _BODILY_VERB.match(text):
        return "physical"
    if words("shift_plain").stands_in(chunk) or (
        _WORKS.match(text) and words("shift").stands_in(text[:_NEAR])
    ):
        return "shift"
    if words("travel").stands_in(chunk) and words("asked_of_travel").stands_in(chunk):
        return "travel"
    return None


def _begins_with_licence(chunk: str) -> bool:
    named = words("licence").find(chunk)
    if named is not None and chunk[: named.end].lower().endswith(("ents", "ions", "ses", "ces")):
        return False  # "tanker and hazmat endorsements" shares its noun
    if words("licence_letters").begins(_UP_TO_DATE.sub("", chunk)):
        return True
    if named is None or len(chunk[: named.start].split()) > _NEAR_WORDS:
        return False
    return _NOUN_CLOSES.match(chunk, named.end) is not None
