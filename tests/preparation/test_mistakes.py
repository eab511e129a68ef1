import tomllib
from importlib import resources
from itertools import pairwise
from pathlib import Path

import pytest

from nextrung.errors import TableError
from nextrung.preparation import mistakes
from nextrung.preparation._detectors import DETECTORS
from nextrung.preparation.mistakes import LEAST, MOST, find_mistakes, known_mistakes
from nextrung.preparation.pressure import find_pressure_points
from nextrung.preparation.records import Mistake, Mistakes
from nextrung.preparation.rounds import plan_round
from nextrung.tables.terms import index_terms
from tests.preparation.candidates import ACCOUNTS, ALL, ELECTRICIAN, NOW, NURSE, PLANNER, TEACHER, WAREHOUSE
from tests.preparation.papers import Papers, make_papers

HEAD = "Ada Quill\nPerson\nEXPERIENCE\n"
JOB = "Clerk | Inn | 2019-01 to now"
ROWS = tomllib.loads(resources.files("nextrung.tables").joinpath("mistakes.toml").read_text("utf-8"))


def found_in(papers: Papers) -> Mistakes:
    round_ = plan_round(papers.notes, papers.posting, papers.resume, papers.asked, papers.strengths, NOW)
    pressure = find_pressure_points(papers.resume, NOW.date(), papers.posting)
    return find_mistakes(papers.notes, papers.resume, papers.asked, round_, pressure)


def mistakes_of(papers: Papers) -> dict[str, Mistake]:
    return {str(mistake.source.row): mistake for mistake in found_in(papers).likely}


def names_seen(resume: str = JOB, notes: str | None = None, posting: str = "title: Clerk") -> set[str]:
    """Give the names of all detectors that see something."""
    found = found_in(make_papers(HEAD + resume, posting, notes, strengths=()))
    rows = {
        mistake.source.row
        for mistake in found.likely
        if "Not from your papers" not in mistake.why_likely.text
    }
    rows |= {mistake.source.row for mistake in found.others if mistake.why_likely}
    return {row["likely_when"] for row in ROWS["mistake"] if row["id"] in rows}


