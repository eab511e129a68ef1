"""What could not be read with certainty, in words for the candidate."""

from collections.abc import Iterator

from nextrung.intake.records import Resume, Work


def find_problems(resume: Resume) -> tuple[str, ...]:
    """Give one sentence for each thing that is missing or unclear, those of the file first."""
    return (*resume.document.problems, *_missing(resume), *_unclear(resume))


def _missing(resume: Resume) -> Iterator[str]:
    if resume.name is None:
        yield "We could not tell which line is your name."
    if resume.email is None and resume.phone is None:
        yield "We found no e-mail address and no phone number."
    if not resume.work:
        yield "We found no jobs. If there are some, put them under a heading such as Experience."


def _unclear(resume: Resume) -> Iterator[str]:
    for work in resume.work:
        named = _name_of(work)
        if work.period is None:
            yield f"We found no dates for {named}."
        if work.employer is None:
            yield f"We could not tell who the employer was for {named}."
        if work.position is None:
            yield f"We could not tell what your position was for {named}."
    if count := len(resume.other):
        lines = "one line; it is" if count == 1 else f"{count} lines; they are"
        yield f"We found no place for {lines} listed under “other”."


def _name_of(work: Work) -> str:
    """Name an entry by what is known of it."""
    known = work.position or work.employer
    if known:
        return f"“{known.text}”"
    return f"the entry in line {work.period.source.line}" if work.period else "one entry"
