"""Words of the papers, made ready to stand inside a sentence of ours."""

import re
from collections.abc import Sequence
from datetime import date, datetime
from functools import lru_cache

from nextrung.calendar_words import MONTHS, WEEKDAYS
from nextrung.intake.records import PartialDate, Person, Work

_PHRASE_LETTERS = 90
_CUE_LETTERS = 110
_SHORT_WORDS = 8
#: A second figure so many words on belongs to the first: "6 working days instead of 15".
_LOOK_AHEAD = 4
_NO_LAST_WORD = frozenset(
    {"a", "an", "the", "and", "or", "of", "in", "on", "at", "to", "by", "for", "with", "when", "from"}
)
#: Cut nearer to the start than this, a line says too little.
_LEAST_LETTERS = 34
#: After one of these the rest of a line may take back its beginning.
_TAKES_BACK = re.compile(
    r"\b(?:but|except|although|though|unless|only|until|however|not|no)\b", re.IGNORECASE
)
_CLAUSE = re.compile(r"(?:[;:,]| [–—-]) |\. | \(| (?:by|with|while|so that|including|after|which) ")
#: "And a short exercise, one hour": a note goes on from the one before.
_JOINS_ON = re.compile(r"^(?:and|but|also)\s+(?=\w|['‘(])", re.IGNORECASE)
_HAS_ARTICLE = re.compile(
    r"(?:the|an?|some\w*|one|two|three|another|his|her|their|my|our)\b|[\w-]+['’]s\s", re.IGNORECASE
)
#: Numbers that count nothing: of products, rules and standards ("Sage 50", "USP 797 and 800"), and years.
_NO_RESULT = re.compile(
    r"\b[A-Z]{2,}\s+(?:Section\s+)?\d+(?:\s+and\s+\d+)*\b|\b(?:19|20)\d\d(?:[-–/]\d{2,4})?\b"
)
_FIGURE = re.compile(r"\d|\b(?:by half|in half|halved|doubled|tripled|two thirds|a third)\b", re.IGNORECASE)
_NUMBER = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|half|doubled)\b",
    re.IGNORECASE,
)
_TARGET = re.compile(
    rf"\b(?:below|under|within|down to|up to)\s+(?:an?\s+)?(?:{_NUMBER.pattern})"
    r"|^(?:bring|get|cut|reduce|lower|raise|grow|increase|double)\b.*\d",
    re.IGNORECASE,
)
_IS_PLURAL = re.compile(r"[^s]s$")
_NO_INCHES = re.compile(r'(?<!\d)"')
#: "II", "QC", "RN": no word, whatever stands round it.
_SHORT_FORM = re.compile(r"[IVX]+|[^AEIOUY\W]+")
#: "CNA" and "LPN II" stay as they are.
_LONGEST_INITIALS = 7
_TITLE_TAIL = re.compile(r"\s+(?:[-–—|/]\s.*|\(.*)$")


@lru_cache(maxsize=1024)
def phrase(text: str, limit: int = _PHRASE_LETTERS) -> str:
    """Give words of a paper to be put between quotation marks: trimmed, and cut at `limit` letters."""
    words = _JOINS_ON.sub("", _in_single_quotes(" ".join(text.split()).strip(" .;:,")))
    if len(words) <= limit:
        return words
    cuts = [clause.start() for clause in _CLAUSE.finditer(words) if _LEAST_LETTERS <= clause.start() <= limit]
    if cuts:
        return f"{words[: cuts[-1]].rstrip(' .;:,–—-')} …"
    return f"{words[: limit - 1].rsplit(' ', 1)[0].rstrip(' .;:,–—-')} …"


def _in_single_quotes(words: str) -> str:
    """Put single quotation marks for double ones, but not for inches; drop a bracket that never closes."""
    if words.startswith("(") and ")" not in words:
        words = words[1:]
    words = words.replace("“", "‘").replace("”", "’")
    return words.replace('"', "'") if words.count('"') % 2 == 0 else _NO_INCHES.sub("'", words)


def cue(text: str) -> str:
    """Give a line short enough to speak from: its first clauses, unless the rest takes something back.

    A line is never cut before its result.
    """
    words = phrase(text, limit=10_000)
    if len(words) <= _CUE_LETTERS or _TAKES_BACK.search(words, _LEAST_LETTERS):
        return words
    cut = phrase(words, _CUE_LETTERS)
    if has_figure(cut) or not has_figure(words):
        return cut
    ends = (clause.start() for clause in _CLAUSE.finditer(words) if clause.start() > _CUE_LETTERS)
    end = next((place for place in ends if has_figure(words[:place])), len(words))
    return words if end == len(words) else f"{words[:end].rstrip(' .;:,–—-')} …"


