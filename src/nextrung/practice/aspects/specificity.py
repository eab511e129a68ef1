"""Specificity: what only this person could have said: an occasion, names of things, figures, words said."""

import re

from nextrung.practice.aspects.anchors import along, filled, in_tenths
from nextrung.practice.aspects.reading import Reading
from nextrung.practice.cues import Hit
from nextrung.practice.records import AspectScore, Finding, QuestionKind

_QUOTED = re.compile(r"[“\"][^“”\"]{3,200}[”\"]")
#: How many of each make a picture; what goes beyond adds nothing.
_ENOUGH_NUMBERS, _ENOUGH_NAMES, _ENOUGH_TIMES, _ENOUGH_QUOTES, _ENOUGH_THINGS = 3, 3, 3, 2, 26
_WORTH = {"occasion": 0.22, "numbers": 0.2, "names": 0.1, "times": 0.12, "quotes": 0.08, "things": 0.28}
#: Questions that ask for no occasion are judged by the rest; telling one adds to it all the same.
_OCCASION_ADDS = 0.1
_SHARES = ((0.0, 1.0), (0.2, 2.0), (0.42, 3.0), (0.62, 4.0), (0.85, 5.0))
#: What "usually" and general phrases cost in a hundred words, and all together.
_HABIT_COSTS, _GENERAL_COSTS, _LOOSE_COSTS_MOST, _LEAST_WORDS = 0.02, 0.04, 0.3, 60
#: Talk that holds together has about half small words; a list of keywords has hardly any.
_TALK = ((0.2, 0.0), (0.36, 1.0))
#: Figures and dates of nothing make no picture: how much all counts by how many things are named.
_FULL = ((0.1, 0.5), (0.5, 1.0))
#: A list of figures is no story: each figure needs this many words around it.
_WORDS_A_NUMBER = 6


def specificity(kind: QuestionKind, reading: Reading) -> AspectScore:
    """Score how much could only have been said by this person."""
    parts = _parts(reading)
    habits, general = len(reading.habits), len(reading.found("general"))
    share = sum(_WORTH[name] * filled_share for name, filled_share in parts.items())
    if kind != "story":
        due = _WORTH["occasion"] * parts["occasion"]
        share = (share - due) / (1 - _WORTH["occasion"]) + _OCCASION_ADDS * parts["occasion"]
    share *= along(parts["things"], *_FULL) * along(reading.small_words, *_TALK) * reading.not_only_figures
    per_100 = 100 * (_HABIT_COSTS * habits + _GENERAL_COSTS * general) / max(_LEAST_WORDS, reading.length)
    score = along(share - min(_LOOSE_COSTS_MOST, per_100), *_SHARES)
    return AspectScore(
        score=in_tenths(score),
        because=_because(reading, parts, habits + general),
        findings=_findings(kind, reading, score),
    )


def _parts(reading: Reading) -> dict[str, float]:
    """Give how much there is of each, 0.0-1.0."""
    numbers = min(len({reading.words[at] for at in reading.numbers}), len(reading.words) // _WORDS_A_NUMBER)
    names = len({_name(reading, run) for run in reading.name_runs})
    occasions = len(reading.found("occasion"))
    habits = len(reading.habits)
    return {
        "occasion": filled(max(0.0, occasions - 0.5 * max(0, habits - 1)), 2),
        "numbers": filled(numbers, _ENOUGH_NUMBERS),
        "names": filled(min(names, len(reading.words) // _WORDS_A_NUMBER), _ENOUGH_NAMES),
        "times": filled(len(reading.found("time_of_day")), _ENOUGH_TIMES),
        "quotes": filled(
            len(_QUOTED.findall(reading.answer.text)) + 0.5 * len(reading.found("told")), _ENOUGH_QUOTES
        ),
        "things": filled(len({found for _, found in reading.things}), _ENOUGH_THINGS),
    }


def _name(reading: Reading, run: Hit) -> str:
    return " ".join(word.text for word in reading.answer.words[run.first : run.end])


def _because(reading: Reading, parts: dict[str, float], loose: int) -> str:
    numbers, names = len(reading.numbers), len(reading.name_runs)
    if parts["occasion"] == 0 and numbers == 0 and names == 0:
        return "There is no occasion, no number and no name of a thing in it."
    said = [_count(numbers, "number"), _count(names, "name"), "one occasion" if parts["occasion"] else ""]
    shown = " and ".join(part for part in said if part) or "few details"
    if loose > 1:
        return f"It has {shown}, beside {loose} general phrases."
    return f"It has {shown}."


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'s' if number > 1 else ''}" if number else ""


def _findings(kind: QuestionKind, reading: Reading, score: float) -> tuple[Finding, ...]:
    found = [
        reading.remark("usually", "specificity", hit, "Tell one time instead of what you usually do.", 0.6)
        for hit in reading.habits[:2]
        if kind == "story" and score < 4 and (len(reading.habits) > 1 or not reading.tells_of_one_time)
    ]
    found += [
        reading.remark(
            "general_words",
            "specificity",
            hit,
            "Anybody can say this. Give one thing you did that shows it.",
            0.7,
        )
        for hit in reading.found("general")[:3]
    ]
    if (
        kind == "story"
        and not reading.found("occasion")
        and not reading.tells_of_one_time
        and reading.segments
    ):
        first = reading.segments[0]
        found.append(
            reading.remark(
                "no_occasion",
                "specificity",
                first,
                "Begin with one day: when it was, where, and who was there.",
                0.8,
            )
        )
    return tuple(found)
