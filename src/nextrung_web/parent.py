"""End a process with the one that started it, however that one ended."""

import os
import threading
import time

#: Set by ``nextrung serve`` for the server it starts; a server that somebody else starts looks after itself.
ENDS_WITH_PARENT = "NEXTRUNG_ENDS_WITH_PARENT"
_LOOKS_EVERY_SECONDS = 1.0


def end_with_parent() -> None:
    """Watch from a thread; where the parent was killed, end at once, for its next start brings its own."""
    threading.Thread(target=_watch, args=(os.getppid(),), name="parent-watch", daemon=True).start()


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(_LOOKS_EVERY_SECONDS)
    os._exit(1)
