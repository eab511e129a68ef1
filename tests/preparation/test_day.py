import re
import tomllib
from dataclasses import replace
from datetime import date, datetime, timedelta
from importlib import resources
from itertools import product

import pytest

from nextrung.intake.records import RoundFormat
from nextrung.preparation.day import plan_day
from nextrung.preparation.records import Day
from nextrung.preparation.rounds import plan_round
from nextrung.sources import Source, Statement
from tests.preparation.candidates import ACCOUNTS, ALL, ELECTRICIAN, NOW, NURSE, PLANNER, TEACHER, WAREHOUSE
from tests.preparation.papers import Papers, make_papers
from tests.preparation.reading_cases import CasePapers, read_case

TABLE = tomllib.loads(resources.files("nextrung.tables").joinpath("dress.toml").read_text("utf-8"))
SETTINGS = {row["id"] for row in TABLE["setting"]}


def day(papers: Papers | CasePapers, now: datetime = NOW) -> Day:
    round_ = plan_round(papers.notes, papers.posting, papers.resume, papers.asked, papers.strengths, now)
    return plan_day(papers.posting, papers.notes, round_, now, papers.asked)


def settings_in(found: Day) -> set[str]:
    rows = {source.row for point in (*found.wear, *found.bring) for source in point.sources}
    return {str(row) for row in rows & SETTINGS}


def setting(papers: Papers | CasePapers, now: datetime = NOW) -> str:
    (row,) = settings_in(day(papers, now))
    return row


def with_round(papers: Papers, **values: object) -> Papers:
    assert papers.notes
    return replace(papers, notes=replace(papers.notes, next_round=replace(papers.notes.next_round, **values)))


def with_dress(papers: Papers, *texts: str) -> Papers:
    assert papers.notes
    lines = tuple(
        Statement(text=text, source=Source(document="notes", line=90, quote=text)) for text in texts
    )
    return replace(papers, notes=replace(papers.notes, dress=lines))


def at(papers: Papers, clock: str) -> Papers:
    return with_round(papers, starts=datetime.fromisoformat(f"2026-12-03T{clock}"), ends=None)


# --- the setting ----------------------------------------------------------------------------------


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
        ("Loan Officer", "bank branch", "D03"),
        ("Staff Accountant", "ledger and month-end in the office", "D14"),
        ("Paralegal", "litigation", "D08"),
        ("Probation Officer", "court reports", "D08"),
        ("Sous Chef", "menu and food cost", "D10"),
        ("Front Desk Agent", "hotel guests", "D11"),
        ("Cashier", "store", "D12"),
        ("Backend Developer", "software", "D13"),
        ("Permit Technician", "county office", "D15"),
        ("Chemist", "laboratory samples", "D16"),
        ("Groundskeeper", "mowing", "D17"),
        ("Dental Assistant", "clinic", "D02"),
        ("Machinist", "production plant", "D04"),
        ("Support Worker", "group home", "D18"),
        ("Security Guard", "patrols", "D19"),
        ("Barber", "salon", "D20"),
        ("Fire Lieutenant", "apparatus and incident command", "D21"),
        ("Event Planner", "venues and vendors", "D22"),
        ("Leasing Agent", "apartments and tenants", "D23"),
        ("Fleet Dispatcher", "drivers and loads", "D24"),
        ("Volunteer Manager", "charity and its trustees", "D25"),
        ("Civil Engineer", "stormwater plans", "D26"),
        ("Archivist", "museum collection", "D27"),
        ("Wizard", "spells", "D14"),
    ],
)
def test_other_places_are_known_and_an_office_is_the_fallback(title, words, row):
    papers = make_papers("Ada Quill\nPerson", f"title: {title}\n! [skill] {words}", None, strengths=())
    assert setting(papers) == row


@pytest.mark.parametrize(
    ("name", "row"),
    [
        ("bank-branch-manager", "D03"),
        ("icu-nurse", "D01"),
        ("maintenance-planner", "D05"),
        ("cnc-programmer", "D04"),
        ("paralegal", "D08"),
        ("assistant-principal", "D09"),
        ("sous-chef", "D10"),
        ("software-developer", "D13"),
        ("claims-adjuster", "D14"),
        ("fire-lieutenant", "D21"),
        ("truck-driver", "D24"),
        ("medical-coder", "D14"),
        ("plumbing-supervisor", "D06"),
        ("property-manager", "D23"),
        ("hotel-supervisor", "D11"),
        ("welding-supervisor", "D04"),
        ("example-hvac-technician", "D06"),
        ("example-bookkeeper", "D14"),
    ],
)
def test_the_setting_of_a_whole_posting_is_found(name, row):
    assert settings_in(day(read_case(name), read_case(name).now)) == {row}


