"""One date as people write it: a month, a year, a season, in words or in numbers."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from nextrung.calendar_words import MONTHS_IN_SHORT
from nextrung.intake.records import PartialDate

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])\.?"
)
_YEAR = r"(?:19[4-9]\d|20[0-6]\d)"
_SEASON = r"(?:spring|summer|fall|autumn|winter|early|mid|late|q[1-4]|fy)(?![a-z])"
DASH = r"[-‐‑‒–—−~→]"

#: One date. The order of the branches matters: the longest reading comes first.
_DATE = re.compile(
    rf"""(?<![^\W_])(?:
      (?P<name>{_MONTH}) (?:[\s,]{{0,2}}\d{{1,2}}(?:st|nd|rd|th)?,)? [\s,./]{{0,2}} (?:of\s)?
        (?P<name_year>{_YEAR}|['’]\d\d) (?!\d)
    | (?P<name_day>{_MONTH}) \s\d{{1,2}}(?:st|nd|rd|th)?\s (?P<name_day_year>{_YEAR}) (?!\d)
    | (?P<name_dash>{_MONTH}) - (?P<name_dash_year>{_YEAR}|\d\d) (?!\d)
    | \d{{1,2}}(?:st|nd|rd|th)?[\s-] (?P<day_name>{_MONTH}),?[\s-] (?P<day_name_year>{_YEAR}) (?!\d)
    | {_SEASON}[\s,-]{{0,2}}(?:of\s)? (?P<season_year>{_YEAR}|['’]\d\d)
        (?:\s?[/–-]\s?(?P<season_end>\d\d))? (?!\d)
    | (?P<first>\d{{1,2}})(?P<dot>[/.-])(?P<second>\d{{1,2}})(?P=dot)(?P<full_year>{_YEAR}|\d\d) (?!\d)
    | (?P<iso_year>{_YEAR})(?P<iso_dash>[-–—/.])(?P<iso>\d\d)(?:(?P=iso_dash)\d\d)? (?![\d/])
    | (?P<number>0?[1-9]|1[0-2])(?:\s?/\s?|[.-])(?P<number_year>{_YEAR}) (?!\d)
    | (?P<short>0?[1-9]|1[0-2])/(?P<short_year>\d\d) (?![\d/])
    | (?P<year>{_YEAR}) (?!\d)
    | ['’](?P<tick_year>\d\d) (?!\d)
    | (?P<lone_month>{_MONTH})
    )""",
    re.IGNORECASE | re.VERBOSE,
)


#: "Band 5 May 2017", "Grade 7 August 2019": a number behind a name is part of it and no day.
_ENDS_IN_NAME = re.compile(
    r"(?<![^\W_])(?!(?:Since|From|Until|Till|To|On|By|Of|Issued|Earned|Completed|Expires?|Born|And|Started|Ended)\s)[A-Z][\w’'-]*\s$"
)


@dataclass(frozen=True, slots=True)
class DateToken:
    """One date in a text; weak ones ("03/18", "'09", "Jan") count only inside a range."""

    span: tuple[int, int]
    start: PartialDate
    end: PartialDate
    is_weak: bool = False
    is_bare_year: bool = False
    is_month_only: bool = False


def date_tokens(text: str) -> Iterator[DateToken]:
    """Give the dates of `text`, without those that are part of a longer number."""
    last_end = -1
    for match in _DATE.finditer(text):
        if _is_in_a_number(text, match, last_end):
            continue
        token = _token(match)
        if token:
            last_end = token.span[1]
            yield token


def _is_in_a_number(text: str, match: re.Match[str], last_end: int) -> bool:
    """Tell whether the digits go on to the left or right: a phone number, an amount, a version."""
    start, end = match.span()
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    if before[-1:] and before[-1] in "$€£#@+&":
        return True
    if len(before) == 2 and last_end != start - 1:
        if before[0].isdigit() and before[1] in "-/.,:":
            return True
        if before[0].isalpha() and before[1] == "-" and match["number"]:
            return True
    if after[:1] and (after[0] in "%+°" or (after[0].isalpha() and text[end - 1].isdigit())):
        return True
    return len(after) == 2 and after[0] in ".,:/" and after[1].isdigit()


def _token(match: re.Match[str]) -> DateToken | None:
    """Read one match of `_DATE`; None where the numbers are no date (month 13)."""
    parts = match.groupdict()
    span = match.span()
    for name in ("name", "name_day", "name_dash", "day_name"):
        if parts[name]:
            day = PartialDate(year=_year(parts[f"{name}_year"]), month=_month(parts[name]))
            is_named = name == "day_name" and _ENDS_IN_NAME.search(match.string, 0, span[0])
            return DateToken((match.start(name), span[1]) if is_named else span, day, day)
    if parts["season_year"]:
        return _season_token(span, _year(parts["season_year"]), parts["season_end"])
    if parts["full_year"]:
        return _full_date(span, int(parts["first"]), int(parts["second"]), parts)
    if parts["iso_year"]:
        return _iso_token(match)
    if parts["number"]:
        day = PartialDate(year=int(parts["number_year"]), month=int(parts["number"]))
        return DateToken(span, day, day)
    if parts["short"]:
        day = PartialDate(year=_year(parts["short_year"]), month=int(parts["short"]))
        return DateToken(span, day, day, is_weak=True)
    if parts["lone_month"]:
        day = PartialDate(year=0, month=_month(parts["lone_month"]))
        return DateToken(span, day, day, is_weak=True, is_month_only=True)
    day = PartialDate(year=_year(parts["year"] or parts["tick_year"]))
    return DateToken(span, day, day, is_weak=not parts["year"], is_bare_year=bool(parts["year"]))


def _month(name: str) -> int:
    return MONTHS_IN_SHORT.index(name[:3].lower()) + 1


def _year(digits: str) -> int:
    """Read four digits, or two: 50-99 lie in the last century."""
    value = int(digits.lstrip("'’"))
    if value > 99:
        return value
    return value + (1900 if value >= 50 else 2000)


def _season_token(span: tuple[int, int], year: int, end: str | None) -> DateToken:
    """Read "Summer 2014", and "Winter 2013/14" as two years."""
    start = PartialDate(year=year)
    last = PartialDate(year=year - year % 100 + int(end) if end else year)
    return DateToken(span, start, last if last.year >= year else start)


def _full_date(
    span: tuple[int, int], first: int, second: int, parts: dict[str, str | None]
) -> DateToken | None:
    """Read month/day/year, and day/month/year where only that gives a month; dots are day first."""
    month, day = (second, first) if parts["dot"] == "." else (first, second)
    if month > 12 >= day:
        month, day = day, month
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    found = PartialDate(year=_year(parts["full_year"] or ""), month=month)
    return DateToken(span, found, found)


def _iso_token(match: re.Match[str]) -> DateToken:
    """Tell 2019-03 (a month) from 2015-16 (two years); what is neither is the year alone."""
    year, number, dash = int(match["iso_year"]), int(match["iso"]), match["iso_dash"]
    follows_on = number > year % 100
    is_school_year = dash == "/" and number == (year + 1) % 100
    if 1 <= number <= 12 and dash in "-/." and not is_school_year:
        day = PartialDate(year=year, month=number)
        return DateToken(match.span(), day, day)
    if dash != "." and (follows_on or is_school_year):
        end = PartialDate(year=(year // 100 + (not follows_on)) * 100 + number)
        return DateToken(match.span(), PartialDate(year=year), end)
    day = PartialDate(year=year)
    return DateToken((match.start(), match.end("iso_year")), day, day, is_bare_year=True)
