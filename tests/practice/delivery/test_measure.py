import numpy as np
import pytest

from nextrung.practice.delivery import Listener, measure, measure_delivery
from nextrung.practice.delivery.frames import loudness_of
from nextrung.practice.delivery.hesitations import find_hesitations
from nextrung.practice.delivery.pace import pace_over_time, rushed_passages, words_per_minute
from nextrung.practice.delivery.pauses import find_pauses
from nextrung.practice.delivery.speech import Stretch, speech_by_loudness, speech_by_voice
from nextrung.practice.delivery.spoken_fillers import per_100_words, spoken_fillers
from nextrung.practice.delivery.voiced import VoicingMeter
from nextrung.practice.delivery.volume import speech_loudness, trailing_off
from nextrung.practice.delivery.words import is_hesitation, words_in_speech
from nextrung.practice.records import TimedWord
from tests.practice.delivery.made_sounds import RATE, Hears, noise, silence, talk, vowel, write_wav


@pytest.fixture(autouse=True)
def _by_loudness(monkeypatch):
    """Tones are no voice to a detector of voices, so speech is found by loudness here."""
    monkeypatch.setattr(measure, "begin_voice_activity", lambda: None)


def timed(*words):
    at, found = 0, []
    for text, start, end in words:
        found.append(TimedWord(text=text, span=(at, at + len(text)), start_ms=start, end_ms=end))
        at += len(text) + 1
    return tuple(found)


