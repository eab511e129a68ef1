"""The table of words by which an answer is understood, read once."""

from collections.abc import Mapping
from functools import cache

from nextrung.practice.cues import Cues, phrases_of
from nextrung.practice.records import QuestionKind
from nextrung.tables import load_table
from nextrung.tables.rows import Row


class _QuestionRow(Row, frozen=True):
    kind: QuestionKind
    says: str
    unless: str = ""


class _DemandRow(Row, frozen=True):
    name: str
    asked: str
    given: str
    advice: str


class _ConceptRow(Row, frozen=True):
    name: str
    asked: str
    shows: str
    #: Topics of the question bank that it stands for.
    topics: str = ""
    #: What gets around it and looks like an answer.
    evades: str = ""
    #: Whether it is about dealing with somebody.
    of_people: bool = False


class Act(Row, frozen=True):
    """What has to have happened in an answer to some questions: a fault of your own."""

    name: str
    asked: str
    #: The words that show it.
    told: str
    #: So many different ones are enough.
    enough: int
    #: Whether the speaker has to have done something in it, and mostly at the beginning.
    own: bool
    advice: str
    unless: str = ""
    #: Words that come up elsewhere as well, and are worth half of one.
    hints: str = ""
    #: Whether what each of them said shows it too.
    said: bool = False


class _Table(Row, frozen=True):
    question: tuple[_QuestionRow, ...]
    demand: tuple[_DemandRow, ...]
    concept: tuple[_ConceptRow, ...]
    act: tuple[Act, ...]
    cues: Mapping[str, str]
    junk: Mapping[str, str]
    languages: Mapping[str, str]
    alike: Mapping[str, str]
    verbs: Mapping[str, str]


@cache
def _table() -> _Table:
    return load_table("answer_words", _Table)


@cache
def _stands_for() -> Mapping[str, str]:
    """Give for each word whose swap must change nothing the one word that stands for its whole row."""
    groups = _table().alike
    same = {word: f"<{row}>" for row, words in groups.items() for word in words.split()}
    short = {f"{word}'{end}": f"{same[word]}'{end}" for word in ("he", "she", "they") for end in ("d", "ll")}
    are = dict.fromkeys(("he's", "she's", "they're", "they've"), "<pronoun>'s")
    return same | short | are | {"an": "a"}


def alike(word: str) -> str:
    """Give one word for "he", "she" and "they", one for "mother" and "father"; others as they are."""
    same = _stands_for()
    if word.endswith("'s") and word not in same:
        return f"{same[whose]}'s" if (whose := word[:-2]) in same else word
    return same.get(word, word)


@cache
def name_particles() -> frozenset[str]:
    """Give the small words within names: "de", "bin", "of the"."""
    return frozenset(_table().verbs["particle"].split())


@cache
def kinds_of_question() -> tuple[QuestionKind, ...]:
    """Give the kinds in the order in which they are tried."""
    return tuple(row.kind for row in _table().question)


def demand_advice(demand: str) -> str:
    """Give what to do where a demand of the question was not met."""
    return next(row.advice for row in _table().demand if row.name == demand)


@cache
def acts() -> tuple[Act, ...]:
    """Give what has to have happened in the answers to some questions."""
    return _table().act


@cache
def concept_of_topic(topic: str) -> tuple[str, ...]:
    """Give the concepts that stand for a topic of the question bank."""
    return tuple(row.name for row in _table().concept if topic in phrases_of(row.topics))


@cache
def concepts() -> tuple[str, ...]:
    """Give the names of all concepts."""
    return tuple(row.name for row in _table().concept)


@cache
def concepts_of_people() -> frozenset[str]:
    """Give the concepts in which there has to be somebody: "conflict", "teaching"."""
    return frozenset(row.name for row in _table().concept if row.of_people)


def words_of_concept(name: str) -> str:
    """Give all words of a concept, of questions and answers, as one text."""
    row = next(row for row in _table().concept if row.name == name)
    return " ".join(phrases_of(f"{row.shows}, {row.asked}")).replace("*", "").replace("_", "")


