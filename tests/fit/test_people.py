import pytest

from nextrung.fit.people import LEADERSHIP, TEACHING, asked_of_people, shown_of_people


@pytest.mark.parametrize(
    "line",
    [
        "Run second shift, 34 people",
        "Had a crew of three",
        "Supervised six servers",
        "Led the night pharmacy team",
        "Acting shift supervisor two nights a week",
        "lead 7 cycle counters on 2 shifts",
    ],
)
def test_leading_shows_in_many_shapes(line):
    assert LEADERSHIP in shown_of_people(line)


@pytest.mark.parametrize(
    "line",
    ["Showed three new techs the register", "Precepted four new graduates", "Train new hires on chains"],
)
def test_teaching_shows_in_many_shapes(line):
    assert TEACHING in shown_of_people(line)


@pytest.mark.parametrize(
    "line",
    [
        "Ran metals on 50 water samples",
        "Led the way to the store",
        "Supervise a plant",
        "Account Manager",
        "Manage my own time",
    ],
)
def test_things_are_not_people(line):
    assert not shown_of_people(line)


def test_verb_stands_where_it_is_said_to():
    text = "Experience supervising hourly technicians"
    ((key, start, end),) = asked_of_people(text)
    assert (key, text[start:end]) == (LEADERSHIP, "supervising")


def test_ending_tells_people_that_no_list_has():
    assert TEACHING in shown_of_people("Taught three rodmen to run the instrument")
    assert LEADERSHIP in shown_of_people("Supervise eight bakers on two shifts")
    assert not shown_of_people("Ran three servings of papers")


@pytest.mark.parametrize(
    "wanted",
    [
        "Supervise a registrar and a preparator",
        "Supervises, schedules and evaluates 8 to 10 telecommunicators",
    ],
)
def test_people_asked_for_are_known_by_their_endings(wanted):
    assert [key for key, _, _ in asked_of_people(wanted)] == [LEADERSHIP]
