"""A pay and a household from the words of a command line."""

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation

from nextrung.errors import NextRungError
from nextrung.pay.amounts import AmountError, read_amount
from nextrung.pay.plan.file import read_household
from nextrung.pay.plan.keys import HouseholdKeys, PlanKeyError
from nextrung.pay.records import Household

_NUMBERS = ("age", "retirement_percent", "local_tax_percent")
_AMOUNTS = ("other_gross", "premiums_per_month")
_ADVICE = "Look at it again; nextrung pay take-home --help says what each option takes."


def read_gross(words: str) -> Decimal:
    """Read a pay, as dollars a year: "75000", "28.50/hour".

    Raises:
        NextRungError: it is not an amount of US dollars that can be meant.

    """
    try:
        amount = read_amount(words, "year")
    except AmountError as error:
        raise NextRungError(f"--gross: {error}.", advice=_ADVICE) from error
    if amount is None:
        raise NextRungError("--gross: it is blank.", advice=_ADVICE)
    return amount.per_year


def read_household_words(options: Mapping[str, str | None]) -> Household:
    """Read a household from the words of options named like the keys of [household]; None is not given.

    Raises:
        NextRungError: one of them cannot be meant.

    """
    ages = [one.strip() for one in (options.get("children") or "").split(",") if one.strip()]
    keys = HouseholdKeys(
        state=options.get("state") or "",
        filing=options.get("filing") or "single",
        children=[_number(age, "children") for age in ages],
        **{name: _number(options.get(name), name) for name in _NUMBERS},
        **{name: options.get(name) for name in _AMOUNTS},
    )
    try:
        household = read_household(keys)
    except PlanKeyError as error:
        name = error.path.removeprefix("household.").partition("[")[0].replace("_", "-")
        raise NextRungError(f"--{name}: {error.wrong}.", advice=_ADVICE) from error
    if household is None:
        raise NextRungError("--state: it is blank.", advice="Write two letters, such as NC.")
    return household


def _number(words: str | None, name: str) -> Decimal | None:
    if words is None or not words.strip():
        return None
    try:
        return Decimal(words.strip().removesuffix("%"))
    except InvalidOperation:
        option = name.replace("_", "-")
        raise NextRungError(f"--{option}: “{words}” is not a number.", advice=_ADVICE) from None
