"""The lists of ``requirement_words.toml``, and the ways in which their words say "required" or "a plus"."""

import re
from functools import cache, lru_cache

from nextrung.intake._phrases import PhraseList
from nextrung.tables import load_table

#: Lists whose words count only as they are written: "RN" is a credential, "rn" is not.
_AS_WRITTEN = ("licence_letters",)

#: What is asked stands behind it in a sentence on the work ("which calls for steady hands").
CALLS_FOR = re.compile(
    r"\b(?:(?:which|that|and) (?:calls for|requires|demands)"
    r"|(?:which|that) takes(?! (?:part|place|care|on|over|pride|turns|time|\d))"
    r"|drawing (?:up)?on|calling for|requiring)\s",
    re.IGNORECASE,
)
#: The person who is sought, in the midst of a sentence: "..., the incumbent brings a record of".
PERSON_HAS = re.compile(
    r"\b(?:the|our) (?:\w+ )?(?:candidate|incumbent|applicant|post ?holder|appointee|new hire) (?:\w+ )?"
    r"(?:ha(?:s|ve)|brings?|holds?|is|possess(?:es)?|shows?|demonstrates?|can|knows?)\s",
    re.IGNORECASE,
)
_IS_JUST_BEFORE = re.compile(r"\b(?:is|are|be)\s(?:\w+\s){0,2}$", re.IGNORECASE)
#: "helps a lot", "is welcome too"
_HOW_MUCH = r"(?:\s(?:a lot|a great deal|a ton|too|here|also|as well|though|greatly|much|very much)){0,2}"
_HOW_MUCH_AT_END = re.compile(rf"{_HOW_MUCH}$", re.IGNORECASE)
_ENDS_OR_PAUSES = re.compile(
    rf"{_HOW_MUCH}"
    r"\)?(?:[.!]?$|[,;:(]|\s+(?:and|but|for|if|-)(?!\w))",
    re.IGNORECASE,
)
#: One of these stands in what the long pattern below finds, or a short "would".
_MAY_PLEASE = PhraseList(
    (
        *("would", "could", "might", "will", "is", "are", "preference", "weight", "credit", "priority"),
        *("count", "counts", "pay", "pays", "earn", "earns", "get", "gets", "we", "more"),
    )
)
#: Who would be pleased does not insist: "would be a bonus", "Preference will be given to".
_WOULD_PLEASE = re.compile(
    r"(?:(?<!\byou )\b(?:would|could|might|will)|(?<!\byou)['’]d) (?:also |really |much |just |all |both )?"
    r"(?:(?!(?:like|want|need|expect|ask|love|have) )[a-z]+ (?:you|us) (?!to\b)|please|delight|help|thrill"
    r"|be (?:[\w'’]+ ){0,3}?(?:welcome|useful|nice|great|glad|pleased|delighted|lovely|good|handy|happy"
    r"|bonus|plus|asset"
    r"|advantage|kiss|ideal|perfect|wonderful|brilliant|helpful|beneficial)"
    r"|make (?:our|my|us|me|a|your|you|it))\b"
    r"|\b(?:is|are) (?:very |most |always |also |especially |all |both )?"
    r"(?:(?:nice|neat|lovely|great)(?=[,.;!]|$)|(?:welcome|useful|handy|valued|helpful|beneficial)\b)"
    r"|\b(?:preference|weight|credit|priority) (?:will be |is |may be )?given\b"
    r"|\bcounts? in your favou?r\b|(?:=|\bmeans) more (?:\$|money|pay)"
    r"|\b(?:is|are) worth (?:an?other|extra|more)\b|\b(?:pays?|earns? you|gets? you) (?:an?other"
    r"|extra|more)\b"
    r"|\b(?:we|I)(?:['’]d| would) (?:love|like|hope)\b|\bwe hope (?:that )?you\b",
    re.IGNORECASE,
)
#: "If you've run a skid steer, tell us": what they have or have not done is no condition.
IF_YOU_HAVE = re.compile(
    r"(?:^|[,;] |\b(?:so|and|but|lovely|nice|great|good|better|glad|happy|wonderful) )"
    r"if you(?:['’]ve| have| (?:also |already )?(?:speak|know|hold|own"
    r"|can|play)|['’]d (?:\w+ed|been|had|run|led|built|sold|taught|done))\b"
    r"(?! (?:any |more |a )?(?:questions?|trouble|problems?|what it takes|to\b|a disability"
    r"|difficulty|not heard))",
    re.IGNORECASE,
)
#: What follows is what they look for, and no wish.
_HEARS_IF = re.compile(
    r"^(?:so )?(?:(?:we|I)(?:['’]d| would| want| will|['’]ll)[^.;]{0,40}? (?:hear from|talk to|meet) you"
    r"|please (?:call|apply|get in touch|talk to us)) if (?=you(?:['’]ve|['’]re| have| are| can| know)\b)",
    re.IGNORECASE,
)
_NOT_REQUIRED = re.compile(r"\s(?:but|though) not (?:required|needed|necessary|essential)$", re.IGNORECASE)
_BEFORE_CUE = re.compile(
    r"[\s,;:–—-]*\(?(?:\b(?:is|are|(?:would|may|will|must) (?:all |both |each )?be)\s)?"
    r"(?:\b(?:also|but|an?|strongly|highly|very"
    r"|definitely|much|especially|big|huge|definite|strong|real|major)\s){0,3}$",
    re.IGNORECASE,
)
#: "as required", "when necessary" say in which cases, and not how much it is wanted.
_CASES = ("as ", "when ", "if ", "where ", "wherever ", "whenever ", "as is ")
#: So far before a cue the words may stand that belong to it, in characters.
_REACH = 50
#: So far behind the praise the praised noun may stand, in characters.
_PRAISED_WITHIN = 80


