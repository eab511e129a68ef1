"""Titles with the name behind them: "plant manager Ruth", "Nurse Manager Alice Tarn", "VP ops Alan Firth"."""

from collections.abc import Sequence

from nextrung.intake.notes.grammar import grammar
from nextrung.intake.notes.person_names import has_honorific, is_person_name
from nextrung.intake.notes.roles import is_field
from nextrung.intake.notes.words import Word


def end_of_title(text: str, words: Sequence[Word], role_end: int, *, may_be_named: bool) -> int | None:
    """Give where the title ends and a name begins that takes up the rest; None where there is no name.

    The noun of the title ends at `role_end`; what it is over may stand behind it. `may_be_named` says that
    the title may have capitals too: behind a name that has none yet "VP Growth Markets" is all title.
    """
    for end in range(role_end, len(words)):
        name = words[end:]
        if is_person_name(text, name) and _may_precede(words[end - 1], name, may_be_named=may_be_named):
            return end
        if not is_field(words[end]):
            return None
    return None


def _may_precede(title: Word, name: Sequence[Word], *, may_be_named: bool) -> bool:
    """Tell "Principal Marsh", "GM Mr. Hollis" and "Nurse Manager Alice Tarn" from "VP Growth"."""
    is_letter = len(name) == 1 and name[0].end - name[0].start == 1  # "the contractor's M&E man"
    if is_letter:
        return False
    if not title.is_capital or title.folded in grammar().people.titles or has_honorific(name):
        return True
    return may_be_named and len(name) > 1
