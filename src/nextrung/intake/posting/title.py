"""The title of the job a posting is for."""

import re
from collections.abc import Mapping, Sequence

from nextrung.intake.html.job_posting_data import title_in
from nextrung.intake.posting.head import (
    JOINTS,
    Found,
    line_of_data,
    names_in,
    without_place,
    without_shouts,
)
from nextrung.intake.posting.labels import Fact, Labelled, fact_words
from nextrung.intake.posting.talk import MONEY
from nextrung.intake.records import Document, Line
from nextrung.intake.resume.words import employer_score, title_score

#: From here on words plainly are a title or an employer (scores of `title_score` and `employer_score`).
PLAIN = 1.5
#: A title found in prose has no more words.
_TITLE_WORDS = 6

#: "(full-time)", "(with 0.6 classroom assignment)"; "(Nights)" and "(KM)" are part of a title.
_ASIDE = re.compile(
    r"\s*\((?:[a-z#]|\d[\d.]* ?(?:hours|hrs|FTE|%|months)|Full|Part|Remote|Hybrid|Req|Job)[^()]*\)\s*$"
)
_SOUGHT = re.compile(
    r"\s(?P<title>[\w/&'’ -]{3,70}?)(?=\s?[.,;:!(]"
    r"|\s(?:to|with|who|that|for|in|at|on|and|as|whose|join|based|ready|now)\b|$)",
    re.IGNORECASE,
)
_AT_SIGN = re.compile(r"\s@\s*[A-Z]")
#: "The Payments team" names a part of the employer.
_NO_TEAM = r"(?!(?: \w+)? (?:team|department|group|unit|division|program|office)\b)"


def find_title(document: Document, labelled: Mapping[Fact, Labelled], head: Sequence[Line]) -> Found | None:
    """Give the title: from the page's own data, a labelled line, the head, or the prose."""
    found = line_of_data(document, title_in(document.structured)) if document.structured else None
    if found:
        return found
    label = labelled.get("title")
    if label and not fact_words("employed").begins(label.text):
        return Found(text=without_shouts(_ASIDE.sub("", label.text)), line=label.line)
    names = names_in(head)
    best = max(names, key=lambda name: _likeness_to_title(name.text), default=None)
    if best and _likeness_to_title(best.text) >= PLAIN:
        return _title_alone(document, best, names)
    # Then the likeliest line: one with a trace of a title in it, or one set as a heading.
    likely = (name for name in names if _likeness_to_title(name.text) > 0 or name.line.is_heading)
    return _sought(document) or next(likely, None) or _first_line(names)


def _first_line(names: Sequence[Found]) -> Found | None:
    """Take the first line of a head that has another one for the employer."""
    first = names[0] if len(names) > 1 else None
    return first if first and first.line.number == 1 and employer_score(first.text) < PLAIN else None


def _likeness_to_title(text: str) -> float:
    """Weigh a piece of the head; a title may stand in the plural here ("CDL drivers")."""
    singular = re.sub(r"(?<=[a-zA-Z]{3})[sS]\b", "", text)
    before_joint = JOINTS.split(text)[0]
    score = max(title_score(text), title_score(singular) - 0.5, title_score(before_joint))
    return score - min(employer_score(text), employer_score(before_joint)) / 2


def _title_alone(document: Document, found: Found, names: Sequence[Found]) -> Found:
    """Cut the title out of "Line Cook at Millpond Grill" and of "Line Cook - part-time"."""
    text = _ASIDE.sub("", found.text)
    has_employer = any(name.line is not found.line and employer_score(name.text) >= PLAIN for name in names)
    for joint in JOINTS.finditer(text):
        left, right = text[: joint.start()], text[joint.end() :]
        says_how = fact_words("employed").begins(right) > 0
        is_employer = not has_employer and is_employer_beside(document, right, joint[0], found.line)
        # "Engineering Manager, Trust & Payouts @ Bramblecast" ends at the last of its joints.
        if (
            title_score(left) >= PLAIN
            and not _AT_SIGN.search(right)
            and (says_how or is_employer or MONEY.search(right))
        ):
            return Found(text=left, line=found.line)
    return Found(text=text, line=found.line)


def is_employer_beside(document: Document, name: str, joint: str, line: Line) -> bool:
    """Tell whether what stands beside a title is the employer: "at" says so, or the name comes again."""
    is_name = name[:1].isupper() and not fact_words("not_a_name").begins(name)
    if not is_name or fact_words("employed").begins(name):
        return False
    if title_score(name) < 1 and _ends_with_place(line.text, name):
        return True
    if joint.strip() in ("at", "@"):
        return True
    first = name.split()[0].strip(",.")
    named = re.compile(
        rf"(?:^|[.!?:] |\b(?:The|the|at|join|about|of|with|for|by|©) ){re.escape(first)}\b{_NO_TEAM}"
    )
    comes_again = any(named.search(other.text) for other in document.lines if other is not line)
    return title_score(name) < 1 and comes_again


def _ends_with_place(text: str, name: str) -> bool:
    """Tell whether the place stands behind it: "Line Cook - The Copper Heron, Burlington, VT"."""
    return text.endswith(name) is False and without_place(text).endswith(name)


def _sought(document: Document) -> Found | None:
    """Find the title in "we are looking for a line cook to ..."."""
    for line in document.lines:
        for seeking in fact_words("seeking").find_all(line.text):
            match = _SOUGHT.match(line.text, seeking.end)
            title = _without_praise(match["title"]) if match else ""
            if title_score(title) >= PLAIN and len(title.split()) <= _TITLE_WORDS:
                return Found(text=title, line=line)
    return None


def _without_praise(title: str) -> str:
    while end := fact_words("before_title").begins(title):
        title = title[end:].lstrip()
    return title
