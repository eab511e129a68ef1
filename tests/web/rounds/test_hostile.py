"""Papers that mean harm are shown as the characters they are, on every page of a room."""

import pytest
from django.urls import reverse

from nextrung_web.ladder.models import Application
from nextrung_web.rounds.models import KeptBrief
from tests.web.ladder.test_hostile import LONG, POSTING, RESUME, SCRIPT
from tests.web.rounds.test_room import PAGES

pytestmark = pytest.mark.django_db

NOTES = f"""There: Ada <script>alert(4)</script>, the "><img src=x onerror=alert(5)> owner
They asked: {SCRIPT}?
I said: {SCRIPT} since 2018
felt off: {LONG}
felt off: {SCRIPT}
"""


@pytest.fixture
def hostile(mine, work_off):
    given = {"kind": "second", "resume_text": RESUME, "posting_text": POSTING, "notes_text": NOTES}
    answer = mine.post(reverse("new_application"), given)
    assert answer.status_code == 302, answer.context["form"].errors
    work_off()
    kept = KeptBrief.objects.get()
    assert kept.state == "ready", kept.problem
    return kept


def test_markup_is_shown_as_characters_and_no_page_grows_without_end(mine, hostile):
    shown = {page: mine.get(f"/rounds/{hostile.round_id}/{page}").content.decode() for page in PAGES}
    for page, words in shown.items():
        for harm in ("<script>alert", "<img src=x", "<svg onload", "<b>GmbH"):
            assert harm not in words, page
        assert len(words) < 300_000, page
    assert any("&lt;script&gt;alert" in words for words in shown.values())


def test_what_is_typed_and_chosen_is_shown_as_characters(mine, kept, work_off):
    address = f"/rounds/{kept.round_id}/"
    mine.post(f"{address}after/keep/", {"debrief-0": f"</textarea>{SCRIPT}"})
    about = kept.content["strengths"][0]["requirement"]["text"]
    quote = {"act": "quote", "about": about, "words": SCRIPT, "who": SCRIPT}
    assert mine.post(f"{address}strengths/choose/", quote).status_code == 302
    work_off()
    for page in ("after/", "strengths/"):
        words = mine.get(f"{address}{page}").content.decode()
        assert SCRIPT not in words
        assert "&lt;script&gt;" in words


def test_a_ladder_is_deleted_with_everything_that_was_chosen_and_typed(mine, hostile):
    from nextrung_web.rounds.models import Choice, Typed

    Choice.objects.create(round=hostile.round, kind="apart", about="x")
    Typed.objects.create(round=hostile.round, kind="debrief", about="x", text="y")
    application = Application.objects.get()
    mine.post(reverse("delete_application", args=[application.pk]))
    for model in (KeptBrief, Choice, Typed):
        assert not model.objects.exists()
