"""Read a web page: the job posting in it, or a résumé published as a page."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from nextrung.errors import NoTextError
from nextrung.intake.html.job_posting_data import (
    LEAST_DESCRIPTION,
    description_lines,
    fact_lines,
    find_job_postings,
    more_lines,
)
from nextrung.intake.html.lines import lines_of
from nextrung.intake.html.main import drop_unseen, find_main
from nextrung.intake.html.tree import Element, parse_page
from nextrung.intake.records import Document, Line
from nextrung.sources import DocumentKind

#: A page with fewer letters says nothing; what it shows in a browser is put there by a program.
_LEAST_LETTERS = 40


def read_html(data: bytes, name: str, kind: DocumentKind) -> Document:
    """Read a page into lines.

    For a posting the schema.org JobPosting of the page comes first: it becomes `structured`, its values
    and its description the lines. Without one the lines are those of the page's main part. A résumé is
    read whole, menus apart.

    Raises:
        UnreadableDocumentError: the page is larger than any page of words.
        NoTextError: there are no words in the page (it is filled in by a program, or made of pictures).

    """
    page = parse_page(data, name)
    postings = find_job_postings(page) if page is not None and kind == "posting" else ()
    structured = postings[0] if postings else None
    lines = _page_lines(page, kind) if page is not None else ()
    if structured is not None:
        lines = _posting_lines(structured, lines)
    if sum(map(str.isalpha, " ".join(line.text for line in lines))) < _LEAST_LETTERS:
        raise NoTextError(
            "This page has no words in it; a browser fills it in with a program, or it is made of pictures.",
            file=name,
            advice="Open it in a browser, copy the text into a text file and give that.",
        )
    return Document(
        kind=kind,
        name=name,
        format="html",
        lines=_numbered(lines),
        structured=structured,
        problems=_problems(postings),
    )


def _page_lines(page: Element, kind: DocumentKind) -> tuple[Line, ...]:
    drop_unseen(page)
    if kind == "resume":
        return lines_of(page)
    heading = next((lines_of(each) for each in page.iter("h1")), ())
    lines = lines_of(find_main(page))
    known = {line.text for line in lines}
    # The title of a posting often stands in the banner above the part that is read.
    return (*(line for line in heading if line.text not in known), *lines)


def _posting_lines(structured: Mapping[str, Any], page_lines: tuple[Line, ...]) -> tuple[Line, ...]:
    body = description_lines(structured)
    if sum(len(line.text) for line in body) < LEAST_DESCRIPTION:
        body = list(page_lines) or body
    facts = fact_lines(structured)
    said = {line.text for line in facts}
    body = [line for line in body if line.text not in said]
    return (*facts, *body, *more_lines(structured, " ".join(line.text for line in body)))


def _numbered(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    return tuple(replace(line, number=number) for number, line in enumerate(lines, start=1))


def _problems(postings: tuple[Mapping[str, Any], ...]) -> tuple[str, ...]:
    if len(postings) < 2:
        return ()
    return (f"The page carries {len(postings)} job postings; the first one was read.",)
