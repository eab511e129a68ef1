"""The schema.org JobPosting that a page carries for search engines, and its values as lines."""

import html
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from nextrung.intake.html.lines import lines_of
from nextrung.intake.html.tree import Element, parse_markup
from nextrung.intake.records import Line
from nextrung.intake.typography import fold, take_bullet

#: More levels or values than this no posting has; the rest is not looked at.
_MOST_VALUES = 20_000
#: Nor is any value longer, in characters.
_LONGEST_VALUE = 200_000
#: A description with fewer letters is a teaser; the page itself says more.
LEAST_DESCRIPTION = 200

_TRAILING_COMMA = re.compile(r",(?=\s{0,80}[}\]])")
_WRAPPING = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*;?\s*$")
_TAG = re.compile(r"</?[a-zA-Z][a-zA-Z0-9]{0,10}(?:\s[^<>]{0,2000})?/?>")
_ESCAPED_TAG = re.compile(r"&(?:amp;)*lt;/?[a-zA-Z]")

_UNITS = {"HOUR": "hour", "DAY": "day", "WEEK": "week", "MONTH": "month", "YEAR": "year", "ANNUM": "year"}
_EMPLOYMENT = {
    "FULL_TIME": "Full-time",
    "PART_TIME": "Part-time",
    "CONTRACTOR": "Contract",
    "CONTRACT": "Contract",
    "TEMPORARY": "Temporary",
    "INTERN": "Internship",
    "VOLUNTEER": "Volunteer",
    "PER_DIEM": "Per diem",
}
#: Fields that may say more than the description, and the heading they are put under.
_MORE = (
    ("responsibilities", "Responsibilities"),
    ("qualifications", "Qualifications"),
    ("experienceRequirements", "Requirements"),
    ("educationRequirements", "Requirements"),
    ("skills", "Skills"),
    ("physicalRequirement", "Physical requirements"),
    ("securityClearanceRequirement", "Requirements"),
    ("workHours", "Hours"),
    ("jobBenefits", "Benefits"),
    ("incentiveCompensation", "Benefits"),
)


def find_job_postings(page: Element) -> tuple[Mapping[str, Any], ...]:
    """Give every JobPosting in the page's JSON-LD, in order; JSON that cannot be read is passed over."""
    scripts = (script.text for script in page.iter("script") if "ld+json" in script.get("type", "").lower())
    return tuple(posting for text in scripts if text for posting in _postings_in(_parsed(text)))


