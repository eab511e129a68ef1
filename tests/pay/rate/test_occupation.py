import contextlib
import zlib
from importlib import resources

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.build_titles import build, read_titles
from nextrung.errors import NextRungError
from nextrung.pay.rate import onet
from nextrung.pay.rate.occupation import OFFERED, UnknownOccupationError, find_occupation
from nextrung.pay.rate.title_index import FILE, title_index
from nextrung.pay.rate.title_words import title_words


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("Accountant", "13-2011"),
        ("Sr. Staff Acct II", "13-2011"),
        ("Talent Management Asst. Director", "11-3121"),
        ("RN Case Manager", "29-1141"),
        ("Gigafactory Maintenance Tech - Nights", "49-9071"),
        ("Director, Human Resources", "11-3121"),
        ("VP of Marketing", "11-2021"),
        ("Sr Software Eng III (Remote)", "15-1252"),
        ("CDL Driver - Home Daily", "53-3032"),
        ("Line cook", "35-2014"),
        ("Electrician / Handyman", "47-2111"),
        ("Assistant principal", "11-9032"),
        ("Medical Assistant @ Family Clinic", "31-9092"),
        ("Warehouse Associate #48213", "53-7062"),
    ],
)
def test_title_as_people_write_it_finds_its_occupation(title, code):
    assert find_occupation(title).code == code


@pytest.mark.parametrize(
    ("title", "code"),
    [("Acountant", "13-2011"), ("Sofware enginer", "15-1252"), ("Registerd nurse", "29-1141")],
)
def test_slip_of_the_keyboard_is_put_right(title, code):
    assert find_occupation(title).code == code


def test_head_of_a_title_may_come_first():
    assert title_words("Director of Nursing") == title_words("Nursing Director")


def test_known_title_is_surer_than_one_found_by_its_words():
    known, guessed = find_occupation("Paralegal"), find_occupation("Contract paperwork wrangler")
    assert known.confidence > 0.7 > guessed.confidence


@pytest.mark.parametrize(
    "title",
    [
        "Associate",
        "Manager",
        "Specialist",
        "Lead",
        "Sr. Manager",
        "Team Lead",
        "Coordinator II",
        "Technician",
    ],
)
def test_a_title_that_many_kinds_of_work_share_is_unsure_and_offers_five_others(title):
    found = find_occupation(title)
    assert found.confidence < 0.5
    assert len(found.alternatives) == OFFERED


def test_a_word_that_names_one_kind_of_work_is_sure_by_itself():
    assert all(
        find_occupation(one).confidence > 0.7 for one in ("Electrician", "Librarian", "Pharmacist", "Cook")
    )


def test_unsure_title_offers_five_other_readings():
    found = find_occupation("Growth wizard for donor happiness")
    assert len(found.alternatives) == OFFERED
    assert found.code not in {one.code for one in found.alternatives}


def test_duties_choose_between_readings():
    kitchen = find_occupation(
        "Crew lead", ("Open and close the restaurant, train staff, food safety, shift plans",)
    )
    roof = find_occupation("Crew lead", ("Construction site safety, blueprints, schedules for the trades",))
    assert kitchen.code != roof.code


def test_code_decides_over_the_title():
    assert find_occupation("Wizard", occupation="132011").code == "13-2011"


@pytest.mark.parametrize("code", ["99-9999", "accountant", "13-20111"])
def test_code_that_is_none_is_refused(code):
    with pytest.raises(UnknownOccupationError, match="not the code of an occupation"):
        find_occupation("Wizard", occupation=code)


@pytest.mark.parametrize("title", ["🙂🙂", "", "   ", "(Remote)", "xqzzt"])
def test_title_without_a_known_word_is_an_error_with_advice(title):
    with pytest.raises(UnknownOccupationError, match="the code of the occupation"):
        find_occupation(title)


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=60))
def test_any_text_is_answered_or_refused(title):
    with contextlib.suppress(UnknownOccupationError):
        assert find_occupation(title).code in set(title_index().codes)


def test_searchable_file_fits_the_table():
    """Fails after a change of the titles: run `python data/build_titles.py`."""
    kept = resources.files("nextrung.pay").joinpath("data").joinpath(FILE).read_bytes()
    assert zlib.decompress(kept) == zlib.decompress(build(read_titles()))


def test_table_has_each_occupation_once_with_six_titles():
    rows = read_titles()
    assert len({row.soc for row in rows}) == len(rows) == 830
    assert [row.soc for row in rows if len(set(row.titles)) < 6] == []


@pytest.fixture
def own_data(tmp_path, monkeypatch):
    monkeypatch.setenv("NEXTRUNG_DATA", str(tmp_path))
    onet.kept_titles.cache_clear()
    yield tmp_path
    onet.kept_titles.cache_clear()


LIST = "O*NET-SOC Code\tAlternate Title\n13-2011.00\tLedger whisperer\n99-0000.00\tNobody\n"


def test_our_own_table_comes_before_titles_that_the_user_added(own_data):
    onet.add_onet(b"O*NET-SOC Code\tAlternate Title\n11-1011.00\tParalegal\n", "titles.txt")
    assert find_occupation("Paralegal").code == "23-2011"


def test_titles_that_the_user_added_are_used_and_named(own_data):
    assert onet.add_onet(LIST.encode(), "titles.txt") == 1
    found = find_occupation("Ledger Whisperer")
    assert found.code == "13-2011"
    assert "O*NET" in found.attribution


@pytest.mark.parametrize(
    "content", [b"a,b\n1,2\n", b"PK\x03\x04broken", b"\xff\xfe\x00", b"O*NET-SOC Code\tAlternate Title\n"]
)
def test_file_that_is_not_the_list_is_refused(own_data, content):
    with pytest.raises(NextRungError):
        onet.add_onet(content, "titles.txt")
    assert list(own_data.iterdir()) == []
