"""Fetch the posting at an address that the person gave: a site may take its time, so it is done as a task."""

from django.db import transaction
from django.utils.translation import gettext as _
from django_tasks import task

from nextrung.errors import NextRungError
from nextrung.intake.web.fetch import fetch_page
from nextrung.intake.web.page import check_address
from nextrung_web.ladder.beginning import in_words
from nextrung_web.ladder.models import Application, Fetching, Paper
from nextrung_web.ladder.papers import keep_file
from nextrung_web.ladder.replacing import put_in
from nextrung_web.unfinished import is_given_up


@transaction.atomic
def ask_to_fetch(application: Application, address: str) -> Fetching:
    """Put the fetching of a posting on the list of things to do, in place of one that was asked for before.

    Raises:
        NextRungError: it is no address that is fetched.

    """
    check_address(address)
    Fetching.objects.filter(application=application).delete()
    fetching = Fetching.objects.create(application=application, address=address)
    fetching.task_id = str(fetch_posting.enqueue(fetching.pk).id)
    fetching.save(update_fields=["task_id"])
    return fetching


def fetching_of(application: Application) -> Fetching | None:
    """Give how far the posting of a ladder is that is being fetched; None where none is."""
    fetching = Fetching.objects.filter(application=application).first()
    if fetching and is_given_up(fetching):
        fetching.problem = _our_fault()
        if not Fetching.objects.filter(pk=fetching.pk).update(problem=fetching.problem):
            return None  # it was put in in this very moment
    return fetching


@task()
def fetch_posting(number: int) -> None:
    """Fetch the posting and put it into its ladder; where that fails, the person is told what to do.

    Done twice it is put in once. Nothing of the database is held while the site is asked.
    """
    fetching = Fetching.objects.filter(pk=number).first()
    if fetching is None:
        return  # the ladder was deleted, or its posting was given in another way meanwhile
    try:
        data, document = fetch_page(fetching.address)
        _keep(number, document.name, data)
    except NextRungError as error:
        _tell(number, in_words(error))
    except Exception:
        _tell(number, _our_fault())
        raise


@transaction.atomic
def _keep(number: int, name: str, data: bytes) -> None:
    asked = Fetching.objects.select_related("application__owner", "application__posting")
    fetching = asked.filter(pk=number).first()
    if fetching is None:
        return
    application = fetching.application
    posting = keep_file(application.owner, Paper.Kind.POSTING, name, data, replaces=application.posting)
    put_in(application, Paper.Kind.POSTING, posting)


def _tell(number: int, problem: str) -> None:
    Fetching.objects.filter(pk=number).update(problem=problem)


def _our_fault() -> str:
    return _(
        "Something went wrong on our side while this page was fetched. Try again, or save the page in your "
        "browser and give the file."
    )
