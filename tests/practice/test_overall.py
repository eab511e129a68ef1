from nextrung.practice.overall import overall
from nextrung.practice.records import ASPECTS, AspectScore, Flaw
from nextrung.sources import Source


def _aspects(default=5.0, **scores):
    return {aspect: AspectScore(score=scores.get(aspect, default), because="As it is.") for aspect in ASPECTS}


def _flaw(weight):
    return Flaw(
        kind="blames_employer",
        span=(0, 1),
        quote="I",
        costs="It costs.",
        advice="Leave it out.",
        source=Source(document="table", row="M01", quote="x"),
        weight=weight,
    )


def test_all_fives_are_five_and_all_ones_are_one():
    assert overall(_aspects(), (), "story") == 5.0
    assert overall(_aspects(1.0), (), "story") == 1.0


def test_a_good_answer_to_another_question_stays_low():
    assert overall(_aspects(relevance=1.0), (), "story") == 1.5
    assert overall(_aspects(relevance=2.3), (), "claim") == 2.4


def test_without_anything_of_ones_own_it_stays_low():
    assert overall(_aspects(specificity=1.5), (), "story") == 2.4
    assert overall(_aspects(ownership=1.0), (), "claim") == 2.4


def test_an_aspect_without_a_score_leaves_its_weight_to_the_others():
    assert overall(_aspects(4.0, result=None, ownership=None), (), "claim") == 4.0


def test_flaws_cost_by_their_weight_and_not_without_end():
    assert overall(_aspects(), (_flaw(0.5),), "story") == 4.2
    assert overall(_aspects(), (_flaw(1.0),) * 9, "story") == 2.5
