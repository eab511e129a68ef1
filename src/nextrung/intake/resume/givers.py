"""Who gave a certificate or an award: every way to read an item is weighed, and the best is taken."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from nextrung.intake._places import is_place
from nextrung.intake.resume.pieces import Piece
from nextrung.intake.resume.words import (
    PLAIN_SCORE,
    credential_words,
    employer_score,
    names_authority,
    names_issuer,
    title_score,
    words_of,
)

Joint = Literal["none", "part", "dash", "semicolon", "by", "comma", "bracket", "slash", "colon"]

_GIVEN_BY = (
    r"(?:(?:(?:issued|awarded|presented|given|certified|offered|provided|administered|accredited|sponsored|taught)"
    r"\s)?(?:by|through|from|via)|at)"
)
_BY_AT_START = re.compile(rf"^{_GIVEN_BY}\s+(?=[A-Z])")
#: Where a name and who gave it may be parted inside one piece.
CUTS: dict[Joint, re.Pattern[str]] = {
    "by": re.compile(rf",?\s+{_GIVEN_BY}\s+(?=[A-Z])"),
    "dash": re.compile(r"\s+[-–—]{1,2}\s+|\s?—\s?"),
    "semicolon": re.compile(r";\s+"),
    "comma": re.compile(r",\s+"),
    "bracket": re.compile(r"\s\((?=[^()]*\)?$)"),
    "slash": re.compile(r"\s+/\s+"),
    "colon": re.compile(r":\s+"),
}
#: Behind one of these a name is said more about.
_MORE = re.compile(r",\s|\s[-–—]\s|\s\(")
_REMARK = re.compile(r"(?:,\s|\s[-–—/]\s|\s\()(?=(?P<rest>.*))")
#: What each joint says for a giver behind it; a comma and a bracket stand inside names as often.
_JOINTS: dict[Joint, float] = {
    "part": 2.5, "by": 2.5, "dash": 1.0, "semicolon": 1.0, "comma": -1.0, "bracket": -1.5,
    "slash": -0.6, "colon": -1.0,
}  # fmt: skip
#: From here on words plainly name a giver.
_PLAIN_GIVER = 3.0
_NEUTRAL, _SMALL, _KIND, _NUMBER = 0.3, -2.0, -4.0, -1.5
#: A giver before the name ("Adobe | Certified Expert") is rare, but one section is written one way; a joint
#: that others use is likely again.
_GIVER_FIRST, _HABIT = -2.5, 1.5
#: "(Google, 2020)": what stands in brackets with the date gave it.
_WITH_DATE = 0.5
#: Joints at which the giver may stand in front.
_EITHER_WAY: tuple[Joint, ...] = ("dash", "semicolon", "comma", "slash", "colon")
#: A job title is what is certified, an employer may be who certified it, and two things gave nothing.
_TITLE, _EMPLOYER, _TEACHER, _NAMED, _TWO_THINGS = -1.5, 1.0, 0.6, 1.0, -1.5
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
        orders = [self._in_order(items, giver_first=first) for first in (False, True)]
        weights = [sum(each.weight for each in named) for named in orders]
        return orders[weights[1] + _GIVER_FIRST > weights[0]]

    def _in_order(self, items: Sequence[Sequence[Piece]], *, giver_first: bool) -> list[Named]:
        """Read all items in one order of name and giver."""
        alone = [self._best(parts, None, giver_first=giver_first) for parts in items]
        plain = [each.joint for each in alone if each.giver and self.may_give(each.giver.text)]
        usual = Counter(plain).most_common(1)
        if not usual:
            return alone
        return [self._best(parts, usual[0][0], giver_first=giver_first) for parts in items]

    def may_give(self, text: str) -> bool:
        """Tell whether words plainly name one that gives certificates or awards."""
        plain, words = text.lower(), text.split()
        if plain in self.known or plain in credential_words().issuer_names:
            return True
        return names_issuer(text) and (len(words) > 1 or text.isupper() or text[1:].lower() != text[1:])

    def _best(self, parts: Sequence[Piece], usual: Joint | None, *, giver_first: bool) -> Named:
        ways = self._giver_first(parts, usual) if giver_first else self._name_first(parts, usual)
        return max((Named(parts[0]), *ways), key=lambda way: way.weight)

    def _name_first(self, parts: Sequence[Piece], usual: Joint | None) -> Iterator[Named]:
        first = parts[0]
        if len(parts) > 1:
            giver = _without_by(parts[1])
            yield Named(first, giver, "part", self._weight(first, giver, "part", usual))
        for joint, pattern in CUTS.items() if len(first.text) <= _LONGEST else ():
            for cut in pattern.finditer(first.text):
                if joint != "bracket" and _is_in_brackets(first.text, cut.start()):
                    continue
                giver = _without_remark(_without_by(_without_bracket(first.part(cut.end()))))
                name = first.part(0, cut.start())
                if name.text and giver.text:
                    yield Named(name, giver, joint, self._weight(name, giver, joint, usual))

    def _giver_first(self, parts: Sequence[Piece], usual: Joint | None) -> Iterator[Named]:
        first = parts[0]
        if len(parts) > 1:
            if not parts[1].text[:1].islower():
                yield Named(parts[1], first, "part", self._weight(parts[1], first, "part", usual))
            return
        for joint in _EITHER_WAY:
            cut = CUTS[joint].search(first.text, 0, _LONGEST)
            if cut and cut.start() and cut.end() < len(first.text):
                giver, name = first.part(0, cut.start()), first.part(cut.end())
                is_named = self.names_one(name.text) or title_score(name.text) >= PLAIN_SCORE
                is_remark = name.text[:1].islower() or (is_kind(name.text) and not is_named)
                if is_remark or _is_in_brackets(first.text, cut.start()):
                    continue
                yield Named(name, giver, joint, self._weight(name, giver, joint, usual) + _NAMED * is_named)

    def _weight(self, name: Piece, giver: Piece, joint: Joint, usual: Joint | None) -> float:
        if joint == "slash" and CUTS["slash"].search(f"{name.text}{giver.text}"):
            return _KIND  # "First Aid / CPR / AED": several names, and nobody who gave them
        weight = self._weight_of_joint(joint, giver) + self._lean(giver.text, joint)
        if self.of_awards:
            weight += _COMMA_OF_AWARD * (joint == "comma")
            weight += _NO_AWARD * (names_award(name.text) - names_award(giver.text))
        if self.may_give(name.text.partition("(")[0].strip()) and not self.names_one(name.text):
            weight += _SMALL
        is_name = len(giver.text.split()) > 1 or giver.text.isupper()
        return weight + _HABIT * (joint == usual and joint != "bracket" and is_name)

    def _weight_of_joint(self, joint: Joint, giver: Piece) -> float:
        """Weigh a joint; a bracket that has the date too, or "via", is there for the giver."""
        if joint != "bracket":
            return _JOINTS[joint]
        _, _, before = giver.lines[0].text.partition(giver.text)[0].rpartition("(")
        if _BY_AT_START.match(f"{before}X"):
            return _JOINTS["by"]
        return _WITH_DATE if f"({giver.text}," in giver.lines[0].text else _JOINTS[joint]

    def _lean(self, text: str, joint: Joint) -> float:
        """Weigh how much words name a giver: a level, a remark or a place does not."""
        opening = _MORE.split(text, maxsplit=1)[0]
        is_loose = joint in ("comma", "bracket")
        is_remark = not self.of_awards and is_kind(opening) and not self.may_give(opening)
        if is_remark or (is_loose and (names_authority(opening) or is_place(text))):
            return _KIND
        if is_loose and not (text[:1].isupper() and text.split(" ")[-1][:1].isupper()):
            return _KIND
        if self.may_give(text):
            return _PLAIN_GIVER
        weight = _SMALL if text[:1].islower() else _NEUTRAL
        if not self.of_awards:
            is_title, is_employer = title_score(text) >= PLAIN_SCORE, employer_score(text) >= PLAIN_SCORE
            weight += _TEACHER * _may_teach(text) + _EMPLOYER * _has_letters_of_a_body(text)
            weight += _TITLE * is_title + _EMPLOYER * is_employer
        is_credential = self.names_one(text.split(" ")[-1]) and not _may_teach(text)
        weight += _TWO_THINGS * (" and " in text)
        return weight + _NUMBER * any(map(str.isdigit, text)) + _SMALL * is_credential

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


def _may_teach(text: str) -> bool:
    """Tell a name that ends like those who teach: "Ostrander Lift Training"."""
    words = words_of(text)
    return len(words) > 1 and words[-1] in credential_words().teachers


def _has_letters_of_a_body(text: str) -> bool:
    """Tell "PTCB", "Florida DBPR" and "HubSpot" from letters that stand after a name."""
    known = credential_words().after_a_name
    return any(
        len(word) > 2
        and word.isalpha()
        and not word[1:].islower()
        and word[0].isupper()
        and word.lower() not in known
        for word in text.split()
    ) and not any(map(str.isdigit, text))


def _is_in_brackets(text: str, index: int) -> bool:
    return text.count("(", 0, index) > text.count(")", 0, index)


def _without_remark(piece: Piece) -> Piece:
    """Take off what is said behind a giver: "American Heart Association – current"."""
    for cut in _REMARK.finditer(piece.text):
        if is_kind(cut["rest"]) or cut["rest"][:1].islower():
            return piece.part(0, cut.start())
    return piece


def _without_by(piece: Piece) -> Piece:
    """Take off the word before a giver: "(via Udemy)"."""
    found = _BY_AT_START.match(piece.text)
    return piece.part(found.end()) if found else piece


def _without_bracket(piece: Piece) -> Piece:
    """Take off the bracket that stood around a giver."""
    is_open = piece.text.count("(") < piece.text.count(")")
    return Piece(piece.text.rstrip(")"), piece.lines) if is_open else piece
