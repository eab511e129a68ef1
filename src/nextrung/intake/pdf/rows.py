"""Words of a PDF page put side by side: rows of words on one baseline, cut where the space is wide."""

import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from nextrung.intake._layout_words import is_section_heading
from nextrung.intake.pdf.words import Word
from nextrung.intake.typography import has_right_to_left, is_bullet_sign

# All of these are in ems: parts of the height of the type.

#: Baselines this near are one row.
_SAME_BASE = 0.2
#: A short sign raised or lowered by no more, no larger, and no farther from a word, is in the word's row.
_RAISED_BASE, _LOWERED_BASE, _RAISED_SIZE, _RAISED_REACH = 0.55, 0.3, 0.85, 0.35
_LONGEST_RAISED, _MOST_RAISED = 4, 12
#: Letters this far apart have a space between them, even if none was typed.
_SPACE = 0.15
#: A space this wide cuts a row. Where all spaces are wide (justified text, s p a c e d letters) it takes so
#: many times the usual one, but never more than the last.
_CUT, _TIMES_JUSTIFIED, _TIMES_LETTERS, _CUT_SURELY = 0.6, 2.0, 4.0, 1.6
#: Cells may be as near as this where a row at most so far away has a cell at the same place (in points).
_CELL_GAP, _NEAR_BASE, _NEAR_ROWS = 0.38, 2.6, 2
_SAME_EDGE = 0.8
#: Words of a bullet stand within this distance of its sign.
_BULLET_REACH = 4.5
#: In letter-spaced words the space between two words is this much wider than between two letters.
_LETTER_SPACED = 0.18
_FEWEST_SPACED_LETTERS, _SHARE_OF_LETTERS = 4, 0.7


@dataclass(slots=True)
class Segment:
    """Words of one row with ordinary spaces between them."""

    text: str
    left: float
    right: float
    base: float
    size: float
    letters: int
    bold_letters: int
    #: Begins with a bullet sign; the sign is still in `text`.
    is_bullet: bool
    words: Sequence[Word]
    #: Stands alone in the left margin, beside the text it belongs to.
    is_label: bool = False

    @property
    def is_bold(self) -> bool:
        """More than half of the letters are."""
        return self.letters < 2 * self.bold_letters


#: Segments on one baseline, from left to right; never empty.
Row = list[Segment]


@dataclass(slots=True)
class Strand:
    """Rows that are read one after the other: a column, or text over the full width."""

    rows: list[Row]
    #: From 0; the main column and text over the full width are 0.
    column: int
    #: Stands beside the main text down to the end of the page.
    is_side_bar: bool = False


def segments_of(words: Sequence[Word]) -> list[Segment]:
    """Build the segments of a page, from top to bottom, each row from left to right."""
    rows = [[_segment(run) for run in _runs(row)] for row in _rows(words)]
    _cut_like_neighbours(rows)
    return [segment for row in rows for segment in row]


def rows_of(segments: Iterable[Segment]) -> list[Row]:
    """Put segments with one baseline together, from top to bottom, each row from left to right."""
    rows: list[list[Segment]] = []
    for segment in sorted(segments, key=_place):
        if rows and segment.base - rows[-1][0].base <= _SAME_BASE * min(segment.size, rows[-1][0].size):
            rows[-1].append(segment)
        else:
            rows.append([segment])
    for row in rows:
        row.sort(key=lambda segment: segment.left)
    return rows


def usual_size(rows: Iterable[Row]) -> float:
    """Give the height of type that lies in the middle of all."""
    return statistics.median(segment.size for row in rows for segment in row)


def _place(thing: Segment | Word) -> tuple[float, float]:
    return thing.base, thing.left


def _rows(words: Sequence[Word]) -> list[list[Word]]:
    rows: list[list[Word]] = []
    for word in sorted(words, key=_place):
        if rows and word.base - rows[-1][0].base <= _SAME_BASE * min(word.size, rows[-1][0].size):
            rows[-1].append(word)
        else:
            rows.append([word])
    _lower_raised_words(rows)
    _lower_raised_bullets(rows)
    for row in rows:
        row.sort(key=lambda word: word.left)
    return [row for row in rows if row]


def _lower_raised_words(rows: list[list[Word]]) -> None:
    """Move raised and lowered signs (1st, H2O) into the row whose words they touch."""
    for index, row in enumerate(rows):
        if len(row) > _MOST_RAISED or any(len(word.text) > _LONGEST_RAISED for word in row):
            continue
        for neighbour in rows[max(0, index - 2) : index] + rows[index + 1 : index + 3]:
            for word in sorted(row, key=lambda word: word.left):
                if any(_is_raised_beside(word, other) for other in neighbour):
                    neighbour.append(word)
                    row.remove(word)


def _lower_raised_bullets(rows: list[list[Word]]) -> None:
    """Move bullet signs of another size than the text, which stand off its baseline, before their words."""
    for index, row in enumerate(rows):
        if not all(is_bullet_sign(word.text) for word in row):
            continue
        for neighbour in rows[max(0, index - 1) : index] + rows[index + 1 : index + 2]:
            for sign in [sign for sign in row if any(_is_bullet_of(word, sign) for word in neighbour)]:
                neighbour.append(sign)
                row.remove(sign)


def _is_bullet_of(word: Word, sign: Word) -> bool:
    is_near = 0 < word.left - sign.right <= _BULLET_REACH * sign.size
    return is_near and abs(word.base - sign.base) <= _RAISED_BASE * word.size


