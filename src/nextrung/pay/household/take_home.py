"""What is left of a pay in a year: federal, state and payroll tax, and what states take beside them."""

from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from nextrung.errors import NextRungError
from nextrung.pay.amounts import MOST_PER_YEAR
from nextrung.pay.records import Household, TakeHome
from nextrung.tables import load_table
from nextrung.tables.rows import Row

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

#: In the order of the numbers that TAXSIM gives them, from 1.
STATES = (
    *("AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "DC", "FL", "GA", "HI", "ID", "IL", "IN", "IA", "KS"),
    *("KY", "LA", "ME", "MD", "MA", "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH", "NJ", "NM", "NY", "NC"),
    *("ND", "OH", "OK", "OR", "PA", "RI", "SC", "SD", "TN", "TX", "UT", "VT", "VA", "WA", "WV", "WI", "WY"),
)
#: The newest year of tax law that the calculator knows.
NEWEST_YEAR = 2025
OLDEST_YEAR = 2025
#: Names of the calculator: unmarried (head of household where there are children), married.
_MSTAT = {"single": 1, "head": 1, "joint": 2}
#: A child counts for the child tax credit below 17, for care below 13, for the earned income credit below 19.
_CARE_AGE, _CREDIT_AGE, _EARNED_AGE = 13, 17, 19


class _Year(Row, frozen=True):
    id: str
    year: int
    social_security_share: float
    wage_base: float
    medicare_share: float
    extra_share: float
    extra_above_single: float
    extra_above_joint: float
    source: str


class _States(Row, frozen=True):
    taxes_retirement: tuple[str, ...]
    taxes_premiums: tuple[str, ...]


class _Law(Row, frozen=True):
    year: tuple[_Year, ...]
    states: _States


class _Read(Row, frozen=True):
    by: Literal["agency", "others"]
    at: str


class _Deduction(Row, frozen=True):
    id: str
    state: str
    name: str
    share: float
    source: str
    read: _Read
    up_to: float = float("inf")
    most: float = float("inf")


class _NotCounted(Row, frozen=True):
    id: str
    state: str
    name: str


class _Deductions(Row, frozen=True):
    year: int
    deduction: tuple[_Deduction, ...]
    not_counted: tuple[_NotCounted, ...]


@cache
def _law() -> _Law:
    return load_table("payroll_law", _Law)


def _law_of(year: int) -> _Year:
    return next(row for row in _law().year if row.year == year)


@cache
def _deductions() -> _Deductions:
    return load_table("state_insurance", _Deductions)


def take_home(gross: Decimal, household: Household, year: int = NEWEST_YEAR) -> TakeHome:
    """Work out what is left of `gross` dollars a year.

    Federal and state income tax come from taxsim-py in its statutory mode, Social Security and Medicare from
    the law's own shares, the states' insurance from a dated table of our own.

    Raises:
        NextRungError: a figure cannot be meant, the state is unknown, or the year is not there.

    """
    _check(gross, household, year)
    parts = {name: column[0] for name, column in _parts([gross], household, year).items()}
    fixed = {
        "gross",
        "federal",
        "state",
        "social_security",
        "medicare",
        "local",
        "retirement",
        "premiums",
        "net",
    }
    return TakeHome(
        **{name: _dollars(parts[name]) for name in fixed},
        other_gross=_dollars(round(float(household.other_gross) * 100)),
        state_insurance={name: _dollars(cents) for name, cents in parts.items() if name not in fixed},
        year=year,
        source=_source(household, year),
        not_counted=_not_counted(household),
    )


def nets(
    grosses: "Sequence[int] | NDArray[np.int64]", household: Household, year: int = NEWEST_YEAR
) -> "NDArray[np.int64]":
    """Give the net of each gross (whole dollars a year), in cents; a thousand take some ten milliseconds.

    Raises:
        NextRungError: as `take_home`.

    """
    _check(Decimal(int(max(grosses, default=0))), household, year)
    return _parts(grosses, household, year)["net"]


def _parts(
    grosses: "Sequence[int] | Sequence[Decimal] | NDArray[np.int64]", household: Household, year: int
) -> "dict[str, NDArray[np.int64]]":
    """Give every part in cents, a column each; the states' insurance by its name."""
    import numpy as np

    gross = np.asarray(grosses, dtype=np.float64)
    premiums = np.minimum(float(household.premiums_per_year), gross)
    retirement = np.minimum(gross * float(household.retirement_share), gross - premiums)
    other = float(household.other_gross)
    federal, state = _income_taxes(gross, premiums, retirement, household, year)
    social_security, medicare = _payroll_taxes(gross - premiums, other, household, year)
    insurance = {
        one.name: _taken(one, gross) + _taken(one, np.full_like(gross, other))
        for one in _deductions().deduction
        if one.state == household.state
    }
    columns = {
        "federal": federal,
        "state": state,
        "social_security": social_security,
        "medicare": medicare,
        **insurance,
        "local": (gross + other) * float(household.local_tax_share),
        "retirement": retirement,
        "premiums": premiums,
    }
    cents = {name: np.rint(column * 100).astype(np.int64) for name, column in columns.items()}
    both = np.rint((gross + other) * 100).astype(np.int64)
    return {
        "gross": np.rint(gross * 100).astype(np.int64),
        **cents,
        "net": both - np.sum(list(cents.values()), axis=0),
    }


def _income_taxes(
    gross: "NDArray[np.float64]",
    premiums: "NDArray[np.float64]",
    retirement: "NDArray[np.float64]",
    household: Household,
    year: int,
) -> "tuple[NDArray[np.float64], NDArray[np.float64]]":
    """Give federal income tax, and that of the state, which may tax more of the pay."""
    import numpy as np

    taxed = taxed_by_state = gross - premiums - retirement
    states = _law().states
    if household.state in states.taxes_retirement:
        taxed_by_state = taxed_by_state + retirement
    if household.state in states.taxes_premiums:
        taxed_by_state = taxed_by_state + premiums
    if np.array_equal(taxed, taxed_by_state):
        return _taxsim(taxed, household, year)
    # One question for both is half as dear as two.
    federal, state = _taxsim(np.concatenate((taxed, taxed_by_state)), household, year)
    return federal[: taxed.size], state[taxed.size :]


def _taxsim(
    wages: "NDArray[np.float64]", household: Household, year: int
) -> "tuple[NDArray[np.float64], NDArray[np.float64]]":
    import polars as pl
    from taxsim_py import calculate_taxes

    ages = sorted(household.children)
    row: dict[str, Any] = {
        "state": STATES.index(household.state) + 1,
        "mstat": _MSTAT[household.filing],
        "page": household.age,
        "sage": household.age if household.filing == "joint" else 0,
        "swages": float(household.other_gross),
        "depx": len(ages),
        **{f"age{place}": age for place, age in enumerate(ages[:3], start=1)},
        "dep13": sum(age < _CARE_AGE for age in ages),
        "dep17": sum(age < _CREDIT_AGE for age in ages),
        "dep18": sum(age < _EARNED_AGE for age in ages),
    }
    frame = pl.DataFrame({"pwages": wages}).with_columns(
        **{name: pl.lit(value) for name, value in row.items()}
    )
    taxes = calculate_taxes(frame, year=year)
    return taxes["fiitax"].to_numpy(), taxes["siitax"].to_numpy()


def _payroll_taxes(
    wages: "NDArray[np.float64]", other: float, household: Household, year: int
) -> "tuple[NDArray[np.float64], NDArray[np.float64]]":
    """Give Social Security and Medicare of both earners."""
    import numpy as np

    law = _law_of(year)
    social_security = law.social_security_share * (
        np.minimum(wages, law.wage_base) + min(other, law.wage_base)
    )
    limit = law.extra_above_joint if household.filing == "joint" else law.extra_above_single
    extra = law.extra_share * np.maximum(wages + other - limit, 0.0)
    return social_security, law.medicare_share * (wages + other) + extra


def _taken(deduction: _Deduction, pay: "NDArray[np.float64]") -> "NDArray[np.float64]":
    import numpy as np

    return np.minimum(np.minimum(pay, deduction.up_to) * deduction.share, deduction.most)


def _dollars(cents: int) -> Decimal:
    return Decimal(int(cents)) / 100


def _check(gross: Decimal, household: Household, year: int) -> None:
    if not 0 <= gross <= MOST_PER_YEAR or not 0 <= household.other_gross <= MOST_PER_YEAR:
        raise NextRungError(
            f"{gross:,} dollars a year cannot be meant.",
            advice=f"Give a yearly amount in US dollars between 0 and {MOST_PER_YEAR:,}.",
        )
    if household.state not in STATES:
        raise NextRungError(
            f"{household.state!r} is not a state.", advice="Give two letters, such as NC; DC is one of them."
        )
    if not OLDEST_YEAR <= year <= NEWEST_YEAR:
        raise NextRungError(
            f"Tax law of {year} is not in this version.", advice=f"The newest year there is {NEWEST_YEAR}."
        )
    shares = (household.retirement_share, household.local_tax_share)
    if not all(0 <= share <= 1 for share in shares) or household.premiums_per_year < 0:
        raise NextRungError(
            "A share of the pay must lie between 0 and 100 percent, and premiums cannot be below 0.",
            advice="Look at retirement, local tax and premiums again.",
        )
    if household.filing == "head" and not household.children:
        raise NextRungError(
            "Head of household needs somebody who lives on your pay.",
            advice="Name the children's ages, or file as single.",
        )


def _source(household: Household, year: int) -> str:
    law = _law_of(year)
    own = [one for one in _deductions().deduction if one.state == household.state]
    tables = ", ".join((law.id, *(one.id for one in own)))
    reported = ", ".join(one.id for one in own if one.read.by == "others")
    doubt = f" ({reported} as reported by others than the state)" if reported else ""
    return f"taxsim-py 0.4.1, statutory mode, law of {year}; our tables {tables}{doubt}"


def _not_counted(household: Household) -> tuple[str, ...]:
    left_out = ["deductions other than the standard one", "credits that depend on rent, care or study"]
    if not household.local_tax_share:
        left_out.append("income tax of a city, county or school district")
    named = [one.name for one in _deductions().not_counted if one.state == household.state]
    left_out.extend(named)
    if not named and household.state not in {one.state for one in _deductions().deduction}:
        left_out.append("what this state may take beside its income tax")
    return tuple(left_out)
