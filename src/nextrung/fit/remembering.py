"""One line to be remembered by, out of the résumé's own words."""

import re
from functools import cache

from nextrung.fit.languages import named_languages
from nextrung.fit.lines import ResumeLine
from nextrung.fit.phrases import any_of
from nextrung.fit.rarity import shows_change_in
from nextrung.fit.terms import word_lists
from nextrung.intake.records import Resume, Work
from nextrung.sources import Point, Statement

_MOST_WORDS = 18
#: A line quoted as it stands may be a little longer.
_MOST_QUOTED_CHARACTERS = 140
_FIRST_PERSON = re.compile(r"\b(?:I|me|my|mine|we|us|our|ours)\b", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[;.](?=\s|$)|\s[–—]\s|:\s")
#: "… from 34 to 30.5 percent | by counting twice a week"
_BEFORE_MEANS = re.compile(r"\s(?:by|after|while|through|mostly)\s")
_POINTS_BACK = re.compile(r"(?:it|its|they|their|this|that|these|which|who|he|she)\b", re.IGNORECASE)
#: "Keep the log", "run second shift"; "turn lanes and driveway permits" may be things all through.
_OBJECT = re.compile(
    r"(?:the|an?|all|both|each|every|first|second|third|two|three|four|five|six|seven|eight|nine|ten|twelve|\d[\d,]*)\b",
    re.IGNORECASE,
)
_LEVEL = re.compile(r",.*$|\s[–—|(].*$|\s+/\s.*$")


def remember_as(line: ResumeLine, resume: Resume) -> Point | None:
    """Build "The maintenance planner who moved planned work from 41% to 73%".

    Where the line does not begin with a doing, or speaks of "my" and "our", it is quoted as it stands.
    None where the résumé names no position and no headline.
    """
    title = _title(line, resume)
    if title is None:
        return None
    who = _small(_LEVEL.sub("", title.text).strip())
    telling = _telling_part(line)
    is_later = telling != line.text
    clause = (
        _clause(telling) if line.kind != "quote" and not (is_later and _may_be_no_verb(telling)) else None
    )
    if clause and (shows_change_in(clause) or not shows_change_in(line.text)):
        text = f"The {who} who {clause}"
    elif line.kind == "quote":
        text = f"The {who} of whom it was said: “{_in_short(line.text)}”"
    else:
        whole = line.text if len(line.text) <= _MOST_QUOTED_CHARACTERS else telling
        text = f"The {who} with this to show: “{_in_short(whole)}”"
    return Point(text=text, sources=tuple(dict.fromkeys((line.statement.source, title.source))))


def _telling_part(line: ResumeLine) -> str:
    """Give the clause that says what came of it, where it can stand alone; else the whole line."""
    parts = [part.strip(" .,;") for part in _CLAUSE_END.split(line.text)]
    telling = next((part for part in parts if shows_change_in(part)), None)
    if telling is None or telling == parts[0]:
        return line.text
    return line.text if _POINTS_BACK.match(telling) else telling


def _may_be_no_verb(clause: str) -> bool:
    """Tell "weighted average …" from "reduced scrap …": a past form whose plain verb is in no list."""
    verb = clause.split()[0].lower()
    is_known = not set(word_lists().verbs.split()).isdisjoint({verb[:-1], verb[:-2], verb[:-3]})
    return verb.endswith("ed") and not is_known


def _title(line: ResumeLine, resume: Resume) -> Statement | None:
    """Give the title held now: nobody is remembered by one they have left behind."""
    held = (work.position for work in resume.work if work.position)
    own = resume.work[line.work].position if line.work is not None else None
    if own and _is_held_now(resume.work[line.work or 0]):
        return own
    return next(held, None) or resume.label


def _is_held_now(work: Work) -> bool:
    return work.period is not None and work.period.is_current


def _clause(text: str) -> str | None:
    """Give the first clause as words that follow "who"; None where it would not read well."""
    clause = _first_clause(text)
    first, _, rest = clause.partition(" ")
    verb = first.lower()
    if len(clause.split()) > _MOST_WORDS:
        clause = _BEFORE_MEANS.split(clause)[0]
        rest = clause.partition(" ")[2]
    if (
        not rest
        or clause.count(",") > 1
        or _FIRST_PERSON.search(clause)
        or len(clause.split()) > _MOST_WORDS
        or rest.startswith(("to ", "of ", "for "))
    ):
        return None
    if verb in word_lists().past.split() or (verb.endswith("ed") and len(verb) > 4):
        # "cut three steps and maintain the list": what is done still is another clause.
        done = _another_doing().split(rest)[0].strip(" ,")
        return f"{verb} {done}" if done else None
    is_one_doing = (
        verb in word_lists().verbs.split()
        and _OBJECT.match(rest) is not None
        and not _another_doing().search(rest)
    )
    return f"{_third_person(verb)} {rest}" if is_one_doing else None


@cache
def _another_doing() -> re.Pattern[str]:
    """Match a second plain verb, which would have to be changed with the first."""
    verbs = [*word_lists().verbs.split(), "do", "have", "am", "are"]
    return re.compile(rf"(?:,|\band)\s+{any_of(verbs)}", re.IGNORECASE)


def _in_short(text: str) -> str:
    """Give the whole line where it is short enough, else its first clause."""
    whole = text.strip(" .,;")
    return whole if len(whole) <= _MOST_QUOTED_CHARACTERS else _first_clause(text)


def _first_clause(text: str) -> str:
    end = _CLAUSE_END.search(text)
    return (text[: end.start()] if end else text).strip(" .,;")


def _third_person(verb: str) -> str:
    if verb.endswith(("s", "x", "sh", "ch", "o")):
        return f"{verb}es"
    return f"{verb[:-1]}ies" if verb.endswith("y") and verb[-2] not in "aeiou" else f"{verb}s"


def _small(title: str) -> str:
    """Write a title small inside a sentence; short forms and shouted titles keep sense."""
    if title.isupper():
        return title.lower() if " " in title else title
    return " ".join(word if _keeps_its_capital(word) else word.lower() for word in title.split())


def _keeps_its_capital(word: str) -> bool:
    return (word.isupper() and len(word) > 1) or bool(named_languages(word))
