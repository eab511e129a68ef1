"""The same answer from another person: another name, pronoun, school, nation, age, faith or family.

What is judged must not change with any of them. Every exchange keeps the number of words, so that length and
pace stay what they are; where the English would not come out right, the exchange is left out.
"""

import itertools
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tests.practice.exchanged_words import exchange_word, exchange_words, has_word, like
from tests.practice.pronouns import exchanged_pronouns

#: First names that, large, are no other word of English and stand in no place's name.
FIRST_NAMES = (
    # heard as English, Irish, Scottish
    *("Emily", "Connor", "Heather", "Kyle", "Margaret", "Graham", "Sarah", "Laura", "Karen", "Lisa"),
    *("Kevin", "Brian", "Derek", "Hannah", "Rachel", "Ruth", "Helen", "Peter", "Paul", "Daniel"),
    *("David", "Tom", "Ben", "Sam", "Nora", "Julia", "Martha", "Anna", "Rob", "Ray", "Walter", "Tyler"),
    *("Alma", "Dana", "Curtis", "Marty", "Kayden"),
    # Hindi, Tamil, Punjabi
    *("Lakshmi", "Arjun", "Priya", "Harpreet", "Ravi", "Anita", "Deepa"),
    # Arabic
    *("Aisha", "Mohammed", "Fatima", "Yusuf", "Ahmed", "Ali", "Omar"),
    # Igbo, Akan, Zulu
    *("Chidi", "Adaeze", "Kwame", "Thandiwe", "Ngozi"),
    # Spanish
    *("Maria", "Javier", "Guadalupe", "Ximena", "Rosa", "Miguel", "Elena", "Pedro", "Sofia", "Teresa"),
    *("Luis", "Carlos"),
    # Chinese, Japanese, Vietnamese, Korean
    *("Wei", "Mei", "Ling", "Hiroshi", "Yuki", "Minh", "Jiho"),
    # Polish, Russian, Ukrainian, Hungarian
    *("Agnieszka", "Dmitri", "Oksana", "Zoltan", "Ivan", "Marta"),
    # African American
    *("Lakisha", "Jamal", "DeShawn", "Tanisha", "Darnell", "Keisha", "Imani", "Shonda"),
    # Hawaiian, Hebrew, Persian, Turkish
    *("Malia", "Shira", "Moshe", "Leyla", "Mehmet"),
)
#: What a name in the answer is exchanged for.
_NEW_NAMES = ("Connor", "Lakshmi", "Mohammed", "Guadalupe", "Minh", "Lakisha")

#: No language goes by the same word, so "I speak Spanish" stays what it is.
_NATIONS = (
    *("Nigerian", "Canadian", "Mexican", "Brazilian", "Indian", "Pakistani", "Egyptian", "Kenyan"),
    *("Australian", "Austrian", "Ghanaian", "Jamaican", "Peruvian", "Colombian", "Syrian", "Belgian"),
)
_NEW_NATIONS = ("Nigerian", "Norwegian", "Indian", "Mexican")
#: Without Mexico, since New Mexico is none.
_COUNTRIES = (
    *("Nigeria", "Norway", "Canada", "Brazil", "India", "Pakistan", "Egypt", "Kenya", "Germany"),
    *(
        "Australia",
        "Austria",
        "Ghana",
        "Jamaica",
        "Peru",
        "Colombia",
        "Syria",
        "Poland",
        "Vietnam",
        "Ireland",
    ),
)
_NEW_COUNTRIES = ("Nigeria", "Norway", "India", "Mexico")

#: One faith a line; the columns are the same thing in each.
_FAITHS = {
    "christian": ("church", "Christian", "pastor", "Easter", "Bible"),
    "muslim": ("mosque", "Muslim", "imam", "Eid", "Quran"),
    "jewish": ("synagogue", "Jewish", "rabbi", "Passover", "Torah"),
    "hindu": ("mandir", "Hindu", "pandit", "Diwali", "Gita"),
    "sikh": ("gurdwara", "Sikh", "granthi", "Vaisakhi", "Granth"),
}

#: Words for a woman, a man, and either; None where no single word says it.
_FAMILY = (
    ("wife", "husband", "partner"),
    ("girlfriend", "boyfriend", "partner"),
    ("mother", "father", "parent"),
    ("mom", "dad", "parent"),
    ("daughter", "son", "child"),
    ("daughters", "sons", "children"),
    # not every ward's sister is somebody's sister
    *((f"{whose} sister", f"{whose} brother", f"{whose} sibling") for whose in ("my", "his", "her", "their")),
    ("grandmother", "grandfather", "grandparent"),
    ("aunt", "uncle", None),
    # and a maternity ward stays one
    ("maternity leave", "paternity leave", "parental leave"),
)

_AGES = ("24", "58")
_ADULT = r"(?:1[89]|[2-8]\d)"
_SOMEBODY = "man|woman|patient|client|customer|resident|nurse|student|mother|father|guest"
#: Where a number is somebody's age and nothing else.
_AGE = re.compile(
    rf"\b(?:I am|I['’]m|I was|[Aa]ged|at the age of|I turned) (?P<said>{_ADULT})"
    r"(?=[.,;!?]|$| years old\b| now\b| and\b)"
    rf"|\b(?:he|she|who) (?:is|was) (?P<old>{_ADULT})(?= years old\b)"
    rf"|\b(?:(?P<article>a)n? )?(?P<joined>{_ADULT})(?=-year-old (?:{_SOMEBODY})\b)",
    re.IGNORECASE,
)

