"""Take a line of the résumé apart by its own words: situation, task, action, result."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from nextrung.fit.rarity import goes_to_another_figure
from nextrung.preparation.wording import has_figure, has_number
from nextrung.tables import load_table
from nextrung.tables.rows import Row
from nextrung.tables.terms import Terms, index_terms

#: The lines of a few candidates' papers; each is looked at many times.
_MOST_TEXTS = 1024
Part = Literal["situation", "task", "action", "result"]

#: Where one part of a line may end and the next begin.
_SEAM = re.compile(
    r"(?<=[a-z\d%)]{2})(?<!\bDr)(?<!\bMr)(?<!\bMrs)(?<!\bSt)\.\s+(?=[A-Z$\d])|;\s+|\s[–—]\s|:\s+(?=[A-Za-z])"
    r"|,?\s+(?=by\s+\w+ing\b|while\b|when\b(?!\s+to\b)|(?<!look\s)(?<!looked\s)(?<!looking\s)after\b(?!\s+\w+\s+(?:hours?|days?|weeks?|months?|years?)\b)|during\b"
    r"|so\s+that\b|(?<!\bend\s)(?<!\bends\s)(?<!\bended\s)without\s+\w+ing\b|since\s+I\b|until\b)"
    r"|,\s+(?=(?:and\s+|most\s+|mostly\s+)*(?:by\s+\w+ing\b|no\b|none\b|nobody\b|nothing\b|never\b|won\b|landed\b"
    r"|down\b|up\b|all\b|both\b|most\b|won\b|and\s+have\b))"
    r"|,\s+(?=(?:[\w$%.,]+\s+){0,6}(?:down|up|fell|rose|hired|finished|stayed|overturned)\b(?!\s+to\s+an?\b))"
    r"|,?\s+and\s+(?=(?:recovered|saved|won|passed)\b)"
    # What it was for, after a whole thing done: "moved the racks to shorten the walk".
    r"|(?<=\w{3})(?<!asked)(?<!able)(?<!trained)(?<!helped)\s+(?=in\s+order\s+to\b"
    r"|to\s+(?:cut|reduce|shorten|speed\s+up|bring\s+down|stop|avoid|prevent|save)\s+[a-z]\w+)"
    r"|,\s+and\s+(?=(?:some\s+)?\w+\s+are\b)",
    re.IGNORECASE,
)
_BY_DOING = re.compile(r"^(?:and\s+|mostly\s+)*(?:by\s+\w+ing\b|(?:after|since|once)\s+I\s+)", re.IGNORECASE)
_MEANWHILE = re.compile(r"^(?:while|when|during|after|until)\b", re.IGNORECASE)
#: "In 2025 I filled …", "When the queue goes red I move …": the time stands before what was done.
_TIME_BEFORE = re.compile(
    r"^(?:(?:In|Since|During|When|While|After)\s[^,.;:]*?(?:,\s+|\s+(?=I\b))|(?:In\s+)?(?:19|20)\d\d[,:]\s+)"
)
#: "EMS is 70% of runs", "48 on, 96 off": how the work is, and nothing done.
_IS_SO = re.compile(r"^\w+\s+(?:is|are)\s+\d[\d.]*\s?%|^\d+\s+on,\s+\d+\s+off$", re.IGNORECASE)
_IS_TIME = re.compile(
    r"^(?:(?:in|since)\s+)?(?:the\s+\w+\s+of\s+|\w{3,9}\s+)?(?:19|20)\d\d\b[,\w\s]{0,12}$", re.IGNORECASE
)
_IN_ORDER_TO = re.compile(
    r"^(?:so\s+that|in\s+order\s+to|to\s+(?:cut|reduce|shorten|speed|bring|stop|avoid|prevent|save))\b",
    re.IGNORECASE,
)
_AMOUNT = (
    r"(?:about\s+|nearly\s+)?(?:[$£€]?\d[\d.,:]*[kKmM]?\s?%?"
    r"|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|\w+ty)\b)"
)
#: From one figure to another, or by how much.
_CHANGE = re.compile(
    rf"\bfrom\s+{_AMOUNT}(?:\s+[\w.]+){{0,3}}?\s+to\s+(?:under\s+)?{_AMOUNT}"
    rf"|{_AMOUNT}(?:\s+[\w.]+){{0,3}}?\s+down\s+to\s+{_AMOUNT}"
    rf"|\b(?:down|up)\s+(?:by\s+|from\s+)?(?:\d[\d.,]*\s?%|half|a\s+third|[$£€]?\d(?=.*\bfrom\b))"
    rf"|\b(?:down|up)\s+from\s+{_AMOUNT}"
    rf"|\b(?:fell|rose|grew|cut|increased?|reduced?|dropped|went|improved|lowered|raised|fallen)\b[^.;]{{0,40}}?"
    rf"\b(?:by|to|from)\s+(?:{_AMOUNT}|half\b|a\s+third\b)"
    r"|\b(?:halved|doubled|tripled)\b|\bby\s+(?:half|a\s+third)\b|\bdown\s+by\b",
    re.IGNORECASE,
)
#: A share or a score; "is 70% of the runs" only describes the work.
_SCORE = re.compile(
    r"(?<!\bis\s)\b\d[\d.]*\s?(?:%|percent\b)|\b\d+\s+(?:out\s+)?of\s+(?:the\s+)?\d+\b", re.IGNORECASE
)
#: What has become of somebody or something since.
_SINCE_THEN = re.compile(
    r"\b(?:are|is|run|have|has)\b[^.;]*\bnow\b|\bnow\s+(?:runs?|leads?|works?|are|is|calls?|uses?|finish)\b",
    re.IGNORECASE,
)
#: A sum or a share waits for its other half, a verb of the past tells of a deed, and a rhythm how it is done.
_NO_DUTY = re.compile(
    r"[$£€]\s?\d|\d\s?%"
    r"|\b(?!need|speed|feed|seed|bed\b|shed|red\b|hundred|based|licensed|certified)\w{2,}ed\b"
    r"|\bwithin\b|\bevery\s+\w+day\b|\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)
#: A part that was taken on says what was to be done, and not how.
_TAKEN_ON = re.compile(
    r"^(?:I\s+)?(?:stood\s+in|stand\s+in|stepped\s+up|filled\s+in|fill\s+in|acted\s+as|covered\s+for"
    r"|was\s+asked\s+to|asked\s+to|relief\s+\w+|had\s+(?:the\s+keys|charge|a\s+crew)|held\s+the\s+(?:store|house|shop))\b",
    re.IGNORECASE,
)
_AND = re.compile(r"^(?:and|mostly)(?:\s+|$)")
_IS_LABEL = re.compile(r"^\S+$")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


class _Blanks(Row, frozen=True):
    situation: str
    task: str
    action: str
    result: str


class _Missing(_Blanks, frozen=True):
    text: str
    again: _Blanks


class _Signs(Row, frozen=True):
    result: tuple[str, ...]
    occasion: tuple[str, ...]
    claim: tuple[str, ...]


class _Past(Row, frozen=True):
    words: tuple[str, ...]


class _Theme(Row, frozen=True):
    topic: str
    words: tuple[str, ...]


class _Case(Row, frozen=True):
    rows: tuple[str, ...]
    words: tuple[str, ...]


class _Table(Row, frozen=True):
    missing: _Missing
    signs: _Signs
    past: _Past
    theme: tuple[_Theme, ...]
    case: tuple[_Case, ...]


@cache
def _table() -> _Table:
    return load_table("stories", _Table)


def missing(part: Part) -> tuple[str, str]:
    """Give what to say where a line has no such part, and the blank."""
    row = _table().missing
    return row.text, _blank(row, part)


def missing_again(part: Part) -> str:
    """Give the blank in few words, where an earlier story has said what is meant."""
    return _blank(_table().missing.again, part)


def _blank(row: _Blanks, part: Part) -> str:
    return {"situation": row.situation, "task": row.task, "action": row.action, "result": row.result}[part]


@cache
def _signs() -> Terms:
    signs = _table().signs
    return index_terms({"result": signs.result, "occasion": signs.occasion, "claim": signs.claim})


@cache
def _themes() -> Terms:
    return index_terms({theme.topic: theme.words for theme in _table().theme})


def theme_topics() -> frozenset[str]:
    """Give the topics that have words of their own for stories."""
    return frozenset(theme.topic for theme in _table().theme)


def themes_of(line: str) -> frozenset[str]:
    """Give the topics that a story shows beside those of its words; a change in figures shows figures."""
    return frozenset((*_themes().count(line), *(("figures",) if tells_change(line) else ())))


@cache
def rows_with_cases() -> frozenset[str]:
    """Give the ids of the questions that say which words a line needs."""
    return frozenset(row for case in _table().case for row in case.rows)


@cache
def _cases() -> Terms:
    return index_terms({",".join(case.rows): case.words for case in _table().case})


@lru_cache(maxsize=_MOST_TEXTS)
def cases_in(line: str) -> frozenset[str]:
    """Give the ids of the questions whose case a line tells, by the words that it needs for it."""
    return frozenset(row for rows in _cases().count(line) for row in rows.split(","))


@dataclass(frozen=True, slots=True)
class Told:
    """What a line tells, part by part, each in the line's own words."""

    situation: tuple[str, ...] = ()
    task: tuple[str, ...] = ()
    action: tuple[str, ...] = ()
    result: tuple[str, ...] = ()

    def words(self, part: Part) -> tuple[str, ...]:
        """Give the words of one part; empty where the line has none."""
        return {"situation": self.situation, "task": self.task, "action": self.action, "result": self.result}[
            part
        ]


