"""The whole plan: five numbers, the same every time, each with its source; and the commands that show it."""

import json
import sys
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from subprocess import run

import pytest

from nextrung.cli import main
from nextrung.demo import demo_papers
from nextrung.intake.records import Posting, StatedPay
from nextrung.pay.plan.file import read_plan
from nextrung.pay.plan.json_document import plan_to_json
from nextrung.pay.plan.making import find_rate, make_pay_plan
from nextrung.pay.plan.text_lines import plan_lines
from nextrung.plain_json import encode
from nextrung.prepare import prepare
from nextrung.sources import Source
from tests.pay.plans import PLAN, plan_of
from tests.pay.rates import rate_of
from tests.pay.settle.test_said import notes_of

EXAMPLES = Path(__file__).parents[3] / "examples"
OFFERED = (
    PLAN
    + """
paid_days_off = 20
premiums_per_month = 410

[[offer]]
name = "Buckthorn Heating & Air"
this_job = true
base = 86000
match = {percent = 100, up_to_percent = 3, vesting = "graded", vesting_years = 5}

[[offer]]
name = "Lantern Heating"
base = {amount = 40, per = "hour"}
bonus = {amount = 4000, odds_percent = 50}
"""
)


@pytest.fixture
def plan_file(tmp_path):
    path = tmp_path / "plan.toml"
    path.write_text(OFFERED, encoding="utf-8")
    return str(path)


def test_the_plan_joins_all_parts():
    found = make_pay_plan(plan_of(OFFERED), rate=rate_of(70_000, 92_000, 105_000), fit=Decimal("0.9"))
    assert [offer.name for offer in found.offers] == [
        "Your job now",
        "Buckthorn Heating & Air",
        "Lantern Heating",
    ]
    assert found.walk_away.binds == "alternative"
    assert found.walk_away.alternative_name == "Lantern Heating"
    assert found.walk_away.walk_away <= found.walk_away.target <= found.walk_away.opening_low
    assert found.need.net_per_year == plan_of(OFFERED).budget.per_year


def test_the_offer_for_this_job_is_no_alternative_to_it():
    text = "[[offer]]\nthis_job = true\nbase = 99000\n[now]\nbase = 50000\n"
    assert make_pay_plan(plan_of(text)).walk_away.walk_away == 50_000


def test_pay_in_the_posting_outranks_the_plan():
    pay = StatedPay(
        min=Decimal(45),
        max=Decimal(50),
        unit="hour",
        source=Source(document="posting", quote="$45 to $50", line=3),
    )
    posting = Posting(document=notes_of("x").document, pay=pay)
    found = make_pay_plan(plan_of(PLAN), posting)
    assert found.stated[0].sources[0].document == "posting"
    assert found.walk_away.opening_high == 50 * 2080


def test_pay_posted_in_another_currency_is_said_and_left_out():
    source = Source(document="posting", quote="£41,000", line=3)
    pay = StatedPay(min=Decimal(41_000), max=None, unit="year", currency="GBP", source=source)
    posting = Posting(document=notes_of("x").document, pay=pay)
    found = make_pay_plan(plan_of("[now]\nbase = 52000\n"), posting)
    assert (found.posted_low, found.stated) == (None, ())
    assert "“£41,000” is in another currency and was left out." in found.notices


def test_every_statement_has_a_source():
    found = make_pay_plan(plan_of(OFFERED), notes=notes_of("Pay: I said 90k"), rate=rate_of(70_000, 92_000))
    points = (*found.walk_away.reasons, *found.stated, *(one.point for one in found.sayings))
    assert all(point.sources for point in points)
    assert any(source.document == "plan" for source in found.walk_away.reasons[0].sources)


