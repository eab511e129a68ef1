import calendar
import json
import re
import shlex

import pypdfium2
import pytest

from nextrung.brief.as_json import brief_to_json
from nextrung.brief.as_pdf import brief_to_pdf
from nextrung.brief.render import draw
from nextrung.cli import main
from nextrung.intake.documents import contains
from nextrung.intake.resume.reading import read_resume
from tests.flows.reading import (
    EXAMPLES,
    brief_of,
    brief_without_pay,
    our_words,
    papers_of,
    sources,
    words,
    words_of_our_tables,
)

EXAMPLES_FOLDER = EXAMPLES["demo"].folder.parent
README = (EXAMPLES_FOLDER / "README.md").read_text(encoding="utf-8")
CALENDAR = {name.casefold() for name in (*calendar.day_name, *calendar.month_name)}

each_example = pytest.mark.parametrize("slug", EXAMPLES)


@each_example
@pytest.mark.parametrize("name", ["json", "html", "ics"])
def test_brief_in_the_repository_is_the_one_that_is_made(slug, name):
    """`make examples` makes them anew; the difference is what a user would see."""
    example = EXAMPLES[slug]
    committed = (example.folder / f"brief.{name}").read_bytes()
    made = draw(brief_of(slug), name, example.paper)
    assert made.decode().splitlines() == committed.decode().splitlines()


@each_example
def test_brief_on_paper_in_the_repository_has_the_pages_that_are_made(slug):
    example = EXAMPLES[slug]
    committed = (example.folder / "brief.pdf").read_bytes()
    assert _pages(committed) == _pages(draw(brief_of(slug), "pdf", example.paper))


@each_example
@pytest.mark.parametrize("paper", ["us-letter", "a4"])
def test_brief_has_two_to_four_pages_and_the_pay_page_behind_them_at_most_two(slug, paper):
    alone = _pages(brief_to_pdf(brief_without_pay(slug), paper))
    assert 2 <= alone <= 4
    if brief_of(slug).pay:
        assert alone < _pages(brief_to_pdf(brief_of(slug), paper)) <= alone + 2


@each_example
def test_words_quoted_from_a_paper_stand_in_it(slug):
    papers = papers_of(slug)
    quoted = [source for source in sources(brief_of(slug)) if source.document in papers]
    assert len(quoted) > 50
    assert [s for s in quoted if not contains(papers[s.document], s.quote)] == []


@each_example
def test_every_line_cited_is_the_line_that_holds_the_words(slug):
    """A quote may run on over the lines that follow the one cited."""
    papers = papers_of(slug)
    wrong = [
        source
        for source in sources(brief_of(slug))
        if source.document in papers and not _begins_at(papers[source.document], source)
    ]
    assert wrong == []


@each_example
def test_jobs_read_from_the_resume_as_sent_are_those_of_the_candidate(slug):
    """`resume.json` is what the résumé was laid out from; no job more, none less, none mixed up."""
    written = json.loads((EXAMPLES[slug].folder / "resume.json").read_text(encoding="utf-8"))
    read = read_resume(papers_of(slug)["resume"])
    assert [(job.employer.text, job.position.text) for job in read.work if job.employer and job.position] == [
        (job["name"], job["position"]) for job in written["work"]
    ]
    assert len(read.work) == len(written["work"])


@each_example
def test_brief_asks_twelve_to_twenty_questions_of_both_kinds(slug):
    questions = brief_of(slug).questions
    assert 12 <= len(questions) <= 20
    assert {question.kind for question in questions} == {"repeat", "new"}
    assert [q.likelihood for q in questions] == sorted((q.likelihood for q in questions), reverse=True)


@each_example
def test_no_two_questions_are_alike(slug):
    asked = [frozenset(words(question.text)) for question in brief_of(slug).questions]
    alike = [
        (one, other)
        for number, one in enumerate(asked)
        for other in asked[:number]
        if len(one & other) > 0.6 * len(one | other)
    ]
    assert alike == []


@each_example
def test_five_strengths_and_one_of_them_sets_apart(slug):
    strengths = brief_of(slug).strengths
    assert len(strengths) == 5
    assert [strength.differentiator for strength in strengths].count(True) == 1
    assert len({strength.name for strength in strengths}) == 5
    assert len({strength.evidence[0].source for strength in strengths}) == 5


@each_example
def test_every_name_and_number_comes_from_the_papers_or_our_tables(slug):
    """Years are reckoned from the dates of the résumé; `reason` says how many."""
    known = words_of_our_tables() | CALENDAR
    known |= {word for document in papers_of(slug).values() for word in words(document.text)}
    known |= {word for match in brief_of(slug).matches for word in words(match.reason or "")}
    starts = brief_of(slug).round.starts
    known |= words(f"{starts:%H:%M}") if starts else set()  # "7.30" in the notes
    invented = [
        (place, word)
        for place, text in our_words(brief_without_pay(slug))
        if not place.startswith("day.timeline")  # reckoned from the hour at which it begins
        if not place.endswith(".at")  # reckoned from now
        for word in _names_and_numbers(text)
        if not words(word) <= known
    ]
    assert invented == []


@each_example
def test_nothing_that_we_write_is_half_filled_or_badly_spaced(slug):
    slips = re.compile(r"[{}]|\bNone\b|  | [.,;:?!]|(?<!\.)\.\.(?!\.)|\.[”\"]\.|\?\.|\(\s*\)|\b(a|the) \1\b")
    assert [(place, text) for place, text in our_words(brief_of(slug)) if slips.search(text)] == []


@each_example
def test_sentences_end_as_sentences(slug):
    brief = brief_to_json(brief_of(slug))
    sentences = [
        *(point["text"] for point in brief["front"]["tonight"]),
        *(point["text"] for point in brief["round"]["differences"]),
        *(question["text"] for question in brief["questions"]),
        *(question["why"] for question in brief["questions"]),
        *(mistake["instead"] for mistake in brief["mistakes"]),
        *(strength["why_rare"] for strength in brief["strengths"]),
        *(concern["worry"] for concern in brief["concerns"]),
    ]
    assert [text for text in sentences if not re.search(r"[.?!:…][”’\"')]*$", text)] == []


def test_readme_of_the_examples_links_to_each_of_them():
    assert re.findall(r"\]\(([a-z-]+)/brief\.pdf\)", README) == list(EXAMPLES)


@each_example
def test_command_in_the_readme_makes_the_same_brief(slug, tmp_path, monkeypatch):
    (command,) = re.findall(rf"^\$ nextrung (.* --out examples/{slug})$", README, re.MULTILINE)
    monkeypatch.chdir(EXAMPLES_FOLDER.parent)
    assert main([*shlex.split(command), "--format", "json", "--out", str(tmp_path)]) == 0
    assert (tmp_path / "brief.json").read_bytes() == draw(brief_of(slug), "json")


def _pages(pdf):
    return len(pypdfium2.PdfDocument(pdf))


def _begins_at(document, source):
    line = document.lines[source.line - 1].text.casefold()
    first = re.findall(r"\w+", source.quote.casefold())[:1]
    return set(first) <= set(re.findall(r"\w+", line))


def _names_and_numbers(text):
    """Numbers, and words with a capital that do not begin a sentence or a quotation."""
    numbers = re.findall(r"\d+(?:[.,:]\d+)*", text)
    names = re.findall(r"(?<=[\w,;’)] )[A-Z][\w’'-]+", text)
    return [*numbers, *names]
