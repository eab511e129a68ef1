"""Tell whether a sentence of a posting asks for something that a person must bring."""

import re

from nextrung.intake._years_and_degrees import degree_asked, years_span
from nextrung.intake.posting.requirement_kind import kind_of
from nextrung.intake.posting.requirement_words import is_said_behind, praises_skill, words

#: Longer sentences that name hours or lifting tell a story more often than they ask, in words.
_CONDITION_WORDS = 30
#: So far from its start a sentence says whom they look for, in characters.
_SEEKING_WITHIN = 80
#: A sentence that only names a credential has no more words.
_CREDENTIAL_WORDS = 6
#: Words that may stand between whom it is about and "must".
_WORDS_BETWEEN = 3

_MONEY = re.compile(r"[$£€]\s?\d")
_PERCENT = re.compile(r"\d{1,3}\s?(?:%|percent)")
_EMPLOYER_NAMED = re.compile(r"\b(?:we|our|us|company)\b", re.IGNORECASE)
#: "Oak Dairy has 40 years of experience in butter."
_NAME_HAS = re.compile(
    r"(?!(?:You|Applicants?|Candidates?|The|An?|This)\b)(?:[A-Z][\w&.'’-]*\s){1,5}"
    r"(?:has|have|is|are|was|brings|offers)\b"
)
_TALK = re.compile(
    r"(?:this(?! requires| demands)|if you|join|don['’]t|please|thank|come|that is|that['’]s|it is|it['’]s"
    r"|in return)\b",
    re.IGNORECASE,
)
_IS_EXPERIENCE = re.compile(
    r"(?:[\w'’/&-]+\s){1,5}(?:experience|skills|knowledge|certification|license|licence|diploma|degree)\.?",
    re.IGNORECASE,
)
_THIS_REQUIRES = re.compile(r"this (?:requires|demands|calls for)\b", re.IGNORECASE)
_OPENING_CLAUSE = re.compile(r"[\w'’ -]{1,60}, ")
_FOR_THIS_ROLE = re.compile(r"\s(?:for|in|of) (?:this|the) \w+", re.IGNORECASE)
_YOU_ARE = re.compile(r"you['’](?:re|ve)\b", re.IGNORECASE)
_WORD = re.compile(r"\s*[\w'’-]+")
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


def _candidate_end(text: str) -> int:
    """Find whom it is about at the start, or behind an opening clause ("To succeed here, you ...")."""
    opening = _OPENING_CLAUSE.match(text)
    for start in (0, opening.end() if opening else 0):
        if end := words("candidate").begins(text[start:]):
            return start + end
    return 0


def _after_auxiliaries(text: str, end: int) -> int:
    for _ in range(_WORDS_BETWEEN):
        length = words("auxiliaries").begins(text[end:])
        if not length:
            break
        end += length
    return end


def asks(text: str) -> bool:
    """Tell whether a sentence outside of any list asks for something, be it only by "you have"."""
    if _TALK.match(text):
        return asks_plainly(text)
    if _says_what_one_has(text) or _seeks(text) or asks_plainly(text):
        return True
    return asks_by_credential(text) or is_condition(text) or _is_credential_alone(text)


def asks_plainly(text: str) -> bool:
    """Tell whether a sentence asks in words that can hardly mean anything else."""
    if _IS_EXPERIENCE.fullmatch(text) or _THIS_REQUIRES.match(text):
        return True
    return (
        words("asking_starts").begins(text) > 0
        or is_said_behind(text)
        or praises_skill(text)
        or _says_one_must(text)
    )


def asks_by_credential(text: str) -> bool:
    """Tell whether a sentence that is not about the employer names years of experience or a degree."""
    is_about_employer = _EMPLOYER_NAMED.search(text) or _NAME_HAS.match(text)
    return not is_about_employer and names_credential(text)


def names_credential(text: str) -> bool:
    """Tell whether years of experience or a degree are named."""
    clauses = (clause for clause in re.split(r"[;:]", text) if years_span(clause))
    names_years = any(
        "experience" in clause.lower() or len(clause.split()) <= _CONDITION_WORDS for clause in clauses
    )
    return names_years or degree_asked(text) is not None


def _says_one_must(text: str) -> bool:
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


def _says_what_one_has(text: str) -> bool:
    end = subject_end(text)
    having = words("having").begins(text[end:]) if end else 0
    if not having:
        short = _YOU_ARE.match(text)
        if short is None:
            return False
        end, having = short.end(), 0
    after = text[end + having :].lstrip()
    one_word = _WORD.match(after)
    rests = (after, after[one_word.end() :].lstrip() if one_word else "")
    return not any(words("not_asked").begins(rest) for rest in rests)


def _seeks(text: str) -> bool:
    found = words("seeking").find(text)
    if found is None or found.start > _SEEKING_WITHIN:
        return False
    what = text[found.end :]
    return (
        words("seeking_what").stands_in(what) or _SOMEBODY.match(what) is not None or names_credential(what)
    )


def _is_credential_alone(text: str) -> bool:
    """Read "ServSafe within 60 days." as asked for."""
    return words("licence_letters").begins(text) > 0 and len(text.split()) <= _CREDENTIAL_WORDS


# --- conditions ---------------------------------------------------------------------------------------


def is_condition(text: str, *, is_list_of_conditions: bool = False) -> bool:
    """Tell whether a sentence names hours, travel or bodily work that is part of the job."""
    if is_list_of_conditions and kind_of(text) in ("physical", "shift", "travel"):
        return True
    if len(text.split()) > _CONDITION_WORDS or _MONEY.search(text):
        return False
    return _asks_of_hours(text) or _asks_of_travel(text) or asks_of_body(text)


def _asks_of_hours(text: str) -> bool:
    return words("shift_plain").stands_in(text) and words("asked_of_hours").stands_in(text)


def _asks_of_travel(text: str) -> bool:
    if not words("travel").stands_in(text):
        return False
    return words("asked_of_travel").stands_in(text) or _PERCENT.search(text) is not None


def asks_of_body(text: str) -> bool:
    """Tell whether a sentence says that the work is bodily: lifting, standing for hours."""
    return words("physical_plain").stands_in(text) and words("asked_of_body").stands_in(text)


def asks_of_law(text: str) -> bool:
    """Tell whether a sentence asks for what the law or a check demands: age, papers, tests."""
    return words("legal").stands_in(text) and words("asked_of_law").stands_in(text)


def asks_in_duty(text: str) -> bool:
    """Tell whether a line among the duties asks for something to bring ("must be able to lift 50 lb")."""
    if words("asked_in_duty").stands_in(text) or asks_of_body(text) or _asks_of_travel(text):
        return True
    return any(_WORKS.search(text[: found.start]) for found in words("hours_in_duty").find_all(text))
