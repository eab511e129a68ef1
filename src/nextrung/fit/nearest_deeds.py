"""Things done that no match leads with, each with the line of the posting that it comes nearest to."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nextrung.engines.protocols import Embedder
from nextrung.fit.answers import Nearness, line_share
from nextrung.fit.asked import Asked, take_apart
from nextrung.fit.compounds import is_torn
from nextrung.fit.conditions import condition_of
from nextrung.fit.lines import ResumeLine
from nextrung.fit.names import name_of_doing, tells_of_the_post
from nextrung.fit.names_of_lines import name_of_line
from nextrung.fit.proof import only_helps, weigh_proof
from nextrung.fit.quantities import falls_short, quantities, reaches
from nextrung.fit.rarity import opens_the_door, rarity_of_nearest, says_more, shows_change
from nextrung.fit.records import Match
from nextrung.fit.strength_candidates import Candidate
from nextrung.intake.records import Posting, Requirement, Resume
from nextrung.sources import Statement

# Figures and their reasons: docs/scores.md.
#: A match so well answered was found by its own line; less will do for one that tells of a change.
_LEAST_MATCH, _LEAST_MATCH_RESULT = 0.45, 0.25
#: A line comes near by so many words and so near a meaning, or by so many words alone; fewer words will do
#: for one that was found for the match.
_LEAST_SHARE, _LEAST_NEARNESS, _WORDS_ALONE, _WORDS_OF_FOUND = 0.29, 0.17, 0.7, 0.2
#: A post, or a line, is of the same work where it has so much of the title on the posting.
_SAME_WORK = 0.5
#: What is less well proven is no strength: a line of long ago without a figure.
_LEAST_PROOF = 0.35
#: Fewer words than these tell of nothing done.
_LEAST_WORDS = 4
#: Of so few words, one torn from the other tells nothing: "testing" from "mobile testing".
_FEW_WORDS = 4
#: What such a strength is worth beside one that was asked for.
_NEAREST = 0.4
#: "Store Manager – La Encina Mall", "Claims Adjuster (Field)": what is behind is not the title.
_AFTER_TITLE = re.compile(r"\s*(?:,|\s[-–—|]|\().*$")


@dataclass(frozen=True, slots=True)
class _Tie:
    """A line of the résumé and the line of the posting it may serve."""

    match: Match
    asked: Asked
    line: ResumeLine
    #: 0.0-1.0.
    closeness: float
    #: 0.0-1.0.
    proof: float


def find_nearest_deeds(
    matches: Sequence[Match],
    posting: Posting,
    lines: Sequence[ResumeLine],
    resume: Resume,
    embedder: Embedder | None,
    taken: Sequence[Candidate],
) -> list[Candidate]:
    """Give what was done, best proven first, each line and each line of the posting once.

    `taken` are the strengths that stand already; their lines and requirements are left out. A requirement
    that nothing answers is called a gap elsewhere, so no deed is held out for it. The title of the posting
    is served by what was done in such a post.
    """
    led = {candidate.lines[0].statement for candidate in taken}
    deeds = [line for line in lines if line.statement not in led and _is_deed(line)]
    wants = _wants(matches, posting)
    ties = sorted(_ties(wants, deeds, resume, embedder), key=_best_first)
    ties += sorted(_ties_to_title(posting, lines, deeds, resume), key=_best_first)
    found: list[Candidate] = []
    used: set[str | Statement] = {candidate.match.requirement.text for candidate in taken}
    for tie in ties:
        keys: set[str | Statement] = {tie.match.requirement.text, tie.line.statement}
        candidate = _candidate(tie) if used.isdisjoint(keys) else None
        if candidate:
            found.append(candidate)
            used |= keys
    return sorted(found, key=lambda candidate: -candidate.score)


def _is_deed(line: ResumeLine) -> bool:
    is_done = line.kind == "award" or (line.kind == "done" and len(line.text.split()) >= _LEAST_WORDS)
    return is_done and not only_helps(line)


def _wants(matches: Sequence[Match], posting: Posting) -> list[Match]:
    """Give the duties, the lines on how people work, and the requirements that are met in part."""
    standing = [match for match in matches if match.requirement.kind == "duty" or match.coverage != "none"]
    own = [
        match
        for match in standing
        # "You show Open Dental; they ask for Dentrix": that requirement is spoken of as a gap.
        if (match.reason is None or match.requirement.kind == "duty")
        and not opens_the_door(match.requirement)
        and match.requirement.kind not in ("language", "licence")
        and condition_of(match.requirement) is None
        and not tells_of_the_post(match.requirement)
    ]
    culture = (
        Requirement(text=said.text, must=False, kind="duty", source=said.source) for said in posting.culture
    )
    return [*own, *(Match(requirement=one, coverage="none", score=0.0) for one in culture)]


def _ties(
    wants: Sequence[Match], deeds: Sequence[ResumeLine], resume: Resume, embedder: Embedder | None
) -> Iterator[_Tie]:
    texts = list(dict.fromkeys(match.requirement.text for match in wants))
    nearness = Nearness(texts, deeds, embedder)
    for match in wants:
        asked = take_apart(match.requirement.text)
        for line, cosine in zip(deeds, nearness.of(match.requirement.text), strict=True):
            share = line_share(asked, line)
            if _comes_near(match, line, share, cosine) and not _counts_less(match.requirement.text, line):
                yield _Tie(match, asked, line, share, weigh_proof([line], [line], resume))


def _comes_near(match: Match, line: ResumeLine, share: float, cosine: float) -> bool:
    """Tell a line that shares words and meaning, or many words, with what the posting says."""
    if share >= _WORDS_ALONE:
        return True
    asked = take_apart(match.requirement.text)
    if not asked.has_core and len(match.requirement.text.split()) <= _FEW_WORDS and is_torn(asked, line):
        return False
    least = _LEAST_MATCH_RESULT if shows_change(line) else _LEAST_MATCH
    found = ((item.text, item.source) for item in match.evidence if match.score >= least)
    is_found = (line.text, line.statement.source) in found
    return share >= (_WORDS_OF_FOUND if is_found else _LEAST_SHARE) and cosine >= _LEAST_NEARNESS


def _counts_less(asked: str, line: ResumeLine) -> bool:
    """Tell a line that shows less than they ask for, or says nothing of the $5 million they ask for."""
    asks_for_money = any("$" in quantity.of for quantity in quantities(asked))
    return falls_short(asked, line.text) is not None or (asks_for_money and not reaches(asked, line.text))


def _ties_to_title(
    posting: Posting, lines: Sequence[ResumeLine], deeds: Sequence[ResumeLine], resume: Resume
) -> Iterator[_Tie]:
    """Tie what was done in posts of the same work to the title that the posting gives."""
    if posting.title is None:
        return
    asked = take_apart(_AFTER_TITLE.sub("", posting.title.text))
    held = [line for line in lines if line.kind == "position"]
    posts = {line.work for line in held if line_share(asked, line) >= _SAME_WORK}
    title = Requirement(text=posting.title.text, must=False, kind="duty", source=posting.title.source)
    match = Match(requirement=title, coverage="none", score=0.0)
    for line in deeds:
        is_of_it = line.work in posts or line_share(asked, line) >= _SAME_WORK
        if (line.kind == "award" and posts) or (
            is_of_it and (says_more(line.text) or name_of_doing(line.text))
        ):
            yield _Tie(match, asked, line, _SAME_WORK, weigh_proof([line], [line], resume))


def _best_first(tie: _Tie) -> float:
    return -tie.proof * (1.0 + tie.closeness)


def _candidate(tie: _Tie) -> Candidate | None:
    """Name it by what was done: nothing that was not shown is claimed for it."""
    name = name_of_line(tie.line.text)
    if name is None or tie.proof < _LEAST_PROOF:
        return None
    rarity = rarity_of_nearest(tie.line)
    score = round(_NEAREST * tie.proof * rarity.worth, 4)
    is_praised = tie.line.kind == "award"
    return Candidate(tie.match, tie.asked, (tie.line,), name, score, rarity.why, is_praised)
