import pytest

from nextrung.fit.degrees import asks_for_degree, judge_degree
from nextrung.fit.degrees_asked import ways_to_meet
from tests.fit.papers import TODAY, requirement, resume


def label(asked, *education, degree="bachelor"):
    way = ways_to_meet(requirement(asked, "degree", degree=degree))[0]
    found = judge_degree(way, resume(education=education), TODAY)
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


def test_no_field_is_needed_where_none_is_asked_for():
    held = ("M.Ed.", "Curriculum and Instruction", "2015")
    assert label("Master's degree from an accredited institution", held, degree="master") == "strong"


def test_a_name_can_say_the_field():
    assert label("MBA", ("MBA", None, "2012"), degree="master") == "strong"
    assert label("MBA", ("MSW", None, "2012"), degree="master") == "partial"


def test_a_certificate_of_another_field_is_no_step_before():
    held = ("Certificate", "Tourism", "2012")
    assert label("An associate degree in logistics", held, degree="associate") == "none"


def test_graduation_asks_for_a_degree_whatever_kind_was_read():
    assert asks_for_degree(requirement("Graduation from a four-year college", "skill"))


def test_the_name_of_a_high_school_is_enough_for_its_diploma():
    assert label("HS diploma/GED", ("", "Joliet HS", "2013-05"), degree="high school") == "strong"
