"""Ask for the budget in the terminal, category by category; each answer is saved before the next is asked."""

import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import tomlkit
from tomlkit.items import Item

from nextrung.pay.amounts import AmountError, dollars, read_amount
from nextrung.pay.household.budget import Category, SheetLine, categories, read_line, split_months
from nextrung.pay.plan.file import parse_plan, read_plan_text
from nextrung.pay.plan.saving import amount_item, open_plan_document, save_plan, set_value
from nextrung.pay.plan.text_lines import budget_lines

_BACK, _STOP, _CLEAR = "back", "stop", "clear"
_HOW = (
    "Type an amount: 85, or 1200/year, or 20 a week. Enter leaves a line as it is;",
    "a blank is not a zero. “back” goes one line up, “clear” makes a line blank,",
    "“stop” ends. Each answer is saved as you go.",
)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Asked:
    """One line to be asked for."""

    category: Category
    line: SheetLine
    is_first: bool


def ask_budget(path: Path, read: Callable[[str], str], say: Callable[[str], None]) -> None:
    """Ask for each line and save each answer; `read` gives a line for a prompt, EOFError ends it.

    What else stands in the file is kept with its comments. A file that is not there is made.

    Raises:
        NextRungError: the file is no plan, or cannot be written; nothing saved before is lost.

    """
    text = read_plan_text(path) if path.exists() else None
    if text is not None:
        parse_plan(text, str(path))
    document = open_plan_document(path, text)
    for line in _HOW:
        say(line)
    _ask_all(path, document, read, say)
    say("")
    for line in budget_lines(parse_plan(tomlkit.dumps(document), str(path)).budget):
        say(line)
    say("")
    say(f"Saved in {path}.")


def _ask_all(
    path: Path, document: tomlkit.TOMLDocument, read: Callable[[str], str], say: Callable[[str], None]
) -> None:
    lines = list(_asked())
    place = 0
    while place < len(lines):
        asked = lines[place]
        if asked.is_first:
            say(f"\n{asked.category.name}")
        try:
            answer = read(_prompt(asked, document)).strip()
        except EOFError:
            return
        if answer.lower() == _STOP:
            return
        if answer.lower() == _BACK:
            place = max(0, place - 1)
            continue
        if answer and not _take(path, document, asked, answer, say):
            continue
        place += 1


def _take(
    path: Path, document: tomlkit.TOMLDocument, asked: _Asked, answer: str, say: Callable[[str], None]
) -> bool:
    """Save an answer and tell that it is; say what is wrong with it where it is no amount."""
    try:
        value = tomlkit.string("") if answer.lower() == _CLEAR else _item(asked.category, answer)
    except AmountError as error:
        say(f"  {error}.")
        return False
    set_value(document, asked.category.table, asked.line.key, value)
    save_plan(path, document)
    return True


def _item(category: Category, answer: str) -> Item:
    words, months = split_months(category, answer)
    amount = read_amount(words, category.per)
    return tomlkit.string("") if amount is None else amount_item(amount, category.per, months)


def _prompt(asked: _Asked, document: tomlkit.TOMLDocument) -> str:
    hint = f" ({asked.line.hint})" if asked.line.hint else ""
    return f"  {asked.line.name}{hint}, a {asked.category.per}{_so_far(asked, document)}: "


def _so_far(asked: _Asked, document: tomlkit.TOMLDocument) -> str:
    place: Any = tomllib.loads(tomlkit.dumps(document), parse_float=Decimal)
    for name in asked.category.table:
        place = place.get(name, {})
    line = read_line(asked.category, asked.line.key, place.get(asked.line.key))
    return "" if line.amount is None else f" [{dollars(line.amount)} a {line.per}]"


def _asked() -> Iterator[_Asked]:
    for category in categories():
        for number, line in enumerate(category.lines):
            yield _Asked(category=category, line=line, is_first=number == 0)
