"""The section of skills of an invented résumé, in one of the shapes in which people set it down."""

import random
import re
from collections.abc import Iterator, Sequence

from benchmarks.accuracy.study_shapes import Choice, Ways, Words

_SKILL_STYLES = (
    "group", "group", "dashed", "under", "list", "bullets", "levels", "tabs", "sentences", "bars", "mixed",
)  # fmt: skip


class SkillWriter(Choice):
    """Writes one section of skills."""

    def __init__(self, words: Words, chooser: random.Random) -> None:
        super().__init__(words, chooser)
        #: What is right in each row; a row may be right as several lists.
        self.right: list[list[list[Ways]]] = []

    def write(self) -> str:
        """Write the section, without its heading."""
        style = self.random.choice(_SKILL_STYLES)
        terms = self.random.sample(self.words.of("skills.terms"), 18)
        rows = list(getattr(self, f"_{style}")(terms))
        rows += [self.one(f"skills.{kind}") for kind in ("noise", "spoken") if self.chance(0.35)]
        return "\n".join(rows)

    def take(self, terms: Sequence[str]) -> str:
        self.right.append([[(term,) for term in terms]])
        return ", ".join(terms)

    def _group(self, terms: list[str]) -> Iterator[str]:
        bullet = self.random.choice(("", "- ", "• "))
        names = self.random.sample(self.words.of("skills.groups"), 3)
        for index, name in enumerate(names):
            listed = self.take(terms[index * 4 : index * 4 + 4])
            yield f"{bullet}{name}: {listed}"

    def _dashed(self, terms: list[str]) -> Iterator[str]:
        sign = self.random.choice((" – ", " - ", " — ", " | ", "\t"))
        names = self.random.sample(self.words.of("skills.groups"), 3)
        for index, name in enumerate(names):
            yield f"{name}{sign}{self.take(terms[index * 4 : index * 4 + 4])}"

    def _under(self, terms: list[str]) -> Iterator[str]:
        for index, name in enumerate(self.random.sample(self.words.of("skills.groups"), 2)):
            yield f"{name}:" if self.chance(0.5) else name
            self.take(own := terms[index * 4 : index * 4 + 4])
            yield from (f"- {term}" for term in own)

    def _list(self, terms: list[str]) -> Iterator[str]:
        sign = self.random.choice((", ", "; ", " | ", " • ", " · ", " / "))
        self.take(terms[:10])
        yield sign.join(terms[:5])
        yield sign.join(terms[5:10])

    def _bullets(self, terms: list[str]) -> Iterator[str]:
        self.take(terms[:7])
        yield from (f"- {term}" for term in terms[:7])

    def _levels(self, terms: list[str]) -> Iterator[str]:
        level = self.one("skills.levels")
        for term in terms[:6]:
            written = level.format(term)
            ways = (term, written) if re.search(r"[a-z]", level.format("")) else (term,)
            self.right.append([[ways]])
            yield written

    def _bars(self, terms: list[str]) -> Iterator[str]:
        level = self.one("skills.levels")
        written = [level.format(term) for term in terms[:6]]
        in_words = re.search(r"[a-z]", level.format("")) is not None
        ways = [(term, way) if in_words else (term,) for term, way in zip(terms[:6], written, strict=True)]
        self.right.append([ways])
        yield ", ".join(written)

    def _tabs(self, terms: list[str]) -> Iterator[str]:
        self.take(terms[:9])
        yield from ("\t".join(terms[row : row + 3]) for row in (0, 3, 6))

    def _sentences(self, terms: list[str]) -> Iterator[str]:
        for index in range(3):
            own = terms[index * 3 : index * 3 + 3]
            shape = self.one("skills.sentences")
            count = shape.count("{}")
            own = own[:count]
            ways: list[Ways] = [(term,) for term in own]
            if shape.startswith("Excellent"):
                ways[0], ways[-1] = (own[0], f"Excellent {own[0]}"), (own[-1], f"{own[-1]} skills")
            lists = [ways]
            if count == 2 and " and " in shape:
                lists.append([(f"{own[0]} and {own[1]}",)])
            self.right.append(lists)
            yield self.random.choice(("", "- ")) + shape.format(*own)

    def _mixed(self, terms: list[str]) -> Iterator[str]:
        yield from self._sentences(terms[9:])
        yield self.take(terms[:4])
        yield f"{self.one('skills.groups')}: {self.take(terms[4:7])}"
