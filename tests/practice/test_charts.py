from dataclasses import replace
from datetime import date
from xml.etree import ElementTree as ET

import pytest

from nextrung.practice.charts import aspect_chart, clock, delivery_chart
from nextrung.practice.mock.progress import AspectProgress, Standing
from nextrung.practice.records import Delivery, Pause

SPOKEN = Delivery(
    seconds=62.0,
    words_per_minute=150.0,
    pace=((5_000, 140.0), (30_000, 160.0), (57_000, 230.0)),
    pauses=(
        Pause(start_ms=0, end_ms=1_500, where="before"),
        Pause(start_ms=20_000, end_ms=25_000, where="within"),
    ),
    fillers=(),
    fillers_per_100_words=0.0,
    loudness_db=-20.0,
    loudness_spread_db=4.0,
    rushed=((52_000, 62_000),),
)


def numbers(svg):
    tree = ET.fromstring(svg)  # noqa: S314 - our own
    return [float(value) for each in tree.iter() for value in (each.get("x"), each.get("x2")) if value]


def test_what_is_drawn_stands_in_the_table_too():
    chart = delivery_chart(SPOKEN)
    assert ("0:20", "0:25", "pause of 5.0 s") in chart.rows
    assert ("0:52", "1:02", "hurried") in chart.rows
    assert ("0:30", "", "160 words a minute") in chart.rows


def test_the_description_says_the_longest_pause_and_when():
    assert "The longest lasts 5.0 seconds, at 0:20." in delivery_chart(SPOKEN).description


def test_without_words_the_pauses_alone_are_drawn():
    chart = delivery_chart(replace(SPOKEN, words_per_minute=None, pace=(), rushed=()))
    assert chart.title == "Pauses over time"
    assert "words a minute" not in chart.svg


def test_nothing_is_drawn_where_nothing_was_measured():
    assert delivery_chart(replace(SPOKEN, pace=(), pauses=())) is None


@pytest.mark.parametrize("seconds", [0.5, 3.0, 62.0, 900.0])
def test_nothing_stands_beyond_the_edge(seconds):
    pause = Pause(start_ms=0, end_ms=round(seconds * 1000), where="within")
    chart = delivery_chart(replace(SPOKEN, seconds=seconds, pace=((100, 900.0),), pauses=(pause,), rushed=()))
    assert all(0 <= each <= 360 for each in numbers(chart.svg))


def test_an_aspect_over_days_has_a_row_a_day():
    days = tuple(Standing(day=date(2026, 12, day), mean=day / 2, answers=3) for day in (3, 5, 9))
    chart = aspect_chart(AspectProgress(aspect="result", days=days))
    assert [row[:2] for row in chart.rows] == [
        ("2026-12-03", "1.5"),
        ("2026-12-05", "2.5"),
        ("2026-12-09", "4.5"),
    ]
    assert all(0 <= each <= 360 for each in numbers(chart.svg))


def test_one_day_is_one_mark_and_no_line():
    one = AspectProgress(aspect="result", days=(Standing(day=date(2026, 12, 3), mean=3.0, answers=1),))
    assert 'fill="none"' not in aspect_chart(one).svg


def test_moments_are_written_as_people_write_them():
    assert [clock(ms) for ms in (0, 999, 65_400, 600_000)] == ["0:00", "0:00", "1:05", "10:00"]
