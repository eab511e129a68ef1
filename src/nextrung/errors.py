"""What can go wrong with what a person gave us, said in words that person can use."""


class NextRungError(Exception):
    """An error of the input: what happened, in which file, and what to do about it.

    Every error a caller can meet is a subclass; the command line prints it as one or two
    sentences and exits with 1.
    """

    def __init__(self, what: str, *, file: str | None = None, advice: str) -> None:
        """Keep the three parts apart, so that a page and a terminal can each lay them out."""
        self.what = what
        self.file = file
        self.advice = advice
        super().__init__(what, file, advice)

    def __str__(self) -> str:
        """Give the whole as one or two sentences."""
        where = f"{self.file}: " if self.file else ""
        return f"{where}{self.what} {self.advice}"


class UnreadableDocumentError(NextRungError):
    """The file is missing, empty, damaged, locked, too large, or not what its name says."""


class NoTextError(UnreadableDocumentError):
    """The file opens but holds pictures of text, not text."""


class WrongDocumentError(NextRungError):
    """The file reads well but is another paper than the one asked for (a posting given as résumé)."""


class FetchError(NextRungError):
    """The address could not be fetched, or is one that we do not fetch from."""


class TableError(NextRungError):
    """One of our own tables, or a coach's addition to one, has a mistake; the advice names the line."""


class OutputError(NextRungError):
    """The result could not be written (no room, no permission)."""
