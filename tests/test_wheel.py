"""The wheel that people install holds everything it needs."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def unpacked_wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)],
        check=True,
        capture_output=True,
    )
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "unpacked")
    return folder / "unpacked"


def test_wheel_holds_every_file_of_the_package(unpacked_wheel):
    wanted = {
        path.relative_to(ROOT / "src")
        for path in (ROOT / "src" / "nextrung").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert {path for path in wanted if not (unpacked_wheel / path).is_file()} == set()


def test_wheel_makes_the_demo_brief(unpacked_wheel, tmp_path):
    code = "import nextrung; from nextrung.cli import main; print(nextrung.__file__); main(['demo'])"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(unpacked_wheel)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.startswith(str(unpacked_wheel))
    assert (tmp_path / "brief" / "brief.pdf").read_bytes().startswith(b"%PDF")
