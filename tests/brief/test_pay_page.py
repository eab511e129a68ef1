"""The pay page: in every format, the plan's own words as words, and at no cost where there is no plan."""

import dataclasses
import itertools
import json
import re
import sys
from decimal import Decimal
from subprocess import run

import lxml.html
import pypdfium2
import pytest
import typst

from nextrung.brief import as_pdf
from nextrung.brief.as_html import brief_to_html
from nextrung.brief.as_json import brief_to_json
from nextrung.brief.as_pdf import PAY_HEADING, brief_to_pdf
from nextrung.brief.render import FORMATS, draw
from nextrung.cli import main
from nextrung.demo import DEMO_NOW, demo_papers
from nextrung.pay.plan.making import make_pay_plan
from nextrung.plain_json import encode
from nextrung.prepare import prepare
from nextrung.sources import Statement
from tests.brief.invented import invented_brief, posting
from tests.pay.charts.test_drawing import HOSTILE, OFFERED
from tests.pay.plans import plan_of
from tests.pay.rates import rate_of
from tests.pay.settle.test_said import notes_of


def paid_brief(text=OFFERED):
    plan = make_pay_plan(
        plan_of(text), notes=notes_of("Pay: I said 90k"), rate=rate_of(70_000, 92_000, 105_000)
    )
    return dataclasses.replace(invented_brief(), pay=plan)


def page_of(brief):
    return lxml.html.fromstring(brief_to_html(brief))


def pay_pages(pdf):
    document = pypdfium2.PdfDocument(pdf)
    (first,) = [mark.get_dest().get_index() for mark in document.get_toc() if mark.get_title() == PAY_HEADING]
    words = (page.get_textpage().get_text_bounded() for page in document)
    return first, " ".join(" ".join(words).split())


def prepared(**more):
    papers = demo_papers()
    return prepare(
        resume=papers / "resume.pdf",
        posting=str(papers / "posting.txt"),
        notes=papers / "notes.txt",
        now=DEMO_NOW,
        engine="none",
        **more,
    )


# --- with a plan ----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", FORMATS)
def test_same_plan_gives_the_same_bytes(name):
    assert draw(paid_brief(), name) == draw(paid_brief(), name)


def test_page_and_paper_show_the_numbers():
    brief = paid_brief()
    walk_away = f"${int(brief.pay.walk_away.walk_away):,}"
    _, paper = pay_pages(brief_to_pdf(brief))
    (page,) = page_of(brief).xpath("//section[@id='pay']")
    for text in (page.text_content(), paper):
        assert walk_away in text
        assert "Invented wages, May 2025, published 1 April 2026" in text
        assert "Below" in text
        assert "You named $90,000" in text


@pytest.mark.parametrize("paper", ["us-letter", "a4"])
def test_pay_stands_behind_the_brief_and_takes_no_room_from_it(paper):
    alone = len(pypdfium2.PdfDocument(brief_to_pdf(invented_brief(), paper)))
    pdf = brief_to_pdf(paid_brief(), paper)
    first, _ = pay_pages(pdf)
    assert first == alone
    assert len(pypdfium2.PdfDocument(pdf)) - first <= 2
    assert pypdfium2.PdfDocument(pdf).is_tagged()


def test_full_brief_is_set_no_smaller_for_its_pay_page(monkeypatch):
    sizes = []

    def compiled(inputs, timestamp, *, is_accessible):
        sizes.append(inputs["size"])
        return whole(inputs, timestamp, is_accessible=is_accessible)

    whole = as_pdf._compiled
    monkeypatch.setattr(as_pdf, "_compiled", compiled)
    monkeypatch.setattr(as_pdf, "MOST_PAGES", len(pypdfium2.PdfDocument(brief_to_pdf(invented_brief()))))
    sizes.clear()
    brief_to_pdf(paid_brief())
    assert sizes == ["9.0"]


def test_names_of_the_plan_show_as_characters():
    brief = paid_brief()
    page, (_, paper) = page_of(brief), pay_pages(brief_to_pdf(brief))
    assert not page.xpath("//script")
    assert not page.xpath("//section[@id='pay']//td//b")
    assert HOSTILE in page.xpath("//section[@id='pay']")[0].text_content()
    for piece in ("<script>alert(1)</script>", "#evil", "$x$", "<b>truck"):
        assert piece in paper


def test_every_cited_line_of_the_plan_can_be_followed():
    page = page_of(paid_brief())
    identifiers = page.xpath("//@id")
    links = {link.removeprefix("#") for link in page.xpath("//a/@href")}
    assert len(identifiers) == len(set(identifiers))
    assert {link for link in links if link.startswith("s-H")}
    assert links <= set(identifiers)


