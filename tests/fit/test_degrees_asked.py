import pytest

from nextrung.fit.degrees_asked import LEVELS, level_named, load_levels, ways_to_meet
from tests.fit.papers import requirement


def ways(text, degree="bachelor", **more):
    return [
        (way.level if way.level is None else LEVELS[way.level], way.field, way.years)
        for way in ways_to_meet(requirement(text, "degree", degree=degree, **more))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bachelor's degree", [("bachelor", "", None)]),
        ("Bachelor of Science in Nursing", [("bachelor", "nursing", None)]),
        ("Nursing degree", [("bachelor", "nursing", None)]),
        ("BSN", [("bachelor", "nursing", None)]),
        (
            "Bachelor's degree or four years of real life",
            [("bachelor", "", None), (None, "", 4.0)],
        ),
        (
            "BA/BS in HR or business, or 6 yrs in HR in lieu",
            [("bachelor", "hr, business", None), (None, "", 6.0)],
        ),
        ("Five years in payroll or a bachelor's degree", [(None, "", 5.0), ("bachelor", "", None)]),
        ("Five years in payroll or a related degree", [(None, "", 5.0), ("bachelor", "", None)]),
        ("Bachelor's degree, or equivalent experience", [("bachelor", "", None), (None, "", 4.0)]),
    ],
)
def test_each_way_to_meet_it_stands_apart(text, expected):
    assert ways(text) == expected


def test_a_certificate_shares_the_field_with_the_degree_beside_it():
    assert ways("Associate degree or certificate in machining technology", "associate") == [
        ("associate", "machining technology", None),
        ("certificate", "machining technology", None),
    ]


def test_a_certification_is_a_way_of_its_own():
    found = ways_to_meet(requirement("Master's degree, or CPIM certification", "degree", degree="master"))
    assert [way.is_credential for way in found] == [False, True]


def test_an_accredited_institution_is_no_field():
    assert ways("Master's degree from an accredited institution", "master") == [("master", "", None)]


def test_the_lower_of_two_degrees_is_asked_for():
    assert ways("BSN required, MSN preferred")[0][0] == "bachelor"


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("HS diploma", "high school"),
        ("M.Ed.", "master"),
        ("work as a clerk", None),
        ("AS in welding", "associate"),
    ],
)
def test_levels_are_told_by_their_names(text, level):
    found = level_named(text)
    assert (LEVELS[found] if found is not None else None) == level


def test_levels_are_those_of_the_table():
    assert all(load_levels()[level] for level in LEVELS)
