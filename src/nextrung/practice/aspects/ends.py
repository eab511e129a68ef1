"""Where a story ends: what came of it, sentence by sentence, by what each of them tells."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from weakref import WeakKeyDictionary

from nextrung.fit.rarity import shows_change_in
from nextrung.practice.answer_words import past_verbs
from nextrung.practice.aspects.events import others_asked, others_events
from nextrung.practice.aspects.reading import Reading
from nextrung.practice.aspects.segments import Segment

#: From which share of the words on an end may stand, and from where the last things that happened are it.
_LATER, _CLOSING = 0.45, 0.6
#: What a sentence is worth by what it tells: from ENDED on an end, from CHECKABLE on one could check it.
VAGUE, ENDED, CHECKABLE = 2.6, 3.2, 4.2
_STILL_SO, _CHANGED, _HAPPENED, _OTHERS_DID, _FIGURE = 3.4, 3.8, 3.9, 4.2, 4.6
_GENERAL_YOU = frozenset(("you", "you're", "you've", "your"))


@dataclass(frozen=True, slots=True)
class End:
    """A sentence that tells what came of it."""

    segment: Segment
    #: 2.6 for general words, up to 4.6 for a figure beside a change.
    worth: float


#: Three aspects look for the end of the same reading.
_KNOWN: WeakKeyDictionary[Reading, tuple[End, ...]] = WeakKeyDictionary()


def later_part(reading: Reading) -> tuple[Segment, ...]:
    """Give the sentences of the later part; the last one always."""
    line = _LATER * len(reading.words)
    last = reading.segments[-1:]
    return tuple(segment for segment in reading.segments if segment.first >= line or segment in last)


def ends_of(reading: Reading) -> tuple[End, ...]:
    """Give the sentences that tell an end, in order; where nothing happened there is none."""
    known = _KNOWN.get(reading)
    if known is None:
        known = _KNOWN[reading] = tuple(_ends(reading)) if reading.tells_of_one_time else ()
    return known


def _ends(reading: Reading) -> Iterator[End]:
    closing = _CLOSING * len(reading.words)
    for segment in later_part(reading):
        if _is_of_anybody(reading, segment):
            continue
        worth = _worth(reading, segment, is_closing=segment.first >= closing)
        if worth:
            yield End(segment, worth)


def _worth(reading: Reading, segment: Segment, *, is_closing: bool) -> float:
    ends = bool(reading.within("ending", segment))
    changes = bool(reading.within("changed", segment))
    reacts = any(map(reading.is_of_others, reading.within("reaction", segment)))
    has_number = any(map(segment.holds, reading.numbers))
    happens = is_closing and not reading.within("learnt", segment) and bool(others_events(reading, segment))
    lasts = is_closing and (
        bool(reading.within("lasting", segment)) or reading.words[segment.end - 1] == "now"
    )
    closes = is_closing and (_is_ours(reading, segment) or _closes(reading, segment))
    is_later = ends or bool(reading.within("time_of_day", segment))
    is_vague = bool(reading.within("vague_end", segment) or reading.within("hedge", segment))
    tells = changes or reacts or ends or happens or lasts
    ways = (
        (_FIGURE, has_number and (tells or shows_change_in(reading.answer.quote(reading.span(segment))))),
        (VAGUE, is_vague and not reacts and not changes and (ends or happens)),
        (_OTHERS_DID, reacts or (happens and (is_later or lasts or changes))),
        (VAGUE, bool(reading.within("vague_end", segment))),
        (_HAPPENED, happens),
        (_CHANGED, ends and changes),
        (_STILL_SO, lasts),
        (ENDED, ends or closes),
    )
    return next((worth for worth, is_so in ways if is_so), 0.0)


def _closes(reading: Reading, segment: Segment) -> bool:
    """Tell a last sentence that ends it in plain words: what somebody then asked for, or how they were."""
    words = reading.words[segment.first : segment.end]
    is_state = words[0].startswith("<pronoun>") and words[1:2] in (("was",), ("were",), ("had",))
    return segment == reading.segments[-1] and (is_state or others_asked(reading, segment))


def _is_ours(reading: Reading, segment: Segment) -> bool:
    """Tell what "we" came to with a figure beside it: "We bound it at ten thousand", "we had nine wrong"."""
    pairs = pairwise(reading.words[segment.first : segment.end])
    came_to = any(one == "we" and (other == "had" or other in past_verbs()) for one, other in pairs)
    return came_to and any(map(segment.holds, reading.numbers))


def _is_of_anybody(reading: Reading, segment: Segment) -> bool:
    """Tell "you have to speak up", which holds for anybody at any time, from what happened."""
    words = reading.words[segment.first : segment.end]
    of_you = not _GENERAL_YOU.isdisjoint(words) and not any(word in past_verbs() for word in words)
    return of_you or bool(reading.within("anybody", segment))
