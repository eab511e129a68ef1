import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nextrung.practice.follow_up import _rows as follow_up_rows
from nextrung.practice.records import ASPECTS, Delivery, Finding, Pause
from nextrung.practice.review import review_answer
from nextrung.practice.review_batch import review_batch
from nextrung.practice.review_json import review_to_json
from nextrung.practice.review_text import review_lines
from tests.practice.aspects.answers import CONFLICT, DANA

_NO_END = (
    "Last March Dana and I could not agree on who would take the late trucks at the warehouse. I asked her "
    "to sit down with me. I listened first, drew up a list of the nine loads by size and offered to take the "
    "four largest."
)
_USUAL = "I usually sit down with them and I always listen. In general I get along with everyone at work."
_BLAMING = f"{DANA} My boss was an idiot and never listened to anybody."
_LATE = Finding(
    kind="trailing_off", aspect=None, span=(0, 4), quote=DANA[:4], advice="Say it to the end.", weight=0.95
)
_KEYS = {
    *("id", "overall", "why_not", "question_kind", "aspects", "because", "findings", "flaws", "next"),
    *("follow_up", "delivery", "against_papers"),
}


def _delivery(seconds=95.0, speaking=None, findings=()):
    return Delivery(
        seconds=seconds,
        words_per_minute=128.0,
        pace=((5000, 128.0),),
        pauses=(Pause(start_ms=0, end_ms=1200, where="before"),),
        fillers=(),
        fillers_per_100_words=0.0,
        loudness_db=-22.0,
        loudness_spread_db=6.0,
        findings=findings,
        speaking_seconds=speaking,
    )


def _kinds(review):
    return [finding.kind for finding in review.findings]


def test_a_whole_answer_has_all_its_parts():
    review = review_answer(CONFLICT, DANA)
    assert review.question_kind == "story"
    assert review.overall >= 4.0
    assert review.why_not == ""
    assert tuple(review.aspects) == ASPECTS
    assert review.next


def test_the_same_answer_gets_the_same_review():
    assert review_answer(CONFLICT, DANA) == review_answer(CONFLICT, DANA)


@pytest.mark.parametrize("text", ["", "  \n ", "fine", "asdf qwer zxcv hjkl uiop asdf", CONFLICT])
def test_what_is_no_answer_is_not_judged_and_the_reason_is_said(text):
    review = review_answer(CONFLICT, text)
    assert review.overall is None
    assert review.why_not
    assert {found.score for found in review.aspects.values()} == {None}
    assert {found.because for found in review.aspects.values()} == {review.why_not}
    assert review.findings == review.flaws == ()
    assert review.next
    assert review.follow_up == CONFLICT


def test_what_is_left_open_is_what_comes_next_and_what_they_ask():
    review = review_answer(CONFLICT, _NO_END)
    assert review.next == next(one.advice for one in review.findings if one.kind == "no_result")
    assert review.follow_up == "How did it end?"


def test_an_answer_without_an_occasion_is_asked_for_one():
    review = review_answer(CONFLICT, _USUAL)
    assert review.follow_up == "Can you give me one occasion? Where were you, and what happened?"


def test_a_costly_flaw_comes_before_anything_else():
    review = review_answer(CONFLICT, _BLAMING)
    flaw = next(flaw for flaw in review.flaws if flaw.kind == "blames_employer")
    assert review.next == flaw.advice
    assert review.overall < review_answer(CONFLICT, DANA).overall


def test_what_they_ask_stands_in_the_table_of_follow_ups():
    asked = {row.ask for row in follow_up_rows()}
    for text in (_NO_END, _USUAL):
        assert review_answer(CONFLICT, text).follow_up in asked


def test_the_remark_from_which_most_is_gained_leads():
    review = review_answer(CONFLICT, _NO_END)
    assert review.findings[0].advice == review.next


def test_the_same_words_get_one_remark():
    review = review_answer(CONFLICT, _NO_END)
    spans = [finding.span for finding in review.findings]
    assert len(set(spans)) == len(spans)
    assert "no_result" in _kinds(review)
    assert "missing_the_end" not in _kinds(review)


