"""What is worth saying about how an answer sounded: only what a listener would notice.

Nothing is said about the pitch of a voice, an accent, or a manner of speaking. The limits and where each
comes from: docs/delivery.md.
"""

from collections.abc import Iterator

from nextrung.practice.records import Delivery, Filler, Finding, Pause, Span, TimedWord

LONG_PAUSE_MS = 4_000
SLOW_START_MS = 8_000
FAST_WORDS_PER_MINUTE = 200
SLOW_WORDS_PER_MINUTE = 100
MANY_FILLERS_PER_100_WORDS = 6.0
_LEAST_FILLERS = 4
QUIET_DB = -45.0
_LEAST_TRAILING = 2


def remarks_on(delivery: Delivery, text: str, words: tuple[TimedWord, ...]) -> tuple[Finding, ...]:
    """Give the remarks, in the order of the recording; each points at its moment and the words there."""
    said = _Said(text, words)
    found = (
        *_on_pauses(delivery.pauses, said),
        *_on_pace(delivery, said),
        *_on_fillers(delivery, said),
        *_on_loudness(delivery, said),
    )
    return tuple(sorted(found, key=lambda finding: (finding.at_ms or 0, finding.kind)))


class _Said:
    """The words of the answer by the moment they were said."""

    def __init__(self, text: str, words: tuple[TimedWord, ...]) -> None:
        self._text = text
        self._words = words

    def remark(self, kind: str, start_ms: int, end_ms: int, advice: str, weight: float) -> Finding:
        span = self._span(start_ms, end_ms)
        return Finding(
            kind=kind,
            aspect=None,
            span=span,
            quote=self._text[span[0] : span[1]],
            advice=advice,
            at_ms=start_ms,
            weight=weight,
        )

    def _span(self, start_ms: int, end_ms: int) -> Span:
        """Give the words within a stretch; where there are none, an empty span before the next word."""
        inside = [word for word in self._words if word.end_ms > start_ms and word.start_ms < end_ms]
        if inside:
            return inside[0].span[0], inside[-1].span[1]
        after = next((word.span[0] for word in self._words if word.start_ms >= start_ms), len(self._text))
        return after, after


def _on_pauses(pauses: tuple[Pause, ...], said: _Said) -> Iterator[Finding]:
    for pause in pauses:
        seconds = round((pause.end_ms - pause.start_ms) / 1000)
        if pause.where == "before" and seconds * 1000 >= SLOW_START_MS:
            advice = (
                f"It took {seconds} seconds to begin. Taking a moment is fine; say so (“Let me think of a "
                "good example”), and it sounds like care."
            )
            yield said.remark("slow_start", pause.start_ms, pause.end_ms, advice, 0.3)
        elif pause.where == "within" and pause.end_ms - pause.start_ms >= LONG_PAUSE_MS:
            advice = (
                f"A silence of {seconds} seconds. Have the next step of the story ready before you begin it."
            )
            yield said.remark("long_pause", pause.start_ms, pause.end_ms, advice, 0.4)


def _on_pace(delivery: Delivery, said: _Said) -> Iterator[Finding]:
    rate = delivery.words_per_minute
    if rate is None:
        return
    end_ms = round(delivery.seconds * 1000)
    if rate >= FAST_WORDS_PER_MINUTE:
        advice = f"{rate:.0f} words a minute is fast. Breathe out at the end of each sentence, then go on."
        yield said.remark("fast", 0, end_ms, advice, 0.4)
        return
    if rate < SLOW_WORDS_PER_MINUTE:
        advice = f"{rate:.0f} words a minute is slow. Say it aloud twice more, so that the words come easily."
        yield said.remark("slow", 0, end_ms, advice, 0.2)
    for start, end in delivery.rushed:
        advice = "This part is hurried. If it matters, slow down here; if it does not, leave it out."
        yield said.remark("rushed", start, end, advice, 0.4)


def _on_fillers(delivery: Delivery, said: _Said) -> Iterator[Finding]:
    rate, fillers = delivery.fillers_per_100_words, delivery.fillers
    if rate is None or rate < MANY_FILLERS_PER_100_WORDS or len(fillers) < _LEAST_FILLERS:
        return
    first, last = _thickest(fillers)
    advice = (
        f"{len(fillers)} fillers, {rate:.0f} in a hundred words; they are thickest here. Close your mouth "
        "and wait: a silence sounds surer than an “um”."
    )
    yield said.remark("many_fillers", first.start_ms, last.end_ms, advice, 0.5)


def _thickest(fillers: tuple[Filler, ...]) -> tuple[Filler, Filler]:
    """Give first and last of the three fillers that lie closest together."""
    triples = zip(fillers, fillers[2:], strict=False)
    return min(triples, key=lambda pair: pair[1].end_ms - pair[0].start_ms)


def _on_loudness(delivery: Delivery, said: _Said) -> Iterator[Finding]:
    if delivery.loudness_db is not None and delivery.loudness_db < QUIET_DB:
        advice = "The recording is very quiet. Move the microphone closer, or turn it up, before a call."
        yield said.remark("quiet_recording", 0, round(delivery.seconds * 1000), advice, 0.3)
    if len(delivery.trailing_off) >= _LEAST_TRAILING:
        start, end = delivery.trailing_off[-1]
        advice = (
            f"{len(delivery.trailing_off)} sentences fade at their end, the last one here. The end is what is"
            " remembered: carry your voice through to it."
        )
        yield said.remark("trailing_off", start, end, advice, 0.3)
