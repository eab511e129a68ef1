"""What an answer claims that the résumé says differently or does not bear out."""

import re
from collections.abc import Iterable, Iterator, Sequence

from nextrung.fit.lines import resume_lines
from nextrung.fit.proof import only_helps
from nextrung.intake.records import Resume
from nextrung.practice.against.counted import Counted, agree, counted_in, same_thing
from nextrung.practice.answer_text import AnswerText, Sentence
from nextrung.practice.records import Finding, Span
from nextrung.preparation.contradictions import find_other_time
from nextrung.preparation.resume_stories import content_words
from nextrung.sources import Source, Statement

_OWN = re.compile(r"\b(?:I|I['’]\w+|my|we|our)\b")
#: Told of another time, or of what was only meant to be.
_ANOTHER_TIME = re.compile(
    r"\b(?:would|will|plan(?:ned)? to|goal|target|wanted|hoped|should|could|at first"
    r"|to begin with|grew|used to|until|before that|if|another|different)\b",
    re.IGNORECASE,
)
_LED = re.compile(
    r"\bI\s+(?:\w+ly\s+)?(?:led|ran|managed|headed|directed|oversaw|owned)\b|\bI was in charge of\b"
    r"|\bsingle-?handedly\b|\bI was responsible for\b",
    re.IGNORECASE,
)
_DEGREES = {
    level: re.compile(pattern, re.IGNORECASE)
    for level, pattern in (
        (
            "bachelor",
            r"\bbachelor|\bB\.?[AS]\.?(?:c|N|W)?\b|\bB(?:FA|BA)\b|\bB\.?Ed\b|\bundergraduate degree\b",
        ),
        (
            "master",
            r"\bmaster['’]?s\b|\bmaster of\b|\bM\.?[AS]\.?(?:c|N|W|Ed)?\b|\bM(?:BA|PH|FA)\b|\bM\.?Ed\b",
        ),
        ("doctorate", r"\bdoctora|\bPh\.?\s?D\b|\b(?:Ed|J|M|Pharm)\.?D\b|\bDNP\b"),
    )
}
_HOLDS_DEGREE = re.compile(
    r"\b(?:I have|I['’]ve got|I hold|I earned|I got|I finished|I completed|with) (?:a|an|my|both a) "
    r"(?P<degree>bachelor['’]?s|bachelor of|master['’]?s|master of|MBA|Ph\.?D|doctorate)\b"
    r"|\bmy (?P<mine>bachelor['’]?s|master['’]?s|MBA|Ph\.?D|doctorate)\b",
    re.IGNORECASE,
)
_NOT_HELD = re.compile(
    r"\b(?:towards?|working on|finish(?:ing)?|want|plan|would|not|never|without|didn['’]t|don['’]t|almost"
    r"|credits|thinking)\b",
    re.IGNORECASE,
)
_RANKS = "director|vice president|superintendent|chief|principal|general manager|plant manager|store manager"
_HELD_TITLE = re.compile(
    rf"\b(?:I was|I['’]m|I am|as) (?:the|a|an|their)\s+(?P<title>(?:[\w-]+\s+){{0,3}}?(?P<rank>{_RANKS}))\b"
    r"(?!\s+(?:of mine|who|whom|asked|said|told))",
    re.IGNORECASE,
)
_STOOD_IN = re.compile(
    r"\b(?:assistant|acting|interim|deputy|to the|for the|like|as if|when)\b", re.IGNORECASE
)
#: A line and what it counts.
CountedLine = tuple[Statement, tuple[Counted, ...]]
#: So many telling words shared make two lines be about the same thing.
_SAME_SUBJECT = 3

OTHER_NUMBER = "You say “{quote}”; your résumé says “{line}”. Say the one that is true, and only that one."
OTHER_TIME = "Your résumé says “{line}”. Count it again before you say it, and say it the same way each time."
NO_DEGREE = (
    "No line of your résumé shows this degree. If you hold it, write it in; if not, leave it out here."
)
NO_TITLE = "No line of your résumé has this title. Use the one that is on it; they will ask a reference."
ONLY_HELPED = "Your résumé tells it with “{line}”. Tell your part exactly; it is strong enough."


def against_resume(answer: AnswerText, resume: Resume, year_now: int | None) -> Iterator[Finding]:
    """Give what an answer says that the résumé says differently; silence is no proof that all agrees."""
    told = counted_lines(told_lines(resume))
    for sentence in answer.sentences:
        if is_of_oneself(sentence):
            yield from _other_numbers(sentence, resume, told)
            yield from _other_time(sentence, resume, year_now)
            yield from _unheld_degree(sentence, resume)
            yield from _unheld_title(sentence, resume)
            yield from _only_helped(sentence, resume)


