"""Tell whether a clause with a subject or a verb of its own begins at a seam."""

import re

from nextrung.intake.posting.requirement_kind import kind_of
from nextrung.intake.posting.requirement_words import words
from nextrung.intake.posting.seam import SEPARATOR, Seam, stands_alone

#: A clause with a verb of its own has no fewer words; behind a row of shorter ones it has more.
_CLAUSE_WORDS = 3
_LONG_CLAUSE_WORDS = 5

#: "managing discovery from start to finish, organizing large productions": each with an object of its own.
_GERUND = re.compile(r"(?<!\w)[a-z]{3,}ing\s(?!and\b|or\b)[\w'’-]+\s[\w'’-]+", re.IGNORECASE)
_SUBJECT_AGAIN = re.compile(r"(?:(?:that |if )?(?:you|they|he or she)|must)\s(?!will)", re.IGNORECASE)
_SUBJECT_ASKED = re.compile(
    r"(?:that |if )?(?:you|they|must|we['’]d love)\s(?:must|need|have|can|are|should|know|be|it)\b"
    r"|(?:that |if )?(?:you|they)['’](?:ve|re)\b"
    r"|(?:will|would|should)\s(?:also\s)?(?:be|have|know|hold|bring|need|show|understand)\b"
    r"|who(?:['’](?:s|ve|re)|\s(?:has|have|is|are|can|must|knows?))\b",
    re.IGNORECASE,
)
#: "fluent in Python; you've worked with Spark", but not "; you can see the shop from here"
_ASKED_AGAIN = re.compile(r"you(?:['’]ve|\s(?:must|need|have|know|should))\b", re.IGNORECASE)
#: "on your feet all day, and you will be picking up bags of up to 80 pounds"
_PERSON_WILL = re.compile(r"(?:you|they)(?:['’]ll| will)\s", re.IGNORECASE)
#: "..., and for someone who has led others"
_PERSON_AGAIN = re.compile(
    r"(?:for |by |in )?(?:someone|somebody|a person|people)\s(?:who|with)\b", re.IGNORECASE
)
#: Of one person it is said what they do: ", who writes well, handles deadlines"
_OF_ONE = re.compile(
    r"\b(?:someone|somebody|person|candidate|applicant|incumbent|colleague|individual|who)\b", re.IGNORECASE
)
_IS = re.compile(r"(?:\b(?:is|are|be|being)|['’]re|\b(?:who|that|he|she)['’]s)\s", re.IGNORECASE)
#: "warm on the phone", "organized enough to", "on time"
_HOW_ONE_IS = re.compile(
    r"(?!even\b)(?:not |very |both |also )?"
    r"(?:on time|[a-z-]+ (?:with|to|at|in|about|under|on|around|enough|by|when|speaking)\b)",
    re.IGNORECASE,
)
_AT_COMMA = re.compile(r",\s+(?:and\s+)?")
_ASIDE = re.compile(r"(?:where|when|if|while|although|though)\s", re.IGNORECASE)
_ONE_DOES = re.compile(
    r"(?:who\s)?(?:\w+ly\s|also\s)?(?!this|its|his|less|unless|across|plus|always|sales"
    r"|various)[a-z]{2,}(?<!s)s\s"
    r"(?!(?:and|or|of|in|with|for|such|like|from|is|are)\b)\w",
)
#: "must pass a check, and provide proof of", "We expect you to keep a log"
_MUST_DO = re.compile(
    r"\b(?:must|need to|needs to|have to|has to|able to|ability to|can|should|(?:expect|need|want) you to)"
    r"\s(?=[a-z]+(?:\s|,))",
    re.IGNORECASE,
)
_TO_DO = re.compile(r"\bto\s[a-z]+\s", re.IGNORECASE)
#: "willing to be on call, and to work holidays"
_TO_AGAIN = re.compile(r"to\s[a-z]+\s", re.IGNORECASE)


