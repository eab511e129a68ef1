"""A posting at an address: fetched by the worker, so that no page waits for a slow site."""

import pytest
from django.db import connection
from django.urls import reverse
from django_tasks_db.models import DBTaskResult

from nextrung.errors import FetchError
from nextrung.intake.documents import document_from_bytes
from nextrung_web.ladder import fetching
from nextrung_web.ladder.models import Application, Correction, Fetching, Paper, Round
from nextrung_web.rounds.models import KeptBrief
from nextrung_web.unfinished import take_up_unfinished

pytestmark = pytest.mark.django_db

ADDRESS = "https://jobs.example.com/42?ref=mail"


@pytest.fixture
def site(monkeypatch, words):
    """A site that shows the posting of the example; what it was asked for is noted down."""
    asked = []

    def answers(address):
        asked.append(address)
        data = words["posting_text"].encode()
        return data, document_from_bytes(data, address, "posting")

    monkeypatch.setattr(fetching, "fetch_page", answers)
    return asked


def refusing(monkeypatch, error):
    def refuses(_address):
        raise error

    monkeypatch.setattr(fetching, "fetch_page", refuses)


@pytest.fixture
def gone(monkeypatch):
    """A site that has no such page any more."""
    refusing(monkeypatch, FetchError("There is no such page, or not any more (404).", advice="Save it."))


@pytest.fixture
def begun(mine, words):
    """A ladder whose posting was given as an address."""
    given = {**words, "posting_text": "", "posting_address": ADDRESS}
    assert mine.post(reverse("new_application"), given).status_code == 302
    return Application.objects.get()


def room_of(mine, application):
    round_ = application.rounds.get(kind="second")
    return mine.get(reverse("round", args=[round_.pk])).content.decode()


def page_of(mine, application):
    return mine.get(reverse("application", args=[application.pk])).content.decode()


def test_the_page_is_there_before_the_site_answers(begun, site, mine):
    assert site == []
    assert begun.posting is None
    for shown in (page_of(mine, begun), room_of(mine, begun)):
        assert "being fetched from <bdi>jobs.example.com</bdi>" in shown
        assert 'hx-trigger="every 1s"' in shown
        assert "Look again" in shown
    assert "The posting is being fetched." in mine.get("/").content.decode()


def test_once_it_is_read_everything_follows_as_with_a_file(begun, site, mine, work_off):
    work_off()
    begun.refresh_from_db()
    assert site == [ADDRESS]
    assert begun.title == "Customer Operations Manager"
    assert begun.posting.name == ADDRESS
    assert not Fetching.objects.exists()
    work_off()
    assert KeptBrief.objects.get().state == "ready"
    assert set(KeptBrief.objects.values_list("round__kind", flat=True)) == {"second"}
    assert "being fetched" not in room_of(mine, begun)


def test_an_open_page_is_told_when_it_is_there(begun, site, mine, work_off):
    look = reverse("posting_state", args=[begun.pk])
    room = reverse("round_state", args=[begun.rounds.get(kind="second").pk])
    assert [mine.get(look).status_code, mine.get(room).status_code] == [204, 204]
    work_off()
    assert "Show it" in mine.get(look).content.decode()
    assert mine.get(room).status_code == 204, "its brief is being made"
    work_off()
    assert mine.get(f"{room}?refresh=1").headers["HX-Refresh"] == "true"


def test_a_page_that_cannot_be_had_is_told_with_what_to_do(begun, gone, mine, work_off):
    work_off()
    for shown in (page_of(mine, begun), room_of(mine, begun)):
        assert "There is no such page, or not any more (404). Save it." in shown
        assert "jobs.example.com/42?ref=mail" in shown
        assert "every 1s" not in shown
        assert "Give the posting in another way" in shown
    assert "could not be fetched" in mine.get("/").content.decode()
    assert mine.get(reverse("posting_state", args=[begun.pk])).status_code == 200


def test_it_can_be_tried_again(begun, gone, mine, work_off, request):
    work_off()
    site = request.getfixturevalue("site")
    mine.post(reverse("fetch_posting", args=[begun.pk]))
    assert "being fetched" in page_of(mine, begun)
    work_off()
    assert site == [ADDRESS]
    assert Application.objects.get().posting is not None


def test_the_words_can_be_given_instead(begun, gone, mine, words, work_off):
    work_off()
    mine.post(reverse("replace_paper", args=[begun.pk, "posting"]), {"posting-text": words["posting_text"]})
    assert not Fetching.objects.exists()
    work_off()
    assert KeptBrief.objects.get().state == "ready"


