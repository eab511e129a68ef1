"""From files to what a mock interview is made of: the brief's questions and people."""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from nextrung.brief.brief import Papers, make_brief
from nextrung.engines.protocols import Embedder
from nextrung.fit.choices import NOTHING_CHOSEN, Choices
from nextrung.intake.papers import is_address, read_papers
from nextrung.practice.mock.material import Job, Material, general_material
from nextrung.practice.mock.records import PaperFiles
from nextrung.practice.papers import PracticePapers, lay_out
from nextrung.preparation.own_questions import OwnQuestions, read_own_questions


def gather_material(
    files: PaperFiles,
    *,
    now: datetime,
    interview_day: date | None = None,
    questions: Sequence[Path] = (),
    embedder: Embedder | None = None,
) -> tuple[Material, PracticePapers | None]:
    """Give what an interview can be made of, and the papers that answers are held against.

    Without résumé and posting the material is general, and there are no papers. `interview_day` stands above
    what the notes say; `questions` are files of a coach's own.

    Raises:
        NextRungError: one of the files cannot be read; the sentence says which and what to do.

    """
    own = read_own_questions(questions)
    resume, posting, notes = read_papers(
        files.resume or None, files.posting or None, files.notes or None, now.date()
    )
    if resume is None or posting is None:
        return general_material(interview_day), None
    return material_from(
        Papers(resume=resume, posting=posting, notes=notes),
        now=now,
        interview_day=interview_day,
        own_questions=own,
        embedder=embedder,
    )


def material_from(
    papers: Papers,
    *,
    now: datetime,
    interview_day: date | None = None,
    own_questions: OwnQuestions = (),
    embedder: Embedder | None = None,
    choices: Choices = NOTHING_CHOSEN,
) -> tuple[Material, PracticePapers]:
    """Give what an interview can be made of from papers that are read already.

    `choices` are the candidate's among their strengths: what is asked and reviewed goes by them.
    """
    brief = make_brief(papers, now, embedder, own_questions, choices)
    material = Material(
        openers=brief.openers,
        questions=brief.questions,
        ask_them=brief.ask_them,
        people=brief.round.people,
        job=Job(posting=papers.posting),
        interview_day=interview_day or brief.round.day,
    )
    return material, PracticePapers(
        resume=papers.resume,
        posting=papers.posting,
        notes=papers.notes,
        matches=brief.matches,
        strengths=brief.strengths,
    )


def read_again(files: PaperFiles, today: date, embedder: Embedder | None = None) -> PracticePapers:
    """Read the papers of an interview that is gone on with.

    Raises:
        NextRungError: one of them is not there any more, or cannot be read.

    """
    papers = read_papers(files.resume or None, files.posting or None, files.notes or None, today)
    return lay_out(*papers, today, embedder)


def paper_files(resume: str | None, posting: str | None, notes: str | None) -> PaperFiles:
    """Name the papers so that they are found again from another folder; an address stays as it is."""
    return PaperFiles(resume=_absolute(resume), posting=_absolute(posting), notes=_absolute(notes))


def _absolute(where: str | None) -> str:
    if not where or is_address(where):
        return where or ""
    return str(Path(where).absolute())
