"""A posting that is being fetched, as somebody sees it who leaves the page open."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from nextrung.demo import demo_papers
from nextrung.errors import FetchError
from nextrung.intake.documents import document_from_bytes
from nextrung_web.ladder import fetching
from tests.browser.web.looking import WINDOWS, see_that_it_is_for_everybody
from tests.web.everything import work_off
from tests.web.ladder.conftest import RESUME

pytestmark = pytest.mark.django_db(transaction=True)

ADDRESS = "https://jobs.example.com/" + "a-very-long-address-" * 12


@pytest.fixture
def site(monkeypatch):
    """A site that shows the posting of the example, or nothing any more once `is_gone` is set."""

    class Site:
        is_gone = False

    def answers(address):
        if Site.is_gone:
            raise FetchError("There is no such page.", advice="Save the page in your browser.")
        data = (demo_papers() / "posting.txt").read_bytes()
        return data, document_from_bytes(data, address, "posting")

    monkeypatch.setattr(fetching, "fetch_page", answers)
    return Site


def begin(page):
    page.goto(page.url.rstrip("/") + reverse("new_application"))
    page.get_by_text("Paste the words instead").click()
    page.locator("#id_resume_text").fill(RESUME)
    page.get_by_label("Its address on the web").fill(ADDRESS)
    page.get_by_role("button", name="Make my brief").click()
    expect(page.get_by_text("being fetched from jobs.example.com")).to_be_visible()


def test_the_room_goes_on_by_itself_from_the_address_to_the_brief(opened, site):
    page = opened()
    begin(page)
    work_off()
    work_off()
    expect(page.get_by_role("heading", name="Tonight").first).to_be_visible(timeout=10_000)


def test_without_javascript_another_look_tells(opened, site):
    page = opened(java_script_enabled=False)
    page.goto(page.url.rstrip("/") + reverse("new_application"))
    page.locator("summary", has_text="Paste the words instead").first.click()
    page.locator("#id_resume_text").fill(RESUME)
    page.get_by_label("Its address on the web").fill(ADDRESS)
    page.get_by_role("button", name="Make my brief").click()
    page.get_by_role("link", name="Look again").click()
    expect(page.get_by_text("being fetched from jobs.example.com")).to_be_visible()
    work_off()
    work_off()
    page.get_by_role("link", name="Look again").click()
    expect(page.get_by_role("heading", name="Tonight").first).to_be_visible()


def test_a_page_that_is_gone_is_told_and_the_words_can_be_given_instead(opened, site):
    site.is_gone = True
    page = opened()
    begin(page)
    work_off()
    expect(page.get_by_text("There is no such page.")).to_be_visible(timeout=10_000)
    page.get_by_role("link", name="Give the posting in another way").click()
    page.locator("#id_posting-text").fill((demo_papers() / "posting.txt").read_text(encoding="utf-8"))
    page.get_by_role("button", name="Keep this version").last.click()
    expect(page.get_by_text("Customer Operations Manager").first).to_be_visible()
    expect(page.get_by_text("There is no such page.")).to_have_count(0)


@pytest.mark.parametrize("options", WINDOWS)
def test_axe_finds_nothing_and_nothing_is_wider_than_the_window(opened, site, options):
    site.is_gone = True
    page = opened(**options, bypass_csp=True)
    home = page.url.rstrip("/")
    begin(page)
    room = page.url
    from nextrung_web.ladder.models import Application

    ladder = home + reverse("application", args=[Application.objects.get().pk])
    for name in ("under way", "gone"):
        for address in (room, ladder, home):
            page.goto(address)
            see_that_it_is_for_everybody(page, f"{name}: {address}")
        work_off()
