"""What must hold at every address there is, also of rooms that come later."""

import re
from html.parser import HTMLParser
from urllib.parse import urlsplit

import pytest
from django.test import Client

from tests.web.everything import fill
from tests.web.own.addresses import OPEN, addresses, all_there_is, rows_of_all

pytestmark = pytest.mark.django_db


def content_of(answer):
    return b"".join(answer.streaming_content) if answer.streaming else answer.content


def is_page(answer):
    return answer.headers.get("Content-Type", "").startswith("text/html")


def test_whoever_is_not_let_in_sees_nothing(filled, me, settings):
    unknown = Client()
    before = all_there_is()
    for name, address in addresses(rows_of_all(me)):
        if name in OPEN:
            continue
        for answer in (unknown.get(address), unknown.post(address)):
            assert answer.status_code == 403, address
            assert "Tallow" not in content_of(answer).decode()
    assert all_there_is() == before


def test_what_is_another_ones_is_not_there(filled, me, stranger):
    rows = rows_of_all(me)
    before = all_there_is()
    found = {}
    for name, address in addresses(rows):
        if not re.search(r"\d", address) or name in OPEN:
            continue
        for answer in (stranger.get(address), stranger.post(address, {"word": "no"})):
            assert answer.status_code in (404, 405), (address, answer.status_code)
        answer = filled.get(address)
        content_of(answer)
        found[name] = found.get(name, False) or answer.status_code != 404
    assert all_there_is() == before
    assert [name for name, is_found in found.items() if not is_found] == [], "nobody at all finds these"


def test_to_look_changes_nothing(filled, me):
    filled.get("/practice/")
    before = all_there_is()
    for _, address in addresses(rows_of_all(me)):
        content_of(filled.get(address))
    assert all_there_is() == before


def test_nothing_is_done_without_the_token_of_the_form(filled, me):
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(me)
    before = all_there_is()
    for name, address in addresses(rows_of_all(me)):
        assert strict.post(address, {"word": "delete"}).status_code == 403, name
    assert all_there_is() == before


class Page(HTMLParser):
    """Collects what a policy without inline scripts and styles would stop, and every address."""

    def __init__(self, text):
        super().__init__()
        self.inline, self.loaded, self.tags = [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        names = dict(attributes)
        if tag == "style" or (tag == "script" and "src" not in names):
            self.inline.append(tag)
        self.inline += [name for name in names if name == "style" or name.startswith("on")]
        for name in ("src", "href", "action", "formaction", "data", "poster", "hx-get", "hx-post"):
            if names.get(name):
                self.loaded.append(names[name])


def test_no_page_holds_a_script_or_a_style_or_an_address_of_elsewhere(filled, me):
    """But for the library, which names its sources; those are followed only where somebody clicks."""
    seen = 0
    for name, address in addresses(rows_of_all(me)):
        answer = filled.get(address)
        content = content_of(answer)
        policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy, address
        assert "unsafe" not in policy, address
        if not is_page(answer) or "attachment" in answer.headers.get("Content-Disposition", ""):
            continue
        page = Page(content.decode())
        assert page.inline == [], address
        elsewhere = [to for to in page.loaded if urlsplit(to).scheme or urlsplit(to).netloc]
        assert name in ("shelf", "library", "library_row") or elsewhere == [], address
        if answer.status_code == 200 and "html" in page.tags:
            assert page.tags.count("h1") == 1, address
            seen += 1
    assert seen > 20


def test_no_address_answers_to_another_host(filled, me):
    for _, address in addresses(rows_of_all(me)):
        assert filled.get(address, headers={"host": "evil.example"}).status_code == 400


def test_what_was_uploaded_is_given_back_only_to_be_saved(filled, me):
    given = 0
    for _, address in addresses(rows_of_all(me)):
        answer = filled.get(address)
        content_of(answer)
        if answer.status_code == 200 and not is_page(answer) and answer.streaming:
            given += 1
            assert answer.headers["X-Content-Type-Options"] == "nosniff", address
            kind = answer.headers["Content-Type"]
            is_saved = answer.headers.get("Content-Disposition", "").startswith("attachment")
            assert is_saved or kind.startswith("audio/") or kind == "application/octet-stream", address
    assert given >= 4


def test_no_file_is_kept_under_the_name_it_came_with(mine, kept_here):
    from django.core.files.uploadedfile import SimpleUploadedFile

    for name in ("../../evil.html", "evil.html", "..\\evil.exe", "/etc/evil"):
        given = SimpleUploadedFile(
            name, b"Ada Marsh\nada@example.com\n\nExperience\nPorter, Gable House\n2019 - 2021\n"
        )
        mine.post("/new/", {"resume_file": given, "kind": "second"})
    names = [file.name for file in kept_here.rglob("*") if file.is_file()]
    assert len([name for name in names if re.fullmatch("[0-9a-f]{32}", name)]) == 4
    assert not any("evil" in name for name in names)


def test_nothing_larger_than_is_taken_is_read(filled, me):
    class Endless:
        def read(self, *_):
            raise AssertionError("it was read")

        readline = read

    for _, address in addresses(rows_of_all(me)):
        answer = filled.generic(
            "POST",
            address,
            b"",
            "multipart/form-data; boundary=x",
            CONTENT_LENGTH=str(10**12),
            **{"wsgi.input": Endless()},
        )
        assert answer.status_code == 413, address


def test_a_disguised_file_is_told_by_its_bytes(mine):
    from django.core.files.uploadedfile import SimpleUploadedFile

    given = SimpleUploadedFile("resume.pdf", b"MZ\x90\x00\x03" + b"\0" * 500, "application/pdf")
    answer = mine.post("/new/", {"resume_file": given, "kind": "second"})
    assert answer.status_code == 422
    assert "resume_file_error" in answer.content.decode()


def test_no_request_leaves_this_computer(client, db, me, monkeypatch):
    """The whole way, with every door out of the machine bolted."""
    import socket

    def bolted(self, address, *_):
        host = address[0] if isinstance(address, tuple) else ""
        if self.family != socket.AF_UNIX and host not in ("127.0.0.1", "::1", "localhost"):
            raise AssertionError(f"it wanted to speak to {address}")
        return connect(self, address)

    connect = socket.socket.connect
    monkeypatch.setattr(socket.socket, "connect", bolted)
    monkeypatch.setattr(socket, "getaddrinfo", lambda host, *_, **__: pytest.fail(f"it looked for {host}"))
    client.force_login(me)
    fill(client, me)
    for _, address in addresses(rows_of_all(me)):
        content_of(client.get(address))
