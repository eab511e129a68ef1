"""What can be taken off a requirement: who is meant in front of it, "preferred" behind it."""

import re

from nextrung.intake.posting.asking import subject_end
from nextrung.intake.posting.requirement_words import (
    CALLS_FOR,
    PERSON_HAS,
    cue_start,
    says_must,
    says_nice,
    words,
)

#: So far from its start a sentence says whom they look for, in characters.
_SEEKING_WITHIN = 100

_PERSON = (
    r"\s+(?:someone|somebody|people|an? (?:[\w/&'’-]+\s){1,8}?"
    r"|(?:[\w-]+\s){0,2}?(?:candidates?|individuals?|applicants?|colleagues?|staff|[a-z]+(?:er|or|ist)s))"
)
_WHO = r"(?:with|(?:who|that)(?:['’](?:s|ve|re)| has| have| is| are| holds| can)|having)\s+"
#: "Beyond that we hope for somebody who"
_WE_WISH = re.compile(
    r"[^.;:]{0,60}\b(?:we|I)\b[^.;:,]{0,20}\s(?:want|hope|need|look|like|love|seek|prefer|expect"
    r"|welcome)\w*\b"
    r"[^.;:,]{0,20}\b(?:someone|somebody|a person|people)\s"
    r"(?:with|who(?: has| have| is| are| holds)?)\s",
    re.IGNORECASE,
)
_PERSON_WITH = re.compile(
    rf"{_PERSON}\s*{_WHO}|{_PERSON}\s*(?=who\s)|\s+(?:someone|somebody)\s+",
    re.IGNORECASE,
)
_YOU_ARE = re.compile(r"you['’](?:re|ve)\s+(?:also\s+)?", re.IGNORECASE)
_WE_ASK = re.compile(
    r"(?:(?:we|I)(?:['’]d)?\s(?:will |do |would )?(?:expect|need|want|ask|like|love) you to"
    r"(?:\s(?:have|be|hold))?"
    r"|(?:we|I)(?:['’]d| would)? (?:imagine|picture|think|believe|suspect|assume|hope|trust)"
    r"(?: that)? you(?: will|['’]ll)?"
    r"\s(?:have|are|hold|bring)"
    r"|please (?:note|be aware|know) that"
    r"|(?:[\w&.'’-]+\s){1,4}requires"
    r"|(?:[\w'’ ]{0,40}\s)?(?:we|also)(?:['’]ll)?\s(?:also\s)?"
    r"(?:ask for|require|need|expect|look for|are looking for)"
    r"|requires|looking for|seeking)\s+",
    re.IGNORECASE,
)
#: "Preference will be given to candidates who hold", "It would make our day if you have"
_PLEASED = re.compile(
    r"[^,;.]{0,30}\b(?:preference|weight|credit|priority) (?:will be |is |may be )?given to\s"
    r"(?:(?:applicants|candidates|those|people|persons)\s(?:with\s|(?:who|that)\s(?:have\s|hold\s"
    r"|possess\s|are\s)?)?)?"
    r"|(?:it would|we['’]d|we would|I would|I['’]d) [^,;.]{2,40}?\b(?:if|that) you"
    r"(?:['’]d|['’]ve)?\s(?:have\s|are\s|can\s)?"
    r"|(?:(?:I|we) would|(?:I|we)['’]d) be (?:[a-z]+ly )?(?:delighted|glad|happy|pleased)"
    r" (?:by|with|to see|to hear from|to meet)\s(?:(?:people|candidates|applicants|someone|somebody|anyone)\s"
    r"(?:with|who(?:\s(?:has|have|is|are))?)\s)?",
    re.IGNORECASE,
)
_BECAUSE = re.compile(
    r"(?:as|because|since|to|in order to|for|after|before|upon)\s[\w'’ -]{3,60},\s", re.IGNORECASE
)
_AND = re.compile(r"(?:and|plus|also|or(?=\s+who\b))\s+", re.IGNORECASE)
#: "..., and who have", "...; will hold": of whom it is said stood in front of the first.
_SAID_AGAIN = re.compile(
    r"(?:(?:who|that|they|you)(?:['’](?:ve|re|ll)\s|\s(?=(?:will|would|have|has|holds?|are|is)\s)))?"
    r"(?:(?:will|would)\s(?:also\s|further\s)?)?(?:(?:have|has|hold|holds|be|are|is)\s(?!(?:his|her|their|or|and)\b)(?:been\s)?)?",
    re.IGNORECASE,
)
_CUE_CLOSES = re.compile(
    r"(?::\s+|,?\s+)(?=[\w(])(?!(?:be|not|of|or|and|his|her|their|one['’]s)\b)", re.IGNORECASE
)
_NONE = re.compile(r"^(?:none(?: required)?|n/?a)(?:\W+|$)", re.IGNORECASE)
_LABEL = re.compile(r"[^:;.()]{2,40}:\s+")
_FOLLOWING = re.compile(r"(?:all |each )?(?:of )?the following(?: \w+){0,2}:\s*", re.IGNORECASE)
#: "You must be 18" is of the age only with the words in front of the number.
_MUST_BE = re.compile(r"(?:must |should |need to |have to )?be\s+$", re.IGNORECASE)
_AGE_AHEAD = re.compile(r"(?:1[4-9]|2[0-5])\b(?!\+| (?:years?|months?|weeks?|days?|hours?)\b)")
_SPACE = re.compile(r"\s+")
_TWO_LETTERS = re.compile(r"\w\w")
_ENDS_SHORT = re.compile(r"\b\w\.\w$")
_AROUND = " ,;:.!–—-*"


