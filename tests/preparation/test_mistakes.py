import pytest

from nextrung.preparation.mistakes import MOST, likely_mistakes
from nextrung.preparation.pressure import find_pressure_points
from nextrung.preparation.records import Mistake
from nextrung.preparation.rounds import plan_round
from tests.preparation.candidates import ACCOUNTS, ALL, NOW, PLANNER, TEACHER, WAREHOUSE
from tests.preparation.papers import Papers, make_papers

HEAD = "Ada Quill\nPerson\nEXPERIENCE\n"


def mistakes(papers: Papers) -> dict[str, Mistake]:
    round_ = plan_round(papers.notes, papers.posting, papers.resume, papers.asked, papers.strengths, NOW)
    pressure = find_pressure_points(papers.resume, NOW.date(), papers.posting)
    found = likely_mistakes(papers.notes, papers.resume, papers.asked, round_, pressure)
    return {mistake.source.row: mistake for mistake in found}


def found_with(resume: str, notes: str | None = None, posting: str = "title: Clerk") -> dict[str, Mistake]:
    return mistakes(make_papers(HEAD + resume, posting, notes, strengths=()))


@pytest.mark.parametrize("papers", ALL.values(), ids=list(ALL))
def test_at_most_five_each_with_its_cost_and_what_to_do_instead(papers):
    found = mistakes(papers)
    assert 0 < len(found) <= MOST
    for mistake in found.values():
        assert mistake.costs
        assert mistake.looks_like
        assert mistake.instead
        assert mistake.why_likely.sources


def test_the_costliest_come_first_with_the_line_that_shows_them():
    found = mistakes(PLANNER)
    assert list(found)[:3] == ["M01", "M05", "M07"]
    assert found["M07"].why_likely.text == "You told them: “said Kestrel never listens”."
    assert found["M07"].why_likely.sources[0].line == 12


def test_people_asked_and_systems_shown():
    resume = (
        "Ada\nLead\nEXPERIENCE\nLead | Mill | 2019-01 to now\n- Cut scrap from 9% to 4%\n- Led the team of 6"
    )
    posting = "title: Lead\n! [skill] Lead a crew => partial: Led\n! [skill] Less scrap => strong: {}"
    about_things = make_papers(resume, posting.format("Cut scrap"), None, strengths=())
    about_people = make_papers(resume, posting.format("Led the team"), None, strengths=())
    assert "“Cut scrap from 9% to 4%”" in mistakes(about_things)["M14"].why_likely.text
    assert "M14" not in mistakes(about_people)


def test_a_missing_tool_tempts_to_bluff_and_a_missing_degree_to_apologize():
    found = mistakes(WAREHOUSE)
    assert {"M12", "M13"} <= set(found)


def test_a_wish_for_a_degree_is_no_reason_to_apologize():
    assert "M13" not in mistakes(ACCOUNTS)


def test_a_path_tempts_to_what_belongs_to_it():
    assert "M24" in mistakes(WAREHOUSE)
    assert "M06" in mistakes(TEACHER)


def test_lines_that_stand_beside_the_work():
    lines = "Clerk | Inn | 2019 to now\n- Helped with the files.\n- Assisted the manager.\n- Typed letters."
    assert "M08" in found_with(lines)


def test_few_numbers_and_many_numbers_are_told_apart():
    plain = "\n- ".join(("Clerk | Inn | 2019 to now", *(f"Kept the {word} files." for word in "abcd")))
    figures = "\n- ".join(("Clerk | Inn | 2019 to now", *(f"Kept {n} files." for n in (20, 30, 40, 50))))
    assert "M09" in found_with(plain)
    assert "M10" in found_with(figures)


def test_a_question_about_pay_on_the_list_is_found():
    assert "M03" in found_with("Clerk | Inn | 2019 to now", "open: ask about the salary and the benefits")


def test_somebody_with_nothing_to_fear_still_hears_what_most_people_do():
    papers = make_papers(
        "Ada Quill\nClerk\nEXPERIENCE\nClerk | Inn | 2019-01 to now", "title: Clerk", None, strengths=()
    )
    assert list(mistakes(papers)) == ["M36", "M35", "M34"]
