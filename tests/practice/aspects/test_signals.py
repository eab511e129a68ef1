import pytest

from nextrung.practice.aspects.signals import definite, dodges, is_of_its_form, strays, vague
from tests.practice.aspects.answers import read


def test_numbers_names_things_and_times_are_definite():
    told = "Last March at Tull Creek I ran the gauge twice: 87 percent where the drawing said 95."
    assert definite("claim", read(told)) > 0.5 > definite("claim", read("I always give my best for people."))


def test_a_plain_answer_needs_no_more_than_what_was_asked():
    assert definite("fact", read("Yes, I can.")) == 1.0


@pytest.mark.parametrize(
    ("kind", "text", "has_it"),
    [
        ("fact", "Four hundred and six at the top of it.", True),
        ("fact", "Yes, it is.", True),
        ("fact", "On a Monday in May.", True),
        ("fact", "It is really important to me and part of my plan.", False),
        (
            "situational",
            "I wouldn't argue. I'd bring them to the side window. If the count is over, I'd fix it.",
            True,
        ),
        ("situational", "Reading is so important. We looked at many classes.", False),
        ("ask_us", "How do you split the weekends? And who would I learn from?", True),
        ("ask_us", "No, I think you covered it all.", False),
    ],
)
def test_each_kind_is_known_by_its_form(kind, text, has_it):
    assert (is_of_its_form(kind, read(text)) >= 0.9) is has_it


def test_life_at_home_strays_and_one_mention_of_it_does_not():
    work = "I started at the store as a clerk and did the course at night. I run the early shift now. "
    home = (
        "My sister lives in the next town. My husband and my son like it there. My mother moved in with us. "
    )
    assert (
        strays("Tell me about yourself.", "about_you", read(work + "My husband works nights as well.")) == 0
    )
    assert strays("Tell me about yourself.", "about_you", read(work + home)) > 0.5


def test_the_later_the_first_step_comes_the_further_it_strays():
    steps = "I'd call her back the same day and I'd go there the next time it rained, with a level."
    tale = "People think that paving is simple. The foreman could see two hundredths with his eye. " * 2
    assert (
        strays("How would you handle it?", "situational", read(tale + steps))
        > 0.5
        > strays("How would you handle it?", "situational", read(steps))
    )


def test_who_mentions_a_partner_strays_no_further_than_who_mentions_a_wife():
    told = "I moved here for my {}. My {} works at the plant, and my {} found the posting."
    found = {
        strays("Why do you want to move?", "claim", read(told.replace("{}", whom)))
        for whom in ("wife", "husband", "partner")
    }
    assert len(found) == 1
    assert found != {0}


def test_general_phrases_and_hedges_are_vague():
    assert vague(read("I'm a team player, I guess, and sort of a people person, and so on.")) == 1.0
    assert vague(read("I fixed the pump on Friday and wrote it in the log.")) == 0


def test_getting_around_the_question_is_seen():
    assert dodges("What is your greatest weakness?", read("I'm a perfectionist."))
    assert dodges("What is your greatest weakness?", read("Nothing really comes to mind."))
    assert not dodges("What is your greatest weakness?", read("My notes. I write them two weeks late."))


def test_a_tale_before_the_point_strays_where_they_ask_for_a_view():
    tale = "Last year we sold four kits a week and I made the number. She never came back. "
    point = "I wouldn't do it, because people come here to be looked after. "
    assert strays("What is your view on selling at the chair?", "claim", read(tale + point)) > 0.3
    assert strays("What is your view on selling at the chair?", "claim", read(point + tale)) == 0


@pytest.mark.parametrize(
    "asked", ["Why did you leave?", "What made you move?", "What have you changed your mind about?"]
)
def test_what_is_past_is_told_as_a_tale(asked):
    assert (
        strays(asked, "claim", read("They slowed down. The school contract was lost and hours were cut."))
        == 0
    )


def test_miles_are_of_work_where_there_is_more_of_work():
    told = "I'd ride with two drivers and count empty miles on each truck. Late miles cost the shop most."
    assert strays("What would your first month look like?", "situational", read(told)) == 0


def test_a_company_anybody_could_name_gets_around_why_here():
    asked = "Why do you want to work here?"
    assert dodges(
        asked, read("It's a great company and a leader in the industry. I'm open to anything really.")
    )
    assert not dodges(asked, read("Because your nurses call each patient on day two. I'd like to do that."))
