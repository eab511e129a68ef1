import io
import threading
import zipfile
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from nextrung.cli import main
from nextrung.commands import data
from nextrung.intake.web.page import Reach
from nextrung.pay.rate import onet

TITLES = "O*NET-SOC Code\tAlternate Title\n13-2011.00\tLedger whisperer\n"


@pytest.fixture(autouse=True)
def own_data(tmp_path, monkeypatch):
    monkeypatch.setenv("NEXTRUNG_DATA", str(tmp_path / "data"))
    onet.kept_titles.cache_clear()
    yield
    onet.kept_titles.cache_clear()


def test_added_titles_show_in_the_status_with_their_source(tmp_path, capsys):
    (tmp_path / "Alternate Titles.txt").write_text(TITLES, encoding="utf-8")
    assert main(["data", "add", "onet", "--from", str(tmp_path)]) == 0
    assert main(["data", "status"]) == 0
    shown = capsys.readouterr().out
    assert "1 titles from" in shown
    assert "CC BY 4.0" in shown


def test_status_tells_how_to_add_what_is_missing(capsys):
    assert main(["data", "status"]) == 0
    shown = capsys.readouterr().out
    assert "May 2025" in shown
    assert "nextrung data add onet" in shown


def test_file_that_is_missing_is_said_in_one_line(capsys):
    assert main(["data", "add", "onet", "--from", "nowhere.zip"]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1


def database():
    """A ZIP file laid out as the text database is published, with invented titles."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("db_27_0_text/Read Me.txt", "invented")
        archive.writestr(
            "db_27_0_text/Occupation Data.txt",
            "O*NET-SOC Code\tTitle\tDescription\n13-2011.00\tAccountants and Auditors\tinvented\n",
        )
        archive.writestr(
            "db_27_0_text/Alternate Titles.txt",
            "O*NET-SOC Code\tAlternate Title\tShort Title\tSource(s)\r\n"
            "13-2011.00\tLedger whisperer\tn/a\t08\r\n13-2011.01\tAudit lantern (Night)\tn/a\t02,08\r\n",
        )
    return content.getvalue()


@pytest.fixture
def site():
    """A server on the loopback address that gives the database at one path, and half of it at another."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            content = database() if self.path == "/db_27_0_text.zip" else database()[:200]
            self.send_response(404 if self.path == "/gone" else 200)
            self.send_header("Content-Type", "application/zip")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *args):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield f"http://onet.example.com:{server.server_address[1]}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def loopback(site, monkeypatch):
    reach = Reach(
        addresses_of=lambda *_: ["127.0.0.1"],
        may_reach=lambda address: address == "127.0.0.1",
        ports=frozenset({int(site.rpartition(":")[2])}),
        seconds=5.0,
    )
    monkeypatch.setattr(data, "_reach", lambda: reach)
    return site


def test_the_database_is_fetched_from_its_address(loopback, capsys):
    assert main(["data", "add", "onet", "--from", f"{loopback}/db_27_0_text.zip"]) == 0
    assert "Added 2 titles. O*NET Database" in capsys.readouterr().out
    assert main(["pay", "rate", "--title", "Ledger whisperer", "--location", "Toledo, OH"]) == 0
    shown = " ".join(capsys.readouterr().out.split())
    assert "Accountants and Auditors (13-2011)" in shown
    assert "found in the O*NET Database" in shown


def test_the_database_is_read_from_a_zip_file(tmp_path, capsys):
    file = tmp_path / "db_27_0_text.zip"
    file.write_bytes(database())
    assert main(["data", "add", "onet", "--from", str(file)]) == 0
    assert "Added 2 titles" in capsys.readouterr().out


@pytest.mark.parametrize(("path", "words"), [("/gone", "404"), ("/half.zip", "damaged")])
def test_an_address_without_the_database_is_said_in_one_line_and_adds_nothing(loopback, path, words, capsys):
    assert main(["data", "add", "onet", "--from", f"{loopback}{path}"]) == 1
    said = capsys.readouterr().err
    assert words in said
    assert len(said.splitlines()) == 1
    assert onet.kept_titles() is None


def test_an_address_inside_a_private_network_is_not_fetched(site, capsys):
    address = f"http://127.0.0.1:{site.rpartition(':')[2]}/db_27_0_text.zip"
    for where in (address, "http://127.0.0.1/db.zip", "https://10.0.0.1/db.zip"):
        assert main(["data", "add", "onet", "--from", where]) == 1
        assert "not fetched" in capsys.readouterr().err
