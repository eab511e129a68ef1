"""Every word of the pages can be translated, and the British catalogue has none that is doubtful."""

import re
from pathlib import Path

import pytest

import nextrung_web

PAGES = Path(nextrung_web.__file__).parent
TEMPLATES = sorted(PAGES.rglob("templates/**/*.html"))
#: What is called so in every language.
NAMES = {"Next Rung", "· Next Rung", "nextrung serve"}
SEEN = "aria-label|title|placeholder|alt"


def bare_words(template):
    """Give the words of a template that stand outside of what is translated."""
    text = re.sub(r"{% blocktranslate.*?{% endblocktranslate %}", "", template, flags=re.DOTALL)
    text = re.sub(r"{%.*?%}|{{.*?}}|{#.*?#}", "", text, flags=re.DOTALL)
    seen = re.findall(rf'(?:{SEEN})="([^"]*)"', text)
    seen += re.sub(r"<(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>", "\n", text).splitlines()
    return [words.strip() for words in seen if re.search(r"[A-Za-z]{2}", words)]


@pytest.mark.parametrize("file", TEMPLATES, ids=lambda file: file.stem)
def test_no_word_of_a_page_stands_outside_of_what_is_translated(file):
    assert set(bare_words(file.read_text(encoding="utf-8"))) <= NAMES


def test_bare_words_are_found():
    assert bare_words('<p title="Look">{% translate "Yes" %} and {{ name }}</p>') == ["Look", "and"]


def test_the_british_catalogue_has_no_doubtful_word():
    catalogue = (PAGES / "locale" / "en_GB" / "LC_MESSAGES" / "django.po").read_text(encoding="utf-8")
    assert "fuzzy" not in catalogue
    assert 'msgid "Practice again"\nmsgstr "Practise again"' in catalogue
