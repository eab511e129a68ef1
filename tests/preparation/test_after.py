import re
import tomllib
from dataclasses import replace
from datetime import date
from importlib import resources

import pytest

from nextrung.demo import demo_papers
from nextrung.intake.documents import document_from_text, read_document
from nextrung.intake.notes.reading import read_notes
from nextrung.intake.posting.reading import read_posting
from nextrung.intake.records import Notes
from nextrung.preparation.after import plan_after
from nextrung.preparation.records import After, ThankYouNote
from nextrung.preparation.rounds import plan_round
from nextrung.sources import Source, Statement
from tests.preparation.candidates import ALL, NOW, NURSE, PLANNER, TEACHER, WAREHOUSE
from tests.preparation.papers import Papers
from tests.preparation.reading_cases import CASES, CasePapers, read_case

TABLE = tomllib.loads(resources.files("nextrung.tables").joinpath("after.toml").read_text("utf-8"))
#: An ordinary answer to the blank of each row, as the table itself gives it.
ANSWERS = {row["id"]: row["answer"] for row in TABLE["note"] if "blank" in row}
SAME_IN_ALL = {row["id"] for row in TABLE["note"] if row["pool"] in {"greeting", "end"}}


def after(papers: Papers | CasePapers) -> After:
    now = papers.now if isinstance(papers, CasePapers) else NOW
    round_ = plan_round(papers.notes, papers.posting, papers.resume, papers.asked, papers.strengths, now)
    return plan_after(round_, papers.notes, papers.posting)


def words_of(note: ThankYouNote) -> list[str]:
    """Give all words of a note with its blanks filled, from the greeting to the name."""
    filled = [
        f"{line.text} {ANSWERS[str(line.sources[-1].row)] if line.blank else ''}" for line in note.lines
    ]
    return " ".join(filled).split()


def sentences_of(note: ThankYouNote) -> list[str]:
    return [line.text for line in note.lines if line.sources[-1].row not in SAME_IN_ALL]


@pytest.mark.parametrize("papers", ALL.values(), ids=list(ALL))
def test_there_is_a_note_to_each_person_named(papers):
    notes = after(papers).notes
    people = papers.notes.next_round.people if papers.notes else ()
    named = [person.name for person in people if person.name]
    assert [next(name for name in named if name in note.to) for note in notes] == named


@pytest.mark.parametrize("name", CASES)
def test_a_note_has_80_to_120_words_and_shares_none_of_its_sentences(name):
    notes = after(read_case(name)).notes
    assert [len(words_of(note)) for note in notes if not 80 <= len(words_of(note)) <= 120] == []
    sentences = [sentence for note in notes for sentence in sentences_of(note)]
    assert len(set(sentences)) == len(sentences)


@pytest.mark.parametrize("papers", ALL.values(), ids=list(ALL))
def test_the_same_holds_for_the_other_invented_people(papers):
    notes = after(papers).notes
    assert all(80 <= len(words_of(note)) <= 120 for note in notes)
    sentences = [sentence for note in notes for sentence in sentences_of(note)]
    assert len(set(sentences)) == len(sentences)


def test_eight_people_in_one_role_get_eight_notes():
    assert PLANNER.notes
    one = PLANNER.notes.next_round.people[0]
    people = tuple(replace(one, name=f"Person {letter}") for letter in "ABCDEFGH")
    coming = replace(PLANNER.notes.next_round, people=people)
    notes = after(replace(PLANNER, notes=replace(PLANNER.notes, next_round=coming))).notes
    sentences = [sentence for note in notes for sentence in sentences_of(note)]
    assert len(notes) == 8
    assert all(80 <= len(words_of(note)) <= 120 for note in notes)
    assert len(set(sentences)) == len(sentences)


def learned(text: str) -> Notes:
    assert PLANNER.notes
    line = Statement(text=text, source=Source(document="notes", line=90, quote=text))
    return replace(PLANNER.notes, learned=(line,))


def test_what_was_noted_of_a_person_is_come_back_to_in_the_candidates_own_words():
    text = "Ruth is proud of the new filler line"
    (note,) = after(replace(PLANNER, notes=learned(text))).notes
    (line,) = [line for line in note.lines if line.blank and text in line.blank]
    assert line.blank.startswith("in your own words")
    assert line.sources[0].line == 90


@pytest.mark.parametrize(
    "text",
    [
        "Ruth told me off the record that two will go",
        "Ruth frowned about my notice",
        "Two open positions there",
    ],
)
def test_what_is_not_to_be_written_is_not_in_a_note(text):
    (note,) = after(replace(PLANNER, notes=learned(text))).notes
    assert not any(line.blank and text in line.blank for line in note.lines)


def test_a_note_names_the_job_the_day_and_a_line_of_the_posting():
    text = " ".join(line.text for line in after(NURSE).notes[0].lines)
    assert "on Friday" in text
    assert "the job of Charge Nurse" in text
    assert "“Review falls and infection control with the team”" in text


