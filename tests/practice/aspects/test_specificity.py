import pytest
from hypothesis import given
from hypothesis import strategies as st

from nextrung.practice.aspects.specificity import specificity
from tests.practice.aspects.answers import DANA, read


def test_what_anybody_could_say_is_not_specific():
    found = specificity(
        "claim", read("I am a hard worker and a people person. I always give my best for the team.")
    )
    assert found.score == 1.0
    assert {remark.quote for remark in found.findings} >= {"hard worker", "people person"}


def test_one_occasion_with_names_and_numbers_is():
    assert specificity("story", read(DANA)).score >= 4.5


def test_usually_is_pointed_at_in_a_story():
    found = specificity(
        "story", read("When a guest complains I usually listen and normally call the manager.")
    )
    assert [remark.quote for remark in found.findings if remark.kind == "usually"] == ["usually", "normally"]


@pytest.mark.parametrize(
    "soup",
    [
        "47 38 12 9 2024 31% $40,000 6 8 90 15 22 4:30 11 60 75 3 2",
        "Lockout, OSHA, Excel, SAP, pallets, forklift, dock, cycle count, scanner, Kaizen.",
        "I took 7 from 3 to 1 and 14 to 9 in 6, saved 300 over 12, and gave 110% of 95% at 2.5 for 48.",
    ],
)
def test_soup_of_numbers_or_keywords_is_not_specific(soup):
    assert specificity("story", read(soup)).score <= 2.2


_NAMES = st.sampled_from(
    ["Connor", "Lakshmi", "Mark", "Nguyen", "Grace", "Oluwaseun", "Will", "Maria del Carmen"]
)


@given(_NAMES)
def test_a_name_is_a_name(name):
    assert specificity("story", read(DANA.replace("Dana", name))) == specificity("story", read(DANA))
