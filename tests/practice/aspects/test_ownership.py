import pytest

from nextrung.practice.aspects.ownership import blame_in, ownership
from tests.practice.aspects.answers import DANA, read


def _score(text, kind="story"):
    return ownership(kind, read(text)).score


def test_own_steps_make_it_clear_who_did_it():
    assert _score(DANA) >= 4.0


def test_a_dropped_subject_is_ones_own():
    assert (
        _score("Ran my night crew. Pulled the wire, called the inspector, fixed it and wrote it up.") >= 3.5
    )


def test_only_we_leaves_it_open_and_the_we_is_pointed_at():
    found = ownership(
        "story", read("We had a problem. We looked at it, we moved the bins and we trained the crew.")
    )
    assert found.score <= 1.5
    assert [remark.kind for remark in found.findings] == ["only_we"]


def test_we_beside_ones_own_steps_is_honest():
    text = "We split the list. I called the families, wrote the letters, booked the room and checked them. {}"
    assert _score(text.format("We met the date.")) >= 4.0


def test_what_nobody_did_is_nobodys():
    found = ownership(
        "story", read("A decision was made, steps were taken and the issue was resolved by all of us.")
    )
    assert found.score <= 1.5
    assert {remark.kind for remark in found.findings} == {"nobody_did_it"}


def test_blaming_lowers_and_owning_raises():
    text = "I counted the drawer, called my manager, wrote it down and checked the tape. {}"
    plain, blaming, owning = (
        _score(text.format(end)) for end in ("It was short.", "It was their fault.", "It was my mistake.")
    )
    assert blaming < plain < owning


def test_a_plain_question_has_no_owner():
    assert ownership("pay", read("I would like to hear the range first.")).score is None


def test_in_a_list_of_facts_nobody_speaks():
    assert (
        _score("The aqueducts carried water over great distances. The channels fell by a few inches.") == 1.0
    )


def test_a_routine_shows_less_of_ones_own_than_what_was_done():
    usual = "I find errors. I check my work, I check the books, I keep the files and I call the vendor."
    done = "I found errors. I checked my work, I checked the books, I kept the files and I called the vendor."
    assert _score(usual) < _score(done) - 1


def test_what_anybody_says_of_oneself_is_no_deed():
    general = "I'm a hard worker, I give my all, I'm a team player and I always help the team succeed."
    assert _score(general, "claim") in (None, *(tenth / 10 for tenth in range(10, 26)))


@pytest.mark.parametrize(
    ("text", "blamed"),
    [
        ("My boss was useless as usual, he had shut his phone off.", ["useless"]),
        ("The super there was an idiot, and we ended up eating it.", ["idiot"]),
        ("It was the most useless form on earth, so I asked about it.", []),
        ("There was a stupid voice in it so that they remember.", []),
        ("I drew a thermometer on the board. Stupid. But people raced it.", []),
        ("I don't care who is waiting, I check the straps.", []),
        ("She said “your firm is useless” and I let her talk.", []),
    ],
)
def test_only_somebody_is_blamed(text, blamed):
    reading = read(text)
    assert [reading.answer.quote(reading.span(hit)) for hit in blame_in(reading)] == blamed


def test_what_was_given_to_me_is_no_deed_that_one_hides():
    found = ownership(
        "story", read("I teach textiles so I was given costumes. I sent a note and sewed nine.")
    )
    assert "nobody_did_it" not in {remark.kind for remark in found.findings}
