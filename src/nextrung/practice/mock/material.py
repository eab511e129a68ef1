"""What a mock interview can be made of: the brief's questions and people, or the question bank alone."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cache, cached_property

from nextrung.intake.records import Posting
from nextrung.practice.mock.wording import mock_table
from nextrung.preparation.bank import Pattern, bank, patterns, ranking
from nextrung.preparation.fields import Sector, leads_others, sector_of_posting
from nextrung.preparation.records import AskThem, Opener, PersonToMeet, Question
from nextrung.preparation.topics import names
from nextrung.preparation.wording import title_words
from nextrung.sources import Point
from nextrung.tables.rows import fill

#: The round that is practised where nobody says which: the one after the first.
_ROUND = 2
_GENERAL_SPRINGS = ("always", "fit", "person")


@dataclass(frozen=True, kw_only=True)
class Job:
    """The job that is asked about; with no posting it may be any."""

    posting: Posting | None = None

    @cached_property
    def name(self) -> str:
        """Title and company as far as the posting gives them; empty where there is none."""
        found = (self.posting.title, self.posting.company) if self.posting else ()
        return ", ".join(part.text for part in found if part)

    @cached_property
    def sector(self) -> Sector | None:
        """Kind of work; None where the posting does not tell."""
        return sector_of_posting(self.posting) if self.posting else None

    def fits(self, row: Pattern) -> bool:
        """Say whether a row of the bank may be asked for this job."""
        is_own_sector = self.sector is not None and self.sector.key in row.sectors
        is_for_worker = not row.only or row.only == self._worker
        return (
            (not row.sectors or is_own_sector) and is_for_worker and (not row.rounds or _ROUND in row.rounds)
        )

    def question(self, row: Pattern) -> str | None:
        """Give the question of a row for this job; None where it needs words of other papers."""
        return fill(row.text, self._slots)

    @cached_property
    def _worker(self) -> str:
        """Whom a row must be for; without a title nobody is taken to lead, and nobody not to."""
        title = self.posting.title if self.posting else None
        return ("leads" if leads_others(title.text) else "hands_on") if title else ""

    @cached_property
    def _slots(self) -> dict[str, str]:
        title, company = (self.posting.title, self.posting.company) if self.posting else (None, None)
        return {
            "in_job": f"as {title_words(title.text)}" if title else "in this job",
            "company": company.text if company else "us",
            "somebody": self.sector.somebody if self.sector else "somebody you worked for",
        }


@dataclass(frozen=True, kw_only=True)
class Material:
    """All there is to choose from."""

    openers: tuple[Opener, ...]
    #: Most likely first.
    questions: tuple[Question, ...]
    ask_them: tuple[AskThem, ...] = ()
    people: tuple[PersonToMeet, ...] = ()
    job: Job = field(default_factory=Job)
    interview_day: date | None = None

    @property
    def is_general(self) -> bool:
        """Whether it is made without papers."""
        return self.job.posting is None

    @property
    def texts(self) -> tuple[str, ...]:
        """All its questions, as they are asked."""
        return (*(opener.question for opener in self.openers), *(one.text for one in self.questions))


def general_material(interview_day: date | None = None) -> Material:
    """Give a second interview as anybody may meet it, from the question bank alone."""
    openers = (Opener(question=row.text, source=row.source, outlines=()) for row in patterns("opener"))
    return Material(
        openers=tuple(openers),
        questions=tuple(sorted(_general(), key=lambda one: (-one.likelihood, one.source.label))),
        interview_day=interview_day,
    )


def _general() -> Iterator[Question]:
    job, why = Job(), mock_table().why
    for spring in _GENERAL_SPRINGS:
        is_repeat = spring == "always"
        for row in bank():
            text = job.question(row)
            if spring in row.springs and text and job.fits(row):
                reason = why.general_repeat if is_repeat else why.general_new
                yield Question(
                    text=text,
                    kind="repeat" if is_repeat else "new",
                    topic=names()[row.topic],
                    asked_by="anyone",
                    why=Point(text=reason, sources=(row.source,)),
                    likelihood=round(ranking().likelihood[spring] + row.weight, 2),
                    evidence=(),
                    follow_ups=row.follow_ups,
                    source=row.source,
                    really_after=row.after,
                    answer_shows=(row.answer_1, row.answer_3, row.answer_5),
                )


def row_of(label: str) -> Pattern | None:
    """Give the row of our bank with this id; None for a coach's own."""
    return _rows().get(label)


@cache
def _rows() -> dict[str, Pattern]:
    return {row.id: row for row in bank()}
