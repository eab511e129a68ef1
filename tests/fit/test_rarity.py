import pytest

from nextrung.fit.rarity import goes_to_another_figure, shows_change_in


@pytest.mark.parametrize(
    "line",
    [
        "Labor 31.4 to 27.8 since I took the schedule over",
        "Replaced the old edge, 900 rules down to 240",
        "Dead stock $1.19M to $0.88M in 18 months",
        "Cycle count accuracy 97.1% to 99.3%",
    ],
)
def test_two_figures_without_from_are_a_change(line):
    assert goes_to_another_figure(line)
    assert shows_change_in(line)


@pytest.mark.parametrize(
    "line",
    [
        "18 to 22 children at a time",
        "Bay 2, afternoons (2:30 to 1)",
        "Shells, 3/16 to 1 1/4 plate",
        "Open from 6 until late",
    ],
)
def test_ranges_clock_times_and_fractions_are_none(line):
    assert not goes_to_another_figure(line)


@pytest.mark.parametrize(
    "line",
    [
        "Continuity log, 11 welders, nobody lapsed",
        "Requests, none answered late",
        "Monthly payroll; every deadline met in seven years",
    ],
)
def test_what_did_not_happen_is_a_result(line):
    assert shows_change_in(line)


def test_an_upper_bound_is_no_result():
    assert not shows_change_in("Rooftop units up to 25 tons")


@pytest.mark.parametrize(
    "line",
    [
        "Full mouth x-rays in 14 min (was 25)",
        "Win rate 52 (it was 30 when I came)",
        "inventory accuracy was 96.1 when I took it, 99.4 now",
        "Discrepancies from about 1 a month to none",
        "$140,000 for three days, landed $600 under",
    ],
)
def test_what_was_before_and_is_now_is_a_change(line):
    assert shows_change_in(line)
