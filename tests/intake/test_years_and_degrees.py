import pytest

from nextrung.intake._years_and_degrees import years_asked


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("18 months in a kitchen", 1.5),
        ("2 seasons experience", 0.67),
        ("At least one full season on a trail crew", 0.33),
        ("3 to 5 seasons", 1.0),
        ("One school year in a classroom", 0.83),
        ("A school year of experience as an aide", 0.83),
        ("One academic year", 0.83),
    ],
)
def test_seasons_and_school_years_are_counted_in_months(text, years):
    assert years_asked(text) == years


@pytest.mark.parametrize(
    "text",
    [
        "Experience at Four Seasons in Denver",
        "Work outdoors in all four seasons",
        "Sell two-season passes",
        "Answer for 2 season tickets",
        "One school year contract",
        "Help through the busy season",
    ],
)
def test_other_seasons_ask_for_no_years(text):
    assert years_asked(text) is None
