import os
from pathlib import Path

import numpy as np
import pytest

from nextrung.engines.wordllama import WordLlamaEmbedder, find_wordllama

SENTENCES = [
    "Led a team of twelve nurses on nights.",
    "Planned work rose from 38% to 71% in two years",
    "☃ and — naïve café",
    "RN",
]


@pytest.fixture(scope="module")
def embedder():
    folder = find_wordllama()
    assert folder is not None
    return WordLlamaEmbedder(folder)


def test_rows_have_unit_length(embedder):
    assert np.allclose(np.linalg.norm(embedder.embed(SENTENCES), axis=1), 1.0, atol=1e-6)


def test_text_without_tokens_is_near_to_nothing(embedder):
    assert not embedder.embed([""]).any()


def test_no_texts_give_no_rows(embedder):
    assert embedder.embed([]).shape == (0, 256)


def test_one_sentence_has_the_same_vector_alone_and_among_others(embedder):
    together = embedder.embed(SENTENCES)
    assert all(
        (embedder.embed([text])[0] == row).all() for text, row in zip(SENTENCES, together, strict=True)
    )


def test_paraphrase_is_nearer_than_another_topic(embedder):
    asked, near, far = embedder.embed(
        ["night shift nurse", "registered nurse working nights", "forklift and pallet jack"]
    )
    assert asked @ near > asked @ far


@pytest.mark.filterwarnings("ignore")
def test_vectors_are_those_of_the_package_itself(embedder):
    """Its own loader is slow to import, so it is only held against ours here."""
    wordllama = pytest.importorskip("wordllama")
    folder = os.fspath(Path(wordllama.__file__).parent)
    theirs = wordllama.WordLlama.load(cache_dir=folder, disable_download=True).embed(SENTENCES, norm=True)
    assert np.abs(embedder.embed(SENTENCES) - theirs).max() < 1e-6


def test_name_tells_the_version(embedder):
    assert embedder.name.startswith("wordllama 0.")
