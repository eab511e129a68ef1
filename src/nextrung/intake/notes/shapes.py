"""What a part of the notes is about by how it is built and where it stands, when no word tells."""

from collections.abc import Sequence

from nextrung.intake.notes.grammar import grammar
from nextrung.intake.notes.passages import HALF_A_LINE
from nextrung.intake.notes.people import is_people_list, people_in_front
from nextrung.intake.notes.setting import Setting
from nextrung.intake.notes.tables import About
from nextrung.intake.notes.words import Word

#: What all of a sentence is about as soon as a part of it is.
SHARED = frozenset(("learned", "worry", "dress", "open"))
#: How many words may stand before the verb of a statement about them.
_MOST_WORDS_BEFORE_VERB = 4
_BEFORE_REGULAR_VERB = frozenset(("the", "they", "our"))
_ASKING_ON = frozenset(("when", "why", "how", "what", "whether", "where", "which"))
_SAYS = frozenset(("said", "says", "told", "mentioned"))
_CONTRACTED = ("'re", "'s")
#: "It was on Zoom": how the day went, not what they are like.
_ABOUT_THE_DAY = frozenset(("was", "went", "took"))


def about_by_shape(setting: Setting) -> About | None:
    """Tell an appointment, a question with its answer, a list of people, a statement about them."""
    if setting.is_appointment or setting.goes_on_with_next or _is_agenda(setting):
        return "next"
    if _is_question_with_answer(setting):
        return "asked"
    if setting.answers and setting.beside is not None:
        return "answer"
    if _goes_on_asking(setting):
        return "asked"
    if setting.names_pay:
        return "pay"
    if is_people_list(setting.part.clause.text):
        return "met"
    beside = setting.beside.about if setting.beside is not None and setting.joint == "comma" else None
    if beside in SHARED:
        return beside
    is_learned = is_statement_about_them(setting.words) or is_told_by_others(setting.words)
    return "learned" if is_learned else None


def is_told_by_others(words: Sequence[Word]) -> bool:
    """Tell "…, he said" and "…, says Wiktor": what stands before is what somebody there said."""
    if len(words) <= _MOST_WORDS_BEFORE_VERB:
        return False
    before, last = words[-2], words[-1]
    if last.folded in _SAYS:
        return before.is_capital or before.folded in grammar().words.third_person
    return before.folded in _SAYS and last.is_capital


def _is_question_with_answer(setting: Setting) -> bool:
    """Tell "what's my station -> grill" and "Relocation: said yes"."""
    starts_as_question = bool(setting.words) and setting.words[0].folded in grammar().words.question_starts
    return setting.joint_behind == "colon" or (setting.is_answered and starts_as_question)


def _goes_on_asking(setting: Setting) -> bool:
    """Tell the sentence "And when I would finish my master's", which asks on in other people's words."""
    folded = [word.folded for word in setting.words[:4]]
    is_sentence = setting.joint in {"line", "sentence"} and folded[:1] in (["and"], ["also"])
    return (
        is_sentence and folded[1:2] != [] and folded[1] in _ASKING_ON and bool({"i", "my"} & set(folded[2:]))
    )


def _is_agenda(setting: Setting) -> bool:
    """Tell a line of a list below the next round: "9:00 Omar Fayed", "- Ruth, plant manager"."""
    above, passage = setting.above, setting.part.clause.passage
    if above is None or above.about != "next" or not setting.is_below_next:
        return False
    if above.clause.passage.text.endswith(":"):
        return True
    rest, hours = setting.timing.rest, setting.timing.hours
    names_people = is_people_list(rest) or bool(people_in_front(rest))
    starts_with_time = bool(hours) and hours[0].start <= 1
    return starts_with_time or (names_people and passage.first.gap_above < HALF_A_LINE)


def is_statement_about_them(words: Sequence[Word]) -> bool:
    """Tell whether the words say something of the others: a verb near the front, and no "I" before it."""
    if len(words) < 2 or not _may_be_subject(words):
        return False
    small, verbs = grammar().words, grammar().verbs
    for number, word in enumerate(words[: _MOST_WORDS_BEFORE_VERB + 1]):
        if word.folded in small.first_person or word.folded == "to":
            return False
        if number and word.folded in verbs.showed:
            return True
        is_regular = number and word.folded.endswith("ed") and words[0].folded in _BEFORE_REGULAR_VERB
        if is_regular or word.folded in verbs.statement:
            return len(words) > number + 1
    return False


def _may_be_subject(words: Sequence[Word]) -> bool:
    first, second = words[0].folded, words[1].folded
    is_verb = first in grammar().verbs.statement and not first.endswith(_CONTRACTED)
    is_about_the_day = first == "it" and second in _ABOUT_THE_DAY
    return not (is_verb or is_about_the_day or first in grammar().words.question_starts)
