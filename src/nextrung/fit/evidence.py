"""Hold every requirement against the résumé: the best lines, a label, and why."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from nextrung.engines.protocols import Embedder
from nextrung.fit.answers import Answer, Nearness, best_answer, line_share
from nextrung.fit.asked import Asked, is_core, take_apart
from nextrung.fit.asked_twice import answer_what_is_asked_twice
from nextrung.fit.bridges import build_bridge
from nextrung.fit.claims import claims_in, judge_claims
from nextrung.fit.conditions import condition_of, judge_body, judge_travel
from nextrung.fit.credentials import judge_credential, why_less
from nextrung.fit.credentials_asked import asks_for_credential
from nextrung.fit.degrees import asks_for_degree, judge_degree
from nextrung.fit.degrees_asked import Way, ways_to_meet
from nextrung.fit.finding import Finding
from nextrung.fit.hours import judge_hours
from nextrung.fit.labels import weigh
from nextrung.fit.languages import asks_for_language, judge_languages
from nextrung.fit.lines import ResumeLine, resume_lines
from nextrung.fit.outcomes import judge_outcome
from nextrung.fit.people import LEADERSHIP
from nextrung.fit.places import judge_residence, regions_to_live_in
from nextrung.fit.quantities import falls_short, quantities, reaches
from nextrung.fit.records import Evidence, Match
from nextrung.fit.rungs import is_lower_rung
from nextrung.fit.skills import FAMILY_FOR_MEMBER, LOWER_RUNG, SAME, skill_name
from nextrung.fit.years import judge_years, years_in
from nextrung.intake.records import Requirement, Resume

#: A line that answers this much is about the subject, so its numbers may be held against those asked for.
_ABOUT_SUBJECT = 0.3
#: "five years of leadership in place of the degree"
_INSTEAD = re.compile(
    r"\b(?:in place of|in lieu(?: of)?|instead of|for)\b.*|\b(?:an? )?(?:equivalent )?combination of .*",
    re.IGNORECASE,
)
#: "Cool head with irate callers" is a trait, whatever it names behind.
_HEAD = re.compile(r"^(?:[\w-]+\s+){1,4}?(?=(?:with|when|while|under)\b)", re.IGNORECASE)
_ONLY_HELPED = re.compile(
    r"(?:I )?(?:help(?:ed|ing)? (?:with|out|to)|assist(?:ed|ing)? (?:with|in)|shadow(?:ed|ing)?"
    r"|observ(?:ed|ing)|sat in (?:on|with)|sit in (?:on|with)|exposure to)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Papers:
    """What is looked at again for every requirement."""

    resume: Resume
    lines: tuple[ResumeLine, ...]
    nearness: Nearness
    today: date


def match_requirements(
    requirements: Sequence[Requirement], resume: Resume, today: date, embedder: Embedder | None
) -> tuple[Match, ...]:
    """Give a match for each requirement (or duty), in their order.

    Without an embedder the lines are found by words and skills alone. docs/scores.md says how the labels
    and scores are made.
    """
    lines = resume_lines(resume)
    nearness = Nearness([requirement.text for requirement in requirements], lines, embedder)
    papers = _Papers(resume, lines, nearness, today)
    return answer_what_is_asked_twice([_match(requirement, papers) for requirement in requirements])


def _match(requirement: Requirement, papers: _Papers) -> Match:
    asked = take_apart(requirement.text)
    answer = best_answer(asked, papers.lines, papers.nearness.of(requirement.text))
    found = _judge(requirement, asked, answer, papers) or Finding("none", 0.0)
    evidence = tuple(
        Evidence(text=statement.text, source=statement.source, score=_score_of(statement_number, found.score))
        for statement_number, statement in enumerate(dict.fromkeys(found.statements))
    )
    return Match(
        requirement=requirement,
        coverage=found.coverage,
        score=found.score,
        evidence=evidence,
        reason=found.reason,
        bridge=build_bridge(requirement, found, answer),
    )


def _score_of(place: int, score: float) -> float:
    """Give the score of the line at this place; each one after the best answers less."""
    return round(score * 0.9**place, 3)


def _judge(requirement: Requirement, asked: Asked, answer: Answer, papers: _Papers) -> Finding | None:
    """Look at the résumé the way this kind of requirement asks for."""
    condition = condition_of(requirement)
    if condition == "legal":
        return None
    wanted = regions_to_live_in(requirement.text)
    if wanted:
        return judge_residence(wanted, papers.resume)
    if asks_for_credential(requirement):
        return judge_credential(requirement.text, papers.lines, papers.today)
    if condition == "shift":
        return judge_hours(requirement.text, papers.lines)
    if condition == "travel":
        return judge_travel(papers.lines)
    if condition == "physical":
        return judge_body(requirement.text, papers.lines)
    if asks_for_degree(requirement):
        return _judge_degree(requirement, papers)
    if requirement.kind == "language" and asks_for_language(requirement.text):
        return judge_languages(requirement, papers.resume, papers.lines)
    by_words = _judge_words(asked, answer, papers)
    if requirement.years is not None:
        return _judge_years(requirement, asked, by_words, papers)
    outcome = judge_outcome(requirement.text, papers.lines)
    return outcome or _better(by_words, _judge_trait(requirement, asked, papers))


def _judge_words(asked: Asked, answer: Answer, papers: _Papers) -> Finding | None:
    coverage, score = weigh(asked, answer)
    if coverage == "none" or answer.nearest is None:
        return None
    lines = [found.line for found in answer.lines] or [answer.nearest.line]
    found = Finding(coverage, score, tuple(line.statement for line in lines))
    if coverage == "partial":
        return replace(found, reason=_why_partial(asked, answer))
    less = _why_less_than_asked(asked, lines[0], papers.today)
    if less:
        return replace(found, coverage="partial", reason=less)
    short = _falls_short(asked, papers.lines)
    if short:
        return replace(
            found, coverage="partial", reason=f"You show {_say(short[0])}; they ask for {_say(short[1])}."
        )
    return found


def _why_partial(asked: Asked, answer: Answer) -> str | None:
    """Say so where only a title speaks for it, or a tool beside the one asked for."""
    beside = _held_beside(asked, answer)
    if beside:
        return f"You show {beside[0]}; they ask for {beside[1]}."
    if (
        len(answer.lines) == 1
        and answer.lines[0].line.kind in ("position", "headline")
        and answer.core is not None
    ):
        return "It goes with such a post, but no line of yours says it."
    return None


def _held_beside(asked: Asked, answer: Answer) -> tuple[str, str] | None:
    """Give the skill held and the one asked for, where one is beside the other or a rung below."""
    keys = frozenset[str]().union(*(found.line.keys for found in answer.lines))
    for unit in filter(is_core, asked.units):
        near = {key: worth for key, worth in unit.accepts.items() if key in keys and key.startswith("@")}
        if near and FAMILY_FOR_MEMBER < max(near.values()) <= LOWER_RUNG:
            asked_for = "leading people" if unit.accepts.get(LEADERSHIP) == SAME else unit.text
            return skill_name(max(near, key=lambda key: (near[key], key))), asked_for
    return None


def _why_less_than_asked(asked: Asked, line: ResumeLine, today: date) -> str | None:
    """Say so where the line has "helped with", "basic" of a skill, a lower rung, or a paper run out."""
    if line.kind == "certificate" and (reason := why_less(asked.text, [line], today)):
        return reason
    if is_lower_rung(asked.text, line.text):
        return "Yours is a rung below the one they ask for."
    in_part = line.is_lessened and (asked.is_ownership or line.kind in ("skill", "certificate"))
    return "Your own words make it less than the whole." if in_part or _ONLY_HELPED.match(line.text) else None


def _falls_short(asked: Asked, lines: Sequence[ResumeLine]) -> tuple[float, float] | None:
    """Give (shown, asked for) where no line about the subject counts enough, and one counts less."""
    if not any(quantities(asked.text)):
        return None
    about = [line.text for line in lines if line_share(asked, line) >= _ABOUT_SUBJECT]
    found = [short for text in about if (short := falls_short(asked.text, text))]
    return max(found) if found and not any(reaches(asked.text, text) for text in about) else None


def _say(amount: float) -> str:
    """Write an amount with commas: 1,000,000."""
    return f"{amount:,.0f}"


def _judge_years(
    requirement: Requirement, asked: Asked, by_words: Finding | None, papers: _Papers
) -> Finding | None:
    """Count years where positions carry the subject; else the words alone are partial at most."""
    first, _, rest = requirement.text.partition(", including")
    subject = take_apart(first) if rest else asked
    found = judge_years(requirement, subject, years_in(subject, papers.resume, papers.lines, papers.today))
    if found is None:
        return replace(by_words, coverage="partial", score=min(by_words.score, 0.5)) if by_words else None
    if rest and found.coverage == "strong" and (by_words is None or by_words.coverage != "strong"):
        return replace(
            found, coverage="partial", score=0.55, reason=f"{found.reason} Not every part of it shows."
        )
    return found


def _judge_degree(requirement: Requirement, papers: _Papers) -> Finding | None:
    """Take the best of the ways to meet it: a degree, years of work instead, or both together."""
    best: Finding | None = None
    for way in ways_to_meet(requirement):
        best = _better(best, _judge_way(way, requirement, papers))
    return best


def _judge_way(way: Way, requirement: Requirement, papers: _Papers) -> Finding | None:
    if way.is_credential:
        return judge_credential(way.text, papers.lines, papers.today)
    degree = judge_degree(way, papers.resume, papers.today)
    if way.years is None:
        return degree
    years = _judge_years_instead(way, requirement, papers)
    if way.level is None:
        return years
    if degree and years and degree.coverage == years.coverage == "strong":
        return degree
    reason = "They ask for both, years and degree."
    part = degree or years
    return replace(part, coverage="partial", score=0.5, reason=reason) if part else None


def _judge_years_instead(way: Way, requirement: Requirement, papers: _Papers) -> Finding | None:
    """Count the years that stand in for a degree: those named, or four."""
    asked = take_apart(_INSTEAD.sub("", way.text))
    wanted = replace(requirement, years=way.years)
    stand_in = judge_years(wanted, asked, years_in(asked, papers.resume, papers.lines, papers.today))
    if stand_in is None or stand_in.coverage != "strong" or way.level is not None:
        return stand_in
    return replace(stand_in, score=0.8, reason="Your years in the work stand in for the degree.")


def _judge_trait(requirement: Requirement, asked: Asked, papers: _Papers) -> Finding | None:
    """Look for what shows a trait, where the text begins with one or names no skill beside it."""
    claims = claims_in(requirement.text)
    head = _HEAD.match(requirement.text)
    is_head = head is not None and bool(claims_in(head.group()))
    if not claims or requirement.kind == "duty":  # work to be done, whatever it says of manner
        return None
    if requirement.kind != "trait" and asked.has_core and not is_head:
        return None
    return judge_claims(claims, papers.lines)


def _better(first: Finding | None, second: Finding | None) -> Finding | None:
    """Give the one that says more; the first where they say the same."""
    if first is None or second is None:
        return first or second
    ranks = ("none", "partial", "strong")
    return second if ranks.index(second.coverage) > ranks.index(first.coverage) else first
