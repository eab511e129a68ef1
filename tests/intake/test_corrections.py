from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nextrung.demo import DEMO_NOW, demo_papers
from nextrung.errors import NextRungError
from nextrung.intake.corrections import checked, correct, correctable, room_for
from nextrung.intake.documents import document_from_bytes, read_document
from nextrung.intake.notes.reading import read_notes
from nextrung.intake.posting.reading import read_posting
from nextrung.intake.records import PartialDate
from nextrung.intake.resume.reading import read_resume

RESUME = """Wren Halloran
wren@example.com

Experience
Night Porter, Gable House Hotel
Jan 2019 - Mar 2021
- Ran the desk alone for 140 rooms
- Trained four porters

Bell Attendant, Quay Street Inn
2016 - 2018
- Carried bags

Skills
Opera, Excel, Spanish
"""


@pytest.fixture(scope="module")
def resume():
    return read_resume(document_from_bytes(RESUME.encode(), "wren.txt", "resume"))


@pytest.fixture(scope="module")
def posting():
    return read_posting(read_document(demo_papers() / "posting.txt", "posting"))


@pytest.fixture(scope="module")
def notes():
    return read_notes(read_document(demo_papers() / "notes.txt", "notes"), DEMO_NOW.date())


def names(resume):
    return [skill.name.text for skill in resume.skills]


def test_what_the_person_says_takes_the_place_of_what_was_read_and_says_whose_word_it_is(resume):
    position = correct(resume, {"work[0].position": "Night  Manager "}).work[0].position
    assert (position.text, position.source.label, position.source.quote) == (
        "Night Manager",
        "you",
        "Night Manager",
    )
    assert position.source.line == resume.work[0].position.source.line


def test_nothing_else_changes(resume):
    corrected = correct(resume, {"work[0].position": "Night Manager"})
    assert (corrected.work[1], corrected.skills, corrected.document) == (
        resume.work[1],
        resume.skills,
        resume.document,
    )


def test_an_empty_value_is_taken_out(resume):
    assert correct(resume, {"email": ""}).email is None


def test_a_skill_without_its_name_is_no_skill(resume):
    assert names(correct(resume, {"skills[1].name": ""})) == ["Opera", "Spanish"]


def test_numbers_are_those_of_what_was_read_whatever_is_taken_out(resume):
    corrected = correct(resume, {"skills[0].name": "", "skills[0].level": "", "skills[2].name": "Catalan"})
    assert names(corrected) == ["Excel", "Catalan"]


def test_the_tenth_value_is_not_mistaken_for_the_second():
    many = (
        "A\n\nSkills\n"
        + ", ".join(f"Tool{letter}" for letter in "abcdefghijkl")
        + "\n\nExperience\nPorter, Gable House\n2019 - 2021\n"
    )
    resume = read_resume(document_from_bytes(many.encode(), "many.txt", "resume"))
    corrected = correct(resume, {"skills[1].name": "", "skills[10].name": "Last"})
    assert names(corrected)[8:] == ["Toolj", "Last", "Tooll"]


def test_a_whole_job_is_taken_out(resume):
    assert correct(resume, {"work[0]": ""}).work == resume.work[1:]


def test_a_job_whose_last_value_was_taken_out_is_gone(resume):
    ways = [value.way for value in correctable(resume) if value.way.startswith("work[1]") and value.text]
    assert correct(resume, dict.fromkeys(ways, "")).work == resume.work[:1]


def test_dates_are_read_from_the_words(resume):
    period = correct(resume, {"work[0].period": "Feb 2018 to present"}).work[0].period
    assert (period.start, period.end, period.is_current) == (PartialDate(year=2018, month=2), None, True)
    assert period.source.label == "you"


@pytest.mark.parametrize(
    ("way", "words", "sentence"),
    [
        ("work[0].period", "long ago", "No dates"),
        ("work[0].wage", "12", "no such value"),
        ("work[0]", "Porter", "no such value"),
        ("name[0]", "Wren", "no such value"),
        ("document.name", "x", "no such value"),
        ("__class__", "x", "no such value"),
        ("work.position", "", "no such value"),
    ],
)
def test_what_is_no_value_for_the_place_is_refused_with_a_sentence(resume, way, words, sentence):
    with pytest.raises(NextRungError, match=sentence):
        checked(resume, {}, way, words)


def test_pay_is_read_from_the_words(posting):
    pay = correct(posting, {"pay": "$80,000 - $95,000 a year"}).pay
    assert (pay.min, pay.max, pay.unit, pay.source.label) == (Decimal(80000), Decimal(95000), "year", "you")
    with pytest.raises(NextRungError, match="No pay"):
        checked(posting, {}, "pay", "plenty")


def test_a_requirement_put_right_asks_for_what_its_new_words_ask_for(posting):
    place = next(n for n, each in enumerate(posting.requirements) if each.years == 5)
    asked = correct(posting, {f"requirements[{place}].text": "3+ years of experience in customer support"})
    asked = asked.requirements[place]
    assert (asked.years, asked.kind, asked.must, asked.source.label) == (3, "years", True, "you")


