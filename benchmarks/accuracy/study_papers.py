"""Invented résumés in the words and shapes of ``study_words.toml``, each with what is right.

One paper has one shape, as people write.
"""

import random
import re
from dataclasses import dataclass, field

from benchmarks.accuracy.study_shapes import Choice, Ways, Words, dates_in, filled
from benchmarks.accuracy.study_skills import SkillWriter

_TOP = "Dana Ortiz\ndana@example.com | 555-0101"
_WORK = "EXPERIENCE\n\nShift Lead, Kestrel Dairy, 2019 - Present\n- Ran a crew of nine"
_COLLEGE_LEVELS = (
    "bachelor", "bachelor", "associate", "associate", "master", "doctorate", "certificate", "whole",
)  # fmt: skip
#: What says that studies go on, and so need not stand in the degree.
_OPEN = ("expected", "Pursuing", "candidate", "Working", "progress")
#: What says that the date is not that of the first issue.
_NO_ISSUE = ("xpir", "exp.", "valid", "renewed", " - ")
#: What is right in a record, by field of JSON Resume.
Right = dict[str, Ways]

_SCHOOLS = {"college": "schools.colleges", "trade": "schools.trade", "high": "schools.high"}


@dataclass
class Paper:
    """A résumé in plain text, and what is right."""

    text: str = ""
    education: list[Right] = field(default_factory=list)
    certificates: list[Right] = field(default_factory=list)
    #: As `SkillWriter.right`.
    skills: list[list[list[Ways]]] = field(default_factory=list)


