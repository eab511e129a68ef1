"""Characters as a person sees them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nextrung.intake.typography import fold, is_bullet_sign, take_bullet, wide_parts


@pytest.mark.parametrize(
    ("raw", "seen"),
    [
        ("a\u00a0b\u2009c\u3000d", "a b c d"),
        ("pro\u00adject", "project"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("o\ufb03ce \ufb01ne", "office fine"),
        ("Cafe\u0301", "Café"),
        ("\u202eevil\u202c", "evil"),
        ("a\x02b\x00c", "a-b c"),
        ("\uf0e0 jane@example.com", "jane@example.com"),
        ("𝗕𝗼𝗹𝗱", "Bold"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("Łódź Ελλάδα Москва 東京 שלום", "Łódź Ελλάδα Москва 東京 שלום"),
    ],
)
def test_text_is_folded_to_what_is_seen(raw, seen):
    assert fold(raw) == seen


@pytest.mark.parametrize(
    "sign", [*"•‣▪■●○◦–—-*+·»›➢✓✔→o", "\uf0b7", "\uf0a7", "\uf0fc", "1.", "2)", "(3)", "a)"]
)
def test_bullets_that_people_use(sign):
    assert is_bullet_sign(sign)
    assert take_bullet(f"{sign} Led a team") == ("Led a team", True)


@pytest.mark.parametrize(
    "text",
    [
        "off the clock",
        "10.5 years",
        "A. Smith",
        "2019. A year",
        "-5 degrees",
        "+1 555 0100",
        "o",
        "1",
        "*starred*",
    ],
)
def test_what_is_no_bullet_is_left_alone(text):
    words, is_bullet = take_bullet(text)
    assert (words, is_bullet) == (text, False) or text == "o"


def test_wide_space_cuts_but_not_after_a_bullet():
    assert wide_parts("•\tLed nights   2019") == ["• Led nights", "2019"]


@given(st.text())
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)