def is_of_oneself(sentence: Sentence) -> bool:
    """Tell what one says of oneself, or of "us", from what is said of others."""
    return _OWN.search(sentence.text) is not None


def other_number(sentence: Sentence, told: Sequence[CountedLine]) -> Iterator[tuple[Counted, Statement]]:
    """Give what a sentence counts otherwise than any of the lines that count the same thing."""
    if _ANOTHER_TIME.search(sentence.text):
        return
    for mine in counted_in(sentence.text):
        counted = [(line, theirs) for line, of_line in told for theirs in of_line]
        alike = [(line, theirs) for line, theirs in counted if same_thing(mine, theirs)]
        # "A team of nine" is borne out by "Lead nine specialists", whatever else was led.
        done_alike = (
            theirs for _, theirs in counted if mine.doing & theirs.doing or same_thing(mine, theirs)
        )
        if alike and not any(agree(mine, theirs) for theirs in done_alike):
            yield mine, alike[0][0]


def counted_lines(lines: Iterable[Statement]) -> tuple[CountedLine, ...]:
    """Give the lines in which something is counted, each with what that is."""
    return tuple((line, counted) for line in lines if (counted := counted_in(line.text)))


def told_lines(resume: Resume) -> Iterator[Statement]:
    """Give the lines of a résumé that tell of something done."""
    if resume.summary:
        yield resume.summary
    for work in resume.work:
        if work.summary:
            yield work.summary
        yield from work.highlights


def _other_numbers(sentence: Sentence, resume: Resume, told: Sequence[CountedLine]) -> Iterator[Finding]:
    for mine, line in other_number(sentence, told):
        if not _is_of_another_post(sentence.text, line, resume):
            yield finding("against_resume", sentence, mine.span, OTHER_NUMBER, line.source)


def _is_of_another_post(text: str, line: Statement, resume: Resume) -> bool:
    """Say whether a sentence names an employer of the résumé that is not the one of this line."""
    named = {
        at for at, work in enumerate(resume.work) if work.employer and _first(work.employer.text) in text
    }
    own = {at for at, work in enumerate(resume.work) if line in work.highlights or line == work.summary}
    return bool(named) and not named & own


def _first(employer: str) -> str:
    return employer.split()[0].strip(",.")


def _other_time(sentence: Sentence, resume: Resume, year_now: int | None) -> Iterator[Finding]:
    said = Statement(text=sentence.text, source=Source(document="notes", quote=sentence.text))
    if found := find_other_time(said, resume, year_now):
        yield finding("against_resume", sentence, (0, len(sentence.text)), OTHER_TIME, found.resume.source)


def _unheld_degree(sentence: Sentence, resume: Resume) -> Iterator[Finding]:
    found = _HOLDS_DEGREE.search(sentence.text)
    if found is None or _NOT_HELD.search(sentence.text) or not resume.education:
        return
    words = found["degree"] or found["mine"]
    level = next((level for level, pattern in _DEGREES.items() if pattern.search(words)), None)
    if level and not _DEGREES[level].search(resume.document.text):
        shown = resume.education[0].study_type or resume.education[0].institution
        if shown:
            yield finding("against_resume", sentence, found.span(), NO_DEGREE, shown.source)


def _unheld_title(sentence: Sentence, resume: Resume) -> Iterator[Finding]:
    found = _HELD_TITLE.search(sentence.text)
    if found is None or _STOOD_IN.search(found["title"]) or not resume.work:
        return
    titles = (resume.label, resume.summary, *(work.position for work in resume.work))
    is_shown = any(title and found["rank"].lower() in title.text.lower() for title in titles)
    position = resume.work[0].position
    if not is_shown and position:
        yield finding("against_resume", sentence, found.span(), NO_TITLE, position.source)


def _only_helped(sentence: Sentence, resume: Resume) -> Iterator[Finding]:
    led = _LED.search(sentence.text)
    if led is None:
        return
    words = set(content_words(sentence.text))
    lines = resume_lines(resume)
    about = [line for line in lines if len(words & set(content_words(line.text))) >= _SAME_SUBJECT]
    if about and all(only_helps(line) for line in about):
        yield finding("claims_more_than_resume", sentence, led.span(), ONLY_HELPED, about[0].statement.source)


def finding(
    kind: str, sentence: Sentence, span: Span, advice: str, source: Source, weight: float = 0.8
) -> Finding:
    """Make a remark on words of a sentence; `span` is that within it."""
    start = sentence.span[0] + span[0]
    quote = sentence.text[slice(*span)]
    return Finding(
        kind=kind,
        aspect=None,
        span=(start, start + len(quote)),
        quote=quote,
        advice=advice.format(quote=quote, line=source.quote),
        source=source,
        weight=weight,
    )
