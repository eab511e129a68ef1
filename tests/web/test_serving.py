"""The server as a process: it starts soon, says how to get in, and looks after its worker."""

import os
import re
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from nextrung.errors import NextRungError
from nextrung_web.serving import serve

PATIENCE = 40


@pytest.fixture
def served(tmp_path):
    port = 9700 + os.getpid() % 200
    environment = {
        **os.environ,
        "NEXTRUNG_DATA": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": "nextrung_web.settings",
    }
    process = subprocess.Popen(
        [sys.executable, "-m", "nextrung", "serve", "--no-browser", "--port", str(port)],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    yield process, port
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    process.stdout.close()


def link_of(process):
    for line in process.stdout:
        if found := re.search(r"http://\S+/enter/\S+/", line):
            return found.group()
    raise AssertionError("no link was printed")


def answer_of(address):
    waited = time.monotonic() + PATIENCE
    while True:
        try:
            with urllib.request.urlopen(address) as answer:
                return answer.status
        except urllib.error.HTTPError as error:
            return error.code
        except OSError:
            if time.monotonic() > waited:
                raise
            time.sleep(0.05)


def children_of(process, of_kind=""):
    """Give the processes it started whose command line has some words."""
    listed = subprocess.run(
        ["ps", "-o", "pid=,args=", "--ppid", str(process.pid)], capture_output=True, text=True
    )
    return [int(line.split()[0]) for line in listed.stdout.splitlines() if of_kind in line]


def workers_of(process):
    return children_of(process, "nextrung_web.worker")


def is_running(pid):
    """Say whether a process still does anything: one that nobody has buried yet does not."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


def until(found):
    waited = time.monotonic() + PATIENCE
    while not (value := found()):
        assert time.monotonic() < waited
        time.sleep(0.1)
    return value


def test_it_prints_a_link_keeps_a_worker_and_ends_when_told(served):
    process, port = served
    link_of(process)
    assert answer_of(f"http://127.0.0.1:{port}/") == 403
    (first,) = until(lambda: workers_of(process))
    os.kill(first, signal.SIGKILL)
    (second,) = until(lambda: [pid for pid in workers_of(process) if pid != first])
    os.kill(process.pid, signal.SIGTERM)
    assert process.wait(timeout=PATIENCE) == 0
    until(lambda: not is_running(second))


def test_what_it_started_ends_with_it_even_where_it_is_killed(served):
    process, port = served
    link_of(process)
    assert answer_of(f"http://127.0.0.1:{port}/") == 403
    until(lambda: workers_of(process))
    started = children_of(process)
    assert len(started) >= 2
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    until(lambda: not any(map(is_running, started)))


def test_beyond_this_machine_it_does_not_listen_without_accounts():
    with pytest.raises(NextRungError, match="open your papers to others"):
        serve("0.0.0.0", 9999, opens_browser=False, tell=print)


def test_a_port_in_use_is_said_with_another_to_try():
    import socket

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(NextRungError, match=f"--port {port + 1}"):
            serve("127.0.0.1", port, opens_browser=False, tell=print)