def test_the_clock_gives_the_length_and_not_the_silence_around_it():
    long = review_answer(CONFLICT, DANA, delivery=_delivery(seconds=400.0))
    with_silence = review_answer(CONFLICT, DANA, delivery=_delivery(seconds=400.0, speaking=90.0))
    assert "in 400 seconds" in long.aspects["concision"].because
    assert "in 90 seconds" in with_silence.aspects["concision"].because
    assert long.aspects["concision"].score < with_silence.aspects["concision"].score


def test_remarks_on_how_it_sounded_are_among_the_others():
    review = review_answer(CONFLICT, DANA, delivery=_delivery(findings=(_LATE,)))
    assert _LATE in review.findings
    assert review.next == _LATE.advice


def test_remarks_on_how_it_sounded_are_kept_where_the_words_cannot_be_judged():
    assert review_answer(CONFLICT, "", delivery=_delivery(findings=(_LATE,))).findings == (_LATE,)


def test_the_json_has_the_keys_that_others_rely_on():
    review = review_answer(CONFLICT, _NO_END, delivery=_delivery())
    value = json.loads(json.dumps(review_to_json(review, "a1")))
    assert set(value) == _KEYS
    assert value["id"] == "a1"
    assert set(value["aspects"]) == set(ASPECTS)
    assert 1.0 <= value["overall"] <= 5.0
    for finding in value["findings"]:
        start, end = finding["span"]
        assert finding["quote"] == _NO_END[start:end]
        assert finding["kind"]
        assert finding["advice"]
    assert value["delivery"]["words_per_minute"] == 128.0
    assert value["delivery"]["pauses"] == [{"start_ms": 0, "end_ms": 1200, "where": "before"}]


def test_the_json_says_null_where_nothing_could_be_judged():
    value = review_to_json(review_answer(CONFLICT, ""))
    assert value["overall"] is value["delivery"] is value["id"] is None
    assert set(value["aspects"].values()) == {None}
    assert value["why_not"] == "There is no answer yet."


def test_a_batch_keeps_its_order_and_goes_on_after_a_bad_line(tmp_path):
    good = [{"id": f"n{number}", "question": CONFLICT, "answer": DANA[: 200 + number]} for number in range(3)]
    lines = [json.dumps(one) for one in good]
    lines[1:1] = ["{not json", '{"id": 7, "question": "Why?"}', "", '["a"]']
    file = tmp_path / "answers.jsonl"
    file.write_bytes(b"\xef\xbb\xbf" + "\n".join(lines).encode() + b"\n\xff\xfe\n")
    values = list(review_batch(file))
    assert [value["id"] for value in values] == ["n0", None, 7, None, "n1", "n2", None]
    assert ["error" in value for value in values] == [False, True, True, True, False, False, True]
    assert "Line 2" in values[1]["error"]
    assert values[0] == review_to_json(review_answer(CONFLICT, good[0]["answer"]), "n0")


@pytest.mark.parametrize("text", [DANA, _NO_END, _USUAL, _BLAMING, "", "fine"])
def test_the_page_for_a_terminal_is_80_columns_wide(text):
    lines = list(review_lines(review_answer(CONFLICT, text, delivery=_delivery())))
    assert max(map(len, lines)) <= 80
    assert "Next time" in lines


@given(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=60), st.sampled_from([DANA, _NO_END, _BLAMING])
)
def test_nothing_that_was_said_can_move_the_cursor(wild, text):
    place = len(text) // 2
    said = f"{text[:place]} {wild} \x1b[31m\u202e {text[place:]}"
    lines = list(review_lines(review_answer(f"{CONFLICT} {wild}", said)))
    assert all(line.isprintable() for line in lines)
    assert max(map(len, lines)) <= 80


@given(st.text(max_size=80), st.text(max_size=200))
def test_whatever_is_said_gets_a_review_and_findings_quote_it_to_the_letter(question, text):
    review = review_answer(question, text)
    assert review.next
    for remark in (*review.findings, *review.flaws):
        assert remark.quote == text[slice(*remark.span)]
