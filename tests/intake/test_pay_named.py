import pytest

from nextrung.intake.pay_named import amounts_of_pay, kind_of_pay
from tests.preparation.papers import read_notes


@pytest.mark.parametrize(
    ("noted", "kind"),
    [
        ("I said 110", "pay_mine"),
        ("I make 27.10/hr now", "pay_now"),
        ("she said 44/hr is likely", "pay_theirs"),
        ("88", "pay"),
    ],
)
def test_whose_number_it_was_is_told_by_the_words(noted, kind):
    (named,) = read_notes(f"pay: {noted} {{60000}}").pay
    assert kind_of_pay(named) == kind


@pytest.mark.parametrize(
    "noted",
    ["said exhibition budgets around 60k", "25k from a family foundation", "$71K kitchen, the largest loss"],
)
def test_a_budget_a_gift_and_a_loss_are_no_pay(noted):
    assert amounts_of_pay(read_notes(f"pay: {noted} {{60000}}")) == ()


@pytest.mark.parametrize(
    "noted", ["their budget is 90, the range", "said I need 88", "base 95 plus sales bonus"]
)
def test_a_word_of_pay_makes_it_pay(noted):
    assert len(amounts_of_pay(read_notes(f"pay: {noted} {{90000}}"))) == 1


def test_without_notes_no_pay_was_named():
    assert amounts_of_pay(None) == ()
