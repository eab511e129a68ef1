"""Relevance: does it answer this question? What has to be in the answer, and what leads away from it."""

from collections.abc import Mapping

from nextrung.engines.protocols import Embedder
from nextrung.practice.answer_words import Act, demand_advice
from nextrung.practice.aspects.acts import acts_missing
from nextrung.practice.aspects.anchors import HIGHEST, LOWEST, along, filled, in_tenths
from nextrung.practice.aspects.parts import says_none
from nextrung.practice.aspects.point import first_said
from nextrung.practice.aspects.reading import Reading
from nextrung.practice.aspects.signals import (
    definite,
    dodges,
    evades,
    general,
    is_of_its_form,
    left_open,
    strays,
    vague,
)
from nextrung.practice.aspects.subject import is_of_work, lacks_people, on_subject
from nextrung.practice.aspects.weighing import weighed
from nextrung.practice.records import AspectScore, Finding, QuestionKind

_PLAIN = ("fact", "pay", "ask_us")
#: The most for what is hardly on the subject, where little is said for oneself ("I'd", "I think"). With so
#: much said for oneself it is not looked at: it tells a film from work, hardly one time at work from another.
_SUBJECT_ALLOWS, _SPEAKS = ((0.2, 1.6), (0.3, 2.2), (0.45, 5.0)), 3
#: The most where nothing is said for oneself: a tale, and no answer to what one holds or would do.
_TALE_MOST = 2.0
#: The most by its subject for a story that is not a time at work told by somebody who did something in it.
_SUBJECT_ALLOWS_UNTOLD = ((0.05, 1.0), (0.25, 1.6), (0.34, 2.1), (0.42, 3.2), (0.5, 3.9), (0.65, 4.6))
#: The most for a plain answer that has not the form they asked for: no figure, no yes, no question.
_FORM_ALLOWS = ((0.0, 1.6), (0.2, 2.0), (0.6, 5.0))
_TOLD_DEEDS = 1
#: A time may be told in so few words that little happens in them.
_IN_A_SENTENCE = 60
#: Somebody said something; something was wrong: so many of them are a scene.
_SAID, _TROUBLE = 3, 4
#: The most where one time was asked for and none is told.
_NO_OCCASION_MOST = 2.4
#: What each part of a question costs that a story leaves open; the fit has too few of them to tell.
_UNMET_OF_STORY = 0.8
#: Shares of small words: a list of keywords is on no question, whatever it names.
_TALK = ((0.2, 0.0), (0.34, 1.0))
_OFF_TOPIC_BELOW = 2.5
#: From here on an act that was asked for is missing, and not only faint.
_MISSING = 0.6
#: One sign of it where two are enough is no fault yet.
_FAINT = ((0.25, 0.0), (1.0, 1.0))


def relevance(question: str, kind: QuestionKind, reading: Reading, embedder: Embedder | None) -> AspectScore:
    """Score how far it answers the question asked, every part of it.

    The points of each signal are fitted to ratings by people (aspect_weights.toml); what is on another
    subject, or tells no time where one was asked for, is held down whatever else shows in it.
    """
    unmet = tuple(left_open(question, reading))
    points = weighed("relevance", kind, relevance_signals(question, kind, reading))
    if kind == "story":
        points -= _UNMET_OF_STORY * len(unmet)
    holds = 1.0 if kind in _PLAIN else along(reading.small_words, *_TALK)
    score = min(LOWEST + (points - LOWEST) * holds, _most(question, kind, reading, embedder, holds))
    tells = kind != "story" or _tells(reading)
    lacking = _lacking(question, reading) if kind == "story" else None
    return AspectScore(
        score=in_tenths(score),
        because=_because(score, unmet, lacking, tells=tells),
        findings=_findings(
            reading, unmet, lacking, tells=tells, is_off=_is_off_topic(question, kind, reading, score, unmet)
        ),
    )


def _lacking(question: str, reading: Reading) -> Act | None:
    """Give what they asked for and a time at work was told without."""
    if not _is_told(question, reading):
        return None
    return next((act for act, lack in acts_missing(question, reading) if lack >= _MISSING), None)


