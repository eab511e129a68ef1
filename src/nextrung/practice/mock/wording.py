"""What an interviewer says around the questions, and how a manner goes about it, from the table."""

from collections.abc import Mapping
from functools import cache

from nextrung.intake.records import RoleKind
from nextrung.practice.mock.records import Manner
from nextrung.preparation.bank import Spring
from nextrung.tables import load_table
from nextrung.tables.rows import Row


class Timing(Row, frozen=True):
    """How the minutes are shared out."""

    minutes_per_question: int
    share_for_their_questions: float


class Length(Row, frozen=True):
    """How many questions of each part fit into an interview."""

    minutes: int
    openers: int
    repeats: int
    new: int
    surprises: int

    @property
    def questions(self) -> int:
        """How many there are before the candidate's own."""
        return self.openers + self.repeats + self.new + self.surprises


class Surprise(Row, frozen=True):
    """Where a surprise is taken from."""

    #: Topics about which anybody can be asked, whatever the work.
    anybodys_topics: frozenset[str]


class Why(Row, frozen=True):
    """Why a question is in the plan, where the brief does not say it."""

    opener: str
    surprise: str
    ask_us: str
    general_repeat: str
    general_new: str


class AskUs(Row, frozen=True):
    """The last question."""

    text: str
    really_after: str


class NotAnswered(Row, frozen=True):
    """What to work on where there was no answer."""

    left_out: str
    not_judged: str


class MannerRow(Row, frozen=True):
    """The words of one manner; the table says what each column is for."""

    greeting: str
    next: tuple[str, ...]
    follow_up: tuple[str, ...]
    again: str
    last: str
    closing: str
    most_follow_ups: int
    pushes_below: float
    leans: Mapping[Spring, float]


class MockTable(Row, frozen=True):
    """The whole table."""

    timing: Timing
    length: tuple[Length, ...]
    surprise: Surprise
    why: Why
    ask_us: AskUs
    to_work_on: NotAnswered
    seats: Mapping[RoleKind, tuple[str, ...]]
    manner: Mapping[Manner, MannerRow]


@cache
def mock_table() -> MockTable:
    """Load the table."""
    return load_table("mock", MockTable)


def manner_row(manner: Manner) -> MannerRow:
    """Give the words of a manner."""
    return mock_table().manner[manner]


def lengths() -> tuple[int, ...]:
    """Give how many minutes an interview may have."""
    return tuple(length.minutes for length in mock_table().length)


def length_of(minutes: int) -> Length:
    """Give how many questions fit into so many minutes, one of `lengths`."""
    return next(length for length in mock_table().length if length.minutes == minutes)
