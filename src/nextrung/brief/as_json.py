"""The brief as JSON, with the keys that other programs rely on."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from nextrung.brief.records import SCHEMA, Brief
from nextrung.fit.records import Evidence, Match, Strength
from nextrung.preparation.records import (
    Concern,
    Day,
    KnownMistake,
    Mistake,
    Opener,
    Question,
    Round,
    Story,
)
from nextrung.sources import Point, Source, Statement, source_to_json, statement_to_json

if TYPE_CHECKING:
    from nextrung.pay.records import PayPlan

Json = dict[str, Any]


def brief_to_json(brief: Brief) -> Json:
    """Give the brief as plain values; the keys are documented in docs/brief-json.md."""
    return {
        "schema": SCHEMA,
        "made_at": brief.made_at.isoformat(),
        "engine": brief.engine,
        "candidate": {"name": _words(brief.candidate.name), "label": _words(brief.candidate.label)},
        "posting": {
            "title": _words(brief.job.title),
            "company": _words(brief.job.company),
            "location": _words(brief.job.location),
        },
        "front": {
            "remember_as": _point(brief.front.remember_as),
            "tonight": _points(brief.front.tonight),
        },
        "round": _round(brief.round),
        "openers": [_opener(opener) for opener in brief.openers],
        "strengths": [_strength(strength) for strength in brief.strengths],
        "other_strengths": [_strength(strength) for strength in brief.other_strengths],
        "finalists": {
            "also_bring": _points(brief.finalists.also_bring),
            "beyond": _points(brief.finalists.beyond),
            "say_it": _point(brief.finalists.say_it),
            "differentiator_is_beyond": brief.finalists.differentiator_is_beyond,
        },
        "stories": [_story(story) for story in brief.stories],
        "requirements": [_match(match) for match in brief.matches],
        "questions": [_question(question) for question in brief.questions],
        "ask_them": [
            {"text": ask.text, "to": ask.to, "why": ask.why.text, "sources": _sources(ask.why.sources)}
            for ask in brief.ask_them
        ],
        "consistency": [
            {
                "kind": commitment.kind,
                "said": statement_to_json(commitment.said),
                "advice": _point(commitment.advice),
                "fresh": statement_to_json(commitment.fresh),
            }
            for commitment in brief.commitments
        ],
        "concerns": [_concern(concern) for concern in brief.concerns],
        "day": _day(brief.day),
        "mistakes": [_mistake(mistake) for mistake in brief.mistakes],
        "other_mistakes": [_known(mistake) for mistake in brief.other_mistakes],
        "after": {
            "steps": _points(brief.after.steps),
            "notes": [{"to": note.to, "lines": _points(note.lines)} for note in brief.after.notes],
            "debrief": list(brief.after.debrief),
        },
        "pay": _pay(brief.pay),
        "problems": list(brief.problems),
    }


def _pay(plan: "PayPlan | None") -> Json | None:
    if plan is None:
        return None
    from nextrung.pay.plan.json_document import plan_to_json  # a brief without a plan needs none of it

    return plan_to_json(plan)


def _words(statement: Statement | None) -> str | None:
    return statement.text if statement else None


def _sources(sources: Iterable[Source]) -> list[Json]:
    return [source_to_json(source) for source in sources]


def _point(point: Point | None) -> Json | None:
    if point is None:
        return None
    return {"text": point.text, "blank": point.blank, "sources": _sources(point.sources)}


def _points(points: Iterable[Point]) -> list[Json | None]:
    return [_point(point) for point in points]


def _evidence(evidence: Iterable[Evidence]) -> list[Json]:
    return [
        {"text": line.text, "source": source_to_json(line.source), "score": line.score} for line in evidence
    ]


def _round(round_: Round) -> Json:
    return {
        "name": round_.name,
        "day": round_.day.isoformat() if round_.day else None,
        "starts": round_.starts.isoformat() if round_.starts else None,
        "ends": round_.ends.isoformat() if round_.ends else None,
        "timezone": round_.timezone,
        "place": statement_to_json(round_.place),
        "formats": list(round_.formats),
        "differences": _points(round_.differences),
        "people": [
            {
                "name": meeting.person.name,
                "role": meeting.person.role,
                "role_kind": meeting.person.role_kind,
                "source": source_to_json(meeting.person.source),
                "looks_for": _point(meeting.looks_for),
                "reassured_by": _point(meeting.reassured_by),
                "tends_to_ask": _point(meeting.tends_to_ask),
                "noted": [statement_to_json(note) for note in meeting.noted],
            }
            for meeting in round_.people
        ],
        "plan": [
            {
                "day": step.day.isoformat() if step.day else None,
                "when": step.when,
                "at": step.at or None,
                "minutes": step.minutes,
                "task": _point(step.task),
            }
            for step in round_.plan
        ],
        "to_ask_recruiter": _points(round_.to_ask_recruiter),
    }


def _opener(opener: Opener) -> Json:
    return {
        "question": opener.question,
        "source": source_to_json(opener.source),
        "outlines": [
            {"seconds": outline.seconds, "points": _points(outline.points)} for outline in opener.outlines
        ],
        "watch": _points(opener.watch),
    }


def _strength(strength: Strength) -> Json:
    quote = strength.quote
    return {
        "name": strength.name,
        "requirement": {
            "text": strength.requirement.text,
            "source": source_to_json(strength.requirement.source),
        },
        "evidence": _evidence(strength.evidence),
        "quote": {"text": quote.text, "who": _words(quote.who), "source": source_to_json(quote.source)}
        if quote
        else None,
        "ask_for_quote": _point(strength.ask_for_quote),
        "why_rare": strength.why_rare,
        "score": strength.score,
        "differentiator": strength.differentiator,
        "remember_as": _point(strength.remember_as),
    }


def _story(story: Story) -> Json:
    return {
        "title": story.title,
        "source": source_to_json(story.source),
        "situation": _point(story.situation),
        "task": _point(story.task),
        "action": _point(story.action),
        "result": _point(story.result),
        "was_told": story.was_told,
        "strengths": list(story.strengths),
        "serves": list(story.serves),
    }


def _match(match: Match) -> Json:
    bridge = match.bridge
    return {
        "text": match.requirement.text,
        "must": match.requirement.must,
        "kind": match.requirement.kind,
        "source": source_to_json(match.requirement.source),
        "coverage": match.coverage,
        "score": match.score,
        "evidence": _evidence(match.evidence),
        "reason": match.reason,
        "bridge": bridge.text if bridge else None,
        "bridge_blank": bridge.blank if bridge else None,
        "bridge_sources": _sources(bridge.sources) if bridge else [],
    }


def _question(question: Question) -> Json:
    return {
        "text": question.text,
        "kind": question.kind,
        "topic": question.topic,
        "asked_by": question.asked_by,
        "why": question.why.text,
        "why_sources": _sources(question.why.sources),
        "really_after": question.really_after,
        "answer_shows": dict(zip(("1", "3", "5"), question.answer_shows, strict=True)),
        "likelihood": question.likelihood,
        "evidence": _evidence(question.evidence),
        "follow_ups": list(question.follow_ups),
        "fresh_story": statement_to_json(question.fresh_story),
        "story": statement_to_json(question.story),
        "story_was_told": question.story_was_told,
        "source": source_to_json(question.source),
    }


def _concern(concern: Concern) -> Json:
    return {
        "worry": concern.worry,
        "source": source_to_json(concern.source),
        "own_it": _point(concern.own_it),
        "evidence": _points(concern.evidence),
        "different_now": _point(concern.different_now),
    }


def _day(day: Day) -> Json:
    return {"wear": _points(day.wear), "bring": _points(day.bring), "timeline": _points(day.timeline)}


def _mistake(mistake: Mistake) -> Json:
    return {
        "name": mistake.name,
        "source": source_to_json(mistake.source),
        "why_likely": mistake.why_likely.text,
        "why_sources": _sources(mistake.why_likely.sources),
        "instead": mistake.instead,
    }


def _known(mistake: KnownMistake) -> Json:
    return {
        "name": mistake.name,
        "source": source_to_json(mistake.source),
        "moment": mistake.moment,
        "looks_like": mistake.looks_like,
        "costs": mistake.costs,
        "instead": mistake.instead,
        "why_likely": _point(mistake.why_likely),
    }
