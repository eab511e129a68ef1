"""Tell whether a thing of another kind begins at a seam: a licence behind a skill."""

import re

from nextrung.intake._years_and_degrees import degree_start
from nextrung.intake.posting.requirement_kind import kind_of
from nextrung.intake.posting.requirement_words import words
from nextrung.intake.posting.seam import ONE_OF, SEPARATOR, Seam, after_opening

#: So far into a piece a degree or a number of years may be named and still begin it, in characters.
_NEAR = 26
#: So far into a piece a licence may be named and still begin it, in words.
_NEAR_WORDS = 5
#: "climb ladders and kneel on floors" are one still.
_FEW_WORDS = 2

_UP_TO_DATE = re.compile(r"^(?:(?:current|valid|active|an?)\s)+", re.IGNORECASE)
_BODILY_VERB = re.compile(
    r"(?:lift|carry|stand|climb (?:ladders|stairs|poles|up|on)|push|pull|walk|kneel|bend|sit|be on"
    r"|reach (?:overhead|above)|work (?:in|at|on|outdoors|outside))\s",
    re.IGNORECASE,
)
_MEASURE = re.compile(r"\d+ ?(?:lbs?|pounds?|kg|kilos?|degrees|feet|ft)\b", re.IGNORECASE)
_WORKS = re.compile(r"(?:work|cover)\s", re.IGNORECASE)
_NOUN_CLOSES = re.compile(
    r"\W*(?:$|\(|(?:in|for|from|as|or|required|preferred|is|are|by|within|through|issued|with|and)\b)",
    re.IGNORECASE,
)
_BARELY = re.compile(
    r"^(?:must|be|able|to|ability|can|you|have|will|regularly|occasionally|frequently|\s)+", re.IGNORECASE
)
#: "a tidy section on a Saturday" is no time of work.
_ARTICLE = re.compile(r"(?:an?|the)\s(?!weekend|night|saturday|sunday|holiday|rotati|week\b)", re.IGNORECASE)
_A = re.compile(r"an?\s", re.IGNORECASE)
_TIME_BEFORE = re.compile(
    r"(?:(?:day|night|evening|morning|weekend)s?|availability|\d ?[ap]\.?m\.?)$", re.IGNORECASE
)
#: "a criminal and credit history check" is one check.
_OPENS_CHECK = re.compile(
    r"(?:an?|the|all|your|pass\w*|clear|undergo|complete|able|be|must|have|hold|submit|successful\w*)\s",
    re.IGNORECASE,
)


def begins_with_other_kind(seam: Seam) -> bool:
    """Read "Excel and a clean driving record", "a degree, two years in retail" as two each."""
    kind = _kind_begun(seam)
    if kind is None:
        return False
    if kind in ("degree", "licence") and seam.joint == "" and ONE_OF.match(seam.rest):
        return False
    if kind == "shift" and seam.has_comma == (seam.joint == "") and _TIME_BEFORE.search(seam.left):
        return False
    if kind != kind_of(seam.left):
        return True
    if kind == "licence":
        # "BLS and ACLS" are asked for together; "RN license, BLS" and "CDL and forklift licence" are not.
        last = seam.left.rsplit(", ", 1)[-1]
        return not words("licence_letters").begins(seam.chunk) or words("licence").stands_in(last)
    if kind == "legal":
        return seam.has_comma and seam.joint in ("", "and") and _A.match(seam.rest) is not None
    if kind == "physical":
        before = _BARELY.sub("", seam.left)
        if _MEASURE.search(seam.chunk):
            return len(before.split()) > 1 and (_MEASURE.search(before) is not None or "," not in before)
        return min(len(before.rsplit(", ", 1)[-1].split()), len(seam.chunk.split())) > _FEW_WORDS
    # "night shifts, and every third weekend": the comma sets two things apart where there is no list.
    return kind == "shift" and seam.has_comma and seam.joint != "" and "," not in seam.left


def _kind_begun(seam: Seam) -> str | None:
    """Give the kind of what begins here; None where it may as well go on with what was before."""
    text, chunk = after_opening(seam.rest), seam.chunk
    degree = degree_start(text)
    if degree is not None and degree <= _NEAR and not SEPARATOR.search(text[:degree]):
        return "degree"
    if _begins_with_licence(chunk):
        return "licence"
    if words("legal").stands_in(chunk) and len(chunk.split()) > 1:
        is_one_check = seam.joint == "and" and not seam.has_comma and not _OPENS_CHECK.match(chunk)
        return None if is_one_check and kind_of(seam.left) == "skill" else "legal"
    if _BODILY_VERB.match(seam.rest) or _BODILY_VERB.match(text):
        return "physical"
    if (words("shift_plain").stands_in(chunk) and not _ARTICLE.match(chunk)) or (
        _WORKS.match(text) and words("shift").stands_in(text[:_NEAR])
    ):
        return "shift"
    if words("travel").stands_in(chunk) and words("asked_of_travel").stands_in(chunk):
        return "travel"
    return None


def _begins_with_licence(chunk: str) -> bool:
    named = words("licence").find(chunk)
    if named is not None and chunk[: named.end].lower().endswith(("ents", "ions", "ses", "ces")):
        return False  # "tanker and hazmat endorsements" shares its noun
    if words("licence_letters").begins(_UP_TO_DATE.sub("", chunk)):
        return True
    if named is None or len(chunk[: named.start].split()) > _NEAR_WORDS:
        return False
    return _NOUN_CLOSES.match(chunk, named.end) is not None