def test_an_unusual_layout_is_cited_as_well():
    found = make_pay_plan(plan_of("job = {posted_min = 50000, posted_max = 60000}\nnow = {base = 52000}\n"))
    assert found.walk_away.target == 55_000


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*/plan.toml")), ids=lambda path: path.parent.name)
def test_the_plans_of_the_examples_give_their_numbers(path):
    found = make_pay_plan(read_plan(path))
    assert found.need.take_home.net >= found.need.net_per_year
    assert found.walk_away.walk_away <= found.walk_away.target <= found.walk_away.opening_low


def test_the_occupation_of_the_plan_decides_and_the_title_may_be_blank():
    rate, _ = find_rate(plan_of('[job]\nlocation = "Toledo, OH"\noccupation = "49-9021"\n').job)
    assert rate.occupation.code == "49-9021"
    none, (why,) = find_rate(plan_of('[job]\nlocation = "Toledo, OH"\noccupation = "99-9999"\n').job)
    assert none is None
    assert "not the code of an occupation" in why


def test_wages_that_were_adjusted_are_aimed_at_and_say_so():
    job = '[job]\ntitle = "Electrician"\nlocation = "Toledo, OH"\n'
    texts = (job, f'{job}as_of = "2026-03"\n')
    plans = [plan_of(f"{text}[now]\nbase = 40000\n") for text in texts]
    plain, aged = (make_pay_plan(plan, rate=find_rate(plan.job)[0]) for plan in plans)
    assert aged.walk_away.opening_high > plain.walk_away.opening_high
    shown = "\n".join(plan_lines(aged, plans[1].job))
    assert "adjusted to March 2026" in " ".join(shown.split())
    cited = {source.row for point in aged.walk_away.reasons for source in point.sources}
    assert ", ".join(plans[1].job.adjustment.rows) in cited
    assert plan_to_json(aged)["going_rate"]["annual"] == plan_to_json(plain)["going_rate"]["annual"]


def test_an_empty_plan_says_what_is_blank():
    found = make_pay_plan(plan_of(""))
    assert found.walk_away is None
    assert len(found.notices) >= 3
    assert "household.state" in found.blanks


def test_the_same_plan_gives_the_same_bytes():
    first, second = (encode(plan_to_json(make_pay_plan(plan_of(OFFERED)))) for _ in range(2))
    assert first == second


def test_amounts_are_whole_dollars_and_never_floats():
    value = plan_to_json(make_pay_plan(plan_of(OFFERED), rate=rate_of(70_000, 92_000)))
    assert not list(floats({key: part for key, part in value.items() if key != "going_rate"}))
    assert type(value["numbers"]["walk_away"]) is int


def floats(value):
    if isinstance(value, float):
        yield value
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from floats(part)


@pytest.mark.parametrize(
    "text", ["", PLAN, OFFERED, "[job]\nunit = 'hour'\nposted_min = 27.40\nposted_max = 35.10\n"]
)
def test_the_page_fits_80_columns(text):
    plan = plan_of(text)
    found = make_pay_plan(plan, notes=notes_of("Pay: I said 90k"), rate=rate_of(70_000, 92_000))
    lines = list(plan_lines(found, plan.job))
    assert max(len(line) for line in lines) <= 80
    assert not any("None" in line or "Decimal" in line for line in lines)


# --- the commands ---------------------------------------------------------------------------------


def test_plan_prints_json(plan_file, capfdbinary):
    assert main(["pay", "plan", "--plan", plan_file, "--json"]) == 0
    value = json.loads(capfdbinary.readouterr().out)
    assert value["schema"] == "nextrung/pay-plan/1"
    assert set(value) == {
        *("schema", "numbers", "need", "going_rate", "budget", "offers", "sayings", "to_raise", "stated"),
        *("notices", "blanks"),
    }


def test_plan_prints_a_page(plan_file, capsys):
    assert main(["pay", "plan", "--plan", plan_file]) == 0
    out = capsys.readouterr().out
    assert "You walk away below" in out
    assert "When to stop" in out


def test_what_is_blank_is_said_in_the_words_of_the_sheet(plan_file, capsys):
    assert main(["pay", "plan", "--plan", plan_file]) == 0
    shown = " ".join(capsys.readouterr().out.split())
    assert "Housing: association or lot fees" in shown
    assert "association_fees" not in shown


