"""The list of time zones: six hundred choices, written once for each language and not for each form."""

from collections.abc import Iterable, Iterator
from functools import cache

from django import forms
from django.forms.utils import flatatt
from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from nextrung_web.ladder.when import place_of, zone_names

Zone = tuple[str, str]


def zones() -> Iterator[tuple[str, str | list[Zone]]]:
    """Give the zones for a list to choose from, those that are named often first."""
    titles = {"often": _("Often"), "every": _("Every place")}
    yield "", _("As noted, or this computer’s")
    for group, names in zone_names():
        yield titles[group], [(zone, _label(zone, group)) for zone in names]


def _label(zone: str, group: str) -> str:
    return place_of(zone) if group == "often" else f"{place_of(zone)} ({zone.split('/')[0]})"


class ZoneSelect(forms.Select):
    """A list as Django writes it, but fifty times as fast: three of them stand on the page of a ladder."""

    def render(
        self,
        name: str,
        value: object,
        attrs: dict[str, object] | None = None,
        renderer: object = None,  # noqa: ARG002 - Django gives it; there is no template to fill
    ) -> SafeString:
        """Give the list with `value` chosen."""
        attributes = flatatt(self.build_attrs(self.attrs, {"name": name, **(attrs or {})}))
        return format_html("<select{}>{}</select>", attributes, _with_chosen(str(value or "")))

    def use_required_attribute(self, initial: object) -> bool:  # noqa: ARG002 - as Django has it
        """Say no: none of the zones may be chosen."""
        return False


def _with_chosen(zone: str) -> SafeString:
    option = f'<option value="{escape(zone)}"'
    return mark_safe(_written(get_language()).replace(option, f"{option} selected", 1))  # noqa: S308 - escaped


@cache
def _written(language: str | None) -> str:  # noqa: ARG001 - the names of the groups are translated
    return "".join(
        _options([(value, label)])
        if isinstance(label, str)
        else format_html('<optgroup label="{}">{}</optgroup>', value, _options(label))
        for value, label in zones()
    )


def _options(choices: Iterable[Zone]) -> SafeString:
    return format_html_join("", '<option value="{}">{}</option>', choices)
