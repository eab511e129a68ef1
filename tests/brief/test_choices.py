from dataclasses import replace

import pytest

from nextrung.brief.as_html import brief_to_html
from nextrung.brief.as_json import brief_to_json
from nextrung.brief.as_pdf import brief_to_pdf
from nextrung.brief.brief import Papers, make_brief
from nextrung.brief.citations import cited_sources
from nextrung.demo import DEMO_NOW, demo_papers
from nextrung.fit.choices import Choices, GivenQuote, Swap
from nextrung.intake.papers import read_papers


@pytest.fixture(scope="module")
def papers():
    folder = demo_papers()
    resume, posting, notes = read_papers(
        folder / "resume.pdf", str(folder / "posting.txt"), folder / "notes.txt", DEMO_NOW.date()
    )
    return Papers(resume=resume, posting=posting, notes=notes)


@pytest.fixture(scope="module")
def brief(papers):
    return make_brief(papers, DEMO_NOW)


def test_what_there_is_to_choose_from_is_told_in_json_and_shown_on_no_page(brief):
    assert len(brief.other_strengths) >= 3
    assert len(brief_to_json(brief)["other_strengths"]) == len(brief.other_strengths)
    alone = replace(brief, other_strengths=())
    assert cited_sources(brief) == cited_sources(alone)
    assert brief_to_html(brief) == brief_to_html(alone)
    assert brief_to_pdf(brief) == brief_to_pdf(alone)


def test_the_whole_brief_follows_a_choice(papers, brief):
    out, put_in = brief.strengths[0].requirement.text, brief.other_strengths[0].requirement.text
    chosen = Choices(swaps=(Swap(out=out, put_in=put_in),), sets_apart=put_in)
    now = make_brief(papers, DEMO_NOW, choices=chosen)
    assert now.strengths[0].requirement.text == put_in
    assert now.strengths[0].differentiator
    assert now.front.remember_as == now.strengths[0].remember_as
    assert now.strengths[0].evidence[0].text in now.front.tonight[0].text


def test_words_added_by_hand_are_marked_as_yours(papers, brief):
    about = next(one for one in brief.strengths if not one.quote).requirement.text
    quote = GivenQuote(requirement=about, text="She never left early.", who="Ada Brook")
    page = brief_to_html(make_brief(papers, DEMO_NOW, choices=Choices(quotes=(quote,))))
    assert '“She never left early.”, Ada Brook<span class="tag">you</span>' in page
    assert ">you<" not in brief_to_html(brief)
