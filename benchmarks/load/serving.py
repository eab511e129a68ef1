"""Start ``nextrung serve`` with a data folder of its own, and let oneself in."""

import http.client
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PATIENCE_SECONDS = 60


@dataclass(frozen=True)
class Served:
    """A running server."""

    port: int
    folder: Path
    cookies: str
    #: From the start of the process to the first page of somebody who came by the link.
    first_page_ms: float
    environment: dict[str, str]


@contextmanager
def served(port: int, folder: Path | None = None):
    """Serve from `folder`, or from a new one that is thrown away; ends with the block."""
    with tempfile.TemporaryDirectory(prefix="nextrung-load-") as made:
        place = folder or Path(made)
        environment = {**os.environ, "NEXTRUNG_DATA": str(place), "NEXTRUNG_DATABASE_URL": ""}
        began = time.perf_counter()
        process = subprocess.Popen(
            [sys.executable, "-m", "nextrung", "serve", "--no-browser", "--port", str(port)],
            env=environment,
            stdout=subprocess.PIPE,
            text=True,
        )
        try:
            cookies = _let_in(port, _link(process))
            _get(port, "/", cookies)
            yield Served(port, place, cookies, (time.perf_counter() - began) * 1000, environment)
        finally:
            process.send_signal(signal.SIGTERM)
            try:
                process.wait(timeout=PATIENCE_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
            process.stdout.close()


def _link(process):
    for line in process.stdout:
        if found := re.search(r"http://\S+?(/enter/\S+/)", line):
            return found.group(1)
    raise SystemExit("nextrung serve ended before it was there")


def _let_in(port, link):
    until = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            answer = _get(port, link, "")
            return "; ".join(each.split(";")[0] for each in answer.headers.get_all("Set-Cookie"))
        except ConnectionRefusedError:
            if time.monotonic() > until:
                raise
            time.sleep(0.01)


def _get(port, address, cookies):
    link = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE_SECONDS)
    try:
        link.request("GET", address, headers={"Cookie": cookies})
        answer = link.getresponse()
        answer.read()
        return answer
    finally:
        link.close()


def posted(served_, address, fields):
    """Send a form as a browser would, with its token; gives where it leads."""
    from urllib.parse import urlencode

    token = re.search(r"nextrung_csrf=([^;]+)", served_.cookies) or _token(served_)
    link = http.client.HTTPConnection("127.0.0.1", served_.port, timeout=PATIENCE_SECONDS)
    headers = {
        "Cookie": f"{served_.cookies}; nextrung_csrf={token.group(1)}",
        "Content-Type": "application/x-www-form-urlencoded",
    }
    link.request("POST", address, urlencode({**fields, "csrfmiddlewaretoken": token.group(1)}), headers)
    answer = link.getresponse()
    answer.read()
    link.close()
    if answer.status != 302:
        raise SystemExit(f"{address} answered {answer.status}")
    return answer.headers["Location"]


def _token(served_):
    answer = _get(served_.port, "/", served_.cookies)
    return re.search(r"nextrung_csrf=([^;]+)", " ".join(answer.headers.get_all("Set-Cookie") or []))


def page(served_, address):
    """Give the words of a page."""
    request = urllib.request.Request(
        f"http://127.0.0.1:{served_.port}{address}", headers={"Cookie": served_.cookies}
    )
    try:
        with urllib.request.urlopen(request, timeout=PATIENCE_SECONDS) as answer:
            return answer.read().decode()
    except urllib.error.HTTPError as error:
        raise SystemExit(f"{address} answered {error.code}") from error
