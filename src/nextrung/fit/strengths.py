"""What this employer wants and this candidate can show: ranked, five to name, one to be known by."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from nextrung.engines.protocols import Embedder
from nextrung.fit.answers import Nearness, line_share
from nextrung.fit.asked import Asked, Unit, is_core, is_telling, take_apart
from nextrung.fit.choices import NOTHING_CHOSEN, Choices, order_by_choice, quotes_given
from nextrung.fit.conditions import condition_of
from nextrung.fit.lines import ResumeLine, resume_lines
from nextrung.fit.names import name_of_doing, name_strength
from nextrung.fit.outcomes import answers_outcome
from nextrung.fit.proof import only_helps, proving_lines, weigh_proof
from nextrung.fit.quotes import ask_for_quote, assign_quotes
from nextrung.fit.rarity import (
    is_claim,
    judge_rarity,
    opens_the_door,
    says_more,
    shows_change,
    shows_change_in,
)
from nextrung.fit.records import Evidence, Match, Strength, Testimonial
from nextrung.fit.remembering import remember_as
from nextrung.intake.records import Posting, Requirement, Resume
from nextrung.sources import Source, Statement

#: How many are named in the brief.
HOW_MANY = 5
# Figures and their reasons: docs/scores.md.
_MUST, _DUTY, _PREFERRED = 1.0, 0.85, 0.75
_FIRST_IN_LIST, _SAID_AGAIN, _MOST_SAID_AGAIN = 0.15, 0.06, 0.18
_MOST_IMPORTANT = _MUST + _FIRST_IN_LIST + _MOST_SAID_AGAIN
#: What a strength is worth whose match is partial, whose line or whose skill an earlier one has used.
_PARTIAL, _LINE_USED, _SKILL_USED = 0.6, 0.35, 0.6
#: A partial match at least this well answered may stand where strong ones are fewer than five; one that
#: tells of a change in figures may stand beside them.
_LEAST_PARTIAL, _LEAST_PARTIAL_RESULT = 0.45, 0.4
#: What a tool or a skill asked for by its name alone is worth: the others who are left can name it too.
_NAME_ALONE = 0.85
_BESIDE_THE_WORK = re.compile(r"^(?:take part|attend|participate|assist|help|support)\b", re.IGNORECASE)
_CAPITAL = re.compile("[A-Z]")
#: A line that bears its requirement out so well was found for it, and not beside another.
_PLAINLY_FOUND = 0.85
#: A line that answers less of the skills asked for tells of a neighbor: of RabbitMQ where they want Kafka.
_NAMES_THE_SKILL = 0.6


@dataclass(frozen=True, slots=True)
class _Candidate:
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


def rank_strengths(
    matches: Sequence[Match],
    resume: Resume,
    posting: Posting,
    embedder: Embedder | None,
    is_common: Callable[[str], bool] | None = None,
    choices: Choices = NOTHING_CHOSEN,
) -> tuple[Strength, ...]:
    """Give every strength the papers bear out, best first; the first five are those to name.

    No two rest on the same requirement, and as far as the papers allow not on the same line. One of the
    first five is the differentiator. `matches` are those of the posting's requirements and duties;
    `is_common` knows a line that most of the others who are left could say as well. `choices` are the
    candidate's own and stand above all of this.
    """
    lines = resume_lines(resume)
    ranked = _spread_out(_candidates(matches, posting, lines, resume))
    texts = [candidate.match.requirement.text for candidate, _ in ranked]
    ordered = [ranked[place] for place in order_by_choice(texts, choices, HOW_MANY)]
    named = [candidate for candidate, _ in ordered[:HOW_MANY]]
    quotes = _quotes([candidate for candidate, _ in ordered], resume, lines, embedder, choices)
    best = _chosen_apart(named, choices) or _best_apart(named, is_common)
    return tuple(
        _strength(candidate, standing, quotes.get(place), resume, sets_apart=candidate is best)
        for place, (candidate, standing) in enumerate(ordered)
    )


def _chosen_apart(candidates: Sequence[_Candidate], choices: Choices) -> _Candidate | None:
    chosen = (one for one in candidates if one.match.requirement.text == choices.sets_apart)
    return next(chosen, None)


def _best_apart(
    candidates: Sequence[_Candidate], is_common: Callable[[str], bool] | None
) -> _Candidate | None:
    """Give the one to be known by: something done, where there is anything, and more than everybody says.

    Where the best of them is what most of the others bring too, one with a result takes its place, or one
    with something done in the present post; a routine of long ago does not, nor a line found for it second.
    """
    apart = [candidate for candidate in candidates if _can_set_apart(candidate)]
    shown = [candidate for candidate in candidates if not opens_the_door(candidate.match.requirement)]
    best = max(apart or shown or candidates, key=lambda candidate: candidate.score, default=None)
    if best is None or _is_beyond(best, is_common):
        return best
    beyond = [
        candidate
        for candidate in apart
        if _is_beyond(candidate, is_common)
        and (_has_result(candidate) or not candidate.lines[0].work)
        and _evidence(candidate)[0].score >= _PLAINLY_FOUND
    ]
    return max(beyond, key=lambda candidate: candidate.score, default=best)


def _is_beyond(candidate: _Candidate, is_common: Callable[[str], bool] | None) -> bool:
    """Tell whether a line says more than that one does such work, in other words than everybody's."""
    line = candidate.lines[0].text
    return _has_result(candidate) or (says_more(line) and not (is_common and is_common(line)))


