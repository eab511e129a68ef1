"""The walk from papers to brief: fit, then preparation, then one record."""

from dataclasses import dataclass
from datetime import date, datetime

from nextrung.brief.front import make_front_page
from nextrung.brief.records import Brief, Candidate, Job
from nextrung.engines.protocols import Embedder
from nextrung.fit.choices import NOTHING_CHOSEN, Choices
from nextrung.fit.evidence import match_requirements
from nextrung.fit.strengths import five, rank_strengths
from nextrung.intake.pay_named import amounts_of_pay
from nextrung.intake.records import Notes, Posting, Resume
from nextrung.preparation.after import plan_after
from nextrung.preparation.ask_them import choose_questions_to_ask
from nextrung.preparation.concerns import answer_concerns
from nextrung.preparation.consistency import check_consistency
from nextrung.preparation.day import plan_day
from nextrung.preparation.finalists import compare_with_finalists, said_by_most
from nextrung.preparation.mistakes import find_mistakes
from nextrung.preparation.openers import prepare_openers
from nextrung.preparation.own_questions import OwnQuestions
from nextrung.preparation.pressure import find_pressure_points
from nextrung.preparation.questions import rank_questions
from nextrung.preparation.rounds import plan_round
from nextrung.preparation.stories import share_out_stories
from nextrung.sources import Statement


@dataclass(frozen=True, kw_only=True, slots=True)
class Papers:
    """What one application has on the table."""

    resume: Resume
    posting: Posting
    #: None where the candidate wrote nothing down.
    notes: Notes | None = None


def make_brief(
    papers: Papers,
    now: datetime,
    embedder: Embedder | None = None,
    own_questions: OwnQuestions = (),
    choices: Choices = NOTHING_CHOSEN,
) -> Brief:
    """Make the brief for these papers as of `now`, the local time where the candidate is.

    With no `embedder` meanings are not compared, only words, and the brief says so. `own_questions` are a
    coach's, to choose from beside those of our bank. `choices` are the candidate's among their strengths.
    """
    resume, posting, notes = papers.resume, papers.posting, papers.notes
    today: date = now.date()
    wants = (*posting.requirements, *posting.duties)
    matches = match_requirements(wants, resume, today, embedder)
    ranked = rank_strengths(matches, resume, posting, embedder, said_by_most(posting), choices)
    strengths = five(ranked)
    asked = matches[: len(posting.requirements)]
    round_ = plan_round(notes, posting, resume, asked, strengths, now)
    pressure = find_pressure_points(resume, today, posting)
    openers = prepare_openers(resume, posting, strengths, asked, notes, today)
    ranked_questions = rank_questions(
        resume, posting, matches, strengths, round_, notes, pressure, embedder, own_questions
    )
    stories, questions = share_out_stories(ranked_questions, resume, strengths, notes)
    commitments = check_consistency(notes, resume, strengths)
    concerns = answer_concerns(notes, asked, pressure, resume, strengths)
    mistakes = find_mistakes(notes, resume, asked, round_, pressure)
    return Brief(
        candidate=Candidate(name=resume.name, label=resume.label),
        job=Job(title=posting.title, company=posting.company, location=posting.location),
        made_at=now,
        front=make_front_page(round_, strengths, concerns, commitments, openers),
        round=round_,
        openers=openers,
        strengths=strengths,
        other_strengths=ranked[len(strengths) :],
        finalists=compare_with_finalists(posting, asked, strengths),
        matches=asked,
        questions=questions,
        stories=stories,
        commitments=commitments,
        concerns=concerns,
        ask_them=choose_questions_to_ask(round_, posting, notes, asked),
        day=plan_day(posting, notes, round_, now, asked),
        mistakes=mistakes.likely,
        other_mistakes=mistakes.others,
        after=plan_after(round_, notes, posting),
        words_about_pay=_words_about_pay(posting, notes),
        problems=(*resume.problems, *posting.problems, *(notes.problems if notes else ())),
        engine=embedder.name if embedder else None,
    )


def _words_about_pay(posting: Posting, notes: Notes | None) -> tuple[Statement, ...]:
    """Give what the posting and the notes say about pay, in their own words and currency, each line once."""
    stated = (*((posting.pay,) if posting.pay else ()), *amounts_of_pay(notes))
    return tuple(
        Statement(text=source.quote, source=source) for source in dict.fromkeys(pay.source for pay in stated)
    )
