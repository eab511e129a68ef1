"""Count working days from a day on: no weekends, and no days on which offices are mostly closed."""

from calendar import monthrange
from datetime import date, timedelta

from nextrung.tables.rows import Row

_SATURDAY = 5


class MovingDay(Row, frozen=True):
    """A day off that falls on a weekday of a month: the fourth Thursday of November."""

    name: str
    month: int
    #: Monday is 0.
    weekday: int
    #: The fourth is 4, the last is -1.
    which: int

    def is_on(self, day: date) -> bool:
        """Say whether `day` is this day off."""
        if (day.month, day.weekday()) != (self.month, self.weekday):
            return False
        if self.which > 0:
            return (day.day - 1) // 7 + 1 == self.which
        return day.day + 7 > monthrange(day.year, day.month)[1]


class WorkingDays(Row, frozen=True):
    """When to write, in working days after the interview, and which days are none."""

    note: int
    ask: int
    last: int
    #: Month and day: "12-25".
    fixed: frozenset[str]
    moving: tuple[MovingDay, ...]

    def after(self, day: date, count: int) -> date:
        """Give the working day that is `count` working days after `day`."""
        while count:
            day += timedelta(days=1)
            count -= self._is_worked(day)
        return day

    def _is_worked(self, day: date) -> bool:
        is_off = f"{day:%m-%d}" in self.fixed or any(off.is_on(day) for off in self.moving)
        return day.weekday() < _SATURDAY and not is_off
