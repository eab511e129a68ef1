"""From a kept paper to the library's record, with what the person put right on top."""

from dataclasses import replace
from datetime import date
from functools import lru_cache

from django.core.files.storage import default_storage

from nextrung.intake.corrections import correct
from nextrung.intake.documents import document_from_bytes
from nextrung.intake.notes.reading import read_notes
from nextrung.intake.posting.reading import read_posting
from nextrung.intake.records import Document, NextRound, Notes, Posting, Resume
from nextrung.intake.resume.reading import read_resume
from nextrung.sources import BY_HAND, Source
from nextrung_web.ladder.models import Paper, Round
from nextrung_web.ladder.when import day_in_words, here, local_start

_NO_NOTES = Document(kind="notes", name="", format="text", lines=())
_SECOND, _THIRD = 2, 3
#: A rung that says more than that an interview comes.
_TOLD_BY_KIND = (Round.Kind.ANOTHER, Round.Kind.FINAL)
#: How many papers of each kind are not read again: those of some twenty people, some 5 MB.
_MOST_KEPT = 64

#: What was read is known by the document whole, and no record ever changes.
_read_resume = lru_cache(maxsize=_MOST_KEPT)(read_resume)
_read_posting = lru_cache(maxsize=_MOST_KEPT)(read_posting)
_read_notes = lru_cache(maxsize=_MOST_KEPT)(read_notes)


def document_of(paper: Paper) -> Document:
    """Read the lines of a kept paper.

    Raises:
        NextRungError: it cannot be read; the sentence says what to do.

    """
    return _document(paper.file.name or "", paper.name, Paper.Kind(paper.kind))


@lru_cache(maxsize=3 * _MOST_KEPT)
def _document(stored_as: str, name: str, kind: Paper.Kind) -> Document:
    """Read a stored file; a version never changes, and a PDF takes a tenth of a second."""
    with default_storage.open(stored_as) as content:
        return document_from_bytes(content.read(), name, kind.document)


def read_record(document: Document, today: date | None = None) -> Resume | Posting | Notes:
    """Read a document as the paper it is.

    Raises:
        NextRungError: it is another paper.

    """
    if document.kind == "resume":
        return _read_resume(document)
    if document.kind == "posting":
        return _read_posting(document)
    return _read_notes(document, today or date(2000, 1, 1))


def as_read(paper: Paper) -> Resume | Posting | Notes:
    """Read a kept paper without its corrections; "Thursday" in notes is as of the day they were given."""
    return read_record(document_of(paper), here(paper.added_at, "").date())


def resume_of(paper: Paper) -> Resume:
    """Read a résumé, corrections included."""
    return correct(_read_resume(document_of(paper)), corrections_of(paper))


def posting_of(paper: Paper) -> Posting:
    """Read a posting, corrections included."""
    return correct(_read_posting(document_of(paper)), corrections_of(paper))


def notes_of(paper: Paper, today: date, time_zone: str | None = None) -> Notes:
    """Read notes, corrections included."""
    return correct(_read_notes(document_of(paper), today, time_zone), corrections_of(paper))


def notes_of_round(round_: Round) -> Notes | None:
    """Read what is known before a round: its notes, and above them the rung, day and hour set by hand.

    None where there are neither notes nor a day.
    """
    notes = None
    if round_.notes:
        given_on = here(round_.notes.added_at, round_.time_zone).date()
        notes = notes_of(round_.notes, given_on, round_.time_zone or None)
    if notes is None and round_.day is None and round_.kind not in _TOLD_BY_KIND:
        return None
    notes = notes or Notes(document=_NO_NOTES)
    return replace(notes, next_round=_with_rung(_with_day(notes.next_round, round_), round_))


def _with_day(told: NextRound, round_: Round) -> NextRound:
    """Put the day of the round in place of another one that the notes tell."""
    start = local_start(round_)
    is_as_told = round_.day == told.day and (
        start is None if told.starts is None else start == _on_clock(told, round_)
    )
    if round_.day is None or is_as_told:
        return told
    source = Source(document="table", row=BY_HAND, quote=day_in_words(round_))
    zone = round_.time_zone or told.timezone
    return replace(told, day=round_.day, starts=start, ends=None, timezone=zone, when_source=source)


def _on_clock(told: NextRound, round_: Round) -> object:
    return told.starts and (told.starts if told.starts.tzinfo else here(told.starts, round_.time_zone))


def _with_rung(told: NextRound, round_: Round) -> NextRound:
    if round_.kind == Round.Kind.FINAL:
        return replace(told, is_final=True)
    if round_.kind == Round.Kind.FIRST:
        return replace(told, number=1)
    if round_.kind == Round.Kind.ANOTHER:
        return replace(told, number=max(told.number or 0, _THIRD + _others_below(round_)))
    return replace(told, number=told.number or _SECOND)


def _others_below(round_: Round) -> int:
    others = Round.objects.filter(application=round_.application_id, kind=Round.Kind.ANOTHER)
    return sum(other.standing < round_.standing for other in others)


def corrections_of(paper: Paper) -> dict[str, str]:
    """Give the corrections of a paper, as the library takes them."""
    return dict(paper.corrections.values_list("field", "value"))
