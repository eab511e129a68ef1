import time
import tomllib
from contextlib import suppress
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nextrung.errors import NextRungError, NoTextError, WrongDocumentError
from nextrung.intake.documents import contains, document_from_text, read_document
from nextrung.intake.posting.reading import read_posting
from nextrung.intake.records import Document, Line

CASES = Path(__file__).parent / "posting_cases"
NAMES = sorted(path.stem for path in CASES.glob("*.toml"))

BODY = """
Requirements
- 2 years in a warehouse
- Forklift certification
"""


def read(text):
    return read_posting(document_from_text(text, "posting"))


def case(name):
    paper = next(path for path in CASES.glob(f"{name}.*") if path.suffix != ".toml")
    expected = tomllib.loads((CASES / f"{name}.toml").read_text(encoding="utf-8"))
    return read_posting(read_document(paper, "posting")), expected


def words_of(statement):
    return statement.text if statement else None


# --- whole postings, of many occupations and layouts ----------------------------------------------


@pytest.mark.parametrize("name", NAMES)
def test_requirements_of_a_whole_posting(name):
    posting, expected = case(name)
    musts = [f"{each.kind}: {each.text}" for each in posting.requirements if each.must]
    nice = [f"{each.kind}: {each.text}" for each in posting.requirements if not each.must]
    assert musts == expected["must"]
    assert nice == expected["nice"]


@pytest.mark.parametrize("name", NAMES)
def test_facts_of_a_whole_posting(name):
    posting, expected = case(name)
    for fact in ("title", "company", "location", "employment_type", "reports_to"):
        assert words_of(getattr(posting, fact)) == expected.get(fact), fact
    for part in ("duties", "benefits", "culture"):
        assert len(getattr(posting, part)) == expected[part], part
    pay = posting.pay
    assert ([str(pay.min), str(pay.max), pay.unit] if pay else None) == expected.get("pay")


@pytest.mark.parametrize("name", NAMES)
def test_every_quote_stands_in_the_posting_in_the_line_named(name):
    posting, _ = case(name)
    facts = (posting.title, posting.company, posting.location, posting.employment_type, posting.reports_to)
    sources = [each.source for each in (*posting.requirements, *posting.duties, *posting.benefits)]
    sources += [fact.source for fact in facts if fact] + [each.source for each in posting.culture]
    sources += [posting.pay.source] if posting.pay else []
    for source in sources:
        assert contains(posting.document, source.quote)
        first_words = source.quote.split()[0]
        assert first_words in posting.document.lines[source.line - 1].text


# --- facts ----------------------------------------------------------------------------------------


COOK = ("Line Cook", "Millpond Grill", "Dayton, OH")


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Line Cook\nMillpond Grill\nDayton, OH", COOK),
        ("Millpond Grill\nLine Cook\nDayton, OH 45402", COOK),
        ("Line Cook at Millpond Grill\nDayton, OH", COOK),
        ("Line Cook | Millpond Grill | Dayton, OH", COOK),
        ("Now hiring: Line Cook!\nMillpond Grill - Dayton, OH", COOK),
        ("Position: Line Cook\nCompany: Millpond Grill\nLocation: Dayton, OH (on site)", COOK),
        ("Line Cook - Part-time\nMillpond Grill\nRemote", ("Line Cook", "Millpond Grill", "Remote")),
        ("Cook (full-time)\nMillpond, Inc.\nDayton, Ohio", ("Cook", "Millpond, Inc.", "Dayton, Ohio")),
        (
            "Nurse – Cardiac (Nights)\nOak Health, Erie, PA",
            ("Nurse – Cardiac (Nights)", "Oak Health", "Erie, PA"),
        ),
    ],
)
def test_title_employer_and_place_are_read_from_the_head(head, expected):
    posting = read(head + "\n" + BODY)
    facts = (posting.title, posting.company, posting.location)
    assert tuple(map(words_of, facts)) == expected


def test_facts_are_found_in_prose_where_there_is_no_head():
    posting = read(
        "We're Millpond Grill in Dayton, Ohio, and we are looking for a full-time line cook to run it. "
        "You will report to the head chef. You must have two years of experience on a line."
    )
    assert words_of(posting.title) == "line cook"
    assert words_of(posting.company) == "Millpond Grill"
    assert words_of(posting.location) == "Dayton, Ohio"
    assert words_of(posting.employment_type) == "full-time"
    assert words_of(posting.reports_to) == "head chef"


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("Reports to: Director of Nursing", "Director of Nursing"),
        ("This role reports directly to the plant manager and works with production.", "plant manager"),
        ("You answer to the owners, Pru and Deke.", "owners"),
        ("Six shift supervisors who report to you.", None),
        ("Report to work on time every day.", None),
    ],
)
def test_whom_one_reports_to(line, who):
    assert words_of(read(f"Shift Lead\nOak Dairy\n\n{line}\n{BODY}").reports_to) == who


