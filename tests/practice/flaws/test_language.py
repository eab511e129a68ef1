"""The language of the table: what each sign of it means."""

import pytest

from nextrung.errors import TableError
from nextrung.practice.flaws._language import Language
from nextrung.practice.flaws._spoken import Spoken

_LANGUAGE = Language({"boss": ["boss", "team lead"]}, {"money": r"\$\d[\d,]*"})


def _found(phrase, text):
    spoken = Spoken(text)
    return [text[slice(*spoken.span(*place))] for place in _LANGUAGE.pattern([phrase]).find(spoken)]


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("lied to", "They lied to us.", ["lied to"]),
        ("lied to", "They lied, to be clear.", ["lied, to"]),
        ("lied to", "He lied. To us it was new.", []),
        ("promis*", "A promising promise", ["promise", "promising"]),
        ("my boss|owner", "My owner, my boss", ["My owner", "my boss"]),
        ("is a_mess|chaos", "It is a mess.", ["is a mess"]),
        ("my really? boss", "my boss, my really boss", ["my boss", "my really boss"]),
        ("my <boss> was", "My team lead was late.", ["My team lead was"]),
        ("was ... late", "It was again and again very much too late.", []),
        ("was ... late", "It was once more late.", ["was once more late"]),
        ("was ... late", "It was. So late.", []),
        ("<money> saved", "$40,000 saved", ["$40,000 saved"]),
        ("^ no", "No, no.", ["No"]),
        ("24/7", "I work 24/7.", ["24/7"]),
        ("<name> said", "so that Ana said so", ["Ana said"]),
        ("<full_name> said", "when Ana said so and Bo Lund said no", ["Bo Lund said"]),
        ("my|<money> saved", "my saved $40 saved", ["my saved", "$40 saved"]),
        ("lads ... told", "The lads at the builders' yard told me.", ["lads at the builders' yard told"]),
        ("about <name>", "About Ana de la Cruz and about Monday", ["About Ana de la Cruz"]),
    ],
)
def test_a_phrase_is_found_where_it_stands(phrase, text, found):
    assert sorted(_found(phrase, text)) == sorted(found)


def test_an_unknown_list_is_named():
    with pytest.raises(TableError, match="<place>"):
        _LANGUAGE.pattern(["my <place>"])


def test_a_sign_without_a_word_is_refused():
    with pytest.raises(TableError, match="no word"):
        _LANGUAGE.pattern(["my *"])


@pytest.mark.parametrize("phrase", ["my <boss>'s car", "my <boss|owner>"])
def test_a_list_that_is_part_of_a_word_is_refused(phrase):
    with pytest.raises(TableError, match="no word"):
        _LANGUAGE.pattern([phrase])


def test_a_name_at_the_beginning_of_a_sentence_takes_two_words():
    spoken = Spoken("Walter came. Walter Brindle came.")
    names = [spoken.words[start:end] for start, end in spoken.names.items()]
    assert ("walter", "brindle") in names
    assert ("walter",) not in names


def test_every_place_stays_where_it_is_in_small_letters():
    text = "İstanbul’s boss"
    spoken = Spoken(text)
    assert len(spoken.text) == len(text)
    assert text[slice(*spoken.spans[-1])] == "boss"
