"""What a detector of mistakes looks at, and what it finds."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from nextrung.fit.records import Match
from nextrung.intake.records import Notes, Resume
from nextrung.preparation.records import PressurePoint, Round
from nextrung.preparation.resume_stories import stories_of
from nextrung.sources import Source, Statement


@dataclass(frozen=True, kw_only=True, slots=True)
class Signs:
    """The papers that a detector may look at."""

    notes: Notes | None
    resume: Resume
    matches: tuple[Match, ...]
    round_: Round
    pressure: tuple[PressurePoint, ...] = ()

    @property
    def lines(self) -> tuple[Statement, ...]:
        """Lines of the résumé that tell of something done."""
        return stories_of(self.resume, None).lines


@dataclass(frozen=True, kw_only=True, slots=True)
class Hit:
    """A sign that was found: words for the reason, and the lines that show it."""

    words: dict[str, str]
    sources: tuple[Source, ...]


#: Looks at the papers for one sign, and gives it with its lines; None where it is not there.
Detector = Callable[[Signs], Hit | None]


def first_of(statements: Sequence[Statement]) -> Statement | None:
    """Give the first line; None where there is none."""
    return next(iter(statements), None)
