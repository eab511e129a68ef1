import pytest

from nextrung.engines.choose import load_embedder
from nextrung.practice.aspects.relevance import relevance
from nextrung.practice.question_kind import question_kind
from tests.practice.aspects.answers import CONFLICT, DANA, DOG, read


def _score(question, text, embedder):
    return relevance(question, question_kind(question), read(text), embedder)


@pytest.fixture(params=["none", "wordllama"])
def embedder(request):
    return load_embedder(request.param)


def test_a_story_on_the_topic_need_not_repeat_the_words_of_the_question(embedder):
    assert _score(CONFLICT, DANA, embedder).score >= 3.5


def test_a_fluent_story_of_something_else_answers_nothing(embedder):
    found = _score(CONFLICT, DOG, embedder)
    assert found.score <= 2.0
    assert [remark.kind for remark in found.findings] == ["off_topic"]


def test_what_one_usually_does_is_no_answer_to_a_time_when(embedder):
    usual = (
        "I usually sit down with a coworker when there is a conflict. I always listen. We agree in the end."
    )
    found = _score(CONFLICT, usual, embedder)
    assert found.score <= 2.4
    assert "no_example" in {remark.kind for remark in found.findings}


def test_a_part_left_open_costs_and_is_pointed_out(embedder):
    question = "Tell me about a time you had a conflict with a coworker. What did you learn?"
    without = DANA.removesuffix(DANA[DANA.index(" I learned") :])
    assert _score(question, DANA, embedder).score > _score(question, without, embedder).score
    assert "part_left_open" in {remark.kind for remark in _score(question, without, embedder).findings}


def test_keywords_of_the_question_are_no_answer_to_it(embedder):
    soup = "Conflict, coworker, disagreement, listening, compromise, team, manager, calm, argument, shift."
    assert _score(CONFLICT, soup, embedder).score <= 2.0


@pytest.mark.parametrize(
    ("question", "text"),
    [
        (
            "What salary do you have in mind?",
            "I would like to hear the range for the job before I name a number.",
        ),
        ("When can you start?", "I have to give two weeks of notice, so from Monday the ninth."),
        ("What questions do you have for us?", "How do you split the weekends? And who would I learn from?"),
    ],
)
def test_a_plain_question_is_answered_plainly(question, text, embedder):
    assert _score(question, text, embedder).score >= 4.0


_PRESS = (
    "last march our press went down twice in one week and nobody could say why so i read the log and it was "
    "after a paper change then i wrote a check card and trained nine people and since then it has not gone "
    "down for that"
)


def test_a_time_at_work_is_not_sent_back_for_sharing_no_word_with_the_question(embedder):
    found = _score("Tell me about a problem you solved.", _PRESS, embedder)
    assert found.score >= 4.0
    assert found.findings == ()


def test_a_question_about_people_is_not_answered_where_there_is_nobody(embedder):
    question = "Tell me about a time a patient was angry with you."
    server = "One night in May the payment service went down. I issued a key, moved the load and wrote it up."
    nurse = "One night in May a man shouted at me. I sat down, asked what hurt and called the doctor for him."
    assert _score(question, server, embedder).score < 2.5 < _score(question, nurse, embedder).score


@pytest.mark.parametrize(
    ("question", "text"),
    [
        (
            "What is your greatest weakness?",
            "I'm a perfectionist, and I probably work too hard for my clients.",
        ),
        (
            "Describe a conflict with a coworker.",
            "I get along with everybody, so I don't have conflicts at work.",
        ),
    ],
)
def test_getting_around_the_question_does_not_answer_it(question, text, embedder):
    assert _score(question, text, embedder).score <= 2.0


def test_who_tells_what_happened_has_said_why(embedder):
    question = "You have had three jobs in four years. Why is that?"
    told = (
        "The shop was sold and they closed my branch. Then the mill moved, and the third one cut the nights."
    )
    assert "part_left_open" not in {remark.kind for remark in _score(question, told, embedder).findings}
