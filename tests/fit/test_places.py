import dataclasses

import pytest

from nextrung.fit.places import judge_residence, regions_in, regions_to_live_in
from nextrung.sources import Source, Statement
from tests.fit.papers import resume


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Registered Nurse, State of Ohio", {"OH"}),
        ("Salem, OR", {"OR"}),
        ("nights OR days", set()),
        ("West Virginia", {"WV"}),
    ],
)
def test_regions_are_named_or_stand_behind_a_comma(text, expected):
    assert regions_in(text) >= expected
    assert bool(regions_in(text)) == bool(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Must reside in OH, IN or KY", {"OH", "IN", "KY"}),
        ("Must live within Ohio", {"OH"}),
        ("A valid Ohio license", set()),
    ],
)
def test_a_place_to_live_is_told_from_a_place_named(text, expected):
    assert regions_to_live_in(text) == expected


def test_the_place_on_the_resume_is_held_against_it():
    source = Source(document="resume", quote="Xenia, OH", line=2)
    papers = dataclasses.replace(resume(), location=Statement(text="Xenia, OH", source=source))
    found = judge_residence(frozenset({"OH", "KY"}), papers)
    assert found is not None
    assert found.statements[0].text == "Xenia, OH"
    assert judge_residence(frozenset({"TX"}), papers) is None
    assert judge_residence(frozenset({"OH"}), resume()) is None
