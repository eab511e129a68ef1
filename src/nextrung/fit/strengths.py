"""What this employer wants and this candidate can show: ranked, five to name, one to be known by."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from nextrung.engines.protocols import Embedder
from nextrung.fit.answers import Nearness
from nextrung.fit.choices import NOTHING_CHOSEN, Choices, order_by_choice, quotes_given
from nextrung.fit.doings import naming
from nextrung.fit.lines import LineKind, ResumeLine, resume_lines
from nextrung.fit.nearest_deeds import find_nearest_deeds
from nextrung.fit.proof import only_helps
from nextrung.fit.quotes import ask_for_quote, assign_quotes
from nextrung.fit.rarity import (
    is_claim,
    opens_the_door,
    says_more,
    shows_change,
    shows_change_in,
    why_for_want_of_another,
)
from nextrung.fit.records import Evidence, Match, Strength, Testimonial
from nextrung.fit.remembering import remember_as
from nextrung.fit.strength_candidates import HOW_MANY, Candidate, find_candidates
from nextrung.intake.records import Posting, Resume
from nextrung.sources import Statement

#: What a strength is worth whose line or whose skill an earlier one has used; docs/scores.md.
_LINE_USED, _SKILL_USED = 0.35, 0.6
_BESIDE_THE_WORK = re.compile(r"^(?:take part|attend|participate|assist|help|support)\b", re.IGNORECASE)
#: Years and papers open the door: one of the five may be such where deeds can be found for the others.
_MOST_OPENING = 1
#: What is held and not done: nobody tells it as a story.
_PAPERS: tuple[LineKind, ...] = ("certificate", "degree", "course", "language")
#: What is named and not told.
_NAMES: tuple[LineKind, ...] = ("skill", "position", "headline", "employer")
#: A line that bears its requirement out so well was found for it, and not beside another.
_PLAINLY_FOUND = 0.85


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
    ranked = _each_name_once(_spread_out(find_candidates(matches, posting, lines, resume)))
    ranked = _filled_up(
        ranked,
        lambda taken: find_nearest_deeds(matches, posting, lines, resume, embedder, taken),
    )
    texts = [candidate.match.requirement.text for candidate, _ in ranked]
    ordered = [ranked[place] for place in order_by_choice(texts, choices, HOW_MANY)]
    if choices == NOTHING_CHOSEN:
        ordered = _papers_last(ordered)
    named = [candidate for candidate, _ in ordered[:HOW_MANY]]
    quotes = _quotes([candidate for candidate, _ in ordered], resume, lines, embedder, choices)
    best = _chosen_apart(named, choices) or _best_apart(named, is_common)
    return tuple(
        _strength(
            candidate,
            standing,
            quotes.get(place),
            resume,
            remembered_by=_remembered_by(candidate, lines) if candidate is best else None,
            sets_apart=candidate is best,
        )
        for place, (candidate, standing) in enumerate(ordered)
    )


def _each_name_once(ranked: Sequence[tuple[Candidate, float]]) -> list[tuple[Candidate, float]]:
    """Leave out a strength that a better one has the name of, whole or all but a word."""
    kept: list[tuple[Candidate, float]] = []
    names: list[frozenset[str]] = []
    for candidate, standing in ranked:
        name = frozenset(candidate.name.lower().split()) - frozenset(naming().small)
        if not any(_is_same_name(name, better) for better in names):
            names.append(name)
            kept.append((candidate, standing))
    return kept


def _is_same_name(name: frozenset[str], better: frozenset[str]) -> bool:
    """Tell "Xero" behind "Keeping the books in Xero", and "Running payroll" behind "Payroll"."""
    return name <= better or (better < name and len(name) == len(better) + 1)


def _filled_up(
    ranked: list[tuple[Candidate, float]], find: Callable[[list[Candidate]], list[Candidate]]
) -> list[tuple[Candidate, float]]:
    """Fill up with the nearest deeds; of years and papers one keeps its place, the others stand behind.

    What is only named, in a title or a list of skills, stands behind a deed that tells what came of it.
    """
    opening = [one for one in ranked if opens_the_door(one[0].match.requirement)]
    named = [one for one in ranked if one not in opening and _is_only_named(one[0])]
    shown = [one for one in ranked if one not in opening and one not in named]
    door, behind = opening[:_MOST_OPENING], opening[_MOST_OPENING:]
    free = HOW_MANY - len(shown) - len(door)
    if free <= 0:
        return ranked
    nearest = [(deed, deed.score) for deed in find([candidate for candidate, _ in ranked])]
    results = [one for one in nearest if one[0].lines[0].has_number and _has_result(one[0])][:free]
    others = [one for one in nearest if one not in results]
    room = free - len(results)
    named, left = named[:room], named[room:]
    first, others = others[: room - len(named)], others[room - len(named) :]
    return _each_name_once([*shown, *results, *named, *first, *door, *left, *others, *behind])


def _is_only_named(candidate: Candidate) -> bool:
    """Tell what stands in a list of skills or a title from what was done."""
    return candidate.lines[0].kind in _NAMES


def _papers_last(ordered: Sequence[tuple[Candidate, float]]) -> list[tuple[Candidate, float]]:
    """Put what was done before years and papers, among those that are named."""
    named = sorted(ordered[:HOW_MANY], key=lambda one: _is_held(one[0]))
    return [*named, *ordered[HOW_MANY:]]


def _is_held(candidate: Candidate) -> bool:
    """Tell years and papers from what was done."""
    return opens_the_door(candidate.match.requirement) or candidate.lines[0].kind in _PAPERS


def _remembered_by(candidate: Candidate, lines: Sequence[ResumeLine]) -> ResumeLine | None:
    """Give the line to be remembered by: the leading one, or the first result where that is a mere paper."""
    lead = candidate.lines[0]
    if lead.kind not in _PAPERS:
        return lead
    return next((line for line in lines if shows_change(line)), None)


def _chosen_apart(candidates: Sequence[Candidate], choices: Choices) -> Candidate | None:
    chosen = (one for one in candidates if one.match.requirement.text == choices.sets_apart)
    return next(chosen, None)


def _best_apart(candidates: Sequence[Candidate], is_common: Callable[[str], bool] | None) -> Candidate | None:
    """Give the one to be known by: something done, where there is anything, and more than everybody says.

    A result of the present post stands before something done of which no result is told.
    Where the best of them is what most of the others bring too, one with a result takes its place, or one
    with something done in the present post; a routine of long ago does not, nor a line found for it second.
    """
    apart = [candidate for candidate in candidates if _can_set_apart(candidate)]
    shown = [candidate for candidate in candidates if not opens_the_door(candidate.match.requirement)]
    best = max(apart or shown or candidates, key=lambda candidate: candidate.score, default=None)
    if best is not None and not _has_result(best):
        results = [one for one in apart if _is_result_of_today(one)]
        best = max(results, key=lambda candidate: candidate.score, default=best)
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


def _is_beyond(candidate: Candidate, is_common: Callable[[str], bool] | None) -> bool:
    """Tell whether a line says more than that one does such work, in other words than everybody's."""
    line = candidate.lines[0].text
    return _has_result(candidate) or (says_more(line) and not (is_common and is_common(line)))


