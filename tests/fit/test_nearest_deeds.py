from dataclasses import replace

from nextrung.fit.evidence import match_requirements
from nextrung.fit.strengths import five, rank_strengths
from nextrung.sources import Source, Statement
from tests.fit.papers import TODAY, job, posting, requirement, resume

PAPERS = resume(
    job(
        "Dental Hygienist",
        "Rang people who had not been in for two years, and some forty are coming again",
        "Cleanings for four columns a week",
        "Helped order gloves and masks for the office",
        start="2020-01",
    ),
    certificates=["Registered Dental Hygienist, Vermont", "BLS Provider"],
)
LICENCES = (requirement("Vermont dental hygienist license", "licence"), requirement("BLS card", "licence"))
TITLE = Statement(
    text="Lead dental hygienist", source=Source(document="posting", quote="Lead dental hygienist", line=9)
)


def named(papers, wanted):
    matches = match_requirements([*wanted.requirements, *wanted.duties], papers, TODAY, None)
    return five(rank_strengths(matches, papers, wanted, None))


def with_title(title, *requirements, **more):
    return replace(posting(*requirements, **more), title=title)


def test_what_was_done_in_such_a_post_serves_the_title():
    first, *others = named(PAPERS, with_title(TITLE, *LICENCES))
    assert first.requirement.text == "Lead dental hygienist"
    assert first.evidence[0].text.startswith("Rang people")
    assert first.differentiator
    assert [one.requirement.kind for one in others] == ["licence", "licence"]


def test_another_kind_of_work_is_served_by_none_of_it():
    other = Statement(text="Forklift mechanic", source=TITLE.source)
    assert [one.requirement.kind for one in named(PAPERS, with_title(other, *LICENCES))] == ["licence"] * 2


def test_duty_that_a_line_comes_near_to_is_served_by_it():
    duty = requirement("Four columns of cleanings", "duty", must=False)
    served = {one.requirement.text: one for one in named(PAPERS, posting(*LICENCES, duties=(duty,)))}
    assert served[duty.text].evidence[0].text == "Cleanings for four columns a week"


def test_each_line_and_each_requirement_is_used_once():
    strengths = named(PAPERS, with_title(TITLE, *LICENCES))
    assert len({one.requirement for one in strengths}) == len(strengths)
    assert len({one.evidence[0].source for one in strengths}) == len(strengths)


def test_helping_hand_is_held_out_for_nothing():
    papers = resume(job("Dental Hygienist", "Helped order gloves and masks for the office", start="2020-01"))
    assert named(papers, with_title(TITLE)) == ()


def test_line_that_names_no_amount_does_not_serve_one():
    papers = resume(
        job("Store Manager", "Two of my clerks now run stores of their own store group", start="2020-01")
    )
    asked = requirement("Been accountable for a store of $5 million or more")
    assert not any(one.requirement == asked for one in named(papers, posting(asked)))


def test_of_the_papers_one_keeps_its_place_beside_deeds():
    papers = resume(
        job(
            "Dental Hygienist",
            "Raised kept visits from 71% to 88%",
            "Trained three assistants in charting",
            "Ordered gloves for six rooms",
            "Sealed molars at two grade schools",
            start="2020-01",
        ),
        certificates=["Registered Dental Hygienist, Vermont", "BLS Provider"],
    )
    duties = [
        requirement(text, "duty", must=False)
        for text in ("Assistants trained in charting", "Gloves ordered for rooms", "Molars sealed at schools")
    ]
    strengths = named(papers, with_title(TITLE, *LICENCES, duties=duties))
    assert [one.requirement.kind for one in strengths] == ["duty"] * 4 + ["licence"]
