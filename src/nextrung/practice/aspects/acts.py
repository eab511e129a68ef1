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


def acts_missing(question: str, reading: Reading) -> tuple[tuple[Act, float], ...]:
    """Give what they asked for and how far it is missing, 0.0-1.0; nothing where it is all there."""
    lacks = ((act, _lacks(act, reading)) for act in acts_of(question))
    return tuple((act, lack) for act, lack in lacks if lack > 0)


def _lacks(act: Act, reading: Reading) -> float:
    if act.own and not any(doing.whose == "mine" for doing in reading.done):
        return 1.0
    hits = (hit for hit in reading.found(f"did {act.name}") if not _is_denied(hit, reading))
    shown: float = len({reading.words[hit.first : hit.end] for hit in hits})
    if not act.own:
        shown += _SAID_WORTH * max(0, len(reading.found("told")) - 1)
    return 1.0 - filled(shown, act.enough)


def _is_denied(hit: Hit, reading: Reading) -> bool:
    before = reading.words[max(0, hit.first - _REACH) : hit.first]
    return any(word in _NOT or word.endswith("n't") for word in before)
