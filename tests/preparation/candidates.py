"""Six invented people in six occupations, and everything this room prepares for them."""

from dataclasses import dataclass
from datetime import datetime

from nextrung.preparation.after import plan_after
from nextrung.preparation.ask_them import choose_questions_to_ask
from nextrung.preparation.concerns import answer_concerns
from nextrung.preparation.consistency import check_consistency
from nextrung.preparation.day import plan_day
from nextrung.preparation.mistakes import find_mistakes
from nextrung.preparation.openers import prepare_openers
from nextrung.preparation.pressure import find_pressure_points
from nextrung.preparation.questions import rank_questions
from nextrung.preparation.records import (
    After,
    AskThem,
    Commitment,
    Concern,
    Day,
    Mistake,
    Opener,
    PressurePoint,
    Question,
    Round,
    Story,
)
from nextrung.preparation.rounds import plan_round
from nextrung.preparation.stories import share_out_stories
from tests.preparation.papers import Papers, make_papers

NOW = datetime.fromisoformat("2026-12-01T18:30:00-05:00")


@dataclass(frozen=True)
class Preparation:
    round: Round
    pressure: tuple[PressurePoint, ...]
    openers: tuple[Opener, ...]
    questions: tuple[Question, ...]
    stories: tuple[Story, ...]
    commitments: tuple[Commitment, ...]
    concerns: tuple[Concern, ...]
    ask_them: tuple[AskThem, ...]
    day: Day
    mistakes: tuple[Mistake, ...]
    after: After


def prepare(papers: Papers, now: datetime = NOW) -> Preparation:
    """Go through the whole room, as the brief does."""
    resume, posting, notes = papers.resume, papers.posting, papers.notes
    today = now.date()
    round_ = plan_round(notes, posting, resume, papers.asked, papers.strengths, now)
    pressure = find_pressure_points(resume, today, posting)
    ranked = rank_questions(resume, posting, papers.matches, papers.strengths, round_, notes, pressure)
    stories, questions = share_out_stories(ranked, resume, papers.strengths, notes)
    return Preparation(
        round=round_,
        pressure=pressure,
        openers=prepare_openers(resume, posting, papers.strengths, papers.asked, notes, today),
        questions=questions,
        stories=stories,
        commitments=check_consistency(notes, resume, papers.strengths),
        concerns=answer_concerns(notes, papers.asked, pressure, resume, papers.strengths),
        ask_them=choose_questions_to_ask(round_, posting, notes, papers.asked),
        day=plan_day(posting, notes, round_, now),
        mistakes=find_mistakes(notes, resume, papers.asked, round_, pressure).likely,
        after=plan_after(round_, notes, posting),
    )


PLANNER = make_papers(
    """
    Teodora Iliev
    Maintenance Planner
    EXPERIENCE
    Maintenance Planner | Kestrel Dairy | 2018-04 to now
    - Planned work for eleven technicians on two lines.
    - Raised planned work from 38% to 71% in two years; emergency call-outs fell by half.
    - Ranked all machines by criticality with production in a weekly meeting.
    - Cut spare parts stock by $180,000 with no stock-out.
    - Passed two SQF audits without a major finding.
    Lead Hand, Nights | Kestrel Dairy | 2014-02 to 2017-05
    - Asked for by the crew; led four millwrights on night shift.
    - Brought three apprentices to licence.
    Millwright | Ferncliff Mills | 2008-06 to 2014-01
    - Repaired conveyors, gearboxes and boilers; found a cracked boiler tube before it failed.
    EDUCATION
    Millwright apprenticeship | Mohawk Trades College | 2004 to 2008
    REFERENCES
    “The first planner production ever thanked.” – 2024 review
    """,
    """
    title: Maintenance Manager
    company: Brannock Foods
    location: Albany, NY
    reports to: Plant Manager
    * [duty] Shift the plant from reactive to preventive maintenance => strong: Raised planned work
    ! [skill] Direct leadership of 14 technicians => partial: led four millwrights
    ! [skill] Hands-on mechanical and electrical troubleshooting => strong: Repaired conveyors
    ! [skill] Manage a $2.1M maintenance budget => partial: Cut spare parts
    ! [skill] Working knowledge of SQF and GMP => strong: two SQF audits
    ! [skill] Proficiency with SAP PM
    ? [skill] Develop technicians and apprentices => strong: three apprentices
    ? [shift] 24/7 operation; some nights and weekends => strong: night shift
    ~ We fix causes, not symptoms.
    """,
    """
    met: Carla Dunn, recruiter {recruiter}
    met: Peter Holt, plant engineer {hiring_manager}
    next: Ruth Adeyemi, plant manager {managers_manager}
    next: somebody from production {other}
    when: Thursday December 3, 10 to 12:30 {2 - 2026-12-03T10:00 2026-12-03T12:30}
    place: the plant in Albany, gate B
    format: on site {on_site}
    asked: Tell me about yourself
    asked: How do you decide what gets repaired first?
    answer: explained the criticality ranking with production
    asked: Why are you leaving Kestrel?
    answer: said Kestrel never listens
    said: told them I lead 12 millwrights on nights
    said: could start four weeks after an offer
    story: the boiler story
    pay: I said around 90,000 {90000}
    worry: seemed worried that I have not managed people
    learned: engineer very proud of the new filler line
    dress: the engineer wore a polo shirt
    open: ask about the on-call rota
    open: ask about vacation
    """,
    strengths=(
        "Raised planned work",
        "Repaired conveyors",
        "Cut spare parts",
        "two SQF audits",
        "three apprentices",
    ),
)