def test_a_requirement_is_said_to_be_a_plus_and_keeps_its_line(posting):
    asked = correct(posting, {"requirements[1].must": "no"}).requirements[1]
    assert not asked.must
    assert asked.source == posting.requirements[1].source
    with pytest.raises(NextRungError, match="yes nor no"):
        checked(posting, {}, "requirements[1].must", "perhaps")


def test_a_duty_stays_a_duty(posting):
    assert correct(posting, {"duties[0].text": "Lead a team of 20"}).duties[0].kind == "duty"


def test_a_person_put_right_has_the_kind_of_the_new_role(notes):
    person = correct(notes, {"met[0].role": "HR director", "met[0].name": "Gwen Sorel"}).met[0]
    assert (person.name, person.role_kind, person.source.label) == ("Gwen Sorel", "hr", "you")


def test_a_person_with_neither_name_nor_role_is_nobody(notes):
    assert correct(notes, {"met[0].role": "", "met[0].name": ""}).met == notes.met[1:]


def test_one_more_is_added_as_a_line_of_its_own(resume):
    corrected = correct(resume, {"skills[+1]": "Wine service", "skills[+2]": "First aid", "name": ""})
    assert names(corrected)[-2:] == ["Wine service", "First aid"]
    first, second = corrected.skills[-2:]
    assert first.name.source.label == "you"
    assert corrected.document.lines[second.name.source.line - 1].text == "First aid"


def test_an_added_job_is_filled_in_like_one_that_was_read(resume):
    given_ = {"work[+1]": "Barista", "work[+1].employer": "Pier Café", "work[+1].period": "2014 - 2015"}
    job = correct(resume, given_).work[-1]
    assert (job.position.text, job.employer.text, job.period.start.year) == ("Barista", "Pier Café", 2014)
    assert {value.way for value in correctable(resume, given_)} >= {
        "work[+1].position",
        "work[+1].employer",
        "work[+1].period",
    }
    assert checked(resume, given_, "work[+1].employer", "Pier Tea") == "Pier Tea"


def test_an_added_requirement_a_quote_and_a_person_are_whole(posting, notes, resume):
    assert correct(posting, {"requirements[+1]": "2 years of Excel"}).requirements[-1].years == 2
    assert correct(resume, {"references[+1]": "Never late."}).references[-1].quote.text == "Never late."
    assert correct(notes, {"met[+1]": "Ada Brook"}).met[-1].name == "Ada Brook"


def test_room_is_above_every_number_taken(resume):
    assert "skills[+1]" in room_for(resume, {})
    assert "skills[+4]" in room_for(resume, {"skills[+3]": "Opera"})
    assert "work[0].highlights[+1]" in room_for(resume, {})


def test_every_room_takes_words(resume, posting, notes):
    for record in (resume, posting, notes):
        for way in room_for(record, {}):
            words = "$50,000 a year" if way.startswith("pay") else "Something"
            assert correct(record, {way: words}) != record, way


def test_what_the_paper_lacks_is_offered_empty(resume):
    empty = {value.way for value in correctable(resume) if not value.text}
    assert {"phone", "work[0].location"} <= empty


def test_a_way_that_leads_nowhere_is_passed_over(resume):
    nowhere = {"work[9].position": "x", "document.name": "x", "name.text": "x", "skills[0]x": "x", "": "x"}
    assert correct(resume, nowhere) == resume


def test_dates_kept_long_ago_that_are_no_dates_are_passed_over(resume):
    assert correct(resume, {"work[0].period": "never"}) == resume


def test_every_value_that_is_told_can_be_put_right_and_taken_out(resume, posting, notes):
    for record in (resume, posting, notes):
        for value in correctable(record):
            words = {"period": "2001 - 2002", "pay": "$21 an hour", "yes_no": "no"}.get(
                value.kind, "Otherwise"
            )
            assert checked(record, {}, value.way, words) == words
            if value.kind != "yes_no":
                assert correct(record, {value.way: words}) != record, value.way
            if value.text and value.kind != "yes_no":
                assert correct(record, {value.way: ""}) != record, value.way


@given(
    st.dictionaries(st.text(alphabet="work[]0123.+skilsname ", max_size=20), st.text(max_size=30), max_size=6)
)
def test_no_corrections_break_the_reading(given_):
    resume = read_resume(document_from_bytes(RESUME.encode(), "wren.txt", "resume"))
    corrected = correct(resume, given_)
    assert correct(resume, given_) == corrected
    assert corrected.document.kind == "resume"


def test_the_day_of_the_round_is_left_to_the_round(notes):
    assert not any("starts" in value.way or "day" in value.way for value in correctable(notes))
    assert isinstance(notes.next_round.starts, datetime)
    assert isinstance(notes.next_round.day, date)
