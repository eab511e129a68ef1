import pytest
from hypothesis import given
from hypothesis import strategies as st

from nextrung.fit.lengths import years_named, years_told
from tests.fit.papers import TODAY


@given(st.integers(1, 40))
def test_years_in_figures_are_read(years):
    assert years_named(f"at least {years}+ years of it") == years


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Two (2) years inpatient coding", 2),
        ("for eight months in 2024", 8 / 12),
        ("fourteen months", 14 / 12),
        ("6 yrs in HR in lieu", 6),
        ("twenty-six charts", None),
        ("a four-year college", None),
    ],
)
def test_lengths_are_given_in_years(text, years):
    assert years_named(text) == (pytest.approx(years) if years else None)


def test_since_runs_to_today():
    assert years_told("Since Feb 2026: short stays", TODAY) == pytest.approx(10 / 12)
    assert years_told("since 2024", TODAY) == pytest.approx(35 / 12)
    assert years_told("for eight months", TODAY) == pytest.approx(8 / 12)
