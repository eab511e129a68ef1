"""A noted question as somebody says it: "what I was hoping for" is "What were you hoping for?"."""

import re
from functools import lru_cache

from nextrung.preparation.story_parts import is_past
from nextrung.preparation.wording import phrase

#: How "I" in the candidate's notes becomes "you" in the other side's mouth.
_YOU = {
    "i": "you",
    "my": "your",
    "me": "you",
    "mine": "yours",
    "myself": "yourself",
    "i'm": "you're",
    "i've": "you've",
    "i'd": "you'd",
    "i'll": "you'll",
    "ive": "you've",
    "im": "you're",
    "am": "are",
    "i was": "you were",
}
FIRST_PERSON = re.compile(r"\b(?:I was|I['’](?:m|ve|d|ll)|ive|im|I|my|me|mine|myself|am)\b", re.IGNORECASE)
LEAD_IN = re.compile(
    r"^(?:[a-z1-9][.)]\s+)?(?:(?:and|also|but|then|next|q)\b[\s,:.-]*"
    r"|(?:they|he|she|[A-Z]\w+)\s+(?:also\s+)?asked\s+(?:me\s+)?)*",
    re.IGNORECASE,
)
_INDIRECT = re.compile(
    r"^(?P<ask>what|when|where|who|how|which|why)\s+I\s+"
    r"(?P<aid>would|could|can|will|should|had|have|was|am)\s+(?P<rest>.+)$",
    re.IGNORECASE,
)
_I_WOULD = re.compile(r"\bI['’]d\b")
#: "Could I sit still": a question in the candidate's own mouth.
_OF_ONESELF = re.compile(
    r"^(?P<aid>could|can|would|will|should|did|do|have)\s+I\s+(?P<rest>.+)$", re.IGNORECASE
)
_INDIRECT_PLAIN = re.compile(
    r"^(?P<ask>what|when|where|who|how|which|why)\s+I\s+(?P<rest>(?!\w+ed\b)\w+.*)$", re.IGNORECASE
)
#: "If I had ever dismissed anyone", "how many times I've acted up", "what luxury means".
_WHETHER = re.compile(
    r"^(?:if|whether)\s+I\s+(?P<aid>had|have|could|can|would|will|should|was|am)\s+(?P<rest>.+)$",
    re.IGNORECASE,
)
_HOW_MANY = re.compile(
    r"^(?P<ask>how\s+(?:many|much|often|long)(?:\s+\w+)?)\s+I(?:['’]ve|\s+have)\s+(?P<rest>.+)$",
    re.IGNORECASE,
)
_WHAT_IT_MEANS = re.compile(r"^what\s+(?P<thing>(?!that\b|it\b)\w+(?:\s\w+)?)\s+means?$", re.IGNORECASE)
ASKS = re.compile(r"^(?:what|why|when|where|who|how|which)\b", re.IGNORECASE)
_ASKS_WITH_A_VERB = re.compile(
    r"^(?:can|could|do|did|have|has|are|is|were|would|will|should)\s+(?:you|your|we|there)\b", re.IGNORECASE
)
_TELL = re.compile(r"^(?:tell|describe|explain|walk|give|talk|share|name|convince)\b", re.IGNORECASE)
_TELL_ME = re.compile(r"^(?:tell|give|walk|show|convince)\s+(?:me|us)\b", re.IGNORECASE)
#: "How deep I bury it" is a subject, and no question that anybody says.
_NO_AID = re.compile(r"^(?:what|why|when|where|who|which|how)(?:\s+\w+)?\s+(?:I|I['’]\w+)\s", re.IGNORECASE)
#: Nor is "what the grants are worth" or "why his crew waits"; "why the gap" is one.
_TOLD_OF = re.compile(
    r"^(?:(?:what|how|where|when)\s+(?:the|their|his|her|this|that|these|those)|why\s+(?:their|his|her))\s+\w+\s",
    re.IGNORECASE,
)
_WHY_DOING = re.compile(
    r"^why\s+(?P<rest>(?:leaving|looking|changing|moving|going|quitting|switching)\b.*)$", re.IGNORECASE
)
_A_TIME = re.compile(r"^(?:an?|the|about an?)\s+(?:time|day|moment|situation)\b", re.IGNORECASE)
_BARE_TOPIC_WORDS = 2
#: What is put round a question in a note, and a remark behind it.
QUOTES = " \"'“”‘’"
_ASIDE = re.compile(r"\s*\([^()]*\)\s*$")
#: "Biggest job you ever fixed": a question cut down to its subject.
_MOST = re.compile(
    r"^(?:(?P<own>proudest|favou?rite|greatest)|biggest|hardest|worst|best|busiest)\s+\w", re.IGNORECASE
)


def to_you(words: str) -> str:
    """Turn the candidate's "I" into the other side's "you"."""
    return FIRST_PERSON.sub(lambda word: _YOU[word[0].lower().replace("’", "'")], words)


@lru_cache(maxsize=512)
def as_said(noted: str) -> str | None:
    """Give a noted question as somebody says it; None where the note is no question that anybody says.

    "what I think of the program" becomes "What do you think of the program?".
    """
    whole = phrase(LEAD_IN.sub("", _ASIDE.sub("", " ".join(noted.split()).strip(QUOTES))), limit=200)
    whole = whole.strip(QUOTES)
    words = whole.rstrip(f"?{QUOTES}").rstrip()
    words = _I_WOULD.sub("I would", words, count=1) if ASKS.match(words) else words
    if turned := _turned(words):
        return _asked(turned)
    if (_NO_AID.match(words) or _TOLD_OF.match(words)) and not whole.endswith("?"):
        return None
    is_asked = ASKS.match(words) or _ASKS_WITH_A_VERB.match(words)
    is_whole = len(words.split()) > _BARE_TOPIC_WORDS or words.lower().startswith("why ")
    if whole.endswith("?") or (is_asked and is_whole):
        return _asked(to_you(words))
    if found := _TELL_ME.match(words):
        return _asked(f"{found[0]}{to_you(words[found.end() :])}")
    return _asked(to_you(words)) if _TELL.match(words) else None


def _turned(words: str) -> str | None:
    """Turn words that tell of a question ("what I was hoping for") into the question itself."""
    if found := _OF_ONESELF.match(words):
        return f"{found['aid']} you {to_you(found['rest'])}"
    if found := _WHETHER.match(words):
        aid = {"had": "have", "was": "were", "am": "are"}.get(found["aid"].lower(), found["aid"].lower())
        return f"{aid} you {to_you(found['rest'])}"
    if found := _HOW_MANY.match(words):
        return f"{found['ask']} have you {to_you(found['rest'])}"
    if found := _WHAT_IT_MEANS.match(words):
        return f"what does {found['thing']} mean"
    if found := _INDIRECT.match(words):
        aid = {"was": "were", "am": "are"}.get(found["aid"].lower(), found["aid"].lower())
        return f"{found['ask']} {aid} you {to_you(found['rest'])}"
    if (found := _INDIRECT_PLAIN.match(words)) and not is_past(found["rest"].split()[0]):
        return f"{found['ask']} do you {to_you(found['rest'])}"
    if _A_TIME.match(words):
        return f"Tell us about {to_you(words.removeprefix('about '))}"
    if found := _MOST.match(words):
        return f"What {'is your' if found['own'] else 'was the'} {to_you(words[:1].lower() + words[1:])}"
    if found := _WHY_DOING.match(words):
        return f"why are you {to_you(found['rest'])}"
    return None


def _asked(words: str) -> str:
    end = "." if _TELL.match(words) else "?"
    return f"{words[:1].upper()}{words[1:]}{end}"
