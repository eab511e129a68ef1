"""Where a statement about pay rests: a line of a paper, or a field of the plan, as a link."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.urls import reverse

from nextrung.pay.household.budget import words_of
from nextrung.sources import Point, Source
from nextrung_web.ladder.models import Paper
from nextrung_web.pay.fields import Field
from nextrung_web.pay.paid import PayPapers
from nextrung_web.pay.plans import Typed

#: Table of a plan -> the page on which its fields stand.
_PAGES = {
    "household": "pay_household",
    "budget": "pay_budget",
    "savings": "pay_budget",
    "job": "pay_rate",
    "now": "pay_offers",
    "choices": "pay_offers",
}


@dataclass(frozen=True, kw_only=True)
class Cited:
    """A statement with what it rests on."""

    text: str
    blank: str
    links: tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True)
class Citing:
    """What is needed to find the place of a source."""

    typed: Typed
    papers: PayPapers

    def points(self, points: Iterable[Point]) -> list[Cited]:
        """Give statements with their links."""
        return [
            Cited(text=one.text, blank=one.blank or "", links=tuple(dict.fromkeys(self._links(one.sources))))
            for one in points
        ]

    def _links(self, sources: Iterable[Source]) -> Iterator[tuple[str, str]]:
        for source in sources:
            if source.document == "plan":
                yield from self._in_plan(source)
            elif source.document != "table" and (paper := self._paper(source)):
                yield source.label, f"{reverse('paper', args=[paper.pk])}#line-{source.line}"

    def _paper(self, source: Source) -> Paper | None:
        application = self.typed.application
        if application is None:
            return None
        if source.document == "notes":
            return self.papers.notes_paper
        return application.posting if source.document == "posting" else application.resume

    def _in_plan(self, source: Source) -> Iterator[tuple[str, str]]:
        keys = (key for key, line in self.typed.read.plan.sources.items() if line == source)
        key = next(keys, source.row or "")
        page = _PAGES.get(key.partition(".")[0])
        if page:
            yield words_of(key)[1], f"{address(self.typed, page)}#{Field(key=key, label='').id}"
        elif key.startswith("offer["):
            place = int(key[len("offer[") : key.index("]")]) - 1
            offer, name = self.typed.offers[place], self.typed.read.plan.offers[place].name
            yield name, f"{address(self.typed, 'pay_offers')}#offer-{offer.pk}"


def address(typed: Typed, name: str, *args: int) -> str:
    """Give the address of a page, of the application or on its own."""
    here = [] if typed.application is None else [typed.application.pk]
    return reverse(name, args=[*here, *args])
