"""Small papers written in a plain form, and the records that reading them well would give.

Résumé: name, label, then "Position | Employer | 2019-03 to now" with "- lines" under a heading in capitals.
Posting: "! must", "? wish", "* duty", "~ culture", each as "[kind] words => coverage: words of résumé lines".
Notes: "met", "next", "asked", "answer", "said", "story", "pay", "worry", "learned", "dress", "open", "when",
"place", "format". What stands in braces is for this reader only and is not part of the paper.
"""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal

from nextrung.fit.records import Evidence, Match, Strength
from nextrung.intake.records import (
    Certificate,
    Document,
    Education,
    Exchange,
    Line,
    NextRound,
    Notes,
    PartialDate,
    Period,
    Person,
    Posting,
    Reference,
    Requirement,
    Resume,
    StatedPay,
    Work,
)
from nextrung.sources import DocumentKind, Point, Source, Statement

_PERIOD = re.compile(r"(\d{4})(?:-(\d\d))? to (?:(now)|(\d{4})(?:-(\d\d))?)")
_WANT = re.compile(r"^[!?*] \[(?P<kind>\w+)\] (?P<text>.+?)(?: => (?P<coverage>\w+)(?:: (?P<lines>.+))?)?$")
_HIDDEN = re.compile(r"\s*\{[^}]*\}")


@dataclass(frozen=True)
class Papers:
    """All that one application has on the table, and what fit would find."""

    resume: Resume
    posting: Posting
    notes: Notes | None
    #: Requirements and duties, as the ranking of questions gets them.
    matches: tuple[Match, ...]
    strengths: tuple[Strength, ...]
    #: The texts it was made from: résumé, posting, notes, and words of the strengths.
    raw: tuple[str, str, str | None, tuple[str, ...]]

    @property
    def asked(self) -> tuple[Match, ...]:
        return tuple(match for match in self.matches if match.requirement.kind != "duty")

    @property
    def texts(self) -> str:
        documents = [self.resume.document, self.posting.document]
        documents += [self.notes.document] if self.notes else []
        return "\n".join(document.text for document in documents)


def make_papers(resume: str, posting: str, notes: str | None, *, strengths: tuple[str, ...]) -> Papers:
    """Read the three papers; `strengths` are words of the résumé lines that set apart, the best first."""
    read = read_resume(resume)
    wanted, matches = read_posting(posting, read)
    return Papers(
        resume=read,
        posting=wanted,
        notes=read_notes(notes) if notes else None,
        matches=matches,
        strengths=tuple(_strengths(strengths, matches)),
        raw=(resume, posting, notes, strengths),
    )


def document_of(kind: DocumentKind, lines: list[str]) -> Document:
    numbered = tuple(Line(number=number, text=text) for number, text in enumerate(lines, start=1))
    return Document(kind=kind, name=f"{kind}.txt", format="text", lines=numbered)


def _source(document: Document, number: int, quote: str | None = None) -> Source:
    return Source(document=document.kind, line=number, quote=quote or document.lines[number - 1].text)


# --- résumé ----------------------------------------------------------------------------------------


def read_resume(text: str) -> Resume:
    lines = [line.strip() for line in text.strip().splitlines() if line.strip()]
    document = document_of("resume", [line.removeprefix("- ") for line in lines])
    said = [Statement(text=line.text, source=_source(document, line.number)) for line in document.lines]
    resume = Resume(document=document, name=said[0], label=said[1])
    heading = ""
    for raw, statement in zip(lines[2:], said[2:], strict=True):
        if raw.isupper():
            heading = raw
        else:
            resume = _with(resume, heading, raw, statement)
    return resume


def _with(resume: Resume, heading: str, raw: str, line: Statement) -> Resume:
    if heading == "EXPERIENCE" and raw.startswith("- "):
        last = resume.work[-1]
        return replace(resume, work=(*resume.work[:-1], replace(last, highlights=(*last.highlights, line))))
    if heading == "EXPERIENCE":
        return replace(resume, work=(*resume.work, _work(line)))
    if heading == "EDUCATION":
        return replace(resume, education=(*resume.education, _education(line)))
    if heading == "CERTIFICATES":
        return replace(resume, certificates=(*resume.certificates, Certificate(name=line)))
    if heading == "REFERENCES":
        words, who = line.text.split(" – ")
        return replace(
            resume,
            references=(*resume.references, Reference(speaker=_part(line, who), quote=_part(line, words))),
        )
    return replace(resume, summary=line)


def _part(line: Statement, words: str) -> Statement:
    return Statement(text=words, source=replace(line.source, quote=words))


def _work(line: Statement) -> Work:
    position, employer, *when = (part.strip() for part in line.text.split("|"))
    return Work(
        position=_part(line, position),
        employer=_part(line, employer),
        period=_period(line, when[0]) if when else None,
    )


def _education(line: Statement) -> Education:
    study, institution, *when = (part.strip() for part in line.text.split("|"))
    return Education(
        study_type=_part(line, study),
        institution=_part(line, institution),
        period=_period(line, when[0]) if when else None,
    )


def _period(line: Statement, words: str) -> Period | None:
    found = _PERIOD.search(words)
    if found is None:
        return None
    start_year, start_month, now, end_year, end_month = found.groups()
    end = PartialDate(year=int(end_year), month=int(end_month) if end_month else None) if end_year else None
    return Period(
        start=PartialDate(year=int(start_year), month=int(start_month) if start_month else None),
        end=end,
        is_current=now is not None,
        source=replace(line.source, quote=found[0]),
    )


