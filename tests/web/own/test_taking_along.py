"""Everything in one zip from here, and all of it or nothing into there."""

import io
import json
import os
import zipfile
from pathlib import Path

import pytest
from django.apps import apps

from nextrung_web.own.rooms import files_beside
from nextrung_web.own.rows import columns_of, files_of, label_of, owned_models, references_of, rows_of
from tests.web.everything import empty_kinds, work_off

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def with_accounts(settings):
    """Each person's interviews have a folder of their own, as on another computer."""
    settings.ACCOUNTS = True


def saved(client):
    answer = client.get("/settings/everything.zip")
    assert answer.status_code == 200
    return b"".join(answer.streaming_content)


def brought(client, content):
    return client.post("/settings/take-in/", {"zip": io.BytesIO(content)})


def as_told(owner):
    """Give all that is a person's without the numbers that differ from one database to the next."""
    return {
        label_of(model): sorted(_without_numbers(row) for row in rows_of(model, owner))
        for model in owned_models()
    }


#: What is of the place and not of the person: where a file is, and how far work on it is.
OF_THE_PLACE = {"task_id", "state", "asked_at", "key", "made_from"}


def _without_numbers(row):
    files = {name: Path(file.path).read_bytes() for name, file in files_of(row)}
    beside = {ending: path.read_bytes() for ending, path in files_beside(row).items()}
    referring = {column.name for column in columns_of(type(row)) if column.is_relation}
    values = {
        column.name: column.value_from_object(row)
        for column in columns_of(type(row))
        if column.name not in referring | OF_THE_PLACE | set(files)
    }
    parents = [str(getattr(row, column.name)) for column, _ in references_of(type(row))]
    return repr((values, parents, files, beside))


def test_everything_comes_along_to_another_installation(filled, me, stranger):
    before = as_told(me)
    assert not empty_kinds(me)
    assert brought(stranger, saved(filled)).url == "/"
    assert as_told(stranger.user) == before
    assert as_told(me) == before
    home = stranger.get("/").content.decode()
    assert "Customer Operations Manager" in home


def test_the_brief_is_made_again_over_there(filled, stranger):
    from nextrung_web.rounds.models import KeptBrief

    brought(stranger, saved(filled))
    work_off()
    kept = KeptBrief.objects.get(round__application__owner=stranger.user)
    assert kept.state == KeptBrief.State.READY, kept.problem
    assert stranger.get(f"/rounds/{kept.round_id}/").status_code == 200


def test_nothing_comes_in_twice(filled, me, stranger):
    content = saved(filled)
    brought(stranger, content)
    once = as_told(stranger.user)
    assert "here already" in stranger.get(brought(stranger, content).url).content.decode()
    assert as_told(stranger.user) == once
    mine = as_told(me)
    brought(filled, content)
    assert as_told(me) == mine


def test_what_was_changed_here_since_stays(filled, me):
    content = saved(filled)
    application = me.applications.get()
    application.title = "Renamed"
    application.save()
    brought(filled, content)
    assert me.applications.get().title == "Renamed"


def test_what_is_gone_here_comes_back(filled, me, django_capture_on_commit_callbacks):
    content, before = saved(filled), as_told(me)
    with django_capture_on_commit_callbacks(execute=True):
        me.applications.get().delete()
    brought(filled, content)
    assert as_told(me) == before


def test_into_a_filled_installation_both_are_there(filled, me, stranger):
    from tests.web.everything import fill

    fill(stranger, stranger.user)
    brought(stranger, saved(filled))
    assert stranger.user.applications.count() == 2
    assert sorted(stranger.user.mock_interviews.values_list("number", flat=True)) == [1, 2]
    assert all(row.file.exists() for row in stranger.user.mock_interviews.all())


def changed_on_both(there, application):
    """Change over there what was chosen and typed, as somebody does who goes on over there."""
    from nextrung_web.rounds.models import Choice, Typed

    round_ = application.rounds.get(kind="second")
    place = {"round": round_, "kind": "quote", "about": "Scheduling"}
    Choice.objects.filter(**place).delete()
    Choice.objects.create(**place, value=f"Calm {there}", who="Ben Ito")
    Choice.objects.filter(round=round_, kind="apart").delete()
    Choice.objects.create(round=round_, kind="apart", about=f"Care {there}")
    Choice.objects.create(round=round_, kind="swap", about="x" * 3_000, value=f"Long {there}")
    Typed.objects.filter(round=round_).delete()
    Typed.objects.create(round=round_, kind="debrief", about="Who was there?", text=f"Ada {there}")


