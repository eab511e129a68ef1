"""A mock interview in a real browser, with a microphone that speaks from a file, on a server of its own."""

import contextlib
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import wave

import numpy as np
import pytest
from playwright.sync_api import expect, sync_playwright

from nextrung.engines.whisper import find_whisper
from tests.browser.test_brief_page import CHROMIUM, FLAGS
from tests.browser.web.looking import WINDOWS, see_that_it_is_for_everybody

SAID = "Last spring at Tallow Yard, forty orders a week went out late. I called each driver myself."
SERVE = (
    "from nextrung_web.serving import serve; import sys;"
    " serve('127.0.0.1', int(sys.argv[1]), opens_browser=False, tell=lambda line: print(line, flush=True))"
)
RATE = 48_000
CAN_SPEAK = shutil.which("espeak-ng") is not None
CAN_WRITE_DOWN = not find_whisper()


def speech(folder):
    """Give the microphone's file: half a second of nothing, a sentence or a tone, then silence."""
    if CAN_SPEAK:
        plain = folder / "plain.wav"
        subprocess.run(["espeak-ng", "-s", "150", "-w", str(plain), SAID], check=True)
        with wave.open(str(plain)) as file:
            rate = file.getframerate()
            samples = np.frombuffer(file.readframes(file.getnframes()), dtype="<i2").astype(float)
        samples = np.interp(np.arange(0, len(samples), rate / RATE), np.arange(len(samples)), samples)
    else:
        samples = 8000 * np.sin(np.arange(6 * RATE) * 2 * np.pi * 220 / RATE)
    whole = np.concatenate([np.zeros(RATE // 2), samples, np.zeros(40 * RATE)]).astype("<i2")
    said = folder / "microphone.wav"
    with wave.open(str(said), "wb") as file:
        file.setparams((1, 2, RATE, 0, "NONE", ""))
        file.writeframes(whole.tobytes())
    return said


class Server:
    """``nextrung serve`` in a process of its own, with its workers; it can be killed and started again."""

    def __init__(self, folder):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.folder = folder
        self.address = f"http://127.0.0.1:{self.port}"
        self.start()

    def start(self):
        environment = os.environ | {"NEXTRUNG_DATA": str(self.folder), "PYTHONWARNINGS": "default"}
        environment.pop("DJANGO_SETTINGS_MODULE", None)
        told = self.folder / "told.txt"
        with told.open("w") as out:
            self.process = subprocess.Popen(
                [sys.executable, "-c", SERVE, str(self.port)],
                stdout=out,
                stderr=subprocess.STDOUT,
                env=environment,
                start_new_session=True,
            )
        until = time.monotonic() + 40
        while time.monotonic() < until:
            found = re.search(r"http://\S+/enter/\S+/", told.read_text())
            if found and self.answers():
                self.link = found.group()
                return
            time.sleep(0.1)
        raise AssertionError(told.read_text())

    def answers(self):
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.port), timeout=1):
            return True
        return False

    def kill(self):
        """Kill it with all that it started, as a power cut would."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def pieces(self):
        return set((self.folder / "web" / "recordings").glob("*/*.part"))


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    server = Server(tmp_path_factory.mktemp("kept"))
    yield server
    server.kill()


@pytest.fixture(scope="module")
def browser(tmp_path_factory):
    if CHROMIUM is None and not os.environ.get("CI"):
        pytest.skip("Chromium is not installed: apt install chromium")
    assert CHROMIUM, "In CI the browser must be there: apt install chromium"
    said = speech(tmp_path_factory.mktemp("said"))
    microphone = (
        "--use-fake-ui-for-media-stream",
        "--use-fake-device-for-media-stream",
        f"--use-file-for-fake-audio-capture={said}%noloop",
    )
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=[*FLAGS, *microphone])
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def let_in(browser, server):
    """What a browser keeps that was let in by the link."""
    context = browser.new_context()
    context.new_page().goto(server.link)
    state = context.storage_state()
    context.close()
    return state


@pytest.fixture
def opened(browser, server, let_in):
    contexts = []

    def open_page(address="/practice/", **options):
        context = browser.new_context(storage_state=let_in, **options)
        contexts.append(context)
        page = context.new_page()
        page.goto(f"{server.address}{address}")
        return page

    yield open_page
    for context in contexts:
        context.close()


def begin(page):
    page.get_by_label("10 minutes").check()
    page.get_by_role("button", name="Begin", exact=True).click()
    expect(page.get_by_label("Your answer")).to_be_visible()


def record(page, server, seconds, at_least=1):
    """Begin to record, and give the pieces that are there after so many seconds."""
    before = server.pieces()
    page.get_by_role("button", name="Answer aloud").click()
    page.wait_for_timeout(seconds * 1000)
    wait_until(page, lambda: len(server.pieces() - before) >= at_least)
    return sorted(server.pieces() - before)


def wait_until(page, is_so, seconds=20):
    until = time.monotonic() + seconds
    while not is_so() and time.monotonic() < until:
        page.wait_for_timeout(200)
    assert is_so()


def numbers_kept(folder):
    return {int(piece.stem) for piece in folder.glob("*.part")}


def finish(page):
    with page.expect_navigation(url=re.compile(r"/practice/\d+/$")):
        page.get_by_role("button", name="Done").click()
    written_down(page)


def written_down(page):
    expect(page.locator("#hearing")).to_have_count(0, timeout=90_000)


def test_a_spoken_answer_is_written_down_reviewed_and_played_from_a_remark(opened, server):
    page = opened()
    begin(page)
    record(page, server, 8, at_least=3)
    expect(page.locator("#clock")).not_to_have_text("0:00")
    finish(page)
    if not (CAN_SPEAK and CAN_WRITE_DOWN):
        expect(page.get_by_text("Type below what you said")).to_be_visible()
        return
    expect(page.locator("h1")).not_to_have_text("Tell me about yourself.")
    page.goto(f"{page.url}answers/0/")
    expect(page.locator(".transcript")).to_contain_text("driver")
    sound = page.locator("audio").first
    expect(sound).to_have_js_property("paused", True)
    page.locator("a.play").last.click()
    expect(sound).to_have_js_property("paused", False)
    at = float(page.locator("a.play").last.get_attribute("data-at"))
    assert sound.evaluate("sound => sound.currentTime") >= max(at - 0.6, 0)
    assert 4 < sound.evaluate("sound => sound.duration") < 30


def test_a_reload_in_the_middle_loses_at_most_the_last_piece(opened, server):
    page = opened()
    begin(page)
    kept = record(page, server, 5, at_least=2)
    page.reload()
    expect(page.get_by_text("was not finished")).to_be_visible()
    assert all(piece.exists() for piece in kept)
    page.get_by_role("button", name="Finish it with what is there").click()
    written_down(page)
    expect(page.locator("h1, .take").first).to_be_visible()
    expect(page.get_by_text("could not be written down")).to_have_count(0)


def test_a_server_that_is_killed_in_the_middle_loses_no_piece(opened, server):
    page = opened()
    begin(page)
    (first, *_) = record(page, server, 3)
    server.kill()
    before = numbers_kept(first.parent)
    assert all(piece.stat().st_size for piece in first.parent.glob("*.part"))
    expect(page.locator("#status")).to_contain_text("does not answer", timeout=10_000)
    page.wait_for_timeout(4000)
    server.start()
    expect(page.locator("#status")).to_have_text("Recording. What you say is kept as you go.", timeout=20_000)
    finish(page)
    kept = numbers_kept(first.parent)
    assert kept == set(range(1, max(kept) + 1))
    assert len(kept) >= len(before) + 2


def test_what_a_closed_tab_could_not_send_is_sent_by_the_next_page(opened, server):
    page = opened()
    begin(page)
    here = page.url
    (first, *_) = record(page, server, 3)
    page.route("**/pieces/**", lambda route: route.abort())
    before = numbers_kept(first.parent)
    page.wait_for_timeout(5000)
    assert numbers_kept(first.parent) == before
    page.goto(f"{server.address}/practice/")
    page.unroute("**/pieces/**")
    page.goto(here)
    wait_until(page, lambda: len(numbers_kept(first.parent)) >= len(before) + 2)


def test_what_is_typed_is_there_after_a_reload_and_the_keyboard_alone_is_enough(opened):
    page = opened()
    page.get_by_label("10 minutes").focus()
    page.keyboard.press("Space")
    page.get_by_role("button", name="Begin", exact=True).focus()
    page.keyboard.press("Enter")
    page.get_by_label("Your answer").focus()
    page.keyboard.type("I called each driver myself.")
    expect(page.locator("#kept")).to_have_text("Kept", timeout=8000)
    page.reload()
    expect(page.get_by_label("Your answer")).to_have_value("I called each driver myself.")
    page.get_by_label("Your answer").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Your answer")).to_have_value("")


def test_typing_works_without_javascript(opened):
    page = opened(java_script_enabled=False)
    begin(page)
    expect(page.get_by_role("button", name="Answer aloud")).to_be_hidden()
    page.get_by_label("Your answer").fill("I called each driver myself and wrote one list for the morning.")
    page.get_by_role("button", name="That is my answer").click()
    page.locator("details.leave summary").click()
    page.get_by_role("button", name="End it here").click()
    expect(page.locator("h1")).to_have_text("How it went")


@pytest.mark.parametrize("options", WINDOWS)
def test_axe_finds_nothing_and_nothing_is_wider_than_the_window(opened, server, options):
    page = opened(**options, bypass_csp=True)
    begin(page)
    here = page.url
    page.get_by_label("Your answer").fill(
        "We did a lot. My manager was terrible, honestly. I am a team player."
    )
    page.get_by_role("button", name="That is my answer").click()
    for address in (here, f"{here}answers/0/", f"{here}answers/0/attempts/", f"{here}summary/"):
        page.goto(address)
        see_that_it_is_for_everybody(page, address)
    for address in ("/practice/", "/practice/progress/"):
        page.goto(f"{server.address}{address}")
        see_that_it_is_for_everybody(page, address)
