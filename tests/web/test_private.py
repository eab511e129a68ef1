import pytest

from nextrung_web.accounts.models import EntryLink, local_user

pytestmark = pytest.mark.django_db


def test_nobody_is_let_in_without_the_link(client):
    answer = client.get("/")
    assert answer.status_code == 403
    assert b"opens with a link" in answer.content


def test_a_link_lets_in_once(client):
    token = EntryLink.make(local_user())
    assert client.get(f"/enter/{token}/").status_code == 302
    assert client.get("/").status_code == 200
    client.logout()
    assert client.get(f"/enter/{token}/").status_code == 403


def test_a_new_link_makes_the_old_one_worthless(client):
    old = EntryLink.make(local_user())
    EntryLink.make(local_user())
    assert client.get(f"/enter/{old}/").status_code == 403


def test_the_token_itself_is_not_kept(db):
    token = EntryLink.make(local_user())
    assert not EntryLink.objects.filter(token_hash=token).exists()


def test_a_page_called_by_another_host_name_is_refused(mine):
    assert mine.get("/", headers={"host": "elsewhere.example"}).status_code == 400


def test_every_answer_forbids_scripts_from_elsewhere_and_inline(mine):
    policy = mine.get("/").headers["Content-Security-Policy"]
    assert "script-src 'self';" in policy
    assert "unsafe-inline" not in policy


def test_a_form_without_its_token_is_refused(me):
    from django.test import Client

    strict = Client(enforce_csrf_checks=True)
    strict.force_login(me)
    assert strict.post("/").status_code == 403
