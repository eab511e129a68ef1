from nextrung.practice.cues import Cues, Hit

_CUES = Cues({"end": "in the end, went from _ to", "doubt": "maybe, i guess*"}, same=str)


def _find(text):
    return _CUES.find(text.split())


def test_phrases_are_found_as_whole_words_and_beginnings():
    assert _find("in the end i guessed") == {"end": (Hit(0, 3),), "doubt": (Hit(3, 5),)}
    assert _find("in the ending") == {}


def test_an_underscore_is_any_one_word():
    assert _find("it went from nine to two") == {"end": (Hit(1, 5),)}


def test_of_phrases_that_overlap_the_longest_counts():
    cues = Cues({"a": "went from, went from _ to"}, same=str)
    assert cues.find(["went", "from", "nine", "to", "two"]) == {"a": (Hit(0, 4),)}


def test_the_same_word_is_looked_for_on_both_sides():
    cues = Cues({"a": "her fault"}, same=lambda word: "<one>" if word in ("her", "his") else word)
    assert cues.find(["<one>", "fault"]) == {"a": (Hit(0, 2),)}
