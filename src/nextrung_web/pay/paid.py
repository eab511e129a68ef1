"""The pay page of an application, worked out from what was typed and from its papers."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from django.utils import timezone
from django.utils.translation import gettext as _

from nextrung.brief.pay_page import PayPage, make_pay_page
from nextrung.engines.choose import load_embedder
from nextrung.errors import NextRungError
from nextrung.intake.records import Notes, Posting
from nextrung.pay.plan.making import find_rate, make_pay_plan
from nextrung.pay.plan.share_met import share_met_by
from nextrung.pay.rate.occupation import find_occupation, occupation_of_code
from nextrung.pay.records import GoingRate, Occupation
from nextrung_web.ladder.models import Application, Paper, Round
from nextrung_web.ladder.reading import corrections_of, notes_of_round, posting_of, resume_of
from nextrung_web.ladder.when import here
from nextrung_web.pay.plans import Typed


@dataclass(frozen=True, kw_only=True)
class PayPapers:
    """What the papers of an application have to do with pay."""

    posting: Posting | None = None
    notes: Notes | None = None
    #: The paper that the notes were read from.
    notes_paper: Paper | None = None
    fit: Decimal | None = None
    #: Papers that could not be read, in words.
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Paid:
    """The numbers, or why there are none."""

    papers: PayPapers
    page: PayPage | None = None
    rate: GoingRate | None = None
    problem: str = ""


def paid_for(typed: Typed, papers: PayPapers | None = None) -> Paid:
    """Work out the numbers; some 50 ms once the law of taxes is loaded. `papers` may be read already."""
    papers = papers or papers_for(typed.application)
    plan = typed.read.plan
    rate, notices = find_rate(plan.job, papers.posting)
    try:
        paid = make_pay_plan(plan, papers.posting, papers.notes, rate=rate, fit=papers.fit, notices=notices)
    except NextRungError as error:
        return Paid(papers=papers, rate=rate, problem=f"{error.what} {error.advice}")
    return Paid(papers=papers, rate=rate, page=make_pay_page(paid))


def papers_for(application: Application | None) -> PayPapers:
    """Read posting and notes of an application, and how much of the posting the résumé meets."""
    if application is None:
        return PayPapers()
    problems = []
    try:
        posting = posting_of(application.posting) if application.posting else None
    except NextRungError:
        posting = None
        problems.append(_("The posting cannot be read, so nothing is taken from it."))
    round_ = application.rounds.exclude(notes=None).select_related("notes", "application").last()
    try:
        notes = notes_of_round(round_) if round_ else None
    except NextRungError:
        notes = None
        problems.append(_("Your notes cannot be read, so nothing is taken from them."))
    return PayPapers(
        posting=posting,
        notes=notes,
        notes_paper=_notes_paper(round_),
        fit=_fit_of(application, posting),
        problems=tuple(problems),
    )


def _notes_paper(round_: Round | None) -> Paper | None:
    return round_.notes if round_ else None


def _fit_of(application: Application, posting: Posting | None) -> Decimal | None:
    if posting is None or application.posting is None or application.resume is None:
        return None
    papers = (application.resume, application.posting)
    corrections = tuple(tuple(sorted(corrections_of(paper).items())) for paper in papers)
    try:
        return _fit(papers[0].pk, papers[1].pk, corrections, here(timezone.now(), "").date())
    except NextRungError:
        return None


@lru_cache(maxsize=32)
def _fit(resume: int, posting: int, corrections: object, today: date) -> Decimal | None:  # noqa: ARG001 - another correction, another answer
    """Hold a résumé against a posting; papers never change, so what was found holds for their corrections."""
    papers = {paper.pk: paper for paper in Paper.objects.filter(pk__in=(resume, posting))}
    return share_met_by(resume_of(papers[resume]), posting_of(papers[posting]), today, load_embedder())


def readings(typed: Typed, papers: PayPapers) -> tuple[Occupation, ...]:
    """Give the work that the title could mean, most likely first, and the one that was chosen."""
    job = typed.read.plan.job
    title = job.title or (papers.posting.title.text if papers.posting and papers.posting.title else "")
    duties = tuple(duty.text for duty in papers.posting.duties) if papers.posting else ()
    found: tuple[Occupation, ...] = ()
    try:
        first = find_occupation(title, duties)
        found = (first, *first.alternatives)
        if job.occupation and (chosen := occupation_of_code(job.occupation)).code not in {
            one.code for one in found
        }:
            found = (*found, chosen)
    except NextRungError:
        return found
    return found


def warm_up() -> None:
    """Load the law of taxes and the tables of wages, so that the first page need not wait for them."""
    from nextrung.pay.household.take_home import take_home
    from nextrung.pay.rate.going_rate import estimate_going_rate
    from nextrung.pay.records import Household

    take_home(Decimal(50_000), Household(state="NC"))
    estimate_going_rate("Accountant", "Asheville, NC")
