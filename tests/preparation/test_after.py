from dataclasses import replace
from datetime import date

import pytest

from nextrung.intake.documents import document_from_text
from nextrung.intake.notes.reading import read_notes
from nextrung.preparation.after import plan_after
from nextrung.preparation.records import After
from nextrung.preparation.rounds import plan_round
from nextrung.sources import Source, Statement
from tests.preparation.candidates import ALL, NOW, PLANNER, TEACHER, WAREHOUSE
from tests.preparation.papers import Papers


def after(papers: Papers) -> After:
    round_ = plan_round(papers.notes, papers.posting, papers.resume, papers.asked, papers.strengths, NOW)
    return plan_after(round_, papers.notes, papers.posting)


@pytest.mark.parametrize("papers", ALL.values(), ids=list(ALL))
def test_there_is_one_note_of_80_to_120_words_with_blanks_for_all_of_them(papers):
    prepared = after(papers)
    people = papers.notes.next_round.people if papers.notes else ()
    assert len(prepared.notes) == min(len(people), 1)
    assert len(prepared.steps) <= 5
    for note in prepared.notes:
        words = " ".join(f"{point.text} {point.blank or ''}" for point in note.lines).split()
        assert 80 <= len(words) <= 120
        assert any(point.blank for point in note.lines)


def test_what_was_noted_of_one_person_is_a_line_for_that_person():
    assert PLANNER.notes
    line = Statement(
        text="Ruth is proud of the new filler line",
        source=Source(document="notes", line=90, quote="Ruth is proud of the new filler line"),
    )
    noted = replace(PLANNER, notes=replace(PLANNER.notes, learned=(line,)))
    assert "To Ruth Adeyemi, plant manager" in after(noted).notes[0].lines[-1].text
    assert not any("come back to this" in point.text for point in after(TEACHER).notes[0].lines)


def test_several_people_are_greeted_with_a_blank():
    (note,) = after(TEACHER).notes
    assert (note.lines[0].text, note.lines[0].blank) == ("Dear", "name")


def test_the_recruiter_is_written_to_where_one_is_known():
    assert any("Carla Dunn (recruiter)" in point.text for point in after(PLANNER).steps)
    assert not any("recruiter" in point.text for point in after(WAREHOUSE).steps)


def test_yes_no_and_silence_each_have_a_step():
    text = " ".join(point.text for point in after(WAREHOUSE).steps)
    assert all(word in text for word in ("A yes", "A no", "Silence"))


def test_the_debrief_asks_for_what_the_next_notes_need():
    prompts = after(PLANNER).debrief
    assert 10 <= len(prompts) <= 12
    assert len(set(prompts)) == len(prompts)


def test_an_answered_debrief_is_read_as_the_notes_of_the_next_round():
    answers = (
        "Ruth Adeyemi, plant manager",
        "How do you plan a shutdown?",
        "told them about the weekly meeting",
        "the boiler story",
        "I can start in four weeks",
        "they said 92,000 to 98,000",
        "frowned when I said I had not led people",
        "the filler line is new and they are proud of it",
        "Ruth wore a blazer",
        "Thursday December 10 at 9:00 am, by video",
        "ask about the on-call rota",
    )
    text = "\n\n".join("\n".join(pair) for pair in zip(after(PLANNER).debrief, answers, strict=True))
    notes = read_notes(document_from_text(text, kind="notes", name="debrief"), date(2026, 12, 3))
    assert [person.name for person in notes.met] == ["Ruth Adeyemi"]
    assert [exchange.question.text for exchange in notes.asked] == ["How do you plan a shutdown?"]
    assert "the boiler story" in [story.text for story in notes.stories]
    assert [pay.max for pay in notes.pay] == [98_000]
    assert len(notes.worries) == len(notes.learned) == len(notes.dress) == len(notes.open_points) == 1
    assert notes.next_round.day == date(2026, 12, 10)
