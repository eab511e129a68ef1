"""Find where round one does not agree with the résumé: numbers, years of experience, dates."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from nextrung.intake.number_words import NUMBER_VALUES
from nextrung.intake.records import Resume, Work
from nextrung.preparation._path import path
from nextrung.preparation.resume_stories import content_words
from nextrung.preparation.wording import month_words
from nextrung.sources import Source, Statement

_SMALL_NUMBERS = {word: value for word, value in NUMBER_VALUES.items() if value <= 20}
_COUNTED = re.compile(
    rf"\b(?P<number>\d+(?:[.,]\d+)*|{'|'.join(_SMALL_NUMBERS)})\+?\s*(?P<unit>%|[a-z]{{3,}})", re.IGNORECASE
)
_YEARS_IN_ALL = re.compile(
    r"\b(?P<years>\d{1,2})\+?\s+years?\b(?:\s+of)?\s+(?:\w+\s+){0,2}"
    r"(?:experience|in the (?:field|trade|business))",
    re.IGNORECASE,
)
_PARTS = {"half": "1/2", "a third": "1/3", "two thirds": "2/3", "a quarter": "1/4", "three quarters": "3/4"}
_YEAR = re.compile(r"\b(?:19[5-9]\d|20\d\d)\b")
#: Stands for what a half or a third is of, which the words around it must tell.
_PART = "part"
#: Besides the thing counted, so many words must be shared before two numbers are held to be of one thing.
_SHARED_WORDS = 1
_SHARED_WORDS_OF_A_PART = 2
#: A stretch of time counts nothing: "three weeks" and "every six weeks" are two things.
_STRETCHES = frozenset({*content_words("minutes hours days weeks months"), "year", "years"})
_NAME_LETTERS = 4


@dataclass(frozen=True, kw_only=True, slots=True)
class Contradiction:
    """Something said, and the line of the résumé that says it differently."""

    said: Statement
    resume: Statement
    #: The first date on the résumé, where that is what does not agree; else None.
    since: str | None = None


def find_contradiction(said: Statement, resume: Resume, year_now: int | None) -> Contradiction | None:
    """Give the first thing in `said` that the résumé says differently; None where it agrees or is silent.

    A number is compared with a number of the same thing in a line that shares a further word; so a silence
    here is no proof that all agrees. `year_now` is the year of the talk; None where it is not known.
    """
    found = (
        *_other_number(said, resume),
        *_too_many_years(said, resume, year_now),
        *_other_date(said, resume, year_now),
    )
    return next(iter(found), None)


def find_other_time(said: Statement, resume: Resume, year_now: int | None) -> Contradiction | None:
    """Give where years of experience, or a year with an employer, are not those of the résumé."""
    found = (*_too_many_years(said, resume, year_now), *_other_date(said, resume, year_now))
    return next(iter(found), None)


def _counted(text: str) -> dict[str, str]:
    """Give the number for each thing counted in a text: {"technician": "14"}."""
    found: dict[str, str] = {}
    for match in _COUNTED.finditer(text):
        number = match["number"].lower()
        digits = str(_SMALL_NUMBERS[number]) if number in _SMALL_NUMBERS else number.replace(",", "")
        stem = match["unit"] if match["unit"] == "%" else "".join(content_words(match["unit"])[:1])
        found.setdefault(stem or match["unit"].lower(), digits)
    parts = [part for words, part in _PARTS.items() if re.search(rf"\b{words}\b", text, re.IGNORECASE)]
    return found | ({_PART: parts[0]} if len(parts) == 1 else {})


def _other_number(said: Statement, resume: Resume) -> Iterator[Contradiction]:
    wanted = _counted(said.text)
    if not wanted:
        return
    words = set(content_words(said.text))
    lines = [(line, _counted(line.text)) for line in _lines(resume)]
    for unit, number in wanted.items():
        if unit in _STRETCHES or any(counted.get(unit) == number for _, counted in lines):
            continue
        for line, counted in lines:
            shared = (words & set(content_words(line.text))) - {unit, number, counted.get(unit, "")}
            needed = _SHARED_WORDS_OF_A_PART if unit == _PART else _SHARED_WORDS
            if unit in counted and len(shared) >= needed:
                yield Contradiction(said=said, resume=line)


def _lines(resume: Resume) -> Iterator[Statement]:
    if resume.summary:
        yield resume.summary
    for work in resume.work:
        if work.summary:
            yield work.summary
        yield from work.highlights


def _too_many_years(said: Statement, resume: Resume, year_now: int | None) -> Iterator[Contradiction]:
    match = _YEARS_IN_ALL.search(said.text)
    first = next((work for work in path(resume) if work.period and work.period.start), None)
    if match and year_now and first and first.period and first.period.start:
        start = first.period.start
        if int(match["years"]) > year_now - start.year + 1:
            yield Contradiction(said=said, resume=_period_words(first), since=month_words(start))


def _other_date(said: Statement, resume: Resume, year_now: int | None) -> Iterator[Contradiction]:
    """Compare a year named together with an employer with the years of that employer; none yet to come."""
    named = (int(year) for year in _YEAR.findall(said.text))
    years = {year for year in named if year_now is None or year <= year_now}
    for work in resume.work if years else ():
        if _names(said.text, work) and year_now and years.isdisjoint(_years_of(resume, work, year_now)):
            yield Contradiction(said=said, resume=_period_words(work))


def _names(text: str, work: Work) -> bool:
    if work.employer is None or work.period is None or work.period.start is None:
        return False
    name = work.employer.text.split()[0].strip(",.")
    return (
        len(name) >= _NAME_LETTERS and re.search(rf"\b{re.escape(name)}\b", text, re.IGNORECASE) is not None
    )


def _years_of(resume: Resume, wanted: Work, year_now: int) -> set[int]:
    employer = wanted.employer.text if wanted.employer else ""
    years: set[int] = set()
    for work in resume.work:
        if work.period and work.period.start and work.employer and work.employer.text == employer:
            end = work.period.end.year if work.period.end else year_now
            years |= set(range(work.period.start.year, end + 1))
    return years


def _period_words(work: Work) -> Statement:
    source: Source = work.period.source if work.period else Source(document="resume", quote="")
    return Statement(text=source.quote, source=source)
