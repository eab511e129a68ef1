"""Styles and scripts: never out of date after an update, kept by the browser until then."""

import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders

from nextrung_web import static_files

FOREVER = "max-age=315360000, public, immutable"


def files_of(page):
    return re.findall(r'(?:href|src)="(/static/[^"]+)"', page)


def content_of(answer):
    return b"".join(answer.streaming_content)


@pytest.mark.django_db
def test_every_file_of_a_page_has_its_hash_in_its_name_and_is_kept_for_good(mine):
    files = {
        file
        for address in ("/", "/new/", "/practice/")
        for file in files_of(mine.get(address).content.decode())
    }
    assert any("tokens." in file for file in files)
    assert any("htmx" in file for file in files)
    for file in files:
        assert re.search(r"\.[0-9a-f]{12}\.(css|js|svg)$", file), file
        answer = mine.get(file)
        assert answer.status_code == 200
        assert answer.headers["Cache-Control"] == FOREVER
        assert "Access-Control-Allow-Origin" not in answer.headers
        answer.close()


def test_the_hashed_name_gives_the_file_itself(client):
    answer = client.get(f"/static/{static_files.hashed('nextrung/pages.css')}")
    assert content_of(answer) == Path(finders.find("nextrung/pages.css")).read_bytes()
    assert answer.headers["Content-Type"].startswith("text/css")


@pytest.mark.django_db
def test_a_name_from_before_an_update_gives_nothing_rather_than_something_else(mine):
    assert mine.get("/static/nextrung/pages.0123456789ab.css").status_code == 404
    assert finders.find("nextrung/pages.0123456789ab.css") is None


def test_another_content_has_another_name(tmp_path, monkeypatch):
    file = tmp_path / "pages.css"
    monkeypatch.setattr(static_files.finders, "find", lambda _name: str(file))
    names = []
    for content in ("a {}", "b {}"):
        file.write_text(content)
        static_files.hashed.cache_clear()
        names.append(static_files.hashed("nextrung/pages.css"))
    static_files.hashed.cache_clear()
    assert names[0] != names[1]


def test_a_file_that_is_not_there_keeps_its_name():
    assert static_files.hashed("nextrung/none.css") == "nextrung/none.css"


def test_every_file_is_found_under_its_hashed_name():
    found = {name: storage.path(name) for name, storage in static_files.HashedFinder().list(None)}
    assert found
    for name, path in found.items():
        assert finders.find(name) == path
        assert Path(path).name != Path(name).name
