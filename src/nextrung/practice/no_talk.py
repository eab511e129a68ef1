"""What is no talk and therefore no answer: other languages, keys struck at random, keywords, forms, pages."""

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from nextrung.fit.terms import TELLING, stem, word_weight
from nextrung.practice.answer_text import AnswerText
from nextrung.practice.answer_words import alike, junk_cues, languages, small_words
from nextrung.practice.fillers import find_fillers
from nextrung.practice.question_kind import question_kind
from nextrung.practice.runs import runs_of

_LEAST_WORDS = 4
#: Questions that a number or a word may answer.
_PLAIN = ("fact", "pay")
#: Above this, letters are of another script than Latin.
_LATIN_ENDS, _MOST_OTHER_LETTERS = 0x24F, 0.3
#: So much commoner are the small words of another language than the English ones before it is that one.
_MORE_THAN_ENGLISH, _LEAST_FOREIGN = 1.15, 3
#: Talk in English has about half small words; a list of keywords has hardly any.
_LEAST_SMALL, _FEW_WORDS = 0.16, 6
#: No vowel, five consonants in a row, a letter three times, or keys that lie side by side.
_NO_WORD = re.compile(
    r"^[^aeiouy\W\d]{3,}$|[bcdfghjklmnpqrstvwxz]{5}|(.)\1\1"
    r"|^[asdfghjkl]{5,}$|^[qwertyuiop]{6,}$|^[zxcvbnm]{4,}$"
)
_MOST_NO_WORDS = 0.25
#: Of "the", "a" and "my" so many may stand before a word that cannot follow (restarts do that too).
_MOST_BROKEN, _LEAST_OPENERS = 0.22, 4
_STOP = re.compile(r"[.!?]")
#: Who stops in the middle and begins again is heard to: "the, it was the, I had the".
_PAUSE = re.compile(r"[,;:–—…-]")
_OPENERS = frozenset(("the", "a", "an", "my", "our", "their", "your"))
_NEVER_AFTER = _OPENERS | frozenset(
    (
        *("i", "we", "he", "she", "they", "it", "you", "me", "us", "him", "them"),
        *("of", "in", "on", "at", "to", "for", "from", "with", "by", "into"),
        *("and", "or", "but", "so", "because", "if", "that", "then", "when", "while"),
        *("was", "were", "is", "are", "am", "be", "been", "has", "had", "have", "did", "do", "does"),
        *("could", "can", "will", "would"),
    )
)
#: Sentences of one talk share words; so many of which so few share one come from different talks.
_MANY_SENTENCES, _LEAST_LINKED = 10, 0.2
#: Who says "um" so often is talking, and is heard, however little one sentence has to do with the next.
_HALTING = 3
#: How much of what is said are the question's words, and how many others there may be.
_ALL_SAID_BACK, _MOSTLY_SAID_BACK, _FEW_NEW = 0.7, 0.42, 4
_RUN_OF_QUESTION = 4
#: Of different words among the first 200 there are more than 80 in any talk, and most sentences come once.
_LONG, _LOOKED_AT, _LEAST_DIFFERENT, _LEAST_ONCE = 40, 200, 0.2, 0.4
_BLANK = re.compile(r"\[[^\]\n]{0,40}\]|\{[^}\n]{0,40}\}|<[^>\n]{0,40}>|_{2,}|\bX{2,}\b|\.{5,}")
#: "(your role)": a form has many of these, talk has hardly one.
_ASIDE = re.compile(r"\([a-z][a-z ,]{2,30}\)")
_MOST_BLANKS, _MOST_ASIDES = 1, 2
_CODE = re.compile(r"[{}<>;=\\|]|\(\)|://|->|=>|\bdef |\bimport |\bSELECT\b|\bfunction\b|#!/")
_MOST_CODE = 0.08
_SPEAKER = frozenset(("i", "i'm", "i've", "i'd", "i'll", "me", "my", "mine", "we"))
_LEAST_OF_SPEAKER = 0.03
#: A bullet, a heading, an address, years from and to, a label.
_PAGE_LINE = re.compile(
    r"""\s*(?:[-•*–·▪]\s|\d+[.)]\s|[A-Z][A-Z &/]{3,}:?\s*$|[\w.]+@|[\w /&]{3,30}:\s
    |.*\b(?:19|20)\d\d\s*(?:-|–|to)\s*(?:(?:19|20)\d\d|[Pp]resent))""",
    re.VERBOSE,
)
#: A line that no sentence ends.
_NO_SENTENCE = re.compile(r"[^\s.!?,;:…”\"]\s*$")
_LEAST_LINES, _LEAST_PAGE_LINES = 3, 0.5


@dataclass(frozen=True)
class Said:
    """Something said to a question, not yet known to be an answer."""

    question: str
    answer: AnswerText

    @cached_property
    def words(self) -> tuple[str, ...]:
        """All words, in small letters."""
        return tuple(word.text for word in self.answer.words)

    @cached_property
    def sentences(self) -> tuple[tuple[str, ...], ...]:
        """The words of each sentence."""
        return tuple(tuple(word.text for word in one.words) for one in self.answer.sentences)

    @cached_property
    def is_plain(self) -> bool:
        """Whether a number or a word may answer the question."""
        return question_kind(self.question) in _PLAIN

    def share(self, of: frozenset[str]) -> float:
        """Give the share of certain words in all."""
        return sum(word in of for word in self.words) / max(1, len(self.words))

    def count(self, family: str) -> int:
        """Count the phrases of a family of cues."""
        return len(junk_cues().find(self.words).get(family, ()))


