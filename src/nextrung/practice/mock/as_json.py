"""A plan, a summary and the list of interviews as plain values, with keys that other programs rely on."""

from collections.abc import Sequence
from typing import Any

from nextrung.practice.mock.history import answered
from nextrung.practice.mock.records import Exchange, Interviewer, Plan, PlannedQuestion, Session
from nextrung.practice.mock.spacing import Due
from nextrung.practice.mock.summary import Progressed, Summary
from nextrung.sources import Point, source_to_json

PLAN_SCHEMA, SUMMARY_SCHEMA = "nextrung/mock-plan/1", "nextrung/mock-summary/1"
Json = dict[str, Any]


def plan_to_json(plan: Plan) -> Json:
    """Give a plan; docs/practice.md says what each key holds."""
    return {
        "schema": PLAN_SCHEMA,
        "number": plan.number,
        "minutes": plan.minutes,
        "manner": plan.manner,
        "job": plan.job,
        "interview_day": plan.interview_day.isoformat() if plan.interview_day else None,
        "is_general": plan.is_general,
        "interviewer": _interviewer(plan.interviewer),
        "questions": [_question(question) for question in plan.questions],
        "prepared_questions": list(plan.prepared_questions),
    }


def summary_to_json(summary: Summary) -> Json:
    """Give a summary with every answer; docs/practice.md says what each key holds."""
    session = summary.session
    return {
        "schema": SUMMARY_SCHEMA,
        **_head(session),
        "answered": summary.answered,
        "left_out": summary.left_out,
        "not_reached": summary.not_reached,
        "overall": summary.overall,
        "aspects": {
            one.aspect: {
                "mean": one.mean,
                "best": {"score": one.best[0], "question": one.best[1]},
                "worst": {"score": one.worst[0], "question": one.worst[1]},
            }
            for one in summary.aspects
        },
        "words_per_minute": summary.words_per_minute,
        "fillers_per_100_words": summary.fillers_per_100_words,
        "progressed": [_progressed(one) for one in summary.progressed],
        "to_work_on": [
            {
                "advice": one.advice,
                "quote": one.quote,
                "question": one.number,
                "kind": one.kind,
                "can_cost_the_job": one.can_cost_the_job,
            }
            for one in summary.to_work_on
        ],
        "practise_next": [_due(due) for due in summary.practise_next],
        "exchanges": [_exchange(one) for one in session.exchanges],
        "draft": list(session.draft),
        "unreadable": list(session.unreadable),
    }


def sessions_to_json(sessions: Sequence[Session]) -> list[Json]:
    """Give the list of interviews, oldest first."""
    return [
        {
            **_head(session),
            "questions": len(session.plan.questions),
            "answered": answered(session),
        }
        for session in sessions
    ]


def _head(session: Session) -> Json:
    plan = session.plan
    return {
        "number": plan.number,
        "began_at": session.began_at.isoformat(),
        "ending": session.ending,
        "file": str(session.file),
        "minutes": plan.minutes,
        "manner": plan.manner,
        "job": plan.job,
        "interviewer": _interviewer(plan.interviewer),
    }


def _interviewer(interviewer: Interviewer) -> Json:
    return {
        "called": interviewer.called,
        "role_kind": interviewer.role_kind,
        "looks_for": _point(interviewer.looks_for),
    }


def _question(question: PlannedQuestion) -> Json:
    return {
        "key": question.key,
        "text": question.text,
        "part": question.part,
        "why": _point(question.why),
        "really_after": question.really_after,
        "follow_ups": list(question.follow_ups),
        "source": source_to_json(question.source),
    }


def _exchange(one: Exchange) -> Json:
    return {
        "question": one.question + 1,
        "kind": one.kind,
        "asked": one.asked,
        "answer": one.answer,
        "is_skipped": one.is_skipped,
        "overall": one.marks.overall if one.marks else None,
        "why_not": (one.marks.why_not or None) if one.marks else None,
        "aspects": dict(one.marks.aspects) if one.marks else {},
        "next": one.marks.next if one.marks else None,
    }


def _progressed(one: Progressed) -> Json:
    return {
        "question": one.number,
        "key": one.question.key,
        "text": one.question.text,
        "last_session": one.last_time.session,
        "before": one.last_time.overall,
        "now": one.overall,
        "moved": dict(one.moved),
    }


def _due(due: Due) -> Json:
    return {
        "day": due.day.isoformat(),
        "key": due.question.key,
        "text": due.question.text,
        "overall": due.overall,
        "times": due.times,
    }


def _point(point: Point) -> Json:
    return {
        "text": point.text,
        "blank": point.blank,
        "sources": [source_to_json(source) for source in point.sources],
    }
