"""Prepare the five questions that nearly everybody asks, from the candidate's own lines."""

from collections.abc import Iterator, Sequence
from datetime import date

from nextrung.fit.rarity import opens_the_door
from nextrung.fit.records import Match, Strength
from nextrung.intake.records import Notes, Posting, Resume, Work
from nextrung.preparation._cues import is_reason_to_come, make_cue, make_warning
from nextrung.preparation._gaps import CONDITIONS, bridge_of, kind_of
from nextrung.preparation._noted import worries_in
from nextrung.preparation._path import Move, held_now, is_held_now, job_sources, moves, path
from nextrung.preparation._worries import in_their_words, matches_on
from nextrung.preparation.bank import opener, speaks_of
from nextrung.preparation.pressure import find_pressure_points, is_unfinished
from nextrung.preparation.records import Opener, Outline, PressureKind
from nextrung.preparation.resume_stories import same_line, telling_line
from nextrung.preparation.story_parts import telling_points
from nextrung.preparation.told import learned_about_them, spoke_ill
from nextrung.preparation.wording import company_words, cue, has_figure, job_words, listed, phrase, short
from nextrung.sources import Point, Source, Statement

#: How long each outline takes to say, in seconds; coaching experience, not a measurement.
_SHORT, _LONG, _WALK = 60, 90, 120
#: Positions told one by one; what is older goes into one sentence.
_MOST_POSITIONS = 5
_MOST_EARLIER_JOBS = 3
#: To lack one of these bars the door, or is no matter of a résumé; it is nothing to offer as a weakness.
_NO_WEAKNESS = CONDITIONS | {"licence", "language", "degree", "years", "trait"}
#: What walking through the résumé has to say something about.
_TOLD_ON_THE_WAY: frozenset[PressureKind] = frozenset(
    {"gap_in_time", "out_of_work_now", "leaving_soon", "overlap", "missing_dates"}
)


def prepare_openers(
    resume: Resume,
    posting: Posting,
    strengths: Sequence[Strength],
    matches: Sequence[Match],
    notes: Notes | None,
    today: date,
) -> tuple[Opener, ...]:
    """Give outlines for the five openers; each point is a line of the papers, or a blank."""
    strengths = sorted(strengths, key=lambda strength: not strength.differentiator)
    company = company_words(posting.company.text) if posting.company else "this place"
    here = _why_here(company, notes)
    asked_for = [strength for strength in strengths if not _is_of_the_title(strength, posting)]
    walk = tuple(_walk(resume, asked_for, today))
    return (
        _opener(
            "Q001",
            notes,
            Outline(
                seconds=_SHORT, points=tuple(_about_you(resume, strengths, asked_for, here, is_long=False))
            ),
            Outline(
                seconds=_LONG, points=tuple(_about_you(resume, strengths, asked_for, here, is_long=True))
            ),
        ),
        _opener("Q002", notes, Outline(seconds=_WALK, points=walk)),
        _opener(
            "Q003",
            notes,
            Outline(seconds=_SHORT, points=tuple(_why_this_job(asked_for, notes))),
            watch=_speak_well(notes),
        ),
        _opener(
            "Q004",
            notes,
            Outline(seconds=_SHORT, points=tuple(_weakness(matches, notes))),
            watch=(make_warning("no_boast"),),
        ),
        _opener("Q005", notes, Outline(seconds=_SHORT, points=tuple(_why_you(strengths, asked_for)))),
    )


def _opener(row: str, notes: Notes | None, *outlines: Outline, watch: tuple[Point, ...] = ()) -> Opener:
    pattern = opener(row)
    asked = [
        make_warning("asked_before", [exchange.question.source], asked=phrase(exchange.question.text))
        for exchange in (notes.asked if notes else ())
        if speaks_of(pattern, exchange.question.text)
    ]
    return Opener(question=pattern.text, source=pattern.source, outlines=outlines, watch=(*asked[:1], *watch))


def _speak_well(notes: Notes | None) -> tuple[Point, ...]:
    ill = spoke_ill(notes)
    return (make_warning("spoke_ill", [ill.source], said=phrase(ill.text)),) if ill else ()


