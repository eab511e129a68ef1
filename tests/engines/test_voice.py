import io
import shutil
import wave

import pytest

from nextrung.engines.voice import EspeakVoice, PiperVoice, find_voice
from nextrung.errors import NextRungError


@pytest.mark.skipif(not shutil.which("espeak-ng"), reason="needs the program espeak-ng")
def test_a_question_is_spoken_as_a_wav_file():
    with wave.open(io.BytesIO(EspeakVoice("espeak-ng").speak("-v What went wrong?"))) as sound:
        assert 0.5 < sound.getnframes() / sound.getframerate() < 5
        assert len(sound.readframes(sound.getnframes())) == sound.getnframes() * 2


def test_a_program_that_fails_is_answered_in_a_sentence(tmp_path):
    with pytest.raises(NextRungError, match="did not answer"):
        EspeakVoice("false").speak("Hello")
    with pytest.raises(NextRungError, match="did not answer"):
        PiperVoice(str(tmp_path / "piper"), tmp_path / "voice.onnx").speak("Hello")


def test_piper_is_taken_where_a_voice_is_named_for_it(tmp_path, monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda program: f"/usr/bin/{program}")
    voice = tmp_path / "anna.onnx"
    voice.touch()
    assert find_voice({"NEXTRUNG_PIPER_VOICE": str(voice)}).name == "piper, anna"
    assert find_voice({}).name == "espeak-ng"


def test_without_a_program_there_is_no_voice(monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda _: None)
    assert find_voice({}) is None
