"""The day and hour of a round on the clock of its own place, and how far away it is, in words."""

from collections.abc import Iterable
from datetime import date, datetime, time
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from nextrung.intake.notes.hours import zones_with_names
from nextrung_web.ladder.models import Round

_AREAS = ("Africa/", "America/", "Asia/", "Atlantic/", "Australia/", "Europe/", "Indian/", "Pacific/")
_MINUTES_AN_HOUR = 60
_SECONDS_A_MINUTE = 60


def here(moment: datetime, time_zone: str) -> datetime:
    """Give a moment on the clock of a zone; an empty name is the clock of this computer."""
    return moment.astimezone(ZoneInfo(time_zone) if time_zone else None)


def shown_here(moment: datetime) -> datetime:
    """Give a moment as the clock of this computer shows it, in a form that a template does not move again."""
    return here(moment, "").replace(tzinfo=None)


def moment_of(day: date, hour: time, time_zone: str) -> datetime:
    """Give the moment at which a clock of the zone shows `hour` on `day`."""
    shown = datetime.combine(day, hour)
    return shown.replace(tzinfo=ZoneInfo(time_zone)) if time_zone else shown.astimezone()


def set_when(round_: Round, day: date | None, hour: time | None, time_zone: str) -> None:
    """Put day, hour and zone into a round, which is not saved yet."""
    round_.day, round_.time_zone = day, time_zone
    round_.starts_at = moment_of(day, hour, time_zone) if day and hour else None


def local_start(round_: Round) -> datetime | None:
    """Give when it starts on the clock of its own place; None where the hour is not known."""
    return here(round_.starts_at, round_.time_zone) if round_.starts_at else None


def day_in_words(round_: Round) -> str:
    """Give "Thursday, December 3, 10:00, Los Angeles time", as far as it is known; empty where it is not."""
    if round_.day is None:
        return ""
    words = date_format(round_.day, _("l, F j"))
    if start := local_start(round_):
        words += f", {start:%H:%M}"
        if round_.time_zone:
            words += ", " + _("%(place)s time") % {"place": place_of(round_.time_zone)}
    return words


def countdown(round_: Round, now: datetime | None = None) -> str:
    """Give "in 4 days", "tomorrow", "today, in 5 hours" on the round's own clock; empty without a day."""
    if round_.day is None:
        return ""
    now = now or timezone.now()
    days = (round_.day - here(now, round_.time_zone).date()).days
    if days > 1:
        return ngettext("in %(days)d day", "in %(days)d days", days) % {"days": days}
    if days == 1:
        return _("tomorrow")
    if days == 0:
        return _today(round_.starts_at, now)
    return ngettext("%(days)d day ago", "%(days)d days ago", -days) % {"days": -days}


def _today(starts_at: datetime | None, now: datetime) -> str:
    if starts_at is None:
        return _("today")
    minutes = int((starts_at - now).total_seconds() // _SECONDS_A_MINUTE)
    if minutes < 0:
        return _("today, it has begun")
    if minutes < _MINUTES_AN_HOUR:
        return ngettext("today, in %(n)d minute", "today, in %(n)d minutes", minutes) % {"n": minutes}
    hours = round(minutes / _MINUTES_AN_HOUR)
    return ngettext("today, in %(n)d hour", "today, in %(n)d hours", hours) % {"n": hours}


def is_over(round_: Round, now: datetime | None = None) -> bool:
    """Say whether the day of the round has passed at its place."""
    return round_.day is not None and round_.day < here(now or timezone.now(), round_.time_zone).date()


def next_of(rounds: Iterable[Round], now: datetime | None = None) -> Round | None:
    """Give the round whose day comes next; None where no day ahead is known."""
    coming = [round_ for round_ in rounds if round_.day and not is_over(round_, now)]
    return min(coming, key=_order, default=None)


def _order(round_: Round) -> tuple[date | None, bool, datetime | None, int]:
    return round_.day, round_.starts_at is None, round_.starts_at, round_.pk


def place_of(time_zone: str) -> str:
    """Give the city a zone is named after: "Los Angeles"."""
    return time_zone.rsplit("/", 1)[-1].replace("_", " ")


@cache
def zone_names() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Give the zones people name often, then every place that has one, by the name of the city."""
    often = tuple(zone for zone in zones_with_names() if "/" in zone)
    every = (zone for zone in available_timezones() if zone.startswith(_AREAS))
    return ("often", often), ("every", tuple(sorted(every, key=lambda zone: (place_of(zone), zone))))
