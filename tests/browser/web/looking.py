"""What must hold of every page in a real browser, in a wide window and on a telephone."""

from axe_playwright_python.sync_playwright import Axe

#: In the light, and in the dark.
WINDOWS = [
    {"viewport": {"width": 1440, "height": 900}},
    {"viewport": {"width": 360, "height": 740}, "color_scheme": "dark"},
]


def is_too_wide(page):
    return page.evaluate("document.documentElement.scrollWidth > window.innerWidth")


def see_that_it_is_for_everybody(page, name):
    """See that axe finds nothing on an open page, and that nothing on it is wider than the window."""
    found = Axe().run(page)
    assert not found.response["violations"], f"{name}: {found.generate_report()}"
    assert not is_too_wide(page), name


def unfold(page):
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
