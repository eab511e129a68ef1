"""Notes cut into parts: each clause with what headings, labels and letters around it say of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from nextrung.intake.notes.clauses import Clause, clauses_of
from nextrung.intake.notes.headings import (
    Heading,
    announcement_of,
    announces_questions,
    heading_of,
    is_prompt,
    label_of,
)
from nextrung.intake.notes.letters import LetterReader
from nextrung.intake.notes.passages import HALF_A_LINE, Passage, passages
from nextrung.intake.notes.tables import About
from nextrung.intake.notes.words import words_of
from nextrung.intake.records import Document

#: "Who:" below "When:" and "Where:" names those who will be there, not those who were.
_OF_INVITATION = frozenset(("next", "place", "title"))
#: A label for one of these covers no more than the sentence behind it.
_OF_ONE_SENTENCE = frozenset(("place", "format", "title"))
#: A line that begins so goes on with what the line above is about.
_GOES_ON = frozenset(("also", "plus"))


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """A clause, and what stands above it."""

    clause: Clause
    #: Number of its passage, from 0.
    passage: int
    #: What the heading or label above says; None where there is none.
    heading: About | None
    #: The label stands on the same line.
    is_labelled: bool
    #: Stands in a letter that somebody else wrote.
    in_letter: bool
    #: "Who:" directly below "When:" or "Where:".
    is_in_invitation: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Sections:
    """The notes cut into parts."""

    parts: tuple[Part, ...]
    #: First names by which letters greet the candidate, in lower case.
    greeted: frozenset[str]


def sections_of(document: Document) -> Sections:
    """Cut the notes into parts, each with what the headings, labels and letters around it say."""
    reader = _Reader()
    parts: list[Part] = []
    read = list(passages(document, is_prompt))
    for number, passage in enumerate(read):
        is_above_list = number + 1 < len(read) and read[number + 1].first.is_bullet
        if is_above_list and announces_questions(passage):
            parts += reader.parts_of_announcement(passage, number)
        else:
            parts += reader.parts(passage, number, is_set_off=number == 0 or is_above_list)
    return Sections(parts=tuple(parts), greeted=frozenset(reader.letters.greeted))


class _Reader:
    """Goes through the notes from the top; what was read above still counts."""

    def __init__(self) -> None:
        self.letters = LetterReader()
        self._heading: Heading | None = None
        #: There were lines below it.
        self._has_lines = False
        #: Left edge of the list below it; None where there is none.
        self._list_left: float | None = None
        self._label: About | None = None
        #: Left edge of the line with the label; lines indented under it keep it.
        self._label_left: float | None = None
        self._is_in_invitation = False

    def parts(self, passage: Passage, number: int, *, is_set_off: bool) -> Iterator[Part]:
        """Give the parts of a passage; none where it only frames others."""
        if self.letters.is_frame(passage):
            self._heading = self._label = self._label_left = None
            return
        start = self.letters.greeting_end(passage)
        if start is not None:
            self._open(None)
        else:
            start = self._read_above(passage, is_set_off=is_set_off)
            yield from self._title(passage, number, start)
        yield from self._cut(passage, number, start)

    def parts_of_announcement(self, passage: Passage, number: int) -> Iterator[Part]:
        """Give the parts of a line that says that questions follow: "Five questions, read off a sheet:"."""
        self._open(None)
        heading = announcement_of(passage)
        if heading.end == 0:
            yield from self._cut(passage, number, 0)
        self._open(heading)

    def _title(self, passage: Passage, number: int, end: int) -> Iterator[Part]:
        """Give a heading of the next round as a part: it may say which round that is."""
        if end and "next" in {self._label, self._heading.about if self._heading else None}:
            words = words_of(passage.text[:end])
            clause = Clause(passage=passage, start=0, end=end, joint="line", sentence=-1, words=words)
            yield Part(clause=clause, passage=number, heading="title", is_labelled=False, in_letter=False)

    def _cut(self, passage: Passage, number: int, start: int) -> Iterator[Part]:
        heading = self._label or (self._heading.about if self._heading else None)
        heading = None if heading == "anything" else heading
        for clause in clauses_of(passage, start, are_questions=heading == "asked"):
            is_beyond_label = clause.sentence > 0 and self._label in _OF_ONE_SENTENCE
            yield Part(
                clause=clause,
                passage=number,
                heading=None if is_beyond_label else heading,
                is_labelled=start > 0,
                in_letter=self.letters.is_inside,
                is_in_invitation=self._is_in_invitation,
            )

    def _read_above(self, passage: Passage, *, is_set_off: bool) -> int:
        """Take in a heading or a label; give where the words of the passage start."""
        is_set_off = is_set_off or passage.first.gap_above >= HALF_A_LINE
        if heading := heading_of(passage, is_set_off=is_set_off):
            self._open(heading)
            return heading.end
        self._close_where_it_ends(passage)
        return self._read_label(passage)

    def _open(self, heading: Heading | None) -> None:
        self._heading, self._has_lines, self._list_left = heading, False, None
        self._label = self._label_left = None

    def _close_where_it_ends(self, passage: Passage) -> None:
        """End an informal heading at the empty line behind its lines, or behind its list."""
        line = passage.first
        if self._heading is None or self._heading.is_formal or line.is_bullet:
            self._list_left = line.left if line.is_bullet and self._list_left is None else self._list_left
        elif (self._has_lines and line.gap_above >= HALF_A_LINE) or (
            self._list_left is not None and line.left <= self._list_left
        ):
            self._heading = None
        self._has_lines = True

    def _read_label(self, passage: Passage) -> int:
        left = passage.first.left
        if label := label_of(passage.text):
            is_below = passage.first.gap_above < HALF_A_LINE and self._label in _OF_INVITATION
            self._is_in_invitation = is_below
            self._label, self._label_left = label.about, left
            return label.end
        self._is_in_invitation = False
        if self._label_left is None or (left <= self._label_left and not _goes_on(passage)):
            self._label = self._label_left = None
        return 0


def _goes_on(passage: Passage) -> bool:
    """Tell "Also not sure …" right below a line with a label: it is about the same."""
    words = words_of(passage.text)
    return passage.first.gap_above < HALF_A_LINE and bool(words) and words[0].folded in _GOES_ON
