import pytest
from hypothesis import given
from hypothesis import strategies as st

from nextrung.intake.documents import document_from_text
from nextrung.intake.posting.requirements import find_duties, find_requirements


def read(text):
    return find_requirements(document_from_text(text, "posting"))


def under(heading, *lines):
    return read("\n".join([heading, *(f"- {line}" for line in lines)]))


def texts(line, heading="Requirements"):
    return [each.text for each in under(heading, line)]


def only(line, heading="Requirements"):
    (requirement,) = under(heading, line)
    return requirement


# --- one by one -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        (
            "Bachelor's degree in Nursing and 3+ years of ICU experience; BLS and ACLS required",
            ["Bachelor's degree in Nursing", "3+ years of ICU experience", "BLS and ACLS"],
        ),
        (
            "5 years of experience, including 2 in a supervisory role",
            ["5 years of experience", "2 in a supervisory role"],
        ),
        (
            "Four years in full-service kitchens, two of them in charge",
            ["Four years in full-service kitchens", "two of them in charge"],
        ),
        ("Registered nurse with 3 years of experience", ["Registered nurse", "3 years of experience"]),
        ("CDL and forklift licence", ["CDL", "forklift licence"]),
        (
            "Active RN license, BLS and ACLS certification",
            ["Active RN license", "BLS and ACLS certification"],
        ),
        (
            "Strong communication skills and ability to work independently",
            ["Strong communication skills", "ability to work independently"],
        ),
        (
            "Knowledge of medical terminology and experience with health records",
            ["Knowledge of medical terminology", "experience with health records"],
        ),
        (
            "Able to work 12-hour night shifts, and every third weekend and rotating holidays",
            ["Able to work 12-hour night shifts", "every third weekend and rotating holidays"],
        ),
        (
            "Must be 18 or older and able to pass a background check and drug screen",
            ["Must be 18 or older", "able to pass a background check and drug screen"],
        ),
        (
            "Able to lift 50 lb, stand for 8 hours and work weekends",
            ["Able to lift 50 lb", "stand for 8 hours", "work weekends"],
        ),
        ("HS diploma, forklift cert, weekends", ["HS diploma", "forklift cert", "weekends"]),
        (
            "Reliable transportation and be available to work weekends",
            ["Reliable transportation", "available to work weekends"],
        ),
    ],
)
def test_what_can_be_held_or_missed_on_its_own_is_set_apart(line, parts):
    assert texts(line) == parts


@pytest.mark.parametrize(
    "line",
    [
        "Excel, Word and Outlook",
        "BLS and ACLS",
        "Bachelor's degree or five years of experience",
        "A master's with 2 years or a bachelor's with 5 years of experience",
        "High school diploma, GED, or equivalent",
        "Excellent written and verbal communication skills",
        "Reliable, punctual and hard-working",
        "Experience with payroll, benefits and licensing",
        "Education, experience and skills",
        "Ability to lift, bend, and carry",
        "Hands-on with a WMS such as Manhattan, Korber or Blue Yonder",
        "Demonstrated knowledge and ability to run a press",
        "Demonstrated sensitivity to and understanding of diverse students",
        "CDL with tanker and hazmat endorsements",
        "3+ years of supervision, including performance reviews and discipline",
        "Nights, weekends and holidays",
    ],
)
def test_lists_of_like_things_and_either_ways_stay_one(line):
    assert texts(line) == [line]


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        ("You must hold a valid Class A CDL.", ["a valid Class A CDL"]),
        (
            "The ideal candidate is organized, has a great eye for detail and loves children.",
            ["organized", "a great eye for detail", "loves children"],
        ),
        (
            "We ask for two years on a line and a food handler's card.",
            ["two years on a line", "a food handler's card"],
        ),
        (
            "Applicants need a high school diploma, a clean driving record, and two years of experience.",
            ["a high school diploma", "a clean driving record", "two years of experience"],
        ),
        (
            "We are looking for a technician with 3 years of experience and a clean driving record.",
            ["3 years of experience", "a clean driving record"],
        ),
        (
            "You hold a journeyman card, have five years in commercial work, and can read blueprints.",
            ["a journeyman card", "five years in commercial work", "can read blueprints"],
        ),
        (
            "The person we hire will have a bachelor's degree and at least three years in accounting.",
            ["a bachelor's degree", "at least three years in accounting"],
        ),
        (
            "Candidates must successfully complete a credit check.",
            ["Candidates must successfully complete a credit check"],
        ),
        ("We run NetSuite; experience with it is needed.", ["experience with it"]),
        (
            "Experience with leases is a plus, as is having trained others.",
            ["Experience with leases", "having trained others"],
        ),
    ],
)
def test_running_prose_is_read_without_heading_or_bullet(sentence, parts):
    document = f"Clerk\nOak Dairy\nErie, PA\n\nWe make butter in a small creamery by the lake. {sentence}"
    assert [each.text for each in read(document)] == parts


