"""The truthful way from the nearest thing the résumé has to what is asked."""

import re

from nextrung.fit.answers import Answer
from nextrung.fit.claims import claims_in
from nextrung.fit.conditions import condition_of, is_background
from nextrung.fit.doings import doing_of
from nextrung.fit.finding import Finding
from nextrung.intake.records import Requirement
from nextrung.sources import Point, Statement

#: Longest stretch of a line that is quoted in a sentence, and how much of it stands before its number.
_MOST_WORDS, _WORDS_BEFORE_NUMBER = 12, 5
#: "Gives clear feedback", "Can tell a colleague …", "Commitment to …": a way of being, and no piece of work.
_WAY_OF_BEING = re.compile(
    r"^\W*(?:you )?(?:(?:is |are |be )?able to|can|commitment|commits?|gives|listens|stays"
    r"|keeps (?:calm|cool|a)|respects?|values|believes|passion|willing|a (?:calm|kind|warm|steady))\b",
    re.IGNORECASE,
)
#: "Able to prepare sales tax returns", "can handle year-end returns": a piece of work after all.
_ABILITY = re.compile(
    r"^\W*(?:you )?(?:(?:is |are |be )?able to|can)\s+(?P<verb>(?!keep|work)\w+)", re.IGNORECASE
)
#: From this score on a line is a part of what is asked; below it is the nearest thing.
_IS_A_PART = 0.45
#: A line that answers this little, or is this near in meaning, is still worth a start.
_WORTH_NAMING_SHARE, _WORTH_NAMING_NEARNESS = 0.3, 0.45
_NAMES = frozenset({"position", "employer", "headline"})


def build_bridge(requirement: Requirement, found: Finding, answer: Answer) -> Point | None:
    """Say what can truthfully be said; None where the requirement is met.

    From the best line there is; where nothing comes near, the words are left to the candidate.
    """
    if found.coverage == "strong":
        return None
    if is_background(requirement.text):
        return _background(requirement)
    if condition_of(requirement) is not None:
        return _condition(requirement, found)
    if requirement.kind == "degree":
        return _degree(requirement, found)
    if requirement.kind == "language" and found.statements:
        return _language(requirement, found)
    is_part = found.score >= _IS_A_PART
    if requirement.kind in ("licence", "language") and not is_part:
        if not found.statements:
            return _not_named(requirement)
        if found.reason:
            return _on_the_way(requirement, found)
    if found.statements and (is_part or not _is_way_of_being(requirement)):
        return _part_of_it(requirement, found, answer)
    if _is_way_of_being(requirement):
        return _example(requirement, found, answer)
    nearest = _nearest(answer)
    return _something_else(requirement, nearest) if nearest else _nothing(requirement)


def _is_way_of_being(requirement: Requirement) -> bool:
    if requirement.kind == "duty":
        return False
    is_claim = bool(claims_in(requirement.text)) and requirement.kind in ("trait", "skill")
    if requirement.kind == "trait" or is_claim:
        return True
    ability = _ABILITY.match(requirement.text)
    if ability and doing_of(ability["verb"].lower()):
        return False
    return _WAY_OF_BEING.search(requirement.text) is not None


def _background(requirement: Requirement) -> Point:
    text = (
        "Only you know this, and nobody has to say it. If it is so and you want to, one sentence is enough."
    )
    return Point(text=text, sources=(requirement.source,), blank="your sentence, or nothing")


def _example(requirement: Requirement, found: Finding, answer: Answer) -> Point:
    done = [each.line.statement for each in answer.lines if each.line.kind == "done"]
    nearest = next(iter((*done, *found.statements)), None)
    if nearest:
        text = f"The nearest you have is {_quoted(nearest)}. Tell one time that shows it."
        return Point(text=text, sources=(nearest.source, requirement.source), blank="one example")
    text = "We found no line for it. Think of one time that shows it."
    return Point(text=text, sources=(requirement.source,), blank="one example")


def _language(requirement: Requirement, found: Finding) -> Point:
    reason = found.reason or "That may be less than they want."
    text = f"{reason} Say what you can do in it, and what you cannot yet."
    return Point(
        text=text,
        sources=(found.statements[0].source, requirement.source),
        blank="what you can do in it",
    )