@lru_cache(maxsize=_MOST_TEXTS)
def parts_of(line: str) -> Told:
    """Take a line apart at its seams; what is neither time, aim nor result is what was done.

    The first words of a line may only name what was theirs to look after: "Keep the continuity log; nobody
    lapsed". That is the task; what was done for it, the line does not say.
    """
    found: dict[Part, list[str]] = {"situation": [], "task": [], "action": [], "result": []}
    for words in _pieces(line):
        found[_part_of(words)].append(words)
    first = found["action"][:1]
    if first and line.startswith(first[0]) and is_standing(first[0]):
        found["task"], found["action"] = first + found["task"], found["action"][1:]
    return Told(**{part: tuple(words) for part, words in found.items()})


def is_standing(words: str) -> bool:
    """Say whether words name a standing duty, "Look after 31 cabinets", and nothing done at one time."""
    is_named = len(words.split()) > 1 and not words[0].isdigit()
    return is_named and not (is_deed(words) or _NO_DUTY.search(words))


def _pieces(line: str) -> Iterator[str]:
    start = 0
    if before := _TIME_BEFORE.match(line):
        start = before.end()
        yield line[:start].strip(" ,;.:")
    ends = [(seam.start(), seam.end()) for seam in _SEAM.finditer(line, start)]
    for end, after in (*ends, (len(line), len(line))):
        words = _AND.sub("", line[start:end].strip(" ,;.:"))
        # One word before a colon is a label: "COGS: killed two dead items".
        if words and not (_IS_LABEL.match(words) and line[end : end + 1] == ":"):
            yield words
        start = after


