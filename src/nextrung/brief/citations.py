"""Which lines a brief rests on, so that a page can show each beside its short form."""

from collections.abc import Iterator

from nextrung.brief.records import Brief
from nextrung.preparation.records import KnownMistake
from nextrung.sources import DocumentKind, Source

_ORDER: dict[DocumentKind, int] = {"resume": 0, "posting": 1, "notes": 2, "plan": 3, "table": 4}

_ON_NO_PAGE = frozenset({"other_strengths"})


def cited_sources(brief: Brief) -> tuple[Source, ...]:
    """Give one source for each label in the brief, in the order of the papers.

    Where two statements quote one line, the longer quote stands for both.
    """
    best: dict[str, Source] = {}
    for source in _sources(brief):
        known = best.get(source.label)
        if known is None or len(source.quote) > len(known.quote):
            best[source.label] = source
    return tuple(
        sorted(best.values(), key=lambda source: (_ORDER[source.document], source.line or 0, source.label))
    )


def _sources(value: object) -> Iterator[Source]:
    if isinstance(value, Source):
        yield value
    elif isinstance(value, KnownMistake):
        # All else in a row of the table of mistakes is our own.
        yield from value.why_likely.sources if value.why_likely else ()
    elif isinstance(value, tuple | list):
        for item in value:
            yield from _sources(item)
    else:
        # What `dataclasses.fields` reads, without the work of copying it for each of some thousand records.
        for name in getattr(value, "__dataclass_fields__", ()):
            if name in _ON_NO_PAGE:
                continue
            yield from _sources(getattr(value, name))
