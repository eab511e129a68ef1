"""Passages of notes cut into clauses: the smallest parts that are about one thing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from nextrung.intake.notes.grammar import grammar
from nextrung.intake.notes.passages import Passage
from nextrung.intake.notes.tables import note_words
from nextrung.intake.notes.words import Word, is_asking, is_told, starts_statement, words_of
from nextrung.sources import Source, Statement

#: How a clause follows the one before it.
Joint = Literal["line", "sentence", "comma", "colon", "dash", "arrow"]

_SENTENCE_END = re.compile(r"(?P<mark>[.!?…]+[\"'”’)]*)\s+(?=\S)|(?P<part>;|\s[|•·])\s+|\s(?=[aA]:\s)")
_CLAUSE_END = re.compile(
    r"(?P<arrow>->|-->|=>|→|➔|➜|>>)|\s(?P<dash>-{1,2}|[–—])\s|(?P<comma>[,:])\s|\s(?:and|&|but|so|then)\s"
    r"|(?P<reply>\s)(?=i\s(?:said|told|answered|explained)\b)|(?P<quote>(?<=[\"”])\s)(?=\w)",
    re.IGNORECASE,
)
#: What may stand in brackets in the middle of a sentence, in characters, and how the sentence goes on.
_LONGEST_BRACKET = 40
_GOES_ON = re.compile(r"[a-z+&,]")
_SPEAKER = re.compile(r"[^\W\d_][\w.'’-]*:\s[\"“]")
#: A sentence that begins so is about something to do, whatever stood before the full stop.
_TASKS = frozenset(("bring", "ask", "wear"))
_YES_OR_NO = re.compile(r"(?:yes|no|yep|nope|sure|not yet)\b", re.IGNORECASE)
#: How far to look for the verb of what follows, in characters.
_REACH = 60
_LONGEST_SENTENCE = 600
_QUESTION_WORDS = frozenset(("why", "what", "how", "where", "which"))
#: So do these before "you": "have you done API testing: some, by hand".
_ASKED_OF_YOU = frozenset({"have", "did", "do", "can", "could", "are", "ever"})
_MOST_WORDS_IN_SHORT_QUESTION = 10
_SAID = frozenset(("said", "says"))
_MARKS_AROUND = " \t,;-–—•>|→*_"


class _Piece(NamedTuple):
    start: int
    end: int
    joint: Joint


@dataclass(frozen=True, kw_only=True, slots=True)
class Clause:
    """The smallest part of the notes that is about one thing."""

    passage: Passage
    #: Where it stands in the passage.
    start: int
    end: int
    joint: Joint
    #: Which sentence of the passage it belongs to, from 0.
    sentence: int
    #: Its words, with their places in `text`.
    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """Its words as they stand."""
        return self.passage.text[self.start : self.end]

    def source(self, start: int = 0, end: int | None = None) -> Source:
        """Give the place of the words from `start` to before `end` of this clause."""
        return self.passage.source(self.start + start, self.end if end is None else self.start + end)

    def statement(self, start: int = 0, end: int | None = None) -> Statement:
        """Give the words from `start` to before `end` of this clause, and where they stand."""
        source = self.source(start, end)
        return Statement(text=source.quote, source=source)

    def statement_to(self, last: "Clause") -> Statement:
        """Give the words from this clause to the end of another one of the same passage."""
        source = self.passage.source(self.start, last.end)
        return Statement(text=source.quote, source=source)


def clauses_of(passage: Passage, start: int, *, are_questions: bool) -> Iterator[Clause]:
    """Cut a passage, from `start` on.

    `are_questions` says that it stands under a heading for questions, where a dash parts a question from
    its answer.
    """
    text = passage.text
    for number, sentence in enumerate(_of_bearable_length(text, _sentences(text, start))):
        for piece in _pieces(text, sentence, are_questions):
            first, last = _without_marks(text, piece.start, piece.end)
            if first < last:
                words = words_of(text[first:last])
                joint = _joint_at(text[piece.start : first], piece.joint)
                yield Clause(
                    passage=passage, start=first, end=last, joint=joint, sentence=number, words=words
                )


def _joint_at(marks: str, joint: Joint) -> Joint:
    """Tell "Any gaps? -> family": the mark in front of a sentence joins it more closely."""
    if joint != "sentence":
        return joint
    return "arrow" if any(mark in marks for mark in ">→➔➜") else "dash" if marks.strip(" ,;") else joint


def _sentences(text: str, start: int) -> Iterator[_Piece]:
    joint: Joint = "line"
    for match in _SENTENCE_END.finditer(text, start):
        if match["mark"] and (_is_in_brackets(text, start, match) or _is_abbreviation(text, match)):
            continue
        yield _Piece(start, match.end("mark") if match["mark"] else match.start(), joint)
        start, joint = match.end(), "sentence"
    yield _Piece(start, len(text), joint)


def _of_bearable_length(text: str, sentences: Iterator[_Piece]) -> Iterator[_Piece]:
    """Cut what no person writes as one sentence, so that the time to read it stays in proportion."""
    for sentence in sentences:
        start, joint = sentence.start, sentence.joint
        while sentence.end - start > _LONGEST_SENTENCE:
            end = text.rfind(" ", start + 1, start + _LONGEST_SENTENCE)
            end = end if end > start else start + _LONGEST_SENTENCE
            yield _Piece(start, end, joint)
            start, joint = end, "sentence"
        yield _Piece(start, sentence.end, joint)


def _is_in_brackets(text: str, start: int, match: re.Match[str]) -> bool:
    """Tell the mark of "a trustee (Geoff? accounts), two members": the sentence goes on behind it."""
    opened = text.rfind("(", start, match.end())
    if opened <= start or text.find(")", opened, match.start()) >= 0:
        return False
    closed = text.find(")", match.start(), opened + _LONGEST_BRACKET)
    is_last = closed >= 0 and closed < match.end()
    return closed >= 0 and (not is_last or _GOES_ON.match(text, match.end()) is not None)


def _is_abbreviation(text: str, match: re.Match[str]) -> bool:
    if match["mark"] != ".":
        return False
    before = text[max(0, match.start() - 8) : match.start()].rpartition(" ")[2].lower().lstrip("(")
    if before == "no":
        return text[match.end()].isdigit()
    small = grammar().words
    if before in small.units:
        return not text[match.end()].isupper()
    if _names_room(text[max(0, match.start() - _REACH) : match.start()]) and text[match.end()].isupper():
        return False
    is_short = (len(before) == 1 and before.isalpha()) or before in small.abbreviations
    return is_short and not _opens_sentence(text[match.end() : match.end() + _REACH])


def _names_room(text: str) -> bool:
    """Tell the letter of "conference room B" and "Building C" from an initial."""
    *_, noun, letter = ("", "", *text.split())
    return len(letter) == 1 and letter.isupper() and noun.lower() in note_words().places.nouns


def _opens_sentence(text: str) -> bool:
    """Tell "Lindy, Butch, QC mgr. They give me …" and "quality mgr. bring cards" from "Mgr. Ode"."""
    first = next(iter(words_of(text)), None)
    if first is None:
        return False
    return (first.is_capital and first.folded in grammar().words.sentence_starts) or first.folded in _TASKS


def _pieces(text: str, sentence: _Piece, are_questions: bool) -> Iterator[_Piece]:
    start, end, joint = sentence
    is_question = text[start:end].rstrip("\"'”’) ").endswith("?")
    for match in _CLAUSE_END.finditer(text, start, end):
        if match["comma"] and _is_attribution(text[match.end() : end]):
            continue
        if _parts_clauses(text, start, match, is_question=is_question, are_questions=are_questions):
            yield _Piece(start, match.start(), joint)
            start = match.end()
            joint = _joint(match)
    yield _Piece(start, end, joint)


def _joint(match: re.Match[str]) -> Joint:
    if match["arrow"]:
        return "arrow"
    if match["dash"]:
        return "dash"
    return "colon" if match["comma"] == ":" or match["quote"] else "comma"


def _parts_clauses(
    text: str, start: int, match: re.Match[str], *, is_question: bool, are_questions: bool
) -> bool:
    """Tell whether a mark or a conjunction stands between two statements, or a question and its answer."""
    if match["arrow"]:
        return True
    if _is_inside_quotes(text[start : match.start()]):
        return False
    if match["quote"]:
        return _is_quoted_question(text[start : match.start()])
    behind = words_of(text[match.end() : match.end() + _REACH])
    left = text[start : match.start()]
    asks = is_asking(words_of(left[:_REACH]), is_whole=len(left) <= _REACH)
    if match["dash"]:
        return not _is_stretch(text, match) and (starts_statement(behind) or are_questions or asks)
    if is_question or not behind:
        return False
    if match["comma"] == ":":
        return _stands_alone(behind) or _is_short_question(text[start : match.start()])
    small = grammar().words
    before = words_of(text[max(start, match.start() - _REACH) : match.start()])
    if match["reply"]:
        opens = words_of(text[start : start + _REACH])[0].folded in small.conditions
        return (
            asks
            and not opens
            and not (before and before[-1].folded in small.conditions | small.question_starts)
        )
    if asks and match["comma"] and _YES_OR_NO.match(text, match.end()):
        return True
    is_condition = any(word.folded in small.conditions for word in before)
    if asks and match["comma"] and behind[0].folded == "i" and not is_condition:
        return True
    return starts_statement(behind) and (_stands_alone(behind) or not is_condition)


def _is_inside_quotes(left: str) -> bool:
    """Tell the "and" of "“you had 36 and they slept down the hall”"."""
    return left.count('"') % 2 == 1 or left.count("“") > left.count("”")


def _is_quoted_question(text: str) -> bool:
    """Tell the left side of "“what's the biggest event you had” 420 guests"."""
    text = text[text.find(": ") + 2 :] if _SPEAKER.match(text) else text
    words = words_of(text)
    is_quoted = text[:1] in '"“' and not any(mark in text[1:-1] for mark in '"“”')
    return is_quoted and bool(words) and words[0].folded in grammar().words.question_starts


def _is_attribution(text: str) -> bool:
    """Tell the end of "No slides needed, she said": it says who spoke, and nothing of its own."""
    words = words_of(text)
    small = grammar().words
    is_speaker = words[:1] and (words[0].folded in small.third_person or words[0].is_capital)
    return len(words) == 2 and bool(is_speaker) and words[1].folded in _SAID


def _is_stretch(text: str, dash: re.Match[str]) -> bool:
    """Tell the dash of "1:00 PM - 4:00 PM"."""
    return text[dash.end() : dash.end() + 1].isdigit() and any(
        map(str.isdigit, text[dash.start() - 4 : dash.start()])
    )


def _is_short_question(text: str) -> bool:
    """Tell the left side of "why leave Lakeline: no place to go up"."""
    words = words_of(text)
    if not 1 < len(words) <= _MOST_WORDS_IN_SHORT_QUESTION:
        return False
    small = grammar().words
    speaks_to = any(word.folded in small.second_person for word in words)
    starts = _ASKED_OF_YOU | small.question_superlatives if speaks_to else frozenset({"ever"})
    return words[0].folded in _QUESTION_WORDS | starts


def _stands_alone(words: tuple[Word, ...]) -> bool:
    """Tell whether a statement cannot be the second half of "if they …, they would …"."""
    return is_told(words[0]) or (words[0].folded == "i" and len(words) > 1 and is_told(words[1]))


def _without_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """Take marks off both ends, and a bracket that lost its other half."""
    while start < end and text[start] in _MARKS_AROUND:
        start += 1
    while start < end and text[end - 1] in _MARKS_AROUND + ".":
        end -= 1
    if text[end - 1 : end] == ")" and "(" not in text[start:end]:
        end -= 1
    return start, end
