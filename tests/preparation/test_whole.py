"""What holds for everything this room says, over six candidates in six occupations."""

import dataclasses
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from importlib import resources

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nextrung.intake.records import Exchange
from nextrung.sources import Point, Source, Statement
from tests.preparation.candidates import ALL, NOW, PLANNER, Preparation, prepare
from tests.preparation.papers import Papers, make_papers

TABLES = (
    *(
        "after",
        "announced",
        "ask_them",
        "climate",
        "consistency",
        "day",
        "dress",
        "formats",
        "mistakes",
        "openers",
        "people",
        "plan",
    ),
    *("pressure", "question_ranking", "rounds", "sectors", "stories", "worries"),
)


def load_tables() -> Iterator[dict]:
    """Give our tables as plain values: each of TABLES, and each file of the question bank."""
    folder = resources.files("nextrung.tables")
    bank = sorted(file.name for file in folder.joinpath("questions").iterdir() if file.name.endswith(".toml"))
    for file in (*(f"{name}.toml" for name in TABLES), *(f"questions/{name}" for name in bank)):
        yield tomllib.loads(folder.joinpath(file).read_text("utf-8"))


#: Words that the code itself says: names of rounds and days, times of day, and joints between lines.
OWN_TEXT = """
second third fourth fifth final next interview tonight today evening before until leave out now on the
morning go last hour first monday tuesday wednesday thursday friday saturday sunday january february
march april may june july august september october november december am pm to at and since from you
have been were with about after that you're you've you'd you'll not sure we are anyone somebody us
"""
OWN_WORDS = set(OWN_TEXT.split())
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
CLOCK_OR_DAY = re.compile(r"\b\d{2}:\d\d\b|\b(?:December|November) \d{1,2}\b")
NUMBER = re.compile(r"\d[\d,.]*\d|\d")


@pytest.fixture(params=sorted(ALL), scope="module")
def papers(request: pytest.FixtureRequest) -> Papers:
    return ALL[request.param]


@pytest.fixture(scope="module")
def prepared(papers: Papers) -> Preparation:
    return prepare(papers)


def walk(value: object) -> Iterator[object]:
    """Give every record and text within a record."""
    yield value
    if dataclasses.is_dataclass(value):
        for part in dataclasses.fields(value):
            yield from walk(getattr(value, part.name))
    elif isinstance(value, Mapping):
        for part in value.values():
            yield from walk(part)
    elif isinstance(value, Sequence) and not isinstance(value, str):
        for part in value:
            yield from walk(part)


def said(value: object) -> Iterator[str]:
    """Give every text shown to the candidate, without the quotes of the sources."""
    if isinstance(value, str):
        yield value
    elif dataclasses.is_dataclass(value) and not isinstance(value, Source):
        for part in dataclasses.fields(value):
            if part.name not in {"kind", "formats", "role_kind", "timezone", "words"}:
                yield from said(getattr(value, part.name))
    elif isinstance(value, Sequence):
        for part in value:
            yield from said(part)


def rows() -> dict[str, set[str]]:
    """Give all texts of every row of our tables, by its id."""
    found: dict[str, set[str]] = {}
    for table in load_tables():
        for row in _rows_in(table):
            found.setdefault(row["id"], set()).update(part for part in walk(row) if isinstance(part, str))
    return found


def _rows_in(table: object) -> Iterator[dict]:
    for part in walk(table):
        if isinstance(part, dict) and "id" in part:
            yield part


ROWS = rows()
TABLE_WORDS = {word.lower() for texts in ROWS.values() for text in texts for word in WORD.findall(text)} | {
    word.lower()
    for table in load_tables()
    if "topic" in table
    for text in walk(table)
    if isinstance(text, str)
    for word in WORD.findall(text)
}


def folded(text: str) -> str:
    return " ".join(text.split())


