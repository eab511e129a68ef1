"""The page on pay: its plan gives the numbers that it works out with a pencil, and its lists are whole."""

import json
import re
from decimal import Decimal
from pathlib import Path

import msgspec
import pytest

from nextrung.pay.household.take_home import take_home
from nextrung.pay.plan import keys as plan_keys
from nextrung.pay.plan.file import parse_plan
from nextrung.pay.plan.json_document import plan_to_json
from nextrung.pay.plan.making import make_pay_plan
from nextrung.plain_json import encode

PAGE = (Path(__file__).parents[2] / "docs" / "pay.md").read_text(encoding="utf-8")
(PLAN,) = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)


@pytest.fixture(scope="module")
def found():
    return make_pay_plan(parse_plan(PLAN, "plan.toml"))


def test_the_need_is_the_one_worked_out(found):
    household = parse_plan(PLAN, "plan.toml").household
    taken = found.need.take_home
    assert (found.need.net_per_year, found.need.gross) == (29_040, 38_193)
    assert f"{taken.federal:,.2f}" in PAGE
    assert f"{taken.state:,.2f}" in PAGE
    assert f"{taken.social_security + taken.medicare:,.2f}" in PAGE
    assert f"${taken.net:,.2f}" in PAGE
    assert f"${take_home(Decimal(38_192), household).net:,.2f}" in PAGE


def test_the_walk_away_number_is_the_one_worked_out(found):
    assert found.walk_away.alternative_name == "Offer of Monday"
    assert found.walk_away.walk_away == 62_057


@pytest.mark.parametrize(
    "keys",
    [one for one in vars(plan_keys).values() if isinstance(one, type) and issubclass(one, msgspec.Struct)],
    ids=lambda keys: keys.__name__,
)
def test_every_key_of_a_plan_is_on_the_page(keys):
    named = set(re.findall(r"\w+", PAGE))
    assert {field.name for field in msgspec.structs.fields(keys)} <= named


def test_every_key_of_the_json_is_on_the_page(found):
    def keys(value):
        for key, part in value.items() if isinstance(value, dict) else ():
            if key not in ("due_by_month", "state_insurance", "first_year", "later_years", "worked_out"):
                yield key
                yield from keys(part)
        for part in value if isinstance(value, list) else ():
            yield from keys(part)

    known = {"document", "line", "page", "quote", "row"}
    assert set(keys(json.loads(encode(plan_to_json(found))))) - known <= set(re.findall(r"\w+", PAGE))
