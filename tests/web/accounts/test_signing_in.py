import pytest
from django.core.cache import cache
from django.core.management import CommandError, call_command

from nextrung_web.accounts.models import User

pytestmark = pytest.mark.django_db

PASSWORD = "four rungs and a rail"  # noqa: S105 - of a person who is made up


@pytest.fixture(autouse=True)
def with_accounts(settings):
    settings.ACCOUNTS = True
    cache.clear()


@pytest.fixture
def ada(monkeypatch):
    monkeypatch.setattr("getpass.getpass", lambda _: PASSWORD)
    call_command("add_person", "ada", verbosity=0)
    return User.objects.get(username="ada")


def sign_in(client, password=PASSWORD, **more):
    return client.post("/sign-in/", {"username": "ada", "password": password, **more})


def test_whoever_is_not_signed_in_is_led_to_the_page_to_sign_in(client):
    settings_url = client.get("/settings/").url
    assert settings_url.endswith("/?next=/settings/")
    assert client.post("/example/").status_code == 403


def test_a_name_and_its_password_let_in_and_lead_on(client, ada):
    assert sign_in(client, next="/settings/").url == "/settings/"
    assert client.get("/").status_code == 200
    client.post("/sign-out/")
    assert client.get("/").status_code == 302


def test_a_wrong_password_is_told_and_lets_nobody_in(client, ada):
    answer = sign_in(client, "wrong")
    assert "Please enter a correct" in answer.content.decode()
    assert client.get("/").status_code == 302


def test_whoever_guesses_is_made_to_wait_even_with_the_right_password(client, ada):
    for _ in range(10):
        sign_in(client, "wrong")
    assert "Too many passwords were wrong" in sign_in(client).content.decode()


def test_signing_in_leads_to_no_other_site(client, ada):
    assert sign_in(client, next="https://evil.example/").url == "/"


def test_without_accounts_there_is_no_such_page(client, settings):
    settings.ACCOUNTS = False
    assert client.get("/sign-in/").status_code == 404


def test_a_password_that_is_too_short_makes_no_account(monkeypatch):
    monkeypatch.setattr("getpass.getpass", lambda _: "short")
    with pytest.raises(CommandError, match="too short"):
        call_command("add_person", "ada")
    assert not User.objects.filter(username="ada").exists()
