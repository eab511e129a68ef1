import re
from dataclasses import replace
from datetime import datetime

import pytest

from nextrung.preparation.day import plan_day
from nextrung.preparation.records import Day
from nextrung.preparation.rounds import plan_round
from tests.preparation.candidates import ACCOUNTS, ALL, ELECTRICIAN, NOW, NURSE, PLANNER, TEACHER, WAREHOUSE
from tests.preparation.papers import Papers, make_papers


def day(papers: Papers, now: datetime = NOW) -> Day:
    round_ = plan_round(papers.notes, papers.posting, papers.resume, papers.asked, papers.strengths, now)
    return plan_day(papers.posting, papers.notes, round_, now)


def setting(papers: Papers) -> str | None:
    rows = {source.row for point in day(papers).wear for source in point.sources if source.row}
    return next(iter(row for row in sorted(rows) if row < "D30"), None)


@pytest.mark.parametrize(
    ("papers", "row"),
    [
        (PLANNER, "D05"),
        (NURSE, "D01"),
        (ELECTRICIAN, "D06"),
        (WAREHOUSE, "D07"),
        (ACCOUNTS, "D14"),
        (TEACHER, "D09"),
    ],
)
def test_dress_follows_the_place_of_work(papers, row):
    assert setting(papers) == row


@pytest.mark.parametrize(
    ("title", "words", "row"),
    [
        ("Loan Officer", "bank branch and audits", "D03"),
        ("Paralegal", "litigation", "D08"),
        ("Sous Chef", "menu and food cost", "D10"),
        ("Front Desk Agent", "hotel guests", "D11"),
        ("Cashier", "store", "D12"),
        ("Backend Developer", "software", "D13"),
        ("Permit Technician", "county office", "D15"),
        ("Chemist", "laboratory samples", "D16"),
        ("Groundskeeper", "mowing", "D17"),
        ("Dental Assistant", "clinic", "D02"),
        ("Machinist", "production plant", "D04"),
        ("Wizard", "spells", "D14"),
    ],
)
def test_other_places_are_known_and_an_office_is_the_fallback(title, words, row):
    papers = make_papers("Ada Quill\nPerson", f"title: {title}\n! [skill] {words}", None, strengths=())
    assert setting(papers) == row


def test_one_step_above_what_was_seen_is_enough():
    (point,) = [point for point in day(PLANNER).wear if "polo" in point.text]
    assert "a pressed shirt or blouse with dark trousers; a jacket would be two steps" in point.text
    assert point.sources[0].document == "notes"


def test_nothing_seen_is_not_made_up():
    assert not any("You noted" in point.text for point in day(NURSE).wear)


def test_what_was_seen_takes_the_place_of_what_is_usual():
    assert any(point.text.startswith("For ") for point in day(NURSE).wear)
    assert not any(point.text.startswith("For ") for point in day(PLANNER).wear)


def test_by_video_there_is_no_floor_and_no_way_there():
    video = day(ACCOUNTS)
    assert "By video" in video.wear[0].text
    assert not any("leave" in point.text for point in video.timeline[:-1] if point.blank)
    assert any("line fails" in point.text for point in video.bring)


@pytest.mark.parametrize("papers", ALL.values(), ids=list(ALL))
def test_garments_are_named_and_not_who_wears_them(papers):
    text = " ".join(point.text for point in day(papers).wear).lower()
    assert not re.search(
        r"\b(?:men|women|man|woman|ladies|gentlemen|feminine|masculine|cleavage|makeup)\b", text
    )


def test_a_license_they_ask_for_is_to_be_brought():
    assert any("“Journeyman license”" in point.text for point in day(ELECTRICIAN).bring)


def test_the_hours_count_back_from_the_start():
    said = [point.text for point in day(PLANNER).timeline]
    assert said[0] == "Thursday, December 3, 10:00 to 12:30, the plant in Albany, gate B."
    assert [text.split(": ")[0] for text in said[1:6]] == [
        "08:00",
        "On the way",
        "09:40",
        "09:50",
        "10:00",
    ]


def test_without_a_day_it_is_a_blank_and_the_hours_are_named():
    first, second = day(WAREHOUSE).timeline[:2]
    assert first.blank == "day, time, place"
    assert second.text.startswith("Two hours before:")


def test_a_day_that_is_over_has_no_hours():
    assert day(PLANNER, datetime.fromisoformat("2026-12-10T09:00:00-05:00")).timeline == ()


def test_the_best_dressed_person_seen_counts():
    assert PLANNER.notes
    seen = PLANNER.notes.dress[0]
    suit = replace(seen, text="the manager wore a suit")
    papers = replace(PLANNER, notes=replace(PLANNER.notes, dress=(seen, suit)))
    assert any("“the manager wore a suit”" in point.text for point in day(papers).wear)


def test_what_takes_a_yes_or_no_is_one_line():
    (line,) = [point for point in day(PLANNER).bring if "yes or no" in point.text]
    assert "24/7 operation" in line.text
