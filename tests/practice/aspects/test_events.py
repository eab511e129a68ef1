import pytest

from nextrung.practice.aspects.events import others_events
from tests.practice.aspects.answers import read


def _events(text: str) -> list[str]:
    reading = read(text)
    return [reading.words[at] for segment in reading.segments for at in others_events(reading, segment)]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("The counter staff stopped keeping it.", ["stopped"]),
        ("I called him, and he moved the truck.", ["moved"]),
        ("I called him and moved the truck.", []),
        ("We opened on time.", []),
        ("He said the pump stopped.", []),
        ("Heat came back before dark.", ["came"]),
    ],
)
def test_what_happened_and_was_not_mine(text, events):
    assert _events(text) == events


def test_what_happened_after_a_report_counts_again():
    assert _events("He said okay, and he moved the truck.") == ["moved"]
