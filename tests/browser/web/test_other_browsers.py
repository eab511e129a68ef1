"""What other browsers do otherwise, put in the place of what Chromium does: the pages must bear it."""

import re
import time

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.django_db(transaction=True)

#: A recorder that can record one kind alone, and gives a piece of it when it is started and stopped.
RECORDER = """
(kind, first) => {
  window.told = [];
  window.AudioContext = class { constructor() { told.push("meter"); this.state = "suspended"; }
    resume() { return Promise.resolve(); } close() {}
    createMediaStreamSource() { return { connect() {} }; } };
  window.AnalyserNode = class { constructor() { this.fftSize = 16; } getFloatTimeDomainData() {} };
  const track = { stop() {} };
  navigator.mediaDevices.getUserMedia = async () => {
    told.push("microphone");
    await new Promise((done) => setTimeout(done, 50));
    return { getTracks: () => [track] };
  };
  window.MediaRecorder = class {
    constructor(_stream, options) {
      told.push(options.mimeType || "any");
      this.state = "inactive";
      window.last = this;
    }
    give() {
      const bytes = Uint8Array.from(atob(first), (one) => one.charCodeAt(0));
      this.ondataavailable({ data: new Blob([bytes]) });
    }
    start() { this.state = "recording"; setTimeout(() => this.give(), 50); }
    pause() {} resume() {}
    stop() { this.state = "inactive"; this.give(); setTimeout(() => this.onstop(), 10); }
  };
  if (kind) window.MediaRecorder.isTypeSupported = (one) => one === kind;
}
"""
BROKEN = f"""
(...all) => {{
  ({RECORDER})(...all);
  MediaRecorder = class {{ constructor() {{ throw new DOMException("It is broken."); }} }};
}}
"""
MP4 = "AAAAGGZ0eXBpc281AAACAGlzbzVpc282bXA0MQ=="
VOICES = """
(voices) => {
  window.spoken = [];
  window.known = [];
  Object.defineProperty(window, "speechSynthesis", { value: {
    getVoices: () => known, cancel() {}, speak: (said) => spoken.push(said.voice.name) } });
  window.SpeechSynthesisUtterance = class { constructor(words) { this.words = words; } };
  window.comeToKnow = () => {
    known = voices;
    if (speechSynthesis.onvoiceschanged) speechSynthesis.onvoiceschanged();
  };
}
"""
CLOSED = """
() => Object.defineProperty(window, "localStorage", { get() { throw new DOMException("It is closed."); } })
"""
FAR = {"name": "far", "lang": "en-US", "localService": False, "default": True}
FOREIGN = {"name": "foreign", "lang": "de-DE", "localService": True, "default": True}
OURS = {"name": "ours", "lang": "en_US", "localService": True, "default": False}


@pytest.fixture
def asked(opened):
    """Open the first question in a browser that was changed by a script and its arguments."""

    def open_question(script, *arguments):
        import json

        page = opened("/practice/")
        page.add_init_script(f"({script})({', '.join(map(json.dumps, arguments))})")
        page.get_by_label("10 minutes").check()
        page.get_by_role("button", name="Begin", exact=True).click()
        expect(page.get_by_label("Your answer")).to_be_visible()
        return page

    return open_question


def pieces():
    """Give the pieces of the newest recording."""
    from nextrung_web.practice.models import Recording
    from nextrung_web.practice.pieces import pieces_of

    newest = Recording.objects.last()
    return pieces_of(newest.key) if newest else []


def wait_until(page, is_so, seconds=10):
    until = time.monotonic() + seconds
    while not is_so() and time.monotonic() < until:
        page.wait_for_timeout(50)
    assert is_so()


# --- recording --------------------------------------------------------------------------------------


@pytest.mark.parametrize(("kind", "asks_for"), [("audio/mp4", "audio/mp4"), (None, "any")])
def test_a_browser_that_records_mp4_or_cannot_say_what_it_records_is_taken(asked, kind, asks_for):
    from nextrung_web.practice.models import Recording
    from nextrung_web.practice.pieces import media_type

    page = asked(RECORDER, kind, MP4)
    page.get_by_role("button", name="Answer aloud").click()
    expect(page.get_by_text("What you say is kept as you go.")).to_be_visible()
    assert page.evaluate("told") == ["meter", "microphone", asks_for], "the meter is made within the click"
    wait_until(page, pieces)
    assert media_type(Recording.objects.get().key) == "audio/mp4"


def test_a_microphone_that_is_pulled_out_ends_the_recording_and_nothing_is_lost(asked):
    from nextrung_web.practice.models import Recording

    page = asked(RECORDER, "audio/mp4", MP4)
    page.get_by_role("button", name="Answer aloud").click()
    wait_until(page, pieces)
    with page.expect_navigation(url=re.compile(r"/practice/\d+/$")):
        page.evaluate("last.stop()")
    recording = Recording.objects.get()
    assert recording.state == "waiting"
    assert len(pieces()) == 2


def test_start_over_is_not_taken_for_the_end(asked):
    from nextrung_web.practice.models import Recording

    page = asked(RECORDER, "audio/mp4", MP4)
    page.get_by_role("button", name="Answer aloud").click()
    with page.expect_navigation(url=re.compile(r"/practice/\d+/$")):
        page.get_by_role("button", name="Start over").click()
    assert Recording.objects.get().state == "set_aside"


def test_a_recorder_that_fails_says_what_to_do(asked):
    page = asked(BROKEN, None, MP4)
    page.get_by_role("button", name="Answer aloud").click()
    expect(page.get_by_text("You can type your answer below.")).to_be_visible()
    expect(page.get_by_role("button", name="Answer aloud")).to_be_enabled()


# --- reading aloud ----------------------------------------------------------------------------------


def test_voices_that_are_known_late_are_waited_for_and_one_of_this_computer_is_taken(asked):
    page = asked(VOICES, [FAR, FOREIGN, OURS])
    button = page.get_by_role("button", name="Read it to me")
    expect(button).to_be_hidden()
    page.evaluate("comeToKnow()")
    button.click()
    assert page.evaluate("spoken") == ["ours"]


@pytest.mark.parametrize("voices", [[], [FAR], [FAR, FOREIGN]])
def test_no_voice_that_sends_the_words_away_or_speaks_another_language_is_used(asked, voices):
    page = asked(VOICES, voices)
    page.evaluate("comeToKnow()")
    page.wait_for_timeout(400)
    expect(page.get_by_role("button", name="Read it to me")).to_be_hidden()


def test_every_question_is_read_where_that_was_chosen_once_a_voice_is_known(asked):
    page = asked(VOICES, [OURS])
    page.evaluate("comeToKnow()")
    page.get_by_label("Read every question aloud").check()
    page.reload()
    page.evaluate("comeToKnow()")
    wait_until(page, lambda: page.evaluate("spoken") == ["ours"])


# --- keeping ----------------------------------------------------------------------------------------


def test_a_store_that_is_closed_keeps_nobody_from_typing(asked):
    page = asked(CLOSED)
    page.get_by_label("Your answer").fill("I changed the loading order myself.")
    expect(page.get_by_text("Kept", exact=True)).to_be_visible(timeout=8_000)
    page.context.set_offline(True)
    page.get_by_label("Your answer").fill("I changed it at once.")
    expect(page.get_by_text("Your words stay in this browser.")).to_be_visible(timeout=8_000)
    page.context.set_offline(False)
    expect(page.get_by_text("Kept", exact=True)).to_be_visible(timeout=8_000)
