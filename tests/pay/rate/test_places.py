import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nextrung.errors import NextRungError
from nextrung.pay.rate import place_file, wage_file
from nextrung.pay.rate.places import UnknownPlaceError, find_wage_area

DATA = Path(__file__).parents[3] / "data"


@pytest.mark.parametrize(
    ("written", "area"),
    [
        ("Asheville, NC", "Asheville, NC"),
        ("asheville nc", "Asheville, NC"),
        ("Asheville, North Carolina", "Asheville, NC"),
        ("28801", "Asheville, NC"),
        ("Asheville, NC 28801-1234", "Asheville, NC"),
        ("St. Louis, MO", "St. Louis, MO-IL"),
        ("Saint Louis MO", "St. Louis, MO-IL"),
        ("Wake County, NC", "Raleigh-Cary, NC"),
        ("Coeur d’Alene, ID", "Coeur d'Alene, ID"),
        ("Mayaguez, PR", "Mayaguez, PR"),
        ("Seattle, Washington, USA", "Seattle-Tacoma-Bellevue, WA"),
        ("Dallas/Fort Worth, TX", "Dallas-Fort Worth-Arlington, TX"),
        ("Greater Boston Area, MA", "Boston-Cambridge-Newton, MA-NH"),
        ("Hybrid - Austin, TX", "Austin-Round Rock-San Marcos, TX"),
        ("Denver, CO (Remote)", "Denver-Aurora-Centennial, CO"),
        ("Texas", "Texas"),
        ("New York State", "New York"),
        ("Washington, D.C.", "Washington-Arlington-Alexandria, DC-VA-MD-WV"),
    ],
)
def test_place_as_people_write_it_leads_to_its_area(written, area):
    found = find_wage_area(written)
    assert found.area.name == area
    assert not found.notices


@pytest.mark.parametrize(
    ("written", "area"),
    [
        ("NYC", "New York-Newark-Jersey City, NY-NJ"),
        ("Brooklyn", "New York-Newark-Jersey City, NY-NJ"),
        ("DFW, TX", "Dallas-Fort Worth-Arlington, TX"),
        ("DC metro", "Washington-Arlington-Alexandria, DC-VA-MD-WV"),
        ("Twin Cities", "Minneapolis-St. Paul-Bloomington, MN-WI"),
        ("Bay Area", "San Francisco-Oakland-Fremont, CA"),
        ("Research Triangle, NC", "Raleigh-Cary, NC"),
    ],
)
def test_nickname_leads_to_its_area(written, area):
    assert find_wage_area(written).area.name == area


def test_nickname_of_two_areas_says_so():
    (notice,) = find_wage_area("Research Triangle").notices
    assert "Durham" in notice


@pytest.mark.parametrize("written", ["Remote", "Remote (US)", "Anywhere", "United States", "work from home"])
def test_work_from_anywhere_is_the_whole_country(written):
    found = find_wage_area(written)
    assert found.area.kind == "nation"
    assert "whole country" in found.notices[0]


def test_towns_of_one_name_are_told_apart_by_the_state():
    areas = {find_wage_area(f"Springfield, {state}").area.name for state in ("IL", "MA", "MO", "OH", "OR")}
    assert len(areas) == 5


def test_area_of_two_states_is_reached_from_both():
    assert find_wage_area("Vancouver, WA").area == find_wage_area("Portland, OR").area


def test_town_on_the_other_side_of_a_state_line_keeps_to_its_own_state():
    assert find_wage_area("Vancouver, WA").state == "WA"
    assert find_wage_area("Kenosha, WI").area.name == "Kenosha, WI"


def test_rural_town_goes_to_the_nonmetropolitan_area_of_its_part_of_the_state():
    assert find_wage_area("Boone, NC").area.name == "Western North Carolina nonmetropolitan area"


def test_every_rural_county_lies_in_the_area_that_the_list_of_counties_names():
    table = tomllib.loads((DATA / "nonmetropolitan_counties.toml").read_text(encoding="utf-8"))
    towns = {"Emporia city", "Covington city", "Lexington city"}  # without ZIP codes of their own
    for state, by_area in table.items():
        kind = "Parish" if state == "LA" else "County"
        for area, counties in by_area.items():
            for county in set(counties) - towns:
                name = county if county.endswith(" city") else f"{county} {kind}"
                found = place_file.find_town(state, place_file.plain(name))
                assert found is not None, name
                assert found.area == area, name


def test_no_county_is_both_metropolitan_and_rural():
    tables = [
        {
            (state, name)
            for state, by_area in tomllib.loads(text).items()
            for ones in by_area.values()
            for name in ones
        }
        for text in (
            (DATA / f"{kind}_counties.toml").read_text(encoding="utf-8")
            for kind in ("metropolitan", "nonmetropolitan")
        )
    ]
    assert tables[0] & tables[1] == set()


def test_connecticut_goes_by_town_and_not_by_old_county():
    assert find_wage_area("Waterbury, CT").area.name == "Waterbury-Shelton, CT"
    assert find_wage_area("New Haven, CT").area.name == "New Haven, CT"


def test_misspelt_town_is_read_within_its_state_and_said():
    found = find_wage_area("Ashvile, NC")
    assert found.area.name == "Asheville, NC"
    assert found.notices == ("“Ashvile” was read as Asheville, NC.",)


def test_unknown_town_of_a_known_state_gives_the_state_and_says_so():
    found = find_wage_area("Xyzzyville, OH")
    assert found.area.name == "Ohio"
    assert "whole state" in found.notices[0]


def test_town_without_a_state_is_taken_where_it_is_far_the_largest():
    found = find_wage_area("Chicago")
    assert found.area.name.startswith("Chicago")
    assert "No state is named" in found.notices[0]


@pytest.mark.parametrize(
    ("written", "offered"),
    [
        ("Springfield", "Springfield, IL"),
        ("Portland", "Portland, ME"),
        ("Washington", "Washington State"),
        ("LA", "Los Angeles, CA"),
    ],
)
def test_place_that_could_be_several_is_refused_with_choices(written, offered):
    with pytest.raises(UnknownPlaceError) as caught:
        find_wage_area(written)
    assert offered in caught.value.advice


@pytest.mark.parametrize("written", ["London, UK", "Toronto, ON", "🎉🎉", "", "  ", "00000", "y" * 1_000_000])
def test_place_that_is_none_of_ours_is_refused_in_one_short_sentence(written):
    with pytest.raises(UnknownPlaceError) as caught:
        find_wage_area(written)
    assert len(str(caught.value)) < 250


@given(st.text(max_size=60))
def test_any_text_gives_an_area_or_an_error_of_ours(text):
    try:
        found = find_wage_area(text)
    except NextRungError:
        return
    assert found.area.code in wage_file.areas()


def test_every_place_lies_in_a_published_area_that_reaches_into_its_state():
    for state, own in place_file.states().items():
        for town in place_file.towns_of(state).values():
            row = wage_file.areas()[town.area]
            in_name = re.split(r"[- ]", row["name"].rpartition(", ")[2])
            assert state in in_name if row["kind"] == "metropolitan" else row["state"] == own[:2], town


def test_every_metropolitan_and_nonmetropolitan_area_has_a_place():
    reached = {town.area for state in place_file.states() for town in place_file.towns_of(state).values()}
    published = {code for code, row in wage_file.areas().items() if "metropolitan" in row["kind"]}
    assert published - reached == set()
