"""The brief as one HTML file that needs no network and prints well."""

import functools
from importlib import resources
from typing import Literal

import jinja2

from nextrung.brief import wording
from nextrung.brief.citations import cited_sources
from nextrung.brief.records import Brief


def brief_to_html(brief: Brief, paper: Literal["us-letter", "a4"] = "us-letter") -> str:
    """Give the brief as a page; every word of the papers is escaped."""
    return _template().render(
        brief=brief,
        words=wording,
        cited=cited_sources(brief),
        page="letter" if paper == "us-letter" else "A4",
    )


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
