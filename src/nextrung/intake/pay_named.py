"""Which amounts in the notes are pay, and whose they were."""

import re
from functools import cache
from typing import Literal

import msgspec

from nextrung.intake.records import Notes, StatedPay
from nextrung.tables import load_table
from nextrung.tables.rows import Row
from nextrung.tables.terms import Terms, index_terms

#: "$$ said 90": a sign that stands for a heading.
_SIGNS_BEFORE = re.compile(r"^(?:[$£€]{2,}|[$£€](?=\s)|[-–—*•])\s*")

_AMOUNT = re.compile(r"[$£€]?\d")
#: What an amount was: named by them, earned today, asked for, or one cannot tell.
KindOfPay = Literal["pay_theirs", "pay_now", "pay_mine", "pay"]


class _Whose(Row, frozen=True):
    """How one tells whose number it was: the first pattern that fits, in this order."""

    theirs: str
    mine: str
    #: Words of pay, and of amounts that are none where no word of pay stands beside them.
    pay: tuple[str, ...]
    other: tuple[str, ...]


class _Table(Row, frozen=True):
    whose: _Whose


class _Before(msgspec.Struct, frozen=True):
    """The part of ``tables/speaking.toml`` that tells pay of today by the words before it."""

    present: str


class _Speaking(msgspec.Struct, frozen=True):
    whose: _Before


@cache
def _whose() -> _Whose:
    return load_table("pay_named", _Table).whose


@cache
def _patterns() -> tuple[tuple[KindOfPay, re.Pattern[str]], ...]:
    whose = _whose()
    return (
        ("pay_theirs", re.compile(whose.theirs)),
        ("pay_mine", re.compile(whose.mine)),
    )


@cache
def _earned_now() -> re.Pattern[str]:
    return re.compile(load_table("speaking", _Speaking).whose.present)


@cache
def _subjects() -> Terms:
    return index_terms({"pay": _whose().pay, "other": _whose().other})


def amounts_of_pay(notes: Notes | None) -> tuple[StatedPay, ...]:
    """Give the amounts that are pay: no budget, no gift, no sale that was spoken of."""
    return tuple(named for named in notes.pay if _is_pay(named, notes)) if notes else ()


def _is_pay(named: StatedPay, notes: Notes) -> bool:
    line = named.source.line
    asked = (one.question.text for one in notes.asked if one.question.source.line == line)
    found = _subjects().count(" ; ".join((named.source.quote, *asked)))
    return bool(found["pay"]) or not found["other"]


def words_of_pay(named: StatedPay) -> str:
    """Give the words in which an amount was noted, without a sign that stands for a heading."""
    return _SIGNS_BEFORE.sub("", named.source.quote)


def kind_of_pay(named: StatedPay) -> KindOfPay:
    """Say what an amount was."""
    words = words_of_pay(named)
    amount = _AMOUNT.search(words)
    if amount and _earned_now().search(words[: amount.start()]):
        return "pay_now"
    return next((kind for kind, pattern in _patterns() if pattern.search(words)), "pay")
