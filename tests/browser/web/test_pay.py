"""The money in a real browser: kept as a field is left, at every width, with and without scripts."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from nextrung_web.pay.models import PlanAnswer, PlanPart
from nextrung_web.pay.plans import keep, living_of
from tests.browser.web.looking import WINDOWS, is_too_wide, see_that_it_is_for_everybody, unfold
from tests.web.ladder.test_hostile import BIDI, SCRIPT
from tests.web.pay.test_pages import LIVING

pytestmark = pytest.mark.django_db(transaction=True)
NAMES = ("pay", "pay_budget", "pay_household", "pay_rate", "pay_offers")


@pytest.fixture
def filled(me, ladder):
    """A ladder with a plan, some of it wrong."""
    for key, typed in (LIVING | {"budget.fun.pets": "-5", "household.age": "old"}).items():
        keep(living_of(me), key, typed)
    offer = PlanPart.objects.create(owner=me, kind="offer")
    for key, typed in {"name": "Harrow & Finch", "base": "84500", "match.percent": "50"}.items():
        keep(offer, key, typed)
    return ladder


def words(key):
    return PlanAnswer.objects.filter(key=key).values_list("words", flat=True).first()


def settled(page):
    expect(page.locator(".later a[href='?shown=1']")).to_have_count(0, timeout=30_000)


@pytest.mark.parametrize("options", WINDOWS)
def test_axe_finds_nothing_and_nothing_is_wider_than_the_window(opened, filled, options):
    page = opened(**options, bypass_csp=True)
    home = page.url.rstrip("/")
    for address in (reverse(name, args=args) for name in NAMES for args in ([filled.pk], [])):
        page.goto(home + address)
        settled(page)
        unfold(page)
        see_that_it_is_for_everybody(page, address)


def test_no_page_breaks_its_own_policy(opened, filled):
    page = opened()
    said = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    home = page.url.rstrip("/")
    for name in NAMES:
        page.goto(home + reverse(name, args=[filled.pk]))
        settled(page)
    assert said == []


def test_with_the_keyboard_alone_each_line_is_kept_as_it_is_left(opened, ladder):
    page = opened(reverse("pay_budget", args=[ladder.pk]))
    page.get_by_label("Rent or mortgage", exact=True).focus()
    page.keyboard.type("1450")
    page.keyboard.press("Tab")
    expect(page.locator("#budget-housing-rent-state")).to_have_text("Kept: $1,450 a month")
    expect(page.locator("#in-all")).to_contain_text("$17,400 a year")
    expect(page.get_by_label("Rent or mortgage: how often")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page.locator("#budget-housing-rent-state")).to_have_text("Kept: $1,450 a year")
    assert words("budget.housing.rent") == "1450/year"


def test_what_cannot_be_read_is_told_beside_it_stays_and_is_put_right(opened, ladder):
    page = opened(reverse("pay_budget", args=[ladder.pk]))
    box = page.get_by_label("Groceries", exact=True)
    box.fill("-5")
    box.press("Tab")
    expect(page.locator("#budget-food-groceries-state")).to_contain_text("below zero")
    expect(box).to_have_attribute("aria-invalid", "true")
    page.reload()
    expect(box).to_have_value("-5")
    expect(page.locator("#budget-food-groceries-state")).to_contain_text("below zero")
    box.fill("420")
    box.press("Tab")
    expect(page.locator("#budget-food-groceries-state")).to_have_text("Kept: $420 a month")
    expect(box).not_to_have_attribute("aria-invalid", "true")


def test_what_is_typed_while_the_server_is_away_is_kept_once_it_is_back(opened, ladder):
    page = opened(reverse("pay_budget", args=[ladder.pk]))
    page.route("**/budget/", lambda route: route.abort())
    box = page.get_by_label("Groceries", exact=True)
    box.fill("420")
    box.press("Tab")
    expect(page.locator("#unsaved")).to_be_visible()
    assert words("budget.food.groceries") is None
    page.unroute("**/budget/")
    expect(page.locator("#budget-food-groceries-state")).to_have_text("Kept: $420 a month", timeout=10_000)
    expect(page.locator("#unsaved")).to_be_hidden()


def test_a_choice_of_work_changes_the_rate_in_its_place(opened, ladder):
    page = opened(reverse("pay_rate", args=[ladder.pk]))
    settled(page)
    before = page.locator("#found h2").inner_text()
    page.locator("summary", has_text="other work").click()
    page.locator(".readings input").nth(2).check()
    expect(page.locator("#found h2")).not_to_have_text(before)
    assert words("job.occupation")


def test_without_scripts_everything_can_be_filled_in_and_seen(opened, ladder):
    page = opened(reverse("pay_budget", args=[ladder.pk]), java_script_enabled=False)
    page.get_by_label("Rent or mortgage", exact=True).fill("1450")
    page.get_by_role("button", name="Keep the sheet").last.click()
    page.get_by_role("link", name="Household", exact=True).click()
    page.get_by_label("State you live in").select_option("OR")
    page.get_by_role("button", name="Keep it").click()
    page.get_by_role("link", name="Your numbers").first.click()
    page.get_by_role("link", name="Show them").click()
    expect(page.get_by_text("You walk away below", exact=True)).to_be_visible()
    page.get_by_role("link", name="Offers", exact=True).click()
    page.get_by_role("button", name="An offer from somebody else").click()
    page.get_by_label("Base pay, before tax", exact=True).fill("84500")
    page.locator("section[id^=offer-]").get_by_role("button", name="Keep it").click()
    page.get_by_role("link", name="Show them").click()
    expect(page.get_by_role("heading", name="Side by side")).to_be_visible()


def test_bad_words_stay_within_a_telephone_and_run_nothing(opened, me, ladder):
    living, offer = living_of(me), PlanPart.objects.create(owner=me, kind="offer")
    keep(living, f"budget.fun.{SCRIPT}", "5")
    keep(living, f"budget.fun.{'W' * 60}", SCRIPT)
    keep(living, "household.state", "OR")
    keep(living, "now.base", "50000")
    for key, typed in {
        "name": SCRIPT + BIDI + "W" * 150,
        "base": "60000",
        "paid_days_off": "W" * 200,
    }.items():
        keep(offer, key, typed)
    page = opened(viewport={"width": 360, "height": 740})
    run = []
    page.on("dialog", lambda dialog: run.append(dialog.message))
    home = page.url.rstrip("/")
    for name in NAMES:
        page.goto(home + reverse(name, args=[ladder.pk]))
        settled(page)
        assert not is_too_wide(page), name
    assert run == []
