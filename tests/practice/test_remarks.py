from nextrung.practice.records import AspectScore, Finding
from nextrung.practice.remarks import most_useful_first, worth_making


def _remark(kind, aspect="fluency", span=(0, 4), weight=0.5):
    return Finding(kind=kind, aspect=aspect, span=span, quote="Oh I", advice="Leave it out.", weight=weight)


def _scored(score, *findings):
    return AspectScore(score=score, because="So it is.", findings=findings)


def test_what_is_at_least_middling_is_not_picked_at():
    aspects = {
        "fluency": _scored(2.9, _remark("hedge")),
        "result": _scored(3.0, _remark("no_result", "result")),
        "concision": _scored(None, _remark("padding", "concision")),
    }
    assert [remark.kind for _, remark in worth_making(aspects)] == ["hedge"]


def test_an_answer_has_to_be_very_short_to_be_called_so():
    def kinds(score):
        aspects = {"concision": _scored(score, _remark("too_short", "concision"))}
        return [remark.kind for _, remark in worth_making(aspects)]

    assert (kinds(2.8), kinds(1.8)) == ([], ["too_short"])


def test_blame_is_named_however_good_the_rest_is():
    aspects = {"ownership": _scored(5.0, _remark("blame", "ownership"), _remark("only_we", "ownership"))}
    assert [remark.kind for _, remark in worth_making(aspects)] == ["blame"]


def test_the_weaker_aspect_comes_first():
    aspects = {
        "fluency": _scored(2.8, _remark("hedge", span=(0, 4))),
        "result": _scored(1.2, _remark("no_result", "result", span=(9, 12))),
    }
    kinds = [remark.kind for remark in most_useful_first(aspects, ())]
    assert kinds == ["no_result", "hedge"]


def test_of_two_on_the_same_words_the_more_useful_is_made():
    aspects = {
        "fluency": _scored(2.0, _remark("hedge", weight=0.3)),
        "relevance": _scored(2.0, _remark("off_topic", "relevance", weight=0.9)),
    }
    kinds = [remark.kind for remark in most_useful_first(aspects, ())]
    assert kinds == ["off_topic"]


def test_what_the_papers_say_stands_beside_it():
    aspects = {"fluency": _scored(2.0, _remark("hedge", weight=0.9))}
    kinds = {remark.kind for remark in most_useful_first(aspects, [_remark("told_before", None)])}
    assert kinds == {"hedge", "told_before"}
