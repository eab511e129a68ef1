from datetime import UTC, date, datetime, time

import pytest
from django.utils import translation

from nextrung_web.ladder.models import Round
from nextrung_web.ladder.when import (
    countdown,
    day_in_words,
    is_over,
    local_start,
    next_of,
    set_when,
    zone_names,
)

LOS_ANGELES = "America/Los_Angeles"


def at(day, hour=None, zone=LOS_ANGELES):
    round_ = Round(kind=Round.Kind.SECOND)
    set_when(round_, day, hour, zone)
    return round_


@pytest.mark.parametrize(
    ("now", "said"),
    [
        (datetime(2026, 11, 29, 20, tzinfo=UTC), "in 4 days"),
        # already Thursday in London, still Wednesday where the interview is
        (datetime(2026, 12, 3, 6, tzinfo=UTC), "tomorrow"),
        (datetime(2026, 12, 3, 13, tzinfo=UTC), "today, in 5 hours"),
        (datetime(2026, 12, 3, 17, 20, tzinfo=UTC), "today, in 40 minutes"),
        (datetime(2026, 12, 3, 18, 20, tzinfo=UTC), "today, it has begun"),
        (datetime(2026, 12, 5, 18, tzinfo=UTC), "2 days ago"),
    ],
)
def test_the_time_until_is_counted_on_the_clock_of_the_interview(now, said):
    assert countdown(at(date(2026, 12, 3), time(10)), now) == said


def test_a_day_without_an_hour_is_counted_all_the_same():
    assert countdown(at(date(2026, 12, 3)), datetime(2026, 12, 3, 18, tzinfo=UTC)) == "today"


def test_the_day_is_said_in_words_as_far_as_it_is_known():
    assert day_in_words(at(date(2026, 12, 3), time(10))) == "Thursday, December 3, 10:00, Los Angeles time"
    assert day_in_words(at(date(2026, 12, 3))) == "Thursday, December 3"
    assert day_in_words(at(None)) == ""


def test_in_british_english_the_day_stands_before_its_month():
    with translation.override("en-gb"):
        assert day_in_words(at(date(2026, 12, 3))) == "Thursday 3 December"


def test_the_clock_is_kept_over_the_end_of_summer_time():
    round_ = at(date(2026, 11, 2), time(9))
    assert local_start(round_).time() == time(9)
    assert round_.starts_at == datetime(2026, 11, 2, 17, tzinfo=UTC)


def test_without_a_zone_the_clock_of_this_computer_counts():
    round_ = at(date(2026, 12, 3), time(10), "")
    assert local_start(round_).time() == time(10)


def test_the_next_one_is_the_nearest_day_that_is_not_over():
    now = datetime(2026, 12, 3, 18, tzinfo=UTC)
    over, later, sooner = at(date(2026, 12, 2)), at(date(2026, 12, 9)), at(date(2026, 12, 4))
    for number, round_ in enumerate((over, later, sooner)):
        round_.pk = number
    assert is_over(over, now)
    assert next_of([over, later, sooner, at(None)], now) is sooner
    assert next_of([over], now) is None


def test_zones_are_listed_by_their_cities():
    named = dict(zone_names())
    assert LOS_ANGELES in named["often"]
    assert "Australia/Brisbane" in named["every"]
