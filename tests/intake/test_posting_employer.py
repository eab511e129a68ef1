"""The employer's name where only the prose, the signature or the address gives it."""

import pytest

from nextrung.intake.documents import document_from_text
from nextrung.intake.posting.reading import read_posting

ASKS = "You must be able to climb 200 steps.\nYou have three years of experience.\n"


def company(text):
    found = read_posting(document_from_text(f"{text}\n{ASKS}", "posting")).company
    return found.text if found else None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Keeper needed\n\nWrite to morag@skerrylight.example.com. I run Skerry Light alone.",
            "Skerry Light",
        ),
        (
            "Keeper needed\n\nFor years I have been the team at Lampwick. jobs@lampwick.example.org",
            "Lampwick",
        ),
        (
            "Lens Keeper\nSkerry Light Tech\n\nThe short version\n\nApply at https://jobs.skerry.example.com",
            "Skerry Light Tech",
        ),
        ("Lens Keeper\n\nSend it to keeper@gmail.example.com", None),
        ("Lens Keeper\n\nSend it to keeper@brasswork.example.com", None),
    ],
)
def test_an_address_tells_the_name_where_it_is_written_out(text, name):
    assert company(text) == name


def test_an_advert_may_be_signed_beside_the_telephone():
    text = f"Lens keeper wanted.\n{ASKS}Call Morag 555-0142, Skerry Plumbing, leave a message."
    posting = read_posting(document_from_text(text, "posting"))
    assert posting.company is not None
    assert posting.company.text == "Skerry Plumbing"


@pytest.mark.parametrize(
    "text", ["Keeper\n\nSixty letters a day. Half are questions.", "Keeper\n\nThe short version\n\nWe sail."]
)
def test_the_first_word_of_a_sentence_and_a_heading_are_no_names(text):
    assert company(text) is None


def test_a_title_ends_before_the_employer_behind_the_at_sign():
    text = f"Engineering Manager, Lamps & Lenses @ Skerrycast\n\nSkerrycast lights the sea.\n\n{ASKS}"
    posting = read_posting(document_from_text(text, "posting"))
    assert posting.title is not None
    assert posting.company is not None
    assert (posting.title.text, posting.company.text) == ("Engineering Manager, Lamps & Lenses", "Skerrycast")


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Denver, CO or Remote (must live in Colorado)", "Denver, CO"),
        ("Remote - Europe (UTC-1 to UTC+3)", "Remote - Europe"),
    ],
)
def test_a_place_is_given_without_what_is_said_of_it(line, place):
    posting = read_posting(document_from_text(f"Lens Keeper\nSkerry Trust\n{line}\n\n{ASKS}", "posting"))
    assert posting.location is not None
    assert posting.location.text == place


def test_a_wage_that_begins_a_sentence_is_the_pay():
    text = f"Lens keeper wanted. On call every third weekend. $25-32 + commission.\n{ASKS}"
    pay = read_posting(document_from_text(text, "posting")).pay
    assert pay is not None
    assert (pay.min, pay.max, pay.unit) == (25, 32, "hour")


def test_a_unit_in_capitals_is_read():
    pay = read_posting(document_from_text(f"LENS KEEPER\nPAY PER HOUR: $25 TO $32\n{ASKS}", "posting")).pay
    assert pay is not None
    assert pay.unit == "hour"
