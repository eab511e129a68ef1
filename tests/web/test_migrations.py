"""The database of an earlier version is brought forward, on SQLite and (`make test-postgres`) on Postgres."""

from datetime import UTC, datetime

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

#: Each room's first migration, as the first release had it.
FIRST = "0001_initial"


@pytest.mark.django_db
def test_no_change_of_a_model_is_without_its_migration():
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


@pytest.mark.django_db(transaction=True)
def test_what_was_written_with_the_first_release_is_there_with_this_one():
    executor = MigrationExecutor(connection)
    ours = {app for app, _ in executor.loader.graph.leaf_nodes() if _is_ours(app)}
    executor.migrate([(app, FIRST) for app in sorted(ours)])
    then = executor.loader.project_state([(app, FIRST) for app in sorted(ours)]).apps
    user = then.get_model("accounts", "User").objects.create(username="somebody")
    then.get_model("ladder", "Application").objects.create(owner=user, title="Night Porter")
    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes())

    from nextrung_web.ladder.models import Application

    assert Application.objects.get(owner__username="somebody").title == "Night Porter"


@pytest.mark.django_db(transaction=True)
def test_of_what_was_chosen_or_typed_twice_the_newest_stays():
    executor = MigrationExecutor(connection)
    executor.migrate([("rounds", FIRST)])
    then = executor.loader.project_state([("rounds", FIRST)]).apps
    user = then.get_model("accounts", "User").objects.create(username="somebody")
    application = then.get_model("ladder", "Application").objects.create(owner=user)
    round_ = then.get_model("ladder", "Round").objects.create(application=application, kind="second")
    choices, texts = then.get_model("rounds", "Choice").objects, then.get_model("rounds", "Typed").objects
    for hour, words in ((11, "new"), (9, "old")):
        when = datetime(2026, 11, 2, hour, tzinfo=UTC)
        choices.create(round=round_, kind="quote", about="Care", value=words, made_at=when)
        choices.create(round=round_, kind="swap", about="Care", value=words, made_at=when)
        choices.create(round=round_, kind="apart", about=words, made_at=when)
        texts.create(round=round_, kind="debrief", about="Who was there?", text=words, typed_at=when)
        texts.create(round=round_, kind="thanks", about=words, text=words, typed_at=when)
    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes())

    from nextrung_web.rounds.models import Choice, Typed

    assert set(Choice.objects.values_list("kind", "about", "value")) == {
        ("quote", "Care", "new"),
        ("swap", "Care", "new"),
        ("apart", "new", ""),
    }
    assert set(Typed.objects.values_list("about", "text")) == {
        ("Who was there?", "new"),
        ("new", "new"),
        ("old", "old"),
    }


def _is_ours(label):
    from django.apps import apps

    return apps.get_app_config(label).name.startswith("nextrung_web.")
