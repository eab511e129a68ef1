"""Somebody else's words: references with their speakers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from nextrung.intake.records import Document, Line, Reference
from nextrung.intake.resume.layout import Setting
from nextrung.intake.resume.passages import Passage, passages
from nextrung.intake.resume.pieces import Piece, piece_of, statement, trim
from nextrung.intake.resume.quotes import QUOTED, SAID, quoted_words, with_whole_quotes
from nextrung.intake.resume.telling import is_sentence
from nextrung.sources import Statement

#: "References available on request" is a courtesy, not a reference.
ON_REQUEST = re.compile(
    r"\b(?:available|furnished|provided|supplied|given)\b.{0,20}\brequest\b|\b(?:up)?on request\b",
    re.IGNORECASE,
)
_ATTRIBUTION = re.compile(r"\s*(?:[-–—―~]+|by\b|said\b)\s*", re.IGNORECASE)
#: A dash that begins a row under somebody's words.
_DASHED_NAME = re.compile(r"[-–—―~]+\s*[^\W\d_]")
_OPENED = re.compile(r"[“\"«„]")
#: "(same)", "same review": whoever said the words before.
_SAME = re.compile(r"(?:the )?same(?: \w+)?", re.IGNORECASE)
_MOST_SPEAKER_LINES = 3
#: What has more words is what was said, not who said it.
_LONGEST_SPEAKER = 14


def read_references(document: Document, lines: Sequence[Line], setting: Setting) -> tuple[Reference, ...]:
    """Read a section of references; "available on request" is none."""
    rows = [
        row for row in with_whole_quotes(passages(lines, setting), setting) if not ON_REQUEST.search(row.text)
    ]
    reading = _Reading(
        speaker_first=bool(rows) and not _is_words(rows[0]),
        are_marked=any(QUOTED.search(row.text) for row in rows),
    )
    for row in rows:
        reading.take(row)
    for before, said in pairwise(reading.found):
        if said.speaker and _SAME.fullmatch(said.speaker[0].text):
            said.speaker = before.speaker
    return tuple(
        Reference(speaker=_speaker(document, said.speaker), quote=statement(document, said.words))
        for said in reading.found
    )


@dataclass(slots=True)
class _Said:
    """A reference while it is being read."""

    speaker: list[Piece]
    words: Piece | None = None


@dataclass(slots=True)
class _Reading:
    """The rows of a section, read one after the other."""

    #: The first row names a speaker, so speakers stand before their words.
    speaker_first: bool
    #: Words stand between quotation marks, so what has none is a speaker.
    are_marked: bool
    found: list[_Said] = field(default_factory=list)

    def take(self, row: Passage) -> None:
        """Read one more row."""
        piece = piece_of(row)
        last = self.found[-1] if self.found else None
        awaits_speaker = last is not None and last.words is not None and not last.speaker
        quoted = QUOTED.search(piece.text)
        if quoted:
            self._take_quoted(piece, quoted)
        elif self.are_marked or (awaits_speaker and (row.is_bullet or _DASHED_NAME.match(piece.text))):
            self._take_speaker(piece, row)
        elif _is_words(row):
            self._take_words(piece if piece.text.endswith(".") else piece.part(0))
        else:
            self._take_speaker(piece, row)

    def _take_words(self, words: Piece) -> None:
        if self.speaker_first and self.found and self.found[-1].words is None:
            self.found[-1].words = words
        else:
            self.found.append(_Said([], words))

    def _take_quoted(self, piece: Piece, quoted: re.Match[str]) -> None:
        """Read marked words, with their speaker where the same row names one."""
        named = _ATTRIBUTION.match(piece.text, quoted.end())
        after = piece.part(named.end() if named else quoted.end())
        before = piece.part(0, len(SAID.sub("", piece.text[: quoted.start()])))
        speaker = next((each for each in (after, before) if len(each.text) > 1), None)
        words = Piece(quoted_words(quoted), piece.lines)
        if speaker:
            self.found.append(_Said([speaker], words))
        else:
            self._take_words(words)

    def _take_speaker(self, piece: Piece, row: Passage) -> None:
        """Take a row as who said it: of the words before, of the words to come, or of no words at all."""
        named = _ATTRIBUTION.match(piece.text)
        name = piece.part(named.end() if named else 0)
        if not name.text:
            return
        last = self.found[-1] if self.found else None
        if last and self._tells_more(last, row, is_dashed=named is not None):
            last.speaker.append(name)
        else:
            self.found.append(_Said([name]))

    def _tells_more(self, last: _Said, row: Passage, *, is_dashed: bool) -> bool:
        """Tell whether a row names the speaker of the last words, or tells more about the last speaker."""
        if last.words and not last.speaker:
            return is_dashed or not self.speaker_first or row.is_bullet
        if len(last.speaker) >= _MOST_SPEAKER_LINES or row.lines[0].is_bold:
            return False
        if last.words:
            return not self.speaker_first
        both_are_whole = "," in last.speaker[0].text and "," in row.text
        return self.speaker_first and not row.is_bullet and not both_are_whole


def _is_words(row: Passage) -> bool:
    """Tell whether a row is what was said, and not who said it."""
    is_long = len(row.text.split()) > _LONGEST_SPEAKER and not _ATTRIBUTION.match(row.text)
    return is_long or _OPENED.match(row.text) is not None or is_sentence(row.text)


def _speaker(document: Document, pieces: Sequence[Piece]) -> Statement | None:
    """Name the speaker; what stands in several lines is joined with commas."""
    if len(pieces) < 2:
        return statement(document, pieces[0]) if pieces else None
    lines = tuple(line for piece in pieces for line in piece.lines)
    text = ", ".join(trim(piece.text) for piece in pieces)
    return statement(document, Piece(text, lines, " ".join(piece.text for piece in pieces)))
