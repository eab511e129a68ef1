"""Which of the amounts in a posting is the pay, and what stands in the way of telling."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from nextrung.intake.documents import Paragraph, source_of
from nextrung.intake.pay_words import find_foreign_pay, find_pay_in_any_currency
from nextrung.intake.posting.dollars import Dollars, dollars_meant
from nextrung.intake.posting.labels import labelled_facts
from nextrung.intake.posting.sentence import PostingSentence
from nextrung.intake.posting.sentence_ends import posting_sentence_spans
from nextrung.intake.records import Document, StatedPay
from nextrung.sources import Source

_BY_THE_PIECE = re.compile(
    r"\$\s?\d[\d.,]*\s?(?:per|/|an?|each)\s?(?:mile|load|visit|piece|stop|shift|class|unit|session"
    r"|ride|credit|course|word|page)\b",
    re.IGNORECASE,
)
#: Rank of an amount that stands among the benefits, or is what one may earn; the surer ones rank before it.
_PROMISED = 3
#: What one may earn with commission, and not what is paid for certain; "Earn $18-$22/hr" is a wage, if no
#: other is named.
_ON_TARGET = re.compile(
    r"\b(?:earn|earns|OTE|on[- ]target|total|potential|uncapped)\b[^.;,]*$", re.IGNORECASE
)

#: "$58,000 - $64,000 + bonus": the sum is not that of the bonus.
_PLUS = re.compile(r"(?<=[\dkK]) \+ (?=[a-z])")
#: "$18 stop pay", "$500 referral bonus"
_PAID_ONCE = re.compile(
    r"\s?(?:\w+[ -])?(?:stop|layover|detention|bonus|premium|differential|stipend|allowance)\b", re.IGNORECASE
)


@dataclass(frozen=True, kw_only=True, slots=True)
class PostedPay:
    """The pay, and what the candidate should know about how it was read."""

    pay: StatedPay | None
    problems: tuple[str, ...] = ()


def posted_pay(
    document: Document,
    parts: Sequence[Paragraph],
    sentences: Sequence[PostingSentence],
    location: str | None = None,
) -> PostedPay:
    """Find the pay: first where the posting says that it speaks of pay, then anywhere but among benefits.

    `location` is where the job is, in the posting's words: it helps to tell whose dollars they are.
    """
    every = sorted(_candidates(document, parts, sentences), key=lambda candidate: candidate[0])
    dollars = dollars_meant(document.text, location)
    ranked = [(rank, replace(pay, currency=dollars.currency)) for rank, pay in every if _is_in(dollars, pay)]
    if ranked:
        found = _chosen(ranked[0][1], [pay for rank, pay in ranked if rank < _PROMISED])
        return replace(found, problems=(*found.problems, *_not_in_us_dollars(dollars)))
    foreign = [words for paragraph in parts for words in _foreign(document, paragraph)]
    if foreign:
        return PostedPay(
            pay=None,
            problems=(f"The pay is not in US dollars (“{foreign[0]}”), so it is not reckoned with.",),
        )
    piece = _BY_THE_PIECE.search(document.text)
    if piece:
        return PostedPay(
            pay=None, problems=(f"The pay is by the piece (“{piece[0]}”), not by the hour or the year.",)
        )
    return PostedPay(pay=None)


def _is_in(dollars: Dollars, pay: StatedPay) -> bool:
    """Tell whether an amount names those dollars, or none; a bare "$" names none."""
    named = pay.currency if pay.currency != "USD" or "US" in pay.source.quote.upper() else None
    return named in (None, dollars.currency)


def _not_in_us_dollars(dollars: Dollars) -> Iterator[str]:
    if dollars.currency != "USD":
        yield (
            f"The pay is read as {dollars.name}, because of “{dollars.because}”, so it is not held against"
            " wages in the United States."
        )


def _chosen(first: StatedPay, found: Sequence[StatedPay]) -> PostedPay:
    others = [pay for pay in found if pay.unit == first.unit and (pay.min, pay.max) != (first.min, first.max)]
    if not others:
        return PostedPay(pay=first)
    quotes = f"“{first.source.quote}”, “{others[0].source.quote}”"
    return PostedPay(pay=first, problems=(f"It names more than one pay ({quotes}); the first was taken.",))


def _candidates(
    document: Document, parts: Sequence[Paragraph], sentences: Sequence[PostingSentence]
) -> Iterator[tuple[int, StatedPay]]:
    under_pay = {sentence.paragraph.first.number for sentence in sentences if sentence.section == "pay"}
    promised = {sentence.paragraph.first.number for sentence in sentences if sentence.role == "benefit"}
    labelled = labelled_facts(document).get("pay")
    for paragraph in parts:
        if not any(map(str.isdigit, paragraph.text)):
            continue
        number = paragraph.first.number
        is_labelled = labelled is not None and labelled.line in paragraph.lines
        about_pay = is_labelled or number in under_pay
        rank = 0 if is_labelled else 1 if about_pay else _PROMISED if number in promised else 2
        place = source_of(document, paragraph)
        for pay in _pay_in(_PLUS.sub(" , ", paragraph.text), place, about_pay=about_pay):
            before = paragraph.text[: paragraph.text.find(pay.source.quote)]
            after = paragraph.text[len(before) + len(pay.source.quote) :]
            is_on_target = _ON_TARGET.search(before[-24:]) is not None
            if (is_on_target and pay.unit != "hour") or _PAID_ONCE.match(after):
                continue
            yield (
                _PROMISED if is_on_target else rank,
                replace(pay, source=source_of(document, paragraph, pay.source.quote)),
            )


def _pay_in(text: str, place: Source, *, about_pay: bool) -> Sequence[StatedPay]:
    """Find the pay in a paragraph; where nothing tells it as a whole, in each sentence by itself.

    "On call every third weekend. $25-32 and commission." says what it is by beginning a sentence.
    """
    found = find_pay_in_any_currency(text, place, about_pay=about_pay)
    if found or "$" not in text:
        return found
    sentences = (text[start:end] for start, end in posting_sentence_spans(text))
    return [pay for each in sentences for pay in find_pay_in_any_currency(each, place, about_pay=about_pay)]


def _foreign(document: Document, paragraph: Paragraph) -> tuple[str, ...]:
    return find_foreign_pay(paragraph.text, source_of(document, paragraph))
