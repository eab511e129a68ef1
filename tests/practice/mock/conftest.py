import pytest

from nextrung.brief.brief import Papers, make_brief
from nextrung.demo import DEMO_NOW, demo_papers
from nextrung.intake.papers import read_papers
from nextrung.practice.mock.material import Job, Material


@pytest.fixture(scope="session")
def demo_material():
    folder = demo_papers()
    files = (str(folder / name) for name in ("resume.pdf", "posting.txt", "notes.txt"))
    resume, posting, notes = read_papers(*files, DEMO_NOW.date())
    brief = make_brief(Papers(resume=resume, posting=posting, notes=notes), DEMO_NOW)
    return Material(
        openers=brief.openers,
        questions=brief.questions,
        ask_them=brief.ask_them,
        people=brief.round.people,
        job=Job(posting=posting),
        interview_day=brief.round.day,
    )
