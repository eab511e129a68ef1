"""What happened that was not the speaker's own doing: "the counter staff stopped", "it held"."""

from nextrung.practice.answer_words import between_words, mental_verbs, past_verbs, small_words
from nextrung.practice.aspects.reading import Reading
from nextrung.practice.aspects.segments import Segment

_SPEAKERS = frozenset(("i", "i'd", "i've", "i'm", "i'll", "we", "we'd", "we've", "we're"))
#: A new clause begins behind these.
_JOINTS = frozenset(
    ("and", "but", "so", "because", "which", "who", "that", "when", "until", "then", "if", "where", "what")
)
#: What somebody says is not yet what came of it.
SAYING = frozenset(("said", "told", "asked", "explained", "answered", "replied", "thought", "felt", "knew"))
_SOMEBODY = frozenset(("who", "they", "nobody", "somebody", "everybody", "everyone"))
_GOES_ON = frozenset(("and", "but", "so"))
#: "Grumbled" is a verb of the past by its end; "need" and "red" are none.
_LEAST_LETTERS = 5
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
            is_reported = is_reported and not _tells_on(reading, at)
        if word in SAYING:
            is_reported = True
        elif _happens(reading, at) and not is_reported and _is_others(reading, begins, at):
            found.append(at)
    return tuple(found)


def others_asked(reading: Reading, segment: Segment) -> bool:
    """Tell whether somebody else asked for something: "he asked about the plan"."""
    return any(
        reading.words[at] == "asked" and _is_person(reading.words[at - 1])
        for at in range(segment.first + 1, segment.end)
    )


def _tells_on(reading: Reading, at: int) -> bool:
    """Tell where a report is over: "she said okay, and she did start", but not "and that she would"."""
    return reading.words[at] in _GOES_ON and any(map(_is_person, reading.words[at + 1 : at + 2]))


def _happens(reading: Reading, at: int) -> bool:
    """Tell a verb of the past; one that no list has by its end, right behind who did it."""
    word, before = reading.words[at], reading.words[at - 1] if at else ""
    is_like_one = len(word) >= _LEAST_LETTERS and word.endswith("ed") and word not in mental_verbs()
    follows = _is_person(before) or (before not in small_words() and before.isalpha())
    return word in past_verbs() or (is_like_one and follows)


def _is_person(word: str) -> bool:
    """Tell "he", "nobody" or a name; names are empty."""
    return not word or word.startswith("<") or word in _SOMEBODY


def _is_others(reading: Reading, begins: int, at: int) -> bool:
    """Tell whether the words from the clause's beginning to its verb name somebody else, or something."""
    subject = [word for word in reading.words[begins:at] if word not in between_words() or word in _STATE]
    return bool(subject) and _SPEAKERS.isdisjoint(subject) and _STATE.isdisjoint(subject)
