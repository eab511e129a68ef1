"""The review of one answer as the page shows it: the words with their remarks, the aspects, the sound."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from nextrung.pay.records import Chart
from nextrung.practice.charts import clock, delivery_chart
from nextrung.practice.delivery import HeardAnswer
from nextrung.practice.mock.history import main_answer, places_of_answer, whole_answer
from nextrung.practice.mock.records import Exchange, Session
from nextrung.practice.records import ASPECTS, Aspect, TimedWord
from nextrung_web.practice.holding import PageReviewer, keep_review
from nextrung_web.practice.marking import Marked, Segment, marks_words, segments_of
from nextrung_web.practice.material import papers_of
from nextrung_web.practice.models import KeptReview, MockInterview, Recording
from nextrung_web.practice.overview import Held
from nextrung_web.practice.said import all_said

ASPECT_NAMES: dict[Aspect, Promise] = {
    "relevance": _("To the question"),
    "structure": _("Shape"),
    "specificity": _("Specifics"),
    "ownership": _("Your own part"),
    "result": _("What came of it"),
    "concision": _("Length"),
    "fluency": _("Flow"),
}


@dataclass(frozen=True, kw_only=True)
class Bar:
    """One aspect, its score, and what in the answer makes it so."""

    aspect: Aspect
    name: Promise
    score: float | None
    because: str = ""

    @property
    def percent(self) -> float:
        """How long its bar is, of 100; a 1 is a short bar and not none."""
        return 0 if self.score is None else round(self.score * 20, 1)


@dataclass(frozen=True, kw_only=True)
class Part:
    """One stretch of the answer: what was said to the question, or to a follow-up."""

    place: int
    asked: str
    segments: list[Segment]
    recording: Recording | None
    chart: Chart | None
    heard: HeardAnswer | None


@dataclass(frozen=True, kw_only=True)
class PageRemark:
    """One remark: the words or the moment it is about, and what to do."""

    number: int
    title: str
    quote: str
    costs: str
    advice: str
    is_flaw: bool
    has_words: bool
    #: Line of the papers it rests on; empty where the answer alone shows it.
    paper: str
    #: The take it can be heard in, and the moment; None where the answer was typed.
    recording: Recording | None
    at_ms: int | None

    @property
    def at_seconds(self) -> str:
        """Moment of the take as a browser takes it."""
        return f"{(self.at_ms or 0) / 1000:.1f}"

    @property
    def at_clock(self) -> str:
        """Moment of the take as people read it."""
        return clock(self.at_ms or 0)


@dataclass(frozen=True, kw_only=True)
class ReviewPage:
    """All that the page of one answer shows."""

    review: dict[str, Any]
    parts: list[Part]
    remarks: list[PageRemark]
    bars: list[Bar]


@dataclass(frozen=True, kw_only=True)
class Attempt:
    """One time the same question was answered."""

    held: Held
    place: int
    exchange: Exchange
    recording: Recording | None
    bars: list[Bar]


def review_page(row: MockInterview, session: Session, place: int) -> ReviewPage:
    """Put together the page of the answer at `place`."""
    kept = _kept_review(row, session, place)
    stretches = list(_stretches(row, session, place))
    remarks = list(_remarks(kept, stretches))
    marked = [
        (Marked(number=one.number, start=start, end=end, is_flaw=one.is_flaw))
        for one, (start, end) in zip(remarks, _spans(kept), strict=True)
    ]
    return ReviewPage(
        review=kept.content,
        parts=[_part(session, stretch, kept.text, marked) for stretch in stretches],
        remarks=remarks,
        bars=bars_of(kept.content["aspects"], kept.content["because"]),
    )


def bars_of(scores: Any, because: Any = None) -> list[Bar]:  # noqa: ANN401 - from a file
    """Give the seven aspects with the scores there are."""
    return [
        Bar(
            aspect=aspect,
            name=ASPECT_NAMES[aspect],
            score=scores.get(aspect),
            because=(because or {}).get(aspect, ""),
        )
        for aspect in ASPECTS
    ]


# --- the review -----------------------------------------------------------------------------------


def _kept_review(row: MockInterview, session: Session, place: int) -> KeptReview:
    """Give the review as it was made; for an interview of the terminal it is made now."""
    # A database may refuse the character that a terminal let through.
    text = whole_answer(session.exchanges, place).replace("\0", " ")
    kept = row.reviews.filter(place=place).first()
    if kept is not None and kept.text == text:
        return kept
    exchange = session.exchanges[place]
    recording = next((one.recording for one in all_said(row, session) if one.place == place), None)
    heard = recording.heard_answer if recording and exchange.kind != "follow_up" else None
    review = PageReviewer(lambda: papers_of(row.round, session), heard)
    question = session.plan.questions[exchange.question].text
    return keep_review(row, place, text, review(question, text, heard.delivery if heard else None))


@dataclass(frozen=True, kw_only=True)
class _Stretch:
    """Where the words of one exchange stand in the whole answer."""

    place: int
    start: int
    end: int
    recording: Recording | None
    heard: HeardAnswer | None

    def moment(self, start: int) -> int | None:
        """Give when the words at a place of the whole answer were said; None where they were typed."""
        words: Sequence[TimedWord] = self.heard.words if self.heard else ()
        before = bisect_right([word.span[0] for word in words], start - self.start) - 1
        return words[max(before, 0)].start_ms if words else None


def _stretches(row: MockInterview, session: Session, place: int) -> Iterator[_Stretch]:
    recordings = {one.place: one.recording for one in all_said(row, session)}
    start = 0
    for at in places_of_answer(session.exchanges, place):
        end = start + len(session.exchanges[at].answer or "")
        recording = recordings.get(at)
        heard = recording.heard_answer if recording else None
        yield _Stretch(place=at, start=start, end=end, recording=recording, heard=heard)
        start = end + 1


def _all_remarks(kept: KeptReview) -> list[tuple[dict[str, Any], bool]]:
    """Give flaws and findings as they come in the answer, each with whether it can cost the job."""
    found = [(one, True) for one in kept.content["flaws"]]
    found += [(one, False) for one in kept.content["findings"]]
    return sorted(found, key=lambda one: (one[0]["span"], not one[1]))


def _spans(kept: KeptReview) -> list[tuple[int, int]]:
    return [(one["span"][0], one["span"][1]) for one, _is_flaw in _all_remarks(kept)]


def _remarks(kept: KeptReview, stretches: list[_Stretch]) -> Iterator[PageRemark]:
    for number, (one, is_flaw) in enumerate(_all_remarks(kept), 1):
        start, end = one["span"]
        stretch = next((each for each in reversed(stretches) if each.start <= start), stretches[0])
        at_ms = stretch.moment(start) if one["at_ms"] is None else one["at_ms"]
        yield PageRemark(
            number=number,
            title=_title(one, is_flaw=is_flaw),
            quote=one["quote"],
            costs=one.get("costs", ""),
            advice=one["advice"],
            is_flaw=is_flaw,
            has_words=marks_words(start, end, kept.text),
            paper=_paper(one) if not is_flaw else "",
            recording=stretch.recording if at_ms is not None else None,
            at_ms=at_ms,
        )


def _title(remark: dict[str, Any], *, is_flaw: bool) -> str:
    if is_flaw:
        return str(remark["source"]["quote"])
    aspect: Aspect | None = remark["aspect"]
    return str(
        ASPECT_NAMES[aspect]
        if aspect
        else _("Beside your papers")
        if remark["source"]
        else _("How it sounded")
    )


def _paper(remark: dict[str, Any]) -> str:
    source = remark["source"]
    return str(source["quote"]) if source and source["document"] != "table" else ""


def _part(session: Session, stretch: _Stretch, text: str, marked: list[Marked]) -> Part:
    within = [
        Marked(
            number=one.number,
            start=max(one.start - stretch.start, 0),
            end=min(one.end, stretch.end) - stretch.start,
            is_flaw=one.is_flaw,
        )
        for one in marked
        if marks_words(one.start, one.end, text) and one.start < stretch.end and one.end > stretch.start
    ]
    delivery = stretch.heard.delivery if stretch.heard else None
    return Part(
        place=stretch.place,
        asked=session.exchanges[stretch.place].asked,
        segments=segments_of(text[stretch.start : stretch.end], within),
        recording=stretch.recording,
        chart=delivery_chart(delivery, f"delivery-{stretch.place}") if delivery else None,
        heard=stretch.heard,
    )


# --- the same question, again ---------------------------------------------------------------------


def answers_to(key: str, every: Sequence[Held]) -> list[tuple[Held, Exchange]]:
    """Give each answer to the question with this key, with its interview, the oldest first."""
    found = []
    for held in sorted(every, key=lambda one: one.session.began_at):
        keys = [question.key for question in held.session.plan.questions]
        answer = main_answer(held.session, keys.index(key)) if key in keys else None
        if answer is not None and answer.answer is not None:
            found.append((held, answer))
    return found


def attempts_at(key: str, every: Sequence[Held]) -> list[Attempt]:
    """Give each answer to the question with this key as the page shows it, the oldest first."""
    found = []
    for held, answer in answers_to(key, every):
        place = next(at for at, one in enumerate(held.session.exchanges) if one is answer)
        recordings = {one.place: one.recording for one in all_said(held.row, held.session)}
        found.append(
            Attempt(
                held=held,
                place=place,
                exchange=answer,
                recording=recordings.get(place),
                bars=bars_of(answer.marks.aspects if answer.marks else {}),
            )
        )
    return found
