"""What each part of the notes is about: its own words and what stands above it, weighed up."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import zip_longest

from nextrung.intake.notes.grammar import grammar
from nextrung.intake.notes.own_words import about_by_own_words, is_puzzled
from nextrung.intake.notes.people import is_people_list
from nextrung.intake.notes.sections import Part
from nextrung.intake.notes.setting import Placed, Setting, is_question, setting_of
from nextrung.intake.notes.shapes import SHARED, about_by_shape, is_statement_about_them
from nextrung.intake.notes.tables import About, empty_answers, small_talk
from nextrung.intake.notes.timing import read_timing
from nextrung.intake.notes.words import Word

#: "A: …", "Me: …".
ANSWER_MARK = re.compile(r"(?:a|ans|answer|me)\d?\s?[:)]\s+", re.IGNORECASE)
#: A label for people that does not say of which round.
_PANEL = re.compile(r"(?:the )?(?:panel|interviewers?)\s?:", re.IGNORECASE)
_MOST_WORDS_IN_LEAD = 3
_FEWEST_WORDS_IN_SENTENCE = 3
_YES_OR_NO = frozenset(("yes", "no", "nope", "yep", "never", "none", "nothing"))
_REACTIONS = frozenset(("nodded", "smiled", "laughed"))
#: Headings whose lines keep their meaning whatever words they have.
_FIRM = frozenset(("answer", "place", "format", "title", "worry", "dress", "open"))
#: What a line's own words may make of it below a heading.
_OVERRULED_BY: dict[About, frozenset[About]] = {
    "met": frozenset(("asked", "said", "story", "worry", "learned", "dress", "open", "next")),
    "next": frozenset(("open", "dress", "story", "worry", "asked")),
    "asked": frozenset(("said", "story", "dress", "worry")),
    "story": frozenset(("said",)),
    "said": frozenset(("story",)),
    "pay": frozenset(("said", "open", "asked")),
    "learned": frozenset(("said", "story", "asked", "open", "dress", "next", "worry")),
}


def place_parts(
    parts: Sequence[Part], paid: frozenset[int], today: date, *, day_first: bool
) -> tuple[Placed, ...]:
    """Say of each part what it is about; `paid` has the numbers of the parts that name pay."""
    placed: list[Placed] = []
    for number, part in enumerate(parts):
        expects_time = part.heading == "next"
        timing = read_timing(part.clause, today, day_first=day_first, expects_time=expects_time)
        before = placed[-1] if placed else None
        setting = setting_of(parts, number, before, timing, today, names_pay=number in paid)
        placed.append(_placed(setting))
    return tuple(_with_leads(placed))


def _with_leads(placed: Sequence[Placed]) -> Iterator[Placed]:
    """Let the front of a sentence share what its end is about: "knife question, I blanked".

    A few words that only lead to what is about something else ("On money, she said") are passed over.
    """
    for one, following in zip_longest(placed, placed[1:]):
        if one.about is not None or following is None or not _is_led_by(following, one):
            yield one
        elif following.about in SHARED:
            yield replace(one, about=following.about)
        else:
            is_short = len(one.clause.words) <= _MOST_WORDS_IN_LEAD and following.about is not None
            yield replace(one, about="nothing") if is_short else one


def _is_led_by(following: Placed, one: Placed) -> bool:
    is_joined = following.clause.joint == "comma" or (
        following.clause.joint == "dash" and following.about == "met"  # "Buckthorn - talked with Dale"
    )
    return is_joined and following.part.passage == one.part.passage


def _placed(setting: Setting) -> Placed:
    about = _about(setting)
    if about is None and setting.frames_round_one:
        about = "nothing"
    is_retold = about in {"asked", "said", "answer"} and not setting.is_question
    return Placed(
        part=setting.part,
        about=about,
        timing=setting.timing,
        tells_dress=about in {"met", "learned", None} and setting.has_cue("dress"),
        tells_story=is_retold and setting.has_cue("story"),
        frames_round_one=setting.frames_round_one,
        is_within_next=about == "dress" and setting.goes_on_with_next,
    )


def _about(setting: Setting) -> About | None:
    if _says_nothing(setting):
        return "nothing"
    if ANSWER_MARK.match(setting.part.clause.text):
        return "answer"
    heading = setting.part.heading
    if _lists_panel_of_round_one(setting):
        return "nothing" if heading == "title" else "met"
    if heading == "met" and setting.part.is_in_invitation and setting.is_below_next:
        return "next"
    if setting.part.in_letter:
        return _about_in_letter(setting)
    own = about_by_own_words(setting)
    if heading is None:
        return own or about_by_shape(setting)
    if heading == "asked" and _is_behind_question(setting) and own in {None, "learned", "met", "next"}:
        is_theirs = is_statement_about_them(setting.words) and not _starts_as_answer(setting)
        return "learned" if is_theirs else "answer"
    if heading == "pay" and own is None and setting.first_word in grammar().words.first_person:
        return "said"
    if heading == "asked" and is_puzzled(setting):
        return "open"
    if heading == "next" and own is None and _is_small_task(setting):
        return "open"
    if heading in _FIRM or (heading == "asked" and setting.is_question):
        return heading
    return own if own and _overrules(own, heading, setting) else heading


def _lists_panel_of_round_one(setting: Setting) -> bool:
    """Tell "panel: Gwen Tarrant, a police Lt" right below "phone + panel 11/12": they were there."""
    if _PANEL.match(setting.part.clause.passage.text) is None:
        return False
    if setting.title is not None:
        return setting.title.about == "nothing"
    if setting.above is not None:
        return setting.above.frames_round_one
    return setting.beside is not None and setting.beside.about == "met"


def _is_small_task(setting: Setting) -> bool:
    """Tell the second half of "bring cards. boots" below the next round."""
    is_behind = setting.beside is not None and setting.beside.about == "open" and setting.joint == "sentence"
    return is_behind and setting.timing.rest == setting.part.clause.text and setting.timing.rest.islower()


def _says_nothing(setting: Setting) -> bool:
    text = setting.part.clause.text.lower().rstrip(".! ")
    if text in empty_answers() and not setting.answers:
        return True
    is_lead = (
        setting.joint_behind in {"dash", "colon", "arrow"} and 0 < len(setting.words) <= _MOST_WORDS_IN_LEAD
    )
    if is_lead and setting.words[-1].folded in grammar().verbs.asked:
        return True  # "Arne asked - how many under you?"
    if setting.joint_behind != "comma" and _is_bare_reaction(setting.words):
        return True
    is_polite = setting.part.in_letter and bool(small_talk().find(setting.words))
    return is_polite and not setting.is_appointment


def _is_bare_reaction(words: Sequence[Word]) -> bool:
    """Tell "Martin nodded": said of a moment, and nothing to learn about them."""
    is_short = 1 < len(words) <= _MOST_WORDS_IN_LEAD
    is_theirs = is_short and words[0].folded not in grammar().words.first_person
    return is_theirs and words[-1].folded in _REACTIONS


def _about_in_letter(setting: Setting) -> About | None:
    """Tell what somebody else's letter says; "I" is not the candidate there."""
    if setting.has_cue("open") and not setting.is_appointment:
        return "open"
    if setting.part.heading is not None:
        return setting.part.heading
    is_about_next = setting.has_cue("next") or setting.is_appointment or bool(setting.timing.formats)
    if is_about_next or is_people_list(setting.part.clause.text):
        return "next"
    return "learned" if is_statement_about_them(setting.words) else None


