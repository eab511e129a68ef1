"""The commands of the pay room: ``nextrung pay rate`` and its sisters."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nextrung.commands.output import DONE, USAGE_ERROR, now, tell, write_json, write_json_lines, write_lines

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from nextrung.intake.records import Posting, Resume
    from nextrung.pay.records import Adjustment


def add_pay(commands: "argparse._SubParsersAction[Any]") -> None:
    """Add ``pay`` with its own commands."""
    pay = commands.add_parser("pay", help="the money: the going rate, take-home pay, your numbers")
    kinds = pay.add_subparsers(title="commands", metavar="COMMAND", required=True)
    _add_rate(kinds)
    _add_take_home(kinds)
    _add_plan(kinds)
    _add_budget(kinds)


# --- rate ---------------------------------------------------------------------------------------


def _add_rate(kinds: "argparse._SubParsersAction[Any]") -> None:
    rate = kinds.add_parser("rate", help="what this work earns there, from public wage data")
    rate.add_argument("--title", metavar="TITLE", help="the job title")
    rate.add_argument(
        "--location",
        metavar='"CITY, ST"',
        help="a town and state, a ZIP code, a county, a state, or “Remote”",
    )
    rate.add_argument("--years", metavar="N", default="", help="years of experience in this work")
    rate.add_argument(
        "--occupation",
        metavar="CODE",
        help="code of the occupation, such as 13-2011, where the title is unclear",
    )
    rate.add_argument(
        "--industry", metavar="WORDS", help="of the employer, such as “nonprofit” or “software”"
    )
    rate.add_argument(
        "--posting", metavar="FILE|URL", help="the job posting, whose title, place and pay range are used"
    )
    rate.add_argument(
        "--age-to", metavar="YYYY-MM", help="adjust the wages up to a month, by the Employment Cost Index"
    )
    rate.add_argument("--adjust-percent", metavar="N", help="adjust the wages by a percentage of your own")
    rate.add_argument(
        "--adjust-source", metavar="WORDS", default="", help="whose percentage that is; it is shown with it"
    )
    rate.add_argument(
        "--batch", metavar="FILE.csv", help="a file with the columns title, location and, if known, years"
    )
    rate.add_argument("--json", action="store_true", help="print JSON and nothing else")
    rate.set_defaults(run=_run_rate, refuse=rate.error)


def _run_rate(arguments: argparse.Namespace) -> int:
    if arguments.batch:
        return _run_batch(arguments)
    from nextrung.intake.papers import read_papers
    from nextrung.pay.rate.batch import read_years
    from nextrung.pay.rate.going_rate import estimate_going_rate

    _, posting, _ = read_papers(None, arguments.posting, None, now(arguments).date())
    title = arguments.title or (posting and posting.title and posting.title.text)
    location = arguments.location or (posting and posting.location and posting.location.text)
    if not (title and location):
        arguments.refuse("give --title and --location, or a --posting that names them, or --batch")
        return USAGE_ERROR
    rate = estimate_going_rate(
        title,
        location,
        read_years(arguments.years),
        arguments.occupation,
        posting,
        arguments.industry,
        _read_adjustment(arguments),
    )
    if arguments.json:
        from nextrung.pay.rate.json_lines import rate_to_json

        write_json(rate_to_json(rate))
    else:
        from nextrung.pay.rate.text_lines import rate_lines

        write_lines(rate_lines(rate))
    return DONE


def _run_batch(arguments: argparse.Namespace) -> int:
    if arguments.title or arguments.location or arguments.posting:
        arguments.refuse("--batch takes titles and places from its file alone")
    from nextrung.pay.rate.batch import answer_batch

    write_json_lines(answer_batch(Path(arguments.batch), _read_adjustment(arguments)))
    return DONE


def _read_adjustment(arguments: argparse.Namespace) -> "Adjustment | None":
    if arguments.age_to and arguments.adjust_percent:
        arguments.refuse("give --age-to or --adjust-percent, not both")
    if not (arguments.age_to or arguments.adjust_percent):
        return None
    from nextrung.pay.rate.adjusting import adjustment_by, adjustment_to, read_percent

    if arguments.age_to:
        return adjustment_to(arguments.age_to)
    return adjustment_by(read_percent(arguments.adjust_percent), arguments.adjust_source)


# --- take-home ----------------------------------------------------------------------------------


def _add_take_home(kinds: "argparse._SubParsersAction[Any]") -> None:
    found = kinds.add_parser("take-home", help="what is left of a pay after tax, in any state")
    found.add_argument("--gross", required=True, metavar="N", help="pay: 75000, or 28.50/hour")
    found.add_argument("--state", required=True, metavar="ST", help="two letters, such as NC")
    found.add_argument("--filing", choices=("single", "joint", "head"), default="single")
    found.add_argument("--year", type=int, metavar="Y", help="tax year (default: the newest there is)")
    found.add_argument("--age", metavar="N", help="your age (default: 40)")
    found.add_argument("--children", metavar="3,9", default="", help="ages of the children")
    found.add_argument("--other-gross", metavar="N", help="pay of the other earner of a joint return")
    found.add_argument("--retirement-percent", metavar="N", help="of the pay, put aside before tax")
    found.add_argument("--premiums-per-month", metavar="N", help="taken from the pay before tax")
    found.add_argument("--local-tax-percent", metavar="N", help="income tax of a city or county")
    found.add_argument("--json", action="store_true", help="print JSON and nothing else")
    found.set_defaults(run=_run_take_home)


def _run_take_home(arguments: argparse.Namespace) -> int:
    from nextrung.pay.household.take_home import NEWEST_YEAR, take_home
    from nextrung.pay.household.words import read_gross, read_household_words

    year = NEWEST_YEAR if arguments.year is None else arguments.year
    found = take_home(read_gross(arguments.gross), read_household_words(vars(arguments)), year)
    if arguments.json:
        from nextrung.pay.plan.json_document import take_home_to_json

        write_json(take_home_to_json(found))
    else:
        from nextrung.pay.plan.text_lines import take_home_lines

        write_lines(take_home_lines(found))
    return DONE


# --- plan ---------------------------------------------------------------------------------------


def _add_plan(kinds: "argparse._SubParsersAction[Any]") -> None:
    plan = kinds.add_parser("plan", help="what you need, where you walk away, what you aim at, what to say")
    plan.add_argument("--plan", required=True, metavar="FILE.toml", help="your plan; docs/pay.md says how")
    plan.add_argument("--posting", metavar="FILE|URL", help="the job posting, whose pay range comes first")
    plan.add_argument(
        "--resume", metavar="FILE", help="held against the posting, to tell how high in the range to aim"
    )
    plan.add_argument("--notes", metavar="FILE", help="your notes of round one: what was said about pay")
    plan.add_argument("--json", action="store_true", help="print JSON and nothing else")
    plan.set_defaults(run=_run_plan, refuse=plan.error)


def _run_plan(arguments: argparse.Namespace) -> int:
    from nextrung.intake.papers import read_papers
    from nextrung.pay.plan.file import read_plan
    from nextrung.pay.plan.making import find_rate, make_pay_plan

    if arguments.resume and not arguments.posting:
        arguments.refuse("--resume is held against a posting, so give --posting as well")
    plan = read_plan(Path(arguments.plan))
    today = now(arguments).date()
    resume, posting, notes = read_papers(arguments.resume, arguments.posting, arguments.notes, today)
    rate, reasons = find_rate(plan.job, posting)
    fit = _share_met(resume, posting, today) if resume and posting else None
    found = make_pay_plan(plan, posting, notes, rate=rate, fit=fit, notices=reasons)
    if arguments.json:
        from nextrung.pay.plan.json_document import plan_to_json

        write_json(plan_to_json(found))
    else:
        from nextrung.pay.plan.text_lines import plan_lines

        write_lines(plan_lines(found, plan.job))
    return DONE


def _share_met(resume: "Resume", posting: "Posting", today: "date") -> "Decimal | None":
    from nextrung.engines.choose import load_embedder
    from nextrung.pay.plan.share_met import share_met_by

    return share_met_by(resume, posting, today, load_embedder())


# --- budget -------------------------------------------------------------------------------------


def _add_budget(kinds: "argparse._SubParsersAction[Any]") -> None:
    budget = kinds.add_parser("budget", help="ask for what you spend, category by category, and save it")
    budget.add_argument(
        "--plan", required=True, metavar="FILE.toml", help="your plan; made if it is not there"
    )
    budget.set_defaults(run=_run_budget)


def _run_budget(arguments: argparse.Namespace) -> int:
    from nextrung.pay.household.asking import ask_budget

    ask_budget(Path(arguments.plan), _ask, tell)
    return DONE


def _ask(prompt: str) -> str:
    try:
        return input(prompt)
    except OSError:  # the terminal was closed; what was typed is saved
        raise EOFError from None
