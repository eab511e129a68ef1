"""Read a résumé: who, where and when, what they did, what others said, each with its place in the paper."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from nextrung.intake._places import address_of
from nextrung.intake.records import Document, Line, Reference, Resume
from nextrung.intake.resume.claims import unclaimed
from nextrung.intake.resume.contact import Contact, email_in, read_contact
from nextrung.intake.resume.credentials import read_awards, read_certificates
from nextrung.intake.resume.education import read_education
from nextrung.intake.resume.json_records import resume_of_json
from nextrung.intake.resume.kind import refuse_what_is_no_resume
from nextrung.intake.resume.labelled import person_labelled, without_labels
from nextrung.intake.resume.languages import read_languages
from nextrung.intake.resume.layout import Setting, setting_of
from nextrung.intake.resume.name import name_as_said, name_below
from nextrung.intake.resume.passages import passages
from nextrung.intake.resume.pieces import joined, statement, statements
from nextrung.intake.resume.problems import find_problems
from nextrung.intake.resume.projects import read_projects, read_publications
from nextrung.intake.resume.quoted_lines import parted_from_quotes
from nextrung.intake.resume.quotes import quotes_in
from nextrung.intake.resume.references import read_references
from nextrung.intake.resume.sections import Section, split_sections
from nextrung.intake.resume.share import share_lines, unheaded_entries
from nextrung.intake.resume.skills import read_interests, read_skills
from nextrung.intake.resume.work import is_break, read_volunteer, read_work

#: Sections whose quotations are read where they stand.
_KEEP_QUOTES = frozenset(("references", "work", "volunteer", "awards"))
#: The lines of each section, part by part where a heading comes twice.
Parts = dict[str, list[list[Line]]]


def read_resume(document: Document) -> Resume:
    """Read a résumé from any document; nothing is in it that the paper does not say.

    What no part claims stands in `other`, what could not be read with certainty in `problems`.

    Raises:
        NoTextError, UnreadableDocumentError: there is nothing to read.
        WrongDocumentError: the paper is plainly a posting, a letter or notes.

    """
    if document.format == "json" and document.structured is not None:
        resume = resume_of_json(document)
    else:
        resume = _resume_of_lines(document)
    resume = replace(
        resume,
        work=tuple(each for each in resume.work if not is_break(each)),
        breaks=tuple(each for each in resume.work if is_break(each)),
    )
    resume = replace(resume, references=(*resume.references, *_quoted_elsewhere(resume)))
    return replace(resume, problems=(*resume.problems, *find_problems(resume)))


def _resume_of_lines(document: Document) -> Resume:
    setting = setting_of(document)
    sections = _with_name_on_top(_without_labels(split_sections(document, setting)))
    parts = _parts(sections, setting)
    contact = read_contact(_all(parts, "top"), _all(parts, "contact"), setting)
    refuse_what_is_no_resume(document, sections, contact)
    resume = _with_sections(_person(document, contact), parts, setting)
    if summary := joined(passages(_all(parts, "summary"), setting)):
        resume = replace(resume, summary=statement(document, summary))
    headings = frozenset(section.heading.number for section in sections if section.heading)
    return replace(resume, other=unclaimed(resume, headings))


def _with_name_on_top(sections: list[Section]) -> list[Section]:
    """Take the name, and what stands under it, out of the last section of a side bar that was read first."""
    top, *others = sections
    email = email_in(line for section in sections for line in section.lines)
    if any(map(_is_text, top.lines)) or email is None:
        return sections
    for section in others:
        first = name_below(section.lines, email)
        if first is not None:
            top.lines += section.lines[first:]
            section.lines = section.lines[:first]
            break
    return sections


def _is_text(line: Line) -> bool:
    return any(map(str.isalpha, line.text))


def _without_labels(sections: Sequence[Section]) -> list[Section]:
    """Take off the labels of a form; the name stands at the top, wherever the form has it."""
    top, *others = sections
    found = []
    for section in others:
        lines = section.lines
        if "contact" in section.names:
            own, lines = person_labelled(lines)
            top = Section(top.names, top.heading, [*top.lines, *own])
        else:
            lines = without_labels(lines)
        found.append(Section(section.names, section.heading, lines))
    return [top, *found]


def _parts(sections: Sequence[Section], setting: Setting) -> Parts:
    """Sort the lines by section; those under a joined heading are shared out."""
    parts: Parts = {}
    alone = frozenset(name for section in sections if len(section.names) == 1 for name in section.names)
    for section in sections:
        for name, lines in share_lines(section.names, section.lines, setting, alone).items():
            if lines:
                parts.setdefault(name, []).append(lines)
    for name in sorted(parts.keys() - _KEEP_QUOTES):
        parted = [parted_from_quotes(lines, setting) for lines in parts[name]]
        parts[name] = [own for own, _ in parted if own]
        if quoted := [line for _, lines in parted for line in lines]:
            parts.setdefault("references", []).append(quoted)
    if "work" not in parts:
        found = unheaded_entries(_all(parts, "top"))
        parts |= {name: [*own, *parts.get(name, ())] if name != "top" else own for name, own in found.items()}
    return parts


def _all(parts: Parts, name: str) -> list[Line]:
    return [line for part in parts.get(name, ()) for line in part]


def _person(document: Document, contact: Contact) -> Resume:
    return Resume(
        document=document,
        name=name_as_said(document, contact.name),
        label=statement(document, contact.label),
        email=statement(document, contact.email),
        phone=statement(document, contact.phone),
        url=statement(document, contact.url),
        location=statement(document, contact.location),
        profiles=statements(document, contact.profiles),
        summary=statement(document, contact.summary),
    )


def _with_sections(resume: Resume, parts: Parts, setting: Setting) -> Resume:
    document = resume.document
    home_town = address_of(resume.location.text).city if resume.location else None
    work = read_work(document, parts.get("work", ()), setting, home_town=home_town)
    volunteer = read_volunteer(
        document, parts.get("volunteer", ()), setting, parts.get("work", ()), home_town
    )
    skills, spoken = read_skills(document, _all(parts, "skills"), setting)
    studies = [read_education(document, lines, setting) for lines in parts.get("education", ())]
    education = tuple(each for found in studies for each in found)
    givers = [each.employer for each in work] + [each.organization for each in volunteer]
    givers += [each.institution for each in education]
    known = frozenset(each.text.lower() for each in givers if each)
    certificates = [read_certificates(document, lines, setting) for lines in parts.get("certificates", ())]
    return replace(
        resume,
        work=work,
        education=education,
        skills=skills,
        certificates=tuple(each for found in certificates for each in found),
        awards=read_awards(document, _all(parts, "awards"), setting, known),
        languages=(*read_languages(document, _all(parts, "languages"), setting), *spoken),
        projects=read_projects(document, _all(parts, "projects"), setting),
        volunteer=volunteer,
        publications=read_publications(document, _all(parts, "publications"), setting),
        interests=read_interests(document, _all(parts, "interests"), setting),
        references=read_references(document, _all(parts, "references"), setting),
    )


def _quoted_elsewhere(resume: Resume) -> Iterator[Reference]:
    """Find somebody else's words in highlights and awards that are not among the references yet."""
    told = [line for work in resume.work for line in work.highlights]
    told += [line for work in resume.volunteer for line in work.highlights]
    told += [line for award in resume.awards for line in (award.title, award.summary) if line]
    known = {each.quote.text for each in resume.references if each.quote}
    for reference in quotes_in(told):
        if reference.quote and reference.quote.text not in known:
            known.add(reference.quote.text)
            yield reference
