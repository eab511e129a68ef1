"""Plan an interview, make its file, and ask the first question."""

from collections.abc import Sequence

from nextrung.practice.mock.interview import Interview
from nextrung.practice.mock.planning import plan_interview, question_called
from nextrung.practice.mock.records import PlannedQuestion
from nextrung.practice.mock.session_file import Journal
from nextrung.practice.mock.sessions import next_number
from nextrung_web.accounts.models import User
from nextrung_web.ladder.models import Round
from nextrung_web.practice.folders import sessions_of
from nextrung_web.practice.forms import BeginForm
from nextrung_web.practice.holding import PageReviewer, clock, refuse_unsaved
from nextrung_web.practice.material import files_of, material_of
from nextrung_web.practice.models import MockInterview


def begin_interview(
    owner: User, round_: Round | None, form: BeginForm, due: Sequence[PlannedQuestion]
) -> MockInterview:
    """Begin the interview that a valid form asks for.

    Raises:
        NextRungError: a paper cannot be read, nobody is called so, or the file cannot be written.

    """
    material, papers = material_of(round_)
    folder = sessions_of(owner)
    chosen = form.cleaned_data
    plan = plan_interview(
        material,
        number=next_number(folder),
        minutes=chosen["minutes"],
        manner=chosen["manner"],
        interviewer=chosen["interviewer"] or None,
        due=_first(question_called(material, chosen["question"]), due if chosen.get("due_first") else ()),
    )
    journal = Journal.create(folder, plan.number)
    try:
        interview = Interview.begin(plan, files_of(round_), PageReviewer(lambda: papers), journal, clock)
        interview.next_prompt()
        refuse_unsaved(journal)
    finally:
        journal.close()
    row, _ = MockInterview.objects.update_or_create(
        owner=owner, number=plan.number, defaults={"round": round_}
    )
    return row


def _first(wanted: PlannedQuestion | None, due: Sequence[PlannedQuestion]) -> list[PlannedQuestion]:
    """Give what comes before all else: the question that was chosen, then what is due."""
    if wanted is None:
        return list(due)
    return [wanted, *(one for one in due if one.key != wanted.key)]