def _is_behind_question(setting: Setting) -> bool:
    """Tell what was said to a question from another question on the same line."""
    if setting.beside is None or setting.is_question:
        return False
    is_joined = setting.joint in {"dash", "arrow", "colon", "comma"}
    if setting.beside.about != "asked" or is_joined or is_question(setting.beside.clause):
        return True
    if _starts_as_answer(setting) or _is_item(setting):
        return True
    return _is_whole_question(setting.beside.clause.words) and not _is_whole_question(setting.words)


def _starts_as_answer(setting: Setting) -> bool:
    """Tell "did I ever let somebody go. No." and "supervision. I have trained 25 people"."""
    first = setting.first_word
    return first in _YES_OR_NO or (first in grammar().words.first_person and first != "my")


def _is_item(setting: Setting) -> bool:
    """Tell what follows a question that has a line of its own: "budget. Never had one to speak of"."""
    starts = grammar().words.question_starts
    is_sentence = setting.joint == "sentence" and len(setting.words) >= _FEWEST_WORDS_IN_SENTENCE
    return not setting.part.is_labelled and is_sentence and setting.first_word not in starts


def _is_whole_question(words: Sequence[Word]) -> bool:
    """Tell "what help desk have you used", which needs no mark, from "why leave"."""
    small = grammar().words
    speaks_to = any(word.folded in small.second_person for word in words)
    return speaks_to and words[0].folded in small.question_starts


def _starts_as_question(setting: Setting) -> bool:
    return setting.joint == "line" and setting.first_word in grammar().words.question_starts


def _overrules(own: About, heading: About, setting: Setting) -> bool:
    """Tell whether a line's own words plainly say otherwise than the heading above it."""
    if own not in _OVERRULED_BY.get(heading, ()):
        return False
    if heading == "asked" and own == "worry" and _starts_as_question(setting):
        return False  # "what would worry me at nine on a Sunday" was asked
    if own == "next":
        return setting.is_appointment
    if own == "worry":
        is_reaction = setting.beside is not None and setting.joint == "sentence"
        return is_reaction or _is_behind_question(setting) or setting.has_word(grammar().words.first_person)
    if own == "said" and heading == "story":
        return any(word.folded == "said" for word in setting.words)
    return True
