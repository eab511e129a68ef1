import pytest

from nextrung.engines import wordllama
from nextrung.engines.choose import EMBEDDERS, load_embedder
from nextrung.errors import NextRungError


@pytest.fixture
def nothing_installed(monkeypatch):
    load_embedder.cache_clear()
    monkeypatch.setattr(wordllama, "find_wordllama", lambda: None)
    yield
    load_embedder.cache_clear()


def test_installed_engine_is_taken_unasked():
    engine = load_embedder()
    assert engine is not None
    assert engine is load_embedder()


def test_none_works_from_words_alone():
    assert load_embedder("none") is None


def test_unknown_name_is_answered_with_those_there_are():
    with pytest.raises(NextRungError, match="wordllama"):
        load_embedder("oracle")
    assert "none" in EMBEDDERS


def test_nothing_installed_is_no_error_unless_asked_for(nothing_installed):
    assert load_embedder() is None
    with pytest.raises(NextRungError, match="pip install"):
        load_embedder("wordllama")
