from importlib import resources

import msgspec
import pytest

from nextrung.errors import TableError
from nextrung.tables import every_id, load_rows, read_numbered_rows, read_rows


class Fruit(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    id: str
    eaten: tuple[str, str] = ("", "")
    weight: float = 0.0


GOOD = '# Fruit.\n\n[[fruit]]\nid = "apple"\n\n[[fruit]]\nid = "pear"\nweight = 0.2\n'


@pytest.fixture
def written(tmp_path):
    def write(text: str | bytes):
        file = tmp_path / "fruit.toml"
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return file

    return write


def test_rows_are_read_in_their_order_with_the_line_each_begins_in(written):
    rows = read_numbered_rows(written(GOOD), "fruit", Fruit)
    assert rows == ((3, Fruit("apple")), (6, Fruit("pear", weight=0.2)))


@pytest.mark.parametrize(
    "saved",
    [GOOD.encode("utf-8-sig"), GOOD.replace("\n", "\r\n").encode()],
    ids=["with a byte order mark", "with Windows line ends"],
)
def test_a_file_saved_by_another_editor_is_read_alike(written, saved):
    assert read_rows(written(saved), "fruit", Fruit) == (Fruit("apple"), Fruit("pear", weight=0.2))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (GOOD + "[[fruit]]\n", "line 9: the column “id” is missing."),
        (GOOD + '[[fruit]]\nid = "fig"\ncolour = "red"\n', "line 9: there is no column “colour”."),
        (GOOD + '[[fruit]]\nid = "fig"\neaten = ["raw"]\n', "line 9: “eaten” has 1 instead of 2."),
        (GOOD + "[[fruit]]\nid = 7\n", "line 9: “id”: Expected `str`, got `int`."),
        (GOOD + '[[fruit]]\nid = "fig\n', "at line 10"),
        (GOOD + '[[bread]]\nid = "rye"\n', "“bread” does not belong there, only [[fruit]]."),
        (GOOD + '  [[fruit]]\nid = "fig"\n', "[[fruit]] and nothing before it."),
        ('[fruit]\nid = "fig"\n', "[[fruit]] and nothing before it."),
        ("fruit = 7\n", "[[fruit]] and nothing before it."),
        (b'[[fruit]]\nid = "p\xeache"\n', "UTF-8"),
    ],
)
def test_a_mistake_is_one_sentence_with_the_file_and_its_place(written, text, says):
    with pytest.raises(TableError) as error:
        read_rows(written(text), "fruit", Fruit)
    assert str(error.value).startswith("fruit.toml: ")
    assert says in str(error.value)
    assert "\n" not in str(error.value)


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(TableError, match=r"nowhere\.toml: This file cannot be read"):
        read_rows(tmp_path / "nowhere.toml", "fruit", Fruit)


def test_every_file_of_a_folder_is_read_in_the_order_of_the_names():
    class Named(msgspec.Struct, frozen=True):
        id: str

    folder = resources.files("nextrung.tables").joinpath("questions")
    first = min(file.name for file in folder.iterdir() if file.name.endswith(".toml"))
    rows = load_rows("questions", "question", Named)
    own = read_rows(folder.joinpath(first), "question", Named)
    assert rows[: len(own)] == own
    assert {row.id for row in rows} <= every_id()


def test_ids_of_all_tables_are_known():
    assert {"Q001", "M01", "S01", "G01"} <= every_id()
