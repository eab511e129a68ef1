"""The brief as an iCalendar file (RFC 5545): the interview, and the preparation before it."""

import hashlib
from datetime import UTC, timedelta

from icalendar import Alarm, Calendar, Event

from nextrung.brief import wording
from nextrung.brief.records import Brief
from nextrung.preparation.records import PlanStep

#: Where the notes give a beginning and no end; an hour is what calendars themselves assume.
ASSUMED_LENGTH = timedelta(hours=1)


def brief_to_calendar(brief: Brief) -> bytes:
    """Give the calendar; empty where the day of the interview is not known.

    A time without a timezone is written as floating local time, as RFC 5545 section 3.3.5 provides.
    """
    if brief.round.day is None:
        return b""
    calendar = Calendar()
    calendar.add("prodid", "-//Next Rung//Brief//EN")
    calendar.add("version", "2.0")
    calendar.add_component(_interview(brief))
    for step in brief.round.plan:
        if step.day is not None:
            calendar.add_component(_preparation(brief, step))
    year = timedelta(days=366)
    calendar.add_missing_timezones(brief.round.day - year, brief.round.day + year)
    return bytes(calendar.to_ical())


def _interview(brief: Brief) -> Event:
    round_ = brief.round
    event = _event(brief, f"{round_.name}: {_job(brief)}")
    if round_.starts is None:
        event.add("dtstart", round_.day)
    else:
        event.add("dtstart", round_.starts)
        event.add("dtend", round_.ends or round_.starts + ASSUMED_LENGTH)
        event.add_component(_reminder(timedelta(hours=-2), "Two hours to go."))
    if round_.place:
        event.add("location", round_.place.text)
    event.add("description", "\n".join(_description(brief)))
    return event


def _description(brief: Brief) -> list[str]:
    lines = []
    if brief.front.remember_as:
        lines.append(f"Be remembered: {brief.front.remember_as.text}")
    lines += [f"You meet: {wording.who(meeting.person)}" for meeting in brief.round.people]
    lines += [f"Bring: {point.text}" for point in brief.day.bring]
    return lines


def _preparation(brief: Brief, step: PlanStep) -> Event:
    event = _event(brief, f"Prepare: {step.task.text}")
    event.add("dtstart", step.day)
    event.add("transp", "TRANSPARENT")
    event.add("description", f"{step.when}, about {step.minutes} minutes.")
    return event


def _event(brief: Brief, summary: str) -> Event:
    event = Event()
    event.add("summary", summary)
    moment = brief.made_at if brief.made_at.tzinfo else brief.made_at.replace(tzinfo=UTC)
    event.add("dtstamp", moment.astimezone(UTC))
    event.add("uid", _uid(brief, summary))
    return event


def _uid(brief: Brief, summary: str) -> str:
    who = brief.candidate.name.text if brief.candidate.name else ""
    return hashlib.sha256(f"{who}|{_job(brief)}|{summary}".encode()).hexdigest()[:32] + "@nextrung"


def _job(brief: Brief) -> str:
    parts = (brief.job.title, brief.job.company)
    return ", ".join(part.text for part in parts if part) or "interview"


def _reminder(before: timedelta, words: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", words)
    alarm.add("trigger", before)
    return alarm
