"""Somebody who has used every room: for what must hold whatever there is."""

import uuid

from django_tasks_db.models import DBTaskResult

from nextrung.practice.mock.session_file import read_session

ANSWER = (
    "Last spring at Tallow Yard, 40 orders a week went out late. I called each driver and changed the "
    "loading order myself. After six weeks it was 4 a week, and my manager took the list to the second site."
)


def work_off():
    """Do the work that waits, as the worker would."""
    for waiting in DBTaskResult.objects.ready():
        waiting.claim("test")
        arguments = waiting.args_kwargs
        waiting.set_successful(waiting.task.call(*arguments["args"], **arguments["kwargs"]))


def fill(client, owner, mark=""):
    """Give `owner`, who comes with `client`, at least one row of every kind; returns the round ahead.

    `mark` stands in every text that a person can type.
    """
    from nextrung_web.ladder.beginning import add_example
    from nextrung_web.ladder.models import Fetching

    round_ = add_example(owner)
    application = round_.application
    application.resume.corrections.create(field="name", value=f"Ada Marsh {mark}")
    Fetching.objects.create(
        application=application, address=f"https://example.com/{mark}", problem=f"No such page {mark}"
    )
    client.post(f"/rounds/{round_.pk}/make/")
    work_off()
    _choose(round_, mark)
    _practise(client, owner, round_, mark)
    _plan(application, mark)
    return round_


def _choose(round_, mark):
    from nextrung_web.rounds.models import Choice, Typed

    Choice.objects.create(round=round_, kind="quote", about="Scheduling", value=f"Calm {mark}", who="Ben Ito")
    Typed.objects.create(round=round_, kind="debrief", about="Who was there?", text=f"Ben Ito {mark}")


def _practise(client, owner, round_, mark):
    from nextrung_web.practice.folders import pieces_folder
    from nextrung_web.practice.models import MockInterview, Recording

    client.post(f"/rounds/{round_.pk}/practice/", {"minutes": "10", "manner": "neutral", "interviewer": ""})
    row = MockInterview.objects.get(owner=owner, round=round_)
    place = len(read_session(row.file).exchanges) - 1
    client.post(f"/practice/{row.pk}/answer/", {"text": f"{ANSWER} {mark}", "act": "answer", "place": place})
    recording = Recording.objects.create(interview=row, place=0, state="set_aside", key=uuid.uuid4())
    folder = pieces_folder(recording.key)
    folder.mkdir(parents=True)
    (folder / "000001.part").write_bytes(b"\x1a\x45\xdf\xa3" + mark.encode() + b"webm")
    (folder / "000002.part").write_bytes(b"the rest")


def _plan(application, mark):

    from nextrung_web.pay.models import PlanPart

    living = PlanPart.objects.create(owner=application.owner, kind="living")
    living.answers.create(key="household.state", words=f"NC{mark}")
    job = PlanPart.objects.create(owner=application.owner, kind="job", application=application)
    job.answers.create(key="job.title", words=f"Manager {mark}")


def empty_kinds(owner):
    """Give the kinds of rows that a person has none of."""
    from nextrung_web.own.rows import label_of, owned_models, rows_of

    return [label_of(model) for model in owned_models() if not rows_of(model, owner)]