def test_what_was_given_meanwhile_stays(begun, site, mine, words, work_off):
    mine.post(reverse("replace_paper", args=[begun.pk, "posting"]), {"posting-text": words["posting_text"]})
    work_off()
    assert Application.objects.get().posting.name == "pasted text"
    assert site == [], "nobody waits for the page any more"


def test_a_page_that_is_no_posting_is_told(begun, monkeypatch, mine, work_off):
    data = b"Nothing to see"
    monkeypatch.setattr(
        fetching, "fetch_page", lambda address: (data, document_from_bytes(data, address, "posting"))
    )
    work_off()
    assert Fetching.objects.get().problem
    assert not Paper.objects.filter(kind="posting").exists()


def test_a_slip_of_ours_is_told_too(begun, monkeypatch, mine):
    refusing(monkeypatch, RuntimeError("boom"))
    with pytest.raises(RuntimeError):
        fetching.fetch_posting.call(Fetching.objects.get().pk)
    assert "Something went wrong on our side" in page_of(mine, begun)


def test_it_is_fetched_again_once_when_the_worker_was_killed_and_then_given_up(begun, mine):
    for worker in ("one", "two"):
        DBTaskResult.objects.get().claim(worker)
        take_up_unfinished()
        task = DBTaskResult.objects.get()
        assert task.status == ("READY" if worker == "one" else "FAILED")
    assert "Something went wrong on our side" in page_of(mine, begun)
    assert "every 1s" not in room_of(mine, begun)


def test_done_twice_it_is_put_in_once(begun, site):
    number = Fetching.objects.get().pk
    for _ in range(2):
        fetching.fetch_posting.call(number)
    assert Paper.objects.filter(kind="posting").count() == 1
    assert site == [ADDRESS]


def test_a_ladder_that_is_gone_is_no_mistake(begun, site, mine, work_off):
    mine.post(reverse("delete_application", args=[begun.pk]), {"with_resume": "1"})
    work_off()
    assert not Paper.objects.exists()


# --- a new version of a posting ---------------------------------------------------------------------


def replace(mine, ladder):
    return mine.post(
        reverse("replace_paper", args=[ladder.pk, "posting"]), {"posting-address": ADDRESS}, follow=True
    )


def test_the_posting_before_stays_until_the_new_one_is_read(ladder, site, mine, work_off):
    old = ladder.posting
    Correction.objects.create(paper=old, field="title", value="Floor Lead")
    assert "being fetched" in replace(mine, ladder).content.decode()
    ladder.refresh_from_db()
    assert ladder.posting == old
    assert "being fetched" not in room_of(mine, ladder)
    work_off()
    ladder.refresh_from_db()
    assert ladder.posting.replaces == old
    assert ladder.title == "Floor Lead"


def test_where_the_new_one_cannot_be_had_it_can_be_left_at_the_old_one(ladder, gone, mine, work_off):
    replace(mine, ladder)
    work_off()
    assert "Leave the posting as it is" in page_of(mine, ladder)
    mine.post(reverse("fetch_posting", args=[ladder.pk]), {"act": "leave"})
    assert "could not be fetched" not in page_of(mine, ladder)


def test_an_address_that_is_never_fetched_is_told_beside_its_field(ladder, mine):
    answer = mine.post(
        reverse("replace_paper", args=[ladder.pk, "posting"]), {"posting-address": "http://10.0.0.1/"}
    )
    assert answer.status_code == 422
    assert "private network" in answer.content.decode()
    assert not Fetching.objects.exists()


def test_only_the_interviews_to_come_wait_for_it(begun, site, work_off):
    Round.objects.create(application=begun, kind="final")
    Round.objects.create(application=begun, kind="offer")
    work_off()
    assert set(KeptBrief.objects.values_list("round__kind", flat=True)) == {"second", "final"}


@pytest.mark.django_db(transaction=True)
def test_nothing_of_the_database_is_held_while_the_site_is_asked(ladder, monkeypatch):
    held = []

    def answers(_address):
        held.append(connection.in_atomic_block)
        raise FetchError("Too slow.", advice="")

    monkeypatch.setattr(fetching, "fetch_page", answers)
    fetching.fetch_posting.call(fetching.ask_to_fetch(ladder, ADDRESS).pk)
    assert held == [False]


# --- taken along ------------------------------------------------------------------------------------


def test_over_there_nothing_is_fetched_before_somebody_says_so(begun, site, mine, django_user_model):
    import io

    from nextrung_web.own.taking_in import take_in

    content = b"".join(mine.get("/settings/everything.zip").streaming_content)
    stranger = django_user_model.objects.create(username="over there")
    take_in(stranger, io.BytesIO(content))
    there = Fetching.objects.get(application__owner=stranger)
    assert not there.is_under_way
    assert there.address == ADDRESS
