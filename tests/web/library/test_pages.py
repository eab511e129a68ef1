import html
import re

import pytest
from django.urls import reverse

from nextrung.tables.catalogue import catalogue
from nextrung_web.library.sections import SECTIONS, entries, section_of, show

pytestmark = pytest.mark.django_db


def pages_of(mine, section):
    """Give the pages of a shelf, going on from each to the next."""
    address, pages = reverse("shelf", args=[section.slug]), []
    on = address
    while on:
        pages.append(mine.get(on).content.decode())
        found = re.search(r'rel="next" href="(.+?)"', pages[-1])
        on = address + html.unescape(found[1]) if found else None
    return pages


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.slug)
def test_every_shelf_has_entries_and_shows_them(mine, section):
    on_it = re.findall(r'<article class="entry" id="(\w+)"', "".join(pages_of(mine, section)))
    assert len(on_it) >= 5
    assert on_it == [entry.id for entry in entries(section)]


def test_a_shelf_shows_only_what_is_chosen(mine):
    page = mine.get(reverse("shelf", args=["questions"]), {"topic": "conflict"}).content.decode()
    topics = {id_: entry.values["topic"] for id_, entry in catalogue().items() if entry.key == "question"}
    shown = [id_ for id_ in topics if f'id="{id_}"' in page]
    assert shown
    assert {topics[id_] for id_ in shown} == {"conflict"}


def test_the_next_page_keeps_what_was_chosen(mine):
    page = mine.get("/library/questions/", {"asked_by": "hiring_manager"}).content.decode()
    (link,) = re.findall(r'rel="next" href="(.+?)"', page)
    following = mine.get("/library/questions/" + html.unescape(link)).content.decode()
    assert "Page 2 of 2" in following
    assert '<option value="hiring_manager" selected>' in following


@pytest.mark.parametrize("page", ["0", "99", "x", ""])
def test_a_page_that_there_is_none_of_is_the_nearest_there_is(mine, page):
    assert mine.get("/library/questions/", {"page": page}).status_code == 200


def test_a_search_finds_entries_with_all_the_words_and_says_when_there_is_none(mine):
    assert "disagree" in mine.get(reverse("library"), {"q": "Disagreed manager"}).content.decode().lower()
    assert "Nothing has all of these words" in mine.get(reverse("library"), {"q": "zzqx"}).content.decode()


def test_what_was_looked_for_shows_as_characters(mine):
    page = mine.get(reverse("library"), {"q": "<script>alert(1)</script>"}).content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;" in page


def test_the_row_a_statement_rests_on_has_a_page(mine):
    page = mine.get(reverse("library_row", args=["M02"])).content.decode()
    assert "Naming a number first" in page


def test_a_row_that_there_is_none_of_is_not_found(mine):
    assert mine.get(reverse("library_row", args=["M999"])).status_code == 404


def test_slots_for_a_candidates_own_words_are_not_shown(mine):
    for section in SECTIONS:
        assert (
            "{"
            not in mine.get(reverse("shelf", args=[section.slug]))
            .content.decode()
            .split("<main")[1]
            .split("</main")[0]
        )


def test_a_row_only_the_program_reads_leads_to_the_library(mine):
    unshelved = next(id_ for id_ in catalogue() if section_of(id_) is None)
    assert mine.get(reverse("library_row", args=[unshelved])).status_code == 302


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.slug)
def test_every_entry_has_a_heading_in_words_and_no_shelf_is_too_large(mine, section):
    assert [
        one for entry in entries(section) if not (one := show(section, entry)).heading[0:4].strip("… ")
    ] == []
    assert max(len(page.encode()) for page in pages_of(mine, section)) < 200_000  # with its styles 300 kB


def test_words_for_the_candidates_own_are_gaps(mine):
    assert "“…”: a result of your own" in mine.get(reverse("library_row", args=["B92"])).content.decode()
