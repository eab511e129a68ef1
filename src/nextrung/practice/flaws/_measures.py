"""What no word alone shows: no occasion told, only "we", too long, one thing said against another."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping

from nextrung.practice.answer_text import Sentence
from nextrung.practice.flaws._against_itself import against_itself
from nextrung.practice.flaws._rows import one_of, themes
from nextrung.practice.flaws._said import Said
from nextrung.practice.records import Span
from nextrung.preparation.story_parts import is_past

#: More takes longer than three minutes at 150 words a minute.
_WORDS_IN_THREE_MINUTES = 450
_THREE_MINUTES_SECONDS = 180
#: docs/mistakes.md, M63: more fillers in a hundred words; so few of them are no habit.
_FILLERS_PER_100 = 6
_LEAST_FILLERS = 4
#: So many things done by "we", and none by "I", before one wonders who did them.
_DONE_BY_US = 3
#: Sentences that begin with the verb, "Called the inspector", leave out an "I".
_DONE_BY_UNSAID = 2
#: So many things done make an occasion.
_DONE = 2
#: "I labeled the shelves, threw out the rest, made a plan" has its "I" once.
_DONE_IN_A_ROW = 3
#: An answer with fewer words may simply not have got to the subject.
_LEAST_WORDS_TO_MISS_IT = 20
_DONE_BY = r"\b(?:{who})\s+(?:(?:then|also|just|even|once|never|had|have|\w+ly)\s+)*(\w+)"
_BY_ME = re.compile(_DONE_BY.format(who="i|i'd|i've|myself"))
_BY_US = re.compile(_DONE_BY.format(who="we|we'd|we've"))
#: "When I came" tells since when, and not what was done.
_WHEN_I = re.compile(r"\b(?:when|since) i (?:came|started|joined|began|got)\b")
_BY_ANYBODY = re.compile(
    r"(?<!when )(?<!since )"
    + _DONE_BY.format(who=r"i|i'd|we|we'd|he|she|they|it|who|somebody|someone|nobody")
)
_NOTHING_DONE = """
was were had used wanted needed liked loved enjoyed learned believed thought knew felt been got tried seemed
supposed concerned interested excited
"""
#: Being, wanting and being used to something is nothing done.
_STATES = frozenset(_NOTHING_DONE.split())
#: "At Ashdown", "from Brennan's".
_AT_A_PLACE = re.compile(r"\b(?:at|in|from) ([^\W\d_]+)")
#: A place named so often has become the measure.
_A_MEASURE = 3
_OWN_PART = re.compile(r"\b(?:my (?:part|job|role|share)|it was (?:me|my)|i'm the one|on my own|myself)\b")


def has_occasion(said: Said) -> bool:
    """Say whether the answer tells of something that happened once: two things done, by whomever.

    In one sentence one is enough; so is a row of verbs behind one "I", and so are two that nobody is said to
    have done, beside "last spring".
    """
    by_somebody = sum(_is_done(found[1]) for found in _BY_ANYBODY.finditer(said.spoken.text))
    unsaid = sum(_begins_with_deed(said, sentence) for sentence in said.answer.sentences)
    if by_somebody + unsaid >= (_DONE if len(said.answer.sentences) > 1 else 1):
        return True
    done = sum(_is_done(word.text) and not said.is_name(word.span) for word in said.answer.words)
    at_all = done - len(_WHEN_I.findall(said.spoken.text))
    return at_all >= _DONE and (said.is_in(one_of("once")) or (_is_by_me(said) and at_all >= _DONE_IN_A_ROW))


def _is_by_me(said: Said) -> bool:
    return any(_is_done(found[1]) for found in _BY_ME.finditer(said.spoken.text))


def _no_occasion(said: Said) -> Iterator[Span]:
    """Give the sentence that speaks most in general, or the first, where nothing happened once."""
    if not has_occasion(said):
        sentences = said.answer.sentences
        general = (one for one in sentences if said.is_in(one_of("in_general"), one))
        yield next(general, sentences[0]).span


def _only_we(said: Said) -> Iterator[Span]:
    """Give the first thing that "we" did, where much was done and nothing by "I"."""
    ours = [found for found in _BY_US.finditer(said.spoken.text) if _is_done(found[1])]
    mine = _is_by_me(said) or _OWN_PART.search(said.spoken.text)
    unsaid = sum(_begins_with_deed(said, sentence) for sentence in said.answer.sentences)
    if len(ours) >= _DONE_BY_US and not mine and unsaid < _DONE_BY_UNSAID:
        yield said.sentence_at(ours[0].start()).span


def _too_long(said: Said) -> Iterator[Span]:
    """Give what was said after three minutes: by the clock, or by the words where there is none."""
    spoken = said.answer.words
    if said.seconds is None:
        is_long, past = len(spoken) > _WORDS_IN_THREE_MINUTES, _WORDS_IN_THREE_MINUTES
    else:
        is_long = said.seconds > _THREE_MINUTES_SECONDS
        past = int(len(spoken) * min(1.0, _THREE_MINUTES_SECONDS / max(said.seconds, 1.0)))
    if is_long:
        yield (spoken[min(past, len(spoken) - 1)].span[0], spoken[-1].span[1])


def _whole_answer(said: Said) -> Iterator[Span]:
    yield said.answer.words[0].span[0], said.answer.words[-1].span[1]


def _first_sentence(said: Said) -> Iterator[Span]:
    """Give the first sentence: the row itself says what the answer lacks."""
    yield said.answer.sentences[0].span


def _hardly_anything(said: Said) -> Iterator[Span]:
    """Give the whole, unless it tells, however shortly, of an occasion in more than one sentence."""
    if len(said.answer.sentences) == 1 or not has_occasion(said):
        yield from _whole_answer(said)


def _fills_pauses(said: Said) -> Iterator[Span]:
    """Give the sentence with most fillers, where they are many."""
    count = len(said.fillers)
    if count >= _LEAST_FILLERS and count * 100 > _FILLERS_PER_100 * len(said.answer.words):
        yield max(said.answer.sentences, key=lambda one: (_fillers_in(said, one), -one.span[0])).span


def _fillers_in(said: Said, sentence: Sentence) -> int:
    return sum(sentence.span[0] <= start < sentence.span[1] for start, _ in said.fillers)


def _another_question(said: Said) -> Iterator[Span]:
    """Give the first sentence, where no word of the answer belongs to what was asked."""
    if len(said.answer.words) < _LEAST_WORDS_TO_MISS_IT:
        return
    about = [told for asked, told in themes() if asked.fits(said.asked)]
    if about and not any(said.is_in(told) for told in about):
        yield said.answer.sentences[0].span


def _nobody_in_it(said: Said) -> Iterator[Span]:
    """Give the first sentence with tools and plans, where nobody says or does anything."""
    if len(said.answer.words) < _LEAST_WORDS_TO_MISS_IT or said.is_in(one_of("persons")):
        return
    things = said.find(one_of("things"))
    if len({said.answer.quote(span).lower() for span in things}) > 1:
        yield said.sentence_at(things[0][0]).span


def _one_place_again(said: Said) -> Iterator[Span]:
    """Give the first sentence with a place's name that comes again and again, "at" it or "from" it once."""
    text, spoken = said.answer.text, said.spoken
    named = Counter(
        word.removesuffix("'s")
        for word, (start, _) in zip(spoken.words, spoken.spans, strict=True)
        if text[start].isupper()
    )
    for found in _AT_A_PLACE.finditer(spoken.text):
        if text[found.start(1)].isupper() and named[found[1]] >= _A_MEASURE:
            yield said.sentence_at(found.start()).span
            return


def _is_done(verb: str) -> bool:
    return verb not in _STATES and (verb == "did" or is_past(verb))


def _begins_with_deed(said: Said, sentence: Sentence) -> bool:
    first = sentence.words[0].text
    return first.isalpha() and _is_done(first) and not said.is_quoted(sentence.words[0].span)


#: By the name that the table gives.
MEASURES: Mapping[str, Callable[[Said], Iterator[Span]]] = {
    "no_occasion": _no_occasion,
    "only_we": _only_we,
    "too_long": _too_long,
    "hardly_anything": _hardly_anything,
    "whole_answer": _whole_answer,
    "first_sentence": _first_sentence,
    "fills_pauses": _fills_pauses,
    "another_question": _another_question,
    "nobody_in_it": _nobody_in_it,
    "one_place_again": _one_place_again,
    "against_itself": against_itself,
}
