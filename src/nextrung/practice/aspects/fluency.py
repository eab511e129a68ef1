"""Fluency, from the words alone: fillers, restarts and hedges in a hundred words."""

from collections.abc import Iterator, Sequence

from nextrung.practice.answer_words import past_verbs, small_words
from nextrung.practice.aspects.anchors import along, in_tenths
from nextrung.practice.aspects.reading import Reading
from nextrung.practice.cues import Hit
from nextrung.practice.fillers import find_fillers
from nextrung.practice.records import AspectScore, Finding, Span

#: From fewer words no rate can be told.
_LEAST_WORDS = 20
#: In a short answer one of them is no rate: it counts as if there were so many words.
_RATE_WORDS = 60
#: Disturbances in a hundred words and the score. Ordinary talk has 6 to 10, pauses, repeats and cut-off words
#: among them (Li and Tilsen 2015, ICPhS, paper 766); how hard the topic is moves it (Bortfeld et al. 2001).
_RATES = ((0.5, 5.0), (1.5, 4.2), (3.0, 3.4), (5.0, 2.6), (8.0, 1.8), (12.0, 1.0))
#: A hedge disturbs less than a restart.
_HEDGE_COUNTS = 0.6
#: Words that may well stand twice: "that that", "had had", "how did I do, do you think".
_MAY_STAND_TWICE = frozenset(
    (
        *("that", "had", "very", "really", "so", "no", "is", "long", "many", "more", "again", "never", ""),
        *("do", "did", "yes", "there", "on", "up", "in", "here", "now"),
    )
)
#: A clause may end with these behind a verb, and the next begin with them: "when you wanted it, it was gone".
_ENDS_OR_BEGINS = frozenset(("it", "you", "that", "this", "<pronoun>"))

#: No clause ends with these; one that does was begun again: "I moved the, every Friday I moved the tank".
_HANGING = frozenset(
    (
        *("a", "an", "the", "my", "our", "your", "and", "i'd", "i've", "i'm", "we'd", "we've", "<pronoun>'s"),
        *("<pronoun>'d", "i", "we", "just"),
    )
)
#: "And, as I say, …" is no stumble.
_MAY_STAND_ALONE = (("and",), ("just",))
#: Nor does one end with these right behind the person: "There was, I had this boy"; "they really were" does.
_BROKEN_OFF = frozenset(("was", "were", "had", "put", "would", "might", "could"))
_PERSONS = frozenset(("i", "we", "you", "it", "there"))
_PERSON_AND_VERB = 2


def fluency(reading: Reading) -> AspectScore:
    """Score by the rate of fillers, restarts and hedges; None for fewer than 20 words."""
    if reading.length < _LEAST_WORDS:
        return AspectScore(score=None, because="Too few words to tell how they flow.")
    fillers = find_fillers(reading.answer)
    again = tuple(_restarts(reading))
    broken_off = tuple(_broken_off(reading, fillers))
    restarts = (*again, *_apart_from(reading, broken_off, [reading.span(hit) for hit in again]))
    hedges = _apart_from(reading, reading.found("hedge"), fillers)
    begun_again = len(restarts) + len(reading.found("jumps"))
    rate = 100 * (len(fillers) + begun_again + _HEDGE_COUNTS * len(hedges)) / max(_RATE_WORDS, reading.length)
    return AspectScore(
        score=in_tenths(along(rate, *_RATES)),
        because=_because(len(fillers), begun_again, len(hedges), reading.length),
        findings=tuple(_findings(reading, fillers, restarts, hedges)),
    )


def _restarts(reading: Reading) -> Iterator[Hit]:
    """Give words that are begun again: "the— the", "I was, I was"."""
    words = [word.text for word in reading.answer.words]
    past = 0
    for at in range(1, len(words)):
        for length in (3, 2, 1):
            first = at - length
            same = first >= past and words[first:at] == words[at : at + length]
            if same and not (length == 1 and _may_stand_twice(reading, at)) and _side_by_side(reading, at):
                yield Hit(first, at + length)
                past = at
                break


def _may_stand_twice(reading: Reading, at: int) -> bool:
    """Tell "fine, fine" and "you wanted it, it was gone" from "the, the": small words are begun again."""
    word = reading.words[at]
    if word not in small_words() and not word.startswith("<"):
        return True
    before = reading.words[at - 2] if at > 1 else ""
    ends_clause = word in _ENDS_OR_BEGINS and (before in past_verbs() or before.endswith("ed"))
    return word in _MAY_STAND_TWICE or ends_clause


def _broken_off(reading: Reading, fillers: Sequence[Span]) -> Iterator[Hit]:
    """Give clauses that stop at a word no clause ends with, up to the comma behind it."""
    begins = 0
    starts = {segment.first for segment in reading.segments}
    said_for_nothing = {
        at
        for at, word in enumerate(reading.answer.words)
        if any(start <= word.span[0] < end for start, end in fillers)
    }
    for at in range(1, len(reading.words)):
        if at in starts:
            begins = at
        elif at in reading.after_comma:
            clause = reading.words[begins:at]
            hangs = clause[-1] in _HANGING and clause not in _MAY_STAND_ALONE
            breaks = len(clause) == _PERSON_AND_VERB and clause[-1] in _BROKEN_OFF and _is_person(clause[0])
            if (hangs or breaks) and at not in said_for_nothing and at - 1 not in said_for_nothing:
                yield Hit(begins, at)
            begins = at


def _is_person(word: str) -> bool:
    return word in _PERSONS or word.startswith("<pronoun>")


def _side_by_side(reading: Reading, at: int) -> bool:
    """Tell a restart from a sentence that begins as the one before ends."""
    words = reading.answer.words
    return not set(reading.answer.text[words[at - 1].span[1] : words[at].span[0]]) & set(".!?\n")


def _apart_from(reading: Reading, hits: Sequence[Hit], spans: Sequence[Span]) -> tuple[Hit, ...]:
    taken = [reading.span(hit) for hit in hits]
    return tuple(
        hit
        for hit, (start, end) in zip(hits, taken, strict=True)
        if not any(start < other_end and other_start < end for other_start, other_end in spans)
    )


def _because(fillers: int, restarts: int, hedges: int, words: int) -> str:
    counts = ((fillers, "filler"), (restarts, "restart"), (hedges, "hedge"))
    said = [f"{number} {name}{'s' if number > 1 else ''}" for number, name in counts if number]
    if not said:
        return f"No fillers, restarts or hedges in {words} words."
    return f"{' and '.join([', '.join(said[:-1]), said[-1]] if said[:-1] else said)} in {words} words."


def _findings(
    reading: Reading, fillers: Sequence[Span], restarts: Sequence[Hit], hedges: Sequence[Hit]
) -> Iterator[Finding]:
    for span in fillers[:3]:
        yield Finding(
            kind="filler",
            aspect="fluency",
            span=span,
            quote=reading.answer.quote(span),
            advice="Make a short pause instead.",
            weight=0.3,
        )
    for hit in restarts[:2]:
        yield reading.remark(
            "restart", "fluency", hit, "Take a breath first, then say the sentence once.", 0.3
        )
    for hit in hedges[:2]:
        yield reading.remark("hedge", "fluency", hit, "Say it without this; it sounds surer.", 0.3)