WHEN = "when: Thursday December 3, 10 to 12:30 {{2 {final} 2026-12-03T{clock} 2026-12-03T23:30}}"
AT_TEN = WHEN.format(final="-", clock="10:00")
IN_PERSON = f"{AT_TEN}\nplace: the shop\nformat: on site {{on_site}}"
#: For each detector notes in which it sees something, and notes in which it does not.
SEEN_IN_NOTES = {
    "pay_was_named": ("pay: I said 52,000 {52000}", "pay: they said the range is 52,000 {52000}"),
    "pay_question_noted": ("open: ask about the salary", "open: ask about the rota"),
    "story_was_told": ("story: the boiler story", "learned: they have a boiler"),
    "worry_was_sensed": (
        "worry: seemed worried that I have not led people",
        "learned: nobody has led people",
    ),
    "spoke_ill": ("said: said it was chaos over there", "said: said it was busy over there"),
    "no_open_points": ("learned: they are new", "open: ask about the van"),
    "nothing_learned": ("open: ask about the van", "learned: they are new"),
    "answered_badly": (
        "asked: How do you close?\nanswer: rambled",
        "asked: How do you close?\nanswer: in six days",
    ),
    "opener_was_asked": ("asked: Tell me about yourself", "asked: Tell me about the boiler"),
    "their_trouble": ("learned: two technicians quit in September", "learned: two technicians are new"),
    "answered_at_length": ("worry: I talked too long about the audit", "worry: the audit is new to me"),
    "answered_shortly": (
        "asked: Why the gap?\nanswer: kept it short",
        "asked: Why the gap?\nanswer: my father",
    ),
    "answer_missed": ("worry: had to have it asked again", "worry: had to think"),
    "weakness_was_asked": ("asked: What is your biggest weakness?", "asked: What is your biggest strength?"),
    "private_matters": ("worry: I spoke of my divorce", "worry: I spoke of my move"),
    "was_let_slip": ("learned: Renee let that slip", "learned: Renee said that"),
    "colleague_wanted_it": ("learned: Curtis wanted this job too", "learned: Curtis likes this job"),
    "they_pushed_back": ("worry: she pushed back on the numbers", "worry: she asked for the numbers"),
    "start_was_named": ("said: can start in four weeks", "said: like the night shift"),
    "promise_open": ("open: promised the license copy", "open: ask about the license"),
    "knows_somebody": ("learned: my friend is on the second shift", "learned: the second shift is new"),
    "several_people": (
        "next: Ada Ro, owner {executive}\nnext: Bo Li, clerk {peer}",
        "next: Bo Li, clerk {peer}",
    ),
    "unknown_people": ("next: somebody from production {other}", "next: Bo Li, clerk {peer}"),
    "same_people": (
        "met: Bo Li, clerk {peer}\nnext: Bo Li, clerk {peer}",
        "met: Ada Ro, owner {executive}\nnext: Bo Li, clerk {peer}",
    ),
    "executive_is_met": ("next: Ada Ro, owner {executive}", "next: Bo Li, clerk {peer}"),
    "peer_is_met": ("next: Bo Li, clerk {peer}", "next: Ada Ro, owner {executive}"),
    "report_is_met": ("next: Bo Li, clerk {report}", "next: Bo Li, clerk {peer}"),
    "final_round": (WHEN.format(final="final", clock="10:00"), AT_TEN),
    "early_start": (IN_PERSON.replace("T10:00", "T07:00"), IN_PERSON),
    "place_unknown": (AT_TEN, IN_PERSON),
    "by_video": ("format: by Zoom {video}", "format: on site {on_site}"),
    "link_unknown": ("format: by Zoom {video}", "format: by Zoom {video}\nplace: the link in the mail"),
    "by_phone": ("format: by phone {phone}", "format: by Zoom {video}"),
    "presentation": ("format: a short talk {presentation}", "format: on site {on_site}"),
    "case": ("format: a case to solve {case}", "format: on site {on_site}"),
    "work_sample": ("format: a trial shift {work_sample}", "format: on site {on_site}"),
    "long_visit": ("format: one after the other {one_on_ones}", "format: on site {on_site}"),
    "meal": ("format: over lunch {meal}", "format: on site {on_site}"),
    "job_shadow": ("format: a ride along {job_shadow}", "format: on site {on_site}"),
}


def lines(*texts: str) -> str:
    return "\n- ".join((JOB, *texts))


