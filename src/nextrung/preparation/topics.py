"""Tell which topic of the question table a requirement, a worry or a line of the résumé belongs to."""

from functools import cache, lru_cache

from nextrung.preparation.bank import ranking
from nextrung.tables.terms import Terms, index_terms

#: The lines of a few candidates' papers; each is looked at many times.
_MOST_TEXTS = 2048


@cache
def _terms() -> Terms:
    return index_terms({topic.key: topic.terms for topic in ranking().topic})


@cache
def _not_terms() -> Terms:
    return index_terms({topic.key: topic.not_terms for topic in ranking().topic})


@cache
def names() -> dict[str, str]:
    """Give the name of each topic by its key, in the order of the table."""
    return {topic.key: topic.name for topic in ranking().topic}


@lru_cache(maxsize=_MOST_TEXTS)
def topics_of(text: str) -> tuple[str, ...]:
    """Give the topics whose words stand in `text`, the one with most words first."""
    order = list(names())
    counted = _terms().count(text) - _not_terms().count(text)
    return tuple(sorted(counted, key=lambda key: (-counted[key], order.index(key))))