def test_what_is_not_said_stays_none():
    posting = read("Requirements\n- Forklift certification\n- 2 years in a warehouse\n")
    assert (posting.title, posting.company, posting.location, posting.pay) == (None, None, None, None)
    assert posting.problems == (
        "No job title was found in the posting.",
        "No employer's name was found in the posting.",
    )


# --- pay ------------------------------------------------------------------------------------------


def test_pay_comes_from_the_line_that_speaks_of_pay():
    benefits = "Benefits\n- $1,500 sign-on bonus\n- 401(k)\n"
    posting = read(f"Warehouse Lead\nOak Dairy\n{BODY}\n{benefits}\nPay: $21.50 - $24 an hour\n")
    assert (posting.pay.min, posting.pay.max, posting.pay.unit) == (Decimal("21.50"), Decimal(24), "hour")
    assert posting.pay.source.quote == "$21.50 - $24 an hour"


def test_two_different_pays_are_said():
    posting = read(
        f"Clerk\nOak Dairy\nSalary: $50,000 - $55,000 a year\n{BODY}\nSalary in Boise: $45,000 a year"
    )
    assert posting.pay.max == 55_000
    assert any("more than one pay" in problem for problem in posting.problems)


def test_pay_in_another_currency_is_said_and_not_used():
    posting = read(f"Clerk\nOak Dairy\nSalary: £26,000 to £28,000 per annum\n{BODY}")
    assert posting.pay is None
    quote = "“£26,000 to £28,000 per annum”"
    assert posting.problems == (f"The pay is not in US dollars ({quote}), so it is not reckoned with.",)


def test_pay_by_the_mile_is_said():
    posting = read(f"Driver\nOak Dairy\nDrivers earn $0.62 per mile.\n{BODY}")
    assert posting.pay is None
    assert any("by the piece" in problem for problem in posting.problems)


# --- what is promised, and how they work ----------------------------------------------------------


def test_benefits_and_culture_are_told_from_requirements():
    about = "About us\nOak Dairy is a family-owned creamery. We move fast and nobody shouts here.\n"
    offer = "What we offer\n- Health insurance from day one\n- Three weeks of paid vacation\n"
    posting = read(f"Clerk\nOak Dairy\n\n{about}\n{BODY}\n{offer}")
    assert [each.text for each in posting.benefits] == [
        "Health insurance from day one",
        "Three weeks of paid vacation",
    ]
    assert [each.text for each in posting.culture] == [
        "Oak Dairy is a family-owned creamery.",
        "We move fast and nobody shouts here.",
    ]
    assert [each.text for each in posting.requirements] == [
        "2 years in a warehouse",
        "Forklift certification",
    ]


# --- other papers and bad input -------------------------------------------------------------------

RESUME = """Ada Ruiz
ada.ruiz@example.com | 414-555-0123

Experience
Fitter, Northgate Yard, Erie, PA
Jan 2019 – Present
- Repaired pumps and valves
Helper, Oak Dairy
2015 – 2018

Education
Diploma, Erie Trade School, 2014
"""
NOTES = """Phone screen with Dana from HR
They asked about my last job and why I left. I said the plant closed.
She asked what I want to make. Told her around 60.
Next round is Thursday with the plant manager.
"""
LETTER = """Dear Ms Ortiz,

I write about the opening at your plant. For nine years I have kept machines running at Oak Dairy.

Sincerely,
Ada Ruiz
"""


@pytest.mark.parametrize(
    ("text", "what"), [(RESUME, "a résumé"), (NOTES, "notes of an interview"), (LETTER, "a letter")]
)
def test_another_paper_is_refused_by_name(text, what):
    with pytest.raises(WrongDocumentError, match=f"reads like {what}"):
        read(text)


def test_a_text_that_asks_for_nothing_is_refused():
    with pytest.raises(WrongDocumentError, match="no job posting in it"):
        read("The quick brown fox jumps over the lazy dog.\nIt was a fine day on the river.")


def test_a_document_without_lines_is_refused():
    with pytest.raises(NoTextError):
        read_posting(Document(kind="posting", name="x.pdf", format="pdf", lines=()))


def test_problems_of_the_document_are_passed_on():
    lines = (
        Line(number=1, text="Requirements:"),
        Line(number=2, text="Forklift certification", is_bullet=True),
    )
    posting = read_posting(
        Document(kind="posting", name="x", format="text", lines=lines, problems=("Page 2 is a picture.",))
    )
    assert posting.problems[0] == "Page 2 is a picture."


def test_what_goes_on_without_end_is_cut_off_and_said():
    posting = read(
        "Requirements\n" + "\n".join(f"- Knowledge of machine number {number}" for number in range(3_000))
    )
    assert any("far longer than a posting" in problem for problem in posting.problems)
    assert len(posting.requirements) > 500