def _has_result(candidate: _Candidate) -> bool:
    return candidate.is_praised or shows_change_in(candidate.lines[0].text)


def _can_set_apart(candidate: _Candidate) -> bool:
    """Leave out years, papers, languages, a helping hand, a seat in a meeting, a claim nobody else makes."""
    requirement, lead = candidate.match.requirement, candidate.lines[0]
    if opens_the_door(requirement) or requirement.kind == "language":
        return False
    if requirement.kind == "duty" and _BESIDE_THE_WORK.match(requirement.text):
        return False
    if is_claim(requirement):
        return lead.kind == "done" and candidate.is_praised
    return lead.kind in ("done", "quote", "award") and not only_helps(lead)


def five(strengths: Sequence[Strength]) -> tuple[Strength, ...]:
    """Give the strengths to name: the first five, or fewer where the papers bear out fewer."""
    return tuple(strengths[:HOW_MANY])


def _strength(
    candidate: _Candidate,
    standing: float,
    quote: Testimonial | None,
    resume: Resume,
    *,
    sets_apart: bool,
) -> Strength:
    requirement, lead = candidate.match.requirement, candidate.lines[0]
    return Strength(
        name=candidate.name,
        requirement=requirement,
        evidence=_evidence(candidate),
        quote=quote,
        ask_for_quote=None if quote else ask_for_quote(lead, resume),
        why_rare=candidate.why_rare,
        score=standing,
        differentiator=sets_apart,
        remember_as=remember_as(lead, resume) if sets_apart else None,
    )


def _quotes(
    candidates: Sequence[_Candidate],
    resume: Resume,
    lines: Sequence[ResumeLine],
    embedder: Embedder | None,
    choices: Choices,
) -> dict[int, Testimonial]:
    """Give each quote to the strength it speaks for, by the strength's place; those added by hand first."""
    quoted = [line for line in lines if line.kind == "quote"]
    texts = list(dict.fromkeys(candidate.asked.text for candidate in candidates))
    evidence = [[line.text for line in candidate.lines] for candidate in candidates]
    asked = [candidate.asked for candidate in candidates]
    given = quotes_given(choices, [candidate.match.requirement.text for candidate in candidates])
    nearness = Nearness(texts, quoted, embedder)
    return assign_quotes(asked, evidence, resume, quoted, nearness, first=HOW_MANY, given=given)


def _candidates(
    matches: Sequence[Match], posting: Posting, lines: Sequence[ResumeLine], resume: Resume
) -> list[_Candidate]:
    """Take the strong matches, and the better partial ones by what was done.

    Checks, hours and demands on the body are left out: nobody is hired for them.
    """
    standing = [match for match in matches if condition_of(match.requirement) is None]
    strong = [match for match in standing if match.coverage == "strong"]
    done = frozenset(line.statement.source for line in lines if line.kind == "done")
    partial = [match for match in standing if match.coverage == "partial" and _rests_on(match, done)]
    found = [_candidate(match, posting, lines, resume) for match in strong]
    found += [
        candidate
        for match in sorted(partial, key=lambda match: -match.score)
        if (candidate := _candidate(match, posting, lines, resume))
        and _may_stand(candidate, is_wanted=len(strong) < HOW_MANY)
    ]
    return [candidate for candidate in found if candidate]


def _rests_on(match: Match, done: frozenset[Source]) -> bool:
    """Tell whether a match rests on something done, and not on a title or a paper alone."""
    is_paper = match.requirement.kind in ("degree", "licence")
    return not is_paper and any(item.source in done for item in match.evidence)


