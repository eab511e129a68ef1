"""Day and time of the next round, as people note them."""

from datetime import date

import pytest

from nextrung.intake.documents import document_from_text
from nextrung.intake.notes.reading import read_notes
from nextrung.intake.records import NextRound, Notes

TUESDAY = date(2026, 11, 24)


def read(text: str, today: date = TUESDAY, timezone: str | None = None) -> Notes:
    return read_notes(document_from_text(text, "notes"), today, timezone)


def coming(text: str, today: date = TUESDAY, timezone: str | None = None) -> NextRound:
    return read(text, today, timezone).next_round


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Thursday, December 3, 2026", date(2026, 12, 3)),
        ("Thursday, December 3", date(2026, 12, 3)),
        ("Thu Dec 3rd", date(2026, 12, 3)),
        ("3 Dec", date(2026, 12, 3)),
        ("the 3rd of December", date(2026, 12, 3)),
        ("12/3", date(2026, 12, 3)),
        ("12/3/26", date(2026, 12, 3)),
        ("2026-12-03", date(2026, 12, 3)),
        ("Thurs the 3rd", date(2026, 12, 3)),
        ("the 3rd", date(2026, 12, 3)),
        ("thursday", date(2026, 11, 26)),
        ("this Friday", date(2026, 11, 27)),
        ("next Monday", date(2026, 11, 30)),
        ("tomorrow", date(2026, 11, 25)),
        ("the day after tomorrow", date(2026, 11, 26)),
        ("January 5", date(2027, 1, 5)),
    ],
)
def test_day_is_understood_as_people_write_it(words: str, day: date) -> None:
    assert coming(f"2nd round {words} at 10am").day == day


def test_next_friday_is_the_one_of_the_week_after_and_is_said_to_be_checked() -> None:
    notes = read("second interview next Friday at 10")
    assert notes.next_round.day == date(2026, 12, 4)
    assert notes.problems == ("“next Friday” was read as Friday 4 December 2026: check the day.",)


def test_weekday_that_is_also_today_is_left_open() -> None:
    notes = read("second interview on Tuesday at 10")
    assert notes.next_round.day is None
    assert notes.next_round.starts is None
    assert notes.problems == ("The notes say “on Tuesday”, and that is also today: write the date.",)


def test_weekday_that_contradicts_its_date_is_left_open() -> None:
    notes = read("second interview Thursday, December 4 at 10am")
    assert notes.next_round.day is None
    assert "Friday 4 December 2026" in notes.problems[0]


def test_numbers_alone_read_month_first_in_america_and_day_first_in_britain() -> None:
    assert coming("2nd interview 3/12 10am", date(2026, 3, 2)).day == date(2026, 3, 12)
    assert coming("2nd interview 3/12 10am", TUESDAY, "Europe/London").day == date(2026, 12, 3)


def test_weekday_decides_between_month_first_and_day_first() -> None:
    assert coming("2nd interview Thu 3/12 10am", TUESDAY).day == date(2026, 12, 3)


def test_two_days_offered_leave_the_day_open() -> None:
    notes = read("They want me back Wed Dec 2 at 10am or Thu Dec 3 at 2pm")
    assert notes.next_round.day is None
    (problem,) = notes.problems
    assert "more than one day" in problem
    assert "“Wed Dec 2”, “Thu Dec 3”" in problem


def test_day_that_is_past_is_not_taken_for_the_next_round() -> None:
    notes = read("Next round: November 20 at 10am")
    assert notes.next_round.day is None
    assert notes.problems == ("Friday 20 November 2026 is past, so the day of the next round is left open.",)


@pytest.mark.parametrize(
    "text",
    [
        "Second round soon. She will let me know by Friday",
        "said I could start December 7",
        "Second interview the week of Dec 7",
        "they interview every Thursday, next round unclear",
    ],
)
def test_deadlines_and_start_dates_are_not_the_day_of_the_interview(text: str) -> None:
    assert coming(text).day is None


def test_day_of_round_one_is_not_the_day_of_the_next() -> None:
    notes = read(
        "On Monday I had a phone call with Dana Ortiz, the recruiter.\nSecond interview Dec 3 at 10am"
    )
    assert notes.next_round.day == date(2026, 12, 3)


@pytest.mark.parametrize(
    ("words", "starts", "ends"),
    [
        ("10:00 AM to 12:30 PM", "10:00", "12:30"),
        ("10-12:30", "10:00", "12:30"),
        ("10am", "10:00", None),
        ("at 3", "15:00", None),
        ("1-2:30pm", "13:00", "14:30"),
        ("11-1pm", "11:00", "13:00"),
        ("9.30am–1pm", "09:30", "13:00"),
        ("14:00", "14:00", None),
        ("13.30", "13:30", None),
        ("from 9 to 11", "09:00", "11:00"),
        ("noon", "12:00", None),
        ("9am, 90 min", "09:00", "10:30"),
        ("3pm for 2 hours", "15:00", "17:00"),
    ],
)
def test_time_is_understood_as_people_write_it(words: str, starts: str, ends: str | None) -> None:
    found = coming(f"Second interview Thursday Dec 3 {words}")
    assert found.starts is not None
    assert f"{found.starts:%H:%M}" == starts
    assert (found.ends and f"{found.ends:%H:%M}") == ends
    assert found.starts.tzinfo is None


