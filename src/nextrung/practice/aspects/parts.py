"""What shows, in one sentence, that a part of an answer is there: the setting, a step, the end, the proof."""

import re
from collections.abc import Callable

from nextrung.practice.answer_words import past_verbs
from nextrung.practice.aspects.doings import Doing
from nextrung.practice.aspects.ends import ends_of
from nextrung.practice.aspects.loose_words import not_quoted
from nextrung.practice.aspects.reading import Reading
from nextrung.practice.aspects.segments import Segment

Shows = Callable[[Reading, Segment], bool]

_YEAR = re.compile(r"(?:19|20)\d\d")
_SELF = frozenset(("i", "i'm", "i've", "i'd", "me", "my", "mine"))
_WAS = frozenset(("was", "were", "had"))
#: Before the name of a place.
_PLACED = frozenset(("at", "in", "on", "for", "from", "with", "near"))
#: A sentence of so few words only says what it is about.
_A_FEW_WORDS = 6
#: So many things named are a place.
_SCENE_THINGS = 2
#: In so many sentences one hears whether there is an answer, and where it begins.
_FIRST = 2


def cued(*families: str) -> Shows:
    """Show a part by phrases of these families."""
    return lambda reading, segment: any(reading.within(family, segment) for family in families)


def says_when_or_where(reading: Reading, segment: Segment) -> bool:
    """Tell whether a sentence names an occasion, a time, or a place by its name."""
    if reading.within("occasion", segment) or reading.within("time_of_day", segment):
        return True
    inside = range(segment.first, segment.end)
    if segment == _first_told(reading) and _opens_a_scene(reading, segment):
        return True
    is_year = any(_YEAR.fullmatch(reading.words[at]) for at in inside)
    return is_year or any(at in reading.names and reading.words[at - 1] in _PLACED for at in inside if at)


def _first_told(reading: Reading) -> Segment:
    """Give the first sentence, or the one behind a few words that only say what it is about: "Twice."."""
    first, *others = reading.segments[:_FIRST]
    return others[0] if others and first.end - first.first <= _A_FEW_WORDS else first


def _opens_a_scene(reading: Reading, segment: Segment) -> bool:
    """Tell an early sentence in which something definite happens: "A student told me she'd no money"."""
    words = reading.words[segment.first : segment.end]
    happens = any(word in _WAS or word in past_verbs() for word in words)
    return happens and sum(segment.holds(at) for at, _ in reading.things) >= _SCENE_THINGS


def tells_a_step(reading: Reading, segment: Segment) -> bool:
    """Tell whether something was done there, whoever did it, with a thing named beside it."""
    is_passive = any(map(segment.holds, reading.passives))
    names_a_thing = any(segment.holds(at) for at, _ in reading.things)
    return names_a_thing and (is_passive or bool(_deeds(reading, segment)))


def tells_an_end(reading: Reading, segment: Segment) -> bool:
    """Tell whether a sentence says what came of it."""
    return any(end.segment == segment for end in ends_of(reading))


def tells_a_proof(reading: Reading, segment: Segment) -> bool:
    """Tell whether a sentence holds something one could check: an own deed, or what happened once."""
    if any(doing.whose == "mine" for doing in _deeds(reading, segment)):
        return True
    words = reading.words[segment.first : segment.end]
    is_told = not _SELF.isdisjoint(words) or any(word in _WAS or word in past_verbs() for word in words)
    has_figure = any(map(segment.holds, reading.numbers))
    return is_told and (has_figure or bool(reading.within("occasion", segment)))


def says_first_step(reading: Reading, segment: Segment) -> bool:
    """Tell whether a sentence says where one would begin: in so many words, or by coming first."""
    is_early = segment in reading.segments[:_FIRST]
    return bool(reading.within("step_first", segment) or (is_early and reading.within("would_do", segment)))


def is_an_answer(reading: Reading, _segment: Segment) -> bool:
    """Tell whether there is an answer at all, and not the word that there is none."""
    return not says_none(reading)


def says_none(reading: Reading) -> bool:
    """Tell whether it begins with there being nothing to tell, unless in words quoted."""
    opening = reading.segments[:_FIRST]
    none = (
        hit for hit in reading.found("non_answer") if any(segment.holds(hit.first) for segment in opening)
    )
    return bool(not_quoted(reading.answer, none))


def _deeds(reading: Reading, segment: Segment) -> list[Doing]:
    """Give what "I" or "we" did there, and not what we always do."""
    return [doing for doing in reading.done if segment.holds(doing.at) and doing.whose != "others"]