NURSE = make_papers(
    """
    Imani Castellano
    Registered Nurse
    EXPERIENCE
    Staff Nurse, Medical-Surgical | Larkspur General Hospital | 2021-07 to now
    - Care for five to six patients a shift on a 32-bed unit.
    - Relieve the charge nurse two shifts a week.
    - Precepted four new graduates; all four stayed past their first year.
    - Calmed an upset family by sitting down with them every evening at seven.
    - Helped bring falls down from nine to three in a quarter with hourly rounds.
    Nursing Assistant | Willow Bend Care Home | 2018-05 to 2021-06
    - Fed, washed and walked with twelve residents a day.
    EDUCATION
    Bachelor of Science in Nursing | Tidewater State College | 2017 to 2021
    CERTIFICATES
    - RN license, State of New York
    - ACLS and BLS
    """,
    """
    title: Charge Nurse, Telemetry (Nights)
    company: Marlow Valley Hospital
    location: Troy, NY
    ! [licence] Current New York RN license => strong: RN license
    ! [licence] ACLS certification => strong: ACLS
    ! [skill] Two years of telemetry experience
    ! [skill] Charge or relief charge experience => strong: Relieve the charge nurse
    ! [trait] Calm with patients and families under pressure => strong: Calmed an upset family
    ! [shift] 12-hour night shifts, every third weekend => partial: Care for five
    ? [skill] Experience precepting new staff => strong: Precepted four
    * [duty] Make assignments for eight nurses and hold a steady unit => partial: Relieve the charge nurse
    * [duty] Review falls and infection control with the team => strong: falls down
    ~ We round together, every hour.
    """,
    """
    met: Joan Petrak, nurse recruiter {recruiter}
    next: Denise Achterberg, nurse manager {hiring_manager}
    next: two night nurses {peer}
    when: Friday December 4, 2 pm, about an hour {2 - 2026-12-04T14:00 2026-12-04T15:00}
    place: Marlow Valley Hospital, fourth floor
    format: panel on site {on_site panel}
    asked: Tell me about a difficult family
    answer: told about the family I sat with every evening
    asked: What are your weaknesses?
    said: my license is clear and I can work nights
    story: sitting down with the upset family every evening
    worry: unsure about my telemetry
    learned: two charge nurses left this year
    open: how many patients does a nurse have at night?
    """,
    strengths=("Precepted four", "falls down", "Calmed an upset family", "Relieve the charge nurse"),
)