def test_hour_that_may_be_morning_or_evening_is_left_open() -> None:
    notes = read("Second interview Thursday Dec 3 at 6:30 at the shop")
    assert notes.next_round.day == date(2026, 12, 3)
    assert notes.next_round.starts is None
    assert notes.problems == ("“6:30” may be in the morning or in the evening: ask which is meant.",)


def test_length_of_a_presentation_is_not_the_length_of_the_interview() -> None:
    assert coming("second interview = presentation 15 min, dec 8 6:30 pm").ends is None


def test_numbers_that_count_things_are_no_times() -> None:
    assert coming("Second interview Thursday Dec 3, they have 10-12 technicians at 3 plants").starts is None


@pytest.mark.parametrize(
    ("words", "zone"),
    [
        ("10am ET", "America/New_York"),
        ("10am CST", "America/Chicago"),
        ("10am Pacific", "America/Los_Angeles"),
        ("10 AM (Eastern Time)", "America/New_York"),
        ("10 AM (UTC-05:00) Eastern Time (US & Canada)", "America/New_York"),
        ("10am London time", "Europe/London"),
        ("10am", "America/Denver"),
    ],
)
def test_zone_named_in_the_notes_goes_before_the_one_given(words: str, zone: str) -> None:
    found = coming(f"Second interview Thursday Dec 3 {words}", timezone="America/Denver")
    assert found.timezone == zone
    assert found.starts is not None
    assert found.starts.hour == 10
    assert found.starts.utcoffset() is not None


@pytest.mark.parametrize(
    ("day", "zone", "offset"),
    [
        ("Saturday, October 31, 2026", "America/New_York", "-04:00"),
        ("Sunday, November 1, 2026", "America/New_York", "-05:00"),
        ("Saturday, March 7, 2026", "America/New_York", "-05:00"),
        ("Sunday, March 8, 2026", "America/New_York", "-04:00"),
        ("Saturday, 24 October 2026", "Europe/London", "+01:00"),
        ("Sunday, 25 October 2026", "Europe/London", "+00:00"),
    ],
)
def test_clock_of_the_place_on_the_day_counts_across_a_change_of_summer_time(
    day: str, zone: str, offset: str
) -> None:
    found = coming(f"Second interview {day} at 10:00 am", date(2026, 2, 2), zone)
    assert found.starts is not None
    assert found.starts.isoformat()[11:] == f"10:00:00{offset}"


def test_eastern_standard_time_in_summer_means_the_clock_of_the_place() -> None:
    found = coming("Second interview July 8 at 10 AM EST", date(2026, 6, 30))
    assert found.starts is not None
    assert found.starts.isoformat() == "2026-07-08T10:00:00-04:00"


def test_time_that_the_clocks_skip_is_left_open() -> None:
    notes = read("Night shift trial shift Sunday, March 8, 2026 2:30 am ET", date(2026, 3, 2))
    assert notes.next_round.day == date(2026, 3, 8)
    assert notes.next_round.starts is None
    assert notes.problems == ("02:30 does not exist on that day: the clocks go forward. Ask for the time.",)


def test_time_that_comes_twice_is_said_to_be_asked() -> None:
    notes = read("Trial shift Sunday, November 1, 2026 1:30 am ET", date(2026, 10, 26))
    assert notes.next_round.starts is not None
    assert notes.problems == ("01:30 comes twice on that day, for the clocks go back: ask which is meant.",)


def test_length_counts_real_hours_across_a_change_of_summer_time() -> None:
    found = coming("Trial shift Sunday, March 8, 2026 1 am ET, 3 hours", date(2026, 3, 2))
    assert found.ends is not None
    assert found.ends.isoformat() == "2026-03-08T05:00:00-04:00"


def test_unknown_zone_given_by_the_caller_is_said_and_left_out() -> None:
    notes = read("Second interview Dec 3 at 10am", timezone="Mars/Olympus")
    assert notes.next_round.timezone is None
    assert notes.problems == ("“Mars/Olympus” is not a time zone we know, so the time is given without one.",)


def test_source_of_the_time_has_the_words_from_day_to_hour() -> None:
    found = coming("Met Dana, recruiter.\nSecond interview Thursday, Dec 3, 10-12:30 on site")
    assert found.when_source is not None
    assert found.when_source.quote == "Thursday, Dec 3, 10-12:30"
    assert found.when_source.line == 2


