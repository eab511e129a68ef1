import pytest

from nextrung.fit.terms import (
    EMPTY,
    LIGHT,
    TELLING,
    denying,
    lessening,
    near_groups,
    phrase_stems,
    singular,
    stem,
    tokens,
    wanting,
    word_weight,
)


def test_endings_do_not_matter():
    assert stem("planning") == stem("planned") == stem("Plans")


@pytest.mark.parametrize(
    ("one", "other"), [("accounting", "accounts"), ("marketing", "markets"), ("police", "policy")]
)
def test_words_the_stemmer_would_throw_together_stay_apart(one, other):
    assert stem(one) != stem(other)


def test_names_with_signs_are_one_word():
    assert [token.text for token in tokens("C++, C# and .NET")] == ["C++", ",", "C#", "and", ".NET"]


def test_possessive_is_the_word_itself():
    assert [token.stem for token in tokens("driver's license")] == [stem("driver"), stem("license")]


def test_a_word_stands_where_the_token_says():
    text = "Kept the boiler, and the pump"
    assert all(text[token.start : token.end] == token.text for token in tokens(text))


def test_function_words_drop_out_of_phrases_but_capitals_stay():
    assert [token.text for token in phrase_stems(tokens("OR nursing of the night"))] == [
        "OR",
        "nursing",
        "night",
    ]


@pytest.mark.parametrize(
    ("word", "weight"), [("experience", EMPTY), ("12", EMPTY), ("manage", LIGHT), ("welding", TELLING)]
)
def test_weight_tells_empty_light_and_telling(word, weight):
    assert word_weight(stem(word)) == weight


def test_words_stand_in_for_one_another():
    assert near_groups(stem("supervised")) & near_groups(stem("oversaw")) or near_groups(stem("led"))
    assert not near_groups(stem("welding"))


@pytest.mark.parametrize(("plural", "one"), [("policies", "policy"), ("trucks", "truck"), ("class", "class")])
def test_plural_endings_go(plural, one):
    assert singular(plural) == one


def test_lessening_and_denying_words_are_found_whole():
    assert lessening().search("Filled in as lead")
    assert not lessening().search("a reliefs fund")
    assert denying().search("no conveyors")
    assert not denying().search("a notary")


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("centre", "center"),
        ("programmes", "programs"),
        ("organised", "organized"),
        ("behaviour", "behavior"),
        ("licence", "license"),
        ("paediatric", "pediatric"),
        ("counselling", "counseling"),
    ],
)
def test_british_and_american_spellings_are_one(british, american):
    assert stem(british) == stem(american)


@pytest.mark.parametrize("word", ["supervise", "exercise", "advise", "merchandise", "promise", "hour"])
def test_words_that_only_look_british_are_left(word):
    assert "z" not in stem(word)
    assert stem(word).startswith(word[:4])


@pytest.mark.parametrize(
    ("said", "is_wanting"),
    [
        ("Needs to delegate more to the crew.", True),
        ("Room for improvement in paperwork.", True),
        ("Every shift should have a Dana.", False),
        ("I could not have asked for a better lead.", False),
    ],
)
def test_what_a_reviewer_misses_is_told_from_praise(said, is_wanting):
    assert (wanting().search(said) is not None) is is_wanting
