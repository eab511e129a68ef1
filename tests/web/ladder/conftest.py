"""Ladders for the tests: the example as one's own, and as somebody else's."""

from datetime import UTC, date, datetime, time

import pytest
from django.utils import timezone

from nextrung.demo import demo_papers
from tests.web import everything

#: When the papers of the example were given, which settles the year of "December 3".
GIVEN_AT = datetime(2026, 11, 25, 18, tzinfo=UTC)


@pytest.fixture
def words():
    """The words of the bundled papers, as somebody pastes them."""
    folder = demo_papers()
    return {
        "resume_text": RESUME,
        "posting_text": (folder / "posting.txt").read_text(encoding="utf-8"),
        "notes_text": (folder / "notes.txt").read_text(encoding="utf-8"),
        "kind": "second",
    }


RESUME = """Wren Halloran
wren@example.com

Experience
Night Porter, Gable House Hotel
Jan 2019 - Mar 2021
- Ran the desk alone for 140 rooms
- Cut late check-outs by a third in one winter

Skills
Opera, Excel, Spanish
"""


@pytest.fixture(scope="session")
def stored():
    """The papers of the example, stored once for all tests; a version of a paper never changes."""
    from django.core.files.storage import default_storage

    names = {"resume": "resume.pdf", "posting": "posting.txt", "notes": "notes.txt"}
    files = {}
    for kind, name in names.items():
        with (demo_papers() / name).open("rb") as content:
            files[kind] = (name, default_storage.save(f"papers/example-{kind}", content))
    return files


def set_up(owner, stored):
    """Set up the ladder of the example without reading its papers."""
    from nextrung_web.ladder.models import Application, Paper, Round
    from nextrung_web.ladder.when import set_when

    papers = {
        kind: Paper.objects.create(owner=owner, kind=kind, name=name, file=file, added_at=GIVEN_AT)
        for kind, (name, file) in stored.items()
    }
    application = Application.objects.create(
        owner=owner,
        title="Customer Operations Manager",
        company="Tallow & Pine",
        location="Portland, OR",
        resume=papers["resume"],
        posting=papers["posting"],
    )
    for kind in ("applied", "first"):
        Round.objects.create(application=application, kind=kind, climbed_at=timezone.now())
    second = Round(application=application, kind="second", notes=papers["notes"])
    set_when(second, date(2026, 12, 3), time(10), "America/Los_Angeles")
    second.save()
    return application


@pytest.fixture
def ladder(me, stored):
    """The example, set up for the person at the keyboard; its brief is not made."""
    return set_up(me, stored)


@pytest.fixture
def another(db, stored):
    """The example, set up for somebody else."""
    from nextrung_web.accounts.models import User

    return set_up(User.objects.create(username="somebody else"), stored)


@pytest.fixture
def work_off():
    """Do the work that waits, as the worker would."""
    return everything.work_off
