"""Pictures of every page, in the light, in the dark and on a telephone: ``make screenshots``.

    python -m benchmarks.screenshots [--out out/pages] [--shown docs/images/pages] [--port 9462]

Starts a server of its own, walks through it with the bundled example as somebody would, and takes a picture
of each page it comes to, whole, into `--out`; those that the README shows go into `--shown`, as much of them
as a window has. Nothing in a picture is of a real person.
"""

import argparse
import re
import shutil
import sys
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

from benchmarks.load.serving import PATIENCE_SECONDS, page, posted, served

_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-sync",
    "--disable-background-networking",
)
_LOOKS = {
    "light": {"viewport": {"width": 1280, "height": 860}, "color_scheme": "light"},
    "dark": {"viewport": {"width": 1280, "height": 860}, "color_scheme": "dark"},
    "phone": {"viewport": {"width": 390, "height": 800}, "color_scheme": "light"},
}
#: The pictures of the README.
_SHOWN = {("ladder", "light"), ("review", "dark"), ("round", "phone")}
_ANSWER = (
    "I am a hard worker and a people person. I came up from the phones, and, um, I have, you know, led a "
    "support team for a while now. Um, we got the first answer down a lot last year, and, um, everybody was "
    "happy with it. I am here because you run support and operations as one team, and that is the work "
    "I want to do next."
)

#: What Noor of the example pays for and gets now, by the fields of the pages; invented, like all of it.
_HOUSEHOLD = {
    "household-state": "OR",
    "household-age": "36",
    "household-retirement_percent": "5",
    "household-premiums_per_month": "160",
    "household-local_tax_percent": "0",
}
_BUDGET = {
    "budget-housing-rent": "1840",
    "budget-housing-repairs": "40",
    "budget-utilities-electricity": "95",
    "budget-utilities-phone": "60",
    "budget-utilities-internet": "65",
    "budget-food-groceries": "540",
    "budget-food-eating_out": "160",
    "budget-transport-fuel": "110",
    "budget-transport-car_upkeep": "80",
    "budget-health-medicine": "30",
    "budget-debt-student_loans": "240",
    "budget-insurance-car": "1380",
    "budget-insurance-car-per": "year",
    "budget-fun-going_out": "120",
    "budget-fun-pets": "70",
    "budget-irregular-vacation": "1600 in July",
    "savings-emergency": "300",
    "savings-goals": "150",
}
_NOW = {"now-base": "69000", "now-paid_days_off": "15", "now-premiums_per_month": "160"}
_OFFER = {
    "base": "88000",
    "paid_days_off": "20",
    "premiums_per_month": "210",
    "match-percent": "100",
    "match-up_to_percent": "4",
    "bonus-amount": "3000",
}


def walk(running):
    """Do what somebody does with the example; gives the name and the address of each page on the way."""
    found = {"welcome": "/"}
    yield from found.items()
    room = posted(running, "/example/", {})
    number = re.search(r"\d+", room).group()
    _until_made(running, room)
    home = page(running, "/")
    application = re.search(r'href="(/applications/\d+/)"', home).group(1)
    papers = re.findall(r'href="(/papers/\d+/)"', page(running, application))
    interview = posted(
        running, f"{room}practice/", {"minutes": "10", "manner": "friendly", "interviewer": ""}
    )
    posted(running, f"{interview}answer/", {"text": _ANSWER, "act": "answer", "place": "0"})
    _fill_pay(running, f"{application}pay/")
    yield from {
        "ladder": "/",
        "new": "/new/",
        "application": application,
        **dict(zip(("notes", "resume", "posting"), papers, strict=True)),
        "delete": f"{application}delete/",
        "round": room,
        "practice": f"/rounds/{number}/practice/",
        "interview": interview,
        "review": f"{interview}answers/0/",
        "summary": f"{interview}summary/",
        "progress": "/practice/progress/",
        **_rooms(page(running, room), room),
        **_rooms(page(running, f"{application}pay/"), f"{application}pay/", "pay"),
        "library": "/library/",
        "shelf": _first(r'href="(/library/[a-z-]+/)"', page(running, "/library/")),
        "settings": "/settings/",
        "delete-everything": "/settings/delete/",
    }.items()


def _fill_pay(running, address):
    """Fill in the household, the budget, the job there is now and one offer, as the forms ask for them."""
    posted(running, f"{address}household/", _HOUSEHOLD)
    posted(running, f"{address}budget/", _BUDGET)
    offer = _first(r"#(offer-\d+)", posted(running, f"{address}offers/add/", {"this_job": "1"}))
    of_offer = {f"{offer}-{name}": words for name, words in _OFFER.items()}
    posted(running, f"{address}offers/", {**_NOW, **of_offer})


def _rooms(words, address, name="round"):
    """Give the pages below one page, by the last part of their address."""
    below = sorted(set(re.findall(rf'href="({re.escape(address)}[a-z/-]+/)"', words)))
    pages = {f"{name}-{each[len(address) :].strip('/').replace('/', '-')}": each for each in below}
    return ({name: address} if name == "pay" else {}) | pages


def _first(pattern, words):
    return re.search(pattern, words).group(1)


def _until_made(running, room):
    until = time.monotonic() + PATIENCE_SECONDS
    while "being made" in page(running, room):
        if time.monotonic() > until:
            raise SystemExit("the brief was not made")
        time.sleep(0.3)


def take(browser, running, name, address, out, kept):
    """Take the three pictures of one page."""
    for look, options in _LOOKS.items():
        context = browser.new_context(**options, device_scale_factor=1, reduced_motion="reduce")
        context.add_cookies(
            [
                {"name": key, "value": value, "url": f"http://127.0.0.1:{running.port}"}
                for key, value in (each.split("=", 1) for each in running.cookies.split("; "))
            ]
        )
        shown = context.new_page()
        # What a page asks for once it stands is in the picture, too.
        answer = shown.goto(f"http://127.0.0.1:{running.port}{address}", wait_until="networkidle")
        if answer.status != 200:
            print(f"{name}: {address} answered {answer.status}", file=sys.stderr)
        shown.screenshot(path=out / f"{name}-{look}.png", full_page=True)
        if (name, look) in _SHOWN:
            shown.screenshot(path=kept / f"{name}-{look}.png")
        context.close()


def main():
    """Take the pictures."""
    given = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    given.add_argument("--out", type=Path, default=Path("out/pages"))
    given.add_argument("--shown", type=Path, default=Path("docs/images/pages"))
    given.add_argument("--port", type=int, default=9462)
    arguments = given.parse_args()
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        raise SystemExit("Chromium is not installed: apt install chromium")
    for folder in (arguments.out, arguments.shown):
        folder.mkdir(parents=True, exist_ok=True)
    with served(arguments.port) as running, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(_FLAGS))
        for name, address in walk(running):
            take(browser, running, name, address, arguments.out, arguments.shown)
        browser.close()


if __name__ == "__main__":
    main()