def _may_stand(candidate: _Candidate, *, is_wanted: bool) -> bool:
    """Tell whether a partial match is a strength: by something done, and never by half a paper."""
    lead, match = candidate.lines[0], candidate.match
    own = {(item.text, item.source) for item in match.evidence}
    is_own = (lead.text, lead.statement.source) in own
    if lead.kind != "done" or not is_own or only_helps(lead):
        return False
    if answers_outcome(match.requirement.text, lead):
        return True
    least = _LEAST_PARTIAL_RESULT if shows_change(lead) else _LEAST_PARTIAL
    return (is_wanted or shows_change(lead)) and match.score >= least


def _candidate(
    match: Match, posting: Posting, lines: Sequence[ResumeLine], resume: Resume
) -> _Candidate | None:
    by_source = {(line.text, line.statement.source): line for line in lines}
    asked = take_apart(match.requirement.text)
    own = [by_source[key] for item in match.evidence if (key := (item.text, item.source)) in by_source]
    proving = proving_lines(own, asked, lines)
    if not proving:
        return None
    is_result = answers_outcome(match.requirement.text, proving[0])
    rarity = judge_rarity(match.requirement, own or proving, is_asked_for_result=is_result)
    proof = weigh_proof(proving, own, resume) * (1.0 if match.coverage == "strong" else _PARTIAL)
    importance = 1.0 if is_result else _importance(match.requirement, posting, asked)
    named = _NAME_ALONE if _is_name_alone(asked) else 1.0
    score = round(importance * proof * rarity.worth * named, 4)
    name = _name(match, asked, proving[0])
    if name is None:
        return None
    is_praised = any(line.kind in ("award", "quote") for line in own)
    return _Candidate(match, asked, tuple(proving), name, score, rarity.why, is_praised)


def _name(match: Match, asked: Asked, lead: ResumeLine) -> str | None:
    """Name it as they ask for it; where only a part is there, by what was done."""
    requirement = match.requirement
    is_stand_in = requirement.kind == "degree" and lead.kind != "degree"
    done = lead.text if lead.kind == "done" else None
    if match.coverage == "partial":
        of_the_part = name_of_doing(done) if done else None
        is_beside_it = asked.has_core and line_share(asked.narrowed(is_core), lead) < _NAMES_THE_SKILL
        # Named as they ask for it, a part would be claimed for the whole.
        is_less = bool(done) and not shows_change(lead) and line_share(asked, lead) < _NAMES_THE_SKILL
        if of_the_part or is_beside_it or is_less:
            return of_the_part
    return name_strength(requirement, asked, done, is_stand_in=is_stand_in)


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


def _spread_out(candidates: Sequence[_Candidate]) -> list[tuple[_Candidate, float]]:
    """Order by score, marking down what leans on a line or a skill that one before has used."""
    ordered: list[tuple[_Candidate, float]] = []
    waiting = list(candidates)
    used_lines: set[Statement] = set()
    used_skills: frozenset[str] = frozenset()
    while waiting:
        freed = [_leading_with_fresh(candidate, used_lines) for candidate in waiting]
        standings = [_standing(candidate, used_lines, used_skills) for candidate in freed]
        best = max(range(len(freed)), key=lambda at: (standings[at], -at))
        ordered.append((freed[best], standings[best]))
        used_lines.add(freed[best].lines[0].statement)
        used_skills |= freed[best].asked.skills
        waiting.pop(best)
    return ordered


def _leading_with_fresh(candidate: _Candidate, used: set[Statement]) -> _Candidate:
    """Put lines first that no strength before has led with, where there are any."""
    fresh = [line for line in candidate.lines if line.statement not in used]
    stale = [line for line in candidate.lines if line.statement in used]
    return replace(candidate, lines=(*fresh, *stale)) if fresh and stale else candidate


def _standing(candidate: _Candidate, used_lines: set[Statement], used_skills: frozenset[str]) -> float:
    leans_on_line = candidate.lines[0].statement in used_lines
    leans_on_skill = not candidate.asked.skills.isdisjoint(used_skills)
    score = (
        candidate.score * (_LINE_USED if leans_on_line else 1.0) * (_SKILL_USED if leans_on_skill else 1.0)
    )
    return round(score, 4)


def _evidence(candidate: _Candidate) -> tuple[Evidence, ...]:
    scores = {(item.text, item.source): item.score for item in candidate.match.evidence}
    keyed = (((line.text, line.statement.source), line) for line in candidate.lines)
    return tuple(
        Evidence(
            text=line.text, source=line.statement.source, score=scores.get(key, candidate.match.score * 0.9)
        )
        for key, line in keyed
    )
