"""End a process with the one that started it, however that one ended."""

import os
import threading
import time

#: Process id of ``nextrung serve``, set for the processes it starts; others look after themselves.
ENDS_WITH_PARENT = "NEXTRUNG_ENDS_WITH_PARENT"
_LOOKS_EVERY_SECONDS = 1.0


def end_with_parent() -> None:
    """Watch from a thread; where the parent was killed, end at once, for its next start brings its own.

    The parent is told by the one that starts us: asked for here it could be dead already, and another's.
    """
    if named := os.environ.get(ENDS_WITH_PARENT):
        threading.Thread(target=_watch, args=(int(named),), name="parent-watch", daemon=True).start()


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(_LOOKS_EVERY_SECONDS)
    os._exit(1)
