import pytest

from nextrung.practice.mock.interview import Interview
from nextrung.practice.mock.session_file import Journal, read_session
from tests.practice.mock.talking import COMPLETE, NOON, OPEN, answer_all, begun, planned, review


def test_an_answer_that_leaves_nothing_open_brings_the_next_question(tmp_path):
    asked = answer_all(begun(tmp_path))
    assert [prompt.kind for prompt in asked] == ["question"] * 4
    assert [prompt.number for prompt in asked] == [1, 2, 3, 4]


def test_the_prompt_stays_until_it_is_answered(tmp_path):
    interview = begun(tmp_path)
    assert interview.next_prompt() == interview.next_prompt()
    assert len(interview.session.exchanges) == 1


def test_an_open_answer_is_followed_up_with_the_review_s_question(tmp_path):
    interview = begun(tmp_path)
    interview.next_prompt()
    interview.answer(OPEN)
    prompt = interview.next_prompt()
    assert (prompt.kind, prompt.text, prompt.number) == ("follow_up", "What came of it?", 1)
    assert prompt.lead


def test_nothing_is_followed_up_more_than_twice_or_with_the_same_words(tmp_path):
    for manner in ("friendly", "neutral", "tough"):
        interview = begun(tmp_path / manner, planned(manner=manner, minutes=20))
        asked = answer_all(interview, OPEN)
        for number in range(1, 8):
            after = [prompt.text for prompt in asked if prompt.number == number][1:]
            assert len(after) == len(set(after)) <= 2


def test_a_tough_interviewer_follows_up_more_than_a_friendly_one(tmp_path):
    asked = {
        manner: len(answer_all(begun(tmp_path / manner, planned(manner=manner, minutes=40)), OPEN))
        for manner in ("friendly", "tough")
    }
    assert asked["tough"] > asked["friendly"]


def test_what_cannot_be_judged_is_asked_once_more_and_not_for_ever(tmp_path):
    interview = begun(tmp_path)
    first = interview.next_prompt()
    interview.answer("fine")
    second = interview.next_prompt()
    assert (second.kind, second.text) == ("again", first.text)
    interview.answer("fine")
    assert interview.next_prompt().number == 2


def test_their_own_questions_are_not_probed(tmp_path):
    interview = begun(tmp_path)
    for _ in range(3):
        interview.next_prompt()
        interview.skip()
    assert interview.next_prompt().text == "What questions do you have for us?"
    interview.answer(OPEN)
    assert interview.next_prompt() is None
    assert interview.session.ending == "finished"


def test_a_question_left_out_is_not_asked_again(tmp_path):
    interview = begun(tmp_path)
    interview.next_prompt()
    interview.skip()
    assert interview.next_prompt().number == 2
    assert interview.session.exchanges[0].is_skipped


def test_an_answer_to_nothing_is_refused(tmp_path):
    interview = begun(tmp_path)
    with pytest.raises(ValueError, match="nothing was asked"):
        interview.answer(COMPLETE)


def test_a_review_that_breaks_down_ends_no_interview(tmp_path):
    def broken(question, text, delivery):
        raise ZeroDivisionError

    interview = begun(tmp_path, reviewer=broken)
    interview.next_prompt()
    interview.answer(COMPLETE)
    assert interview.next_prompt() is not None
    (first, *_) = read_session(interview.journal.file).exchanges
    assert first.answer == COMPLETE
    assert "could not be reviewed" in first.marks.why_not


def test_an_hour_of_words_is_kept_whole_and_reviewed_in_part(tmp_path):
    seen = []

    def listening(question, text, delivery):
        seen.append(len(text))
        return review(question, text)

    interview = begun(tmp_path, reviewer=listening)
    interview.next_prompt()
    long = "word " * 1_000_000
    interview.answer(long)
    assert read_session(interview.journal.file).exchanges[0].answer == long
    assert seen[0] < 100_000


@pytest.mark.parametrize("ends_after", range(1, 9))
def test_going_on_asks_what_would_have_been_asked(tmp_path, ends_after):
    """Left after any number of answers and read back, it goes on as if it had never been left."""
    whole = answer_all(begun(tmp_path / "whole", planned(minutes=20)), OPEN)
    interview = begun(tmp_path, planned(minutes=20))
    asked = []
    for _ in range(ends_after):
        asked.append(interview.next_prompt())
        interview.answer(OPEN)
    interview.journal.close()
    session = read_session(interview.journal.file)
    journal = Journal.reopen(session.file)
    rest = answer_all(Interview.go_on(session, review, journal, lambda: NOON), OPEN)
    assert asked + rest == whole
    assert read_session(session.file).ending == "finished"


def test_an_answer_saved_but_not_yet_reviewed_is_reviewed_when_it_goes_on(tmp_path):
    interview = begun(tmp_path)
    interview.next_prompt()
    interview.answer(OPEN)
    interview.journal.close()
    file = interview.journal.file
    *lines, last = file.read_bytes().splitlines(keepends=True)
    assert b'"reviewed"' in last
    file.write_bytes(b"".join(lines))
    again = Interview.go_on(read_session(file), review, Journal.reopen(file), lambda: NOON)
    assert again.next_prompt().kind == "follow_up"
    assert again.session.exchanges[0].marks.overall == 3.0


def test_an_answer_in_parts_is_reviewed_as_one(tmp_path):
    """What a follow-up brought is not asked for again, and the question stays the one of the plan."""
    seen = []

    def listening(question, text, delivery):
        seen.append((question, text))
        return review(question, text)

    interview = begun(tmp_path, reviewer=listening)
    question = interview.next_prompt().text
    for text in ("fine", OPEN, "It is complete now."):
        interview.answer(text)
        interview.next_prompt()
    assert seen == [(question, "fine"), (question, OPEN), (question, f"{OPEN}\nIt is complete now.")]
    assert interview.next_prompt().number == 2


def test_a_whole_draft_takes_the_place_of_the_lines_before_it(tmp_path):
    interview = begun(tmp_path)
    interview.next_prompt()
    interview.add_line("First line.")
    interview.keep_draft("First line.\nAnd a second")
    interview.keep_draft("First line.\nAnd a second one.")
    assert interview.draft == ("First line.\nAnd a second one.",)
    assert read_session(interview.journal.file).draft == interview.draft


def test_taking_up_an_interview_between_two_pages_adds_nothing_to_its_file(tmp_path):
    interview = begun(tmp_path)
    interview.next_prompt()
    interview.journal.close()
    before = interview.journal.file.read_bytes()
    session = read_session(interview.journal.file)
    taken_up = Interview.take_up(session, review, Journal.reopen(session.file), lambda: NOON)
    assert taken_up.next_prompt() == interview.next_prompt()
    assert interview.journal.file.read_bytes() == before


def test_an_interview_that_has_ended_stays_ended_when_it_is_taken_up(tmp_path):
    interview = begun(tmp_path)
    interview.next_prompt()
    interview.quit()
    interview.journal.close()
    session = read_session(interview.journal.file)
    assert Interview.take_up(session, review, Journal.reopen(session.file), lambda: NOON).is_over
