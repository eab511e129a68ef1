"""Verbs in their -ing form, by which a strength is named, and the lists that names are cut by."""

import re
from functools import cache

import msgspec

from nextrung.fit.terms import word_lists
from nextrung.tables import load_table


class Naming(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``tables/naming.toml``."""

    lead_in: list[str]
    tail: list[str]
    #: Words that no name ends with.
    small: list[str]
    #: Verbs beside those of ``words.toml`` that no name begins or ends with in this form.
    verbs: list[str]
    #: Verbs beside those of ``words.toml`` that a duty begins with.
    doings: list[str]
    #: Adjectives and the like that belong to a word after them.
    joins: list[str]
    #: The -ing form of a past that does not end in -ed, or that doubles a letter.
    doing_of_past: dict[str, str]
    #: Things that begin with what may be a verb.
    things: list[str]
    #: Words that a long name can do without.
    counts: list[str]


@cache
def naming() -> Naming:
    """Give the lists of ``tables/naming.toml``."""
    return load_table("naming", Naming)


@cache
def plain_verbs() -> frozenset[str]:
    """Give verbs that are nothing else in their plain form."""
    return frozenset((*word_lists().verbs.split(), *naming().verbs)) - with_other_lives()


def doing_of_past(word: str) -> str | None:
    """Give the -ing form of a past: "trained" is "training", "built" is "building"; None for others."""
    irregular = naming().doing_of_past.get(word)
    is_past = word.endswith("ed") and len(word) >= 5 and not word[0].isdigit()
    if irregular or not is_past:
        return irregular
    return f"{word[:-3]}ying" if word.endswith("ied") else f"{word[:-2]}ing"


def as_doing(phrase: str, *, is_doing: bool) -> str:
    """Write the verbs of a duty in their -ing form: "Lead, coach and schedule crews"."""
    words = phrase.split()
    first = words[0].lower().rstrip(",") if words else ""
    if len(words) < 2 or doing_of(first) is None or (not is_doing and first in with_other_lives()):
        return phrase
    opens = True
    for at, word in enumerate(words[:-1]):
        doing = doing_of(word.lower().rstrip(",")) if opens else None
        if doing:
            words[at] = doing + ("," if word.endswith(",") else "")
        opens = (doing is not None and word.endswith(",")) or word.lower() in ("and", "or")
    return " ".join(words)


@cache
def with_other_lives() -> frozenset[str]:
    """Give verbs that are nouns or adjectives just as often."""
    return frozenset(word_lists().verbs_with_other_lives.split())


@cache
def _verbs() -> frozenset[str]:
    return frozenset((*word_lists().verbs.split(), *naming().doings))


def doing_of(word: str) -> str | None:
    """Give the -ing form of a verb we know, from its plain form or that of "he plans"; None for others."""
    verbs = _verbs()
    plain = next(
        (form for form in (word, word.removesuffix("s"), word.removesuffix("es")) if form in verbs), None
    )
    if plain is None:
        return None
    if plain.endswith("e") and not plain.endswith("ee"):
        return plain[:-1] + "ing"
    is_short = re.fullmatch(r"[^aeiou]*[aeiou][^aeiouwxy]", plain) is not None
    return plain + plain[-1] + "ing" if is_short else plain + "ing"