@cache
def words(name: str) -> PhraseList:
    """Give the phrases of the list `name`."""
    return PhraseList(_table()[name], as_written=name in _AS_WRITTEN)


@cache
def _table() -> dict[str, tuple[str, ...]]:
    return load_table("requirement_words", dict[str, tuple[str, ...]])


def praises_skill(text: str) -> bool:
    """Tell whether `text` begins like "strong written and verbal communication skills"."""
    end = words("praise").begins(text)
    praised = words("praised").find(text[end : end + _PRAISED_WITHIN]) if end else None
    return praised is not None and not re.search(r"[.;:()]", text[end : end + praised.start])


@cache
def _cues_behind() -> PhraseList:
    return PhraseList((*_table()["nice_behind"], *_table()["must_behind"]))


@lru_cache(maxsize=1024)
def cues_behind(text: str) -> tuple[str, ...]:
    """Give the cues that stand behind what is asked: "is required", "preferred", "a plus"."""
    cues = []
    for found in _cues_behind().find_all(text):
        before, after = text[: found.start], text[found.end :]
        is_apart = before.endswith((" ", "(")) and not before.lower().endswith(_CASES)
        if _IS_JUST_BEFORE.search(before[-_REACH:]) or (is_apart and _ENDS_OR_PAUSES.match(after)):
            cues.append(text[found.start : found.end])
    return tuple(cues)


def is_said_behind(text: str) -> bool:
    """Tell whether "is required", "preferred", "a plus" stands behind what is asked."""
    return bool(cues_behind(text))


def _would_please(text: str) -> bool:
    # Most items have none of the words that the long pattern begins with.
    may_please = "'d" in text or "’d" in text or _MAY_PLEASE.stands_in(text)
    return may_please and _WOULD_PLEASE.search(text) is not None


def without_hearing(text: str) -> str:
    """Take off "We'd love to hear from you" where it goes on "if you've sold before"."""
    return _HEARS_IF.sub("", text)


@lru_cache(maxsize=1024)
def says_nice(text: str) -> bool:
    """Tell whether the words themselves say "nice to have"."""
    text = without_hearing(text)
    if words("nice").stands_in(text) or words("nice_behind").begins(text) or _would_please(text):
        return True
    if IF_YOU_HAVE.search(text):
        return True
    return any(words("nice_behind").begins(cue) for cue in cues_behind(text))


def says_must(text: str) -> bool:
    """Tell whether the words themselves say "required"."""
    if words("must_behind").begins(text):
        return True
    return any(words("must_behind").begins(cue) for cue in cues_behind(text))


@lru_cache(maxsize=1024)
def cue_start(text: str) -> int | None:
    """Give where a closing "(preferred)" or "is strongly preferred" begins; None where there is none."""
    body = _HOW_MUCH_AT_END.sub("", _NOT_REQUIRED.sub("", text.rstrip(".!) ")))
    found = _cues_behind().find_all(body)
    if not found or found[-1].end != len(body) or text[: found[-1].start].lower().endswith(_CASES):
        return None
    reach = max(0, found[-1].start - _REACH)
    before = _BEFORE_CUE.search(text[reach : found[-1].start])
    start = reach + before.start() if before else found[-1].start
    # "(Bachelor's preferred)" is said of what stands in the brackets.
    return None if text.count("(", 0, start) > text.count(")", 0, start) else start
