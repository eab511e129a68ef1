"""What was said in an interview, answer by answer, with the recording it was spoken in."""

from dataclasses import dataclass

from nextrung.practice.mock.records import Exchange, Session
from nextrung_web.practice.models import MockInterview, Recording


@dataclass(frozen=True, kw_only=True)
class Said:
    """One answer of an interview."""

    place: int
    exchange: Exchange
    recording: Recording | None


def all_said(row: MockInterview, session: Session) -> list[Said]:
    """Give all that was answered so far, in order."""
    recordings = _recordings_used(row, session)
    return [
        Said(place=place, exchange=one, recording=recordings.get(place))
        for place, one in enumerate(session.exchanges)
        if one.answer is not None
    ]


def _recordings_used(row: MockInterview, session: Session) -> dict[int, Recording]:
    """Give, by place, the take that was heard last; an answer that did not sound has none."""
    takes = row.recordings.filter(state=Recording.State.HEARD)
    return {take.place: take for take in takes if _is_spoken(session, take.place)}


def _is_spoken(session: Session, place: int) -> bool:
    return place < len(session.exchanges) and session.exchanges[place].sounded is not None
