"""Take a ladder away for good: what goes is named first, and its files go from the disk with it."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction
from django.db.models import FileField, Model, Q
from django.db.models.deletion import Collector
from django.db.models.fields.files import FieldFile

from nextrung_web.ladder.models import Application, Paper, Round
from nextrung_web.ladder.replacing import versions_before
from nextrung_web.practice.going import GoingInterview, interviews_going_with


@dataclass(frozen=True, kw_only=True)
class Going:
    """What goes with a ladder, and what could."""

    rounds: tuple[Round, ...]
    #: Posting and notes with their older versions; no other ladder uses them.
    papers: tuple[Paper, ...]
    #: The résumé with its older versions, if no other ladder has it; it goes only where that is asked for.
    resumes: tuple[Paper, ...]
    interviews: tuple[GoingInterview, ...]
    #: Something was typed about pay for this job, or an offer.
    has_numbers: bool


def going_with(application: Application) -> Going:
    """Say what goes with a ladder."""
    rounds = tuple(application.rounds.select_related("notes"))
    papers = [application.posting, *(round_.notes for round_ in rounds)]
    return Going(
        rounds=rounds,
        papers=_alone(papers, application),
        resumes=_alone([application.resume], application),
        interviews=interviews_going_with(application),
        has_numbers=application.plan_parts.exists(),
    )


@transaction.atomic
def delete_application(application: Application, *, with_resume: bool) -> None:
    """Delete a ladder, its rounds with all that was made of them, its interviews and papers, on disk too."""
    going = going_with(application)
    papers = (*going.papers, *(going.resumes if with_resume else ()))
    _delete(one.row for one in going.interviews)
    _delete([application])
    _delete(papers)


def _alone(papers: Iterable[Paper | None], application: Application) -> tuple[Paper, ...]:
    """Keep the papers that no other ladder uses, with their versions that none uses either."""
    versions = (one for paper in papers if paper for one in (paper, *versions_before(paper)))
    return tuple(paper for paper in dict.fromkeys(versions) if not _is_used_elsewhere(paper, application))


def _is_used_elsewhere(paper: Paper, application: Application) -> bool:
    others = Application.objects.exclude(pk=application.pk)
    used = Q()
    for way in ("resume", "posting", "rounds__notes"):
        used |= Q(**{way: paper}) | Q(**{f"{way}__replaces": paper})
    return others.filter(used).exists()


def _delete(rows: Iterable[Model]) -> None:
    """Delete rows and what hangs on them; their files go once the rows are gone for certain."""
    for row in rows:
        files = list(_files_of(row))
        row.delete()
        for file in files:
            transaction.on_commit(lambda file=file: file.storage.delete(file.name), robust=True)  # type: ignore[misc]


def _files_of(row: Model) -> Iterable[FieldFile]:
    collector = Collector(using="default")
    collector.collect([row])
    found: list[Model] = [one for rows in collector.data.values() for one in rows]
    found += [one for rows in collector.fast_deletes for one in rows]
    for one in found:
        for field in one._meta.get_fields():
            if isinstance(field, FileField) and (file := getattr(one, field.name)):
                yield file