@pytest.mark.parametrize(
    ("text", "number", "is_final"),
    [
        ("2nd round Dec 3 10am", 2, False),
        ("Round two is Dec 3 at 10am", 2, False),
        ("## Third interview\nDec 3 10am", 3, False),
        ("second and final round Dec 3 10am", 2, True),
        ("final-round interview Dec 3 10am", None, True),
        ("not the final round yet, next interview Dec 3 10am", None, False),
        ("next: Dec 3 10am", None, False),
    ],
)
def test_which_round_it_is(text: str, number: int | None, is_final: bool) -> None:
    found = coming(text)
    assert (found.number, found.is_final) == (number, is_final)


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("at Brannock Foods, 400 River Road, Albany", "Brannock Foods, 400 River Road, Albany"),
        (
            "at their downtown office (515 Market St, 4th floor)",
            "their downtown office (515 Market St, 4th floor)",
        ),
        ("in room 204", "room 204"),
        ("on site, Albany plant", "Albany plant"),
        ("at their shop on Quarry Street", "their shop on Quarry Street"),
        ("with the plant manager", None),
        ("at Brannock Foods, Ruth Adeyemi, plant manager", "Brannock Foods"),
        ("in January", None),
        ("on Zoom", None),
        ("in the morning", None),
    ],
)
def test_place_is_found_with_its_address(words: str, place: str | None) -> None:
    found = coming(f"Second interview Thursday Dec 3 10am {words}").place
    assert (found and found.text) == place


@pytest.mark.parametrize(
    ("words", "formats"),
    [
        ("on site, then lunch with the team", ("on_site", "meal")),
        ("panel interview over Zoom", ("panel", "video")),
        ("by phone", ("phone",)),
        ("three one-on-ones", ("one_on_ones",)),
        ("teaching demo", ("work_sample",)),
        ("15 min presentation and a case study", ("presentation", "case")),
        ("ride-along with a driver", ("job_shadow",)),
        ("assessment centre", ("assessment_centre",)),
        ("in person, not on Zoom", ("on_site",)),
    ],
)
def test_formats_are_found(words: str, formats: tuple[str, ...]) -> None:
    found = coming(f"Second interview Thursday Dec 3 10am, {words}")
    assert found.formats == formats
    assert len(found.format_sources) == len(formats)


def test_format_of_round_one_is_not_that_of_the_next() -> None:
    notes = read("Round 1: Zoom with Dana (recruiter)\nRound 2: Dec 3 10am on site")
    assert notes.next_round.formats == ("on_site",)


def test_call_of_this_very_day_with_its_length_is_round_one() -> None:
    notes = read("Phone call with Ann Bell, HR, Tue Nov 24, 30 min\nNext: Dec 3, 2 pm at the clinic")
    assert [person.name for person in notes.met] == ["Ann Bell"]
    assert (notes.next_round.day, notes.next_round.formats) == (date(2026, 12, 3), ())


def test_lesson_watched_on_video_is_no_video_interview() -> None:
    text = "Next: December 3, 10:00. First we watch ten minutes of a lesson on video, then I meet the panel."
    assert coming(text).formats == ("panel",)


def test_phone_or_video_away_from_the_hour_does_not_count_beside_an_address() -> None:
    text = (
        "Second interview Thursday 10:00, 12 Mill Road. Next step before that is a phone call from the lobby."
    )
    assert coming(text).formats == ()
    assert coming("Second interview Thursday 10:00 on Zoom. Their office: 12 Mill Road").formats == ("video",)


def test_end_of_the_time_may_stand_in_another_sentence() -> None:
    found = coming("Next: Friday December 11, noon, lunch at the Valley clinic. I watch and help. 12:00-2:30")
    assert found.starts is not None
    assert found.ends is not None
    assert (found.starts.hour, found.ends.hour, found.ends.minute) == (12, 14, 30)


def test_round_behind_a_second_one_that_is_over_is_the_third() -> None:
    assert coming("Round 2 (Nov 17, Zoom): Ann Bell, HR\nNext: December 3, 10:00").number == 3
    assert coming("Met Ann Bell, HR, who spoke of round 2.\nNext: December 3, 10:00").number is None


@pytest.mark.parametrize(
    "words", ["They decide on Friday December 11", "I should hear on Friday December 11"]
)
def test_the_day_of_a_decision_is_no_day_of_an_interview(words: str) -> None:
    assert coming(f"Next round: none planned. {words}").day is None


def test_somebody_who_may_be_on_the_phone_makes_no_phone_interview() -> None:
    assert coming("Next: December 3, 10:00, panel: Ann Bell, HR on the phone maybe").formats == ("panel",)


def test_dinner_as_an_hour_of_the_shift_is_no_meal() -> None:
    assert coming("Next: December 3 at 3pm, trial shift through dinner").formats == ("work_sample",)
    assert coming("Next: December 3 at 6pm, dinner with Ann Bell").formats == ("meal",)
