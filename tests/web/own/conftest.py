"""Two installations in one: each test has a data folder of its own, and each person theirs."""

import io

import pytest
from django.test import Client
from django_tasks_db.models import DBTaskResult

from tests.web.everything import fill


@pytest.fixture(autouse=True)
def kept_here(tmp_path, monkeypatch, settings):
    """Throw the data folder away after each test."""
    monkeypatch.setenv("NEXTRUNG_DATA", str(tmp_path))
    settings.DATA = tmp_path / "web"
    settings.DATA.mkdir()
    files = {
        **settings.STORAGES["default"],
        "OPTIONS": {"location": str(tmp_path / "web" / "files"), "base_url": None},
    }
    settings.STORAGES = {**settings.STORAGES, "default": files}
    return tmp_path


_kept = []


@pytest.fixture
def content(client, db):
    """The zip of somebody who has used every room and is gone; made once, for it takes a while."""
    from nextrung_web.accounts.models import User
    from nextrung_web.own.deleting import delete_everything

    if not _kept:
        user = User.objects.create(username="filler")
        client.force_login(user)
        fill(client, user)
        _kept.append(b"".join(client.get("/settings/everything.zip").streaming_content))
        delete_everything(user)
        user.delete()
    return _kept[0]


@pytest.fixture
def filled(content, mine, me):
    """A browser of somebody who has used every room."""
    from nextrung_web.own.taking_in import take_in
    from nextrung_web.rounds.models import KeptBrief

    take_in(me, io.BytesIO(content))
    KeptBrief.objects.update(state=KeptBrief.State.READY)
    DBTaskResult.objects.all().delete()
    return mine


@pytest.fixture
def stranger(db):
    """Somebody else, as on another computer: nothing is theirs yet."""
    from nextrung_web.accounts.models import User

    user = User.objects.create(username="somebody else")
    client = Client()
    client.force_login(user)
    client.user = user
    return client
