"""Statements of a brief in templates: the words, what is left to fill in, and each source as a link."""

from collections.abc import Mapping
from typing import Any

from django import template
from django.template import Context
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from nextrung.sources import Source
from nextrung.tables.catalogue import catalogue

register = template.Library()

Json = Mapping[str, Any]

_LONGEST_TITLE = 300


@register.simple_tag(takes_context=True)
def sources(context: Context, given: Json | list[Json] | None) -> SafeString:
    """Show the short form of each source once, each a link to the line or the row itself."""
    every = given if isinstance(given, list) else [given] if given else []
    by_label = {_label(one): one for one in every}
    return format_html_join("", " {}", ((_link(context, label, one),) for label, one in by_label.items()))


@register.simple_tag(takes_context=True)
def say(context: Context, point: Json | None) -> SafeString:
    """Show one thing said: its words, its blank, its sources."""
    if not point:
        return SafeString("")
    words = format_html("<bdi>{}</bdi>", point["text"])
    if point["blank"]:
        words = format_html('{} <span class="blank"><bdi>{}</bdi></span>', words, point["blank"])
    return format_html("{}{}", words, sources(context, point["sources"]))


@register.simple_tag(takes_context=True)
def quoted(context: Context, line: Json | None) -> SafeString:
    """Show a line of a paper in quotation marks, with its source."""
    if not line:
        return SafeString("")
    return format_html("<q><bdi>{}</bdi></q>{}", line["text"], sources(context, line["source"]))


@register.filter
def besides(lines: list[Json], story: Json | None) -> list[Json]:
    """Give the lines that are not the story itself, which is shown already."""
    return [line for line in lines if not story or line["text"] != story["text"]]


def _label(source: Json) -> str:
    return Source(
        document=source["document"], quote=source["quote"], line=source["line"], row=source.get("row")
    ).label


def _link(context: Context, label: str, source: Json) -> SafeString:
    quote = source["quote"][:_LONGEST_TITLE]
    address = _address(context, source)
    kind = "tag ours" if source["document"] == "table" else "tag"
    if not address:
        return format_html('<span class="{}" title="{}">{}</span>', kind, quote, _in_words(label))
    return format_html('<a class="{}" href="{}" title="{}">{}</a>', kind, address, quote, _in_words(label))


def _in_words(label: str) -> str:
    return _("you") if label == "you" else label


def _address(context: Context, source: Json) -> str:
    """Give where a source can be read: the line of the kept paper, or the row in the library."""
    if source["document"] == "table":
        row = source.get("row") or ""
        return reverse("library_row", args=[row]) if row in catalogue() else ""
    paper = context["papers"].get(source["document"])
    if paper is None:
        return ""
    line = f"#line-{source['line']}" if source["line"] else ""
    return f"{reverse('paper', args=[paper])}{line}"
