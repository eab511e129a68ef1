import json
from pathlib import Path

import pytest

from nextrung.cli import main
from nextrung.demo import demo_papers
from nextrung.errors import TableError
from nextrung.preparation.bank import bank
from nextrung.preparation.own_questions import OwnQuestions, read_own_questions
from nextrung.preparation.pressure import find_pressure_points
from nextrung.preparation.questions import rank_questions
from nextrung.preparation.records import Question
from nextrung.preparation.rounds import plan_round
from tests.preparation.candidates import NOW, PLANNER

ROW = """[[question]]
id = "K001"
topic = "fit"
competency = "Teamwork"
springs = ["always"]
weight = 0.20
why = "People here eat lunch together."
text = "What would you bring to our Friday lunch?"
follow_ups = ["Who cooked it?", "And if nobody likes it?"]
after = "Whether you would sit down with them."
answer_1 = "Says that lunch is for work."
answer_3 = "Names a dish, and nobody to share it with."
answer_5 = "Names a dish, who it comes from, and asks what the others bring."
"""


@pytest.fixture
def own(tmp_path):
    def write(text: str, name: str = "own.toml") -> Path:
        file = tmp_path / name
        file.write_text(text, encoding="utf-8")
        return file

    return write


def ranked(own: OwnQuestions) -> tuple[Question, ...]:
    papers = PLANNER
    round_ = plan_round(papers.notes, papers.posting, papers.resume, papers.asked, papers.strengths, NOW)
    return rank_questions(
        papers.resume,
        papers.posting,
        papers.matches,
        papers.strengths,
        round_,
        papers.notes,
        find_pressure_points(papers.resume, NOW.date(), papers.posting),
        own=own,
    )


def test_rows_of_several_files_are_read_in_their_order(own):
    second = own(ROW.replace("K001", "ANNA7"), "second.toml")
    assert [row.id for row in read_own_questions([own(ROW), second])] == ["K001", "ANNA7"]


@pytest.mark.parametrize(
    ("column", "instead", "says"),
    [
        ("after", "", "the column “after” is missing"),
        ("answer_3", "", "the column “answer_3” is missing"),
        ("after", 'afterwards = "Nothing."', "there is no column “afterwards”"),
        ("after", 'after = " "', "“after” is empty"),
        ("why", "", "a row that springs from “always” needs “why”"),
        ("springs", "springs = []", "“springs” is empty"),
        ("springs", 'springs = ["allways"]', "“allways” is no word for “springs”"),
        ("springs", 'springs = ["opener"]', "no row can be added that springs from “opener”"),
        ("springs", 'springs = ["sector"]', "a row that springs from “sector” needs “sectors”"),
        ("springs", 'springs = ["person"]\nkinds = ["boss"]', "“boss” is no kind for its springs"),
        ("topic", 'topic = "lunch"', "“lunch” is no topic"),
        ("weight", 'sectors = ["moon"]', "“moon” is no sector"),
        ("weight", "rounds = [5]", "“5” is no round"),
        ("weight", 'alike = ["Q9999"]', "“alike” names Q9999, and there is no such row"),
        ("weight", "weight = 2.0", "the weight 2.0 is not between 0 and 0.2"),
        ("text", 'text = "Why {phrase}?"', "“phrase” is no slot for its springs"),
        ("follow_ups", 'follow_ups = ["Who?"]', "“follow_ups” has 1 instead of 2"),
        ("follow_ups", 'follow_ups = ["Who?", ""]', "one of “follow_ups” is empty"),
        ("id", 'id = "Q001"', "the id “Q001” is taken, in one of our own tables"),
        ("id", 'id = "m07"', "the id “m07” is taken, in one of our own tables"),
        ("id", 'id = "k001"', "the id “k001” is taken, in line 1 of own.toml"),
        ("id", 'id = "R14"', "the id “R14” begins like a line of the résumé"),
        ("id", 'id = "p9"', "the id “p9” begins like a line of the posting"),
        ("id", 'id = "N3"', "the id “N3” begins like a line of the notes"),
        ("id", 'id = "lunch"', "the id “lunch” is not a few letters and then a few digits"),
        ("id", 'id = ""', "the id “” is not a few letters and then a few digits"),
    ],
)
def test_a_mistake_is_one_sentence_with_file_and_line(own, column, instead, says):
    lines = [instead if line.startswith(f"{column} =") else line for line in ROW.split("\n")]
    wrong = "\n".join(lines).replace("K001", "K002")
    with pytest.raises(TableError) as error:
        read_own_questions([own(ROW + "\n" + wrong)])
    assert str(error.value).startswith(
        f"own.toml: The row that begins in line {ROW.count(chr(10)) + 2}: {says}"
    )
    assert "\n" not in str(error.value)


def test_a_clash_between_two_files_names_both(own):
    with pytest.raises(
        TableError, match=r"^second\.toml: .* line 1: .*“K001” is taken, in line 1 of own\.toml"
    ):
        read_own_questions([own(ROW), own(ROW, "second.toml")])


def test_a_file_without_a_question_is_refused(own):
    with pytest.raises(TableError, match=r"There is no \[\[question\]\] in it"):
        read_own_questions([own("# nothing yet\n")])


def test_a_row_is_chosen_and_cited_like_one_of_ours(own):
    found = {question.source.row: question for question in ranked(read_own_questions([own(ROW)]))}
    lunch = found["K001"]
    assert lunch.text == lunch.source.quote == "What would you bring to our Friday lunch?"
    assert lunch.source.document == found["Q007"].source.document == "table"
    assert lunch.why.text == "People here eat lunch together."


def test_a_row_whose_slot_cannot_be_filled_is_left_out(own):
    springs = 'springs = ["pressure", "claim"]\nkinds = ["gap_in_time", "number"]'
    text = "You were {from_job} {when}: how does “{proof}” fit with that?"
    row = ROW.replace('springs = ["always"]', springs).replace(
        "What would you bring to our Friday lunch?", text
    )
    assert "K001" not in {question.source.row for question in ranked(read_own_questions([own(row)]))}


def test_without_files_nothing_changes(own):
    before = ranked(())
    assert "K001" in {question.source.row for question in ranked(read_own_questions([own(ROW)]))}
    assert ranked(()) == before
    assert "K001" not in {row.id for row in bank()}


PAPERS = demo_papers()
PREP = ["prep", "--resume", str(PAPERS / "resume.pdf"), "--posting", str(PAPERS / "posting.txt")]


def test_prep_takes_questions_more_than_once(own, capfd):
    lunch = own(ROW)
    walk = own(
        ROW.replace("K001", "K002").replace("Friday lunch", "Monday walk around the yard"), "walk.toml"
    )
    files = ["--questions", str(lunch), "--questions", str(walk)]
    assert main([*PREP, "--now", "2026-12-01T18:00", *files, "--json"]) == 0
    questions = json.loads(capfd.readouterr().out)["questions"]
    assert "K001" in json.dumps(questions)


def test_prep_stops_at_a_mistake_in_one_sentence(own, capfd):
    broken = own(ROW.replace('topic = "fit"', 'topic = "lunch"'))
    assert main([*PREP, "--questions", str(broken)]) == 1
    out, err = capfd.readouterr()
    assert not out
    assert err.startswith("nextrung: own.toml: The row that begins in line 1: “lunch” is no topic")
    assert err.count("\n") == 1
