"""Invented going rates for the tests of the pay room."""

from decimal import Decimal

from nextrung.pay.records import ForYou, GoingRate, Occupation, PublicTable, WageArea, Wages


def rate_of(low: int, high: int, highest: int | None = None, *, is_bound: bool = False) -> GoingRate:
    """A going rate whose part for you is low to high, and whose 90th percentile is `highest`."""
    annual = {"p10": low - 15_000, "p25": low, "p50": (low + high) // 2, "p75": high}
    if highest and not is_bound:
        annual["p90"] = highest
    return GoingRate(
        title="Lamplighter",
        location="Toledo, OH",
        occupation=Occupation(code="00-0000", name="Lamplighters", confidence=1.0),
        area=WageArea(code="0045780", name="Toledo, OH", kind="metropolitan"),
        wages=Wages(
            annual={name: Decimal(wage) for name, wage in annual.items()},
            at_least=frozenset({"p90"}) if is_bound else frozenset(),
            hourly={},
            employment=400,
            relative_standard_error=2.0,
        ),
        for_you=ForYou(low=Decimal(low), mid=Decimal((low + high) // 2), high=Decimal(high), why="invented"),
        source=PublicTable(
            name="Invented wages", release="May 2025", published="2026-04-01", url="https://example.org"
        ),
    )
