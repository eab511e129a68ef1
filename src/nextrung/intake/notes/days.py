"""Days as people note them: "Thursday, December 3", "3 Dec", "12/3", "next Tuesday", "the 14th"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from nextrung.calendar_words import MONTHS, WEEKDAYS

#: A day without a year lies at most half a year ahead: interviews are not planned further than that.
_FURTHEST = timedelta(days=183)

_WEEKDAY = (
    r"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)"
    r"\b\.?"
)
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DATE = re.compile(
    rf"""(?<![\w/.$£€])(?:(?:this|next|coming)\s)?(?:(?P<weekday>{_WEEKDAY}),?\s(?:the\s)?)?
    (?: (?P<iso_year>20\d\d)-(?P<iso_month>\d\d)-(?P<iso_day>\d\d)
      | (?P<month>{_MONTH})\s(?:the\s)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s(?P<year>20\d\d))?
      | (?P<day_before>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?(?P<month_behind>{_MONTH})
        (?:,?\s(?P<year_behind>20\d\d))?
      | (?P<first>\d{{1,2}})(?P<mark>[/.])(?P<second>\d{{1,2}})(?:(?P=mark)(?P<short_year>20\d\d|\d\d))?
      | (?P<first_dashed>\d{{1,2}})-(?P<second_dashed>\d{{1,2}})-(?P<year_dashed>20\d\d|\d\d)
      | (?P<the>(?:on\s)?the\s|on\s)?(?P<day_alone>\d{{1,2}})(?:st|nd|rd|th)
    )(?![\w%/]|\.\d)""",
    re.IGNORECASE | re.VERBOSE,
)
_RELATIVE = re.compile(
    rf"\b(?:(?P<which>this\scoming|this|next|coming|on|last)\s)?(?P<weekday>{_WEEKDAY})"
    rf"(?P<stretch>\s?(?:-|–|to|thru|through)\s?{_WEEKDAY})?"
    r"|\b(?P<relative>the\sday\safter\stomorrow|tomorrow|tmrw|today)\b",
    re.IGNORECASE,
)
_NOT_THE_DAY = re.compile(
    r"\b(?:by|before|until|till|til|due|since|after|later\sthan|every|each|last|start(?:ing|s|ed)?|begin(?:ning|s)?|available|from"
    r"|deadline|closes|expires?|decides?|deciding|decision|hear|hear\sback|know|out|week\sof|weeks?\sof)(?:\s(?:on|the|about|around|by))?[\s:]$",
    re.IGNORECASE,
)
#: Short forms that are also words of their own, when in lower case.
_ALSO_WORDS = frozenset(("sat", "sun", "wed", "mon"))


@dataclass(frozen=True, kw_only=True, slots=True)
class FoundDay:
    """A day named in a text, and where."""

    start: int
    end: int
    #: None where the words do not settle it; `problem` then says why.
    day: date | None
    problem: str | None = None
    #: "by Friday", "every Monday", "could start May 11": not the day on which something takes place.
    is_limit: bool = False


def say_day(day: date) -> str:
    """Give a day in full: "Thursday 3 December 2026"."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def reads_day_first(timezone: str | None) -> bool:
    """Tell whether "3/12" is the third of December where the clock is `timezone`."""
    return timezone is not None and not timezone.startswith(("America/", "US/", "Pacific/Honolulu"))


def find_days(text: str, today: date, *, day_first: bool) -> list[FoundDay]:
    """Give the days named in `text`, in order.

    `today` settles weekdays alone and years left out; `day_first` says how "3/12" is read where neither
    the numbers nor a weekday settle it. "Next Friday" is the Friday of the week after this one, weeks
    beginning on Monday. A weekday alone that is today's is left open: it may mean a week from now.
    """
    dated = (_dated(match, today, day_first=day_first) for match in _DATE.finditer(text))
    found = [day for day in dated if day is not None]
    for match in _RELATIVE.finditer(text):
        if not any(day.start < match.end() and match.start() < day.end for day in found):
            found += _relative(match, today)
    found.sort(key=lambda day: day.start)
    return [replace(day, is_limit=day.is_limit or _is_limit(text, day.start)) for day in found]


def _is_limit(text: str, start: int) -> bool:
    return _NOT_THE_DAY.search(text[max(0, start - 30) : start]) is not None