@lru_cache(maxsize=1024)
def short(text: str) -> str:
    """Refer to a line by its first words; its first result, "from 4.1% to 1.6%", stays in."""
    words = phrase(text, limit=10_000).split(" ")
    end = _SHORT_WORDS
    if has_figure(" ".join(words)):
        end = max(end, next(place for place in range(len(words) + 1) if has_figure(" ".join(words[:place]))))
        while end < len(words) and (
            _goes_on(words[end - 1]) or has_figure(" ".join(words[end : end + _LOOK_AHEAD]))
        ):
            end += 1
    while end > 1 and end < len(words) and words[end - 1].lower() in _NO_LAST_WORD:
        end -= 1
    if end >= len(words):
        return " ".join(words)
    return f"{' '.join(words[:end]).rstrip(' .;:,–—-')} …"


def _goes_on(word: str) -> bool:
    """Say whether a number still waits for what it counts: "3.5" hours."""
    return word.replace(".", "").replace(",", "").isdigit()


def listed(words: Sequence[str]) -> str:
    """Join words as one says them: "a", "a and b", "a, b and c"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"


def month_words(date: PartialDate) -> str:
    """Say a date of a résumé: "June 2018", or "2018"."""
    return f"{MONTHS[date.month - 1]} {date.year}" if date.month else str(date.year)


def has_number(text: str) -> bool:
    """Say whether a text names a number, in digits or in words from two to twelve."""
    return bool(_NUMBER.search(text))


@lru_cache(maxsize=2048)
def has_figure(text: str) -> bool:
    """Say whether a text names a counted result: in digits, or "by half", "doubled", "two thirds"."""
    return bool(_FIGURE.search(_NO_RESULT.sub("", text)))


def has_target(text: str) -> bool:
    """Say whether a duty names a change and how far it is to go: "bring callbacks below 4 percent"."""
    return bool(_TARGET.search(text))


def job_words(work: Work) -> str | None:
    """Say a position: "Lead Hand at Kestrel Dairy"; None where the résumé names neither."""
    position = work.position.text if work.position else None
    employer = work.employer.text if work.employer else None
    if position and employer:
        return f"{position} at {employer}"
    return position or employer


def person_in_sentence(person: Person) -> str:
    """Say who somebody is within a sentence: "Ruth Adeyemi (plant manager)"."""
    return f"{person.name} ({person.role})" if person.name and person.role else person_words(person)


def with_capital(words: str) -> str:
    """Begin with a capital, and change nothing else."""
    return words[:1].upper() + words[1:]


def title_words(title: str) -> str:
    """Give a job's title without what hangs on to it: place, shift, number."""
    words = _TITLE_TAIL.sub("", title).strip() or title
    # Shouted in the posting, "ELECTRICAL FOREMAN" is no way to speak of a job.
    return words.title() if words.isupper() and len(words) > _LONGEST_INITIALS else words


def company_words(name: str) -> str:
    """Give the name of an employer as one writes it: "CITY OF HALDANE FALLS" is "City of Haldane Falls"."""
    if not name.isupper() or len(name) <= _LONGEST_INITIALS:
        return name
    return with_capital(" ".join(map(_small_word, name.split())))


def _small_word(word: str) -> str:
    if word.lower() in _NO_LAST_WORD:
        return word.lower()
    return word if _SHORT_FORM.fullmatch(word) else word.title()


def person_words(person: Person) -> str:
    """Say who somebody is: "Ruth Adeyemi, plant manager", "the plant manager", "somebody from production"."""
    if person.name and person.role:
        return f"{person.name}, {person.role}"
    if person.name:
        return person.name
    if person.role is None:
        return "somebody not named"
    is_said = _HAS_ARTICLE.match(person.role) or _IS_PLURAL.search(person.role)
    return person.role if is_said else f"the {person.role}"


def sentence(words: str) -> str:
    """Begin with a capital and end with a full stop, and change nothing else."""
    ended = words if words.endswith((".", "?", "…", "”", "!")) else f"{words}."
    return ended[:1].upper() + ended[1:]


def day_words(day: date) -> str:
    """Say a day: "Thursday, December 3"."""
    return f"{WEEKDAYS[day.weekday()]}, {MONTHS[day.month - 1]} {day.day}"


def month_name(day: date) -> str:
    """Say the month of a day: "December"."""
    return MONTHS[day.month - 1]


def clock_words(moment: datetime) -> str:
    """Say a time of day as the head of the brief does: "09:50", "14:00"."""
    return f"{moment:%H:%M}"
