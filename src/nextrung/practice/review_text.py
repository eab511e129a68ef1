"""A review as lines for a terminal, 80 columns wide."""

import textwrap
from collections.abc import Iterator

from nextrung.practice.records import Delivery, Finding, Flaw, Review
from nextrung.wrapping import wrapped

_BAR = 20
#: Of the remarks, those that are shown; the rest is in the JSON.
_MOST_REMARKS = 6


def review_lines(review: Review) -> Iterator[str]:
    """Give the review as a person reads it: the score, the seven aspects, remarks, what to do next."""
    if review.overall is None:
        yield from _wrapped(review.why_not)
    else:
        yield f"Overall {review.overall:.1f} of 5, from the words alone."
        yield ""
        yield from _aspects(review)
    for flaw in review.flaws:
        yield ""
        yield from _flaw(flaw)
    yield from _remarks(review.findings)
    yield from _beside_papers(review)
    if review.delivery:
        yield from _delivery(review.delivery)
    yield from ("", "Next time")
    yield from _wrapped(review.next, "  ")
    if review.follow_up:
        yield from ("", "They might ask now")
        yield from _wrapped(review.follow_up, "  ")


def _aspects(review: Review) -> Iterator[str]:
    for name, found in review.aspects.items():
        if found.score is None:
            yield f"  {name:<12} not judged"
        else:
            filled = round((found.score - 1) / 4 * _BAR)
            yield f"  {name:<12} {'█' * filled}{'·' * (_BAR - filled)} {found.score:.1f}"
        yield from _wrapped(found.because, " " * 15)


def _flaw(flaw: Flaw) -> Iterator[str]:
    yield from _wrapped(f"Careful: “{_short(flaw.quote)}”")
    yield from _wrapped(flaw.costs, "  ")
    yield from _wrapped(f"Instead: {flaw.advice}", "  ")


def _remarks(findings: tuple[Finding, ...]) -> Iterator[str]:
    shown = findings[:_MOST_REMARKS]
    if shown:
        yield from ("", "In your words")
    for remark in shown:
        where = (
            f"at {remark.at_ms // 60000}:{remark.at_ms // 1000 % 60:02d} " if remark.at_ms is not None else ""
        )
        quote = f"{where}“{_short(remark.quote)}”" if remark.quote else where.strip()
        yield from _wrapped(quote, "  ")
        yield from _wrapped(remark.advice, "    ")


def _beside_papers(review: Review) -> Iterator[str]:
    beside = review.against_papers
    if beside.strengths:
        yield ""
        yield from _wrapped(f"It showed: {', '.join(beside.strengths)}.")
    if beside.requirements:
        yield from _wrapped(f"It served: {'; '.join(beside.requirements)}.")


def _delivery(delivery: Delivery) -> Iterator[str]:
    yield from ("", "How it sounded")
    minutes, seconds = divmod(round(delivery.seconds), 60)
    yield f"  {'length':<24} {minutes}:{seconds:02}"
    if delivery.words_per_minute is not None:
        yield f"  {'words a minute':<24} {delivery.words_per_minute:.0f}"
    if delivery.fillers_per_100_words is not None:
        yield f"  {'fillers in 100 words':<24} {delivery.fillers_per_100_words:.1f}"
    within = [pause for pause in delivery.pauses if pause.where == "within"]
    longest = max((pause.end_ms - pause.start_ms for pause in within), default=0)
    if within:
        yield f"  {'pauses':<24} {len(within)}, the longest {longest / 1000:.1f} s"
    for missing in delivery.missing:
        yield from _wrapped(missing, "  ")


def _short(quote: str) -> str:
    return textwrap.shorten(_printable(quote), 120, placeholder=" …")


def _printable(text: str) -> str:
    """Leave out what would move the cursor or turn the writing round."""
    return "".join(letter if letter.isprintable() else " " for letter in text)


def _wrapped(text: str, lead: str = "") -> list[str]:
    return wrapped(_printable(text), lead) or [lead.rstrip()]
