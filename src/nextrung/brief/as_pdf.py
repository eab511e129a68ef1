"""The brief on paper, set by Typst; the papers' words are handed over as data and can do nothing."""

import dataclasses
import functools
from contextlib import closing
from importlib import resources
from typing import Any, Literal, NamedTuple

import msgspec
import pypdfium2
import typst

from nextrung.brief import wording
from nextrung.brief.records import Brief
from nextrung.intake.pdf.pages import PDFIUM

#: What a tired person reads the night before.
MOST_PAGES = 4
#: Of the pay page, which stands behind those and is not counted among them.
PAY_HEADING = "Pay: your numbers"


class Setting(NamedTuple):
    """How a brief is set: in the short form follow-ups stand under the likeliest questions only."""

    #: Height of the type in points.
    size: str
    form: Literal["full", "short"]
    #: So many characters go on four pages of US Letter as a rule: measured on sixty briefs.
    most_characters: int


#: Largest and fullest first. Where to begin is told by the characters, since setting a brief takes 50 ms.
SETTINGS = (
    Setting("9.0", "full", 26_700),
    Setting("9.0", "short", 28_600),
    Setting("8.6", "short", 30_300),
    Setting("8.2", "short", 32_500),
    Setting("7.8", "short", 1_000_000),
)
#: A4 holds so much more.
_ROOM = {"us-letter": 1.0, "a4": 1.037}
#: Parts of a record that no reader sees on paper.
_NOT_SET = frozenset(
    {
        *("source", "sources", "answer_shows", "really_after", "why_rare", "kind", "topic", "story"),
        *("situation", "bridge_sources"),
    }
)
#: On the page alone, where one can unfold it.
_NOT_ON_PAPER = frozenset({"stories", "other_mistakes", "other_strengths", "pay"})


def brief_to_pdf(brief: Brief, paper: Literal["us-letter", "a4"] = "us-letter") -> bytes:
    """Give the brief as a tagged PDF (PDF/UA-1), set as large and as full as four pages allow."""
    content = _content(brief)
    inputs = {
        "brief": msgspec.json.encode(content).decode(),
        "pay": msgspec.json.encode(_pay_page(brief)).decode(),
        "paper": paper,
    }
    timestamp = int(brief.made_at.timestamp()) if brief.made_at.tzinfo else 0
    characters = _characters(content) / _ROOM[paper]
    pdf = b""
    for setting in SETTINGS:
        if characters <= setting.most_characters:
            pdf = _typeset({**inputs, "size": setting.size, "form": setting.form}, timestamp)
            if _pages_before_pay(pdf) <= MOST_PAGES:
                break
    return pdf


def _pages_before_pay(pdf: bytes) -> int:
    """Count the pages of the brief proper: the pay page stands behind them and takes no room from them."""
    with PDFIUM, closing(pypdfium2.PdfDocument(pdf)) as document:
        marks = [mark for mark in document.get_toc() if mark.get_title() == PAY_HEADING]
        place = marks[-1].get_dest() if marks else None
        return place.get_index() if place else len(document)


def _characters(content: object) -> int:
    """Count the characters of everything that is set."""
    if isinstance(content, str):
        return len(content)
    if isinstance(content, dict):
        return sum(_characters(part) for name, part in content.items() if name not in _NOT_SET)
    return sum(map(_characters, content)) if isinstance(content, list | tuple) else 0


def _typeset(inputs: dict[str, str], timestamp: int) -> bytes:
    try:
        return _compiled(inputs, timestamp, is_accessible=True)
    except typst.TypstError:
        # PDF/UA-1 refuses a character that no font on this computer has, such as an emoji in a name. A paper
        # with a box in its place is better than none.
        return _compiled(inputs, timestamp, is_accessible=False)


def _compiled(inputs: dict[str, str], timestamp: int, *, is_accessible: bool) -> bytes:
    pdf = _compiler().compile(
        input=_templates(),  # type: ignore[type-var]  # several files by name, as typst's README shows
        format="pdf",
        sys_inputs=inputs,
        pdf_standards=["ua-1"] if is_accessible else [],
        timestamp=timestamp,
    )
    assert isinstance(pdf, bytes)  # noqa: S101 - one PDF is one file
    return pdf


def _content(brief: Brief) -> dict[str, Any]:
    words = {
        "title": wording.title(brief),
        "when": wording.when(brief.round),
        "where": wording.where(brief.round),
        "people": [wording.who(meeting.person) for meeting in brief.round.people],
        "coverage": wording.COVERAGE,
        "look_yourself": wording.LOOK_YOURSELF,
        "count": wording.COUNTS.get(len(brief.strengths), "strengths"),
        "commitments": msgspec.to_builtins(wording.with_one_advice(brief.commitments)),
        "worries": [wording.as_said(concern.worry) for concern in brief.concerns],
    }
    fields = (field.name for field in dataclasses.fields(brief))
    shown = {name: msgspec.to_builtins(getattr(brief, name)) for name in fields if name not in _NOT_ON_PAPER}
    return {"words": words, **shown}


def _pay_page(brief: Brief) -> dict[str, Any] | None:
    if brief.pay is None:
        return None
    from nextrung.brief.pay_page import make_pay_page, pay_page_to_json  # draws charts, which few briefs have

    return {"heading": PAY_HEADING, **pay_page_to_json(make_pay_page(brief.pay))}


@functools.cache
def _templates() -> dict[str, bytes]:
    folder = resources.files("nextrung.brief").joinpath("templates")
    return {
        "main": folder.joinpath("brief.typ").read_bytes(),
        "pay.typ": folder.joinpath("pay.typ").read_bytes(),
    }


@functools.cache
def _fonts() -> typst.Fonts:
    """Find the fonts of this computer, which takes 15 ms."""
    return typst.Fonts()


def _compiler() -> typst.Compiler:
    """Give a new compiler, made in no time: one cannot be used by two threads at once."""
    return typst.Compiler(font_paths=_fonts())
