import pytest

from nextrung.practice.question_kind import (
    acts_of,
    asks_of_the_past,
    concepts_of,
    demands_of,
    question_kind,
)


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Tell me about yourself.", "about_you"),
        ("Walk me through your résumé.", "about_you"),
        ("Tell me about a time you missed a deadline.", "story"),
        ("What is the costliest mistake you have made, and who paid for it?", "story"),
        ("When did people follow you who did not have to?", "story"),
        ("What's a call you got wrong?", "story"),
        ("What's a mistake you've made on the job, and what did you do about it?", "story"),
        ("Who was the toughest patient you ever worked with?", "story"),
        ("Tell me about feedback you didn't want to hear, and what you did with it.", "story"),
        ("When did a set of numbers tell you something new, and what did you change?", "story"),
        ("Tell me about a patient who turned you down. What would you do differently now?", "story"),
        ("If you were in charge here, what would you do differently?", "situational"),
        ("Tell me about any courses you took.", "claim"),
        ("What would the people you worked with say about you?", "claim"),
        ("What have you changed your mind about in this work?", "claim"),
        ("What is your greatest weakness?", "claim"),
        ("Tell me about your greatest strength.", "claim"),
        ("Why do you want this job?", "claim"),
        ("How would you describe the way you lead?", "claim"),
        ("Two patients need you at once. What do you do?", "situational"),
        ("How would you handle a class that will not settle?", "situational"),
        ("When could you start?", "fact"),
        ("Do you have a forklift license?", "fact"),
        ("Is your certification current, and have you worked in a clean room?", "fact"),
        ("How large a caseload have you carried?", "fact"),
        ("Where are you with your license?", "fact"),
        ("Would you rather lead or be led?", "claim"),
        ("Do you prefer to work alone?", "claim"),
        ("What are you looking for in pay?", "pay"),
        ("What are you hoping to earn here?", "pay"),
        ("What are your salary expectations?", "pay"),
        ("What questions do you have for us?", "ask_us"),
    ],
)
def test_a_question_is_of_the_kind_that_its_words_say(question, kind):
    assert question_kind(question) == kind


def test_what_is_asked_for_beside_the_topic_is_heard():
    assert demands_of("Whose needs come first, and why?") == ("why",)
    assert demands_of("Tell me about a mistake. How did it end, and what did you learn?") == (
        "the end",
        "what was learnt",
    )


def test_what_has_to_have_happened_is_heard():
    assert [act.name for act in acts_of("Tell me about a decision you got wrong.")] == ["a fault of your own"]
    assert [act.name for act in acts_of("Tell me about a time you disagreed with your lead.")] == [
        "somebody who saw it another way"
    ]
    assert acts_of("Tell me about a time you caught a mistake.") == ()


def test_topics_are_known_by_more_than_their_name():
    assert "conflict" in concepts_of("Tell us about somebody who did not agree with you.")
    assert "pressure" in concepts_of("Tell us about a day when everything came at once.")


@pytest.mark.parametrize(
    ("question", "is_past"),
    [
        ("Why did you leave your last shop?", True),
        ("What made you choose nursing?", True),
        ("What have you changed your mind about?", True),
        ("Why do you want to work here?", False),
        ("What is your view on homework?", False),
    ],
)
def test_what_is_over_is_told_from_what_is_so(question, is_past):
    assert asks_of_the_past(question) is is_past


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("What's a skill you wish you had?", "claim"),
        ("Can you walk us through how you would plan a large event?", "situational"),
        ("If you could do any job, what would you do?", "claim"),
        ("What sort of pay are you looking for?", "pay"),
    ],
)
def test_what_is_wished_for_or_planned_is_no_time_that_was(question, kind):
    assert question_kind(question) == kind
