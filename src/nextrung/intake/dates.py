"""Dates as people write them on a résumé, and the years that periods add up to."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from nextrung.intake._date_tokens import DASH, DateToken, date_tokens
from nextrung.intake.records import PartialDate, Period


@dataclass(frozen=True, kw_only=True, slots=True)
class FoundPeriod:
    """A date or a period found in a line, and where.

    A date alone ("2016", "May 2014") has the same `start` and `end`; what it means is for the reader
    of the section to say: a year of work, a graduation, the day of an award.
    """

    start: PartialDate | None
    end: PartialDate | None
    is_current: bool = False
    #: "expected", "anticipated": the end lies ahead.
    is_expected: bool = False
    #: "exp. 2027", "valid until 06/2027": the end is where something runs out.
    is_expiry: bool = False
    #: First character and the one after the last, with brackets and words such as "since" taken in.
    span: tuple[int, int]

    @property
    def is_single(self) -> bool:
        """One date, not a stretch of time."""
        return self.start == self.end and not self.is_current


_JOIN = re.compile(
    rf"\s{{0,3}}(?:{DASH}{{1,2}}|to|until|till?|through|thru|and|up to)\s{{0,3}}", re.IGNORECASE
)
_TO_NOW = re.compile(
    rf"(?:\s{{0,3}}(?:{DASH}{{1,2}}|to|until|till?|through)\s{{0,3}}|\s{{0,2}}(?P<bracket>\()|\s{{0,2}},\s?|\s)"
    r"(?:the\s)?(?:present(?:\sday)?|current(?:ly)?|now|ongoing|today|to\sdate|date|continuing)(?![\w-])"
    r"(?(bracket)\))",
    re.IGNORECASE,
)
_OPEN_END = re.compile(rf"\s{{0,3}}{DASH}\s{{0,3}}(?=$|\))")
_BEFORE = re.compile(
    r"(?:(?P<since>since|starting)|(?P<start_only>from|between)|(?P<until>until|till|through|ended)"
    r"|(?P<expected>expected(?:\sgraduation)?|anticipated|graduating|due|est\.?)"
    r"|(?P<expiry>(?:exp(?:\.|ir(?:y|es|ing|ation))?(?:\sdate)?|valid\s(?:to|until|through)|renewal(?:\sdue)?)"
    r"(?:\s(?:on|in))?)"
    r"|issued|earned|obtained|awarded|completed|graduated|class\sof|dated?|in|as\sof|on)[:\s]{0,3}$",
    re.IGNORECASE,
)
_EXPECTED_AFTER = re.compile(r"\s?[(,]?\s?(?:expected|anticipated|est\.|in progress)\)?", re.IGNORECASE)
_DURATION = re.compile(
    r"\s{0,2}[(·,•|]?\s?(?:\d{1,2}\s?(?:years?|yrs?)(?:,?\s(?:and\s)?\d{1,2}\s?(?:months?|mos?))?"
    r"|\d{1,2}\s?(?:months?|mos?)|less\sthan\sa\syear)\.?\s?\)?",
    re.IGNORECASE,
)
#: A year alone is a date only where it stands apart; "2000 patients" and "Office 2016 for" do not.
_APART_BEFORE = re.compile(r"(?:^|[,;|(\[–—•·:/]|\s-|\s{2})\s?$")
_APART_AFTER = re.compile(r"\s{0,2}(?:$|[,;|)\]–—•·:]|-\s|\.(?!\d)|\s{2})")
_CONTEXT_CHARS = 24
_DIGIT = re.compile(r"\d")


@lru_cache(maxsize=4096)
def find_period(text: str) -> FoundPeriod | None:
    """Give the first period in `text`, or the first date where there is no period; None where neither.

    A season, a quarter or "early" tells a year, not a month. ``2019-03`` is a month, ``2015-16`` and
    ``2010–12`` (with a long dash) are two years. ``3/4/2019`` is read month first, unless only day first
    gives a date.
    """
    found = find_periods(text)
    return next((period for period in found if not period.is_single), found[0] if found else None)


@lru_cache(maxsize=4096)
def find_edge_period(text: str) -> FoundPeriod | None:
    """Give the period or date with which `text` ends or begins; where none does, as `find_period`.

    "Instructor, practical Jan 2027, Sept 2026" is dated September 2026; the other date is part of the name.
    """
    found = find_periods(text)
    if len(found) < 2:
        return found[0] if found else None
    closing = [each for each in found if not any(map(str.isalnum, text[each.span[1] :]))]
    opening = [each for each in found if not any(map(str.isalnum, text[: each.span[0]]))]
    return next(iter((*closing, *opening)), find_period(text))


@lru_cache(maxsize=4096)
def find_periods(text: str) -> tuple[FoundPeriod, ...]:
    """Give each period and date in `text`, left to right."""
    return tuple(_periods(text))


def _periods(text: str) -> Iterator[FoundPeriod]:
    if not _DIGIT.search(text):
        return
    tokens = list(date_tokens(text))
    index = 0
    while index < len(tokens):
        token = tokens[index]
        follower = tokens[index + 1] if index + 1 < len(tokens) else None
        found = _range(text, token, follower)
        if found:
            index += 1
        elif not token.is_weak:
            found = _open_or_single(text, token)
        if found:
            yield _with_surroundings(text, found)
        index += 1


def years_of_experience(periods: Iterable[Period], today: date) -> float:
    """Give the years in which at least one of `periods` ran; what overlaps counts once.

    A month counts whole, first and last included: "Jan 2019 – Mar 2019" is a quarter of a year. A year
    alone stands for its middle, so "2016–2018" counts two years, as most people say it, and "2016–2018,
    2018–2020" counts four; the same year at both ends counts half a year. What is current, or ends after
    `today`, ends at `today`. A period without a start counts nothing; one without an end that is not
    current counts as its start alone.
    """
    now = today.year * 12 + today.month - 1 + (today.day - 1) / 31
    stretches = sorted(stretch for period in periods if (stretch := _stretch(period, now)))
    months, reached = 0.0, 0.0
    for start, end in stretches:
        months += max(0.0, end - max(start, reached))
        reached = max(reached, end)
    return months / 12


def _stretch(period: Period, now: float) -> tuple[float, float] | None:
    """Give start and end in months since year 0; None where the period counts nothing."""
    if period.start is None:
        return None
    last = None if period.is_current else (period.end or period.start)
    start, end = _month_of(period.start, 0), now if last is None else _month_of(last, 1)
    if last and last.year == period.start.year and (last.month is None or period.start.month is None):
        start, end = _within_one_year(period.start, last)
    end = min(end, now)
    return (start, end) if start < end else None


def _month_of(day: PartialDate, extra: int) -> float:
    """Give the first moment of the month (the one after it with `extra` 1), or the middle of the year."""
    return day.year * 12 + (day.month - 1 + extra if day.month else 6)


def _within_one_year(start: PartialDate, end: PartialDate) -> tuple[float, float]:
    """Give half of the stretch that is possible where a month is missing, from its middle."""
    earliest = start.year * 12 + (start.month - 1 if start.month else 0)
    latest = end.year * 12 + (end.month or 12)
    quarter = (latest - earliest) / 4
    return earliest + quarter, latest - quarter


# --- from dates to periods ----------------------------------------------------------------------


def _range(text: str, token: DateToken, follower: DateToken | None) -> FoundPeriod | None:
    """Join two dates with a dash or a word between them; a month alone borrows the second one's year."""
    if (
        follower is None
        or follower.is_month_only
        or not _JOIN.fullmatch(text, token.span[1], follower.span[0])
    ):
        return None
    joiner = text[token.span[1] : follower.span[0]].strip().lower()
    if joiner == "and" and not text[: token.span[0]].rstrip().lower().endswith("between"):
        return None
    start = token.start
    if token.is_month_only:
        start = replace(start, year=follower.end.year)
    if (start.year, start.month or 0) > (follower.end.year, follower.end.month or 12):
        return None
    return FoundPeriod(start=start, end=follower.end, span=(token.span[0], follower.span[1]))


