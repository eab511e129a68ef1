"""What every page of a round room shows, put together from the kept brief."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import timezone

from nextrung.brief.wording import FORMATS
from nextrung_web.ladder.fetching import fetching_of
from nextrung_web.ladder.models import Fetching, Round
from nextrung_web.ladder.when import countdown, day_in_words, here, is_over
from nextrung_web.rounds.basis import sum_up
from nextrung_web.rounds.models import KeptBrief
from nextrung_web.unfinished import is_given_up

Content = Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class Room:
    """A round and its brief as they stand now."""

    round: Round
    kept: KeptBrief | None
    #: The posting, where there is none yet and it comes from an address.
    fetching: Fetching | None
    #: The brief; None until it was made once.
    brief: Content | None
    when: str
    countdown: str
    where: str
    #: What it was made from has changed since.
    is_stale: bool
    #: It was made on an earlier day, from which its plan counts; None where that does not matter.
    made_on: date | None

    @property
    def is_under_way(self) -> bool:
        """Somebody is at the brief, or at the posting that it waits for."""
        return any(work.is_under_way for work in (self.fetching, self.kept) if work)

    @property
    def papers(self) -> dict[str, int | None]:
        """The papers whose lines the brief cites, by the library's name for them."""
        kept = self.kept
        if kept is None:
            return {}
        return {"resume": kept.resume_id, "posting": kept.posting_id, "notes": kept.notes_id}


def open_room(round_: Round) -> Room:
    """Look up how the brief of a round stands."""
    kept = KeptBrief.objects.filter(round=round_).first()
    if kept is not None:
        _notice_failure(kept)
    brief: Content | None = kept.content if kept else None
    settled = kept if kept and brief and not kept.is_under_way else None
    return Room(
        round=round_,
        kept=kept,
        fetching=None if round_.application.posting_id else fetching_of(round_.application),
        brief=brief,
        when=day_in_words(round_),
        countdown="" if round_.climbed_at else countdown(round_),
        where=_where(brief) if brief else "",
        is_stale=settled is not None and settled.made_from != sum_up(round_),
        made_on=_made_earlier(round_, settled) if settled else None,
    )


def _notice_failure(kept: KeptBrief) -> None:
    """Tell of a task that ended without a word: its worker was killed again and again."""
    if is_given_up(kept):
        under_way = KeptBrief.objects.filter(pk=kept.pk, task_id=kept.task_id, state=kept.state)
        if under_way.update(state=KeptBrief.State.FAILED):  # else it was made in this very moment
            kept.state = KeptBrief.State.FAILED
        else:
            kept.refresh_from_db()


def _made_earlier(round_: Round, kept: KeptBrief) -> date | None:
    if kept.made_at is None or round_.climbed_at or is_over(round_):
        return None
    made_on = here(kept.made_at, round_.time_zone).date()
    return made_on if made_on < here(timezone.now(), round_.time_zone).date() else None


def _where(brief: Content) -> str:
    place = brief["round"]["place"]
    names: Mapping[str, str] = {str(name): words for name, words in FORMATS.items()}
    parts = [names.get(name, name) for name in brief["round"]["formats"]]
    return ", ".join([*parts, *([place["text"]] if place else [])])