# --- "Tell me about yourself" ---------------------------------------------------------------------


def _about_you(
    resume: Resume,
    strengths: Sequence[Strength],
    asked_for: Sequence[Strength],
    here: Point,
    *,
    is_long: bool,
) -> Iterator[Point]:
    """Go from now to how they got here to why here; the long form has one more proof for each."""
    now = held_now(resume)
    earlier = [work for work in reversed(path(resume)) if work is not now and work.position]
    proof = _best_line(now, strengths)
    yield _now(now)
    if proof:
        yield make_cue("proof", [proof.source], line=cue(proof.text))
    if earlier:
        yield _how_you_got_here(earlier[:_MOST_EARLIER_JOBS])
    if is_long or not earlier:
        yield from _from_that_time(earlier, strengths)
        yield from _trained(resume)
    if is_long:
        yield from _second_proof(asked_for, [proof, *_lines_from_that_time(earlier, strengths)])
    yield here


def _now(now: Work | None) -> Point:
    if now is None:
        return make_cue("no_work")
    return make_cue("now" if is_held_now(now) else "lately", job_sources(now), job=job_words(now) or "")


def _how_you_got_here(earlier: Sequence[Work]) -> Point:
    jobs = "; before that ".join(phrase(job_words(work) or "") for work in earlier)
    return make_cue("path", [source for work in earlier for source in job_sources(work)], jobs=jobs)


def _from_that_time(earlier: Sequence[Work], strengths: Sequence[Strength]) -> Iterator[Point]:
    for line in _lines_from_that_time(earlier, strengths):
        yield make_cue("path_line", [line.source], line=cue(line.text))


def _lines_from_that_time(earlier: Sequence[Work], strengths: Sequence[Strength]) -> list[Statement]:
    """Give the best line of the latest position before this one that has any."""
    return [line for work in earlier if (line := _best_line(work, strengths))][:1]


def _trained(resume: Resume) -> Iterator[Point]:
    """Name the first course of study on the paper that is finished, or else the first certificate."""
    for course in [course for course in resume.education if not is_unfinished(course)][:1]:
        parts = [part for part in (course.study_type, course.area, course.institution) if part]
        if parts:
            named = dict.fromkeys(part.text for part in parts)
            yield make_cue("trained", [part.source for part in parts], study=", ".join(named))
            return
    for certificate in resume.certificates[:1]:
        yield make_cue("holds", [certificate.name.source], study=certificate.name.text)


def _second_proof(strengths: Sequence[Strength], said: Sequence[Statement | None]) -> Iterator[Point]:
    for strength in filter(_tells, strengths):
        line = telling_line(strength)
        if not any(first and same_line(line.source, first.source) for first in said):
            yield _proof_of("second_proof", strength)
            return


def _why_here(company: str, notes: Notes | None) -> Point:
    for learned in (line for line in learned_about_them(notes) if is_reason_to_come(line.text)):
        return make_cue("why_here_learned", [learned.source], company=company, learned=phrase(learned.text))
    return make_cue("why_here", company=company)


def _best_line(work: Work | None, strengths: Sequence[Strength]) -> Statement | None:
    """Give the line of a position that speaks for the best strength, or else its first line."""
    if work is None:
        return None
    for strength in strengths:
        for evidence in strength.evidence:
            for line in work.highlights:
                if same_line(line.source, evidence.source):
                    return line
    return next(iter(work.highlights), None)


# --- "Walk me through your résumé" ----------------------------------------------------------------


def _walk(resume: Resume, strengths: Sequence[Strength], today: date) -> Iterator[Point]:
    works = path(resume)
    told, older = works[-_MOST_POSITIONS:], works[:-_MOST_POSITIONS]
    if older:
        jobs = listed([phrase(job_words(work) or "") for work in older])
        yield make_cue("earlier", [source for work in older for source in job_sources(work)], jobs=jobs)
    for work in told[:1]:
        yield make_cue("start", job_sources(work), job=phrase(job_words(work) or ""))
    for move in moves(told):
        yield _move(move)
    for point in find_pressure_points(resume, today):
        if point.kind in _TOLD_ON_THE_WAY:
            advice = point.advice
            text = f"{point.what.text} {advice.text}"
            yield Point(text=text, sources=(*point.what.sources, *advice.sources), blank=advice.blank)
    if strengths:
        yield _proof_of("end_here", strengths[0], is_short=True)
    if not works:
        yield make_cue("no_work")