def _parsed(text: str) -> object:
    plain = _WRAPPING.sub("", text)
    for attempt in (plain, _TRAILING_COMMA.sub("", plain)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _postings_in(value: object) -> Iterator[Mapping[str, Any]]:
    waiting, seen = [value], 0
    while waiting and seen < _MOST_VALUES:
        seen += 1
        each = waiting.pop(0)
        if isinstance(each, list):
            waiting[:0] = each
        elif isinstance(each, dict):
            kinds = each.get("@type")
            if "JobPosting" in (kinds if isinstance(kinds, list) else [str(kinds).rsplit("/", 1)[-1]]):
                yield each
            else:
                waiting[:0] = list(each.values())


# --- values, as the posting's own fields ---------------------------------------------------------


def title_in(posting: Mapping[str, Any]) -> str | None:
    """Give the title of the job."""
    return _text(posting.get("title") or posting.get("name"))


def company_in(posting: Mapping[str, Any]) -> str | None:
    """Give the name of the employer."""
    organization = posting.get("hiringOrganization")
    return _text(organization.get("name") if isinstance(organization, dict) else organization)


def location_in(posting: Mapping[str, Any]) -> str | None:
    """Give the place, "Appleton, WI"; the first where there are several."""
    place = _first(posting.get("jobLocation"))
    address = place.get("address") if isinstance(place, dict) else place
    address = _first(address)
    if isinstance(address, dict):
        parts = (_text(address.get(key)) for key in ("addressLocality", "addressRegion"))
        found = ", ".join(dict.fromkeys(part for part in parts if part))
    else:
        found = _text(address) or ""
    remote = "Remote" if "TELECOMMUTE" in str(posting.get("jobLocationType")) else ""
    return found or remote or None


def employment_type_in(posting: Mapping[str, Any]) -> str | None:
    """Give the type of employment in words: "Full-time"."""
    value = posting.get("employmentType")
    names = [_text(each) for each in (value if isinstance(value, list) else [value])]
    return ", ".join(_EMPLOYMENT.get(name.upper().replace("-", "_"), name) for name in names if name) or None


def pay_in(posting: Mapping[str, Any]) -> str | None:
    """Give the pay in words: "$85,000 - $105,000 per year"."""
    salary = _first(posting.get("baseSalary") or posting.get("estimatedSalary"))
    if not isinstance(salary, dict):
        return _text(salary) if isinstance(salary, str) else None
    value = _first(salary.get("value", salary))
    value = value if isinstance(value, dict) else {"value": value}
    currency = (
        _text(salary.get("currency") or value.get("currency") or posting.get("salaryCurrency")) or "USD"
    )
    unit = _UNITS.get(str(value.get("unitText") or salary.get("unitText")).upper().removeprefix("PER "))
    ends = dict.fromkeys(filter(None, (_amount(value.get(key)) for key in ("minValue", "value", "maxValue"))))
    amounts = [f"${end}" if currency.upper() == "USD" else f"{currency.upper()} {end}" for end in ends]
    return (
        " - ".join([amounts[0], amounts[-1]][: len(amounts)]) + (f" per {unit}" if unit else "")
        if amounts
        else None
    )


def _amount(value: object) -> str | None:
    try:
        number = float(str(value).replace(",", "").replace("$", ""))
    except ValueError:
        return None
    if not 0 < number < 10_000_000:
        return None
    return f"{number:,.0f}" if number == int(number) else f"{number:,.2f}"


# --- lines -----------------------------------------------------------------------------------------


def fact_lines(posting: Mapping[str, Any]) -> list[Line]:
    """Give title, employer, place, type of employment and pay, each as a line of its own."""
    facts = (title_in, company_in, location_in, employment_type_in)
    texts = [text for text in (fact(posting) for fact in facts) if text]
    pay = pay_in(posting)
    return [_line(text) for text in texts] + ([_line(f"Pay: {pay}")] if pay else [])


def description_lines(posting: Mapping[str, Any]) -> list[Line]:
    """Give the lines of the description; its markup may be escaped once or more often."""
    return list(_lines_of_value(posting.get("description")))


def more_lines(posting: Mapping[str, Any], said: str) -> list[Line]:
    """Give the lines of the other fields, each under its heading, where `said` does not have them already."""
    lines: list[Line] = []
    for field, heading in _MORE:
        new = [line for line in _lines_of_value(posting.get(field)) if line.text not in said]
        if new:
            lines += [_line(heading, is_heading=True), *new]
    return lines


def _lines_of_value(value: object) -> Iterator[Line]:
    if isinstance(value, list):
        for each in value:
            yield from _lines_of_value(each)
    elif isinstance(value, dict):
        months = _amount(value.get("monthsOfExperience"))
        if months:
            yield _line(f"{months} months of experience", is_bullet=True)
        for key in ("name", "credentialCategory", "description"):
            yield from _lines_of_value(value.get(key))
    elif isinstance(value, str):
        yield from _lines_of_text(value)


def _lines_of_text(text: str) -> Sequence[Line]:
    text = text[:_LONGEST_VALUE]
    for _ in range(3):
        if _TAG.search(text) or not _ESCAPED_TAG.search(text):
            break
        text = html.unescape(text)
    if _TAG.search(text):
        element = parse_markup(text)
        return lines_of(element) if element is not None else ()
    lines = []
    gap = 0.0
    for row in html.unescape(text).split("\n"):
        words, is_bullet = take_bullet(row)
        if words:
            lines.append(_line(words, is_bullet=is_bullet, gap_above=gap))
        gap = 0.0 if words else gap + 12.0
    return lines


def _line(text: str, *, is_bullet: bool = False, is_heading: bool = False, gap_above: float = 0.0) -> Line:
    return Line(number=0, text=fold(text), is_bullet=is_bullet, is_heading=is_heading, gap_above=gap_above)


def _first(value: object) -> object:
    return (value[0] if value else None) if isinstance(value, list) else value


def _text(value: object) -> str | None:
    value = _first(value)
    if isinstance(value, dict):
        value = value.get("name")
    return fold(html.unescape(html.unescape(value))) or None if isinstance(value, str) else None
