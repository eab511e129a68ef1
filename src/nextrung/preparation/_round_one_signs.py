"""Signs of a mistake in what the notes hold of round one."""

import re
from collections.abc import Mapping

from nextrung.intake.pay_named import amounts_of_pay, kind_of_pay
from nextrung.preparation._cues import is_trouble
from nextrung.preparation._noted import bad_answers, worries_in
from nextrung.preparation._signs import Detector, Hit, Signs, first_of
from nextrung.preparation._worries import asked_before
from nextrung.preparation.ask_them import is_about_pay
from nextrung.preparation.contradictions import find_contradiction
from nextrung.preparation.told import all_said, learned_about_them, spoke_ill
from nextrung.preparation.wording import phrase
from nextrung.sources import Statement

_ABOUT_YOURSELF = re.compile(
    r"\b(?:about (?:yourself|myself|you)|walk \w+ through (?:your|my) (?:r[eé]sum[eé]|cv|career))\b",
    re.IGNORECASE,
)


def _said(statement: Statement | None) -> Hit | None:
    if statement is None:
        return None
    return Hit(words={"said": phrase(statement.text)}, sources=(statement.source,))


def _contradiction(signs: Signs) -> Hit | None:
    notes = signs.notes
    if notes is None:
        return None
    year = notes.next_round.day.year if notes.next_round.day else None
    found = (said for said in all_said(notes) if find_contradiction(said, signs.resume, year))
    return _said(next(found, None))


def _pay_was_named(signs: Signs) -> Hit | None:
    own = (named for named in amounts_of_pay(signs.notes) if kind_of_pay(named) in ("pay_mine", "pay"))
    for named in own:
        return Hit(words={"said": phrase(named.source.quote)}, sources=(named.source,))
    return None


def _pay_question_noted(signs: Signs) -> Hit | None:
    noted = signs.notes.open_points if signs.notes else ()
    return _said(first_of([line for line in noted if is_about_pay(line.text)]))


def _story_was_told(signs: Signs) -> Hit | None:
    return _said(first_of(signs.notes.stories if signs.notes else ()))


def _worry_was_sensed(signs: Signs) -> Hit | None:
    told = [worry for worry in worries_in(signs.notes) if not asked_before(worry, signs.notes)]
    return _said(first_of(told))


def _spoke_ill(signs: Signs) -> Hit | None:
    return _said(spoke_ill(signs.notes))


def _no_open_points(signs: Signs) -> Hit | None:
    return Hit(words={}, sources=()) if signs.notes and not signs.notes.open_points else None


def _nothing_learned(signs: Signs) -> Hit | None:
    return Hit(words={}, sources=()) if signs.notes and not signs.notes.learned else None


def _answered_badly(signs: Signs) -> Hit | None:
    return _said(first_of([bad.question for bad in bad_answers(signs.notes) if bad.question]))


def _opener_was_asked(signs: Signs) -> Hit | None:
    asked = [exchange.question for exchange in signs.notes.asked] if signs.notes else []
    return _said(first_of([question for question in asked if _ABOUT_YOURSELF.search(question.text)]))


def _their_trouble(signs: Signs) -> Hit | None:
    return _said(first_of([line for line in learned_about_them(signs.notes) if is_trouble(line.text)]))


#: Detectors by the name under which the table calls them.
ROUND_ONE: Mapping[str, Detector] = {
    "contradiction": _contradiction,
    "pay_was_named": _pay_was_named,
    "pay_question_noted": _pay_question_noted,
    "story_was_told": _story_was_told,
    "worry_was_sensed": _worry_was_sensed,
    "spoke_ill": _spoke_ill,
    "no_open_points": _no_open_points,
    "nothing_learned": _nothing_learned,
    "answered_badly": _answered_badly,
    "opener_was_asked": _opener_was_asked,
    "their_trouble": _their_trouble,
}
