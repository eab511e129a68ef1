"""The brief as a page in a real browser: readable by everybody, at every width, without a network."""

import itertools
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from nextrung.brief.render import write_brief
from nextrung.demo import DEMO_NOW, demo_papers
from nextrung.prepare import prepare

FLAGS = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update"),
)
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")

pytestmark = pytest.mark.skipif(
    CHROMIUM is None and not os.environ.get("CI"), reason="Chromium is not installed: apt install chromium"
)


@pytest.fixture(scope="module")
def brief_page(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("brief")
    papers = demo_papers()
    brief = prepare(
        resume=papers / "resume.pdf",
        posting=str(papers / "posting.txt"),
        notes=papers / "notes.txt",
        now=DEMO_NOW,
    )
    (path,) = write_brief(brief, folder, ("html",))
    return path.as_uri()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    assert CHROMIUM, "In CI the browser must be there: apt install chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield browser
        browser.close()


def opened(browser: Browser, address: str, width: int, scheme: str) -> Page:
    page = browser.new_page(
        viewport={"width": width, "height": 800},
        color_scheme=scheme,
        bypass_csp=True,
        java_script_enabled=True,
    )
    page.goto(address)
    return page


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1440])
def test_axe_finds_nothing_serious(browser, brief_page, width, scheme):
    page = opened(browser, brief_page, width, scheme)
    found = Axe().run(page).response["violations"]
    page.close()
    serious = [(one["id"], [node["target"] for node in one["nodes"]]) for one in found]
    assert [
        one for one, all_ in zip(serious, found, strict=True) if all_["impact"] in ("serious", "critical")
    ] == []


@pytest.mark.parametrize("width", [360, 768, 1440])
def test_nothing_stands_beyond_the_edge(browser, brief_page, width):
    page = opened(browser, brief_page, width, "light")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()


def test_nothing_is_asked_of_a_network(browser, brief_page):
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(brief_page)
    page.close()
    assert asked == [brief_page]


def test_every_link_leads_somewhere_on_the_page(browser, brief_page):
    page = opened(browser, brief_page, 1440, "light")
    lost = page.evaluate(
        "[...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.getAttribute('href').slice(1))"
        ".filter(id => !document.getElementById(id))"
    )
    page.close()
    assert lost == []


def test_the_parts_can_be_walked_by_heading(browser, brief_page):
    page = opened(browser, brief_page, 1440, "light")
    levels = page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map(h => Number(h.tagName[1]))")
    page.close()
    assert levels.count(1) == 1
    assert all(next_ - level <= 1 for level, next_ in itertools.pairwise(levels))


def test_it_prints_on_few_pages(browser, brief_page, tmp_path: Path):
    import pypdfium2

    page = browser.new_page()
    page.goto(brief_page)
    printed = page.pdf(path=tmp_path / "printed.pdf", prefer_css_page_size=True)
    page.close()
    assert len(pypdfium2.PdfDocument(printed)) <= 5