def test_what_was_chosen_and_typed_on_both_computers_is_there_once_as_it_is_here(filled, me, stranger):
    from nextrung_web.rounds.models import Choice, Typed

    brought(stranger, saved(filled))
    changed_on_both("here", me.applications.get())
    changed_on_both("there", stranger.user.applications.get())
    brought(stranger, saved(filled))
    of_there = {"round__application__owner": stranger.user}
    told = Choice.objects.filter(**of_there).values_list("kind", "value", "about")
    short = {(kind, value or about) for kind, value, about in told if kind != "swap"}
    assert short == {("quote", "Calm there"), ("apart", "Care there")}
    assert list(Typed.objects.filter(**of_there).values_list("text", flat=True)) == ["Ada there"]


# What was spoken in the terminal


def speak_in_terminal(row, count="01", sound=b"RIFF and what was said"):
    """Leave a recording beside an interview, begun and not answered with, as the terminal does."""
    spoken = row.file.with_name(f"{row.file.stem}-{count}.wav")
    spoken.write_bytes(sound)
    with row.file.open("a", encoding="utf-8") as journal:
        event = {"event": "recording", "at": "2026-11-20T19:00:00", "file": spoken.name}
        journal.write(json.dumps(event) + "\n")
    return spoken


@pytest.fixture
def spoken(filled, me):
    return speak_in_terminal(me.mock_interviews.get())


def test_what_was_spoken_in_the_terminal_comes_along_and_back(filled, me, stranger, spoken):
    content = saved(filled)
    brought(stranger, content)
    row = stranger.user.mock_interviews.get()
    there = row.file.with_name(f"{row.file.stem}-01.wav")
    assert there.read_bytes() == spoken.read_bytes()
    assert there.stat().st_mode & 0o777 == 0o600
    me.mock_interviews.all().delete()
    spoken.unlink()
    spoken.with_name(f"{spoken.stem[:4]}.jsonl").unlink()
    brought(filled, saved(stranger))
    row = me.mock_interviews.get()
    assert [path.read_bytes() for path in files_beside(row).values()][1:] == [there.read_bytes()]


def test_it_does_not_come_in_twice(filled, stranger, spoken):
    content = saved(filled)
    brought(stranger, content)
    once = as_told(stranger.user)
    brought(stranger, content)
    assert as_told(stranger.user) == once


def test_an_interview_that_gets_another_number_finds_what_was_spoken_in_it(filled, stranger, spoken):
    from nextrung.practice.mock.recordings import recording_named
    from nextrung_web.practice.holding import session_of
    from tests.web.everything import fill

    fill(stranger, stranger.user)
    own = speak_in_terminal(stranger.user.mock_interviews.get(), sound=b"RIFF and something else")
    brought(stranger, saved(filled))
    row = stranger.user.mock_interviews.get(number=2)
    found = recording_named(row.file, session_of(row).recording)
    assert found.name == "0002-01.wav"
    assert found.read_bytes() == spoken.read_bytes()
    assert own.read_bytes() == b"RIFF and something else"


def test_sound_that_a_deleted_interview_left_is_not_taken_for_that_of_another(filled, stranger, spoken):
    from nextrung_web.practice.folders import sessions_of

    left = sessions_of(stranger.user) / "0001-07.wav"
    left.parent.mkdir(parents=True)
    left.write_bytes(b"RIFF of nobody")
    brought(stranger, saved(filled))
    row = stranger.user.mock_interviews.get()
    assert set(files_beside(row)) == {"", "-01.wav"}


def of_the_terminal(names):
    return next(name for name in names if name.endswith("-01.wav"))