def is_too_short(said: Said) -> bool:
    """Tell "fine" and "42" from an answer; a plain question may be answered by them."""
    has_letters = any(word[0].isalpha() for word in said.words)
    return not said.is_plain and (len(said.words) < _LEAST_WORDS or not has_letters)


def is_another_language(said: Said) -> bool:
    """Tell another script, or more small words of another language than English ones."""
    letters = [sign for sign in said.answer.text if sign.isalpha()]
    if sum(ord(sign) > _LATIN_ENDS for sign in letters) > _MOST_OTHER_LETTERS * max(1, len(letters)):
        return True
    english = sum(word in small_words() for word in said.words)
    most = max(_LEAST_FOREIGN, _MORE_THAN_ENGLISH * english)
    return any(sum(word in common for word in said.words) > most for common in languages().values())


def is_made_of_no_words(said: Said) -> bool:
    """Tell keys struck at random by how they are spelled; names and words for persons are left out."""
    text = said.answer.text
    words = [
        word.text
        for word in said.answer.words
        if word.text[0].isalpha() and not text[word.span[0]].isupper() and alike(word.text) == word.text
    ]
    words = words or [word for word in said.words if word[0].isalpha()]
    return bool(words) and sum(bool(_NO_WORD.search(word)) for word in words) > _MOST_NO_WORDS * len(words)


def is_code(said: Said) -> bool:
    """Tell programs and markup by their signs."""
    return len(_CODE.findall(said.answer.text)) > _MOST_CODE * len(said.words) + 1


def has_blanks(said: Said) -> bool:
    """Tell a form that was not filled in."""
    blanks = len(_BLANK.findall(said.answer.text)) + said.count("blank")
    return blanks > _MOST_BLANKS or len(_ASIDE.findall(said.answer.text)) > _MOST_ASIDES


def says_how_to_answer(said: Said) -> bool:
    """Tell advice on answering from an answer."""
    nobody = said.share(_SPEAKER) < _LEAST_OF_SPEAKER
    return nobody and len(said.words) >= _FEW_WORDS and said.count("advice") > 0


def says_the_same_again(said: Said) -> bool:
    """Tell one sentence many times over, or a handful of words."""
    once = len(set(said.sentences))
    if len(said.words) < _LONG:
        return len(said.sentences) > 2 and once == 1
    few = len(set(said.words)) < _LEAST_DIFFERENT * min(_LOOKED_AT, len(said.words))
    return few or once <= _LEAST_ONCE * len(said.sentences)


def says_the_question(said: Said) -> bool:
    """Tell whether little is said beyond the question's own words."""
    question = AnswerText(said.question)
    asked = {stem(word.text) for word in question.words}
    stems = [stem(word) for word in said.words]
    new = [one for one in stems if word_weight(one) > 0 and one not in asked]
    share = sum(one in asked for one in stems) / max(1, len(stems))
    has_run = bool(runs_of(question, _RUN_OF_QUESTION) & runs_of(said.answer, _RUN_OF_QUESTION))
    return has_run and (share > _ALL_SAID_BACK or (len(new) <= _FEW_NEW and share > _MOSTLY_SAID_BACK))


def is_of_a_page(said: Said) -> bool:
    """Tell lines of a page from talk: bullets, headings, dates, and no person speaking."""
    lines = [line for line in said.answer.text.splitlines() if line.strip()]
    of_page = sum(bool(_PAGE_LINE.match(line) or _NO_SENTENCE.search(line)) for line in lines)
    looks_so = len(lines) >= _LEAST_LINES and of_page >= _LEAST_PAGE_LINES * len(lines)
    return looks_so and said.share(_SPEAKER) < _LEAST_OF_SPEAKER


def are_words_in_a_row(said: Said) -> bool:
    """Tell keywords from sentences; a plain question may be answered by a list."""
    return len(said.words) >= _FEW_WORDS and not said.is_plain and said.share(small_words()) < _LEAST_SMALL


def is_in_no_order(said: Said) -> bool:
    """Tell shuffled words ("the of my was"), and sentences that share nothing with each other."""
    followed = [
        (other.text, said.answer.text[one.span[1] : other.span[0]])
        for one, other in pairwise(said.answer.words)
        if one.text in _OPENERS and one.text != other.text
    ]
    broken = sum(
        bool(_STOP.search(between)) or (word in _NEVER_AFTER and not _PAUSE.search(between))
        for word, between in followed
    )
    if len(followed) >= _LEAST_OPENERS and broken > _MOST_BROKEN * len(followed):
        return True
    if len(said.sentences) < _MANY_SENTENCES or _linked(said) >= _LEAST_LINKED:
        return False
    return len(find_fillers(said.answer)) < _HALTING


def _linked(said: Said) -> float:
    """Give the share of sentences that have a telling word in common with another one."""
    stems = [frozenset(stem(word) for word in sentence if len(word) > 2) for sentence in said.sentences]
    telling = [frozenset(one for one in own if word_weight(one) == TELLING) for own in stems]
    linked = sum(
        any(own & other for at_other, other in enumerate(telling) if at_other != at)
        for at, own in enumerate(telling)
    )
    return linked / len(telling)