PLAIN = lines(*(f"Kept the {word} files." for word in ("old", "new", "blue", "red")))
FIGURES = lines(*(f"Kept {number} files." for number in (20, 30, 40, 50)))
TWO_JOBS = "Clerk | Mill | {old}\nClerk | Inn | {new}"
MANY = "\n".join(f"Clerk | Inn {number} | {2010 + number}-01 to {2010 + number}-12" for number in range(7))
SHORT = "Clerk | Inn | 2023-02 to now\nClerk | Mill | 2019-11 to 2020-05\nClerk | Shop | 2019-01 to 2019-09"
#: The same for the résumé.
SEEN_IN_RESUME = {
    "few_numbers": (PLAIN, FIGURES),
    "many_numbers": (FIGURES, PLAIN),
    "helped_and_assisted": (
        lines("Helped with the files.", "Assisted the manager."),
        lines("Kept the files."),
    ),
    "many_positions": (MANY, JOB),
    "many_initials": (lines("Ran the FMS, the TCR and the DQL.", "Filed XRT forms."), lines("Filed forms.")),
    "confidential_work": (lines("Typed patient letters."), lines("Typed letters.")),
    "big_words": (lines("Passionate team player in the office."), lines("Typed letters in the office.")),
    "gap_in_time": (
        TWO_JOBS.format(old="2012-01 to 2015-02", new="2018-01 to now"),
        TWO_JOBS.format(old="2012-01 to 2017-12", new="2018-01 to now"),
    ),
    "out_of_work": ("Clerk | Inn | 2015-01 to 2026-03", JOB),
    "short_stays": (SHORT, "Clerk | Inn | 2015-01 to now"),
    "long_stay": ("Clerk | Inn | 2008-01 to now", JOB),
}
#: The same for résumé and posting together.
SEEN_IN_BOTH = {
    "tool_is_missing": (
        (JOB, "title: Clerk\n! [skill] Proficiency with SAP software"),
        (JOB, "title: Clerk\n! [skill] A calm voice"),
    ),
    "degree_is_missing": (
        (JOB, "title: Clerk\n! [degree] Bachelor's degree"),
        (JOB, "title: Clerk\n? [degree] Bachelor's degree"),
    ),
    "hours_or_travel": (
        (JOB, "title: Clerk\n! [shift] Every third weekend"),
        (JOB, "title: Clerk\n! [skill] Filing"),
    ),
    "partly_shown": (
        (
            lines("Helped close the books."),
            "title: Clerk\n! [skill] Close the books => partial: Helped close",
        ),
        (lines("Closed the books."), "title: Clerk\n! [skill] Close the books => partial: Closed the"),
    ),
    "people_asked_systems_shown": (
        (
            lines("Cut scrap from 9% to 4%", "Led the team of 6"),
            "title: Lead\n! [skill] Lead a crew => partial: Led\n! [skill] Less scrap => strong: Cut scrap",
        ),
        (
            lines("Cut scrap from 9% to 4%", "Led the team of 6"),
            "title: Lead\n! [skill] Lead a crew => partial: Led\n! [skill] Scrap => strong: Led the team",
        ),
    ),
    "change_of_field": (
        ("Baker | Inn | 2015-01 to now\n- Baked bread and cakes.", "title: Staff Accountant"),
        ("Accountant | Inn | 2015-01 to now\n- Closed the ledger.", "title: Staff Accountant"),
    ),
    "step_down": (
        ("Director of Sales | Inn | 2015-01 to now", "title: Sales Clerk"),
        ("Sales Clerk | Inn | 2015-01 to now", "title: Sales Clerk"),
    ),
}


@pytest.mark.parametrize("name", SEEN_IN_NOTES)
def test_what_the_notes_show_is_seen_there_and_only_there(name):
    yes, no = SEEN_IN_NOTES[name]
    assert name in names_seen(notes=yes)
    assert name not in names_seen(notes=no)


@pytest.mark.parametrize("name", SEEN_IN_RESUME)
def test_what_the_resume_shows_is_seen_there_and_only_there(name):
    yes, no = SEEN_IN_RESUME[name]
    assert name in names_seen(resume=yes)
    assert name not in names_seen(resume=no)


@pytest.mark.parametrize("name", SEEN_IN_BOTH)
def test_what_resume_and_posting_show_is_seen_there_and_only_there(name):
    yes, no = SEEN_IN_BOTH[name]
    assert name in names_seen(resume=yes[0], posting=yes[1])
    assert name not in names_seen(resume=no[0], posting=no[1])


def test_a_number_that_does_not_agree_with_the_resume_is_seen():
    assert "M01" in mistakes_of(PLANNER)
    assert "M01" not in mistakes_of(ELECTRICIAN)


def test_every_detector_is_tested_here():
    tested = {*SEEN_IN_NOTES, *SEEN_IN_RESUME, *SEEN_IN_BOTH, "contradiction"}
    assert tested == {*DETECTORS, *mistakes._words().names}
    assert tested == {row["likely_when"] for row in ROWS["mistake"] if "likely_when" in row}


# --- what is shown --------------------------------------------------------------------------------


@pytest.mark.parametrize("papers", ALL.values(), ids=list(ALL))
def test_at_most_five_each_with_its_cost_and_what_to_do_instead(papers):
    found = mistakes_of(papers)
    assert LEAST <= len(found) <= MOST
    for mistake in found.values():
        assert mistake.costs
        assert mistake.looks_like
        assert mistake.instead
        assert mistake.why_likely.sources


@pytest.mark.parametrize("papers", ALL.values(), ids=list(ALL))
def test_shown_and_skimmed_together_are_the_whole_table(papers):
    found = found_in(papers)
    rows = [mistake.source.row for mistake in (*found.likely, *found.others)]
    assert sorted(map(str, rows)) == sorted(row["id"] for row in ROWS["mistake"])


