"""The employer a posting is from."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from nextrung.intake.html.job_posting_data import company_in
from nextrung.intake.posting.employer_address import employer_by_address
from nextrung.intake.posting.head import JOINTS, Found, line_of_data, names_in, without_place
from nextrung.intake.posting.labels import Fact, Labelled, fact_words
from nextrung.intake.posting.paragraphs import LEADS_ON
from nextrung.intake.posting.requirement_words import words
from nextrung.intake.posting.title import PLAIN, is_employer_beside
from nextrung.intake.records import Document, Line
from nextrung.intake.resume.words import employer_score, title_score

#: So far before its verb a name begins, in characters.
_REACH = 160
#: A name has no more words.
_NAME_WORDS = 10
#: Nor has one without any capital so many.
_MOST_SMALL_WORDS = 4
#: A signature stands no further from the end, in lines.
_LAST_LINES = 4
#: A line so long is prose, in characters.
_PROSE = 60

#: A label, an amount or a sentence, and no name.
_SAYS_MORE = re.compile(r"[:@$\d]|[.!?]$")
#: "THE CITY" heads what is said of it.
_KIND_ALONE = re.compile(
    r"the (?:city|county|town|village|district|company|school|college|university|hospital|agency|department"
    r"|organi[sz]ation|firm|practice|team|position|job|role)",
    re.IGNORECASE,
)

#: "Vision, Medical, Dental"
_OF_BENEFITS = re.compile(
    r"\b(medical|dental|vision|PTO|401).*\b(?!\1)(?:medical|dental|vision|PTO|401)", re.IGNORECASE
)
#: "This one is worth a call" is no name.
_IS_SENTENCE = re.compile(r"\b(?:this|is|are|was|we|you|our|your|they|who|needs?)\b")

_SMALL_WORD = re.compile(r"(?<![\w'’&.-])[a-z]{2,}\b")
_IN_NAMES = frozenset(
    ("of", "and", "the", "for", "at", "on", "in", "to", "by", "de", "la", "le", "von", "van")
)
_NAME = r"(?:The\s)?[A-Z][\w&.'’-]*(?:,?\s(?:[A-Z&][\w&.'’-]*|of|and|the|for|\d+)){0,7}?"
_EQUAL_EMPLOYER = re.compile(
    rf"(?<!\w)(?P<name>{_NAME}),? (?:is|are) (?:proud to be )?(?:an? )?(?:[\w/]+ ){{0,2}}?"
    r"(?i:equal|EOE|EEO|affirmative)"
)
#: "Duluth MN. We", but not "Osterhout Co. Inc."
_TWO_SENTENCES = re.compile(r"(?<!\bSt)(?<!\bCo)(?<!\bInc)(?<!\bBros)(?<!\bDr)(?<!\bMt)(?<=\w{2})\.\s[A-Z]")
_ABOUT = re.compile(rf"^(?i:about|join|working at|work at|why|life at|welcome to)\s(?P<name>{_NAME})\W*$")
_SAYS_ITSELF = re.compile(
    rf"(?:^|(?<=[.!] ))(?i:we['’]re|we are|here at|at|join|welcome to)\s(?P<name>{_NAME})"
    r"(?:,|\.|!| (?:in|is|we)\b)"
)
#: "Lumenfold (Series B, remote-first) helps", "Aldous & Finch, a firm in Providence, is"
_STOP = re.compile(r"(?<=[a-z)\d])[.!?]\s+(?=[A-Z])")
_WRITTEN_AS_NAME = re.compile(r"[A-Z][\w&.'’-]*(?:\s(?:[A-Z&][\w&.'’-]*|of|and|the)){1,6}")
_PIECE = re.compile(r"[.,;]\s+|[.;]$")
_BEFORE_VERB = re.compile(
    rf"(?<!\w)(?P<name>{_NAME})(?:,[^.]{{3,80}},| \([^()]{{0,80}}\)"
    r"| in [A-Z]\w+(?: [A-Z]\w+)?, [A-Z]\w+)?(?= [a-z])"
)


def find_employer(
    document: Document, labelled: Mapping[Fact, Labelled], head: Sequence[Line], title: Found | None
) -> Found | None:
    """Give the employer: from the page's own data, a labelled line, the head, or the prose."""
    found = line_of_data(document, company_in(document.structured)) if document.structured else None
    if found:
        return found
    if label := labelled.get("company"):
        return Found(text=label.text, line=label.line)
    names = [name for name in names_in(head) if _may_be_employer(name, title)]
    best = max(
        names,
        key=lambda name: (
            employer_score(name.text) - title_score(name.text) / 2 + 2 * _comes_again(document, name)
        ),
        default=None,
    )
    if best and employer_score(best.text) >= PLAIN:
        return best
    others = [name for name in names if title is None or name.line is not title.line]
    return (
        employer_by_address(document, names)
        or (None if any(_comes_again(document, name) for name in others) else _beside_title(document, title))
        or _named_in_text(document, _with(_EQUAL_EMPLOYER), names)
        or _named_in_text(document, _with(_ABOUT), names)
        or next((name for name in names if not title_score(name.text)), None)
        or _named_in_text(document, _with(_SAYS_ITSELF), names)
        or _signed(document, PLAIN)
        or _named_in_text(document, _names_before_verbs, names)
        or _signed(document, 1)
    )


