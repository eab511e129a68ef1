"""Papers for the tests of this room, made from plain values."""

from collections.abc import Mapping
from datetime import date

from nextrung.intake.records import (
    Award,
    Certificate,
    Document,
    Education,
    Language,
    Line,
    PartialDate,
    Period,
    Posting,
    Reference,
    Requirement,
    Resume,
    Skill,
    Work,
)
from nextrung.sources import Source, Statement

TODAY = date(2026, 11, 22)


class _Paper:
    """Hands out statements with line numbers that rise."""

    def __init__(self):
        self.lines = []

    def say(self, text):
        if not text:
            return None
        self.lines.append(text)
        return Statement(text=text, source=Source(document="resume", quote=text, line=len(self.lines)))

    def all(self, texts):
        return tuple(statement for text in texts if (statement := self.say(text)))


def _date(text):
    if not text:
        return None
    year, _, month = text.partition("-")
    return PartialDate(year=int(year), month=int(month) if month else None)


def _period(start, end):
    if not start and not end:
        return None
    return Period(
        start=_date(start or end),
        end=_date(end),
        is_current=bool(start) and not end,
        source=Source(document="resume", quote=f"{start} - {end}", line=1),
    )


def job(position, *highlights, employer="Tamarack Works", start="2019-01", end=None):
    """One position as plain values."""
    return {"position": position, "employer": employer, "start": start, "end": end, "highlights": highlights}


def resume(
    *jobs: Mapping, label=None, summary=None, skills=(), certificates=(), education=(), quotes=(), **more
):
    """Make a résumé; education is (study type, area, end), a quote is (speaker, words)."""
    paper = _Paper()
    parts = {
        "label": paper.say(label),
        "summary": paper.say(summary),
        "work": tuple(
            Work(
                position=paper.say(entry["position"]),
                employer=paper.say(entry["employer"]),
                period=_period(entry["start"], entry["end"]),
                highlights=paper.all(entry["highlights"]),
            )
            for entry in jobs
        ),
        "education": tuple(
            Education(study_type=paper.say(study), area=paper.say(area), period=_period(None, end))
            for study, area, end in education
        ),
        "skills": tuple(Skill(name=paper.say(name)) for name in skills),
        "certificates": tuple(Certificate(name=paper.say(name)) for name in certificates),
        "awards": tuple(Award(title=paper.say(title)) for title in more.get("awards", ())),
        "languages": tuple(
            Language(language=paper.say(name), fluency=paper.say(fluency))
            for name, fluency in more.get("languages", ())
        ),
        "references": tuple(
            Reference(speaker=paper.say(speaker), quote=paper.say(words)) for speaker, words in quotes
        ),
        "name": paper.say(more.get("name")),
    }
    lines = tuple(Line(number=number, text=text) for number, text in enumerate(paper.lines, start=1))
    return Resume(document=Document(kind="resume", name="resume.txt", format="text", lines=lines), **parts)


def requirement(text, kind="skill", must=True, line=1, **more) -> Requirement:
    """Make a requirement that stands on a line of the posting."""
    source = Source(document="posting", quote=text, line=line)
    return Requirement(text=text, must=must, kind=kind, source=source, **more)


def posting(*requirements, duties=()) -> Posting:
    """Make a posting of nothing but requirements and duties."""
    lines = tuple(Line(number=item.source.line, text=item.text) for item in (*requirements, *duties))
    document = Document(kind="posting", name="posting.txt", format="text", lines=lines)
    return Posting(document=document, requirements=requirements, duties=tuple(duties))
