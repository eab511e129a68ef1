"""The parts of a round room: each a page of its own, and all of them together the page to print."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from nextrung.brief.wording import MOMENTS


@dataclass(frozen=True, slots=True)
class Part:
    """One part; `slug` is the end of its address and the name of its template."""

    slug: str
    #: In the list of parts, and over its page.
    name: str | Promise
    title: str | Promise
    #: Something is typed in it, so it is not loaded anew under somebody's hands.
    has_forms: bool = False

    @property
    def address(self) -> str:
        """Name of its address."""
        return f"round_{self.slug}"

    @property
    def template(self) -> str:
        """Where its words stand."""
        return f"rounds/parts/{self.slug}.html"


PARTS: tuple[Part, ...] = (
    Part("questions", _("Questions"), _("What they will ask")),
    Part("strengths", _("Strengths"), _("Your strengths, and the one"), has_forms=True),
    Part("list", _("Their list"), _("What they ask for, one by one")),
    Part("stories", _("Stories"), _("Your stories")),
    Part("people", _("People"), _("People to meet")),
    Part("worries", _("Worries"), _("Worries, and what you said before")),
    Part("ask", _("Ask them"), _("Your questions to them")),
    Part("day", _("The day"), _("Dress and the day")),
    Part("plan", _("Plan"), _("Until then")),
    Part("mistakes", _("Mistakes"), _("Mistakes to avoid")),
    Part("after", _("Afterwards"), _("When it is over"), has_forms=True),
)


def part_called(slug: str) -> Part:
    """Give the part with this name."""
    return next(part for part in PARTS if part.slug == slug)


@dataclass(frozen=True, kw_only=True, slots=True)
class AtMoment:
    """Mistakes that happen at one moment."""

    moment: str
    mistakes: list[Mapping[str, Any]]


def by_moment(mistakes: list[Mapping[str, Any]]) -> list[AtMoment]:
    """Put mistakes together by when they happen, in the order of the interview."""
    groups = {
        key: AtMoment(moment=words, mistakes=[one for one in mistakes if one["moment"] == key])
        for key, words in MOMENTS.items()
    }
    return [group for group in groups.values() if group.mistakes]


@dataclass(frozen=True, kw_only=True, slots=True)
class SaidBefore:
    """Things said in round one that the same advice is for."""

    said: list[Mapping[str, Any]]
    advice: Mapping[str, Any]
    fresh: Mapping[str, Any] | None


def with_one_advice(commitments: list[Mapping[str, Any]]) -> list[SaidBefore]:
    """Put together what has the same advice and nothing of its own, where the first of it stood."""
    found: dict[object, SaidBefore] = {}
    for place, one in enumerate(commitments):
        advice = one["advice"]
        is_alone = advice["blank"] or one["fresh"]
        key: object = place if is_alone else advice["text"]
        if key in found:
            found[key].said.append(one["said"])
        else:
            found[key] = SaidBefore(said=[one["said"]], advice=advice, fresh=one["fresh"])
    return list(found.values())
