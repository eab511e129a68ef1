"""What comes again: the questions of the last round, pay, and what new people always ask."""

import re
from collections.abc import Iterator
from dataclasses import replace

from nextrung.intake.pay_named import amounts_of_pay
from nextrung.intake.records import Exchange, Notes
from nextrung.preparation._as_said import as_said
from nextrung.preparation._known import known_by_terms
from nextrung.preparation._likely import Likely, Table, evidence_on, likelihood_of, plainly, why
from nextrung.preparation._noted import asked_in, bad_answers, is_mood, is_remark, own_answer
from nextrung.preparation.bank import Pattern
from nextrung.preparation.resume_stories import content_words
from nextrung.preparation.topics import topics_of
from nextrung.preparation.wording import phrase
from nextrung.sources import Point, Statement
from nextrung.tables.rows import filled

#: Asked so, a fresh example can be told; "when could you start" has one answer.
_ASKS_FOR_A_CASE = re.compile(
    r"\b(?:tell|describe|example|times?|when (?:did|have|were) you|biggest|hardest|worst|best|proudest"
    r"|how (?:do|did|would) you|story|situation|handle)\b",
    re.IGNORECASE,
)
#: "Rosalind asked for a number."
_ABOUT_PAY = re.compile(r"^(?:for )?(?:a |the |my )?(?:number|money|salary|pay|rate|wage)\W*$", re.IGNORECASE)
_THEIR_WORDS = re.compile(r"^(?:he|she|they)\s+(?:said|liked|laughed|nodded|told)\b|^no\b", re.IGNORECASE)


def from_asked(table: Table) -> Iterator[Likely]:
    """Give the questions of round one, but for those that are prepared as openers or are about a number."""
    (row,) = table.patterns("asked")
    notes = table.notes
    if notes is None:
        return
    pay = {named.source.line for named in amounts_of_pay(notes)}
    badly = {bad.question.text: bad.note for bad in bad_answers(notes) if bad.question}
    for exchange in asked_in(notes):
        asked, note = exchange.question.text, badly.get(exchange.question.text)
        if (exchange.question.source.line in pay and note is None) or is_remark(exchange, notes):
            continue
        if known_by_terms(asked, table.patterns("opener")) and note is None:
            continue
        if _is_no_question(exchange, notes):
            continue
        if _ABOUT_PAY.match(asked):
            yield from _pay_again(table, exchange)
            continue
        yield _asked_again(table, row, exchange, note)


def _pay_again(table: Table, exchange: Exchange) -> Iterator[Likely]:
    """Give the question about pay, where round one asked for a number and the notes name none."""
    for pattern in table.patterns("pay"):
        reason = why("pay_asked", [exchange.question.source])
        yield replace(plainly(table, pattern, "pay", reason), spring="asked")


def _is_no_question(exchange: Exchange, notes: Notes) -> bool:
    """Say whether what was read as a bare subject is none: "No", their words, the day of the next round."""
    question = exchange.question
    if as_said(question.text):
        return False
    when = notes.next_round.when_source
    is_appointment = bool(when and when.line == question.source.line)
    return is_appointment or bool(_THEIR_WORDS.match(question.text)) or not content_words(question.text)


def _asked_again(table: Table, row: Pattern, exchange: Exchange, note: Statement | None) -> Likely:
    asked = exchange.question.text
    known = known_by_terms(asked, table.patterns("always") + table.patterns("fit")) or table.known.get(asked)
    answer = own_answer(exchange)
    sources = [exchange.question.source, *([answer.source] if answer else [])]
    topics = topics_of(asked)
    base = "asked_badly" if note else "asked"
    case = "_case" if _ASKS_FOR_A_CASE.search(asked) else ""
    reason = why(f"asked{case}", sources)
    if answer and not is_mood(answer.text):
        reason = why(f"asked_answered{case}", sources, answer=phrase(answer.text))
    if note:
        reason = why("asked_badly", [exchange.question.source, note.source], note=phrase(note.text))
    return Likely(
        pattern=known or row,
        spring="asked",
        text=as_said(asked) or filled(row.text, {"asked": phrase(asked, limit=160)}),
        why=reason,
        likelihood=likelihood_of(table, row, base),
        subject=asked,
        topics=topics,
        evidence=evidence_on(table, topics),
    )


def from_pay(table: Table) -> Iterator[Likely]:
    """Give the question about pay, where a number fell in round one."""
    for named in amounts_of_pay(table.notes)[:1]:
        for row in table.patterns("pay"):
            reason = why("pay", [named.source], quote=phrase(named.source.quote))
            yield plainly(table, row, "pay", reason)


def from_always(table: Table) -> Iterator[Likely]:
    """Give what new people nearly always ask."""
    asked = [exchange.question.text for exchange in asked_in(table.notes)] if table.notes else []
    for row in table.patterns("always"):
        if not any(known_by_terms(text, [row]) for text in asked):
            yield plainly(table, row, "always", Point(text=row.why, sources=(row.source,)))
