"""People in notes: who was met and who comes next."""

from datetime import date

import pytest

from nextrung.intake.documents import document_from_text
from nextrung.intake.notes.reading import read_notes
from nextrung.intake.records import Notes, Person

TODAY = date(2026, 11, 24)


def read(text: str) -> Notes:
    return read_notes(document_from_text(text, "notes"), TODAY)


def said(people: tuple[Person, ...]) -> list[tuple[str | None, str | None, str]]:
    return [(person.name, person.role, person.role_kind) for person in people]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Met Dana Ortiz (recruiter)", [("Dana Ortiz", "recruiter", "recruiter")]),
        ("Met Dana Ortiz, the recruiter.", [("Dana Ortiz", "recruiter", "recruiter")]),
        ("Met the recruiter, Dana Ortiz.", [("Dana Ortiz", "recruiter", "recruiter")]),
        ("spoke w/ recruiter Dana", [("Dana", "recruiter", "recruiter")]),
        ("Spoke with Noor Haddad HR", [("Noor Haddad", "HR", "hr")]),
        ("Talked to Jill the program supervisor", [("Jill", "program supervisor", "other")]),
        ("met w/ karen (nurse mgr)", [("karen", "nurse mgr", "hiring_manager")]),
        ("Call with Alicia from HR", [("Alicia", "HR", "hr")]),
        ("HM: Marcus Webb", [("Marcus Webb", "HM", "hiring_manager")]),
        (
            "Phone screen with my would-be boss, Gareth Lunn",
            [("Gareth Lunn", "would-be boss", "hiring_manager")],
        ),
        (
            "Met Mateus Aldana, director of claims, my would-be boss",
            [("Mateus Aldana", "director of claims", "hiring_manager")],
        ),
        (
            "Met Mateus Aldana, my would-be boss, director of claims",
            [("Mateus Aldana", "director of claims", "hiring_manager")],
        ),
        (
            "Met Lee Park, director of claims, who would be my manager, and Ida Holm",
            [("Lee Park", "director of claims", "hiring_manager"), ("Ida Holm", None, "unknown")],
        ),
        ("Met Signe Haldorsen, one of the two owners", [("Signe Haldorsen", "owner", "executive")]),
        ("Met one of the dispatchers", [(None, "one of the dispatchers", "other")]),
        (
            "Met both owners (Ruth and Ada Moss)",
            [("Ruth", "owner", "executive"), ("Ada Moss", "owner", "executive")],
        ),
        (
            "Met Hollis Reed, Director of Teaching and Learning, and Ana Ruiz",
            [
                ("Hollis Reed", "Director of Teaching and Learning", "managers_manager"),
                ("Ana Ruiz", None, "unknown"),
            ],
        ),
        ("Met Mo Diaz, head of grounds", [("Mo Diaz", "head of grounds", "managers_manager")]),
        ("Met Jodie from the young people's panel", [("Jodie", "young people's panel", "other")]),
        (
            "Interview with Ben Ash (GM, 20 years there) Tue Nov 17, 1 hr",
            [("Ben Ash", "GM", "managers_manager")],
        ),
        ("Met Dr. Halloran", [("Dr. Halloran", None, "unknown")]),
        ("Met Tom Baker, shift lead", [("Tom Baker", "shift lead", "other")]),
        ("Met Will and Don (sales reps)", [("Will", "sales rep", "other"), ("Don", "sales rep", "other")]),
        ("Met the VP of Sales", [(None, "VP of Sales", "executive")]),
        ("Met the HR director", [(None, "HR director", "hr")]),
        ("Met the charge nurse and a client", [(None, "charge nurse", "peer"), (None, "client", "client")]),
        ("Met one of my would-be reports", [(None, "one of my would-be reports", "report")]),
        ("Met somebody from production", [(None, "somebody from production", "other")]),
        ("Met 2 ppl from the team", [(None, "2 ppl from the team", "peer")]),
        ("Who: Sam Lee - plant engineer", [("Sam Lee", "plant engineer", "other")]),
        ("The recruiter, Janine Okoro, called me", [("Janine Okoro", "recruiter", "recruiter")]),
        ("Dana frowned at my gap", [("Dana", None, "unknown")]),
        ("Interviewers:\nPrincipal Yvonne Marsh", [("Yvonne Marsh", "Principal", "hiring_manager")]),
    ],
)
def test_people_met_are_found_with_their_roles(
    text: str, people: list[tuple[str | None, str | None, str]]
) -> None:
    assert said(read(text).met) == people


