"""The statements of notes: parts that are about the same thing, with their words and places."""

from collections.abc import Callable, Collection, Iterator, Sequence

from nextrung.intake.notes.setting import Placed
from nextrung.sources import Statement


def each(placed: Sequence[Placed], is_wanted: Callable[[Placed], bool]) -> tuple[Statement, ...]:
    """Give each wanted part as a statement of its own."""
    return tuple(one.clause.statement() for one in placed if is_wanted(one))


def joined(
    placed: Sequence[Placed], numbers: Collection[int], *, by_passage: bool = False
) -> tuple[Statement, ...]:
    """Give the parts with these numbers, those of one sentence (or of one passage) as one statement."""
    return tuple(
        run[0].clause.statement_to(run[-1].clause) for run in _runs(placed, numbers, by_passage=by_passage)
    )


def _runs(placed: Sequence[Placed], numbers: Collection[int], *, by_passage: bool) -> Iterator[list[Placed]]:
    run: list[Placed] = []
    last = -1
    for number, one in enumerate(placed):
        if number not in numbers:
            continue
        is_together = number == last + 1 and run and run[-1].part.passage == one.part.passage
        if run and not (is_together and (by_passage or run[-1].clause.sentence == one.clause.sentence)):
            yield run
            run = []
        run.append(one)
        last = number
    if run:
        yield run
