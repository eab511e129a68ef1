"""Skills and interests: single ones, groups with a name, tables."""

import re
from collections.abc import Sequence

from nextrung.intake.records import Document, Language, Line, Skill
from nextrung.intake.resume.headings import sections_named
from nextrung.intake.resume.languages import begins_with_language, language_of
from nextrung.intake.resume.layout import Setting
from nextrung.intake.resume.lists import items_of
from nextrung.intake.resume.passages import Passage, continues, joined_where
from nextrung.intake.resume.pieces import Piece, far_cells, piece_of, statement, statements
from nextrung.intake.resume.skill_phrases import begins_phrase, is_aside, items_of_phrase, without_meters
from nextrung.intake.resume.telling import is_sentence
from nextrung.intake.resume.words import is_language, language_words
from nextrung.sources import Statement

_GROUP = re.compile(r"(?P<name>[^:;|•()]{2,60}?(?:\([^()]*\)[^:;|•()]{0,30}?)?)\s*:\s+(?=\S)")
#: Where one group ends and another begins in the same row: "Office: Excel, Word | Other: typing".
_NEXT_GROUP = re.compile(r"\s*(?:[;|•·]|\s[-–—])\s+(?=[^:;,|•·()]{2,40}:\s)")
_DASHED_GROUP = re.compile(r"(?P<name>[^:;|•–—]{2,60}?)\s+[-–—]\s+(?P<list>.+)")
#: "Excel (advanced)", "Excel – advanced", "Excel: advanced".
_LEVEL = re.compile(
    r"(?P<name>.{2,80}?)\s*(?:\((?P<in>[^()]{2,60})\)|(?:\s[-–—]|:|,)\s+(?P<after>[^()]{2,60}))$"
)
_LIST_SIGNS = frozenset(",;|•·")
_LONGEST_GROUP_NAME = 6
#: So many bullets tell how a person sets their skills.
_ENOUGH_BULLETS = 4
#: Plain text was wrapped where the next word would have filled this share of the widest line.
_FULL = 0.97
#: And nowhere before this (characters).
_SHORT_LINE = 40


def read_skills(
    document: Document, lines: Sequence[Line], setting: Setting
) -> tuple[tuple[Skill, ...], tuple[Language, ...]]:
    """Read lists and groups of skills, and the spoken languages among them."""
    skills: list[Skill] = []
    languages: list[Language] = []
    for name, items in _groups(lines, setting):
        named = statement(document, name)
        if named and is_aside(named.text):
            continue
        items = [item for item in items if not is_aside(item.text)]
        spoken = [item for item in items if _is_spoken(item, in_group=named is not None)]
        if named and not (items and len(spoken) == len(items)):
            skills.append(Skill(name=named, keywords=statements(document, items)))
            continue
        languages += [each for item in spoken if (each := language_of(document, item))]
        skills += [skill for item in items if item not in spoken and (skill := _single(document, item))]
    return tuple(skills), tuple(languages)


def read_interests(document: Document, lines: Sequence[Line], setting: Setting) -> tuple[Statement, ...]:
    """Read interests, one by one."""
    rows = [_read_row(row) for row in _rows(lines, setting)]
    return statements(
        document, (item for name, items in rows for item in (items or [name] if name else items))
    )


def _is_spoken(item: Piece, *, in_group: bool) -> bool:
    """Tell a spoken language: one in a group of them, or one of which it is said how well."""
    if not begins_with_language(item.text):
        before, _, language = item.text.rpartition(" ")
        return is_language(language) and _is_one_of(before, language_words().fluency)
    level = _LEVEL.fullmatch(item.text)
    return in_group or (
        level is not None and _is_one_of(level["in"] or level["after"], language_words().fluency)
    )


def _single(document: Document, item: Piece) -> Skill | None:
    """Read one skill, with how well where that is said."""
    found = _LEVEL.fullmatch(item.text)
    name, level = item, None
    if found and _is_one_of(found["in"] or found["after"], language_words().levels):
        name = item.part(0, found.end("name"))
        level = item.part(*found.span("in" if found["in"] else "after"))
    made = statement(document, name)
    return Skill(name=made, level=statement(document, level)) if made else None


def _is_level(words: str) -> bool:
    return _is_one_of(words, language_words().levels)


def _is_one_of(words: str, known: frozenset[str]) -> bool:
    plain = words.strip().lower()
    return plain in known or plain.split(" ")[0] in known


# --- groups --------------------------------------------------------------------------------------


def _groups(lines: Sequence[Line], setting: Setting) -> list[tuple[Piece | None, list[Piece]]]:
    """Give the items with the name of their group; None for those of no group."""
    groups: list[tuple[Piece | None, list[Piece]]] = [(None, [])]
    rows = _rows(lines, setting)
    dashed = _are_dashed_groups(rows)
    are_single = _are_single_skills(rows)
    for row in rows:
        if several := _several_groups(row):
            groups += [*several, (None, [])]
            continue
        name, items = _read_dashed(row) if dashed else _read_row(row)
        if are_single and name is None and _is_one_skill(row):
            items = [piece_of(row)]
        if name is not None and items:
            groups += [(name, items), (None, [])]
        elif name is not None or _is_group_head(row, lines):
            groups.append((name or piece_of(row), []))
        else:
            groups[-1][1].extend(items)
    return groups


