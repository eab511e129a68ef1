"""The kind of employer is taken from the posting's own words, or not at all."""

import pytest

from nextrung.intake.records import Document, Line, Posting
from nextrung.pay.rate.employer import find_employer_industry, load_employers
from nextrung.pay.rate.factors import experience_table
from nextrung.pay.rate.going_rate import estimate_going_rate
from nextrung.sources import Source, Statement


def posting_of(company=None, *lines):
    document = Document(
        kind="posting",
        name="posting.txt",
        format="text",
        lines=tuple(Line(number=number, text=text) for number, text in enumerate(lines, start=1)),
    )
    named = company and Statement(text=company, source=Source(document="posting", line=1, quote=company))
    return Posting(document=document, company=named)


@pytest.mark.parametrize(
    ("company", "industry"),
    [
        ("CITY OF HALDANE FALLS", "government"),
        ("Tillicum County", "government"),
        ("Tri-Rivers Department of Community Supervision", "government"),
        ("Larkspur Valley School District No. 27", "education"),
        ("Northgate Food Bank", "nonprofit"),
        ("Keldon Valley Bank", "finance"),
        ("Piedra Alta Regional Hospital", "health care"),
    ],
)
def test_name_tells_the_kind_of_employer(company, industry):
    found = find_employer_industry(posting_of(company))
    assert found.text == industry
    assert found.source.quote == company


@pytest.mark.parametrize(
    "company",
    ["County Line Brick", "Uptown City Cycles", "Bankside Looms", "Schoolhouse Toys", "Ironquill Electric"],
)
def test_name_that_only_sounds_like_it_tells_nothing(company):
    assert find_employer_industry(posting_of(company)) is None


def test_words_of_the_posting_tell_it_where_the_name_does_not():
    found = find_employer_industry(
        posting_of("Open Harbour", "Open Harbour", "We are a nonprofit with 40 staff.")
    )
    assert found == Statement(
        text="nonprofit", source=Source(document="posting", line=2, quote="We are a nonprofit")
    )


def test_every_kind_has_its_factor():
    assert {row.industry for row in load_employers()} <= {row.id for row in experience_table().industry}


def test_rate_says_what_it_took_the_employer_for():
    rate = estimate_going_rate("Accountant", "Charlotte, NC", 6, posting=posting_of("City of Marlow"))
    assert "(government)" in rate.for_you.why
    assert any("counts as government here, because of “City of Marlow”" in notice for notice in rate.notices)


def test_industry_that_is_given_comes_before_the_posting():
    rate = estimate_going_rate(
        "Accountant", "Charlotte, NC", 6, posting=posting_of("City of Marlow"), industry="finance"
    )
    assert "(finance)" in rate.for_you.why
    assert not any("counts as" in notice for notice in rate.notices)


def test_employer_is_not_spoken_of_where_nothing_was_fitted():
    rate = estimate_going_rate("Electrician", "Charlotte, NC", 6, posting=posting_of("City of Marlow"))
    assert not any("counts as" in notice for notice in rate.notices)
