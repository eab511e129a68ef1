"""What happened that was not the speaker's own doing: "the counter staff stopped", "it held"."""

from nextrung.practice.answer_words import between_words, past_verbs
from nextrung.practice.aspects.reading import Reading
from nextrung.practice.aspects.segments import Segment

_SPEAKERS = frozenset(("i", "i'd", "i've", "i'm", "i'll", "we", "we'd", "we've", "we're"))
#: A new clause begins behind these.
_JOINTS = frozenset(
    ("and", "but", "so", "because", "which", "who", "that", "when", "until", "then", "if", "where", "what")
)
#: What somebody says is not yet what came of it.
SAYING = frozenset(("said", "told", "asked", "explained", "answered", "replied", "thought", "felt", "knew"))
_STATE = frozenset(("was", "were", "had", "did"))


def others_events(reading: Reading, segment: Segment) -> tuple[int, ...]:
    """Give the places of past verbs whose subject is neither "I" nor "we"; what is only said is left out."""
    found = []
    begins = segment.first
    is_reported = False
    for at in range(segment.first, segment.end):
        word = reading.words[at]
        if word in _JOINTS or at in reading.after_comma:
            begins = at + (word in _JOINTS)
        if word in SAYING:
            is_reported = True
        elif word in past_verbs() and not is_reported and _is_others(reading, begins, at):
            found.append(at)
    return tuple(found)


def _is_others(reading: Reading, begins: int, at: int) -> bool:
    """Tell whether the words from the clause's beginning to its verb name somebody else, or something."""
    subject = [word for word in reading.words[begins:at] if word not in between_words() or word in _STATE]
    return bool(subject) and _SPEAKERS.isdisjoint(subject) and _STATE.isdisjoint(subject)
