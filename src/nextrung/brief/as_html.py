"""The brief as one HTML file that needs no network and prints well."""

import functools
from importlib import resources
from typing import TYPE_CHECKING, Literal

import jinja2

from nextrung.brief import wording
from nextrung.brief.citations import cited_sources
from nextrung.brief.records import Brief

if TYPE_CHECKING:
    from nextrung.brief.pay_page import PayPage


def brief_to_html(brief: Brief, paper: Literal["us-letter", "a4"] = "us-letter") -> str:
    """Give the brief as a page; every word of the papers is escaped."""
    return _template().render(
        brief=brief,
        words=wording,
        cited=cited_sources(brief),
        pay=_pay_page(brief),
        page="letter" if paper == "us-letter" else "A4",
    )


def _pay_page(brief: Brief) -> "PayPage | None":
    if brief.pay is None:
        return None
    from nextrung.brief.pay_page import make_pay_page  # draws charts, which a brief without a plan has not

    return make_pay_page(brief.pay)


@functools.cache
def _template() -> jinja2.Template:
    folder = resources.files("nextrung.brief").joinpath("templates")
    templates = {file.name: file.read_text(encoding="utf-8") for file in folder.iterdir() if file.is_file()}
    environment = jinja2.Environment(
        loader=jinja2.DictLoader(templates),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("brief.html")
