"""The longest stay at one employer: the best answer to a doubt about staying."""

from nextrung.intake.records import Resume
from nextrung.preparation._timeline import Stay, earliest, latest, stays
from nextrung.preparation.wording import month_words
from nextrung.sources import Point

_LEAST_MONTHS = 24


def longest_stay(resume: Resume) -> Point | None:
    """Give the longest stay with its dates; None where none certainly lasted two years.

    A stay that goes on counts up to the last date on the résumé.
    """
    held = stays(resume)
    if not held:
        return None
    last_seen = max(_last_seen(stay) for stay in held)
    best = max(held, key=lambda stay: _certain_months(stay, last_seen))
    if _certain_months(best, last_seen) < _LEAST_MONTHS:
        return None
    if best.end is None:
        text = f"You have been at {best.employer} since {month_words(best.start)}."
    else:
        text = f"You were at {best.employer} from {month_words(best.start)} to {month_words(best.end)}."
    return Point(text=text, sources=best.sources)


def _last_seen(stay: Stay) -> int:
    starts = [work.period.start for work in stay.positions if work.period and work.period.start]
    return max(latest(moment) for moment in (*starts, *([stay.end] if stay.end else [])))


def _certain_months(stay: Stay, last_seen: int) -> int:
    if stay.end is None and not stay.is_current:
        return 0
    return (earliest(stay.end) if stay.end else last_seen) - latest(stay.start) + 1