ELECTRICIAN = make_papers(
    """
    Walt Brzezinski
    Journeyman Electrician
    EXPERIENCE
    Journeyman Electrician | Copperline Electric | 2022-09 to now
    - Run service calls alone, about six a day, with few call-backs.
    - Wired 40 apartments in a block that was lived in the whole time.
    - Trained two beginners; one is now in his third year.
    Electrician | Stanhope Construction | 2013-03 to 2021-02
    - Pulled conduit and set panels in two schools and a clinic.
    - Found a floating neutral that three others had missed.
    Apprentice Electrician | Stanhope Construction | 2009-01 to 2013-02
    EDUCATION
    Apprenticeship, inside wireman | Local 555 Training Center | 2009 to 2013
    CERTIFICATES
    - Journeyman license
    - OSHA 10
    """,
    """
    title: Service Electrician - Crew Lead
    company: Haverling Electric
    location: Syracuse, NY
    ! [licence] Journeyman license => strong: Journeyman license
    ! [skill] Troubleshooting of residential and light commercial systems => strong: floating neutral
    ! [skill] Lead a crew of three on service work => partial: Trained two beginners
    ! [physical] Able to climb ladders and lift 50 pounds
    ? [licence] OSHA 30
    ? [language] Conversational Spanish
    * [duty] Explain the work and the price to homeowners before it starts => partial: Run service calls
    """,
    """
    met: Gus, owner's brother {other}
    next: Marta Haverling, owner {executive}
    when: tomorrow at 7 in the morning {2 - 2026-12-02T07:00 2026-12-02T08:00}
    format: on site, then ride along {on_site job_shadow}
    asked: what did you do the last few years
    answer: kept it short
    said: been in the trade for 16 years
    worry: worried about the gap
    dress: Gus wore a hoodie and work boots
    open: ask about the van
    """,
    strengths=("floating neutral", "Trained two beginners", "Run service calls"),
)

WAREHOUSE = make_papers(
    """
    Deshawn Okafor
    Shift Lead
    EXPERIENCE
    Shift Lead | Bluegate Logistics | 2023-02 to now
    - Lead eighteen people on second shift; fill 1,200 orders a night.
    - Cut mispicks from 14 to 5 in a thousand with a second scan at the dock.
    - Train every new forklift driver and sign them off.
    Forklift Operator | Bluegate Logistics | 2020-06 to 2023-01
    - No accident in two and a half years.
    Picker | Orchard Fulfillment | 2019-11 to 2020-05
    - Picked 140 lines an hour.
    Stock Clerk | Penny Lane Grocers | 2019-01 to 2019-09
    - Stocked, rotated and counted dairy and frozen goods.
    CERTIFICATES
    - Forklift operator card
    """,
    """
    title: Warehouse Supervisor
    company: Tallgrass Distribution
    location: Columbus, OH
    reports to: Operations Manager
    ! [skill] Supervise a shift of 25 to 30 associates => partial: Lead eighteen people
    ! [skill] Keep inventory accurate; run cycle counts => partial: Stocked, rotated
    ! [skill] Working knowledge of a WMS
    ! [degree] Bachelor's degree or equivalent experience
    ! [skill] Enforce safety and OSHA rules on the floor => strong: No accident
    ! [shift] Second shift, some Saturdays => strong: second shift
    * [duty] Plan labor against inbound and outbound volume => partial: Lead eighteen people
    * [duty] Coach and develop leads => strong: Train every new forklift driver
    """,
    None,
    strengths=("Train every new forklift driver", "No accident", "Lead eighteen people"),
)

