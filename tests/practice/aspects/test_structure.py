from nextrung.practice.aspects.structure import structure
from tests.practice.aspects.answers import DANA, read

_ASKED = {
    "story": "Tell me about a time something broke down.",
    "about_you": "Tell me about yourself.",
    "claim": "What is your greatest weakness?",
    "situational": "What would you do if a pump failed?",
    "fact": "Can you work nights?",
}
_STORY = (
    "Last spring a pump failed on the night shift. I had two hours until the dairy had to open. I called the "
    "plant, found a spare and fitted it with the apprentice. I checked the seals and wrote it in the log. "
    "In the end we opened on time."
)


def _built(kind, reading):
    return structure(_ASKED[kind], kind, reading)


def test_a_story_in_order_has_all_its_parts():
    found = _built("story", read(_STORY))
    assert found.score >= 4.5
    assert found.findings == ()


def test_without_its_end_the_end_is_missing():
    found = _built("story", read(_STORY[: _STORY.index("In the end")]))
    assert found.score < _built("story", read(_STORY)).score
    assert "the end" in found.because
    assert [remark.kind for remark in found.findings] == ["missing_the_end"]


def test_sentences_out_of_order_are_worth_less():
    sentences = _STORY.split(". ")
    turned = ". ".join(reversed(sentences))
    assert _built("story", read(turned)).score < _built("story", read(_STORY)).score - 1


def test_about_oneself_goes_from_past_to_present_to_here():
    told = (
        "I started as a packer out of high school and spent four years on nights. Right now I lead the early "
        "shift, eleven people and two docks. I want this job because you are opening a cold store."
    )
    without_why = told[: told.index("I want")]
    assert _built("about_you", read(told)).score > 4
    assert "why here" in _built("about_you", read(without_why)).because


def test_a_plain_question_answered_at_once_is_built_well():
    assert _built("fact", read("Yes, I can work nights. I have done it for six years.")).score == 5.0


def test_speech_without_full_stops_is_read_as_well():
    spoken = DANA.lower().replace(".", "").replace(",", "").replace(":", "")
    assert abs(_built("story", read(spoken)).score - _built("story", read(DANA)).score) <= 0.5


def test_what_one_always_does_is_no_step_of_a_story():
    usual = "I find errors all the time. I check my work. I check the work of others. I keep clean files."
    assert _built("story", read(usual)).score <= 2.5


def test_a_setting_may_be_a_place_or_a_holiday():
    for opening in ("At Lantern Freight a pump failed.", "Labor Day weekend, a pump failed."):
        told = _STORY.replace("Last spring a pump failed on the night shift.", opening)
        assert not _built("story", read(told)).because.startswith("Missing: the setting")


def test_picking_up_the_thread_again_costs():
    jumping = _STORY.replace("I called", "No wait, that was after. Anyway the thing was, I called")
    assert _built("story", read(jumping)).score < _built("story", read(_STORY)).score - 1


def test_that_there_is_none_is_not_built_like_an_answer():
    none = "Nothing really comes to mind. I've been told I'm good at every part of it, so I don't have one."
    assert _built("claim", read(none)).score <= 2.5


def test_having_done_it_answers_what_one_would_do_in_part():
    assert 3.0 <= _built("situational", read(_STORY)).score < _built("story", read(_STORY)).score


def test_then_and_then_and_then_is_a_list():
    listed = _STORY.replace(
        "I called the plant, found a spare and fitted it with the apprentice.", "{}"
    ).format(
        "Then I called the plant. Then I looked in the store. And then I found a spare. Then I asked the "
        "apprentice. So then I fitted it. Then I took a break. And then I cleaned up."
    )
    assert _built("story", read(listed)).score < _built("story", read(_STORY)).score - 0.5


def test_a_time_is_told_although_something_else_never_happened():
    told = "I've never had a problem with anybody at work. " + _STORY
    assert _built("story", read(told)).score >= 4.5


def test_a_part_of_the_question_left_open_is_a_part_missing():
    asked = "Tell me about a time something broke down. What did you learn?"
    learnt = _STORY + " I learned to keep a spare on the shelf."
    assert structure(asked, "story", read(_STORY)).score < structure(asked, "story", read(learnt)).score - 0.5


def test_a_tale_before_the_point_costs_where_they_asked_for_a_view():
    asked = "What is your view on overtime?"
    tale = (
        "At Brookwater we had a quota and I made it twice. Rosa stayed until nine all May. She quit in June. "
        "The bakery lost two orders that summer. "
    )
    point = "I'm against it as a habit, because tired people make mistakes. "
    late, at_once = (structure(asked, "claim", read(text)) for text in (tale + point, point + tale))
    assert late.score < at_once.score - 0.5
    assert "missing_the_point" in {remark.kind for remark in late.findings}
    assert "missing_the_point" not in {remark.kind for remark in at_once.findings}


def test_a_fact_that_proves_it_is_a_reason_unless_they_asked_why():
    told = "I like figures. I kept the books of three clinics for nine years and found 4,000 dollars in May."
    asked = "What are you good at?"
    assert "missing_the_reason" not in _kinds(structure(asked, "claim", read(told)))


def test_who_has_none_is_asked_for_no_proof():
    none = "I don't have one. Everybody says that it all goes well with me and the work that there is."
    assert "missing_the_proof" not in _kinds(_built("claim", read(none)))


def test_something_that_happens_with_things_in_it_is_a_setting():
    told = "A translator fell off a ladder and the clinic rang. I called three others and found one by noon."
    assert "missing_the_setting" not in _kinds(_built("story", read(told)))


def _kinds(found):
    return {remark.kind for remark in found.findings}
