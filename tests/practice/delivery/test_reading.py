import contextlib

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nextrung.errors import NextRungError
from nextrung.practice.delivery.sound import decoders
from nextrung.practice.delivery.sound.kinds import kind_of_sound
from nextrung.practice.delivery.sound.one_channel import OneChannel
from nextrung.practice.delivery.sound.reading import read_sound
from nextrung.practice.delivery.sound.resampling import Resampler
from tests.practice.delivery.made_sounds import RATE, silence, talk, write_wav


def read(path):
    return np.concatenate(list(read_sound(path)))


@pytest.mark.parametrize("rate", [8_000, 44_100, 48_000, 192_000])
def test_any_rate_comes_out_as_sixteen_thousand_a_second(tmp_path, rate):
    tone = 0.5 * np.sin(2 * np.pi * 440 * np.arange(2 * rate) / rate)
    sound = read(write_wav(tmp_path / "tone.wav", tone, rate))
    assert abs(len(sound) - 2 * RATE) < RATE // 100
    assert np.abs(np.fft.rfft(sound[:RATE])).argmax() == 440


def test_a_dead_channel_takes_nothing_away(tmp_path):
    voice = talk(2)
    sound = read(write_wav(tmp_path / "stereo.wav", [silence(2), voice]))
    assert np.square(sound).mean() == pytest.approx(np.square(voice).mean(), rel=0.02)


def test_a_channel_that_is_the_other_reversed_does_not_cancel_it(tmp_path):
    voice = talk(2)
    assert np.abs(read(write_wav(tmp_path / "stereo.wav", [-voice, voice]))).max() > 0.1


def test_samples_that_are_no_numbers_are_silence():
    given_block = np.array([[np.nan, np.inf, 0.5, 3.0]], dtype=np.float32)
    assert OneChannel().feed(given_block).tolist() == [0.0, 0.0, 0.5, 1.0]


def test_the_kind_is_told_by_the_bytes_and_not_by_the_name(tmp_path):
    assert len(read(write_wav(tmp_path / "answer.mp3", talk(1)))) == RATE


@pytest.mark.parametrize(
    ("beginning", "kind"),
    [
        (b"RIFF\x00\x00\x00\x00WAVEfmt ", "wav"),
        (b"\xff\xfb\x90\x00", "mp3"),
        (b"ID3\x04", "mp3"),
        (b"\xff\xf1\x50\x80", "aac"),
        (b"\x00\x00\x00\x20ftypM4A ", "mp4"),
        (b"\x1a\x45\xdf\xa3", "webm"),
        (b"OggS" + bytes(24) + b"OpusHead", "opus"),
        (b"OggS" + bytes(24) + b"\x01vorbis", "vorbis"),
        (b"%PDF-1.7", None),
        (b"#EXTM3U\nhttp://example.com/", None),
        (b"", None),
    ],
)
def test_each_kind_is_known(beginning, kind):
    assert kind_of_sound(beginning) == kind


@pytest.mark.parametrize(
    "content", [b"", b"\x00" * 6000, b"Dear team,", b"RIFF\x24\x00\x00\x00WAVE", b"ID3" + bytes(99)]
)
def test_what_is_no_sound_is_answered_in_a_sentence(tmp_path, content):
    path = tmp_path / "answer.wav"
    path.write_bytes(content)
    with pytest.raises(NextRungError) as error:
        read(path)
    assert error.value.file == "answer.wav"
    assert error.value.advice


def test_a_file_that_is_not_there_is_answered_in_a_sentence(tmp_path):
    with pytest.raises(NextRungError, match="no such file"):
        read(tmp_path / "answer.wav")


def test_a_folder_is_answered_in_a_sentence(tmp_path):
    with pytest.raises(NextRungError, match="cannot be opened"):
        read(tmp_path)


def test_a_recording_that_breaks_off_is_read_up_to_there(tmp_path):
    path = write_wav(tmp_path / "cut.wav", talk(3))
    path.write_bytes(path.read_bytes()[: 44 + 2 * RATE])
    assert len(read(path)) == RATE


def test_a_kind_that_nothing_here_reads_says_what_to_install(tmp_path, monkeypatch):
    monkeypatch.setattr(decoders, "_is_installed", lambda _: False)
    monkeypatch.setattr(decoders.shutil, "which", lambda _: None)
    path = write_wav(tmp_path / "answer.wav", talk(1))
    with pytest.raises(NextRungError, match=r"nextrung\[voice\]"):
        read(path)
    assert decoders.kinds_that_are_read() == ()


@given(st.lists(st.integers(1, 3000), max_size=8), st.sampled_from([8_000, 22_050, 44_100, 48_000]))
def test_blocks_make_no_seam(lengths, rate):
    sound = np.sin(np.arange(sum(lengths)) / 9).astype(np.float32)
    whole, parts = Resampler(rate), Resampler(rate)
    at_once = np.concatenate([whole.feed(sound), whole.finish()])
    blocks = np.split(sound, np.cumsum(lengths)[:-1]) if lengths else []
    in_parts = np.concatenate([*(parts.feed(block) for block in blocks), parts.finish()])
    assert np.allclose(at_once, in_parts, atol=1e-6)
    assert abs(len(in_parts) - len(sound) * RATE / rate) <= 2


@given(st.integers(0, 400), st.binary(max_size=8))
def test_a_damaged_wav_never_ends_in_a_traceback(tmp_path_factory, at, bytes_put_in):
    path = write_wav(tmp_path_factory.mktemp("damaged") / "answer.wav", talk(0.02))
    data = bytearray(path.read_bytes())
    data[at : at + len(bytes_put_in)] = bytes_put_in
    path.write_bytes(data)
    with contextlib.suppress(NextRungError):
        read(path)
