"""What is chosen among the strengths: it stands above what is computed, for good."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from nextrung_web.ladder.models import Correction, Round
from nextrung_web.rounds.models import Choice, KeptBrief

pytestmark = pytest.mark.django_db


def texts(kept, group="strengths"):
    return [strength["requirement"]["text"] for strength in kept.content[group]]


@pytest.fixture
def choose(mine, second, work_off):
    """Send one choice, make the brief again, and give it."""

    def send(act, about, **more):
        answer = mine.post(reverse("choose_strength", args=[second.pk]), {"act": act, "about": about, **more})
        assert answer.status_code == 302, answer.content.decode()
        work_off()
        return KeptBrief.objects.get(round=second)

    return send


def make_again(second, work_off):
    from nextrung_web.rounds.making import ask_for_brief

    ask_for_brief(second)
    work_off()
    return KeptBrief.objects.get(round=second)


def test_another_strength_is_named_and_stays_named_when_the_brief_is_made_anew(
    choose, kept, second, ladder, work_off
):
    out, put_in = texts(kept)[2], texts(kept, "other_strengths")[0]
    now = choose("swap", out, put_in=put_in)
    assert texts(now)[2] == put_in
    assert out in texts(now, "other_strengths")
    Correction.objects.create(paper=ladder.resume, field="name", value="Nora Castellan")
    now = make_again(second, work_off)
    assert now.content["candidate"]["name"] == "Nora Castellan"
    assert texts(now)[2] == put_in


def test_a_strength_that_was_put_in_can_be_put_out_for_the_first_one_again(choose, kept):
    out, (first, other, *_rest) = texts(kept)[2], texts(kept, "other_strengths")
    choose("swap", out, put_in=first)
    now = choose("swap", first, put_in=other)
    assert texts(now)[2] == other
    assert Choice.objects.count() == 1
    now = choose("swap", other, put_in=out)
    assert texts(now) == texts(kept)
    assert not Choice.objects.exists()


def test_another_one_sets_apart_on_every_page_that_says_so(choose, kept, get):
    other = next(one for one in kept.content["strengths"] if not one["differentiator"])
    now = choose("apart", other["requirement"]["text"])
    (apart,) = [one for one in now.content["strengths"] if one["differentiator"]]
    assert apart["requirement"]["text"] == other["requirement"]["text"]
    assert now.content["front"]["remember_as"] != kept.content["front"]["remember_as"]
    assert "You chose it as what sets you apart." in get("strengths/").content.decode()


def test_the_words_somebody_said_are_shown_with_who_said_them_and_that_you_added_them(choose, kept, get):
    bare = next(one for one in kept.content["strengths"] if not one["quote"])
    about = bare["requirement"]["text"]
    now = choose("quote", about, words="She never left early.", who="Ada Brook, head of care")
    quote = next(one["quote"] for one in now.content["strengths"] if one["requirement"]["text"] == about)
    assert (quote["text"], quote["who"]) == ("She never left early.", "Ada Brook, head of care")
    assert quote["source"]["row"] == "you"
    shown = get("strengths/").content.decode()
    assert "You added these words." in shown
    assert '<span class="tag ours" title="She never left early.">you</span>' in shown


def test_the_words_somebody_said_hold_for_the_next_round_too(choose, kept, ladder, work_off):
    about = texts(kept)[0]
    choose("quote", about, words="She never left early.", who="Ada Brook")
    final = Round.objects.create(application=ladder, kind="final")
    now = make_again(final, work_off)
    quotes = [one["quote"]["text"] for one in now.content["strengths"] if one["quote"]]
    assert "She never left early." in quotes


def test_words_that_were_added_again_take_the_place_of_the_first(choose, kept, second, ladder):
    about = texts(kept)[0]
    first = Round.objects.create(application=ladder, kind="final")
    Choice.objects.create(round=first, kind="quote", about=about, value="Fine.", who="Ada Brook")
    choose("quote", about, words="She never left early.", who="Ada Brook")
    choose("quote", about, words="She never left late.", who="Ada Brook")
    assert [(one.round, one.value) for one in Choice.objects.all()] == [(second, "She never left late.")]


def test_there_is_one_that_sets_apart(choose, kept):
    choose("apart", texts(kept)[1])
    choose("apart", texts(kept)[2])
    assert Choice.objects.get().about == texts(kept)[2]


def test_no_two_choices_have_the_same_place(second):
    for kind, about in (("quote", "Care"), ("swap", "Care"), ("apart", "Care")):
        Choice.objects.create(round=second, kind=kind, about=about)
        other = "Rest" if kind == "apart" else about
        with pytest.raises(IntegrityError), transaction.atomic():
            Choice.objects.create(round=second, kind=kind, about=other)


def test_words_too_long_for_an_index_can_be_chosen_too(second):
    about = "".join(f"{number} " for number in range(3_000))
    assert Choice.objects.create(round=second, kind="quote", about=about).pk


def test_a_choice_is_taken_back(choose, kept, mine, second, work_off):
    choose("swap", texts(kept)[2], put_in=texts(kept, "other_strengths")[0])
    mine.post(reverse("undo_choice", args=[second.pk, Choice.objects.get().pk]))
    work_off()
    assert texts(KeptBrief.objects.get()) == texts(kept)


def test_a_choice_of_somebody_else_cannot_be_taken_back(mine, kept, second, kept_elsewhere):
    theirs = Choice.objects.create(round=kept_elsewhere.round, kind="apart", about="x")
    assert mine.post(reverse("undo_choice", args=[second.pk, theirs.pk])).status_code == 404
    assert Choice.objects.filter(pk=theirs.pk).exists()


def test_a_quote_without_who_said_it_is_told_and_what_was_typed_stays(mine, kept, second):
    answer = mine.post(
        reverse("choose_strength", args=[second.pk]),
        {"act": "quote", "about": texts(kept)[1], "words": "A <b>fine</b> planner.", "who": ""},
    )
    assert answer.status_code == 422
    shown = answer.content.decode()
    assert "A &lt;b&gt;fine&lt;/b&gt; planner.</textarea>" in shown
    assert "This field is required." in shown
    assert not Choice.objects.exists()


@pytest.mark.parametrize(
    "sent",
    [
        {"act": "swap", "about": "?", "put_in": "?"},
        {"act": "apart", "about": "Juggling"},
        {"act": "quote", "about": "Juggling", "words": "Fine.", "who": "Ada"},
        {},
    ],
)
def test_a_strength_that_is_not_in_the_brief_cannot_be_chosen(mine, kept, second, sent):
    answer = mine.post(reverse("choose_strength", args=[second.pk]), sent)
    assert answer.status_code == 422
    assert "not in your brief any more" in answer.content.decode()
    assert not Choice.objects.exists()


def test_a_choice_that_the_papers_bear_out_no_more_is_told_and_can_be_forgotten(
    mine, kept, second, work_off, get
):
    Choice.objects.create(round=second, kind="swap", about=texts(kept)[0], value="Juggling on a wire")
    make_again(second, work_off)
    shown = get("strengths/").content.decode()
    assert "You chose the strength for “Juggling on a wire”." in shown
    mine.post(reverse("undo_choice", args=[second.pk, Choice.objects.get().pk]))
    work_off()
    assert "Juggling" not in get("strengths/").content.decode()


def test_words_for_a_strength_that_was_put_out_are_no_cause_for_a_warning(choose, kept, get):
    about = texts(kept)[2]
    choose("quote", about, words="She never left early.", who="Ada Brook")
    choose("swap", about, put_in=texts(kept, "other_strengths")[0])
    assert "Forget this choice" not in get("strengths/").content.decode()
