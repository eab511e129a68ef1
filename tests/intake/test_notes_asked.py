"""What was asked and answered, said, told and sensed in round one."""

from datetime import date
from decimal import Decimal

import pytest

from nextrung.intake.documents import document_from_text
from nextrung.intake.notes.reading import read_notes
from nextrung.intake.records import Notes
from nextrung.sources import Statement

TODAY = date(2026, 11, 24)


def read(text: str) -> Notes:
    return read_notes(document_from_text(text, "notes"), TODAY)


def texts(statements: tuple[Statement, ...]) -> list[str]:
    return [statement.text for statement in statements]


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        ("Q: Any gaps? A: none", "Any gaps?", "none"),
        ("q1. any gaps?\na1. none to speak of", "any gaps?", "none to speak of"),
        ("asked about the 2017 gap - I said family", "the 2017 gap", "I said family"),
        (
            "They wanted to know why I'm leaving; told them I want to lead people",
            "why I'm leaving",
            "told them I want to lead people",
        ),
        (
            "Why are you leaving?\nI said I want to lead people",
            "Why are you leaving?",
            "I said I want to lead people",
        ),
        ("why leaving?? -> place closed", "why leaving??", "place closed"),
        ("pat asked salary history i said none of it", "salary history", "i said none of it"),
        ("asked if i have a car. yes", "if i have a car", "yes"),
        (
            "- Tell me about a mistake\n  - told about the duplicate deeds",
            "Tell me about a mistake",
            "told about the duplicate deeds",
        ),
        ("Relocation: said yes, by summer", "Relocation", "said yes, by summer"),
        ("She asked how I plan a week.", "how I plan a week", None),
        ("Walk me through your resume", "Walk me through your resume", None),
    ],
)
def test_question_is_found_with_its_answer(text: str, question: str, answer: str | None) -> None:
    (exchange,) = read(text).asked
    assert exchange.question.text == question
    assert (exchange.answer and exchange.answer.text) == answer


def test_list_of_short_questions_is_several_questions() -> None:
    asked = read("Asked: why litigation, typing speed, biggest mistake").asked
    assert [exchange.question.text for exchange in asked] == [
        "why litigation",
        "typing speed",
        "biggest mistake",
    ]


def test_long_question_with_commas_is_one_question() -> None:
    text = (
        "She asked what I would do if the line stopped at night, nobody answered the phone, and I was alone"
    )
    assert len(read(text).asked) == 1


def test_question_the_candidate_wants_to_put_is_an_open_point() -> None:
    notes = read("do they pay overtime?\nask about parking\nneed to find out: who is on the panel?")
    assert notes.asked == ()
    assert texts(notes.open_points) == ["do they pay overtime?", "ask about parking", "who is on the panel?"]


def test_what_they_said_is_learned_and_what_the_candidate_said_is_said() -> None:
    notes = read(
        "She said they run four crews\nI said I can start in January\nthey told me the last person left"
    )
    assert texts(notes.said) == ["I said I can start in January"]
    assert texts(notes.learned) == ["She said they run four crews", "they told me the last person left"]


def test_stories_are_found_also_in_answers() -> None:
    notes = read(
        "told the boiler story, used my Kaizen example\n"
        "They asked about conflict & I told the story of two welders"
    )
    assert texts(notes.stories) == [
        "told the boiler story",
        "used my Kaizen example",
        "I told the story of two welders",
    ]
    assert notes.asked[0].answer is not None


@pytest.mark.parametrize(
    "worry",
    [
        "she frowned when I said I never managed people",
        "worried about my commute",
        "he seemed unsure about my short stay",
        "I blanked on the medication question",
        "Curtis raised an eyebrow at my three employers",
        "mike didnt like that i have no truck",
    ],
)
def test_worries_sensed_are_found(worry: str) -> None:
    assert texts(read(worry).worries) == [worry]


def test_label_is_taken_off_what_stands_behind_it() -> None:
    notes = read("concern: no e-discovery software\nmy weak spot: budgets")
    assert texts(notes.worries) == ["no e-discovery software", "budgets"]


def test_no_worry_where_it_is_denied() -> None:
    assert read("they were not worried about my age, no concerns").worries == ()


