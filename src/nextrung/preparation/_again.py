"""What comes again: the questions of the last round, pay, and what new people always ask."""

from collections.abc import Iterator

from nextrung.intake.records import Exchange
from nextrung.preparation._bank import Pattern, patterns, speaks_of
from nextrung.preparation._known import known_by_terms
from nextrung.preparation._likely import Likely, Table, evidence_on, likelihood_of, plainly, why
from nextrung.preparation._noted import as_said, asked_in, bad_answers, is_remark
from nextrung.preparation._rows import filled
from nextrung.preparation._topics import topics_of
from nextrung.preparation._wording import phrase
from nextrung.sources import Point, Statement


def from_asked(table: Table) -> Iterator[Likely]:
    """Give the questions of round one, but for those that are prepared as openers or are about a number."""
    (row,) = patterns("asked")
    notes = table.notes
    if notes is None:
        return
    pay = {named.source.line for named in notes.pay}
    badly = {bad.question.text: bad.note for bad in bad_answers(notes) if bad.question}
    for exchange in asked_in(notes):
        asked, note = exchange.question.text, badly.get(exchange.question.text)
        if (exchange.question.source.line in pay and note is None) or is_remark(exchange, notes):
            continue
        if known_by_terms(asked, patterns("opener")) and note is None:
            continue
        yield _asked_again(table, row, exchange, note)


def _asked_again(table: Table, row: Pattern, exchange: Exchange, note: Statement | None) -> Likely:
    asked = exchange.question.text
    known = known_by_terms(asked, patterns("always") + patterns("fit")) or table.known.get(asked)
    sources = [exchange.question.source, *([exchange.answer.source] if exchange.answer else [])]
    topics = topics_of(asked)
    base = "asked_badly" if note else "asked"
    reason = why("asked", sources)
    if exchange.answer:
        reason = why("asked_answered", sources, answer=phrase(exchange.answer.text))
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
    for named in table.notes.pay[:1] if table.notes else ():
        for row in patterns("pay"):
            reason = why("pay", [named.source], quote=phrase(named.source.quote))
            yield plainly(table, row, "pay", reason)


def from_always(table: Table) -> Iterator[Likely]:
    """Give what new people nearly always ask."""
    asked = [exchange.question.text for exchange in asked_in(table.notes)] if table.notes else []
    for row in (row for row in patterns("always") if not any(speaks_of(row, text) for text in asked)):
        yield plainly(table, row, "always", Point(text=row.why, sources=(row.source,)))
