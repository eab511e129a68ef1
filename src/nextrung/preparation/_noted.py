"""Read what was noted of a question and its answer: in whose words, and whether the answer went badly."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from nextrung.intake.records import Exchange, Notes
from nextrung.preparation._terms import Terms, index_terms
from nextrung.preparation.story_parts import is_past
from nextrung.preparation.wording import phrase
from nextrung.sources import Statement
from nextrung.tables import load_table
from nextrung.tables.rows import Row

#: How "I" in the candidate's notes becomes "you" in the other side's mouth.
_YOU = {
    "i": "you",
    "my": "your",
    "me": "you",
    "mine": "yours",
    "myself": "yourself",
    "i'm": "you're",
    "i've": "you've",
    "i'd": "you'd",
    "i'll": "you'll",
    "ive": "you've",
    "im": "you're",
    "am": "are",
    "i was": "you were",
}
_FIRST_PERSON = re.compile(r"\b(?:I was|I['’](?:m|ve|d|ll)|ive|im|I|my|me|mine|myself|am)\b", re.IGNORECASE)
#: "There was an objection in October" is a thing that happened there.
_OF_THEIRS = re.compile(
    r"(?i:^there\s+(?:was|were|is|are|has|have)\b)|\b[A-Z]\w+\s+(?:is|was|seemed|looked)\s+(?:nervous|worried|afraid)\b"
)
_LEAD_IN = re.compile(
    r"^(?:[a-z1-9][.)]\s+)?(?:(?:and|also|but|then|next|q)\b[\s,:.-]*"
    r"|(?:they|he|she|[A-Z]\w+)\s+(?:also\s+)?asked\s+(?:me\s+)?)*",
    re.IGNORECASE,
)
_INDIRECT = re.compile(
    r"^(?P<ask>what|when|where|who|how|which|why)\s+I\s+"
    r"(?P<aid>would|could|can|will|should|had|have|was|am)\s+(?P<rest>.+)$",
    re.IGNORECASE,
)
_I_WOULD = re.compile(r"\bI['’]d\b")
#: "Could I sit still": a question in the candidate's own mouth.
_OF_ONESELF = re.compile(
    r"^(?P<aid>could|can|would|will|should|did|do|have)\s+I\s+(?P<rest>.+)$", re.IGNORECASE
)
_INDIRECT_PLAIN = re.compile(
    r"^(?P<ask>what|when|where|who|how|which|why)\s+I\s+(?P<rest>(?!\w+ed\b)\w+.*)$", re.IGNORECASE
)
#: "If I had ever dismissed anyone", "how many times I've acted up", "what luxury means".
_WHETHER = re.compile(
    r"^(?:if|whether)\s+I\s+(?P<aid>had|have|could|can|would|will|should|was|am)\s+(?P<rest>.+)$",
    re.IGNORECASE,
)
_HOW_MANY = re.compile(
    r"^(?P<ask>how\s+(?:many|much|often|long)(?:\s+\w+)?)\s+I(?:['’]ve|\s+have)\s+(?P<rest>.+)$",
    re.IGNORECASE,
)
_WHAT_IT_MEANS = re.compile(r"^what\s+(?P<thing>(?!that\b|it\b)\w+(?:\s\w+)?)\s+means?$", re.IGNORECASE)
_ASKS = re.compile(r"^(?:what|why|when|where|who|how|which)\b", re.IGNORECASE)
_ASKS_WITH_A_VERB = re.compile(
    r"^(?:can|could|do|did|have|has|are|is|were|would|will|should)\s+(?:you|your|we|there)\b", re.IGNORECASE
)
_TELL = re.compile(r"^(?:tell|describe|explain|walk|give|talk|share|name|convince)\b", re.IGNORECASE)
_TELL_ME = re.compile(r"^(?:tell|give|walk|show|convince)\s+(?:me|us)\b", re.IGNORECASE)
#: "How deep I bury it" is a subject, and no question that anybody says.
_NO_AID = re.compile(r"^(?:what|why|when|where|who|which|how)(?:\s+\w+)?\s+(?:I|I['’]\w+)\s", re.IGNORECASE)
_A_TIME = re.compile(r"^(?:an?|the|about an?)\s+(?:time|day|moment|situation)\b", re.IGNORECASE)
_BARE_TOPIC_WORDS = 2
_NEXT_WORRY = re.compile(r"(?:,\s+and|\s+&)\s+(?=(?:the|my)\s+\w+(?:\s+\w+){0,5}$)")
#: Before a worry itself: "What I fear is that ...".
_BEFORE_WORRY = re.compile(
    r"^(?:(?:and|also|but)\b[\s,]*|my\s+\w+:\s*|worried\s+about\s*:\s*"
    r"|(?:concerns?|worr(?:y|ies)|fears?)(?:\s*\([^)]*\))?\s*:\s*"
    r"|(?:the\s+)?(?:only\s+)?thing\s+that\s+worries\s+me\s+is\s+(?:that\s+)?"
    r"|what\s+(?:I\s+(?:fear|worry\s+about)|worries\s+me|bothers\s+me)\s+(?:most\s+)?is\s+(?:that\s+)?"
    r"|(?:I\s+(?:believe|think|guess|fear)\s+)?the\s+(?:trouble|worry|problem|concern)\s+(?:is|was)\s+"
    r"(?:that\s+)?)+",
    re.IGNORECASE,
)
_SOMEBODY_SAID = re.compile(r"^[A-Z]\w+\s+said\b")
#: "So that = the worry" names none.
_POINTS_BACK = re.compile(
    r"^(?:so\s+)?(?:that|this|it)(?:['’]s|\s+is|\s+was|\s*=)\s+(?:the|my)\s+worry$", re.IGNORECASE
)
#: "Came home not sure", "hmm": how one felt, and nothing that anybody could answer to.
_MOOD = re.compile(
    r"(?:h+m+|ha(?: ha)*|oh well|ugh|eek|so-so|(?:(?:I|was|am|came|went|drove|walked|left|got|felt|feeling"
    r"|home|out|away|back|there|still|a bit|a little|quite|very|really)\s+)*"
    r"(?:not (?:so )?(?:sure|certain)|unsure|nervous|tired|low|uneasy|flat|worried|anxious))\W*",
    re.IGNORECASE,
)
#: "I forgot to mention Lunch Bunch": no answer went badly, one is still to be given.
_LEFT_OUT = re.compile(r"\W*(?:I\s+)?(?:also\s+)?forgot to (?:mention|say|tell|bring up)\b", re.IGNORECASE)
#: What is put round a question in a note, and a remark behind it.
_QUOTES = " \"'“”‘’"
_ASIDE = re.compile(r"\s*\([^()]*\)\s*$")
#: "Biggest job you ever fixed": a question cut down to its subject.
_MOST = re.compile(
    r"^(?:(?P<own>proudest|favou?rite|greatest)|biggest|hardest|worst|best|busiest)\s+\w", re.IGNORECASE
)


class _Badly(Row, frozen=True):
    words: tuple[str, ...]
    reactions: tuple[str, ...]


class _Table(Row, frozen=True):
    badly: _Badly


@cache
def _words() -> Terms:
    badly = load_table("answers", _Table).badly
    return index_terms({"answer": badly.words, "reaction": badly.reactions})


@dataclass(frozen=True, kw_only=True, slots=True)
class BadAnswer:
    """A question of the last round, and the note that its answer did not go well."""

    #: None where no question stands before the note.
    question: Statement | None
    note: Statement


def to_you(words: str) -> str:
    """Turn the candidate's "I" into the other side's "you"."""
    return _FIRST_PERSON.sub(lambda word: _YOU[word[0].lower().replace("’", "'")], words)


def as_said(noted: str) -> str | None:
    """Give a noted question as somebody says it; None where the note is no question that anybody says.

    "what I think of the program" becomes "What do you think of the program?".
    """
    whole = phrase(_LEAD_IN.sub("", _ASIDE.sub("", " ".join(noted.split()).strip(_QUOTES))), limit=200)
    whole = whole.strip(_QUOTES)
    words = whole.rstrip(f"?{_QUOTES}").rstrip()
    words = _I_WOULD.sub("I would", words, count=1) if _ASKS.match(words) else words
    if found := _OF_ONESELF.match(words):
        return _asked(f"{found['aid']} you {to_you(found['rest'])}")
    if found := _WHETHER.match(words):
        aid = {"had": "have", "was": "were", "am": "are"}.get(found["aid"].lower(), found["aid"].lower())
        return _asked(f"{aid} you {to_you(found['rest'])}")
    if found := _HOW_MANY.match(words):
        return _asked(f"{found['ask']} have you {to_you(found['rest'])}")
    if found := _WHAT_IT_MEANS.match(words):
        return _asked(f"what does {found['thing']} mean")
    if found := _INDIRECT.match(words):
        aid = {"was": "were", "am": "are"}.get(found["aid"].lower(), found["aid"].lower())
        return _asked(f"{found['ask']} {aid} you {to_you(found['rest'])}")
    if (found := _INDIRECT_PLAIN.match(words)) and not is_past(found["rest"].split()[0]):
        return _asked(f"{found['ask']} do you {to_you(found['rest'])}")
    if _A_TIME.match(words):
        return _asked(f"Tell us about {to_you(words.removeprefix('about '))}")
    if found := _MOST.match(words):
        return _asked(f"What {'is your' if found['own'] else 'was the'} {to_you(words)}")
    if _NO_AID.match(words) and not whole.endswith("?"):
        return None
    is_asked = _ASKS.match(words) or _ASKS_WITH_A_VERB.match(words)
    is_whole = len(words.split()) > _BARE_TOPIC_WORDS or words.lower().startswith("why ")
    if whole.endswith("?") or (is_asked and is_whole):
        return _asked(to_you(words))
    if found := _TELL_ME.match(words):
        return _asked(f"{found[0]}{to_you(words[found.end() :])}")
    return _asked(to_you(words)) if _TELL.match(words) else None


def _asked(words: str) -> str:
    end = "." if _TELL.match(words) else "?"
    return f"{words[:1].upper()}{words[1:]}{end}"


def is_asked_of_me(noted: str) -> bool:
    """Say whether a note tells of a question: "Martin asked what I would do"."""
    lead = _LEAD_IN.match(noted)
    return bool(lead and "asked" in lead[0].lower() and as_said(noted))


def went_badly(noted: str) -> bool:
    """Say whether a note calls an answer bad, or tells of nothing but a face that somebody made."""
    if _LEFT_OUT.match(noted):
        return False
    found = _words().count(noted)
    return bool(found["answer"]) or bool(found["reaction"] and not re.search(r"\bI\b", noted))


def bad_answers(notes: Notes | None) -> list[BadAnswer]:
    """Give each question whose answer the notes call bad, in the order of the notes, each once."""
    if notes is None:
        return []
    of_question: dict[str, BadAnswer] = {}
    for note in sorted(_remarks(notes), key=lambda line: line.source.line or 0):
        if went_badly(note.text):
            question = _asked_before(note, notes)
            key = question.text if question else note.text
            of_question.setdefault(key, BadAnswer(question=question, note=note))
    return [bad for bad in of_question.values() if bad.question]


def worries_in(notes: Notes | None) -> tuple[Statement, ...]:
    """Give the worries about the candidate: no question, no bad answer, and no trouble of their own."""
    lines = [part for line in (notes.worries if notes else ()) for part in _each_worry(line)]
    return tuple(
        line
        for line, before in zip(lines, (None, *lines), strict=False)
        if not went_badly(line.text)
        and _is_about_me(line.text)
        and not is_mood(line.text)
        and not _is_said_to_it(line, before)
    )


def worry_itself(noted: str) -> str:
    """Give a noted worry without what leads in to it."""
    return _BEFORE_WORRY.sub("", noted)


def is_mood(noted: str) -> bool:
    """Say whether a note tells only how one felt: "hmm", "came home not sure"."""
    return _MOOD.fullmatch(noted.strip(" .-")) is not None


def _each_worry(noted: Statement) -> Iterator[Statement]:
    """Part two worries named in one breath: "the year off, and the money side of a clinic"."""
    for words in _NEXT_WORRY.split(noted.text):
        yield replace(noted, text=worry_itself(words), source=replace(noted.source, quote=words))


def _is_said_to_it(worry: Statement, before: Statement | None) -> bool:
    """Say whether a note tells only what somebody said to the worry before it, or points back to it."""
    is_below = before is not None and before.source.line == worry.source.line
    return bool(_POINTS_BACK.search(worry.text) or (is_below and _SOMEBODY_SAID.match(worry.text)))


def _is_about_me(worry: str) -> bool:
    is_theirs = _OF_THEIRS.search(worry) and not _FIRST_PERSON.search(worry)
    return not is_theirs and not is_asked_of_me(worry)


def asked_in(notes: Notes) -> list[Exchange]:
    """Give the questions of the last round, those among them that were noted as a worry."""
    from_worries = [Exchange(question=worry) for worry in notes.worries if is_asked_of_me(worry.text)]
    return [*notes.asked, *from_worries]


def is_remark(exchange: Exchange, notes: Notes) -> bool:
    """Say whether what was read as a question is a remark on the line of another: its answer, or a face."""
    if as_said(exchange.question.text):
        return False
    asked = [other.question for other in notes.asked if as_said(other.question.text)]
    is_beside_one = any(question.source.line == exchange.question.source.line for question in asked)
    return is_beside_one or went_badly(exchange.question.text)


def _remarks(notes: Notes) -> Iterator[Statement]:
    for exchange in notes.asked:
        if exchange.answer:
            yield exchange.answer
    yield from (*notes.worries, *notes.said, *notes.stories, *notes.learned, *notes.unplaced)
    # A remark after an answer may have been taken for the next question.
    yield from (exchange.question for exchange in notes.asked if as_said(exchange.question.text) is None)


def _asked_before(note: Statement, notes: Notes) -> Statement | None:
    """Give the question asked just before a remark: on its own line, or on the nearest one above."""
    place = note.source.line or 0
    before = [
        exchange.question
        for exchange in asked_in(notes)
        if exchange.question is not note
        and (exchange.question.source.line or 0) <= place
        and as_said(exchange.question.text)
    ]
    return max(before, key=lambda question: question.source.line or 0, default=None)