def _open_or_single(text: str, token: DateToken) -> FoundPeriod | None:
    """Read "2019 – present" and "2019 –" as current, else the date alone, if it stands apart."""
    start, end = token.span
    if now := _TO_NOW.match(text, end) or _OPEN_END.match(text, end):
        return FoundPeriod(start=token.start, end=None, is_current=True, span=(start, now.end()))
    if token.is_bare_year and not _stands_apart(text, token):
        return None
    return FoundPeriod(start=token.start, end=token.end, span=token.span)


def _stands_apart(text: str, token: DateToken) -> bool:
    start, end = token.span
    before, after = text[max(0, start - _CONTEXT_CHARS) : start], text[end : end + _CONTEXT_CHARS]
    opens = _APART_BEFORE.search(before) if start else True
    closes = _APART_AFTER.match(after)
    if closes:
        return True
    return bool(opens) and (after[:2].strip().isupper() or (bool(before.strip()) and not after.strip()))


def _with_surroundings(text: str, found: FoundPeriod) -> FoundPeriod:
    """Take in the words that belong to the date: since, expected, (5 years 3 months), brackets."""
    start, end = found.span
    window = max(0, start - _CONTEXT_CHARS)
    before = _BEFORE.search(text[window:start])
    if before and not (window + before.start() and text[window + before.start() - 1].isalnum()):
        found = _meaning_of(before, found)
        start = window + before.start()
    if after := _EXPECTED_AFTER.match(text, end):
        found = replace(found, is_expected=True)
        end = after.end()
    if duration := _DURATION.match(text, end):
        end = duration.end()
    if found.is_expected and found.is_single:
        found = replace(found, start=None)
    return replace(found, span=_with_brackets(text, start, end))


def _meaning_of(before: re.Match[str], found: FoundPeriod) -> FoundPeriod:
    """Read the word in front of the date."""
    if before["expected"]:
        return replace(found, is_expected=True)
    if before["expiry"] and found.is_single:
        return replace(found, start=None, is_expiry=True)
    if before["until"] and found.is_single:
        return replace(found, start=None)
    if before["since"] and found.is_single:
        return replace(found, end=None, is_current=True)
    if before["start_only"] and found.is_single:
        return replace(found, end=None)
    return found


def _with_brackets(text: str, start: int, end: int) -> tuple[int, int]:
    """Take in the pair of brackets that holds the period and nothing else."""
    left = start - 1 if text[start - 1 : start] in ("(", "[") and start else start
    right = end + 1 if text[end : end + 1] in (")", "]") and text[end : end + 1] else end
    if (left < start) == (right > end):
        return left, right
    opened, closed = text[left:end].count("("), text[left:end].count(")")
    return (left, end) if opened == closed else (start, end)
