"""The notes of the demo, the first that anybody sees, and the notes of the examples: what counts most."""

from datetime import date, time
from pathlib import Path

import pytest

from nextrung.intake.documents import document_from_text
from nextrung.intake.notes.reading import read_notes
from nextrung.intake.records import Notes, Person

ROOT = Path(__file__).parents[2]
DEMO = ROOT / "src" / "nextrung" / "demo" / "notes.txt"
EXAMPLES = ROOT / "examples"


def read(path: Path, today: date) -> Notes:
    return read_notes(document_from_text(path.read_text(encoding="utf-8"), "notes"), today)


def said(people: tuple[Person, ...]) -> list[tuple[str | None, str | None, str]]:
    return [(person.name, person.role, person.role_kind) for person in people]


@pytest.fixture(scope="module")
def demo() -> Notes:
    return read(DEMO, date(2026, 12, 1))


def test_demo_names_who_was_met(demo: Notes) -> None:
    assert said(demo.met) == [
        ("Gwen Sorrell", "recruiter", "recruiter"),
        ("Mateus Aldana", "director of operations", "hiring_manager"),
    ]


def test_demo_names_who_comes_next(demo: Notes) -> None:
    assert said(demo.next_round.people) == [
        ("Mateus Aldana", "director of operations", "hiring_manager"),
        ("Ines Okonjo", "warehouse manager", "hiring_manager"),
        (None, "somebody from the support team", "peer"),
        ("Clara Penhallow", "owner", "executive"),
    ]


def test_demo_tells_when_where_and_how(demo: Notes) -> None:
    coming = demo.next_round
    assert (coming.day, coming.formats) == (date(2026, 12, 3), ("on_site",))
    assert coming.starts is not None
    assert coming.ends is not None
    assert coming.place is not None
    assert (coming.starts.time(), coming.ends.time()) == (time(10), time(12, 30))
    assert coming.place.text == "1180 NW Marlow St"


def test_demo_keeps_each_question_with_its_answer(demo: Notes) -> None:
    answers = {one.question.text: one.answer.text if one.answer else None for one in demo.asked}
    assert answers == {
        "tell me about yourself": None,
        "why are you leaving Fernhill?": (
            "said the support team is moving to Denver and I want to stay in Portland"
        ),
        "how do you handle a holiday peak?": "told the snowstorm story (3 days, 1,900 tickets)",
        "what help desk have you used": "Zendesk, since 2018",
        "what I was hoping for": "I said mid eighties",
    }


def test_demo_leaves_nothing_over(demo: Notes) -> None:
    assert [one.source.label for one in demo.worries] == ["N9", "N10"]
    assert [one.text for one in demo.learned] == [
        "Mateus is proud of the new returns portal",
        "Warehouse in Boise and support do not talk much, he said",
    ]
    assert demo.unplaced == ()


@pytest.mark.parametrize(
    ("slug", "today", "day", "hours", "place", "formats", "number", "people"),
    [
        (
            "hvac-technician",
            date(2026, 12, 8),
            date(2026, 12, 10),
            (time(7, 30), None),
            "the shop",
            ("job_shadow",),
            None,
            [
                ("Dale Buckner", "owner", "executive"),
                ("Renee", None, "unknown"),
                ("Curtis", "lead tech", "other"),
                (None, "one of the dispatchers", "other"),
            ],
        ),
        (
            "elementary-teacher",
            date(2026, 12, 12),
            date(2026, 12, 14),
            (time(15, 45), time(17, 15)),
            "the district office, 400 Clover Road",
            ("panel",),
            2,
            [
                (
                    "Dr. Hollis Marchetti",
                    "Director of Elementary Teaching and Learning",
                    "managers_manager",
                ),
                ("Mr. Andre Villanueva", "principal", "hiring_manager"),
                (None, "two teachers", "other"),
                (None, "MTSS coordinator", "other"),
            ],
        ),
        (
            "bookkeeper",
            date(2026, 12, 6),
            date(2026, 12, 8),
            (time(14), time(15, 30)),
            "second floor, 14 Canal Lane, Leeds",
            ("presentation",),
            None,
            [
                ("Hannah Eze", "Chief Executive", "executive"),
                ("Martin Birkbeck", "treasurer", "other"),
                ("Jodie", "young people's panel", "other"),
                ("Kwame", "administrator", "executive"),
            ],
        ),
        (
            "data-analyst",
            date(2026, 12, 13),
            date(2026, 12, 15),
            (time(13), time(14, 30)),
            None,
            ("video", "presentation"),
            3,
            [
                ("Odalys Renner", "Chief Operating Officer", "executive"),
                ("Gareth Pike", "CFO", "executive"),
                ("Femi Larkspur", "Director of Analytics", "hiring_manager"),
            ],
        ),
        (
            "physical-therapist",
            date(2026, 12, 9),
            date(2026, 12, 11),
            (time(12), time(14, 30)),
            "the Valley clinic",
            ("meal",),
            None,
            [
                ("Signe Haldorsen", "owner", "executive"),
                ("Tobias Wren", "owner", "executive"),
                (None, "team", "peer"),
                (None, "Two of the therapists", "other"),
            ],
        ),
    ],
)
def test_next_round_of_each_example_is_read(
    slug: str,
    today: date,
    day: date,
    hours: tuple[time, time | None],
    place: str | None,
    formats: tuple[str, ...],
    number: int | None,
    people: list[tuple[str | None, str | None, str]],
) -> None:
    coming = read(EXAMPLES / slug / "notes.txt", today).next_round
    assert coming.starts is not None
    ends = coming.ends.time() if coming.ends else None
    assert (coming.day, coming.starts.time(), ends) == (day, *hours)
    assert coming.place is None if place is None else coming.place is not None and coming.place.text == place
    assert (coming.formats, coming.number) == (formats, number)
    assert said(coming.people) == people
