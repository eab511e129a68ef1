import io

import numpy as np
import pytest

from nextrung.practice.mock.level_line import LevelLine
from tests.practice.delivery.made_sounds import RATE, silence


def hum(seconds):
    return np.full(round(seconds * RATE), 0.1, dtype=np.float32)


def shown(*blocks, typed=""):
    """Show these blocks; gives what stands on the line at the end."""
    out = io.StringIO()
    line = LevelLine(out)
    line.begin()
    for block in blocks:
        line.show(block, typed)
    written = out.getvalue()
    assert "\n" not in written
    assert written.replace("\r", "").isprintable()
    assert max(map(len, written.split("\r"))) <= 79
    return written.split("\r")[-1]


def test_it_tells_the_time_and_the_keys():
    line = shown(hum(61), hum(3))
    assert line.startswith("  1:04  [")
    assert "Enter: done" in line


@pytest.mark.parametrize(("loudness", "fewest", "most"), [(0.3, 14, 20), (0.03, 8, 14), (0.0001, 0, 0)])
def test_the_louder_the_longer(loudness, fewest, most):
    hiss = (np.random.default_rng(1).standard_normal(RATE // 10) * loudness).astype(np.float32)
    assert fewest <= shown(hiss).count("#") <= most


def test_at_two_minutes_it_says_so_kindly():
    assert "Two minutes" not in shown(hum(119))
    assert "Two minutes" in shown(hum(119), hum(1.1))


def test_a_microphone_that_hears_not_even_the_room_is_told():
    assert "muted" not in shown(silence(2))
    assert "muted" in shown(silence(3))
    assert "muted" not in shown(hum(1), silence(5))


def test_a_letter_that_waits_for_enter_is_explained_and_a_stray_one_is_not_shown():
    assert "start again" in shown(hum(1), typed="r")
    assert "Enter: done" in shown(hum(1), typed="x\x1b")


def test_cleared_it_leaves_nothing():
    out = io.StringIO()
    line = LevelLine(out)
    line.show(hum(1))
    line.clear()
    assert not out.getvalue().split("\r")[-2].strip()
    assert out.getvalue().endswith("\r")


def test_where_nobody_sees_it_it_still_counts_the_time():
    line = LevelLine(None)
    line.show(hum(1))
    assert line.seconds == 1.0
    assert not line.is_dead
