"""The commands for data that the user adds: ``nextrung data status`` and ``nextrung data add``."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nextrung.commands.output import DONE, write_lines

if TYPE_CHECKING:
    from nextrung.intake.web.page import Reach

#: O*NET's text database is 12 MB as a ZIP file.
_MOST_BYTES, _SECONDS = 100_000_000, 120.0


def add_data(commands: "argparse._SubParsersAction[Any]") -> None:
    """Add ``data`` with its own commands."""
    data = commands.add_parser("data", help="public data: what there is, and adding more")
    kinds = data.add_subparsers(title="commands", metavar="COMMAND", required=True)
    status = kinds.add_parser("status", help="say what data there is, of what date, and where it comes from")
    status.set_defaults(run=_run_status)
    add = kinds.add_parser("add", help="add a database: the job titles of O*NET")
    add.add_argument("name", choices=("onet",), metavar="onet")
    add.add_argument(
        "--from",
        dest="where",
        required=True,
        metavar="PATH|URL",
        help="the text files of the O*NET database: the ZIP file, its folder or its address",
    )
    add.set_defaults(run=_run_add)


def _run_status(arguments: argparse.Namespace) -> int:  # noqa: ARG001
    from nextrung.data_folder import data_folder
    from nextrung.pay.rate.onet import ATTRIBUTION, kept_titles
    from nextrung.pay.rate.title_index import title_index
    from nextrung.pay.rate.wages import wage_source

    wages, index, onet = wage_source(), title_index(), kept_titles()
    lines = [
        f"wages   {wages.name}, {wages.release}, published {wages.published} ({wages.url})",
        f"titles  {len(index.titles):,} everyday titles of {len(index.codes)} occupations, our own",
        f"onet    {len(onet.titles):,} titles from {onet.source}: {ATTRIBUTION}"
        if onet
        else "onet    not added: nextrung data add onet --from PATH|URL",
        f"folder  {data_folder()}",
    ]
    write_lines(lines)
    return DONE


def _run_add(arguments: argparse.Namespace) -> int:
    from nextrung.pay.rate.onet import ATTRIBUTION, add_onet

    count = add_onet(_content(arguments.where), arguments.where)
    sys.stdout.write(f"Added {count:,} titles. {ATTRIBUTION}.\n")
    return DONE


def _content(where: str) -> bytes:
    from nextrung.intake.papers import is_address

    if is_address(where):
        return _fetched(where)
    from nextrung.errors import UnreadableDocumentError

    path = Path(where)
    if path.is_dir():
        inside = sorted(path.rglob("*lternate?itles.txt"))
        path = inside[0] if inside else path / "Alternate Titles.txt"
    try:
        return path.read_bytes()
    except OSError as error:
        raise UnreadableDocumentError(
            "This file cannot be read.", file=str(path), advice="Check the name and the folder."
        ) from error


def _fetched(address: str) -> bytes:
    from nextrung.errors import FetchError
    from nextrung.intake.web.page import get_page

    try:
        return get_page(address, _reach()).data
    except FetchError as error:
        raise FetchError(
            error.what, file=address[:200], advice="Download the file and give its name."
        ) from error


def _reach() -> "Reach":
    """Give what may be reached: the public internet, as for a posting, with more room and time."""
    from nextrung.intake.web.page import Reach

    return Reach(seconds=_SECONDS, most_bytes=_MOST_BYTES, most_unpacked_bytes=_MOST_BYTES)
