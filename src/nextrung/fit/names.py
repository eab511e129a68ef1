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
from nextrung.fit.terms import word_lists
from nextrung.intake.records import Requirement

_MOST_WORDS = 6
#: A requirement of so few words is its own name; a doing cut shorter says little.
_FEW_WORDS = _LEAST_WORDS = 3
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
#: "Escaped defects fell": the first word tells of what kind they are, and of nothing done.
_THING_THAT_CHANGED = re.compile(
    r"^\w+ed\s(?:\w+\s){1,3}?(?:fell|rose|dropped|went|grew|came|is|are|was|were)\b", re.IGNORECASE
)
#: "Bring our remake rate (now 8%) below 4%": what is in brackets ends nothing.
_ASIDE = re.compile(r"\s*\((?:now|today|currently|at|we are)\b[^)]*\)(?=\s+\w)")
_AND_DID = re.compile(r"and\s+(?P<verb>\w+(?:ed|t|n)|ran|led|set|made|held|wrote|kept)\s+(?=\w)")
_UP_TO = re.compile(
    r"\b(?:up to|more than|at least|about|around|over|some|roughly|nearly)\s(?=\$?\d)", re.IGNORECASE
)
_SEEKS_SOMEBODY = re.compile(
    r"^\W*(?:we|our client|the company)\b.{0,20}\b(?:looking|seek|hiring|search)", re.IGNORECASE
)
#: A line on the post and not on the work.
_OF_THE_POST = re.compile(
    r"^\W*(?:you(?:['’](?:d|ll)| would| will)? (?:be|report|answer|join)\b|(?:reports?|answers?) to\b)",
    re.IGNORECASE,
)
#: Their words for themselves, a choice left open, or somebody spoken to.
NOT_THEIRS_TO_SAY = re.compile(
    r"\b(?:we|us|our|ours|you|your|my|me|i|or|and sign|looking|everybody|anybody)\b", re.IGNORECASE
)
#: No name begins with one of these.
CLAUSE_WORDS = ("when", "where", "if", "while", "live", "been")
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
    ways = (name_of_doing(line) if line else None, sentence_case(units) if units else None)
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
    return sentence_case(claims[0].name) if claims else None


def _own_words(requirement: Requirement, asked: Asked) -> str | None:
    phrase = _shortened(requirement.text, is_duty=requirement.kind == "duty")
    is_short = bool(phrase) and len(phrase.split()) <= _MOST_WORDS
    return sentence_case(phrase) if is_short and _tells(phrase, asked) else None


def name_of_doing(line: str) -> str | None:
    """Name what a line of the résumé does: "Trained seven new technicians" is "Training new technicians"."""
    clause = _UP_TO.sub("", _BY_MYSELF.sub("", _CLAUSE.split(line)[0]))
    if clause.lower().startswith(tuple(naming().things)) or _THING_THAT_CHANGED.match(clause):
        return None
    first, _, rest = clause.partition(" ")
    doing = doing_of_past(first.lower()) or doing_of(first.lower())
    if second := _AND_DID.match(rest):  # "Hired and trained nine bakers"
        doing, rest = _both(doing, second["verb"]), rest[second.end() :]
    if not doing or not rest or first[:1].islower():
        return None
    kept = [word for at, word in enumerate(rest.split()) if at > 1 or not _is_count(word)]
    ends = (at for at, word in enumerate(kept) if _is_count(word) or _opens_another(kept, at))
    name = _dangling().sub("", _cut_to_length(" ".join([doing, *kept[: next(ends, len(kept))]])))
    words = name.split()
    if not 2 <= len(words) <= _MOST_WORDS or NOT_THEIRS_TO_SAY.search(name) or ends_badly(words):
        return None
    return None if words[1].lower() in ("of", *CLAUSE_WORDS) else sentence_case(name)


def _both(doing: str | None, verb: str) -> str | None:
    """Join two doings of one thing: "hiring and training"."""
    second = doing_of_past(verb.lower()) or doing_of(verb.lower())
    return f"{doing} and {second}" if doing and second else None


def _is_count(word: str) -> bool:
    return word.lower() in naming().counts or any(map(str.isdigit, word))


def _opens_another(words: Sequence[str], at: int) -> bool:
    """Tell an "and" before a second doing: "… technicians and wrote the checklist", "Built and teach …"."""
    if words[at] != "and" or at + 1 == len(words):
        return False
    following = words[at + 1].lower()
    return doing_of_past(following) is not None or following in plain_verbs()


def ends_badly(words: Sequence[str]) -> bool:
    """Tell a name that breaks off before what its last word belongs to."""
    last = words[-1].lower()
    return last in naming().small or last in naming().joins or (last in plain_verbs())


def _can_be_said(name: str, requirement: Requirement) -> bool:
    """Tell whether "I am good at …" can go before the name."""
    words = name.split()
    if len(words) > _MOST_WORDS or NOT_THEIRS_TO_SAY.search(name) or ends_badly(words):
        return False
    if words[0].lower() in CLAUSE_WORDS:
        return False
    if requirement.kind == "duty":
        return len(words) > 1 and words[0].lower().rstrip(",").endswith("ing")
    if len(words) == 1:
        is_work = requirement.kind == "years" and words[0].lower() not in (*plain_verbs(), "lead")
        return is_work or _is_name_or_all(name, requirement.text)
    return words[0].lower() not in plain_verbs()


def _is_name_or_all(word: str, text: str) -> bool:
    """Tell a name ("WebPT", "Xero") and a word that is nearly all that is asked for from a scrap."""
    written = re.search(rf"\b{re.escape(word)}(?!\w)", text, re.IGNORECASE)
    is_name = written is not None and written[0] != written[0].lower() and written.start() > 0
    is_region = word.isupper() and len(word) == len("MN")
    return (is_name and not is_region) or any(map(str.isupper, word[2:])) or len(text.split()) <= _FEW_WORDS


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
    text = _ASIDE.sub("", text)
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
    ends = [length for length in range(_MOST_WORDS, 1, -1) if _may_end(words, length)]
    whole = [length for length in ends if not _holds_together(words, length)]
    if whole and whole[0] < _LEAST_WORDS:
        whole = ends
    return " ".join(words[: whole[0]]).rstrip(",") if whole else " ".join(words)


def _may_end(words: Sequence[str], length: int) -> bool:
    """Tell an end before a small word, which is no "of"."""
    last, following = words[length - 1].lower(), words[length].lower()
    is_open = last in naming().small or last.endswith("ing")
    return following in naming().small and following != "of" and not is_open


def _holds_together(words: Sequence[str], at: int) -> bool:
    """Tell an "and" within one name, "the lunch and hallway duty roster", from one before another doing."""
    if words[at].lower() != "and" or at > _LEAST_WORDS or at + 1 == len(words):
        return False
    following = words[at + 1].lower()
    is_apart = following in naming().small or following.endswith("ing") or following in plain_verbs()
    return not is_apart


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


def sentence_case(words: str) -> str:
    """Begin with a capital; write the rest small where it was shouted, and keep short forms."""
    if words.isupper() and sum(len(word) > 4 for word in words.split()) > 1:
        words = words.lower()
    return words[:1].upper() + words[1:]
