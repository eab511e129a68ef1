import pytest

from nextrung.fit.lines import resume_lines
from nextrung.fit.remembering import remember_as
from tests.fit.papers import job, resume


def remembered(line, position="Maintenance Planner", **more):
    papers = resume(job(position, line), **more)
    return remember_as(next(one for one in resume_lines(papers) if one.text == line), papers)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Moved planned work from 41% to 73% in two years; call-outs fell by half",
            "The maintenance planner who moved planned work from 41% to 73% in two years",
        ),
        (
            "Brought food cost from 34 to 30.5 percent in a year by counting twice a week and fixing waste",
            "The maintenance planner who brought food cost from 34 to 30.5 percent in a year",
        ),
        (
            "Run the evening desk with four agents",
            "The maintenance planner who runs the evening desk with four agents",
        ),
        (
            "Cut eleven kinds of button to three and maintain the library",
            "The maintenance planner who cut eleven kinds of button to three",
        ),
        (
            "Found why; weighted average, error 41% to 29%",
            "The maintenance planner with this to show: “Found why; weighted average, error 41% to 29%”",
        ),
        (
            "412 days without a recordable",
            "The maintenance planner with this to show: “412 days without a recordable”",
        ),
        (
            "Cut overtime on my shift by a third",
            "The maintenance planner with this to show: “Cut overtime on my shift by a third”",
        ),
        (
            "Run conduit, pull feeders, make up panels",
            "The maintenance planner with this to show: “Run conduit, pull feeders, make up panels”",
        ),
    ],
)
def test_line_is_grammatical_or_quoted(line, expected):
    assert remembered(line).text == expected


def test_title_loses_its_tail_and_keeps_its_short_forms():
    assert remembered("Cut waste by half", "RN, Night Shift – ICU").text == "The RN who cut waste by half"


def test_it_rests_on_the_line_and_the_title():
    assert [source.quote for source in remembered("Cut waste by half").sources] == [
        "Cut waste by half",
        "Maintenance Planner",
    ]


def test_nothing_is_made_up_where_no_title_stands():
    papers = resume(quotes=[("A judge", "Calm in every storm")])
    (line,) = resume_lines(papers)
    assert remember_as(line, papers) is None


@pytest.mark.parametrize(
    ("line", "position", "expected"),
    [
        (
            "Turn lanes and driveway permits on five of the sites",
            "Staff Engineer",
            "The staff engineer with this to show: “Turn lanes and driveway permits on five of the sites”",
        ),
        (
            "Supervise two assistants and do their yearly reviews",
            "Therapist",
            "The therapist with this to show: “Supervise two assistants and do their yearly reviews”",
        ),
        (
            "Set the reefer, check pulp temps, three loads talked down",
            "Driver",
            "The driver with this to show: “Set the reefer, check pulp temps, three loads talked down”",
        ),
        ("Ran the spring play", "English Teacher", "The English teacher who ran the spring play"),
    ],
)
def test_a_line_that_would_not_read_well_is_quoted(line, position, expected):
    assert remembered(line, position).text == expected
