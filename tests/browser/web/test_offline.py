"""In a real browser, every page of the pages speaks with this computer alone."""

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.web.looking import WINDOWS, see_that_it_is_for_everybody
from tests.web.everything import work_off

pytestmark = pytest.mark.django_db(transaction=True)

#: Pages to begin from; each link on them that stays here is followed too, once for each kind of page.
_FIRST = ("/", "/new/", "/practice/", "/pay/", "/library/", "/settings/", "/settings/delete/")


def kind_of(address):
    return re.sub(r"\d+|(?<=/library/)[^/]+|(?<=/row/)[^/]+", "1", urlsplit(address).path)


def links_on(page):
    found = page.eval_on_selector_all("a[href]:not([download])", "all => all.map(each => each.href)")
    here = urlsplit(page.url).netloc
    return [urlsplit(each).path for each in found if urlsplit(each).netloc == here]


def is_file(address):
    return bool(re.search(r"/file/$|\.(pdf|ics|html|zip|toml|csv)$|/sound/$", address))


def test_nothing_is_asked_of_another_computer(opened, live_server, ladder):
    from nextrung_web.rounds.making import ask_for_brief

    ask_for_brief(ladder.rounds.get(kind="second"))
    work_off()
    page = opened()
    asked, said = set(), []
    page.on("request", lambda request: asked.add(request.url))
    page.on("console", lambda message: said.append((page.url, message.text)))
    page.on("pageerror", lambda error: said.append((page.url, str(error))))
    waiting, seen = list(_FIRST), set()
    while waiting:
        address = waiting.pop(0)
        if kind_of(address) in seen or is_file(address) or "/sign-" in address:
            continue
        seen.add(kind_of(address))
        page.goto(f"{live_server.url}{address}")
        waiting += links_on(page)
    assert len(seen) > 15
    elsewhere = [url for url in asked if not url.startswith((live_server.url, "data:", "blob:"))]
    assert elsewhere == []
    assert said == []


@pytest.mark.parametrize("options", WINDOWS)
def test_the_settings_are_for_everybody(opened, live_server, ladder, options):
    page = opened("/settings/", **options, bypass_csp=True)
    for address in ("/settings/", "/settings/delete/"):
        page.goto(f"{live_server.url}{address}")
        see_that_it_is_for_everybody(page, address)


def test_everything_is_saved_deleted_and_brought_back(opened, live_server, ladder, tmp_path):
    page = opened("/settings/", java_script_enabled=False)
    with page.expect_download() as saved:
        page.get_by_role("link", name="Save everything").click()
    assert re.fullmatch(r"next-rung-\d{4}-\d\d-\d\d\.zip", saved.value.suggested_filename)
    saved.value.save_as(tmp_path / "all.zip")
    page.get_by_role("link", name="see what would go").click()
    page.get_by_role("textbox").fill("delete")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="You were called back")).to_be_visible()
    page.get_by_role("link", name="Settings").click()
    page.locator("input[type=file]").set_input_files(tmp_path / "all.zip")
    page.get_by_role("button", name="Bring it in").click()
    expect(page.get_by_role("status")).to_have_text("1 application was taken in.")
    expect(page.get_by_role("link", name="Customer Operations Manager").first).to_be_visible()