def _move(move: Move) -> Point:
    jobs = {"from_job": move.from_job, "to_job": move.to_job}
    if move.reason:
        return make_cue(
            "move_reason", [*move.sources, move.reason.source], **jobs, line=cue(move.reason.text)
        )
    return make_cue("move", move.sources, **jobs)


# --- the other three ------------------------------------------------------------------------------


def _why_this_job(strengths: Sequence[Strength], notes: Notes | None) -> Iterator[Point]:
    telling = [one for one in strengths if _tells(one)]
    for strength in (telling or strengths)[:2]:
        yield _proof_of("their_words", strength, is_short=True)
    for learned in [line for line in learned_about_them(notes) if is_reason_to_come(line.text)][:2]:
        yield make_cue("learned", [learned.source], learned=phrase(learned.text))
    yield make_cue("honest")


def _weakness(matches: Sequence[Match], notes: Notes | None) -> Iterator[Point]:
    """Give what they doubted already, else what is missing; what the résumé can show is no weakness."""
    gaps = [
        match
        for match in matches
        if match.coverage != "strong" and kind_of(match.requirement) not in _NO_WEAKNESS
    ]
    sensed = [worry for worry in worries_in(notes) if in_their_words(worry.text)]
    known = [match for worry in sensed for match in matches_on(worry.text, gaps)]
    if sensed:
        yield make_cue("sensed", [sensed[0].source], worry=in_their_words(sensed[0].text) or "")
    for gap in sorted(known or gaps, key=_how_good_a_weakness)[:1]:
        if not sensed:
            key = "gap_plain" if gap.coverage == "none" else "part_plain"
            yield make_cue(key, [gap.requirement.source], phrase=phrase(gap.requirement.text))
        if known or not sensed:
            yield from _nearest(gap)
    if not gaps and not sensed:
        yield make_cue("own_weakness")
    yield make_cue("what_you_do")


def _how_good_a_weakness(match: Match) -> tuple[bool, bool, bool, float]:
    """Put first what they will see for themselves: what is not there, and no part that has a result."""
    has_result = any(has_figure(line.text) for line in match.evidence)
    return (not match.requirement.must, match.coverage != "none", has_result, -match.score)


def _nearest(gap: Match) -> Iterator[Point]:
    for line in gap.evidence[:1]:
        yield make_cue("nearest", [line.source], line=cue(line.text))
    if not gap.evidence and (bridge := bridge_of(gap)):
        yield bridge


def _why_you(strengths: Sequence[Strength], asked_for: Sequence[Strength]) -> Iterator[Point]:
    first = [one for one in strengths if one.differentiator or _tells(one)][:3]
    for place, strength in enumerate(first):
        key = "then" if place else "first"
        yield _proof_of(key if strength in asked_for else f"{key}_own", strength)
    quote = next((strength.quote for strength in first if strength.quote), None)
    if quote:
        yield make_cue("their_voice", [quote.source], line=cue(quote.text))
    yield make_cue("stop" if first else "no_strength")


def _is_of_the_title(strength: Strength, posting: Posting) -> bool:
    """Say whether a strength is held against the title alone: no line of the posting asks for it in words."""
    return posting.title is not None and strength.requirement.source == posting.title.source


def _tells(strength: Strength) -> bool:
    """Say whether a strength has a line to tell: "MA" and "Shift Lead" are read off the résumé by anybody."""
    return bool(telling_points(telling_line(strength).text)) and not opens_the_door(strength.requirement)


def _proof_of(key: str, strength: Strength, *, is_short: bool = False) -> Point:
    """Hold a line against what they ask for; what stands in full elsewhere is only referred to."""
    line = telling_line(strength)
    sources: list[Source] = [line.source, strength.requirement.source]
    words = short(line.text) if is_short else cue(line.text)
    return make_cue(key, sources, line=words, phrase=phrase(strength.requirement.text))
