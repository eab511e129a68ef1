from nextrung.fit.asked_twice import answer_what_is_asked_twice
from nextrung.fit.evidence import match_requirements
from nextrung.fit.records import Evidence, Match
from nextrung.sources import Source
from tests.fit.papers import TODAY, job, requirement, resume

LINE = Evidence(
    text="Look after 31 cabinets; empty pockets fell from 40 to 12",
    source=Source(document="resume", line=12, quote="Look after 31 cabinets"),
    score=0.9,
)
DUTY = Match(
    requirement=requirement("Keep the automated dispensing cabinets stocked", "duty", must=False),
    coverage="strong",
    score=0.9,
    evidence=(LINE,),
)


def gap(text, kind="skill"):
    return Match(requirement=requirement(text, kind), coverage="none", score=0.0)


def test_a_skill_named_in_a_duty_that_is_shown_is_answered_in_part():
    _, found = answer_what_is_asked_twice([DUTY, gap("Working knowledge of automated dispensing cabinets")])
    assert found.coverage == "partial"
    assert found.evidence[0].source == LINE.source
    assert {source.document for source in found.bridge.sources} == {"resume", "posting"}


def test_another_skill_a_bare_word_and_a_paper_stay_open():
    wanted = [gap("Experience with 340B purchasing"), gap("Cabinets"), gap("Dispensing licence", "licence")]
    assert [match.coverage for match in answer_what_is_asked_twice([DUTY, *wanted])[1:]] == ["none"] * 3


def test_the_matcher_does_so_for_skills_and_duties_together():
    papers = resume(job("Clerk", "Keep the blue ledger of the harbour office"))
    wanted = [requirement("Keep the blue ledger", "duty", must=False), requirement("Phlebotomy")]
    assert [match.coverage for match in match_requirements(wanted, papers, TODAY, None)][1] == "none"