def _condition(requirement: Requirement, found: Finding) -> Point:
    if found.statements:
        text = f"Nearest to it: {_quoted(found.statements[0])}. Be ready to say how far that goes."
        return Point(
            text=text,
            sources=(found.statements[0].source, requirement.source),
            blank="yes or no, and since when",
        )
    text = "A résumé does not say this. Be ready to answer it plainly, yes or no."
    return Point(text=text, sources=(requirement.source,), blank="yes or no")


def _degree(requirement: Requirement, found: Finding) -> Point:
    if found.statements:
        reason = f" {found.reason}" if found.reason else ""
        held = _quoted(found.statements[0])
        text = f"{held} stands on your résumé.{reason} Say so, and what taught you the rest."
        return Point(
            text=text,
            sources=(found.statements[0].source, requirement.source),
            blank="the work that taught you the rest",
        )
    text = "Your papers show no such degree. Say so plainly, and name what you learnt instead and where."
    return Point(text=text, sources=(requirement.source,), blank="what you learnt, and where")


def _part_of_it(requirement: Requirement, found: Finding, answer: Answer) -> Point:
    nearest = found.statements[0]
    said = _quoted(nearest)
    if requirement.years is not None and found.reason:
        text, blank = f"{found.reason} Start from {said}, and say what that time held.", "what that time held"
    elif [each.line.kind for each in answer.lines] == ["position"]:
        text, blank = f"Your title speaks for it, and no line does: {said}. Bring one example.", "one example"
    elif found.score >= _IS_A_PART:
        text = f"You have this much of it: {said}. Say what your part was, and where it ends."
        blank = "your part, and where it ends"
    else:
        text = f"The nearest you have is {said}. Say in what it is the same, and that it is not the whole."
        blank = "in what it is the same"
    return Point(text=text, sources=(nearest.source, requirement.source), blank=blank)


def _not_named(requirement: Requirement) -> Point:
    text = (
        "Your papers do not name it. If you have it, say so and put it on paper; if not, say so as plainly."
    )
    return Point(text=text, sources=(requirement.source,), blank="whether you have it, or when you could")


def _on_the_way(requirement: Requirement, found: Finding) -> Point:
    nearest = found.statements[0]
    text = f"{_quoted(nearest)} stands on your résumé. {found.reason} Say what is done, and what is open."
    return Point(text=text, sources=(nearest.source, requirement.source), blank="what is open, and by when")


def _something_else(requirement: Requirement, nearest: Statement) -> Point:
    text = (
        f"We found no line for it. The nearest is {_quoted(nearest)}: if that is all, "
        "say that it is not the same, and how it would help you learn."
    )
    return Point(text=text, sources=(nearest.source, requirement.source), blank="how it would help you learn")


def _nothing(requirement: Requirement) -> Point:
    way = "start" if requirement.kind == "duty" else "learn it"
    text = f"Nothing that we found comes near. If you have done it, say where; if not, how you would {way}."
    return Point(text=text, sources=(requirement.source,), blank=f"where, or how you would {way}")


def _nearest(answer: Answer) -> Statement | None:
    """Give the nearest line that is worth a start; the name of a job is none."""
    first = answer.lines[0] if answer.lines else None
    if first and first.share >= _WORTH_NAMING_SHARE and first.line.kind not in _NAMES:
        return first.line.statement
    near = answer.nearest
    if near and near.nearness >= _WORTH_NAMING_NEARNESS and near.line.kind not in _NAMES:
        return near.line.statement
    return None


def _quoted(statement: Statement) -> str:
    return quoted_line(statement.text)


def quoted_line(text: str) -> str:
    """Quote at most a dozen words of the line, so cut that its first number stays in."""
    words = text.rstrip(".;, ").split()
    if len(words) <= _MOST_WORDS:
        return f"“{' '.join(words)}”"
    number = next((at for at, word in enumerate(words) if any(map(str.isdigit, word))), 0)
    first = max(0, number - _WORDS_BEFORE_NUMBER) if number >= _MOST_WORDS - 1 else 0
    kept = " ".join(words[first : first + _MOST_WORDS]).rstrip(".,;:")
    return f"“{'… ' if first else ''}{kept}{' …' if first + _MOST_WORDS < len(words) else ''}”"
