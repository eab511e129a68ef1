"""What is somebody else's looks like what is not there, at every address of ladders."""

import pytest
from django.urls import reverse

from nextrung_web.ladder.models import Application, Correction
from nextrung_web.ladder.urls import urlpatterns

pytestmark = pytest.mark.django_db

OPEN = {"ladder", "new_application", "add_example"}
OF_ROUNDS = {"climb", "change_when", "change_notes"}
OF_PAPERS = {"paper", "correct", "paper_file"}


def address(name, another):
    if name in OF_ROUNDS:
        return reverse(name, args=[another.rounds.get(kind="second").pk])
    if name in OF_PAPERS:
        return reverse(name, args=[another.resume_id])
    return reverse(name, args=[another.pk, "resume"] if name == "replace_paper" else [another.pk])


@pytest.mark.parametrize("name", sorted({one.name for one in urlpatterns} - OPEN))
def test_what_is_somebody_else_s_is_not_there(mine, another, name):
    given = {"way": "name", "words": "x", "act": "keep", "climbed": "1", "with_resume": "1", "kind": "final"}
    answers = {
        mine.get(address(name, another)).status_code,
        mine.post(address(name, another), given).status_code,
    }
    assert answers <= {404, 405}
    assert 404 in answers
    assert Application.objects.filter(pk=another.pk, archived_at=None).exists()
    assert not Correction.objects.exists()


@pytest.mark.parametrize("name", sorted({one.name for one in urlpatterns} - OPEN))
def test_nobody_without_the_link_sees_anything(client, another, name):
    assert client.get(address(name, another)).status_code == 403
