"""The process that does the slow work, briefs and transcripts; started and watched by ``nextrung serve``."""

import os
import subprocess
import sys
import threading
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager

#: A worker that dies sooner than this after its start is begun again only after as long.
_SHORT_LIFE_SECONDS = 5.0
_STOPPING_SECONDS = 10.0


@contextmanager
def keep_worker() -> Iterator[None]:
    """Keep one worker running while the block does; one that dies is noticed and another begun."""
    watched = _Watched()
    keeper = threading.Thread(target=watched.keep, name="worker-keeper", daemon=True)
    keeper.start()
    try:
        yield
    finally:
        watched.stop()
        keeper.join(timeout=_STOPPING_SECONDS)


class _Watched:
    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._is_stopping = threading.Event()
        self._process: subprocess.Popen[bytes] | None = None

    def keep(self) -> None:
        while not self._is_stopping.is_set():
            began = time.monotonic()
            with self._lock:
                if self._is_stopping.is_set():
                    return
                self._process = subprocess.Popen(
                    [sys.executable, "-m", "nextrung_web.worker"], stdin=subprocess.DEVNULL
                )
            self._process.wait()
            if time.monotonic() - began < _SHORT_LIFE_SECONDS:
                self._is_stopping.wait(_SHORT_LIFE_SECONDS)

    def stop(self) -> None:
        """Ask the worker to finish what it is at; what it does not finish in time is taken up next time."""
        self._is_stopping.set()
        with self._lock:
            process = self._process
        if process is None:
            return
        process.terminate()
        try:
            process.wait(timeout=_STOPPING_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()


def main() -> None:
    """Take up again what a killed worker left behind, then work until told to stop."""
    let_pages_go_first()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "nextrung_web.settings")
    import django

    django.setup()
    from django.core.management import call_command

    from nextrung_web.parent import end_with_parent
    from nextrung_web.unfinished import take_up_unfinished

    end_with_parent()
    take_up_unfinished()
    call_command("db_worker", worker_id=f"local-{uuid.uuid4().hex[:12]}", interval=0.3, verbosity=0)


def let_pages_go_first() -> None:
    """Do slow work with what the pages leave of the processor; on Windows the system shares it out."""
    if hasattr(os, "nice"):
        os.nice(10)


if __name__ == "__main__":
    main()
