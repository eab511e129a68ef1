"""What single words tell: a job title, an employer's name, a degree, a language."""

import re
from functools import cache, lru_cache

import msgspec

from nextrung.tables import load_table


class TitleWords(msgspec.Struct, frozen=True):
    """``titles.toml``: words of job titles and of employers' names."""

    titles: frozenset[str]
    title_companions: frozenset[str]
    employers: frozenset[str]


class CredentialWords(msgspec.Struct, frozen=True):
    """``credentials.toml``: words of certificates and awards, who gives them, letters after a name."""

    certificate_words: frozenset[str]
    plain_certificate_words: frozenset[str]
    award_words: frozenset[str]
    issuers: frozenset[str]
    issuer_names: frozenset[str]
    teachers: frozenset[str]
    kinds: frozenset[str]
    authorities: frozenset[str]
    after_a_name: frozenset[str]


class Schools(msgspec.Struct, frozen=True):
    """Words in the names of places where people study."""

    words: frozenset[str]
    weak_words: frozenset[str]
    last_words: frozenset[str]


class Subjects(msgspec.Struct, frozen=True):
    """Words that end the names of subjects, and their last letters."""

    words: frozenset[str]
    endings: tuple[str, ...]


class Degrees(msgspec.Struct, frozen=True):
    """``degrees.toml``: names of qualifications by level, words of schools and of subjects."""

    programmes: frozenset[str]
    #: What kind of certificate or diploma it is ("technical", "trade").
    kinds: frozenset[str]
    levels: dict[str, list[str]]
    schools: Schools
    subjects: Subjects


class LanguageWords(msgspec.Struct, frozen=True):
    """``languages.toml``: languages, and words for how well."""

    languages: frozenset[str]
    fluency: frozenset[str]
    levels: frozenset[str]


@cache
def title_words() -> TitleWords:
    """Load ``titles.toml`` once."""
    return load_table("titles", TitleWords)


@cache
def degrees() -> Degrees:
    """Load ``degrees.toml`` once."""
    return load_table("degrees", Degrees)


@cache
def credential_words() -> CredentialWords:
    """Load ``credentials.toml`` once."""
    return load_table("credentials", CredentialWords)


@cache
def language_words() -> LanguageWords:
    """Load ``languages.toml`` once."""
    return load_table("languages", LanguageWords)


#: From here on a score tells a title or an employer plainly.
PLAIN_SCORE = 3.0
#: A title, a name or a degree stands within the first characters of a line.
_NAME_CHARACTERS = 300
_WORD = re.compile(r"[^\W_][\w'’.&-]*")
#: What follows says more about the word before ("Director OF Nursing", "Nurse, ICU", "Cook (nights)").
_TURN = re.compile(r"\s(?:of|for|to|in|de|du|on|at)\s|[,(/:;]|\s[–—|-]\s", re.IGNORECASE)
#: Endings of words for people who do something; also of many family names, so they weigh little.
_DOER = re.compile(r"(?:er|or|ist|ian|ant|eer|ess|man|woman)$")


def words_of(text: str) -> list[str]:
    """Give the words in lower case, without full stops at the end and with straight apostrophes."""
    return [word.rstrip(".").replace("’", "'").lower() for word in _WORD.findall(text[:_NAME_CHARACTERS])]


def title_score(text: str) -> float:
    """Weigh how much `text` is a job title: 0 for nothing, `PLAIN_SCORE` and more for plainly one."""
    known = title_words()
    words = words_of(text)
    if not words:
        return 0.0
    head = _head_word(text)
    score = PLAIN_SCORE if head in known.titles else 0.0
    if not score and any(word in known.titles for word in words):
        score = 1.5
    if not score and head not in known.employers and _DOER.search(head):
        score = 0.4
    return score + 0.5 * min(2, sum(word in known.title_companions for word in words))


def employer_score(text: str) -> float:
    """Weigh how much `text` names an employer or a school: 0 for nothing, `PLAIN_SCORE` for plainly one."""
    known = title_words()
    words = words_of(text)
    if not words:
        return 0.0
    last = [word for word in words_of(before_turn(text)) if not word.isdigit()][-1:]
    score = PLAIN_SCORE if (last and last[0] in known.employers) or words[-1] in known.employers else 0.0
    if not score and any(word in known.employers for word in words):
        score = 1.5
    if " & " in text or words[0] == "the" or words[-1] in ("inc", "llc", "ltd", "corp"):
        score += 1.0
    if any(word.endswith("'s") for word in words):
        score += 0.7
    return score