def _may_be_employer(name: Found, title: Found | None) -> bool:
    text = name.text
    if _reads_on(text) or _KIND_ALONE.fullmatch(text) or _is_the_title(name, title) or _says_more(text):
        return False
    return text[:1].isupper() and not fact_words("not_a_name").begins(text)


def _is_the_title(name: Found, title: Found | None) -> bool:
    if title is None or not (name.text in title.text or title.text in name.text):
        return False
    return name.line is title.line or title_score(name.text) >= PLAIN


def _says_more(text: str) -> bool:
    """Tell how one is employed, a sum, a sentence, benefits, or a trade alone ("Marketing") from a name."""
    if fact_words("employed").stands_in(text) or any(sign in text for sign in "$£€#"):
        return True
    is_trade_alone = " " not in text and employer_score(text) >= PLAIN
    return is_trade_alone or _OF_BENEFITS.search(text) is not None or _IS_SENTENCE.search(text) is not None


def _signed(document: Document, least: float) -> Found | None:
    """Take the name that an advertisement is signed with, in small letters too ("osterhout stone").

    A name with a plain mark of an employer may stand beside the address, too: "Call Lee, Dunphy Plumbing."
    """
    for line in reversed(document.lines[-_LAST_LINES:]):
        last = _STOP.split(line.text.strip().rstrip("."))[-1]
        if least >= PLAIN and _says_more(last):
            continue
        beside = filter(_WRITTEN_AS_NAME.fullmatch, _PIECE.split(line.text)) if least >= PLAIN else ()
        for text in (last, *beside):
            is_name = len(text.split()) <= _NAME_WORDS and not _SAYS_MORE.search(text) and _is_name(text)
            if is_name and not line.is_bullet and employer_score(text) >= least and title_score(text) < 1:
                return Found(text=text, line=line)
    return None


def _comes_again(document: Document, name: Found) -> bool:
    """Tell whether the name stands in the prose, too; in a head it may stand in capitals."""
    wanted = name.text.lower() if name.text.isupper() else name.text
    texts = (line.text for line in document.lines if len(line.text) > _PROSE)
    return any(wanted in (text.lower() if name.text.isupper() else text) for text in texts)


def _beside_title(document: Document, title: Found | None) -> Found | None:
    """Take the employer from the line of the title: "Line Cook at Millpond Grill"."""
    if title is None:
        return None
    _, _, behind = title.line.text.partition(title.text)
    joint = JOINTS.match(behind)
    if joint is None:
        return None
    name = without_place(behind[joint.end() :])
    is_short = 0 < len(name.split()) <= _NAME_WORDS
    is_employer = is_short and is_employer_beside(document, name, joint[0], title.line)
    return Found(text=name, line=title.line) if is_employer else None


def _named_in_text(
    document: Document, names_in_line: Callable[[str], Iterator[str]], names: Sequence[Found]
) -> Found | None:
    """Find a name in the prose; where the head has the same name in full, that one is given."""
    for line in document.lines:
        name = next(filter(_is_name, names_in_line(line.text)), None)
        if name:
            first = name.removeprefix("The ").split()[0].lower()
            in_head = (each for each in names if first in each.text.lower().split())
            return next(in_head, Found(text=name, line=line))
    return None


def _with(pattern: re.Pattern[str]) -> Callable[[str], Iterator[str]]:
    return lambda text: (match["name"] for match in pattern.finditer(text))


def _names_before_verbs(text: str) -> Iterator[str]:
    for verb in fact_words("does").find_all(text):
        matches = _BEFORE_VERB.finditer(text, max(0, verb.start - _REACH), verb.start + 1)
        for match in matches:
            # "Ability to communicate in Spanish is ..." names no employer.
            before = text[max(0, match.start() - 20) : match.start()].split()[-1:]
            is_told = match.end() == verb.start - 1 and not (before and before[0].lower() in LEADS_ON)
            # "Half are questions": in the midst of a text a word alone is the first of any sentence.
            is_name = " " in match["name"] or match.start() == 0 or text.count(match["name"]) > 1
            if is_told and is_name:
                yield match["name"]


def _reads_on(text: str) -> bool:
    """Tell "The short version" by its small letters from a name; who writes no capitals is not judged."""
    small = [word for word in _SMALL_WORD.findall(text) if word not in _IN_NAMES]
    return len(small) > (1 if text != text.lower() else _MOST_SMALL_WORDS)


def _is_name(text: str) -> bool:
    if _TWO_SENTENCES.search(text):
        return False
    if (
        _reads_on(text)
        or fact_words("not_a_name").begins(text)
        or words("language").begins(text)
        or text.endswith("ly")
    ):
        return False
    return title_score(text) < PLAIN or employer_score(text) >= PLAIN
