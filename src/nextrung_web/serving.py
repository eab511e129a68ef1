"""``nextrung serve``: bring the database up to date, start the worker and the server, print the way in."""

import os
import socket
import threading
import webbrowser
from collections.abc import Callable

from nextrung.errors import NextRungError
from nextrung_web.parent import ENDS_WITH_PARENT
from nextrung_web.worker import keep_worker

_LOOPBACK = ("127.0.0.1", "::1", "localhost")


def serve(host: str, port: int, *, opens_browser: bool, tell: Callable[[str], None]) -> None:
    """Serve the pages until the person stops it.

    Raises:
        NextRungError: the port is taken, or `host` is not this machine while accounts are off.

    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "nextrung_web.settings")
    if host not in _LOOPBACK and os.environ.get("NEXTRUNG_ACCOUNTS") != "1":
        raise NextRungError(
            f"Serving on {host} would open your papers to others on the network.",
            advice="Leave --host out, or turn accounts on with NEXTRUNG_ACCOUNTS=1 first.",
        )
    _refuse_taken(host, port)
    import django
    from django.core.management import call_command
    from django.db import connections

    django.setup()
    call_command("migrate", verbosity=0, interactive=False)
    link = _link(host, port)
    connections.close_all()  # SQLite's must not go along into another process: howtocorrupt.html, 2.6
    os.environ[ENDS_WITH_PARENT] = str(os.getpid())
    with keep_worker():
        tell(_greeting(link))
        tell("Stop it with Ctrl+C. Everything you did is kept.")
        if opens_browser:
            threading.Timer(0.6, webbrowser.open, [link]).start()
        _run_server(host, port)


def _refuse_taken(host: str, port: int) -> None:
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise NextRungError(
                f"Port {port} is in use.",
                advice=f"Perhaps Next Rung runs already. If not, try: nextrung serve --port {port + 1}",
            ) from error


def _in_address(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def _link(host: str, port: int) -> str:
    """Give the link that lets in the one person of this computer, or the page to sign in."""
    from django.conf import settings

    from nextrung_web.accounts.models import EntryLink, local_user

    address = f"http://{_in_address(host)}:{port}"
    return f"{address}/sign-in/" if settings.ACCOUNTS else f"{address}/enter/{EntryLink.make(local_user())}/"


def _greeting(link: str) -> str:
    if link.endswith("/sign-in/"):
        return f"Next Rung is running, with accounts. People sign in here:\n\n  {link}\n"
    return f"Next Rung is running on this computer alone. Open this link; it works once:\n\n  {link}\n"


def _run_server(host: str, port: int) -> None:
    from granian.constants import Interfaces
    from granian.server import Server

    Server(
        "nextrung_web.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=1,
        blocking_threads=4,
        log_enabled=False,
        websockets=False,
    ).serve()