ACCOUNTS = make_papers(
    """
    Linnea Vasquez-Hart
    Senior Account Manager
    EXPERIENCE
    Senior Account Manager | Tern Packaging | 2019-01 to now
    - Grew 22 accounts from $3.1M to $4.8M in three years.
    - Won back a food maker that had given notice, after walking their line for two days.
    - Built the quarterly review that the whole team now uses.
    - Mentored two new account managers.
    Account Manager | Osprey Labels | 2014-08 to 2018-12
    - Renewed 95% of contracts each year.
    Sales Representative | Osprey Labels | 2011-06 to 2014-07
    - Opened 40 new accounts in the northern territory.
    EDUCATION
    Bachelor of Arts, Communication | Lakeshore University | 2007 to 2011
    """,
    """
    title: Regional Account Director
    company: Halvorsen Containers
    location: Chicago, IL
    ! [years] 10+ years in packaging or industrial sales => strong: Opened 40 new accounts
    ! [skill] Lead a team of six account managers => partial: Mentored two
    ! [skill] Own a revenue target of $20M => partial: Grew 22 accounts
    ! [skill] Salesforce and forecasting => none
    ! [travel] Travel up to 40% => none
    ? [degree] MBA preferred
    * [duty] Win back lapsed accounts => strong: Won back a food maker
    * [duty] Present the region to the executive team each quarter => strong: quarterly review
    ~ We say it to your face, kindly.
    """,
    """
    met: Sam Whitcombe, recruiter {recruiter}
    met: Olga Brandt, VP Sales {hiring_manager}
    next: Henrik Halvorsen, chief executive {executive}
    next: Priya Raman, CFO {executive}
    when: Tuesday December 8, 3:00 to 4:00 pm Eastern, final round {3 final 2026-12-08T15:00 2026-12-08T16:00}
    format: video, with a short presentation {video presentation}
    asked: Why should we hire you?
    answer: told how I won the food maker back
    asked: What is your forecast accuracy?
    said: renewed 98% of contracts each year at Osprey
    said: I can travel every week
    story: how I won back the food maker that had given notice
    pay: they said the range is 130,000 to 150,000 {130000}
    worry: concerned that I've only led two people
    learned: they lost two big dairies last year
    learned: Olga started as a driver
    open: what happened with the last director?
    """,
    strengths=(
        "Won back a food maker",
        "Grew 22 accounts",
        "quarterly review",
        "Mentored two",
        "Opened 40 new accounts",
    ),
)

TEACHER = make_papers(
    """
    Beatriz Lundgren
    Fifth Grade Teacher
    EXPERIENCE
    Fifth Grade Teacher | Maple Hollow Elementary | 2024-08 to 2026-06
    - Taught 27 students, six of them with learning plans.
    - Raised the share of readers at grade level from half to two thirds.
    - Called every family once in the first month.
    Long-term Substitute Teacher | Maple Hollow Elementary | 2023-08 to 2024-06
    - Took over a class in October and kept its routines.
    Store Manager | Pine and Petal | 2016-03 to 2022-12
    - Led nine people and closed the books each month.
    - Planned the staff schedule and trained every new hire.
    EDUCATION
    Master of Education, coursework toward | Lakeshore University | 2025 to now
    Bachelor of Arts, History | Lakeshore University | 2011 to 2015
    CERTIFICATES
    - Elementary teaching certificate, grades 1 to 6
    """,
    """
    title: Fourth Grade Teacher
    company: Rosewater Community School
    location: Madison, WI
    ! [licence] Valid elementary teaching certificate => strong: Elementary teaching certificate
    ! [skill] Small-group reading instruction => strong: readers at grade level
    ! [skill] Positive classroom management
    ! [trait] Works closely with families and colleagues => strong: Called every family
    ? [language] Spanish
    * [duty] Differentiate lessons for students with IEPs => strong: six of them with learning plans
    * [duty] Take part in recess and lunch duty
    ~ Children first, then the bell.
    """,
    """
    met: Ms. Adler, vice principal {other}
    next: Dr. Okonkwo, principal {hiring_manager}
    next: a fourth grade teacher {peer}
    next: parents {client}
    when: Wednesday December 9 at 8:30, half a day {2 - 2026-12-09T08:30 2026-12-09T12:00}
    place: Rosewater Community School, front office
    format: demo lesson and one-on-one talks {on_site work_sample one_on_ones}
    asked: How do you handle a class that will not settle?
    asked: Where do you see yourself in five years?
    answer: still in the classroom, with a reading specialist certificate
    learned: the reading hour is new this year
    dress: Ms. Adler wore a cardigan and slacks
    """,
    strengths=("readers at grade level", "Called every family", "six of them with learning plans"),
)

ALL = {
    "planner": PLANNER,
    "nurse": NURSE,
    "electrician": ELECTRICIAN,
    "warehouse": WAREHOUSE,
    "accounts": ACCOUNTS,
    "teacher": TEACHER,
}
