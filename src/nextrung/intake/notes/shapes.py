"""What a part of the notes is about by how it is built and where it stands, when no word tells."""

from collections.abc import Sequence

from nextrung.intake.notes.grammar import grammar
from nextrung.intake.notes.passages import HALF_A_LINE
from nextrung.intake.notes.people import is_people_list, people_in, people_in_front
from nextrung.intake.notes.roles import is_group_word
from nextrung.intake.notes.setting import Setting
from nextrung.intake.notes.tables import About
from nextrung.intake.notes.words import Word

#: What all of a sentence is about as soon as a part of it is.
SHARED = frozenset(("learned", "worry", "dress", "open"))
#: How many words may stand before the verb of a statement about them.
_MOST_WORDS_BEFORE_VERB = 4
#: "The contract with the union is up": a subject that begins so may be longer.
_MOST_WORDS_IN_SUBJECT = 7
_OPEN_SUBJECT = frozenset(
    ("the", "they", "our", "their", "everybody", "everyone", "nobody", "he", "she", "some")
)
_FEWEST_WORDS_IN_FACT = 3
_THEN = frozenset(("then", "after", "afterwards"))
_OWN = frozenset(("said", "pay", "answer", "asked"))
_ASKING_ON = frozenset(("when", "why", "how", "what", "whether", "where", "which"))
_SAYS = frozenset(("said", "says", "told", "mentioned"))
_CONTRACTED = ("'re", "'s")
#: "It was on Zoom": how the day went, not what they are like.
_ABOUT_THE_DAY = frozenset(("was", "went", "took", "lasted"))


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
    if is_people_list(setting.timing.rest) or _opens_with_people(setting):
        return "met"
    beside = setting.beside.about if setting.beside is not None and setting.joint == "comma" else None
    if beside in SHARED:
        return beside
    if is_statement_about_them(setting.words) or is_told_by_others(setting.words):
        return "learned"
    if shared := _goes_on_in_bits(setting):
        return shared
    return "learned" if _is_figure(setting) else None


def _opens_with_people(setting: Setting) -> bool:
    """Tell a first line that names somebody with a role: "Hearth, 11/17, Ana Ode (recruiter)"."""
    if setting.part.passage > 0 or setting.is_question:
        return False
    return any(person.name and person.role for person in people_in(setting.timing.rest, is_list=True))


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
    starts_as_question = setting.first_word in grammar().words.question_starts
    asks_in_list = setting.part.clause.passage.first.is_bullet and setting.first_word in _ASKING_ON | {"who"}
    is_item = asks_in_list and setting.joint == "line" and setting.joint_behind == "sentence"
    return setting.joint_behind == "colon" or is_item or (setting.is_answered and starts_as_question)


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
    goes_on = bool(setting.timing.formats) or setting.first_word in _THEN
    if goes_on and passage.first.gap_above < HALF_A_LINE and not setting.is_over:
        return True
    names_people = is_people_list(rest) or bool(people_in_front(rest))
    starts_with_time = bool(hours) and hours[0].start <= 1
    return starts_with_time or (names_people and passage.first.gap_above < HALF_A_LINE)


def is_statement_about_them(words: Sequence[Word]) -> bool:
    """Tell whether the words say something of the others: a verb near the front, and no "I" before it."""
    if len(words) < 2 or not _may_be_subject(words):
        return False
    small, verbs = grammar().words, grammar().verbs
    is_full = words[0].folded in _OPEN_SUBJECT or is_group_word(words[0])
    reach = _MOST_WORDS_IN_SUBJECT if is_full else _MOST_WORDS_BEFORE_VERB
    for number, word in enumerate(words[: reach + 1]):
        if word.folded in small.first_person or word.folded == "to":
            return False
        if number and word.folded in verbs.showed:
            return True
        is_regular = number and word.folded.endswith("ed") and is_full
        if is_regular or word.folded in verbs.statement:
            return len(words) > number + 1
    return False


def _goes_on_in_bits(setting: Setting) -> About | None:
    """Tell "hot with preheat. two positioners down" and "bring cards. boots" by what stands before them."""
    beside = setting.beside.about if setting.beside is not None and setting.joint == "sentence" else None
    is_own = setting.has_word(grammar().words.first_person) or setting.timing.hours
    if beside == "learned" and not is_own and len(setting.words) > 1:
        return "learned"
    return "open" if beside == "open" else None


def _is_figure(setting: Setting) -> bool:
    """Tell "2 coders out (1 FMLA, 1 quit)" and "Epic since 2021": a number noted without a word of "I"."""
    own = setting.has_word(grammar().words.first_person) or setting.is_over
    behind_own_words = setting.beside is not None and setting.beside.about in _OWN
    if own or behind_own_words or setting.part.passage == 0 or setting.timing.hours:
        return False
    return len(setting.words) >= _FEWEST_WORDS_IN_FACT and any(map(str.isdigit, setting.timing.rest))


def _may_be_subject(words: Sequence[Word]) -> bool:
    first, second = words[0].folded, words[1].folded
    is_verb = first in grammar().verbs.statement and not first.endswith(_CONTRACTED)
    is_about_the_day = first == "it" and second in _ABOUT_THE_DAY
    return not (is_verb or is_about_the_day or first in grammar().words.question_starts)
