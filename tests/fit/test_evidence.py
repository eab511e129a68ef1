"""Labels as a reader would give them, and what must hold for any papers."""

import dataclasses
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nextrung.engines.choose import load_embedder
from nextrung.fit.evidence import match_requirements
from nextrung.fit.records import Match
from nextrung.intake.records import Resume
from tests.fit.papers import TODAY, job, requirement, resume

RANK = {"none": 0, "partial": 1, "strong": 2}

PLANNER = resume(
    job(
        "Maintenance Planner",
        "Plan the week for eleven mechanics and electricians",
        "Moved planned work from 41% to 73% in two years",
        "Built the ranking of 640 assets in Maximo",
        "Everything is greased by hand here, no robots",
        "Help with the yearly stock count",
        employer="Pellmere Creamery",
        start="2021-04",
    ),
    job(
        "Lead Millwright, Night Shift",
        "Lead hand for four mechanics",
        employer="Kaizen Valley Packaging",
        start="2016-09",
        end="2021-03",
    ),
    skills=["Laser alignment", "Mastercam (basic)"],
    certificates=["OSHA 10-Hour General Industry", "Journeyman Millwright"],
    languages=[("Portuguese", "Conversational")],
)


def match(papers: Resume, asked, kind="skill", **more) -> Match:
    (found,) = match_requirements([requirement(asked, kind, **more)], papers, TODAY, load_embedder())
    return found


@pytest.mark.parametrize(
    ("asked", "kind", "expected"),
    [
        ("Daily use of a CMMS", "skill", "strong"),
        ("SAP PM", "skill", "partial"),
        ("Moving from reactive to planned maintenance", "skill", "strong"),
        ("A background in food manufacturing", "skill", "strong"),
        ("Experience facilitating kaizen events", "skill", "none"),
        ("Robotics", "skill", "none"),
        ("OSHA 30", "licence", "partial"),
        ("OSHA 10", "licence", "strong"),
        ("Cycle counting", "skill", "partial"),
        ("Mastercam", "skill", "partial"),
        ("Spanish", "language", "none"),
        ("Valid driver's license", "licence", "none"),
        ("Criminal background check", "legal", "none"),
        ("Able to work nights", "shift", "strong"),
        ("Phlebotomy", "skill", "none"),
    ],
)
def test_labels_are_those_of_a_careful_reader(asked, kind, expected):
    assert match(PLANNER, asked, kind).coverage == expected


def test_name_of_an_employer_is_no_skill():
    assert match(PLANNER, "Packaging", "skill").coverage != "strong"


def test_what_the_line_denies_is_not_there():
    papers = resume(job("Developer", "Back end only, and have kept well away from React"))
    assert match(papers, "React").coverage == "none"
    assert match(papers, "Phlebotomy").coverage == "none"


def test_absence_of_harm_is_a_claim():
    papers = resume(job("Crew Lead", "No lost-time injury on my crew in four years"))
    assert match(papers, "A safety record you are proud of").coverage == "strong"


def test_title_alone_is_partial_for_what_goes_with_it_and_says_so():
    found = match(resume(job("Security Officer", "Worked at the mall")), "Foot patrols")
    assert (found.coverage, found.reason) == (
        "partial",
        "It goes with such a post, but no line of yours says it.",
    )


def test_neighbouring_tool_is_partial_and_both_are_named():
    assert match(PLANNER, "SAP PM").reason == "You show Maximo; they ask for SAP PM."


def test_a_part_is_not_the_whole():
    papers = resume(job("Clerk", "Assisted with payroll for forty people"))
    assert match(papers, "Responsible for payroll").coverage == "partial"


def test_fewer_of_the_same_are_partial():
    papers = resume(job("Clerk", "Payroll for 34 people every other week"))
    found = match(papers, "Processing payroll for 75 or more employees")
    assert (found.coverage, found.reason) == ("partial", "You show 34; they ask for 75.")


def test_years_stand_in_for_a_degree_where_they_may():
    asked = "Bachelor's degree in engineering, or five years of industrial maintenance"
    found = match(PLANNER, asked, "degree", degree="bachelor", years=5, or_equivalent=True)
    assert found.coverage == "strong"


def test_evidence_is_the_line_to_the_letter_with_its_source():
    evidence = match(PLANNER, "Daily use of a CMMS").evidence
    assert evidence[0].text == evidence[0].source.quote == "Built the ranking of 640 assets in Maximo"


def test_matches_keep_the_order_of_the_requirements():
    asked = [requirement(text) for text in ("CMMS", "Robotics", "OSHA 10")]
    found = match_requirements(asked, PLANNER, TODAY, None)
    assert [one.requirement for one in found] == asked


ASKED = [
    ("Daily use of a CMMS", "skill"),
    ("OSHA 30", "licence"),
    ("Leading a team of technicians", "skill"),
    ("Calm under pressure", "trait"),
    ("Spanish", "language"),
    ("Able to work nights and weekends", "shift"),
    ("Lift 50 lbs", "physical"),
    ("Bachelor's degree in business", "degree"),
]
LINES = [
    "Ran a crew of nine through two audits",
    "Calm in the storm outage of 2022",
    "Lifted fifty-pound cases every Saturday",
    "Explained the plan in Spanish",
    "Worked nights for a year",
    "OSHA 30 card since 2019",
]


def labels(papers, embedder=None):
    asked = [requirement(text, kind, degree="bachelor" if kind == "degree" else None) for text, kind in ASKED]
    return [found.coverage for found in match_requirements(asked, papers, TODAY, embedder)]


