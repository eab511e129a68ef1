"""A posting is read by what its lines say, whatever stands above them."""

import pytest

from nextrung.intake.documents import document_from_text
from nextrung.intake.posting.reading import read_posting

HEAD = "Lighthouse Keeper\nSkerry Trust\nStornoway, Scotland\n"
ASKS = (
    "3+ years looking after a lamp or an engine",
    "You can tie a bowline in the dark",
    "Comfortable on a ladder in the wind",
    "A valid driver's license",
)
WORK = (
    "Polish the lens every morning",
    "Paint the tower in summer",
    "Record the weather twice a day",
    "Order coal and oil",
)
GIFTS = ("Health insurance from the first day", "Six weeks of vacation", "Free fish")


def read(*parts):
    return read_posting(document_from_text("\n\n".join(parts), "posting"))


def listed(heading, lines):
    return "\n".join([heading, *(f"- {line}" for line in lines)])


def musts(posting):
    return [each.text for each in posting.requirements if each.must]


def wishes(posting):
    return [each.text for each in posting.requirements if not each.must]


# --- a list is told by its items ------------------------------------------------------------------


@pytest.mark.parametrize(
    "heading",
    [
        "Puddles and pine",
        "🎒 In your bag",
        "Straight talk",
        "About us",
        "How we work together",
        "What you will do",
        "In return",
    ],
)
def test_a_list_that_asks_is_read_so_under_any_heading(heading):
    posting = read(HEAD, listed("The work", WORK), listed(heading, ASKS), listed("What we offer", GIFTS))
    assert len(musts(posting)) == len(ASKS)


def test_a_list_of_work_and_one_of_gifts_ask_for_nothing_under_unknown_headings():
    posting = read(HEAD, listed("Kindling", WORK), listed("Lanterns", ASKS), listed("Puddles", GIFTS))
    assert not {*WORK, *GIFTS} & {each.text for each in posting.requirements}


def test_lists_without_headings_are_told_apart():
    posting = read(HEAD, *("\n".join(f"- {line}" for line in lines) for lines in (WORK, ASKS, GIFTS)))
    assert len(musts(posting)) == len(ASKS)
    assert not wishes(posting)


def test_lines_without_bullets_are_a_list_before_the_first_heading_too():
    lines = (
        "3+ years on a lamp",
        "Comfortable on ladders",
        "Own boots",
        "A valid license",
    )
    intro = "The Trust keeps a lamp on a rock, and a small boat to get there."
    assert musts(read(HEAD, intro, "\n".join(lines))) == list(lines)


# --- headings over what a person is, has or can ---------------------------------------------------


@pytest.mark.parametrize(
    "heading",
    [
        "Could this be you?",
        "Signs this might be yours",
        "Who might like it here",
        "We'd love to hear from you if",
        "What would help you succeed",
        "Don't apply unless",
        "About our next colleague",
        "What you'd bring",
    ],
)
def test_a_heading_of_the_person_leads_musts(heading):
    posting = read(HEAD, listed(heading, ("Bowlines", "Patience with gulls", "Own boots")))
    assert len(musts(posting)) == 3


@pytest.mark.parametrize("heading", ["What would tip the scale?", "It'd be lovely if", "Gravy"])
def test_a_heading_of_wishes_still_leads_wishes(heading):
    posting = read(HEAD, listed("You have", ASKS), listed(heading, ("Gaelic", "A telescope of your own")))
    assert wishes(posting) == ["Gaelic", "A telescope of your own"]


def test_the_first_of_two_lists_of_wishes_is_what_is_asked_where_nothing_else_is():
    posting = read(
        HEAD, listed("We would love", ASKS), listed("Even better", ("Gaelic", "A telescope of your own"))
    )
    assert len(musts(posting)) == len(ASKS)
    assert wishes(posting) == ["Gaelic", "A telescope of your own"]


def test_what_is_not_about_money_ends_the_part_on_pay():
    posting = read(HEAD, "Pay\n\n$24 an hour", "You must hold a valid driver's license.")
    assert musts(posting) == ["a valid driver's license"]


# --- small adverts --------------------------------------------------------------------------------

ADVERT = """Lens polisher wanted, small crew
Steady work, three towers

3 yrs on brass or glass. Read a chart, do your own splicing.
Own boots + oilskins
Climb 200 steps.
Show up sober
Gaelic a plus
$22-26/hr, paid Fridays
Fill out the form or just call
Call Morag 555-0142
"""