def test_words_after_a_semicolon_that_only_explain_are_left_out():
    assert texts("Valid driver's license; you will go between the two plants") == ["Valid driver's license"]
    assert texts("Knows allergens cold; a third of our guests ask") == ["Knows allergens cold"]


def test_a_second_requirement_after_a_semicolon_is_kept():
    assert texts("Knowledge of multilingual learners; state training hours completed") == [
        "Knowledge of multilingual learners",
        "state training hours completed",
    ]


# --- must or nice to have -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "heading",
    [
        "Requirements",
        "REQUIRED",
        "Minimum Qualifications:",
        "What you'll need",
        "What You’ll Bring",
        "You have",
        "You're a great fit if you have:",
        "Who you are",
        "Must-haves",
        "Essential criteria",
        "Knowledge, Skills and Abilities",
        "To be successful in this role you will need:",
        "The person",
        "Qualifications for this position",
    ],
)
def test_headings_of_what_is_required(heading):
    assert [each.must for each in under(heading, "Forklift certification", "Stock counting")] == [True, True]


@pytest.mark.parametrize(
    "heading",
    [
        "Preferred",
        "PREFERRED QUALIFICATIONS",
        "Nice to have:",
        "Bonus points if you have",
        "Desirable criteria",
        "Even better",
        "Good to have",
        "It would be wonderful if you also:",
        "Extra credit",
        "What we would like to see",
        "Preferred but not required:",
    ],
)
def test_headings_of_what_is_nice_to_have(heading):
    assert [each.must for each in under(heading, "Forklift certification", "Stock counting")] == [
        False,
        False,
    ]


@pytest.mark.parametrize(
    ("line", "must"),
    [
        ("Spanish is a plus", False),
        ("Spanish (preferred)", False),
        ("Spanish, preferred but not required", False),
        ("Spanish is strongly preferred", False),
        ("Spanish helpful", False),
        ("Spanish helps", False),
        ("Ideally some Spanish", False),
        ("Nice to have: Spanish", False),
        ("Bonus: Spanish", False),
        ("Knowledge of preferred provider networks", True),
        ("Ability to reach desired results", True),
        ("Takes advantage of slow hours", True),
        ("Spanish (desirable)", False),
        ("Spanish", True),
        ("Spanish required", True),
        ("Spanish (essential)", True),
        ("Anesthesia certification (nitrous a plus)", True),
        ("5 years in hospitality, ideally in a hotel", True),
    ],
)
def test_words_in_the_line_tell_must_from_nice(line, must):
    assert only(line).must is must


def test_words_in_the_line_win_over_the_heading():
    assert only("CDL (required)", heading="Preferred").must is True


def test_words_of_must_inside_a_nice_to_have_change_nothing():
    assert only("At least 2 years of preparing required reports", heading="Preferred").must is False


def test_each_part_has_its_own_must():
    parts = under("Requirements", "Bachelor's degree required, master's preferred")
    assert [(each.text, each.must) for each in parts] == [("Bachelor's degree", True), ("master's", False)]


def test_a_label_says_it_of_all_that_follows():
    about = "We make butter in a small creamery by the lake."
    document = f"Clerk\nOak Dairy\n\n{about}\n\nNot needed, but nice: first aid, experience with lifts."
    assert [each.must for each in read(document)] == [False, False]


def test_a_sentence_may_say_it_of_the_one_before():
    (requirement,) = under("Preferred", "Some nights out of town. Must be OK with it.")
    assert requirement.must is True


@pytest.mark.parametrize(
    "sentence",
    ["No experience necessary.", "You don't need a degree.", "Experience: None", "No supervisory experience"],
)
def test_what_is_not_asked_is_no_requirement(sentence):
    assert under("Requirements", sentence, "Forklift certification")[0].text == "Forklift certification"


