"""The commands of the pay room: ``nextrung pay rate`` and its sisters."""

import argparse
import contextlib
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from decimal import Decimal

    from nextrung.intake.records import Notes, Posting
    from nextrung.pay.records import Adjustment

DONE, USAGE_ERROR = 0, 2


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
    from nextrung.pay.rate.batch import read_years
    from nextrung.pay.rate.going_rate import estimate_going_rate

    posting = _read_posting(arguments.posting) if arguments.posting else None
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

        _write_json(rate_to_json(rate))
    else:
        from nextrung.pay.rate.text_lines import rate_lines

        sys.stdout.writelines(f"{line}\n" for line in rate_lines(rate))
    return DONE


def _run_batch(arguments: argparse.Namespace) -> int:
    if arguments.title or arguments.location or arguments.posting:
        arguments.refuse("--batch takes titles and places from its file alone")
    import msgspec

    from nextrung.pay.rate.batch import answer_batch

    sys.stdout.flush()
    for answer in answer_batch(Path(arguments.batch), _read_adjustment(arguments)):
        sys.stdout.buffer.write(msgspec.json.encode(answer) + b"\n")
    sys.stdout.buffer.flush()
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
        from nextrung.pay.plan.json_document import encode_money, take_home_to_json

        _write(encode_money(take_home_to_json(found)))
    else:
        from nextrung.pay.plan.text_lines import take_home_lines

        _write_lines(take_home_lines(found))
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
    from nextrung.pay.plan.file import read_plan
    from nextrung.pay.plan.making import find_rate, make_pay_plan

    if arguments.resume and not arguments.posting:
        arguments.refuse("--resume is held against a posting, so give --posting as well")
    plan = read_plan(Path(arguments.plan))
    posting = _read_posting(arguments.posting) if arguments.posting else None
    notes = _read_notes(arguments.notes) if arguments.notes else None
    rate, reasons = find_rate(plan.job, posting)
    fit = _share_met(arguments.resume, posting) if arguments.resume and posting else None
    found = make_pay_plan(plan, posting, notes, rate=rate, fit=fit, notices=reasons)
    if arguments.json:
        from nextrung.pay.plan.json_document import encode_money, plan_to_json

        _write(encode_money(plan_to_json(found)))
    else:
        from nextrung.pay.plan.text_lines import plan_lines

        _write_lines(plan_lines(found, plan.job))
    return DONE


def _share_met(resume: str, posting: "Posting") -> "Decimal | None":
    from datetime import datetime

    from nextrung.engines.choose import load_embedder
    from nextrung.intake.documents import read_document
    from nextrung.intake.resume.reading import read_resume
    from nextrung.pay.plan.share_met import share_met_by

    papers = read_resume(read_document(Path(resume), "resume"))
    return share_met_by(papers, posting, datetime.now().astimezone().date(), load_embedder())


# --- budget -------------------------------------------------------------------------------------


def _add_budget(kinds: "argparse._SubParsersAction[Any]") -> None:
    budget = kinds.add_parser("budget", help="ask for what you spend, category by category, and save it")
    budget.add_argument(
        "--plan", required=True, metavar="FILE.toml", help="your plan; made if it is not there"
    )
    budget.set_defaults(run=_run_budget)


def _run_budget(arguments: argparse.Namespace) -> int:
    from nextrung.pay.household.asking import ask_budget

    ask_budget(Path(arguments.plan), _ask, _tell)
    return DONE


def _ask(prompt: str) -> str:
    try:
        return input(prompt)
    except OSError:  # the terminal was closed; what was typed is saved
        raise EOFError from None


def _tell(line: str) -> None:
    with contextlib.suppress(OSError):  # nobody is there to read it any more
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()


# --- what they share ----------------------------------------------------------------------------


def _read_posting(where: str) -> "Posting":
    from nextrung.intake.documents import read_document
    from nextrung.intake.posting.reading import read_posting
    from nextrung.intake.web.fetch import fetch_posting

    is_address = where.lower().startswith(("http://", "https://"))
    return read_posting(fetch_posting(where) if is_address else read_document(Path(where), "posting"))


def _read_notes(file: str) -> "Notes":
    from datetime import datetime

    from nextrung.intake.documents import read_document
    from nextrung.intake.notes.reading import read_notes

    return read_notes(read_document(Path(file), "notes"), datetime.now().astimezone().date())


def _write_json(value: dict[str, Any]) -> None:
    from nextrung.brief.as_json import encode

    _write(encode(value))


def _write(content: bytes) -> None:
    sys.stdout.flush()
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()


def _write_lines(lines: Iterable[str]) -> None:
    sys.stdout.writelines(f"{line}\n" for line in lines)
