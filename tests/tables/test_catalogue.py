from nextrung.tables import every_id
from nextrung.tables.catalogue import catalogue, entries_of


def test_no_two_rows_share_an_id_and_each_is_one_that_a_statement_can_cite():
    found = catalogue()  # raises where two share one
    assert len(found) > 900
    assert found.keys() <= every_id()


def test_a_table_of_several_files_is_one_table():
    questions = entries_of("questions", "question")
    assert len(questions) >= 250
    assert {entry.table for entry in questions} == {"questions"}
