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


# --- lists between commas, and what one is like ----------------------------------------------------


def test_a_list_that_is_cut_at_one_comma_and_has_no_and_is_cut_at_all():
    text = "6 months on a reach truck, able to lift 60 lbs, RF scanner experience, steel toe boots"
    assert parts(text) == text.split(", ")


def test_a_list_of_like_things_stays_one():
    text = "Experience with purchase orders, freight claims and rate sheets"
    assert parts(text) == [text]


def test_a_degree_stays_one_with_all_that_is_said_of_it():
    text = "Master's degree in law, literacy or a related field, completed by the start of the second year"
    assert parts(text) == [text]


def test_checks_and_papers_are_asked_for_one_by_one():
    text = "state background check, TB test, Infant CPR"
    assert parts(text) == text.split(", ")


def test_what_one_is_like_is_asked_for_one_by_one():
    text = "You are warm on the phone, quick with numbers, and calm under pressure."
    assert parts(text) == ["warm on the phone", "quick with numbers", "calm under pressure"]


def test_times_of_availability_are_one():
    text = "Open availability, nights, weekends and holidays included"
    assert parts(text) == [text]


def test_an_age_keeps_the_words_that_make_it_one():
    posting = read("Baker\nRequirements\n- You must be 18 because of the mixers\n")
    assert [(each.text, each.kind) for each in posting.requirements] == [
        ("must be 18 because of the mixers", "legal")
    ]


def test_what_is_left_of_not_needed_is_no_requirement():
    assert asked("Clerk\nRequirements\n- Typing\n- Energy background is nice, not needed\n") == [
        ("Typing", True),
        ("Energy background is nice", False),
    ]


# --- who is meant --------------------------------------------------------------------------------


def test_somebody_they_would_love_to_hear_from_is_somebody_they_look_for():
    text = "Clerk\nAbout you\nWe'd love to hear from you if you've looked after volunteers before.\n"
    assert asked(text) == [("looked after volunteers before", True)]


def test_what_the_owner_does_is_not_asked():
    text = (
        "Painter\nRequirements\n- 4 years with a brush\n\nI supply all paint, sprayers, ladders and cloths.\n"
    )
    assert asked(text) == [("4 years with a brush", True)]


def test_what_they_want_you_to_know_is_asked():
    text = "Electrician\nWe do panels and rewires. We'd want you to know the code. We pay every Friday.\n"
    assert [text for text, _ in asked(text)][:1] == ["know the code"]


def test_speakers_of_a_language_who_are_encouraged_are_a_wish():
    text = "Clerk\nRequirements\n- Typing\n- Bilingual applicants are encouraged to apply\n"
    assert [must for _, must in asked(text)] == [True, False]


def test_a_desk_that_takes_payments_calls_for_none():
    text = (
        "Clerk\nRequirements\n- Typing\n\nOur desk greets sixty patients a day, books and takes payments.\n"
    )
    assert asked(text) == [("Typing", True)]


# --- lists without bullets, and what stands below them ----------------------------------------------

UNWRAPPED = (
    "Backend Engineer\n"
    "Fernbank is the checking account for people who get paid by the gig, and over 400,000 drivers, "
    "nurses and cleaners use it to get their money on the day they earn it.\n\n"
    "You'll enjoy this if you\n\n"
    "have built and run production services for 5+ years\n"
    "write design documents that other people read\n"
    "know what a slow query is telling you\n\n"
    "The first week is quiet. After that you would look for the bug that only shows up in March.\n"
)


def test_small_letters_begin_items_where_nothing_was_wrapped():
    assert [text for text, _ in asked(UNWRAPPED)] == [
        "built and run production services for 5+ years",
        "write design documents that other people read",
        "know what a slow query is telling you",
    ]


def test_prose_set_apart_below_a_list_is_no_part_of_it():
    assert not [text for text, _ in asked(UNWRAPPED) if "week" in text or "bug" in text]


def test_a_line_in_capitals_that_seeks_somebody_names_the_job():
    text = "LINE COOK NEEDED\nWe serve breakfast, with the radio on.\nMust have 2 years on a line.\n"
    assert asked(text) == [("2 years on a line", True)]


def test_letters_at_the_end_of_a_list_are_an_item():
    text = (
        "Nice to have\n\nBackground in retail\nSQL\n\nA person reads each of the letters that you send us.\n"
    )
    assert asked(text) == [("Background in retail", False), ("SQL", False)]


def test_arrows_are_bullets_below_a_colon_too():
    text = "Engineer\nThey want:\n➡️ OSHA 30\n➡️ Procore or similar\n➡️ 5 years on site\n"
    assert [each for each, _ in asked(text)] == ["OSHA 30", "Procore or similar", "5 years on site"]
