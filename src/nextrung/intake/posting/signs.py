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
    words,
)

Sign = Callable[[str], bool]

#: A line of a list that names a thing has no more words; a sentence that tells a story has more.
_FEW_WORDS, _MANY_WORDS = 4, 24


def _pattern(*alternatives: str) -> re.Pattern[str]:
    return re.compile("|".join(alternatives), re.IGNORECASE)


# --- who speaks of whom ---------------------------------------------------------------------------------

EMPLOYER_SPEAKS = _pattern(
    r"(?:we|our|us|the employer|employer (?=will|provides|pays|offers)|at [A-Z]\w+|with us"
    r"|the company|here|since \d{4})\b"
    r"(?!['’]re looking| (?:need|require|expect|ask|look))"
)
_NAME_SPEAKS = re.compile(
    r"(?!(?:You|Applicants?|Candidates?|The|An?|This)\b)[A-Z][\w&.'’-]*(?:\s(?:[A-Z][\w&.'’-]*|&|of"
    r"|and)){1,5}"
    r"(?:,[^,.;]{3,80},)?\s(?:has|have|is|are|was|brings|offers|makes|provides|builds|runs)\b"
)
_SAYS_YOU = _pattern(r"\b(?:you|your)\b")
_SPEAKER_WANTS = _pattern(
    r"\b(?:I|we)\b[^.;,]{0,20}\s(?:need|want|look(?:ing)? for|seek(?:ing)?|expect|require|insist"
    r"|ask (?:for|that)|like (?:it if|to see|people|candidates|someone|somebody)|love (?:it if|to see|people)"
    r"|hope|be (?:delighted|glad|happy))\b",
    r"^our\b[^.;]{0,60}\s(?:is|are) (?:looking for|seeking|in search of)\b",
    r"^our\b[^.;]{0,60}\s(?:needs?|seeks?|requires?|wants?)\s",
)
_SHOULD = _pattern(r"\b(?:should|must|need to|needs to|has to|have to|shall)\b")
_YOU_DO = _pattern(r"you\s(?!will\b|would\b|can\b|may\b|get\b|report\b)[a-z]")
_HAS_DONE = _pattern(
    r"(?:you(?:['’]ve| have)|has|have|having)\s(?:\w+ly\s|also\s|once\s|already\s)?"
    r"(?:\w+ed|\w+en|been|run|led|held|kept|sold|built|made|done|had|won|met|set|taught|sat|stood|put)\b"
)
_ASKS_YOU = _pattern(
    r"(?:have|has|do|does|can|are|is|could|would|did) (?:you|your|[a-z]+ \w+ \w+ you)\b.*\?$"
)
#: "This role requires travel"
_JOB_REQUIRES = _pattern(
    r"\b(?:this|the) (?:\w+ )?(?:role|job|position|post|work) (?:also )?"
    r"(?:requires|calls for|demands|involves)\b"
)
#: "One evening a week is part of the schedule", "being at ease with landlords matters here"
_PART_OF_JOB = _pattern(
    r"\b(?:is|are) (?:a|all )?part of (?:the|this|our|your) (?:job|role|work|schedule|week|deal|rota)\b",
    r"\b(?:comes?|goes) with the (?:job|work|role|territory)\b",
    r"\b(?:matters?|counts?)(?: \w+)? (?:here|too|most|a lot|a great deal|more than)\b",
)
_WEIGHED = _pattern(
    r"\b(?:is|are) (?:an? \w+ advantage|expected|needed)\b",
    r"\bgoes without saying\b",
    r"\bpreferr?ed\b",
    r"\breq['’]?d\b",
)

# --- what is named --------------------------------------------------------------------------------------

_ARTICLE = _pattern(r"(?:(?:being|having|an?|the|some|your|also|good|strong|excellent|solid|basic)\s)+")
_QUALITY_NOUN = _pattern(
    r"\b(?:experience|skills?|knowledge|ability|abilities|understanding|background|proficiency|familiarity"
    r"|training|competen\w+|aptitude|expertise|fluency|qualifications?|track record|literacy|command|grasp"
    r"|eye|sense|user|attitude|willingness|commitment)\b"
)
#: What one works amid; to stand it is asked of nobody in words.
_SURROUNDINGS = _pattern(
    r"^(?:work(?:s|ing)? (?:is|near|around)|exposure to|exposed to|(?:in)?frequent exposure)\b",
    r"\b(?:is|are) (?:performed|exposed)\b",
    r"\b(?:work|working|office|plant|clinic) environment\b",
)
#: "37.5 hours per week", "0.8 FTE"
_HOURS_STATED = _pattern(
    r"\d\s?(?:hours|hrs?|h)?\.?,? (?:per|a|each|/)\s?(?:week|wk|month)\b",
    r"\bFTE\b",
    r"^\d[\d.]* (?:hrs|hours)\b",
)

