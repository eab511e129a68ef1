"""Leading people and teaching them, told by the shape of a sentence: the nouns differ in every trade."""

from collections.abc import Sequence
from functools import cache, lru_cache

from nextrung.fit.terms import Token, tokens, word_lists

LEADERSHIP, TEACHING = "@people leadership", "@coaching and mentoring"

#: Words of any kind that may stand between the verb and the people: "leading the night pharmacy team".
_WORDS_BETWEEN = 2
#: A title that says it by itself; "manager" does not: of accounts, of products?
_TITLES = frozenset(
    ("supervisor", "foreman", "forewoman", "superintendent", "director", "chief", "headteacher")
)
_LEAD = frozenset(("lead", "leader"))
#: "Taught three rodmen", "supervise bakers": no list has the nouns of every trade.
_OF_PEOPLE_ALONE = ("train", "taught", "teach", "coach", "mentor", "precept", "supervis")
_ENDINGS_OF_ONE = ("er", "or", "ar", "ist", "ian", "ee")
_ENDINGS_OF_PEOPLE = ("ers", "ors", "men", "women", "ists", "ants", "ees", "ians", "chefs")
#: "Lead 7 cycle counters": what is led by number is people.
_LEADS = frozenset(("lead", "led", "leads", "leading"))
#: "Acting shift supervisor two nights a week": the post was held, if not for good.
_STAND_IN = frozenset(("acting", "interim", "relief"))
_POSTS = _TITLES | _LEAD | frozenset(("manager", "captain", "sergeant", "charge"))
_HAS = frozenset(("had", "have", "with", "charge", "responsible"))
_GROUPS = frozenset(("crew", "team", "staff", "shift"))


def asked_of_people(text: str) -> list[tuple[str, int, int]]:
    """Give the skills a requirement asks for by its shape: key, first character, the one after the verb."""
    words = tokens(text)
    found = []
    for key, verbs in ((LEADERSHIP, _verbs_of_leading()), (TEACHING, _verbs_of_teaching())):
        verb = _verb_with_people(words, verbs)
        if verb:
            found.append((key, verb.start, verb.end))
    return found


@lru_cache(maxsize=1024)
def shown_of_people(text: str) -> frozenset[str]:
    """Give the skills that a line of the résumé shows by its shape."""
    words = tokens(text)
    shown = set()
    if _verb_with_people(words, _verbs_of_leading()) or _has_a_group(words) or _stands_in(words):
        shown.add(LEADERSHIP)
    if _verb_with_people(words, _verbs_of_teaching()):
        shown.add(TEACHING)
    return frozenset(shown)


def leads_by_title(title: str) -> bool:
    """Tell whether a title is one of leading people: "Supervisor", "Crew Leader", "Lead Plumber"."""
    words = [token.text.lower() for token in tokens(title)]
    return not _TITLES.isdisjoint(words) or (len(words) > 1 and not _LEAD.isdisjoint(words))


def _verb_with_people(words: Sequence[Token], verbs: frozenset[str]) -> Token | None:
    """Find a verb that small words, a count and at most two others part from a noun for people."""
    for at, verb in enumerate(words):
        word = verb.text.lower()
        is_sure = word.startswith(_OF_PEOPLE_ALONE) or (word in _LEADS and _is_count(words[at + 1 : at + 2]))
        if word in verbs and _reaches_people(words[at + 1 :], is_sure=is_sure):
            return verb
    return None


def _reaches_people(words: Sequence[Token], *, is_sure: bool) -> bool:
    """Find the people within reach; after a verb that takes people alone, an ending tells them, too."""
    left = _WORDS_BETWEEN
    endings: tuple[str, ...] = _ENDINGS_OF_PEOPLE
    if is_sure and words and words[0].text.lower() in ("a", "an", "one"):
        endings += _ENDINGS_OF_ONE
    for token in words:
        word = token.text.lower()
        if word in _people() or (is_sure and word.endswith(endings)):
            return True
        if not token.stem and word != ",":
            return False
        left -= token.stem != "" and not word.isdigit() and word not in _between()
        if left < 0:
            return False
    return False


def _has_a_group(words: Sequence[Token]) -> bool:
    """Find "had a crew of three", "in charge of the night shift", "three people report to me"."""
    plain = [token.text.lower() for token in words]
    for at, word in enumerate(plain):
        following = [
            other for other in plain[at + 1 : at + 4] if other not in ("a", "an", "the", "of", "for")
        ]
        if word in _HAS and following and following[0] in _GROUPS:
            return True
        if word in _people() and plain[at + 1 : at + 4] in (["report", "to", "me"], ["reported", "to", "me"]):
            return True
    return False


def _stands_in(words: Sequence[Token]) -> bool:
    """Find "acting shift supervisor", "interim manager"."""
    plain = [token.text.lower() for token in words]
    return any(
        word in _STAND_IN and not _POSTS.isdisjoint(plain[at + 1 : at + 4]) for at, word in enumerate(plain)
    )


def _is_count(words: Sequence[Token]) -> bool:
    return any(token.text.isdigit() for token in words)


@cache
def _people() -> frozenset[str]:
    return frozenset(word_lists().people.split())


@cache
def _between() -> frozenset[str]:
    return frozenset(word_lists().between_verb_and_people.split())


@cache
def _verbs_of_leading() -> frozenset[str]:
    return frozenset(word_lists().leads.split())


@cache
def _verbs_of_teaching() -> frozenset[str]:
    return frozenset(word_lists().teaches.split())
