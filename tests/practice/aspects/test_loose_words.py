import pytest

from nextrung.practice.answer_text import AnswerText
from nextrung.practice.aspects.loose_words import hedges_in, padding_in


def _quotes(text, find):
    answer = AnswerText(text)
    return [
        answer.quote((answer.words[hit.first].span[0], answer.words[hit.end - 1].span[1]))
        for hit in find(answer)
    ]


@pytest.mark.parametrize(
    ("text", "hedges"),
    [
        ("I guess I have always liked order.", ["I guess"]),
        ("We probably saved money.", ["probably"]),
        ("I don't know, we sort of fixed it.", ["I don't know", "sort of"]),
        ("There were maybe five a day.", []),
        ("If I had a junior I'd probably come in more.", []),
        ("I don't know how many I talked down.", []),
        ("Whatever the product is, I can learn it.", []),
        ("They offered me a place as a sort of host.", []),
        ("I'd tell him in a way he can use.", []),
        ("Maybe you can ask him.", []),
        ("She said “I guess so” and left.", []),
    ],
)
def test_a_hedge_softens_what_one_did_or_claims(text, hedges):
    assert _quotes(text, hedges_in) == hedges


@pytest.mark.parametrize(
    ("text", "padding"),
    [
        ("Anyway, I called him.", ["Anyway"]),
        ("At the end of the day it is public safety.", ["At the end of the day"]),
        ("Basically I look at the drops first.", ["Basically"]),
        ("I read it again.", []),
        ("I do it anyway, and I raise my hand first.", []),
        ("You see the wall at the end of the day.", []),
        ("It was, let me think, water and power.", []),
    ],
)
def test_padding_can_be_left_out(text, padding):
    assert _quotes(text, padding_in) == padding