# --- what the person will do ----------------------------------------------------------------------------

_WORK_AHEAD = _pattern(
    r"(?:\b(?:you|they|postholder|incumbent|role|position|candidate|jobholder|hire) will\b"
    r"|\byou['’](?:ll|d)\b)"
    r"(?!(?: \w+)? (?:need|have|hold|bring|possess|show|know|understand|want|sooner|rather|be)\b)",
    r"\bresponsible for\b",
)
GETS = _pattern(
    r"you(?: will|['’]ll)? (?:also )?(?:get|receive|enjoy|earn|be (?:paid|eligible|given|offered))\b"
)

# --- talk -----------------------------------------------------------------------------------------------

_MONEY = re.compile(r"[$£€]\s?\d")
#: A sum that is paid, not one that was won, sold or looked after: "$18 an hour", "pay of $50,000", "$20-24".
_PAID = _pattern(
    r"[$£€]\s?\d[\d,.]*k?\+?\s?(?:(?:per|an?|each|/)\s?(?:h|d|w|m|y|p|night|shift|visit)|[-–—]"
    r"|to [$£€\d]|up to)",
    r"\b(?:pay|pays|paid|salary|wage|wages|bonus|stipend|hourly|rate|raise|allowance)\b.*[$£€]\s?\d",
    r"[$£€]\s?\d.*\b(?:pay|paid|salary|wage|wages|bonus|stipend|hourly|allowance|premium|differential)\b",
)
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.\w")
_ADDRESS = _pattern(r"\b\d{3}[-. ]\d{3}[-. ]\d{4}\b", r"\b\d{3}-01\d{2}\b", r"\bwww\.", r"https?://")
#: It is about the paper they send, and what becomes of it.
_OF_APPLYING = _pattern(
    r"(?:an?y?|the|all|your|our|every|only)?\s?(?:completed? |late |incomplete |first |formal )?"
    r"(?:applications?|resumes?|résumés?|cvs?|interviews?|shortlisting|screening of|review of)\b"
    r"(?! (?:software|support|development|design|process))",
    r".*\b(?:on|in|with|attach) (?:your|the|a) (?:resume|résumé|cv|application)\b",
)
#: "Culinary school not needed."
_NOT_NEEDED = _pattern(
    r"^(?!.*\b(?:but|though|plus|bonus|helpful|nice|preferred|welcome|desirable|asset|ideal)\b)"
    r"[^;]*\b(?:not|isn['’]t|aren['’]t) (?:an? )?(?:needed|required|necessary|requirement)\W*$",
)
#: "Monday to Thursday 7:30 - 6"
_TIMES = _pattern(
    r"(?:mon|tue|wed|thu|fri|sat|sun)\w*\.?\s?(?:-|–|to|through|thru)\s?(?:mon|tue|wed|thu|fri|sat|sun)",
    r"^\d{1,2}(?::\d\d)?\s?(?:am|pm|a\.m\.|p\.m\.)?\s?(?:-|–|to)\s?\d{1,2}(?::\d\d)?\b",
)
#: "Tasks may involve tree trimming"
_MAY_BE = _pattern(
    r"^(?!.*\b(?:must|required|need)\b)[^,;:]{0,50}\b(?:may|might) (?:also )?"
    r"(?:work|involve|include|be (?:asked|assigned|called|required)|perform|vary|change|extend|range)\b"
)
#: What the week looks like, and where one works: "The rota covers nights", "This is an in-office position".
_OF_THE_WEEK = _pattern(
    r"^(?:the |our |your |this )?(?:(?:work(?:ing)?|regular|normal|core|usual|typical) )?"
    r"(?:rota|roster|schedule|shifts?|hours|week|shift pattern)\b.{0,40}?\s(?:is|are|covers?"
    r"|includes?|runs?|should|must|will)\b",
    r"\b(?:is|are) an? (?:in-office|on-?site|in-person|office-based|field-based|fully on-?site|hybrid)\b",
    r"\bdays? (?:a|per|each) week (?:in|at|on) (?:the|our|site)\b",
    r"\bon[- ]site\b.*\bdays?\b",
)
_TALK = _pattern(
    r"(?:this(?! requires| demands| (?:role|job|position|post) (?:works|runs|is based))|if you|join"
    r"|don['’]t|please|thank|come|that is|that['’]s|it is|it['’]s"
    r"|in return|there (?:is|are|will))\b"
)
#: "Titles don't matter to us", but not "You don't wait".
_DENIES = _pattern(
    r"^(?!you\b|must|do you|does).*\b(?:don['’]t|doesn['’]t|isn['’]t|aren['’]t|do not|does not)\s",
    r"^(?!you\b|the \w+ candidate)[^,;]{0,60}\b(?:is|are|will) not\s",
)
#: "A real one.", "Without noticing."
_FRAGMENT = _pattern(
    r"(?:an?|the|all|without|and|but|they|it|that|so|just|in|of|always|really)\s\S+(?:\s\S+)?\.$"
)
#: "A = application form", "(E) essential (D) desirable"
_LEGEND = re.compile(r"\b[A-Z]\s?=\s?\w+|\([ED]\) \w+\s+\([ED]\)")


