"""Tell whether a new requirement begins behind a comma, an "and", a "with" in the midst of a sentence."""

import re

from nextrung.intake._years_and_degrees import degree_start, years_span, years_unsaid
from nextrung.intake.posting.requirement_kind import kind_of
from nextrung.intake.posting.requirement_words import cue_start, praises_skill, says_nice, words
from nextrung.intake.posting.seam import LIKEWISE, ONE_OF, SEPARATOR, Seam, after_opening, stands_alone
from nextrung.intake.posting.seam_clauses import (
    begins_with_subject,
    begins_with_verb,
    says_how_one_is,
    says_who_does,
)
from nextrung.intake.posting.seam_kinds import begins_with_other_kind

#: So far into a piece a degree or a number of years may be named and still begin it, in characters.
_NEAR = 26

#: "an insured, reliable vehicle"
_ADJECTIVE_AHEAD = re.compile(r"\b(?:an?|the|your|own)\s[a-z][\w-]*(?:ed|ive|ble|ful|al|ous|ent|ant|less)$")
#: "of which two in employment law", "not less than two of them as a manager"
_OF_THEM = re.compile(
    r"^(?:of which |of these |of those |with |including |(?:at )?least |not less than |no(?:t)? fewer than "
    r"|a minimum of )+"
    r"|(?<=\w) \(\d+\)|(?<=\w) or more(?= (?:in|as|at|of))",
    re.IGNORECASE,
)
_GOES_WITH_IT = re.compile(
    r"(?:or|though|although|but|if|while|when|which|who|where|so that|unless)\s", re.IGNORECASE
)
#: "..., holidays included", "..., 5+ years": said of what stands before it.
_SAID_OF_IT = re.compile(
    r"(?:[\w'’-]+ ){1,3}included\W*$|(?:at least )?\d{1,2}\+? (?:years?|yrs?)\.?\W*$|both (?:in|of)\b",
    re.IGNORECASE,
)
#: "ideally in a warehouse", "3:00 PM to 1:30 AM", "with or without help"
_IN_PASSING = re.compile(
    r"(?:ideally|preferably|we|it|this|they|there|as|because|since|for|in|at|on|with|without|of|to|from|per"
    r"|not|etc|depending"
    r"|\d{1,2}(?::\d\d)? ?[ap]\.?m)\b|[^\s,]+(?:,|\W*$)",
    re.IGNORECASE,
)
#: A licence to drive and a clean record are asked for in one breath.
_DRIVES = re.compile(r"\b(?:driv\w+|DL)\b[^,;]*$", re.IGNORECASE)
_RECORD = re.compile(
    r"(?:an? )?(?:\w+ ){0,2}(?:driving|motor vehicle|MVR) ?(?:record|history)?\b"
    r"|(?:clean|good) mvr|(?:the )?use of an? ",
    re.IGNORECASE,
)
_OR = re.compile(r"\bor\b", re.IGNORECASE)
_GOES_ON = re.compile(r"[\s-]+(?!(?:and|or|skills?\W*$)\b)\w")
_ARTICLE = re.compile(r"(?:an?|the|your|some)\s", re.IGNORECASE)
_HAVING = re.compile(
    r"^(?:must |should |will )?(?:have|has|having|hold|holds|need|needs|own|owns)\s", re.IGNORECASE
)
#: "a valid licence", "your own tools", "six years in the trade": each with a word of its own in front.
_THING = re.compile(
    r"(?:an?|your(?: own)?|one['’]s own|own|some|at least|\d{1,2}\+?"
    r"|one(?= (?:week(?:end|night|day)|evening|night|saturday|sunday))"
    r"|two|three|four|five|six"
    r"|seven|eight|ten)\s"
    r"(?!(?:or|and)\b)\w",
    re.IGNORECASE,
)
#: What follows may belong to the noun in it: "a portfolio with a case study, a prototype and a film".
_HOLDS_LIST = re.compile(
    r"\b(?:with|of|for|between|like|including|to|on|by|as) (?:an?|your|some)\s|:|\bor an?\s",
    re.IGNORECASE,
)
#: "..., and a thorough working knowledge of": an article opens a phrase of its own.
_NEW_NOUN = re.compile(
    r"(?:an?|the|some)\s(?:[\w'’-]+\s){0,3}?(?:experience|knowledge|understanding|ability"
    r"|background(?! check| screen| invest)|record|command"
    r"|grasp|familiarity|proficiency|commitment|willingness|expertise|fluency|interest|eye|sense"
    r"|head|feel|love"
    r"|history|attitude|aptitude|years)\b",
    re.IGNORECASE,
)
#: "if you have managed an agency, or if you've worked in retail",
#: "people who hold a card, or who speak Hmong"
_AGAIN = re.compile(r"(?:or |and )?(?P<word>if you|who)\b", re.IGNORECASE)
_BEFORE_AGAIN = {
    "if you": re.compile(r"\bif you\b", re.IGNORECASE),
    "who": re.compile(
        r"\b(?:people|candidates|applicants|some(?:one|body)|any(?:one|body)|those) who\b", re.IGNORECASE
    ),
}


