"""Asking for the budget: what was typed is saved before the next line is asked, whatever happens."""

import contextlib
import os
import signal
import subprocess
import sys
import time
import tomllib

import pytest

from nextrung.errors import NextRungError
from nextrung.pay.household.asking import ask_budget
from tests.pay.plans import PLAN

CHILD = "import sys; from nextrung.cli import main; sys.exit(main(['pay', 'budget', '--plan', sys.argv[1]]))"


def ask(path, *answers):
    """Type the answers and then close the terminal; give what was shown."""
    typed, shown = iter(answers), []

    def read(prompt):
        shown.append(prompt)
        try:
            return next(typed)
        except StopIteration:
            raise EOFError from None

    ask_budget(path, read, shown.append)
    return shown


def test_answers_are_saved_and_the_rest_of_the_file_is_kept(tmp_path):
    path = tmp_path / "plan.toml"
    path.write_text(PLAN, encoding="utf-8")
    ask(path, "1700", "", "85", "1200/year", "stop")
    text = path.read_text(encoding="utf-8")
    assert "rent = 1700 # the landlord is kind" in text
    values = tomllib.loads(text)
    assert values["budget"]["housing"] == {
        "rent": 1700,
        "property_tax": {"amount": 3200, "per": "year"},
        "association_fees": 85,
        "repairs": {"amount": 1200, "per": "year"},
    }
    before = tomllib.loads(PLAN)
    assert all(values[table] == before[table] for table in ("job", "household", "savings", "now"))


def test_a_new_plan_is_made(tmp_path):
    path = tmp_path / "plan.toml"
    ask(path, "900")
    assert tomllib.loads(path.read_text(encoding="utf-8")) == {"budget": {"housing": {"rent": 900}}}


def test_enter_leaves_blank_and_writes_nothing(tmp_path):
    path = tmp_path / "plan.toml"
    ask(path, "", "", "stop")
    assert not path.exists()


def test_back_goes_one_line_up_and_clear_makes_blank(tmp_path):
    path = tmp_path / "plan.toml"
    ask(path, "900", "back", "950", "50", "back", "clear", "stop")
    assert tomllib.loads(path.read_text(encoding="utf-8"))["budget"]["housing"] == {
        "rent": 950,
        "property_tax": "",
    }


def test_an_answer_that_is_no_amount_is_asked_again(tmp_path):
    path = tmp_path / "plan.toml"
    shown = ask(path, "£900", "-3", "lots", "900.50", "stop")
    assert any("US dollars" in line for line in shown)
    assert "rent = 900.50" in path.read_text(encoding="utf-8")


def test_every_line_can_be_answered_and_totals_are_shown(tmp_path):
    path = tmp_path / "plan.toml"
    shown = ask(path, *["10"] * 60)
    assert any("In all" in line for line in shown)
    assert not [line for line in shown if "blank" in line and "is not a zero" not in line and "left" in line]


def test_a_file_that_is_no_plan_is_left_alone(tmp_path):
    path = tmp_path / "plan.toml"
    path.write_text("[budget.housing]\nrent = '£5'\n", encoding="utf-8")
    with pytest.raises(NextRungError):
        ask(path, "5")
    assert path.read_text(encoding="utf-8") == "[budget.housing]\nrent = '£5'\n"


@pytest.mark.parametrize(
    "layout",
    ["budget = {housing = {rent = 5}}\n", "budget.housing.rent = 5\n", "[budget]\nhousing.rent = 5\n"],
)
def test_other_ways_to_write_a_table_are_kept_or_refused_untouched(tmp_path, layout):
    path = tmp_path / "plan.toml"
    path.write_text(layout, encoding="utf-8")
    with contextlib.suppress(NextRungError):
        ask(path, "6", "", "", "", "70", "stop")
    assert tomllib.loads(path.read_text(encoding="utf-8"))["budget"]["housing"]["rent"] in (5, 6)


@pytest.fixture
def child(tmp_path):
    """Ask in another process; a full disk is a limit on the size of its files."""
    running = []

    def start(most_bytes=None):
        path = tmp_path / "plan.toml"
        path.write_text(PLAN, encoding="utf-8")

        def limit():
            import resource

            # Whoever runs the tests behind nohup has told every child to outlive the terminal.
            signal.signal(signal.SIGHUP, signal.SIG_DFL)
            if most_bytes:
                resource.setrlimit(resource.RLIMIT_FSIZE, (most_bytes, most_bytes))

        process = subprocess.Popen(
            [sys.executable, "-c", CHILD, str(path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            preexec_fn=limit if os.name == "posix" else None,
        )
        running.append(process)
        return path, process

    yield start
    for process in running:
        process.kill()
        process.communicate()


def wait_until(is_so):
    for _ in range(200):
        if is_so():
            return
        time.sleep(0.02)
    raise AssertionError("it did not come")


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGHUP])
def test_a_killed_program_or_a_closed_terminal_loses_nothing_typed_before(child, end):
    path, process = child()
    process.stdin.write("1711\n3200/year\n85\n")
    process.stdin.flush()
    wait_until(lambda: "association_fees = 85" in path.read_text(encoding="utf-8"))
    process.send_signal(end)
    process.wait(timeout=10)
    housing = tomllib.loads(path.read_text(encoding="utf-8"))["budget"]["housing"]
    assert housing == {"rent": 1711, "property_tax": {"amount": 3200, "per": "year"}, "association_fees": 85}


def test_an_input_that_ends_is_no_error(child):
    path, process = child()
    _, err = process.communicate("1711\n", timeout=10)
    assert process.returncode == 0
    assert not err
    assert "rent = 1711" in path.read_text(encoding="utf-8")


@pytest.mark.skipif(os.name != "posix", reason="limits of POSIX")
def test_a_full_disk_loses_nothing_typed_before(child):
    path, process = child(most_bytes=len(PLAN.encode()) + 30)
    _, err = process.communicate("1711\n85\n1200/year\n99/year\n", timeout=10)
    assert process.returncode == 1
    assert "could not be saved" in err
    housing = tomllib.loads(path.read_text(encoding="utf-8"))["budget"]["housing"]
    assert housing["rent"] == 1711
    assert [file.name for file in path.parent.iterdir()] == ["plan.toml"]
