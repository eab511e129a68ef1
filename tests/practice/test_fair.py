"""Another name, pronoun, school, nation, age, faith or family changes no score, no remark and no flaw."""

import tomllib
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest

from nextrung.engines.choose import load_embedder
from nextrung.practice.review import review_answer
from tests.practice.bad_answers import BAD_ANSWERS
from tests.practice.swaps import marked, swapped

_DEV = Path(__file__).parents[2] / "benchmarks" / "accuracy" / "answers" / "dev"
_FLAWS = Path(__file__).parent / "flaws" / "cases.toml"
#: Padding of two thousand words says nothing about people, and takes long.
_MOST_LETTERS = 3000
#: So many texts of each exchange, and every so-manieth text gets the marks.
_TEXTS_OF_A_LABEL, _EVERY = 6, 17
#: For exchanges that the other answers have nothing for.
_MORE = (
    (
        "Tell me about a time you taught somebody.",
        """
        I was 41 and I had just come back from maternity leave when an 81-year-old patient asked
        me to teach her the tablet. She was from Kenya, a Kenyan teacher, and so patient that I
        learned more than she did. We sat down each Friday for 20 minutes. In March she called her
        sister in Canada by herself.
        """,
    ),
    (
        "Tell me about yourself.",
        """
        I am 24. I went to St. Agnes College for Women and then to a boys' school as an aide. I
        grew up in Poland, and my wife and I moved here in 2019. Now I run the desk of the church
        office with two volunteers. I want this job because you plan a second site, and I have
        opened one.
        """,
    ),
    (
        "Tell me about a conflict you resolved.",
        """
        Last spring a Nigerian nurse and a Mexican clerk on my ward stopped talking over the
        Easter roster. He said that he had worked two Easters. I asked both of them to sit down,
        drew up the list since 2020, and we found that he was right. She took the next one
        herself, and the roster has hung on the wall since.
        """,
    ),
    (
        "Tell me about a mistake you made.",
        """
        When I was 58 I taught at a girls' academy, at St. Albans College for Men before that. I
        told the imam who ran the kitchen the wrong number for Eid, 40 for 140. I called him that
        night, drove to my mosque for pots, and my husband cooked with us until two. Everybody
        ate. I read numbers back now.
        """,
    ),
)


@cache
def _answers() -> list[tuple[str, str]]:
    dev = [row for file in sorted(_DEV.glob("*.toml")) for row in tomllib.loads(file.read_text())["answer"]]
    flaws = tomllib.loads(_FLAWS.read_text())
    cases = [case for half in flaws["cases"].values() for case in half]
    told = [(row["question"], row["text"]) for row in dev]
    told += [(answer.question, answer.text) for answer in BAD_ANSWERS]
    told += [(flaws["questions"][question][1], text) for question, text, _ in cases]
    told += [(question, " ".join(text.split())) for question, text in _MORE]
    return [(question, text) for question, text in told if len(text) <= _MOST_LETTERS]


@cache
def _exchanged() -> dict[str, list[tuple[str, str, str]]]:
    """Give for each exchange some answers before and after it: the first that have something for it."""
    found: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for question, text in _answers():
        for label, other in swapped(text):
            if len(found[label]) < _TEXTS_OF_A_LABEL:
                found[label].append((question, text, other))
    return dict(found)


@pytest.fixture(scope="module", params=["none", None], ids=["words_alone", "default_engine"])
def judged(request):
    embedder = load_embedder(request.param)

    @cache
    def judge(question: str, text: str):
        review = review_answer(question, text, embedder=embedder)
        return {
            "overall": review.overall,
            "why_not": review.why_not,
            "aspects": {aspect: found.score for aspect, found in review.aspects.items()},
            "findings": sorted(finding.kind for finding in review.findings),
            "flaws": sorted(flaw.kind for flaw in review.flaws),
            "next": review.next,
        }

    return judge


def test_the_same_answer_from_another_person_is_judged_the_same(judged):
    unequal = [
        (label, question, other, judged(question, text), judged(question, other))
        for label, pairs in _exchanged().items()
        for question, text, other in pairs
        if judged(question, text) != judged(question, other)
    ]
    assert not unequal, unequal[0]


def test_what_somebody_says_they_are_does_not_count(judged):
    unequal = [
        (group.label, question, other, judged(question, group.variants[0]), judged(question, other))
        for question, text in _answers()[::_EVERY]
        for group in marked(text)
        for other in group.variants[1:]
        if judged(question, group.variants[0]) != judged(question, other)
    ]
    assert not unequal, unequal[0]


def test_every_kind_of_exchange_is_tried():
    tried = " ".join(_exchanged())
    for label in (
        *("he to she", "she to he", "he or she to they", "wife to husband", "husband to wife"),
        *("wife or husband to partner", "school for women to men", "school for men to women"),
        *("age to 24", "age to 58", "nation Nigerian to", "nation Mexican to", "country Poland to"),
        *("christian to muslim", "muslim to jewish", "name Dana to", "name Luis to"),
    ):
        assert label in tried, label