@pytest.mark.parametrize("says", ["damaged", "unpack to more", "did not put there"])
def test_sound_that_is_not_fit_is_told_and_changes_nothing(filled, stranger, spoken, kept_here, says):
    content = saved(filled)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        name = of_the_terminal(archive.namelist())
        members = {each: archive.read(each) for each in archive.namelist()}
    unfit = {
        "damaged": zipped({**members, name: b"RIFX"}),
        "unpack to more": made(content, **{name: os.urandom(64 * 1024) * 1025}),
        "did not put there": made(content, **{name.replace("-01.wav", "-01.exe"): b"MZ"}),
    }[says]
    files = {file for file in kept_here.rglob("*") if file.is_file()}
    answer = brought(stranger, unfit)
    assert answer.status_code == 422
    assert says in answer.content.decode()
    assert not any(as_told(stranger.user).values())
    assert {file for file in kept_here.rglob("*") if file.is_file()} == files


def test_the_manifest_tells_the_schema_and_a_sum_for_each_file(filled):
    with zipfile.ZipFile(io.BytesIO(saved(filled))) as archive:
        about = json.loads(archive.read("manifest.json"))
        names = set(archive.namelist())
        assert archive.testzip() is None
    assert about["schema"] == "nextrung/export/1"
    assert set(about["files"]) == names - {"manifest.json"}
    assert about["rows"]["ladder.paper"] == 3


def test_another_ones_rows_are_not_in_it(filled, me, stranger):
    from tests.web.everything import fill

    fill(stranger, stranger.user, mark="OTHERWISE")
    whole = zipfile.ZipFile(io.BytesIO(saved(filled)))
    assert not any(b"OTHERWISE" in whole.read(name) for name in whole.namelist())


def test_every_kind_of_row_can_be_taken_along():
    """A model that a later room adds refers to nothing but its owner and to rows that are taken along too."""
    from nextrung_web.access import Owned
    from nextrung_web.accounts.models import User

    for model in owned_models():
        assert not model._meta.many_to_many, model
        for column in columns_of(model):
            if column.is_relation:
                assert column.related_model is User or issubclass(column.related_model, Owned), column
                assert column.related_model is not User or column.name == model.OWNER, column
                assert column.related_model is not model or column.null, column
    named = {model for model in apps.get_models() if model.__module__.startswith("nextrung_web.")}
    assert {model.__name__ for model in named - set(owned_models())} == {"User", "EntryLink"}


# What is not fit


def made(content, **changes):
    """Give the zip with some of its members changed, added, or (None) left out, and its sums made to fit."""
    import hashlib

    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    about = json.loads(members.pop("manifest.json"))
    for name, change in changes.items():
        if change is None:
            del members[name]
        else:
            members[name] = change(members.get(name, b"")) if callable(change) else change
    about["files"] = {
        name: {"bytes": len(c), "sha256": hashlib.sha256(c).hexdigest()} for name, c in members.items()
    }
    about |= changes.get("about", lambda _: {})(b"") if "about" in changes else {}
    return zipped(
        {**{n: c for n, c in members.items() if n != "about"}, "manifest.json": json.dumps(about).encode()}
    )


def zipped(members):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def with_row(label, change):
    """Change the first row of a kind."""

    def changed(content):
        rows = json.loads(content)
        change(rows[0])
        return json.dumps(rows).encode()

    return {f"rows/{label}.json": changed}


def fields(**values):
    return lambda row: row["fields"].update(values)


def with_other_manifest(content, **about):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    members["manifest.json"] = json.dumps({**json.loads(members["manifest.json"]), **about}).encode()
    return zipped(members)


def with_a_byte_changed(content):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    last = max(name for name in members if name.startswith(("files/", "beside/")))
    members[last] = b"X" + members[last][1:]
    return zipped(members)


