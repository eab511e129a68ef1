"""The part for afterwards as its page shows it: prompts with their answers, notes of thanks as they stand."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from nextrung_web.rounds.debrief import typed
from nextrung_web.rounds.models import Typed
from nextrung_web.rounds.room import Room

#: Nobody types more into one field; a note of thanks has 120 words.
MOST_CHARACTERS = 10_000


@dataclass(frozen=True, kw_only=True)
class Field:
    """One field to type in."""

    name: str
    about: str
    text: str
    #: Of a note: the draft was changed by hand.
    is_typed: bool


def prompts(opened: Room) -> list[Field]:
    """Give the prompts of the debrief with what was answered; answers to older prompts stay."""
    answered = typed(opened.round, Typed.Kind.DEBRIEF)
    asked = opened.brief["after"]["debrief"] if opened.brief else []
    return [
        Field(
            name=f"debrief-{place}",
            about=prompt,
            text=answered.get(prompt, ""),
            is_typed=prompt in answered,
        )
        for place, prompt in enumerate(dict.fromkeys([*asked, *answered]))
    ]


def thanks(opened: Room) -> list[Field]:
    """Give the note to each person: as it was typed, or else the draft."""
    written = typed(opened.round, Typed.Kind.THANKS)
    drafts = {note["to"]: draft_of(note) for note in opened.brief["after"]["notes"]} if opened.brief else {}
    return [
        Field(
            name=f"thanks-{place}",
            about=to,
            text=written.get(to, drafts.get(to, "")),
            is_typed=to in written,
        )
        for place, to in enumerate(dict.fromkeys([*drafts, *written]))
    ]


def draft_of(note: Mapping[str, Any]) -> str:
    """Give a note as one text: greeting, sentences, end; what only the candidate knows in brackets."""
    *lines, end = note["lines"]
    greeting, body = lines[:1], lines[1:]
    parts = (" ".join(_with_blank(line, " ") for line in some) for some in (greeting, body))
    return "\n\n".join(part for part in (*parts, _with_blank(end, "\n")) if part)


def _with_blank(line: Mapping[str, Any], between: str) -> str:
    return f"{line['text']}{between}[{line['blank']}]" if line["blank"] else str(line["text"])
