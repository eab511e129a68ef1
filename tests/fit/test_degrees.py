import pytest

from nextrung.fit.degrees import LEVELS, asks_for_degree, judge_degree, load_levels
from tests.fit.papers import TODAY, requirement, resume


def label(asked, *education, degree="bachelor"):
    found = judge_degree(requirement(asked, "degree", degree=degree), resume(education=education), TODAY)
    return found.coverage if found else "none"


@pytest.mark.parametrize(
    ("asked", "held", "expected"),
    [
        ("Bachelor's degree in accounting", ("Bachelor of Science", "Accounting", "2012-05"), "strong"),
        ("Bachelor's degree in accounting", ("Master of Science", "Accounting", "2012-05"), "strong"),
        ("Bachelor's degree", ("BA", "History", "2012-05"), "strong"),
        ("Bachelor's degree in a science", ("B.S.", "Chemistry", "2012-05"), "strong"),
        ("Bachelor's degree in business or a related field", ("BBA", "Marketing", "2012-05"), "strong"),
        ("Bachelor's degree in accounting", ("Bachelor of Arts", "Theatre", "2012-05"), "partial"),
        (
            "Bachelor's degree in accounting",
            ("Bachelor of Science, in progress", "Accounting", None),
            "partial",
        ),
        ("Bachelor's degree in accounting", ("Bachelor of Science", "Accounting", "2028-05"), "partial"),
        (
            "Bachelor's degree in accounting",
            ("Associate of Applied Science", "Accounting", "2012-05"),
            "partial",
        ),
        ("Bachelor's degree in accounting", ("High School Diploma", None, "2012-05"), "none"),
    ],
)
def test_level_and_field_make_the_label(asked, held, expected):
    assert label(asked, held) == expected


def test_bachelor_is_no_part_of_a_master():
    assert label("Master of Science in Nursing", ("BSN", "Nursing", "2012"), degree="master") == "none"


def test_under_way_is_enough_where_they_say_so():
    held = ("Master of Science, in progress", "Nursing", None)
    assert label("Master of Science in Nursing, finished or under way", held, degree="master") == "strong"


def test_certificates_called_ms_are_not_degrees():
    assert not asks_for_degree(requirement("GC-MS or HPLC", "degree"))


def test_levels_are_those_of_the_table():
    assert all(load_levels()[level] for level in LEVELS)