@pytest.mark.parametrize(
    "text",
    [
        "On Monday I had an interview at Brannock Foods in Albany",
        "Interview with Little Acorns Nursery on Friday",
        "told her that I worked with Jim Barnes, the plant manager, on the boiler",
        "She asked if I knew Paul Reyes at Dunmore",
        "They're replacing Marty Quinn who retires in March",
        "Kestrel said no, and I left Kestrel in May",
        "Strengths: Excel, Word",
        "Chatted about Chicago and Denver",
        "Met expectations on the forklift test",
    ],
)
def test_firms_places_days_and_people_of_stories_were_not_met(text: str) -> None:
    assert said(read(text).met) == []


def test_person_is_named_once_however_often_they_appear() -> None:
    notes = read("Met Dana Ortiz, recruiter.\nDana asked about shifts.\nDana seemed unsure about my commute.")
    assert said(notes.met) == [("Dana Ortiz", "recruiter", "recruiter")]


def test_people_of_the_next_round_are_not_people_met() -> None:
    notes = read("Met Dana (recruiter). 2nd round will be w/ Priya (her boss) + 2 ppl from the team")
    assert said(notes.met) == [("Dana", "recruiter", "recruiter")]
    assert said(notes.next_round.people) == [
        ("Priya", "her boss", "managers_manager"),
        (None, "2 ppl from the team", "peer"),
    ]


def test_person_of_the_next_round_is_known_from_round_one() -> None:
    notes = read("Met Fergus Doyle, head chef.\nTrial shift Dec 3 4pm with Fergus and the owner")
    assert said(notes.next_round.people) == [
        ("Fergus Doyle", "head chef", "hiring_manager"),
        (None, "owner", "executive"),
    ]


def test_list_in_an_invitation_names_those_to_be_met() -> None:
    text = """Hi Teodora,
You will be meeting with:
- Ruth Adeyemi, Plant Manager
- Colm Farrelly, Production Supervisor
Best regards,
Dana Ortiz
Talent Acquisition Partner"""
    notes = read(text)
    assert said(notes.next_round.people) == [
        ("Ruth Adeyemi", "Plant Manager", "managers_manager"),
        ("Colm Farrelly", "Production Supervisor", "other"),
    ]
    assert notes.met == ()


def test_candidate_greeted_in_a_letter_is_nobody_to_be_met() -> None:
    text = "Dear Amara,\nWhen: Dec 3 10am\nWho: Amara Obi, Helen Quist (Chief Nursing Officer)"
    assert said(read(text).next_round.people) == [("Helen Quist", "Chief Nursing Officer", "executive")]


def test_agenda_below_the_day_names_people_and_not_more_times() -> None:
    text = "Next: Dec 2, 9-1 PT\n9:00 Omar Fayed - planner (peer)\n11:30 someone from Finance"
    found = read(text).next_round
    assert said(found.people) == [("Omar Fayed", "planner", "peer"), (None, "someone from Finance", "other")]
    assert found.starts is not None
    assert found.starts.hour == 9


def test_source_of_a_person_has_name_and_role_to_the_letter() -> None:
    (person,) = read("Notes\n\nMet Dana Ortiz (recruiter) on Monday").met
    assert person.source.quote == "Dana Ortiz (recruiter)"
    assert person.source.line == 2


def test_list_behind_meeting_with_names_everybody_with_brackets_remarks_and_order() -> None:
    text = """Met Ruth Adeyemi (planner).
Next: on site, Thursday December 3, 10:00
Meeting with Ruth again, Tom Lund (shift lead, coming from Salem), at the end Ada Moss, one of the partners"""
    assert said(read(text).next_round.people) == [
        ("Ruth Adeyemi", "planner", "other"),
        ("Tom Lund", "shift lead", "other"),
        ("Ada Moss", "partner", "executive"),
    ]


def test_who_is_said_to_be_the_boss_stays_so_under_another_title() -> None:
    text = """Met Femi Larkspur, who would be my manager.
Next round Thursday December 3, 10:00 with Femi Larkspur, Director of Analytics"""
    assert said(read(text).next_round.people) == [
        ("Femi Larkspur", "Director of Analytics", "hiring_manager")
    ]


