import pytest
from hypothesis import given
from hypothesis import strategies as st

from nextrung.fit.choices import Choices, GivenQuote, Swap, order_by_choice
from nextrung.fit.evidence import match_requirements
from nextrung.fit.strength_candidates import HOW_MANY
from nextrung.fit.strengths import five, rank_strengths
from tests.fit.papers import TODAY
from tests.fit.test_strengths import PAPERS, POSTING

RANKED = list("ABCDEFGH")


def named(*pairs, sets_apart=None, ranked=RANKED):
    swaps = tuple(Swap(out=out, put_in=put_in) for out, put_in in pairs)
    order = order_by_choice(ranked, Choices(swaps=swaps, sets_apart=sets_apart), HOW_MANY)
    return "".join(ranked[place] for place in order[:HOW_MANY])


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ([], "ABCDE"),
        (["BG"], "AGCDE"),
        (["AB", "BA"], "BACDE"),
        (["AF", "EA"], "FBCDA"),
        (["AB"], "BCDEF"),
    ],
)
def test_what_is_put_in_stands_in_the_place_of_what_it_was_put_in_for(chosen, expected):
    assert named(*chosen) == expected


def test_what_is_put_in_stays_where_the_papers_have_come_to_rank_it_lower():
    assert named("XG") == "ABCDG"
    assert named("XG", "YH") == "ABCHG"


def test_what_the_papers_do_not_bear_out_is_not_put_in():
    assert named("BX") == "ABCDE"


def test_what_is_to_set_apart_is_named():
    assert named(sets_apart="H") == "ABCDH"
    assert named(sets_apart="X") == "ABCDE"


letters = st.sampled_from("ABCDEFGHX")


@given(st.lists(st.tuples(letters, letters), max_size=9), st.none() | letters, st.integers(0, 8))
def test_every_strength_keeps_one_place_and_choices_are_among_the_named(pairs, sets_apart, how_many):
    ranked = RANKED[:how_many]
    swaps = tuple(Swap(out=out, put_in=put_in) for out, put_in in pairs)
    order = order_by_choice(ranked, Choices(swaps=swaps, sets_apart=sets_apart), HOW_MANY)
    assert sorted(order) == list(range(how_many))
    wanted = {put_in for put_in in dict(pairs).values() if put_in in ranked}
    if len(wanted | {sets_apart}) <= HOW_MANY:
        assert wanted <= {ranked[place] for place in order[:HOW_MANY]}


# --- among the strengths of papers ------------------------------------------------------------------


def ranked(**chosen):
    matches = match_requirements([*POSTING.requirements, *POSTING.duties], PAPERS, TODAY, None)
    return rank_strengths(matches, PAPERS, POSTING, None, choices=Choices(**chosen))


def texts(strengths):
    return [one.requirement.text for one in strengths]


def test_a_strength_put_in_is_one_of_the_five_and_the_other_is_to_choose_from():
    before = ranked()
    out, put_in = before[1].requirement.text, before[5].requirement.text
    after = ranked(swaps=(Swap(out=out, put_in=put_in),))
    assert texts(after)[1] == put_in
    assert out in texts(after)[HOW_MANY:]
    assert sorted(texts(after)) == sorted(texts(before))


def test_the_one_chosen_to_set_apart_does_and_is_the_line_to_be_remembered_by():
    (computed,) = [one for one in five(ranked()) if one.differentiator]
    other = next(one for one in five(ranked()) if not one.differentiator)
    (chosen,) = [one for one in ranked(sets_apart=other.requirement.text) if one.differentiator]
    assert chosen.requirement == other.requirement
    assert chosen.remember_as
    assert chosen.remember_as != computed.remember_as


def test_with_the_computed_one_put_out_another_sets_apart():
    (computed,) = [one for one in five(ranked()) if one.differentiator]
    swaps = (Swap(out=computed.requirement.text, put_in=ranked()[5].requirement.text),)
    (now,) = [one for one in five(ranked(swaps=swaps)) if one.differentiator]
    assert now.requirement != computed.requirement


def test_a_quote_given_by_hand_stands_above_that_of_the_papers_and_says_who_gave_it():
    quoted = next(one for one in ranked() if one.quote)
    words = GivenQuote(requirement=quoted.requirement.text, text="She never left early.", who="Ada Brook")
    now = next(one for one in ranked(quotes=(words,)) if one.requirement == quoted.requirement)
    assert (now.quote.text, now.quote.who.text) == ("She never left early.", "Ada Brook")
    assert now.quote.source.label == now.quote.who.source.label == "you"
    assert now.ask_for_quote is None


def test_a_quote_for_a_strength_that_the_papers_do_not_bear_out_is_left_aside():
    assert ranked(quotes=(GivenQuote(requirement="Juggling", text="A fine juggler."),)) == ranked()