def test_no_note_says_what_the_candidate_has_done():
    """Only the candidate knows; the table must not say it for them."""
    texts = [row["text"] for row in TABLE["note"]]
    assert not [
        text for text in texts if re.search(r"\bI (?:have (?:done|led|met|run)|do now|am used)\b", text)
    ]


def test_where_nobody_is_named_there_is_one_note_with_a_blank_for_the_name():
    assert TEACHER.notes
    coming = TEACHER.notes.next_round
    unnamed = replace(coming, people=tuple(person for person in coming.people if not person.name))
    (note,) = after(replace(TEACHER, notes=replace(TEACHER.notes, next_round=unnamed))).notes
    assert (note.lines[0].text, note.lines[0].blank) == ("Dear", "name")


# --- steps ----------------------------------------------------------------------------------------


def test_the_recruiter_is_written_to_where_one_is_known():
    assert any("Carla Dunn (recruiter)" in point.text for point in after(PLANNER).steps)
    assert not any("recruiter" in point.text for point in after(WAREHOUSE).steps)


def test_yes_no_and_silence_each_have_a_step_of_their_own():
    starts = [point.text.split(":")[0] for point in after(WAREHOUSE).steps]
    assert {"A yes", "A no", "Silence"} <= set(starts)


def follow_up(day: date) -> tuple[str, str]:
    assert PLANNER.notes
    coming = replace(PLANNER.notes.next_round, day=day, starts=None, ends=None)
    steps = after(replace(PLANNER, notes=replace(PLANNER.notes, next_round=coming))).steps
    note = next(point.text for point in steps if "the morning of" in point.text)
    silence = next(point.text for point in steps if point.text.startswith("Silence"))
    return note.split("morning of ")[1].split(":")[0], silence.split(" in two lines, on ")[1].split(".")[0]


@pytest.mark.parametrize(
    ("day", "next_day", "ask"),
    [
        (date(2026, 12, 3), "Friday, December 4", "Thursday, December 10"),
        (date(2026, 12, 4), "Monday, December 7", "Friday, December 11"),
        (date(2026, 11, 25), "Monday, November 30", "Friday, December 4"),
        (date(2026, 12, 18), "Monday, December 21", "Tuesday, January 5"),
        (date(2027, 5, 28), "Tuesday, June 1", "Monday, June 7"),
    ],
)
def test_days_to_write_are_working_days_after_the_interview(day, next_day, ask):
    assert follow_up(day) == (next_day, ask)


def test_where_the_day_is_not_known_the_steps_count_days():
    text = " ".join(point.text for point in after(WAREHOUSE).steps)
    assert "five working days after the talk" in text
    assert not re.search(r"\{\w+\}", text)


# --- the debrief ----------------------------------------------------------------------------------

PROMPTS = after(PLANNER).debrief


def debrief(*answers: str) -> Notes:
    text = "\n\n".join(f"{prompt}\n{answer}" for prompt, answer in zip(PROMPTS, answers, strict=True))
    return read_notes(document_from_text(text, kind="notes", name="debrief"), date(2026, 12, 3))


def texts(statements: tuple[Statement, ...]) -> list[str]:
    return [statement.text for statement in statements]


def exchanges(notes: Notes) -> list[tuple[str, str | None]]:
    return [(one.question.text, one.answer.text if one.answer else None) for one in notes.asked]


def test_the_debrief_has_ten_prompts():
    assert len(PROMPTS) == len(set(PROMPTS)) == 10


def test_a_nurses_debrief_is_read_as_notes():
    notes = debrief(
        "Denise Achterberg, nurse manager\nTom Reyes, night nurse",
        "Denise: How do you make assignments on a bad night? - by acuity, then by who had the heavy ones\n"
        "Tom: What do you do when a doctor won't call back? - chain of command\n"
        "Why nights? - I like the team at night",
        "the potassium that nobody called back about\nfalls from nine to three",
        "four weeks' notice\nACLS is good until May 2027",
        "Denise said 41.50 an hour plus 4 for nights. I did not name anything.",
        "Denise frowned when I said I had not done telemetry",
        "two charge nurses left this year\nthey are proud of the hourly rounds",
        "navy scrubs, Denise in a blazer",
        "Third round with the director of nursing, Dr. Alma Whitcombe, Tues Dec 15 at 9:30 am, in person",
        "ask how long orientation is on nights\nI promised to send my ACLS card\nthey will call by Friday",
    )
    assert [(one.name, one.role) for one in notes.met] == [
        ("Denise Achterberg", "nurse manager"),
        ("Tom Reyes", "night nurse"),
    ]
    assert exchanges(notes) == [
        ("How do you make assignments on a bad night?", "by acuity, then by who had the heavy ones"),
        ("What do you do when a doctor won't call back?", "chain of command"),
        ("Why nights?", "I like the team at night"),
    ]
    assert texts(notes.stories) == ["the potassium that nobody called back about", "falls from nine to three"]
    assert [(str(pay.max), pay.unit) for pay in notes.pay] == [("41.50", "hour")]
    assert texts(notes.worries) == ["Denise frowned when I said I had not done telemetry"]
    assert len(notes.learned) == 2
    assert texts(notes.dress) == ["navy scrubs, Denise in a blazer"]
    assert len(notes.open_points) == 3
    assert notes.unplaced == ()
    coming = notes.next_round
    assert (coming.number, str(coming.starts), coming.formats) == (3, "2026-12-15 09:30:00", ("on_site",))
    assert [(one.name, one.role) for one in coming.people] == [("Dr. Alma Whitcombe", "director of nursing")]