UNFIT = {
    "no zip": (lambda _: b"words", "no zip"),
    "empty": (lambda _: b"", "empty"),
    "a part of one": (lambda content: content[: len(content) // 2], "no zip"),
    "a damaged directory": (lambda content: content[:-60] + b"\0" * 40 + content[-20:], "zip"),
    "another zip": (lambda _: zipped({"photo.jpg": b"x"}), "not made by Next Rung"),
    "up and out": (lambda content: made(content, **{"../../outside": b"x"}), "did not put there"),
    "from the root": (lambda content: made(content, **{"/etc/nextrung": b"x"}), "did not put there"),
    "up within": (
        lambda content: made(content, **{"beside/web_practice.recording/1/..": b"x"}),
        "did not put there",
    ),
    "backwards": (lambda content: made(content, **{"files\\ladder.paper": b"x"}), "did not put there"),
    "a bomb": (
        lambda content: made(content, **{"files/ladder.paper/9/file": b"\0" * 70_000_000}),
        "unpack to more",
    ),
    "another schema": (
        lambda content: with_other_manifest(content, schema="nextrung/export/9"),
        "in another way",
    ),
    "no list": (lambda content: with_other_manifest(content, files=[]), "damaged"),
    "a byte changed": (with_a_byte_changed, "damaged"),
    "a newer room": (
        lambda content: with_other_manifest(content, rows={"moon.base": 1, "ladder.paper": 3}),
        "newer Next Rung",
    ),
    "rows that are none": (lambda content: made(content, **{"rows/ladder.paper.json": b"{}"}), "damaged"),
    "rows of nothing": (lambda content: made(content, **{"rows/ladder.paper.json": b"[1]"}), "damaged"),
    "no JSON": (lambda content: made(content, **{"rows/ladder.round.json": b"[" * 100_000}), "damaged"),
    "an unknown column": (
        lambda content: made(content, **with_row("ladder.paper", fields(moon=1))),
        "damaged",
    ),
    "an unknown choice": (
        lambda content: made(content, **with_row("ladder.paper", fields(kind="x"))),
        "damaged",
    ),
    "too long": (
        lambda content: made(content, **with_row("ladder.paper", fields(name="x" * 400))),
        "damaged",
    ),
    "no moment": (lambda content: made(content, **with_row("ladder.paper", fields(added_at="x"))), "damaged"),
    "a moment of nowhere": (
        lambda content: made(content, **with_row("ladder.round", fields(made_at="2026-01-01T10:00:00"))),
        "damaged",
    ),
    "no moment at all": (
        lambda content: made(content, **with_row("ladder.round", fields(made_at=None))),
        "damaged",
    ),
    "no such parent": (
        lambda content: made(content, **with_row("ladder.round", fields(application=99_999))),
        "damaged",
    ),
    "somebody else's": (
        lambda content: made(content, **with_row("ladder.paper", fields(owner=1))),
        "damaged",
    ),
    "a file that is not there": (
        lambda content: made(content, **with_row("ladder.paper", lambda row: row.update(pk=987))),
        "damaged",
    ),
    "two that are one": (
        lambda content: made(
            content,
            **{
                "rows/web_practice.mockinterview.json": lambda rows: json.dumps(json.loads(rows) * 2).encode()
            },
        ),
        "damaged",
    ),
}


@pytest.mark.parametrize("unfit", UNFIT)
def test_what_is_not_fit_is_told_and_changes_nothing(content, stranger, kept_here, unfit):
    make, says = UNFIT[unfit]
    unfit_content = make(content)
    files = {file for file in kept_here.rglob("*") if file.is_file()}
    answer = brought(stranger, unfit_content)
    assert answer.status_code == 422
    assert says in answer.content.decode()
    assert not any(as_told(stranger.user).values())
    assert {file for file in kept_here.rglob("*") if file.is_file()} == files


def test_a_full_disk_is_told_and_what_was_written_is_taken_away(content, stranger, kept_here, monkeypatch):
    from nextrung_web.own import taking_in

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(taking_in, "_write_private", full)
    answer = brought(stranger, content)
    assert answer.status_code == 422
    assert "Make room on the disk" in answer.content.decode()
    assert not any(as_told(stranger.user).values())
    assert not [file for file in (kept_here / "web" / "files").rglob("*") if file.is_file()]


def test_a_zip_larger_than_is_taken_is_refused_unread(mine):
    answer = mine.post(
        "/settings/take-in/", b"", content_type="multipart/form-data", CONTENT_LENGTH=str(5 * 1024**3)
    )
    assert answer.status_code == 413
    assert "too large" in answer.content.decode()


def test_no_zip_at_all_is_told(mine):
    answer = mine.post("/settings/take-in/", {})
    assert answer.status_code == 422
    assert "Choose the zip first." in answer.content.decode()
