"""The pages of a round room: what they show, in every state its brief can be in."""

import re

import pytest
from django.urls import reverse

from nextrung_web.ladder.models import Correction, Round
from nextrung_web.rounds.models import KeptBrief
from nextrung_web.rounds.parts import PARTS, with_one_advice
from nextrung_web.rounds.templatetags.brief_points import besides

pytestmark = pytest.mark.django_db

PAGES = ["", "print/", *(f"{part.slug}/" for part in PARTS)]


def text(answer):
    return answer.content.decode()


@pytest.mark.parametrize("page", PAGES)
def test_every_part_has_a_page_with_one_heading_and_the_way_to_the_others(get, kept, page):
    answer = get(page)
    assert answer.status_code == 200
    assert text(answer).count("<h1") == 1
    assert len(answer.content) < 300_000
    if page != "print/":
        assert all(f'href="{reverse(part.address, args=[kept.round_id])}"' in text(answer) for part in PARTS)
        assert text(answer).count('aria-current="page"') == 1


@pytest.mark.parametrize("page", PAGES)
def test_a_page_of_the_room_asks_the_database_a_few_times(get, kept, page, django_assert_max_num_queries):
    with django_assert_max_num_queries(11):
        get(page)


def test_front_says_what_to_be_remembered_by_what_to_do_tonight_and_how_long_it_is_still(get, kept):
    shown = text(get())
    assert kept.content["front"]["remember_as"]["text"] in shown
    assert "in 4 days" in shown
    assert shown.count("<li>", shown.index("Tonight, in this order")) >= 3


@pytest.mark.parametrize(
    ("part", "way"),
    [
        ("questions", ("questions", "text")),
        ("questions", ("openers", "question")),
        ("strengths", ("strengths", "name")),
        ("list", ("requirements", "text")),
        ("stories", ("stories", "title")),
        ("worries", ("concerns", "worry")),
        ("ask", ("ask_them", "text")),
        ("mistakes", ("mistakes", "name")),
        ("mistakes", ("other_mistakes", "name")),
        ("after", ("after", "debrief")),
    ],
)
def test_nothing_of_the_brief_is_missing_on_its_page(get, kept, part, way):
    from django.utils.html import escape

    rows = kept.content[way[0]]
    wanted = rows[way[1]] if isinstance(rows, dict) else [row[way[1]] for row in rows]
    shown = text(get(f"{part}/"))
    assert wanted
    assert [words for words in wanted if escape(words) not in shown] == []


def test_a_label_opens_the_line_of_the_paper_and_shows_the_words(get, kept):
    point = kept.content["front"]["tonight"][0]
    line = point["sources"][0]["line"]
    address = f"{reverse('paper', args=[kept.resume_id])}#line-{line}"
    assert re.search(rf'<a class="tag" href="{re.escape(address)}" title="[^"]+">R{line}</a>', text(get()))


def test_the_line_a_label_opens_is_on_the_page_of_the_paper(mine, get, kept):
    pages = {}
    links = re.findall(r'href="(/papers/\d+/)#(line-\d+)"', text(get("print/")))
    assert len(links) > 40
    for address, line in set(links):
        if address not in pages:
            pages[address] = text(mine.get(address))
        assert f'id="{line}"' in pages[address]


def test_every_row_of_our_tables_that_is_cited_can_be_opened_in_the_library(mine, get, kept):
    rows = set(re.findall(r'href="(/library/row/[^"]+)"', text(get("print/")) + text(get("after/"))))
    assert len(rows) > 60
    assert {mine.get(address).status_code for address in rows} == {200}
    assert '<span class="tag ours' not in text(get("print/"))


def test_a_brief_made_from_an_older_paper_leads_to_that_one(get, kept, ladder):
    from nextrung_web.ladder.models import Paper

    old = ladder.resume
    ladder.resume = Paper.objects.create(owner=ladder.owner, kind="resume", name="new", file=old.file)
    ladder.save()
    assert f'href="/papers/{old.pk}/#line-' in text(get())


