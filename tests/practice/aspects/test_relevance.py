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


_WALKED_OFF = (
    "In October the pharmacist and I didn't speak for most of a week. He wanted me to check people in, "
    "draw up and still run the register. I said I can't, I'll hurt somebody, and I walked off. On "
    "Thursday I came in early with a card of what an hour looked like and told him I was sorry. He took "
    "the register himself after that."
)
_TEAM = (
    "Last spring our store was the last of the district on empty shelves. So we sat down as a team and "
    "went through the orders one letter at a time. We moved one delivery to Tuesdays. By June we were "
    "second, and the manager brought us a cake."
)


def test_a_fine_story_for_a_neighbouring_question_is_no_answer(embedder):
    told = _score(CONFLICT, _WALKED_OFF, embedder)
    assert told.score > 4
    assert _score(CONFLICT, _TEAM, embedder).score < told.score - 0.5
    assert _score("Tell me about a mistake you made.", _TEAM, embedder).score < 3


def test_what_they_asked_for_is_named_where_it_does_not_come_up(embedder):
    found = _score("Tell me about a mistake you made.", _TEAM, embedder)
    assert "a fault of your own" in found.because
    assert [remark.kind for remark in found.findings] == ["not_what_was_asked"]


def test_a_direct_answer_needs_no_word_of_the_question(embedder):
    question = "A customer insists that you shorted an order by ten tablets. How would you handle that?"
    steps = (
        "I wouldn't argue. I'd bring him to the side window, get the pharmacist and pull the count while she "
        "talks to him. If we are ten over, he's right and she fixes it. If it's dead on, she tells him so."
    )
    assert _score(question, steps, embedder).score >= 4.5


def test_a_fact_that_is_talked_around_is_not_given(embedder):
    question = "Where are you with your license?"
    around = "Licensure is really important to me. I think anybody in this field ought to take it seriously."
    assert _score(question, around, embedder).score <= 2.0
    assert _score(question, "I passed in 2021 and renewed it in March.", embedder).score >= 4.5


def test_life_at_home_does_not_answer_when_somebody_can_start(embedder):
    home = (
        "Well, my ex and I are still in court. My brother has me on his couch, and my sister's husband is "
        "done with me. My son is with us until Wednesday, and my mother comes on Mondays. But closing is "
        "fine, I did it for 11 years."
    )
    question = "How soon could you start?"
    plain = "I owe them two weeks, so from the fifteenth."
    assert _score(question, home, embedder).score < 3.5 < _score(question, plain, embedder).score


def test_a_second_question_left_open_costs(embedder):
    question = "What would your first ninety days look like, and how would we know that it works?"
    plan = "I'd listen for a month. I would sit in on every meeting. Then I'd start two small groups."
    answered = plan + " You'd know by the referrals: they should be down by half in May."
    assert _score(question, answered, embedder).score > _score(question, plan, embedder).score + 0.5


def test_a_remark_points_past_the_words_that_only_take_time(embedder):
    said = "Um, hmm. Licensure is important to anybody in this profession and I keep my records up."
    found = relevance("Where are you with your PE license?", "fact", read(said), embedder)
    assert [remark.quote[:9] for remark in found.findings] == ["Licensure"]
