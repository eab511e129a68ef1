"""Choose the questions to ask them: by who is asked and by what round one left open; never about pay."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from nextrung.fit.records import Match
from nextrung.intake.records import Notes, Posting, Requirement, RequirementKind, RoleKind
from nextrung.preparation._cues import is_reason_to_come, is_trouble
from nextrung.preparation._gaps import gaps, is_doing, is_learned, is_of_the_whole_job, name_of
from nextrung.preparation._noted import went_badly, worries_in
from nextrung.preparation._worries import in_their_words
from nextrung.preparation.fields import sector_of_posting
from nextrung.preparation.people import person_row
from nextrung.preparation.records import AskThem, Round
from nextrung.preparation.story_parts import is_past
from nextrung.preparation.told import learned_about_them
from nextrung.preparation.wording import has_target, person_words, phrase, sentence, with_capital
from nextrung.sources import Point, Source, Statement
from nextrung.tables import load_table
from nextrung.tables.rows import Row, cite, fill
from nextrung.tables.terms import Terms, index_terms

_MOST = 10
#: Room is kept for what the role of each person suggests.
_MOST_OF_PAPERS = 6
_MOST_FOR_ONE = 3
_MOST_TROUBLES = 2
#: "She's sore about it" names no trouble.
_POINTS_BACK = re.compile(r"\b(?:about|with|over|at) (?:it|that|this|them)\W*$", re.IGNORECASE)
_ANYONE = "anyone"
#: Whom to think of where nobody is known yet.
_MET_BY_MOST: tuple[RoleKind, ...] = ("hiring_manager", "managers_manager", "peer", "hr")
_TO_DO = re.compile(
    r"^(?:please|prepare|bring|send|let (?:me|us) know|ideas|learn|find out|look up|read|check|call|write|buy"
    r"|print|practi[cs]e)\b",
    re.IGNORECASE,
)
#: What they will do, with a guess behind it: "will send a mock file (water?)".
_DONE_TO_ME = re.compile(r"^(?:they |he |she )?will (?:send|call|write|let|mail|e-mail)\b", re.IGNORECASE)
_ASKS = re.compile(
    r"^(?:who|what|when|where|how|why|which)\b"
    r"|^(?:do|does|did|is|are|was|will|would|can|could|should)\s+(?:I|we|you|they|he|she|it|the|there|my)\b",
    re.IGNORECASE,
)
_ASK_ABOUT = re.compile(
    r"^(?:(?:i\s+)?(?:want|wanted|need|still want|forgot|meant)\s+)?(?:to\s+)?ask\s+(?:\w+\s+)?about\s+"
    r"(?P<rest>.+)$",
    re.IGNORECASE,
)


class _AskRow(Row, frozen=True):
    id: str
    to: tuple[RoleKind, ...]
    text: str
    why: str
    weight: int
    answered_by: tuple[str, ...] = ()
    kind_answers: tuple[RequirementKind, ...] = ()
    sectors: tuple[str, ...] = ()
    needs: str = ""


class _NotBeforeAnOffer(Row, frozen=True):
    id: str
    words: tuple[str, ...]


class _Table(Row, frozen=True):
    ask: tuple[_AskRow, ...]
    not_before_an_offer: _NotBeforeAnOffer


@cache
def _table() -> _Table:
    return load_table("ask_them", _Table)


@cache
def _pay_words() -> Terms:
    return index_terms({"pay": _table().not_before_an_offer.words})


@cache
def _answers() -> Terms:
    return index_terms({row.id: row.answered_by for row in _table().ask})


def is_about_pay(text: str) -> bool:
    """Say whether a text is about what belongs to the talk after an offer: pay, benefits, time off."""
    return bool(_pay_words().count(text))


@dataclass(frozen=True, kw_only=True, slots=True)
class _Candidate:
    row: _AskRow
    text: str
    to: str
    #: How well the role suits, 0 best.
    rank: int
    #: Place of the person among those to be met; those for anyone come last.
    place: int
    why: Point


def choose_questions_to_ask(
    round_: Round, posting: Posting, notes: Notes | None, matches: Sequence[Match]
) -> tuple[AskThem, ...]:
    """Give about ten questions, by the person they are for, in the order in which the people are named.

    Left out is what the posting answers already, and anything about pay: that comes after an offer.
    """
    words = _words(posting, notes, matches)
    candidates = [
        candidate
        for row in _rows_for(posting)
        for candidate in _for_people(row, round_, words)
        if not is_about_pay(candidate.text)
    ]
    in_order = sorted(_choose(candidates), key=lambda one: (one.place, -one.row.weight, one.row.id))
    return tuple(AskThem(text=one.text, to=one.to, why=one.why) for one in in_order)


def _choose(candidates: Sequence[_Candidate]) -> list[_Candidate]:
    """Choose what springs from these papers, then what their role suggests; each thing once."""
    chosen: list[_Candidate] = []
    of_papers = [one for one in candidates if one.row.needs]
    of_roles = [one for one in candidates if not one.row.needs]
    _add(chosen, of_papers, up_to=_MOST_OF_PAPERS)
    _add(chosen, of_roles, up_to=_MOST)
    _add(chosen, of_papers, up_to=_MOST)
    return chosen


def _add(chosen: list[_Candidate], candidates: Sequence[_Candidate], up_to: int) -> None:
    """Add the weightiest, each to the person it suits who has the fewest, until there are `up_to`."""
    texts = {one.text: one.row for one in candidates}
    done = {one.text for one in chosen}
    for text in sorted(texts.keys() - done, key=lambda text: (-texts[text].weight, texts[text].id, text)):
        per_person = Counter(one.to for one in chosen)
        free = [
            one
            for one in candidates
            if one.text == text and (one.to == _ANYONE or per_person[one.to] < _MOST_FOR_ONE)
        ]
        if free and len(chosen) < up_to:
            chosen.append(min(free, key=lambda one: (one.rank, per_person[one.to], one.place)))


def _rows_for(posting: Posting) -> Iterator[_AskRow]:
    """Give the rows for this kind of work that the posting does not answer already."""
    sector = sector_of_posting(posting)
    kinds = {want.kind for want in posting.requirements}
    answered = _answers().count(posting.document.text)
    for row in _table().ask:
        is_for_it = not row.sectors or (sector is not None and sector.key in row.sectors)
        if is_for_it and not kinds & set(row.kind_answers) and row.id not in answered:
            yield row


def _for_people(
    row: _AskRow, round_: Round, words: Mapping[str, Sequence[Statement]]
) -> Iterator[_Candidate]:
    for text, why, sources in _filled(row, words):
        point = Point(text=why, sources=(*sources, cite(row.id, row.why)))
        for rank, to, place in _named_in(sources, round_) or _who(row, round_):
            yield _Candidate(row=row, text=text, to=to, rank=rank, place=place, why=point)


def _filled(
    row: _AskRow, words: Mapping[str, Sequence[Statement]]
) -> Iterator[tuple[str, str, tuple[Source, ...]]]:
    """Give the row's question for each line of the papers that it needs, or once where it needs none."""
    if not row.needs:
        yield row.text, row.why, ()
    for line in words.get(row.needs, ()):
        if text := fill(row.text, {row.needs: line.text}):
            yield text, row.why, (line.source,)