def begins_new(seam: Seam) -> bool:
    """Tell whether a new requirement begins behind this separator."""
    again = _AGAIN.match(seam.rest)
    if says_who_does(seam) or (again and _BEFORE_AGAIN[again["word"].lower()].search(seam.before)):
        return True
    if _goes_with_it(seam) or not stands_alone(seam.left) or _SAID_OF_IT.match(seam.chunk):
        return False
    if _goes_on_with_adjective(seam):
        return False
    if _DRIVES.search(seam.left) and _RECORD.match(seam.chunk):
        return False
    if seam.joint == "" and ":" in seam.left:
        return False  # behind a colon stands a list: "commissioning: flushing, pressure tests, certificates"
    if seam.joint == "including":
        return _counts_years_again(seam)
    if seam.joint == "with":
        counts = _begins_with_years(seam.rest) or _counts_years_again(seam)
        # "OSHA 10, with OSHA 30 preferred"
        if seam.has_comma and _is_set_apart_by_cue(seam):
            return True
        return counts and not _is_either_way(seam.left, seam.rest)
    return (
        LIKEWISE.match(seam.rest) is not None
        or _begins_with_years(seam.rest)
        or _counts_years_again(seam)
        or _is_set_apart_by_cue(seam)
        or begins_with_other_kind(seam)
        or begins_with_subject(seam)
        or _names_another_thing(seam)
        or begins_with_verb(seam)
        or says_how_one_is(seam)
        or _begins_with_starter(seam.rest)
    )


def goes_with_it(rest: str) -> bool:
    """Tell "holidays included" and "ideally in a warehouse": said of what stands before the comma."""
    return any(said.match(rest) for said in (_GOES_WITH_IT, _SAID_OF_IT, _IN_PASSING))


def _goes_with_it(seam: Seam) -> bool:
    """Read "a nurse, who has ..." as one; "somebody with ..., and who has ..." asks for two things."""
    is_second = seam.joint == "and" and seam.has_comma and begins_with_subject(seam)
    return _GOES_WITH_IT.match(seam.rest) is not None and not is_second


def _goes_on_with_adjective(seam: Seam) -> bool:
    """Read "an insured, reliable vehicle" as one."""
    if seam.joint or not _ADJECTIVE_AHEAD.search(seam.left) or cue_start(seam.left) is not None:
        return False
    return not (_ARTICLE.match(seam.rest) or LIKEWISE.match(seam.rest))


def _begins_with_years(rest: str) -> bool:
    match = years_span(rest)
    return match is not None and match.start() <= _NEAR and not SEPARATOR.search(rest[: match.start()])


def _counts_years_again(seam: Seam) -> bool:
    """Read "5 years of experience, including 2 in a supervisory role" as two."""
    return years_span(seam.left) is not None and years_again(seam.rest) is not None


def years_again(text: str) -> float | None:
    """Give the number in "of which two in employment law", which goes on from years named before."""
    return years_unsaid(_OF_THEM.sub("", text))


def _names_another_thing(seam: Seam) -> bool:
    """Read "You need a valid licence, your own tools and an insured van" as three, by their articles."""
    if seam.joint not in ("", "and", "plus") or not _THING.match(seam.rest) or ONE_OF.match(seam.rest):
        return False
    left = _HAVING.sub("", seam.left.lstrip())
    return _THING.match(left) is not None and not _HOLDS_LIST.search(left) and len(seam.chunk.split()) > 1


def _is_either_way(left: str, rest: str) -> bool:
    """Read "a master's with 2 years or a bachelor's with 5" as one."""
    return degree_start(left) is not None and _OR.search(left + rest) is not None


def _is_set_apart_by_cue(seam: Seam) -> bool:
    """Read "Bachelor's required, master's preferred" as two, but "Docker, Kubernetes preferred" as one."""
    if seam.joint == "and" and seam.has_comma and says_nice(seam.left) and says_nice(seam.chunk):
        return True
    cue = cue_start(seam.chunk)
    # "2 years in a factory, food or beverage preferred", but not "a degree in law, tax or audit required"
    is_aside = seam.joint == "" and years_span(seam.left) is not None and says_nice(seam.chunk)
    if not cue or (_OR.search(seam.chunk) and not is_aside) or not re.search(r"\w\w", seam.chunk[:cue]):
        return False
    if seam.joint == ";":
        return True
    return cue_start(seam.left) is not None or (seam.joint in ("", "with") and kind_of(seam.left) != "skill")


def _begins_with_starter(rest: str) -> bool:
    text = after_opening(rest)
    if praises_skill(text) or (_NEW_NOUN.match(rest) and len(rest.split()) > 1):
        return True
    end = words("starters").begins(text)
    # "education, experience and skills" goes on with its list; "experience with children" begins anew.
    return end > 0 and _GOES_ON.match(text, end) is not None
