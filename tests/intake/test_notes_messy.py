"""Notes scribbled in haste: initials, half names, two panels, words that mean something else elsewhere."""

from datetime import date

import pytest

from nextrung.intake.documents import document_from_text
from nextrung.intake.notes.reading import read_notes
from nextrung.intake.records import Notes, Person

TODAY = date(2026, 11, 23)


def read(text: str) -> Notes:
    return read_notes(document_from_text(text, "notes"), TODAY)


def named(people: tuple[Person, ...]) -> list[tuple[str | None, str | None]]:
    return [(person.name, person.role) for person in people]


@pytest.mark.parametrize(
    ("when", "zone"),
    [
        ("Mon Nov 30, 2:00 pm, central bakery", None),
        ("Mon Nov 30, 2:00 pm, Mountain View plant", None),
        ("Mon Nov 30, 1pm central on Teams", "America/Chicago"),
        ("Mon Nov 30, 1pm central", "America/Chicago"),
        ("Mon Nov 30, 1pm Eastern time", "America/New_York"),
    ],
)
def test_a_zone_is_a_zone_only_where_nothing_belongs_to_it(when: str, zone: str | None) -> None:
    assert read(f"second interview: {when}").next_round.timezone == zone


def test_a_panel_right_below_round_one_was_there() -> None:
    notes = read(
        "phone + panel 11/12\npanel: Office Manager Gwen Tarrant, fire captain Osgood\n"
        "next: Tues Dec 1 9:30 city hall, Gwen + City Manager's assistant\n"
    )
    assert [person.name for person in notes.met] == ["Gwen Tarrant", "Osgood"]
    assert [person.name for person in notes.next_round.people] == ["Gwen Tarrant", None]


def test_a_panel_below_the_next_round_is_to_come() -> None:
    notes = read(
        "met Ana Ode (recruiter) on 11/12\nnext round Tues Dec 1 9:30\npanel: Bo Lind (owner), Cy Marr (HR)\n"
    )
    assert [person.name for person in notes.next_round.people] == ["Bo Lind", "Cy Marr"]


def test_an_initial_is_nobody_new() -> None:
    notes = read("Round 1 11/10/26 w/ Corinne Asbury, regional VP\nC. said hm ok\n")
    assert named(notes.met) == [("Corinne Asbury", "regional VP")]


@pytest.mark.parametrize(
    ("people", "found"),
    [
        ("CTO Walt Jessup, senior dev (Amir?)", [("Walt Jessup", "CTO"), ("Amir", "senior dev")]),
        ("the chaplain (Brother Anselm?)", [("Brother Anselm", "chaplain")]),
        ("SLP Devin", [("Devin", "SLP")]),
        ("rehab manager TONYA BRIGGS-OLESON", [("TONYA BRIGGS-OLESON", "rehab manager")]),
        ("Ruth's boss (chief underwriter, Dale Fenwick)", [("Dale Fenwick", "chief underwriter")]),
        ("the F&B director", [(None, "F&B director")]),
        ("the grants writer (my would-be team)", [(None, "grants writer")]),
        ("plant manager Dev Chandran", [("Dev Chandran", "plant manager")]),
        (
            "the night manager (dont know name) and the finance girl",
            [(None, "night manager"), (None, "finance girl")],
        ),
    ],
)
def test_people_of_the_next_round(people: str, found: list[tuple[str | None, str | None]]) -> None:
    assert named(read(f"Next: Wed Dec 2 at 10 with {people}").next_round.people) == found


@pytest.mark.parametrize(
    ("first", "met"),
    [
        ("Talk 1, Nov 13: Director of Fresh Foods Ana Ode", ("Ana Ode", "Director of Fresh Foods")),
        ("Harbor Street 1st interview Nov 13 (video)\nAna Ode ED", ("Ana Ode", "ED")),
    ],
)
def test_a_name_used_again_ends_a_long_title(first: str, met: tuple[str, str]) -> None:
    assert named(read(f"{first}\nsecond: Mon Nov 30, 2:00 pm with Ana\n").met) == [met]


def test_a_department_is_nobody() -> None:
    notes = read("Talk 1, Nov 13: Director of Early Childhood Programs\nsecond: Mon Nov 30, 2 pm\n")
    assert [person.name for person in notes.met if person.name] == []


def test_something_asked_for_in_person_is_one_question() -> None:
    notes = read("Lucille asked\n- largest gift asked for in person -- 25k from a family foundation\n")
    assert [each.question.text for each in notes.asked] == ["largest gift asked for in person"]
    assert notes.pay == ()
    assert notes.next_round.formats == ()


@pytest.mark.parametrize(
    ("line", "question", "answer"),
    [
        ("- most reqs you carried at one time: 12", "most reqs you carried at one time", "12"),
        (
            "- ever run a job over 2 million: no, biggest was 1.4",
            "ever run a job over 2 million",
            "no, biggest was 1.4",
        ),
        ("- have you done API testing: some, by hand", "have you done API testing", "some, by hand"),
    ],
)
def test_a_question_without_its_mark_before_a_colon(line: str, question: str, answer: str) -> None:
    (exchange,) = read(f"call 11/11\n{line}\n").asked
    assert exchange.answer is not None
    assert (exchange.question.text, exchange.answer.text) == (question, answer)


@pytest.mark.parametrize(
    ("where", "place"),
    [
        ("city hall 2nd floor, then sit along in the dispatch room", "city hall 2nd floor"),
        ("main office in Superior", "main office in Superior"),
        ("central bakery", "central bakery"),
    ],
)
def test_the_place_where_the_next_round_begins(where: str, place: str) -> None:
    found = read(f"next: Tues Dec 1 9:30 am, {where}").next_round.place
    assert found is not None
    assert found.text == place
