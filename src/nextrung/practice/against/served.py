"""Which strengths an answer showed, and which requirements of the posting it served."""

from collections.abc import Iterator, Sequence

from nextrung.engines.protocols import Embedder
from nextrung.fit.answers import line_share
from nextrung.fit.asked import take_apart
from nextrung.fit.lines import ResumeLine, text_keys
from nextrung.fit.people import shown_of_people
from nextrung.fit.records import Match, Strength
from nextrung.practice.answer_text import AnswerText
from nextrung.preparation.resume_stories import content_words
from nextrung.sources import Source, Statement

#: An answer that has this much of what is asked serves it; so does one that has less and is near in meaning.
_SERVED = 0.6
_SERVED_IN_PART, _NEAR = 0.4, 0.5
#: Papers, years and conditions are shown by the résumé, not by a story.
_TOLD_IN_AN_ANSWER = ("skill", "trait", "duty")
#: A line of the résumé is told where so many of its telling words, and this share of them, are said.
_LEAST_WORDS, _LEAST_PART = 3, 0.4


def served_requirements(
    answer: AnswerText, matches: Sequence[Match], embedder: Embedder | None
) -> tuple[str, ...]:
    """Give the words of the requirements that an answer serves, in the order of the posting."""
    whole = _as_line(answer.text)
    asked = [match.requirement.text for match in matches if match.requirement.kind in _TOLD_IN_AN_ANSWER]
    shares = {text: line_share(take_apart(text), whole) for text in asked}
    in_part = [text for text, share in shares.items() if _SERVED_IN_PART <= share < _SERVED]
    near = _near(in_part, [sentence.text for sentence in answer.sentences], embedder)
    return tuple(text for text, share in shares.items() if share >= _SERVED or text in near)


def shown_strengths(
    answer: AnswerText, strengths: Sequence[Strength], served: Sequence[str]
) -> tuple[str, ...]:
    """Give the names of the strengths whose line was told, or whose requirement was served."""
    words = frozenset(content_words(answer.text))
    return tuple(
        strength.name
        for strength in strengths
        if strength.requirement.text in served or any(_is_told(line, words) for line in _lines(strength))
    )


def _lines(strength: Strength) -> Iterator[str]:
    yield from (evidence.text for evidence in strength.evidence)


def _is_told(line: str, words: frozenset[str]) -> bool:
    wanted = set(content_words(line))
    shared = wanted & words
    return len(shared) >= _LEAST_WORDS and len(shared) >= _LEAST_PART * len(wanted)


def _near(asked: Sequence[str], sentences: Sequence[str], embedder: Embedder | None) -> frozenset[str]:
    if embedder is None or not asked or not sentences:
        return frozenset()
    cosines = embedder.embed(list(asked)) @ embedder.embed(list(sentences)).T
    return frozenset(
        text for text, row in zip(asked, cosines, strict=True) if round(float(row.max()), 3) >= _NEAR
    )


def _as_line(text: str) -> ResumeLine:
    """Read an answer as the matcher reads a line of something done."""
    named, denied = text_keys(text)
    return ResumeLine(
        statement=Statement(text=text, source=Source(document="notes", quote=text)),
        kind="done",
        work=None,
        period=None,
        keys=named | shown_of_people(text),
        denied=denied,
        is_lessened=False,
        has_number=False,
    )
