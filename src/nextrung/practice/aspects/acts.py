"""What a question wants to have happened, and whether it did: a fault of one's own, somebody against it."""

from nextrung.practice.answer_words import Act
from nextrung.practice.aspects.anchors import filled
from nextrung.practice.aspects.reading import Reading
from nextrung.practice.cues import Hit
from nextrung.practice.question_kind import acts_of

_NOT = frozenset(("not", "no", "never", "nobody", "without", "hardly"))
#: So many words before a word may turn it into its opposite: "she wasn't mad at all".
_REACH = 3
#: Who tells of a quarrel reports what was said. The first "told" may be anything, and two are worth one word.
_SAID_WORTH = 0.5
#: A fault begins with what one did; most other stories begin with what was wrong.
_FIRST_SENTENCES = 2
#: A word that comes up elsewhere as well is worth as little.
_HINT_WORTH = 0.5


def acts_missing(question: str, reading: Reading) -> tuple[tuple[Act, float], ...]:
    """Give what they asked for and how far it is missing, 0.0-1.0; nothing where it is all there."""
    lacks = ((act, _lacks(act, reading)) for act in acts_of(question))
    return tuple((act, lack) for act, lack in lacks if lack > 0)


def _lacks(act: Act, reading: Reading) -> float:
    if act.own and not any(doing.whose == "mine" for doing in reading.done):
        return 1.0
    shown = _different(f"did {act.name}", reading) + _HINT_WORTH * _different(f"hints {act.name}", reading)
    if act.own and any(doing.whose == "mine" and doing.at < _opening(reading) for doing in reading.done):
        shown += 1
    if act.said:
        shown += _SAID_WORTH * max(0, len(reading.found("told")) - 1)
    return 1.0 - filled(shown, act.enough)


def _opening(reading: Reading) -> int:
    """Give the place past the last word of the first sentences."""
    return reading.segments[:_FIRST_SENTENCES][-1].end


def _different(family: str, reading: Reading) -> int:
    hits = (hit for hit in reading.found(family) if not _is_denied(hit, reading))
    return len({reading.words[hit.first : hit.end] for hit in hits})


def _is_denied(hit: Hit, reading: Reading) -> bool:
    before = reading.words[max(0, hit.first - _REACH) : hit.first]
    return any(word in _NOT or word.endswith("n't") for word in before)
