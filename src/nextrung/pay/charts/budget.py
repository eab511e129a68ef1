"""The budget by category: one bar each, the largest first."""

from collections.abc import Iterator, Sequence

from nextrung.pay.amounts import dollars
from nextrung.pay.charts import shapes as draw
from nextrung.pay.household.budget import SAVINGS, CategoryTotal, categories, totals
from nextrung.pay.records import Budget, Chart

_ROW_HEIGHT, _BAR_HEIGHT = 15.0, 10.0
#: Where the bars begin, and how long the longest is.
_LEFT, _LONGEST = 188.0, 120.0
_TITLE = "What you spend and save in a month"


def budget_chart(budget: Budget) -> Chart | None:
    """Draw the categories that are filled in; None where none is."""
    if not budget.per_year:
        return None
    every = totals(budget)
    spent = sorted((one for one in every if one.per_year), key=lambda one: -one.per_year)
    svg = draw.picture(
        "budget",
        _TITLE,
        _description(spent, budget),
        _ROW_HEIGHT * len(spent) + 4,
        draw.fillings("pay-budget", 2),
        *_bars(spent),
    )
    return Chart(
        name="budget",
        title=_TITLE,
        description=_description(spent, budget),
        svg=svg,
        head=("", "a month", "a year", "share"),
        rows=tuple(_table(every, budget)),
    )


def _bars(spent: Sequence[CategoryTotal]) -> Iterator[str]:
    savings = next(category.name for category in categories() if category.key == SAVINGS)
    for place, one in enumerate(spent):
        top = 2 + place * _ROW_HEIGHT
        width = float(one.per_year / spent[0].per_year) * _LONGEST
        words = draw.shortened(one.name, _LEFT, draw.SMALL)
        yield draw.say(words, _LEFT - 5, top + 9, size=draw.SMALL, anchor="end")
        yield draw.bar(_LEFT, top, width, _BAR_HEIGHT, "pay-budget", int(one.name == savings))
        yield draw.say(dollars(one.per_year / 12), _LEFT + width + 5, top + 9, size=draw.SMALL)


def _description(spent: Sequence[CategoryTotal], budget: Budget) -> str:
    parts = "; ".join(f"{one.name} {dollars(one.per_year / 12)}" for one in spent)
    return f"A bar for each part, the largest first: {parts}. In all {dollars(budget.per_year / 12)} a month."


def _table(every: Sequence[CategoryTotal], budget: Budget) -> Iterator[tuple[str, str, str, str]]:
    for one in every:
        is_blank = not one.per_year and one.blank == one.lines
        share = "" if one.share is None or is_blank else f"{one.share * 100:.1f}%"
        amounts = ("blank", "blank") if is_blank else (dollars(one.per_year / 12), dollars(one.per_year))
        yield one.name, *amounts, share
    yield "In all", dollars(budget.per_year / 12), dollars(budget.per_year), ""
