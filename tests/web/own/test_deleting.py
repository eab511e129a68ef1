"""Deleted is deleted: no row, no file, and no byte of it in the database's files."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.web.everything import empty_kinds, fill

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize("what", ["everything", "application"])
def test_no_byte_is_left_in_the_data_folder(tmp_path, what):
    environment = {
        **os.environ,
        "NEXTRUNG_DATA": str(tmp_path),
        "NEXTRUNG_DATABASE_URL": "",
        "DJANGO_SETTINGS_MODULE": "nextrung_web.settings",
    }
    done = subprocess.run(
        [sys.executable, "-m", "tests.web.own.leave_nothing", "QUILLWORTXYZ", what],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert done.stdout == ""


@pytest.mark.django_db
def test_nothing_goes_until_the_word_is_typed(filled, me):
    page = filled.get("/settings/delete/").content.decode()
    assert "Customer Operations Manager" in page
    assert "3 papers" in page
    assert "Mock interview of " in page
    assert "1 answer, 1 recording of your voice" in page
    answer = filled.post("/settings/delete/", {"word": "yes"})
    assert answer.status_code == 422
    assert "Nothing was deleted." in answer.content.decode()
    assert 'value="yes"' in answer.content.decode()
    assert not empty_kinds(me)


@pytest.mark.django_db
def test_everything_goes_and_what_is_another_ones_stays(filled, me, stranger, settings):
    from django_tasks_db.models import DBTaskResult

    from nextrung_web.own.rows import owned_models

    fill(stranger, stranger.user)
    assert filled.post("/settings/delete/", {"word": "delete"}).url == "/"
    assert len(empty_kinds(me)) == len(owned_models())
    assert not empty_kinds(stranger.user)
    assert not DBTaskResult.objects.exists()
    assert "Nothing of yours is left" in filled.get("/").content.decode()


@pytest.mark.django_db
def test_with_accounts_on_the_account_goes_too(filled, me, settings):
    from nextrung_web.accounts.models import User

    settings.ACCOUNTS = True
    assert filled.post("/settings/delete/", {"word": "delete"}).status_code == 302
    assert not User.objects.filter(username=me.username).exists()
    assert filled.get("/").status_code == 302
