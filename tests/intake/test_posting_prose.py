"""Postings that ask in running text, in one paragraph, or under headings nobody has met before."""

import pytest

from nextrung.intake.documents import document_from_text
from nextrung.intake.posting.reading import read_posting
from nextrung.intake.posting.requirement_parts import part_requirements

ADVERT = (
    "LEAD CARPENTER, Duluth MN. We are a small shop. Must have 6 years in the trade and your own hand "
    "tools, a truck that starts, and a valid license. You should be able to lay out a shower pan from "
    "drawings, keep a daily log of materials, and explain the bill to a homeowner. We expect you to "
    "answer the phone. Stone experience helps a lot, so does Spanish. You will order grout and sand each "
    "week. Drug screen before hire. Paid holidays, $30-$38/hr. Tamarack Hollow Builders."
)


def read(text):
    return read_posting(document_from_text(text, "posting"))


def parts(sentence):
    return [part.text for part in part_requirements(sentence).parts]


def asked(text):
    return [(each.text, each.must) for each in read(text).requirements]


def test_an_advert_of_one_paragraph_is_read_piece_by_piece():
    assert asked(ADVERT) == [
        ("6 years in the trade", True),
        ("your own hand tools", True),
        ("a truck that starts", True),
        ("a valid license", True),
        ("able to lay out a shower pan from drawings", True),
        ("keep a daily log of materials", True),
        ("explain the bill to a homeowner", True),
        ("answer the phone", True),
        ("Stone experience", False),
        ("Spanish", False),
        ("Drug screen before hire", True),
    ]


def test_its_title_and_employer_stand_at_its_two_ends():
    posting = read(ADVERT)
    found = [fact.text for fact in (posting.title, posting.company) if fact]
    assert found == ["LEAD CARPENTER", "Tamarack Hollow Builders"]


@pytest.mark.parametrize(
    ("heading", "must"),
    [
        ("You'll thrive here if", True),
        ("What great looks like", True),
        ("How we'll know it's you", True),
        ("Deal breakers", True),
        ("Cherry on top", False),
        ("We'd be extra excited about", False),
        ("The gravy", False),
    ],
)
def test_words_of_an_unknown_heading_vote(heading, must):
    page = f"Requirements\n- Fork truck licence\n\n{heading}\n- Clear writing in French\n- Knowledge of grain"
    assert asked(page)[1:] == [("Clear writing in French", must), ("Knowledge of grain", must)]


def test_lines_behind_a_colon_are_items_where_nothing_wrapped_them():
    page = (
        "Clerk\n\nYou must have:\nan eye for figures\na good knowledge of the rules on grain storage\n"
        "a full driving licence\n\nYou will need to take your turn on call.\n"
    )
    assert [text for text, _ in asked(page)] == [
        "an eye for figures",
        "a good knowledge of the rules on grain storage",
        "a full driving licence",
        "to take your turn on call",
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Able to frame, hang doors and set cabinets", ["Able to frame, hang doors and set cabinets"]),
        ("Experience in the choice, purchase and storage of seed", None),
        ("A portfolio with a case study, a model and a film", None),
        (
            "You're fluent in Welsh; you've worked with the deaf",
            ["fluent in Welsh", "worked with the deaf"],
        ),
        (
            "We look for colleagues with a love of maps, and who are ready to teach",
            ["a love of maps", "ready to teach"],
        ),
        ("OSHA 10, with OSHA 30 preferred", ["OSHA 10", "OSHA 30"]),
        (
            "We'd be glad to hear from people who sing, who hold a card, or who speak Hmong",
            ["sing", "a card", "who speak Hmong"],
        ),
        ("A moving and handling certificate", ["A moving and handling certificate"]),
    ],
)
def test_where_one_requirement_ends_and_the_next_begins(sentence, expected):
    assert parts(sentence) == (expected or [sentence])


def test_what_is_wished_for_ends_with_its_sentence_where_the_text_goes_on():
    page = "HERD MANAGER. Need: 3 years with cattle, AI experience, a truck. "
    assert asked(page + "Helpful: Spanish, ag degree, goats. No smokers in the barns, we require it.") == [
        ("3 years with cattle", True),
        ("AI experience", True),
        ("a truck", True),
        ("Spanish", False),
        ("ag degree", False),
        ("goats", False),
        ("No smokers in the barns, we require it", True),
    ]


def test_a_plus_is_said_of_what_stands_in_its_clause():
    page = "Requirements\nSeed work and knowledge of soil are desirable; a tractor licence is required."
    assert asked(page) == [
        ("Seed work", False),
        ("knowledge of soil", False),
        ("a tractor licence", True),
    ]


@pytest.mark.parametrize(
    "sentence", ["You'd be ordering grout and feeding the cats.", "We'd love to hear from you anyway."]
)
def test_work_and_talk_in_prose_are_not_asked_for(sentence):
    assert read(f"Clerk\n\nYou must hold a boat licence. {sentence}").requirements[1:] == ()