def evenly(count, start_ms, step_ms):
    return tuple(
        (f"word{n}", start_ms + n * step_ms, start_ms + n * step_ms + step_ms // 2) for n in range(count)
    )


def listen(samples, recogniser=None):
    listener = Listener(recogniser)
    for at in range(0, len(samples), RATE // 3):
        listener.feed(samples[at : at + RATE // 3])
    return listener.finish()


def test_pauses_are_found_where_they_are():
    sound = np.concatenate([silence(1), talk(2), silence(0.7), talk(1.5), silence(0.2), talk(1), silence(2)])
    pauses = listen(sound).delivery.pauses
    assert [pause.where for pause in pauses] == ["before", "within"]
    for pause, (start, end) in zip(pauses, [(0, 1000), (3000, 3700)], strict=True):
        assert pause.start_ms == pytest.approx(start, abs=40)
        assert pause.end_ms == pytest.approx(end, abs=40)


def test_silence_after_the_answer_is_no_pause():
    assert find_pauses((Stretch(0, 2000),)) == ()


def test_the_voice_detectors_edges_are_set_by_loudness():
    sound = np.concatenate([silence(1), talk(2), silence(1)])
    late = [0.0] * 34 + [0.9] * 63 + [0.0] * 28  # a tenth of a second late at both ends
    (stretch,) = speech_by_voice(late, 32.0, loudness_of(sound))
    assert (stretch.start_ms, stretch.end_ms) == (pytest.approx(1000, abs=40), pytest.approx(3000, abs=40))


@pytest.mark.parametrize("sound", [silence(3), noise(3), noise(3, 0.0001), np.zeros(0, dtype=np.float32)])
def test_where_nobody_speaks_there_are_no_words_and_no_figures(sound):
    heard = listen(sound, Hears(("Um,", 1000, 2000), ("yeah.", 2000, 2100)))
    assert (heard.text, heard.words) == ("", ())
    assert heard.delivery.words_per_minute is None
    assert heard.delivery.fillers_per_100_words is None
    assert heard.delivery.loudness_db is None
    assert measure.NO_SPEECH in heard.delivery.missing


def test_a_word_in_the_middle_of_a_silence_was_never_said():
    text, words = words_in_speech(
        Hears(("We", 0, 300), ("yeah", 2500, 2900), ("won", 5000, 5400)).finish(),
        (Stretch(0, 500), Stretch(4900, 5500)),
    )
    assert text == "We won"
    assert [text[word.span[0] : word.span[1]] for word in words] == ["We", "won"]


def test_without_a_recogniser_there_are_pauses_loudness_and_length_and_it_says_what_is_missing(tmp_path):
    path = write_wav(tmp_path / "answer.wav", np.concatenate([talk(2), silence(1), talk(2)]))
    delivery = measure_delivery(path, None).delivery
    assert (delivery.seconds, len(delivery.pauses)) == (5.0, 1)
    assert delivery.loudness_db is not None
    assert delivery.words_per_minute is None
    assert measure.NO_RECOGNISER in delivery.missing


def test_what_comes_after_the_limit_is_not_listened_to_and_that_is_said(monkeypatch):
    monkeypatch.setattr(measure, "LONGEST_MINUTES", 0.05)
    recogniser = Hears(("Hello", 100, 400))
    listener = Listener(recogniser)
    taken = [listener.feed(talk(1)) for _ in range(5)]
    assert taken == [True, True, True, False, False]
    assert recogniser.samples == 3 * RATE
    assert measure.TOO_LONG in listener.finish().delivery.missing


def test_the_same_recording_gives_the_same_whatever_its_blocks():
    sound = np.concatenate([talk(2), silence(0.6), vowel(0.4), silence(0.5), talk(2)])
    words = evenly(12, 0, 150)
    at_once = Listener(Hears(*words))
    at_once.feed(sound)
    assert at_once.finish() == listen(sound, Hears(*words))


def voicing_of(sound):
    meter = VoicingMeter()
    meter.feed(sound)
    return meter.finish()


def test_voicing_is_the_same_at_once_and_along_the_way():
    sound = np.concatenate([talk(6), vowel(1), silence(0.3), noise(4.03)])
    meter = VoicingMeter()
    for at in range(0, len(sound), 1600):
        meter.feed(sound[at : at + 1600])
    along, at_once = meter.finish(), voicing_of(sound)
    assert np.array_equal(along.periodic, at_once.periodic)
    assert np.array_equal(along.movement_db, at_once.movement_db)


def test_words_per_minute_take_the_pauses_in_and_the_silence_around_out():
    words = timed(*evenly(30, 5000, 400))
    assert words_per_minute(words, (Stretch(5000, 9000), Stretch(11000, 17000))) == 150.0


def test_a_few_words_make_no_pace():
    assert words_per_minute(timed(("Fine", 0, 300)), (Stretch(0, 300),)) is None


def test_a_hesitation_is_no_word_in_the_pace():
    sound = np.concatenate([talk(6), silence(1.5)])
    words = [*evenly(12, 0, 400), ("Um,", 5000, 5400)]
    heard = listen(sound, Hears(*words))
    assert heard.delivery.words_per_minute == pytest.approx(12 * 10, abs=2)


def test_a_hurried_passage_is_found_and_a_fast_speaker_is_not_hurried_all_along():
    slow, fast = evenly(50, 0, 400), evenly(60, 20_000, 250)
    pace = pace_over_time(timed(*slow, *fast), (Stretch(0, 35_000),))
    ((start, end),) = rushed_passages(pace, 160.0)
    assert (start, end) == (pytest.approx(20_000, abs=2500), 35_000)  # windows are 2.5 s apart
    steady = pace_over_time(timed(*evenly(140, 0, 250)), (Stretch(0, 35_000),))
    assert rushed_passages(steady, 240.0) == ()


def test_twelve_decibels_more_are_twelve_decibels_more():
    sound = np.concatenate([silence(0.5), talk(3), silence(0.5)])
    speech = (Stretch(500, 3500),)
    soft, loud = (speech_loudness(loudness_of(sound * gain), speech) for gain in (0.25, 1.0))
    assert loud[0] - soft[0] == pytest.approx(12.04, abs=0.11)
    assert loud[1] == pytest.approx(soft[1], abs=0.11)


def test_a_phrase_that_fades_away_is_found_and_a_level_one_is_not():
    fading = np.concatenate([talk(3), talk(0.7, loudness=0.03)])
    assert trailing_off(loudness_of(fading), (Stretch(0, 3700),)) == ((3000, 3700),)
    assert trailing_off(loudness_of(talk(3.7)), (Stretch(0, 3700),)) == ()


def hesitations(sound, *words):
    loudness = loudness_of(sound)
    return find_hesitations(loudness, voicing_of(sound), speech_by_loudness(loudness), timed(*words))


def test_a_steady_voice_that_no_word_accounts_for_is_a_hesitation():
    sound = np.concatenate([talk(1.5), silence(0.4), vowel(0.4), silence(0.4), talk(1.5)])
    (found,) = hesitations(sound, ("We", 0, 1400), ("did", 2800, 4000))
    assert (found.start_ms, found.end_ms) == (pytest.approx(1900, abs=40), pytest.approx(2300, abs=40))


def test_a_steady_voice_over_which_a_word_was_heard_is_that_word():
    sound = np.concatenate([talk(1.5), silence(0.4), vowel(0.4), silence(0.4), talk(1.5)])
    assert hesitations(sound, ("We", 0, 1400), ("Oh", 1950, 2250), ("did", 2800, 4000)) == ()


@pytest.mark.parametrize(
    "sound_between", [talk(0.4), noise(0.4), vowel(0.1), vowel(1.2)], ids=["speech", "noise", "click", "long"]
)
def test_speech_noise_clicks_and_long_tones_are_no_hesitations(sound_between):
    sound = np.concatenate([talk(1.5), silence(0.4), sound_between, silence(0.4), talk(1.5)])
    assert hesitations(sound, ("We", 0, 1400), ("did", 2800 + 1000, 4000 + 1000)) == ()


def test_a_dropped_um_counts_among_the_fillers():
    words = timed(("We", 0, 300), ("um,", 500, 900), ("won", 3000, 3300))
    fillers = spoken_fillers("We um, won", words, (Stretch(2000, 2400), Stretch(520, 880)))
    assert [(filler.text, filler.start_ms, filler.span is None) for filler in fillers] == [
        ("um", 500, False),
        ("um", 2000, True),
    ]
    assert per_100_words(fillers, words) == 50.0


@pytest.mark.parametrize("text", ["um", "Um,", "uh", "Uhm...", "er", "Errr,", "hmm", "mm", "Ah."])
def test_hesitations_are_known(text):
    assert is_hesitation(timed((text, 0, 100))[0])


@pytest.mark.parametrize("text", ["are", "her", "I", "a", "hum", "ham", "umbrella", "oh", "err2"])
def test_words_are_no_hesitations(text):
    assert not is_hesitation(timed((text, 0, 100))[0])
