"""The question an interviewer would ask now, taken from what the answer left open."""

from collections.abc import Iterable, Mapping
from functools import cache

from nextrung.practice.records import Aspect, AspectScore, Finding, Flaw, QuestionKind
from nextrung.practice.remarks import worth_making
from nextrung.tables import load_table
from nextrung.tables.rows import Row, fill

#: A quote longer than this is not said back.
_MOST_WORDS = 9


class _FollowUp(Row, frozen=True, kw_only=True):
    id: str
    after: tuple[str, ...]
    ask: str
    kinds: tuple[QuestionKind, ...] = ()


class _Table(Row, frozen=True):
    follow_up: tuple[_FollowUp, ...]


def follow_up(
    question: str,
    kind: QuestionKind,
    aspects: Mapping[Aspect, AspectScore],
    flaws: Iterable[Flaw],
) -> str | None:
    """Give the next question, with the answer's own words where they help; None where nothing is open."""
    seen = _quotes_by_kind(aspects, flaws)
    for row in _rows():
        if row.kinds and kind not in row.kinds:
            continue
        for condition in row.after:
            quotes = _met(condition, aspects, seen)
            if quotes is None:
                continue
            slots = {"question": question.strip()}
            if words := next((quote for quote in quotes if quote), ""):
                slots["words"] = words
            if asked := fill(row.ask, slots):
                return asked
    return None


def _met(
    condition: str, aspects: Mapping[Aspect, AspectScore], seen: Mapping[str, list[str]]
) -> list[str] | None:
    """Give what can be quoted where the condition holds, possibly nothing; None where it does not hold."""
    name, _, most = condition.partition(" ")
    if not most:
        return seen.get(name)
    found = next((score for aspect, score in aspects.items() if aspect == name), None)
    if found is None or found.score is None or found.score > float(most):
        return None
    return [_short(finding.quote) for finding in found.findings]


def _quotes_by_kind(aspects: Mapping[Aspect, AspectScore], flaws: Iterable[Flaw]) -> dict[str, list[str]]:
    remarks: list[Finding | Flaw] = [*flaws, *(remark for _, remark in worth_making(aspects))]
    quotes: dict[str, list[str]] = {}
    for remark in remarks:
        quotes.setdefault(remark.kind, []).append(_short(remark.quote))
    return quotes


def _short(quote: str) -> str:
    """Give a quote that can be said back: one clause of a few words; empty where it is longer."""
    clause = quote.split("\n")[0].strip(' .,;:!?…—–-"“”')
    return clause if 0 < len(clause.split()) <= _MOST_WORDS else ""


@cache
def _rows() -> tuple[_FollowUp, ...]:
    return load_table("follow_ups", _Table).follow_up
