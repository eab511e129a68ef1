"""What a part of the notes is about by its own words: "asked about", "told the … story", "worried"."""

import re
from collections.abc import Sequence

from nextrung.intake.notes.grammar import grammar
from nextrung.intake.notes.roles import is_group_word
from nextrung.intake.notes.setting import Setting
from nextrung.intake.notes.speaker import speaks_candidate
from nextrung.intake.notes.tables import About, about_phrases
from nextrung.intake.notes.words import Found, Word

#: "Vic: "sell me this pen"".
_QUOTED_SPEAKER = re.compile(r"(?!(?:me|i)\b)[^\W\d_]+:\s[\"“]", re.IGNORECASE)
_NOT_ASKED = frozenset(("didn't", "doesn't"))
_TO_SOMEBODY = frozenset(("me", "us"))
_MOST_WORDS_PUZZLED = 3
_SPOKEN = frozenset(("said", "answer", "story"))
_OTHERS_ASKED = frozenset(("them", "her", "him"))


def about_by_own_words(setting: Setting) -> About | None:
    """Tell the topic by the first phrase that tells one; None where no phrase does."""
    if setting.is_question:
        return _about_question(setting)
    if _speaks_to_candidate(setting):
        return "asked"
    if _asks_in_turn(setting):
        return "said"
    places: dict[About, int] = {}
    for cue in setting.cues or _cues_behind_label(setting):
        if _counts(cue, setting):
            places.setdefault(cue.label, cue.first)
    if round_ := _about_round(setting, places):
        return round_
    if not places:
        return "worry" if setting.has_cue("admission") and not setting.answers else None
    first = min(places, key=lambda about: (places[about], about != "worry"))
    if "story" in places and first != "asked" and places.get("worry") != 0:
        return "story"
    return first


def _about_question(setting: Setting) -> About:
    """Tell a question put to the candidate from one the candidate wants to ask."""
    folded = [word.folded for word in setting.words]
    if grammar().words.second_person & set(folded):
        return "asked"
    if any(cue.label == "open" and cue.first == 0 for cue in setting.cues) or is_puzzled(setting):
        return "open"
    is_of_next = setting.goes_on_with_next or setting.part.heading == "next"
    if is_of_next and folded[0] not in grammar().words.question_starts:
        return "next"  # "lunch with the owner?"
    if folded[:1] == ["ask"] or "i" in folded[1:2] or grammar().words.about_them & set(folded):
        return "open"
    return "asked"


def is_puzzled(setting: Setting) -> bool:
    """Tell "Nursery??" and "In writing??", which nobody asked the candidate."""
    is_item = setting.joint == "line" and setting.part.clause.passage.first.is_bullet
    is_doubled = setting.part.clause.text.endswith("??") and setting.joint_behind != "arrow" and not is_item
    is_short = len(setting.words) <= _MOST_WORDS_PUZZLED
    return is_doubled and is_short and setting.first_word not in grammar().words.question_starts


def _speaks_to_candidate(setting: Setting) -> bool:
    """Tell a question that has lost its mark: "how did you get there", "what you are proud of -> …"."""
    small = grammar().words
    if _QUOTED_SPEAKER.match(setting.part.clause.text) and setting.has_word(
        _TO_SOMEBODY | small.second_person
    ):
        return True
    if not setting.has_word(small.second_person):
        return False
    starts = {setting.first_word, setting.words_behind_label[0].folded}
    return setting.is_answered or bool(starts & (small.question_starts | small.question_superlatives))


def _about_round(setting: Setting, places: dict[About, int]) -> About | None:
    """Tell what is about a round as a whole: the next one, or one before."""
    if "story" in places:
        return None
    if "next" in places and setting.is_appointment:
        return "next"
    if "met" in places and (setting.goes_on_with_next or setting.is_appointment):
        return "next"
    if "open" in places and setting.is_appointment and setting.timing.hours and setting.timing.formats:
        return "next"
    if setting.is_past and setting.has_cue("next") and "asked" not in places:
        return "met"  # "Round 2 (Dec 1, on Zoom): …" in notes for the third
    return None


def _counts(cue: Found[About], setting: Setting) -> bool:
    """Tell whether a phrase means here what it usually means."""
    words, small = setting.words, grammar().words
    before = [word.folded for word in words[max(0, cue.first - 2) : cue.first]]
    if cue.label == "said":
        return speaks_candidate(words, cue, answers=setting.answers or _goes_on_speaking(setting))
    if cue.label == "asked":
        counted = (
            words[cue.first].folded == "questions" and cue.first > 0 and is_group_word(words[cue.first - 1])
        )
        is_denied = before == ["no", "one"] or bool({"i", "no", "nobody"} & set(before[-1:]))
        return not is_denied and not counted and _asks_candidate(words, cue)
    if cue.label == "admission":
        return False
    if cue.label == "open":
        return cue.first == 0 or not _NOT_ASKED & set(before[-1:])
    if cue.label == "worry":
        return not small.negations & set(before)
    if cue.label == "next":
        return not setting.is_past and (not setting.is_over or setting.is_appointment)
    if cue.label == "story":
        return not any(word.folded in small.third_person for word in words[: cue.first])
    return True


def _cues_behind_label(setting: Setting) -> list[Found[About]]:
    """Give what tells of a task in "Budget: ask Hana to show me hers"."""
    behind = setting.words_behind_label
    return [cue for cue in about_phrases().find(behind) if cue.label == "open" and cue.first == 0]


def _goes_on_speaking(setting: Setting) -> bool:
    """Tell "got flustered, said it was a mess": who spoke before goes on."""
    return setting.joint == "comma" and setting.beside is not None and setting.beside.about in _SPOKEN


def _asks_in_turn(setting: Setting) -> bool:
    """Tell "Any questions for us? I asked about parking": then the candidate is the one who asks."""
    question = setting.beside or setting.above
    if question is None or not setting.answers or "question" not in question.clause.text.lower():
        return False
    words = [word.folded for word in setting.words[:2]]
    return words[:1] == ["asked"] or words == ["i", "asked"]


def _asks_candidate(words: Sequence[Word], cue: Found[About]) -> bool:
    """Tell "asked me why" from "asked them why", where the candidate is the one who asks."""
    following = words[cue.last].folded if cue.last < len(words) else ""
    return cue.first > 0 or following not in _OTHERS_ASKED
