"""Ownership: what this person did themselves, beside what others did and what nobody is named for."""

from collections import Counter
from dataclasses import dataclass

from nextrung.practice.aspects.anchors import LOWEST, along, filled, in_tenths
from nextrung.practice.aspects.doings import Doing, is_past
from nextrung.practice.aspects.loose_words import not_quoted
from nextrung.practice.aspects.reading import Reading
from nextrung.practice.aspects.segments import Segment
from nextrung.practice.cues import Hit
from nextrung.practice.records import AspectScore, Finding, QuestionKind

#: Kinds in which nothing was done that could be anybody's.
_NO_DOING = ("fact", "pay", "ask_us")
#: So many own steps make it clear what this person did.
_ENOUGH_STEPS = {"story": 5.0, "situational": 5.0, "about_you": 5.0, "claim": 4.0}
#: What "we" and others count beside "I", and how much each share of own steps is worth.
_OURS_COUNT, _OTHERS_COUNT = 0.8, 0.25
_SHARES = ((0.0, 0.0), (0.3, 0.5), (0.55, 0.85), (0.75, 1.0))
#: What a step counts that is a routine in a story, or elsewhere has hardly a thing named beside it.
_ROUTINE_TELLS, _LEAST_THINGS = 0.3, 2
_BLAME_COSTS, _OWNING_ADDS, _CREDIT_ADDS = 0.7, 0.4, 0.2
_MOST_BLAME = 2
#: The least where a person speaks at all; whoever speaks of nobody gets 1.0.
_SOMEBODY_SPEAKS = 1.2
#: "Called dispatch. Shut the rig down." is somebody speaking, who leaves out the "I".
_TOLD_WITHOUT_I = 3
_SELF = frozenset(("i", "i'm", "i've", "i'd", "i'll", "me", "my", "mine", "myself"))
_ALL_OF_US = frozenset(("we", "we'd", "we're", "our", "us"))
#: A view or a reason with fewer doings in it has nobody's work to tell apart.
_LEAST_DOINGS = 3
#: From so many "we" on, without as many "I", a remark is due.
_MANY_WE = 3


@dataclass(frozen=True, slots=True)
class _Told:
    """What is told of, by whose doing it was."""

    mine: int
    #: The same, by how much each tells: what one always does, or says in words anybody has, tells little.
    mine_told: float
    ours: int
    others: int
    nobody: int
    first_of_ours: int


def ownership(kind: QuestionKind, reading: Reading) -> AspectScore:
    """Score how clear it is what this person did; None where nothing was to be done."""
    if kind in _NO_DOING:
        return AspectScore(score=None, because="A plain question; nothing had to be done here.")
    told, speaks = _told(kind, reading), _speaks(kind, reading)
    few = told.mine + told.ours + told.nobody < _LEAST_DOINGS and not blame_in(reading)
    if kind == "claim" and few and speaks:
        return AspectScore(score=None, because="It tells of views and not of anything that was done.")
    score = max(_score(kind, reading, told), _SOMEBODY_SPEAKS) if speaks else LOWEST
    return AspectScore(score=in_tenths(score), because=_because(told), findings=_findings(reading, told))


def _told(kind: QuestionKind, reading: Reading) -> _Told:
    whose = Counter(doing.whose for doing in reading.doings)
    first = next((doing.at for doing in reading.doings if doing.whose == "ours"), 0)
    nobody = len(reading.found("passive"))
    mine_told = sum(_tells(kind, reading, doing) for doing in reading.doings if doing.whose == "mine")
    return _Told(whose["mine"], mine_told, whose["ours"], whose["others"], nobody, first)


def _tells(kind: QuestionKind, reading: Reading, doing: Doing) -> float:
    """Say how much one step tells, 1.0 for a thing done with things named."""
    if kind == "story":
        return 1.0 if is_past(reading.words[doing.at]) else _ROUTINE_TELLS
    segment = reading.segment_at(doing.at)
    things = sum(segment.holds(at) for at, _ in reading.things)
    is_loose = reading.within("general", segment) or reading.within("habit", segment)
    return _ROUTINE_TELLS if is_loose or things < _LEAST_THINGS else 1.0


def _score(kind: QuestionKind, reading: Reading, told: _Told) -> float:
    everybody = told.mine + _OURS_COUNT * told.ours + told.nobody + _OTHERS_COUNT * told.others
    share = told.mine / max(1.0, everybody)
    score = LOWEST + 4 * filled(told.mine_told, _ENOUGH_STEPS[kind]) * along(share, *_SHARES)
    score -= _BLAME_COSTS * min(_MOST_BLAME, len(blame_in(reading)))
    if told.mine:
        score += _OWNING_ADDS * bool(reading.found("owned")) + _CREDIT_ADDS * bool(
            reading.found("shared_credit")
        )
    return score


def _speaks(kind: QuestionKind, reading: Reading) -> bool:
    """Tell whether a person speaks: "I", "my", or deeds told without it; in a story "we" will do."""
    person = _SELF | (_ALL_OF_US if kind == "story" else frozenset())
    told = sum(doing.whose == "mine" for doing in reading.done)
    return not person.isdisjoint(reading.words) or (told >= _TOLD_WITHOUT_I and reading.tells_of_one_time)


def _because(told: _Told) -> str:
    team = told.ours + told.nobody
    if not told.mine:
        return (
            "It does not say what you did."
            if not team
            else f"All {team} steps are of “we” or of nobody named."
        )
    own = f"You tell of {told.mine} thing{'s' if told.mine > 1 else ''} you did yourself"
    return f"{own}, and {team} that “we” or nobody did." if team else f"{own}."


def blame_in(reading: Reading) -> tuple[Hit, ...]:
    """Give where somebody is blamed: not "a stupid form", "I don't care" or what a customer said."""
    hits = not_quoted(reading.answer, reading.found("blame"))
    return tuple(hit for hit in hits if not _is_of_a_thing(reading, hit))


def _is_of_a_thing(reading: Reading, hit: Hit) -> bool:
    """Tell "a stupid form", and "Stupid." of one's own idea, from "my boss was useless"."""
    segment = reading.segment_at(hit.first)
    goes_on = segment.holds(hit.end) and hit.end not in reading.after_comma
    names_a_thing = goes_on and any(at == hit.end for at, _ in reading.things)
    is_alone = (segment.first, segment.end) == (hit.first, hit.end)
    return _follows_me(reading, hit) or is_alone or names_a_thing


def _done_by_nobody(reading: Reading) -> tuple[Hit, ...]:
    """Give what was done and nobody is named for; "I was given costumes" is no deed that one hides."""
    return tuple(hit for hit in reading.found("passive") if not _follows_me(reading, hit))


def _follows_me(reading: Reading, hit: Hit) -> bool:
    return hit.first > 0 and reading.words[hit.first - 1] in _SELF


def _findings(reading: Reading, told: _Told) -> tuple[Finding, ...]:
    found = [
        reading.remark(
            "blame", "ownership", hit, "Leave out whose fault it was; say what you did about it.", 0.8
        )
        for hit in blame_in(reading)[:2]
    ]
    found += [
        reading.remark(
            "nobody_did_it", "ownership", hit, "Say who did it. If it was you, begin with “I”.", 0.5
        )
        for hit in _done_by_nobody(reading)[:2]
    ]
    if told.ours >= _MANY_WE and told.ours > told.mine:
        place = Segment(max(0, told.first_of_ours - 1), told.first_of_ours + 1)
        found.append(
            reading.remark(
                "only_we", "ownership", place, "Say which part of this was yours: “my part was …”.", 0.7
            )
        )
    return tuple(found)
