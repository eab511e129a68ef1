import pytest

from nextrung_web.ladder.beginning import add_example
from nextrung_web.ladder.models import Correction, Paper
from nextrung_web.practice import material
from nextrung_web.practice.material import material_of
from nextrung_web.practice.overview import names_there

pytestmark = pytest.mark.django_db


@pytest.fixture
def round_(me):
    return add_example(me)


def test_the_people_to_choose_from_are_those_of_the_interview(round_):
    in_interview = [one.person.name for one in material_of(round_)[0].people if one.person.name]
    assert names_there(round_) == in_interview != []


def test_the_start_page_makes_no_brief(mine, round_, monkeypatch):
    monkeypatch.delattr(material, "material_from")
    assert names_there(round_)[0] in mine.get(f"/rounds/{round_.pk}/practice/").content.decode()


def test_a_name_put_right_is_there_at_once(round_):
    first, *_others = names_there(round_)
    Correction.objects.create(paper=round_.notes, field="next_round.people[0].name", value="Odile Marr")
    assert names_there(round_)[0] == "Odile Marr" != first


@pytest.mark.parametrize("kind", Paper.Kind)
def test_a_paper_that_cannot_be_read_is_told_before_an_interview_is_begun(mine, round_, kind, tmp_path):
    papers = {
        "notes": round_.notes,
        "resume": round_.application.resume,
        "posting": round_.application.posting,
    }
    Paper.objects.filter(pk=papers[kind].pk).update(file=keep_broken(papers[kind]))
    page = mine.get(f"/rounds/{round_.pk}/practice/").content.decode()
    assert "said warning" in page


def keep_broken(paper):
    from django.core.files.base import ContentFile

    return paper.file.storage.save("papers/broken", ContentFile(b"%PDF-1.7 cut off"))


def test_without_a_round_nobody_is_named():
    assert names_there(None) == []