def _rows(lines: Sequence[Line], setting: Setting) -> list[Passage]:
    """Join wrapped lines; a full line with commas was wrapped, one without may just be a long skill."""
    dashed = sum(_DASHED_GROUP.match(line.text) is not None for line in lines)
    begins_group = _DASHED_GROUP if 2 * dashed > len(lines) else _GROUP

    def goes_on(row: Sequence[Line], line: Line) -> bool:
        is_list = not _LIST_SIGNS.isdisjoint(row[-1].text)
        share = setting.columns.share(row[-1], line)
        is_short = not line.size and (share < _FULL or len(row[-1].text) < _SHORT_LINE)
        begins = begins_group.match(line.text) or begins_phrase(line.text) or is_aside(line.text)
        return not (begins or is_short) and continues(row, line, setting, narrow=is_list)

    return joined_where(lines, setting, goes_on)


def _are_dashed_groups(rows: Sequence[Passage]) -> bool:
    """Tell rows such as "Office – Excel, Word": most have a dash, and a list stands behind one at least."""
    dashed = [found for row in rows if (found := _DASHED_GROUP.match(row.text))]
    are_lists = any("," in found["list"] for found in dashed) and not any(
        "," in found["name"] or _is_level(found["list"].partition(",")[0]) for found in dashed
    )
    return 2 * len(dashed) > len(rows) and are_lists


def _read_dashed(row: Passage) -> tuple[Piece | None, list[Piece]]:
    found = _DASHED_GROUP.match(row.text)
    if found is None:
        return _read_row(row)
    whole = piece_of(row)
    return whole.part(0, found.end("name")), list(items_of(whole.part(found.start("list"))))


def _read_row(row: Passage) -> tuple[Piece | None, list[Piece]]:
    """Give the name of the group, where the row names one, and the items."""
    cells = far_cells(row)
    if len(cells) > 1:
        return _read_cells(cells)
    whole = without_meters(cells[0])
    if (skills := items_of_phrase(whole)) is not None:
        return None, skills
    dashed = _DASHED_GROUP.match(whole.text)
    if dashed and sections_named(dashed["name"]) == ("languages",):
        return whole.part(0, dashed.end("name")), list(items_of(whole.part(dashed.start("list"))))
    if parted := _parted_by_a_bar(whole):
        return parted
    group = _GROUP.match(whole.text)
    if (
        group
        and not is_sentence(group["name"])
        and not _is_level(whole.text[group.end() :].partition(",")[0])
    ):
        return whole.part(0, group.end("name")), list(items_of(whole.part(group.end())))
    if whole.text.endswith(":") and len(whole.text.split()) <= _LONGEST_GROUP_NAME:
        return whole.part(0), []
    return None, list(items_of(whole))


def _are_single_skills(rows: Sequence[Passage]) -> bool:
    """Tell a list with a bullet for each skill: most have no comma in them."""
    with_comma = sum("," in row.text for row in rows)
    return len(rows) >= _ENOUGH_BULLETS and 3 * with_comma <= len(rows) and all(map(_is_bullet, rows))


def _is_one_skill(row: Passage) -> bool:
    """Tell "Blueprint reading, layout and takeoff" from "Excel, Word": it goes on in small letters."""
    first, *further = row.text.split(", ")
    return first[:1].isupper() and bool(further) and all(part[:1].islower() for part in further)


def _is_bullet(row: Passage) -> bool:
    return row.lines[0].is_bullet


def _several_groups(row: Passage) -> list[tuple[Piece | None, list[Piece]]]:
    """Read "Office: Excel, Word | Shop: TIG, MIG"; none where the row is no group, or one alone."""
    whole = piece_of(row)
    seams = [found.span() for found in _NEXT_GROUP.finditer(whole.text)]
    first = _GROUP.match(whole.text)
    if not (seams and first and "," in whole.text) or _is_level(whole.text[first.end() :].partition(" ")[0]):
        return []
    starts, ends = [0, *(end for _, end in seams)], [*(start for start, _ in seams), len(whole.text)]
    parts = [whole.part(start, end) for start, end in zip(starts, ends, strict=True)]
    named = [(part, found) for part in parts if (found := _GROUP.match(part.text))]
    return [
        (part.part(0, found.end("name")), list(items_of(part.part(found.end())))) for part, found in named
    ]


def _parted_by_a_bar(whole: Piece) -> tuple[Piece, list[Piece]] | None:
    """Read "Software | Excel, Word, SAP"; None where no list stands behind one bar."""
    name, bar, rest = whole.text.partition(" | ")
    if (
        not bar
        or "|" in rest
        or rest.count(",") < 1
        or "," in name
        or len(name.split()) > _LONGEST_GROUP_NAME
    ):
        return None
    return whole.part(0, len(name)), list(items_of(whole.part(len(name) + len(bar))))


def _read_cells(cells: Sequence[Piece]) -> tuple[Piece | None, list[Piece]]:
    """Read a row of a table: a name and its list, or one skill in each cell."""
    first, *rest = cells
    is_list = len(rest) == 1 and not {",", ";"}.isdisjoint(rest[0].text) and "," not in first.text
    if first.text.endswith(":") or is_list:
        return first.part(0), [item for cell in rest for item in items_of(cell)]
    return None, [item for cell in cells for item in items_of(cell)]


def _is_group_head(row: Passage, lines: Sequence[Line]) -> bool:
    """Tell a line over a list from a skill, by how it is set."""
    line = row.lines[0]
    if line.is_bullet or len(row.lines) > 1 or not _LIST_SIGNS.isdisjoint(line.text):
        return False
    index = next(number for number, each in enumerate(lines) if each is line)
    following = lines[index + 1] if index + 1 < len(lines) else None
    if following is None or (line.is_bold and following.is_bold):
        return False
    if line.is_heading and not following.is_heading:
        return line.gap_above > 0 and (index > 0 or following.is_bullet or following.size < line.size)
    has_plain_lines = any(not each.is_bullet for each in lines)
    return (line.is_bold and not following.is_bold) or (following.is_bullet and has_plain_lines)