def _part_of(words: str) -> Part:
    if _BY_DOING.match(words):
        return "action"
    if _IN_ORDER_TO.match(words) or _TAKEN_ON.match(words):
        return "task"
    if _MEANWHILE.match(words) or _IS_TIME.match(words) or _IS_SO.match(words):
        return "situation"
    return "result" if tells_result(words) else "action"


@lru_cache(maxsize=_MOST_TEXTS)
def tells_change(words: str) -> bool:
    """Say whether the words tell of a change in figures: "from 41% to 73%", "down by half"."""
    return bool(_CHANGE.search(words)) or goes_to_another_figure(words)


@lru_cache(maxsize=_MOST_TEXTS)
def tells_result(words: str) -> bool:
    """Say whether the words tell what came of something."""
    is_said = bool(_signs().count(words)["result"] or _SCORE.search(words) or _SINCE_THEN.search(words))
    return is_said or tells_change(words)


def is_claim(line: str) -> bool:
    """Say whether a line only names a duty or praises: "Responsible for various …"."""
    return bool(_signs().count(line)["claim"])


#: What each sign of a story counts; judged by reading the lines of forty invented résumés.
_CHANGE_COUNTS, _RESULT_COUNTS, _OCCASION_COUNTS, _DONE_COUNTS, _FIGURE_COUNTS = 3.0, 2.0, 1.0, 1.0, 0.5


@lru_cache(maxsize=_MOST_TEXTS)
def telling_points(line: str) -> float:
    """Give how much of a story a line tells: 0 for the name of a duty, 5.5 for a change with its occasion."""
    if is_claim(line) and not tells_change(line):
        return 0.0
    came_of_it = _CHANGE_COUNTS if tells_change(line) else _RESULT_COUNTS if tells_result(line) else 0.0
    done = _DONE_COUNTS if is_deed(line) else 0.0
    at_a_time = _OCCASION_COUNTS if _YEAR.search(line) or _signs().count(line)["occasion"] else 0.0
    figure = _FIGURE_COUNTS if has_figure(line) or has_number(line) else 0.0
    # A time and a figure alone tell of nothing done.
    return came_of_it + done + (at_a_time + figure if came_of_it or done else figure)


def is_deed(line: str) -> bool:
    """Say whether a line begins with something done: "Built", "I moved", "Went back"."""
    words = re.findall(r"[A-Za-z]+", line.lower())[:3]
    words = words[1:] if words[:1] == ["i"] else words
    return bool(words) and is_past(words[0])


def is_past(verb: str) -> bool:
    """Say whether a verb tells of something done: "moved", "got"."""
    return verb.lower().endswith("ed") or verb.lower() in _table().past.words
