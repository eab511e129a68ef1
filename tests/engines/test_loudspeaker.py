import io
import wave

import miniaudio
import pytest

from nextrung.engines.loudspeaker import SystemLoudspeaker
from nextrung.errors import NextRungError


def wav(seconds):
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setparams((1, 2, 16_000, 0, "NONE", ""))
        sound.writeframes(b"\x11\x11" * round(seconds * 16_000))
    return file.getvalue()


class _Device:
    """Plays as fast as it is asked to."""

    def __init__(self, *_form, **_settings):
        self.played = b""
        self.is_started = False

    def start(self, player):
        self.is_started = True
        try:
            while True:
                self.played += player.send(441)
        except StopIteration:
            return

    def stop(self):
        self.is_started = False


def test_all_of_a_sound_is_played_and_the_device_rests_afterwards(monkeypatch):
    device = _Device()
    monkeypatch.setattr(miniaudio, "PlaybackDevice", lambda *_form, **_settings: device)
    SystemLoudspeaker().play(wav(0.5), lambda: True)
    assert len(device.played) == pytest.approx(0.5 * 22_050 * 2, abs=100)
    assert not device.is_started


def test_it_stops_when_nobody_wants_to_hear_more():
    asked = []
    SystemLoudspeaker([miniaudio.Backend.NULL]).play(wav(60), lambda: bool(asked.append(1)) or len(asked) < 3)
    assert len(asked) == 3


def test_without_a_loudspeaker_it_is_said(monkeypatch):
    def refuse(*_form, **_settings):
        raise miniaudio.MiniaudioError("failed to init device", -401)

    monkeypatch.setattr(miniaudio, "PlaybackDevice", refuse)
    with pytest.raises(NextRungError, match="on the screen"):
        SystemLoudspeaker().play(wav(0.1), lambda: True)


def test_what_is_no_sound_is_said():
    with pytest.raises(NextRungError, match="on the screen"):
        SystemLoudspeaker([miniaudio.Backend.NULL]).play(b"no sound", lambda: True)
