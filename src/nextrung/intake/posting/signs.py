"""The weak signs by which a sentence of a posting shows that it asks for something, or does not."""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from types import MappingProxyType

from nextrung.intake._years_and_degrees import degree_asked, years_span
from nextrung.intake.posting.asking import (
    asks_in_duty,
    asks_of_body,
    asks_of_hours,
    asks_of_law,
    asks_of_travel,
    says_one_must,
    says_what_one_has,
    seeks,
)
from nextrung.intake.posting.boilerplate import Boilerplate, boilerplate
from nextrung.intake.posting.requirement_kind import names_licence
from nextrung.intake.posting.requirement_words import (
    CALLS_FOR,
    IF_YOU_HAVE,
    PERSON_HAS,
    is_said_behind,
    praises_skill,
    says_nice,
    without_hearing,
    words,
)
from nextrung.intake.posting.talk import (
    ADDRESS,
    DENIES,
    EMAIL,
    FRAGMENT,
    LEGEND,
    MAY_BE,
    MONEY,
    NAME_ALONE,
    NOT_NEEDED,
    OF_APPLYING,
    OF_THE_WEEK,
    PAID,
    TALK,
    TIMES,
    any_of,
)
from nextrung.intake.resume.words import employer_score, title_score

Sign = Callable[[str], bool]

#: A line of a list that names a thing has no more words; a sentence that tells a story has more.
_FEW_WORDS, _MANY_WORDS = 4, 24
#: Behind "we need" a title is no longer, in words, and has no lower a score.
_TITLE_WORDS, _PLAIN_TITLE = 6, 1.5


# --- who speaks of whom ---------------------------------------------------------------------------------

EMPLOYER_SPEAKS = any_of(
    r"(?:we|our|us|I|the employer|employer (?=will|provides|pays|offers)|at [A-Z]\w+|with us"
    r"|the company|here|since \d{4})\b"
    r"(?!['’]re looking| (?:need|require|expect|ask|look))"
)
_NAME_SPEAKS = re.compile(
    r"(?!(?:You|Applicants?|Candidates?|The|An?|This)\b)[A-Z][\w&.'’-]*(?:\s(?:[A-Z][\w&.'’-]*|&|of"
    r"|and)){1,5}"
    r"(?:,[^,.;]{3,80},)?\s(?:has|have|is|are|was|brings|offers|makes|provides|builds|runs)\b"
)
#: "She was a field nurse for 16 years"
_COLLEAGUE = re.compile(r"(?:She|He)\s(?:was|has|is|came|started|knows|will|joined|runs|built)\b")
_SAYS_YOU = any_of(r"\b(?:you|your)\b")
_SPEAKER_WANTS = any_of(
    r"\b(?:I|we)\b[^.;,]{0,20}\s(?:need|want|look(?:ing)? for|seek(?:ing)?|expect|require|insist"
    r"|ask (?:for|that)|like (?:it if|to see|people|candidates|someone|somebody)|love (?:it if|to see|people)"
    r"|hope|be (?:delighted|glad|happy))\b",
    r"\b(?:I|we)(?:['’]d| would)? (?:imagine|picture|assume|trust)(?: that)? you\b",
    r"^our\b[^.;]{0,60}\s(?:is|are) (?:looking for|seeking|in search of)\b",
    r"^our\b[^.;]{0,60}\s(?:needs?|seeks?|requires?|wants?)\s",
)
#: "We'd want you to know the code"
_WANTS_ONE_TO = re.compile(
    r"(?<=\s)(?:want|need|expect|ask|require) (?:you|candidates|applicants) (?:to|who|with)\b"
)
_SHOULD = any_of(r"\b(?:should|must|need to|needs to|has to|have to|shall)\b")
_YOU_DO = any_of(r"you\s(?!will\b|would\b|can\b|may\b|get\b|report\b)[a-z]")
_HAS_DONE = any_of(
    r"(?:you(?:['’]ve| have)|has|have|having)\s(?:\w+ly\s|also\s|once\s|already\s)?"
    r"(?:\w+ed|\w+en|been|run|led|held|kept|sold|built|made|done|had|won|met|set|taught|sat|stood|put)\b"
)
_ASKS_YOU = any_of(r"(?:have|has|do|does|can|are|is|could|would|did) (?:you|your|[a-z]+ \w+ \w+ you)\b.*\?$")
#: "This role requires travel"
_JOB_REQUIRES = any_of(
    r"\b(?:this|the) (?:\w+ )?(?:role|job|position|post|work) (?:also )?"
    r"(?:requires|calls for|demands|involves)\b"
)
#: "One evening a week is part of the schedule", "being at ease with landlords matters here"
_PART_OF_JOB = any_of(
    r"\b(?:is|are) (?:a|all )?part of (?:the|this|our|your) (?:job|role|work|schedule|week|deal|rota)\b",
    r"\b(?:comes?|goes) with the (?:job|work|role|territory)\b",
    r"\b(?:matters?|counts?)(?: \w+)? (?:here|too|most|a lot|a great deal|more than)\b",
)
_WEIGHED = any_of(
    r"\b(?:is|are) (?:an? \w+ advantage|expected|needed)\b",
    r"\bgoes without saying\b",
    r"\bpreferr?ed\b",
    r"\breq['’]?d\b",
)

