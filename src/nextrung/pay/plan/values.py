"""The values of a plan file: amounts, percents, days and years, and the terms of a job."""

from collections.abc import Iterator
from decimal import Decimal
from typing import get_args

from nextrung.pay.amounts import Amount, AmountError, PayPer, read_amount
from nextrung.pay.plan.keys import (
    BonusKeys,
    CommuteKeys,
    EquityKeys,
    MatchKeys,
    PlanKeyError,
    SignOnKeys,
    TermsKeys,
    TuitionKeys,
    did_you_mean,
    join,
    keys_of,
)
from nextrung.pay.plan.records import (
    Bonus,
    Commute,
    Equity,
    Match,
    SignOn,
    Stage,
    Terms,
    Tuition,
    Vesting,
)

_HUNDRED = Decimal(100)
_MOST_YEARS = 60


def read_terms(keys: TermsKeys, path: str) -> Terms:
    """Read what a job gives beside its base.

    Raises:
        PlanKeyError: a value is not what it should be.

    """
    return Terms(
        premiums_per_year=money(keys.premiums_per_month, join(path, "premiums_per_month"), "month"),
        match=_match(keys.match, join(path, "match")),
        paid_days_off=number(keys.paid_days_off, join(path, "paid_days_off"), most=260),
        bonus=_bonus(keys.bonus, join(path, "bonus")),
        equity=_equity(keys.equity, join(path, "equity")),
        commute=_commute(keys.commute, join(path, "commute")),
        remote_days=number(keys.remote_days, join(path, "remote_days"), most=7),
        relocation=once(keys.relocation, join(path, "relocation")),
        sign_on=_sign_on(keys.sign_on, join(path, "sign_on")),
        tuition=_tuition(keys.tuition, join(path, "tuition")),
        other=tuple(_others(keys.other, join(path, "other"))),
    )


def amount(raw: object, path: str, per: PayPer) -> Amount | None:
    """Read an amount for a unit of time; blank gives None.

    Raises:
        PlanKeyError: it is not an amount of US dollars that can be meant.

    """
    try:
        return read_amount(raw, per)
    except AmountError as error:
        raise PlanKeyError(path, str(error)) from error


def money(raw: object, path: str, per: PayPer) -> Decimal | None:
    """Read an amount as dollars a year; a bare number is by `per`. Raises as `amount`."""
    found = amount(raw, path, per)
    return found.per_year if found else None


def once(raw: object, path: str) -> Decimal | None:
    """Read an amount that comes once: a number, or words without a unit of time. Raises as `amount`."""
    found = amount(raw, path, "year")
    if found and found.per != "year":
        raise PlanKeyError(path, "it comes once, so it has no unit of time")
    return found.dollars if found else None


def number(raw: object, path: str, *, least: int | Decimal = 0, most: int | Decimal) -> Decimal | None:
    """Read a number from `least` to `most`; blank gives None.

    Raises:
        PlanKeyError: it is something else.

    """
    if raw is None or raw == "":
        return None
    if isinstance(raw, bool) or not isinstance(raw, int | Decimal):
        raise PlanKeyError(path, "it should be a number")
    value = Decimal(raw)
    if not value.is_finite() or not least <= value <= most:
        shown = raw if abs(value) < 10**15 else "it"
        raise PlanKeyError(path, f"{shown} does not lie between {least} and {most}")
    return value


def whole(raw: object, path: str, *, least: int = 0, most: int = _MOST_YEARS) -> int | None:
    """Read a whole number from `least` to `most`; blank gives None. Raises as `number`."""
    value = number(raw, path, most=most)
    if value is None:
        return None
    if value != int(value) or value < least:
        raise PlanKeyError(path, f"it should be a whole number from {least} to {most}")
    return int(value)


def percent(raw: object, path: str, *, is_often_below_one: bool = True) -> Decimal | None:
    """Read percents as a share, 6 as 0.06; blank gives None.

    Raises:
        PlanKeyError: it does not lie between 0 and 100, or is below 1 where nobody means that.

    """
    value = number(raw, path, most=100)
    if value is not None and 0 < value < 1 and not is_often_below_one:
        raise PlanKeyError(path, f"{value} would be less than one percent; write 70 for 70 percent")
    return None if value is None else value / _HUNDRED


def one_of(value: str, path: str, options: tuple[str, ...]) -> str:
    """Read one of several words.

    Raises:
        PlanKeyError: it is another word.

    """
    if value not in options:
        raise PlanKeyError(
            path, f"“{value}” is none of the words for it; {did_you_mean(value, list(options))}"
        )
    return value