def test_the_resume_decides_how_high_to_aim_as_it_does_in_the_brief(tmp_path, capfdbinary):
    path = tmp_path / "plan.toml"
    path.write_text("[now]\nbase = 40000\n", encoding="utf-8")
    papers, now = demo_papers(), datetime(2026, 12, 1, 18, tzinfo=UTC)
    arguments = ["--posting", str(papers / "posting.txt"), "--resume", str(papers / "resume.pdf")]
    assert main(["pay", "plan", "--plan", str(path), *arguments, "--json"]) == 0
    found = json.loads(capfdbinary.readouterr().out)
    brief = prepare(
        resume=papers / "resume.pdf", posting=str(papers / "posting.txt"), notes=None, now=now, plan=path
    )
    assert found["numbers"] == plan_to_json(brief.pay)["numbers"]
    assert any("of what they must have" in point["text"] for point in found["numbers"]["reasons"])


def test_a_resume_without_a_posting_is_refused(plan_file, capsys):
    with pytest.raises(SystemExit):
        main(["pay", "plan", "--plan", plan_file, "--resume", "resume.pdf"])
    assert "--posting" in capsys.readouterr().err


def test_a_mistake_in_the_plan_is_one_sentence(tmp_path, capsys):
    path = tmp_path / "plan.toml"
    path.write_text("[budget.housing]\nrent = '€900'\n", encoding="utf-8")
    assert main(["pay", "plan", "--plan", str(path)]) == 1
    assert "line 2, budget.housing.rent: “€900” is in another currency" in capsys.readouterr().err


def test_take_home_has_the_keys_of_the_contract(capfdbinary):
    arguments = ["--gross", "75000", "--state", "nc", "--filing", "single", "--json"]
    assert main(["pay", "take-home", *arguments]) == 0
    value = json.loads(capfdbinary.readouterr().out)
    contract = {"gross", "federal", "state", "social_security", "medicare", "net", "year", "source"}
    assert contract <= set(value)
    assert (value["federal"], value["state"], value["net"]) == (7949, 2645.63, 58667.87)


def test_take_home_knows_the_household(capsys):
    options = [
        "--filing",
        "joint",
        "--children",
        "3, 9",
        "--other-gross",
        "40000",
        "--retirement-percent",
        "6",
    ]
    arguments = [
        "--gross",
        "28.50/hour",
        "--state",
        "NY",
        *options,
        "--premiums-per-month",
        "200",
        "--age",
        "35",
    ]
    assert main(["pay", "take-home", *arguments]) == 0
    out = capsys.readouterr().out
    assert "$59,280.00" in out
    assert "Paid family leave" in out
    assert max(len(line) for line in out.splitlines()) <= 80


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--gross", "-5", "--state", "NC"], "--gross: “-5” is below zero"),
        (["--gross", "£50,000", "--state", "NC"], "US dollars"),
        (["--gross", "50000", "--state", "Narnia"], "--state: “Narnia” is not a state"),
        (["--gross", "50000", "--state", ""], "--state: it is blank"),
        (["--gross", "50000", "--state", "NC", "--children", "x"], "--children: “x” is not a number"),
        (["--gross", "50000", "--state", "NC", "--filing", "head"], "--filing: head of household"),
        (["--gross", "50000", "--state", "NC", "--year", "1999"], "1999"),
    ],
)
def test_take_home_refuses_in_a_sentence(arguments, words, capsys):
    assert main(["pay", "take-home", *arguments]) == 1
    assert words in capsys.readouterr().err


def test_help_loads_nothing_heavy():
    heavy = "{'polars', 'numpy', 'tomlkit', 'taxsim_py'}"
    code = f"import sys, nextrung.cli as c; c._parser(); print({heavy} & set(sys.modules))"
    assert (
        run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()
        == "set()"
    )
