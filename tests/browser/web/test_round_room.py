"""The room of a round in a real browser: read, choose, type, print, at every width."""

import pytest
from playwright.sync_api import expect

from tests.browser.web.looking import WINDOWS, see_that_it_is_for_everybody, unfold

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def kept(ladder):
    """The brief of the example, made."""
    from nextrung_web.rounds.making import make_kept_brief
    from nextrung_web.rounds.models import KeptBrief

    kept = KeptBrief.objects.create(round=ladder.rounds.get(kind="second"))
    make_kept_brief.call(kept.round_id)
    return KeptBrief.objects.get(pk=kept.pk)


@pytest.fixture
def room(kept):
    return f"/rounds/{kept.round_id}/"


def pages(room):
    from nextrung_web.rounds.parts import PARTS

    library = ["/library/", "/library/?q=pay", "/library/dress/", "/library/worries/", "/library/row/M02/"]
    return [room, f"{room}print/", *(f"{room}{part.slug}/" for part in PARTS), *library]


@pytest.mark.parametrize("options", WINDOWS)
def test_axe_finds_nothing_and_nothing_is_wider_than_the_window(opened, room, options):
    page = opened(**options, bypass_csp=True)
    home = page.url.rstrip("/")
    for address in pages(room):
        page.goto(home + address)
        unfold(page)
        see_that_it_is_for_everybody(page, address)


def test_no_page_breaks_its_own_policy(opened, room):
    page = opened()
    said = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    home = page.url.rstrip("/")
    for address in pages(room):
        page.goto(home + address)
    assert said == []


def test_a_page_that_waits_shows_the_brief_as_soon_as_it_is_made(opened, room, kept):
    from nextrung_web.rounds.models import KeptBrief

    KeptBrief.objects.filter(pk=kept.pk).update(state="making", content=None)
    page = opened(room)
    expect(page.get_by_role("status")).to_contain_text("Your brief is being made.")
    KeptBrief.objects.filter(pk=kept.pk).update(state="ready", content=kept.content)
    expect(page.get_by_role("heading", name="Tonight, in this order")).to_be_visible()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.wait_for_timeout(1500)
    assert asked == []


def test_a_source_is_opened_with_the_keyboard_and_the_way_back_leads_to_the_statement(opened, room):
    page = opened(room)
    label = page.locator(".tonight a.tag").first
    words = label.get_attribute("title")
    label.focus()
    page.keyboard.press("Enter")
    expect(page.locator("li:target")).to_contain_text(words[:40])
    page.go_back()
    expect(page.get_by_role("heading", name="Tonight, in this order")).to_be_visible()


@pytest.mark.parametrize("has_scripts", [True, False])
def test_another_strength_is_chosen(opened, room, kept, has_scripts):
    from nextrung_web.rounds.making import make_kept_brief
    from nextrung_web.rounds.models import Choice

    page = opened(f"{room}strengths/", java_script_enabled=has_scripts)
    second = page.locator("#strength-2")
    second.get_by_text("Name another instead").click()
    second.get_by_role("button", name="Name this one").click()
    expect(page.get_by_text("Your brief is being made again.")).to_be_visible()
    chosen = Choice.objects.get()
    assert chosen.about == kept.content["strengths"][1]["requirement"]["text"]
    make_kept_brief.call(kept.round_id)
    page.get_by_role("link", name="Show it" if has_scripts else "Look again").click()
    expect(page.locator("#strength-2")).to_contain_text(chosen.value)
    expect(page.get_by_text("being made again")).to_have_count(0)


def test_what_was_said_is_added_and_the_page_shows_it(opened, room, kept):
    from nextrung_web.rounds.making import make_kept_brief

    page = opened(f"{room}strengths/")
    first = page.locator("#strength-1")
    first.get_by_text("Add what somebody said").click()
    first.get_by_label("Their words").fill("She keeps her head.")
    first.get_by_label("Who they are").fill("Ada Brook, floor lead")
    first.get_by_role("button", name="Keep it").click()
    expect(page.get_by_text("Your brief is being made again.")).to_be_visible()
    make_kept_brief.call(kept.round_id)
    page.get_by_role("link", name="Show it").click()
    expect(first).to_contain_text("She keeps her head., Ada Brook, floor lead")


def test_an_answer_is_kept_while_it_is_typed(opened, room):
    from nextrung_web.rounds.models import Typed

    page = opened(f"{room}after/")
    first = page.locator("#debrief-0")
    first.press_sequentially("Ada Brook, owner")
    expect(page.locator("#debrief-0 + .kept")).to_have_text("Kept.")
    assert Typed.objects.get().text == "Ada Brook, owner"
    page.reload()
    expect(page.locator("#debrief-0")).to_have_value("Ada Brook, owner")


def test_what_is_typed_while_the_server_is_away_is_said_and_sent_again(opened, room):
    from nextrung_web.rounds.models import Typed

    page = opened(f"{room}after/")
    page.context.set_offline(True)
    page.locator("#debrief-1").press_sequentially("why Fernhill")
    kept = page.locator("#debrief-1 + .kept")
    expect(kept).to_contain_text("cannot be reached")
    page.context.set_offline(False)
    expect(kept).to_have_text("Kept.", timeout=10_000)
    assert Typed.objects.get().text == "why Fernhill"


def test_a_note_of_thanks_is_copied_as_it_stands(opened, room):
    page = opened(f"{room}after/", permissions=["clipboard-read", "clipboard-write"])
    page.locator("#thanks-0").fill("Dear Mateus, thank you.")
    note = page.locator(".note").first
    note.get_by_role("button", name="Copy").click()
    expect(note.get_by_role("button")).to_have_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()") == "Dear Mateus, thank you."


def test_the_whole_brief_prints_without_buttons_and_menus(opened, room):
    page = opened(f"{room}print/")
    page.emulate_media(media="print")
    expect(page.get_by_role("navigation")).to_be_hidden()
    expect(page.get_by_role("button", name="Print this page")).to_be_hidden()
    expect(page.get_by_role("heading", name="Dress and the day")).to_be_visible()