def _is_result_of_today(candidate: Candidate) -> bool:
    """Tell a result in figures from the post held first on the résumé."""
    lead = candidate.lines[0]
    return lead.work == 0 and lead.has_number and shows_change(lead)


def _has_result(candidate: Candidate) -> bool:
    return candidate.is_praised or shows_change_in(candidate.lines[0].text)


def _can_set_apart(candidate: Candidate) -> bool:
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
    candidate: Candidate,
    standing: float,
    quote: Testimonial | None,
    resume: Resume,
    *,
    remembered_by: ResumeLine | None,
    sets_apart: bool,
) -> Strength:
    requirement, lead = candidate.match.requirement, candidate.lines[0]
    return Strength(
        name=candidate.name,
        requirement=requirement,
        evidence=_evidence(candidate),
        quote=quote,
        ask_for_quote=None if quote else ask_for_quote(lead, resume),
        why_rare=why_for_want_of_another() if sets_apart and _is_held(candidate) else candidate.why_rare,
        score=standing,
        differentiator=sets_apart,
        remember_as=remember_as(remembered_by, resume) if remembered_by else None,
    )


def _quotes(
    candidates: Sequence[Candidate],
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


def _spread_out(candidates: Sequence[Candidate]) -> list[tuple[Candidate, float]]:
    """Order by score, marking down what leans on a line or a skill that one before has used."""
    ordered: list[tuple[Candidate, float]] = []
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


def _leading_with_fresh(candidate: Candidate, used: set[Statement]) -> Candidate:
    """Put lines first that no strength before has led with, where there are any; years go by their titles."""
    if candidate.match.requirement.kind == "years":
        return candidate
    fresh = [line for line in candidate.lines if line.statement not in used]
    stale = [line for line in candidate.lines if line.statement in used]
    return replace(candidate, lines=(*fresh, *stale)) if fresh and stale else candidate


def _standing(candidate: Candidate, used_lines: set[Statement], used_skills: frozenset[str]) -> float:
    leans_on_line = candidate.lines[0].statement in used_lines
    leans_on_skill = not candidate.asked.skills.isdisjoint(used_skills)
    score = (
        candidate.score * (_LINE_USED if leans_on_line else 1.0) * (_SKILL_USED if leans_on_skill else 1.0)
    )
    return round(score, 4)


def _evidence(candidate: Candidate) -> tuple[Evidence, ...]:
    scores = {(item.text, item.source): item.score for item in candidate.match.evidence}
    keyed = (((line.text, line.statement.source), line) for line in candidate.lines)
    return tuple(
        Evidence(
            text=line.text, source=line.statement.source, score=scores.get(key, candidate.match.score * 0.9)
        )
        for key, line in keyed
    )
