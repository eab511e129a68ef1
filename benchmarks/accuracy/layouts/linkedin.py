"""The pages of LinkedIn's "Save to PDF", imitated twice: side bar, durations, free descriptions."""

import dataclasses
import json
import re
import unicodedata
import zlib
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

from benchmarks.accuracy.layouts.layout import TODAY, Layout, Resume
from benchmarks.accuracy.layouts.typeset import compile_template
from benchmarks.accuracy.layouts.wording import (
    Wording,
    cut_to_years,
    location,
    shown,
    single_skills,
    telephone,
    without_scheme,
)

WORDING = Wording(
    headings={
        key: key
        for key in (
            "skills",
            "languages",
            "certificates",
            "awards",
            "publications",
            "summary",
            "work",
            "education",
        )
    },
    month="long",
    between=" - ",
    skill_groups=False,
    basics=("name", "label", "email", "url", "location", "profiles", "summary"),
)

#: LinkedIn prints the first three skills and no more.
_TOP_SKILLS = 3


def _months(record: dict[str, Any]) -> tuple[int, bool]:
    """How long a job lasted in months, first and last counted; and whether months are known at all."""
    start, end = record["startDate"], record.get("endDate") or f"{TODAY[0]}-{TODAY[1]:02d}"
    if len(start) < 7 or len(end) < 7:
        return max(12, 12 * (int(end[:4]) - int(start[:4]))), False
    return 12 * (int(end[:4]) - int(start[:4])) + int(end[5:7]) - int(start[5:7]) + 1, True


def _duration(months: int) -> str:
    years, rest = divmod(months, 12)
    parts = [f"{n} {word}{'' if n == 1 else 's'}" for n, word in ((years, "year"), (rest, "month")) if n]
    return " ".join(parts)


def _positions(records: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for each in records:
        months, _ = _months(each)
        yield {
            "position": each.get("position", ""),
            "dates": f"{WORDING.period(each, goes_on=True)} ({_duration(months)})",
            "place": each.get("location", ""),
            "summary": each.get("summary", ""),
            "points": each.get("highlights", ()),
        }


def _employers(resume: Resume) -> Iterator[dict[str, Any]]:
    for name, group in groupby(resume.get("work", ()), key=lambda each: each.get("name", "")):
        records = list(group)
        total = _duration(sum(_months(each)[0] for each in records)) if len(records) > 1 else ""
        yield {"name": name, "total": total, "positions": list(_positions(records))}


def _studies(resume: Resume) -> Iterator[dict[str, str]]:
    for each in resume.get("education", ()):
        degree = ", ".join(filter(None, (each.get("studyType"), each.get("area"))))
        years = " - ".join(each[key][:4] for key in ("startDate", "endDate") if each.get(key))
        yield {
            "name": each.get("institution", ""),
            "line": " · ".join(filter(None, (degree, years and f"({years})"))),
        }


def _as_data(resume: Resume) -> dict[str, Any]:
    basics = resume["basics"]
    profiles = [f"www.{without_scheme(each['url'])} (LinkedIn)" for each in basics.get("profiles", ())]
    return {
        "name": basics["name"],
        "label": basics.get("label", ""),
        "place": location(resume),
        "summary": basics.get("summary", ""),
        "side": [
            {
                "heading": "Contact",
                "lines": [
                    *filter(None, [basics.get("email")]),
                    *profiles,
                    *filter(None, [basics.get("url")]),
                ],
            },
            {"heading": "Top Skills", "lines": single_skills(resume)[:_TOP_SKILLS]},
            {
                "heading": "Languages",
                "lines": [
                    f"{each['language']} ({each['fluency']})" if each.get("fluency") else each["language"]
                    for each in resume.get("languages", ())
                ],
            },
            {"heading": "Certifications", "lines": [each["name"] for each in resume.get("certificates", ())]},
            {"heading": "Honors-Awards", "lines": [each["title"] for each in resume.get("awards", ())]},
            {"heading": "Publications", "lines": [each["name"] for each in resume.get("publications", ())]},
        ],
        "employers": list(_employers(resume)),
        "studies": list(_studies(resume)),
    }


def render(resume: Resume, folder: Path) -> Path:
    """Typeset pages built like LinkedIn's."""
    return compile_template("linkedin.typ", folder / "Profile.pdf", resume=json.dumps(_as_data(resume)))


def shown_on_page(resume: Resume, basics: tuple[str, ...] = WORDING.basics) -> Resume:
    """Give what LinkedIn prints: three skills, names of certificates and awards, studies by the year."""
    page = shown(resume, dataclasses.replace(WORDING, basics=basics))
    page["skills"] = page.get("skills", [])[:_TOP_SKILLS]
    page["certificates"] = [{"name": each["name"]} for each in page.get("certificates", ())]
    page["awards"] = [{"title": each["title"]} for each in page.get("awards", ())]
    for each in page.get("education", ()):
        each.pop("score", None)
        each.pop("courses", None)
    cut_to_years(page, [key for key in ("education",) if key in page])
    return page


def _profile_address(name: str) -> str:
    """Make up the address that LinkedIn gives to a new member: the name and some digits."""
    words = re.findall(
        r"[a-z]+", unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    )
    return f"www.linkedin.com/in/{'-'.join(words)}-{zlib.crc32(name.encode()):08x}"


def _as_member(resume: Resume) -> Resume:
    """Give the résumé of somebody with a profile, as everybody has who saves a page from LinkedIn."""
    basics = resume["basics"]
    own = [{"network": "LinkedIn", "url": _profile_address(basics["name"])}]
    return {**resume, "basics": {**basics, "profiles": basics.get("profiles") or own}}


def render_narrow(resume: Resume, folder: Path) -> Path:
    """Typeset pages built like LinkedIn's: telephone, wrapped side bar, descriptions with typed bullets."""
    data = _as_data(_as_member(resume))
    if number := telephone(resume, WORDING):
        data["side"][0]["lines"].insert(0, f"{number} (Mobile)")
    return compile_template("linkedin_narrow.typ", folder / "Profile.pdf", resume=json.dumps(data))


def shown_to_member(resume: Resume) -> Resume:
    """Give what LinkedIn prints for the member: the same, and the telephone number."""
    return shown_on_page(_as_member(resume), (*WORDING.basics, "phone"))


LAYOUTS = (
    Layout(
        name="pdf_linkedin",
        what='PDF built like LinkedIn\'s "Save to PDF"',
        render=render,
        shown=shown_on_page,
        plain_descriptions=True,
    ),
    Layout(
        name="pdf_linkedin_narrow",
        what='PDF built like LinkedIn\'s "Save to PDF", wrapped side bar, telephone, typed bullets',
        render=render_narrow,
        shown=shown_to_member,
    ),
)
