"""Amounts of pay in notes, and those whose unit the words do not settle."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from nextrung.intake._amounts import Amounts, find_amounts
from nextrung.intake.notes.clauses import Clause
from nextrung.intake.notes.sections import Part
from nextrung.intake.notes.tables import pay_phrases
from nextrung.intake.notes.wages import names_wage, wages_in
from nextrung.intake.notes.words import words_of
from nextrung.intake.pay_words import find_pay_in_any_currency, find_unknown_pay
from nextrung.intake.records import StatedPay

#: Sections of the notes that are never about pay.
_OTHER_SECTIONS = frozenset(("next", "place", "format", "title", "dress"))
_MAY_BE_AMOUNT = re.compile(r"\d|[$£€]|\b\w*(?:ty|ties|hundred|grand)\b", re.IGNORECASE)
_STARTS_WITH_MONEY = re.compile(r"[~≈(]?\s?\$\s?\d")
_GLUED_K = re.compile(r"(?<!\b40[13])(?<=\d)\s?[kK]\b|/\s?h")
#: What the amount of a salary is written with, so that it cannot be a wage.
_HAS_SCALE = re.compile(r"\d{4}|\d[,.]\d{3}|\d\s?k\b|thousand|grand", re.IGNORECASE)
#: From here on a number is no wage by the hour, though a few people earn that much, so it is a salary.
_NO_WAGE = 75_000
#: Below, an hourly wage could not be legal; above, nobody leaves the unit out.
_UNSETTLED = range(7, 10_000)
#: "Pay would be bottom of 7": a band, and no amount.
_IS_RANK = re.compile(r"\b(?:band|grade|step|level|scale|bottom\sof|top\sof|tier)\s$", re.IGNORECASE)
_COUNTS_SOMETHING = re.compile(r"\s?(?:%|percent|am\b|pm\b|(?:[a-z]+\s)?[a-z]{2,}s\b|/\d|:)", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True, slots=True)
class NotedPay:
    """What the notes say about pay."""

    pay: tuple[StatedPay, ...]
    #: Numbers of the parts that name an amount, also one that was left out.
    parts: frozenset[int]
    problems: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class _Sentence:
    """The parts of one sentence, and its text."""

    #: Number of the first part, and the clauses of all.
    number: int
    clauses: tuple[Clause, ...]
    is_below_pay: bool

    @property
    def line(self) -> int:
        """Number of the line on which its passage begins."""
        return self.clauses[0].passage.first.number

    @property
    def label(self) -> str:
        """What stands before it on the line, if that is a label."""
        first = self.clauses[0]
        return first.passage.text[: first.start] if first.sentence == 0 else ""

    @property
    def text(self) -> str:
        """Its words as they stand."""
        first = self.clauses[0]
        return first.passage.text[first.start : self.clauses[-1].end]


def find_noted_pay(parts: Sequence[Part]) -> NotedPay:
    """Find the pay that the notes name, in sentences that speak of pay.

    What is an amount, and what a bare number means, `pay_words` decides, with one rule on top: a bare number
    below 75 ("44 to start") is thousands a year only where a word says so (salary, base, a year). A bare
    number is in the currency that the rest of the notes names, if they name one. Amounts left out because
    their unit is open, or because their currency is not known, are said in `problems`. A line with an amount
    in cents speaks of wages: "rate I said 36. I'm at 31.25".
    """
    pay: list[StatedPay] = []
    numbers: set[int] = set()
    problems: list[str] = []
    before: _Sentence | None = None
    sentences = list(_sentences(parts))
    with_wage = {sentence.line for sentence in sentences if _names_wage(sentence)}
    for sentence in sentences:
        found, unread = _read(sentence, before)
        if sentence.line in with_wage and (unread or (not found and _names_wage(sentence))):
            found, unread = list(wages_in(sentence.text, sentence.clauses[0].source())), []
        pay += [_with_clause(one, sentence) for one in found]
        numbers.update(_number(one, sentence) for one in found)
        numbers.update(sentence.number for _ in unread[:1])
        problems += unread
        before = sentence
    return NotedPay(pay=tuple(_in_one_currency(pay)), parts=frozenset(numbers), problems=tuple(problems))


def _read(sentence: _Sentence, before: _Sentence | None) -> tuple[list[StatedPay], list[str]]:
    """Give the amounts of a sentence, and what has to be said of those left out."""
    about_pay = _is_said_to_be_pay(sentence, before)
    if not _MAY_BE_AMOUNT.search(sentence.text) or not (about_pay or _speaks_of_pay(sentence)):
        return [], []
    amounts = find_pay_in_any_currency(sentence.text, sentence.clauses[0].source(), about_pay=about_pay)
    found = [one for one in amounts if _is_settled(one, sentence, before)]
    return found, list(_problems(sentence, found, about_pay=about_pay))


def _names_wage(sentence: _Sentence) -> bool:
    is_pay = sentence.is_below_pay or _speaks_of_pay(sentence)
    return names_wage(sentence.text, is_pay=is_pay)


def _in_one_currency(pay: Sequence[StatedPay]) -> Iterator[StatedPay]:
    """Give a bare number the currency of the others, where they agree on one."""
    named = {one.currency for one in pay if one.currency}
    for one in pay:
        yield replace(one, currency=next(iter(named))) if len(named) == 1 else one


def _sentences(parts: Sequence[Part]) -> Iterator[_Sentence]:
    numbered = [(number, part) for number, part in enumerate(parts) if part.heading not in _OTHER_SECTIONS]
    for _, group in groupby(numbered, key=lambda item: (item[1].passage, item[1].clause.sentence)):
        members = list(group)
        yield _Sentence(
            number=members[0][0],
            clauses=tuple(part.clause for _, part in members),
            is_below_pay=members[0][1].heading == "pay",
        )


def _is_said_to_be_pay(sentence: _Sentence, before: _Sentence | None) -> bool:
    """Tell whether a heading, a dollar sign or the question before makes it pay."""
    if sentence.is_below_pay or _STARTS_WITH_MONEY.match(sentence.text):
        return True
    if "$" in sentence.text and "agreed" in _pay_cues(sentence):
        return True
    if "other money" in _pay_cues(sentence):
        return False
    return before is not None and _puts_question(before) and _speaks_of_pay(before)


def _puts_question(sentence: _Sentence) -> bool:
    words = {word.folded for word in sentence.clauses[0].words}
    return sentence.text.endswith("?") or bool(words & {"asked", "wanted"})


def _speaks_of_pay(sentence: _Sentence) -> bool:
    cues = _pay_cues(sentence)
    return "pay" in cues or ("other money" not in cues and _GLUED_K.search(sentence.text) is not None)


def _is_settled(pay: StatedPay, sentence: _Sentence, before: _Sentence | None) -> bool:
    """Tell "around ninety" from "44 to start", which may be a wage: for the latter a word must say so."""
    if pay.unit != "year" or max(pay.min or 0, pay.max or 0) >= _NO_WAGE:
        return True
    if _HAS_SCALE.search(pay.source.quote) or "annual" in _pay_cues(sentence):
        return True
    return before is not None and _puts_question(before) and "annual" in _pay_cues(before)


def _pay_cues(sentence: _Sentence) -> set[str]:
    """Give the names of the lists of which a phrase stands in the sentence or its label."""
    return {cue.label for cue in pay_phrases().find(words_of(sentence.label + sentence.text))}


def _number(pay: StatedPay, sentence: _Sentence) -> int:
    """Give the number of the part in which the words of the amount stand."""
    place = sentence.clauses[0].start + max(0, sentence.text.find(pay.source.quote))
    behind = sum(1 for clause in sentence.clauses[1:] if clause.start <= place)
    return sentence.number + behind


def _with_clause(pay: StatedPay, sentence: _Sentence) -> StatedPay:
    """Give the amount with the whole clause as its words: they say who named it."""
    clause = sentence.clauses[_number(pay, sentence) - sentence.number]
    return replace(pay, source=clause.source())


def _problems(sentence: _Sentence, found: Sequence[StatedPay], *, about_pay: bool) -> Iterator[str]:
    text = sentence.text
    foreign = find_unknown_pay(text, sentence.clauses[0].source(), about_pay=about_pay)
    for words in foreign:
        yield f"“{words}” was left out: pay in this currency is not read."
    is_pay = about_pay or "unsettled" in _pay_cues(sentence)
    if found or foreign or not is_pay:
        return
    for amounts in find_amounts(text, spoken=True):
        if _is_unsettled(amounts, text):
            words = text[amounts.start : amounts.end].strip()
            yield f"“{words}” was left out: the notes do not say whether it is by the hour or by the year."


def _is_unsettled(amounts: Amounts, text: str) -> bool:
    if amounts.unit or amounts.is_foreign or int(amounts.high) not in _UNSETTLED:
        return False
    if _IS_RANK.search(text, 0, amounts.start):
        return False
    is_part_of_date = text[max(0, amounts.start - 1) : amounts.start] == "/"
    return not is_part_of_date and not _COUNTS_SOMETHING.match(text, amounts.end)