def _who(row: _AskRow, round_: Round) -> Iterator[tuple[int, str, int]]:
    """Give who may be asked: how well the role suits, how to call the person, and their place in the list.

    What springs from the papers is asked of anybody where nobody in its roles is met.
    """
    people = [meeting.person for meeting in round_.people]
    found = False
    for rank, role in enumerate(row.to):
        if not people and role in _MET_BY_MOST:
            found = True
            yield rank, with_capital(person_row(role).called), _MET_BY_MOST.index(role)
        for place, person in enumerate(people):
            if person.role_kind == role:
                found = True
                yield rank, with_capital(person_words(person)), place
    if not row.to or (row.needs and not found):
        yield 0, _ANYONE, max(len(people), len(_MET_BY_MOST))


def _named_in(sources: Sequence[Source], round_: Round) -> list[tuple[int, str, int]]:
    """Give the person whom a line of the notes names: what was noted of them is asked of them."""
    return [
        (0, with_capital(person_words(meeting.person)), place)
        for place, meeting in enumerate(round_.people)
        if any(noted.source in sources for noted in meeting.noted)
    ]


# --- the lines that questions are made from -------------------------------------------------------


def _words(posting: Posting, notes: Notes | None, matches: Sequence[Match]) -> dict[str, list[Statement]]:
    missing = [match for match in gaps(matches) if match.coverage == "none"]
    gap = next((match for match in missing if _is_to_learn(match.requirement)), None)
    duties = [duty for duty in posting.duties if is_doing(duty) and not is_of_the_whole_job(duty)]
    targets = [duty for duty in duties if has_target(duty.text)]
    about_them = learned_about_them(notes)
    good = [line for line in about_them if is_reason_to_come(line.text)]
    return {
        "target": [_quoted(duty.text, duty.source) for duty in targets[:2]],
        "duty": [_quoted(duty.text, duty.source) for duty in duties if duty not in targets][:1],
        "gap": [_quoted(gap.requirement.text, gap.requirement.source)] if gap else [],
        "culture": [_quoted(line.text, line.source) for line in posting.culture[:1]],
        "learned": [_quoted(line.text, line.source) for line in good[:1]],
        "trouble": [
            _quoted(line.text, line.source)
            for line in about_them
            if is_trouble(line.text) and not (went_badly(line.text) or _POINTS_BACK.search(line.text))
        ][:_MOST_TROUBLES],
        "worry": [
            Statement(text=said, source=worry.source)
            for worry in worries_in(notes)
            if (said := in_their_words(worry.text))
        ][:1],
        "open_point": [_asked(line) for line in _left_open(notes)[:3]],
    }


def _is_to_learn(wanted: Requirement) -> bool:
    """Say whether one can ask how somebody learns it: not of "worked under an agreement"."""
    return is_learned(wanted) and name_of(wanted) is not None and not is_past(wanted.text.split(" ")[0])


def _left_open(notes: Notes | None) -> list[Statement]:
    """Give the open points that can be asked; a thing to do, or of one's own life, is no question to them."""
    return [line for line in notes.open_points if _is_to_ask(line.text)] if notes else []


def _is_to_ask(noted: str) -> bool:
    words = noted.strip()
    is_asked = (words.endswith("?") and not words.endswith("??")) or bool(
        _ASK_ABOUT.match(words) or _ASKS.match(words)
    )
    return is_asked and not _TO_DO.match(words) and not _DONE_TO_ME.match(words)


def _quoted(text: str, source: Source) -> Statement:
    return Statement(text=phrase(text), source=source)


def _asked(noted: Statement) -> Statement:
    """Turn "ask about the on-call rota" into a question; other words are given back as noted."""
    words = phrase(noted.text, limit=160)
    if words.endswith("?") or (_ASKS.match(words) and not _ASK_ABOUT.match(words)):
        words = words if words.endswith("?") else f"{words}?"
        return Statement(text=sentence(words), source=noted.source)
    about = _ASK_ABOUT.match(words)
    return Statement(
        text=f"Could you tell me more about {about['rest'] if about else words}?", source=noted.source
    )
