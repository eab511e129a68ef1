from dataclasses import replace

import pytest

from nextrung.preparation._as_said import as_said
from nextrung.preparation._noted import bad_answers, own_answer, went_badly, worries_in
from tests.preparation.papers import read_notes


@pytest.mark.parametrize(
    ("noted", "said"),
    [
        ("why are you leaving?", "Why are you leaving?"),
        ("Then: How would you start?", "How would you start?"),
        ("what I think of the new program", "What do you think of the new program?"),
        ("And when I would finish my degree", "When would you finish your degree?"),
        ("what I was hoping for", "What were you hoping for?"),
        ("tell about a time I used data", "Tell about a time you used data."),
        ("a time your numbers were wrong?", "Tell us about a time your numbers were wrong."),
        ("Martin asked what I would do without my list", "What would you do without your list?"),
        ("Zendesk, since 2018", None),
        ("a number", None),
        ("my food cost experience", None),
        ("tell me about a time I was wrong", "Tell me about a time you were wrong."),
        ("b. Describe how you would start", "Describe how you would start."),
        ("how I got 97", None),
        ("how deep I bury the first course", None),
        ("if I had ever had to correct somebody", "Have you ever had to correct somebody?"),
        ("whether I had ever dismissed anyone", "Have you ever dismissed anyone?"),
        ("how many times I've acted up", "How many times have you acted up?"),
        ("what luxury means", "What does luxury mean?"),
        ('"Ever used Relativity?"', "Ever used Relativity?"),
        ("OSHA 30?", "OSHA 30?"),
        ("why sales", "Why sales?"),
        ("biggest job you ever fixed", "What was the biggest job you ever fixed?"),
        ("favorite sandwich (fried grouper)", "What is your favorite sandwich?"),
        ("what I'd do if three drivers are out", "What would you do if three drivers are out?"),
        ("could I sit still", "Could you sit still?"),
        ("why leaving my old place", "Why are you leaving your old place?"),
        ("why his guys wait on the radio", None),
        ("what the grants are worth after they end", None),
        ("Biggest fire?", "What was the biggest fire?"),
    ],
)
def test_a_noted_question_is_given_as_somebody_says_it(noted, said):
    assert as_said(noted) == said


@pytest.mark.parametrize(
    "note",
    [
        "I rambled",
        "gave a vague answer",
        "Dale made a face",
        "shouldnt have",
        "didnt have a good answer",
        "fumbled",
    ],
)
def test_an_answer_that_went_badly_is_known(note):
    assert went_badly(note)


@pytest.mark.parametrize("note", ["she frowned when I said I have no degree", "told the boiler story"])
def test_a_worry_and_a_story_are_no_bad_answers(note):
    assert not went_badly(note)


def test_a_bad_answer_belongs_to_the_question_just_before_it():
    notes = read_notes(
        """
        asked: How do you close a month?
        answer: my list
        asked: How would you coach somebody who does not want it?
        worry: I rambled
        worry: I have never been a coach
        """
    )
    (bad,) = bad_answers(notes)
    assert bad.question
    assert bad.question.text == "How would you coach somebody who does not want it?"
    assert [worry.text for worry in worries_in(notes)] == ["I have never been a coach"]


def test_a_question_noted_as_a_worry_is_a_question():
    notes = read_notes("worry: She asked what I would do in a flood\nworry: could not say how")
    (bad,) = bad_answers(notes)
    assert (bad.question and bad.question.text) == "She asked what I would do in a flood"
    assert worries_in(notes) == ()


@pytest.mark.parametrize(
    ("noted", "worries"),
    [
        ("the year off, and the money side of a clinic", ["the year off", "the money side of a clinic"]),
        ("three years against five. Dov said we are flexible", ["three years against five"]),
        ("so that = the worry", []),
        ("hmm", []),
        ("Came home not sure", []),
        ("What I fear is that my degree is two years", ["my degree is two years"]),
        ("I believe the trouble is seven years, I have five", ["seven years, I have five"]),
        ("New storage goes in next year, Stu is nervous about it", []),
    ],
)
def test_each_worry_about_me_stands_by_itself(noted, worries):
    lines = [f"worry: {part}" for part in noted.split(". ")]
    notes = read_notes("\n".join(lines))
    source = notes.worries[0].source
    one_line = tuple(
        replace(worry, source=replace(worry.source, line=source.line)) for worry in notes.worries
    )
    assert [worry.text for worry in worries_in(replace(notes, worries=one_line))] == worries


def test_a_bad_answer_belongs_to_a_question_told_in_other_words():
    notes = read_notes("asked: why his guys wait on the radio\nworry: didnt have a good answer")
    (bad,) = bad_answers(notes)
    assert bad.question
    assert bad.question.text == "why his guys wait on the radio"
    assert worries_in(notes) == ()


def test_what_stands_behind_the_word_worried_is_the_worry():
    notes = read_notes('asked: worried?\nanswer: she said "school people underestimate the pace"')
    assert [worry.text for worry in worries_in(notes)] == ["school people underestimate the pace"]
    assert own_answer(notes.asked[0]) is None


def test_what_they_did_is_no_answer():
    notes = read_notes("asked: have you used Postman?\nanswer: She didnt say anything")
    assert own_answer(notes.asked[0]) is None
