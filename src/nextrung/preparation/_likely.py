"""The papers on the table, and what one likely question is before the choice is made."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from nextrung.fit.records import Evidence, Match, Strength
from nextrung.intake.records import Notes, Posting, Requirement, Resume
from nextrung.preparation._worries import TELLS_NOTHING
from nextrung.preparation.bank import Pattern, Spring, bank, ranking
from nextrung.preparation.fields import Sector, leads_others, sector_of_posting
from nextrung.preparation.records import PersonToMeet, PressurePoint, Round
from nextrung.preparation.resume_stories import Stories, content_words, telling_line
from nextrung.preparation.story_parts import telling_points
from nextrung.preparation.topics import topics_of
from nextrung.preparation.wording import company_words, phrase, title_words
from nextrung.sources import Point, Source, Statement
from nextrung.tables.rows import fill, filled

_FIRST_IN_POSTING = 3
#: Topics answered with no line: none is better than one that only fills.
_NO_LINE = frozenset({"basics", "direction", "fit", "moves", "pay"})
_MOST_LINES = 2
#: A word in so few requirements and duties tells which one is meant; two words at least must be shared.
_RARE_WANTS, _SHARED_STEMS = 2, 2


@dataclass(frozen=True, kw_only=True, slots=True)
class Likely:
    """One question that the papers make likely, before the choice is made."""

    pattern: Pattern
    spring: Spring
    text: str
    why: Point
    likelihood: float
    #: What it is about; two questions about the same thing are not both asked.
    subject: str
    topics: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    #: The one person it comes from, where it comes from one.
    meeting: PersonToMeet | None = None


@dataclass(frozen=True, kw_only=True)
class Table:
    """All the papers on the table, and what is read off them once."""

    resume: Resume
    posting: Posting
    matches: tuple[Match, ...]
    strengths: tuple[Strength, ...]
    round_: Round
    notes: Notes | None
    pressure: tuple[PressurePoint, ...]
    stories: Stories
    #: Noted questions that mean the same as a row.
    known: Mapping[str, Pattern] = field(default_factory=dict)
    #: All questions there are to choose from: those of our bank, and a coach's own.
    rows: tuple[Pattern, ...] = field(default_factory=bank)

    @cached_property
    def stems_of_wants(self) -> list[frozenset[str]]:
        """Telling words of each requirement and duty."""
        return [frozenset(content_words(match.requirement.text)) - TELLS_NOTHING for match in self.matches]

    @cached_property
    def wants_with(self) -> Counter[str]:
        """In how many requirements and duties each word stands."""
        return Counter(stem for stems in self.stems_of_wants for stem in stems)

    @cached_property
    def notes_on(self) -> list[tuple[Statement, list[Requirement]]]:
        """Lines of the notes to come back to, each with what the posting asks on the same thing."""
        notes = self.notes
        if notes is None:
            return []
        asked = (exchange.question for exchange in notes.asked)
        lines = (*notes.worries, *notes.learned, *notes.unplaced, *notes.open_points, *notes.said, *asked)
        in_order = sorted(lines, key=lambda line: line.source.line or 0)
        return [(line, related_wants(self, line.text)) for line in in_order]

    def patterns(self, spring: Spring) -> tuple[Pattern, ...]:
        """Give the rows that spring from this."""
        return self._by_spring.get(spring, ())

    @cached_property
    def _by_spring(self) -> dict[Spring, tuple[Pattern, ...]]:
        springs = {spring for row in self.rows for spring in row.springs}
        return {spring: tuple(row for row in self.rows if spring in row.springs) for spring in springs}

    @cached_property
    def sector(self) -> Sector | None:
        """Kind of work the posting is for."""
        return sector_of_posting(self.posting)

    @cached_property
    def slots(self) -> dict[str, str]:
        """Words that any row may use."""
        title, company = self.posting.title, self.posting.company
        found = {
            "in_job": f"as {title_words(title.text)}" if title else "in this job",
            "company": company_words(company.text) if company else "us",
            "somebody": self.sector.somebody if self.sector else "somebody you worked for",
        }
        last = self.resume.work[0] if self.resume.work else None
        if last and last.employer:
            is_there = bool(last.period and last.period.is_current)
            found["employer_now" if is_there else "employer_last"] = phrase(last.employer.text)
        return found

    @cached_property
    def met_topics(self) -> frozenset[str]:
        """Topics that round one asked about."""
        asked = self.notes.asked if self.notes else ()
        return frozenset(topic for exchange in asked for topic in topics_of(exchange.question.text))

    @cached_property
    def evidence(self) -> dict[Evidence, tuple[str, ...]]:
        """All evidence that tells of something done, with the topics of each line."""
        stories = {line.source.line for line in self.stories.lines}
        found = [line for match in self.matches for line in match.evidence]
        found += [line for strength in self.strengths for line in strength.evidence]
        told = [line for line in dict.fromkeys(found) if line.source.line in stories]
        return {line: topics_of(line.text) for line in told}

    def is_own_sector(self, pattern: Pattern) -> bool:
        """Say whether the row was written for this kind of work."""
        return bool(self.sector and self.sector.key in pattern.sectors)

    def fits(self, pattern: Pattern) -> bool:
        """Say whether the row may be used for this kind of work and this round."""
        in_round = not pattern.rounds or min(self.number, 4) in pattern.rounds
        if pattern.only and (pattern.only == "leads") != self.is_leading:
            return False
        return in_round and (not pattern.sectors or self.is_own_sector(pattern))

    @cached_property
    def is_leading(self) -> bool:
        """Whether the job is to lead or coach those who do the work."""
        return bool(self.posting.title and leads_others(self.posting.title.text))

    @property
    def number(self) -> int:
        """Number of the round; the second where nobody says."""
        return (self.notes.next_round.number if self.notes else None) or 2

    @property
    def is_final(self) -> bool:
        """Whether the notes call it the last round."""
        return bool(self.notes and self.notes.next_round.is_final)


def likelihood_of(
    table: Table, pattern: Pattern, base: str, *, place: int | None = None, is_noted: bool = False
) -> float:
    """Sum up what makes a row likely; the numbers and what they mean stand in the table."""
    parts = ranking().likelihood
    roles = {meeting.person.role_kind for meeting in table.round_.people}
    total = parts[base] + pattern.weight
    total += parts["role_is_met"] if roles & set(pattern.asked_by) else 0
    total += parts["own_sector"] if table.is_own_sector(pattern) else 0
    total += parts["fits_round"] if pattern.rounds else 0
    total += parts["noted_too"] if is_noted else 0
    total += parts["first_in_posting"] if place is not None and place < _FIRST_IN_POSTING else 0
    total += parts["already_covered"] if base != "asked" and pattern.topic in table.met_topics else 0
    return round(min(max(total, 0.05), 0.95), 2)


def related_wants(table: Table, noted: str) -> list[Requirement]:
    """Give what the posting asks for or names as work that a line of the notes is about, the nearest first.

    Known by two telling words that they share, one of them in hardly any other line of the posting.
    """
    stems = set(content_words(noted)) - TELLS_NOTHING
    found = []
    for place, match in enumerate(table.matches):
        shared = stems & table.stems_of_wants[place]
        rare = [stem for stem in shared if table.wants_with[stem] <= _RARE_WANTS]
        if rare and len(shared) >= _SHARED_STEMS:
            found.append((-len(shared), place, match.requirement))
    return [wanted for _, _, wanted in sorted(found, key=lambda one: one[:2])]


def related_note(table: Table, wanted: Requirement) -> Statement | None:
    """Give the first line of the notes that is about a requirement or a duty; None where there is none."""
    return next((line for line, wants in table.notes_on if wanted in wants[:1]), None)


def why(key: str, sources: Sequence[Source], **words: str) -> Point:
    """Say why a question is likely, in the words that the table has for it."""
    return Point(text=filled(ranking().why[key], words), sources=tuple(sources))


# --- evidence for a topic -------------------------------------------------------------------------


def evidence_on(table: Table, topics: Sequence[str]) -> tuple[Evidence, ...]:
    """Give the two best lines of the résumé on these topics: of the matches first, then of all stories."""
    wanted = set(topics[:1])
    if wanted & _NO_LINE:
        return ()
    lines = {line.source.line: line for line, topics in table.evidence.items() if wanted & set(topics[:1])}
    for story in table.stories.lines:
        hits = len(wanted & set(table.stories.topics[story][:1]))
        if hits and story.source.line not in lines:
            lines[story.source.line] = Evidence(
                text=story.text, source=story.source, score=round(hits / (hits + 2), 2)
            )
    best = sorted(lines.values(), key=lambda line: (-line.score, -telling_points(line.text)))
    return _but_claims(best)


def _but_claims(lines: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Leave out what only names a duty or claims a trait, while another line tells of something done."""
    done = [line for line in lines if telling_points(line.text)]
    return tuple((done or lines)[:_MOST_LINES])


def telling(table: Table, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Keep the lines that tell of something done; the name of a job answers no question."""
    stories = {line.source.line for line in table.stories.lines}
    return _but_claims([line for line in evidence if line.source.line in stories])


def plainly(
    table: Table, row: Pattern, spring: Spring, reason: Point, meeting: PersonToMeet | None = None
) -> Likely:
    """Make a question that rests on no single line of the papers; its text may still have open slots."""
    best = tuple(telling_line(strength) for strength in table.strengths[:1]) if row.best_line else ()
    return Likely(
        pattern=row,
        spring=spring,
        text=fill(row.text, table.slots) or "",
        why=reason,
        likelihood=likelihood_of(table, row, spring),
        subject=row.id,
        topics=(row.topic,),
        evidence=best or evidence_on(table, (row.topic,)),
        meeting=meeting,
    )
