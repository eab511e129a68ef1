"""The fields of a page with what was typed in them, and the keeping of what comes back."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from nextrung.pay.amounts import dollars
from nextrung.pay.household.budget import Category, CategoryTotal, categories, totals
from nextrung.pay.records import BudgetLine
from nextrung_web.pay.fields import UNITS, Field, Words, line_fields, term_groups
from nextrung_web.pay.models import PlanPart
from nextrung_web.pay.plans import Typed, cleaned, keep, living_of, part_for

#: The unit chosen beside an amount, in a request: the name of the field with this behind it.
UNIT = "-per"
_MOST_IN_NAME = 60


@dataclass(frozen=True, kw_only=True)
class Filled:
    """A field, what stands in it, and what is said beside it."""

    field: Field
    #: Where it is kept; None where nothing of that part is kept yet.
    part: PlanPart | None
    value: str
    unit: str
    #: What is wrong with it; empty where nothing is.
    wrong: str = ""
    #: It has just been kept, in these words.
    kept: str = ""

    @property
    def units(self) -> list[tuple[str, Words]]:
        """Give the units to choose from."""
        return [(unit, UNITS[unit]) for unit in self.field.units]


@dataclass(frozen=True, kw_only=True)
class FilledGroup:
    """Fields under a heading."""

    title: Words
    fields: tuple[Filled, ...]


@dataclass(frozen=True, kw_only=True)
class Terms:
    """What a job gives beside its base, as it is filled in."""

    groups: tuple[FilledGroup, ...]

    @property
    def fields(self) -> tuple[Filled, ...]:
        """Give all of them."""
        return tuple(one for group in self.groups for one in group.fields)

    @property
    def filled(self) -> int:
        """Count those in which something stands."""
        return sum(bool(one.value) for one in self.fields)

    @property
    def is_wrong(self) -> bool:
        """Say whether one cannot be read, so that it is shown unfolded."""
        return any(one.wrong for one in self.fields)


@dataclass(frozen=True, kw_only=True)
class Lines:
    """One category of the budget."""

    category: Category
    fields: tuple[Filled, ...]
    total: CategoryTotal

    @property
    def units(self) -> list[tuple[str, Words]]:
        """Give the units to choose from."""
        return self.fields[0].units

    @property
    def is_blank(self) -> bool:
        """Say whether nothing is filled in; blank is not zero."""
        return not self.total.per_year and self.total.blank == self.total.lines

    @property
    def in_words(self) -> str:
        """Give "$1,450 a month, 48% of all", or that it is blank."""
        if self.is_blank:
            return _("blank")
        words = _("%(amount)s a month") % {"amount": dollars(self.total.per_year / 12)}
        return words if self.total.share is None else f"{words}, {self.total.share * 100:.0f}%"


def filled(typed: Typed, fields: Iterable[Field], offer: PlanPart | None = None) -> tuple[Filled, ...]:
    """Put what was typed into fields, of one offer or of the rest of the plan."""
    return tuple(_filled(typed, field, offer) for field in fields)


def terms_of(typed: Typed, table: str, offer: PlanPart | None = None) -> Terms:
    """Give what a job gives beside its base: in "now.", "job.benefits.", or, of an offer, ""."""
    groups = (
        FilledGroup(title=one.title, fields=filled(typed, one.fields, offer)) for one in term_groups(table)
    )
    return Terms(groups=tuple(groups))


def _filled(typed: Typed, field: Field, offer: PlanPart | None) -> Filled:
    field = field.within(f"offer-{offer.pk}-") if offer else field
    key = typed.key_of(offer, field.key) if offer else field.key
    value, unit = field.shown(typed.words.get(key, ""))
    wrong = typed.read.wrong.get(key, "")
    return Filled(
        field=field, part=offer, value=value, unit=unit, wrong=f"{capfirst(wrong)}." if wrong else ""
    )


def budget_of(typed: Typed) -> tuple[Lines, ...]:
    """Give the whole sheet, category by category."""
    each_total = totals(typed.read.plan.budget)
    return tuple(
        Lines(
            category=category,
            fields=filled(typed, line_fields(category, own_lines(typed, category))),
            total=total,
        )
        for category, total in zip(categories(), each_total, strict=True)
    )


def own_lines(typed: Typed, category: Category) -> list[str]:
    """Give the lines of a category that the person added, by name."""
    head = f"{'.'.join(category.table)}."
    of_the_sheet = {line.key for line in category.lines}
    names = (key.removeprefix(head) for key in typed.words if key.startswith(head))
    return sorted(name for name in names if name not in of_the_sheet)


def keep_all(typed: Typed, fields: Iterable[Filled], sent: Mapping[str, str]) -> tuple[str, ...]:
    """Keep each of the fields that was sent and differs from what is kept; give their ids."""
    return tuple(_kept(typed, fields, sent))


def _kept(typed: Typed, fields: Iterable[Filled], sent: Mapping[str, str]) -> Iterator[str]:
    for one in fields:
        field = one.field
        if field.id not in sent:
            continue
        words = field.words_from(sent[field.id].strip(), sent.get(field.id + UNIT, field.per))
        if field.shown(words) != (one.value, one.unit):
            keep(one.part or part_for(typed, field.key), field.key, words)
            yield field.id


def add_lines(typed: Typed, sent: Mapping[str, str]) -> Iterator[str]:
    """Add the lines of the person's own that were named; give what is wrong with a name."""
    for category in categories():
        name = cleaned(sent.get(f"new-{category.key}", ""))[:_MOST_IN_NAME].strip()
        if not name:
            continue
        if name.lower() in {one for line in category.lines for one in (line.key, line.name.lower())}:
            yield _("“%(name)s” is a line of the sheet already.") % {"name": name}
            continue
        field = line_fields(category, [name])[-1]
        amount, unit = (sent.get(f"new-{category.key}-{which}", "") for which in ("amount", "per"))
        keep(living_of(typed.owner), field.key, field.words_from(amount.strip(), unit))


def read_back(line: BudgetLine) -> str:
    """Say how an amount was understood."""
    if line.amount is None:
        return ""
    return f"{dollars(line.amount)} {UNITS[line.per]}"
