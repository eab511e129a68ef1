"""Who gave a certificate or an award: every way to read an item is weighed, and the best is taken."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from nextrung.intake._places import is_place
from nextrung.intake.resume.pieces import Piece
from nextrung.intake.resume.words import credential_words, names_authority, names_issuer, words_of

Joint = Literal["none", "part", "dash", "semicolon", "by", "comma", "bracket"]

#: Where a name and who gave it may be parted inside one piece.
CUTS: dict[Joint, re.Pattern[str]] = {
    "by": re.compile(r",?\s+(?:issued by|awarded by|presented by|given by|from|by)\s+(?=[A-Z])"),
    "dash": re.compile(r"\s+[-–—]{1,2}\s+|\s?—\s?"),
    "semicolon": re.compile(r";\s+"),
    "comma": re.compile(r",\s+"),
    "bracket": re.compile(r"\s\((?=[^()]*\)?$)"),
}
_REMARK = re.compile(r"(?:,\s|\s[-–—]\s|\s\()(?=(?P<rest>.*))")
#: What each joint says for a giver behind it; a comma and a bracket stand inside names as often.
_JOINTS: dict[Joint, float] = {
    "part": 2.5, "by": 2.5, "dash": 1.0, "semicolon": 1.0, "comma": -1.0, "bracket": -1.5,
}  # fmt: skip
#: From here on words plainly name a giver.
_PLAIN_GIVER = 3.0
_NEUTRAL, _SMALL, _KIND, _NUMBER = 0.3, -2.0, -4.0, -1.5
#: A giver before the name ("Adobe | Certified Expert") is rare; a joint that others use is likely again.
_GIVER_FIRST, _HABIT = -4.0, 1.5
#: An award says that it is one, so what does not is likely to have given it.
_NO_AWARD = 1.5
#: A name with its giver is no longer than this.
_LONGEST = 300
#: A comma in an award is more likely to part it from its giver than one in a licence.
_COMMA_OF_AWARD = 0.8


@dataclass(frozen=True, slots=True)
class Named:
    """One way to read an item, and how much speaks for it; nothing speaks for a name alone."""

    name: Piece
    giver: Piece | None = None
    joint: Joint = "none"
    weight: float = 0.0


@dataclass(frozen=True, slots=True)
class Givers:
    """Tells who gave the items of a section."""

    #: Names, in lower case, that are known to give such things.
    known: frozenset[str]
    #: The items are awards.
    of_awards: bool

    def read(self, items: Sequence[Sequence[Piece]]) -> list[Named]:
        """Read the parts of all items of a section: a joint that plainly parts some is likelier in others."""
        alone = [self._best(parts, None) for parts in items]
        plain = [each.joint for each in alone if each.giver and self.may_give(each.giver.text)]
        usual = Counter(plain).most_common(1)
        return [self._best(parts, usual[0][0]) for parts in items] if usual else alone

    def may_give(self, text: str) -> bool:
        """Tell whether words plainly name one that gives certificates or awards."""
        plain, words = text.lower(), text.split()
        if plain in self.known or plain in credential_words().issuer_names:
            return True
        return names_issuer(text) and (len(words) > 1 or text.isupper() or text[1:].lower() != text[1:])

    def _best(self, parts: Sequence[Piece], usual: Joint | None) -> Named:
        return max(self._ways(parts, usual), key=lambda way: way.weight)

    def _ways(self, parts: Sequence[Piece], usual: Joint | None) -> Iterator[Named]:
        first = parts[0]
        yield Named(first)
        if len(parts) > 1:
            yield Named(first, parts[1], "part", self._weight(first, parts[1], "part", usual))
            swapped = self._weight(parts[1], first, "part", usual) + _GIVER_FIRST
            yield Named(parts[1], first, "part", swapped)
        for joint, pattern in CUTS.items() if len(first.text) <= _LONGEST else ():
            for cut in pattern.finditer(first.text):
                giver = _without_remark(_without_bracket(first.part(cut.end())))
                name = first.part(0, cut.start())
                if name.text and giver.text:
                    yield Named(name, giver, joint, self._weight(name, giver, joint, usual))

    def _weight(self, name: Piece, giver: Piece, joint: Joint, usual: Joint | None) -> float:
        weight = _JOINTS[joint] + self._lean(giver.text, joint)
        if self.of_awards:
            weight += _COMMA_OF_AWARD * (joint == "comma")
            weight += _NO_AWARD * (names_award(name.text) - names_award(giver.text))
        if self.may_give(name.text.partition("(")[0].strip()) and not self.names_one(name.text):
            weight += _SMALL
        is_name = len(giver.text.split()) > 1 or giver.text.isupper()
        return weight + _HABIT * (joint == usual and joint != "bracket" and is_name)

    def _lean(self, text: str, joint: Joint) -> float:
        """Weigh how much words name a giver: a level, a remark or a place does not."""
        opening = re.split(r",\s|\s[-–—]\s|\s\(", text, maxsplit=1)[0]
        is_loose = joint in ("comma", "bracket")
        is_remark = not self.of_awards and is_kind(opening) and not self.may_give(opening)
        if is_remark or (is_loose and (names_authority(opening) or is_place(text))):
            return _KIND
        if is_loose and not (text[:1].isupper() and text.split(" ")[-1][:1].isupper()):
            return _KIND
        if self.may_give(text):
            return _PLAIN_GIVER
        small = _SMALL if text[:1].islower() else _NEUTRAL
        is_credential = self.names_one(text.split(" ")[-1])
        return small + _NUMBER * any(map(str.isdigit, text)) + _SMALL * is_credential

    def names_one(self, text: str) -> bool:
        """Tell whether a word of `text` is one of awards, or of certificates."""
        return names_award(text) if self.of_awards else names_certificate(text)


def is_kind(text: str) -> bool:
    """Tell what a credential is like, and no name: "Class II", "annual", "30 hours"."""
    words = words_of(text)
    return not words or bool({words[0], words[-1]} & credential_words().kinds) or words[0].isdigit()


def names_certificate(text: str) -> bool:
    """Tell whether a word is one of certificates, or letters that stand after a name."""
    known = credential_words()
    return not known.certificate_words.isdisjoint(words_of(text)) or any(
        word.strip("(),").lower() in known.after_a_name
        for word in text.split()
        if len(word) > 2 and word.isupper()
    )


def names_award(text: str) -> bool:
    """Tell whether a word of `text` is one of awards."""
    return not credential_words().award_words.isdisjoint(words_of(text))


def _without_remark(piece: Piece) -> Piece:
    """Take off what is said behind a giver: "American Heart Association – current"."""
    for cut in _REMARK.finditer(piece.text):
        if is_kind(cut["rest"]) or cut["rest"][:1].islower():
            return piece.part(0, cut.start())
    return piece


def _without_bracket(piece: Piece) -> Piece:
    """Take off the bracket that stood around a giver."""
    is_open = piece.text.count("(") < piece.text.count(")")
    return Piece(piece.text.rstrip(")"), piece.lines) if is_open else piece