def _is_raised_beside(word: Word, other: Word) -> bool:
    """Tell a sign that touches a word on either side, or another sign that is raised like it."""
    is_near = min(abs(word.left - other.right), abs(other.left - word.right)) < _RAISED_REACH * word.size
    raised_by = other.base - word.base
    is_small = word.size <= _RAISED_SIZE * other.size or (
        raised_by == 0 and len(other.text) <= _LONGEST_RAISED
    )
    return is_near and is_small and -_LOWERED_BASE * other.size <= raised_by <= _RAISED_BASE * other.size


def _runs(row: Sequence[Word]) -> list[list[Word]]:
    """Cut a row at its wide spaces, except after a bullet sign, and between one box and the next."""
    gaps = [_gap(word, following) for word, following in pairwise(row)]
    spaces = [gap for word, gap in zip(row, gaps, strict=False) if gap > _SPACE * word.size]
    usual = statistics.median_low(spaces) if len(spaces) >= 3 else 0.0
    times = _TIMES_LETTERS if _are_letters([word.text for word in row]) else _TIMES_JUSTIFIED
    runs = [[row[0]]]
    for word, gap in zip(row[1:], gaps, strict=True):
        size = min(word.size, runs[-1][-1].size)
        widest = max(_CUT * size, min(times * usual, _CUT_SURELY * size))
        if len(runs[-1]) == 1 and is_bullet_sign(runs[-1][0].text):
            widest = _BULLET_REACH * size
        is_next_box = word.box != runs[-1][-1].box and word.box and runs[-1][-1].box
        if gap > widest or is_next_box:
            runs.append([word])
        else:
            runs[-1].append(word)
    return runs


def _gap(word: Word, following: Word) -> float:
    """Measure the space between two words, without what was added to it as between all their letters."""
    return following.left - word.right - 2 * min(word.tracking, following.tracking)


def _cut_like_neighbours(rows: list[Row]) -> None:
    """Cut a row whose cells nearly touch where those of a near row begin, or its text beside a heading."""
    for index, row in enumerate(rows):
        near = [
            neighbour
            for neighbour in rows[max(0, index - _NEAR_ROWS) : index + _NEAR_ROWS + 1]
            if neighbour is not row and abs(neighbour[0].base - row[0].base) <= _NEAR_BASE * row[0].size
        ]
        cells = [segment.left for neighbour in near for segment in neighbour[1:]]
        texts = [neighbour[0].left for neighbour in near]
        row[:] = [part for segment in row for part in _cut_at(segment, cells, texts)]


def _cut_at(segment: Segment, cells: Sequence[float], texts: Sequence[float]) -> list[Segment]:
    """Cut before a word that begins where others do and stands off a little, or follows a section heading."""
    for index in range(1, len(segment.words)):
        before, word = segment.words[index - 1], segment.words[index]
        gap = word.left - before.right
        is_cell = gap >= (_CELL_GAP if word.is_bold == before.is_bold else _SPACE) * word.size
        if is_bullet_sign(before.text):
            continue
        if (is_cell and _is_among(word.left, cells)) or (
            gap > 0
            and _is_among(word.left, texts)
            and is_section_heading(" ".join(word.text for word in segment.words[:index]))
        ):
            return [_segment(segment.words[:index]), *_cut_at(_segment(segment.words[index:]), cells, texts)]
    return [segment]


def _is_among(left: float, edges: Sequence[float]) -> bool:
    return any(abs(left - edge) <= _SAME_EDGE for edge in edges)


def _segment(words: Sequence[Word]) -> Segment:
    """Join the words of one run."""
    pieces, gaps = _in_order(*_glued(words))
    is_bullet = is_bullet_sign(words[0].text)
    widths = {word.size: 0.0 for word in words}
    for word in words:
        widths[word.size] += word.right - word.left
    size = max(widths, key=lambda size: (widths[size], size))
    return Segment(
        text=_spaced_out(pieces, gaps, size),
        left=words[0].left,
        right=max(word.right for word in words),
        base=words[is_bullet and len(words) > 1].base,
        size=size,
        letters=_letters(words),
        bold_letters=_letters([word for word in words if word.is_bold]),
        is_bullet=is_bullet,
        words=words,
    )


def _in_order(pieces: list[str], gaps: list[float]) -> tuple[list[str], list[float]]:
    """Turn what is written from right to left: its letters, and its words where they are most of the row."""
    turned = sum(map(has_right_to_left, pieces))
    if not turned:
        return pieces, gaps
    pieces = [piece[::-1] if has_right_to_left(piece) else piece for piece in pieces]
    return (pieces[::-1], gaps[::-1]) if 2 * turned > len(pieces) else (pieces, gaps)


def _letters(words: Iterable[Word]) -> int:
    return sum(character.isalpha() for word in words for character in word.text)


def _glued(words: Sequence[Word]) -> tuple[list[str], list[float]]:
    """Join words that no space parts; give the joined words and the gaps between them."""
    pieces, gaps = [words[0].text], []
    for word, following in pairwise(words):
        gap = following.left - word.right
        if following.is_spaced or gap > _SPACE * min(word.size, following.size):
            pieces.append(following.text)
            gaps.append(gap)
        else:
            pieces[-1] += following.text
    return pieces, gaps


def _spaced_out(pieces: Sequence[str], gaps: Sequence[float], size: float) -> str:
    """Join words with spaces; letter-spaced ones ("E X P E R I E N C E") without."""
    if not _are_letters(pieces):
        return " ".join(pieces)
    widest = statistics.median(gaps) + _LETTER_SPACED * size
    joined = pieces[0]
    for piece, gap in zip(pieces[1:], gaps, strict=True):
        joined += f" {piece}" if gap > widest else piece
    return joined


def _are_letters(pieces: Sequence[str]) -> bool:
    letters = sum(len(piece) == 1 and piece.isalpha() for piece in pieces)
    return letters >= _FEWEST_SPACED_LETTERS and letters >= _SHARE_OF_LETTERS * len(pieces)
