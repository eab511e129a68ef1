"""The top of the brief: the one line to be remembered by, and three things to do tonight."""

from collections.abc import Sequence

from nextrung.brief.records import FrontPage
from nextrung.brief.wording import as_said
from nextrung.fit.rarity import opens_the_door
from nextrung.fit.records import Strength
from nextrung.preparation.records import Commitment, Concern, Opener, Round
from nextrung.preparation.resume_stories import telling_line
from nextrung.sources import Point

_LEAST_WORDS = 4


def make_front_page(
    round_: Round,
    strengths: Sequence[Strength],
    concerns: Sequence[Concern],
    commitments: Sequence[Commitment],
    openers: Sequence[Opener],
) -> FrontPage:
    """Choose what stands on top: the differentiator, its story, the worst hole, and one loose end."""
    differentiator = next((strength for strength in strengths if strength.differentiator), None)
    steps = [
        _rehearse(differentiator),
        _fill_the_hole(concerns),
        _keep_the_number(commitments),
        _ask_today(round_),
        _fill_a_blank(openers),
    ]
    tonight = tuple(step for step in steps if step is not None)[:3]
    return FrontPage(remember_as=differentiator.remember_as if differentiator else None, tonight=tonight)


def _rehearse(differentiator: Strength | None) -> Point | None:
    if differentiator is None:
        return None
    line, quote = telling_line(differentiator), differentiator.quote
    is_paper = opens_the_door(differentiator.requirement) and differentiator.requirement.kind != "years"
    if is_paper or len(line.text.split()) < _LEAST_WORDS:
        return None  # a licence or the name of a job is no story
    is_said_of_you = quote is not None and quote.text == line.text
    told = "the story behind these words" if is_said_of_you else "this story"
    text = f"Say {told} aloud twice, ninety seconds each: “{line.text.rstrip('.')}”."
    return Point(text=text, sources=(line.source,))


def _fill_the_hole(concerns: Sequence[Concern]) -> Point | None:
    if not concerns:
        return None
    first = concerns[0]
    return Point(
        text=f"Get an answer ready for what they will press first. {as_said(first.worry)} See worry 1.",
        sources=(first.source,),
    )


def _keep_the_number(commitments: Sequence[Commitment]) -> Point | None:
    pay = next((commitment for commitment in commitments if commitment.kind == "pay"), None)
    if pay is None:
        return None
    return Point(
        text=f"Know your number before you go. You noted “{pay.said.text}”. {pay.advice.text}",
        sources=(pay.said.source,),
        blank=pay.advice.blank,
    )


def _ask_today(round_: Round) -> Point | None:
    if not round_.to_ask_recruiter:
        return None
    first = round_.to_ask_recruiter[0]
    return Point(
        text=f"Ask whoever invited you, today: {first.text}", sources=first.sources, blank=first.blank
    )


def _fill_a_blank(openers: Sequence[Opener]) -> Point | None:
    for opener in openers:
        for outline in opener.outlines:
            for point in outline.points:
                if point.blank:
                    return Point(
                        text=f"Fill this blank in “{opener.question}”:",
                        sources=point.sources,
                        blank=point.blank,
                    )
    return None
