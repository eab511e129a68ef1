"""The command ``nextrung serve``: the coach in a browser, on this computer alone."""

import argparse
import importlib.util
from typing import Any

from nextrung.commands.output import DONE, tell
from nextrung.errors import NextRungError

PORT = 8765


def add_serve(commands: "argparse._SubParsersAction[Any]") -> None:
    """Add ``serve``."""
    serve = commands.add_parser("serve", help="open the coach in your browser")
    serve.add_argument("--port", type=int, default=PORT, metavar="N", help=f"port (default: {PORT})")
    serve.add_argument("--no-browser", action="store_true", help="only print the link")
    serve.add_argument(
        "--host",
        default="127.0.0.1",
        metavar="ADDRESS",
        help="only this computer (127.0.0.1) unless accounts are on",
    )
    serve.set_defaults(run=_run_serve)


def _run_serve(arguments: argparse.Namespace) -> int:
    if importlib.util.find_spec("django") is None:
        raise NextRungError(
            "The pages are not installed.", advice="Install them with: pip install 'nextrung[web]'."
        )
    from nextrung_web.serving import serve

    serve(arguments.host, arguments.port, opens_browser=not arguments.no_browser, tell=tell)
    return DONE
