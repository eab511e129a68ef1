"""Write a plan so that nothing typed is lost: beside it first, then in its place, all or nothing."""

import tomllib
from pathlib import Path
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import Item

from nextrung.errors import NextRungError, OutputError
from nextrung.lasting import write_whole
from nextrung.pay.amounts import Amount

_HEAD = "Your plan. Amounts are US dollars; a number alone is by the month. Blank is not zero."


def open_plan_document(path: Path, text: str | None) -> tomlkit.TOMLDocument:
    """Give the plan with its comments and its order, to be changed; None makes a new one.

    Raises:
        NextRungError: it is not TOML.

    """
    if text is None:
        document = tomlkit.document()
        document.add(tomlkit.comment(_HEAD))
        return document
    try:
        return tomlkit.parse(text)
    except TOMLKitError as error:
        raise NextRungError(
            f"This is not TOML: {error}.", file=str(path), advice="Mend that line; nothing was changed."
        ) from error


def set_value(document: tomlkit.TOMLDocument, table: tuple[str, ...], key: str, value: Item) -> None:
    """Put a value into a table, which is made where it is not there yet; nothing else changes.

    Raises:
        NextRungError: the file is laid out so that the value cannot be put there.

    """
    expected = _plain(document)
    place: Any = expected
    for name in table:
        place = place.setdefault(name, {})
    place[key] = value.unwrap()
    try:
        _put(document, table, key, value)
        is_as_expected = _plain(document) == expected
    except (TOMLKitError, ValueError, TypeError, AttributeError):
        is_as_expected = False
    if not is_as_expected:
        raise NextRungError(
            f"There is no place for {'.'.join((*table, key))} in this file as it is laid out.",
            advice=f"Write a line [{'.'.join(table)}] into it, and try again; nothing was changed.",
        )


def _put(document: tomlkit.TOMLDocument, table: tuple[str, ...], key: str, value: Item) -> None:
    place: Any = document
    for name in table:
        if name not in place:
            place.add(name, tomlkit.table(is_super_table=name != table[-1]))
        place = place[name]
    place[key] = value


def _plain(document: tomlkit.TOMLDocument) -> dict[str, Any]:
    return tomllib.loads(tomlkit.dumps(document))


def amount_item(amount: Amount, default_per: str, months: tuple[int, ...]) -> Item:
    """Give an amount as it is written: 1650, or {amount = 1200, per = "year"}."""
    number = tomlkit.item(int(amount.dollars)) if amount.dollars == int(amount.dollars) else _decimal(amount)
    if amount.per == default_per and not months:
        return number
    item = tomlkit.inline_table()
    item.append("amount", number)
    item.append("per", amount.per)
    if months:
        item.append("months", list(months))
    return item


def save_plan(path: Path, document: tomlkit.TOMLDocument) -> None:
    """Write the plan: whole and on the disk before it takes the place of the old one.

    Raises:
        OutputError: there is no room or no permission; the file is as it was before.

    """
    try:
        write_whole(path.resolve(), tomlkit.dumps(document).encode("utf-8"))
    except OSError as error:
        raise OutputError(
            "The last answer could not be saved; all before it are in the file.",
            file=str(path),
            advice="Make room or choose another folder, and go on from there.",
        ) from error


def _decimal(amount: Amount) -> Item:
    return tomlkit.value(str(amount.dollars))
