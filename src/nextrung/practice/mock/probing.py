"""Whether to follow up, and with what: only where the answer left something open, and at most twice."""

from collections.abc import Sequence
from dataclasses import dataclass

from nextrung.practice.mock.question_words import question_words
from nextrung.practice.mock.records import Exchange, Marks, Plan, PromptKind
from nextrung.practice.mock.wording import MannerRow, manner_row
from nextrung.practice.records import Aspect

#: What an interviewer who is not satisfied goes on about.
_PUSHED_ON: tuple[Aspect, ...] = ("specificity", "ownership", "result")


@dataclass(frozen=True, kw_only=True, slots=True)
class Probe:
    """A question that follows from the answer."""

    kind: PromptKind
    lead: str
    text: str


def probe(plan: Plan, exchanges: Sequence[Exchange]) -> Probe | None:
    """Give what follows the last answer; None where the interviewer goes on to the next question.

    An answer that could not be judged is asked for once more. Else the review's follow-up is asked; a tough
    interviewer also takes one from the question table where the answer scores low. To one question nothing is
    asked twice.
    """
    last, words = exchanges[-1], manner_row(plan.manner)
    question = plan.questions[last.question]
    marks = last.marks
    if marks is None or question.part == "ask_us" or last.follow_up >= words.most_follow_ups:
        return None
    if marks.overall is None:
        is_first_try = last.kind == "question" and last.answer is not None
        return Probe(kind="again", lead=words.again, text=question.text) if is_first_try else None
    asked = {question_words(one.asked) for one in exchanges if one.question == last.question}
    text = marks.follow_up
    if (text is None or question_words(text) in asked) and _is_pushed(marks, words):
        text = next((one for one in question.follow_ups if question_words(one) not in asked), None)
    if text is None or question_words(text) in asked:
        return None
    lead = words.follow_up[(last.question + last.follow_up) % len(words.follow_up)]
    return Probe(kind="follow_up", lead=lead, text=text)


def _is_pushed(marks: Marks, words: MannerRow) -> bool:
    scores = (marks.aspects.get(aspect) for aspect in _PUSHED_ON)
    return any(score is not None and score < words.pushes_below for score in scores)
