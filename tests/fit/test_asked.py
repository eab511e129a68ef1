import pytest

from nextrung.fit.asked import NEAR_WILL_DO, is_core, is_telling, take_apart


def phrases(text):
    return [
        [" ".join(unit.text for unit in phrase) for phrase in group.phrases]
        for group in take_apart(text).groups
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Power BI or Tableau", [["Power BI", "Tableau"]]),
        ("BLS and ACLS", [["BLS"], ["ACLS"]]),
        ("a WMS such as Manhattan, Korber or Blue Yonder", [["WMS", "Manhattan", "Korber", "Blue Yonder"]]),
        (
            "PLC troubleshooting (Allen-Bradley or Siemens)",
            [["PLC troubleshooting", "Allen-Bradley", "Siemens"]],
        ),
        ("welding, rigging or scaffolding", [["welding", "rigging", "scaffolding"]]),
        ("welding, rigging and scaffolding", [["welding"], ["rigging"], ["scaffolding"]]),
    ],
)
def test_choices_are_told_from_lists(text, expected):
    assert phrases(text) == expected


@pytest.mark.parametrize(
    "text", ["5+ years of welding", "at least five years of welding", "Welding, 3 to 5 years or more"]
)
def test_time_is_left_to_the_counting_of_years(text):
    assert [unit.text.lower() for unit in take_apart(text).units] == ["welding"]


def test_generic_words_alone_ask_for_nothing_telling():
    asked = take_apart("Strong ability to manage various tasks with experience")
    assert not any(map(is_telling, asked.units))


def test_what_is_near_will_do_where_they_say_so():
    (plain,) = take_apart("Maximo").units
    (open_to_others,) = take_apart("Maximo or similar").units
    assert open_to_others.accepts["@sap pm"] == NEAR_WILL_DO > plain.accepts["@sap pm"]


def test_leading_people_is_asked_for_whatever_they_are_called():
    units = list(take_apart("Leading a cell of machinists").units)
    assert is_core(units[0])
    assert units[0].accepts["@people leadership"] == 1.0


def test_owning_is_noticed():
    assert take_apart("Ownership of a lockout/tagout program").is_ownership
    assert not take_apart("Knowledge of lockout/tagout").is_ownership


def test_what_says_why_asks_for_nothing():
    plain, with_reason = "A forklift license", "A forklift license, so you can move the trailers (E)"
    assert [unit.text for unit in take_apart(plain).units] == [
        unit.text for unit in take_apart(with_reason).units
    ]
