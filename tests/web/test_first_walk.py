"""From an empty ladder to a brief, the way somebody goes who has only the example."""

import pytest
from django.urls import reverse
from django_tasks_db.models import DBTaskResult

from nextrung.demo import demo_papers
from nextrung_web.ladder.models import Application, Paper
from nextrung_web.rounds.models import KeptBrief

pytestmark = pytest.mark.django_db


def work_off():
    for waiting in DBTaskResult.objects.ready():
        waiting.claim("test")
        waiting.set_successful(
            waiting.task.call(*waiting.args_kwargs["args"], **waiting.args_kwargs["kwargs"])
        )


def test_an_empty_ladder_offers_the_example_and_the_example_becomes_a_brief(mine):
    assert b"Look at an example" in mine.get("/").content
    answer = mine.post(reverse("add_example"))
    assert b"being made" in mine.get(answer.url).content
    work_off()
    kept = KeptBrief.objects.get()
    assert kept.state == KeptBrief.State.READY, kept.problem
    pdf = mine.get(f"{answer.url}brief.pdf")
    assert b"".join(pdf.streaming_content).startswith(b"%PDF")


def test_a_paper_that_cannot_be_read_is_told_and_the_others_are_kept(mine):
    posting = (demo_papers() / "posting.txt").read_text(encoding="utf-8")
    given = {
        "resume_text": "",
        "posting_text": posting,
        "kind": "second",
        "notes_text": "They asked about Sundays",
    }
    answer = mine.post(reverse("new_application"), given)
    assert answer.status_code == 422
    assert "Give a file, or paste the words." in answer.content.decode()
    assert Paper.objects.filter(kind="posting").count() == 1
    assert not Application.objects.exists()
