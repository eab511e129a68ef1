"""An invented interview for the tests: a plan, a reviewer that looks at one word, and a clock that stands."""

from datetime import UTC, datetime

from nextrung.practice.mock.interview import Interview
from nextrung.practice.mock.material import general_material
from nextrung.practice.mock.planning import plan_interview
from nextrung.practice.mock.records import PaperFiles
from nextrung.practice.mock.session_file import Journal
from nextrung.practice.records import ASPECTS, AspectScore, Finding, Review

NOON = datetime(2026, 12, 1, 12, tzinfo=UTC)
COMPLETE = (
    "In May I put the pump room right: I drew the plan, did it in two days, and the leaks ended. complete"
)
OPEN = "We did a lot of good work there and everybody was happy with it."


def review(question, text, delivery=None):
    """Give 4.0 to an answer that says “complete”, 3.0 with something left open else, nothing to “fine”."""
    if text.strip() == "fine":
        return _review(None, question, why_not="This is one word.")
    if "complete" in text:
        return _review(4.0, None)
    return _review(3.0, "What came of it?", findings=(_no_result(text),))


def reviewer(papers, embedder):
    """Stand in for what makes a reviewer for these papers."""
    return review


def _no_result(text):
    return Finding(
        kind="no_result",
        aspect="result",
        span=(0, 5),
        quote=text[:5],
        advice="Say what came of it.",
        weight=0.8,
    )


def _review(score, follow_up, why_not="", findings=()):
    return Review(
        question_kind="story",
        overall=score,
        why_not=why_not,
        aspects={aspect: AspectScore(score=score, because="") for aspect in ASPECTS},
        findings=findings,
        flaws=(),
        next="Say what came of it.",
        follow_up=follow_up,
    )


def planned(number=1, minutes=10, manner="neutral", **more):
    return plan_interview(general_material(), number=number, minutes=minutes, manner=manner, **more)


def begun(folder, plan=None, reviewer=review, clock=lambda: NOON):
    plan = plan or planned()
    return Interview.begin(plan, PaperFiles(), reviewer, Journal.create(folder, plan.number), clock)


def answer_all(interview, text=COMPLETE):
    """Answer whatever is asked, to the end; gives what was asked."""
    asked = []
    while prompt := interview.next_prompt():
        asked.append(prompt)
        interview.answer(text)
    return asked
