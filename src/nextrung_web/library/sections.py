"""The shelves of the library: which tables stand on which, and what their columns are called for people."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from nextrung.tables.catalogue import Entry, catalogue, entries_of
from nextrung.tables.rows import with_gaps

Words = str | Promise


@dataclass(frozen=True, kw_only=True, slots=True)
class Section:
    """One shelf."""

    slug: str
    title: Words
    intro: Words
    #: Table and list in it.
    tables: tuple[tuple[str, str], ...]
    #: Column that heads an entry, and the columns shown below it with their names.
    heading: str
    columns: Mapping[str, Words]
    #: Columns by which one can choose, with their names.
    filters: Mapping[str, Words]


@dataclass(frozen=True, slots=True)
class Shown:
    """One entry as the page shows it."""

    id: str
    heading: str
    #: Name of the column and its words, one for each line.
    parts: tuple[tuple[Words, tuple[str, ...]], ...]


SECTIONS: tuple[Section, ...] = (
    Section(
        slug="questions",
        title=_("Questions"),
        intro=_("What is asked in later rounds, what it is really after, and what a good answer shows."),
        tables=(("questions", "question"),),
        heading="text",
        columns={
            "after": _("What it is really after"),
            "answer_1": _("A weak answer"),
            "answer_3": _("A fair answer"),
            "answer_5": _("A strong answer"),
            "follow_ups": _("What may follow"),
            "competency": _("Competency"),
        },
        filters={"topic": _("Topic"), "asked_by": _("Who asks"), "only": _("For whom")},
    ),
    Section(
        slug="openers",
        title=_("Openers and the usual questions"),
        intro=_("“Tell me about yourself” and the others that nearly everybody asks: what belongs in."),
        tables=(("openers", "cue"), ("openers", "watch")),
        heading="text",
        columns={},
        filters={},
    ),
    Section(
        slug="mistakes",
        title=_("Mistakes"),
        intro=_("What costs people the job, how one can tell that it is happening, and what to do instead."),
        tables=(("mistakes", "mistake"),),
        heading="name",
        columns={
            "looks_like": _("How to tell"),
            "costs": _("What it costs"),
            "instead": _("Instead"),
            "rests_on": _("From"),
        },
        filters={"moment": _("When it happens")},
    ),
    Section(
        slug="people",
        title=_("People in the room"),
        intro=_("What each of them is there to find out, and what puts their mind at rest."),
        tables=(("people", "person"), ("people", "another")),
        heading="called",
        columns={
            "looks_for": _("Looks for"),
            "tends_to_ask": _("Tends to ask"),
            "reassured_by": _("What reassures them"),
        },
        filters={},
    ),
    Section(
        slug="rounds",
        title=_("Rounds and their forms"),
        intro=_("How a later interview differs, and what a panel, a day on site or a case asks of you."),
        tables=(("rounds", "difference"), ("formats", "format")),
        heading="name",
        columns={"text": "", "change": ""},
        filters={},
    ),
    Section(
        slug="dress",
        title=_("What to wear"),
        intro=_("By the kind of place. What you saw at the first interview counts more."),
        tables=(
            ("dress", "setting"),
            ("dress", "always"),
            ("dress", "by_format"),
            ("dress", "seen"),
            ("climate", "weather"),
        ),
        heading="name",
        columns={
            "text": "",
            "step": "",
            "unknown": "",
            "work_clothes": "",
            "cold": _("Where it is cold"),
            "wet": _("Where it is wet"),
            "hot": _("Where it is hot"),
            "garments": _("Wear"),
            "shoes": _("Shoes"),
            "close": _("Close to the face"),
            "bring": _("Bring"),
        },
        filters={},
    ),
    Section(
        slug="ask-them",
        title=_("Questions to ask them"),
        intro=_("By who is asked. Two or three good ones are enough."),
        tables=(("ask_them", "ask"),),
        heading="text",
        columns={"why": _("Why")},
        filters={"to": _("To whom")},
    ),
    Section(
        slug="day",
        title=_("The days before, and the day"),
        intro=_("What to do on which evening, what to bring, and the hours of the day itself."),
        tables=(
            ("plan", "task"),
            ("plan", "said"),
            ("announced", "announced"),
            ("day", "bring"),
            ("day", "hour"),
        ),
        heading="text",
        columns={"label": "", "task": "", "short": _("In short")},
        filters={},
    ),
    Section(
        slug="worries",
        title=_("Worries and what was said before"),
        intro=_("How to meet what they may doubt, and how to keep to what you said in round one."),
        tables=(
            ("worries", "answer"),
            ("worries", "nothing_found"),
            ("pressure", "point"),
            ("consistency", "advice"),
        ),
        heading="worry",
        columns={
            "own_it": _("Own it"),
            "advice": _("Advice"),
            "different_now": _("Now"),
            "text": "",
            "blank": _("Only you know"),
        },
        filters={},
    ),
    Section(
        slug="after",
        title=_("When it is over"),
        intro=_("What to do in the first hour and the days after, and sentences for a note of thanks."),
        tables=(("after", "step"), ("after", "debrief"), ("after", "note")),
        heading="text",
        columns={"blank": _("Only you know"), "answer": _("Such as")},
        filters={},
    ),
    Section(
        slug="pay",
        title=_("Talking about pay"),
        intro=_("Nothing is negotiated before an offer. What to say when, and what else to ask for."),
        tables=(("speaking", "saying"), ("benefits", "part")),
        heading="text",
        columns={"name": "", "ask": _("Ask"), "usual": _("Usual"), "say": _("Say")},
        filters={"stage": _("When")},
    ),
    Section(
        slug="answers",
        title=_("What a good answer is"),
        intro=_("The seven things that practice looks at, and what one, three and five of five look like."),
        tables=(("aspects", "aspect"),),
        heading="name",
        columns={"asks": "", "five": _("Five"), "three": _("Three"), "one": _("One")},
        filters={},
    ),
    Section(
        slug="finalists",
        title=_("The other finalists"),
        intro=_("What most people who get this far also bring, by kind of work."),
        tables=(("finalists", "finalist"), ("finalists", "said")),
        heading="brings",
        columns={"text": ""},
        filters={"sector": _("Kind of work")},
    ),
)


def entries(section: Section) -> tuple[Entry, ...]:
    """Give the rows on a shelf, in the order of their tables."""
    return tuple(entry for table, key in section.tables for entry in entries_of(table, key))


@dataclass(frozen=True, slots=True)
class Choice:
    """A column by which one can choose: its name, its values with their words, and the one chosen."""

    column: str
    name: Words
    values: tuple[tuple[str, str], ...]
    chosen: str


def choices(section: Section, chosen: Mapping[str, str]) -> tuple[Choice, ...]:
    """Give what one can choose by on a shelf; the values are those that its entries have."""
    found = []
    for column, name in section.filters.items():
        values = sorted({value for entry in entries(section) for value in _values(entry, column)})
        pairs = tuple((value, value.replace("_", " ")) for value in values)
        found.append(Choice(column, name, pairs, chosen.get(column, "")))
    return tuple(found)


def kept(section: Section, chosen: Mapping[str, str]) -> tuple[Entry, ...]:
    """Give the entries of a shelf that have every value chosen; an empty value keeps all."""
    wanted = {column: value for column, value in chosen.items() if value}
    return tuple(
        entry
        for entry in entries(section)
        if all(value in _values(entry, column) for column, value in wanted.items())
    )


def _values(entry: Entry, column: str) -> tuple[str, ...]:
    value = entry.values.get(column)
    return tuple(value) if isinstance(value, list) else (value,) if isinstance(value, str) else ()


def show(section: Section, entry: Entry) -> Shown:
    """Give an entry's words under their names; slots for a candidate's own words are gaps."""
    lines = {name: _lines(value) for name, value in entry.values.items()}
    heads = (section.heading, "text", "name", *section.columns)
    called = next((words for column in heads if _tells(words := " ".join(lines.get(column, ())))), entry.id)
    parts = [(name, lines[column]) for column, name in section.columns.items() if lines.get(column)]
    beside = tuple(part for part in parts if " ".join(part[1]) != called)
    return Shown(entry.id, called[:1].upper() + called[1:], beside)


def _tells(words: str) -> bool:
    """Tell whether there is a word among the gaps."""
    return any(character.isalpha() for character in words)


def _lines(value: object) -> tuple[str, ...]:
    parts: Sequence[object] = value if isinstance(value, list) else [value]
    return tuple(with_gaps(part) for part in parts if isinstance(part, str) and part.strip())


@cache
def section_of(entry_id: str) -> Section | None:
    """Give the shelf a row stands on; None for rows that only the program reads."""
    entry = catalogue().get(entry_id)
    if entry is None:
        return None
    return next((section for section in SECTIONS if (entry.table, entry.key) in section.tables), None)


def search(words: str) -> Iterator[tuple[Section, Shown]]:
    """Give the entries that have all of `words`, by shelf."""
    wanted = words.casefold().split()
    for section in SECTIONS:
        for entry in entries(section):
            shown = show(section, entry)
            text = " ".join(
                [shown.heading, *(line for _name, lines in shown.parts for line in lines)]
            ).casefold()
            if wanted and all(word in text for word in wanted):
                yield section, shown
