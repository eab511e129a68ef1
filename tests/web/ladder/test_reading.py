from datetime import date

import pytest

from nextrung_web.ladder.models import Correction, Paper
from nextrung_web.ladder.papers import keep_text
from nextrung_web.ladder.reading import as_read, notes_of, posting_of

pytestmark = pytest.mark.django_db


def test_a_paper_is_read_once(ladder):
    assert as_read(ladder.posting) is as_read(Paper.objects.get(pk=ladder.posting.pk))


def test_a_correction_counts_at_once_and_so_does_its_end(ladder):
    before = posting_of(ladder.posting)
    correction = Correction.objects.create(paper=ladder.posting, field="title", value="Head of Queues")
    assert posting_of(ladder.posting).title.text == "Head of Queues"
    correction.delete()
    assert posting_of(ladder.posting) == before


def test_thursday_is_another_day_a_week_later(me):
    paper = keep_text(me, Paper.Kind.NOTES, "The next interview is on Thursday at 10.")
    days = [notes_of(paper, today).next_round.day for today in (date(2026, 11, 23), date(2026, 11, 30))]
    assert days == [date(2026, 11, 26), date(2026, 12, 3)]
