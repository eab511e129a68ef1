import errno
import os
import stat
import wave

import numpy as np
import pytest

from nextrung.practice.delivery.sound.reading import read_sound
from nextrung.practice.mock import recording_file
from nextrung.practice.mock.recording_file import RecordingFile, samples_of
from tests.practice.delivery.made_sounds import RATE, talk
from tests.practice.mock.spoken import chunks_of


def kept(file):
    with wave.open(str(file)) as sound:
        return sound.readframes(sound.getnframes())


def test_the_file_is_whole_after_every_two_seconds_without_being_closed(tmp_path):
    recording, said = RecordingFile(tmp_path / "0001-01.wav"), b""
    for chunk in chunks_of(talk(5)):
        recording.add(chunk)
        said += chunk
    assert kept(recording.file) == said[: 4 * RATE * 2]
    recording.close()
    assert kept(recording.file) == said


def test_what_a_crash_left_half_written_behind_the_lengths_is_passed_over(tmp_path):
    recording = RecordingFile(tmp_path / "0001-01.wav")
    recording.add(b"".join(chunks_of(talk(2))))
    with recording.file.open("ab") as torn:
        torn.write(b"\x11" * 4321)
    assert sum(map(len, read_sound(recording.file))) == 2 * RATE


def test_a_full_disk_keeps_what_is_there_and_takes_the_rest_once_there_is_room(tmp_path, monkeypatch):
    recording, (first, second) = RecordingFile(tmp_path / "0001-01.wav"), (talk(2, seed=1), talk(2, seed=2))
    recording.add(b"".join(chunks_of(first)))

    def full(descriptor, content):
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr(recording_file.os, "write", full)
        recording.add(b"".join(chunks_of(second)))
    assert recording.problem == "No space left on device"
    assert len(kept(recording.file)) == 2 * RATE * 2
    recording.close()
    assert not recording.problem
    assert kept(recording.file) == b"".join(chunks_of(np.concatenate([first, second])))


def test_a_folder_that_is_gone_is_told_and_stops_nobody(tmp_path):
    recording = RecordingFile(tmp_path / "gone" / "0001-01.wav")
    recording.add(b"".join(chunks_of(talk(2))))
    recording.close()
    assert recording.problem
    assert not recording.is_there


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such modes")
def test_nobody_else_may_read_it(tmp_path):
    recording = RecordingFile(tmp_path / "0001-01.wav")
    recording.add(b"".join(chunks_of(talk(2))))
    recording.close()
    assert stat.S_IMODE(recording.file.stat().st_mode) == 0o600


def test_sixteen_bits_come_back_as_the_samples_they_were():
    sound = talk(0.1)
    assert np.abs(samples_of(b"".join(chunks_of(sound))) - sound).max() < 1e-4