NEXT = "Next: Thursday December 3 at 10. "


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("met Capt. Orla Penhallow and Lt. Brix", [("Capt. Orla Penhallow", None), ("Lt. Brix", None)]),
        (
            "Fr. Anselm Doyle (pastor) and Sr. Bernadette, principal, ran it",
            [("Fr. Anselm Doyle", "pastor"), ("Sr. Bernadette", "principal")],
        ),
        ("Met Mr. Baker (ops supv) and Ms. Court", [("Mr. Baker", "ops supv"), ("Ms. Court", None)]),
        ("Spoke with Sgt. Dell Marrow, training sgt", [("Sgt. Dell Marrow", "training sgt")]),
    ],
)
def test_rank_before_a_name_belongs_to_the_name(text: str, people: list[tuple[str, str | None]]) -> None:
    assert [(person.name, person.role) for person in read(text).met] == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Interviewed with Nurse Manager Alice Tarn and both charge nurses",
            [("Alice Tarn", "Nurse Manager", "hiring_manager"), (None, "charge nurses", "peer")],
        ),
        (
            "met the DOO, Sunil Vane, and CNO Margit Roe",
            [("Sunil Vane", "DOO", "managers_manager"), ("Margit Roe", "CNO", "executive")],
        ),
        (
            "Saw Theo Brandt (terminal mgr) and Ines, asst mgr",
            [("Theo Brandt", "terminal mgr", "hiring_manager"), ("Ines", "asst mgr", "other")],
        ),
        (
            "Met Ruth Moss, Director Patient Care",
            [("Ruth Moss", "Director Patient Care", "managers_manager")],
        ),
        ("Spoke with one of the dispatchers Lyle", [("Lyle", "dispatcher", "other")]),
        ("Met the IT guy (Sam Ode)", [("Sam Ode", "IT guy", "other")]),
    ],
)
def test_title_is_read_before_the_name_and_behind_it(
    text: str, people: list[tuple[str | None, str | None, str]]
) -> None:
    assert said(read(text).met) == people


@pytest.mark.parametrize(
    "text",
    [
        "Met both project engineers, Dev Anand and Carla Munk",
        "Met two of the project engineers (Dev Anand, Carla Munk)",
        "Met Dev Anand and Carla Munk, both project engineers",
    ],
)
def test_role_of_two_people_is_the_role_of_each(text: str) -> None:
    assert said(read(text).met) == [
        ("Dev Anand", "project engineer", "other"),
        ("Carla Munk", "project engineer", "other"),
    ]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Met Ana Ode and Bo Lind, recruiters, and the owner", ["recruiter", "recruiter", "owner"]),
        ("Met Ana Ode and Bo Lind, two parents, and the owner", [None, None, "two parents", "owner"]),
    ],
)
def test_people_counted_behind_names_are_others(text: str, roles: list[str | None]) -> None:
    assert [person.role for person in read(text).met] == roles


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Two of the estimators (Mr. Pike, Ms. Osei-Grant), one of the junior buyers, and lunch.",
            [
                ("Mr. Pike", "estimator", "other"),
                ("Ms. Osei-Grant", "estimator", "other"),
                (None, "one of the junior buyers", "other"),
            ],
        ),
        (
            "Panel: night supv Rhona Skye, VP ops Alan Firth, eng mgr.",
            [
                ("Rhona Skye", "night supv", "other"),
                ("Alan Firth", "VP ops", "executive"),
                (None, "eng mgr", "other"),
            ],
        ),
        (
            "I am to meet the Superintendent (Dr. Hollis Grane), the head concierge, and to walk the field.",
            [
                ("Dr. Hollis Grane", "Superintendent", "managers_manager"),
                (None, "head concierge", "other"),
            ],
        ),
        ("Shop steward sits in on the panel, Sgt. Crowe", [("Sgt. Crowe", "Shop steward", "other")]),
        ("The head of security sits in.", [(None, "head of security", "managers_manager")]),
        (
            "Ride the desk w/ Lyle and the other one (Shonda?)",
            [("Lyle", None, "unknown"), ("Shonda", None, "unknown")],
        ),
        (
            "With the night valet and two lead hands.",
            [(None, "night valet", "other"), (None, "two lead hands", "other")],
        ),
        (
            "Deputy Chief Walt Inness + Lt. Farr.",
            [("Walt Inness", "Deputy Chief", "managers_manager"), ("Lt. Farr", None, "unknown")],
        ),
        ("Conference room C. Regional mgr (Pia Holm).", [("Pia Holm", "Regional mgr", "managers_manager")]),
    ],
)
def test_people_to_be_met_are_found_with_their_roles(
    text: str, people: list[tuple[str | None, str | None, str]]
) -> None:
    assert said(read(NEXT + text).next_round.people) == people


@pytest.mark.parametrize(
    "text",
    [
        "Saw the shop floor and the new press",
        "They have three hosts and a busy bar",
        "Told her about Sgt. Bell and the flood",
        "asked about the agents on my team. I said eight",
    ],
)
def test_who_is_spoken_of_was_not_met(text: str) -> None:
    assert read(text).met == ()
