"""Concision: the length that fits what is asked, and each thing said once."""

from collections.abc import Iterator

from nextrung.fit.terms import stem, word_weight
from nextrung.practice.answer_words import openers, small_words
from nextrung.practice.aspects.anchors import HIGHEST, along, in_tenths, mean
from nextrung.practice.aspects.ends import ends_of
from nextrung.practice.aspects.events import SAYING
from nextrung.practice.aspects.reading import Reading
from nextrung.practice.aspects.segments import Segment
from nextrung.practice.fillers import find_fillers
from nextrung.practice.records import AspectScore, Finding, QuestionKind

#: The scores at the eight lengths of each kind, in words; 130-300 words are one to two minutes of talk.
_SCORES = (1.0, 2.0, 3.6, HIGHEST, HIGHEST, 3.6, 2.0, 1.0)
_LENGTHS: dict[QuestionKind, tuple[int, ...]] = {
    "story": (15, 40, 75, 130, 300, 400, 550, 750),
    "about_you": (15, 35, 65, 100, 270, 360, 500, 700),
    "claim": (8, 18, 32, 50, 210, 310, 450, 650),
    "situational": (10, 30, 60, 95, 270, 370, 500, 700),
    "fact": (1, 2, 6, 12, 110, 180, 300, 450),
    "pay": (1, 4, 10, 20, 110, 180, 300, 450),
    "ask_us": (1, 4, 9, 16, 150, 230, 350, 500),
}
#: Where in these the right length begins and ends.
_RIGHT = slice(3, 5)
#: The pace at which 130-300 words take one to two minutes.
_WORDS_A_SECOND = 2.4
#: How near two sentences are of which one is too many: shared telling stems in all of theirs.
_SAID_TWICE = 0.6
_LEAST_STEMS = 4
#: What has more words of its own says something new: a name, a deed, an outcome.
_NEW_WORDS = 2
#: What it costs that a share of the words says a thing again, and padding in a hundred words.
_AGAIN_COSTS = ((0.05, 0.0), (0.15, 0.8), (0.5, 2.5))
_PADDING_COSTS = ((0.0, 0.0), (2.0, 1.0), (6.0, 2.5))
#: Going round in circles: how many of forty telling words were there before; a fifth is ordinary.
_WINDOW, _LEAST_TOLD = 40, 12
_CIRCLING_COSTS = ((0.27, 0.0), (0.37, 2.2), (0.5, 3.0))
#: Fillers and restarts in a hundred words are words too many as well.
_FILLER_COSTS = ((2.0, 0.0), (6.0, 1.0))
#: From fewer words no rate can be told.
_LEAST_WORDS = 40
#: A remark is due below and above these parts of the right length.
_FAR_TOO_SHORT, _FAR_TOO_LONG = 0.6, 1.2
_MOST_REMARKS = 2
_MORE_OF_A_STORY = "Say more: what happened, what you did, and how it ended."
_MORE = "Say a little more: one reason and one example."
_STOP_HERE = "Stop by here: keep what you did and how it ended."


def concision(kind: QuestionKind, reading: Reading, timed_seconds: float | None) -> AspectScore:
    """Score the length by words, or by the clock where it ran, less what is padding or said twice."""
    words = timed_seconds * _WORDS_A_SECOND if timed_seconds else float(reading.length)
    twice = tuple(_said_twice(reading))
    again = sum(part.end - part.first for part in twice) / max(1, len(reading.words))
    empty = (*reading.found("padding"), *reading.found("general"), *reading.found("jumps"))
    padding = 100 * len(empty) / max(_LEAST_WORDS, reading.length)
    points = zip(_LENGTHS[kind], _SCORES, strict=True)
    score = along(words, *points) - along(again, *_AGAIN_COSTS) - along(padding, *_PADDING_COSTS)
    score -= along(_circling(reading), *_CIRCLING_COSTS)
    fillers = 100 * len(find_fillers(reading.answer)) / max(_LEAST_WORDS, reading.length)
    score -= along(fillers, *_FILLER_COSTS)
    length = f"{reading.length} words"
    if timed_seconds:
        length += f" in {timed_seconds:.0f} seconds"
    return AspectScore(
        score=in_tenths(score),
        because=_because(length, words, _right(kind), len(twice)),
        findings=tuple(_findings(kind, reading, words, twice)),
    )


def _said_twice(reading: Reading) -> Iterator[Segment]:
    """Give the sentences that say again what an earlier one said; an end may take up how it began."""
    seen: list[frozenset[str]] = []
    ends = {end.segment for end in ends_of(reading)}
    for segment in reading.segments:
        own = _stems(reading, segment)
        if len(own) < _LEAST_STEMS:
            continue
        if segment not in ends and any(_says_again(own, earlier) for earlier in seen):
            yield segment
        seen.append(own)


def _says_again(own: frozenset[str], earlier: frozenset[str]) -> bool:
    """Tell a sentence that has most of its words from an earlier one, and hardly a new one."""
    shared = len(own & earlier)
    return shared >= _SAID_TWICE * min(len(own), len(earlier)) and len(own) - shared <= _NEW_WORDS


def _circling(reading: Reading) -> float:
    """Give the share of telling words that were there shortly before, 0.0 for a few words."""
    told = [stem(word) for word in reading.words if len(word) > 2 and _tells(word)]
    if len(told) < _LEAST_TOLD:
        return 0.0
    width = min(_WINDOW, len(told))
    windows = (told[at : at + width] for at in range(len(told) - width + 1))
    return mean([1 - len(set(window)) / width for window in windows])


def _tells(word: str) -> bool:
    return word not in small_words() and word not in SAYING and not word.startswith("<")


def _stems(reading: Reading, segment: Segment) -> frozenset[str]:
    words = (word for word in reading.words[segment.first : segment.end] if word not in openers())
    stems = (stem(word) for word in words if len(word) > 2)
    return frozenset(one for one in stems if word_weight(one) > 0)


def _right(kind: QuestionKind) -> tuple[int, int]:
    """Give the fewest and the most words of the right length."""
    fewest, most = _LENGTHS[kind][_RIGHT]
    return fewest, most


def _because(length: str, words: float, right: tuple[int, int], twice: int) -> str:
    low, high = right
    fits = "short for this question" if words < low else "long for this question"
    fits = "a fair length" if low <= words <= high else fits
    again = "" if not twice else f", and {'one thing is' if twice == 1 else f'{twice} things are'} said again"
    return f"{length}: {fits}{again}."


def _findings(
    kind: QuestionKind, reading: Reading, words: float, twice: tuple[Segment, ...]
) -> Iterator[Finding]:
    if not reading.segments:
        return
    low, high = _right(kind)
    if words < _FAR_TOO_SHORT * low:
        more = _MORE_OF_A_STORY if kind == "story" else _MORE
        yield reading.remark("too_short", "concision", reading.segments[-1], more, 0.6)
    elif words > _FAR_TOO_LONG * high:
        stop = reading.segment_at(int(len(reading.words) * high / words))
        yield reading.remark("too_long", "concision", stop, _STOP_HERE, 0.6)
    for segment in twice[:_MOST_REMARKS]:
        yield reading.remark(
            "said_twice", "concision", segment, "You have said this already. Leave it out.", 0.5
        )
    for hit in reading.found("padding")[:_MOST_REMARKS]:
        yield reading.remark("padding", "concision", hit, "Leave these words out; nothing is lost.", 0.3)
