from datetime import date

import pytest

from nextrung.preparation.openers import prepare_openers
from nextrung.preparation.records import Opener
from tests.preparation.candidates import ACCOUNTS, ALL, ELECTRICIAN, NURSE, PLANNER, TEACHER, WAREHOUSE
from tests.preparation.papers import Papers, make_papers

TODAY = date(2026, 12, 1)


def openers(papers: Papers) -> list[Opener]:
    return list(
        prepare_openers(papers.resume, papers.posting, papers.strengths, papers.asked, papers.notes, TODAY)
    )


def lines(opener: Opener, outline: int = 0) -> list[str]:
    return [point.text for point in opener.outlines[outline].points]


@pytest.mark.parametrize("papers", ALL.values(), ids=list(ALL))
def test_the_five_openers_are_prepared_with_rows_and_times(papers):
    prepared = openers(papers)
    assert [one.source.row for one in prepared] == ["Q001", "Q002", "Q003", "Q004", "Q005"]
    assert [[outline.seconds for outline in one.outlines] for one in prepared] == [
        [60, 90],
        [120],
        [60],
        [60],
        [60],
    ]
    assert all(outline.points for one in prepared for outline in one.outlines)


def test_about_yourself_goes_from_now_over_the_past_to_here():
    said = lines(openers(PLANNER)[0])
    assert said[0] == "Now: Maintenance Planner at Kestrel Dairy."
    assert said[1].startswith("What shows it: “Raised planned work from 38% to 71% in two years")
    assert said[2].startswith("How you got here: Lead Hand, Nights at Kestrel Dairy; before that Millwright")
    assert said[3] == "Why here: you noted “engineer very proud of the new filler line”."


def test_the_long_form_has_one_more_proof():
    short, long = (lines(openers(PLANNER)[0], outline) for outline in (0, 1))
    assert set(short) < set(long)


def test_somebody_out_of_work_begins_with_the_last_job():
    assert lines(openers(TEACHER)[0])[0].startswith("Most recently: Fifth Grade Teacher")


def test_a_move_without_a_reason_is_a_blank_that_names_it():
    moves = [point for point in openers(WAREHOUSE)[1].outlines[0].points if "→" in point.text]
    assert len(moves) == 3
    assert moves[0].text == "Stock Clerk at Penny Lane Grocers → Picker at Orchard Fulfillment:"
    assert all(move.blank for move in moves)


def test_a_reason_that_stands_in_the_papers_is_quoted():
    (move,) = [point for point in openers(PLANNER)[1].outlines[0].points if "The reason" in point.text]
    assert "“Asked for by the crew" in move.text
    assert move.blank is None


def test_a_promotion_of_somebody_else_is_no_reason_for_a_move():
    papers = make_papers(
        """
        Ada Quill
        Underwriter
        WORK
        Underwriter | Prairie Anchor | 2020-03 to now
        - Mentor two trainees; one promoted in 14 months
        Assistant | Prairie Anchor | 2017-07 to 2020-03
        - Processed renewals for four underwriters
        """,
        "title: Senior Underwriter",
        None,
        strengths=(),
    )
    assert not [point for point in openers(papers)[1].outlines[0].points if "The reason" in point.text]


def test_a_gap_is_said_on_the_way_with_a_blank():
    gaps = [point for point in openers(ELECTRICIAN)[1].outlines[0].points if "no entry" in point.text]
    assert len(gaps) == 1
    assert gaps[0].blank


def test_a_long_path_is_told_from_the_fifth_job_back():
    jobs = "\n".join(
        f"Cook | Inn {2020 - year} | {2000 + year} to {2001 + year}" for year in range(20, 12, -1)
    )
    papers = make_papers(f"Ada Quill\nCook\nEXPERIENCE\n{jobs}", "title: Cook", None, strengths=())
    said = lines(openers(papers)[1])
    assert said[0].startswith("Everything before that in one sentence: Cook at Inn 2007, Cook at Inn 2006")
    assert len([line for line in said if "→" in line]) == 4


def test_the_weakness_is_what_they_doubted_with_the_nearest_true_thing():
    said = lines(openers(PLANNER)[3])
    assert said[0] == "Take what they doubted already: “You have not managed people.” Say what is true of it."
    assert said[1].startswith("The nearest true thing: “Asked for by the crew")


def test_a_missing_license_or_shift_is_never_offered_as_a_weakness():
    papers = make_papers(
        "Ada Quill\nNurse\nEXPERIENCE\nNurse | North | 2019 to now",
        "title: Nurse\n! [licence] Valid license\n! [shift] Night shifts",
        None,
        strengths=(),
    )
    point = openers(papers)[3].outlines[0].points[0]
    assert "license" not in point.text
    assert point.blank


def test_why_hire_you_leads_with_the_differentiator_and_stops():
    said = lines(openers(ACCOUNTS)[4])
    assert said[0].startswith("First, what sets you apart: “Won back a food maker")
    assert len(said) == 4
    assert said[-1].startswith("Then stop.")


def test_speaking_ill_of_the_old_place_is_warned_of_with_its_line():
    (warning,) = openers(PLANNER)[2].watch
    assert "Kestrel never listens" in warning.text
    assert warning.sources[0].document == "notes"


def test_what_was_asked_before_is_remembered():
    assert any("What are your weaknesses?" in point.text for point in openers(NURSE)[3].watch)


def test_bad_news_about_them_is_no_reason_to_come():
    assert lines(openers(NURSE)[0])[-1] == "Why here:"