# --- what is named --------------------------------------------------------------------------------------

_ARTICLE = any_of(r"(?:(?:being|having|an?|the|some|your|also|good|strong|excellent|solid|basic)\s)+")
_QUALITY_NOUN = any_of(
    r"\b(?:experience|exp|skills?|knowledge|ability|abilities|understanding|background|proficiency|familiarity"
    r"|training|competen\w+|aptitude|expertise|fluency|qualifications?|track record|literacy|command|grasp"
    r"|eye|sense|user|attitude|willingness|commitment)\b"
)
#: What one works amid; to stand it is asked of nobody in words.
_SURROUNDINGS = any_of(
    r"^(?:work(?:s|ing)? (?:is|near|around)|exposure to|exposed to|(?:in)?frequent exposure)\b",
    r"\b(?:is|are) (?:performed|exposed)\b",
    r"\b(?:work|working|office|plant|clinic) environment\b",
)
#: "37.5 hours per week", "0.8 FTE"
_HOURS_STATED = any_of(
    r"^(?:the |our )?hours (?:are|run)\b",
    r"\d\s?(?:hours|hrs?|h)?\.?,? (?:per|a|each|/)\s?(?:week|wk|month)\b",
    r"\bFTE\b",
    r"^\d[\d.]* (?:hrs|hours)\b",
)

#: "$18 an hour", "Pay: $18", "pay starts at $18"
_PAY_FIRST = re.compile(
    r"(?:(?:starting |base )?(?:pay|wages?|salary|rate)\b(?: starts| begins| range)?(?: is| from| of| at)?"
    r"\W{0,3})?"
    r"[$£€]\s?\d",
    re.IGNORECASE,
)

# --- what the person will do ----------------------------------------------------------------------------

_WORK_AHEAD = any_of(
    r"(?:\b(?:you|they|postholder|incumbent|role|position|candidate|jobholder|hire) will\b"
    r"|(?<!\bif )\byou['’](?:ll|d)\b)"
    r"(?!(?: \w+)? (?:need|have|hold|bring|possess|show|know|understand|want|sooner|rather"
    r"|be(?! \w+ing\b)|live)\b)",
    r"\bresponsible for\b",
)
GETS = any_of(
    r"you(?: will|['’]ll)? (?:also )?(?:get|receive|enjoy|earn|be (?:paid|eligible|given|offered))\b"
)
#: "Bilingual applicants are encouraged to apply" wishes for what it names; "All are encouraged" does not.
_ENCOURAGED = re.compile(
    r"(?P<who>\b(?:bilingual|speakers|speaking)\b.{0,60}?)(?:strongly )?encouraged to apply", re.IGNORECASE
)


def gives_contact(text: str) -> bool:
    """Tell whether an e-mail address, a telephone number or a web address is given."""
    return ADDRESS.search(text) is not None or ("@" in text and EMAIL.search(text) is not None)


def _tells_of_itself(text: str) -> bool:
    """Tell "We make butter" from "We need a driver" and "We run NetSuite; experience with it helps"."""
    is_we = EMPLOYER_SPEAKS.match(text) is not None
    return is_we and ";" not in text and _SPEAKER_WANTS.search(text) is None


def _is_employer_alone(text: str) -> bool:
    """Tell the name that an advert is signed with."""
    return NAME_ALONE.fullmatch(text) is not None and employer_score(text.rstrip(".")) >= 1


#: "Can read a slump without a cone"
_CAN = re.compile(r"can\s", re.IGNORECASE)


def _seeks_title(text: str) -> bool:
    """Tell "We are looking for our first line cook", of whom no more is said."""
    found = words("seeking").find(text)
    sought = text[found.end :].split()[:_TITLE_WORDS] if found else []
    return bool(sought) and not seeks(text) and title_score(" ".join(sought)) >= _PLAIN_TITLE


def _begins_like_asked(text: str) -> bool:
    if words("asking_starts").begins(text) or praises_skill(text):
        return True
    can = _CAN.match(text)
    if can and words("base_verbs").begins(text[can.end() :]):
        return True
    article = _ARTICLE.match(text)
    return words("starters").begins(text[article.end() :] if article else text) > 0