def test_every_source_stands_in_its_paper_or_table(papers, prepared):
    documents = {"resume": papers.resume.document, "posting": papers.posting.document}
    if papers.notes:
        documents["notes"] = papers.notes.document
    sources = [one for one in walk(prepared) if isinstance(one, Source)]
    assert len(sources) > 100
    for source in sources:
        if source.document == "table":
            assert source.quote in ROWS[source.row], source
        else:
            line = documents[source.document].lines[source.line - 1]
            assert folded(source.quote) in folded(line.text), source


def test_every_point_has_a_source_or_a_blank(prepared):
    points = [one for one in walk(prepared) if isinstance(one, Point)]
    assert len(points) > 80
    assert all(point.sources or point.blank for point in points)


def test_no_word_comes_from_nowhere(papers, prepared):
    known = OWN_WORDS | TABLE_WORDS | {word.lower() for word in WORD.findall(papers.texts)}
    unknown = {word for text in said(prepared) for word in WORD.findall(text) if word.lower() not in known}
    assert unknown == set()


def test_no_number_comes_from_nowhere(papers, prepared):
    known = set(NUMBER.findall(papers.texts))
    known |= {number for texts in ROWS.values() for text in texts for number in NUMBER.findall(text)}
    said_numbers = {
        number for text in said(prepared) for number in NUMBER.findall(CLOCK_OR_DAY.sub("", text))
    }
    assert said_numbers - known == set()


def test_no_slot_is_left_open(prepared):
    assert [text for text in said(prepared) if re.search(r"\{\w+\}", text)] == []


def test_nothing_is_shouted_and_nobody_is_blamed(prepared):
    text = "\n".join(said(prepared))
    assert "!" not in text
    assert not re.search(
        r"\b(?:you should have|your fault|fail(?:ed|ure) to|unfortunately)\b", text, re.IGNORECASE
    )


def test_the_same_papers_give_the_same_preparation(papers):
    assert prepare(papers) == prepare(papers)


SWAPS = (
    ("Teodora Iliev", "Wei Zhang"),
    ("Imani Castellano", "Bob Smith"),
    ("Walt Brzezinski", "Fatima Noor"),
    ("Deshawn Okafor", "Anna Berg"),
    ("Linnea Vasquez-Hart", "Joe Doe"),
    ("Beatriz Lundgren", "Kofi Mensah"),
)


def test_swapping_the_candidates_name_and_pronouns_changes_nothing_else(papers):
    resume, posting, notes, strengths = papers.raw
    for old, new in SWAPS:
        resume = resume.replace(old, new)
    notes = notes.replace(" his ", " her ") if notes else None
    swapped = prepare(make_papers(resume, posting, notes, strengths=strengths))
    assert list(said(swapped)) == list(said(prepare(papers)))


def test_almost_empty_papers_still_give_a_whole_preparation():
    papers = make_papers("Ada Quill\nClerk", "title: Clerk\n! [skill] Filing", None, strengths=())
    prepared = prepare(papers, NOW)
    assert 12 <= len(prepared.questions) <= 20
    assert len(prepared.openers) == 5
    assert prepared.day.wear
    assert prepared.round.to_ask_recruiter


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=300), st.text(max_size=200))
def test_any_words_in_the_papers_are_words_and_stop_nothing(wanted, noted):
    first = PLANNER.matches[1]
    match = dataclasses.replace(
        first, requirement=dataclasses.replace(first.requirement, text=wanted), coverage="none"
    )
    assert PLANNER.notes
    said_so = Statement(text=noted, source=PLANNER.notes.worries[0].source)
    notes = dataclasses.replace(
        PLANNER.notes,
        asked=(Exchange(question=said_so, answer=said_so),),
        worries=(said_so,),
        stories=(said_so,),
        learned=(said_so,),
        open_points=(said_so,),
        said=(said_so,),
        dress=(said_so,),
    )
    prepared = prepare(dataclasses.replace(PLANNER, notes=notes, matches=(match, *PLANNER.matches[2:])))
    assert 12 <= len(prepared.questions) <= 20
