"""The budget sheet: totals, shares and months."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from nextrung.pay.household.budget import categories, due_by_month, read_line, totals
from nextrung.pay.records import Budget
from tests.pay.plans import PLAN, plan_of

HOUSING = categories()[0]
IRREGULAR = categories()[-1]


def test_the_sheet_has_the_twelve_categories():
    assert [one.key for one in categories()] == [
        *("housing", "utilities", "food", "transport", "health", "debt", "children", "insurance"),
        *("savings", "fun", "giving", "irregular"),
    ]


def test_a_bare_number_is_by_the_month_and_of_irregular_costs_by_the_year():
    assert read_line(HOUSING, "rent", 1650).per == "month"
    assert read_line(IRREGULAR, "vacation", 1650).per == "year"


def test_weeks_become_a_year():
    line = read_line(HOUSING, "rent", "20 a week")
    assert (line.amount, line.per) == (Decimal(1040), "year")


@given(st.lists(st.none() | st.integers(0, 5000), min_size=1, max_size=8))
def test_totals_add_up_and_shares_make_one(amounts):
    lines = [read_line(HOUSING, f"line_{place}", amount) for place, amount in enumerate(amounts)]
    lines += [read_line(IRREGULAR, "vacation", 700)]
    found = totals(Budget(lines=tuple(lines)))
    assert sum(one.per_year for one in found) == sum(12 * (amount or 0) for amount in amounts) + 700
    assert abs(sum(one.share for one in found) - 1) < Decimal("0.01")
    assert found[0].blank == amounts.count(None)


def test_irregular_costs_fall_due_in_their_months():
    lines = (
        read_line(IRREGULAR, "vacation", "900 in June and july"),
        read_line(IRREGULAR, "dues", {"amount": 120, "months": [1]}),
    )
    due = due_by_month(Budget(lines=lines))
    assert {month: amount for month, amount in due.items() if amount} == {
        "January": Decimal(120),
        "June": Decimal(450),
        "July": Decimal(450),
    }


def test_a_category_without_an_answer_is_blank_and_not_zero():
    fun = next(one for one in totals(plan_of(PLAN).budget) if one.name == "Fun")
    assert fun.blank == fun.lines
