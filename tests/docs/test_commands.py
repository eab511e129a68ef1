"""Every command that the README and the docs show is run."""

import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from nextrung.cli import main
from nextrung.demo import demo_papers

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
COMMANDS = [
    pytest.param(line.removeprefix("$ "), id=f"{page.name}: {line.removeprefix('$ ')}")
    for page in PAGES
    for block in re.findall(r"```console\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
    for line in block.splitlines()
    if line.startswith("$ ")
]
#: The file of a coach's own questions, as its page shows it.
(OWN_QUESTIONS,) = re.findall(
    r"```toml\n(.*?)```", (ROOT / "docs" / "questions.md").read_text(encoding="utf-8"), re.DOTALL
)
#: The plan that the page on pay shows.
(PLAN,) = re.findall(r"```toml\n(.*?)```", (ROOT / "docs" / "pay.md").read_text(encoding="utf-8"), re.DOTALL)

ANSWER = (
    "Last March our press went down twice in one week. I pulled the log, saw that both stops came after the "
    "same coil change, and wrote a check card. We have not had that stop since."
)


@pytest.fixture
def papers(tmp_path, monkeypatch):
    for paper in ("resume.pdf", "posting.txt", "notes.txt"):
        shutil.copy(demo_papers() / paper, tmp_path)
    (tmp_path / "own.toml").write_text(OWN_QUESTIONS, encoding="utf-8")
    (tmp_path / "plan.toml").write_text(PLAN, encoding="utf-8")
    (tmp_path / "answer.txt").write_text(ANSWER, encoding="utf-8")
    monkeypatch.setenv("NEXTRUNG_DATA", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.usefixtures("papers")
def test_command_shown_in_the_docs_works(command, capfd):
    program, *arguments = shlex.split(command)
    assert program == "nextrung"
    assert main(arguments) == 0
    out, err = capfd.readouterr()
    assert out
    assert not err


def test_docs_show_commands():
    assert len(COMMANDS) >= 8


@pytest.mark.parametrize("target", ["demo", "serve", "test"])
def test_make_knows_the_commands_of_the_readme(target):
    assert f"make {target}" in (ROOT / "README.md").read_text(encoding="utf-8")
    assert subprocess.run(["make", "-n", target], cwd=ROOT, capture_output=True, check=False).returncode == 0


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_between_pages_lead_somewhere(page):
    links = re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8"))
    missing = [link for link in links if not (page.parent / link).exists()]
    assert not missing


def test_guide_lists_every_option_of_prep(capsys):
    with pytest.raises(SystemExit):
        main(["prep", "--help"])
    options = set(re.findall(r"--[a-z]+", capsys.readouterr().out)) - {"--help"}
    guide = (ROOT / "docs" / "guide.md").read_text(encoding="utf-8")
    assert options
    assert {option for option in options if f"`{option}" not in guide} == set()
