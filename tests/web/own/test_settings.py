import gettext
import re
from pathlib import Path

import pytest
from django.conf import settings as ours

pytestmark = pytest.mark.django_db

CATALOGUE = Path(ours.LOCALE_PATHS[0]) / "en_GB" / "LC_MESSAGES"


def test_it_says_that_nothing_is_sent_by_which_engine_and_where_all_is_kept(mine, kept_here):
    page = mine.get("/settings/").content.decode()
    assert "Nothing." in page
    assert "wordllama" in page
    assert str(kept_here) in page
    assert "0.1.0" in page


def test_with_accounts_on_the_folder_of_the_server_is_nobodys_to_know(mine, kept_here, settings):
    settings.ACCOUNTS = True
    page = mine.get("/settings/").content.decode()
    assert str(kept_here) not in page
    assert "Sign out" in page


def test_british_english_is_chosen_and_stays(mine):
    assert "Your résumé" in mine.get("/new/").content.decode()
    mine.post("/settings/language/", {"language": "en-gb", "next": "/settings/"})
    page = mine.get("/new/").content.decode()
    assert '<html lang="en-gb">' in page
    assert "Your CV" in page
    assert "résumé" not in page


def test_the_language_leads_nowhere_else(mine):
    answer = mine.post("/settings/language/", {"language": "en", "next": "https://evil.example/"})
    assert "evil" not in answer.url


def test_the_catalogue_is_compiled_from_what_translators_gave():
    words = (CATALOGUE / "django.po").read_text(encoding="utf-8")
    given = dict(re.findall(r'^msgid "(.+)"\nmsgstr "(.+)"$', words, re.MULTILINE))
    with (CATALOGUE / "django.mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    assert len(given) > 5
    assert {said: compiled.gettext(said) for said in given} == given
    untranslated = re.findall(r'^msgid "(.*ésumé.*)"\nmsgstr ""$', words, re.MULTILINE)
    assert untranslated == [], "run: make messages"
