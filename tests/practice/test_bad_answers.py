"""Bad answers cannot score well: each stays below 2.5, or is not judged and the reason is said."""

from collections import Counter

import pytest

from nextrung.engines.choose import load_embedder
from tests.practice.bad_answers import BAD_ANSWERS, BadAnswer, papers_beside

_BELOW = 2.5


@pytest.fixture(scope="session", params=["none", None], ids=["words_alone", "default_engine"])
def embedder(request):
    return load_embedder(request.param)


def _by_id(answers):
    return [pytest.param(answer, id=answer.id) for answer in answers]


def _check(answer: BadAnswer, embedder, papers=None) -> None:
    from nextrung.practice.review import review_answer

    review = review_answer(answer.question, answer.text, embedder=embedder, papers=papers)
    if review.overall is None:
        assert review.why_not
    else:
        scores = {aspect: judged.score for aspect, judged in review.aspects.items()}
        assert review.overall < _BELOW, f"{review.overall} for {answer.text[:200]!r}: {scores}"
    assert review.next


@pytest.mark.parametrize("answer", _by_id(answer for answer in BAD_ANSWERS if not answer.needs_papers))
def test_a_bad_answer_scores_low_or_is_not_judged(answer, embedder):
    _check(answer, embedder)


@pytest.mark.parametrize("answer", _by_id(answer for answer in BAD_ANSWERS if answer.has_papers))
def test_a_pasted_paper_scores_low_or_is_not_judged_beside_that_paper(answer, embedder):
    _check(answer, embedder, papers_beside(answer.resume, answer.posting))


def test_every_family_has_at_least_twelve_answers_and_no_answer_stands_twice():
    families = Counter(answer.family for answer in BAD_ANSWERS)
    assert len(families) == 20
    assert min(families.values()) >= 12
    assert len({answer.id for answer in BAD_ANSWERS}) == len(BAD_ANSWERS)
    assert len({(answer.question, answer.text) for answer in BAD_ANSWERS}) == len(BAD_ANSWERS)


def test_padding_is_two_thousand_words_and_no_sentence_comes_back():
    padding = [answer for answer in BAD_ANSWERS if answer.family == "padding"]
    for answer in padding:
        sentences = answer.text.split(". ")
        assert 2000 <= len(answer.text.split()) < 2050
        assert len(set(sentences)) == len(sentences)
    assert len({answer.text for answer in padding}) == len(padding)
