import pytest

from nextrung.intake.documents import document_from_text
from nextrung.intake.posting.dollars import dollars_meant
from nextrung.intake.posting.reading import read_posting

ADVERT = """Shift Supervisor
Marigold Supply LLC
{place}

What we ask
- 2 years in a warehouse
- Forklift certification

{pay}

Write to {address}
"""


def read(pay, *, place="Remote", address="jobs@example.com"):
    return read_posting(document_from_text(ADVERT.format(pay=pay, place=place, address=address), "posting"))


@pytest.mark.parametrize(
    ("place", "currency"),
    [
        ("Mississauga, ON", "CAD"),
        ("Kitchener ON", "CAD"),
        ("Calgary, Alberta", "CAD"),
        ("Toronto", "CAD"),
        ("Vancouver, BC, Canada", "CAD"),
        ("Geelong VIC", "AUD"),
        ("Dubbo, New South Wales", "AUD"),
        ("Perth, WA", "AUD"),
        ("Christchurch", "NZD"),
        ("Dayton, OH", "USD"),
        ("Ontario, CA", "USD"),
        ("Vancouver, WA", "USD"),
        ("Melbourne, Florida", "USD"),
        ("New Brunswick, NJ", "USD"),
        ("Toronto, ON or Buffalo, NY", "USD"),
        ("Remote", "USD"),
        (None, "USD"),
    ],
)
def test_the_place_of_the_job_tells_whose_dollars_they_are(place, currency):
    assert dollars_meant("$28 - $32 per hour", place).currency == currency


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("$85,000 plus super", "AUD"),
        ("$38 an hour + super", "AUD"),
        ("$90,000 and 11.5% super on top", "AUD"),
        ("$85,000 - $92,000 (AUD)", "AUD"),
        ("Write to jobs@marigold.example.com.au", "AUD"),
        ("Write to jobs@marigold.example.ca", "CAD"),
        ("Health plan and RRSP matching", "CAD"),
        ("Work from anywhere in Saskatchewan", "CAD"),
        ("All amounts are in Canadian dollars", "CAD"),
        ("We pay plus super benefits", "USD"),
        ("You draw in CAD; 3 CAD seats, AutoCAD (CAD) 2024", "USD"),
        ("AuD from an accredited school", "USD"),
        ("401(k) for teams in Canada", "USD"),
        ("Teams in Canada and Australia", "USD"),
        ("See jobs.example.ca.us", "USD"),
    ],
)
def test_smaller_signs_tell_where_the_job_has_no_place(text, currency):
    assert dollars_meant(text, None).currency == currency


def test_offices_elsewhere_do_not_change_the_currency_of_a_job_in_ohio():
    about = "We have offices in Toronto, write to jobs@example.ca, RRSP for those there."
    assert dollars_meant(about, "Dayton, OH").currency == "USD"


def test_a_named_currency_outranks_the_place():
    assert dollars_meant("US$90,000 a year", "Toronto, ON").currency == "USD"
    assert dollars_meant("$90,000 CAD a year", "Dayton, OH").currency == "CAD"


def test_two_named_currencies_leave_it_to_the_place():
    text = "$90k-$100k USD or $110k-$120k CAD"
    assert [dollars_meant(text, place).currency for place in ("Toronto, ON", "Dayton, OH")] == ["CAD", "USD"]
    assert read(text, place="Toronto, ON").pay.source.quote == "$110k-$120k CAD"


@pytest.mark.parametrize("pay", ["C$70,000 a year", "CAD 70,000 a year", "$70,000 a year (CAD)", "$70k CAD"])
def test_dollars_named_by_the_posting_are_its_pay(pay):
    found = read(pay).pay
    assert (found.min, found.max, found.unit, found.currency) == (70_000, 70_000, "year", "CAD")


def test_the_reader_is_told_why_they_are_not_us_dollars():
    posting = read("$28 - $32 per hour", place="Mississauga, ON")
    said = [problem for problem in posting.problems if "Canadian dollars" in problem]
    assert len(said) == 1
    assert "“Mississauga”" in said[0]


def test_us_dollars_need_no_words():
    posting = read("$28 - $32 per hour", place="Dayton, OH")
    assert posting.pay.currency == "USD"
    assert not [problem for problem in posting.problems if "pay" in problem]


def test_what_one_earns_by_the_hour_is_the_pay_where_no_other_is_named():
    assert read("Earn $18-$22/hr").pay.max == 22
    assert read("Earn up to $28/hr with tips\n\nPay: $15 an hour").pay.max == 15
    assert read("Earn up to $120,000 a year").pay is None
