"""Papers as a person names them: files, and the address of a posting."""

from datetime import date
from pathlib import Path

from nextrung.intake.documents import read_document
from nextrung.intake.records import Document, Notes, Posting, Resume


def is_address(where: str) -> bool:
    """Say whether something is named by its address on the web, and not by a path."""
    return where.lower().startswith(("http://", "https://"))


def open_posting(where: str) -> Document:
    """Read a posting from a path or an http(s) address."""
    if is_address(where):
        from nextrung.intake.web.fetch import fetch_posting

        return fetch_posting(where)
    return read_document(Path(where), "posting")


def read_papers(
    resume: str | None, posting: str | None, notes: str | None, today: date
) -> tuple[Resume | None, Posting | None, Notes | None]:
    """Read those of the three papers that are named; a reader is loaded only for a paper that is there.

    Raises:
        NextRungError: one of them cannot be read; the sentence says which and what to do.

    """
    return (
        _resume(resume) if resume else None,
        _posting(posting) if posting else None,
        _notes(notes, today) if notes else None,
    )


def _resume(file: str) -> Resume:
    from nextrung.intake.resume.reading import read_resume

    return read_resume(read_document(Path(file), "resume"))


def _posting(where: str) -> Posting:
    from nextrung.intake.posting.reading import read_posting

    return read_posting(open_posting(where))


def _notes(file: str, today: date) -> Notes:
    from nextrung.intake.notes.reading import read_notes

    return read_notes(read_document(Path(file), "notes"), today)
