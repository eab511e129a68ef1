import shutil
from pathlib import Path

import pytest

from nextrung.errors import NextRungError
from nextrung_web.practice.holding import held
from nextrung_web.practice.session_reading import session_in

pytestmark = pytest.mark.django_db


def test_a_file_that_stands_as_it_did_is_not_read_again(begun):
    assert session_in(begun.file) is session_in(begun.file)


def test_what_happens_in_an_interview_shows_at_once(begun):
    before = session_in(begun.file)
    with held(begun) as interview:
        interview.answer("I rang the guest back within the hour.")
    assert session_in(begun.file) != before
    assert session_in(begun.file).exchanges[0].answer == "I rang the guest back within the hour."


def test_two_files_alike_are_told_apart(begun, tmp_path):
    session_in(begun.file)
    copied = Path(shutil.copy2(begun.file, tmp_path / "0007.jsonl"))
    assert session_in(copied).file == copied


def test_a_file_that_is_gone_is_not_remembered(begun):
    session_in(begun.file)
    begun.file.unlink()
    with pytest.raises(NextRungError):
        session_in(begun.file)
