"""Notes as a whole: the invented cases, other papers, and text of any kind."""

import dataclasses
from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nextrung.errors import NextRungError, UnreadableDocumentError, WrongDocumentError
from nextrung.intake.documents import contains, document_from_text
from nextrung.intake.notes.reading import read_notes, what_was_understood
from nextrung.intake.records import Document, Line, Notes
from nextrung.sources import Source
from tests.intake.note_cases import GROUPS, Case, differences, load_cases

TODAY = date(2026, 11, 24)
CASES = [case for group in GROUPS for case in load_cases(group)]

RESUME = """Teodora Iliev
teodora@example.com
Summary
Planner with nine years on tools.
Experience
Kestrel Dairy, Maintenance Planner, 2019 - present
Harrow Mills, Millwright, 2010 - 2019
Education
Millwright apprenticeship, 2008 - 2010
Skills
CMMS, pumps, boilers
"""
POSTING = """Maintenance Manager
About us
Brannock Foods makes sauces.
Responsibilities
Lead 14 technicians.
Requirements
5 years of experience required. A CMMS is preferred.
Benefits
Health insurance.
We are an equal opportunity employer.
"""


def read(text: str) -> Notes:
    return read_notes(document_from_text(text, "notes"), TODAY)


def sources_of(value: object) -> Iterator[Source]:
    """Walk through a record and give every source in it."""
    if isinstance(value, Source):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from sources_of(item)
    elif dataclasses.is_dataclass(value) and not isinstance(value, Document):
        for field in dataclasses.fields(value):
            yield from sources_of(getattr(value, field.name))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.group}-{case.name}")
def test_invented_notes_are_read_as_a_person_reads_them(case: Case) -> None:
    """What is known to differ is listed in the case itself."""
    assert tuple(differences(case)) == case.known


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_quote_stands_in_the_notes(case: Case) -> None:
    document = case.notes.document
    for source in sources_of(case.notes):
        assert source.document == "notes"
        assert contains(document, source.quote)
        assert source.line is not None
        assert source.quote[:10] in " ".join(line.text for line in document.lines[source.line - 1 :])


def test_resume_given_as_notes_is_refused() -> None:
    with pytest.raises(WrongDocumentError, match="résumé"):
        read(RESUME)


def test_posting_given_as_notes_is_refused() -> None:
    with pytest.raises(WrongDocumentError, match="posting"):
        read(POSTING)


def test_posting_pasted_below_notes_is_no_reason_to_refuse_them() -> None:
    notes = read("She asked why I left Kestrel.\n" + POSTING)
    assert notes.asked[0].question.text == "why I left Kestrel"


@pytest.mark.parametrize("text", ["--- *** ---", "12345 !!"])
def test_notes_without_words_are_answered_with_a_sentence(text: str) -> None:
    document = Document(kind="notes", name="notes.txt", format="text", lines=(Line(number=1, text=text),))
    with pytest.raises(UnreadableDocumentError, match="no words"):
        read_notes(document, TODAY)


def test_very_long_notes_are_read_as_far_as_notes_go() -> None:
    lines = tuple(Line(number=number, text=f"asked about job {number}") for number in range(1, 3000))
    notes = read_notes(Document(kind="notes", name="n", format="text", lines=lines), TODAY)
    assert notes.problems == ("The notes are very long: they were read as far as line 600.",)
    assert len(notes.asked) == 600


def test_pages_are_kept_in_sources() -> None:
    lines = (
        Line(number=1, text="Met Dana, recruiter", page=1),
        Line(number=2, text="told the boiler story", page=2),
    )
    notes = read_notes(Document(kind="notes", name="n.pdf", format="pdf", lines=lines), TODAY)
    assert notes.stories[0].source.page == 2


def test_what_was_understood_is_said_back_in_sentences() -> None:
    text = """Met Dana Ortiz (recruiter).
She asked about the 2017 gap - I said family.
Second interview Thursday, December 3, 10:00 AM to 12:30 PM on site with Ruth Adeyemi, plant manager.
Salary: I said 85 to 95 base
Chatted about menus mostly"""
    assert what_was_understood(read(text)) == (
        "In round one you met Dana Ortiz (recruiter).",
        "Your second interview is on Thursday 3 December 2026 from 10:00 to 12:30, on site.",
        "You will meet Ruth Adeyemi (plant manager).",
        "They asked “the 2017 gap” [N2]. You answered “I said family”.",
        "You said: “I said 85 to 95 base” [N4].",
        "Pay was named: 85,000 to 95,000 per year, from “I said 85 to 95 base” [N4].",
        "This found no place and is not used: “Chatted about menus mostly” [N5].",
    )


def test_what_is_missing_is_said_too() -> None:
    assert what_was_understood(read("Chatted about menus mostly"))[:2] == (
        "The notes do not say whom you met in round one.",
        "The notes do not say when, where or how your next interview is.",
    )


FRAGMENTS = st.sampled_from(
    (
        *(
            "asked about",
            "I said",
            "told her the story",
            "why?",
            "Q:",
            "A:",
            " - ",
            " -> ",
            "; ",
            ". ",
            ", ",
            "\n",
            "\n\n",
        ),
        *(
            "- ",
            "## Next",
            "Asked:",
            "Hi Ann,",
            "Best,",
            "Who:",
            "When:",
            "Dana Ortiz",
            "(recruiter)",
            "plant manager",
        ),
        *(
            "with",
            "w/",
            "Thursday",
            "Dec 3",
            "12/3",
            "31/31",
            "10-12",
            "at 25:99",
            "2:30 am ET",
            "$28",
            "90k",
            "ninety",
        ),
        *(
            "£",
            "pay",
            "worried",
            "wore",
            "at the plant",
            "2nd round",
            "final round",
            "somebody from",
            "İstanbul",
            "’",
            "…",
        ),
        *(
            "(",
            ")",
            "[",
            "]",
            "*",
            "_",
            "|",
            "\t",
            "\u200b",
            "😬",
            "e.g. ",
            "a.m. ",
            "of",
            "the",
            "will",
            "Will",
            "Don",
        ),
    )
)


@given(st.lists(FRAGMENTS | st.text(max_size=8), max_size=40).map(" ".join))
def test_any_text_is_read_or_answered_with_a_sentence(text: str) -> None:
    try:
        notes = read(text)
    except NextRungError:
        return
    assert notes == read(text)
    assert all(what_was_understood(notes))
    for source in sources_of(notes):
        assert source.quote
        assert contains(notes.document, source.quote) or not any(map(str.isalnum, source.quote))