def test_the_setting_rests_on_words_of_the_posting():
    first = day(NURSE).wear[0]
    assert first.sources[0].document == "posting"
    assert "Nurse" in first.sources[0].quote


def test_an_assumed_office_is_said_to_be_assumed():
    papers = make_papers("Ada Quill\nPerson", "title: Wizard\n! [skill] spells", None, strengths=())
    assert "an office is assumed" in day(papers).wear[0].text


# --- what was seen, and what was asked for --------------------------------------------------------


def test_one_step_above_what_was_seen_is_enough():
    (point,) = [point for point in day(PLANNER).wear if "polo" in point.text]
    assert "a pressed shirt or blouse with dark trousers; a jacket would be two" in point.text
    assert point.sources[0].document == "notes"


def test_nothing_seen_is_not_made_up():
    assert not any("You noted" in point.text for point in day(NURSE).wear)


def test_what_was_seen_takes_the_place_of_what_is_usual():
    assert any(point.text.startswith("For ") for point in day(NURSE).wear)
    assert not any(point.text.startswith("For ") for point in day(PLANNER).wear)


@pytest.mark.parametrize(
    ("seen", "said"),
    [
        ("everybody in jeans", "One step above is enough: clean dark trousers"),
        ("company fleece and work boots", "One step above is enough: clean dark trousers"),
        ("everybody wore school colors, nobody in a tie", "a jacket would be two"),
        ("she wore a blazer", "a dark jacket over a shirt, blouse or plain dress"),
        ("he was in a dark suit", "Nothing is above that"),
        ("Dale in hi-vis and coveralls", "Those are their work clothes"),
        ("purple everywhere", "The same, a little neater"),
    ],
)
def test_what_was_seen_is_told_by_its_level(seen, said):
    assert said in day(with_dress(PLANNER, seen)).wear[0].text


def test_the_best_dressed_person_seen_counts():
    papers = with_dress(PLANNER, "the engineer wore a polo shirt", "the manager wore a suit")
    assert "“the manager wore a suit”" in day(papers).wear[0].text


def test_what_the_candidate_wore_shows_nothing_of_them():
    assert not any(
        "navy suit" in point.text for point in day(with_dress(PLANNER, "I wore my navy suit")).wear
    )


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("Business casual she said", "a shirt, blouse or plain sweater with trousers"),
        ("black pants, own knives, non slip shoes", "Wear just that"),
        ("please wear steel toes", "Wear just that"),
    ],
)
def test_what_they_asked_for_goes_before_all_else(told, said):
    first = day(with_dress(PLANNER, "Ruth wore a suit", told)).wear[0].text
    assert first.startswith("You were told: ")
    assert said in first


def test_where_they_name_the_shoes_no_others_are_named():
    told = [point.text for point in day(with_dress(PLANNER, "dress code: closed boots")).wear]
    seen = [point.text for point in day(with_dress(PLANNER, "Dale wore boots")).wear]
    assert not any("leather shoes" in text for text in told)
    assert any("leather shoes" in text for text in seen)


# --- the weather ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("place", "month", "said"),
    [
        ("Albany, NY", 12, "cold"),
        ("Albany, NY", 5, ""),
        ("Dallas, Oregon", 12, "wet"),
        ("Dallas, TX", 7, "hot"),
        ("Leeds, West Yorkshire", 1, "wet"),
        ("Sydney, NSW", 1, "hot"),
        ("TUCSON, ARIZONA", 6, "hot"),
        ("Winnipeg, MB", 1, "cold"),
    ],
)
def test_the_coat_follows_month_and_place(place, month, said):
    source = Source(document="posting", line=3, quote=place)
    papers = with_round(PLANNER, day=date(2027, month, 15), starts=None, ends=None)
    papers = replace(papers, posting=replace(papers.posting, location=Statement(text=place, source=source)))
    weather = [point for point in day(papers).wear if "mostly" in point.text]
    assert [point.text.split("mostly ")[1].split()[0] for point in weather] == ([said] if said else [])
    assert all(point.sources[0] == source for point in weather)


