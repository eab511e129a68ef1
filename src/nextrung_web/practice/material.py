"""What an interview for a round is made of and held against, from its kept papers."""

from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from django.utils import timezone

from nextrung.brief.brief import Papers
from nextrung.engines.choose import load_embedder
from nextrung.errors import NextRungError
from nextrung.fit.choices import Choices
from nextrung.practice.mock.material import Material, general_material
from nextrung.practice.mock.records import PaperFiles, Session
from nextrung.practice.papers import PracticePapers
from nextrung.practice_material import material_from, read_again
from nextrung_web.ladder.models import Paper, Round
from nextrung_web.ladder.reading import corrections_of, notes_of_round, posting_of, resume_of
from nextrung_web.ladder.when import here
from nextrung_web.rounds.basis import choices_of


@dataclass(frozen=True)
class _Asked:
    """A round with its papers, known by all that would change what is made of them."""

    known_by: tuple[object, ...]
    choices: Choices
    round: Round = field(compare=False)
    resume: Paper = field(compare=False)
    posting: Paper = field(compare=False)


def today_at(round_: Round | None) -> date:
    """Give the day at the place of a round, or here."""
    return here(timezone.now(), round_.time_zone if round_ else "").date()


def material_of(round_: Round | None) -> tuple[Material, PracticePapers | None]:
    """Give what can be asked for a round, and the papers that answers are held against.

    Without a round, or without both papers, it is what anybody may be asked.

    Raises:
        NextRungError: a paper cannot be read.

    """
    application = round_.application if round_ else None
    if round_ is None or application is None or not (application.resume and application.posting):
        return general_material(round_.day if round_ else None), None
    return _made(
        _Asked(_known_by(round_), choices_of(round_), round_, application.resume, application.posting)
    )


def _known_by(round_: Round) -> tuple[object, ...]:
    papers = (round_.application.resume, round_.application.posting, round_.notes)
    when = (round_.kind, round_.day, round_.starts_at, round_.time_zone, today_at(round_))
    return (round_.pk, *when, *(_version(paper) for paper in papers if paper))


def _version(paper: Paper) -> tuple[object, ...]:
    return paper.pk, *sorted(corrections_of(paper).items())


@lru_cache(maxsize=8)
def _made(asked: _Asked) -> tuple[Material, PracticePapers | None]:
    round_ = asked.round
    papers = Papers(
        resume=resume_of(asked.resume), posting=posting_of(asked.posting), notes=notes_of_round(round_)
    )
    now = here(timezone.now(), round_.time_zone)
    return material_from(
        papers,
        now=now,
        interview_day=round_.day,
        embedder=load_embedder(),
        choices=asked.choices,
    )


def files_of(round_: Round | None) -> PaperFiles:
    """Name the papers of a round, so that the terminal can go on with the interview."""
    if round_ is None:
        return PaperFiles()
    application = round_.application
    papers = (application.resume, application.posting, round_.notes)
    resume, posting, notes = (paper.file.path if paper else "" for paper in papers)
    return PaperFiles(resume=resume, posting=posting, notes=notes)


def papers_of(round_: Round | None, session: Session) -> PracticePapers | None:
    """Give the papers that answers are held against; None where they are not there now."""
    try:
        if round_ is not None:
            return material_of(round_)[1]
        if session.papers == PaperFiles() or session.papers.posting.startswith(("http:", "https:")):
            return None  # no page is fetched behind somebody's back
        return read_again(session.papers, today_at(None), load_embedder())
    except NextRungError:
        return None
