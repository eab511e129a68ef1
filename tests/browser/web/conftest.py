"""What the tests of the pages in a real browser share: a browser, and somebody who is let in."""

import os

import pytest
from playwright.sync_api import sync_playwright

from tests.browser.test_brief_page import CHROMIUM, FLAGS
from tests.web.conftest import me

__all__ = ["me"]  # the fixture is used by name


@pytest.fixture(scope="module", autouse=True)
def allow_database_beside_playwright():
    """Playwright runs a loop of its own in this thread, which Django takes for an asynchronous program."""
    before = os.environ.get("DJANGO_ALLOW_ASYNC_UNSAFE")
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    yield
    os.environ.pop("DJANGO_ALLOW_ASYNC_UNSAFE")
    if before is not None:
        os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = before


@pytest.fixture(scope="module")
def browser():
    if CHROMIUM is None and not os.environ.get("CI"):
        pytest.skip("Chromium is not installed: apt install chromium")
    assert CHROMIUM, "In CI the browser must be there: apt install chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def opened(browser, live_server, me):
    """Open a page as the person who is let in, and close it afterwards."""
    from nextrung_web.accounts.models import EntryLink

    contexts = []

    def open_page(address="/", **options):
        context = browser.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        page.goto(f"{live_server.url}/enter/{EntryLink.make(me)}/")
        page.goto(f"{live_server.url}{address}")
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture
def ladder(me):
    """The example, set up for the person who is let in; its brief is not made."""
    from nextrung_web.ladder.beginning import add_example

    return add_example(me).application
