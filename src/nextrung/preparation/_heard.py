"""Questions that spring from the notes: what was announced, what they struggle with, what was doubted."""

import re
from collections.abc import Iterator
from functools import cache

from nextrung.intake.records import Notes
from nextrung.preparation._announced import announced_in
from nextrung.preparation._likely import Likely, Table, evidence_on, likelihood_of, related_wants, why
from nextrung.preparation._noted import is_asked_of_me, is_mood, own_answer, went_badly
from nextrung.preparation.bank import Pattern, ranking, speaks_of
from nextrung.preparation.told import is_about_them
from nextrung.preparation.wording import phrase
from nextrung.sources import Statement
from nextrung.tables.rows import fill
from nextrung.tables.terms import Terms, index_terms

_OF_MINE = re.compile(r"\b(?:i|i['’]\w+|my|me|ours)\b", re.IGNORECASE)
#: A line with fewer words names nothing that one could ask about.
_LEAST_WORDS = 3


@cache
def _signs() -> Terms:
    signs = ranking().signs
    return index_terms(
        {
            "trouble": signs.trouble,
            "doubt": signs.doubt,
            "doubt_of_mine": signs.doubt_of_mine,
            "aside": signs.aside,
        }
    )


def from_announced(table: Table) -> Iterator[Likely]:
    """Give what follows on the thing that they said will have to be done there."""
    for announced in announced_in(table.notes):
        words = table.slots | {"announced": phrase(announced.said.text)}
        wants = related_wants(table, announced.said.text)
        for row in table.patterns("announced"):
            if announced.key in row.kinds and (text := fill(row.text, words)):
                yield Likely(
                    pattern=row,
                    spring="announced",
                    text=text,
                    why=why("announced", [announced.said.source], announced=words["announced"]),
                    likelihood=likelihood_of(table, row, "announced"),
                    subject=wants[0].text if wants else announced.said.text,
                    topics=(row.topic,),
                )


def from_heard(table: Table) -> Iterator[Likely]:
    """Give what they will ask about what they told: what they lost, who left, what is about to change."""
    for line in heard_in(table.notes):
        named = [row for row in table.patterns("heard") if row.terms and speaks_of(row, line.text)]
        is_trouble = bool(_signs().count(line.text)["trouble"])
        general = [row for row in table.patterns("heard") if not row.terms] if is_trouble or named else []
        for row in (*named, *general):
            if likely := _heard(table, row, line, "heard" if row.terms else "heard_general"):
                yield likely


def _heard(table: Table, row: Pattern, line: Statement, base: str) -> Likely | None:
    noted = phrase(line.text)
    text = fill(row.text, table.slots | {"noted": noted})
    if text is None:
        return None
    reason = why("heard", [line.source], noted=noted)
    wants = related_wants(table, line.text)[:1]
    for wanted in wants:
        sources = [line.source, wanted.source]
        reason = why("heard_and_asked", sources, noted=noted, phrase=phrase(wanted.text))
    return Likely(
        pattern=row,
        spring="heard",
        text=text,
        why=reason,
        likelihood=likelihood_of(table, row, base),
        subject=wants[0].text if wants else line.text,
        topics=(row.topic,),
        evidence=evidence_on(table, (row.topic,)),
    )


def from_doubts(table: Table) -> Iterator[Likely]:
    """Give general questions about a doubt that the notes name in whatever words."""
    for doubt in doubts_in(table.notes):
        for row in table.patterns("doubt"):
            if text := fill(row.text, table.slots):
                wants = related_wants(table, doubt.text)
                yield Likely(
                    pattern=row,
                    spring="doubt",
                    text=text,
                    why=why("doubt", [doubt.source], noted=phrase(doubt.text)),
                    likelihood=likelihood_of(table, row, "doubt"),
                    subject=wants[0].text if wants else doubt.text,
                    topics=(row.topic,),
                )


def heard_in(notes: Notes | None) -> list[Statement]:
    """Give the lines on them, in the order of the notes: none on the candidate, on place or on time."""
    if notes is None:
        return []
    lines = [line for line in (*notes.learned, *notes.unplaced, *notes.worries) if _is_to_be_heard(line)]
    return sorted(lines, key=lambda line: line.source.line or 0)


def _is_to_be_heard(line: Statement) -> bool:
    is_theirs = is_about_them(line.text) and not _OF_MINE.search(line.text) and not _is_doubt(line.text)
    is_aside = _signs().count(line.text)["aside"] or went_badly(line.text)
    return is_theirs and not is_aside and len(line.text.split()) >= _LEAST_WORDS


def _is_doubt(line: str) -> bool:
    found = _signs().count(line)
    is_named = found["doubt"] or (found["doubt_of_mine"] and _OF_MINE.search(line))
    return bool(is_named) and not (is_asked_of_me(line) or went_badly(line) or is_mood(line))


def doubts_in(notes: Notes | None) -> list[Statement]:
    """Give the lines in which the notes doubt the candidate, but for those that the worries hold already."""
    if notes is None:
        return []
    answers = (answer for exchange in notes.asked if (answer := own_answer(exchange)))
    lines = (*notes.worries, *notes.unplaced, *notes.learned, *notes.said, *answers)
    found = {
        line.text: line
        for line in sorted(lines, key=lambda line: line.source.line or 0)
        if _is_doubt(line.text)
    }
    return list(found.values())
