"""From files to a brief: read the papers a person names, choose the engine, make the brief."""

import dataclasses
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from nextrung.brief.brief import Papers, make_brief
from nextrung.brief.records import Brief
from nextrung.engines.choose import load_embedder
from nextrung.intake.documents import read_document
from nextrung.intake.notes.reading import read_notes
from nextrung.intake.papers import open_posting
from nextrung.intake.posting.reading import read_posting
from nextrung.intake.records import Document, Notes, Posting
from nextrung.intake.resume.reading import read_resume
from nextrung.preparation.own_questions import read_own_questions
from nextrung.sources import DocumentKind, Source, Statement

if TYPE_CHECKING:
    from nextrung.pay.plan.records import Plan


def prepare(
    *,
    resume: Path,
    posting: str,
    notes: Path | None,
    now: datetime,
    interview_day: date | None = None,
    location: str | None = None,
    timezone: str | None = None,
    engine: str | None = None,
    questions: Sequence[Path] = (),
    plan: Path | None = None,
) -> Brief:
    """Read the papers and make the brief as of `now`.

    `posting` is a path or an http(s) address; `interview_day`, `location` and `timezone` stand in
    where the papers are silent. With a `plan`, the file of a pay plan, the brief has its pay page, and
    `location` is the place whose going rate is looked up. `questions` are files of a coach's own questions,
    in the format of our bank.

    Raises:
        NextRungError: one of the files cannot be read; the sentence says which and what to do.

    """
    own_questions = read_own_questions(questions)
    pay_plan = _read_plan(plan, location) if plan else None
    read_notes_ = read_notes(read_document(notes, "notes"), now.date(), timezone) if notes else None
    papers = Papers(
        resume=read_resume(read_document(resume, "resume")),
        posting=_with_location(read_posting(open_posting(posting)), location),
        notes=_with_day(read_notes_, interview_day, timezone),
    )
    brief = make_brief(papers, now, load_embedder(engine), own_questions)
    return with_pay(brief, pay_plan, papers) if pay_plan else brief


def _read_plan(file: Path, location: str | None) -> "Plan":
    """Read the plan before anything takes time, so that a slip in it is told at once."""
    from nextrung.pay.plan.file import read_plan

    plan = read_plan(file)
    return dataclasses.replace(
        plan, job=dataclasses.replace(plan.job, location=location or plan.job.location)
    )


def with_pay(brief: Brief, plan: "Plan", papers: Papers) -> Brief:
    """Add the pay plan; what the candidate can show decides how high in the range to aim."""
    from nextrung.pay.plan.making import find_rate, make_pay_plan  # tax law takes most of a second to load
    from nextrung.pay.plan.share_met import share_met

    rate, notices = find_rate(plan.job, papers.posting)
    fit = share_met(brief.matches)
    pay = make_pay_plan(plan, papers.posting, papers.notes, rate=rate, fit=fit, notices=notices)
    return dataclasses.replace(brief, pay=pay)


def read_paper_to_json(
    kind: Literal["resume", "posting", "notes"], where: str, today: date
) -> dict[str, Any]:
    """Give one paper as plain values, with the keys that ``nextrung read`` prints.

    Raises:
        NextRungError: the paper cannot be read; the sentence says which and what to do.

    """
    from nextrung.intake import as_json

    if kind == "posting":
        return as_json.posting_to_json(read_posting(open_posting(where)))
    document = read_document(Path(where), kind)
    if kind == "notes":
        return as_json.notes_to_json(read_notes(document, today))
    from nextrung.intake.resume.json_resume import to_json_resume

    return to_json_resume(read_resume(document))


def _with_day(notes: Notes | None, day: date | None, timezone: str | None) -> Notes | None:
    """Put a day given by hand above what the notes say; a time noted for another day is left out."""
    if day is None or (notes and notes.next_round.day == day):
        return notes
    notes = notes or Notes(document=_nothing("notes"))
    given = dataclasses.replace(
        notes.next_round, day=day, starts=None, ends=None, timezone=notes.next_round.timezone or timezone
    )
    return dataclasses.replace(notes, next_round=given)


def _with_location(posting: Posting, location: str | None) -> Posting:
    if location is None or posting.location is not None:
        return posting
    source = Source(document="table", row="given", quote=location)
    return dataclasses.replace(posting, location=Statement(text=location, source=source))


def _nothing(kind: DocumentKind) -> Document:
    return Document(kind=kind, name="", format="text", lines=())
