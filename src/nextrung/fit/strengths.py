"""What this employer wants and this candidate can show: ranked, five to name, one to be known by."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from nextrung.engines.protocols import Embedder
from nextrung.fit.answers import Nearness, line_share
from nextrung.fit.asked import Asked, take_apart
from nextrung.fit.conditions import condition_of
from nextrung.fit.lines import LineKind, ResumeLine, resume_lines
from nextrung.fit.names import name_strength
from nextrung.fit.outcomes import answers_outcome
from nextrung.fit.quotes import ask_for_quote, assign_quotes
from nextrung.fit.rarity import is_claim, judge_rarity, opens_the_door, shows_change
from nextrung.fit.records import Evidence, Match, Strength, Testimonial
from nextrung.fit.remembering import remember_as
from nextrung.intake.records import Posting, Requirement, Resume
from nextrung.sources import Statement

#: How many are named in the brief.
HOW_MANY = 5
# Figures and their reasons: docs/scores.md.
_MUST, _DUTY, _PREFERRED = 1.0, 0.85, 0.75
_FIRST_IN_LIST, _SAID_AGAIN, _MOST_SAID_AGAIN = 0.15, 0.06, 0.18
_MOST_IMPORTANT = _MUST + _FIRST_IN_LIST + _MOST_SAID_AGAIN
_KIND_OF_PROOF: dict[LineKind, float] = {
    "done": 0.4,
    "quote": 0.4,
    "award": 0.4,
    "certificate": 0.3,
    "degree": 0.3,
}
_OTHER_PROOF = 0.2
_OUTCOME, _NUMBER, _RECENT, _SOMEBODY_ELSE, _MORE_LINES = 0.3, 0.15, 0.1, 0.15, 0.08
#: What a strength is worth whose match is partial, whose line or whose skill an earlier one has used.
_PARTIAL, _LINE_USED, _SKILL_USED = 0.6, 0.35, 0.6
#: What a line of an earlier post is worth beside one of the present post.
_EARLIER_POST = 0.8
#: A partial match at least this well answered may stand where strong ones are fewer than five.
_LEAST_PARTIAL = 0.45
#: A line that answers this much of what is asked may stand beside a title or a named skill.
_WORTH_ADDING = 0.3
_PROOF_ORDER: tuple[LineKind, ...] = (
    "done",
    "summary",
    "award",
    "certificate",
    "degree",
    "position",
    "skill",
)


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


def rank_strengths(
    matches: Sequence[Match], resume: Resume, posting: Posting, embedder: Embedder | None
) -> tuple[Strength, ...]:
    """Give every strength the papers bear out, best first; the first five are those to name.

    No two rest on the same requirement, and as far as the papers allow not on the same line. One of the
    first five is the differentiator. `matches` are those of the posting's requirements and duties.
    """
    lines = resume_lines(resume)
    ordered = _spread_out(_candidates(matches, posting, lines, resume))
    quotes = _quotes([candidate for candidate, _ in ordered], resume, lines, embedder)
    best = _best_apart([candidate for candidate, _ in ordered[:HOW_MANY]])
    return tuple(
        _strength(candidate, standing, quotes.get(place), resume, sets_apart=candidate is best)
        for place, (candidate, standing) in enumerate(ordered)
    )


def _best_apart(candidates: Sequence[_Candidate]) -> _Candidate | None:
    """Give the one to be known by: not years, papers or a claim of character where anything else is there."""
    apart = [candidate for candidate in candidates if _can_set_apart(candidate.match.requirement)]
    return max(apart or candidates, key=lambda candidate: candidate.score, default=None)


def _can_set_apart(requirement: Requirement) -> bool:
    return not (opens_the_door(requirement) or requirement.kind == "language" or is_claim(requirement))


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
    candidates: Sequence[_Candidate], resume: Resume, lines: Sequence[ResumeLine], embedder: Embedder | None
) -> dict[int, Testimonial]:
    """Give each quote to the strength it speaks for, by the strength's place."""
    quoted = [line for line in lines if line.kind == "quote"]
    texts = list(dict.fromkeys(candidate.asked.text for candidate in candidates))
    evidence = [[line.text for line in candidate.lines] for candidate in candidates]
    asked = [candidate.asked for candidate in candidates]
    return assign_quotes(asked, evidence, resume, quoted, Nearness(texts, quoted, embedder), first=HOW_MANY)


def _candidates(
    matches: Sequence[Match], posting: Posting, lines: Sequence[ResumeLine], resume: Resume
) -> list[_Candidate]:
    """Take the strong matches, and the better partial ones where those are fewer than five.

    Checks, hours and demands on the body are left out: nobody is hired for them.
    """
    standing = [match for match in matches if condition_of(match.requirement) is None]
    strong = [match for match in standing if match.coverage == "strong"]
    if len(strong) < HOW_MANY:
        partial = [
            match for match in standing if match.coverage == "partial" and match.score >= _LEAST_PARTIAL
        ]
        strong += sorted(partial, key=lambda match: -match.score)
    found = (_candidate(match, posting, lines, resume) for match in strong)
    return [candidate for candidate in found if candidate]


def _candidate(
    match: Match, posting: Posting, lines: Sequence[ResumeLine], resume: Resume
) -> _Candidate | None:
    by_source = {(line.text, line.statement.source): line for line in lines}
    asked = take_apart(match.requirement.text)
    own = [by_source[key] for item in match.evidence if (key := (item.text, item.source)) in by_source]
    proving = _proving_lines(own, asked, lines)
    if not proving:
        return None
    is_result = answers_outcome(match.requirement.text, proving[0])
    rarity = judge_rarity(match.requirement, own or proving, is_asked_for_result=is_result)
    proof = _proof(proving, own, resume) * (1.0 if match.coverage == "strong" else _PARTIAL)
    importance = 1.0 if is_result else _importance(match.requirement, posting, asked)
    score = round(importance * proof * rarity.worth, 4)
    name = _name(match.requirement, asked, proving[0])
    return _Candidate(match, asked, tuple(proving), name, score, rarity.why) if name else None


def _name(requirement: Requirement, asked: Asked, lead: ResumeLine) -> str | None:
    is_stand_in = requirement.kind == "degree" and lead.kind != "degree"
    done = lead.text if lead.kind == "done" else None
    return name_strength(requirement, asked, done, is_stand_in=is_stand_in)


def _proving_lines(own: Sequence[ResumeLine], asked: Asked, lines: Sequence[ResumeLine]) -> list[ResumeLine]:
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
        worthy = [line for line in whole if shares[line] >= _WORTH_ADDING]
        proving += sorted(worthy, key=lambda line: -shares[line])[:1]
    return sorted(proving, key=_proof_place)


def _is_broken_off(line: ResumeLine, lines: Sequence[ResumeLine]) -> bool:
    """Tell the second half of a wrapped line: it begins small where the others do not."""
    done = [other for other in lines if other.kind == "done"]
    small = sum(other.text[:1].islower() for other in done)
    return line.kind == "done" and line.text[:1].islower() and 2 * small < len(done)


def _proof_place(line: ResumeLine) -> int:
    return _PROOF_ORDER.index(line.kind) if line.kind in _PROOF_ORDER else len(_PROOF_ORDER)


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


def _proof(lines: Sequence[ResumeLine], own: Sequence[ResumeLine], resume: Resume) -> float:
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
