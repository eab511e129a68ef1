"""Hold an answer against the table of flaws, and give each flaw that stands in it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from nextrung.practice.answer_text import AnswerText
from nextrung.practice.flaws._measures import MEASURES, has_occasion
from nextrung.practice.flaws._rows import Rule, kinds, rules
from nextrung.practice.flaws._said import Said
from nextrung.practice.records import Finding, Flaw, QuestionKind, Span

#: The same flaw is pointed at so often and no more.
_MOST_OF_A_KIND = 3
#: Weights in the table of mistakes run to this.
_HEAVIEST = 9


def find_flaws(
    question: str,
    kind: QuestionKind,
    answer: AnswerText,
    *,
    otherwise: Sequence[Finding] = (),
    seconds: float | None = None,
) -> tuple[Flaw, ...]:
    """Give the flaws in an answer, in the order of their words.

    `otherwise` is what the candidate's papers say otherwise (`said_otherwise`), `seconds` how long the answer
    took, where there is a recording. A flaw is given only where the words show it; that none is found is no
    proof that there is none.

    Raises:
        TableError: a row of the table of flaws names a mistake, a list or a shape that there is none of.

    """
    if not answer.words:
        return ()
    said = Said(question, kind, answer, seconds)
    flaws = [*_of_words(said), *_of_papers(otherwise, answer)]
    return tuple(sorted(_once_a_sentence(flaws, said), key=lambda flaw: (flaw.span, flaw.kind)))


def _of_words(said: Said) -> Iterator[Flaw]:
    seen: dict[str, list[Span]] = {}
    for rule in rules():
        if _is_asked(rule, said) and (spans := _seen(rule, said)):
            seen.setdefault(rule.row.kind, []).extend(spans)
    hidden = {other for name in seen for other in kinds()[name].row.not_with}
    for name, spans in seen.items():
        if name not in hidden:
            yield from (_flaw(name, span, said.answer) for span in spans)


def _of_papers(otherwise: Iterable[Finding], answer: AnswerText) -> Iterator[Flaw]:
    for finding in otherwise:
        yield replace(_flaw(finding.kind, finding.span, answer), advice=finding.advice)


def _is_asked(rule: Rule, said: Said) -> bool:
    row = rule.row
    return (
        (not row.asked or said.kind in row.asked)
        and said.kind not in row.not_asked
        and row.least_words <= len(said.answer.words) <= row.most_words
        and (rule.question is None or rule.question.fits(said.asked))
        and (rule.not_question is None or not rule.not_question.fits(said.asked))
    )


def _seen(rule: Rule, said: Said) -> list[Span]:
    """Give where the row shows in the answer."""
    row = rule.row
    spans = list(MEASURES[row.measure](said) if row.measure else _signs(rule, said))
    if len(_apart(spans)) < row.times or (spans and _is_cleared(rule, said)):
        return []
    return [_fullest_sentence(said, spans)] if row.whole_sentence else spans


def _fullest_sentence(said: Said, spans: Sequence[Span]) -> Span:
    """Give the sentence with most of the signs, the first of those with as many."""
    sentences = [said.sentence_at(start).span for start, _ in _apart(spans)]
    return max(sentences, key=lambda span: (sentences.count(span), -span[0]))


def _apart(spans: Iterable[Span]) -> list[Span]:
    """Give those that share no word: "after high school" is one sign, and not two."""
    apart: list[Span] = []
    for span in sorted(spans):
        if not apart or span[0] >= apart[-1][1]:
            apart.append(span)
    return apart


def _is_cleared(rule: Rule, said: Said) -> bool:
    """Say whether something anywhere in the answer makes it none."""
    if rule.row.only_without_occasion and has_occasion(said):
        return True
    if rule.anywhere is not None and not said.is_in(rule.anywhere):
        return True
    return rule.unless_anywhere is not None and said.is_in(rule.unless_anywhere)


def _signs(rule: Rule, said: Said) -> Iterator[Span]:
    if rule.signs is not None:
        yield from (span for span in said.find(rule.signs) if _counts(rule, said, span))


def _counts(rule: Rule, said: Said, span: Span) -> bool:
    row, sentence = rule.row, said.sentence_at(span[0])
    return not (
        said.is_quoted(span)
        or (not row.holds_negated and said.is_negated(span))
        or (row.is_no_name and said.is_name(span))
        or (row.in_first_sentence and sentence is not said.answer.sentences[0])
        or (rule.beside is not None and not said.is_in(rule.beside, sentence))
        or (rule.also_beside is not None and not said.is_in(rule.also_beside, sentence))
        or (rule.unless is not None and said.is_in(rule.unless, sentence))
    )


def _once_a_sentence(flaws: Iterable[Flaw], said: Said) -> Iterator[Flaw]:
    seen: dict[str, set[int]] = {}
    for flaw in sorted(flaws, key=lambda flaw: flaw.span):
        sentences = seen.setdefault(flaw.kind, set())
        start = said.sentence_at(flaw.span[0]).span[0]
        if start not in sentences and len(sentences) < _MOST_OF_A_KIND:
            sentences.add(start)
            yield flaw


def _flaw(name: str, span: Span, answer: AnswerText) -> Flaw:
    kind = kinds()[name]
    return Flaw(
        kind=name,
        span=span,
        quote=answer.quote(span),
        costs=kind.mistake.costs,
        advice=kind.row.instead or kind.mistake.instead,
        source=kind.mistake.source,
        weight=round(kind.mistake.weight / _HEAVIEST, 2),
    )
