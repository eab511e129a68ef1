"""Postings as they are pasted: with the buttons, counts, forms and other jobs of the page around them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nextrung.intake.documents import document_from_text
from nextrung.intake.posting.reading import read_posting
from nextrung.intake.posting.web_page import without_page_around

POSTING = """Line Cook
Millpond Grill
Dayton, OH
We cook for the neighbours six nights a week, from scratch, and most of us have been here for years.
The kitchen is small and calm, the menu changes with the season, and the person at the stove next to
you will help you when it gets loud. We close between Christmas and New Year, and we have done so
since we opened, because cooks have families, too. Everybody eats together at four, and whoever is
new chooses the music for the first week.

Requirements
- 2 years on a line
- Food handler card
"""


def kept(text):
    return [line.text for line in without_page_around(document_from_text(text, "posting")).lines]


def asked(text):
    posting = read_posting(document_from_text(text, "posting"))
    return [(each.text, each.must) for each in posting.requirements]


@pytest.mark.parametrize(
    "line",
    [
        "Apply now",
        "Show more options",
        "Like Comment Repost Send",
        "Reposted 1 week ago · 143 people clicked apply",
        "8,412 followers",
        "12 comments · 9 reposts",
        "Home > Jobs > Kitchens",
        "#nowhiring #dayton",
        "Home About Menu Careers Contact",
        "Do you have a food handler card? Yes No",
        "© 2026 Millpond Grill",
        "We use cookies to make our site work. Accept all Manage preferences",
        "Millpond Grill logo",
        "Like us on Facebook",
    ],
)
def test_a_line_of_the_page_is_left_out(line):
    assert line not in kept(f"{POSTING}{line}\n")
    assert asked(f"{POSTING}{line}\n") == asked(POSTING)


@pytest.mark.parametrize(
    "line",
    [
        "Experience leading teams > 10 people",
        "No license? No problem, we train",
        "Knows Facebook and Instagram",
        "(c) a certificate from the county",
        "Must share a car with another cook",
        "Weekends",
    ],
)
def test_a_line_of_the_posting_stays_though_it_looks_alike(line):
    assert line in kept(f"{POSTING}{line}\n")


def test_other_jobs_below_a_posting_are_not_read():
    below = "Similar jobs\nSous Chef\nThe Copper Heron\nMust have 5 years in a kitchen\n"
    assert asked(POSTING + below) == asked(POSTING)


def test_the_form_below_a_posting_is_not_read():
    form = "Apply for this job\nFirst Name*\nResume*\nWill you require sponsorship?\nMust be 18\n"
    assert asked(POSTING + form) == asked(POSTING)


def test_a_button_to_apply_above_a_posting_takes_nothing_with_it():
    assert kept(f"APPLY FOR THIS JOB\n{POSTING}") == kept(POSTING)


def test_the_posting_goes_on_below_what_the_site_says_of_the_candidate():
    insights = "Profile insights\nLicenses\nFood handler card\n(Required)\nJob details\n"
    assert kept(f"{insights}{POSTING}")[0] == "Job details"


def test_tabs_are_no_headings():
    text = f"Overview\nDuties\nRequirements\nHow to Apply\n\n{POSTING}"
    assert kept(text) == kept(POSTING)


def test_a_heading_right_above_its_list_is_no_tab():
    assert kept("Requirements\nTwo years on a line\nKnife skills\n")[0] == "Requirements"


def test_networks_are_buttons_below_a_button_and_skills_elsewhere():
    assert kept(f"{POSTING}Share this job\nFacebook\nWhatsApp\n") == kept(POSTING)
    assert kept(f"{POSTING}Facebook\n")[-1] == "Facebook"


def test_items_of_a_list_are_never_buttons():
    assert kept("You know\n- Search\n- Print\n") == ["You know", "Search", "Print"]


@given(st.lists(st.sampled_from([*POSTING.splitlines(), "Apply now", "Similar jobs", "First name", "Menu"])))
def test_what_is_kept_stands_in_the_paper_in_its_order(lines):
    document = document_from_text("\n".join(["Line Cook", *lines]), "posting")
    remaining = iter(document.lines)
    assert all(line in remaining for line in without_page_around(document).lines)
