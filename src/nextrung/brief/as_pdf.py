"""The brief on paper, set by Typst; the papers' words are handed over as data and can do nothing."""

import functools
from importlib import resources
from typing import Any, Literal

import msgspec
import pypdfium2
import typst

from nextrung.brief import wording
from nextrung.brief.records import Brief

#: What a tired person reads the night before.
MOST_PAGES = 4
#: Height of the type in points, largest first; the first that keeps to the pages is taken.
SIZES = ("9.0", "8.6", "8.2")


def brief_to_pdf(brief: Brief, paper: Literal["us-letter", "a4"] = "us-letter") -> bytes:
    """Give the brief as a tagged PDF (PDF/UA-1), in the largest type that keeps it to four pages."""
    inputs = {"brief": msgspec.json.encode(_content(brief)).decode(), "paper": paper}
    timestamp = int(brief.made_at.timestamp()) if brief.made_at.tzinfo else 0
    pdf = b""
    for size in SIZES:
        pdf = _typeset({**inputs, "size": size}, timestamp)
        if len(pypdfium2.PdfDocument(pdf)) <= MOST_PAGES:
            break
    return pdf


def _typeset(inputs: dict[str, str], timestamp: int) -> bytes:
    pdf = _compiler().compile(
        input=_template(), format="pdf", sys_inputs=inputs, pdf_standards=["ua-1"], timestamp=timestamp
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
        "worries": [wording.as_said(concern.worry) for concern in brief.concerns],
    }
    return {"words": words, **msgspec.to_builtins(brief)}


@functools.cache
def _template() -> bytes:
    return resources.files("nextrung.brief").joinpath("templates", "brief.typ").read_bytes()


@functools.cache
def _compiler() -> typst.Compiler:
    return typst.Compiler()
