from nextrung.engines.choose import load_embedder
from nextrung.fit.evidence import match_requirements
from nextrung.fit.strengths import five, rank_strengths
from tests.fit.papers import TODAY, job, posting, requirement, resume

REFERENCE = ("Henrike Oduya, plant manager", "Operators ask for her by name, and audits do not frighten her.")
PAPERS = resume(
    job(
        "Maintenance Planner",
        "Moved planned work from 41% to 73% in two years; call-outs went from six a month to two",
        "Built the ranking of 640 assets in Maximo",
        "Through two SQF audits with no major finding",
        "Brought three apprentices through to their journeyman cards",
        "Sit in the daily production meeting",
        employer="Pellmere Creamery",
        start="2015-01",
    ),
    certificates=["OSHA 30-Hour General Industry"],
    education=[("Associate of Applied Science", "Industrial Mechanics", "2011-05")],
    quotes=[REFERENCE],
)
POSTING = posting(
    requirement(
        "Associate degree in industrial maintenance or a related field", "degree", degree="associate"
    ),
    requirement("5+ years of industrial maintenance", "years", years=5),
    requirement("Daily use of a CMMS"),
    requirement("A record of cutting unplanned breakdowns"),
    requirement("Working knowledge of a GFSI scheme such as SQF or BRC"),
    requirement("OSHA 30", "licence", must=False),
    requirement("Developing apprentices", must=False),
    requirement("Communication", "trait"),
    requirement("Criminal background check", "legal"),
    duties=(requirement("Move the plant from reactive to planned maintenance", "duty", must=False),),
)


def ranked(papers=PAPERS, wanted=POSTING, embedder="wordllama"):
    engine = load_embedder(embedder)
    matches = match_requirements([*wanted.requirements, *wanted.duties], papers, TODAY, engine)
    return rank_strengths(matches, papers, wanted, engine)


def test_five_are_named_and_one_sets_apart():
    strengths = ranked()
    assert len(five(strengths)) == 5
    assert [one.differentiator for one in strengths].count(True) == 1
    assert any(one.differentiator for one in five(strengths))


def test_outcome_with_a_number_sets_apart_and_not_the_door_openers():
    (best,) = [one for one in ranked() if one.differentiator]
    assert best.name == "Cutting unplanned breakdowns"
    assert best.remember_as.text.startswith("The maintenance planner who moved planned work from 41% to 73%")


def test_scores_fall_and_stay_between_nought_and_one():
    scores = [one.score for one in ranked()]
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 1 for score in scores)


def test_no_two_of_the_five_rest_on_one_requirement_or_lead_with_one_line():
    named = five(ranked())
    assert len({one.requirement for one in named}) == 5
    assert len({one.evidence[0].source for one in named}) == 5


def test_evidence_stands_in_the_resume_to_the_letter():
    document = PAPERS.document.text
    assert all(item.text in document for one in ranked() for item in one.evidence)


def test_checks_and_hours_are_no_strengths():
    assert not any("background" in one.requirement.text for one in ranked())


def test_praise_goes_to_the_strength_it_speaks_for_and_only_once():
    quoted = [one for one in ranked() if one.quote]
    assert [(one.name, one.quote.who.text) for one in quoted] == [("Communication", REFERENCE[0])]


def test_where_no_praise_fits_somebody_is_named_to_ask():
    silent = [one for one in ranked() if not one.quote]
    assert all(one.ask_for_quote.blank for one in silent)
    assert any("Pellmere Creamery" in one.ask_for_quote.text for one in silent)
    assert all(one.ask_for_quote is None for one in ranked() if one.quote)


def test_unrelated_praise_is_attached_to_nothing():
    papers = resume(
        job("Welder", "Welded 40 frames a day"), quotes=[("A neighbour", "Makes a lovely lasagne.")]
    )
    (only,) = ranked(papers, posting(requirement("Welding")))
    assert only.quote is None


def test_referee_without_words_is_the_one_to_ask():
    papers = resume(job("Welder", "Welded 40 frames a day"), quotes=[("Dana Ortiz, foreman", None)])
    (only,) = ranked(papers, posting(requirement("Welding")))
    assert "Dana Ortiz, foreman" in only.ask_for_quote.text


