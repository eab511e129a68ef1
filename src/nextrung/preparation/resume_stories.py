"""Lines of the résumé that tell of something done, and which of them were told in round one."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

import Stemmer

from nextrung.fit.records import Evidence, Strength
from nextrung.intake.records import Notes, Resume
from nextrung.preparation.story_parts import telling_points
from nextrung.preparation.topics import topics_of
from nextrung.sources import Source, Statement
from nextrung.tables.terms import words_of

#: The lines of a few candidates' papers; each is looked at many times.
_MOST_TEXTS = 2048
#: A word that stands in so many lines or fewer tells lines apart.
_RARE_LINES = 2
#: A note with so few words of its own ("the boiler story") is known again by one of them.
_SHORT_NOTE_WORDS = 4
#: A line with fewer words is the name of a job or of a certificate.
_TELLING_WORDS = 4
#: Words that stand in any note of a story and tell nothing of it.
#: From here on a line tells of something done.
_TELLS = 1.0
_COMMON_WORDS = """
about after again all also and any are asked back because been before but came can could day did does
doing down during each ever every example first for from gave get got had has have her him his how into
its just kept last like made make many more most much new not now off one only other our out over own
same said she should since some story such team than that the their them then there these they thing this
those through time told too took two under until upon used very was way week well went were what when
where which while who why will with work worked working would year years you your
"""
_COMMON = frozenset(_COMMON_WORDS.split())


@lru_cache(maxsize=_MOST_TEXTS)
def content_words(text: str) -> tuple[str, ...]:
    """Give the stems of the words that carry meaning, and the numbers, in the order of the text."""
    words = [word for word in words_of(text) if word not in _COMMON and (len(word) > 2 or word.isdigit())]
    return tuple(dict.fromkeys(_stemmer().stemWords(words)))


@cache
def _stemmer() -> Stemmer.Stemmer:
    return Stemmer.Stemmer("english")


@dataclass(frozen=True)
class Stories:
    """Lines to tell a story from, in the order of the résumé, and those told already."""

    lines: tuple[Statement, ...]
    #: What the notes say was told or answered.
    noted: tuple[Statement, ...] = ()

    @cached_property
    def _stems(self) -> list[frozenset[str]]:
        return [frozenset(content_words(line.text)) for line in self.lines]

    @cached_property
    def _lines_with(self) -> Counter[str]:
        return Counter(stem for stems in self._stems for stem in stems)

    @cached_property
    def topics(self) -> dict[Statement, tuple[str, ...]]:
        """Topics of each line, the one with most words first."""
        return {line: topics_of(line.text) for line in self.lines}

    @cached_property
    def told(self) -> frozenset[Statement]:
        """Lines that the notes show to have been told in round one."""
        return frozenset(line for note in self.noted if (line := self.line_for(note.text)))

    def line_for(self, note: str) -> Statement | None:
        """Give the line that a note of a story is about; None where none can be told for sure.

        Known by two words that few lines share, or by one where the note has hardly more.
        """
        wanted = content_words(note)
        needed = 1 if len(wanted) <= _SHORT_NOTE_WORDS else 2
        best: tuple[float, Statement] | None = None
        for line, stems in zip(self.lines, self._stems, strict=True):
            rare = [stem for stem in wanted if stem in stems and self._lines_with[stem] <= _RARE_LINES]
            weight = sum(1 / self._lines_with[stem] for stem in rare)
            if len(rare) >= needed and (best is None or weight > best[0]):
                best = (weight, line)
        return best[1] if best else None

    def fresh(self, topics: Sequence[str], strengths: Sequence[Strength] = ()) -> Statement | None:
        """Give an untold line on these topics, those of the strengths first; None where there is none.

        Where two topics are wanted the line has to be on both: a patient alone makes no difficult family.
        """
        wanted = set(topics[:2])
        for line in dict.fromkeys((*_lines_of(strengths, self.lines), *self.lines)):
            is_on_it = bool(wanted) and wanted <= set(self.topics[line])
            if is_on_it and line not in self.told and telling_points(line.text) >= _TELLS:
                return line
        return None

    def untold(self, strengths: Sequence[Strength]) -> Statement | None:
        """Give the best line of the strengths that was not told; None where all were."""
        lines = (line for line in _lines_of(strengths, self.lines) if line not in self.told)
        return next((line for line in lines if telling_points(line.text) >= _TELLS), None)


def telling_line(strength: Strength) -> Evidence:
    """Give the line of a strength to tell it by: the best that says more than the name of a job."""
    return next(
        (line for line in strength.evidence if len(line.text.split()) >= _TELLING_WORDS), strength.evidence[0]
    )


def same_line(one: Source, other: Source) -> bool:
    """Say whether two sources name the same line of the same paper."""
    return (one.document, one.line) == (other.document, other.line)


def stories_of(resume: Resume, notes: Notes | None) -> Stories:
    """Gather the lines that tell of something done, and what the notes say was told."""
    noted: tuple[Statement, ...] = ()
    if notes:
        answers = (exchange.answer for exchange in notes.asked if exchange.answer)
        noted = tuple(dict.fromkeys((*notes.stories, *answers)))
    return Stories(lines=tuple(dict.fromkeys(_told_on(resume))), noted=noted)


def _told_on(resume: Resume) -> Iterator[Statement]:
    for work in resume.work:
        yield from work.highlights
    for project in resume.projects:
        yield from project.highlights
    for unpaid in resume.volunteer:
        yield from unpaid.highlights
    yield from (award.summary or award.title for award in resume.awards)


def _lines_of(strengths: Iterable[Strength], lines: Sequence[Statement]) -> Iterator[Statement]:
    by_line = {line.source.line: line for line in lines}
    for strength in strengths:
        for evidence in strength.evidence:
            if evidence.source.line in by_line:
                yield by_line[evidence.source.line]
