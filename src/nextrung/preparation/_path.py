"""The candidate's path: the job held now, and the moves that led to it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from nextrung.intake.records import Resume, Work
from nextrung.preparation._timeline import dated
from nextrung.preparation.wording import job_words, phrase
from nextrung.sources import Source, Statement
from nextrung.tables.terms import index_terms

#: A line with one of these says why somebody moved up or over.
_REASONS = index_terms(
    {
        "reason": (
            *(
                "promoted",
                "promotion",
                "asked to",
                "asked by",
                "asked for by",
                "selected",
                "chosen",
                "recruited",
            ),
            *(
                "appointed",
                "elected",
                "brought in to",
                "invited",
                "requested by",
                "nominated",
                "stepped in when",
            ),
        )
    }
)


_OF_OTHERS = re.compile(
    r"\b(?:one|two|three|four|five|six|both|several|some|all|whom|they|them|\d+|\w+(?:ees|ers|ants|ists|ates))\b"
    r"[^.;,]{0,25}\b(?:promot|select|chosen|recruit|appoint|elect)\w*",
    re.IGNORECASE,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Move:
    """From one position to the next."""

    #: "Millwright at Kestrel Dairy"; without the employer where the next one is the same.
    from_job: str
    to_job: str
    sources: tuple[Source, ...]
    #: The line that says why; None where the papers do not.
    reason: Statement | None


def held_now(resume: Resume) -> Work | None:
    """Give the job held now, or the last one; None where the résumé lists none with a name."""
    named = [work for work in resume.work if job_words(work)]
    current = [work for work in named if work.period and work.period.is_current]
    return next(iter([*current, *named]), None)


def is_held_now(work: Work) -> bool:
    """Say whether the résumé says that the job goes on."""
    return bool(work.period and work.period.is_current)


def path(resume: Resume) -> list[Work]:
    """Give the positions oldest first: by their dates, or turned round where a date is missing."""
    named = [work for work in resume.work if job_words(work)]
    in_order = dated(named)
    return in_order if len(in_order) == len(named) else list(reversed(named))


def moves(works: Sequence[Work]) -> list[Move]:
    """Give each move between positions that follow one another, with its reason where a line says it."""
    return [_move(before, after) for before, after in pairwise(works)]


def _move(before: Work, after: Work) -> Move:
    same = before.employer and after.employer and before.employer.text == after.employer.text
    from_job = before.position.text if same and before.position else job_words(before)
    return Move(
        from_job=phrase(from_job or ""),
        to_job=phrase(job_words(after) or ""),
        sources=(*job_sources(before), *job_sources(after)),
        reason=_reason(after),
    )


def job_sources(work: Work) -> tuple[Source, ...]:
    """Give the lines that name a position and its employer."""
    return tuple(dict.fromkeys(named.source for named in (work.position, work.employer) if named))


def _reason(work: Work) -> Statement | None:
    lines: Iterable[Statement | None] = (work.summary, *work.highlights)
    return next((line for line in lines if line and _REASONS.count(_of_oneself(line.text))), None)


def _of_oneself(words: str) -> str:
    """Leave out what befell others: "mentor two trainees; one promoted in 14 months"."""
    return _OF_OTHERS.sub("", words)