def test_an_unknown_place_or_day_leaves_the_weather_a_blank():
    (point,) = [point for point in day(WAREHOUSE).wear if "weather" in point.text]
    assert point.blank == "the forecast for that day"


def test_by_video_there_is_no_weather_and_no_shoes_for_a_floor():
    rows = {source.row for point in day(ACCOUNTS).wear for source in point.sources}
    assert not rows & {"D60", "D61"}


# --- no two lines against each other --------------------------------------------------------------

#: Of each pair only one may stand in what one person is told to wear.
AGAINST_EACH_OTHER = (
    (r"\bA tie would stand out", r"\bsuit\b"),
    (r"Nobody expects a suit", r"(?<!expects )\ba (?:dark )?suit\b"),
    (r"a jacket would be two", r"(?:A|a) (?:dark )?jacket (?:over|or)"),
    (r"\bNo scrubs\b", r"\bwear (?:your )?scrubs\b"),
    (r"\bwork boots\b(?!”)", r"\bleather shoes\b"),
    (r"\bLittle jewelry", r"\bNo (?:dangling )?jewelry"),
    (r"\blittle scent", r"\bno scent"),
    (r"One step above", r"Nothing is above"),
    (r"You were told", r"You noted"),
)
FORMATS: tuple[tuple[RoundFormat, ...], ...] = (
    ("on_site",),
    ("video",),
    ("phone",),
    ("on_site", "meal", "work_sample"),
    ("on_site", "job_shadow", "panel"),
)
SEEN = (
    None,
    "everybody in jeans",
    "polo shirts",
    "she wore a blazer",
    "he wore a suit",
    "scrubs",
    "business casual",
)


@pytest.mark.parametrize("row", TABLE["setting"], ids=lambda row: row["key"])
def test_no_two_lines_contradict_each_other(row):
    title, term = (row["titles"][0].rstrip("*"), " ".join(row["terms"][:3]).replace("*", ""))
    base = make_papers(
        "Ada Quill\nPerson",
        f"title: {title}\nlocation: Albany, NY\n! [skill] {term}",
        "open: x",
        strengths=(),
    )
    for formats, seen in product(FORMATS, SEEN):
        papers = with_round(base, formats=formats, day=date(2026, 12, 3))
        wear = day(with_dress(papers, seen) if seen else papers).wear
        text = "\n".join(point.text for point in wear)
        for one, other in AGAINST_EACH_OTHER:
            assert not (re.search(one, text) and re.search(other, text)), (formats, seen, text)
        assert (
            sum(
                "shoes" in point.text.split(";")[0].lower()
                for point in wear
                if point.sources[-1].row == row["id"]
            )
            <= 1
        )


@pytest.mark.parametrize("papers", ALL.values(), ids=list(ALL))
def test_garments_are_named_and_not_who_wears_them(papers):
    text = " ".join(point.text for point in day(papers).wear).lower()
    assert not re.search(
        r"\b(?:men|women|man|woman|ladies|gentlemen|feminine|masculine|cleavage|makeup)\b", text
    )


# --- what to bring --------------------------------------------------------------------------------


def test_a_license_they_ask_for_is_to_be_brought():
    assert any("“Journeyman license”" in point.text for point in day(ELECTRICIAN).bring)


def test_what_was_noted_to_bring_is_brought():
    assert PLANNER.notes
    line = Statement(text="bring a drainage report", source=Source(document="notes", line=90, quote="bring"))
    papers = replace(PLANNER, notes=replace(PLANNER.notes, open_points=(line,)))
    assert any("“bring a drainage report”" in point.text for point in day(papers).bring)


def test_a_talk_is_brought_twice():
    assert any("in case nothing works" in point.text for point in day(ACCOUNTS).bring)
    assert not any("in case nothing works" in point.text for point in day(PLANNER).bring)


def test_what_takes_a_yes_or_no_is_one_line():
    (line,) = [point for point in day(PLANNER).bring if "yes or no" in point.text]
    assert "24/7 operation" in line.text


# --- the hours ------------------------------------------------------------------------------------


