import miniaudio
import pytest

from nextrung.engines import microphone as module
from nextrung.engines.microphone import SystemMicrophone, microphones
from nextrung.errors import NextRungError


class _Device:
    """Hears nothing by itself; a test hands it what it hears."""

    def __init__(self, **settings):
        self.settings = settings
        self.is_started = False

    def start(self, collector):
        self.collector, self.is_started = collector, True

    def stop(self):
        self.is_started = False

    def close(self):
        self.is_started = False


@pytest.fixture
def device(monkeypatch):
    made = []

    def make(_form, **settings):
        made.append(_Device(**settings))
        return made[-1]

    monkeypatch.setattr(miniaudio, "CaptureDevice", make)
    monkeypatch.setattr(module, "_TICK_SECONDS", 0.01)
    monkeypatch.setattr(module, "_PATIENCE_SECONDS", 0.05)
    return made


def test_the_device_that_hears_silence_is_heard_at_the_pace_of_speaking():
    with SystemMicrophone([miniaudio.Backend.NULL]).listen() as chunks:
        heard = b"".join(next(chunks) for _ in range(4))
    assert 2 * 1600 <= len(heard) <= 2 * 1600 * 4
    assert not any(heard)


def test_it_asks_for_one_channel_at_sixteen_thousand_a_second(device):
    with SystemMicrophone().listen():
        assert device[0].is_started
    assert not device[0].is_started
    assert (device[0].settings["nchannels"], device[0].settings["sample_rate"]) == (1, 16_000)
    assert miniaudio.Backend.NULL not in device[0].settings["backends"]


def test_the_device_is_kept_for_the_next_answer(device):
    microphone = SystemMicrophone()
    for said in (b"first", b"second"):
        with microphone.listen() as chunks:
            device[0].collector.send(bytearray(said))
            assert next(chunks) == said
    assert len(device) == 1


@pytest.mark.parametrize("sign", ["stopped", "silent"])
def test_one_that_goes_away_ends_after_what_was_heard_and_is_opened_anew(device, sign):
    microphone = SystemMicrophone()
    with microphone.listen() as chunks:
        device[0].collector.send(bytearray(b"said"))
        if sign == "stopped":
            device[0].stop_callback()
        heard = list(chunks)
    assert b"".join(heard) == b"said"
    with microphone.listen():
        assert device[1].is_started


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("MA_ACCESS_DENIED", "privacy settings"),
        ("MA_BUSY", "another program"),
        ("MA_NO_DEVICE", "Plug one in"),
    ],
)
def test_why_it_cannot_be_opened_is_said(monkeypatch, code, words):
    def refuse(*_form, **_settings):
        raise miniaudio.MiniaudioError("failed to init device", getattr(miniaudio.lib, code))

    monkeypatch.setattr(miniaudio, "CaptureDevice", refuse)
    with pytest.raises(NextRungError, match=words), SystemMicrophone().listen():
        pass


def test_a_device_that_hears_nothing_is_no_microphone(monkeypatch):
    names = [
        "Discard all samples (playback) or generate zero samples (capture)",
        "Headset",
        "Monitor of Speakers",
    ]

    class Listed:
        def __init__(self, systems):
            assert miniaudio.Backend.NULL not in systems

        def get_captures(self):
            return [{"name": name} for name in names]

    monkeypatch.setattr(miniaudio, "Devices", Listed)
    assert microphones() == ("Headset",)


def test_no_sound_system_is_no_microphone(monkeypatch):
    def none(_systems):
        raise miniaudio.MiniaudioError("cannot init context", -103)

    monkeypatch.setattr(miniaudio, "Devices", none)
    assert microphones() == ()