def test_clothes_are_kept_beside_what_else_is_said() -> None:
    notes = read("everyone in jeans\nMarek proud of the new line, wore a polo shirt")
    assert texts(notes.dress) == ["everyone in jeans", "wore a polo shirt"]
    assert texts(notes.learned) == ["Marek proud of the new line"]


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("asked what I'm looking for, I said around ninety", 90_000, 90_000, "year"),
        ("Pay: I said 85-95", 85_000, 95_000, "year"),
        ("$28/hr, I said ok", 28, 28, "hour"),
        ("$28 she said", 28, 28, "hour"),
        ("told them 140-150 base", 140_000, 150_000, "year"),
    ],
)
def test_pay_is_read_with_scale_and_unit(text: str, low: int, high: int, unit: str) -> None:
    (pay,) = read(text).pay
    assert (pay.min, pay.max, pay.unit) == (Decimal(low), Decimal(high), unit)


def test_words_of_an_amount_say_who_named_it() -> None:
    notes = read("Salary: I said 85 to 95 base, he said 90 is the top")
    assert [pay.source.quote for pay in notes.pay] == ["I said 85 to 95 base", "he said 90 is the top"]
    assert texts(notes.said) == ["I said 85 to 95 base"]


def test_amount_without_unit_is_left_out_and_said() -> None:
    notes = read("Pay range 24 to 27")
    assert notes.pay == ()
    assert notes.problems == (
        "“24 to 27” was left out: the notes do not say whether it is by the hour or by the year.",
    )


@pytest.mark.parametrize(
    "text",
    [
        "She wanted to know how many patients I can take, I said 45",
        "told the story of how we saved $180,000 in spares",
        "401k match 4%, 15 PTO days",
        "they have 90 technicians",
        "interview took 45 min",
    ],
)
def test_numbers_that_are_no_pay_are_not_taken_for_pay(text: str) -> None:
    notes = read(text)
    assert notes.pay == ()
    assert notes.problems == ()


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("mentioned I'm on £38,000 a year now", 38_000, "GBP"),
        ("Salary: 41,000 euros", 41_000, "EUR"),
        ("salary C$85,000 a year", 85_000, "CAD"),
        ("salary $85,000 a year", 85_000, "USD"),
        ("Pay: I said about 30,400", 30_400, None),
    ],
)
def test_pay_keeps_the_currency_that_is_named(text: str, amount: int, currency: str | None) -> None:
    notes = read(text)
    assert [(pay.max, pay.currency) for pay in notes.pay] == [(amount, currency)]
    assert notes.problems == ()


def test_a_bare_number_is_in_the_currency_of_the_others() -> None:
    notes = read("Salary: she said £30,400. I said 32,000 would be good.")
    assert [(pay.max, pay.currency) for pay in notes.pay] == [(30_400, "GBP"), (32_000, "GBP")]


def test_pay_in_a_currency_we_do_not_know_is_left_out_and_said() -> None:
    notes = read("mentioned I'm on ₹1,200,000 a year now")
    assert notes.pay == ()
    assert "is not read" in notes.problems[0]


def test_a_question_about_a_worry_is_a_question() -> None:
    notes = read("She asked\nwhy now\nwhat would worry me on a Sunday\nwhether I could stay, worried look")
    assert texts(one.question for one in notes.asked)[:2] == ["why now", "what would worry me on a Sunday"]
    assert not any("Sunday" in text for text in texts(notes.worries))


def test_a_question_is_kept_without_the_name_of_who_asked() -> None:
    notes = read(
        "Met Ruth Adeyemi, plant manager\nThey asked:\n- Ruth: How do you plan?\n- Excel: how good are you?"
    )
    assert texts(one.question for one in notes.asked) == ["How do you plan?", "Excel: how good are you?"]


@pytest.mark.parametrize("answer", ["didn't notice", "nothing new", "don't know yet", "did not come up"])
def test_an_answer_that_says_nothing_is_neither_kept_nor_shown(answer: str) -> None:
    notes = read(f"Met Ruth\n\nWhat they wore\n{answer}")
    assert (notes.dress, notes.unplaced) == ((), ())


def test_what_they_asked_to_wear_is_dress() -> None:
    assert texts(read("Black pants, own knives, non slip shoes").dress) == [
        "Black pants, own knives, non slip shoes"
    ]


@pytest.mark.parametrize(
    "heading",
    [
        "## Worries",
        "WORRIES",
        "Their concerns:",
        "Felt off",
        "What seemed to worry them?",
        "1. What seemed to worry them?",
    ],
)
def test_lines_below_a_heading_take_its_meaning(heading: str) -> None:
    assert texts(read(f"{heading}\nonly one year of budgets").worries) == ["only one year of budgets"]


