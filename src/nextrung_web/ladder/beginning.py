"""Begin a ladder: keep the papers that were given, name the job, set up its rungs."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from nextrung.demo import demo_papers
from nextrung.errors import NextRungError
from nextrung.intake.documents import LARGEST_FILE_MB
from nextrung.intake.web.page import check_address
from nextrung_web.accounts.models import User
from nextrung_web.ladder.forms import NewApplicationForm, NextRoundForm
from nextrung_web.ladder.models import Application, Paper, Round
from nextrung_web.ladder.papers import keep_file, keep_text
from nextrung_web.ladder.reading import notes_of, posting_of
from nextrung_web.ladder.when import here, set_when

_EXAMPLE = {Paper.Kind.RESUME: "resume.pdf", Paper.Kind.POSTING: "posting.txt", Paper.Kind.NOTES: "notes.txt"}
#: One more than is taken, so that a file too large is told as such and never read whole.
_MOST_BYTES = LARGEST_FILE_MB * 1_000_000 + 1
_NEEDED = (Paper.Kind.RESUME, Paper.Kind.POSTING)


@dataclass
class Given:
    """The papers of one form: those that could be kept, and what is wrong with the rest."""

    papers: dict[Paper.Kind, Paper] = field(default_factory=dict)
    #: Of the posting, which is yet to be fetched; empty where it was given in another way.
    address: str = ""
    #: Name of the field of the form, and the sentence.
    problems: list[tuple[str, str]] = field(default_factory=list)


def keep_given(owner: User, form: NewApplicationForm) -> Given:
    """Keep every paper of a valid form that can be read, so that none has to be given twice.

    A posting at an address is not fetched yet.
    """
    given = Given()
    for kind in Paper.Kind:
        how = _how_given(kind, form)
        value = form.cleaned_data[f"{kind.value}_{how}"]
        try:
            if how == "address":
                check_address(value)
                given.address = value
            elif value:
                given.papers[kind] = value if how == "kept" else keep_any(owner, kind, value)
            elif kind in _NEEDED:
                given.problems.append((f"{kind.value}_file", _("Give a file, or paste the words.")))
        except NextRungError as error:
            given.problems.append((f"{kind.value}_{how}", in_words(error)))
    return given


def in_words(error: NextRungError) -> str:
    """Say what is wrong with a paper beside its field, where its name need not be said again."""
    return f"{error.what} {error.advice}".strip()


def _how_given(kind: Paper.Kind, form: NewApplicationForm) -> str:
    """Tell in which of its fields a paper was given; a new one goes before one that was kept."""
    ways = ("file", "text", "address")
    return next((way for way in ways if form.cleaned_data.get(f"{kind.value}_{way}")), "kept")


def keep_any(
    owner: User, kind: Paper.Kind, given: "UploadedFile[bytes] | str", replaces: Paper | None = None
) -> Paper:
    """Keep one paper as it was given: a file, or words.

    Raises:
        NextRungError: it cannot be read as such a paper.

    """
    if isinstance(given, UploadedFile):
        return keep_file(owner, kind, given.name or str(kind.label), given.read(_MOST_BYTES), replaces)
    return keep_text(owner, kind, given, replaces)


@transaction.atomic
def begin_application(owner: User, papers: dict[Paper.Kind, Paper], form: NewApplicationForm) -> Round:
    """Set up the ladder with its rungs and give the one that comes next."""
    kind = Round.Kind(form.cleaned_data["kind"])
    application = _begun(owner, papers, kind)
    return _next_round(application, kind, papers.get(Paper.Kind.NOTES), form)


@transaction.atomic
def add_example(owner: User) -> Round:
    """Keep the papers of the bundled, invented candidate and set up their ladder."""
    folder = demo_papers()
    papers = {
        kind: keep_file(owner, kind, name, (folder / name).read_bytes()) for kind, name in _EXAMPLE.items()
    }
    application = _begun(owner, papers, Round.Kind.SECOND)
    application.is_example = True
    application.save(update_fields=["is_example"])
    return _next_round(application, Round.Kind.SECOND, papers[Paper.Kind.NOTES], None)


@transaction.atomic
def add_next_round(application: Application, form: NextRoundForm) -> Round:
    """Set up one more rung of a ladder, with the notes of the round before.

    Raises:
        NextRungError: the notes cannot be read.

    """
    given = form.cleaned_data["notes_file"] or form.cleaned_data["notes_text"].strip()
    notes = keep_any(application.owner, Paper.Kind.NOTES, given) if given else None
    return _next_round(application, Round.Kind(form.cleaned_data["kind"]), notes, form)


def call_by_its_posting(application: Application) -> None:
    """Give a ladder the title, company and place of its posting, as put right by hand."""
    if application.posting is None:
        return
    posting = posting_of(application.posting)
    for name in ("title", "company", "location"):
        said = getattr(posting, name)
        setattr(application, name, said.text[:200] if said else "")


def _begun(owner: User, papers: dict[Paper.Kind, Paper], kind: Round.Kind) -> Application:
    resume, posting = papers[Paper.Kind.RESUME], papers.get(Paper.Kind.POSTING)
    application = Application(owner=owner, resume=resume, posting=posting)
    call_by_its_posting(application)
    application.save()
    for below in _below(kind):
        Round.objects.create(application=application, kind=below, climbed_at=timezone.now())
    return application


def _below(kind: Round.Kind) -> Iterator[Round.Kind]:
    """Give the rungs that somebody called to `kind` stands above; a final round may be the second."""
    yield Round.Kind.APPLIED
    if kind != Round.Kind.FIRST:
        yield Round.Kind.FIRST
    if kind == Round.Kind.ANOTHER:
        yield Round.Kind.SECOND


def _next_round(
    application: Application,
    kind: Round.Kind,
    notes: Paper | None,
    form: NewApplicationForm | NextRoundForm | None,
) -> Round:
    """Add a rung with the day set by hand, or else the one told in the notes."""
    round_ = Round(application=application, kind=kind, notes=notes)
    if form:
        set_when(round_, *form.when)
    if notes and round_.day is None:
        take_day_from_notes(round_)
    round_.save()
    return round_


def take_day_from_notes(round_: Round) -> None:
    """Set the day, hour and zone that the notes of a round tell; a zone set by hand stays."""
    if round_.notes is None:
        return
    today = here(round_.notes.added_at, round_.time_zone).date()
    told = notes_of(round_.notes, today, round_.time_zone or None).next_round
    zone = told.timezone or round_.time_zone
    day = told.day or (told.starts.date() if told.starts else None)
    set_when(round_, day, told.starts.time() if told.starts else None, zone)
