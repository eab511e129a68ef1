"""Keep what a person puts right in a paper, and make again the briefs that rest on it."""

import re
from collections.abc import Mapping, Sequence

from django.db import transaction
from django.db.models import Q

from nextrung.intake.corrections import Value, checked, correctable
from nextrung_web.ladder.beginning import call_by_its_posting
from nextrung_web.ladder.models import Application, Correction, Paper, Round
from nextrung_web.ladder.reading import as_read, corrections_of
from nextrung_web.rounds.making import ask_for_brief

_NAME_OF_PERSON = re.compile(r"(?:met|next_round\.people)\[\d+\]\.name")
_NUMBER = re.compile(r"\[\d+\]")


@transaction.atomic
def put_right(paper: Paper, way: str, words: str) -> None:
    """Keep one correction; saying what was read anyway undoes it.

    Raises:
        NextRungError: there is no such value in the paper, or the words are no such value.

    """
    record = as_read(paper)
    corrections = corrections_of(paper)
    words = checked(record, corrections, way, words)
    read = {value.way: value for value in correctable(record, corrections)}
    for place in (way, *_same_person(read, way)):
        if place in read and read[place].text == words and not _is_added(place):
            Correction.objects.filter(paper=paper, field=place).delete()
        elif _is_added(place) and not words:
            _forget(paper, read, place)
        else:
            Correction.objects.update_or_create(paper=paper, field=place, defaults={"value": words})
    after_change(paper)


@transaction.atomic
def undo(paper: Paper, way: str) -> None:
    """Go back to what was read; what was added goes, with everything said of it."""
    record = as_read(paper)
    read = {value.way: value for value in correctable(record, corrections_of(paper))}
    for place in (way, *_same_person(read, way)):
        _forget(paper, read, place)
    after_change(paper)


def _forget(paper: Paper, read: Mapping[str, Value], way: str) -> None:
    """Take back what was said of a value; with the words that an addition was made of, all of it goes."""
    gone = Q(field=way)
    if _is_added(way):
        whole = way[: way.index("]", way.rindex("[+")) + 1]
        value = read.get(way)
        if way == whole or (value and value.text and value.kind != "yes_no"):
            gone = Q(field=whole) | Q(field__startswith=f"{whole}.")
    Correction.objects.filter(gone, paper=paper).delete()


def _is_added(way: str) -> bool:
    return "[+" in way


def _same_person(read: Mapping[str, Value], way: str) -> list[str]:
    """Give the other places where notes name the person whose name stands at `way`."""
    value = read.get(way)
    if value is None or not value.text or not _NAME_OF_PERSON.fullmatch(way):
        return []
    return [
        other
        for other, one in read.items()
        if other != way and one.text == value.text and _NAME_OF_PERSON.fullmatch(other)
    ]


def after_change(paper: Paper) -> None:
    """Call the ladders by their corrected postings, and ask for the briefs that rest on the paper."""
    for application in Application.objects.filter(posting=paper):
        call_by_its_posting(application)
        application.save(update_fields=["title", "company", "location"])
    for round_ in rounds_resting_on(paper):
        ask_for_brief(round_)


def rounds_resting_on(paper: Paper) -> list[Round]:
    """Give the rounds still to come whose brief is made from a paper."""
    rests = Q(application__resume=paper) | Q(application__posting=paper) | Q(notes=paper)
    rounds = Round.objects.filter(rests, climbed_at=None, brief__isnull=False)
    return list(rounds.select_related("application").distinct())


def carry_over(old: Paper, new: Paper) -> None:
    """Take the corrections of a paper over to its new version, wherever it still reads as it did."""
    before = {value.way: value for value in correctable(as_read(old))}
    after = correctable(as_read(new))
    for way, words in corrections_of(old).items():
        if place := _place_in(after, before, way):
            Correction.objects.get_or_create(paper=new, field=place, defaults={"value": words})


def _place_in(after: Sequence[Value], before: Mapping[str, Value], way: str) -> str | None:
    """Find the value of the new version that reads the same; None where there is none, or two."""
    if _is_added(way) or way not in before:
        return None
    like = [
        value.way
        for value in after
        if value.text == before[way].text and _NUMBER.sub("", value.way) == _NUMBER.sub("", way)
    ]
    if way in like:
        return way
    return like[0] if len(like) == 1 else None