def lead_end(sentence: str) -> int:
    """Give where the words end that only say who is meant ("The ideal candidate has"); 0 for none."""
    pleased = _PLEASED.match(sentence)
    calls_for = CALLS_FOR.search(sentence) or PERSON_HAS.search(sentence)
    for end in (
        _after_label(sentence),
        pleased.end() if pleased else 0,
        calls_for.end() if calls_for else 0,
        _after_seeking(sentence),
        _after_subject(sentence),
        *_after_openings(sentence),
    ):
        if end and _TWO_LETTERS.search(sentence[end:]):
            following = _FOLLOWING.match(sentence, end)
            age = _MUST_BE.search(sentence[:end]) if _AGE_AHEAD.match(sentence, end) else None
            return age.start() if age else following.end() if following else end
    return 0


def _after_label(sentence: str) -> int:
    """Read "Not needed, but nice: some Spanish" as said of all that follows."""
    label = _LABEL.match(sentence)
    return label.end() if label and (says_nice(label[0]) or says_must(label[0])) else 0


def _after_seeking(sentence: str) -> int:
    if hoped := _WE_WISH.match(sentence):
        return hoped.end()
    found = words("seeking").find(sentence[:_SEEKING_WITHIN])
    if found is None or re.search(r"[.;:]", sentence[: found.start]):
        return 0
    person = _PERSON_WITH.match(sentence, found.end)
    return person.end() if person else 0


def _after_subject(sentence: str) -> int:
    end = subject_end(sentence)
    have = words("have").begins(sentence[end:]) if end else 0
    space = _SPACE.match(sentence, end + have) if have else None
    return space.end() if space else 0


def _after_openings(sentence: str) -> tuple[int, ...]:
    you_are, we_ask, because = (pattern.match(sentence) for pattern in (_YOU_ARE, _WE_ASK, _BECAUSE))
    is_clause = because is not None and subject_end(sentence[because.end() :]) > 0
    return (
        you_are.end() if you_are else 0,
        we_ask.end() if we_ask else 0,
        because.end() if because and is_clause else 0,
    )


def without_cues(piece: str) -> str:
    """Take off what says only whether it is a must; what remains is a piece of `piece`."""
    text = _without_cue_before(_NONE.sub("", piece.strip(_AROUND)))
    start = cue_start(text)
    if start is not None and _TWO_LETTERS.search(text[:start]):
        text = text[:start]
    text = text.strip(_AROUND.replace(".", ""))
    # "at 3 a.m." keeps its full stop.
    return f"{text}." if _ENDS_SHORT.search(text) and f"{text}." in piece else text


def _without_cue_before(text: str) -> str:
    joint = _AND.match(text)
    start = joint.end() if joint else 0
    if said := _SAID_AGAIN.match(text, start):
        start = said.end()
    cue = words("cue_before").begins(text[start:])
    closes = _CUE_CLOSES.match(text, start + cue) if cue else None
    return text[closes.end() if closes else start :]
