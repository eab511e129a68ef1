"""The exchanges themselves: right English, the same number of words, and nothing else touched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nextrung.practice.answer_text import AnswerText
from tests.practice.bad_answers import BAD_ANSWERS
from tests.practice.swaps import FIRST_NAMES, marked, swapped

_STORY = (
    "Maria was angry because her mother had waited four hours. I told her that I would find a bed, and she "
    "waited with him. When Maria's husband came, he thanked us himself."
)


def _all(text: str) -> dict[str, str]:
    return dict(swapped(text))


def _one(text: str, label: str) -> str | None:
    return _all(text).get(label)


@pytest.mark.parametrize(
    ("text", "swapped_text"),
    [
        ("She was late.", "He was late."),
        ("I told her the truth and called her twice.", "I told him the truth and called him twice."),
        ("Her family came on her early shift.", "His family came on his early shift."),
        ("I spoke to her quietly.", "I spoke to him quietly."),
        ("The idea was hers, she did it herself.", "The idea was his, he did it himself."),
        ("A nurse next to her had seen it.", "A nurse next to him had seen it."),
        ("The old woman and a girl asked Ms. Ito.", "The old man and a boy asked Mr. Ito."),
        ("Mrs. Ito said she'd wait.", "Mr. Ito said he'd wait."),
        ("I thanked her.", "I thanked him."),
    ],
)
def test_she_becomes_he(text, swapped_text):
    assert _one(text, "she to he") == swapped_text


@pytest.mark.parametrize(
    ("text", "swapped_text"),
    [
        ("He took his coat and I thanked him.", "She took her coat and I thanked her."),
        ("The fault was his. His boss agreed.", "The fault was hers. Her boss agreed."),
        ("A friend of his and mine", "A friend of hers and mine"),
        ("He'll do it himself, he's strong.", "She'll do it herself, she's strong."),
        ("The man asked another man to man the desk.", "The woman asked another woman to man the desk."),
    ],
)
def test_he_becomes_she(text, swapped_text):
    assert _one(text, "he to she") == swapped_text


@pytest.mark.parametrize(
    ("text", "swapped_text"),
    [
        ("He was late.", "They were late."),
        ("She has three children and I like her.", "They have three children and I like them."),
        ("She always tries, then she goes home.", "They always try, then they go home."),
        ("He doesn't know it isn't his.", "They don't know it isn't theirs."),
        ("She's been here since she's the lead.", "They've been here since they're the lead."),
        ("I knew he never misses a shift.", "I knew they never miss a shift."),
        ("He teaches; she fixes pumps.", "They teach; they fix pumps."),
        ("He said so and left.", "They said so and left."),
        ("He wrote it himself with her notes.", "They wrote it themself with their notes."),
    ],
)
def test_he_and_she_become_they_and_the_verb_agrees(text, swapped_text):
    assert _one(text, "he or she to they") == swapped_text


@pytest.mark.parametrize(
    "text",
    [
        "He comes in late and shouts.",
        "She was tired and was glad.",
        "Was he late?",
        "The trouble was he left.",
        "He's worried about it.",
        "What she said was true.",
        "I asked whether he or she had a key.",
    ],
)
def test_they_are_left_out_where_the_verb_is_not_clear(text):
    assert _one(text, "he or she to they") is None


@pytest.mark.parametrize(
    "text", ["I gave her forms.", "We let her go.", "I called her back.", "I saw her 3 times."]
)
def test_she_stays_where_her_could_be_him_or_his(text):
    assert _one(text, "she to he") is None


def test_a_name_is_exchanged_wherever_it_stands():
    other = _one(_STORY, "name Maria to Lakshmi")
    assert other is not None
    assert other.startswith("Lakshmi was angry")
    assert "When Lakshmi's husband" in other
    assert "Maria" not in other


def test_a_name_is_not_exchanged_for_one_that_is_there_already():
    assert _one("Maria told Minh.", "name Maria to Minh") is None


def test_part_of_a_word_is_no_name():
    assert not _all("The Benefits of Rosary beads, a tom-tom and ali.")


@pytest.mark.parametrize(
    ("text", "label", "swapped_text"),
    [
        (
            "I went to St. Agnes College for Women.",
            "school for women to men",
            "I went to St. Albans College for Men.",
        ),
        ("a boys' school", "school for men to women", "a girls' school"),
        ("Aldwick Women's College", "school for women to men", "Aldwick Men's College"),
        ("I am a Nigerian nurse.", "nation Nigerian to Indian", "I am an Indian nurse."),
        ("An Egyptian client", "nation Egyptian to Norwegian", "A Norwegian client"),
        ("I trained in Kenya.", "country Kenya to Norway", "I trained in Norway."),
        ("I am 24 and new.", "age to 58", "I am 58 and new."),
        ("An 81-year-old patient fell.", "age to 24", "A 24-year-old patient fell."),
        ("She was 41 years old.", "age to 58", "She was 58 years old."),
        ("The pastor of my church", "christian to muslim", "The imam of my mosque"),
        ("An imam called.", "muslim to jewish", "A rabbi called."),
        ("My wife drove our son.", "wife to husband", "My husband drove our son."),
        ("My husband drove our daughter.", "husband to wife", "My wife drove our daughter."),
        ("Her husband and my sister came.", "wife or husband to partner", "Her partner and my sibling came."),
        ("I took maternity leave.", "wife to husband", "I took paternity leave."),
    ],
)
def test_schools_nations_ages_faiths_and_families_are_exchanged(text, label, swapped_text):
    assert _one(text, label) == swapped_text


@pytest.mark.parametrize(
    "text",
    [
        "The boiler is 30 years old and I was 40 minutes late.",
        "I speak Spanish and learned Polish.",
        "I work on the maternity ward with the charge sister.",
        "The shelter for Women and girls opened in New Mexico.",
        "I am 20 percent faster.",
        "We then went there, the theme is the same, this is history.",
    ],
)
def test_what_says_nothing_about_a_person_stays(text):
    assert not _all(text)


def test_a_text_without_people_has_no_exchange():
    assert not _all("I measured the duct twice and closed the damper.")


def test_no_mark_gives_a_variant_twice_and_all_are_of_one_length():
    for text in ("I led six people.", "Last year we moved."):
        for group in marked(text):
            assert len(set(group.variants)) == len(group.variants) > 1
            assert len({len(AnswerText(variant).words) for variant in group.variants}) == 1, group
            assert all(variant.endswith(text) for variant in group.variants)


def test_marks_run_into_a_text_that_begins_with_i():
    variants = {variant for group in marked("I led six people.") for variant in group.variants}
    assert "My name is Lakshmi and I led six people." in variants
    assert "As a Norwegian, I led six people." in variants
    assert "I went to St. Agnes College for Women and I led six people." in variants


_WORDS = (
    "she",
    "he",
    "her",
    "his",
    "him",
    "hers",
    "Her",
    "She's",
    "I'm",
    "24",
    "wife",
    "an",
    "imam",
    "was",
    "has",
)
_OTHER_WORDS = (
    "and",
    "the",
    "told",
    "nurse",
    "family",
    "quickly",
    "tries",
    "Nigerian",
    "women's",
    "college",
    ".",
    ",",
)


@given(st.lists(st.sampled_from((*_WORDS, *_OTHER_WORDS, *FIRST_NAMES[:6]))).map(" ".join))
def test_every_exchange_keeps_the_number_of_words_and_sentences(text):
    _same_shape(text)


@pytest.mark.parametrize("family", ["cliches", "another_subject", "gibberish", "advice_voice"])
def test_every_exchange_keeps_the_shape_of_whole_answers(family):
    for answer in BAD_ANSWERS:
        if answer.family == family:
            _same_shape(answer.text)


def _same_shape(text: str) -> None:
    before = AnswerText(text)
    for label, other in swapped(text):
        after = AnswerText(other)
        assert len(after.words) == len(before.words), label
        assert len(after.sentences) == len(before.sentences), label
