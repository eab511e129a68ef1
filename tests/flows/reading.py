"""A brief read the way a careful person reads it: every text in it, with its place and its papers."""

import dataclasses
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import resources

from examples.make_briefs import Example, load_examples, make_brief_of
from nextrung.brief.records import Brief
from nextrung.fit.records import Evidence, Testimonial
from nextrung.intake.documents import read_document
from nextrung.intake.records import Document, Requirement
from nextrung.sources import DocumentKind, Source, Statement

EXAMPLES = {example.slug: example for example in load_examples()}

#: Records whose `text` is a paper's own, not ours.
_PAPERS_WORDS = (Statement, Evidence, Requirement, Testimonial)

#: Fields that hold a key for programs, not words for a person.
_KEYS = {"kind", "role_kind", "coverage", "timezone", "engine", "formats", "document", "row", "degree"}


@cache
def brief_of(slug: str) -> Brief:
    """Make the brief of an example, once."""
    return make_brief_of(EXAMPLES[slug])


def brief_without_pay(slug: str) -> Brief:
    """Give the brief of an example without its pay page, whose figures are worked out, not quoted."""
    return dataclasses.replace(brief_of(slug), pay=None)


@cache
def papers_of(slug: str) -> dict[DocumentKind, Document]:
    """Read the papers of an example as they stand."""
    example: Example = EXAMPLES[slug]
    papers = {
        "resume": read_document(example.resume, "resume"),
        "posting": read_document(example.posting, "posting"),
    }
    return papers | ({"notes": read_document(example.notes, "notes")} if example.notes else {})


def our_words(value: object, place: str = "") -> Iterator[tuple[str, str]]:
    """Walk a brief and give every text that we wrote, with its place ("front.tonight[0].text")."""
    if isinstance(value, Source | Statement):
        return
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from our_words(item, f"{place}[{number}]")
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            is_papers = field.name == "text" and isinstance(value, _PAPERS_WORDS)
            if field.name not in _KEYS and not is_papers:
                yield from our_words(getattr(value, field.name), f"{place}.{field.name}".lstrip("."))


def sources(value: object) -> Iterator[Source]:
    """Walk a brief and give every source in it."""
    if isinstance(value, Source):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from sources(item)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from sources(getattr(value, field.name))


def words(text: str) -> set[str]:
    """Split into words and numbers, without regard to capitals; 4.1 and $1,000 are one number each."""
    return {word.casefold() for word in re.findall(r"\d+(?:[.,:]\d+)*|[^\W\d_]+", text)}


@cache
def words_of_our_tables() -> frozenset[str]:
    """Every word in every table of ours."""
    folder = resources.files("nextrung.tables")
    tables = [file for file in folder.iterdir() if file.name.endswith(".toml")]
    return frozenset(
        word
        for file in tables
        for text in _strings(tomllib.loads(file.read_text(encoding="utf-8")))
        for word in words(text)
    )


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for child in value.values():
            yield from _strings(child)
    elif isinstance(value, list):
        for child in value:
            yield from _strings(child)
