"""A PDF that may unpack to gigabytes is read in a process of its own, with limits on memory and time.

Run as ``python -m nextrung.intake.pdf.apart``: the PDF comes in on stdin, an `_Answer` goes out on stdout.
"""

import subprocess
import sys

import msgspec

from nextrung.errors import UnreadableDocumentError
from nextrung.intake.pdf.pages import pages_of
from nextrung.intake.pdf.words import PageWords

_MOST_SECONDS = 8
_MOST_MEMORY = 900_000_000


class _Answer(msgspec.Struct):
    """The pages, or why there are none."""

    pages: list[PageWords] = []
    what: str = ""
    advice: str = ""


def pages_read_apart(data: bytes, name: str) -> list[PageWords]:
    """Read the words of all pages; what PDFium does there can neither crash nor exhaust this process.

    Raises:
        UnreadableDocumentError: as `pages_of`, or it took too much time or memory.

    """
    command = [sys.executable, "-P", "-m", "nextrung.intake.pdf.apart"]
    try:
        done = subprocess.run(  # noqa: S603 - our own module, and nothing of the file is in the command
            command,
            input=data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_MOST_SECONDS,
            check=True,
        )
        answer = msgspec.msgpack.decode(done.stdout, type=_Answer)
    except (subprocess.SubprocessError, OSError, msgspec.DecodeError) as error:
        raise UnreadableDocumentError(
            "This PDF takes more time or memory to open than any résumé or posting does.",
            file=name,
            advice="Open it and print it to a new PDF, or give it as DOCX or plain text.",
        ) from error
    if answer.what:
        raise UnreadableDocumentError(answer.what, file=name, advice=answer.advice)
    return answer.pages


def _limit_memory() -> None:
    """Have the system refuse more memory, where it can (not on Windows)."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (_MOST_SECONDS, _MOST_SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _main() -> None:
    _limit_memory()
    try:
        answer = _Answer(pages=pages_of(sys.stdin.buffer.read(), ""))
    except UnreadableDocumentError as error:
        answer = _Answer(what=error.what, advice=error.advice)
    sys.stdout.buffer.write(msgspec.msgpack.encode(answer))


if __name__ == "__main__":
    _main()
