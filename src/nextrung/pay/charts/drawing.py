"""The charts of a pay plan: the market, the budget, the offers; drawn once for page and paper alike."""

from dataclasses import dataclass

from nextrung.pay.charts.budget import budget_chart
from nextrung.pay.charts.market import market_chart
from nextrung.pay.charts.offers import offers_chart
from nextrung.pay.records import Chart, PayPlan


@dataclass(frozen=True, kw_only=True, slots=True)
class Charts:
    """The pictures of one plan; None where there is nothing to show."""

    market: Chart | None
    budget: Chart | None
    offers: Chart | None


def draw_charts(plan: PayPlan) -> Charts:
    """Draw all charts of a plan; each as one SVG element with the same numbers as a table beside it."""
    return Charts(
        market=market_chart(plan), budget=budget_chart(plan.budget), offers=offers_chart(plan.offers)
    )
