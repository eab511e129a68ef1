"""What the candidate chose among their strengths; it stands above what was computed."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from nextrung.fit.records import Testimonial
from nextrung.sources import BY_HAND, Source, Statement


@dataclass(frozen=True, kw_only=True, slots=True)
class Swap:
    """One strength named in place of another; each is known by the text of its requirement."""

    out: str
    put_in: str


@dataclass(frozen=True, kw_only=True, slots=True)
class GivenQuote:
    """A sentence that somebody said or wrote to the candidate, for the strength of a requirement."""

    requirement: str
    text: str
    #: As the candidate names them; empty where they do not.
    who: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Choices:
    """All that was chosen. A strength that the papers do not bear out is not named for being chosen."""

    swaps: tuple[Swap, ...] = ()
    #: Text of the requirement whose strength is to set apart.
    sets_apart: str | None = None
    quotes: tuple[GivenQuote, ...] = ()


NOTHING_CHOSEN: Final = Choices()


def order_by_choice(ranked: Sequence[str], choices: Choices, first: int) -> tuple[int, ...]:
    """Give the places of `ranked` in the order in which the strengths stand once choices are followed.

    `ranked` are the texts of the requirements, best first; `first` is how many are named. What is put in
    stands in the place of what it was put in for, or where that is not named any more, in the last place
    that nobody chose. The one that is to set apart is named, too. The others keep their order.
    """
    known = set(ranked)
    swaps = {swap.out: swap.put_in for swap in choices.swaps if swap.put_in in known}
    wanted = [*swaps.values(), *([choices.sets_apart] if choices.sets_apart in known else [])]
    named = list(dict.fromkeys(swaps.get(text, text) for text in ranked[:first]))
    fill = [text for text in ranked if text not in named and (text not in swaps or text in wanted)]
    named += list(dict.fromkeys(fill))[: first - len(named)]
    for text in wanted:
        if text not in named:
            _put_in_last_free_place(named, text, wanted)
    places = {text: place for place, text in reversed(list(enumerate(ranked)))}
    chosen = [places[text] for text in named]
    return (*chosen, *(place for place in range(len(ranked)) if place not in chosen))


def _put_in_last_free_place(named: list[str], text: str, wanted: Sequence[str]) -> None:
    free = [place for place, other in enumerate(named) if other not in wanted]
    if free:
        named[free[-1]] = text


def quotes_given(choices: Choices, requirements: Sequence[str]) -> dict[int, Testimonial]:
    """Give the quotes that the candidate added, by the place of the requirement; a later one counts."""
    return {
        requirements.index(given.requirement): Testimonial(
            text=given.text,
            who=Statement(text=given.who, source=_by_hand(given.who)) if given.who else None,
            source=_by_hand(given.text),
        )
        for given in choices.quotes
        if given.requirement in requirements
    }


def _by_hand(words: str) -> Source:
    return Source(document="table", row=BY_HAND, quote=words)
