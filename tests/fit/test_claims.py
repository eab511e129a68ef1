from nextrung.fit.claims import claims_in, judge_claims
from nextrung.fit.lines import resume_lines
from tests.fit.papers import job, resume


def label(claim, papers):
    found = judge_claims(claims_in(claim), resume_lines(papers))
    return found.coverage if found else "none"


def test_claims_are_found_by_whole_words():
    assert [claim.name for claim in claims_in("Excellent communication skills")] == ["communication"]
    assert not claims_in("Three years in an accounting department")


def test_somebody_elses_words_make_it_strong():
    papers = resume(quotes=[("Dana Ortiz", "The calmest person in the room.")])
    assert label("Calm under pressure", papers) == "strong"


def test_lines_with_a_number_make_it_strong_and_one_line_partial():
    one = job("Clerk", "Found errors others missed")
    two = job("Clerk", "Found errors others missed", "Balanced 45 accounts a month")
    assert label("Attention to detail", resume(one)) == "partial"
    assert label("Attention to detail", resume(two)) == "strong"


def test_the_bare_claim_is_partial_and_nothing_is_none():
    assert label("Team player", resume(summary="A team player with energy")) == "partial"
    assert label("Team player", resume(job("Clerk", "Filed deeds"))) == "none"


def test_the_words_of_a_claim_may_name_a_piece_of_work():
    for text in ("trust litigation", "accountable for a store", "that kind of thing", "drive between sites"):
        assert claims_in(text) == ()
    assert [claim.name for claim in claims_in("earns the trust of families")] == ["trust"]
