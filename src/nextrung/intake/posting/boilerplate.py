"""The lists of ``boilerplate.toml``: the law, how to apply, benefits, how people work there."""

from functools import cache
from typing import Literal

from nextrung.intake._phrases import PhraseList
from nextrung.tables import load_table

Boilerplate = Literal["legal", "legal_topics", "apply", "benefits", "culture"]


@cache
def boilerplate(name: Boilerplate) -> PhraseList:
    """Give the phrases of the list `name`."""
    return PhraseList(_table()[name])


@cache
def _table() -> dict[Boilerplate, tuple[str, ...]]:
    return load_table("boilerplate", dict[Boilerplate, tuple[str, ...]])
