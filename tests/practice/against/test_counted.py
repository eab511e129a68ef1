"""Things counted are compared only where they are the same thing, done the same way."""

import pytest

from nextrung.practice.against.counted import agree, counted_in, same_thing


def _one(sentence):
    (counted,) = counted_in(sentence)
    return counted


@pytest.mark.parametrize(
    ("sentence", "number", "quote"),
    [
        ("I managed twelve people.", 12, "twelve people"),
        ("I led a team of 9.", 9, "team of 9"),
        ("We saved $40,000 on freight.", 40_000, "$40,000"),
        ("We saved $1.2 million on freight.", 1_200_000, "$1.2 million"),
        ("I cut overtime by 30 percent.", 30, "30 percent"),
    ],
)
def test_a_number_is_read_with_what_it_counts(sentence, number, quote):
    counted = _one(sentence)
    assert counted.number == number
    assert sentence[slice(*counted.span)] == quote


@pytest.mark.parametrize(
    "sentence", ["It was in 2019.", "I asked one person.", "We ran a 12-inch pipe.", "On the A4 road."]
)
def test_years_names_and_single_things_are_not_counted(sentence):
    assert counted_in(sentence) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("I managed twelve people.", "Supervised 5 employees on nights"),
        ("I led a team of 9.", "Led a crew of 7"),
        ("I brought five apprentices through.", "Brought three apprentices through to their cards"),
        ("I cut overtime in the plant by 30 percent.", "Cut overtime by 18% in the plant"),
    ],
)
def test_the_same_thing_is_known_in_other_words(one, other):
    assert same_thing(_one(one), _one(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("I called twelve people.", "Supervised 5 employees on nights"),
        ("Three nurses were ill.", "Supervised 9 nurses"),
        ("I cut overtime by 30 percent.", "Cut scrap by 18%"),
        ("We saved $40,000 on freight.", "Saved 300 pallets"),
    ],
)
def test_what_only_looks_alike_is_not_compared(one, other):
    assert not same_thing(_one(one), _one(other))


def test_about_forty_is_forty_two():
    assert agree(_one("I managed about 40 people."), _one("Managed 42 people"))
    assert not agree(_one("I managed 40 people."), _one("Managed 42 people"))
