"""Titles with the name behind them: "plant manager Ruth", "Nurse Manager Alice Tarn", "VP ops Alan Firth"."""

from collections.abc import Sequence

from nextrung.intake.notes.grammar import grammar
from nextrung.intake.notes.person_names import has_honorific, is_person_name
from nextrung.intake.notes.roles import is_field, is_name
from nextrung.intake.notes.words import Word

#: A name in capitals among words that are not has given name and family name, perhaps a double one.
_WORDS_IN_LOUD_NAME = (2, 3)


def end_of_title(text: str, words: Sequence[Word], role_end: int, *, may_be_named: bool) -> int | None:
    """Give where the title ends and a name begins that takes up the rest; None where there is no name.

    The noun of the title ends at `role_end`; what it is over may stand behind it. `may_be_named` says that
    the title may have capitals too: behind a name that has none yet "VP Growth Markets" is all title.
    """
    for end in range(role_end, len(words)):
        name = words[end:]
        is_named = is_person_name(text, name) or _is_name_in_capitals(text, words[:end], name)
        if is_named and _may_precede(words[end - 1], name, may_be_named=may_be_named):
            return end
        if not is_field(words[end]):
            return None
    return None


def _is_name_in_capitals(text: str, title: Sequence[Word], name: Sequence[Word]) -> bool:
    """Tell "rehab manager TONYA BRIGGS-OLESON", whose title is not in capitals, from "QA lead HR"."""
    is_loud = all(text[word.start : word.end].isupper() and word.end - word.start > 2 for word in name)
    is_title_small = not text[title[0].start : title[-1].end].isupper()
    return is_loud and is_title_small and len(name) in _WORDS_IN_LOUD_NAME and is_name(name)


def _may_precede(title: Word, name: Sequence[Word], *, may_be_named: bool) -> bool:
    """Tell "Principal Marsh", "GM Mr. Hollis" and "Nurse Manager Alice Tarn" from "VP Growth"."""
    is_letter = len(name) == 1 and name[0].end - name[0].start == 1  # "the contractor's M&E man"
    if is_letter:
        return False
    if not title.is_capital or title.folded in grammar().people.titles or has_honorific(name):
        return True
    return may_be_named and len(name) > 1
