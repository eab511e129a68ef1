"""What words say as far as the layout of a page needs to know: a heading, a date, a way to reach somebody."""

import re
from functools import lru_cache

from nextrung.intake.resume.headings import sections_named
from nextrung.intake.typography import fold

_DATE = re.compile(r"\b(?:19|20)\d\d\b|\bpresent\b|\b\d{1,2}/\d{2,4}\b", re.IGNORECASE)
#: Words of dates; what holds a date and no other word is a date.
_DATE_WORDS = re.compile(
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|spring|summer|fall|autumn|winter"
    r"|present|current|now|today|ongoing|since|from|to|until|and",
    re.IGNORECASE,
)
_OPEN_RANGE = re.compile(
    r"(?:[-–—]|\b(?:to|until))\s*(?!present|now|today|current|ongoing)[a-z.]*$", re.IGNORECASE
)
_WAY_TO_REACH = re.compile(r"\S@\S|\d{3}\D{0,3}\d{4}")


_LONGEST_HEADING = 100


def is_section_heading(text: str) -> bool:
    """Tell whether a résumé's section may be called that."""
    return len(text) <= _LONGEST_HEADING and _names_section(text)


@lru_cache(maxsize=4096)
def _names_section(text: str) -> bool:
    """Remember the answer: about the words of a page it is asked many times."""
    return bool(sections_named(fold(text)))


def mentions_date(text: str) -> bool:
    """Tell whether there is a year, a month in numbers or "present" in it."""
    return _DATE.search(text) is not None


def is_date(text: str) -> bool:
    """Tell a date or a range of dates, and nothing besides."""
    return mentions_date(text) and not any(map(str.isalpha, _DATE_WORDS.sub("", text)))


def is_open_range(text: str) -> bool:
    """Tell the beginning of a range of dates ("2019 –", "Jan 2019 to Mar") whose end stands elsewhere."""
    return _OPEN_RANGE.search(text) is not None


def has_way_to_reach(text: str) -> bool:
    """Tell whether there is an e-mail address or a phone number in it."""
    return _WAY_TO_REACH.search(text) is not None
