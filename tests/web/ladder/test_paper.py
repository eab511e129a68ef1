import re

import pytest
from django.urls import reverse

from nextrung_web.ladder.models import Correction
from nextrung_web.ladder.paper_page import show_paper
from nextrung_web.ladder.reading import notes_of_round, posting_of, resume_of
from nextrung_web.rounds.making import ask_for_brief
from nextrung_web.rounds.models import KeptBrief

pytestmark = pytest.mark.django_db


def put_right(mine, paper, way, words, act="keep", **headers):
    given = {"way": way, "words": words, "act": act}
    return mine.post(reverse("correct", args=[paper.pk]), given, headers=headers)


def page(mine, paper):
    return mine.get(reverse("paper", args=[paper.pk])).content.decode()


def test_every_value_leads_to_its_line_and_every_line_to_its_values(mine, ladder):
    for paper in (ladder.resume, ladder.posting, ladder.rounds.get(kind="second").notes):
        shown = page(mine, paper)
        targets = set(re.findall(r'href="#([\w-]+)"', shown)) - {"main"}
        assert targets
        assert targets <= set(re.findall(r'id="([\w-]+)"', shown))
        ids = re.findall(r'id="([\w-]+)"', shown)
        assert len(ids) == len(set(ids))


def test_all_lines_are_shown_in_order(mine, ladder):
    shown = show_paper(ladder.resume)
    assert [each.line.number for each in shown.lines] == list(range(1, 60))
    assert "Noor Castellano" in page(mine, ladder.resume)


def test_a_correction_wins_and_the_page_says_whose_word_it_is(mine, ladder):
    answer = put_right(mine, ladder.resume, "work[0].position", "Care Lead")
    assert answer.url.endswith("#value-work-0-position")
    assert resume_of(ladder.resume).work[0].position.text == "Care Lead"
    shown = page(mine, ladder.resume)
    assert "Care Lead" in shown
    assert "The paper was read as: Customer Support Team Lead" in shown


def test_what_was_read_comes_back(mine, ladder):
    put_right(mine, ladder.resume, "name", "Nora Castellano")
    put_right(mine, ladder.resume, "name", "", act="undo")
    assert resume_of(ladder.resume).name.text == "Noor Castellano"
    assert not Correction.objects.exists()


def test_saying_what_was_read_is_no_correction(mine, ladder):
    put_right(mine, ladder.resume, "name", "Noor Castellano")
    assert not Correction.objects.exists()


def test_a_value_and_a_whole_job_are_taken_out_and_brought_back(mine, ladder):
    put_right(mine, ladder.resume, "email", "", act="out")
    put_right(mine, ladder.resume, "work[2]", "", act="out")
    resume = resume_of(ladder.resume)
    assert (resume.email, len(resume.work)) == (None, 2)
    assert "You took this out." in page(mine, ladder.resume)
    put_right(mine, ladder.resume, "work[2]", "", act="undo")
    assert len(resume_of(ladder.resume).work) == 3


def test_a_missing_value_and_one_more_skill_are_added_and_taken_away(mine, ladder):
    put_right(mine, ladder.resume, "skills[+1]", "First aid")
    put_right(mine, ladder.resume, "url", "https://noor.example.com")
    resume = resume_of(ladder.resume)
    assert (resume.skills[-1].name.text, resume.url.text) == ("First aid", "https://noor.example.com")
    assert "First aid" in page(mine, ladder.resume)
    put_right(mine, ladder.resume, "skills[+1]", "", act="undo")
    put_right(mine, ladder.resume, "url", "", act="undo")
    assert not Correction.objects.exists()


def test_an_added_job_is_filled_in_and_taken_away_in_parts_or_whole(mine, ladder):
    put_right(mine, ladder.resume, "work[+1]", "Barista")
    put_right(mine, ladder.resume, "work[+1].position", "Head Barista")
    put_right(mine, ladder.resume, "work[+1].employer", "Pier Tea")
    job = resume_of(ladder.resume).work[-1]
    assert (job.position.text, job.employer.text) == ("Head Barista", "Pier Tea")
    put_right(mine, ladder.resume, "work[+1].employer", "", act="undo")
    assert resume_of(ladder.resume).work[-1].employer is None
    put_right(mine, ladder.resume, "work[+1].position", "", act="undo")
    assert not Correction.objects.exists()


def test_what_was_put_right_in_a_job_is_there_again_when_the_job_is(mine, ladder):
    put_right(mine, ladder.resume, "work[2].position", "Floor Lead")
    put_right(mine, ladder.resume, "work[2]", "", act="out")
    put_right(mine, ladder.resume, "work[2]", "", act="undo")
    assert resume_of(ladder.resume).work[2].position.text == "Floor Lead"


def test_an_added_requirement_becomes_a_plus_and_goes_whole(mine, ladder):
    put_right(mine, ladder.posting, "requirements[+1]", "Experience with Excel")
    put_right(mine, ladder.posting, "requirements[+1].must", "no")
    assert not posting_of(ladder.posting).requirements[-1].must
    put_right(mine, ladder.posting, "requirements[+1].text", "", act="undo")
    assert not Correction.objects.exists()