def _dated(match: re.Match[str], today: date, *, day_first: bool) -> FoundDay | None:
    weekday = _number_of(match["weekday"], WEEKDAYS)
    if match["day_alone"] and not (match["the"] or match["weekday"]):
        return None
    readings = _readings(match, today, day_first=day_first)
    if match["mark"] and (match[0] == "24/7" or _is_decimal(match, readings, weekday)):
        return None
    if not readings:
        return None
    day = next((reading for reading in readings if weekday in {None, reading.weekday()}), None)
    if day is None:
        problem = (
            f"The notes say “{match[0]}”, but {say_day(readings[0])} is the date so named: check the day."
        )
        return FoundDay(start=match.start(), end=match.end(), day=None, problem=problem)
    return FoundDay(start=match.start(), end=match.end(), day=day)


def _is_decimal(match: re.Match[str], readings: list[date], weekday: int | None) -> bool:
    """Tell "3.5" from "3.12.2026" and "Thursday 19.11"."""
    if match["mark"] != "." or match["short_year"]:
        return False
    return weekday is None or all(reading.weekday() != weekday for reading in readings)


def _readings(match: re.Match[str], today: date, *, day_first: bool) -> list[date]:
    """Give the dates that the words can mean, the likeliest first."""
    if match["iso_year"]:
        numbers = [(match["iso_year"], match["iso_month"], match["iso_day"])]
    elif first := match["first"] or match["first_dashed"]:
        year, second = match["short_year"] or match["year_dashed"], match["second"] or match["second_dashed"]
        numbers = [(year, first, second)]
        numbers.insert(0 if day_first else 1, (year, second, first))
    elif match["day_alone"]:
        return _with_number(int(match["day_alone"]), today)
    else:
        month = _number_of(match["month"] or match["month_behind"], MONTHS) or 0
        year = match["year"] or match["year_behind"]
        numbers = [(year, str(month + 1), match["day"] or match["day_before"])]
    readings = [_day(year, int(month), int(day), today) for year, month, day in numbers]
    return [day for day in readings if day is not None]


def _day(year: str | None, month: int, day: int, today: date) -> date | None:
    """Give the date; without a year the nearest one ahead, or else the one just past."""
    if year:
        return _valid(int(year) % 100 + 2000, month, day)
    this_year, next_year = (_valid(today.year + years, month, day) for years in (0, 1))
    if this_year and this_year >= today:
        return this_year
    return next_year if next_year and next_year - today <= _FURTHEST else this_year


def _with_number(number: int, today: date) -> list[date]:
    """Give "the 19th" of this month and the next, those ahead before those just past."""
    following = (today.replace(day=1) + timedelta(days=32)).replace(day=1)
    both = (_valid(month.year, month.month, number) for month in (today, following))
    return sorted((day for day in both if day), key=lambda day: (day < today, day))


def _relative(match: re.Match[str], today: date) -> Iterator[FoundDay]:
    if match["relative"]:
        days = {"to": 0, "th": 2}.get(match["relative"][:2].lower(), 1)
        days = 1 if match["relative"].lower() in {"tomorrow", "tmrw"} else days
        yield FoundDay(start=match.start(), end=match.end(), day=today + timedelta(days=days))
        return
    which, weekday = (match["which"] or "").lower(), _number_of(match["weekday"], WEEKDAYS)
    if weekday is None or match["stretch"] or _is_other_word(match, which):
        return
    ahead = (weekday - today.weekday()) % 7
    start = match.start("weekday") if which == "on" else match.start()
    found = FoundDay(start=start, end=match.end("weekday"), day=today + timedelta(days=ahead))
    if which == "last":
        yield replace(found, is_limit=True)
    elif which == "next":
        yield _next_week(found, weekday, today, words=match[0])
    elif ahead == 0:
        problem = f"The notes say “{match[0]}”, and that is also today: write the date."
        yield replace(found, day=None, problem=problem)
    else:
        yield found


def _is_other_word(match: re.Match[str], which: str) -> bool:
    """Tell "we sat down" from "this sat" and "sat 7am"."""
    if which or match["weekday"] not in _ALSO_WORDS:
        return False
    return re.match(r"\s(?:at\s)?\d", match.string[match.end() : match.end() + 5]) is None


def _next_week(found: FoundDay, weekday: int, today: date, *, words: str) -> FoundDay:
    day = today + timedelta(days=7 - today.weekday() + weekday)
    if weekday <= today.weekday():
        return replace(found, day=day)
    return replace(found, day=day, problem=f"“{words}” was read as {say_day(day)}: check the day.")


def _number_of(name: str | None, names: tuple[str, ...]) -> int | None:
    if not name:
        return None
    start = name[:3].lower()
    return next(number for number, full in enumerate(names) if full.lower().startswith(start))


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
