from nextrung.practice.aspects.structure import structure
from tests.practice.aspects.answers import DANA, read

_STORY = (
    "Last spring a pump failed on the night shift. I had two hours until the dairy had to open. I called the "
    "plant, found a spare and fitted it with the apprentice. I checked the seals and wrote it in the log. "
    "In the end we opened on time."
)


def test_a_story_in_order_has_all_its_parts():
    found = structure("story", read(_STORY))
    assert found.score >= 4.5
    assert found.findings == ()


def test_without_its_end_the_end_is_missing():
    found = structure("story", read(_STORY[: _STORY.index("In the end")]))
    assert found.score < structure("story", read(_STORY)).score
    assert "the end" in found.because
    assert [remark.kind for remark in found.findings] == ["missing_the_end"]


def test_sentences_out_of_order_are_worth_less():
    sentences = _STORY.split(". ")
    turned = ". ".join(reversed(sentences))
    assert structure("story", read(turned)).score < structure("story", read(_STORY)).score - 1


def test_about_oneself_goes_from_past_to_present_to_here():
    told = (
        "I started as a packer out of high school and spent four years on nights. Right now I lead the early "
        "shift, eleven people and two docks. I want this job because you are opening a cold store."
    )
    without_why = told[: told.index("I want")]
    assert structure("about_you", read(told)).score >= 4.2
    assert "why here" in structure("about_you", read(without_why)).because


def test_a_plain_question_answered_at_once_is_built_well():
    assert structure("fact", read("Yes, I can work nights. I have done it for six years.")).score == 5.0


def test_speech_without_full_stops_is_read_as_well():
    spoken = DANA.lower().replace(".", "").replace(",", "").replace(":", "")
    assert abs(structure("story", read(spoken)).score - structure("story", read(DANA)).score) <= 0.5


def test_what_one_always_does_is_no_step_of_a_story():
    usual = "I find errors all the time. I check my work. I check the work of others. I keep clean files."
    assert structure("story", read(usual)).score <= 2.5


def test_a_setting_may_be_a_place_or_a_holiday():
    for opening in ("At Lantern Freight a pump failed.", "Labor Day weekend, a pump failed."):
        told = _STORY.replace("Last spring a pump failed on the night shift.", opening)
        assert not structure("story", read(told)).because.startswith("Missing: the setting")


def test_picking_up_the_thread_again_costs():
    jumping = _STORY.replace("I called", "No wait, that was after. Anyway the thing was, I called")
    assert structure("story", read(jumping)).score < structure("story", read(_STORY)).score - 1


def test_that_there_is_none_is_not_built_like_an_answer():
    none = "Nothing really comes to mind. I've been told I'm good at every part of it, so I don't have one."
    assert structure("claim", read(none)).score <= 2.5


def test_having_done_it_answers_what_one_would_do_in_part():
    assert 3.0 <= structure("situational", read(_STORY)).score < structure("story", read(_STORY)).score
