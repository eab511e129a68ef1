"""Notes as people scribble them: people and questions in lists, small letters, worries said sideways."""

from datetime import date, time
from decimal import Decimal

import pytest

from nextrung.intake.documents import document_from_text
from nextrung.intake.notes.reading import read_notes
from nextrung.intake.records import Notes, Person

#: A Sunday.
TODAY = date(2026, 11, 22)


def read(text: str) -> Notes:
    return read_notes(document_from_text(text, "notes"), TODAY)


def said(people: tuple[Person, ...]) -> list[tuple[str | None, str | None]]:
    return [(person.name, person.role) for person in people]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "next: thurs 3 dec, 1pm. ros, bertie, eng lead (kwame), founder",
            [("ros", None), ("bertie", None), ("kwame", "eng lead"), (None, "founder")],
        ),
        ("Next: Tues 12/1 10a, both owners + their CPA.", [(None, "owners"), (None, "CPA")]),
        ("2nd: Dec 8, 1 p.m. Quist + Chief PO (Lenore Abeyta)", [("Lenore Abeyta", "Chief PO")]),
        (
            "Next: Dec 3, 2pm. plant mgr (Ms. Vane), quality mgr. bring cards",
            [("Ms. Vane", "plant mgr"), (None, "quality mgr")],
        ),
        (
            "Next: Dec 3 at 10. A trustee (Geoff? accounts), two members.",
            [("Geoff", "trustee"), (None, "two members")],
        ),
        (
            "Next: Dec 3 at 10 with Rob (ops manager) and a supervisor named Oksana.",
            [("Rob", "ops manager"), ("Oksana", "supervisor")],
        ),
    ],
)
def test_list_of_people_is_read_as_one(text: str, people: list[tuple[str | None, str | None]]) -> None:
    found = said(read(text).next_round.people)
    assert [person for person in found if person in people] == people


def test_any_supervisor_is_not_the_boss() -> None:
    coming = read("Next: Dec 3 at 10 with a supervisor and the manager.").next_round
    assert [person.role_kind for person in coming.people] == ["other", "hiring_manager"]


def test_one_known_with_another_job_is_not_given_the_next_role() -> None:
    """The clerk is no board member, though a comma stands between them."""
    text = "The clerk, Lupe, really runs it.\nNext: Dec 1, 3:45. Both principals, Lupe, a board member."
    people = read(text).next_round.people
    assert said(people) == [(None, "principals"), ("Lupe", "clerk"), (None, "board member")]


def test_role_is_known_from_the_sentence_before_the_name() -> None:
    text = (
        "current programmer retires May. guy named Butch.\nROUND 2 - Mon 11/30 6:30am. Lindy, Butch, QC mgr."
    )
    assert ("Butch", "current programmer") in said(read(text).next_round.people)


def test_small_name_behind_talking_is_somebody_and_a_place_is_not() -> None:
    assert said(read("talked to odell fri 11/20, 20 min").met) == [("odell", None)]
    assert read("talked to reception first").met == ()


def test_family_of_the_candidate_was_not_there() -> None:
    assert read("spoke with my wife about it after").met == ()


@pytest.mark.parametrize(
    ("line", "formats"),
    [
        ("They will play me a call and I coach it.", ("work_sample",)),
        (
            "There is a 20-minute data task and then a walk through the building.",
            ("work_sample", "job_shadow"),
        ),
        ("Ten minutes at the start, no slides, on how you would say goodbye.", ("presentation",)),
        ("In-basket, then oral board.", ("panel", "work_sample")),
        ("Drug test after.", ()),
    ],
)
def test_what_will_happen_tells_how_the_round_is_held(line: str, formats: tuple[str, ...]) -> None:
    assert read(f"Next: Tuesday December 1, 4:15. {line}").next_round.formats == formats


def test_task_of_their_work_is_no_form_of_the_round() -> None:
    assert read("The task took them a week.\nNext: Tuesday December 1, 4:15.").next_round.formats == ()


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("Next: Fri Dec 4 1.30pm till about 4", (time(13, 30), time(16))),
        ("Next: Wed Dec 2, 9:00. GM Mr. Pruitt. About two hours.", (time(9), time(11))),
        ("Next: Wed Dec 2, 1:00 pm, with Glenn. 60 min.", (time(13), time(14))),
    ],
)
def test_end_of_the_round_is_read(text: str, hours: tuple[time, time]) -> None:
    coming = read(text).next_round
    assert coming.starts is not None
    assert coming.ends is not None
    assert (coming.starts.time(), coming.ends.time()) == hours


