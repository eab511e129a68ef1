import json
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nextrung.cli import main
from nextrung.demo import demo_papers
from nextrung.pay.rate.batch import YearsError, answer_batch, read_years

RATE = ["pay", "rate", "--title", "Accountant", "--location", "Charlotte, NC"]
KEYS = {"title", "location", "occupation", "area", "annual", "for_you", "source"}


def batch(tmp_path, text, encoding="utf-8"):
    file = tmp_path / "rows.csv"
    file.write_bytes(text.encode(encoding))
    return list(answer_batch(file))


def test_rate_as_json_has_the_keys_other_programs_use(capfd):
    assert main([*RATE, "--years", "6", "--json"]) == 0
    out, err = capfd.readouterr()
    value = json.loads(out)
    assert value.keys() >= KEYS
    assert value["occupation"].keys() == {"code", "name", "confidence", "alternatives"}
    assert value["area"]["code"] == "0016740"
    assert value["annual"] == {"p10": 59200, "p25": 72420, "p50": 92910, "p75": 129000, "p90": 167330}
    assert value["for_you"].keys() == {"low", "mid", "high", "why", "middle_low", "middle_high"}
    assert value["source"].keys() >= {"name", "release", "published"}
    assert not err


def test_rate_for_a_person_fits_80_columns_and_names_source_and_date(capsys):
    assert main([*RATE, "--years", "6"]) == 0
    out = capsys.readouterr().out
    assert max(map(len, out.splitlines())) <= 80
    for words in ("$92,910", "For you:", "May 2025", "15 May 2026", "16,820 people"):
        assert words in out


def test_posting_gives_title_place_and_range(tmp_path, capfd):
    posting = tmp_path / "posting.txt"
    posting.write_text(
        "Accountant\nLarkfield Foods (invented)\nCharlotte, NC\n\nSalary: $70,000 - $90,000 per year\n\n"
        "Requirements\n- 3 years in accounting\n",
        encoding="utf-8",
    )
    assert main(["pay", "rate", "--posting", str(posting), "--json"]) == 0
    value = json.loads(capfd.readouterr().out)
    assert (value["posted"]["low"], value["posted"]["high"]) == (70_000, 90_000)
    assert (value["for_you"]["low"], value["for_you"]["high"]) == (70_000, 90_000)
    assert value["area"]["code"] == "0016740"
    assert "70,000" in value["posted"]["source"]["quote"]


@pytest.mark.parametrize(
    "arguments",
    [["pay"], ["pay", "rate"], ["pay", "rate", "--title", "Accountant"], [*RATE, "--batch", "rows.csv"]],
)
def test_wrong_usage_exits_with_2(arguments, capsys):
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    assert capsys.readouterr().err.startswith("nextrung: ")


@pytest.mark.parametrize(
    "arguments",
    [[*RATE[:4], "--location", "Narnia"], [*RATE, "--years", "many"], ["pay", "rate", "--batch", "none.csv"]],
)
def test_bad_input_exits_with_1_and_one_line(arguments, capsys):
    assert main(arguments) == 1
    out, err = capsys.readouterr()
    assert not out
    assert err.startswith("nextrung: ")
    assert err.count("\n") == 1


def test_batch_prints_one_object_a_line_in_the_same_order(tmp_path, capfdbinary):
    file = tmp_path / "rows.csv"
    file.write_text("title,location,years\nAccountant,28202,7\n🎉,Remote,\nAccountant,Texas,8 - 10 years\n")
    assert main(["pay", "rate", "--batch", str(file)]) == 0
    lines = [json.loads(line) for line in capfdbinary.readouterr().out.splitlines()]
    assert [line["title"] for line in lines] == ["Accountant", "🎉", "Accountant"]
    assert ["error" in line for line in lines] == [False, True, False]


def test_batch_equals_its_rows_one_by_one(tmp_path, capfd):
    (line,) = batch(tmp_path, 'title,location,years\nAccountant,"Charlotte, NC",6\n')
    main([*RATE, "--years", "6", "--json"])
    assert line == json.loads(capfd.readouterr().out)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("title,location\nAccountant,Texas\n", "utf-8-sig"),
        ("title;location\nAccountant;Texas\n", "utf-8"),
        ("Title\tLocation \nAccountant\tTexas", "utf-16"),
        ("years,LOCATION,notes,Title\r\n,Texas,x,Accountant\r\n\r\n", "utf-8"),
    ],
)
def test_batch_is_read_as_spreadsheets_write_it(tmp_path, text, encoding):
    (line,) = batch(tmp_path, text, encoding)
    assert line["area"]["name"] == "Texas"


@pytest.mark.parametrize(
    "row", ["Accountant", "", ",", "Accountant,Texas,-3", "x" * 1_000_000 + ",Texas", "a\0b,c"]
)
def test_row_without_an_answer_says_why_and_the_next_goes_on(tmp_path, row):
    lines = batch(tmp_path, f"title,location,years\n{row}\nAccountant,Texas,\n")
    assert "annual" in lines[-1]
    assert all(len(line["error"]) < 600 and len(line["title"]) <= 201 for line in lines[:-1])


@pytest.mark.parametrize("text", ["", "a,b\n1,2\n", "title\nAccountant\n"])
def test_batch_without_its_columns_names_them(tmp_path, text, capsys):
    file = tmp_path / "rows.csv"
    file.write_text(text)
    assert main(["pay", "rate", "--batch", str(file)]) == 1
    assert "location" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("", None),
        ("7", 7),
        ("7.5 years", 7.5),
        ("8 - 10 years", 9),
        ("5 to 7", 6),
        ("41 years or more", 41),
        ("10+", 10),
    ],
)
def test_years_are_read_as_people_write_them(text, years):
    assert read_years(text) == years


@given(st.text(max_size=12))
def test_other_years_are_refused(text):
    try:
        years = read_years(text)
    except YearsError:
        return
    assert years is None or 0 <= years <= 999.9


def test_help_does_not_load_the_pay_room():
    code = (
        "import sys; from nextrung.cli import main\n"
        "try: main(['--help'])\nexcept SystemExit: pass\n"
        "assert not [name for name in sys.modules if name.startswith('nextrung.pay.')], 'loaded'"
    )
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)


def test_same_question_gives_the_same_bytes_in_another_process():
    command = [
        sys.executable,
        "-m",
        "nextrung",
        *RATE,
        "--posting",
        str(demo_papers() / "posting.txt"),
        "--json",
    ]
    answers = {
        subprocess.run(command, check=True, capture_output=True, env={"PYTHONHASHSEED": seed}).stdout
        for seed in ("1", "2")
    }
    assert len(answers) == 1
