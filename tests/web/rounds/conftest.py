"""Rounds with a brief: made once, and laid into each test's own database."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.web.ladder.conftest import another, ladder, set_up, stored, work_off

__all__ = ["another", "ladder", "stored", "work_off"]


@pytest.fixture(scope="session")
def made(django_db_setup, django_db_blocker, stored):
    """All that a brief of the example consists of; making it takes a second."""
    from nextrung_web.accounts.models import User
    from nextrung_web.rounds.making import make_kept_brief
    from nextrung_web.rounds.models import KeptBrief

    with django_db_blocker.unblock():
        owner = User.objects.create(username="of the example")
        round_ = set_up(owner, stored).rounds.get(kind="second")
        KeptBrief.objects.create(round=round_)
        make_kept_brief.call(round_.pk)
        kept = KeptBrief.objects.get(round=round_)
        assert kept.state == "ready", kept.problem
        values = {name: getattr(kept, name) for name in ("content", "page", "paper", "paper_a4", "calendar")}
        round_.application.delete()
        owner.papers.all().delete()
        owner.delete()
    return values


def lay_brief(round_, made, **values):
    """Give a round the brief as if it had been made from its papers just now."""
    from nextrung_web.rounds.basis import sum_up
    from nextrung_web.rounds.models import KeptBrief

    application = round_.application
    papers = {"resume": application.resume, "posting": application.posting, "notes": round_.notes}
    now = {"state": "ready", "made_at": timezone.now(), "made_from": sum_up(round_)}
    return KeptBrief.objects.create(round=round_, **{**made, **papers, **now, **values})


@pytest.fixture
def second(ladder):
    """The second round of the example, a few days away."""
    from nextrung_web.ladder.when import here

    round_ = ladder.rounds.get(kind="second")
    round_.day = here(timezone.now(), round_.time_zone).date() + timedelta(days=4)
    round_.starts_at = None
    round_.save()
    return round_


@pytest.fixture
def kept(second, made):
    """Its brief, ready."""
    return lay_brief(second, made)


@pytest.fixture
def kept_elsewhere(another, made):
    """A brief that is somebody else's."""
    return lay_brief(another.rounds.get(kind="second"), made)


@pytest.fixture
def get(mine, second):
    """Open a part of the room."""

    def open_part(part="", **options):
        return mine.get(f"/rounds/{second.pk}/{part}", **options)

    return open_part
