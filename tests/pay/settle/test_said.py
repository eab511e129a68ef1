"""What was named in round one, and by whom."""

from datetime import date
from decimal import Decimal

import pytest

from nextrung.intake.notes.reading import read_notes
from nextrung.intake.records import Document, Line
from nextrung.pay.settle.said import find_named_pay, find_other_currencies


def notes_of(*lines):
    numbered = tuple(Line(number=number, text=text) for number, text in enumerate(lines, 1))
    return read_notes(
        Document(kind="notes", name="notes.txt", format="text", lines=numbered), date(2026, 12, 1)
    )


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Pay: I said mid eighties", [("you", 84_000, 86_000)]),
        ("she said they could go up to 112 for the right person, salary", [("they", 112_000, 112_000)]),
        (
            "$$ said I make about 78 with the on call and would want to see 90",
            [("present", 78_000, 78_000), ("you", 90_000, 90_000)],
        ),
        ("Pay: I am at $61,400 and did not say so", [("present", 61_400, 61_400)]),
        ("Salary: they said $30 an hour", [("they", 62_400, 62_400)]),
        ("Pay 140k", [("unknown", 140_000, 140_000)]),
    ],
)
def test_each_amount_is_known_by_who_named_it(line, expected):
    found = find_named_pay(notes_of(line))
    assert [(one.by, one.least, one.most) for one in found] == [
        (by, Decimal(low), Decimal(high)) for by, low, high in expected
    ]


def test_pounds_are_left_out_and_said():
    notes = notes_of("Pay: I said £38,000 a year")
    assert find_named_pay(notes) == ()
    assert len(find_other_currencies(None, notes)) == 1


def test_no_notes_name_nothing():
    assert find_named_pay(None) == ()


def test_budget_and_gift_are_no_pay():
    notes = notes_of(
        "he asked about my budget, I said $450k", "largest gift asked for in person: 25k", "Pay: 62k"
    )
    assert [one.least for one in find_named_pay(notes)] == [Decimal(62_000)]