def test_a_small_advert_asks_without_a_verb():
    assert musts(read(ADVERT)) == [
        "3 yrs on brass or glass",
        "Read a chart",
        "do your own splicing",
        "Own boots + oilskins",
        "Climb 200 steps",
        "Show up sober",
    ]


def test_a_small_advert_does_not_ask_for_a_call_or_name_its_pay_as_a_must():
    assert wishes(read(ADVERT)) == ["Gaelic"]


def test_the_same_words_are_work_in_a_long_posting():
    """Only an advert tells what to do where it means what one must be able to do."""
    prose = (
        "The lamp at Skerry has been lit every night since 1874, and the Trust means to keep it so for as"
        " long as there are ships to see it. Splice a rope. The tower stands two hundred steps above the"
        " water and is painted white."
    )
    assert musts(read(HEAD, prose, "You must be 18.")) == ["must be 18"]


def test_capitals_mark_no_heading_where_everything_is_in_capitals():
    text = (
        "LENS POLISHER\n\nYOU NEED:\n- 3 YRS ON BRASS\n- OWN BOOTS\n\nDRUG TEST BEFORE START\n\nCALL 555-0142"
    )
    assert musts(read(text)) == ["3 YRS ON BRASS", "OWN BOOTS", "DRUG TEST BEFORE START"]


def test_an_advert_in_one_line_with_its_employer_asks_in_its_short_sentences():
    posting = read(
        "Lens polisher wanted at the lighthouse. You need to splice rope. Must be able to climb 200 steps"
        " twice a day. Valid driver's license. Call 555-0142. Skerry Lighthouse Company."
    )
    assert "to splice rope" in musts(posting)


# --- hardly one found -----------------------------------------------------------------------------

STORY = (
    "For eleven years the Trust has had one keeper, and for eleven years she has gone home at Christmas."
    " This year she would like to stay there."
)
LETTER = (
    f"{STORY} {STORY} {STORY} {STORY} {STORY} The keeper knows a diesel engine well."
    " Long evenings by yourself should be your idea of good company."
)


def test_a_long_posting_in_which_hardly_anything_asks_is_read_again():
    posting = read(HEAD, LETTER, "You must be 18.")
    assert "Long evenings by yourself should be your idea of good company" in musts(posting)


# --- one by one -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("Reliable truck + valid license", ["Reliable truck", "valid license"]),
        ("Read plans, do your own takeoffs", ["Read plans", "do your own takeoffs"]),
        ("Plan, paint and polish", ["Plan, paint and polish"]),
        (
            "KEEPER ALSO: 5 yrs as mate, ran a crew of 6, reads charts",
            ["5 yrs as mate", "ran a crew of 6", "reads charts"],
        ),
        (
            "Lamp terminations pref'd. Able to climb.",
            ["Lamp terminations", "Able to climb"],
        ),
    ],
)
def test_terse_lines_are_parted(line, parts):
    posting = read(HEAD, listed("Requirements", (line,)))
    assert [each.text for each in posting.requirements] == parts


@pytest.mark.parametrize(
    ("line", "is_must"),
    [
        ("Brass or copper, and you'd be happy to switch", True),
        ("Lens work preferred (we use brass) but glass is close", False),
        ("Gaelic: lovely if you do, fine if you don't", False),
        ("OWN BOAT = MORE $$", False),
    ],
)
def test_casual_words_weigh_what_they_say(line, is_must):
    (asked,) = read(HEAD, listed("Requirements", (line,))).requirements
    assert asked.must is is_must


def test_a_thing_not_needed_is_not_asked_beside_one_that_is():
    posting = read(HEAD, listed("Requirements", ("Pre-employment drug screen, boat license not needed",)))
    assert [each.text for each in posting.requirements] == ["Pre-employment drug screen"]


# --- what was taken for the page around -----------------------------------------------------------


@pytest.mark.parametrize(
    "button", ["Share this job", "Apply for this job", "Related jobs", "Create a job alert"]
)
def test_a_button_in_the_midst_of_a_page_is_not_the_end_of_the_posting(button):
    posting = read(HEAD, f"{STORY} {STORY} {STORY} {STORY}", button, listed("Puddles and pine", ASKS))
    assert len(musts(posting)) == len(ASKS)


def test_other_jobs_below_a_posting_are_left_out():
    others = "Related jobs\n\nBoatman\nYou must have a boat license.\nYou need three years at sea."
    posting = read(HEAD, f"{STORY} {STORY} {STORY}", listed("You have", ASKS), others)
    assert len(musts(posting)) == len(ASKS)
