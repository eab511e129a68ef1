"""The résumé's dates as months on a line, from which gaps and short stays can be told with certainty."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from nextrung.intake.records import Education, PartialDate, Period, Resume, Work
from nextrung.sources import Source

#: A course of which only the end is known is taken to have lasted this long at most.
_LONGEST_COURSE_MONTHS = 60
#: Somebody who comes back to an employer after longer than this has left it.
_LONGEST_BREAK_MONTHS = 6


def month_index(year: int, month: int) -> int:
    """Give the number of a month, so that months can be subtracted."""
    return year * 12 + month - 1


def index_of(day: date) -> int:
    """Give the number of the month of a day."""
    return month_index(day.year, day.month)


def earliest(moment: PartialDate) -> int:
    """Give the first month that a date can mean."""
    return month_index(moment.year, moment.month or 1)


def latest(moment: PartialDate) -> int:
    """Give the last month that a date can mean."""
    return month_index(moment.year, moment.month or 12)


@dataclass(frozen=True, kw_only=True, slots=True)
class Span:
    """Months that an entry of the résumé fills, at most."""

    first: int
    #: None where the entry does not say when it ended.
    last: int | None
    period: Period


@dataclass(frozen=True, kw_only=True, slots=True)
class Stay:
    """All positions in a row at one employer."""

    positions: tuple[Work, ...]
    start: PartialDate
    #: None while it goes on, or where no end is given.
    end: PartialDate | None
    is_current: bool

    @property
    def employer(self) -> str:
        """Name of the employer, or of the position where the employer is not named."""
        work = self.positions[0]
        named = work.employer or work.position
        return named.text if named else "one employer"

    @property
    def sources(self) -> tuple[Source, ...]:
        """Where the résumé says so."""
        return tuple(dict.fromkeys(work.period.source for work in self.positions if work.period))

    def most_months(self, today: date) -> int:
        """Give how long it can have lasted at most, in months."""
        last = index_of(today) if self.end is None else latest(self.end)
        return last - earliest(self.start) + 1

    def least_months(self, today: date) -> int:
        """Give how long it lasted at least, in months."""
        last = index_of(today) if self.end is None else earliest(self.end)
        return last - latest(self.start) + 1


def dated(works: Iterable[Work]) -> list[Work]:
    """Give the positions whose start is known, oldest first (a résumé lists them newest first)."""
    known = [work for work in works if work.period and work.period.start]
    oldest_first = list(reversed(known))
    return sorted(oldest_first, key=_start_of)


def _start_of(work: Work) -> int:
    return earliest(work.period.start) if work.period and work.period.start else 0


def stays(resume: Resume) -> list[Stay]:
    """Give the stays at employers, oldest first."""
    grouped: list[list[Work]] = []
    for work in dated(resume.work):
        if grouped and _is_one_stay(grouped[-1][-1], work):
            grouped[-1].append(work)
        else:
            grouped.append([work])
    return [_stay(group) for group in grouped]


def _is_one_stay(one: Work, other: Work) -> bool:
    if one.employer is None or other.employer is None:
        return False
    if one.employer.text.casefold() != other.employer.text.casefold():
        return False
    left = one.period.end if one.period else None
    return left is None or _start_of(other) - latest(left) <= _LONGEST_BREAK_MONTHS


def _stay(group: list[Work]) -> Stay:
    periods = [work.period for work in group if work.period]
    start = min((period.start for period in periods if period.start), key=earliest)
    is_current = any(period.is_current for period in periods)
    ends = [period.end for period in periods if period.end]
    end = None if is_current or periods[-1].end is None else max(ends, key=latest)
    return Stay(positions=tuple(group), start=start, end=end, is_current=is_current)


def spans(resume: Resume, today: date) -> list[Span]:
    """Give what every dated entry fills at most (work, study, unpaid work, projects), oldest first."""
    periods = [
        *(work.period for work in resume.work),
        *(unpaid.period for unpaid in resume.volunteer),
        *(project.period for project in resume.projects),
    ]
    found = [_span(period, today) for period in periods if period and period.start]
    found += [span for study in resume.education if (span := _study_span(study, today))]
    return sorted(found, key=lambda span: (span.first, span.last or 0))


def _span(period: Period, today: date) -> Span:
    first = earliest(period.start) if period.start else 0
    if period.is_current:
        return Span(first=first, last=index_of(today), period=period)
    return Span(first=first, last=latest(period.end) if period.end else None, period=period)


def _study_span(study: Education, today: date) -> Span | None:
    period = study.period
    if period is None:
        return None
    if period.start:
        return _span(period, today)
    if period.end is None:
        return None
    last = latest(period.end)
    return Span(first=last - _LONGEST_COURSE_MONTHS, last=last, period=period)
