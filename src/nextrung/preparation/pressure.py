"""Find the places of a résumé that people ask about, and say them calmly; the reason stays a blank."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from itertools import pairwise

from nextrung.intake.records import Education, Posting, Resume, Work
from nextrung.preparation._timeline import Span, Stay, dated, earliest, index_of, latest, spans, stays
from nextrung.preparation.fields import is_another_field, level_of_title
from nextrung.preparation.records import PressureKind, PressurePoint
from nextrung.preparation.wording import listed, month_words, phrase, title_words
from nextrung.sources import Point, Source, Statement
from nextrung.tables import load_table
from nextrung.tables.rows import Row, cite, filled
from nextrung.tables.terms import Terms, index_terms

_SENTENCE_END = re.compile(r"(?<=[.;])\s+")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


class _Limits(Row, frozen=True):
    gap_months: int
    gap_seen_years: int
    out_of_work_months: int
    short_stay_months: int
    short_stay_seen_years: int
    recent_short_stay_years: int
    overlap_months: int
    long_stay_years: int
    step_down_levels: int
    field_change_seen_years: int
    short_by_nature: tuple[str, ...]
    not_finished: tuple[str, ...]


class _PointRow(Row, frozen=True):
    id: str
    kind: PressureKind
    terms: tuple[str, ...]
    what: str
    worry: str
    advice: str
    blank: str
    own_it: str


class _Table(Row, frozen=True):
    limits: _Limits
    point: tuple[_PointRow, ...]


@cache
def _table() -> _Table:
    return load_table("pressure", _Table)


@cache
def _marks() -> Terms:
    limits = _table().limits
    return index_terms({"short": limits.short_by_nature, "not_finished": limits.not_finished})


@cache
def _terms() -> Terms:
    return index_terms({row.kind: row.terms for row in _table().point})


def point_named_in(text: str, points: Sequence[PressurePoint]) -> PressurePoint | None:
    """Give the pressure point that a noted worry is about; None where it is about something else."""
    named = _terms().count(text)
    return next((point for point in points if point.kind in named), None)


def find_pressure_points(
    resume: Resume, today: date, posting: Posting | None = None
) -> tuple[PressurePoint, ...]:
    """Give what people will ask about, in the order in which they tend to press.

    A gap, a short stay or an overlap is told only where the dates leave no doubt: "2016 – 2018" may mean
    anything from January to December. With a `posting`, a change of field or a step down into this job is
    seen too. The limits stand in ``tables/pressure.toml``.
    """
    held = stays(resume)
    return (
        *_out_of_work(resume, held, today),
        *_gaps(resume, today),
        *_short_stays(held, today),
        *_leaving_soon(held, today),
        *_changes_of_field(resume, today, posting),
        *_steps_down(resume, today, posting),
        *_overlaps(held, today),
        *_long_stay(held, today),
        *_missing_dates(resume),
        *_unfinished(resume.education),
    )


def _point(kind: PressureKind, sources: Iterable[Source], words: dict[str, str]) -> PressurePoint:
    row = next(row for row in _table().point if row.kind == kind)
    return PressurePoint(
        kind=kind,
        what=Point(text=filled(row.what, words), sources=tuple(dict.fromkeys(sources))),
        worry=filled(row.worry, words),
        advice=Point(text=row.advice, sources=(cite(row.id, row.advice),), blank=row.blank),
        own_it=filled(row.own_it, words),
        words=words,
    )


def _out_of_work(resume: Resume, held: Sequence[Stay], today: date) -> Iterator[PressurePoint]:
    studies = any(study.period and study.period.is_current for study in resume.education)
    if not held or studies or any(stay.end is None for stay in held):
        return
    last = max(held, key=lambda stay: latest(stay.end) if stay.end else 0)
    if last.end and index_of(today) - latest(last.end) > _table().limits.out_of_work_months:
        yield _point(
            "out_of_work_now", last.sources, {"employer": last.employer, "end": month_words(last.end)}
        )


def _gaps(resume: Resume, today: date) -> Iterator[PressurePoint]:
    if not resume.work or any(work.period is None or work.period.start is None for work in resume.work):
        return
    first_job = min(earliest(work.period.start) for work in resume.work if work.period and work.period.start)
    seen_from = max(first_job, index_of(today) - 12 * _table().limits.gap_seen_years)
    reached: Span | None = None
    for span in spans(resume, today):
        is_apart = reached is not None and span.first > seen_from and _lies_apart(reached, span)
        if reached and is_apart and not _is_accounted_for(reached, span, resume):
            yield from _gap(reached, span)
        # An entry that does not say when it ended may have lasted until the next one.
        if reached is None or reached.last is None or span.last is None or span.last >= reached.last:
            reached = span


def _lies_apart(before: Span, after: Span) -> bool:
    return before.last is not None and after.first - before.last > _table().limits.gap_months


def _is_accounted_for(before: Span, after: Span, resume: Resume) -> bool:
    """Say whether a sentence of the résumé tells of that time: "At home with the twins, 2021 to 2022"."""
    if not (before.period.end and after.period.start):
        return False
    years = {before.period.end.year, after.period.start.year}
    told = [resume.summary, *(work.summary for work in resume.work)]
    sentences = (sentence for line in told if line for sentence in _SENTENCE_END.split(line.text))
    return any(years <= set(map(int, _YEAR.findall(sentence))) for sentence in sentences)


def _gap(before: Span, after: Span) -> Iterator[PressurePoint]:
    if before.period.end and after.period.start:
        when = f"between {month_words(before.period.end)} and {month_words(after.period.start)}"
        yield _point("gap_in_time", (before.period.source, after.period.source), {"when": when})


def _short_stays(held: Sequence[Stay], today: date) -> Iterator[PressurePoint]:
    limits = _table().limits
    short = [
        stay
        for stay in held
        if stay.end
        and stay.most_months(today) < limits.short_stay_months
        and _years_ago(stay, today) < limits.short_stay_seen_years
        and not _is_short_by_nature(stay)
    ]
    if len(short) > 1:
        sources = [source for stay in short for source in stay.sources]
        yield _point("short_stays", sources, {"employers": listed([stay.employer for stay in short])})
    elif short and _years_ago(short[0], today) < limits.recent_short_stay_years:
        yield _point("short_stay", short[0].sources, {"employer": short[0].employer})


def _years_ago(stay: Stay, today: date) -> float:
    return (index_of(today) - latest(stay.end)) / 12 if stay.end else 0.0


def _is_short_by_nature(stay: Stay) -> bool:
    words = (
        text
        for work in stay.positions
        for text in (work.position, work.summary, work.employer, *work.highlights)
        if text
    )
    return any("short" in _marks().count(statement.text) for statement in words)


def _leaving_soon(held: Sequence[Stay], today: date) -> Iterator[PressurePoint]:
    for stay in held[-1:]:
        is_new = stay.most_months(today) < _table().limits.short_stay_months
        if stay.is_current and is_new and not _is_short_by_nature(stay):
            words = {"employer": stay.employer, "since": month_words(stay.start)}
            yield _point("leaving_soon", stay.sources, words)


def _titles(resume: Resume, today: date, posting: Posting | None) -> list[tuple[Statement, int]]:
    """Give the titles of the last years and the month each began, oldest first; the wanted one last."""
    seen_from = index_of(today) - 12 * _table().limits.gap_seen_years
    held = [
        (work.position, earliest(work.period.start))
        for work in dated(resume.work)
        if work.position and work.period and work.period.start
        if _last_month(work, today) >= seen_from and not _is_beside(work)
    ]
    return [*held, (posting.title, index_of(today))] if posting and posting.title and held else held


def _is_beside(work: Work) -> bool:
    return bool(work.position and "short" in _marks().count(work.position.text))


def _last_month(work: Work, today: date) -> int:
    end = work.period.end if work.period else None
    return latest(end) if end else index_of(today)


def _changes_of_field(resume: Resume, today: date, posting: Posting | None) -> Iterator[PressurePoint]:
    seen_from = index_of(today) - 12 * _table().limits.field_change_seen_years
    moves = [
        (before, after)
        for (before, _), (after, began) in pairwise(_titles(resume, today, posting))
        if began >= seen_from and is_another_field(before.text, after.text)
    ]
    for before, after in moves[-1:]:
        yield _move("change_of_field", before, after)


def _steps_down(resume: Resume, today: date, posting: Posting | None) -> Iterator[PressurePoint]:
    least = _table().limits.step_down_levels
    moves = [
        (before, after)
        for (before, _), (after, _) in pairwise(_titles(resume, today, posting))
        if level_of_title(before.text) - level_of_title(after.text) >= least
    ]
    for before, after in moves[-1:]:
        yield _move("step_down", before, after)


def _move(kind: PressureKind, before: Statement, after: Statement) -> PressurePoint:
    words = {"from_job": title_words(before.text), "to_job": title_words(after.text)}
    return _point(kind, (before.source, after.source), words)


def _overlaps(held: Sequence[Stay], today: date) -> Iterator[PressurePoint]:
    seen_from = index_of(today) - 12 * _table().limits.gap_seen_years
    for number, one in enumerate(held):
        for other in held[number + 1 :]:
            if _months_together(one, other, today, seen_from) >= _table().limits.overlap_months:
                names = {"employers": listed([one.employer, other.employer])}
                yield _point("overlap", (*one.sources, *other.sources), names)
                return


def _months_together(one: Stay, other: Stay, today: date, seen_from: int) -> int:
    """Give for how many months both jobs certainly ran; 0 where one of them is part-time by its own words."""
    if _is_short_by_nature(one) or _is_short_by_nature(other) or one.employer == other.employer:
        return 0
    ends = [_certain_end(stay, today) for stay in (one, other)]
    if min(ends) < seen_from:
        return 0
    return min(ends) - max(latest(one.start), latest(other.start)) + 1


def _certain_end(stay: Stay, today: date) -> int:
    if stay.end:
        return earliest(stay.end)
    return index_of(today) if stay.is_current else latest(stay.start)


def _long_stay(held: Sequence[Stay], today: date) -> Iterator[PressurePoint]:
    for stay in held[-1:]:
        if stay.is_current and stay.least_months(today) >= 12 * _table().limits.long_stay_years:
            words = {"employer": stay.employer, "since": month_words(stay.start)}
            yield _point("long_stay", stay.sources, words)


def _missing_dates(resume: Resume) -> Iterator[PressurePoint]:
    for work in resume.work:
        period, named = work.period, work.employer or work.position
        is_dated = period and period.start and (period.end or period.is_current)
        if named and not is_dated:
            sources = [named.source, *([period.source] if period else [])]
            yield _point("missing_dates", sources, {"employer": named.text})


def _unfinished(courses: Iterable[Education]) -> Iterator[PressurePoint]:
    for course in courses:
        mark = _mark_of_unfinished(course)
        if mark and not (course.period and course.period.is_current):
            yield _point("unfinished_degree", (mark,), {"study": phrase(mark.quote)})


def is_unfinished(course: Education) -> bool:
    """Say whether the résumé says that a course of study is not finished, or not yet."""
    return bool(_mark_of_unfinished(course) or (course.period and course.period.is_current))


def _mark_of_unfinished(course: Education) -> Source | None:
    parts = (course.study_type, course.area, course.institution, *course.courses)
    sources = (part.source for part in parts if part)
    return next((source for source in sources if "not_finished" in _marks().count(source.quote)), None)
