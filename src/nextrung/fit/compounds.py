"""Words that mean a thing only side by side: a "loss ratio" says nothing of "loss control"."""

from nextrung.fit.asked import Asked, Unit, is_telling
from nextrung.fit.lines import ResumeLine


def is_beside(asked: Asked, line: ResumeLine) -> bool:
    """Tell a line with one telling word, or with two of which each is torn from the word it stands with."""
    shared = _shared_by_run(asked, line)
    count = sum(len(there) for there, _ in shared)
    return count == 1 or (count == 2 and _is_torn(shared))


def is_torn(asked: Asked, line: ResumeLine) -> bool:
    """Tell a line whose every telling word is torn: "testing" from "mobile testing"."""
    shared = _shared_by_run(asked, line)
    return bool(shared) and _is_torn(shared)


def _is_torn(shared: list[tuple[list[Unit], list[Unit]]]) -> bool:
    return all(len(there) < min(len(run), 2) for there, run in shared)


def _shared_by_run(asked: Asked, line: ResumeLine) -> list[tuple[list[Unit], list[Unit]]]:
    """Give what the line has of each run, with the run; runs of which it has nothing are left out."""
    there = (
        ([unit for unit in run if not unit.keys.isdisjoint(line.keys)], run)
        for run in _runs_of_telling(asked)
    )
    return [(units, run) for units, run in there if units]


def _runs_of_telling(asked: Asked) -> list[list[Unit]]:
    """Give the telling words, those that stand side by side together."""
    runs: list[list[Unit]] = []
    for unit in filter(is_telling, asked.units):
        if runs and asked.text[runs[-1][-1].end : unit.start] == " ":
            runs[-1].append(unit)
        else:
            runs.append([unit])
    return runs
