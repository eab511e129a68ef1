"""Which matches may become strengths, and what each of them is worth."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from nextrung.fit.answers import line_share
from nextrung.fit.asked import Asked, Unit, is_core, is_telling, take_apart
from nextrung.fit.compounds import is_beside
from nextrung.fit.conditions import condition_of
from nextrung.fit.lines import LineKind, ResumeLine
from nextrung.fit.names import name_of_doing, name_strength, tells_of_the_post
from nextrung.fit.names_of_lines import name_of_line, without_i
from nextrung.fit.outcomes import answers_outcome
from nextrung.fit.people import LEADERSHIP
from nextrung.fit.proof import only_helps, proving_lines, weigh_proof
from nextrung.fit.quantities import falls_short
from nextrung.fit.rarity import judge_rarity, shows_change
from nextrung.fit.records import Match
from nextrung.fit.skills import FAMILY_FOR_MEMBER, SAME, skill_name
from nextrung.intake.records import Posting, Requirement, Resume
from nextrung.sources import Source

#: How many are named in the brief.
HOW_MANY = 5
# Figures and their reasons: docs/scores.md.
_MUST, _DUTY, _PREFERRED = 1.0, 0.85, 0.75
_FIRST_IN_LIST, _SAID_AGAIN, _MOST_SAID_AGAIN = 0.15, 0.06, 0.18
_MOST_IMPORTANT = _MUST + _FIRST_IN_LIST + _MOST_SAID_AGAIN
#: What a strength is worth whose match is partial.
_PARTIAL = 0.6
#: A partial match at least this well answered may stand where strong ones are fewer than five; one that
#: tells of a change in figures may stand beside them.
_LEAST_PARTIAL, _LEAST_PARTIAL_RESULT = 0.45, 0.4
#: What a tool or a skill asked for by its name alone is worth: the others who are left can name it too.
_NAME_ALONE = 0.85
_PAPERS: tuple[LineKind, ...] = ("certificate", "degree", "course", "language", "award", "quote")
#: Of so few words one may be all that there is: "strong anesthesia skills".
_FEW_WORDS = 4
#: Leading seven is a part of leading twelve; leading two is not.
_LEAST_OF_PEOPLE = 0.5
_CAPITAL = re.compile("[A-Z]")
#: A line that answers less of the skills asked for tells of a neighbor: of RabbitMQ where they want Kafka.
_NAMES_THE_SKILL = 0.6


@dataclass(frozen=True, slots=True)
class Candidate:
    """One match as a strength to be."""

    match: Match
    asked: Asked
    #: Best first.
    lines: tuple[ResumeLine, ...]
    #: In plain words, to be said of oneself.
    name: str
    #: Importance to the posting times proof times rarity, 0.0-1.0.
    score: float
    why_rare: str
    #: An award or somebody else's words are among what bears it out.
    is_praised: bool


def find_candidates(
    matches: Sequence[Match], posting: Posting, lines: Sequence[ResumeLine], resume: Resume
) -> list[Candidate]:
    """Take the strong matches, and the better partial ones by what was done.

    Checks, hours and demands on the body are left out, and so is having been to school: nobody is hired
    for them.
    """
    standing = [
        match
        for match in matches
        if condition_of(match.requirement) is None and match.requirement.degree != "high school"
    ]
    strong = [match for match in standing if match.coverage == "strong"]
    done = frozenset(line.statement.source for line in lines if line.kind in ("done", "award"))
    in_part = [match for match in standing if match.coverage == "partial" and _rests_on(match, done)]
    found = [_candidate(match, posting, lines, resume) for match in strong]
    found += [
        candidate
        for match in sorted(in_part, key=lambda match: -match.score)
        if (candidate := _candidate(match, posting, lines, resume))
        and _may_stand(candidate, is_wanted=len(strong) < HOW_MANY)
    ]
    return [candidate for candidate in found if candidate]


def _rests_on(match: Match, done: frozenset[Source]) -> bool:
    """Tell whether a match rests on something done, and not on a title or a paper alone."""
    is_paper = match.requirement.kind in ("degree", "licence")
    return not is_paper and any(item.source in done for item in match.evidence)


def _may_stand(candidate: Candidate, *, is_wanted: bool) -> bool:
    """Tell whether a partial match is a strength: by something done, and never by half a paper."""
    lead, match = candidate.lines[0], candidate.match
    own = {(item.text, item.source) for item in match.evidence}
    is_own = (lead.text, lead.statement.source) in own
    counts = falls_short(match.requirement.text, lead.text)
    least = _LEAST_OF_PEOPLE if LEADERSHIP in candidate.asked.skills else 1.0
    counts_less = counts is not None and counts[0] < least * counts[1]
    if lead.kind not in ("done", "award") or not is_own or only_helps(lead) or counts_less:
        return False
    if answers_outcome(match.requirement.text, lead):
        return True
    if match.requirement.kind == "trait" and not shows_change(lead):
        return False  # one line that may show it is a guess, and the name would be of something else
    least_score = _LEAST_PARTIAL_RESULT if shows_change(lead) else _LEAST_PARTIAL
    return (is_wanted or shows_change(lead)) and match.score >= least_score


def _candidate(
    match: Match, posting: Posting, lines: Sequence[ResumeLine], resume: Resume
) -> Candidate | None:
    by_source = {(line.text, line.statement.source): line for line in lines}
    asked = take_apart(match.requirement.text)
    own = [by_source[key] for item in match.evidence if (key := (item.text, item.source)) in by_source]
    proving = _on_the_subject(match, asked, proving_lines(own, asked, lines))
    if match.requirement.kind == "years":
        proving = _titles_first(proving, asked)
    if not proving:
        return None
    is_result = answers_outcome(match.requirement.text, proving[0])
    rarity = judge_rarity(match.requirement, own or proving, is_asked_for_result=is_result)
    proof = weigh_proof(proving, own, resume) * (1.0 if match.coverage == "strong" else _PARTIAL)
    importance = 1.0 if is_result else _importance(match.requirement, posting, asked)
    named = _NAME_ALONE if _is_name_alone(asked) else 1.0
    score = round(importance * proof * rarity.worth * named, 4)
    is_skill = match.requirement.kind == "skill" and match.coverage == "strong"
    name = (_held_instead(asked, proving) if is_skill else None) or _name(match, asked, proving[0])
    if name is None:
        return None
    is_praised = any(line.kind in ("award", "quote") for line in own)
    return Candidate(match, asked, tuple(proving), name, score, rarity.why, is_praised)


def _on_the_subject(match: Match, asked: Asked, proving: Sequence[ResumeLine]) -> list[ResumeLine]:
    """Leave out lines that have a word or two of many, and mean something else by them.

    "Defects per release" says nothing of releasing every week, a "loss ratio" nothing of loss control. What
    names a skill, a paper, years or a result is held against the line by more than words; a part of what is
    asked for is named by the line itself.
    """
    text = match.requirement.text
    is_by_words = match.coverage == "strong" and match.requirement.kind in ("skill", "duty") and asked.groups
    if asked.has_core or not is_by_words or len(text.split()) <= _FEW_WORDS:
        return list(proving)
    own = {(item.text, item.source) for item in match.evidence}
    return [
        line
        for line in proving
        if (line.text, line.statement.source) not in own
        or line.kind in _PAPERS
        or answers_outcome(text, line)
        or not is_beside(asked, line)
    ]


def _titles_first(proving: Sequence[ResumeLine], asked: Asked) -> list[ResumeLine]:
    """Count years by the titles held; a line beside them has to be on the work that is asked for."""
    titles = [line for line in proving if line.kind == "position"]
    others = [line for line in proving if line.kind != "position"]
    return [*titles, *(line for line in others if not titles or line_share(asked, line) >= _NAMES_THE_SKILL)]


def _name(match: Match, asked: Asked, lead: ResumeLine) -> str | None:
    """Name it as they ask for it; where only a part is there, by what was done."""
    requirement = match.requirement
    is_stand_in = requirement.kind == "degree" and lead.kind != "degree"
    done = lead.text if lead.kind == "done" else None
    if lead.kind == "award" and requirement.kind == "skill" and len(lead.text.split()) > 1:
        return lead.text.split(",")[0]  # an award is named by its own name, and by no other
    if match.coverage == "partial":
        of_the_part = name_of_doing(without_i(done)) if done else None
        if done and falls_short(requirement.text, done):
            return of_the_part or name_of_line(done)
        is_beside_it = asked.has_core and line_share(asked.narrowed(is_core), lead) < _NAMES_THE_SKILL
        # Named as they ask for it, a part would be claimed for the whole.
        is_less = bool(done) and not shows_change(lead) and line_share(asked, lead) < _NAMES_THE_SKILL
        if of_the_part or is_beside_it or is_less:
            return of_the_part
    name = name_strength(requirement, asked, done, is_stand_in=is_stand_in)
    if name is None and answers_outcome(requirement.text, lead):
        return name_of_line(lead.text)
    is_told = done and requirement.kind == "duty" and asked.has_core and not tells_of_the_post(requirement)
    return name or (name_of_doing(without_i(done)) if done and is_told else None)


def _held_instead(asked: Asked, lines: Sequence[ResumeLine]) -> str | None:
    """Name the tool held where the first of those asked for is another: Aloha for "Toast or like it"."""
    first = next(filter(is_core, asked.units), None)
    if first is None or not _is_written_large(first, asked) or " " in first.text:
        return None
    held = frozenset[str]().union(*(line.keys for line in lines))
    near = {key: worth for key, worth in first.accepts.items() if key in held and key.startswith("@")}
    if not near or max(near.values()) >= SAME:
        return None
    best = max(near, key=lambda key: (near[key], key))
    return skill_name(best) if near[best] > FAMILY_FOR_MEMBER else None


def _is_name_alone(asked: Asked) -> bool:
    """Tell "expert SQL and working Python" from "designing and reading A/B tests"."""
    telling = [unit for unit in asked.units if is_telling(unit)]
    return asked.has_core and all(is_core(unit) and _is_written_large(unit, asked) for unit in telling)


def _is_written_large(unit: Unit, asked: Asked) -> bool:
    """Tell a product's name from the first word of a sentence."""
    start = 0 if unit.start else 1
    return _CAPITAL.search(asked.text[unit.start : unit.end], start) is not None


def _importance(requirement: Requirement, posting: Posting, asked: Asked) -> float:
    """Weigh how much they want it, 0.0-1.0: demanded or not, early in its list, said again elsewhere."""
    is_duty = requirement.kind == "duty"
    base = _MUST if requirement.must else _DUTY if is_duty else _PREFERRED
    group = posting.duties if is_duty else posting.requirements
    place = group.index(requirement) / len(group) if requirement in group else 1.0
    everything = (*posting.requirements, *posting.duties)
    others = (other for other in everything if other != requirement)
    again = sum(1 for other in others if not asked.skills.isdisjoint(take_apart(other.text).skills))
    raised = base + _FIRST_IN_LIST * (1 - place) + min(_MOST_SAID_AGAIN, _SAID_AGAIN * again)
    return raised / _MOST_IMPORTANT