# --- kinds and values -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("3+ years in a warehouse", "years"),
        ("Bachelor's degree in nursing", "degree"),
        ("High school diploma or GED", "degree"),
        ("Active RN license in Ohio", "licence"),
        ("Licensed electrician", "licence"),
        ("OSHA 30", "licence"),
        ("ServSafe Manager certification", "licence"),
        ("Clean driving record", "licence"),
        ("Fluent in Portuguese", "language"),
        ("Able to work nights and rotating weekends", "shift"),
        ("24/7 operation", "shift"),
        ("Willing to travel up to 25%", "travel"),
        ("Able to stand for 8 hours", "physical"),
        ("Must lift 50 lbs", "physical"),
        ("At least 18 years of age", "legal"),
        ("Must pass a background check and drug screen", "legal"),
        ("Authorized to work in the United States", "legal"),
        ("Stays calm under pressure", "trait"),
        ("Team player with a can-do attitude", "trait"),
        ("Working knowledge of QuickBooks", "skill"),
        ("Menu writing", "skill"),
    ],
)
def test_kinds_are_told_apart(line, kind):
    assert only(line).kind == kind


@pytest.mark.parametrize(
    ("line", "years"),
    [
        ("3+ years of sales", 3),
        ("Three to five years in a kitchen", 3),
        ("5-7 years of account management", 5),
        ("Minimum of three (3) years' experience", 3),
        ("At least 18 months in a kitchen", 1.5),
        ("One year in a charge position", 1),
        ("10 yrs. experience", 10),
        ("2 yrs running crews of 4+", 2),
        ("Clean driving record for the past 3 years", None),
        ("21 years of age or older", None),
        ("Certification within one year of hire", None),
        ("Two-year degree in welding", None),
        ("Several years of experience", None),
    ],
)
def test_years_are_the_lowest_number_asked_for(line, years):
    assert only(line).years == years


@pytest.mark.parametrize(
    ("line", "degree"),
    [
        ("High school diploma or GED", "high school"),
        ("Culinary certificate program", "certificate"),
        ("Associate degree or higher in engineering", "associate"),
        ("BS/BA in accounting", "bachelor"),
        ("BSN", "bachelor"),
        ("College degree", "bachelor"),
        ("Degree in computer science or a related field", "bachelor"),
        ("Bachelor's or master's degree", "bachelor"),
        ("Master's or PhD in biology", "master"),
        ("MBA", "master"),
        ("JD from an accredited school", "doctorate"),
        ("Master electrician", None),
        ("Certified Scrum Master", None),
        ("Retail associate for 480-bed hospital store", None),
        ("MS Office and BS detection", None),
    ],
)
def test_the_lowest_degree_accepted(line, degree):
    assert only(line).degree == degree


@pytest.mark.parametrize(
    ("line", "accepts"),
    [
        ("Bachelor's degree or equivalent experience", True),
        ("Degree in accounting or five years in a firm", True),
        ("Bachelor's degree, or work history in place of the degree", True),
        ("Bachelor's degree", False),
        ("High school diploma or equivalent", False),
    ],
)
def test_experience_in_place_of_a_degree(line, accepts):
    assert only(line).or_equivalent is accepts


def test_a_line_of_its_own_may_say_that_experience_counts_too():
    line = "Any equivalent combination of education and experience"
    (requirement,) = under("Minimum qualifications", "Bachelor's degree in biology", line)
    assert requirement.or_equivalent


@pytest.mark.parametrize(
    ("line", "terms"),
    [
        ("6+ years building data systems (Python, SQL, Spark or Flink)", ("Python", "SQL", "Spark", "Flink")),
        ("Experience with Canvas and ALEKS", ("Canvas", "ALEKS")),
        ("Knowledge of laboratory safety and chemical hygiene", ("laboratory safety", "chemical hygiene")),
        ("Hands-on with a WMS such as Manhattan or Korber", ("WMS", "Manhattan", "Korber")),
        ("Salesforce (or another CRM) in your daily toolkit", ("Salesforce", "CRM")),
        ("BLS and ACLS", ("BLS", "ACLS")),
        ("Fire alarm", ("Fire alarm",)),
        ("Able to work nights", ()),
        ("Stays calm in a crisis", ()),
        ("Strong record of growing accounts", ()),
    ],
)
def test_terms_are_named_as_written(line, terms):
    assert only(line).skills == terms


# --- what is no requirement -----------------------------------------------------------------------

