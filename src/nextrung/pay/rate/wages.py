"""The published wages of an occupation in an area, and what stands in where there are none."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from nextrung.pay.rate import wage_file
from nextrung.pay.rate.places import FoundArea, nation, state_area, state_of
from nextrung.pay.rate.wage_file import AT_LEAST, BY_THE_HOUR_OR_YEAR, PublishedValue
from nextrung.pay.records import PERCENTILES, Percentile, PublicTable, WageArea, Wages

Reliability = Literal["firm", "fair", "rough", "unknown"]
#: "Equal to or greater than $115.00 per hour or $239,200 per year", footnote 5 of the release.
TOP_PER_YEAR = Decimal(239_200)
#: Relative standard errors, in percent, up to which we call a wage firm, and fair. The publisher sets no such
#: bounds ("the smaller the relative standard error, the more precise the estimate"); these are ours.
FIRM, FAIR = 3.0, 8.0


@dataclass(frozen=True, kw_only=True, slots=True)
class FoundWages:
    """Wages, and the area they are of, which is wider than the one asked for where that has none."""

    wages: Wages
    area: WageArea
    notices: tuple[str, ...] = ()


def wage_source() -> PublicTable:
    """Give the public table that all wages here are from."""
    release = wage_file.release()
    return PublicTable(
        name=release.name, release=release.release, published=release.published, url=release.url
    )


@lru_cache(maxsize=4096)
def read_wages(occupation: str, area: str) -> Wages | None:
    """Give the wages of an occupation ("13-2011") in an area ("0016740") as published.

    None where the table has no such row, or no wage in it was released.
    """
    row = wage_file.published_row(occupation, area)
    if row is None:
        return None
    annual = {percentile: row[f"annual_{percentile}"] for percentile in PERCENTILES}
    hourly = {percentile: row[f"hourly_{percentile}"] for percentile in PERCENTILES}
    is_by_the_hour = annual["p50"].footnote == BY_THE_HOUR_OR_YEAR
    paid = hourly if is_by_the_hour else annual
    wages = Wages(
        annual={} if is_by_the_hour else _figures(annual),
        at_least=frozenset(one for one in PERCENTILES if paid[one].footnote == AT_LEAST),
        hourly=_figures(hourly) if is_by_the_hour else {},
        employment=_whole(row["employment"]),
        relative_standard_error=_share(row["wage_rse"]),
    )
    return wages if wages.annual or wages.hourly or wages.at_least else None


def find_wages(occupation: str, found: FoundArea) -> FoundWages | None:
    """Give the wages in an area; where its median is not released, those of its state, else of the country.

    None where not even the country has any.
    """
    notices: list[str] = []
    for area in _wider(found):
        wages = read_wages(occupation, area.code)
        if wages and ("p50" in wages.annual or "p50" in wages.hourly):
            if area != found.area:
                notices.append(f"These are figures for {_the(area)}.")
            return FoundWages(wages=wages, area=area, notices=(" ".join(notices),) if notices else ())
        notices.append(_why_not(wages, area))
    return None


def reliability(wages: Wages) -> Reliability:
    """Give a plain word for how far the wages can be relied on, from their relative standard error."""
    error = wages.relative_standard_error
    if error is None:
        return "unknown"
    return "firm" if error <= FIRM else "fair" if error <= FAIR else "rough"


def _wider(found: FoundArea) -> Iterator[WageArea]:
    yield found.area
    state = found.state or state_of(found.area)
    if state and found.area.kind in ("metropolitan", "nonmetropolitan"):
        yield state_area(state)
    if found.area.kind != "nation":
        yield nation()


def _why_not(wages: Wages | None, area: WageArea) -> str:
    if wages and "p50" in wages.at_least:
        return f"In {area.name} more than half earn ${TOP_PER_YEAR:,} or more; no figure is published."
    return f"No wage for this work is published for {_the(area)}."


def _the(area: WageArea) -> str:
    return "the whole country" if area.kind == "nation" else area.name


def _figures(values: Mapping[Percentile, PublishedValue]) -> dict[Percentile, Decimal]:
    return {percentile: one.value for percentile, one in values.items() if one.value is not None}


def _whole(value: PublishedValue) -> int | None:
    return None if value.value is None else int(value.value)


def _share(value: PublishedValue) -> float | None:
    return None if value.value is None else float(value.value)
