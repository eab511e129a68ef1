"""How well the lines of a résumé bear out what is asked: which come first, and what they weigh."""

from collections.abc import Sequence

from nextrung.fit.answers import line_share
from nextrung.fit.asked import Asked, is_core
from nextrung.fit.lines import LineKind, ResumeLine
from nextrung.fit.rarity import shows_change
from nextrung.fit.terms import lessening
from nextrung.intake.records import Resume

# Figures and their reasons: docs/scores.md.
_KIND_OF_PROOF: dict[LineKind, float] = {
    "done": 0.4,
    "quote": 0.4,
    "award": 0.4,
    "certificate": 0.3,
    "degree": 0.3,
}
_OTHER_PROOF = 0.2
_OUTCOME, _NUMBER, _RECENT, _SOMEBODY_ELSE, _MORE_LINES = 0.3, 0.15, 0.1, 0.15, 0.08
#: What a line of an earlier post is worth beside one of the present post.
_EARLIER_POST = 0.8
#: Fewer words than these tell of nothing done.
_LEAST_WORDS = 5
#: A line that answers this much of what is asked may stand beside a title or a named skill.
_WORTH_ADDING = 0.3
#: A line that answers this much of the skills asked for is on the skill.
_NAMES_THE_SKILL = 0.5
#: One that answers so much leads where the first answers less: "acting shift supervisor" before "trained".
_NEARLY_ALL = 0.9
_PROOF_ORDER: tuple[LineKind, ...] = (
    "done",
    "summary",
    "award",
    "certificate",
    "degree",
    "position",
    "skill",
)


def proving_lines(own: Sequence[ResumeLine], asked: Asked, lines: Sequence[ResumeLine]) -> list[ResumeLine]:
    """Put things done first; quotes stand as quotes, and a title or a named skill gets a line beside it."""
    has_done = any(line.kind == "done" for line in own)
    proving = [
        line
        for line in own
        if line.kind != "employer"
        and not (has_done and line.kind == "quote")
        and not _is_broken_off(line, lines)
    ]
    is_paper = bool(proving) and all(line.kind in ("degree", "certificate", "language") for line in proving)
    if not is_paper and not any(line.kind in ("done", "quote") for line in proving):
        whole = [line for line in lines if line.kind == "done" and not _is_broken_off(line, lines)]
        shares = {line: line_share(asked, line) for line in whole}
        worthy = [line for line in whole if shares[line] >= _WORTH_ADDING and not _is_less(line)]
        worthy = [line for line in worthy if len(line.text.split()) >= _LEAST_WORDS]
        proving += sorted(worthy, key=lambda line: -shares[line])[:1]
    return _on_the_skill(sorted(proving, key=_proof_place), asked)


def _on_the_skill(proving: Sequence[ResumeLine], asked: Asked) -> list[ResumeLine]:
    """Leave out what shows nothing of the skill asked for, where something else that was done does.

    "Improved the book by re-underwriting" beside "Mentor two trainees", where they ask for a mentor.
    """
    core = asked.narrowed(is_core)
    shares = {line: line_share(core, line) if core.groups else 0.0 for line in proving}
    if not any(share >= _NAMES_THE_SKILL for line, share in shares.items() if line.kind == "done"):
        return list(proving)
    kept = [line for line in proving if shares[line] or line.kind != "done"]
    is_in_part = shares[kept[0]] < _NEARLY_ALL and kept[0].kind == "done"
    fuller = [line for line in kept if shares[line] >= _NEARLY_ALL and line.kind == "done"]
    return [*fuller, *(line for line in kept if line not in fuller)] if is_in_part else kept


def _is_less(line: ResumeLine) -> bool:
    """Tell a line that takes something off by its own words: "a bit of Python"."""
    return line.is_lessened or only_helps(line)


def _is_broken_off(line: ResumeLine, lines: Sequence[ResumeLine]) -> bool:
    """Tell the second half of a wrapped line: it begins small where the others do not."""
    if line.kind != "done" or not line.text[:1].islower():
        return False
    done = [other for other in lines if other.kind == "done"]
    return 2 * sum(other.text[:1].islower() for other in done) < len(done)


def _proof_place(line: ResumeLine) -> tuple[int, bool]:
    place = _PROOF_ORDER.index(line.kind) if line.kind in _PROOF_ORDER else len(_PROOF_ORDER)
    return place, only_helps(line)


def weigh_proof(lines: Sequence[ResumeLine], own: Sequence[ResumeLine], resume: Resume) -> float:
    """Weigh how well it is borne out, 0.0-1.0."""
    lead = lines[0]
    proof = _KIND_OF_PROOF.get(lead.kind, _OTHER_PROOF)
    proof += _OUTCOME * shows_change(lead) + _NUMBER * lead.has_number + _RECENT * _is_recent(lead, resume)
    proof += _SOMEBODY_ELSE * any(line.kind in ("award", "quote") for line in own)
    proof = min(1.0, proof - _RECENT * lead.is_lessened + _MORE_LINES * (len(lines) - 1))
    return proof * (_EARLIER_POST if lead.work is not None and not _is_recent(lead, resume) else 1.0)


def _is_recent(line: ResumeLine, resume: Resume) -> bool:
    if line.work is None:
        return False
    period = resume.work[line.work].period
    return line.work == 0 or (period is not None and period.is_current)


def only_helps(line: ResumeLine) -> bool:
    """Tell "Helped QC with two write-ups" from a line that speaks of help further on."""
    first = lessening().search(line.text)
    return first is not None and first.start() <= len("I have ")