def test_a_question_leads_to_practice_of_this_one(get, kept):
    from urllib.parse import quote

    question = kept.content["questions"][0]["text"]
    assert f"{reverse('round_practice', args=[kept.round_id])}?question={quote(question, safe='')}" in text(
        get("questions/")
    )


def test_a_line_that_is_the_story_is_not_to_be_brought_once_more():
    story, other = {"text": "Cut the wait by half"}, {"text": "Built the schedule"}
    assert besides([dict(story), other], story) == [other]
    assert besides([story], None) == [story]


def test_what_has_the_same_advice_stands_together():
    def one(words, fresh=None):
        advice = {"text": "Keep it.", "blank": None, "sources": []}
        return {"said": {"text": words}, "advice": advice, "fresh": fresh}

    grouped = with_one_advice([one("a"), one("b", {"text": "c"}), one("d")])
    assert [[said["text"] for said in each.said] for each in grouped] == [["a", "d"], ["b"]]


# --- files ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "media", "begins"),
    [
        ("pdf", "application/pdf", b"%PDF"),
        ("a4.pdf", "application/pdf", b"%PDF"),
        ("ics", "text/calendar; charset=utf-8", b"BEGIN:VCALENDAR"),
        ("html", "text/html; charset=utf-8", b"<!doctype html>"),
    ],
)
def test_the_brief_is_given_as_a_file_to_save(get, kept, kind, media, begins):
    answer = get(f"brief.{kind}")
    assert b"".join(answer.streaming_content).startswith(begins)
    assert answer.headers["Content-Type"] == media
    assert answer.headers["Content-Disposition"] == f'attachment; filename="brief.{kind}"'


def test_the_two_papers_have_their_own_size(get, kept):
    import pypdfium2

    def width(kind):
        return round(pypdfium2.PdfDocument(b"".join(get(f"brief.{kind}").streaming_content))[0].get_width())

    assert (width("pdf"), width("a4.pdf")) == (612, 595)


def test_there_is_no_file_of_another_kind(get, kept):
    assert get("brief.exe").status_code == 404


# --- states -----------------------------------------------------------------------------------------


def test_a_brief_that_is_being_made_is_looked_for_each_second_until_it_is_there(get, second, made, mine):
    kept = KeptBrief.objects.create(round=second)
    shown = text(get())
    assert 'hx-trigger="every 1s"' in shown
    assert "Look again" in shown
    assert get("state/?refresh=1").status_code == 204  # nothing is swapped, nothing read out again
    KeptBrief.objects.filter(pk=kept.pk).update(state="ready", content=made["content"])
    answer = get("state/?refresh=1")
    assert answer.headers["HX-Refresh"] == "true"
    assert "every 1s" not in text(answer)


def test_a_page_with_something_typed_is_not_loaded_anew_under_somebodys_hands(get, kept):
    KeptBrief.objects.update(state="making")
    assert "?refresh=1" in text(get())
    assert "?refresh=1" not in text(get("after/"))
    KeptBrief.objects.update(state="ready")
    answer = get("state/")
    assert "HX-Refresh" not in answer.headers
    assert "Show it" in text(answer)


def test_the_brief_before_is_shown_while_a_new_one_is_made(get, kept):
    KeptBrief.objects.update(state="waiting")
    shown = text(get())
    assert "being made again" in shown
    assert kept.content["front"]["remember_as"]["text"] in shown


def test_a_brief_that_could_not_be_made_says_why_and_can_be_tried_again(get, mine, second, work_off):
    KeptBrief.objects.create(round=second, state="failed", problem="The posting is <b>empty</b>.")
    shown = text(get())
    assert "The posting is &lt;b&gt;empty&lt;/b&gt;." in shown
    assert "every 1s" not in shown
    assert mine.post(reverse("make_brief", args=[second.pk])).url == reverse("round", args=[second.pk])
    work_off()
    assert KeptBrief.objects.get().state == "ready"


def test_a_missing_paper_is_told(second, ladder):
    from nextrung_web.rounds.making import ask_for_brief, make_kept_brief

    ladder.posting = None
    ladder.save()
    ask_for_brief(second)
    make_kept_brief.call(second.pk)
    kept = KeptBrief.objects.get()
    assert (kept.state, "needs a résumé and a posting" in kept.problem) == ("failed", True)


