from decimal import Decimal

import pytest

from nextrung.pay.rate import wage_file
from nextrung.pay.rate.places import find_wage_area
from nextrung.pay.rate.wages import find_wages, read_wages, reliability, wage_source
from nextrung.pay.records import PERCENTILES

ACCOUNTANTS, ACTORS, NEUROSURGEONS = "13-2011", "27-2011", "29-1249"
CHARLOTTE = "0016740"


def test_wages_are_those_that_are_published():
    """Row of the release of May 2025: series OEUM0016740000000132011."""
    wages = read_wages(ACCOUNTANTS, CHARLOTTE)
    assert wages.annual == {
        "p10": 59_200,
        "p25": 72_420,
        "p50": 92_910,
        "p75": 129_000,
        "p90": 167_330,
    }
    assert (wages.employment, wages.relative_standard_error) == (16_820, 1.3)
    assert not wages.hourly
    assert not wages.at_least


def test_all_17_values_of_a_row_are_there():
    row = wage_file.published_row(ACCOUNTANTS, CHARLOTTE)
    assert [str(one.value) for one in row.values()] == [
        *("16820", "2.6", "49.00", "101910", "1.3"),
        *("28.46", "34.82", "44.67", "62.02", "80.45"),
        *("59200", "72420", "92910", "129000", "167330"),
        *("12.381", "1.33"),
    ]


def test_work_paid_by_the_hour_has_no_yearly_wage():
    wages = read_wages(ACTORS, wage_file.NATION)
    assert not wages.annual
    assert wages.hourly["p50"] == Decimal("29.05")


def test_top_coded_wage_is_a_bound_and_no_figure():
    rows = (read_wages("29-1211", area) for area in wage_file.areas())
    bounded = [wages for wages in rows if wages and wages.at_least]
    assert bounded
    for wages in bounded:
        assert not wages.at_least & wages.annual.keys()


def test_wage_that_was_not_released_is_left_out():
    codes = [code for code in wage_file.areas() if (row := wage_file.published_row(ACCOUNTANTS, code))
             and row["annual_p50"].footnote == wage_file.NOT_RELEASED]  # fmt: skip
    rows = (wage_file.published_row("29-1141", code) for code in wage_file.areas())
    suppressed = [row for row in rows if row and row["annual_p50"].footnote == wage_file.NOT_RELEASED]
    assert codes or suppressed
    assert all(row["annual_p50"].value is None for row in suppressed)


def test_percentiles_rise():
    for occupation in ("13-2011", "29-1141", "47-2111", "00-0000"):
        for area in wage_file.areas():
            if wages := read_wages(occupation, area):
                values = [wages.annual[one] for one in PERCENTILES if one in wages.annual]
                assert values == sorted(values)


def test_wages_of_the_area_come_without_a_notice():
    found = find_wages(ACCOUNTANTS, find_wage_area("Charlotte, NC"))
    assert found.area.code == CHARLOTTE
    assert not found.notices


def test_state_stands_in_for_an_area_without_wages_and_is_said():
    found = find_wages(NEUROSURGEONS, find_wage_area("Boone, NC"))
    assert found.area.name == "North Carolina"
    (notice,) = found.notices
    assert "Western North Carolina nonmetropolitan area" in notice
    assert "figures for North Carolina" in notice


def test_country_stands_in_for_a_state_without_wages():
    everywhere = (code for code in wage_file.occupations() if not read_wages(code, "5600000"))
    rare = next(code for code in everywhere if read_wages(code, wage_file.NATION))
    found = find_wages(rare, find_wage_area("Wyoming"))
    assert found.area.kind == "nation"
    assert "whole country" in found.notices[0]


def test_unknown_occupation_has_no_wages():
    assert find_wages("99-9999", find_wage_area("Wyoming")) is None


def test_reliability_follows_the_standard_error():
    words = {reliability(read_wages(ACCOUNTANTS, area)) for area in (CHARLOTTE, wage_file.NATION)}
    assert words == {"firm"}


def test_source_names_release_and_day():
    source = wage_source()
    assert (source.release, source.published) == ("May 2025", "2026-05-15")


@pytest.mark.parametrize("kind", ["nation", "state", "metropolitan", "nonmetropolitan"])
def test_every_kind_of_area_has_wages_of_all_occupations_together(kind):
    codes = [code for code, row in wage_file.areas().items() if row["kind"] == kind]
    assert codes
    assert all(read_wages("00-0000", code) for code in codes)
