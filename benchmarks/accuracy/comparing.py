"""When two wordings are the same, and how two lists are paired; shared by the three measurements."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from typing import TypeVar

Left = TypeVar("Left")
Right = TypeVar("Right")

_VARIANTS = str.maketrans(
    {
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("‘’‚‛′`´", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        "\u00ad": None,
    }
)


def fold(text: str, *, ignore_case: bool = False) -> str:
    """Fold white space, dashes, quotes and compatibility letters; case only where asked."""
    folded = " ".join(unicodedata.normalize("NFKC", text).translate(_VARIANTS).split())
    return folded.casefold() if ignore_case else folded


def words(text: str) -> frozenset[str]:
    """The words of a text, for judging how much of one stands in another."""
    return frozenset(re.findall(r"[a-z0-9$%+]+", fold(text, ignore_case=True)))


def containment(left: str, right: str) -> float:
    """How much of the shorter text's words stand in the other: 0.0-1.0."""
    a, b = words(left), words(right)
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def overlap(left: str, right: str) -> float:
    """How far two texts have the same words: 0.0-1.0 (Jaccard)."""
    a, b = words(left), words(right)
    return len(a & b) / len(a | b) if a or b else 0.0


def pair_best(
    left: Sequence[Left], right: Sequence[Right], likeness: Callable[[Left, Right], float]
) -> list[tuple[int, int]]:
    """Pair items one to one, the likeliest first; a likeness of 0 or less never pairs."""
    ranked = sorted(
        ((likeness(a, b), i, j) for i, a in enumerate(left) for j, b in enumerate(right)),
        key=lambda each: (-each[0], each[1], each[2]),
    )
    pairs: list[tuple[int, int]] = []
    free_left, free_right = set(range(len(left))), set(range(len(right)))
    for score, i, j in ranked:
        if score > 0 and i in free_left and j in free_right:
            pairs.append((i, j))
            free_left.remove(i)
            free_right.remove(j)
    return sorted(pairs)