def _tells_to_be(text: str) -> bool:
    """Tell "Know your plants." and "Be on time." from "Be part of it." and "Have questions?"."""
    end = words("be_so").begins(text)
    return end > 0 and not text.endswith("?") and not words("not_asked").begins(text[end:].lstrip())


def _is_weighed(text: str) -> bool:
    return is_said_behind(text) or says_nice(text) or _WEIGHED.search(text) is not None


def _is_small_print(text: str) -> bool:
    said = _ENCOURAGED.sub(r"\g<who>", text) if "encouraged" in text else text
    return boilerplate("legal").stands_in(said)


def _begins(pattern: re.Pattern[str]) -> Sign:
    return lambda text: pattern.match(text) is not None


def _has(pattern: re.Pattern[str]) -> Sign:
    return lambda text: pattern.search(text) is not None


def _says(name: str) -> Sign:
    return lambda text: words(name).stands_in(text)


def _fills_page(name: Boilerplate) -> Sign:
    return lambda text: boilerplate(name).stands_in(text)


#: What each means, and its weight, stands in ``asking_signs.toml``.
SIGNS: Mapping[str, Sign] = MappingProxyType(
    {
        "begins_like_asked": _begins_like_asked,
        "told_to_be": _tells_to_be,
        "told_to_do": lambda text: words("base_verbs").begins(text) > 0 and not text.endswith("?"),
        "one_must": lambda text: says_one_must(text) or _WANTS_ONE_TO.search(text) is not None,
        "should": _has(_SHOULD),
        "one_has": says_what_one_has,
        "person_has": _has(PERSON_HAS),
        "you_do": _begins(_YOU_DO),
        "has_done": _begins(_HAS_DONE),
        "asks_you": _begins(_ASKS_YOU),
        "says_you": _has(_SAYS_YOU),
        "seeks": seeks,
        "speaker_wants": _has(_SPEAKER_WANTS),
        "seeks_title": _seeks_title,
        "weighed": _is_weighed,
        "calls_for": _has(CALLS_FOR),
        "job_requires": lambda text: bool(_JOB_REQUIRES.search(text) or _PART_OF_JOB.search(text)),
        "asked_in_duty": asks_in_duty,
        "years": lambda text: years_span(text) is not None,
        "degree": lambda text: degree_asked(text) is not None,
        "licence": names_licence,
        "language": _says("language"),
        "quality_noun": _has(_QUALITY_NOUN),
        "trait": _says("trait"),
        "hours": asks_of_hours,
        "shift_named": _says("shift"),
        "travel": asks_of_travel,
        "body": asks_of_body,
        "physical_named": _says("physical"),
        "legal_named": _says("legal"),
        "law": asks_of_law,
        "starts_small": lambda text: text[:1].islower(),
        "many_words": lambda text: len(text.split()) >= _MANY_WORDS,
        "few_words": lambda text: len(text.split()) <= _FEW_WORDS and not _tells_to_be(text),
        "duty_verb": lambda text: words("duty_verbs").begins(text) > 0,
        "work_ahead": lambda text: _WORK_AHEAD.search(text) is not None and not asks_of_travel(text),
        "hours_stated": _has(_HOURS_STATED),
        "surroundings": _has(_SURROUNDINGS),
        "employer_speaks": _tells_of_itself,
        "name_speaks": lambda text: bool(_NAME_SPEAKS.match(text) or _COLLEAGUE.match(text)),
        "gets": _has(GETS),
        "money": _has(PAID),
        "money_named": _has(MONEY),
        "money_first": _begins(_PAY_FIRST),
        "benefit_words": _fills_page("benefits"),
        "apply_words": _fills_page("apply"),
        "contact": gives_contact,
        "legal_words": _is_small_print,
        "legal_topics": _fills_page("legal_topics"),
        "nothing_asked": _says("nothing_asked"),
        "of_applying": _begins(OF_APPLYING),
        "not_needed": _has(NOT_NEEDED),
        "may_be": _has(MAY_BE),
        "times_stated": lambda text: TIMES.search(text) is not None and not asks_of_hours(text),
        "of_the_week": _has(OF_THE_WEEK),
        "if_you_have": _has(IF_YOU_HAVE),
        "talk": _begins(TALK),
        "denies": _has(DENIES),
        "fragment": _begins(FRAGMENT),
        "name_alone": _is_employer_alone,
        "legend": _has(LEGEND),
        "ends_with_colon": lambda text: text.rstrip().endswith(":"),
    }
)


@lru_cache(maxsize=1024)
def signs_of(text: str) -> frozenset[str]:
    """Give the names of the signs that `text` shows."""
    said = without_hearing(text)
    return frozenset(name for name, shows in SIGNS.items() if shows(said))
