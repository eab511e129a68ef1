"""Words between quotation marks, wherever the paper has them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from nextrung.intake.records import Line, Reference
from nextrung.intake.resume.layout import Setting
from nextrung.intake.resume.passages import Passage, passage_of
from nextrung.intake.resume.pieces import trim
from nextrung.sources import Statement

#: Three words and more between any pair of marks.
QUOTED = re.compile(
    r"“(?P<curly>[^“”]{8,1500})”|\"(?P<straight>[^\"]{8,1500})\"|«\s?(?P<angle>[^«»]{8,1500}?)\s?»"
    r"|(?<!\w)[‘'](?P<single>[^‘\n]{12,1500}?)['’](?!\w)|„(?P<low>[^„“”]{8,1500})[“”]"
)
#: What stands between a speaker and the words: "said:", "wrote that".
SAID = re.compile(
    r"[\s,:–—-]*\b(?:said|says|wrote|writes|reads|read|noted|called me|that|:)?[\s,:–—-]*$", re.IGNORECASE
)
#: Words that tell somebody's judgement from the name of a campaign.
SPEECH = re.compile(
    r"\b(?:reviews?|said|says|wrote|writes|called (?:me|us|her|him)|feedback|evaluations?|appraisals?"
    r"|according to|in the words of|described|told|noted|comment(?:ed|s)?|praised|recommendation|card|letter"
    r"|e-?mail|thank(?:s|ed)|quoted?|survey)\b",
    re.IGNORECASE,
)
_NAMED_AFTER = re.compile(r"\s*[–—-]\s*(?P<who>\S.{2,80})$")
_LEAST_WORDS = 3
_LONGEST_SPEAKER = 80
#: A word of speech stands this near behind the words it is about (characters).
_NEAR = 60


def quotes_in(told: Iterable[Statement]) -> Iterator[Reference]:
    """Find quotations of a review, a letter or a person inside other lines."""
    for each in told:
        quoted = QUOTED.search(each.text)
        if quoted is None or len(quoted_words(quoted).split()) < _LEAST_WORDS:
            continue
        before, after = each.text[: quoted.start()], each.text[quoted.end() :]
        named = _NAMED_AFTER.match(after)
        if not (named or SPEECH.search(before) or SPEECH.search(after[:_NEAR])):
            continue
        who = named["who"] if named else trim(SAID.sub("", before))
        yield Reference(
            speaker=_part(each, who) if 0 < len(who) <= _LONGEST_SPEAKER else None,
            quote=_part(each, quoted_words(quoted)),
        )


def quoted_words(quoted: re.Match[str]) -> str:
    """Give the words between the marks, without the comma of a broken-off sentence."""
    return next(words for words in quoted.groups() if words is not None).strip().rstrip(",")


def _part(whole: Statement, words: str) -> Statement:
    """Make a statement of some words of another; its quote is as narrow as the paper allows."""
    quote = words if words in whole.source.quote else whole.source.quote
    return Statement(text=words, source=replace(whole.source, quote=quote))


def with_whole_quotes(rows: Sequence[Passage], setting: Setting) -> Iterator[Passage]:
    """Join the rows of one quotation: from where its mark opens to where it closes."""
    pending: list[Line] = []
    for row in rows:
        pending += row.lines
        is_open = row.text.count("“") > row.text.count("”") or row.text.count('"') % 2 == 1
        is_whole = len(pending) > len(row.lines) and ("”" in row.text or '"' in row.text)
        if is_whole or (len(pending) == len(row.lines) and not is_open):
            yield passage_of(pending, setting)
            pending = []
    if pending:
        yield passage_of(pending, setting)