def before_turn(text: str) -> str:
    """Give the part of a name that it turns on: "Director" of "Director of Nursing"."""
    turn = _TURN.search(text)
    return text[: turn.start()] if turn and turn.start() else text


def _head_word(text: str) -> str:
    """Give the word that the phrase turns on: the last one before "of", a comma or a bracket."""
    words = [word for word in words_of(before_turn(text)) if not _is_rank(word)]
    return words[-1] if words else ""


def _is_rank(word: str) -> bool:
    """Tell the number after a title: "Technician II", "Clerk 3"."""
    return word.isdigit() or word in ("i", "ii", "iii", "iv", "v")


# --- degrees ------------------------------------------------------------------------------------

_PLAIN = re.compile(r"[.'’]")


def plain_degree(text: str) -> str:
    """Fold a degree's spelling: "B.S." is "bs", "Bachelor's" is "bachelors"."""
    return " ".join(_PLAIN.sub("", text).replace("&", "and").lower().split())


@cache
def _level_of_degree() -> dict[str, str]:
    return {plain_degree(name): level for level, names in degrees().levels.items() for name in names}


@cache
def _longest_degree() -> int:
    return max(len(name.split()) for name in _level_of_degree())


@lru_cache(maxsize=4096)
def find_degree(text: str) -> tuple[int, int, str] | None:
    """Give start, end and level of the first and longest name of a degree in `text`.

    Short forms in small letters ("as", "ma", "be") are ordinary words, so they count only where a
    letter of them is a capital.
    """
    words = list(re.finditer(r"[^\s,;:|/()–—]+", text[:_NAME_CHARACTERS]))
    for first in range(len(words)):
        for count in range(min(_longest_degree(), len(words) - first), 0, -1):
            start, end = words[first].start(), words[first + count - 1].end()
            written = text[start:end]
            level = _level_of_degree().get(plain_degree(written))
            if level and _is_meant(written):
                return start, end, level
    return None


def find_programme(text: str) -> tuple[int, int] | None:
    """Give start and end of studies that lead to no degree ("Exchange semester")."""
    plain = text[:_NAME_CHARACTERS].lower()
    found = [(plain.find(name), len(name)) for name in degrees().programmes if name in plain]
    return min((start, start + length) for start, length in found) if found else None


def _is_meant(written: str) -> bool:
    letters = _PLAIN.sub("", written)
    if letters.lower() == "march":
        return letters == "MArch"
    return len(letters) > 4 or sum(letter.isupper() for letter in letters) >= 2


def names_school(text: str) -> bool:
    """Tell whether a word of `text` is one that names a place of study."""
    return any(word in degrees().schools.words for word in words_of(text))


def names_subject(text: str) -> bool:
    """Tell whether `text` turns on a word for a field of study: "Dental Hygiene", "School Counseling"."""
    last = words_of(before_turn(text))[-1:]
    return bool(last) and (
        last[0] in degrees().subjects.words or last[0].endswith(degrees().subjects.endings)
    )


def names_issuer(text: str) -> bool:
    """Tell whether `text` turns on a word for those who give certificates: "Council", "Board of Nursing"."""
    return bool({*words_of(before_turn(text))[-1:], *words_of(text)[-1:]} & credential_words().issuers)


def names_authority(text: str) -> bool:
    """Tell "State of Ohio": where a licence holds, which its name says as often as who gave it."""
    return bool({*words_of(before_turn(text))[-1:]} & credential_words().authorities)


def is_language(text: str) -> bool:
    """Tell whether `text` is the name of a language that people speak."""
    return text.strip().replace("’", "'").lower() in language_words().languages


def is_credential(text: str) -> bool:
    """Tell whether `text` is letters that stand after a name: RN, PMP, Ph.D."""
    plain = text.strip().strip(".").lower()
    return plain in credential_words().after_a_name or plain.replace(".", "") in _level_of_degree()
