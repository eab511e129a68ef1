import pytest

from nextrung.fit import skills
from nextrung.fit.skills import LOWER_RUNG, SAME, SIBLING, answers_for, find_skills, goes_with_title, is_field
from nextrung.fit.terms import tokens


def named(text):
    return {skill for mention in find_skills(tokens(text)) for skill in mention.skills}


def worth(asked, held):
    """How well what one text names answers for what the other names."""
    (skill,) = named(asked)
    return max((answers_for(skill).get(other, 0.0) for other in named(held)), default=0.0)


def test_table_knows_many_trades():
    assert len(skills._index().names) >= 900


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("RN", "registered nurse"),
        ("CMMS", "computerized maintenance management system"),
        ("AP", "accounts payable"),
        ("LOTO", "lockout/tagout"),
        ("ACLS", "advanced cardiac life support"),
        ("IEPs", "individualized education program"),
    ],
)
def test_short_form_is_the_long_one(short, long):
    assert named(long)
    assert named(long) <= named(short)


@pytest.mark.parametrize(
    "text", ["we go to market", "teams of four", "a word to the wise", "ap classes", "react fast"]
)
def test_products_that_are_words_want_their_capitals(text):
    assert not named(text) & {"@go programming", "@teams", "@word", "@accounts payable", "@react"}


def test_longest_reading_wins():
    assert named("accounts payable clerk") == {"@accounts payable"}


@pytest.mark.parametrize(
    ("family", "member"),
    [
        ("CMMS", "SAP PM"),
        ("life support", "ACLS"),
        ("lift trucks", "forklift"),
        ("ticketing system", "Zendesk"),
    ],
)
def test_member_meets_a_request_for_its_family(family, member):
    assert worth(family, member) == SAME


def test_neighbour_answers_in_part():
    assert worth("Maximo", "SAP PM") == SIBLING
    assert worth("Zendesk", "Freshdesk") == SIBLING


def test_members_of_one_field_say_nothing_of_one_another():
    assert worth("wound care", "triage") == 0.0


def test_higher_rung_holds_the_lower_and_not_the_other_way_round():
    assert worth("OSHA 10", "OSHA 30") == SAME
    assert worth("OSHA 30", "OSHA 10") == LOWER_RUNG
    assert worth("Green Belt", "Yellow Belt") == LOWER_RUNG


def test_a_field_of_work_is_known_as_one():
    assert is_field("@retail")
    assert not is_field("@forklift")


def test_title_brings_what_goes_with_it():
    keys = goes_with_title(tokens("Security Officer, nights"))
    assert "^@patrol" in keys
    assert not goes_with_title(tokens("Poet"))


def test_every_skill_that_goes_with_a_title_is_in_the_table():
    assert all(len(keys) > 1 for keys in skills._usual().values())
