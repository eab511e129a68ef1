"""What practice gives: an answer as it was said, and its review, remark by remark."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from nextrung.sources import Source

Aspect = Literal["relevance", "structure", "specificity", "ownership", "result", "concision", "fluency"]

#: In the order in which they are shown.
ASPECTS: tuple[Aspect, ...] = (
    "relevance",
    "structure",
    "specificity",
    "ownership",
    "result",
    "concision",
    "fluency",
)

#: What a question asks for, and so what a good answer is built like:
#: ``story`` one occasion; ``about_you`` past, present, why here; ``claim`` a view, a reason, a strength;
#: ``situational`` what one would do; ``fact`` a short plain answer; ``pay`` money; ``ask_us`` questions back.
QuestionKind = Literal["story", "about_you", "claim", "situational", "fact", "pay", "ask_us"]

#: First and one past the last character in the answer's text.
Span = tuple[int, int]


@dataclass(frozen=True, kw_only=True, slots=True)
class TimedWord:
    """A word heard in a recording."""

    text: str
    #: Where it stands in the transcript.
    span: Span
    #: From the beginning of the recording.
    start_ms: int
    end_ms: int
    #: 0.0-1.0, how sure the recogniser was.
    confidence: float = 1.0


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """What somebody said or typed to a question."""

    question: str
    text: str
    #: Empty where it was typed.
    words: tuple[TimedWord, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """One remark that points at words of the answer, and says one thing to do."""

    #: What was seen, in snake case: "no_result", "filler", "usually".
    kind: str
    aspect: Aspect | None
    span: Span
    #: The words at the span, to the letter.
    quote: str
    advice: str
    #: Moment of the recording; None where the answer was typed.
    at_ms: int | None = None
    #: Line of the papers it rests on as well; None where the answer alone shows it.
    source: Source | None = None
    #: 0.0-1.0: how much the answer would gain, for choosing what comes first.
    weight: float = 0.5


@dataclass(frozen=True, kw_only=True, slots=True)
class Flaw:
    """A mistake that can cost the job, seen in this answer."""

    #: In snake case: "blames_employer", "names_a_number", "story_told_before".
    kind: str
    span: Span
    quote: str
    #: Why it costs the job, and what to say instead.
    costs: str
    advice: str
    #: Row of the mistakes table.
    source: Source
    at_ms: int | None = None
    #: 0.0-1.0, how much it costs.
    weight: float = 0.5


@dataclass(frozen=True, kw_only=True, slots=True)
class AspectScore:
    """How one aspect was done; None where this answer gives no ground to judge it."""

    #: 1.0-5.0 in tenths; docs/practice-scores.md says what 1, 3 and 5 look like.
    score: float | None
    #: One sentence: what in the answer makes it so.
    because: str
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Pause:
    """A silence within or before the answer."""

    start_ms: int
    end_ms: int
    where: Literal["before", "within"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Filler:
    """An "um", an "uh" or a phrase that carries nothing."""

    text: str
    start_ms: int
    end_ms: int
    #: Span in the transcript; None where it was found in the sound alone.
    span: Span | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Delivery:
    """How an answer sounded; each figure None where it could not be measured."""

    seconds: float
    words_per_minute: float | None
    #: Middle of the window in ms, words per minute there.
    pace: tuple[tuple[int, float], ...]
    pauses: tuple[Pause, ...]
    fillers: tuple[Filler, ...]
    fillers_per_100_words: float | None
    #: Loudness of the speech in dB below full scale (median), and the spread between its quartiles, in dB.
    loudness_db: float | None
    loudness_spread_db: float | None
    #: Start and end in ms of passages that were rushed, and of those that trail off.
    rushed: tuple[tuple[int, int], ...] = ()
    trailing_off: tuple[tuple[int, int], ...] = ()
    findings: tuple[Finding, ...] = ()
    #: What could not be measured, and what to do about it.
    missing: tuple[str, ...] = ()
    #: From the first sound of speech to the last, its pauses included; None where nobody spoke.
    speaking_seconds: float | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class AgainstPapers:
    """What an answer is worth beside the candidate's own papers."""

    #: Names of strengths it showed; words of requirements it served.
    strengths: tuple[str, ...] = ()
    requirements: tuple[str, ...] = ()
    #: Claims the résumé does not bear out, what contradicts round one, stories told before.
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Review:
    """Everything said about one answer."""

    question_kind: QuestionKind
    #: 1.0-5.0 in tenths; None where the answer cannot be judged.
    overall: float | None
    #: Why it cannot be judged; empty where it can.
    why_not: str
    aspects: Mapping[Aspect, AspectScore]
    findings: tuple[Finding, ...]
    flaws: tuple[Flaw, ...]
    #: The one thing to do next.
    next: str
    #: What an interviewer would ask now; None where nothing was left open.
    follow_up: str | None
    delivery: Delivery | None = None
    against_papers: AgainstPapers = field(default_factory=AgainstPapers)
