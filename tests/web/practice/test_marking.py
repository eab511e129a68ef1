from hypothesis import given
from hypothesis import strategies as st

from nextrung_web.practice.marking import Marked, segments_of

TEXT = "I called each driver and wrote one list for the morning, which nobody had done before me there."


@given(
    st.lists(
        st.tuples(st.integers(-3, len(TEXT) + 3), st.integers(-3, len(TEXT) + 3), st.booleans()), max_size=8
    )
)
def test_the_segments_together_are_the_text_whatever_is_marked(spans):
    marks = [Marked(number=n, start=a, end=b, is_flaw=flaw) for n, (a, b, flaw) in enumerate(spans, 1)]
    segments = segments_of(TEXT, marks)
    assert "".join(one.text for one in segments) == TEXT
    for number in {each for one in segments for each in one.under}:
        mine = "".join(one.text for one in segments if number in one.under)
        start, end, _ = spans[number - 1]
        assert mine == TEXT[start:end]
        assert sum(number in one.begin for one in segments) == sum(number in one.end for one in segments) == 1


def test_remarks_that_cross_keep_the_words_of_each():
    first, second = (
        Marked(number=1, start=0, end=20, is_flaw=False),
        Marked(number=2, start=9, end=30, is_flaw=True),
    )
    assert [one.under for one in segments_of(TEXT, [first, second])] == [(1,), (1, 2), (2,), ()]


def test_a_remark_on_the_whole_answer_marks_no_words():
    assert segments_of(TEXT, [Marked(number=1, start=0, end=len(TEXT), is_flaw=False)])[0].under == ()


def test_no_words_are_no_segments():
    assert segments_of("", []) == []
