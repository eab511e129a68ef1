"""Ways in which a sentence of a posting asks: of whom it speaks, and what they must have or bear."""

import re
from functools import lru_cache

from nextrung.intake._years_and_degrees import degree_asked, years_span
from nextrung.intake.posting.requirement_words import words

#: Longer sentences that name hours or lifting tell a story more often than they ask, in words.
_CONDITION_WORDS = 30
#: "Random drug testing.": a note of so few words asks for what it names.
_NOTE_WORDS = 5
#: So far from its start a sentence says whom they look for, in characters.
_SEEKING_WITHIN = 80
#: Nor is the person named further in.
_NAMED_WITHIN = 120
#: Words that may stand between whom it is about and "must".
_WORDS_BETWEEN = 3

_WEIGHT = re.compile(r"\d+[ -]?(?:lbs?|pounds?|kg|kilos?)\b", re.IGNORECASE)
#: "travel to three or four trade shows a year"
_HOW_OFTEN = re.compile(
    r"\btravel\w*\b.*\b(?:an?|per|each|every|(?:few|other)) (?:week|month|quarter|year)s?\b", re.IGNORECASE
)
_PERCENT = re.compile(r"\d{1,3}\s?(?:%|percent)")
_OPENING_CLAUSE = re.compile(
    r"[\w'’ -]{1,60}, |as an? [\w-]+ (?=you )"
    r"|(?:for|in|to do|to get) (?:this|the) (?:work|role|job|position|post) ",
    re.IGNORECASE,
)
_FOR_THIS_ROLE = re.compile(r"\s(?:for|in|of) (?:this|the) \w+", re.IGNORECASE)
#: "You are the person they call", but not "You are the kind of person who"
_THE_ONE = re.compile(r"the (?!kind|sort|type)", re.IGNORECASE)
_YOU_ARE = re.compile(r"you['’](?:re|ve)\b", re.IGNORECASE)
#: "You'd be estimating jobs"
_BE = re.compile(r"\bbe$", re.IGNORECASE)
_DOING = re.compile(r"(?!willing|outgoing|caring|understanding)[a-z]+ing\b", re.IGNORECASE)
#: "You can run a meeting"
_CAN = re.compile(r"\bcan(?: also)?\s*$", re.IGNORECASE)
#: "The strongest candidates", "all new team members", "Our next colleague"
_PERSON_NAMED = re.compile(
    r"candidate|applicant|incumbent|appointee|hire|employee|member|colleague|holder|appointed"
    r"|volunteer|worker",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"(?:(?:the|our|all|any|an?|each|every|this|your|most|these)\s)?(?:[\w-]+\s){0,3}?"
    r"(?:candidates?|applicants?|incumbents?|appointees?|hires?|employees?|team members?"
    r"|staff members?|colleagues?"
    r"|job ?holders?|post ?holders?|person appointed|volunteers?|workers?)(?=\s(?:will|must|should"
    r"|need|have|has|is"
    r"|are|shall|can|would|may|\w+s|hired|selected|appointed)\b)(?:\s(?:hired|selected|appointed))?",
    re.IGNORECASE,
)
_WORD = re.compile(r"\s*[\w'’-]+")
#: "currently working", but not "comfortable working"
_SMALL_WORD = re.compile(r"(?:[a-z]+ly|also|now|not|an?|the|your|already|just|so|both)\b", re.IGNORECASE)
#: "looking for somebody organized", but not "looking for somebody to run the shop".
_SOMEBODY = re.compile(r"\s(?:someone|somebody|people|a person)\s(?!to\b)", re.IGNORECASE)
_WORKS = re.compile(
    r"\b(?:work|cover|participate|available|take|share|serve|rotate|respond)\b[^.;]{0,40}$", re.IGNORECASE
)


def subject_end(text: str) -> int:
    """Give where the words end that say whom it is about and how ("The ideal candidate will"), else 0."""
    end = _candidate_end(text)
    if not end:
        return 0
    role = _FOR_THIS_ROLE.match(text, end)
    return _after_auxiliaries(text, role.end() if role else end)


