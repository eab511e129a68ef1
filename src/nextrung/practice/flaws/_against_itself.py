"""Find where an answer says one thing and then another: never and once, two lengths, a claim undone."""

import re
from collections.abc import Iterator

from nextrung.intake.number_words import NUMBER_VALUES
from nextrung.practice.answer_text import Sentence
from nextrung.practice.flaws._phrases import Pattern
from nextrung.practice.flaws._rows import opposites
from nextrung.practice.flaws._said import Said
from nextrung.practice.records import Span
from nextrung.preparation.resume_stories import content_words

_NUMBER = rf"(?:\d{{1,3}}|{'|'.join(sorted(NUMBER_VALUES, key=len, reverse=True))})"
_NEVER = re.compile(
    r"\b(?:i|we)(?:'ve| have)? never(?: once)? (?:been |had |a )*(?P<what>[^.!?,;]+)", re.IGNORECASE
)
#: "Until then I had never missed one" is no claim that it never happened.
_UNTIL_THEN = re.compile(r"\b(?:before|until|till|had never|i'd never|we'd never|since|again|except|but)\b")
#: What the speaker did, up to the end of the clause.
_OWN_CLAUSE = re.compile(r"\b(?:i|we)\b[^.,;!?]*")
_NEGATED = re.compile(r"\b(?:not|never|no|nobody|without)\b|n't\b")
_ON_THE_WAY_TO_IT = r"(?:(?:so|well|and|no|anyway|actually|it's been|more like|about|yeah)[\s,]+)*"
_AT_THE_START = re.compile(rf"^{_ON_THE_WAY_TO_IT}(?P<number>{_NUMBER}) years\b")
_GROUP = r"(?P<group>team|crew|class|staff|unit|shift)"
_COUNTED = "beds|rooms|seats|tables|pupils|children|branches|sites|vans|trucks|buses|machines|houses|accounts"
#: "A crew of six"; "there were six of us", "nine people under me"; "a ward with thirty beds".
_SIZES = tuple(
    re.compile(rf"\b{size}\b")
    for size in (
        rf"{_GROUP} of (?:about |around )?(?P<number>{_NUMBER})",
        rf"(?P<number>{_NUMBER}) of us",
        rf"(?P<number>{_NUMBER}) (?:\w+ )?(?:under|below|beneath|working for|reporting to|answering to) me",
        rf"(?:with|had|have|has|ran|run|all|our|of) (?P<number>{_NUMBER}) (?P<group>{_COUNTED})",
    )
)
#: "Six of us" counts the speaker, "five under me" does not.
_ONESELF = 1
_YEARS = re.compile(rf"\b(?P<number>{_NUMBER}) years\b")
#: "In all my six years there" comes back to a time told before.
_WITHIN_YEARS = re.compile(
    rf"\b(?:in|over|after|through) (?:all )?(?:my|those|these|the) (?P<number>{_NUMBER}) years\b"
)
_GREW = re.compile(
    r"\b(?:grew|grown|grow|now|then|later|first|another|second|other|after|added|hired|lost|down|each|both|before)\b"
)
#: A claim of "never" with fewer words of its own is held against nothing.
_LEAST_SHARED = 1
_MOST_SHARED = 2


def against_itself(said: Said) -> Iterator[Span]:
    """Give the later of two sentences of an answer that cannot both be true."""
    sentences = said.answer.sentences
    yield from _never_and_once(said, sentences)
    yield from _opposite(said)
    yield from _two_lengths(said, sentences)
    yield from _two_sizes(said)
    yield from _other_years(said)


def _never_and_once(said: Said, sentences: tuple[Sentence, ...]) -> Iterator[Span]:
    for place, sentence in enumerate(sentences):
        text = said.words_of(sentence)
        claim = _NEVER.search(text)
        if claim is None or _UNTIL_THEN.search(text):
            continue
        wanted = set(content_words(claim["what"]))
        needed = min(_MOST_SHARED, len(wanted))
        for other in sentences[place + 1 :] if needed >= _LEAST_SHARED else ():
            if any(len(wanted & did) >= needed for did in _own_deeds(said.words_of(other))):
                yield other.span
                return


def _own_deeds(words: str) -> Iterator[set[str]]:
    """Give the telling words of each clause in which the speaker did something."""
    for clause in _OWN_CLAUSE.findall(words):
        if not _NEGATED.search(clause):
            yield set(content_words(clause))


def _two_lengths(said: Said, sentences: tuple[Sentence, ...]) -> Iterator[Span]:
    """Compare the years in all that two sentences begin with, where the question asks how long."""
    if "how long" not in said.asked.text and "how many years" not in said.asked.text:
        return
    first: int | None = None
    for sentence in sentences:
        if found := _AT_THE_START.search(said.words_of(sentence)):
            years = _value(found["number"])
            if first is not None and years != first:
                yield sentence.span
                return
            first = years if first is None else first


def _opposite(said: Said) -> Iterator[Span]:
    """Give what tells against a claim of the table: "on my own", and then "my colleague helped me"."""
    for asked, claimed, told in opposites():
        if asked is not None and not asked.fits(said.asked):
            continue
        claims = _claims(said, claimed)
        for span in said.find(told) if claims else ():
            sentence = said.sentence_at(span[0])
            if sentence not in claims and not said.is_negated(span):
                yield sentence.span
                return


def _claims(said: Said, claimed: Pattern) -> list[Sentence]:
    """Give the sentences that claim it, and not only up to some time."""
    sentences = [said.sentence_at(start) for start, _ in said.find(claimed)]
    return [one for one in sentences if not _UNTIL_THEN.search(said.words_of(one))]


def _other_years(said: Said) -> Iterator[Span]:
    """Give where "in my six years there" is no time that was told."""
    told = [(found.start("number"), _value(found["number"])) for found in _YEARS.finditer(said.spoken.text)]
    for within in _WITHIN_YEARS.finditer(said.spoken.text):
        others = [years for start, years in told if start < within.start()]
        if others and _value(within["number"]) not in (*others, sum(others)):
            yield said.sentence_at(within.start()).span
            return


def _two_sizes(said: Said) -> Iterator[Span]:
    """Compare two sizes of one thing, where no word tells that it changed or that there were two."""
    sizes: dict[str, int] = {}
    for found in sorted(_sizes(said.spoken.text), key=lambda found: found.start()):
        number, group = _value(found["number"]), found.groupdict().get("group") or "team"
        if abs(sizes.setdefault(group, number) - number) > _ONESELF and not _GREW.search(said.spoken.text):
            yield said.sentence_at(found.start()).span
            return


def _sizes(text: str) -> Iterator[re.Match[str]]:
    return (found for size in _SIZES for found in size.finditer(text))


def _value(number: str) -> int:
    return int(number) if number.isdigit() else NUMBER_VALUES[number]