def test_a_mistake_of_ours_is_told_and_nothing_waits_for_ever(second, monkeypatch):
    from nextrung_web.rounds import making

    def breaks(*_args, **_options):
        raise ZeroDivisionError

    monkeypatch.setattr(making, "make_brief", breaks)
    making.ask_for_brief(second)
    with pytest.raises(ZeroDivisionError):
        making.make_kept_brief.call(second.pk)
    assert KeptBrief.objects.get().state == "failed"


def test_a_task_whose_worker_was_killed_again_and_again_is_told(get, second):
    from django_tasks_db.models import DBTaskResult

    from nextrung_web.rounds.making import ask_for_brief

    ask_for_brief(second)
    KeptBrief.objects.update(state="making")
    DBTaskResult.objects.update(status="FAILED")
    assert "The brief could not be made." in text(get())


def test_a_rung_without_a_brief_says_so(mine, ladder):
    applied = ladder.rounds.get(kind="applied")
    assert "There is no brief for this rung." in text(mine.get(reverse("round", args=[applied.pk])))


@pytest.mark.parametrize("change", ["paper", "correction", "day"])
def test_a_change_since_it_was_made_is_noticed_and_it_can_be_made_again(get, kept, second, ladder, change):
    assert "have changed" not in text(get())
    if change == "paper":
        ladder.resume = None
        ladder.save()
    elif change == "correction":
        Correction.objects.create(paper=ladder.resume, field="name", value="Nora")
    else:
        Round.objects.filter(pk=second.pk).update(day="2030-01-01")
    shown = text(get())
    assert "have changed since this brief was made" in shown
    assert reverse("make_brief", args=[second.pk]) in shown


def test_a_brief_of_an_earlier_day_says_from_when_its_plan_counts(get, kept):
    from datetime import timedelta

    from django.utils import timezone

    KeptBrief.objects.update(made_at=timezone.now() - timedelta(days=2))
    assert "its plan counts from then" in text(get())


def test_what_is_asked_for_while_it_is_being_made_is_still_to_be_done_afterwards(second, monkeypatch):
    from nextrung_web.rounds import making

    making.ask_for_brief(second)
    real = making.make_brief

    def asked_meanwhile(*args, **options):
        making.ask_for_brief(second)
        return real(*args, **options)

    monkeypatch.setattr(making, "make_brief", asked_meanwhile)
    making.make_kept_brief.call(second.pk)
    kept = KeptBrief.objects.get()
    assert kept.content
    assert kept.state == "waiting"


@pytest.mark.django_db(transaction=True)
def test_files_of_the_brief_before_do_not_stay_behind(second, work_off):
    from nextrung_web.rounds.making import ask_for_brief

    ask_for_brief(second)
    work_off()
    before = KeptBrief.objects.get()
    ask_for_brief(second)
    work_off()
    now = KeptBrief.objects.get()
    assert now.page.name != before.page.name
    assert now.page.storage.exists(now.page.name)
    assert not before.page.storage.exists(before.page.name)


def test_the_large_json_is_not_read_where_a_ladder_is_listed(mine, kept):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as asked:
        mine.get(reverse("application", args=[kept.round.application_id]))
    briefs = [query["sql"] for query in asked.captured_queries if "rounds_keptbrief" in query["sql"]]
    assert briefs
    assert not any('"content"' in sql for sql in briefs)


# --- somebody else's --------------------------------------------------------------------------------


@pytest.mark.parametrize("page", [*PAGES, "state/", "brief.pdf", "brief.a4.pdf", "brief.ics", "brief.html"])
def test_a_room_of_somebody_else_is_not_there(mine, kept_elsewhere, page):
    assert mine.get(f"/rounds/{kept_elsewhere.round_id}/{page}").status_code == 404


@pytest.mark.parametrize("page", ["make/", "strengths/choose/", "strengths/undo/1/", "after/keep/"])
def test_nothing_can_be_done_in_a_room_of_somebody_else(mine, kept_elsewhere, page):
    assert mine.post(f"/rounds/{kept_elsewhere.round_id}/{page}").status_code == 404