@cache
def common_words() -> frozenset[str]:
    """Give words that anybody uses of anything, and that make nothing specific."""
    return frozenset(_table().verbs["common"].split())


@cache
def frame_words() -> frozenset[str]:
    """Give the words that questions are made of, whatever they are about."""
    return frozenset(_table().verbs["frame"].split())


@cache
def question_cues() -> Cues:
    """Find in a question its kind ("0 says", "0 unless"), demands ("? why") and topics ("about conflict")."""
    table = _table()
    families = {f"{at} says": row.says for at, row in enumerate(table.question)}
    families |= {f"{at} unless": row.unless for at, row in enumerate(table.question)}
    families |= {f"? {row.name}": row.asked for row in table.demand}
    families |= {f"about {row.name}": row.asked for row in table.concept}
    families |= {f"asks {row.name}": row.asked for row in table.act}
    families |= {f"asks {row.name} unless": row.unless for row in table.act}
    return Cues(families, alike)


@cache
def answer_cues() -> Cues:
    """Find in an answer what its words do, demands they meet ("? why"), topics and what evades them."""
    table = _table()
    families = dict(table.cues)
    families |= {f"? {row.name}": row.given for row in table.demand}
    families |= {f"about {row.name}": row.shows for row in table.concept}
    families |= {f"evades {row.name}": row.evades for row in table.concept}
    families |= {f"did {row.name}": row.told for row in table.act}
    families |= {f"hints {row.name}": row.hints for row in table.act}
    return Cues(families, alike)


@cache
def junk_cues() -> Cues:
    """Find what is no answer: orders to a reviewer, blanks to fill in, advice on answering."""
    return Cues(_table().junk, alike)


@cache
def calendar() -> frozenset[str]:
    """Give days and months, which are written with a capital and are no names."""
    return frozenset(_table().verbs["calendar"].split())


@cache
def mental_verbs() -> frozenset[str]:
    """Give the verbs after "I" that tell of no doing: "think", "was"."""
    return frozenset(_table().verbs["mental"].split())


@cache
def plain_verbs() -> frozenset[str]:
    """Give verbs of doing in their plain form."""
    return frozenset(_table().verbs["plain"].split())


@cache
def third_person_verbs() -> frozenset[str]:
    """Give verbs of doing as they stand behind "he" and "she"."""
    return frozenset(map(_third_person, plain_verbs()))


def _third_person(verb: str) -> str:
    if verb.endswith(("s", "sh", "ch", "x", "z")):
        return verb + "es"
    return verb[:-1] + "ies" if verb.endswith("y") and verb[-2] not in "aeiou" else verb + "s"


@cache
def past_verbs() -> frozenset[str]:
    """Give verbs of doing in their past form."""
    return frozenset((*_table().verbs["past"].split(), *(_past(verb) for verb in plain_verbs())))


@cache
def clearly_past_verbs() -> frozenset[str]:
    """Give those in the past form that are not of today as well: "called", and not "put"."""
    return past_verbs() - frozenset(_table().verbs["same_today"].split())


def _past(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ied"
    is_short = (
        len(verb) < 5 and verb[-1] not in "aeiouwxy" and verb[-2] in "aeiou" and verb[-3] not in "aeiou"
    )
    return verb + verb[-1] + "ed" if is_short else verb + "ed"


@cache
def between_words() -> frozenset[str]:
    """Give the small words that may stand between a person and the verb."""
    return frozenset(_table().verbs["between"].split())


@cache
def openers() -> frozenset[str]:
    """Give the words before an answer that only take time: "um", "well"."""
    return frozenset(_table().verbs["opener"].split())


@cache
def languages() -> Mapping[str, frozenset[str]]:
    """Give the commonest words of languages other than English."""
    return {name: frozenset(words.split()) for name, words in _table().languages.items()}


@cache
def small_words() -> frozenset[str]:
    """Give the small words of English, which hold sentences together: "the", "of", "was"."""
    return frozenset(_table().verbs["small"].split())
