import pytest

from nextrung.fit.asked import take_apart
from nextrung.fit.names import name_of_doing, name_strength
from nextrung.fit.names_of_lines import name_of_line, without_i
from tests.fit.papers import requirement


def name(text, kind="skill"):
    return name_strength(requirement(text, kind), take_apart(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Daily use of a CMMS", "CMMS"),
        (
            "A record of cutting unplanned breakdowns; you can show the numbers",
            "Cutting unplanned breakdowns",
        ),
        ("5+ years of hands-on industrial maintenance", "Industrial maintenance"),
        ("Working knowledge of GMPs and of a GFSI scheme such as SQF or BRC", "GMPs and GFSI scheme"),
        ("Excellent written and verbal communication skills", "Communication"),
        ("Must be able to work independently with little supervision", "Initiative"),
        ("Ability to read blueprints and schematics", "Reading blueprints and schematics"),
        ("Proficiency in Microsoft Office, especially Excel and Outlook", "Microsoft Office"),
        ("OSHA 30", "OSHA 30"),
        ("Clean inspections, first time", "Clean inspections"),
        ("Familiarity with HIPAA", "HIPAA"),
    ],
)
def test_names_are_made_of_the_requirements_own_words(text, expected):
    assert name(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Plans and leads monthly department meetings.", "Planning and leading monthly department meetings"),
        (
            "Lead, coach and schedule fourteen hourly technicians",
            "Leading, coaching and scheduling technicians",
        ),
        ("Own the maintenance budget of about $2.3M", "Owning the maintenance budget"),
        ("Oversees chemical storage, disposal and annual safety training.", "Overseeing chemical storage"),
        ("Answer a multi-line phone and greet clients at the front desk", "Answering a multi-line phone"),
    ],
)
def test_duties_become_doings(text, expected):
    assert name(text, "duty") == expected


def test_language_is_named_by_itself():
    assert name("Spanish, half our crew speaks it at home", "language") == "Spanish"


def test_years_in_place_of_a_degree_name_the_work():
    text = "Bachelor's degree in business, OR five years of warehouse leadership"
    asked = requirement(text, "degree")
    assert name_strength(asked, take_apart(text), is_stand_in=True) == "Warehouse leadership"


@pytest.mark.parametrize(
    "text",
    [
        "Demonstrated experience coordinating the day to day work of a large and busy office",
        "You have lived with a monthly close deadline and met it",
        "KNOWLEDGE OF STATE LICENSING RULES FOR CHILD CARE CENTERS AND HOMES",
        "Skilled in the care of ventilated patients and continuous renal replacement therapy",
    ],
)
def test_names_are_short_and_do_not_dangle(text):
    made = name(text)
    assert 1 <= len(made.split()) <= 6
    assert made[0].isupper()
    assert made.split()[-1].lower() not in {"and", "of", "the", "in", "to", "with", "for", "a"}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Trained about seven new technicians", "Training new technicians"),
        ("Closed four small clinics on my own since April", "Closing small clinics"),
        ("Built and teach the half-day on lightweight truss", None),
    ],
)
def test_line_is_named_by_the_doing_it_begins_with(line, expected):
    assert name_of_doing(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Take the customers who ask for a manager; store rating from 3.9 to 4.5",
            "Store rating from 3.9 to 4.5",
        ),
        (
            "Missing stock from 2.1 to 1.3 percent of sales after I caged it",
            "Missing stock from 2.1 to 1.3 percent",
        ),
        ("Two of my keyholders now run as assistants", "Two keyholders now run as assistants"),
        ("Every deadline goes through me; none missed in five years", None),
        ("Sealed molars at two grade schools", "Sealing molars"),
    ],
)
def test_line_without_a_doing_is_named_by_its_own_words(line, expected):
    assert name_of_line(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("inventory accuracy was 96.1 when I took it, 99.4 now", "Inventory accuracy"),
        ("I direct the daily work of six tellers", "Directing the daily work"),
        ("When the queue goes red I move lunches and breaks around", "Moving lunches and breaks"),
        ("Escaped defects fell from 19 to 6 per release", "Escaped defects fell from 19 to 6 per release"),
        ("I served up to 120 customers a day", "Serving customers a day"),
        ("Hired and trained nine bakers, four are still here", "Hiring and training bakers"),
    ],
)
def test_a_line_is_named_by_what_was_done_whoever_says_it(line, expected):
    assert name_of_line(line) == expected


def test_an_and_within_a_name_is_no_place_to_cut_it():
    assert name_of_doing("Make the lunch and hallway duty roster for adults") is None


def test_a_line_without_i_stays_as_it_is():
    assert without_i("Trained eleven new people") == "Trained eleven new people"


def test_an_aside_in_brackets_ends_no_name():
    assert name("Bring our remake rate (now 8%) below 4%", "duty") == "Bringing remake rate below 4%"
