import pytest
from hypothesis import given
from hypothesis import strategies as st

from nextrung.intake.records import Person
from nextrung.preparation.wording import (
    company_words,
    cue,
    has_figure,
    has_target,
    listed,
    person_words,
    phrase,
    short,
    title_words,
)
from nextrung.sources import Source
from nextrung.tables.rows import fill, filled

HERE = Source(document="notes", quote="x", line=1)


def person(name: str | None, role: str | None) -> str:
    return person_words(Person(name=name, role=role, role_kind="other", source=HERE))


@given(st.text(), st.integers(min_value=20, max_value=200))
def test_a_phrase_is_never_longer_than_its_limit_by_more_than_the_dots(text, limit):
    assert len(phrase(text, limit)) <= limit + 2


@given(st.text(alphabet=st.characters(exclude_characters="…")))
def test_an_uncut_phrase_says_what_the_paper_says(text):
    said = phrase(text)
    straight = str.maketrans('“”‘’"', "'''''")
    if not said.endswith("…"):
        assert said.translate(straight) in " ".join(text.split()).translate(straight)


def test_a_phrase_is_cut_where_a_clause_ends():
    text = (
        "Five years of maintenance leadership in a food or beverage plant, including two lines and more of it"
    )
    assert phrase(text) == "Five years of maintenance leadership in a food or beverage plant …"


def test_a_cue_is_not_cut_where_the_rest_takes_something_back():
    text = (
        "Ran all forty safety audits of the northern region for three years in a row and found no "
        "deviations except for two in the first year"
    )
    assert cue(text) == text


def test_people_are_named_as_far_as_they_are_known():
    assert person("Ruth Adeyemi", "plant manager") == "Ruth Adeyemi, plant manager"
    assert person(None, "plant manager") == "the plant manager"
    assert person(None, "somebody from production") == "somebody from production"
    assert person(None, "parents") == "parents"
    assert person("Gus", None) == "Gus"
    assert person(None, "Corinne's boss") == "Corinne's boss"


def test_words_are_listed_as_one_says_them():
    assert [listed(words) for words in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]


def test_a_title_loses_its_shift_and_its_place():
    assert title_words("Charge Nurse, Telemetry (Nights)") == "Charge Nurse, Telemetry"
    assert title_words("Service Electrician - Crew Lead") == "Service Electrician"


def test_a_result_in_words_is_a_figure_and_a_third_year_is_none():
    assert has_figure("call-outs fell by half")
    assert not has_figure("one is now in his third year")
    assert not has_figure("Make IV admixtures under USP 797 and 800 since 2021")
    assert has_figure("Cut waste by 12% in 2024")


def test_a_row_with_an_open_slot_is_left_out():
    assert fill("Why leave {employer}?", {}) is None
    assert fill("Why leave {employer}?", {"employer": "Kestrel"}) == "Why leave Kestrel?"


def test_braces_in_the_papers_are_words_and_no_slots():
    assert (
        filled("They ask for “{phrase}”.", {"phrase": "{employer} $x #y"})
        == "They ask for “{employer} $x #y”."
    )


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            "Started a weekly meeting with the warehouse that took returns from 4.1% to 1.6% in one year",
            "Started a weekly meeting with the warehouse that took returns from 4.1% to 1.6% …",
        ),
        ("Set up the truck stock lists and the price book for all of us", "Set up the truck stock lists …"),
        ("Trained seven", "Trained seven"),
    ],
)
def test_a_line_is_referred_to_with_its_result(line, said):
    assert short(line) == said


def test_a_cue_is_not_cut_before_the_result():
    line = f"Built the schedule {'for a good many people ' * 4}, and more of it; overtime fell by a third"
    assert cue(line).endswith("by a third")


@pytest.mark.parametrize(
    ("duty", "expected"),
    [
        ("Bring callbacks below 4 percent", True),
        ("Grow our agreements from 2,100 to 3,000", True),
        ("Close each month within eight working days", True),
        ("Lead a team of nine, hold one-on-ones", False),
        ("Keep overtime within plan", False),
    ],
)
def test_a_duty_with_a_measure_is_a_target(duty, expected):
    assert has_target(duty) is expected


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("CITY OF HALDANE FALLS", "City of Haldane Falls"),
        ("THE MARROWSTONE", "The Marrowstone"),
        ("UPS", "UPS"),
        ("SENIOR QC ENGINEER II", "Senior QC Engineer II"),
        ("Ashgrove & Dunne PLLC", "Ashgrove & Dunne PLLC"),
    ],
)
def test_a_shouted_employer_is_written_as_a_name(name, written):
    assert company_words(name) == written


def test_a_phrase_does_not_begin_with_what_joins_it_on():
    assert phrase("and a short exercise, one hour") == "a short exercise, one hour"
    assert phrase("Android testing") == "Android testing"
