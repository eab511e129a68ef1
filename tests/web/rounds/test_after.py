"""When it is over: what is typed is kept at once, and becomes the notes for the next round."""

import pytest
from django.urls import reverse

from nextrung_web.ladder.models import Round
from nextrung_web.ladder.reading import notes_of_round
from nextrung_web.rounds.basis import sum_up
from nextrung_web.rounds.debrief import as_notes
from nextrung_web.rounds.models import KeptBrief, Typed

pytestmark = pytest.mark.django_db

ANSWERS = {
    "Who was there": "Ines Okonjo, warehouse manager\nClara Penhallow, owner",
    "What they asked": "how would you cut late returns - a weekly call with the warehouse",
    "Stories I told": "the holiday schedule",
    "Pay": "Clara named 84,000",
    "Worries I sensed": "Ines was not sure I know a warehouse",
    "Next round": "Thursday January 14, 9:30, by video, with Clara Penhallow",
}


@pytest.fixture
def keep(mine, second):
    def send(given, **headers):
        return mine.post(reverse("keep_typed", args=[second.pk]), given, **headers)

    return send


def filled(kept):
    prompts = kept.content["after"]["debrief"]
    answers = {}
    for place, prompt in enumerate(prompts):
        key = next((key for key in ANSWERS if prompt.startswith(key)), None)
        answers[f"debrief-{place}"] = ANSWERS[key] if key else ""
    assert sum(map(bool, answers.values())) == len(ANSWERS)
    return answers


def test_each_answer_is_kept_while_it_is_typed_and_stands_there_tomorrow(keep, kept, get):
    answer = keep({"debrief-1": "<b>why</b> Fernhill?\r\nand then"}, headers={"HX-Request": "true"})
    assert answer.content.decode().strip() == "Kept."
    (typed,) = Typed.objects.all()
    assert typed.about == kept.content["after"]["debrief"][1]
    shown = get("after/").content.decode()
    assert "&lt;b&gt;why&lt;/b&gt; Fernhill?" in shown


def test_without_scripts_everything_is_kept_with_one_button(keep, kept):
    assert keep({"act": "keep", "debrief-0": "Ada", "debrief-3": "two weeks"}).status_code == 302
    assert sorted(Typed.objects.values_list("text", flat=True)) == ["Ada", "two weeks"]


def test_an_answer_that_is_taken_out_is_gone(keep, kept):
    keep({"debrief-0": "Ada"})
    keep({"debrief-0": "  "})
    assert not Typed.objects.exists()


def test_what_is_too_long_is_told_and_what_was_there_stays(keep, kept):
    keep({"debrief-0": "Ada"})
    answer = keep({"debrief-0": "x" * 10_001}, headers={"HX-Request": "true"})
    assert "too long to keep" in answer.content.decode()
    assert Typed.objects.get().text == "Ada"


def test_the_debrief_is_read_as_the_notes_of_the_round_that_is_set_up_next(
    keep, kept, second, ladder, work_off
):
    from nextrung_web.rounds.making import ask_for_brief

    keep({"act": "hand_on", **filled(kept)})
    final = Round.objects.create(application=ladder, kind="final")
    ask_for_brief(final)
    work_off()
    final.refresh_from_db()
    notes = notes_of_round(final)
    assert {person.name for person in notes.met} == {"Ines Okonjo", "Clara Penhallow"}
    assert [one.question.text for one in notes.asked] == ["how would you cut late returns"]
    assert [one.text for one in notes.stories] == ["the holiday schedule"]
    assert notes.pay[0].source.quote.startswith("Clara named 84,000")
    assert any("not sure I know a warehouse" in one.text for one in notes.worries)
    assert str(final.day) == "2027-01-14"
    brief = KeptBrief.objects.get(round=final)
    assert brief.state == "ready", brief.problem
    assert brief.notes == final.notes
    assert brief.made_from == sum_up(final)
    assert "Clara Penhallow" in [person["name"] for person in brief.content["round"]["people"]]


def test_the_debrief_goes_to_a_next_round_that_is_there_already_and_its_notes_stay_to_be_read(
    keep, kept, ladder, stored, get
):
    from nextrung_web.ladder.models import Paper

    old = Paper.objects.create(owner=ladder.owner, kind="notes", name="old", file=stored["notes"][1])
    final = Round.objects.create(application=ladder, kind="final", notes=old)
    assert "The notes it has now stay to be read." in get("after/").content.decode()
    answer = keep({"act": "hand_on", **filled(kept)})
    assert answer.url == reverse("round", args=[final.pk])
    final.refresh_from_db()
    assert final.notes.replaces == old
    assert KeptBrief.objects.get(round=final).state == "waiting"


def test_notes_given_by_hand_are_not_pushed_out_by_a_debrief(keep, kept, ladder, stored, work_off):
    from nextrung_web.ladder.models import Paper
    from nextrung_web.rounds.making import ask_for_brief

    keep(filled(kept))
    own = Paper.objects.create(owner=ladder.owner, kind="notes", name="own", file=stored["notes"][1])
    final = Round.objects.create(application=ladder, kind="final", notes=own)
    ask_for_brief(final)
    work_off()
    final.refresh_from_db()
    assert final.notes == own


def test_the_notes_stand_in_the_order_of_the_prompts_whatever_was_typed_last(keep, kept, second):
    keep({"debrief-3": "two weeks"})
    keep({"debrief-0": "Ada"})
    first, last = (kept.content["after"]["debrief"][place] for place in (0, 3))
    assert as_notes(second) == f"{first}\nAda\n\n{last}\ntwo weeks"


def test_an_empty_debrief_is_not_handed_on(keep, kept):
    answer = keep({"act": "hand_on", "debrief-0": " "})
    assert answer.status_code == 422
    assert "nothing in the debrief yet" in answer.content.decode()


def test_a_debrief_without_a_next_round_says_what_becomes_of_it(keep, kept, mine):
    answer = keep({"act": "hand_on", "debrief-0": "Ada Brook, owner"})
    assert "set up the next rung" in mine.get(answer.url).content.decode()


# --- notes of thanks --------------------------------------------------------------------------------


def test_a_note_of_thanks_stands_for_each_person_with_its_blanks_in_brackets(get, kept):
    from django.utils.html import escape

    shown = get("after/").content.decode()
    for note in kept.content["after"]["notes"]:
        assert escape(f"To {note['to']}") in shown
        assert all(escape(f"[{line['blank']}]") in shown for line in note["lines"] if line["blank"])


def test_a_note_that_was_filled_in_stays_and_a_draft_that_was_not_is_not_kept(keep, kept, get):
    drafts = {f"thanks-{place}": note for place, note in enumerate(kept.content["after"]["notes"])}
    from nextrung_web.rounds.after import draft_of

    sent = {name: draft_of(note).replace("\n", "\r\n") for name, note in drafts.items()}
    keep({**sent, "thanks-0": "Dear Mateus, thank you."})
    assert [typed.text for typed in Typed.objects.all()] == ["Dear Mateus, thank you."]
    assert "Dear Mateus, thank you.</textarea>" in get("after/").content.decode()
