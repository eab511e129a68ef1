"""Find what a posting asks for, one by one, and what the person will do."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from nextrung.intake._years_and_degrees import accepts_equivalent, degree_asked, years_asked
from nextrung.intake.documents import source_of
from nextrung.intake.posting.asking import asks_of_law
from nextrung.intake.posting.paragraphs import posting_paragraphs
from nextrung.intake.posting.requirement_kind import kind_of
from nextrung.intake.posting.requirement_parts import Part, part_requirements
from nextrung.intake.posting.requirement_seams import years_again
from nextrung.intake.posting.requirement_words import cue_start, says_must, says_nice
from nextrung.intake.posting.seam import LIKEWISE
from nextrung.intake.posting.sentence import PostingSentence
from nextrung.intake.posting.sentences import posting_sentences
from nextrung.intake.posting.skill_terms import skill_terms
from nextrung.intake.posting.talk import NOT_NEEDED
from nextrung.intake.records import Document, Requirement
from nextrung.sources import Source

#: "Some nights. Must be OK with it." "Spanish. A plus."
_SAID_OF_LAST = re.compile(
    r"(?:must be \w+ with (?:it|this|that|both)"
    r"|not (?:a )?(?:required|essential|needed|necessary|must|deal[- ]?breaker)"
    r"|(?:this is |that is |it is |that['’]s )?(?:a |an )?(?:big )?"
    r"(?:must|plus|required|preferred|essential|bonus|asset))\W*$",
    re.IGNORECASE,
)
#: "Any equivalent combination of education and experience."
_EQUIVALENT_TOO = re.compile(
    r"(?:or )?(?:experience|education|training) (?:may|can|will) (?:be )?substitut\w+"
    r"|(?:or )?(?:an? |any )?(?:\w+ )?(?:equivalent|combinations? of|substitut\w+|alternatives? to)\b",
    re.IGNORECASE,
)
#: "A master's degree may be substituted for one of these years."
_MAY_REPLACE = re.compile(
    r"\bmay (?:be )?(?:substitut\w+|replaced?|take the place|stand in|count (?:as|towards?)"
    r"|accepted in place)\b",
    re.IGNORECASE,
)
#: A line that only states the hours has none of these.
_IN_WORDS = re.compile(r"\b(?:must|willing|able|need to|needs to)\b.*,? and to\s", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_BRACKETS = re.compile(r"\([^()]{0,200}\)")
#: "A, B and C are a plus", "would all be welcome"
_SAID_OF_ALL = re.compile(r"\bare\s|\bwould (?:all|both|each) ", re.IGNORECASE)
_IN_PASSING = re.compile(r"(?<=\w),?\s(?:ideally|preferably)\b.*$", re.IGNORECASE)


def find_requirements(
    document: Document, sentences: Iterable[PostingSentence] | None = None
) -> tuple[Requirement, ...]:
    """Give what the posting asks for, in its order, each a thing that a person can hold or miss on its own.

    `sentences` are those of `document` where the caller has them already. Each text is a piece of the
    posting, to the letter, and the quote of its source. Headings ("Preferred") and words in the line
    ("a plus", "required") tell must from nice to have; what nothing is said about is a must.
    """
    given = posting_sentences(posting_paragraphs(document)) if sentences is None else sentences
    found: list[Requirement] = []
    known: list[frozenset[str]] = []
    before: PostingSentence | None = None
    for sentence in given:
        if found and before and before.paragraph is sentence.paragraph and _SAID_OF_LAST.match(sentence.text):
            found[-1] = replace(found[-1], must=_must(sentence.text, default=found[-1].must))
        elif found and (_EQUIVALENT_TOO.match(sentence.text) or _MAY_REPLACE.search(sentence.text)):
            found = [
                replace(each, or_equivalent=each.or_equivalent or each.degree is not None) for each in found
            ]
        elif sentence.role == "requirement":
            found += _requirements_in(document, sentence, known, before=found[-1] if found else None)
        before = sentence
    return tuple(found)


def find_duties(
    document: Document, sentences: Iterable[PostingSentence] | None = None
) -> tuple[Requirement, ...]:
    """Give what the person will do, in the order of the posting, as requirements of kind "duty"."""
    given = posting_sentences(posting_paragraphs(document)) if sentences is None else sentences
    first: dict[str, PostingSentence] = {}
    for sentence in given:
        if sentence.role == "duty":
            first.setdefault(sentence.text.lower(), sentence)
    return tuple(_duty(document, sentence) for sentence in first.values())


def _requirements_in(
    document: Document, sentence: PostingSentence, known: list[frozenset[str]], before: Requirement | None
) -> Iterator[Requirement]:
    """Give the requirements of a sentence that are not `known` by their words already.

    `before` is the last one of the sentences before: "So is a notary commission" is said of it.
    """
    parted = part_requirements(
        sentence.text,
        is_one=sentence.section in ("conditions", "facts")
        and kind_of(sentence.text) == "shift"
        and not _IN_WORDS.search(sentence.text),
    )
    is_must = sentence.section != "preferred" or asks_of_law(sentence.text)
    if before and LIKEWISE.match(sentence.text):
        is_must = before.must
    must = _must(parted.lead, default=is_must)
    said = must
    for part, said_behind in zip(parted.parts, _said_of_all(parted.parts, default=must), strict=True):
        if _EQUIVALENT_TOO.match(part.text) or NOT_NEEDED.fullmatch(part.with_cue):
            continue
        said_in_it = frozenset(_WORD.findall(part.text.lower()))
        if any(_is_said_again(said_in_it, each) for each in known):
            continue
        known.append(said_in_it)
        # "A is a bonus, and so is B."
        said = said if LIKEWISE.match(part.with_cue) else said_behind
        said = _must(part.with_cue, default=said)
        yield _requirement(document, sentence, part, must=said)


def _said_of_all(parts: Sequence[Part], *, default: bool) -> list[bool]:
    """Give for each part what is said behind it of several: "A and B are a plus; C is required"."""
    musts: list[bool] = []
    is_nice = False
    for part in reversed(parts):
        is_nice = is_nice or (_SAID_OF_ALL.search(part.with_cue) is not None and says_nice(part.with_cue))
        musts.append(default and not is_nice)
        is_nice = is_nice and not part.opens_clause
    return musts[::-1]


def _is_said_again(words: frozenset[str], known: frozenset[str]) -> bool:
    """Tell whether it was asked before in full: "Support: 3 years" after "3+ years in support"."""
    return words == known or (len(words) > 1 and words <= known)


def _must(text: str, *, default: bool) -> bool:
    """Read "preferred", "a plus", "required" in the words themselves; `default` where they say nothing."""
    said = _IN_PASSING.sub("", _BRACKETS.sub(_cue_alone, text))
    if says_nice(said):
        return False
    return True if says_must(said) else default


def _cue_alone(brackets: re.Match[str]) -> str:
    """Keep "(preferred)"; what is said of something else in brackets does not count ("(nitrous a plus)")."""
    return brackets[0] if cue_start(brackets[0]) == 0 else " "


def _requirement(document: Document, sentence: PostingSentence, part: Part, *, must: bool) -> Requirement:
    return read_requirement(part.text, source_of(document, sentence.paragraph, part.text), must=must)


def read_requirement(text: str, source: Source, *, must: bool) -> Requirement:
    """Give the one requirement that `text` states: its kind, and the skills, years and degree in it."""
    years = years_asked(text)
    kind = kind_of(text)
    if years is None and kind == "skill" and years_again(text) is not None:
        years, kind = years_again(text), "years"
    return Requirement(
        text=text,
        must=must,
        kind=kind,
        source=source,
        skills=skill_terms(text),
        years=years,
        degree=degree_asked(text),
        or_equivalent=accepts_equivalent(text),
    )


def _duty(document: Document, sentence: PostingSentence) -> Requirement:
    text = sentence.text.strip(" ;,")
    return Requirement(
        text=text,
        must=False,
        kind="duty",
        source=source_of(document, sentence.paragraph, text),
        skills=skill_terms(text),
    )