def test_what_else_the_papers_make_likely_comes_first_among_the_rest_with_its_reason():
    others = found_in(PLANNER).others
    reasons = [other.why_likely is not None for other in others]
    assert any(reasons)
    assert reasons == sorted(reasons, reverse=True)


def test_the_rest_goes_through_the_day_from_before_to_after():
    moments = [other.moment for other in found_in(NURSE).others if other.why_likely is None]
    assert moments[0] == "before"
    assert moments[-1] == "after"
    assert len([one for one, next_ in pairwise(moments) if one != next_]) == 7


def test_the_costliest_come_first_with_the_line_that_shows_them():
    found = mistakes_of(PLANNER)
    assert list(found)[:3] == ["M01", "M05", "M07"]
    assert found["M07"].why_likely.text == "You told them: “said Kestrel never listens”."
    assert found["M07"].why_likely.sources[0].line == 12


def test_a_missing_tool_tempts_to_bluff_and_a_missing_degree_to_apologize():
    assert {"M12", "M13"} <= set(mistakes_of(WAREHOUSE))


def test_a_wish_for_a_degree_is_no_reason_to_apologize():
    assert "M13" not in mistakes_of(ACCOUNTS)


def test_a_path_tempts_to_what_belongs_to_it():
    assert "M24" in mistakes_of(WAREHOUSE)
    assert "M06" in mistakes_of(TEACHER)


def test_somebody_with_nothing_to_fear_hears_what_is_usual_and_that_it_is_only_that():
    papers = make_papers(HEAD + JOB, "title: Clerk", None, strengths=())
    found = mistakes_of(papers)
    assert len(found) == LEAST
    assert all(mistake.why_likely.text.startswith("Not from your papers: ") for mistake in found.values())


# --- the table ------------------------------------------------------------------------------------


def test_there_are_at_least_45_mistakes_and_the_fatal_flaws_are_among_them():
    names = " ".join(known.name.lower() for known in known_mistakes())
    assert len(known_mistakes()) >= 45
    flaws = (
        "talking down",
        "naming a number",
        "let slip",
        "learned by heart",
        "no questions",
        "another question",
    )
    more = ("three minutes", "one sentence", "swearing", "too much of yourself", "late", "phone", "arguing")
    assert [flaw for flaw in (*flaws, *more, "another story", "do not show") if flaw not in names] == []


@pytest.mark.parametrize("known", known_mistakes(), ids=lambda known: known.source.row)
def test_a_mistake_says_how_it_shows_in_an_answer_and_what_it_rests_on(known):
    assert known.in_answer.endswith(".")
    assert not (known.signs and known.in_answer.startswith("Cannot be seen"))
    assert known.rests_on == "experience of coaching" or "(" in known.rests_on
    assert len({known.looks_like, known.costs, known.instead, known.in_answer}) == 4


def test_signs_are_found_in_an_answer_as_terms():
    by_row = {str(known.source.row): known.signs for known in known_mistakes()}
    signs = index_terms({row: found for row, found in by_row.items() if found})
    assert set(signs.count("My boss was incompetent and they never listened.")) >= {"M07"}
    assert set(signs.count("I am a perfectionist, I work too hard.")) >= {"M34"}
    assert "M61" in signs.count("It was a hell of a night.")
    assert signs.count("The night was long and quiet.") == {}


def test_each_sign_belongs_to_one_mistake_or_is_meant_for_both():
    assert all(sign == sign.lower() for known in known_mistakes() for sign in known.signs)


def test_a_mistake_that_nothing_looks_for_is_refused_with_its_row(monkeypatch):
    monkeypatch.delitem(DETECTORS, "spoke_ill")
    mistakes._rows.cache_clear()
    with pytest.raises(TableError, match="M07"):
        mistakes._rows()
    monkeypatch.undo()
    mistakes._rows.cache_clear()


def test_the_page_in_the_docs_names_every_source_and_counts_the_rows():
    page = (Path(__file__).parents[2] / "docs" / "mistakes.md").read_text("utf-8")
    assert [row["rests_on"] for row in ROWS["mistake"] if row["rests_on"] not in page] == []
    assert f"{len(ROWS['mistake'])} rows" in page
