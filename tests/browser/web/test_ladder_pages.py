"""The pages of ladders in a real browser: at every width, with the keyboard, with bad papers."""

import re

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from tests.browser.web.looking import WINDOWS, is_too_wide, see_that_it_is_for_everybody, unfold
from tests.web.ladder.test_hostile import POSTING, RESUME

pytestmark = pytest.mark.django_db(transaction=True)


def addresses(ladder):
    return {
        "home": "/",
        "new": reverse("new_application"),
        "application": reverse("application", args=[ladder.pk]),
        "resume": reverse("paper", args=[ladder.resume_id]),
        "posting": reverse("paper", args=[ladder.posting_id]),
        "notes": reverse("paper", args=[ladder.rounds.get(kind="second").notes_id]),
        "delete": reverse("delete_application", args=[ladder.pk]),
    }


@pytest.mark.parametrize("options", WINDOWS)
def test_axe_finds_nothing_and_nothing_is_wider_than_the_window(opened, ladder, options):
    page = opened(**options, bypass_csp=True)
    home = page.url.rstrip("/")
    for name, address in addresses(ladder).items():
        page.goto(home + address)
        unfold(page)
        see_that_it_is_for_everybody(page, name)


def test_no_page_breaks_its_own_policy(opened, ladder):
    page = opened()
    said = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    home = page.url.rstrip("/")
    for address in addresses(ladder).values():
        page.goto(home + address)
    assert said == []


def test_bad_papers_stay_within_a_telephone_and_run_nothing(opened, me):
    from nextrung_web.ladder.beginning import add_example
    from nextrung_web.ladder.models import Paper
    from nextrung_web.ladder.papers import keep_text

    ladder = add_example(me).application
    ladder.resume = keep_text(me, Paper.Kind.RESUME, RESUME)
    ladder.posting = keep_text(me, Paper.Kind.POSTING, POSTING)
    ladder.title = ladder.company = "W" * 200
    ladder.save()
    page = opened(viewport={"width": 360, "height": 740})
    run = []
    page.on("dialog", lambda dialog: run.append(dialog.message))
    home = page.url.rstrip("/")
    for name, address in addresses(ladder).items():
        page.goto(home + address)
        assert not is_too_wide(page), name
    assert run == []


def test_a_value_is_put_right_in_its_place(opened, ladder):
    page = opened(reverse("paper", args=[ladder.resume_id]))
    value = page.locator("#value-work-0-position")
    value.locator("summary").click()
    value.get_by_role("textbox").fill("Care Lead")
    value.get_by_role("button", name="Keep").click()
    expect(value.locator(".words").first).to_have_text("Care Lead")
    expect(value.get_by_role("status")).to_have_text("Kept. Your brief follows.")
    assert page.url.endswith(reverse("paper", args=[ladder.resume_id]))


def test_a_value_is_put_right_with_the_keyboard_alone_and_without_scripts(opened, ladder):
    page = opened(reverse("paper", args=[ladder.resume_id]), java_script_enabled=False)
    summary = page.locator("#value-name summary")
    summary.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Control+A")
    page.keyboard.type("Nora Castellan")
    page.keyboard.press("Enter")
    expect(page.locator("#value-name .words").first).to_have_text("Nora Castellan")


def test_a_climbed_rung_is_said_to_be_glad_about_and_stands_still_for_those_who_ask(opened, ladder):
    page = opened(reverse("application", args=[ladder.pk]), reduced_motion="reduce")
    page.get_by_role("button", name="I have climbed this rung").click()
    expect(page.get_by_role("status")).to_contain_text("Few get this far")
    assert page.evaluate("document.getAnimations().length") == 0


def test_a_file_dropped_on_its_section_is_taken(opened, ladder):
    page = opened(reverse("new_application"))
    page.evaluate(
        """() => {
            const given = new DataTransfer();
            given.items.add(new File(["Wren Halloran"], "wren.txt", { type: "text/plain" }));
            const place = document.querySelector(".drop");
            const said = { dataTransfer: given, bubbles: true, cancelable: true };
            place.dispatchEvent(new DragEvent("drop", said));
        }"""
    )
    assert page.evaluate("document.querySelector('[name=resume_file]').files[0].name") == "wren.txt"


def test_the_example_is_one_click_from_an_empty_ladder(opened, me):
    page = opened()
    page.get_by_role("button", name="Look at an example first").click()
    expect(page).to_have_url(re.compile(r"/rounds/\d+/$"))
    page.get_by_role("link", name="Ladder", exact=True).click()
    expect(page.get_by_role("heading", name="Customer Operations Manager")).to_be_visible()