class Writer(Choice):
    """Writes one paper."""

    def __init__(self, words: Words, seed: str) -> None:
        super().__init__(words, random.Random(seed))
        self.paper = Paper()

    def write(self) -> Paper:
        """Write a whole résumé."""
        parts = [_TOP, _WORK]
        parts += [
            f"{self.one(section + '.sections').upper()}\n\n{getattr(self, section)()}"
            for section in ("studies", "certificates", "skills")
        ]
        self.paper.text = "\n\n".join(parts) + "\n"
        return self.paper

    # --- studies

    def studies(self) -> str:
        entry = self.one("studies.entries")
        self.style = {
            "entry": entry,
            "phrase": self.one("studies.phrases"),
            "dates": self.one("studies.dates"),
            "high": self.one("studies.high_entries"),
            "gap": self.random.choice(("\n", "\n\n")),
        }
        if "\n" in entry:
            self.style["gap"] = "\n\n" if self.chance(0.8) else "\n"
        self.has_place, self.has_score = self.chance(0.6), self.chance(0.5)
        count = self.random.choice((1, 2, 2, 3))
        kinds = [self.random.choice(("college", "college", "college", "trade")) for _ in range(count)]
        if self.chance(0.35):
            kinds.append("high")
        return self.style["gap"].join(self.study(kind) for kind in kinds)

    def study(self, kind: str) -> str:
        shape = self.style["high" if kind == "high" else "entry"]
        school = self.one(_SCHOOLS[kind]).format(self.one("schools.stems"))
        right: Right = {"institution": (school,)}
        slots = {"school": school, "place": self.one("schools.places") if self.has_place else ""}
        slots["dates"] = self.dated(right)
        slots["score"] = self.scored(right) if self.has_score and kind != "high" else ""
        self.named(kind, shape, slots, right)
        if kind == "high" and "{study}" not in shape:
            right.pop("studyType", None)
            if "High School" in school or "Secondary School" in school:
                right["studyType"] = ("", "High School", "Secondary School")
        if "{dates}" not in shape:
            right = {key: ways for key, ways in right.items() if key not in ("startDate", "endDate")}
        if "{score}" not in shape:
            right.pop("score", None)
        text = filled(shape, slots)
        if "\n" in self.style["gap"] and kind == "college" and "\n" in shape and self.chance(0.25):
            text += "\n" + self.more(right)
        self.paper.education.append(right)
        return text

    def more(self, right: Right) -> str:
        if self.chance(0.5):
            right.setdefault("score", ("", "Dean's List"))
            return self.one("schools.told")
        return self.one("schools.extras").format(*(self.one("subjects") for _ in range(3)))

    def named(self, kind: str, shape: str, slots: dict[str, str], right: Right) -> None:
        """Say degree and subject."""
        apart = "{area}" in shape
        if kind == "high":
            slots["study"] = slots["degree"] = self.one("degrees.high_school")
            right["studyType"] = (slots["degree"],)
            return
        level = "certificate" if kind == "trade" else self.random.choice(_COLLEGE_LEVELS)
        if apart and level == "whole":
            level = "bachelor"
        degree, area = self.one(f"degrees.{level}"), "" if level == "whole" else self.one("subjects")
        ways: Ways = (degree,)
        done = self.one("schools.not_done") if self.chance(0.12) else "{}"
        is_open = any(word in done for word in _OPEN)
        is_behind = done.startswith("{}") and area and (apart or self.style["phrase"].startswith("{degree}"))
        if done != "{}" and not is_behind:
            written = done.format(degree)
            ways = (written, degree) if is_open else (written,)
            degree = written
        if area and level in ("bachelor", "associate", "master") and self.chance(0.2):
            area += self.one("schools.minors").format(self.one("subjects"))
        right["studyType"] = ways
        slots |= {"degree": degree, "area": area}
        if not area:
            slots["study"] = degree
            return
        phrase = self.style["phrase"]
        right["area"] = (area,)
        if phrase == "{area} {degree}" and not apart:
            right["studyType"], right["area"] = (*ways, f"{area} {degree}"), (area, "")
        slots["study"] = phrase.format(degree=degree, area=area)
        if is_behind and done != "{}":
            slots["study"] = done.format(slots["study"])
            behind = done.removeprefix("{}")
            right["area"] = (area,) if apart and not is_open else (done.format(area), area)
            right["studyType"] = (*right["studyType"], degree + behind)

    def dated(self, right: Right) -> str:
        end = self.random.randint(2004, 2024)
        years = {"2016": str(end), "2012": str(end - self.random.randint(2, 4))}
        text = re.sub("2016|2012", lambda year: years[year.group()], self.style["dates"])
        found = dates_in(text)
        right["endDate"] = (found[-1],)
        if len(found) > 1:
            right["startDate"] = (found[0],)
        return text

    def scored(self, right: Right) -> str:
        score = self.one("schools.scores")
        value = re.search(r"\d\.\d+(?:/\d\.\d)?", score)
        right["score"] = (value.group() if value else score, score)
        if not value and not re.search("laude|onou?rs|istinction|2:1", score):
            right["score"] = ("", score)
        return score

    # --- certificates

    def certificates(self) -> str:
        if self.chance(0.15):
            shape = self.one("certificates.several")
            names = [name.split("|")[0] for name in self.words.of("certificates.named")]
            plain = self.random.sample([name for name in names if "," not in name], 3)
            self.paper.certificates += [{"name": (name,)} for name in plain]
            return shape.format(*plain)
        shape, when = self.one("certificates.entries"), self.one("certificates.when")
        names = self.random.sample(self.words.of("certificates.named"), self.random.randint(2, 5))
        gap = "\n\n" if "\n" in shape else "\n"
        return gap.join(self.certificate(shape, when, name) for name in names)

    def certificate(self, shape: str, when: str, named: str) -> str:
        name, _, short = named.partition("|")
        year = str(self.random.randint(2012, 2024))
        if not any(word in when for word in _NO_ISSUE):
            when = re.sub(r"20\d\d", year, when)
        slots = {
            "name": name,
            "short": short,
            "when": "" if self.chance(0.15) else when,
            "issuer": "" if self.chance(0.15) else self.one("certificates.issuers"),
            "state": self.one("certificates.states"),
            "number": self.one("certificates.numbers"),
        }
        text = filled(shape, slots)
        right: Right = {"name": (name,)}
        if short and "{short}" in shape:
            ways = ("{name} ({short})", "{short} – {name}", "{short} ({name})")
            both = next(way for way in ways if way in shape).format(name=name, short=short)
            right["name"] = (both, name, short) if "–" in both else (both,)
        if "{issuer}" in shape and slots["issuer"]:
            right["issuer"] = (slots["issuer"],)
            if slots["issuer"].startswith(("State of", "County of")):
                right["issuer"] = (slots["issuer"], "")
                right["name"] = (*right["name"], f"{right['name'][0]}, {slots['issuer']}")
        if "{state}" in shape:
            right["issuer"] = (slots["state"], "")
            number = slots["number"] if "{number}" in shape else ""
            state = slots["state"]
            right["name"] = (name, f"{name}, {state}", f"{name} – {state}", f"{name} {number}")
        if "{when}" in shape and slots["when"]:
            self.when(slots["when"], right)
        self.paper.certificates.append(right)
        return text

    def when(self, when: str, right: Right) -> None:
        found = dates_in(when)
        if not found:
            joints = ((", ", ""), (" (", ")"), (" – ", ""), (" — ", ""), (" - ", ""))
            more = (f"{name}{sign}{when}{end}" for name in right["name"] for sign, end in joints)
            right["name"] = (*right["name"], *more)
        elif re.search("xpir|exp[.]|valid|renewed", when):
            right["date"] = ("", *found)
        else:
            right["date"] = (found[0],)

    # --- skills

    def skills(self) -> str:
        writer = SkillWriter(self.words, self.random)
        text, self.paper.skills = writer.write(), writer.right
        return text
