"""What a part of the notes is about by its own words: "asked about", "told the … story", "worried"."""

from collections.abc import Sequence

from nextrung.intake.notes.grammar import grammar
from nextrung.intake.notes.setting import Setting
from nextrung.intake.notes.speaker import speaks_candidate
from nextrung.intake.notes.tables import About
from nextrung.intake.notes.words import Found, Word

_SPOKEN = frozenset(("said", "answer", "story"))
_OTHERS_ASKED = frozenset(("them", "her", "him"))


def about_by_own_words(setting: Setting) -> About | None:
    """Tell the topic by the first phrase that tells one; None where no phrase does."""
    if setting.is_question:
        return _about_question(setting.words)
    if _speaks_to_candidate(setting):
        return "asked"
    if _asks_in_turn(setting):
        return "said"
    places: dict[About, int] = {}
    for cue in setting.cues:
        if _counts(cue, setting):
            places.setdefault(cue.label, cue.first)
    if round_ := _about_round(setting, places):
        return round_
    if not places:
        return None
    first = min(places, key=lambda about: places[about])
    return "story" if "story" in places and first != "asked" else first


def _about_question(words: Sequence[Word]) -> About:
    """Tell a question put to the candidate from one the candidate wants to ask."""
    folded = [word.folded for word in words]
    if grammar().words.second_person & set(folded):
        return "asked"
    if folded[:1] == ["ask"] or "i" in folded[1:2] or grammar().words.about_them & set(folded):
        return "open"
    return "asked"


def _speaks_to_candidate(setting: Setting) -> bool:
    """Tell a question that has lost its mark: "how did you get there", "what you are proud of -> …"."""
    small = grammar().words
    if not setting.has_word(small.second_person):
        return False
    return setting.is_answered or setting.words[0].folded in small.question_starts


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
        return not {"i", "no"} & set(before[-1:]) and _asks_candidate(words, cue)
    if cue.label == "worry":
        return not small.negations & set(before)
    if cue.label == "next":
        return not setting.is_past and (not setting.is_over or setting.is_appointment)
    if cue.label == "story":
        return not any(word.folded in small.third_person for word in words[: cue.first])
    return True


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
