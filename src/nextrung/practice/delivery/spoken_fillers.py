"""The fillers of a spoken answer: those in its words, and those that only the sound has."""

from nextrung.practice.answer_text import AnswerText
from nextrung.practice.delivery.speech import Stretch
from nextrung.practice.delivery.words import TIMES_ARE_OFF_BY_MS, is_hesitation
from nextrung.practice.fillers import find_fillers
from nextrung.practice.records import Filler, Span, TimedWord

_HEARD_ONLY = "um"


def spoken_fillers(
    text: str, words: tuple[TimedWord, ...], hesitations: tuple[Stretch, ...]
) -> tuple[Filler, ...]:
    """Give all fillers in the order they were said; a hesitation over a filler's word is that filler."""
    phrases = find_fillers(AnswerText(text))
    others = [word.span for word in words if is_hesitation(word) and not _meets_any(word.span, phrases)]
    in_words = [_filler(text, span, words) for span in (*phrases, *others)]
    times = [
        (filler.start_ms - TIMES_ARE_OFF_BY_MS, filler.end_ms + TIMES_ARE_OFF_BY_MS) for filler in in_words
    ]
    in_sound = [
        Filler(text=_HEARD_ONLY, start_ms=sound.start_ms, end_ms=sound.end_ms)
        for sound in hesitations
        if not _meets_any((sound.start_ms, sound.end_ms), times)
    ]
    return tuple(sorted((*in_words, *in_sound), key=lambda filler: (filler.start_ms, filler.end_ms)))


def per_100_words(fillers: tuple[Filler, ...], words: tuple[TimedWord, ...]) -> float | None:
    """Give fillers in a hundred words, each "um" counting as a word; None where no words were heard."""
    dropped = sum(filler.span is None for filler in fillers)
    return round(100 * len(fillers) / (len(words) + dropped), 1) if words else None


def _meets_any(one: Span, others: list[Span] | tuple[Span, ...]) -> bool:
    return any(start < one[1] and one[0] < end for start, end in others)


def _filler(text: str, span: Span, words: tuple[TimedWord, ...]) -> Filler:
    inside = [word for word in words if _meets_any(span, [word.span])]
    return Filler(
        text=text[span[0] : span[1]], start_ms=inside[0].start_ms, end_ms=inside[-1].end_ms, span=span
    )
