"""Short names for strengths, out of the requirement's own words."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache

from nextrung.fit.asked import Asked, Unit, is_core, is_telling, take_apart
from nextrung.fit.claims import claims_in
from nextrung.fit.doings import as_doing, doing_of, doing_of_past, naming, plain_verbs
from nextrung.fit.languages import named_languages
from nextrung.fit.phrases import any_of
from nextrung.fit.rarity import shows_change_in
from nextrung.fit.terms import word_lists
from nextrung.intake.records import Requirement

_MOST_WORDS = 6
#: A requirement of so few words is its own name.
_FEW_WORDS = 3
_YEARS = (
    r"(?:\d+(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen)\s*(?:\+|plus|or\s+more)?\s*"
    r"(?:(?:-|–|to)\s*\d+\s*\+?\s*)?(?:full\s+)?(?:years?['’]?|yrs?\.?|months?)\b(?:\s+or\s+more)?"
)
_OR = re.compile(r"\bor\b", re.IGNORECASE)
#: "GMPs and of a GFSI scheme" is one list.
_INNER_OF = re.compile(r"\s(and|or) (?:of|in|with) (?:an? |the )?", re.IGNORECASE)
_PAST = re.compile(r"^(?:\w+ed|kept|built|run|ran|led|set up|written|been)\b", re.IGNORECASE)
_CLAUSE = re.compile(r"[;,:.(]\s?|\s[–—]\s|\s(?:that|which|who|where|when|while|after|before|until|so)\s")
#: "Closed four small clinics on my own", "Audit the records in our office".
_BY_MYSELF = re.compile(r"\s(?:on|in|at|by|with|for|to|from|through)\s(?:my|our)\b.*$", re.IGNORECASE)
#: A line in its own words ends where it turns to how, when or why; the point of "2.1" ends nothing.
_PART_OF_LINE = re.compile(r"[;:(]|[.,](?=\s|$)|\s[–—]\s")
_HOW_OR_WHEN = re.compile(r"\s(?:of\s\w+\s)?(?:after|before|by|while|since|when|because|until)\s(?!now\b)")
#: "Two of my keyholders"
_OF_MINE = re.compile(r"\s(?:of (?:my|our)|my|our)\s")
#: "None missed in five years" leaves out what was not missed.
_NO_SUBJECT = ("none", "no", "never", "nobody", "last", "up", "down", "now", "and", "but", "then", "zero")
_LEAST_OF_LINE, _MOST_OF_LINE = 3, 10
_SEEKS_SOMEBODY = re.compile(
    r"^\W*(?:we|our client|the company)\b.{0,20}\b(?:looking|seek|hiring|search)", re.IGNORECASE
)
#: A line on the post and not on the work.
_OF_THE_POST = re.compile(
    r"^\W*(?:you(?:['’](?:d|ll)| would| will)? (?:be|report|answer|join)\b|(?:reports?|answers?) to\b)",
    re.IGNORECASE,
)
#: Their words for themselves, a choice left open, or somebody spoken to.
_NOT_THEIRS_TO_SAY = re.compile(
    r"\b(?:we|us|our|ours|you|your|my|me|i|or|and sign|looking|everybody|anybody)\b", re.IGNORECASE
)
#: No name begins with one of these.
_CLAUSE_WORDS = ("when", "where", "if", "while", "live", "been")
_OUR = re.compile(r"\b(?:our|your|their|its)\s+", re.IGNORECASE)
_TIME_LEFT = re.compile(r"\d\+?\s*(?:years?|yrs?|months?)\b|^(?:quick|good|ready|willing)\b", re.IGNORECASE)


def name_strength(
    requirement: Requirement, asked: Asked, line: str | None = None, *, is_stand_in: bool = False
) -> str | None:
    """Give a name of at most six words in sentence case, such as one can say of oneself.

    The requirement's own words where they are short enough; else the skills it names; else its telling
    words as they stand side by side. Where none of these can be said, the doing that `line`, the line that
    bears it out, begins with; None where that gives no name either. `is_stand_in`: years of work stand for
    the degree asked for, so the name comes from what is said after "or".
    """
    if tells_of_the_post(requirement):
        return None
    if is_stand_in:
        return _name_instead_of_degree(requirement)
    fixed = _fixed_name(requirement, asked)
    if fixed:
        return fixed
    own = _own_words(requirement, asked)
    if own and _can_be_said(own, requirement):
        return own
    units = _from_units(asked)
    ways = (name_of_doing(line) if line else None, _sentence_case(units) if units else None)
    said = (way for way in ways if way and _can_be_said(way, requirement))
    return next(said, _claim_name(requirement))


def tells_of_the_post(requirement: Requirement) -> bool:
    """Tell a line on whom they seek, or on where the post stands, from one on the work."""
    is_of_post = requirement.kind == "duty" and _OF_THE_POST.match(requirement.text) is not None
    return is_of_post or _SEEKS_SOMEBODY.search(requirement.text) is not None


def _fixed_name(requirement: Requirement, asked: Asked) -> str | None:
    """Name a language by itself, and a claim of character as ``claims.toml`` does."""
    languages = named_languages(requirement.text) if requirement.kind == "language" else ()
    if languages:
        return " and ".join(sorted(name.title() for name in languages))
    return None if asked.has_core else _claim_name(requirement)


def _claim_name(requirement: Requirement) -> str | None:
    claims = claims_in(requirement.text) if requirement.kind in ("trait", "skill") else ()
    return _sentence_case(claims[0].name) if claims else None


def _own_words(requirement: Requirement, asked: Asked) -> str | None:
    phrase = _shortened(requirement.text, is_duty=requirement.kind == "duty")
    is_short = bool(phrase) and len(phrase.split()) <= _MOST_WORDS
    return _sentence_case(phrase) if is_short and _tells(phrase, asked) else None


def name_of_doing(line: str) -> str | None:
    """Name what a line of the résumé does: "Trained seven new technicians" is "Training new technicians"."""
    clause = _BY_MYSELF.sub("", _CLAUSE.split(line)[0])
    if clause.lower().startswith(tuple(naming().things)):
        return None
    first, _, rest = clause.partition(" ")
    doing = doing_of_past(first.lower()) or doing_of(first.lower())
    if not doing or not rest or first[:1].islower():
        return None
    kept = [word for at, word in enumerate(rest.split()) if at > 1 or not _is_count(word)]
    ends = (at for at, word in enumerate(kept) if _is_count(word) or _opens_another(kept, at))
    name = _dangling().sub("", _cut_to_length(" ".join([doing, *kept[: next(ends, len(kept))]])))
    words = name.split()
    if not 2 <= len(words) <= _MOST_WORDS or _NOT_THEIRS_TO_SAY.search(name) or _ends_badly(words):
        return None
    return None if words[1].lower() in ("of", *_CLAUSE_WORDS) else _sentence_case(name)


def name_of_line(line: str) -> str | None:
    """Name a line by what came of it, else by the doing it begins with, else by its own first words."""
    parts = [_HOW_OR_WHEN.split(part)[0].strip() for part in _PART_OF_LINE.split(line)]
    parts = [_OF_MINE.sub(" ", part) for part in parts]
    results = (part for part in parts if shows_change_in(part) and part[:1].isalpha())
    doing = name_of_doing(line)
    first = None if _is_doing(parts[0]) else parts[0]
    ways = (_sentence_case(way) for way in (*results, doing, first) if way and _is_name_by_itself(way))
    return next(ways, doing)


def _is_doing(part: str) -> bool:
    verb = part.split(" ")[0].lower()
    return doing_of_past(verb) is not None or doing_of(verb) is not None


def _is_name_by_itself(part: str) -> bool:
    words = part.split()
    if not _LEAST_OF_LINE <= len(words) <= _MOST_OF_LINE or _NOT_THEIRS_TO_SAY.search(part):
        return False
    return not _ends_badly(words) and words[0].lower() not in (*_CLAUSE_WORDS, *_NO_SUBJECT)


def _is_count(word: str) -> bool:
    return word.lower() in naming().counts or any(map(str.isdigit, word))


def _opens_another(words: Sequence[str], at: int) -> bool:
    """Tell an "and" before a second doing: "… technicians and wrote the checklist", "Built and teach …"."""
    if words[at] != "and" or at + 1 == len(words):
        return False
    following = words[at + 1].lower()
    return doing_of_past(following) is not None or following in plain_verbs()


def _ends_badly(words: Sequence[str]) -> bool:
    """Tell a name that breaks off before what its last word belongs to."""
    last = words[-1].lower()
    return last in naming().small or last in naming().joins or (last in plain_verbs())


def _can_be_said(name: str, requirement: Requirement) -> bool:
    """Tell whether "I am good at …" can go before the name."""
    words = name.split()
    if len(words) > _MOST_WORDS or _NOT_THEIRS_TO_SAY.search(name) or _ends_badly(words):
        return False
    if words[0].lower() in _CLAUSE_WORDS:
        return False
    if requirement.kind == "duty":
        return len(words) > 1 and words[0].lower().rstrip(",").endswith("ing")
    if len(words) == 1:
        return requirement.kind == "years" or _is_name_or_all(name, requirement.text)
    return words[0].lower() not in plain_verbs()


def _is_name_or_all(word: str, text: str) -> bool:
    """Tell a name ("WebPT", "Xero") and a word that is nearly all that is asked for from a scrap."""
    written = re.search(rf"\b{re.escape(word)}(?!\w)", text, re.IGNORECASE)
    is_name = written is not None and written[0] != written[0].lower() and written.start() > 0
    return is_name or any(map(str.isupper, word[1:])) or len(text.split()) <= _FEW_WORDS


def _name_instead_of_degree(requirement: Requirement) -> str:
    instead = _OR.split(requirement.text)[-1]
    asked = take_apart(instead)
    if not any(map(is_telling, asked.units)):
        return "Experience in place of a degree"
    return (
        name_strength(replace(requirement, text=instead, kind="years"), asked)
        or "Experience in place of a degree"
    )


def _shortened(text: str, *, is_duty: bool) -> str:
    """Take off what leads in and what trails behind, and name a doing by its -ing form."""
    text = text.strip()
    lead_in = _lead_in().match(text)
    rest = text[lead_in.end() :] if lead_in else text
    is_doing = is_duty or (lead_in is not None and lead_in[0].rstrip().lower().endswith(("to", "you")))
    guarded = _verb_list().sub("\x00 ", rest)  # the commas of "order, count, schedule" do not end it
    tail = _tail().search(guarded, 1)
    kept = (guarded[: tail.start()] if tail else guarded).replace("\x00", ",").removesuffix(" skills")
    kept = _OUR.sub("", kept)
    phrase = _dangling().sub("", _INNER_OF.sub(r" \1 ", kept.strip(" .,;:–—-")))
    return _cut_to_length(as_doing(phrase, is_doing=is_doing))


@cache
def _lead_in() -> re.Pattern[str]:
    return re.compile(rf"^(?:(?:\W|{any_of(naming().lead_in)}|{_YEARS})\s*)+", re.IGNORECASE)


@cache
def _tail() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:[;:(–—]|,\s|\.\s|\.$|\s-\s|{any_of(naming().tail)})", re.IGNORECASE)


@cache
def _dangling() -> re.Pattern[str]:
    return re.compile(rf"(?:\s+(?:{any_of(naming().small)}|&|,))+$", re.IGNORECASE)


@cache
def _verb_list() -> re.Pattern[str]:
    return re.compile(rf",\s(?={any_of(word_lists().verbs.split())})", re.IGNORECASE)


def _cut_to_length(phrase: str) -> str:
    """Leave counts out of a long name, and end a long doing before a small word."""
    words = phrase.split()
    if len(words) > _MOST_WORDS:
        counts = naming().counts
        kept = (word for word in words if word.lower() not in counts and not any(map(str.isdigit, word)))
        words = _dangling().sub("", " ".join(kept)).split()
    if len(words) <= _MOST_WORDS or not words[0].rstrip(",").lower().endswith("ing"):
        return " ".join(words)
    small = naming().small
    for length in range(_MOST_WORDS, 1, -1):
        last, following = words[length - 1].lower(), words[length].lower()
        if following in small and following != "of" and last not in small and not last.endswith("ing"):
            return " ".join(words[:length]).rstrip(",")
    return " ".join(words)


def _tells(phrase: str, asked: Asked) -> bool:
    """Tell whether the shortened words still hold something telling of what is asked."""
    if _PAST.match(phrase) or _TIME_LEFT.search(phrase) or _ends_in_a_verb(phrase):
        return False
    counts: Callable[[Unit], bool] = is_core if " " not in phrase else is_telling if asked.has_core else bool
    small = phrase.lower()
    texts = [unit.text.lower() for unit in asked.units if counts(unit)]
    return small in texts if " " not in phrase else any(text in small for text in texts)


def _ends_in_a_verb(phrase: str) -> bool:
    """Tell a list of doings that was cut short: "ordering, counting, schedule"."""
    return "," in phrase and phrase.split()[-1].lower() in word_lists().verbs.split()


def _from_units(asked: Asked) -> str | None:
    """Join the first one or two skills, or the run of telling words."""
    core = [unit.text for unit in asked.units if is_core(unit)]
    if core:
        second = next((text for text in core[1:] if text.lower() != core[0].lower()), None)
        joined = f"{core[0]} and {second}" if second else core[0]
        return joined if len(joined.split()) <= _MOST_WORDS else core[0]
    for group in sorted(asked.groups, key=lambda group: -group.weight):
        run = _run(group.phrases[0], asked.text)
        if run:
            return run
    return None


def _run(phrase: tuple[Unit, ...], text: str) -> str | None:
    """Give the words from the first telling unit of a phrase to its last, where they are few."""
    telling = [unit for unit in phrase if is_telling(unit)] or list(phrase)
    for last in reversed(telling):
        words = text[telling[0].start : last.end].strip()
        if len(words.split()) <= _MOST_WORDS:
            return words
    return None


def _sentence_case(words: str) -> str:
    """Begin with a capital; write the rest small where it was shouted, and keep short forms."""
    if words.isupper() and sum(len(word) > 4 for word in words.split()) > 1:
        words = words.lower()
    return words[:1].upper() + words[1:]
