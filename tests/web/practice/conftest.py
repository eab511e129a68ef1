"""An interview without papers, its folder thrown away after each test."""

import pytest

from nextrung.engines.choose import load_embedder


@pytest.fixture(autouse=True)
def kept_here(tmp_path, monkeypatch, settings):
    monkeypatch.setenv("NEXTRUNG_DATA", str(tmp_path))
    settings.DATA = tmp_path / "web"
    settings.STORAGES["default"]["OPTIONS"]["location"] = tmp_path / "web" / "files"
    return tmp_path


@pytest.fixture(autouse=True, scope="session")
def embedder():
    return load_embedder()


@pytest.fixture
def begun(mine):
    from nextrung_web.practice.models import MockInterview

    mine.post("/practice/", {"minutes": "10", "manner": "neutral", "interviewer": ""})
    return MockInterview.objects.get()
