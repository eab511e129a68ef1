"""The résumé as lines that can speak for a requirement, each with the words and skills it names."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from nextrung.fit.people import LEADERSHIP, leads_by_title, shown_of_people
from nextrung.fit.senses import with_senses
from nextrung.fit.skills import find_skills, goes_with_title, tells_workplace
from nextrung.fit.terms import (
    Token,
    denying,
    lessening,
    near_groups,
    stem,
    tokens,
    unwelcome_stems,
    wanting,
)
from nextrung.intake.records import Period, Resume
from nextrung.sources import Statement

LineKind = Literal[
    "summary",
    "headline",
    "position",
    "employer",
    "done",
    "degree",
    "course",
    "skill",
    "certificate",
    "award",
    "language",
    "quote",
    "other",
]
#: How many words a "no" reaches.
_DENIAL_REACH = 5
#: "IPv6 is off everywhere", but not "the crew is off by two" or "is off duty".
_IS_OFF = re.compile(
    r"(?:^|[.;,:]\s+)(?P<thing>[^.;,:]{2,40}?)\s(?:is|are|was|were)\s(?:switched |turned |kept )?off\b"
    r"(?!\s(?:by|duty|site|work))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class ResumeLine:
    """One value of the résumé and what it names."""

    statement: Statement
    kind: LineKind
    #: Index into resume.work; None outside of paid work.
    work: int | None
    #: When; None where the résumé does not say.
    period: Period | None
    #: Stems, ids of groups of near words ("~12") and of skills ("@cmms").
    keys: frozenset[str]
    #: What the line says it is not or has not.
    denied: frozenset[str]
    #: The line says "helped", "basic", "filled in".
    is_lessened: bool
    has_number: bool

    @property
    def text(self) -> str:
        """The words, to the letter."""
        return self.statement.text


#: "To obtain a position with an emergency center": what somebody looks for is nothing they have.
_WISHED_FOR = re.compile(
    r"(?:^|(?<=[.;:]\s))(?:objective\W+)?(?:I['’]m |I am |now |currently )?"
    r"(?:to (?:obtain|secure|gain|find|land|attain|acquire)|seeking|(?:looking|aiming|hoping) (?:for|to)"
    r"|searching for|in search of)\b[^.;]*",
    re.IGNORECASE,
)
_DOER = re.compile(r"\b([A-Za-z]{3,}?)(?:er|or)s?\b")
#: A count or an amount, in figures or in words; a year alone is neither.
_NUMBER = re.compile(
    r"\$\s?\d|\d%|\b(?!(?:19|20)\d\d\b)\d[\d,.]*(?:k|m)?\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
    r"|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|dozen|half|third|twice)\b",
    re.IGNORECASE,
)


def resume_lines(resume: Resume) -> tuple[ResumeLine, ...]:
    """Give every line of the résumé that can speak for a requirement, in the order of the record."""
    return tuple(
        _read(statement, kind, work, period)
        for statement, kind, work, period in _statements(resume)
        if statement
    )


@lru_cache(maxsize=4096)
def text_keys(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """Give the keys that a text names, and those it denies."""
    words = with_senses(tokens(text))
    denied_spans = [*_denied_spans(text, words), *_switched_off_spans(text)]
    named: set[str] = set()
    denied: set[str] = set()
    for start, keys in _keys_with_places(words):
        target = denied if any(first <= start < last for first, last in denied_spans) else named
        target.update(keys)
    return frozenset(named), frozenset(denied - named)


def _keys_with_places(words: Sequence[Token]) -> Iterator[tuple[int, Iterable[str]]]:
    for token in words:
        if token.stem:
            yield token.start, (token.stem, *near_groups(token.stem))
    for mention in find_skills(words):
        yield mention.start, mention.skills


def _denied_spans(text: str, words: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Give the stretches that a "no" or "without" turns round."""
    for denial in denying().finditer(text):
        after = [token for token in words if token.start >= denial.end()][:_DENIAL_REACH]
        reach = []
        for token in after:
            if not token.stem:
                break
            reach.append(token)
        if reach and not any(token.stem in unwelcome_stems() for token in reach):
            yield reach[0].start, reach[-1].end


def _switched_off_spans(text: str) -> Iterator[tuple[int, int]]:
    """Give what a line says is off: "IPv6 is off everywhere" shows nobody running it."""
    for found in _IS_OFF.finditer(text):
        yield found.span("thing")


def _read(statement: Statement, kind: LineKind, work: int | None, period: Period | None) -> ResumeLine:
    spoken = _WISHED_FOR.sub("", statement.text) if kind in ("summary", "headline") else statement.text
    named, denied = text_keys(spoken)
    if kind not in ("quote", "degree"):
        named |= shown_of_people(spoken)
    if kind == "employer":  # a name is no claim: only the kind of workplace that it tells
        named = frozenset(key for key in named if key.startswith("@") and tells_workplace(key))
    if kind in ("position", "headline") and leads_by_title(statement.text):
        named |= {LEADERSHIP}
    if kind in ("position", "headline"):
        named |= goes_with_title(tokens(statement.text)) | _deeds_of_doers(statement.text)
    return ResumeLine(
        statement=statement,
        kind=kind,
        work=work,
        period=period,
        keys=named,
        denied=denied,
        is_lessened=lessening().search(statement.text) is not None,
        has_number=_NUMBER.search(statement.text) is not None,
    )


def _deeds_of_doers(title: str) -> frozenset[str]:
    """Give what people do who are called after it: a server serves, a planner plans."""
    doers = (match.group(1).lower() for match in _DOER.finditer(title))
    return frozenset(stem(re.sub(r"(.)\1$", r"\1", doer)) for doer in doers)


_Row = tuple[Statement | None, LineKind, int | None, Period | None]


def _statements(resume: Resume) -> Iterator[_Row]:
    yield resume.label, "headline", None, None
    yield resume.summary, "summary", None, None
    yield from _work(resume)
    yield from _study(resume)
    for skill in resume.skills:
        yield skill.name, "skill", None, None
        for keyword in skill.keywords:
            yield keyword, "skill", None, None
    for certificate in resume.certificates:
        yield certificate.name, "certificate", None, certificate.date
    for award in resume.awards:
        yield award.title, "award", None, award.date
        yield award.summary, "award", None, award.date
    for language in resume.languages:
        yield language.language, "language", None, None
    yield from _elsewhere(resume)


def _work(resume: Resume) -> Iterator[_Row]:
    for number, work in enumerate(resume.work):
        yield work.position, "position", number, work.period
        yield work.employer, "employer", number, work.period
        yield work.summary, "done", number, work.period
        for highlight in work.highlights:
            yield highlight, "done", number, work.period


def _study(resume: Resume) -> Iterator[_Row]:
    for education in resume.education:
        yield education.study_type, "degree", None, education.period
        yield education.area, "degree", None, education.period
        for course in education.courses:
            yield course, "course", None, education.period


def _elsewhere(resume: Resume) -> Iterator[_Row]:
    for project in resume.projects:
        yield project.name, "other", None, project.period
        yield project.description, "done", None, project.period
        for highlight in project.highlights:
            yield highlight, "done", None, project.period
    for volunteer in resume.volunteer:
        yield volunteer.position, "other", None, volunteer.period
        yield volunteer.summary, "done", None, volunteer.period
        for highlight in volunteer.highlights:
            yield highlight, "done", None, volunteer.period
    for reference in resume.references:
        if reference.quote and not wanting().search(reference.quote.text):
            yield reference.quote, "quote", None, None
    for statement in (*resume.publications, *resume.other):
        yield statement, "other", None, None
