"""The page on the session file names every event and every key that there is."""

import dataclasses
import re
from pathlib import Path
from typing import get_args

import msgspec
import pytest

from nextrung.practice.mock.events import SCHEMA, Event
from nextrung.practice.mock.records import (
    Interviewer,
    Marks,
    PaperFiles,
    Plan,
    PlannedQuestion,
    Remark,
    Sounded,
)

PAGE = (Path(__file__).parents[2] / "docs" / "session-file.md").read_text(encoding="utf-8")
NAMED = set(re.findall(r"`([^`]+)`", PAGE))


@pytest.mark.parametrize("event", get_args(Event), ids=lambda event: event.__name__)
def test_event_and_its_keys_are_on_the_page(event):
    assert event.__struct_config__.tag in NAMED
    assert {field.name for field in msgspec.structs.fields(event)} <= NAMED


@pytest.mark.parametrize("record", [Plan, Interviewer, PlannedQuestion, PaperFiles, Marks, Remark, Sounded])
def test_keys_of_each_record_are_on_the_page(record):
    assert {field.name for field in dataclasses.fields(record)} <= NAMED


def test_schema_is_on_the_page():
    assert SCHEMA in NAMED
