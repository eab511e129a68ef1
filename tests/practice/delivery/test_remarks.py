from nextrung.practice.delivery.remarks import remarks_on
from nextrung.practice.records import Delivery, Filler, Pause, TimedWord

TEXT = "We moved the stock um you know and um we um finished it"
WORDS = tuple(
    TimedWord(text=word, span=(at, at + len(word)), start_ms=1000 * n, end_ms=1000 * n + 500)
    for n, (word, at) in enumerate(
        (word, len(" ".join(TEXT.split()[:n])) + bool(n)) for n, word in enumerate(TEXT.split())
    )
)


def delivery(**figures):
    plain = {
        "seconds": 60.0,
        "words_per_minute": 140.0,
        "pace": (),
        "pauses": (),
        "fillers": (),
        "fillers_per_100_words": 2.0,
        "loudness_db": -24.0,
        "loudness_spread_db": 8.0,
    }
    return Delivery(**(plain | figures))


def kinds(**figures):
    return [finding.kind for finding in remarks_on(delivery(**figures), TEXT, WORDS)]


def test_usual_figures_need_no_remark():
    usual = (
        Pause(start_ms=0, end_ms=2500, where="before"),
        Pause(start_ms=9000, end_ms=10_500, where="within"),
    )
    assert kinds(pauses=usual) == []


def test_a_long_silence_is_pointed_at():
    (finding,) = remarks_on(
        delivery(pauses=(Pause(start_ms=1600, end_ms=5900, where="within"),)), TEXT, WORDS
    )
    assert (finding.kind, finding.at_ms) == ("long_pause", 1600)
    assert finding.quote == TEXT[finding.span[0] : finding.span[1]]
    assert "4 seconds" in finding.advice


def test_taking_long_to_begin_is_said_kindly():
    assert kinds(pauses=(Pause(start_ms=0, end_ms=9000, where="before"),)) == ["slow_start"]


def test_pace_is_remarked_on_at_its_ends_only():
    assert [kinds(words_per_minute=rate) for rate in (90.0, 120.0, 180.0, 210.0)] == [
        ["slow"],
        [],
        [],
        ["fast"],
    ]


def test_a_hurried_passage_quotes_its_words():
    (finding,) = remarks_on(delivery(rushed=((1000, 3400),)), TEXT, WORDS)
    assert (finding.kind, finding.quote) == ("rushed", "moved the stock")


def test_many_fillers_are_pointed_at_where_they_are_thickest():
    moments = (4000, 30_000, 31_000, 32_000, 50_000)
    fillers = tuple(Filler(text="um", start_ms=at, end_ms=at + 300) for at in moments)
    (finding,) = remarks_on(delivery(fillers=fillers, fillers_per_100_words=8.0), TEXT, WORDS)
    assert (finding.kind, finding.at_ms) == ("many_fillers", 30_000)


def test_three_fillers_in_a_short_answer_are_nothing():
    fillers = tuple(Filler(text="um", start_ms=at, end_ms=at + 300) for at in (1000, 2000, 3000))
    assert kinds(fillers=fillers, fillers_per_100_words=9.0) == []


def test_a_faint_recording_and_fading_sentences_are_said():
    assert kinds(loudness_db=-52.0) == ["quiet_recording"]
    assert kinds(trailing_off=((4000, 4700),)) == []
    assert kinds(trailing_off=((4000, 4700), (9000, 9700))) == ["trailing_off"]


def test_nothing_is_said_about_what_could_not_be_measured():
    assert kinds(words_per_minute=None, fillers_per_100_words=None, loudness_db=None) == []
