"""A file is there whole, or as it was before."""

import os
import stat

import pytest

from nextrung.lasting import write_whole


def test_new_file_is_its_owners_alone(tmp_path):
    write_whole(tmp_path / "plan.toml", b"rent = 900")
    assert (tmp_path / "plan.toml").read_bytes() == b"rent = 900"
    if os.name == "posix":
        assert stat.S_IMODE((tmp_path / "plan.toml").stat().st_mode) == 0o600


@pytest.mark.skipif(os.name != "posix", reason="there are no such permissions elsewhere")
def test_who_may_read_a_file_stays_as_it_was(tmp_path):
    file = tmp_path / "plan.toml"
    file.write_bytes(b"before")
    file.chmod(0o640)
    write_whole(file, b"after")
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


def test_full_disk_leaves_the_file_as_it_was_and_nothing_beside_it(tmp_path, monkeypatch):
    file = tmp_path / "plan.toml"
    file.write_bytes(b"before")

    def full(_handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_whole(file, b"after")
    assert file.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [file]