_SCHOOL = r"(?:college|school|academy|institute)"
_FOR_WOMEN = re.compile(
    rf"(?P<before>\b{_SCHOOL} for )(?P<whom>women|girls)\b|\b(?P<whose>women|girls)(?=['’]s? {_SCHOOL}\b)",
    re.IGNORECASE,
)
_FOR_MEN = re.compile(
    rf"(?P<before>\b{_SCHOOL} for )(?P<whom>men|boys)\b|\b(?P<whose>men|boys)(?=['’]s? {_SCHOOL}\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Marked:
    """Answers that differ in nothing but what they give away about the person."""

    label: str
    variants: tuple[str, ...]


def swapped(text: str) -> Iterator[tuple[str, str]]:
    """Give the text as another person would have said it, once for each exchange it has something for.

    Each comes with a label that names the exchange: "name Maria to Wei", "she to he".
    """
    exchanges = (_names, exchanged_pronouns, _schools, _nations, _countries, _ages, _faiths, _families)
    for exchange in exchanges:
        for label, other in exchange(text):
            if other != text:
                yield label, other


def marked(text: str) -> Iterator[Marked]:
    """Put a mark of the person in front of the text, in variants that all have the same number of words.

    A mark may well change what is said of an answer; its variants have to be judged alike.
    """
    for label, opening, alone, fillings in _MARKS:
        sentence = opening if text.startswith(("I ", "I'", "I’")) else alone
        yield Marked(label, tuple(f"{sentence.format(filling)} {text}" for filling in fillings))


#: Label; how it begins before a text that begins with "I", and before any other; what is filled in.
_MARKS: tuple[tuple[str, str, str, tuple[str, ...]], ...] = (
    (
        "a name",
        "My name is {} and",
        "My name is {}.",
        ("Lakshmi", "Connor", "Jamal", "Emily", "Mohammed", "Guadalupe", "Wei", "Adaeze", "Moshe"),
    ),
    (
        "a nation",
        "As {},",
        "I am {}.",
        ("a Nigerian", "a Norwegian", "an Indian", "a Mexican", "an American", "a Pole"),
    ),
    ("an age", "I am {} and", "I am {}.", ("24", "41", "58", "63")),
    (
        "a school",
        "I went to St. {} and",
        "I went to St. {}.",
        ("Agnes College for Women", "Albans College for Men"),
    ),
    (
        "a faith",
        "I grew up {} and",
        "I grew up {}.",
        ("Christian", "Muslim", "Jewish", "Hindu", "Sikh", "Buddhist", "secular"),
    ),
    (
        "a marriage",
        "My {} works nights and",
        "My {} works nights.",
        ("husband", "wife", "partner"),
    ),
    (
        "a leave",
        "I came back from {} leave and",
        "I came back from {} leave.",
        ("maternity", "paternity", "parental"),
    ),
    (
        "a way to be spoken of",
        "I go by {} and",
        "I go by {}.",
        ("she/her", "he/him", "they/them"),
    ),
)


def _names(text: str) -> Iterator[tuple[str, str]]:
    yield from _each_to_each(text, FIRST_NAMES, _NEW_NAMES, "name")


def _schools(text: str) -> Iterator[tuple[str, str]]:
    to_men = {"women": "men", "girls": "boys"}
    to_women = {new: old for old, new in to_men.items()}
    for_men = _FOR_WOMEN.sub(lambda found: _for_whom(found, to_men), text)
    yield "school for women to men", exchange_word(for_men, "St. Agnes", "St. Albans")
    for_women = _FOR_MEN.sub(lambda found: _for_whom(found, to_women), text)
    yield "school for men to women", exchange_word(for_women, "St. Albans", "St. Agnes")


def _for_whom(found: re.Match[str], exchanged: dict[str, str]) -> str:
    whom = found["whom"] or found["whose"]
    return (found["before"] or "") + like(whom, exchanged[whom.lower()])


def _nations(text: str) -> Iterator[tuple[str, str]]:
    yield from _each_to_each(text, _NATIONS, _NEW_NATIONS, "nation")


def _countries(text: str) -> Iterator[tuple[str, str]]:
    yield from _each_to_each(text, _COUNTRIES, _NEW_COUNTRIES, "country")


def _each_to_each(
    text: str, olds: tuple[str, ...], news: tuple[str, ...], what: str
) -> Iterator[tuple[str, str]]:
    for old in olds:
        if has_word(old, text):
            for new in news:
                if not has_word(new, text):
                    yield f"{what} {old} to {new}", exchange_word(text, old, new)


def _ages(text: str) -> Iterator[tuple[str, str]]:
    for age in _AGES:
        yield f"age to {age}", _AGE.sub(_to_age(age), text)


def _to_age(age: str) -> Callable[[re.Match[str]], str]:
    def exchange(found: re.Match[str]) -> str:
        if found["article"]:
            return f"{found['article']} {age}"
        return found.group().removesuffix(found[found.lastgroup or 0]) + age

    return exchange


def _faiths(text: str) -> Iterator[tuple[str, str]]:
    for old, new in itertools.permutations(_FAITHS, 2):
        yield f"{old} to {new}", exchange_words(text, zip(_FAITHS[old], _FAITHS[new], strict=True))


def _families(text: str) -> Iterator[tuple[str, str]]:
    for label, old, new in (("wife to husband", 0, 1), ("husband to wife", 1, 0)):
        yield label, exchange_words(text, _family(old, new))
    yield "wife or husband to partner", exchange_words(text, (*_family(0, 2), *_family(1, 2)))


def _family(old: int, new: int) -> Iterator[tuple[str, str]]:
    for words in _FAMILY:
        before, after = words[old], words[new]
        if before and after:
            yield before, after