def test_fewer_where_the_papers_bear_out_fewer():
    papers = resume(job("Welder", "Welded 40 frames a day"))
    strengths = ranked(papers, posting(requirement("Welding"), requirement("Phlebotomy")))
    assert [one.name for one in strengths] == ["Welding"]


def test_nothing_to_show_gives_no_strengths():
    assert ranked(resume()) == ()


def test_rarity_is_said_as_what_we_can_know():
    reasons = {one.why_rare for one in ranked()}
    assert any("opens the door" in reason for reason in reasons)
    assert all(reason.endswith(".") for reason in reasons)


def test_words_alone_name_five_too():
    assert len(five(ranked(embedder="none"))) == 5


def test_same_papers_same_strengths():
    assert ranked() == ranked()


def welder(*lines, **more):
    return resume(job("Lead Welder", *lines, start="2015-01"), **more)


def test_half_a_paper_is_no_strength():
    papers = welder("Hand out the travelers", certificates=["ServSafe Food Handler"])
    wanted = posting(requirement("ServSafe Manager", "licence"))
    assert not ranked(papers, wanted)


def test_helping_hand_does_not_set_apart():
    papers = welder(
        "Helped quality control with two write-ups on torn plate, 40 pages",
        "Keep the welder qualification records",
    )
    wanted = posting(requirement("Writes up torn plate"), requirement("Keeping welder qualification records"))
    first, second = ranked(papers, wanted)
    assert not next(one for one in (first, second) if "Helped" in one.evidence[0].text).differentiator
    assert next(one for one in (first, second) if "Keep" in one.evidence[0].text).differentiator


def test_result_that_the_posting_names_stands_even_where_the_match_is_partial():
    papers = resume(job("Assistant General Manager", "Labor 31.4 to 27.8 since I took the schedule over"))
    wanted = posting(requirement("keeps labor under 30% without wrecking the crew"))
    (best,) = ranked(papers, wanted)
    assert best.differentiator
    assert best.evidence[0].text.startswith("Labor 31.4 to 27.8")


def test_skill_beside_the_one_asked_for_does_not_get_its_name():
    papers = resume(job("Developer", "Ran RabbitMQ for four teams; queue delays from 900 ms to 180 ms"))
    names = [one.name for one in ranked(papers, posting(requirement("Event streaming with Kafka")))]
    assert not any("Kafka" in name for name in names)


def test_praise_stands_beside_the_line_that_shares_its_words():
    papers = resume(
        job(
            "Team Lead",
            "Cut first response time from 19 hours to 3.5 hours",
            "Built the holiday schedule three years in a row; overtime fell by a third",
        ),
        quotes=[("Dora Lund, head of care", "The holiday schedule is the reason December stopped hurting.")],
    )
    wanted = posting(
        requirement("Keep first response time under four hours through the holiday season"),
        requirement("Building schedules"),
    )
    (praised,) = [one for one in ranked(papers, wanted) if one.quote]
    assert praised.evidence[0].text.startswith("Built the holiday schedule")


def test_line_on_the_post_is_no_strength():
    papers = resume(job("Network Technician", "Moved the network to Kea on Debian, no outage"))
    assert not ranked(papers, posting(duties=(requirement("You'd be network person number three.", "duty"),)))


def apart(*lines, is_common=None):
    wanted = posting(
        *(requirement(text) for text in ("Care of ventilated patients", "Keeping infections off the unit"))
    )
    papers = resume(job("Nurse", *lines))
    matches = match_requirements(wanted.requirements, papers, TODAY, None)
    strengths = rank_strengths(matches, papers, wanted, None, is_common)
    (best,) = [one for one in strengths if one.differentiator]
    return best.evidence[0].text


INFECTIONS = "Keep infections off the unit: fourteen months without a line infection"


def test_what_everybody_does_gives_way_to_what_came_of_it():
    assert apart("Care of two ventilated patients a night", INFECTIONS) == INFECTIONS


def test_a_line_that_most_would_say_gives_way_to_another_of_the_five():
    common = "Cared for ventilated patients in 2024"
    own = "Brought two infections on the unit to an end in 2024"
    assert apart(common, own, is_common=lambda line: line == common) == own


def test_where_nothing_is_beyond_the_best_stays():
    assert apart("Care of two ventilated patients a night") == "Care of two ventilated patients a night"


def strengths_of(papers, *wanted):
    return ranked(papers, posting(*wanted), None)


