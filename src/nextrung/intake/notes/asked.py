"""What was asked in round one, and what the candidate answered."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nextrung.intake.notes.clauses import Clause
from nextrung.intake.notes.grammar import grammar
from nextrung.intake.notes.passages import HALF_A_LINE
from nextrung.intake.notes.roles import find_role
from nextrung.intake.notes.setting import Placed, is_question
from nextrung.intake.notes.topics import ANSWER_MARK
from nextrung.intake.notes.words import words_of
from nextrung.intake.records import Exchange
from nextrung.sources import Statement

_ASKING = re.compile(
    r"(?:q\d?\s?[:.)]\s*|qs?\s?[:–-]\s*|(?:and|then|also|so|but|first|next|later|[-–]):?\s)*"
    r"(?:(?:\S+\s){0,3}?(?:was\s|were\s|got\s|also\s|then\s|even\s)?"
    r"(?:asked|asks|ask|wanted\sto\s(?:know|hear)|wants\sto\sknow|wondered|was\scurious|quizzed\sme|grilled\sme)\b"
    r"(?:\s(?:me|us)\b)?(?:\s(?:about|on|for|to)\b)?\s?:?\s*|(?:a\s)?questions?\s(?:about|on)\s)",
    re.IGNORECASE,
)
#: "Then: How would you …?", "And why I left".
_LEAD = re.compile(
    r"(?:and|then|also|next|later|first|last|finally):\s|(?:and|also)\s(?=(?:wh|how)[a-z]*\s)", re.IGNORECASE
)
#: "Ruth:", "Ruth Adeyemi –".
_ASKER = re.compile(r"(?P<who>[^\W\d_]+(?:\s[^\W\d_]+)?)(?::|\s[-–—])\s+(?=\S)")
_ASKED_FOR = re.compile(r"\basked\sfor\s", re.IGNORECASE)
_MOST_WORDS_BEFORE_ASKED = 3
_LIST_MARK = re.compile(r",\s(?:and\s)?|\s/\s|;\s")
#: A list of questions noted in a few words each, not one long question.
_MOST_WORDS_IN_LISTED = 6
_ANSWERS = frozenset(("said", "story", "answer", "pay"))
_MAY_ANSWER = frozenset((None, *_ANSWERS))


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """The exchanges, and the numbers of the parts that went into answers."""

    exchanges: tuple[Exchange, ...]
    answers: frozenset[int]


def find_asked(placed: Sequence[Placed], names: frozenset[str] = frozenset()) -> Asked:
    """Give each question once, with the answer noted behind or below it.

    `names` are the names of those who were met, in lower case: "Ruth: How do you …?" is a question of Ruth's.
    """
    exchanges: list[Exchange] = []
    taken: set[int] = set()
    for number, one in enumerate(placed):
        if one.about != "asked":
            continue
        numbers = _answer_to(placed, number)
        taken.update(numbers)
        answer = _statement(placed, numbers) if numbers else None
        *before, last = _questions(one, names)
        exchanges += [Exchange(question=question) for question in before]
        exchanges.append(Exchange(question=last, answer=answer))
    return Asked(exchanges=tuple(exchanges), answers=frozenset(taken))


def _questions(placed: Placed, names: frozenset[str]) -> list[Statement]:
    clause = placed.clause
    start = _end_of_lead(clause.text, names)
    spans = list(_listed(clause, start))
    if _are_questions(placed, spans):
        return [clause.statement(*span) for span in spans]
    return [Statement(text=clause.statement(start).text, source=clause.source())]


def _end_of_lead(text: str, names: frozenset[str]) -> int:
    """Give where the question itself starts: behind "she asked", "and then:", or the name of who asked."""
    asking = _ASKING.match(text) or _LEAD.match(text)
    if asking is not None and _ASKED_FOR.search(asking[0]) and not _begins_with_somebody(text):
        return 0  # "largest gift asked for in person"
    if asking is None:
        asker = _ASKER.match(text)
        asking = asker if asker and set(asker["who"].lower().split()) <= names else None
    return asking.end() if asking and asking.end() < len(text) else 0


def _begins_with_somebody(text: str) -> bool:
    """Tell "she asked for" and "the chef asked for" from what was asked for."""
    words = words_of(text)[:_MOST_WORDS_BEFORE_ASKED]
    first = words[0].folded
    is_named = words[0].is_capital or first in grammar().words.third_person or first in grammar().verbs.asked
    return is_named or find_role(words) is not None


def _are_questions(placed: Placed, spans: Sequence[tuple[int, int]]) -> bool:
    """Tell "why litigation, typing speed, biggest mistake" from one long question with commas."""
    least = 2 if placed.part.is_labelled else 3
    is_item = placed.clause.passage.first.is_bullet and not placed.part.is_labelled
    if (
        len(spans) < least
        or is_question(placed.clause)
        or (is_item and _ends_as_question(placed.clause, spans))
    ):
        return False
    return all(_word_count(placed.clause, span) <= _MOST_WORDS_IN_LISTED for span in spans)


def _ends_as_question(clause: Clause, spans: Sequence[tuple[int, int]]) -> bool:
    """Tell "two clients, one hour, who do you see": what stands before only leads to the question."""
    starts = grammar().words.question_starts
    first, last = (
        next(word for word in clause.words if word.start >= span[0]) for span in (spans[0], spans[-1])
    )
    return last.folded in starts and first.folded not in starts


def _listed(clause: Clause, start: int) -> Iterator[tuple[int, int]]:
    text = clause.text
    for match in _LIST_MARK.finditer(text, start):
        if match.start() > start:
            yield start, match.start()
        start = match.end()
    if start < len(text):
        yield start, len(text)


def _word_count(clause: Clause, span: tuple[int, int]) -> int:
    return sum(1 for word in clause.words if span[0] <= word.start < span[1])


def _answer_to(placed: Sequence[Placed], question: int) -> list[int]:
    """Give the numbers of the parts that answer a question: beside it, or else on the line below."""
    beside = _run_from(placed, _behind_worry(placed, question + 1), placed[question].part.passage)
    if beside and not _is_noted_question(placed[question]):
        sentence = placed[beside[0]].clause.sentence
        return [number for number in beside if placed[number].clause.sentence == sentence]
    if beside:
        return beside
    following = question + 1
    if following < len(placed) and _answers_below(placed[question], placed[following]):
        return _run_from(placed, following, placed[following].part.passage)
    return []


def _behind_worry(placed: Sequence[Placed], number: int) -> int:
    """Give the number of the answer in "How would you …? I rambled. I said …": behind how it went."""
    both = placed[number : number + 2]
    is_worry_first = [one.about for one in both] in (["worry", "said"], ["worry", "answer"])
    return number + 1 if is_worry_first else number


def _is_noted_question(placed: Placed) -> bool:
    """Tell a question noted as a line of its own, so that all behind it on the line is its answer."""
    is_first = placed.clause.joint == "line"
    return is_first and (is_question(placed.clause) or placed.part.heading == "asked")


def _run_from(placed: Sequence[Placed], start: int, passage: int) -> list[int]:
    numbers = []
    for number in range(start, len(placed)):
        if placed[number].part.passage != passage or placed[number].about not in _MAY_ANSWER:
            break
        numbers.append(number)
    return numbers


def _answers_below(question: Placed, below: Placed) -> bool:
    if below.part.passage != question.part.passage + 1 or below.about not in _MAY_ANSWER:
        return False
    if below.about == "answer":
        return True
    if question.part.is_labelled or below.part.is_labelled:
        return False
    line = below.clause.passage.first
    if line.gap_above >= HALF_A_LINE:
        return False
    if line.left > question.clause.passage.first.left:
        return True
    if below.about is not None:
        return is_question(question.clause) or question.part.heading == "asked"
    in_list = line.is_bullet or question.clause.passage.first.is_bullet
    return is_question(question.clause) and not in_list


def _statement(placed: Sequence[Placed], numbers: Sequence[int]) -> Statement:
    first, last = placed[numbers[0]].clause, placed[numbers[-1]].clause
    mark = ANSWER_MARK.match(first.text)
    source = first.passage.source(first.start, last.end)
    start = first.start + (mark.end() if mark else 0)
    return Statement(text=first.passage.text[start : last.end], source=source)
