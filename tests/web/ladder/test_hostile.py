"""Papers that mean harm are shown as the characters they are."""

import pytest
from django.urls import reverse

from nextrung_web.ladder.models import Application, Paper

pytestmark = pytest.mark.django_db

SCRIPT = "<script>alert(1)</script>"
BIDI = "\u202egnihtemos\u202c \u2066left"
LONG = "W" * 10_000

RESUME = f"""{SCRIPT} Halloran
wren@example.com

Experience
"><img src=x onerror=alert(2)> Porter, {BIDI} Hotel
Jan 2019 - Mar 2021
- {LONG}
- {{{{ 7|add:7 }}}} {{% now "Y" %}} =cmd|'/c calc'!A1
- {SCRIPT}

Skills
Opera, {SCRIPT}, {BIDI}
"""
POSTING = f"""{SCRIPT} Night Manager
{BIDI} Hotel & Söhne <b>GmbH</b>
Requirements
- 3 years of experience running a hotel desk <svg onload=alert(3)>
- {LONG}
- Experience with Excel {SCRIPT}
What you will do
- Lead the night team {SCRIPT}
"""


@pytest.fixture
def hostile(mine):
    given = {"kind": "second", "resume_text": RESUME, "posting_text": POSTING}
    notes = f"Met Ada <script>Brook</script>, the owner. They asked: {SCRIPT}?\nfelt off: {LONG}"
    answer = mine.post(reverse("new_application"), given | {"notes_text": notes})
    assert answer.status_code == 302, answer.context["form"].errors
    return Application.objects.get()


def pages(hostile):
    yield reverse("ladder")
    yield reverse("application", args=[hostile.pk])
    yield reverse("delete_application", args=[hostile.pk])
    yield reverse("new_application")
    yield from (reverse("paper", args=[paper.pk]) for paper in Paper.objects.all())


def test_markup_of_a_paper_is_shown_as_characters(mine, hostile):
    for address in pages(hostile):
        shown = mine.get(address).content.decode()
        for harm in ("<script>alert", "<img src=x", "<svg onload", "<b>GmbH", "<script>Brook"):
            assert harm not in shown, address
    assert "&lt;script&gt;alert(1)" in mine.get(reverse("paper", args=[hostile.resume_id])).content.decode()


def test_template_words_of_a_paper_are_not_run(mine, hostile):
    shown = mine.get(reverse("paper", args=[hostile.resume_id])).content.decode()
    assert "{{ 7|add:7 }}" in shown


def test_words_typed_in_a_correction_are_shown_as_characters(mine, hostile):
    answer = mine.post(
        reverse("correct", args=[hostile.resume_id]),
        {"way": "work[0].period", "words": f'">{SCRIPT}', "act": "keep"},
    )
    assert SCRIPT not in answer.content.decode()


def test_what_is_searched_for_is_shown_as_characters(mine, hostile):
    assert SCRIPT not in mine.get("/", {"q": SCRIPT}).content.decode()


def test_no_page_is_larger_than_300_kilobytes(mine, ladder):
    for address in pages(ladder):
        assert len(mine.get(address).content) < 300_000, address