PAGE = """Shift Supervisor
Oak Dairy
Erie, PA

About us
Oak Dairy has 40 years of experience in butter. We must keep our promise to farmers.

What you will do
- Lead a crew of nine
- Ensure that all required records are kept
- Plan the rotation of stock
- Must be able to lift 50 pounds
- Take part in the on-call rotation

Requirements
- 2 years of supervision

Pay
$24 - $28 an hour

Benefits
- 401(k) with a 4% match after 2 years of service
- Tuition reimbursement for a bachelor's degree

How to apply
Applicants must submit a résumé and three references. You must apply by Friday at jobs@example.com.

Oak Dairy is an equal opportunity employer. All qualified applicants will receive consideration.
We participate in E-Verify and confirm that you are authorized to work in the United States.
Reasonable accommodations are available; you must request them.
Pay transparency: the range depends on experience required by the role.
"""


def test_boilerplate_benefits_and_the_employers_own_words_are_no_requirements():
    assert [each.text for each in read(PAGE)] == [
        "Must be able to lift 50 pounds",
        "Take part in the on-call rotation",
        "2 years of supervision",
    ]


def test_duties_are_apart_and_never_musts():
    duties = find_duties(document_from_text(PAGE, "posting"))
    assert [each.text for each in duties] == [
        "Lead a crew of nine",
        "Ensure that all required records are kept",
        "Plan the rotation of stock",
    ]
    assert {(each.kind, each.must) for each in duties} == {("duty", False)}


def test_a_check_among_the_small_print_is_a_requirement():
    page = "Benefits\n- Dental\n\nOffers depend on passing a background check.\n\nWe are an EOE."
    (requirement,) = read(page)
    assert requirement.text.endswith("passing a background check")
    assert (requirement.kind, requirement.must) == ("legal", True)


def test_conditions_are_requirements_wherever_they_stand():
    hours = "Schedule: Rotating weekends and some holidays"
    role = "The role\nYou will run the grill. This role requires travel between our two kitchens."
    page = f"Line Cook\nMillpond Grill\nDayton, OH\n\n{hours}\n\n{role}"
    assert [each.kind for each in read(page)] == ["shift", "travel"]


# --- where it stands ------------------------------------------------------------------------------


def test_each_requirement_names_its_line_and_quotes_it_to_the_letter():
    page = "Clerk\n\nRequirements\n- Excel\n- Bachelor's degree and 2 years of bookkeeping"
    sources = [(each.source.line, each.source.quote, each.text) for each in read(page)]
    assert sources == [
        (3, "Excel", "Excel"),
        (4, "Bachelor's degree", "Bachelor's degree"),
        (4, "2 years of bookkeeping", "2 years of bookkeeping"),
    ]


def test_a_requirement_said_twice_is_given_once():
    page = "Requirements\n- Forklift certification\n\nPreferred\n- Forklift certification"
    assert [each.must for each in read(page)] == [True]


def test_items_run_together_in_one_line_are_set_apart():
    line = "Requirements: • CDL • 2 years of driving • Nights"
    assert [each.text for each in read(line)] == ["CDL", "2 years of driving", "Nights"]


def test_lost_line_breaks_are_found_again():
    page = (
        "Oak College is hiring a technician for its help desk. Responsibilities Answer tickets by phone and "
        "in person Requirements Associate degree in information technology 2+ years in a help desk role "
        "Working knowledge of Active Directory and Microsoft 365 Ability to lift 40 pounds Excellent phone "
        "manner and skills Preferred Qualifications Experience with Jamf Pro"
    )
    assert [(each.text, each.must) for each in read(page)] == [
        ("Associate degree in information technology", True),
        ("2+ years in a help desk role", True),
        ("Working knowledge of Active Directory and Microsoft 365", True),
        ("Ability to lift 40 pounds", True),
        ("Excellent phone manner and skills", True),
        ("Experience with Jamf Pro", False),
    ]


def test_capitals_throughout_are_read_too():
    page = "REQUIREMENTS:\n- MUST BE 18 YEARS OR OLDER\n- HIGH SCHOOL DIPLOMA OR GED\n- SPANISH A PLUS"
    assert [(each.kind, each.must) for each in read(page)] == [
        ("legal", True),
        ("degree", True),
        ("language", False),
    ]


WORDS = [
    "Bachelor's degree",
    "3 years of sales",
    "CDL",
    "Excel",
    "Spanish",
    "nights",
    "ability to lift 50 lb",
]


@given(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=6),
    st.sampled_from([", ", " and ", "; ", " or ", ", and "]),
)
def test_the_parts_of_a_line_are_words_of_the_line(words, joint):
    line = joint.join(words)
    for each in under("Requirements", line):
        assert each.text in line
        assert each.source.quote == each.text


# --- forms of every kind --------------------------------------------------------------------------


