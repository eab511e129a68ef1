"""A whole brief made by hand, so that each format can be tested without the rooms before it."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from nextrung.brief.records import Brief, Candidate, FrontPage, Job
from nextrung.fit.records import Evidence, Match, Strength, Testimonial
from nextrung.intake.records import Person, Requirement
from nextrung.preparation.records import (
    After,
    AskThem,
    Commitment,
    Concern,
    Day,
    Finalists,
    KnownMistake,
    Mistake,
    Opener,
    Outline,
    PersonToMeet,
    PlanStep,
    Question,
    Round,
    Story,
    ThankYouNote,
)
from nextrung.sources import Point, Source, Statement

ZONE = ZoneInfo("America/New_York")


def resume(line: int, quote: str) -> Source:
    return Source(document="resume", line=line, page=1, quote=quote)


def posting(line: int, quote: str) -> Source:
    return Source(document="posting", line=line, quote=quote)


def notes(line: int, quote: str) -> Source:
    return Source(document="notes", line=line, quote=quote)


def row(row: str, quote: str = "a row of a table") -> Source:
    return Source(document="table", row=row, quote=quote)


def evidence(line: int, text: str, score: float = 0.8) -> Evidence:
    return Evidence(text=text, source=resume(line, text), score=score)


def requirement(line: int, text: str, must: bool = True) -> Requirement:
    return Requirement(text=text, must=must, kind="skill", source=posting(line, text))


QUOTE = "the first planner production ever thanked"
PLANNED = "Planned work rose from 38% to 71% in two years; emergency call-outs fell by half"


def strength(number: int, *, differentiator: bool = False) -> Strength:
    line = PLANNED if differentiator else f"Cut spare part stock by ${number}0,000 with no stock-out"
    return Strength(
        name="Turning reactive into planned" if differentiator else f"Strength number {number}",
        requirement=requirement(
            9 + number, f"a shift from reactive to preventive maintenance, part {number}"
        ),
        evidence=(evidence(14 + number, line),),
        quote=Testimonial(
            text=QUOTE,
            who=Statement(text="2024 review", source=resume(31, "2024 review")),
            source=resume(31, QUOTE),
        )
        if differentiator
        else None,
        ask_for_quote=None
        if differentiator
        else Point(
            text="Ask somebody you worked with at Kestrel Dairy for one line.",
            sources=(resume(10, "Kestrel Dairy"),),
        ),
        why_rare="Most people who reach this round know the system; few can put a number on it.",
        score=0.9,
        differentiator=differentiator,
        remember_as=Point(text="the planner who can show the curve", sources=(resume(15, line),))
        if differentiator
        else None,
    )


def question(number: int, kind: str) -> Question:
    return Question(
        text=f"Tell us about a time you had to hold somebody on your crew to account, case {number}.",
        kind=kind,  # type: ignore[arg-type]
        topic="leadership",
        asked_by="Ruth Adeyemi" if number % 3 == 0 else "anyone",
        why=Point(
            text="The posting wants direct leadership of 14 technicians, and your résumé shows planning.",
            sources=(posting(11, "direct leadership of 14 technicians"),),
        ),
        likelihood=round(1 - number / 20, 2),
        evidence=(evidence(20, "Lead hand on nights, four people"),),
        follow_ups=("What did you say, word for word?", "What happened to them?"),
        source=row(f"Q{number:03d}"),
    )


def invented_brief(*, name: str = "Ilse Novakova", title: str = "Maintenance Manager") -> Brief:
    return Brief(
        candidate=Candidate(
            name=Statement(text=name, source=resume(1, name)),
            label=Statement(text="Maintenance Planner", source=resume(2, "Maintenance Planner")),
        ),
        job=Job(
            title=Statement(text=title, source=posting(1, title)),
            company=Statement(text="Brannock Foods", source=posting(2, "Brannock Foods")),
            location=None,
        ),
        made_at=datetime(2026, 12, 1, 18, 0, tzinfo=ZONE),
        front=FrontPage(
            remember_as=strength(1, differentiator=True).remember_as,
            tonight=(
                Point(text="Say the two-year story aloud twice.", sources=(resume(15, PLANNED),)),
                Point(text="Fill the one hole they will press.", sources=(notes(8, "never led"),)),
                Point(text="Decide your number before you go.", blank="your number"),
            ),
        ),
        round=Round(
            name="Second interview",
            starts=datetime(2026, 12, 3, 10, 0, tzinfo=ZONE),
            ends=datetime(2026, 12, 3, 12, 30, tzinfo=ZONE),
            timezone="America/New_York",
            day=date(2026, 12, 3),
            place=Statement(text="Albany plant", source=notes(2, "Albany plant")),
            formats=("on_site", "panel"),
            differences=(
                Point(text="New people ask the old questions.", sources=(row("D01"),)),
                Point(text="Your skills are believed; now it is fit.", sources=(row("D02"),)),
            ),
            people=(
                PersonToMeet(
                    person=Person(
                        name="Ruth Adeyemi",
                        role="plant manager",
                        role_kind="managers_manager",
                        source=notes(3, "Ruth Adeyemi, plant manager"),
                    ),
                    looks_for=Point(text="Answers for output and cost.", sources=(row("P03"),)),
                    reassured_by=Point(text="Speak in hours of lost production.", sources=(row("P03"),)),
                    tends_to_ask=Point(text="Asks what came of your work.", sources=(row("W04"),)),
                ),
            ),
            plan=(
                PlanStep(
                    day=date(2026, 12, 2),
                    when="Wednesday evening",
                    task=Point(text="Say the openers aloud.", sources=(row("T01"),)),
                    minutes=30,
                ),
            ),
            to_ask_recruiter=(Point(text="Who comes from production?", sources=(notes(3, "somebody"),)),),
        ),
        openers=(
            Opener(
                question="Tell me about yourself",
                source=row("O1"),
                outlines=(
                    Outline(
                        seconds=60,
                        points=(
                            Point(text="Now: maintenance planner.", sources=(resume(2, "Planner"),)),
                            Point(text="Why here:", blank="one honest sentence about Brannock Foods"),
                        ),
                    ),
                ),
            ),
        ),
        strengths=(strength(1, differentiator=True), *(strength(n) for n in range(2, 6))),
        finalists=Finalists(
            also_bring=(Point(text="Most people bring the years.", sources=(row("B07"),)),),
            beyond=(Point(text="A result of your own.", sources=(resume(15, PLANNED),)),),
            say_it=Point(text="What I would add is this.", sources=(row("B95"),)),
            differentiator_is_beyond=True,
        ),
        stories=(
            Story(
                title="Planned work",
                source=resume(15, PLANNED),
                situation=Point(text="At Kestrel Dairy.", sources=(resume(10, "Kestrel Dairy"),)),
                task=Point(text="", blank="what you were asked to do"),
                action=Point(text="", blank="what you did"),
                result=Point(text=PLANNED, sources=(resume(15, PLANNED),)),
                was_told=True,
                strengths=("Strength 1",),
                serves=("Tell us about a change that lasted.",),
            ),
        ),
        matches=(
            Match(
                requirement=requirement(9, "a shift from reactive to preventive maintenance"),
                coverage="strong",
                score=0.9,
                evidence=(evidence(14, PLANNED),),
            ),
            Match(
                requirement=requirement(12, "Spanish", must=False),
                coverage="none",
                score=0.0,
                bridge=Point(
                    text="Nothing in your papers comes near: say so.", blank="how you would learn it"
                ),
            ),
        ),
        questions=tuple(question(n, "repeat" if n < 5 else "new") for n in range(1, 17)),
        commitments=(
            Commitment(
                kind="pay",
                said=Statement(text="around ninety", source=notes(9, "around ninety")),
                advice=Point(text="Stay with it.", sources=(notes(9, "around ninety"),)),
            ),
        ),
        concerns=(
            Concern(
                worry="You have not managed people",
                source=notes(8, "never led"),
                own_it=Point(text="Eleven people worked to my plan.", sources=(resume(12, "eleven"),)),
                evidence=(Point(text="Nights as lead hand.", sources=(resume(20, "Lead hand"),)),),
                different_now=Point(text="", blank="a course, a mentor: only you know"),
            ),
        ),
        ask_them=tuple(
            AskThem(
                text=f"What would make the first year a good one, in point {n}?",
                to="Ruth Adeyemi" if n % 2 else "anyone",
                why=Point(text="Round one left it open.", sources=(row("A01"),)),
            )
            for n in range(10)
        ),
        day=Day(
            wear=(Point(text="Closed leather shoes, no jewellery.", sources=(row("W03"),)),),
            bring=(Point(text="The planned-work curve on one sheet.", sources=(resume(15, PLANNED),)),),
            timeline=(Point(text="09:40 at the gate.", sources=(row("Y01"),)),),
        ),
        other_mistakes=(
            KnownMistake(
                source=row("M40"),
                name="Arguing",
                moment="people",
                looks_like="The answer begins with “no, but”.",
                costs="They see how you would speak to them.",
                instead="Ask back first.",
                in_answer="Begins with “no”.",
                signs=("no, but",),
                rests_on="experience of coaching",
            ),
        ),
        mistakes=(
            Mistake(
                source=row("M07"),
                name="Talking down the place you leave",
                why_likely=Point(
                    text="You told the recruiter they never listen.", sources=(notes(8, "never listens"),)
                ),
                instead="Say what you want to go towards.",
            ),
        ),
        after=After(
            steps=(Point(text="Write down what was asked.", sources=(row("F01"),)),),
            notes=(
                ThankYouNote(
                    to="Ruth Adeyemi",
                    lines=(Point(text="Thank you for the tour.", sources=(row("F02"),)),),
                ),
            ),
            debrief=("Who was in the room?", "What did they ask?"),
        ),
        problems=("One line of your notes found no place.",),
        engine="wordllama",
    )