def test_dates_that_are_none_are_told_and_stay_typed(mine, ladder):
    answer = put_right(mine, ladder.resume, "work[0].period", "ages ago")
    shown = answer.content.decode()
    assert answer.status_code == 422
    assert "No dates were found" in shown
    assert 'value="ages ago"' in shown
    assert not Correction.objects.exists()


def test_a_place_that_is_not_in_the_paper_is_refused(mine, ladder):
    for way in ("document.name", "work[99].position", "__class__", ""):
        assert put_right(mine, ladder.resume, way, "x").status_code == 422
    assert not Correction.objects.exists()


def test_nothing_typed_takes_nothing_out(mine, ladder):
    answer = put_right(mine, ladder.resume, "name", "   ")
    assert "There is nothing in the field." in answer.content.decode()
    assert resume_of(ladder.resume).name


def test_a_sign_that_cannot_be_kept_is_refused(mine, ladder):
    assert put_right(mine, ladder.resume, "name", "Noor\0").status_code == 422


def test_htmx_gets_the_one_item_that_changed(mine, ladder):
    answer = put_right(mine, ladder.resume, "work[0].position", "Care Lead", **{"HX-Request": "true"})
    shown = answer.content.decode()
    assert shown.strip().startswith('<div class="item" id="item-work-0"')
    assert "Care Lead" in shown
    assert "<h1" not in shown


def test_a_new_title_of_the_posting_is_the_name_of_the_ladder(mine, ladder):
    put_right(mine, ladder.posting, "title", "Head of Care")
    ladder.refresh_from_db()
    assert ladder.title == "Head of Care"


def test_a_must_becomes_a_plus(mine, ladder):
    put_right(mine, ladder.posting, "requirements[1].must", "no")
    assert not posting_of(ladder.posting).requirements[1].must


def test_a_name_put_right_is_right_wherever_the_notes_say_it(mine, ladder):
    second = ladder.rounds.get(kind="second")
    put_right(mine, second.notes, "met[1].name", "Matthew Aldana")
    notes = notes_of_round(second)
    assert notes.met[1].name == notes.next_round.people[0].name == "Matthew Aldana"
    put_right(mine, second.notes, "next_round.people[0].name", "", act="undo")
    assert notes_of_round(second).met[1].name == "Mateus Aldana"


def test_a_brief_made_after_a_correction_says_what_was_put_right(mine, ladder, work_off):
    second = ladder.rounds.get(kind="second")
    ask_for_brief(second)
    work_off()
    line = resume_of(ladder.resume).work[0].highlights[1].text
    assert line in str(KeptBrief.objects.get().content)
    put_right(mine, ladder.resume, "name", "Nora Castellan")
    put_right(mine, ladder.resume, "work[0].highlights[1]", line.replace("19 hours", "23 hours"))
    kept = KeptBrief.objects.get()
    assert kept.state == KeptBrief.State.WAITING
    work_off()
    kept.refresh_from_db()
    assert kept.state == KeptBrief.State.READY, kept.problem
    assert kept.content["candidate"]["name"] == "Nora Castellan"
    assert "from 23 hours" in str(kept.content)
    assert "from 19 hours" not in str(kept.content)
    assert "'row': 'you'" in str(kept.content)


def test_every_kind_of_correction_leaves_a_brief_that_can_be_made(mine, ladder, work_off):
    second = ladder.rounds.get(kind="second")
    ask_for_brief(second)
    for paper, way, words in (
        (ladder.resume, "work[0].period", "Jan 2020 - present"),
        (ladder.resume, "work[+1]", "Barista"),
        (ladder.resume, "work[0].highlights[+1]", "Wrote a guide that halved training time"),
        (ladder.posting, "requirements[1].text", "3+ years of experience in customer support"),
        (ladder.posting, "requirements[+1]", "Experience with Excel"),
        (ladder.posting, "pay", "$80,000 - $95,000 a year"),
        (second.notes, "met[0].role", "HR director"),
        (second.notes, "met[+1]", "Ada Brook"),
        (second.notes, "asked[+1]", "Why us?"),
    ):
        assert put_right(mine, paper, way, words).status_code == 302, way
    work_off()
    kept = KeptBrief.objects.get()
    assert kept.state == KeptBrief.State.READY, kept.problem


def test_a_climbed_round_keeps_the_brief_it_had(mine, ladder, work_off):
    second = ladder.rounds.get(kind="second")
    ask_for_brief(second)
    work_off()
    mine.post(reverse("climb", args=[second.pk]), {"climbed": "1"})
    put_right(mine, ladder.resume, "name", "Nora Castellan")
    assert KeptBrief.objects.get().state == KeptBrief.State.READY


def test_a_paper_is_given_back_to_be_saved_and_never_opened_here(mine, ladder):
    answer = mine.get(reverse("paper_file", args=[ladder.resume_id]))
    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert answer.headers["Content-Disposition"].startswith('attachment; filename="resume-')
    assert b"".join(answer.streaming_content).startswith(b"%PDF")