def labels(papers: Papers) -> list[str]:
    return [point.text.split(": ")[0] for point in day(papers).timeline[1:]]


def test_the_hours_count_back_from_the_start():
    said = [point.text for point in day(PLANNER).timeline]
    assert said[0] == "Thursday, December 3, 10:00 to 12:30, the plant in Albany, gate B."
    assert labels(PLANNER)[:4] == ["08:30", "Leave", "09:50", "10:00"]


def test_when_to_leave_is_a_blank_that_counts_back_from_a_time():
    (leave,) = [point for point in day(PLANNER).timeline if point.text.startswith("Leave")]
    assert "be near at 09:40" in leave.text
    assert leave.blank
    assert "the journey" in leave.blank


def test_somebody_known_by_name_is_asked_for_at_the_desk():
    assert any("ask for Ruth Adeyemi (plant manager)" in point.text for point in day(PLANNER).timeline)
    unnamed = with_round(PLANNER, people=())
    (door,) = [point for point in day(unnamed).timeline if point.text.startswith("09:50")]
    assert door.blank == "the name of somebody who expects you"


@pytest.mark.parametrize(
    ("clock", "first", "said"),
    [
        ("07:00", "05:30", "laid out the evening before"),
        ("12:00", "10:00", "nobody may think of lunch"),
        ("15:00", "12:30", "early lunch"),
    ],
)
def test_food_fits_the_hour(clock, first, said):
    point = day(at(PLANNER, clock)).timeline[1]
    assert point.text.startswith(f"{first}: ")
    assert said in point.text


@pytest.mark.parametrize("hour", range(5, 22))
@pytest.mark.parametrize("formats", FORMATS)
def test_at_any_hour_each_moment_is_said_once_and_in_order(hour, formats):
    papers = with_round(at(PLANNER, f"{hour:02d}:00"), formats=formats)
    said = labels(papers)
    clocks = [label for label in said if re.fullmatch(r"\d\d:\d\d", label)]
    assert clocks == sorted(set(clocks))
    assert said.count("The last two minutes") == 1
    assert clocks[-1] == f"{hour:02d}:00"


@pytest.mark.parametrize(
    ("formats", "said", "unsaid"),
    [
        (("on_site",), "Greet the person at the desk", "Look into the camera"),
        (("video",), "look into the camera", "Leave"),
        (("phone",), "say your name and that you have time", "look into the camera"),
        (("on_site", "meal"), "nothing with alcohol", "On the floor"),
        (("on_site", "job_shadow"), "touch nothing unasked", "At table"),
        (("panel",), "in the order in which they sit", "At table"),
    ],
)
def test_the_first_minutes_follow_the_format(formats, said, unsaid):
    text = "\n".join(point.text for point in day(with_round(PLANNER, formats=formats)).timeline)
    assert said.lower() in text.lower()
    assert unsaid not in text


def test_by_video_there_is_no_way_there():
    video = day(ACCOUNTS)
    assert "By video" in video.wear[0].text
    assert not any("leave" in point.text.lower() for point in video.timeline)
    assert any("line fails" in point.text for point in video.bring)


def test_without_a_day_it_is_a_blank_and_the_hours_are_named():
    first, second = day(WAREHOUSE).timeline[:2]
    assert first.blank == "day, time, place"
    assert second.text.startswith("Before you go:")


def test_a_day_that_is_over_has_no_hours():
    assert day(PLANNER, NOW + timedelta(days=9)).timeline == ()


def test_papers_are_brought_for_what_is_held_only():
    papers = make_papers(
        "Ada Quill\nNurse\nCERTIFICATES\nRegistered Nurse, Vermont",
        "title: Nurse\n! [licence] Vermont RN license => strong: Registered Nurse, Vermont\n"
        "! [licence] PALS certification",
        "",
        strengths=(),
    )
    bring = " ".join(point.text for point in day(papers).bring)
    assert "“Vermont RN license”" in bring
    assert "PALS" not in bring


def test_before_an_evening_talk_there_is_no_lunch():
    assert PLANNER.notes
    assert PLANNER.notes.next_round.starts
    starts = PLANNER.notes.next_round.starts.replace(hour=18)
    evening = with_round(PLANNER, starts=starts, formats=())
    before = " ".join(point.text for point in day(evening).timeline)
    assert "something small to eat" in before
    assert "lunch" not in before