@lru_cache(maxsize=1024)
def _candidate_end(text: str) -> int:
    """Find whom it is about at the start, or behind an opening clause ("To succeed here, you ...")."""
    opening = _OPENING_CLAUSE.match(text)
    named = _PERSON_NAMED.search(text, 0, _NAMED_WITHIN)
    for start in (0, opening.end() if opening else 0):
        if end := words("candidate").begins(text[start:]):
            return start + end
        if named and (person := _PERSON.match(text, start)):
            return person.end()
    return 0


def _after_auxiliaries(text: str, end: int) -> int:
    for _ in range(_WORDS_BETWEEN):
        length = words("auxiliaries").begins(text[end:])
        if not length:
            break
        end += length
    return end


def _names_credential(text: str) -> bool:
    """Tell whether years of experience or a degree are named."""
    clauses = (clause for clause in re.split(r"[;:]", text) if years_span(clause))
    names_years = any(
        "experience" in clause.lower() or len(clause.split()) <= _CONDITION_WORDS for clause in clauses
    )
    return names_years or degree_asked(text) is not None


def says_one_must(text: str) -> bool:
    """Tell whether it is said of the person sought that they must ("Candidates must", "you need")."""
    end = _candidate_end(text)
    if not end:
        return False
    for _ in range(_WORDS_BETWEEN + 1):
        if words("asking").begins(text[end:]):
            return True
        word = _WORD.match(text, end)
        if word is None:
            return False
        end = word.end()
    return False


def says_what_one_has(text: str) -> bool:
    """Tell whether it is said of the person sought what they have or are ("You have")."""
    end = subject_end(text)
    having = words("having").begins(text[end:]) if end else 0
    short = None if having else _YOU_ARE.match(text)
    if short:
        end = short.end()
    if not (having or short or _CAN.search(text[:end])):
        return False
    after = text[end + having :].lstrip()
    if _THE_ONE.match(after) or (_DOING.match(after) and _BE.search(text[: end + having])):
        return False
    one_word = _SMALL_WORD.match(after)
    rests = (after, after[one_word.end() :].lstrip() if one_word else "")
    # "working" asks for nothing, a "working knowledge" does.
    return not any(words("not_asked").begins(rest) and not words("starters").begins(rest) for rest in rests)


def seeks(text: str) -> bool:
    """Tell whether somebody is sought of whom more is said than the title ("looking for someone who")."""
    found = words("seeking").find(text)
    if found is None or found.start > _SEEKING_WITHIN:
        return False
    what = text[found.end :]
    return (
        words("seeking_what").stands_in(what) or _SOMEBODY.match(what) is not None or _names_credential(what)
    )


# --- conditions ---------------------------------------------------------------------------------------


def asks_of_hours(text: str) -> bool:
    """Tell whether times of work are named that not everybody can do."""
    return words("shift_plain").stands_in(text) and words("asked_of_hours").stands_in(text)


def asks_of_travel(text: str) -> bool:
    """Tell whether travel is part of the job."""
    if not words("travel").stands_in(text):
        return False
    return (
        words("asked_of_travel").stands_in(text)
        or _PERCENT.search(text) is not None
        or _HOW_OFTEN.search(text) is not None
    )


def asks_of_body(text: str) -> bool:
    """Tell whether a sentence says that the work is bodily: lifting, standing for hours."""
    is_bodily = words("physical_plain").stands_in(text)
    return is_bodily and (words("asked_of_body").stands_in(text) or _WEIGHT.search(text) is not None)


def asks_of_law(text: str) -> bool:
    """Tell whether a sentence asks for what the law or a check demands: age, papers, tests."""
    is_note = len(text.split()) <= _NOTE_WORDS and "workplace" not in text
    return words("legal").stands_in(text) and (is_note or words("asked_of_law").stands_in(text))


def asks_in_duty(text: str) -> bool:
    """Tell whether a line among the duties asks for something to bring ("must be able to lift 50 lb")."""
    if words("asked_in_duty").stands_in(text):
        return True
    return any(_WORKS.search(text[: found.start]) for found in words("hours_in_duty").find_all(text))
