"""An interview without papers, its folder thrown away after each test."""

import pytest

from nextrung.engines.choose import load_embedder
from tests.web.own.conftest import kept_here

__all__ = ["kept_here"]  # the fixture is used by name


@pytest.fixture(autouse=True, scope="session")
def embedder():
    return load_embedder()


@pytest.fixture
def begun(mine):
    from nextrung_web.practice.models import MockInterview

    mine.post("/practice/", {"minutes": "10", "manner": "neutral", "interviewer": ""})
    return MockInterview.objects.get()
