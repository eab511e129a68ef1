"""The page on the question bank names everything that a row may hold."""

import re
import tomllib
from pathlib import Path
from typing import get_args

import msgspec
import pytest

from nextrung.intake.records import RoleKind
from nextrung.preparation._row_rules import ANY_SLOT, KINDS, SLOTS
from nextrung.preparation.bank import Pattern, Spring, bank
from nextrung.preparation.fields import sectors
from nextrung.preparation.topics import names
from nextrung.tables import every_id

PAGE = (Path(__file__).parents[2] / "docs" / "questions.md").read_text(encoding="utf-8")
#: For our own rows alone.
OURS = {"asked"}


@pytest.mark.parametrize(
    "keys",
    [
        {field.name for field in msgspec.structs.fields(Pattern)},
        set(get_args(Spring)),
        set(get_args(RoleKind)),
        set(names()),
        set(sectors()),
        set().union(*KINDS.values()),
        {f"{{{slot}}}" for slot in ANY_SLOT.union(*SLOTS.values()) - OURS},
    ],
    ids=["columns", "springs", "roles", "topics", "kinds of work", "kinds", "slots"],
)
def test_everything_a_row_may_hold_is_named(keys):
    assert {key for key in keys if f"`{key}`" not in PAGE} == set()


def test_the_bank_is_as_large_as_the_page_says():
    (least,) = re.findall(r"more than (\d+)", PAGE)
    assert len(bank()) > int(least)


def test_the_ids_it_offers_are_free():
    (example,) = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
    offered = {row["id"] for row in tomllib.loads(example)["question"]} | {"ANNA12"}
    assert offered & every_id() == set()
