"""Whether something said can be judged as an answer at all, and if not, why."""

from collections.abc import Callable, Sequence
from functools import lru_cache

from nextrung.practice.answer_text import AnswerText
from nextrung.practice.no_talk import (
    Said,
    are_words_in_a_row,
    has_blanks,
    is_another_language,
    is_code,
    is_in_no_order,
    is_made_of_no_words,
    is_of_a_page,
    is_too_short,
    says_how_to_answer,
    says_the_question,
    says_the_same_again,
)
from nextrung.practice.orders import without_orders
from nextrung.practice.papers import PracticePapers
from nextrung.practice.runs import runs_of

#: What has to remain of an answer beside orders to the reviewer.
_WORDS_BESIDE_ORDERS = 25
#: Runs of so many words are hardly ever the same by chance; half of them in a paper, and it was pasted.
_RUN, _PASTED = 6, 0.5

_CHECKS: Sequence[tuple[Callable[[Said], bool], str]] = (
    (is_another_language, "This is not in English, and only English answers can be judged here."),
    (is_too_short, "A word or two is too little to judge; say it in a few sentences."),
    (is_code, "This is code or markup, not spoken words."),
    (is_made_of_no_words, "Most of this is not made of words."),
    (has_blanks, "This still has blanks to fill in; say it with your own facts."),
    (says_how_to_answer, "This tells how one should answer; say what you would answer."),
    (says_the_same_again, "The same words come again and again."),
    (says_the_question, "This only says the question again."),
    (is_of_a_page, "This reads like lines of a page and not like something said."),
    (are_words_in_a_row, "These are words in a row, and no sentences."),
    (is_in_no_order, "The words or sentences stand in no order that could be followed."),
)


def why_not_judged(question: str, answer: AnswerText, papers: PracticePapers | None = None) -> str:
    """Give in one sentence why this cannot be judged, empty where it can.

    A poor answer can be judged, and low. What is no answer cannot: nothing, no English, no sentences, the
    question or the papers given back, a form with its blanks, or words to whoever judges.
    """
    if not answer.words:
        return "There is no answer yet."
    spoken = without_orders(answer)
    if spoken != answer and len(spoken.words) < _WORDS_BESIDE_ORDERS:
        return "This speaks to whoever reviews it; it does not answer the question."
    said = Said(question, spoken)
    reason = next((reason for is_so, reason in _CHECKS if is_so(said)), "")
    return reason or _pasted(spoken, papers or PracticePapers())


def _pasted(answer: AnswerText, papers: PracticePapers) -> str:
    runs = runs_of(answer, _RUN)
    for paper, name in ((papers.posting, "the posting"), (papers.resume, "your résumé")):
        if paper and runs and len(runs & _runs_of_paper(paper.document.text)) >= _PASTED * len(runs):
            return f"These are the words of {name}; say it in your own."
    return ""


@lru_cache(maxsize=8)
def _runs_of_paper(text: str) -> frozenset[tuple[str, ...]]:
    return runs_of(AnswerText(text), _RUN)