def begins_with_subject(seam: Seam) -> bool:
    """Read "..., and you must ...", "..., and for someone who ...", "able to ..., and to ..." as anew."""
    if _PERSON_AGAIN.match(seam.rest) or (seam.has_comma and _SUBJECT_ASKED.match(seam.rest)):
        return True
    if seam.joint == ";" and _ASKED_AGAIN.match(seam.rest):
        return True
    if _PERSON_WILL.match(seam.rest) and kind_of(seam.chunk) != "skill":
        return True
    is_long = min(len(seam.left.split()), len(seam.chunk.split())) > _LONG_CLAUSE_WORDS
    is_parallel = seam.joint == "and" and (seam.has_comma or is_long) and _TO_DO.search(seam.before)
    return bool(is_parallel) and _TO_AGAIN.match(seam.rest) is not None


def begins_with_verb(seam: Seam) -> bool:
    """Read "You have kept stock, know the law and can drive" as three."""
    if _tells_what_to_do(seam):
        return True
    if not seam.is_prose:
        return False
    if seam.has_comma and seam.rest.startswith(("can ", "is ", "has ", "are ", "have ")):
        return True
    if words("verbs").begins(seam.rest) or _SUBJECT_AGAIN.match(seam.rest):
        return True
    if says_who_does(seam) or _goes_on_with_verb(seam):
        return True
    return _GERUND.match(seam.rest) is not None and _GERUND.search(seam.left) is not None


def _tells_what_to_do(seam: Seam) -> bool:
    """Read "Read plans, do your own takeoffs" as two, each with an object of its own."""
    if not seam.has_comma or seam.joint or seam.is_prose:
        return False
    is_row = words("base_verbs").begins(seam.left) > 0 and words("base_verbs").begins(seam.chunk) > 0
    return is_row and min(len(seam.left.split()), len(seam.chunk.split())) > 1


def says_how_one_is(seam: Seam) -> bool:
    """Read "You are warm on the phone, quick with numbers and calm under pressure" as three."""
    is_listed = seam.has_comma and seam.joint in ("", "and")
    if not (is_listed and _HOW_ONE_IS.match(seam.rest)):
        return False
    being = list(_IS.finditer(seam.before))
    if being and _HOW_ONE_IS.match(seam.before, being[-1].end()):
        return True
    if _begins_with_verb(seam.rest):
        return False
    around = (*_AT_COMMA.split(seam.before), *_AT_COMMA.split(seam.rest)[1:])
    return any(map(_HOW_ONE_IS.match, around))


def says_who_does(seam: Seam) -> bool:
    """Read "someone organized, who writes well, and keeps calm" as three."""
    is_said_of_one = seam.is_prose and seam.has_comma and _OF_ONE.search(seam.before)
    if _ASIDE.match(seam.left.rsplit(", ", 1)[-1]):
        return False  # "hires and, where it must be, lets go"
    return bool(is_said_of_one) and stands_alone(seam.left) and _ONE_DOES.match(seam.rest) is not None


def _goes_on_with_verb(seam: Seam) -> bool:
    """Read "must pass a check, and provide proof" as two, but "read, write, and speak English" as one."""
    if not seam.has_comma or seam.joint not in ("", "and") or not _begins_with_verb(seam.rest):
        return False
    done = _MUST_DO.split(seam.left)[-1]
    if done == seam.left and not (_begins_with_verb(seam.left) and _MUST_DO.search(seam.before)):
        return False
    last, ahead = _verb_clauses(done)[-1], len(_verb_clauses(seam.rest)[0].split())
    is_after_row = len(done.split()) >= _CLAUSE_WORDS and ahead >= _LONG_CLAUSE_WORDS
    return min(len(last.split()), ahead) >= _CLAUSE_WORDS or is_after_row


def _begins_with_verb(text: str) -> bool:
    return words("base_verbs").begins(text) > 0 or words("duty_verbs").begins(text) > 0


def _verb_clauses(text: str) -> list[str]:
    """Part "keep a log, order stock and tools, and train" at the verbs."""
    starts = [0]
    ends = []
    for separator in SEPARATOR.finditer(text):
        if _begins_with_verb(text[separator.end() :]):
            ends.append(separator.start())
            starts.append(separator.end())
    return [text[start:end] for start, end in zip(starts, [*ends, len(text)], strict=True)]