@given(line=st.sampled_from(LINES))
@settings(deadline=None, max_examples=len(LINES))
def test_another_line_never_lowers_a_label(line):
    (first, *others) = PLANNER.work
    more = dataclasses.replace(
        first, highlights=(*first.highlights, resume(job("x", line)).work[0].highlights[0])
    )
    after = labels(dataclasses.replace(PLANNER, work=(more, *others)))
    assert all(RANK[new] >= RANK[old] for new, old in zip(after, labels(PLANNER), strict=True))


@given(seed=st.integers(0, 50))
@settings(deadline=None, max_examples=10)
def test_order_of_lines_and_jobs_does_not_matter(seed):
    shuffled = random.Random(seed)  # noqa: S311 - it only shuffles
    work = list(PLANNER.work)
    shuffled.shuffle(work)
    work = [
        dataclasses.replace(one, highlights=tuple(shuffled.sample(one.highlights, len(one.highlights))))
        for one in work
    ]
    assert labels(dataclasses.replace(PLANNER, work=tuple(work))) == labels(PLANNER)


@pytest.mark.parametrize("embedder", ["wordllama", "none"])
def test_a_requirement_repeated_to_the_letter_is_strong(embedder):
    engine = load_embedder(embedder)
    for text in (
        "Plans the night delivery routes",
        "Scissor lift repair",
        "Trusted with the keys of nine shops",
    ):
        (found,) = match_requirements([requirement(text)], resume(job("Clerk", text)), TODAY, engine)
        assert found.coverage == "strong", text


def test_empty_resume_gives_none_everywhere():
    assert labels(resume(), load_embedder()) == ["none"] * len(ASKED)


@given(
    words=st.lists(
        st.sampled_from(["experience", "strong", "ability", "to", "work", "with", "team", "manage"]),
        min_size=1,
        max_size=8,
    )
)
@settings(deadline=None, max_examples=30)
def test_shared_stop_words_are_never_strong(words):
    papers = resume(job("Person", " ".join(words)))
    asked = requirement("Strong experience with the ability to work as needed on surgical robots")
    assert match_requirements([asked], papers, TODAY, load_embedder())[0].coverage != "strong"


@pytest.mark.parametrize(
    ("one", "other"),
    [("Teodora Iliev", "James Carter"), ("Maria Gonzalez", "Chen Wei"), ("Aisha Bello", "Bob Hill")],
)
def test_name_changes_nothing(one, other):
    def papers(name):
        return dataclasses.replace(PLANNER, name=resume(name=name).name)

    assert labels(papers(one), load_embedder()) == labels(papers(other), load_embedder())


def test_pronouns_in_praise_change_nothing():
    def label(words):
        papers = resume(job("Clerk", "Filed deeds"), quotes=[("A judge", words)])
        return match(papers, "Calm under pressure", "trait").coverage

    assert label("She stayed calm and everybody followed her.") == label(
        "He stayed calm and everybody followed him."
    )


def test_same_papers_same_matches():
    asked = [requirement(text, kind) for text, kind in ASKED]
    engine = load_embedder()
    assert match_requirements(asked, PLANNER, TODAY, engine) == match_requirements(
        asked, PLANNER, TODAY, engine
    )


@given(text=st.text(max_size=80))
@settings(deadline=None, max_examples=60)
def test_any_words_can_be_held_against_any_resume(text):
    for kind in ("skill", "years", "degree", "trait", "language", "shift", "physical", "duty"):
        (found,) = match_requirements([requirement(text, kind, years=3)], PLANNER, TODAY, None)
        assert (found.coverage == "none") == (not found.evidence)
        assert 0 <= found.score <= 1


@pytest.mark.parametrize(
    ("asked", "papers", "reason"),
    [
        (
            "Trained in safeguarding to Level 3",
            resume(certificates=["Safeguarding Adults Level 2"]),
            "Yours is a rung below the one they ask for.",
        ),
        (
            "Manual handling, in date",
            resume(certificates=["Manual handling (ran out March 2026)"]),
            "Your own words say that you do not hold it yet, or no more.",
        ),
    ],
)
def test_less_than_asked_is_partial_and_says_why(asked, papers, reason):
    (match,) = match_requirements([requirement(asked)], papers, TODAY, None)
    assert (match.coverage, match.reason) == ("partial", reason)


def test_a_trait_at_the_head_is_a_trait_whatever_skill_stands_behind():
    papers = resume(quotes=[("Shift manager", "She stays calm when callers shout")])
    (match,) = match_requirements([requirement("Cool head with irate callers")], papers, TODAY, None)
    assert match.coverage == "strong"


def test_a_certification_stands_in_for_a_degree_where_the_posting_says_so():
    asked = requirement("Master's degree, or CPIM certification", "degree", degree="master")
    (match,) = match_requirements([asked], resume(certificates=["CPIM"]), TODAY, None)
    assert match.coverage == "strong"


@pytest.mark.parametrize(
    ("asked", "papers"),
    [
        ("experience in public education", resume(job("Firefighter", "Teach recruits of four agencies"))),
        ("Probate or trust litigation experience", resume(job("Litigation Paralegal", "Filed deeds"))),
        ("Investigations", resume(job("HR Assistant", "I sat in on eleven investigations"))),
        ("Filing in federal court (CM/ECF)", resume(job("Clerk", "File electronically in county courts"))),
        ("Employment law", resume(job("Clerk", "Show new legal assistants how we keep a file"))),
    ],
)
def test_something_beside_it_is_not_called_met(asked, papers):
    (found,) = match_requirements([requirement(asked)], papers, TODAY, None)
    assert found.coverage != "strong"


def test_what_is_off_is_not_shown():
    papers = resume(job("Network Technician", "IPv6 is off everywhere by policy and I keep it off"))
    (found,) = match_requirements([requirement("IPv6 in production")], papers, TODAY, None)
    assert found.coverage != "strong"
