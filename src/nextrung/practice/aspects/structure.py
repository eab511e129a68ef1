"""Structure: which parts of an answer are there, and in which order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from nextrung.practice.aspects.anchors import LOWEST, along, filled, in_tenths, mean
from nextrung.practice.aspects.ends import ENDED, ends_of
from nextrung.practice.aspects.parts import (
    Shows,
    cued,
    is_an_answer,
    says_first_step,
    says_none,
    says_when_or_where,
    tells_a_proof,
    tells_a_step,
    tells_an_end,
)
from nextrung.practice.aspects.point import first_said, share_before_point
from nextrung.practice.aspects.reading import Reading
from nextrung.practice.aspects.signals import definite, left_open, strays, vague
from nextrung.practice.aspects.weighing import weighed
from nextrung.practice.question_kind import demands_of
from nextrung.practice.records import AspectScore, Finding, QuestionKind


@dataclass(frozen=True, slots=True)
class _Part:
    """A part that an answer of some kind should have, in the order in which they should come."""

    #: As it is named to the reader.
    name: str
    #: Whether it shows in a sentence.
    shows: Shows
    weight: float
    advice: str
    #: So many sentences of it are enough.
    enough: float = 1.0
    #: Up to which share of the sentences it may stand.
    to_share: float = 1.0


_STEPS = _Part("what you did", tells_a_step, 0.35, "Say what you did, step by step.", enough=3.0)
_STORY = (
    _Part("the setting", says_when_or_where, 0.2, "Begin with when and where it was.", to_share=0.35),
    _Part("the task", cued("task", "trouble"), 0.15, "Say what had to be done, and by when.", to_share=0.7),
    _STEPS,
    _Part("the end", tells_an_end, 0.3, "End with what came of it."),
)
_ABOUT_YOU = (
    _Part(
        "where you come from", cued("past_work"), 0.3, "Say in one sentence where you come from in your work."
    ),
    _Part(
        "what you do now", cued("present_work"), 0.35, "Say what you do now, with one thing you are proud of."
    ),
    _Part("why here", cued("why_here"), 0.35, "End with why this job, in one sentence."),
)
_POINT = _Part("the point", is_an_answer, 0.3, "Give your answer in the first sentence.", to_share=0.0)
_REASON = _Part("the reason", cued("reason", "? why"), 0.3, "Give the reason: “because …”.")
_PROOF = _Part("the proof", tells_a_proof, 0.4, "Give one time at work that shows it.")
_CLAIM = (_POINT, _REASON, _PROOF)
_CHECK = _Part("how you check", cued("step_check"), 0.25, "End with how you see that it worked.")
_SITUATIONAL = (
    _Part("what you do first", says_first_step, 0.25, "Say what you do first."),
    _Part("what comes next", cued("step_next"), 0.3, "Say what comes after that.", enough=2.0),
    _Part("why", cued("reason"), 0.2, "Say why you do it in that order."),
    _CHECK,
)
_PARTS: Mapping[QuestionKind, tuple[_Part, ...]] = {
    "story": _STORY,
    "about_you": _ABOUT_YOU,
    "claim": _CLAIM,
    "situational": _SITUATIONAL,
}
_FIRST_PARTS = tuple(parts[0] for parts in _PARTS.values())
#: How much of the score is the parts; the rest is their order.
_PRESENCE, _ORDER = 0.8, 0.2
#: A plain answer to a plain question is over in so many sentences.
_SENTENCES_OF_PLAIN = ((7, 1.0), (17, 0.25))
#: What is left of it where the plain answer comes late, or not at all.
_LATE = 0.45
#: Shares of small words: keywords in a row have no order.
_TALK = ((0.2, 0.0), (0.36, 1.0))
#: With fewer sentences than this there is nothing to be in order.
_FEW_SENTENCES = {"story": 4, "about_you": 3, "claim": 2, "situational": 3}
#: So often the thread is picked up again ("no wait, that was after") where there is none left.
_MOST_JUMPS = 3
#: A few things happen one after the other; more of it is a list, and nobody hears what mattered.
_THEN = ((2.0, 0.0), (8.0, 1.0))
#: What is left where the answer is that there is none.
_SAYS_NONE = 0.4
#: With so much of what it is built of, something is told all the same.
_BUILT = 0.9
#: Where so much of the words goes before it, nobody has waited for the point.
_POINT_IS_LATE = 0.3
_VAGUE_END = 0.5
#: Where they ask what one would do, having done it once answers as well, and so does a rule with its proof,
#: but neither has the question's own steps.
_TOLD_INSTEAD, _ARGUED_INSTEAD = 0.7, 0.9


def structure(question: str, kind: QuestionKind, reading: Reading) -> AspectScore:
    """Score which parts of an answer of this kind are there and whether they come in order.

    What the parts are worth beside straying and picking up the thread again is fitted to ratings by people
    (aspect_weights.toml).
    """
    places = {part: _places(part, reading) for part in _PARTS.get(kind, ())}
    if kind == "claim" and share_before_point(question, reading) > _POINT_IS_LATE:
        places[_POINT] = ()
    signals = structure_signals(question, kind, reading)
    points = weighed("structure", kind, signals)
    holds = along(reading.small_words, *_TALK) if places else 1.0
    missing = [
        part for part, found in places.items() if not found and not _stands_in(part, question, reading)
    ]
    return AspectScore(
        score=in_tenths(LOWEST + (points - LOWEST) * holds * _answers(signals["parts"], reading)),
        because=_because(places, missing, reading) if places else _because_plain(kind, reading),
        findings=_findings(reading, missing),
    )


def structure_signals(question: str, kind: QuestionKind, reading: Reading) -> Mapping[str, float]:
    """Give what shows in an answer how it is built, each 0.0-1.0."""
    parts = _share(kind, reading) if kind in _PARTS else _plain(kind, reading)
    jumps = min(1.0, len(reading.found("jumps")) / _MOST_JUMPS + along(_then(reading), *_THEN))
    if kind == "story":
        return {"parts": parts, "jumps": jumps, "left_open": float(any(left_open(question, reading)))}
    return {
        "parts": parts,
        "jumps": jumps,
        "definite": definite(kind, reading),
        "vague": vague(reading),
        "strays": strays(question, kind, reading),
    }


def _then(reading: Reading) -> float:
    """Count the sentences that are only put behind the one before: "and then", "then"."""
    begins = (reading.words[part.first : part.first + 2] for part in reading.segments)
    return float(sum("then" in words[: 1 + (words[0] in ("and", "so", "but"))] for words in begins))


def _answers(parts: float, reading: Reading) -> float:
    """Give what is left where there is nothing to tell, or nothing but figures."""
    return reading.not_only_figures * (_SAYS_NONE if says_none(reading) and parts < _BUILT else 1.0)


def _share(kind: QuestionKind, reading: Reading) -> float:
    """Say how much of what an answer of this kind is built of is there, 0.0-1.0."""
    share = _share_of(kind, reading)
    if kind != "situational":
        return share
    return max(
        share, _TOLD_INSTEAD * _share_of("story", reading), _ARGUED_INSTEAD * _share_of("claim", reading)
    )


def _share_of(kind: QuestionKind, reading: Reading) -> float:
    parts = _PARTS[kind]
    places = [_places(part, reading) for part in parts]
    pairs = zip(parts, places, strict=True)
    presence = sum(part.weight * _filled(part, found, reading) for part, found in pairs)
    enough = filled(len(reading.segments), _FEW_SENTENCES[kind])
    return presence * (_PRESENCE + _ORDER * _order(places)) * enough


def _filled(part: _Part, found: Sequence[int], reading: Reading) -> float:
    """Say how far a part is there, 0.0-1.0; an end in general words is half of one."""
    if part.shows is tells_an_end and found and not any(end.worth >= ENDED for end in ends_of(reading)):
        return _VAGUE_END
    return filled(len(found), part.enough)


def _places(part: _Part, reading: Reading) -> tuple[int, ...]:
    """Give the numbers of the sentences in which a part shows, where it may stand."""
    count = len(reading.segments)
    return tuple(
        at
        for at, segment in enumerate(reading.segments)
        if at <= part.to_share * count and part.shows(reading, segment)
    )


def _order(places: Sequence[tuple[int, ...]]) -> float:
    """Give the share of neighbouring parts of which the first begins before the second is over."""
    pairs = tuple(pairwise(part for part in places if part))
    return mean([float(min(before) <= max(after)) for before, after in pairs]) if pairs else 0.0


def _plain(kind: QuestionKind, reading: Reading) -> float:
    """Say how well a plain answer is built, 0.0-1.0: it says the thing at once and then stops."""
    over_soon = along(float(len(reading.segments)), *_SENTENCES_OF_PLAIN)
    return over_soon if _says_it(kind, reading) else over_soon * _LATE


def _because_plain(kind: QuestionKind, reading: Reading) -> str:
    if _says_it(kind, reading):
        return "It says the thing at once."
    return "The plain answer does not come in the first sentences."


def _says_it(kind: QuestionKind, reading: Reading) -> bool:
    if kind == "ask_us":
        return "?" in reading.answer.text or bool(reading.found("asks"))
    first = reading.segments[:2]
    answered = any(reading.within("yes_or_no", segment) for segment in first)
    return kind == "pay" or answered or bool(reading.numbers or reading.name_runs)


def _because(places: Mapping[_Part, tuple[int, ...]], missing: Sequence[_Part], reading: Reading) -> str:
    if missing:
        return f"Missing: {' and '.join(part.name for part in missing)}."
    in_order = _order(list(places.values())) == 1 and not reading.found("jumps")
    names = ", ".join(part.name for part, found in places.items() if found)
    return f"All parts are there{'' if in_order else ', but not in this order'}: {names}."


def _stands_in(part: _Part, question: str, reading: Reading) -> bool:
    """Tell whether something else does what a part is there for.

    A fact that proves it is a reason, unless they asked why; what came of it once is a check; who says that
    there is none has nothing to prove; and where habits are told, it is the time itself that is missing.
    """
    if part is _REASON:
        return "why" not in demands_of(question) and bool(_places(_PROOF, reading))
    if part is _PROOF:
        return says_none(reading)
    if part is _STEPS:
        return len([doing for doing in reading.doings if doing.whose == "mine"]) >= part.enough
    return part is _CHECK and bool(ends_of(reading))


def _findings(reading: Reading, missing: Sequence[_Part]) -> tuple[Finding, ...]:
    if not reading.segments:
        return ()
    first, last = first_said(reading), reading.segments[-1]
    return tuple(
        reading.remark(
            "missing_" + part.name.replace(" ", "_"),
            "structure",
            first if part in _FIRST_PARTS or part is _PROOF else last,
            part.advice,
            part.weight + 0.2,
        )
        for part in missing
    )
