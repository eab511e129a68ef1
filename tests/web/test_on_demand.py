"""The pages load when they are asked for; the first page does not wait for the others."""

import subprocess
import sys

import pytest
from django.urls import URLResolver, get_resolver

from nextrung_web.on_demand import ViewOnDemand, ViewsIn, load_all


def views_of(resolver):
    for each in resolver.url_patterns:
        if isinstance(each, URLResolver):
            yield from views_of(each)
        elif isinstance(each.callback, ViewOnDemand):
            yield each.callback


def test_every_address_has_its_view():
    load_all()
    found = [each.view for each in views_of(get_resolver())]
    assert len(found) > 60
    assert all(map(callable, found))


def test_a_view_answers_with_what_it_was_given(rf):
    shelf = ViewsIn("nextrung_web.library.views").shelf
    answer = shelf(rf.get("/library/questions/"), slug="questions")
    assert "What it is really after" in answer.content.decode()


def test_how_much_a_view_takes_is_known_before_it_is_asked():
    views = ViewsIn("nextrung_web.own.views")
    assert views.bring.most_bytes > 64 * 1024 * 1024
    assert not hasattr(views.own_settings, "most_bytes")


def test_a_view_that_is_not_there_is_a_fault(rf):
    with pytest.raises(AttributeError, match="no_such_view"):
        ViewsIn("nextrung_web.library.views").no_such_view(rf.get("/"))


FIRST_PAGE = """
import sys
import django
django.setup()
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from nextrung_web.accounts.models import local_user
call_command("migrate", verbosity=0, interactive=False)
client = Client(HTTP_HOST="127.0.0.1")
client.force_login(local_user())
assert client.get("/").status_code == 200
assert reverse("pay_offers") == "/pay/offers/"
print(*sys.modules, sep="\\n")
"""


def test_the_first_page_loads_nothing_that_reads_papers_or_hears_speech(tmp_path, monkeypatch):
    monkeypatch.setenv("NEXTRUNG_DATA", str(tmp_path))
    monkeypatch.setenv("DJANGO_SETTINGS_MODULE", "nextrung_web.settings")
    done = subprocess.run([sys.executable, "-c", FIRST_PAGE], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert "nextrung_web.ladder.home" in loaded
    heavy = {"nextrung.intake.resume.reading", "nextrung.brief.brief", "numpy", "nextrung_web.pay.views"}
    assert not heavy & loaded