# --- posting ---------------------------------------------------------------------------------------


def read_posting(text: str, resume: Resume) -> tuple[Posting, tuple[Match, ...]]:
    lines = [line.strip() for line in text.strip().splitlines() if line.strip()]
    document = document_of("posting", [_words_of_posting(line) for line in lines])
    posting = Posting(document=document)
    matches = []
    for number, raw in enumerate(lines, start=1):
        source = _source(document, number)
        statement = Statement(text=source.quote, source=source)
        name, _, value = raw.partition(": ")
        if raw[0] in "!?*":
            match = _match(raw, source, resume)
            matches.append(match)
            part = "duties" if raw[0] == "*" else "requirements"
            posting = replace(posting, **{part: (*getattr(posting, part), match.requirement)})
        elif raw[0] == "~":
            posting = replace(posting, culture=(*posting.culture, statement))
        elif name in {"title", "company", "location", "reports to"}:
            value_at = Statement(text=value, source=replace(source, quote=value))
            posting = replace(posting, **{name.replace(" ", "_"): value_at})
    return posting, tuple(matches)


def _words_of_posting(raw: str) -> str:
    found = _WANT.match(raw)
    return found["text"] if found else raw.removeprefix("~ ")


def _match(raw: str, source: Source, resume: Resume) -> Match:
    found = _WANT.match(raw)
    assert found, raw
    requirement = Requirement(text=found["text"], must=raw[0] == "!", kind=found["kind"], source=source)
    coverage = found["coverage"] or "none"
    score = {"strong": 0.8, "partial": 0.5, "none": 0.1}[coverage]
    evidence = tuple(
        _evidence(resume, words, round(score - 0.05 * place, 2))
        for place, words in enumerate(found["lines"].split(" + ") if found["lines"] else ())
    )
    bridge = (
        None
        if coverage == "strong"
        else Point(text="Nothing on the résumé is near it.", blank="how you would learn it")
    )
    return Match(
        requirement=requirement,
        coverage=coverage,
        score=score,
        evidence=() if coverage == "none" else evidence,
        bridge=bridge,
    )


def _evidence(resume: Resume, words: str, score: float) -> Evidence:
    line = next(line for line in resume.document.lines if words in line.text)
    return Evidence(text=line.text, source=_source(resume.document, line.number), score=score)


def _strengths(words: tuple[str, ...], matches: tuple[Match, ...]):
    for place, wanted in enumerate(words):
        match = next(match for match in matches if any(wanted in line.text for line in match.evidence))
        yield Strength(
            name=wanted,
            requirement=match.requirement,
            evidence=tuple(sorted(match.evidence, key=lambda line: wanted not in line.text)),
            quote=None,
            ask_for_quote=Point(text="Ask somebody.", blank="one line from somebody who was there"),
            why_rare="Few can put a number on it.",
            score=round(0.9 - 0.1 * place, 2),
            differentiator=place == 0,
        )


# --- notes -----------------------------------------------------------------------------------------


def read_notes(text: str) -> Notes:
    lines = [line.strip() for line in text.strip().splitlines() if line.strip()]
    document = document_of("notes", [_HIDDEN.sub("", line) for line in lines])
    notes = Notes(document=document)
    for number, raw in enumerate(lines, start=1):
        notes = _note(notes, raw, _source(document, number))
    return notes


_PLACES = {
    "said": "said",
    "story": "stories",
    "worry": "worries",
    "learned": "learned",
    "dress": "dress",
    "open": "open_points",
}


def _note(notes: Notes, raw: str, source: Source) -> Notes:
    name, _, words = raw.partition(": ")
    hidden = _HIDDEN.search(raw)
    value = _HIDDEN.sub("", words)
    code = hidden[0].strip(" {}") if hidden else ""
    statement = Statement(text=value, source=replace(source, quote=value))
    coming = notes.next_round
    if name in _PLACES:
        return replace(notes, **{_PLACES[name]: (*getattr(notes, _PLACES[name]), statement)})
    if name == "asked":
        return replace(notes, asked=(*notes.asked, Exchange(question=statement)))
    if name == "answer":
        last = replace(notes.asked[-1], answer=statement)
        return replace(notes, asked=(*notes.asked[:-1], last))
    if name == "pay":
        amount = Decimal(code)
        return replace(notes, pay=(StatedPay(min=amount, max=amount, unit="year", source=statement.source),))
    if name == "met":
        return replace(notes, met=(*notes.met, _person(value, code, source)))
    if name == "next":
        return replace(
            notes, next_round=replace(coming, people=(*coming.people, _person(value, code, source)))
        )
    return replace(notes, next_round=_coming(coming, name, code, statement))


def _person(value: str, code: str, source: Source) -> Person:
    name, _, role = value.partition(", ")
    if not role:
        name, role = "", value
    return Person(name=name or None, role=role or None, role_kind=code, source=source)


def _coming(coming: NextRound, name: str, code: str, statement: Statement) -> NextRound:
    if name == "place":
        return replace(coming, place=statement)
    if name == "format":
        return replace(coming, formats=tuple(code.split()), format_sources=(statement.source,))
    number, is_final, starts, ends = code.split()
    start = datetime.fromisoformat(starts)
    return replace(
        coming,
        number=int(number),
        is_final=is_final == "final",
        day=date(start.year, start.month, start.day),
        starts=start,
        ends=datetime.fromisoformat(ends),
        timezone="America/New_York",
        when_source=statement.source,
    )