def _others(values: dict[str, object], path: str) -> Iterator[tuple[str, Decimal]]:
    for name, raw in values.items():
        value = money(raw, join(path, name), "year")
        if value is not None:
            yield name.replace("_", " "), value


def _bonus(raw: object, path: str) -> Bonus | None:
    if not isinstance(raw, dict):
        dollars = money(raw, path, "year")
        return Bonus(dollars=dollars) if dollars is not None else None
    keys = keys_of(raw, BonusKeys, path)
    per = one_of(keys.per, join(path, "per"), get_args(PayPer))
    dollars = money({"amount": keys.amount, "per": per}, join(path, "amount"), "year")
    share = percent(keys.percent, join(path, "percent"))
    if dollars is not None and share is not None:
        raise PlanKeyError(path, "it has an amount and a percent; keep one of the two")
    if dollars is None and share is None:
        return None
    odds = percent(keys.odds_percent, join(path, "odds_percent"), is_often_below_one=False)
    return Bonus(dollars=dollars, share_of_base=share, odds=odds)


def _match(raw: dict[str, object], path: str) -> Match | None:
    keys = keys_of(raw, MatchKeys, path)
    up_to = percent(keys.up_to_percent, join(path, "up_to_percent"))
    if up_to is None:
        if keys != MatchKeys():
            raise PlanKeyError(
                join(path, "up_to_percent"), "a match needs the percent of the pay up to which it goes"
            )
        return None
    rate = number(keys.percent, join(path, "percent"), most=300)
    vesting: Vesting = one_of(keys.vesting, join(path, "vesting"), get_args(Vesting))  # type: ignore[assignment]
    years = whole(keys.vesting_years, join(path, "vesting_years"), most=10) or 0
    if vesting != "now" and not years:
        raise PlanKeyError(join(path, "vesting_years"), "how many years it takes is missing")
    return Match(
        rate=(rate if rate is not None else _HUNDRED) / _HUNDRED,
        up_to=up_to,
        vesting=vesting,
        vesting_years=years,
    )


def _equity(raw: dict[str, object], path: str) -> Equity | None:
    keys = keys_of(raw, EquityKeys, path)
    value = once(keys.value, join(path, "value"))
    if value is None:
        return None
    if not keys.stage:
        raise PlanKeyError(join(path, "stage"), "how far the company is, is missing; equity depends on it")
    stage: Stage = one_of(keys.stage, join(path, "stage"), get_args(Stage))  # type: ignore[assignment]
    cliff = whole(keys.cliff_years, join(path, "cliff_years"), most=10)
    return Equity(
        value=value,
        stage=stage,
        years=whole(keys.years, join(path, "years"), least=1, most=10) or 4,
        cliff_years=1 if cliff is None else cliff,
        share=percent(keys.count_percent, join(path, "count_percent")),
    )


def _commute(raw: dict[str, object], path: str) -> Commute | None:
    keys = keys_of(raw, CommuteKeys, path)
    miles = number(keys.miles, join(path, "miles"), most=500)
    minutes = number(keys.minutes, join(path, "minutes"), most=240)
    fares = amount(keys.fares_per_day, join(path, "fares_per_day"), "day")
    days = number(keys.days_per_week, join(path, "days_per_week"), most=7)
    if miles is None and minutes is None and fares is None:
        return None
    return Commute(
        miles=miles or Decimal(0),
        minutes=minutes or Decimal(0),
        fares_per_day=fares.per_year / 260 if fares else Decimal(0),
        days_per_week=Decimal(5) if days is None else days,
    )


def _sign_on(raw: object, path: str) -> SignOn | None:
    keys = keys_of(raw, SignOnKeys, path) if isinstance(raw, dict) else SignOnKeys(amount=raw)
    dollars = once(keys.amount, path)
    if dollars is None:
        return None
    return SignOn(dollars=dollars, keep_years=whole(keys.keep_years, join(path, "keep_years"), least=1) or 1)


def _tuition(raw: object, path: str) -> Tuition | None:
    keys = keys_of(raw, TuitionKeys, path) if isinstance(raw, dict) else TuitionKeys(amount=raw)
    dollars = money(keys.amount, path, "year")
    if dollars is None:
        return None
    return Tuition(dollars_per_year=dollars, years=whole(keys.years, join(path, "years"), least=1) or 1)
