"""The candidate's papers as practice needs them: read once, held against every answer."""

from dataclasses import dataclass
from datetime import date

from nextrung.engines.protocols import Embedder
from nextrung.fit.evidence import match_requirements
from nextrung.fit.records import Match, Strength
from nextrung.fit.strengths import five, rank_strengths
from nextrung.intake.records import Notes, Posting, Resume


@dataclass(frozen=True, kw_only=True, slots=True)
class PracticePapers:
    """What there is of résumé, posting and notes of round one, and what fit found in them."""

    resume: Resume | None = None
    posting: Posting | None = None
    notes: Notes | None = None
    #: Requirements of the posting with their evidence; empty unless there are both papers.
    matches: tuple[Match, ...] = ()
    strengths: tuple[Strength, ...] = ()
    #: Day of the practice, for counting years up to it; None where it is not known.
    today: date | None = None


def lay_out(
    resume: Resume | None,
    posting: Posting | None,
    notes: Notes | None,
    today: date,
    embedder: Embedder | None = None,
) -> PracticePapers:
    """Put the papers side by side; strengths are found where there are a résumé and a posting."""
    if resume is None or posting is None:
        return PracticePapers(resume=resume, posting=posting, notes=notes, today=today)
    matches = match_requirements((*posting.requirements, *posting.duties), resume, today, embedder)
    strengths = five(rank_strengths(matches, resume, posting, embedder))
    return PracticePapers(
        resume=resume,
        posting=posting,
        notes=notes,
        matches=matches[: len(posting.requirements)],
        strengths=strengths,
        today=today,
    )