def musts_and_nice(page):
    found = read(page)
    return [each.text for each in found if each.must], [each.text for each in found if not each.must]


@pytest.mark.parametrize("sign", ["→", "✅", "🔧", ">>", "[ ]", "~", "❯", "3.1", "※"])
def test_any_sign_before_several_lines_makes_them_items(sign):
    page = f"Requirements\n{sign} Forklift certification\n{sign} Stock counting"
    assert [each.text for each in read(page)] == ["Forklift certification", "Stock counting"]


def test_a_table_says_in_its_last_column_what_is_a_must():
    page = (
        "Requirement | Level\nTig welding, 5+ years | Required\nForklift | Preferred\nBlueprints | Required"
    )
    assert musts_and_nice(page) == (["Tig welding, 5+ years", "Blueprints"], ["Forklift"])


def test_a_table_may_have_a_column_of_musts_and_one_of_wishes():
    page = (
        "Criterion | Essential | Desirable\nEducation | Nursing degree | Master's degree\n"
        "Experience | Two years on a ward | Ran a clinic\nSkills | ✓ | "
    )
    musts, nice = musts_and_nice(page)
    assert musts[:2] == ["Nursing degree", "Two years on a ward"]
    assert nice == ["Master's degree", "Ran a clinic"]


def test_letters_behind_british_criteria_say_essential_or_desirable():
    page = "Person specification\nCare certificate (E)\nUrdu (D)\nAble to work one evening a week (E)"
    assert musts_and_nice(page) == (["Care certificate", "Able to work one evening a week"], ["Urdu"])


@pytest.mark.parametrize("stem", ["ABILITY TO", "Knowledge of:", "We need someone who"])
def test_a_heading_may_be_gone_on_with_by_the_lines_under_it(stem):
    page = f"Clerk\nOak Dairy\n\n{stem}\nTake minutes. Keep the calendars of several officials."
    assert len(read(page)) == 2


def test_commas_alone_behind_a_label_part_what_is_asked():
    page = "Clerk\n\nMust haves: 3 years in payroll, union exposure, HRIS (ADP/UKG), volume recruiting"
    assert len(read(page)) == 4


def test_an_unknown_heading_takes_its_nature_from_the_lines_under_it():
    page = (
        "Clerk\nOak Dairy\n\nOur kind of colleague\n- 2+ years in a warehouse\n- Knowledge of stock systems\n"
        "- Steady at peak\n- Forklift licence\n\nYour Tuesdays\n- Count the stock\n- Load the trucks\n"
        "- Plan the docks"
    )
    assert [each.text for each in read(page)] == [
        "2+ years in a warehouse",
        "Knowledge of stock systems",
        "Steady at peak",
        "Forklift licence",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "A bachelor's degree would please us.",
        "Preference will be given to candidates who hold a bachelor's degree.",
        "We'd love it if you have kept stock.",
        "A current first aid certificate is useful.",
    ],
)
def test_who_would_be_pleased_does_not_insist(sentence):
    (requirement,) = read(f"Requirements\n- Forklift certification\n\nThe rest\n{sentence}")[1:]
    assert requirement.must is False


def test_what_is_said_again_in_fewer_words_is_given_once():
    page = (
        "Requirements\n- 3+ years in a contact centre\n\nQualifications\n- contact centre: 3 years (required)"
    )
    assert [each.text for each in read(page)] == ["3+ years in a contact centre"]


# --- what no list of words foresaw ----------------------------------------------------------------------


def asked_under(heading):
    page = f"Clerk\nOak Dairy\n\nThe work\n- Count the stock\n- Load the vans\n\n{heading}\n- Turnips\n- Sums"
    return musts_and_nice(page)


@pytest.mark.parametrize(
    "heading",
    [
        "Who does well here",
        "You also have to",
        "The kind of person we'd want",
        "Who we are hoping to meet",
        "Who are you?",
        "You might be the one",
    ],
)
def test_a_heading_that_speaks_of_the_person_leads_what_is_asked(heading):
    assert asked_under(heading) == (["Turnips", "Sums"], [])


@pytest.mark.parametrize(
    "heading",
    ["Cool if you have", "It counts if you", "What would tip the scale?", "Lovely, but not a must for us"],
)
def test_a_heading_that_only_wishes_leads_what_is_nice(heading):
    assert asked_under(heading) == ([], ["Turnips", "Sums"])


@pytest.mark.parametrize("heading", ["Why you will like it", "Your Tuesdays", "What we give you"])
def test_a_heading_that_speaks_of_the_work_or_of_gifts_leads_nothing_asked(heading):
    assert asked_under(heading) == ([], [])


