"""What each part of an offer is worth in each year one means to stay: docs/pay.md has the formulas."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from nextrung.pay.amounts import CENT, dollars
from nextrung.pay.offer.rows import figure, part_rows, stage_row, value_of
from nextrung.pay.plan.records import Bonus, Choices, Commute, Equity, Match, Offer, SignOn, Terms, Tuition

ZERO = Decimal(0)


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """One part of an offer in each year of the stay, in dollars to the cent."""

    name: str
    by_year: tuple[Decimal, ...]
    #: It is pay in the eyes of the law, and taxed as such.
    is_taxed: bool
    #: How it was worked out, with the figures.
    worked_out: str

    @property
    def first_year(self) -> Decimal:
        """What it is worth in the first year."""
        return self.by_year[0]

    @property
    def later_years(self) -> Decimal:
        """Mean of the years after the first, to the cent."""
        return (sum(self.by_year[1:], ZERO) / (len(self.by_year) - 1)).quantize(CENT)

    @property
    def mean(self) -> Decimal:
        """Mean of all years of the stay, not rounded."""
        return sum(self.by_year, ZERO) / len(self.by_year)


@dataclass(frozen=True, kw_only=True, slots=True)
class Setting:
    """What all parts of all offers share."""

    stay_years: int
    #: An hour on the road, as a share of an hour's pay.
    time_share: Decimal
    #: What goes into a retirement account, as a share of the pay; None is blank.
    own_retirement_share: Decimal | None


def make_setting(choices: Choices, own_retirement_share: Decimal | None) -> Setting:
    """Join what the user chose with the table where they left it blank."""
    time_share = figure("time_share") if choices.time_share is None else choices.time_share
    return Setting(
        stay_years=choices.stay_years or int(figure("stay_years")),
        time_share=time_share,
        own_retirement_share=own_retirement_share,
    )


def price(offer: Offer, base: Decimal, setting: Setting) -> tuple[Part, ...]:
    """Give all parts that can be priced, the base first; what is blank is left out, and is not zero."""
    return tuple(_parts(offer, base, setting))


def not_priced(terms: Terms, setting: Setting) -> Iterator[str]:
    """Say what is blank, part by part, and what to find out."""
    for row in part_rows():
        if value_of(terms, row.key) is None:
            yield f"{row.name}: {row.ask}"
    if terms.bonus and terms.bonus.odds is None:
        yield "Bonus: its odds, odds_percent"
    if terms.match and setting.own_retirement_share is None:
        yield "Retirement match: what you save yourself, household.retirement_percent"
    if terms.remote_days is not None and terms.commute is None:
        yield "Remote days: miles and minutes of the commute that they save"


def price_bonus(bonus: Bonus, base: Decimal, stay_years: int) -> Part | None:
    """Bonus x odds, each year; None where the odds are blank."""
    whole = bonus.dollars if bonus.dollars is not None else base * (bonus.share_of_base or 0)
    if bonus.odds is None:
        return None
    words = f"{dollars(whole)} × {_percent(bonus.odds)} odds"
    return _every_year("bonus", whole * bonus.odds, stay_years, words, is_taxed=True)


def price_match(match: Match, base: Decimal, own_share: Decimal, stay_years: int) -> Part:
    """Match rate x the smaller of what you save and what they match x base x share vested by the end."""
    saved = min(own_share, match.up_to)
    vested = _vested(match, stay_years)
    words = (
        f"{_percent(match.rate)} of {_percent(saved)} of {dollars(base)}, "
        f"{_percent(vested)} yours after {stay_years} years"
    )
    return _every_year("match", match.rate * saved * base * vested, stay_years, words)


def price_paid_days_off(days: Decimal, base: Decimal, stay_years: int) -> Part:
    """Days x base / 260."""
    words = f"{days} days × {dollars(base)} / {figure('paid_days')}"
    return _every_year("paid_days_off", days * base / figure("paid_days"), stay_years, words)


def price_equity(equity: Equity, stay_years: int) -> Part:
    """Value / years of vesting x share of the stage, in each year; nothing if one leaves before the cliff.

    What vests before the cliff comes in the year of the cliff.
    """
    row = stage_row(equity.stage)
    share = Decimal(row.share) if equity.share is None else equity.share
    yearly = equity.value * share / equity.years
    by_year = []
    for year in range(1, stay_years + 1):
        if year < equity.cliff_years or year > equity.years:
            by_year.append(ZERO)
        else:
            by_year.append(yearly * (year if year == equity.cliff_years else 1))
    words = (
        f"{dollars(equity.value)} over {equity.years} years × {_percent(share)} ({equity.stage}: {row.why})"
    )
    return _part("equity", by_year, words, is_taxed=True)


def price_commute(commute: Commute, days_off: Decimal, base: Decimal, setting: Setting) -> tuple[Part, Part]:
    """Give money and time of going there every working day, both below zero.

    Money: (miles there and back x dollars a mile + fares) x days. Time: hours x an hour's pay x its share.
    """
    days = travel_days(commute.days_per_week, days_off)
    money_per_day, hours_per_day = _cost_of_a_day(commute)
    hourly = base / figure("paid_hours") * setting.time_share
    money_words = f"{dollars(days)[1:]} days × {2 * commute.miles} miles × ${figure('dollars_per_mile')}"
    if commute.fares_per_day:
        money_words += f" and ${commute.fares_per_day.quantize(CENT)} fares a day"
    hours = days * hours_per_day
    time_words = (
        f"{hours.quantize(Decimal(1))} hours × ${hourly.quantize(CENT)} "
        f"({_percent(setting.time_share)} of an hour's pay)"
    )
    return (
        _every_year("commute", -days * money_per_day, setting.stay_years, money_words, name="Commute, money"),
        _every_year("commute", -hours * hourly, setting.stay_years, time_words, name="Commute, time"),
    )


def price_remote_days(
    remote_days: Decimal, commute: Commute, days_off: Decimal, base: Decimal, setting: Setting
) -> Part:
    """Give what the days at home save of the commute, in money and time."""
    days = travel_days(min(remote_days, commute.days_per_week), days_off)
    money_per_day, hours_per_day = _cost_of_a_day(commute)
    saved = money_per_day + hours_per_day * base / figure("paid_hours") * setting.time_share
    words = f"{dollars(days)[1:]} days × ${saved.quantize(CENT)} of the commute"
    return _every_year("remote_days", days * saved, setting.stay_years, words)


def commute_hours(terms: Terms) -> Decimal | None:
    """Give the hours on the road in a year, days at home left out; None where the commute is blank."""
    if terms.commute is None:
        return None
    days_there = max(ZERO, terms.commute.days_per_week - (terms.remote_days or 0))
    hours = travel_days(days_there, terms.paid_days_off or ZERO) * _cost_of_a_day(terms.commute)[1]
    return hours.quantize(Decimal("0.1"))


def travel_days(days_per_week: Decimal, days_off: Decimal) -> Decimal:
    """Days a week x the weeks that are worked, of 52 less the paid days off / 5."""
    return days_per_week * max(ZERO, 52 - days_off / 5)


def price_sign_on(sign_on: SignOn, stay_years: int) -> Part:
    """Dollars / years it must be kept, in each of these; nothing if one leaves before."""
    kept = sign_on.keep_years <= stay_years
    each = sign_on.dollars / sign_on.keep_years if kept else ZERO
    words = f"{dollars(sign_on.dollars)} over {sign_on.keep_years} {_years(sign_on.keep_years)}"
    if not kept:
        words += f", to be given back, since you mean to stay {stay_years}"
    by_year = [each if year <= sign_on.keep_years else ZERO for year in range(1, stay_years + 1)]
    return _part("sign_on", by_year, words, is_taxed=True)


def price_tuition(tuition: Tuition, stay_years: int) -> tuple[Part, ...]:
    """Dollars a year in each year it would be used; what the law taxes of it is a part of its own."""
    free = min(tuition.dollars_per_year, figure("untaxed_tuition"))
    words = f"a year for {tuition.years} {_years(tuition.years)}"
    shares = [("Courses paid", free, False), ("Courses paid, taxed", tuition.dollars_per_year - free, True)]
    return tuple(
        _part(
            "tuition",
            [value if year <= tuition.years else ZERO for year in range(1, stay_years + 1)],
            f"{dollars(value)} {words}",
            is_taxed=is_taxed,
            name=name,
        )
        for name, value, is_taxed in shares
        if value or not is_taxed
    )


def _parts(offer: Offer, base: Decimal, setting: Setting) -> Iterator[Part]:
    terms, stay = offer.terms, setting.stay_years
    yield _every_year("base", base, stay, "as given", is_taxed=True, name="Base")
    if terms.premiums_per_year is not None:
        words = f"12 × {dollars(terms.premiums_per_year / 12)}"
        yield _every_year("premiums", -terms.premiums_per_year, stay, words)
    if terms.match and setting.own_retirement_share is not None:
        yield price_match(terms.match, base, setting.own_retirement_share, stay)
    if terms.paid_days_off is not None:
        yield price_paid_days_off(terms.paid_days_off, base, stay)
    if terms.bonus and (bonus := price_bonus(terms.bonus, base, stay)):
        yield bonus
    if terms.equity:
        yield price_equity(terms.equity, stay)
    if terms.commute:
        days_off = terms.paid_days_off or ZERO
        yield from price_commute(terms.commute, days_off, base, setting)
        if terms.remote_days is not None:
            yield price_remote_days(terms.remote_days, terms.commute, days_off, base, setting)
    yield from _once(offer, stay)
    if terms.tuition:
        yield from price_tuition(terms.tuition, stay)
    for name, value in terms.other:
        yield _every_year("other", value, stay, "your own figure", name=f"Other: {name}")


def _once(offer: Offer, stay: int) -> Iterator[Part]:
    """Give what comes once: sign-on over its years, the move in the first."""
    if offer.terms.relocation is not None:
        paid = [offer.terms.relocation, *[ZERO] * (stay - 1)]
        yield _part("relocation", paid, "once, taxed like pay", is_taxed=True)
    if offer.moving_costs is not None and not offer.is_now:
        spent = [-offer.moving_costs, *[ZERO] * (stay - 1)]
        yield _part("moving", spent, "once, out of what is left after tax", name="Moving costs")
    if offer.terms.sign_on:
        yield price_sign_on(offer.terms.sign_on, stay)


def _every_year(
    key: str, value: Decimal, stay_years: int, words: str, *, is_taxed: bool = False, name: str = ""
) -> Part:
    return _part(key, [value] * stay_years, words, is_taxed=is_taxed, name=name)


def _part(key: str, by_year: list[Decimal], words: str, *, is_taxed: bool = False, name: str = "") -> Part:
    rounded = tuple(value.quantize(CENT) for value in by_year)
    shown = name or next(row.name for row in part_rows() if row.key == key)
    return Part(name=shown, by_year=rounded, is_taxed=is_taxed, worked_out=words)


def _vested(match: Match, stay_years: int) -> Decimal:
    """All at once after the years ("cliff"), an equal part each year ("graded"), or from the first day."""
    if match.vesting == "now" or stay_years >= match.vesting_years:
        return Decimal(1)
    return ZERO if match.vesting == "cliff" else Decimal(stay_years) / match.vesting_years


def _cost_of_a_day(commute: Commute) -> tuple[Decimal, Decimal]:
    """Give dollars and hours of going there and back once."""
    return 2 * commute.miles * figure("dollars_per_mile") + commute.fares_per_day, 2 * commute.minutes / 60


def _percent(share: Decimal) -> str:
    return f"{(share * 100).normalize():f}%"


def _years(count: int) -> str:
    return "year" if count == 1 else "years"
