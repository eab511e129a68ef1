"""The tables by which notes are read, and that our own debrief can be read back."""

from datetime import date
from zoneinfo import ZoneInfo

import msgspec

from nextrung.intake.documents import document_from_text
from nextrung.intake.notes.reading import read_notes
from nextrung.tables import load_table

ANSWERS = {
    "met": "Ruth Adeyemi, plant manager",
    "asked": "How do you plan a shutdown",
    "said": "notice is four weeks",
    "stories": "the boiler",
    "pay": "I said 92k",
    "worries": "no budget of my own",
    "learned": "two lines and a new filler",
    "dress": "polo shirts",
    "next": "Third interview Dec 15 at 9am",
    "open": "who buys spares",
}


class _Prompt(msgspec.Struct):
    text: str


class _AfterTable(msgspec.Struct):
    debrief: list[_Prompt]


def test_every_prompt_of_the_debrief_is_known_as_a_heading() -> None:
    """Answers written below the prompts find the place that the prompt names."""
    for prompt in load_table("after", _AfterTable).debrief:
        document = document_from_text(f"{prompt.text}\nblue paint", "notes")
        notes = read_notes(document, date(2026, 12, 4))
        taken = [source.text for source in (*notes.unplaced, *notes.learned, *notes.said, *notes.worries)]
        assert prompt.text not in " ".join(taken), prompt.text


def test_debrief_becomes_the_notes_of_the_next_round() -> None:
    prompts = [prompt.text for prompt in load_table("after", _AfterTable).debrief]
    starts = {
        "Who was": "met",
        "What they asked": "asked",
        "Stories": "stories",
        "What I said": "said",
        "Pay": "pay",
        "Worries": "worries",
        "What I learned": "learned",
        "What they wore": "dress",
        "Next": "next",
        "Open": "open",
    }
    text = "\n".join(
        f"{prompt}\n{ANSWERS[name]}\n"
        for prompt in prompts
        for start, name in starts.items()
        if prompt.startswith(start)
    )
    notes = read_notes(document_from_text(text, "notes"), date(2026, 12, 4))
    assert [(person.name, person.role) for person in notes.met] == [("Ruth Adeyemi", "plant manager")]
    assert [exchange.question.text for exchange in notes.asked] == [ANSWERS["asked"]]
    assert [one.text for one in notes.said] == [ANSWERS["said"], ANSWERS["pay"]]
    assert [one.text for one in notes.stories] == [ANSWERS["stories"]]
    assert [one.text for one in notes.worries] == [ANSWERS["worries"]]
    assert [one.text for one in notes.learned] == [ANSWERS["learned"]]
    assert [one.text for one in notes.dress] == [ANSWERS["dress"]]
    assert [one.text for one in notes.open_points] == [ANSWERS["open"]]
    assert (notes.next_round.number, notes.next_round.day) == (3, date(2026, 12, 15))
    assert [int(pay.min or 0) for pay in notes.pay] == [92_000]


class _Zones(msgspec.Struct):
    zones: dict[str, list[str]]


def test_every_zone_of_the_table_exists() -> None:
    for name in load_table("time_zones", _Zones).zones:
        assert ZoneInfo(name).key == name