def test_headings_are_in_order_and_each_picture_has_a_table_beside_it():
    page = page_of(paid_brief())
    levels = [int(heading.tag[1]) for heading in page.iter("h1", "h2", "h3", "h4")]
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))
    pictures = page.xpath("//div[contains(@class, 'chart')]")
    assert len(pictures) == 3
    assert all(len(picture.xpath(".//table//td")) > 5 for picture in pictures)


def test_page_with_pay_loads_nothing_from_anywhere():
    html = brief_to_html(paid_brief())
    assert set(re.findall(r"url\((.)", html)) == {"#"}
    assert page_of(paid_brief()).xpath("//@src | //link/@href | //image/@href") == []


def test_json_has_the_plan_with_amounts_as_numbers():
    pay = json.loads(encode(brief_to_json(paid_brief())))["pay"]
    assert pay["schema"] == "nextrung/pay-plan/1"
    assert isinstance(pay["numbers"]["walk_away"], int)
    assert isinstance(pay["budget"]["per_month"], int | float)


def test_plan_that_is_empty_makes_a_page_all_the_same():
    brief = dataclasses.replace(invented_brief(), pay=make_pay_plan(plan_of("")))
    assert "Your state is blank" in brief_to_html(brief)
    assert "Your state is blank" in pay_pages(brief_to_pdf(brief))[1]


def test_character_that_no_font_has_does_not_cost_the_paper(monkeypatch):
    """As on a computer without a font for it, which PDF/UA-1 does not allow."""
    compiler = typst.Compiler(ignore_system_fonts=True)
    monkeypatch.setattr(as_pdf, "_compiler", lambda: compiler)
    brief = paid_brief(OFFERED.replace("<b>truck", "\U0001f69a \u5361\u8f66"))
    assert "Pay: your numbers" in pay_pages(brief_to_pdf(brief))[1]


# --- without a plan -------------------------------------------------------------------------------


def test_without_a_plan_only_what_the_papers_say_and_where_to_go():
    words = "£41,000 a year, pro rata"
    brief = dataclasses.replace(
        invented_brief(), words_about_pay=(Statement(text=words, source=posting(4, words)),)
    )
    paper = " ".join(
        page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(brief_to_pdf(brief))
    )
    for text in (page_of(brief).xpath("//section[@id='pay']")[0].text_content(), paper):
        assert words in text
        assert "nextrung pay budget" in text
    assert brief_to_json(brief)["pay"] is None


def test_words_about_pay_are_those_of_posting_and_notes():
    found = {words.source.document for words in prepared().words_about_pay}
    assert found == {"posting", "notes"}


def test_prep_without_a_plan_loads_nothing_for_it(tmp_path):
    code = (
        "import sys; from nextrung.cli import main; from nextrung.demo import demo_papers as d;"
        "main(['prep', '--resume', str(d() / 'resume.pdf'), '--posting', str(d() / 'posting.txt'),"
        "'--engine', 'none', '--out', sys.argv[1]]);"
        "print({name for name in sys.modules if name.startswith(('polars', 'taxsim', 'nextrung.pay.'))})"
    )
    done = run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "set()"


# --- prep --plan ----------------------------------------------------------------------------------


def test_location_given_by_hand_is_the_place_of_the_going_rate(tmp_path):
    path = tmp_path / "plan.toml"
    path.write_text(OFFERED.replace("Service Manager", "Registered nurse"), encoding="utf-8")
    at_home = prepared(plan=path).pay.going_rate
    elsewhere = prepared(plan=path, location="Asheville, NC").pay.going_rate
    assert at_home.area.name.startswith("Toledo")
    assert elsewhere.area.name.startswith("Asheville")


def test_what_the_papers_show_decides_how_high_to_aim(tmp_path):
    path = tmp_path / "plan.toml"
    path.write_text(OFFERED, encoding="utf-8")
    brief = prepared(plan=path)
    musts = [match.coverage for match in brief.matches if match.requirement.must]
    share = Decimal(2 * musts.count("strong") + musts.count("partial")) / 2 / len(musts)
    assert any(f"You meet {int(share * 100)}%" in point.text for point in brief.pay.walk_away.reasons)


def test_slip_in_the_plan_is_one_sentence_before_anything_is_written(tmp_path, capsys):
    path, papers = tmp_path / "plan.toml", demo_papers()
    path.write_text("[budget.housing]\nrent = '€900'\n", encoding="utf-8")
    files = ["--resume", str(papers / "resume.pdf"), "--posting", str(papers / "posting.txt")]
    assert main(["prep", *files, "--plan", str(path), "--out", str(tmp_path / "out")]) == 1
    assert "line 2, budget.housing.rent" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()
