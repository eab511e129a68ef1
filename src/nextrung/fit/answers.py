"""How far lines of the résumé answer what is asked, by words, skills and nearness of meaning."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from operator import mul

import numpy as np

from nextrung.engines.protocols import Embedder
from nextrung.fit.asked import Asked, Group, Phrase, Unit, is_core, is_telling, phrase_weight
from nextrung.fit.lines import LineKind, ResumeLine
from nextrung.fit.skills import SAME
from nextrung.fit.terms import TELLING, tokens, workplace_stems

#: Words of a skill without its name answer this well: all of them, or their share of this.
ALL_WORDS, SOME_WORDS = 0.9, 0.7
#: What a line of this kind is worth as proof; docs/scores.md says where the figures come from.
_WORTH: dict[LineKind, float] = {
    "done": 1.0,
    "summary": 0.95,
    "headline": 0.9,
    "position": 1.0,
    "certificate": 1.0,
    "award": 1.0,
    "quote": 0.95,
    "skill": 0.9,
    "degree": 0.7,
    "course": 0.6,
    "language": 0.9,
    "other": 0.8,
    "employer": 0.9,
}
#: At most this many lines are joined to answer one requirement.
_MOST_LINES = 3
#: A further line is taken where it answers at least this much more of what is asked.
_LEAST_GAIN = 0.08


@dataclass(frozen=True, slots=True)
class LineAnswer:
    """One line and how much of what is asked it answers."""

    line: ResumeLine
    #: 0.0-1.0, by words and skills.
    share: float
    #: Cosine of the two texts to three decimals; 0.0 without an engine.
    nearness: float


@dataclass(frozen=True, slots=True)
class Answer:
    """The best that the résumé has for what is asked."""

    #: Best first.
    lines: tuple[LineAnswer, ...]
    #: 0.0-1.0, what the lines answer together.
    share: float
    #: The same of the skills in their own right alone; None where none is asked for.
    core: float | None
    #: The best-answered of those skills, or of the words set apart by "and"; 0.0 where none is asked for.
    best_part: float
    #: The one of them that is named first.
    first_core: float
    #: The same of those skills and of the telling words; None where there are none.
    telling: float | None
    #: The line nearest in meaning; None without lines.
    nearest: LineAnswer | None


class Nearness:
    """Cosines between the texts asked for and the lines, to three decimals."""

    def __init__(self, texts: Sequence[str], lines: Sequence[ResumeLine], embedder: Embedder | None) -> None:
        """Embed everything at once; without an engine every cosine is 0."""
        self._rows = {text: row for row, text in enumerate(texts)}
        self._cosines = np.zeros((len(texts), len(lines)))
        if embedder is not None and texts and lines:
            asked = embedder.embed(list(texts)).astype(np.float64)
            held = embedder.embed([line.text for line in lines]).astype(np.float64)
            self._cosines = np.round(asked @ held.T, 3)

    def of(self, text: str) -> list[float]:
        """Give the cosine of `text` with each line, in their order."""
        return [float(cosine) for cosine in self._cosines[self._rows[text]]]


def best_answer(asked: Asked, lines: Sequence[ResumeLine], nearness: Sequence[float]) -> Answer:
    """Give the lines that answer most of what is asked, one after the other while they add something."""
    if not lines:
        return Answer((), 0.0, None, 0.0, 0.0, None, None)
    weights = [group.weight for group in asked.groups]
    order, qualities = _answering(asked, lines, weights, nearness)
    chosen: list[int] = []
    together = [0.0] * len(weights)
    while order and len(chosen) < _MOST_LINES:
        reached = _mean(together, weights)
        best = max(order, key=lambda at: round(_mean(_joined(together, qualities[at]), weights), 3))
        gained = _mean(_joined(together, qualities[best]), weights) - reached
        if gained < (_LEAST_GAIN if chosen else 0.001):
            break
        chosen.append(best)
        together = _joined(together, qualities[best])
    chosen_lines = [lines[at] for at in chosen]
    cores = _cores(asked, chosen_lines)
    nearest = max(range(len(lines)), key=lambda at: (nearness[at], -at))
    return Answer(
        tuple(LineAnswer(lines[at], round(_mean(qualities[at], weights), 3), nearness[at]) for at in chosen),
        round(_mean(together, weights), 3),
        _narrowed(asked, chosen_lines, is_core),
        max([*cores, *_tellings(asked, chosen_lines)], default=0.0),
        cores[0] if cores else 0.0,
        _narrowed(asked, chosen_lines, is_telling),
        LineAnswer(lines[nearest], line_share(asked, lines[nearest]), nearness[nearest]),
    )


def _answering(
    asked: Asked, lines: Sequence[ResumeLine], weights: Sequence[float], nearness: Sequence[float]
) -> tuple[list[int], dict[int, list[float]]]:
    """Give the places of the lines that answer something, best first, and how well they answer each group."""
    qualities = {
        at: [_WORTH[line.kind] * _group_quality(group, line.keys) for group in asked.groups]
        for at, line in enumerate(lines)
        if not asked.keys.isdisjoint(line.keys)
    }
    shares = {at: _mean(quality, weights) for at, quality in qualities.items()}
    return sorted(qualities, key=lambda at: (-shares[at], -nearness[at], at)), qualities


def line_share(asked: Asked, line: ResumeLine) -> float:
    """Give how much of what is asked one line answers, 0.0-1.0."""
    return share_of_lines(asked, [line])


def share_of_lines(asked: Asked, lines: Sequence[ResumeLine]) -> float:
    """Give how much of what is asked the lines together answer, 0.0-1.0; each skill or word is one line's.

    A title and the employer it was held at are one line: "Assistant Manager, Blue Fig Restaurant".
    """
    titles = frozenset[str]().union(*map(_keys_of_title, lines))
    keys = [titles, *(line.keys for line in lines if line.kind not in ("position", "employer"))]
    weights = [group.weight for group in asked.groups]
    qualities = [max(_shared_quality(phrase, keys) for phrase in group.phrases) for group in asked.groups]
    return round(_mean(qualities, weights), 3)


def _keys_of_title(line: ResumeLine) -> frozenset[str]:
    """Give the keys of a title, and of an employer with the kind of workplace that its name tells."""
    if line.kind == "employer":
        return line.keys | (workplace_stems() & {token.stem for token in tokens(line.text)})
    return line.keys if line.kind == "position" else frozenset()


def _shared_quality(phrase: Phrase, lines: Sequence[frozenset[str]]) -> float:
    """Give how well lines together answer a phrase, each unit by the line that answers it best."""
    answered = sum(
        unit.weight
        * max((unit_quality(unit, keys) for keys in lines if not unit.keys.isdisjoint(keys)), default=0.0)
        for unit in phrase
    )
    return answered / phrase_weight(phrase)


def _narrowed(asked: Asked, lines: Sequence[ResumeLine], keeps: Callable[[Unit], bool]) -> float | None:
    """Give the share that the lines answer of some of the units alone; None where there are none of these."""
    groups = asked.narrowed(keeps).groups
    if not groups:
        return None
    best = [_best_of_lines(group, lines) for group in groups]
    return round(_mean(best, [group.weight for group in groups]), 3)


def _cores(asked: Asked, lines: Sequence[ResumeLine]) -> list[float]:
    """Give how well each skill in its own right is answered, in the order of the text; a choice is one."""
    groups = asked.narrowed(is_core).groups
    apart = (
        part
        for group in groups
        for part in ([group] if len(group.phrases) > 1 else [Group(((unit,),)) for unit in group.phrases[0]])
    )
    return [_best_of_lines(part, lines) for part in apart]


def _tellings(asked: Asked, lines: Sequence[ResumeLine]) -> list[float]:
    """Give how well each group without a skill is answered by its telling words."""
    plain = (group for group in asked.groups if group.narrowed(is_core) is None)
    return [_best_of_lines(telling, lines) for group in plain if (telling := group.narrowed(is_telling))]


def _best_of_lines(group: Group, lines: Sequence[ResumeLine]) -> float:
    return round(
        max((_WORTH[line.kind] * _group_quality(group, line.keys) for line in lines), default=0.0), 3
    )


def _mean(values: Sequence[float], weights: Sequence[float]) -> float:
    total = sum(weights)
    return sum(map(mul, values, weights)) / total if total else 0.0


def _joined(first: Sequence[float], second: Sequence[float]) -> list[float]:
    return list(map(max, first, second))


def _group_quality(group: Group, keys: frozenset[str]) -> float:
    return max(_phrase_quality(phrase, keys) for phrase in group.phrases)


def _phrase_quality(phrase: Phrase, keys: frozenset[str]) -> float:
    answered = sum(
        unit.weight * unit_quality(unit, keys) for unit in phrase if not unit.keys.isdisjoint(keys)
    )
    return answered / phrase_weight(phrase) if answered else 0.0


def unit_quality(unit: Unit, keys: frozenset[str]) -> float:
    """Give how well keys answer one unit; a line that names a sibling is not helped by shared words."""
    named = _best_key(unit.accepts, keys)
    if named or not unit.words:
        return named
    shared = [_best_key(word, keys) for word in unit.words]
    if len(shared) == 1 and shared[0] < SAME and " " in unit.text:
        return 0.0  # "legal" says nothing of employment law
    is_whole = len(shared) > 1 or (" " not in unit.text and unit.word_weights[0] == TELLING)
    if all(shared) and is_whole:
        return ALL_WORDS
    if not any(worth for worth, weight in zip(shared, unit.word_weights, strict=True) if weight == TELLING):
        return 0.0  # "management accounts" say nothing of line management
    return SOME_WORDS * _mean(shared, unit.word_weights)


def _best_key(accepts: Mapping[str, float], keys: frozenset[str]) -> float:
    return max((accepts[key] for key in accepts.keys() & keys), default=0.0)