def test_the_one_list_under_an_unknown_heading_below_what_is_required_is_nice():
    page = (
        "Baker\n\nNon-negotiable\n- Sourdough\n- 4 yrs baking\n\nSweeteners\n- Some French\n- "
        "HACCP experience"
    )
    assert musts_and_nice(page) == (["Sourdough", "4 yrs baking"], ["Some French", "HACCP experience"])


def test_below_what_is_required_a_list_that_insists_is_no_wish():
    page = (
        "Packer\n\nYou have\n- 1 year packing\n- Own boots\n\nHeavy stuff\n- Must lift 50 lbs\n- "
        "Able to stand"
    )
    assert musts_and_nice(page)[1] == []


def test_fragments_between_asks_are_asked():
    page = (
        "Crane operator\n\nWe run three cranes. NCCCO cert required. Rigging Level II. 7 yrs in "
        "the seat, 2 as lead. "
        "Must read load charts. Own tools. Clean drug screen. Call Dale, 555-0188."
    )
    assert [each.text for each in read(page)] == [
        "NCCCO cert",
        "Rigging Level II",
        "7 yrs in the seat",
        "2 as lead",
        "read load charts",
        "Own tools",
        "Clean drug screen",
    ]


def test_questions_set_alike_are_headings():
    page = (
        "Marketer\nOak Dairy\n\nWhat is the job?\nYou'd own the launch of a new cheese.\n\n"
        "Who are you?\nYou're at ease with data and can pull your own numbers.\n\n"
        "Where and when?\nWe are in the dairy on Tuesdays.\n\nWhat do we offer?\nCheese each week."
    )
    (requirement,) = read(page)
    assert requirement.text.startswith("at ease with data")


def test_lines_in_a_row_are_a_list_without_bullets():
    page = (
        "Grants manager\n\nTHE WORK\nWrites grants.\n\nThe strongest applicants will have most "
        "of the following:\n\n"
        "Superb editing skills\nFour years of grants, with one award over $250,000\nAn eye for figures"
    )
    assert len(read(page)) == 3


def test_a_table_asks_in_its_widest_column():
    page = (
        "Dispatcher\n\n| Requirement | Detail |\n|---|---|\n| Age | 18 or older when hired |\n"
        "| Typing | 35 words per minute, dated this year |\n| Education | High school diploma |"
    )
    assert [each.text for each in read(page)] == [
        "18 or older when hired",
        "35 words per minute, dated this year",
        "High school diploma",
    ]


def test_what_is_asked_in_the_midst_of_the_work_is_found():
    page = (
        "What you'll do\nYou will visit families at home. You'll need a valid driver's licence "
        "and an insured van. "
        "You will talk to landlords, so being comfortable with them matters here."
    )
    assert [each.text for each in read(page)] == [
        "a valid driver's licence",
        "an insured van",
        "being comfortable with them matters here",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "If you've run a zero turn before, tell us.",
        "A pesticide licence is worth another dollar an hour.",
        "We hope you speak Spanish.",
    ],
)
def test_what_they_may_have_besides_is_nice(sentence):
    assert [each.must for each in under("Requirements", "Own boots", sentence)] == [True, False]


@pytest.mark.parametrize(
    "sentence",
    [
        "Culinary school not needed.",
        "Tasks may involve tree trimming.",
        "A resume will not be accepted in place of the form.",
        "You are the person they call.",
        "4x10, no weekends",
    ],
)
def test_what_only_sounds_like_asking_is_not_asked(sentence):
    assert read(f"Clerk\n\nThe rest\n{sentence}") == ()


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        (
            "Someone organized, who writes well, and treats secrets with care",
            ["Someone organized", "who writes well", "treats secrets with care"],
        ),
        ("Must possess and maintain a notary licence", ["Must possess and maintain a notary licence"]),
        ("The ability to lift and carry 50 pounds", ["The ability to lift and carry 50 pounds"]),
        ("You need a clear head and a steady hand", ["a clear head", "a steady hand"]),
        ("A notary seal, and a thorough working knowledge of deeds", None),
        (
            "48 credits, an associate's degree, or a passing score",
            ["48 credits, an associate's degree, or a passing score"],
        ),
        ("Weekends and holidays when necessary", ["Weekends and holidays when necessary"]),
    ],
)
def test_seams_follow_the_grammar_of_the_sentence(line, parts):
    found = texts(line)
    assert found == parts if parts else len(found) == 2
