"""Dates as people write them, and the years they add up to."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nextrung.intake.dates import find_edge_period, find_period, years_of_experience
from nextrung.intake.records import PartialDate, Period
from nextrung.sources import Source

TODAY = date(2026, 11, 22)
SOURCE = Source(document="resume", quote="x", line=1)


def read(text):
    """Give start, end and whether it goes on, as text."""
    found = find_period(text)
    return found and (_iso(found.start), _iso(found.end), found.is_current)


def _iso(day):
    return str(day) if day else None


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("03/2018-04/2020", "2018-03", "2020-04"),
        ("Sept. '09 to May '12", "2009-09", "2012-05"),
        ("2015–16", "2015", "2016"),
        ("2019-03 - 2021-11", "2019-03", "2021-11"),
        ("Winter 2013/14", "2013", "2014"),
        ("1/15/2019 - 3/1/2020", "2019-01", "2020-03"),
        ("01.03.2019 - 30.11.2020", "2019-03", "2020-11"),
        ("15 January 2019 until 3 March 2021", "2019-01", "2021-03"),
        ("May 20, 2019 through June 1, 2020", "2019-05", "2020-06"),
        ("Jan – Mar 2019", "2019-01", "2019-03"),
        ("Jan-19 – Mar-21", "2019-01", "2021-03"),
        ("Fall 2012 – Spring 2014", "2012", "2014"),
        ("03/18 - 04/20", "2018-03", "2020-04"),
        ("Kestrel Dairy (2019-2021)", "2019", "2021"),
        ("Nov. 2019—Dec. 2020", "2019-11", "2020-12"),
        ("1998 to 2003", "1998", "2003"),
    ],
)
def test_periods_are_read_as_people_write_them(text, start, end):
    assert read(text) == (start, end, False)


@pytest.mark.parametrize(
    "text",
    [
        "Jan 2019 – Present",
        "January 2019 - present (5 years 3 months)",
        "since 01/2019",
        "2019-01 to date",
        "Jan. 2019 until now",
        "01/2019 –",
        "Jan 2019 (current)",
        "JAN 2019 – ONGOING",
        "Jan 2019-today",
    ],
)
def test_what_goes_on_is_current(text):
    assert read(text) == ("2019-01", None, True)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2016", "2016"),
        ("Summer 2014", "2014"),
        ("2019-03", "2019-03"),
        ("15/1/2019", "2019-01"),
        ("Hudson Valley College 2014", "2014"),
        ("2016 Safety Award", "2016"),
        ("Class of 2014", "2014"),
        ("ServSafe Manager, 2022", "2022"),
    ],
)
def test_a_date_alone_has_the_same_start_and_end(text, day):
    assert read(text) == (day, day, False)


@pytest.mark.parametrize(
    "text",
    [
        "(312) 555-0199",
        "555-2019",
        "open 24/7",
        "10,000 orders",
        "release v2016.3",
        "Albany, NY 12201-2015",
        "2000 patients a year",
        "2000+ customers",
        "$2000 under budget",
        "ISO 9001:2015 audits",
        "Led 2000 people in warehouses",
        "Teaching Certificate, K-6",
        "may be late",
        "03/18",
    ],
)
def test_other_numbers_are_no_dates(text):
    assert find_period(text) is None


def test_an_expected_graduation_has_an_end_only():
    found = find_period("June 2027 (expected)")
    assert (found.start, found.end, found.is_expected) == (None, PartialDate(year=2027, month=6), True)


def test_an_expiry_is_not_the_day_of_issue():
    found = find_period("RN License, exp. 2027")
    assert (found.start, found.end, found.is_expiry) == (None, PartialDate(year=2027), True)


def test_a_period_comes_before_a_date_alone():
    assert read("Award of 2011, then 2015 – 2017") == ("2015", "2017", False)


def test_the_span_takes_in_brackets_and_the_length_of_time():
    text = "Planner, Jan 2019 - Present (5 years 3 months), Albany"
    found = find_period(text)
    assert text[slice(*found.span)] == "Jan 2019 - Present (5 years 3 months)"


@given(st.text(max_size=80))
def test_the_span_lies_in_any_text(text):
    found = find_period(text)
    assert found is None or 0 <= found.span[0] < found.span[1] <= len(text)


months = st.builds(PartialDate, year=st.integers(1960, 2030), month=st.integers(1, 12))
days = months | st.builds(PartialDate, year=st.integers(1960, 2030))


@given(days, days)
def test_what_is_written_as_iso_is_read_back(start, end):
    if (start.year, start.month or 1) > (end.year, end.month or 1) or start == end:
        return
    assert read(f"{start} – {end}") == (str(start), str(end), False)


# --- years of experience --------------------------------------------------------------------------


def period(start, end=None, *, is_current=False):
    return Period(start=_day(start), end=_day(end), is_current=is_current, source=SOURCE)


def _day(iso):
    if iso is None:
        return None
    year, _, month = iso.partition("-")
    return PartialDate(year=int(year), month=int(month) if month else None)


@pytest.mark.parametrize(
    ("periods", "years"),
    [
        ([("2019-01", "2019-12")], 1.0),
        ([("2019-01", "2019-03")], 0.25),
        ([("2016", "2018")], 2.0),
        ([("2016", "2016")], 0.5),
        ([("2016", "2018"), ("2018", "2020")], 4.0),
        ([("2019-01", "2020-12"), ("2020-01", "2021-12")], 3.0),
        ([("2019-01", "2019-12"), ("2021-01", "2021-12")], 2.0),
        ([(None, "2018")], 0.0),
        ([], 0.0),
    ],
)
def test_years_are_those_of_the_union(periods, years):
    assert years_of_experience([period(*each) for each in periods], TODAY) == pytest.approx(years)


def test_what_is_current_ends_today():
    assert years_of_experience([period("2024-11", is_current=True)], date(2026, 11, 1)) == pytest.approx(2.0)


def test_what_lies_ahead_does_not_count():
    assert years_of_experience([period("2026-01", "2030-12")], date(2026, 7, 1)) == pytest.approx(0.5)


lived = st.lists(
    st.builds(
        Period,
        start=days | st.none(),
        end=days | st.none(),
        is_current=st.booleans(),
        source=st.just(SOURCE),
    ),
    max_size=6,
)


@given(lived)
def test_the_union_is_no_longer_than_the_sum(periods):
    alone = sum(years_of_experience([each], TODAY) for each in periods)
    assert years_of_experience(periods, TODAY) <= alone + 1e-9


@given(lived, st.randoms())
def test_the_order_does_not_matter(periods, random):
    shuffled = random.sample(periods, len(periods))
    assert years_of_experience(shuffled, TODAY) == years_of_experience(periods, TODAY)


@given(lived, lived)
def test_one_more_job_never_takes_years_away(periods, more):
    assert years_of_experience([*periods, *more], TODAY) >= years_of_experience(periods, TODAY) - 1e-9


def test_a_number_behind_a_name_is_no_day():
    text = "Therapist, Band 5 November 2017 - May 2019"
    found = find_period(text)
    assert text[: found.span[0]] == "Therapist, Band 5 "


def test_the_date_at_the_end_counts_before_one_inside():
    found = find_edge_period("Instructor, practical Jan 2027, Sept 2026")
    assert str(found.start) == "2026-09"
