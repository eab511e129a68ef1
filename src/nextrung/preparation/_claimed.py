"""Questions that spring from the résumé: results that the job calls for, and its strongest lines."""

import re
from collections.abc import Iterator

from nextrung.fit.rarity import opens_the_door
from nextrung.fit.records import Evidence, Match
from nextrung.preparation._gaps import CONDITIONS, kind_of
from nextrung.preparation._likely import Likely, Table, likelihood_of, why
from nextrung.preparation.resume_stories import same_line, telling_line
from nextrung.preparation.story_parts import parts_of, telling_points, tells_change, tells_result
from nextrung.preparation.wording import has_figure, has_number, phrase, short
from nextrung.sources import Source, Statement
from nextrung.tables.rows import fill

_DIGITS = re.compile(r"\d")
#: So many of the strongest lines are looked behind.
_STRONGEST = 2
#: A line that tells less is the name of a duty; nobody asks how it came about.
_TELLS_SOMETHING = 1.0
#: So many requirements are named as the reason for asking about one result.
_MOST_WANTS = 2


def from_claims(table: Table) -> Iterator[Likely]:
    """Give questions about the results that the job calls for, then about the strongest lines."""
    for story in table.stories.lines:
        if _is_counted(story):
            yield from _on_result(table, story)
    title = table.posting.title.source if table.posting.title else None
    shown = [strength for strength in table.strengths if not opens_the_door(strength.requirement)]
    lines = [(telling_line(strength), strength) for strength in shown]
    telling = [each for each in lines if telling_points(each[0].text) >= _TELLS_SOMETHING]
    for line, strength in telling[:_STRONGEST]:
        kinds = ("number",) if _is_counted(line) else ()
        wanted = strength.requirement
        told = "claim_own" if wanted.source == title else "claim"
        yield from _on(table, line, kinds, told, [line.source, wanted.source], phrase(wanted.text))


def _is_counted(line: Statement | Evidence) -> bool:
    in_words = _DIGITS.sub("", line.text)
    return tells_result(line.text) and (has_figure(line.text) or has_number(in_words))


def _on_result(table: Table, line: Statement) -> Iterator[Likely]:
    """Ask how a result came about, where something they ask for is answered with it."""
    wanted = [match for match in table.matches if _answers(match, line)]
    if not wanted:
        return
    wanted.sort(key=lambda match: not match.requirement.must)
    score = max(each.score for match in wanted for each in match.evidence)
    evidence = Evidence(text=line.text, source=line.source, score=score)
    sources = [line.source, *(match.requirement.source for match in wanted[:_MOST_WANTS])]
    base = "result_change" if tells_change(line.text) else "result"
    yield from _on(
        table,
        evidence,
        ("change",),
        base,
        sources,
        " and ".join(f"“{phrase(match.requirement.text)}”" for match in wanted[:_MOST_WANTS]),
    )


def _answers(match: Match, line: Statement) -> bool:
    """Say whether a line answers something one does; hours and lifting call for no result."""
    is_condition = kind_of(match.requirement) in CONDITIONS
    return not is_condition and any(same_line(each.source, line.source) for each in match.evidence)


def _proof(line: str, base: str) -> str:
    """Give the part of a line that tells of the change, where it is asked for; else the line."""
    told = (part for part in parts_of(line).result if tells_change(part))
    return next(told, line) if base == "result_change" else line


def _on(
    table: Table, line: Evidence, kinds: tuple[str, ...], base: str, sources: list[Source], wanted: str
) -> Iterator[Likely]:
    for row in table.patterns("claim"):
        text = fill(row.text, table.slots | {"proof": short(_proof(line.text, base))})
        if row.kinds == kinds and text:
            yield Likely(
                pattern=row,
                spring="claim",
                text=text,
                why=why("result" if base.startswith("result") else base, sources, phrase=wanted),
                likelihood=likelihood_of(table, row, base.removesuffix("_own")),
                subject=line.text,
                topics=(row.topic,),
                evidence=(line,),
            )
