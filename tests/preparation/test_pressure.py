from datetime import date

import pytest

from nextrung.preparation.pressure import find_pressure_points
from nextrung.preparation.records import PressurePoint
from tests.preparation.papers import read_posting, read_resume

TODAY = date(2026, 12, 1)
HEAD = "Ada Quill\nPerson\nEXPERIENCE\n"


def points(*lines: str, posting: str | None = None, today: date = TODAY) -> dict[str, PressurePoint]:
    resume = read_resume(HEAD + "\n".join(lines))
    wanted = read_posting(posting, resume)[0] if posting else None
    return {point.kind: point for point in find_pressure_points(resume, today, wanted)}


def test_steady_work_gives_no_pressure_point():
    assert points("Cook | Blue Door | 2021-03 to now", "Cook | Red Door | 2017-01 to 2021-02") == {}


def test_half_a_year_without_an_entry_is_a_gap_with_both_lines():
    gap = points("Cook | Blue Door | 2021-03 to now", "Cook | Red Door | 2017-01 to 2020-08")["gap_in_time"]
    assert gap.what.text == "Your résumé has no entry between August 2020 and March 2021."
    assert [source.line for source in gap.what.sources] == [5, 4]
    assert gap.advice.blank


def test_five_months_are_no_gap():
    assert points("Cook | Blue Door | 2021-02 to now", "Cook | Red Door | 2017-01 to 2020-08") == {}


def test_years_alone_are_read_in_the_candidates_favor():
    held = points("Cook | Blue Door | 2021 to now", "Cook | Red Door | 2017 to 2020")
    assert held == {}
    gap = points("Cook | Blue Door | 2021 to now", "Cook | Red Door | 2015 to 2019")
    assert gap["gap_in_time"].words["when"] == "between 2019 and 2021"


def test_study_and_unpaid_work_fill_a_gap():
    held = points(
        "Cook | Blue Door | 2021-03 to now",
        "Cook | Red Door | 2017-01 to 2019-06",
        "EDUCATION",
        "Culinary certificate | Lakeshore College | 2019-08 to 2021-01",
    )
    assert "gap_in_time" not in held


def test_a_gap_is_not_claimed_where_a_job_has_no_dates():
    held = points("Cook | Blue Door | 2021-03 to now", "Cook | Red Door | 2015-01 to 2017-08", "Cook | Inn")
    assert "gap_in_time" not in held
    assert held["missing_dates"].words["employer"] == "Inn"


def test_a_gap_of_long_ago_is_left_alone():
    assert points("Cook | Blue Door | 2012-03 to now", "Cook | Red Door | 2005-01 to 2009-08").keys() == {
        "long_stay"
    }


def test_nobody_is_out_of_work_before_the_month_after_the_next():
    assert "out_of_work_now" not in points("Cook | Blue Door | 2021-03 to 2026-11")
    assert points("Cook | Blue Door | 2021-03 to 2026-09")["out_of_work_now"].words["end"] == "September 2026"


def test_somebody_who_studies_is_not_out_of_work():
    held = points("Cook | Blue Door | 2021-03 to 2026-01", "EDUCATION", "Diploma | College | 2026 to now")
    assert "out_of_work_now" not in held


def test_two_short_stays_are_one_point_and_seasonal_work_is_none():
    jobs = ("Cook | Blue Door | 2024-01 to now", "Cook | Red Door | 2023-05 to 2023-11")
    assert "short_stays" not in points(*jobs, "Seasonal cook | Camp | 2022-06 to 2022-09")
    short = points(*jobs, "Cook | Green Door | 2022-11 to 2023-04")["short_stays"]
    assert short.words["employers"] == "Green Door and Red Door"


def test_positions_at_one_employer_are_one_stay():
    held = points("Chef | Blue Door | 2023-06 to now", "Cook | Blue Door | 2023-01 to 2023-05")
    assert held == {}


def test_leaving_within_a_year_is_asked_about():
    held = points("Cook | Blue Door | 2026-05 to now", "Cook | Red Door | 2019-01 to 2026-04")
    assert held["leaving_soon"].words == {"employer": "Blue Door", "since": "May 2026"}


def test_the_wanted_job_shows_a_change_of_field_and_a_step_down():
    held = points("Store Manager | Pine | 2019-01 to now", posting="title: Fourth Grade Teacher")
    assert held["change_of_field"].words == {"from_job": "Store Manager", "to_job": "Fourth Grade Teacher"}
    assert held["step_down"].what.sources[1].document == "posting"


def test_a_change_of_field_of_long_ago_is_left_alone():
    now = "Fourth Grade Teacher | North School | {} to now"
    before = "Store Manager | Pine | 2015-01 to {}"
    assert "change_of_field" in points(now.format("2023-02"), before.format("2023-01"))
    assert "change_of_field" not in points(now.format("2019-02"), before.format("2019-01"))


def test_two_full_jobs_at_once_overlap_and_a_per_diem_one_does_not():
    first = "Nurse | North Hospital | 2020-01 to now"
    assert "overlap" in points(first, "Nurse | South Hospital | 2022-01 to now")
    assert "overlap" not in points(first, "Nurse, per diem | South Hospital | 2022-01 to now")


def test_a_stay_begins_anew_after_a_break():
    held = points("Cook | Blue Door | 2019-01 to now", "Cook | Blue Door | 2008-01 to 2017-01")
    assert "long_stay" not in held


@pytest.mark.parametrize(("period", "expected"), [("2019 to 2021", True), ("2025 to now", False)])
def test_a_course_that_still_goes_on_is_not_unfinished(period, expected):
    held = points(
        "Cook | Blue Door | 2019-01 to now", "EDUCATION", f"BA, coursework toward | Lakeshore | {period}"
    )
    assert ("unfinished_degree" in held) is expected


def test_no_reason_is_ever_guessed():
    held = points("Cook | Blue Door | 2021-03 to now", "Cook | Red Door | 2017-01 to 2020-01")
    gap = held["gap_in_time"]
    words = f"{gap.what.text} {gap.advice.text} {gap.worry} {gap.own_it}".lower().split()
    assert not {"child", "family", "ill", "health", "sick", "parent", "fired"} & set(words)


def test_a_time_that_the_resume_tells_of_is_no_gap():
    jobs = "EXPERIENCE\nCook | Blue Door | 2022-09 to now\nCook | Red Door | 2017-01 to 2021-02\n"
    told = "SUMMARY\nCook in two kitchens. At home with the twins from March 2021 to August 2022.\n"
    kinds = [
        {
            point.kind
            for point in find_pressure_points(read_resume(f"Ada Quill\nPerson\n{before}{jobs}"), TODAY)
        }
        for before in ("", told)
    ]
    assert ["gap_in_time" in found for found in kinds] == [True, False]
