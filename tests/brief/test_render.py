import dataclasses
import itertools
import json
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import icalendar
import lxml.html
import pypdfium2
import pytest

from nextrung.brief import render
from nextrung.brief.as_calendar import brief_to_calendar
from nextrung.brief.as_html import brief_to_html
from nextrung.brief.as_json import brief_to_json
from nextrung.brief.as_pdf import brief_to_pdf
from nextrung.brief.citations import cited_sources
from nextrung.brief.render import FORMATS, draw, draw_all, write_brief
from nextrung.errors import OutputError
from nextrung.plain_json import encode
from tests.brief.invented import PLANNED, invented_brief

HOSTILE = '<script>alert(1)</script> $x^2$ #let y = 1 *bold* _it_ {{ 7*7 }} {% x %} \\ " \u202ecba @ref'


def pdf_text(pdf):
    return "\n".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(pdf))


@pytest.mark.parametrize("name", FORMATS)
def test_same_brief_gives_the_same_bytes(name):
    assert draw(invented_brief(), name) == draw(invented_brief(), name)


def test_drawn_together_they_are_what_they_are_alone():
    brief = invented_brief()
    wanted = [("html", "us-letter"), ("pdf", "us-letter"), ("pdf", "a4"), ("ics", "a4"), ("json", "a4")]
    assert draw_all(brief, wanted) == [draw(brief, *one) for one in wanted]


def test_many_papers_are_set_at_once():
    with ThreadPoolExecutor(max_workers=4) as pool:
        drawn = set(pool.map(brief_to_pdf, [invented_brief()] * 8))
    assert drawn == {brief_to_pdf(invented_brief())}


@pytest.mark.parametrize("broken", ["pdf", "json"])
def test_what_goes_wrong_beside_the_others_is_told(monkeypatch, tmp_path, broken):
    def fails(brief, paper):
        raise OutputError("There is no room.", advice="Make some.")

    monkeypatch.setitem(render._DRAW, broken, fails)
    with pytest.raises(OutputError, match="no room"):
        write_brief(invented_brief(), tmp_path, ("html", "pdf", "json"))
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("paper", ["us-letter", "a4"])
def test_pdf_is_tagged_two_to_four_pages_and_titled(paper):
    pdf = brief_to_pdf(invented_brief(), paper)
    document = pypdfium2.PdfDocument(pdf)
    assert 2 <= len(document) <= 4
    assert document.get_metadata_value("Title").startswith("Maintenance Manager, Brannock Foods")
    assert document.is_tagged()


def test_paper_decides_the_page_size():
    widths = {
        paper: round(pypdfium2.PdfDocument(brief_to_pdf(invented_brief(), paper))[0].get_width())
        for paper in ("us-letter", "a4")
    }
    assert widths == {"us-letter": 612, "a4": 595}


def test_markup_in_the_papers_shows_as_characters_in_pdf():
    text = pdf_text(brief_to_pdf(invented_brief(title=HOSTILE)))
    for piece in ("<script>alert(1)</script>", "$x^2$", "#let y = 1", "*bold*", "{{ 7*7 }}"):
        assert piece in text.replace("\r\n", " ")


def test_markup_in_the_papers_does_nothing_in_html():
    page = lxml.html.fromstring(brief_to_html(invented_brief(title=HOSTILE, name=HOSTILE)))
    assert not page.xpath("//script")
    assert "<script>alert(1)</script>" in page.xpath("//h1")[0].text_content()
    assert "{{ 7*7 }}" in page.xpath("//h1")[0].text_content()


def test_page_loads_nothing_from_anywhere():
    page = lxml.html.fromstring(brief_to_html(invented_brief()))
    addresses = page.xpath("//@src | //link/@href | //a/@href")
    assert addresses
    assert all(address.startswith("#") for address in addresses)
    assert "url(" not in brief_to_html(invented_brief())


def test_every_cited_line_can_be_followed_on_the_page():
    page = lxml.html.fromstring(brief_to_html(invented_brief()))
    identifiers = page.xpath("//@id")
    assert len(identifiers) == len(set(identifiers))
    links = {link.removeprefix("#") for link in page.xpath("//a/@href")}
    assert links <= set(identifiers)


def test_page_has_landmarks_and_headings_in_order():
    page = lxml.html.fromstring(brief_to_html(invented_brief()))
    assert page.xpath("count(//main)") == page.xpath("count(//h1)") == 1
    assert page.get("lang") == "en"
    levels = [int(heading.tag[1]) for heading in page.iter("h1", "h2", "h3", "h4")]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


def test_json_has_the_keys_that_other_programs_rely_on():
    value = json.loads(encode(brief_to_json(invented_brief())))
    assert value["schema"] == "nextrung/brief/1"
    assert {
        "candidate", "posting", "round", "openers", "strengths", "requirements", "questions", "ask_them",
        "concerns", "day", "mistakes", "after", "pay",
    } <= set(value)  # fmt: skip
    assert {"name", "requirement", "evidence", "quote", "why_rare", "differentiator"} <= set(
        value["strengths"][0]
    )
    assert {"text", "must", "coverage", "score", "evidence", "bridge"} <= set(value["requirements"][0])
    assert {
        "text", "kind", "topic", "asked_by", "why", "likelihood", "evidence", "follow_ups",
    } <= set(value["questions"][0])  # fmt: skip
    assert value["strengths"][0]["evidence"][0]["source"] == {
        "document": "resume", "page": 1, "line": 15, "quote": PLANNED,
    }  # fmt: skip


def test_calendar_holds_the_interview_in_its_own_timezone():
    calendar = icalendar.Calendar.from_ical(brief_to_calendar(invented_brief()))
    interview = calendar.walk("VEVENT")[0]
    assert interview["dtstart"].dt.utcoffset() == timedelta(hours=-5)
    assert str(interview["location"]) == "Albany plant"
    assert [str(zone["tzid"]) for zone in calendar.walk("VTIMEZONE")] == ["America/New_York"]


def test_no_calendar_without_a_day(tmp_path):
    brief = invented_brief()
    brief = dataclasses.replace(brief, round=dataclasses.replace(brief.round, day=None, starts=None, plan=()))
    written = write_brief(brief, tmp_path, ("ics", "json"))
    assert [path.name for path in written] == ["brief.json"]


def test_unwritable_folder_is_one_sentence_and_leaves_no_trace(tmp_path):
    (tmp_path / "brief").write_text("a file where the folder should be")
    with pytest.raises(OutputError, match="--out"):
        write_brief(invented_brief(), tmp_path / "brief")
    assert [path.name for path in tmp_path.iterdir()] == ["brief"]


def test_full_disk_keeps_the_brief_that_was_there(tmp_path, monkeypatch):
    write_brief(invented_brief(), tmp_path, ("json",))
    before = (tmp_path / "brief.json").read_bytes()

    def no_room(*args, **kwargs):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fdopen", no_room)
    with pytest.raises(OutputError, match="No space left"):
        write_brief(invented_brief(title="Another"), tmp_path, ("json",))
    assert (tmp_path / "brief.json").read_bytes() == before


def test_longest_quote_stands_for_a_line_in_the_list_of_lines():
    cited = {source.label: source for source in cited_sources(invented_brief())}
    assert cited["R15"].quote == PLANNED


def test_list_of_lines_follows_the_papers():
    papers = [source for source in cited_sources(invented_brief()) if source.document != "table"]
    order = ["resume", "posting", "notes"]
    keys = [(order.index(source.document), source.line) for source in papers]
    assert keys == sorted(set(keys))