def relevance_signals(question: str, kind: QuestionKind, reading: Reading) -> Mapping[str, float]:
    """Give what shows in an answer how far it answers, each 0.0-1.0."""
    if kind != "story":
        return {
            "vague": vague(reading),
            "strays": strays(question, kind, reading),
            "form": is_of_its_form(kind, reading),
            "dodges": float(dodges(question, reading)),
            "left_open": float(any(left_open(question, reading))),
        }
    return {
        "told": (_tells(reading) + _is_told(question, reading)) / 2,
        "fault_missing": _most_missing(question, reading, own=True),
        "act_missing": _most_missing(question, reading, own=False),
        "definite": definite(kind, reading),
        "said": filled(len(reading.found("told")), _SAID),
        "trouble": filled(reading.different("trouble"), _TROUBLE),
        "general": general(reading),
    }


def _most_missing(question: str, reading: Reading, *, own: bool) -> float:
    lacks = (lack for act, lack in acts_missing(question, reading) if act.own == own)
    return along(max(lacks, default=0.0), *_FAINT)


def _tells(reading: Reading) -> bool:
    """Tell whether one time is told, if only in a sentence: "I credited the wrong account once"."""
    if reading.tells_of_one_time:
        return True
    own = any(doing.whose == "mine" for doing in reading.done)
    return own and reading.length < _IN_A_SENTENCE and not reading.habits and not reading.found("general")


def _is_told(question: str, reading: Reading) -> bool:
    """Tell whether it is a time of working life, told by somebody who did something in it."""
    past = sum(doing.whose != "others" for doing in reading.done)
    return (
        _tells(reading)
        and past + len(reading.passives) >= _TOLD_DEEDS
        and is_of_work(question, reading)
        and not lacks_people(question, reading)
    )


def _most(
    question: str, kind: QuestionKind, reading: Reading, embedder: Embedder | None, holds: float
) -> float:
    """Give the most that an answer can get, by its subject and by whether a time is told."""
    if kind in _PLAIN:
        return along(is_of_its_form(kind, reading), *_FORM_ALLOWS)
    if kind != "story":
        return _most_for_a_view(question, kind, reading, embedder)
    if _is_told(question, reading):
        return HIGHEST
    most = along(on_subject(question, kind, reading, embedder) * holds, *_SUBJECT_ALLOWS_UNTOLD)
    return most if _tells(reading) else min(most, _NO_OCCASION_MOST)


def _most_for_a_view(question: str, kind: QuestionKind, reading: Reading, embedder: Embedder | None) -> float:
    speaks = len(reading.found("holds")) + len(reading.found("would_do"))
    if speaks >= _SPEAKS:
        return HIGHEST
    if not speaks:
        return _TALE_MOST
    return along(on_subject(question, kind, reading, embedder), *_SUBJECT_ALLOWS)


def _because(score: float, unmet: tuple[str, ...], lacking: Act | None, *, tells: bool) -> str:
    if not tells:
        return "They asked for one time, and no single time is told."
    if lacking:
        return f"They asked for {lacking.name}, and that is not plain to see."
    if unmet:
        return f"On the question, but one part is left open: {unmet[0]}."
    if score >= 4:
        return "It is on what was asked, and every part is answered."
    if score >= 2.5:
        return "It touches the question, but the point has to be guessed."
    return "Little in it is about what was asked."


def _is_off_topic(
    question: str, kind: QuestionKind, reading: Reading, score: float, unmet: tuple[str, ...]
) -> bool:
    """Tell what is surely about something else; a view in words of one's own seldom is."""
    if kind == "claim" or score >= _OFF_TOPIC_BELOW:
        return False
    return bool(unmet) or says_none(reading) or not evades(question, reading)


def _findings(
    reading: Reading, unmet: tuple[str, ...], lacking: Act | None, *, tells: bool, is_off: bool
) -> tuple[Finding, ...]:
    if not reading.segments:
        return ()
    first, last = reading.segments[0], reading.segments[-1]
    found = [
        reading.remark("part_left_open", "relevance", last, demand_advice(demand), 0.7) for demand in unmet
    ]
    if not tells:
        found.append(reading.remark("no_example", "relevance", first, "Tell one time that it happened.", 0.9))
    elif lacking:
        found.append(reading.remark("not_what_was_asked", "relevance", first, lacking.advice, 0.9))
    elif is_off:
        advice = "Say in your first sentence what the question asks about."
        found.append(reading.remark("off_topic", "relevance", first_said(reading), advice, 0.9))
    return tuple(found)
