"""Leading people and teaching them, told by the shape of a sentence: the nouns differ in every trade."""

from collections.abc import Sequence
from functools import cache

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
_ENDINGS_OF_PEOPLE = ("ers", "ors", "men", "women", "ists", "ants", "ees", "ians", "chefs")
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


def shown_of_people(text: str) -> frozenset[str]:
    """Give the skills that a line of the résumé shows by its shape."""
    words = tokens(text)
    shown = set()
    if _verb_with_people(words, _verbs_of_leading()) or _has_a_group(words):
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
        if word in verbs and _reaches_people(words[at + 1 :], is_sure=word.startswith(_OF_PEOPLE_ALONE)):
            return verb
    return None


def _reaches_people(words: Sequence[Token], *, is_sure: bool) -> bool:
    """Find the people within reach; after a verb that takes people alone, an ending tells them, too."""
    left = _WORDS_BETWEEN
    for token in words:
        word = token.text.lower()
        if word in _people() or (is_sure and word.endswith(_ENDINGS_OF_PEOPLE)):
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
