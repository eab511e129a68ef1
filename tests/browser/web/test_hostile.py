"""Papers, names and answers that are scripts and markup stay words on every page, within its width."""

import pytest

from tests.browser.web.looking import is_too_wide
from tests.browser.web.test_offline import is_file, kind_of, links_on
from tests.web.everything import fill
from tests.web.ladder.test_hostile import POSTING, RESUME

pytestmark = pytest.mark.django_db(transaction=True)

MARKUP = "<script>alert(1)</script><img src=x onerror=alert(2)>\u202e=cmd|'/c calc'!A1" + "W" * 40


def test_nothing_of_it_runs_on_any_page_and_none_is_wider_than_a_telephone(opened, live_server, client, me):
    from nextrung_web.ladder.models import Paper
    from nextrung_web.ladder.papers import keep_text
    from nextrung_web.rounds.making import ask_for_brief
    from tests.web.everything import work_off

    client.force_login(me)
    round_ = fill(client, me, MARKUP)
    application = round_.application
    application.resume = keep_text(me, Paper.Kind.RESUME, RESUME)
    application.posting = keep_text(me, Paper.Kind.POSTING, POSTING)
    application.title = application.company = MARKUP
    application.save()
    ask_for_brief(round_)
    work_off()
    page = opened(viewport={"width": 360, "height": 740})
    run, wide = [], []
    page.on("dialog", lambda dialog: (run.append(dialog.message), dialog.dismiss()))
    waiting, seen = ["/"], set()
    while waiting:
        address = waiting.pop(0)
        if kind_of(address) in seen or is_file(address) or address.startswith("/library/"):
            continue
        seen.add(kind_of(address))
        answer = page.goto(f"{live_server.url}{address}")
        assert answer.status == 200, address
        if is_too_wide(page):
            wide.append(address)
        waiting += links_on(page)
    assert len(seen) > 12
    assert run == []
    assert wide == []
