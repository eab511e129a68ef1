import pytest

from nextrung.cli import main
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