@pytest.mark.parametrize(
    "text",
    [
        "Requirements:\n" + "a" * 10_000 + "\n- 3 years of experience",
        "Requirements:\n" + "\n".join("x" * 10_000 for _ in range(30)),
        "Requirements:\n" + "- Must have 3 years of experience with tools\n" * 5_000,
        "Requirements:\n" + "<b>Must</b> <script>alert(1)</script> have a CDL\n" * 600,
        "Requirements:\n- " + "and experience with x " * 1_700,
        "We are looking for a cook with 3 years of experience, a card and nights and weekends. " * 400,
        "You have 5 years of experience; 2 in x, 3 with y, " * 700,
        "Requirements: Must have x " * 1_400,
        "Pay $1, $2 " * 3_000,
        "must have thing. " * 2_000,
        "Acme Foods And Of The Is " * 1_500,
    ],
    ids=[
        "word",
        "words",
        "bullets",
        "markup",
        "ands",
        "prose",
        "years",
        "headings",
        "dollars",
        "small",
        "names",
    ],
)
def test_hostile_text_is_answered_in_time(text):
    document = document_from_text(text, "posting")
    began = time.process_time()
    with suppress(NextRungError):
        read_posting(document)
    assert time.process_time() - began < 4  # two seconds, and a slow machine


PIECES = [
    "Requirements",
    "- ",
    "3+ years",
    "Bachelor's degree",
    ", and ",
    "; ",
    "required",
    "(preferred)",
    "\n",
    "CDL",
]


@settings(max_examples=80, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=12)), max_size=40))
def test_any_text_is_answered_and_every_quote_stands_in_it(pieces):
    try:
        posting = read(" ".join(pieces))
    except NextRungError:
        return
    for each in (*posting.requirements, *posting.duties):
        assert contains(posting.document, each.source.quote)


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            f"stone mason wanted\n\nwe lay walls.\n{BODY}\ncall 865-555-0136\n\nosterhout walls & stone\n",
            ("stone mason", "osterhout walls & stone"),
        ),
        (f"Line Cook - The Copper Heron, Burlington, VT\n{BODY}", ("Line Cook", "The Copper Heron")),
        (
            f"Osterhout Stone is hiring!\n\nMason - full time, seasonal with a chance of all year\n{BODY}",
            ("Mason", "Osterhout Stone"),
        ),
        (
            f"Mason - Home Every Night - $1,450 Weekly\n\nOsterhout Stone\n{BODY}",
            ("Mason", "Osterhout Stone"),
        ),
        (f"Mason\n{BODY}\nBenefits: discount on stone supply", ("Mason", None)),
    ],
)
def test_title_and_employer_are_told_apart_in_lines_that_say_more(text, facts):
    posting = read(text)
    assert (words_of(posting.title), words_of(posting.company)) == facts


def test_what_is_paid_for_one_stop_is_not_the_pay():
    assert read(f"Driver\n\nPAY\n- 62 cpm, $18 stop pay\n{BODY}").pay is None


# --- facts as sites set them -----------------------------------------------------------------------


def test_a_value_right_below_its_label_is_read():
    text = "Data Analyst\nAgency\nCounty of Alder\nLocation\nAlbany, NY\nSalary\n$60,000 - $70,000\n" + BODY
    posting = read(text)
    assert [words_of(posting.company), words_of(posting.location)] == ["County of Alder", "Albany, NY"]
    assert posting.pay is not None
    assert posting.pay.max == Decimal(70000)


def test_a_line_that_names_the_job_further_down_is_no_requirement():
    posting = read("Duluth Mercy Hospital\nNights\nDuluth, MN\nFull time\nRegistered Nurse\n" + BODY)
    assert words_of(posting.title) == "Registered Nurse"
    assert "Registered Nurse" not in [each.text for each in posting.requirements]


def test_remote_keeps_the_country_behind_it():
    assert words_of(read("Driver\nAcme Haulage\nRemote (US)\n" + BODY).location) == "Remote (US)"


def test_a_road_is_no_place_where_the_head_names_one():
    posting = read("Driver\nAcme Haulage\nDover, DE\n" + BODY + "\nWork Location: On the road\n")
    assert words_of(posting.location) == "Dover, DE"


def test_a_number_of_a_posting_is_not_in_idaho():
    assert read("Driver\nAcme Haulage\nRequisition ID\n2026-10391\n" + BODY).location is None


def test_the_sum_before_a_bonus_is_the_pay():
    pay = read("Manager\nAcme Grill\nFull time | $58,000 - $64,000 + bonus\n" + BODY).pay
    assert pay is not None
    assert (pay.min, pay.max) == (58000, 64000)


def test_a_team_behind_the_comma_of_a_title_is_no_employer():
    text = "Backend Engineer, Payments\nRemote (US)\nFernbank is a bank. The Payments team moves the money.\n"
    assert words_of(read(text + BODY).company) == "Fernbank"
