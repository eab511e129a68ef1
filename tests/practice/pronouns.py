"""She, he and they exchanged in a text, with what is theirs and with their verbs.

Where a few rules cannot tell how the English would come out ("gave her forms", "the trouble was he left"),
nothing is given: an exchange that is wrong would prove nothing.
"""

import re
from collections.abc import Iterator

from tests.practice.exchanged_words import exchange_words, like

#: One person each: "women" and "girls" may be whom the work is for.
_WOMEN_AND_MEN = (
    *(
        (f"{before} woman", f"{before} man")
        for before in ("a", "the", "this", "that", "old", "young", "another")
    ),
    ("girl", "boy"),
    ("lady", "gentleman"),
    ("ladies", "gentlemen"),
    ("waitress", "waiter"),
    ("Ms.", "Mr."),
)
_HE_OR_SHE = re.compile(
    r"\b(?:s?he(?: or |/)s?he|(?:his|her|him)(?: or |/)(?:his|hers?|him))\b", re.IGNORECASE
)

#: Behind "her" these make it "him": nothing that could be hers follows.
_NOT_HERS = (
    "a|about|across|after|again|against|alone|along|an|and|any|anything|around|as|aside|"
    "at|away|because|before|both|but|by|during|every|everything|for|from|had|has|he|here|"
    "how|if|in|inside|instead|into|is|it|later|my|no|not|nothing|now|of|off|on|once|or|"
    "our|out|outside|she|since|so|some|something|still|than|that|the|then|there|these|"
    "they|this|those|through|to|today|together|tomorrow|twice|under|until|up|upstairs|was|"
    "we|what|when|where|whether|which|while|who|why|with|without|would|yesterday|you|your"
)
#: In "ly" and no adverb.
_IN_LY = (
    "family|early|daily|weekly|monthly|yearly|hourly|only|friendly|elderly|lovely|lively|likely|supply|reply"
)
_HER = re.compile(
    rf"\bher\b(?P<alone>(?!\s+\w)|(?=\s+(?:{_NOT_HERS})\b)"
    rf"|(?=\s+(?!(?:{_IN_LY})\b)\w+ly\b))?",
    re.IGNORECASE,
)
_HIS = re.compile(
    r"\bhis\b(?P<alone>(?!\s+\w)|(?=\s+(?:and|or|but|to|that|was|is|in|on|at|for|when|as|by|who|than|with)\b))?",
    re.IGNORECASE,
)
_UNCLEAR_HER = re.compile(
    r"\b(?:let|mak|made|help|see|saw|watch|hear|gave|giv|sen[dt]|show|offer|hand|bring|brought|b[ou]y|bought|paid"
    r"|taught|promis|wrote)[a-z]*\s+her\s+"
    rf"(?!(?:{_NOT_HERS})\b)\w|\bher\s+(?:back|right|home|down|over|all|more|\W*\d)",
    re.IGNORECASE,
)

#: Between "he" and its verb.
_BETWEEN = r"(?:(?:also|always|never|often|still|just|then|even|sometimes|now|first|later|\w+ly) )?"
_HE_AND_VERB = re.compile(
    rf"\b(?P<who>s?he) (?P<between>{_BETWEEN})(?P<verb>[a-z]+(?:['’]t)?)\b", re.IGNORECASE
)
_HE_HAS = re.compile(r"\bs?he['’]s(?= (?:been|had|got|done|gone|made|taken|seen|become)\b)", re.IGNORECASE)
_HE_IS = re.compile(r"\bs?he['’]s\b", re.IGNORECASE)
_HE = re.compile(r"\bs?he\b", re.IGNORECASE)
_UNCLEAR_VERB = re.compile(
    # a second verb of his, somewhere behind: "he comes in and shouts"
    r"\bs?he\b[^.!?;]*?\b(?:and|but|or|nor|who),? (?:\w+ly )?"
    r"(?:is|was|has|does|[a-z]+n['’]t|[a-z]+[^su\W]s)\b"
    # "was he late", "the trouble was he left"
    r"|\b(?:is|was|has|does)(?:n['’]t)? s?he\b"
    # "he's worked", "he's worried"
    r"|\bs?he['’]s (?:\w+ly )?(?!been\b)\w+ed\b"
    # "he too was", "what he said was"
    rf"|\bs?he (?!{_BETWEEN}(?:is|was|has|does)\b)\w+ (?:is|was|has|does)\b",
    re.IGNORECASE,
)
_FOR_MANY = {
    "is": "are",
    "was": "were",
    "has": "have",
    "does": "do",
    "isn't": "aren't",
    "wasn't": "weren't",
    "hasn't": "haven't",
    "doesn't": "don't",
    "goes": "go",
    "focuses": "focus",
}
#: In "s" and no verb, though they may stand behind "he".
_NO_VERB = frozenset(
    {"besides", "perhaps", "towards", "afterwards", "nevertheless", "as", "its", "his", "this", "us"}
)


def exchanged_pronouns(text: str) -> Iterator[tuple[str, str]]:
    """Give the text with he for she, she for he, and they for both, as far as it comes out right."""
    if _HE_OR_SHE.search(text):
        return
    yield "he to she", _he_to_she(text)
    if _UNCLEAR_HER.search(text):
        return
    yield "she to he", _she_to_he(text)
    if _HE.search(text) and not _UNCLEAR_VERB.search(text):
        yield "he or she to they", _to_they(text)


def _she_to_he(text: str) -> str:
    text = exchange_words(text, (("hers", "his"), ("herself", "himself"), ("she", "he"), ("Mrs.", "Mr.")))
    text = _HER.sub(lambda her: _whose(her, "his", "him"), text)
    return exchange_words(text, _WOMEN_AND_MEN)


def _he_to_she(text: str) -> str:
    text = exchange_words(text, (("himself", "herself"), ("him", "her"), ("he", "she")))
    text = _HIS.sub(lambda his: _whose(his, "her", "hers"), text)
    return exchange_words(text, ((man, woman) for woman, man in _WOMEN_AND_MEN))


def _to_they(text: str) -> str:
    text = _HE_HAS.sub(lambda he: like(he.group(), "they've"), text)
    text = _HE_IS.sub(lambda he: like(he.group(), "they're"), text)
    text = _HE_AND_VERB.sub(_they_and_verb, text)
    text = _HER.sub(lambda her: _whose(her, "their", "them"), text)
    text = _HIS.sub(lambda his: _whose(his, "their", "theirs"), text)
    themselves = (("herself", "themself"), ("himself", "themself"), ("hers", "theirs"), ("him", "them"))
    return exchange_words(text, (*themselves, ("she", "they"), ("he", "they")))


def _whose(found: re.Match[str], before_a_thing: str, alone: str) -> str:
    return like(found.group(), before_a_thing if found["alone"] is None else alone)


def _they_and_verb(found: re.Match[str]) -> str:
    return f"{like(found['who'], 'they')} {found['between']}{_for_many(found['verb'])}"


def _for_many(verb: str) -> str:
    """Give the verb as it stands behind "they": "tries" to "try", "was" to "were", "said" as it is."""
    if verb.replace("’", "'") in _FOR_MANY:
        return _FOR_MANY[verb.replace("’", "'")]
    if verb in _NO_VERB or not verb.endswith("s") or verb.endswith(("ss", "us")):
        return verb
    if verb.endswith("ies") and len(verb) > len("dies"):
        return verb.removesuffix("ies") + "y"
    if verb.endswith(("sses", "zzes", "shes", "ches", "xes")):
        return verb.removesuffix("es")
    return verb.removesuffix("s")
