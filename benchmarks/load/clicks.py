"""Fifty people clicking through briefs on SQLite while one recording is written down.

    python -m benchmarks.load.clicks [--people 50] [--seconds 30] [--port 9461]

Each person waits one to three seconds between two clicks, as somebody who skims does. Prints median, p95 and
the longest of each page in milliseconds, how large each page is with all it loads and how many requests that
takes, and how long it takes from ``nextrung serve`` to the first page, the first time ever and the next time.
"""

import argparse
import asyncio
import os
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

from benchmarks.load.serving import page, served

MOST_KILOBYTES, MOST_REQUESTS, MOST_MS, MOST_FIRST_MS = 300, 30, 150, 1500
_LADDERS = 10


def pages_of(rounds, served_):
    """Give the name and the addresses of the pages that somebody clicks through."""
    applications, papers = set(), set()
    for number in re.findall(r'href="/applications/(\d+)/"', page(served_, "/")):
        applications.add(number)
    for number in sorted(applications)[:3]:
        papers |= set(re.findall(r'href="/papers/(\d+)/"', page(served_, f"/applications/{number}/")))
    return {
        "ladder": ["/"],
        "application": [f"/applications/{number}/" for number in sorted(applications)],
        "paper": [f"/papers/{number}/" for number in sorted(papers)],
        "round": [f"/rounds/{number}/" for number in rounds],
        "practice": [f"/rounds/{number}/practice/" for number in rounds],
        "pay": ["/pay/"],
        "library": ["/library/"],
        "settings": ["/settings/"],
    }


async def click(served_, address, cookies):
    """Give the milliseconds, the status and the bytes of one page; each click is a connection of its own."""
    began = time.perf_counter()
    reader, writer = await asyncio.open_connection("127.0.0.1", served_.port)
    head = f"GET {address} HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: {cookies}\r\nConnection: close"
    writer.write(f"{head}\r\n\r\n".encode())
    answer = await reader.read()
    writer.close()
    return (time.perf_counter() - began) * 1000, int(answer[9:12]), len(answer)


async def person(number, served_, pages, until, seen):
    """Click until the time is over; a brief is looked at as often as all else together."""
    chance = random.Random(number)
    await asyncio.sleep(chance.random() * 2)
    while time.monotonic() < until:
        name = "round" if chance.random() < 0.5 else chance.choice(sorted(pages))
        ms, status, _ = await click(served_, chance.choice(pages[name]), served_.cookies)
        seen[name if status == 200 else f"{name}: {status}"].append(ms)
        await asyncio.sleep(1 + 2 * chance.random())


async def crowd(people, seconds, served_, pages):
    """Let them all click; gives the milliseconds by page."""
    seen = defaultdict(list)
    until = time.monotonic() + seconds
    await asyncio.gather(*(person(number, served_, pages, until, seen) for number in range(people)))
    return seen


async def weigh(served_, address):
    """Give the kilobytes and the requests of a page with all that it loads."""
    words = page(served_, address)
    loaded = set(re.findall(r'<(?:link|script|img)[^>]+(?:href|src)="(/static/[^"]+)"', words))
    sizes = [await click(served_, each, "") for each in sorted(loaded)]
    return (len(words.encode()) + sum(size for _, _, size in sizes)) / 1000, 1 + len(loaded)


def transcription(environment):
    """Write a recording down over and over in a process of its own, until it is ended."""
    return subprocess.Popen([sys.executable, "-m", "benchmarks.load.transcription"], env=environment)


def main():
    """Run it all and print what came of it."""
    given = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    given.add_argument("--people", type=int, default=50)
    given.add_argument("--seconds", type=int, default=30)
    given.add_argument("--port", type=int, default=9461)
    arguments = given.parse_args()
    with tempfile.TemporaryDirectory(prefix="nextrung-load-") as made:
        folder = Path(made)
        with served(arguments.port, folder) as first:
            first_ms = first.first_page_ms
        rounds = _filled(folder)
        with served(arguments.port, folder) as running:
            _tell_of_start(first_ms, running.first_page_ms)
            pages = pages_of(rounds, running)
            _tell_of_weight(running, pages)
            for name in pages:
                asyncio.run(click(running, pages[name][0], running.cookies))  # its modules are loaded by now
            writing = transcription(running.environment)
            try:
                time.sleep(6)  # until the model is loaded
                began = time.process_time()
                seen = asyncio.run(crowd(arguments.people, arguments.seconds, running, pages))
                _tell_of_clicks(seen, (time.process_time() - began) * 1000)
            finally:
                writing.kill()
                writing.wait()


def _filled(folder):
    environment = {**os.environ, "NEXTRUNG_DATA": str(folder), "NEXTRUNG_DATABASE_URL": ""}
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.load.example", str(_LADDERS)],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return done.stdout.split()


def _tell_of_start(first_ms, next_ms):
    print("From nextrung serve to the first page:")
    print(f"{first_ms:.0f} ms the first time ever, {next_ms:.0f} ms after")
    print(f"(at most {MOST_FIRST_MS})\n")


def _tell_of_weight(running, pages):
    print(f"page            kB  requests   (at most {MOST_KILOBYTES} and {MOST_REQUESTS})")
    largest = {"shelf": ["/library/questions/"], "print": [f"{pages['round'][0]}print/"]}
    for name, addresses in {**pages, **largest}.items():
        kilobytes, requests = asyncio.run(weigh(running, addresses[0]))
        print(f"{name:12} {kilobytes:5.0f}  {requests:8}")


def _tell_of_clicks(seen, own_cpu_ms):
    print(f"\npage         clicks  median   p95   max   (ms; p95 at most {MOST_MS})")
    for name in sorted(seen):
        _line(name, seen[name])
    every = [ms for each in seen.values() for ms in each]
    _line("all", every)
    print(f"\nThe clicking itself took {own_cpu_ms / len(every):.1f} ms of processor time a click.")


def _line(name, times):
    p95 = statistics.quantiles(times, n=20)[-1] if len(times) > 1 else times[0]
    print(f"{name:12} {len(times):6} {statistics.median(times):7.0f} {p95:5.0f} {max(times):5.0f}")


if __name__ == "__main__":
    main()