def test_weekday_tells_that_the_day_is_past() -> None:
    """The 19th was a Thursday, so it is no day to come."""
    notes = read("Call with Gwen, then video with Deborah Stanhope, HR Director (Thursday 19th, 45 minutes).")
    assert notes.next_round.day is None
    assert said(notes.met) == [("Gwen", None), ("Deborah Stanhope", "HR Director")]


@pytest.mark.parametrize(
    "above", ["Questions as I remember", "Five questions, read off a sheet:", "They each had four questions."]
)
def test_list_below_a_line_about_questions_is_what_was_asked(above: str) -> None:
    notes = read(
        f"{above}\n- why Band 7\n- budget. Never had one to speak of\n- two clients, one hour, who do you see"
    )
    assert [(one.question.text, one.answer.text if one.answer else None) for one in notes.asked] == [
        ("why Band 7", None),
        ("budget", "Never had one to speak of"),
        ("two clients, one hour, who do you see", None),
    ]


def test_numbered_question_needs_no_mark_behind_its_number() -> None:
    notes = read("Q2 supervision. I have trained 25 people but signed nobody's hours\nQ3 budget. Ouch.")
    assert [one.question.text for one in notes.asked] == ["supervision", "budget"]
    assert notes.asked[0].answer is not None
    assert [one.text for one in notes.worries] == ["Ouch"]


def test_quoted_question_is_parted_from_its_answer() -> None:
    notes = read('"what\'s the biggest number of guests" 420 wedding\nVic: "sell me this pen" lol')
    assert notes.asked[0].question.text == '"what\'s the biggest number of guests"'
    assert notes.asked[0].answer is not None
    assert notes.asked[0].answer.text == "420 wedding"
    assert len(notes.asked) == 2


@pytest.mark.parametrize(
    "line",
    [
        "She wrote something down for a long time.",
        "I waffled.",
        "I have never done the formal bit.",
        "I believe the trouble is employment law, I have none.",
        "asked if I ran one. I said no. he made a face",
    ],
)
def test_worry_said_sideways_is_a_worry(line: str) -> None:
    assert len(read(f"met Ana Ode, planner\n{line}").worries) == 1


def test_what_one_never_had_is_an_answer_where_it_was_asked_for() -> None:
    notes = read("ever cut titanium? I have never cut it")
    assert notes.worries == ()
    assert notes.asked[0].answer is not None


@pytest.mark.parametrize(
    "line",
    [
        "prev GM lasted 5 months (!!)",
        "2 coders out (1 FMLA, 1 quit)",
        "fire marshal cited the floor in September",
        "two people applied for this job from inside",
        "The contract with the union is up in June 2027.",
    ],
)
def test_fact_noted_in_bits_is_learned(line: str) -> None:
    assert len(read(f"met Ana Ode, planner\n{line}").learned) == 1


def test_wage_in_cents_settles_the_other_amounts_of_its_line() -> None:
    notes = read("rate I said 36. I'm at 31.25")
    assert [(pay.min, pay.unit) for pay in notes.pay] == [(Decimal(36), "hour"), (Decimal("31.25"), "hour")]
    assert notes.problems == ()


def test_time_with_a_full_stop_is_no_wage() -> None:
    assert read("pay talk is Tuesday 10.30 with Gwen").pay == ()


def test_lines_that_begin_small_are_not_run_together() -> None:
    """In notes without capitals a small letter does not say that a line goes on."""
    text = (
        "they tried tap to pay last year and it flopped, nobody knows why\nthird designer quit after 5 months"
    )
    assert len(read(text).learned) == 2


def test_task_in_a_line_about_the_next_round_stays_open() -> None:
    notes = read("next: Mon 30 Nov 7.30 at the site in Wilton. bring cards. boots")
    assert [one.text for one in notes.open_points] == ["bring cards", "boots"]


def test_number_in_front_of_somebody_is_no_heading() -> None:
    notes = read("met Ana Ode, planner\n#1 (founder, Ilse) still has her hands in everything\nhe likes boats")
    assert "Ilse" in " ".join(one.text for one in (*notes.learned, *notes.unplaced))


@pytest.mark.parametrize("above", ["Some questions I should ask next time:", "two questions for Gwen"])
def test_list_of_own_questions_is_open(above: str) -> None:
    notes = read(f"met Ana Ode, planner\n\n{above}\n- who signs the plan\n- parking")
    assert notes.asked == ()
    assert [one.text for one in notes.open_points] == ["who signs the plan", "parking"]


def test_scrubs_are_dress_and_what_follows_is_still_the_next_round() -> None:
    notes = read("Next is a working visit, Friday December 4, 8 to noon. Scrubs. Lunch with everybody.")
    assert [one.text for one in notes.dress] == ["Scrubs"]
    assert notes.next_round.formats == ("job_shadow", "meal")
    assert notes.unplaced == ()
