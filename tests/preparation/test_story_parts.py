import pytest
from hypothesis import given
from hypothesis import strategies as st

from nextrung.preparation.story_parts import (
    is_claim,
    parts_of,
    telling_points,
    tells_change,
    tells_result,
    theme_topics,
    themes_of,
)
from nextrung.preparation.topics import names


@pytest.mark.parametrize(
    ("line", "part", "words"),
    [
        ("Cut waste from 9% to 4% by weighing every bin while two cooks were out", "result", "from 9% to 4%"),
        ("Cut waste from 9% to 4% by weighing every bin", "action", "by weighing every bin"),
        ("Found beds for 140 guests when the pipes burst", "situation", "when the pipes burst"),
        ("When the queue goes red I move the breaks around", "situation", "When the queue goes red"),
        ("When the queue goes red I move the breaks around", "action", "I move the breaks around"),
        ("In 2024 I filled 94 openings", "situation", "In 2024"),
        ("Paired the core switches so that either can be rebooted at noon", "task", "so that either can"),
        ("Moved the lab in six days without losing a vial", "result", "without losing a vial"),
        ("Rebuilt the notice sheet. Calls down by half", "result", "Calls down by half"),
        ("Trained twenty clerks; three are supervisors now", "result", "three are supervisors now"),
        ("Keep the continuity log, 11 welders, nobody lapsed", "task", "Keep the continuity log"),
        ("Part of the falls group; falls went from eleven to four", "task", "Part of the falls group"),
        ("Stood in for the lead for eight months", "task", "Stood in for the lead"),
        ("Moved the racks to shorten the walk", "task", "to shorten the walk"),
        ("Moved the racks to shorten the walk", "action", "Moved the racks"),
        ("Went back through two years and recovered $38,400", "result", "recovered $38,400"),
        ("Nine out of ten end without going to a manager", "result", "Nine out of ten end without going"),
        ("EMS is 70% of runs. Charts, fewest kicked back", "situation", "EMS is 70% of runs"),
        ("Labor 31.4 to 27.8 since I took the schedule over", "action", "since I took the schedule over"),
    ],
)
def test_a_line_is_taken_apart_by_its_own_words(line, part, words):
    assert any(words in told for told in parts_of(line).words(part))


def test_what_a_line_does_not_say_stays_empty():
    told = parts_of("Built two footbridges")
    assert told.action == ("Built two footbridges",)
    assert (told.situation, told.task, told.result) == ((), (), ())


@pytest.mark.parametrize(
    "line", ["Looked after the money", "Know when to call for help", "At 7 a.m. I open up"]
)
def test_a_word_that_only_looks_like_a_seam_parts_nothing(line):
    assert sum(len(parts_of(line).words(part)) for part in ("situation", "task", "action", "result")) == 1


@given(st.text(alphabet=st.sampled_from("ab I5%$.,;:–when by from to after "), max_size=80))
def test_every_part_stands_in_the_line_to_the_letter(line):
    told = parts_of(line)
    assert all(words in line for words in (*told.situation, *told.task, *told.action, *told.result))


@pytest.mark.parametrize(
    "line",
    [
        "from 19 days to 8",
        "41 min down to 26",
        "97.1% to 99.3%",
        "$1.19M to $0.88M",
        "35 a week to 12",
        "printing fell by 80%",
    ],
)
def test_a_change_in_figures_is_known(line):
    assert tells_change(line)


@pytest.mark.parametrize(
    "line",
    [
        "classes of 24 to 27",
        "lots of 10 to 400",
        "fees up to $120,000",
        "12 to 14 sales a week",
        "Monday to Friday",
    ],
)
def test_a_range_is_no_change(line):
    assert not tells_change(line)


def test_a_share_that_describes_the_work_is_no_result():
    assert tells_result("98% on the last visit")
    assert not tells_result("EMS is 70% of runs")


@pytest.mark.parametrize(
    "line", ["Responsible for various reports", "Ad hoc requests", "Assisted with payroll"]
)
def test_the_name_of_a_duty_tells_nothing(line):
    assert is_claim(line)
    assert telling_points(line) == 0


def test_a_change_tells_more_than_a_deed_and_a_deed_more_than_a_duty():
    lines = ("Cut returns from 9% to 4% in 2024", "Taught two beginners", "Expense reports for forty people")
    points = [telling_points(line) for line in lines]
    assert points == sorted(points, reverse=True)
    assert len(set(points)) == len(points)


def test_every_theme_is_a_topic():
    assert theme_topics() <= set(names())


def test_what_a_story_shows_is_known_by_its_words():
    assert {"leading", "pressure"} <= themes_of("Stood in for the manager when the pipes burst")
    assert themes_of("Returns fell from 9% to 4%") == {"figures"}


@pytest.mark.parametrize(
    "line",
    [
        "Trained two clerks; one was hired",
        "640,000 miles, nothing preventable",
        "Walk every notice within two days, and pick. Turns went from 19 days to 8",
        "Upgrades worth $9,200 a month, up from $5,400",
    ],
)
def test_a_deed_a_figure_and_a_rhythm_are_no_task(line):
    assert parts_of(line).task == ()