def test_what_was_done_is_named_before_papers():
    kinds = [one.requirement.kind in ("degree", "licence", "years") for one in five(ranked())]
    assert kinds == sorted(kinds)


def test_having_been_to_school_is_no_strength():
    papers = resume(job("Clerk", "Filed deeds"), education=[("A.A.S.", "Business", "2015-05")])
    school = requirement("High school diploma or GED", "degree", degree="high school")
    assert strengths_of(papers, school) == ()


def test_a_licence_alone_is_not_what_one_is_remembered_by():
    papers = resume(job("Nurse", "Cared for adults"), certificates=["Registered Nurse, Vermont"])
    (only,) = strengths_of(papers, requirement("Vermont RN license", "licence"))
    assert only.differentiator
    assert only.remember_as is None


def test_a_figure_below_the_one_asked_for_is_no_strength():
    papers = resume(job("Event Coordinator", "Kept a budget of $140,000 for a three-day wedding"))
    wanted = requirement("Comfortable owning budgets of $250,000 and up")
    assert [one.requirement for one in strengths_of(papers, wanted)] == []


def test_years_are_borne_out_by_titles():
    papers = resume(
        job(
            "Front Office Supervisor",
            "Night audit three nights a week",
            start="2019-01",
            employer="Elm Hotel",
        )
    )
    (only,) = strengths_of(papers, requirement("four years in the front office", "years", years=4))
    assert only.evidence[0].text == "Front Office Supervisor"


def test_no_two_strengths_have_one_name():
    names = [one.name.lower() for one in ranked()]
    assert len(names) == len(set(names))


def test_the_line_on_the_skill_leads_and_not_the_bigger_figure():
    papers = resume(
        job(
            "Underwriter",
            "Improved the loss ratio from 71% to 58% by re-underwriting accounts over 25 years of age",
            "Mentor two trainees; one promoted in 14 months",
            start="2020-01",
        )
    )
    duty = requirement("Mentor associate underwriters and lead the account review", "duty", must=False)
    (mentoring,) = [one for one in ranked(papers, posting(duties=(duty,))) if one.requirement == duty]
    assert [line.text for line in mentoring.evidence] == ["Mentor two trainees; one promoted in 14 months"]


def test_a_tool_that_is_not_held_is_not_named():
    papers = resume(job("Manager", "Menu builds and comps, all in Aloha", start="2020-01"))
    names = [one.name for one in ranked(papers, posting(requirement("Knows Toast or something like it")))]
    assert names == ["Aloha"]


def test_what_somebody_looks_for_is_no_proof():
    papers = resume(job("Clerk", start="2020-01"), summary="To obtain a position in payroll processing.")
    assert ranked(papers, posting(requirement("Payroll processing"))) == ()


def test_a_result_of_today_stands_before_a_deed_without_one():
    papers = resume(
        job(
            "Planner",
            "Trained the storekeepers on Maximo",
            "Cut call-outs from 9 to 3 a month",
            start="2020-01",
        )
    )
    wanted = posting(requirement("Training storekeepers"), requirement("Cutting call-outs", must=False))
    (best,) = [one for one in ranked(papers, wanted) if one.differentiator]
    assert best.evidence[0].text == "Cut call-outs from 9 to 3 a month"


def test_a_paper_in_front_says_that_it_stands_there_for_want_of_another():
    papers = resume(job("Clerk", start="2020-01"), certificates=["OSHA 30-Hour General Industry"])
    (only,) = ranked(papers, posting(requirement("OSHA 30", "licence")))
    assert only.why_rare.startswith("It stands here for want of another")


def test_an_award_is_named_by_its_own_name():
    papers = resume(
        job("Sales Development Representative", start="2020-01"),
        awards=["Rookie of the Year, sales"],
    )
    names = [
        one.name for one in ranked(papers, posting(requirement("President's Club or Rookie of the Year")))
    ]
    assert names == ["Rookie of the Year"]


def test_a_list_of_doings_is_named_by_what_was_done():
    papers = resume(job("Head Baker", "Hired and trained nine bakers, four are still here", start="2019-01"))
    wanted = posting(duties=(requirement("Hire, train, schedule, review", "duty", must=False),))
    assert [one.name for one in ranked(papers, wanted)] == ["Hiring and training bakers"]
