"""Somebody else's words: which quote speaks for which strength, and whom to ask where there is none."""

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from nextrung.fit.answers import Nearness, line_share
from nextrung.fit.asked import Asked, is_telling
from nextrung.fit.claims import claims_in, shows
from nextrung.fit.lines import ResumeLine, text_keys
from nextrung.fit.records import Testimonial
from nextrung.fit.terms import TELLING, word_weight
from nextrung.intake.records import Reference, Resume
from nextrung.sources import Point

#: From here on praise speaks for a strength; below it is about something else. docs/scores.md.
SPEAKS_FOR = 0.42
_NEARNESS_FROM = 0.25
_SHOWS_TRAIT, _SHARED_WORD, _MOST_FOR_WORDS, _SHARED_PAIR = 0.8, 0.15, 0.3, 0.7
#: Two words side by side, neither of them small: "holiday schedule".
_PAIR = re.compile(r"(?=\b([a-z]{4,}\s[a-z]{4,})\b)")


def assign_quotes(
    asked: Sequence[Asked],
    evidence: Sequence[Sequence[str]],
    resume: Resume,
    quoted: Sequence[ResumeLine],
    nearness: Nearness,
    *,
    first: int,
    given: Mapping[int, Testimonial] = MappingProxyType({}),
) -> dict[int, Testimonial]:
    """Give each quote of the résumé to the strength (by its place) that it speaks for most; none twice.

    `quoted` are the lines of the quotes, in the order of `nearness`. The `first` strengths are served first;
    those in `given` have one already, which stays.
    """
    by_statement = {line.statement: (at, line) for at, line in enumerate(quoted)}
    scored: list[tuple[bool, float, int, int]] = []
    for number, reference in enumerate(resume.references):
        if reference.quote is None or reference.quote not in by_statement:
            continue
        at, line = by_statement[reference.quote]
        for place, one in enumerate(asked):
            score = _speaks_for(one, evidence[place], line, nearness.of(one.text)[at])
            if score >= SPEAKS_FOR:
                scored.append((place >= first, -score, place, number))
    assigned = dict(given)
    used: set[int] = set()
    for _, _, place, number in sorted(scored):
        testimonial = _testimonial(resume.references[number])
        if testimonial and place not in assigned and number not in used:
            assigned[place] = testimonial
            used.add(number)
    return assigned


def ask_for_quote(line: ResumeLine, resume: Resume) -> Point:
    """Say whom to ask for a sentence: a referee without words in the papers, else somebody at that place."""
    employer = resume.work[line.work].employer if line.work is not None else None
    referee = next((one.speaker for one in resume.references if one.speaker and not one.quote), None)
    if referee:
        whom, source = referee.text, referee.source
    elif employer:
        whom, source = f"a supervisor or colleague who saw it at {employer.text}", employer.source
    else:
        whom, source = "somebody who saw it", line.statement.source
    return Point(
        text=f"Nobody's words for this yet. Ask {whom} for one sentence about it.",
        sources=tuple(dict.fromkeys((line.statement.source, source))),
        blank="who, and their sentence",
    )


def _testimonial(reference: Reference) -> Testimonial | None:
    quote = reference.quote
    return Testimonial(text=quote.text, who=reference.speaker, source=quote.source) if quote else None


def _speaks_for(asked: Asked, evidence: Sequence[str], quote: ResumeLine, cosine: float) -> float:
    """Add up skills and words shared with what is asked and shown, a trait shown, and nearness of meaning.

    Two words side by side in the quote and in the line are about one thing.
    """
    score = line_share(asked.narrowed(is_telling), quote) + max(0.0, cosine - _NEARNESS_FROM)
    if any(shows(claim, quote.text) for claim in claims_in(asked.text)):
        score += _SHOWS_TRAIT
    words = {key for key in quote.keys if not key.startswith(("~", "@", "^")) and word_weight(key) == TELLING}
    shared = words & frozenset[str]().union(*(text_keys(text)[0] for text in evidence))
    pairs = set(_PAIR.findall(quote.text.lower()))
    score += _SHARED_PAIR * any(not pairs.isdisjoint(_PAIR.findall(text.lower())) for text in evidence)
    return round(score + min(_MOST_FOR_WORDS, _SHARED_WORD * len(shared)), 3)