def gives_contact(text: str) -> bool:
    """Tell whether an e-mail address, a telephone number or a web address is given."""
    return _ADDRESS.search(text) is not None or ("@" in text and _EMAIL.search(text) is not None)


def _tells_of_itself(text: str) -> bool:
    """Tell "We make butter" from "We need a driver" and "We run NetSuite; experience with it helps"."""
    is_we = EMPLOYER_SPEAKS.match(text) is not None
    return is_we and ";" not in text and _SPEAKER_WANTS.search(text) is None


def _begins_like_asked(text: str) -> bool:
    if words("asking_starts").begins(text) or praises_skill(text):
        return True
    article = _ARTICLE.match(text)
    return words("starters").begins(text[article.end() :] if article else text) > 0


def _is_weighed(text: str) -> bool:
    return is_said_behind(text) or says_nice(text) or _WEIGHED.search(text) is not None


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
        "one_must": says_one_must,
        "should": _has(_SHOULD),
        "one_has": says_what_one_has,
        "person_has": _has(PERSON_HAS),
        "you_do": _begins(_YOU_DO),
        "has_done": _begins(_HAS_DONE),
        "asks_you": _begins(_ASKS_YOU),
        "says_you": _has(_SAYS_YOU),
        "seeks": seeks,
        "speaker_wants": _has(_SPEAKER_WANTS),
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
        "few_words": lambda text: len(text.split()) <= _FEW_WORDS,
        "duty_verb": lambda text: words("duty_verbs").begins(text) > 0,
        "work_ahead": lambda text: _WORK_AHEAD.search(text) is not None and not asks_of_travel(text),
        "hours_stated": _has(_HOURS_STATED),
        "surroundings": _has(_SURROUNDINGS),
        "employer_speaks": _tells_of_itself,
        "name_speaks": _begins(_NAME_SPEAKS),
        "gets": _has(GETS),
        "money": _has(_PAID),
        "money_named": _has(_MONEY),
        "money_first": _begins(_MONEY),
        "benefit_words": _fills_page("benefits"),
        "apply_words": _fills_page("apply"),
        "contact": gives_contact,
        "legal_words": _fills_page("legal"),
        "legal_topics": _fills_page("legal_topics"),
        "nothing_asked": _says("nothing_asked"),
        "of_applying": _begins(_OF_APPLYING),
        "not_needed": _has(_NOT_NEEDED),
        "may_be": _has(_MAY_BE),
        "times_stated": lambda text: _TIMES.search(text) is not None and not asks_of_hours(text),
        "of_the_week": _has(_OF_THE_WEEK),
        "if_you_have": _has(IF_YOU_HAVE),
        "talk": _begins(_TALK),
        "denies": _has(_DENIES),
        "fragment": _begins(_FRAGMENT),
        "legend": _has(_LEGEND),
        "ends_with_colon": lambda text: text.rstrip().endswith(":"),
    }
)


@lru_cache(maxsize=1024)
def signs_of(text: str) -> frozenset[str]:
    """Give the names of the signs that `text` shows."""
    return frozenset(name for name, shows in SIGNS.items() if shows(text))
