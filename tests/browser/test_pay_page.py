"""The brief with its pay page in a real browser: charts and tables for everybody, at every width."""

from pathlib import Path

import pypdfium2
import pytest
from axe_playwright_python.sync_playwright import Axe

from nextrung.brief.render import write_brief
from tests.brief.test_pay_page import paid_brief
from tests.browser.test_brief_page import browser, opened, pytestmark

__all__ = ["browser", "pytestmark"]  # the fixture and the mark are used by name


@pytest.fixture(scope="module")
def pay_page(tmp_path_factory: pytest.TempPathFactory) -> str:
    (path,) = write_brief(paid_brief(), tmp_path_factory.mktemp("paid"), ("html",))
    return path.as_uri()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1440])
def test_axe_finds_nothing_serious_on_the_pay_page(browser, pay_page, width, scheme):
    page = opened(browser, pay_page, width, scheme)
    found = Axe().run(page).response["violations"]
    page.close()
    assert [one["id"] for one in found if one["impact"] in ("serious", "critical")] == []


@pytest.mark.parametrize("width", [360, 768, 1440])
def test_no_chart_and_no_table_stands_beyond_the_edge(browser, pay_page, width):
    page = opened(browser, pay_page, width, "light")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_charts_take_the_color_of_the_words(browser, pay_page, scheme):
    page = opened(browser, pay_page, 1440, scheme)
    charts, words = page.evaluate(
        "[[...document.querySelectorAll('#pay svg')].map(svg => getComputedStyle(svg).color),"
        " getComputedStyle(document.body).color]"
    )
    page.close()
    assert charts == [words] * 3


def test_words_in_charts_can_be_read_on_a_telephone(browser, pay_page):
    page = opened(browser, pay_page, 360, "light")
    heights = page.evaluate(
        "[...document.querySelectorAll('#pay svg text')].map(t => t.getBoundingClientRect().height)"
    )
    page.close()
    assert min(heights) >= 10


def test_words_in_charts_do_not_lie_on_each_other(browser, pay_page):
    page = opened(browser, pay_page, 1440, "light")
    boxes = page.evaluate(
        "[...document.querySelectorAll('#pay svg')].map(svg => [...svg.querySelectorAll('text')].map(t => {"
        "const b = t.getBoundingClientRect(); return [b.left, b.right, b.top + 3, b.bottom - 3]}))"
    )
    page.close()
    for inside in boxes:
        for place, one in enumerate(inside):
            assert [other for other in inside[:place] if _on_each_other(one, other)] == []


def test_it_prints_the_pay_page_on_pages_of_its_own(browser, pay_page, tmp_path: Path):
    page = browser.new_page()
    page.goto(pay_page)
    printed = page.pdf(path=tmp_path / "printed.pdf", prefer_css_page_size=True)
    page.close()
    texts = [one.get_textpage().get_text_bounded() for one in pypdfium2.PdfDocument(printed)]
    (first,) = [place for place, text in enumerate(texts) if "Pay: your numbers" in text]
    assert texts[first].lstrip().startswith("Pay: your numbers")
    assert len(texts) - first <= 3


def _on_each_other(one: list[float], other: list[float]) -> bool:
    return one[0] < other[1] and other[0] < one[1] and one[2] < other[3] and other[2] < one[3]
