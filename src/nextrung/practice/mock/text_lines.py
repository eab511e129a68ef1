"""A plan, a summary and the list of interviews, as lines of 80 columns."""

from collections.abc import Iterator, Sequence
from datetime import date

from nextrung.calendar_words import WEEKDAYS
from nextrung.practice.mock.history import answered, overall_of
from nextrung.practice.mock.plain_text import cut, wrapped
from nextrung.practice.mock.records import Plan, Session
from nextrung.practice.mock.spacing import Due
from nextrung.practice.mock.summary import AspectSummary, Progressed, Summary, ToWorkOn

#: Said beside scores made from text (Muralidhar et al.: words explain a small part of an impression).
_WORDS_ALONE = (
    "Scores from 1 to 5, from your words alone. How you come across in a room is more than words; "
    "take them as a hint where to look."
)
_MOST_NEXT = 6
_QUESTION_LETTERS = 60


def plan_lines(plan: Plan) -> Iterator[str]:
    """Tell what is about to be held, and with whom; the questions stay unseen, as in the room."""
    asked = len(plan.questions)
    head = f"Mock interview {plan.number}: {plan.minutes} minutes, {asked} questions, {plan.manner}"
    yield from wrapped(f"{head}, for {plan.job}." if plan.job else f"{head}.")
    if plan.is_general:
        yield from wrapped(
            "Without your papers this is a second interview as anybody may meet it. With --resume and "
            "--posting, and best with --notes too, the questions are yours."
        )
    yield from wrapped(f"You speak with {plan.interviewer.called}. {plan.interviewer.looks_for.text}")


def list_lines(sessions: Sequence[Session]) -> Iterator[str]:
    """Tell all interviews held so far, the newest last."""
    if not sessions:
        yield from wrapped("No interview was held yet. Begin one with: nextrung practice")
        return
    for session in sessions:
        plan = session.plan
        overall = overall_of(session)
        how = "unfinished" if session.ending is None else f"overall {overall}" if overall else "not judged"
        yield from wrapped(
            f"{session.began_at:%Y-%m-%d %H:%M}  {plan.minutes} min, {plan.manner}, "
            f"{answered(session)} of {len(plan.questions)} answered, {how}; with {plan.interviewer.called}",
            f"{plan.number:>4}  ",
        )


def summary_lines(summary: Summary, today: date) -> Iterator[str]:
    """Tell what the interview came to."""
    yield from _head(summary)
    yield from _aspect_lines(summary)
    yield from _progress_lines(summary.progressed)
    yield from _work_lines(summary.to_work_on)
    yield from _next_lines(summary.practise_next, today)
    yield from _their_questions(summary.session)


def _head(summary: Summary) -> Iterator[str]:
    plan = summary.session.plan
    parts = [f"{summary.answered} of {len(plan.questions)} questions answered"]
    parts += [f"{summary.left_out} left out"] if summary.left_out else []
    parts += [f"{summary.not_reached} not reached"] if summary.not_reached else []
    yield from wrapped(f"Interview {plan.number} with {plan.interviewer.called}: {', '.join(parts)}.")


def _aspect_lines(summary: Summary) -> Iterator[str]:
    yield ""
    if not summary.aspects:
        yield from wrapped("There was no answer that could be judged, so there are no scores.")
        return
    yield f"{'':14}{'mean':>4}   {'best':<18}weakest"
    for aspect in summary.aspects:
        yield _aspect_line(aspect)
    if summary.overall is not None:
        yield f"  {'overall':<12}{summary.overall:>4}"
    if summary.words_per_minute is not None:
        yield from wrapped(_sound(summary), "  ")
    yield from wrapped(_WORDS_ALONE)


def _aspect_line(aspect: AspectSummary) -> str:
    best, worst = (f"{score} (question {number})" for score, number in (aspect.best, aspect.worst))
    return f"  {aspect.aspect:<12}{aspect.mean:>4}   {best:<18}{worst}".rstrip()


def _sound(summary: Summary) -> str:
    words = f"Spoken answers: {summary.words_per_minute:.0f} words a minute"
    fillers = summary.fillers_per_100_words
    return words if fillers is None else f"{words}, {fillers} fillers in 100 words"


def _progress_lines(progressed: Sequence[Progressed]) -> Iterator[str]:
    if progressed:
        yield ""
        yield "The same question, last time and now"
    for one in progressed:
        yield from wrapped(_change(one), f"  {one.number}. ")


def _change(one: Progressed) -> str:
    moved = ", ".join(f"{aspect} {change:+.1f}" for aspect, change in one.moved)
    words = f"{cut(one.question.text, _QUESTION_LETTERS)}  {one.last_time.overall} → {one.overall}"
    return f"{words} ({moved})" if moved else words


def _work_lines(found: Sequence[ToWorkOn]) -> Iterator[str]:
    if not found:
        return
    yield ""
    yield (
        "One thing to work on" if len(found) == 1 else f"{('Two', 'Three')[len(found) - 2]} things to work on"
    )
    for number, one in enumerate(found, 1):
        about = f"question {one.number}" + (f": “{cut(one.quote, 100)}”" if one.quote else "")
        mark = "This can cost the job: " if one.can_cost_the_job else ""
        yield from wrapped(f"{mark}{one.advice} ({about})", f"  {number}. ")


def _next_lines(due: Sequence[Due], today: date) -> Iterator[str]:
    if not due:
        return
    yield ""
    yield "Practice next"
    for one in due[:_MOST_NEXT]:
        yield from wrapped(one.question.text, f"  {_day_words(one.day, today):<12} ")
    if len(due) > _MOST_NEXT:
        yield f"  and {len(due) - _MOST_NEXT} more"
    yield "  When the day has come: nextrung practice --due"


def _their_questions(session: Session) -> Iterator[str]:
    if prepared := session.plan.prepared_questions:
        yield ""
        yield from wrapped("To ask this person, by your brief")
        for text in prepared:
            yield from wrapped(text, "  - ")


def _day_words(day: date, today: date) -> str:
    if (day - today).days in (0, 1):
        return ("today", "tomorrow")[(day - today).days]
    return f"{WEEKDAYS[day.weekday()][:3]} {day:%m-%d}"