def test_plain_words_of_a_line_go_before_its_heading() -> None:
    notes = read("Asked:\n- why nursing\n- told the code blue story\n- shifts")
    assert [exchange.question.text for exchange in notes.asked] == ["why nursing", "shifts"]
    assert texts(notes.stories) == ["told the code blue story"]


def test_list_ends_its_heading() -> None:
    notes = read("Asked:\n- why nursing\n- shifts\nThey run three shifts\n")
    assert texts(notes.learned) == ["They run three shifts"]


def test_word_that_could_be_a_heading_is_a_line_inside_a_list() -> None:
    asked = read("What they asked:\navailability\nsalary\nthe team").asked
    assert [exchange.question.text for exchange in asked] == ["availability", "salary", "the team"]


def test_wrapped_lines_are_read_as_one_sentence() -> None:
    text = (
        "I met with the operations manager, Keisha Barlow, for forty minutes. She wanted to know how I keep\n"
        "people from quitting and I told her about our buddy shifts, which is true. She also asked why I\n"
        "had been away."
    )
    first, second = read(text).asked
    assert first.question.text == "how I keep people from quitting"
    assert second.question.text == "why I had been away"
    assert second.question.source.line == 2


def test_letter_is_not_the_candidate_speaking() -> None:
    text = "Hi Ann,\nI told them about you. I will send details.\nSecond interview Dec 3 10am.\nBest,\nJess"
    notes = read(text)
    assert notes.said == ()
    assert texts(notes.open_points) == ["I will send details"]
    assert notes.next_round.day == date(2026, 12, 3)


def test_what_finds_no_place_is_kept_and_said_back() -> None:
    notes = read("Chatted about menus mostly\nMet Fergus, head chef")
    assert texts(notes.unplaced) == ["Chatted about menus mostly"]


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        (
            "asked\n- what help desk have you used. Zendesk, since 2018",
            "what help desk have you used",
            "Zendesk, since 2018",
        ),
        ("asked\n- how do you lift 50 lbs. With a partner", "how do you lift 50 lbs", "With a partner"),
        ("asked\n- why us. Strengths. Weaknesses", "why us", None),
        ("Then: How would you coach me?", "How would you coach me?", None),
        ("How would you coach me? I rambled. I said I listen.", "How would you coach me?", "I said I listen"),
        (
            "And when I would finish my training. I told them in May.",
            "when I would finish my training",
            "I told them in May",
        ),
        (
            "Wiktor asked about routing, I know nothing about it and said so",
            "routing",
            "I know nothing about it and said so",
        ),
    ],
)
def test_question_without_its_mark_is_told_from_what_follows(
    text: str, question: str, answer: str | None
) -> None:
    first = read(text).asked[0]
    assert (first.question.text, first.answer and first.answer.text) == (question, answer)


def test_line_that_begins_with_also_goes_on_with_the_line_above() -> None:
    notes = read("felt off: she frowned at the gap\nAlso the money thing\n\nAlso they liked my truck")
    assert texts(notes.worries) == ["she frowned at the gap", "Also the money thing"]
    assert texts(notes.learned) == ["Also they liked my truck"]


def test_not_sure_they_believed_me_is_a_worry_and_a_doubt_about_their_offer_is_none() -> None:
    assert texts(read("not sure they believed me about managing").worries)
    assert not read("not sure they offer dental").worries


@pytest.mark.parametrize(
    "text", ["Mornings and nights do not talk much, he said", "Nobody there at noon, says Wiktor"]
)
def test_what_somebody_there_said_is_learned_with_the_words_that_say_so(text: str) -> None:
    assert texts(read(text).learned) == [text]


def test_bare_reaction_is_nothing_to_learn_about_them() -> None:
    notes = read("What about grants? - I keep a sheet. Martin nodded")
    assert (notes.learned, notes.unplaced) == ((), ())


@pytest.mark.parametrize(
    "line",
    [
        "Round 1, video call, Tue Nov 17, about 40 min",
        "Blue Prairie, first interview, Wednesday November 18 2026",
        "It was on Google Meet and took half an hour",
    ],
)
def test_line_that_only_says_when_and_how_round_one_was_is_understood_silently(line: str) -> None:
    notes = read(line)
    assert (notes.unplaced, notes.learned, notes.next_round.formats) == ((), (), ())


def test_line_with_a_past_day_and_news_in_it_is_not_passed_over() -> None:
    assert texts(read("Left early on Nov 2").unplaced) == ["Left early on Nov 2"]