def test_an_electricians_debrief_in_short_lines_is_read_as_notes():
    notes = debrief(
        "Marta Haverling - owner\nCurtis - lead tech, 22 yrs there\nJen from dispatch",
        "how many calls a day can you run - about six if the parts are on the van\n"
        "why 18 months off - took care of my dad, told them straight\n"
        "can you read a P&L? - no. job costs yes",
        "the floating neutral three others missed",
        "can start Jan 4\nlicense is clean",
        "said I make about 78 with the on call and would want 90. she said 84 to start",
        "Curtis went quiet when I said I train guys by letting them try",
        "they lost two techs in sept\n8% callbacks, she hates it",
        "company fleece and work boots",
        "ride along with Curtis, Thurs Dec 10, 7:30 am at the shop, till noon",
        "ask about the van and who stocks it\nshe'll send the benefits sheet",
    )
    assert [(one.name, one.role) for one in notes.met] == [
        ("Marta Haverling", "owner"),
        ("Curtis", "lead tech"),
        ("Jen", "dispatch"),
    ]
    assert exchanges(notes) == [
        ("how many calls a day can you run", "about six if the parts are on the van"),
        ("why 18 months off", "took care of my dad, told them straight"),
        ("can you read a P&L?", "no. job costs yes"),
    ]
    assert texts(notes.stories) == ["the floating neutral three others missed"]
    assert sorted(int(pay.max or 0) for pay in notes.pay) == [78_000, 84_000, 90_000]
    assert len(notes.worries) == len(notes.dress) == 1
    assert len(notes.learned) == len(notes.open_points) == 2
    coming = notes.next_round
    assert (str(coming.starts), coming.formats) == ("2026-12-10 07:30:00", ("job_shadow",))
    assert [one.name for one in coming.people] == ["Curtis"]


def test_a_british_bookkeepers_debrief_without_a_next_round_is_read_as_notes():
    notes = debrief(
        "Hannah Eze, Chief Executive\nMartin Birkbeck, treasurer",
        "Martin: What is a restricted fund? – money given for one thing, own sheet for each\n"
        "Hannah: Where do you see us in three years? – I said I would ask you first",
        "the debtor who paid in instalments\nthe lottery bid",
        "Notice is one month\n30 hours, not more, because of my mother",
        "Hannah repeated £30,400 for 30 hours, and I said that works for me",
        "Martin noticed that I have never been through an audit",
        "The temp leaves at Christmas\nThey want the accounts a month earlier",
        "jumpers, Martin in a tie",
        "None planned. They decide on Friday 11 December",
        "Ask whether the administrator would report to me\nThey promised to write either way",
    )
    assert [one.name for one in notes.met] == ["Hannah Eze", "Martin Birkbeck"]
    assert [question for question, _ in exchanges(notes)] == [
        "What is a restricted fund?",
        "Where do you see us in three years?",
    ]
    assert texts(notes.stories) == ["the debtor who paid in instalments", "the lottery bid"]
    assert [(int(pay.max or 0), pay.unit, pay.currency) for pay in notes.pay] == [(30_400, "year", "GBP")]
    assert texts(notes.worries) == ["Martin noticed that I have never been through an audit"]
    assert (notes.next_round.day, notes.next_round.people) == (None, ())
    assert len(notes.open_points) == 2


def test_a_debrief_with_nothing_to_tell_gives_nothing():
    empty = (
        "Ruth Adeyemi, plant manager",
        "How do you plan a shutdown? - six weeks ahead",
        "none",
        "nothing new",
    )
    notes = debrief(*empty, "did not come up", "none", "not much", "didn't notice", "don't know yet", "none")
    assert exchanges(notes) == [("How do you plan a shutdown?", "six weeks ahead")]
    left = (
        notes.stories,
        notes.said,
        notes.pay,
        notes.worries,
        notes.learned,
        notes.dress,
        notes.open_points,
    )
    assert left == ((),) * 7
    assert notes.unplaced == ()


def test_the_demo_has_a_note_for_each_person_it_names():
    folder = demo_papers()
    notes = read_notes(read_document(folder / "notes.txt", "notes"), NOW.date())
    posting = read_posting(read_document(folder / "posting.txt", "posting"))
    round_ = plan_round(notes, posting, PLANNER.resume, (), (), NOW)
    written = plan_after(round_, notes, posting).notes
    assert len(written) == sum(person.name is not None for person in notes.next_round.people)
    assert all(80 <= len(words_of(note)) <= 120 for note in written)
