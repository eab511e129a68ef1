"""Any file in: told by its bytes, refused in one sentence, and its words found again."""

import io
import json
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nextrung.errors import NextRungError, NoTextError, UnreadableDocumentError
from nextrung.intake.documents import contains, document_from_text, paragraphs, read_document, source_of
from nextrung.intake.records import Document, Line
from tests.intake.making_papers import body_text, drawn_pdf, saved, set_pdf, texts, word_document


@pytest.fixture
def paper(tmp_path):
    """Write bytes to a file of that name and read it as a résumé."""

    def read(data, name="cv.pdf"):
        path = tmp_path / name
        path.write_bytes(data)
        return read_document(path, "resume")

    return read


def archive(*names):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for name in names:
            file.writestr(name, "x")
    return out.getvalue()


# --- told by its bytes ------------------------------------------------------------------------------


def test_name_does_not_tell_what_a_file_is(paper):
    assert paper(saved(word_document("Jane Doe")), "cv.pdf").format == "docx"
    assert paper(drawn_pdf(body_text()), "cv.docx").format == "pdf"
    assert paper(b"Jane Doe\nNurse", "cv.pdf").format == "text"
    assert paper(b"\n\n" + drawn_pdf(body_text()), "cv").format == "pdf"


def test_markdown_is_told_by_name_or_by_marks(paper):
    assert paper(b"Jane Doe", "cv.md").format == "markdown"
    assert paper(b"# Jane Doe\n## Work\n", "cv.txt").format == "markdown"


def test_web_page_and_json_go_to_their_readers(paper):
    words = "Nurse on nights, eleven years on two wards of one hospital."
    html = f"<!DOCTYPE html><html><body><h1>Jane Doe</h1><p>{words}</p></body></html>"
    page = paper(html.encode(), "cv.txt")
    assert (page.format, page.lines[0].text) == ("html", "Jane Doe")
    assert paper(json.dumps({"basics": {"name": "Jane Doe"}}).encode(), "cv.txt").format == "json"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings_that_people_save_in(paper, encoding):
    assert texts(paper("Renée “Ren” Müller – Köchin".encode(encoding), "cv.txt")) == [
        "Renée “Ren” Müller – Köchin"
    ]


# --- refused in one sentence ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b" \n\t\r\n", "empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "picture"),
        (b"\xff\xd8\xff\xe0" + bytes(50), "picture"),
        (b"GIF89a" + bytes(50), "picture"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "picture"),
        (b"\x00\x00\x00\x18ftypheic" + bytes(20), "picture"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "picture"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old Office format"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "password"),
        (b"{\\rtf1 Jane Doe}", "RTF"),
        (archive("mimetype", "content.xml"), "OpenDocument"),
        (archive("Index/Document.iwa"), "Pages"),
        (archive("xl/workbook.xml"), "Excel"),
        (archive("ppt/presentation.xml"), "PowerPoint"),
        (archive("cv.pdf"), "ZIP archive"),
        (b"PK\x03\x04" + bytes(40), "damaged"),
        (b"\x1f\x8b\x08" + bytes(20), "archive"),
        (b"ID3\x04" + bytes(40), "sound or video"),
        (b"\x00\x00\x00\x18ftypmp42" + bytes(20), "sound or video"),
        (b"From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\r\nx", "web archive"),
        (bytes(range(256)) * 8, "no text"),
    ],
)
def test_file_that_holds_no_text_is_named_in_a_sentence(paper, data, says):
    with pytest.raises(UnreadableDocumentError, match=says) as refusal:
        paper(data, "cv.pdf")
    assert refusal.value.file == "cv.pdf"
    assert refusal.value.advice.endswith(".")


def test_picture_renamed_pdf_is_told_as_a_picture(paper):
    with pytest.raises(NoTextError, match="picture"):
        paper(b"\xff\xd8\xff\xe0" + bytes(50), "cv.pdf")


def test_missing_file_folder_and_huge_file_say_so(tmp_path):
    with pytest.raises(UnreadableDocumentError, match="no such file"):
        read_document(tmp_path / "none.pdf", "resume")
    with pytest.raises(UnreadableDocumentError, match="folder"):
        read_document(tmp_path, "resume")
    huge = tmp_path / "huge.pdf"
    with huge.open("wb") as file:
        file.truncate(21_000_000)
    with pytest.raises(UnreadableDocumentError, match="20 MB"):
        read_document(huge, "resume")


def test_pasted_text_without_words_is_refused():
    with pytest.raises(UnreadableDocumentError, match="no words"):
        document_from_text(" \n----\n", "notes")


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(tmp_path_factory, data):
    path = tmp_path_factory.getbasetemp() / "any.bin"
    path.write_bytes(data)
    try:
        document = read_document(path, "resume")
    except NextRungError as error:
        sentence = str(error)
    else:
        sentence = f"any.bin: {len(document.lines)} lines" if document.lines else ""
    assert sentence.startswith("any.bin: ")


# --- paragraphs ----------------------------------------------------------------------------------------


def joined(document):
    return [paragraph.text for paragraph in paragraphs(document)]


def test_wrapped_lines_of_a_pdf_are_joined():
    long = "Planned work for eleven technicians on two lines and brought emergency calls down by half. " * 2
    document = document_of_pdf(f"- {long}\n- Short\n\n{long}\n\nDiploma, 2009 \\\nRiver High School")
    assert joined(document) == [long.strip(), "Short", long.strip(), "Diploma, 2009", "River High School"]


def document_of_pdf(source):
    from nextrung.intake.pdf.reading import read_pdf

    return read_pdf(set_pdf(source), "cv.pdf", "resume")


def test_short_items_without_bullets_are_not_joined():
    long = "planned work for eleven technicians on two lines and brought emergency calls down by half. " * 2
    assert joined(document_of_pdf(f"forklift \\\ncycle counts \\\nsafety talks\n\n{long}"))[:3] == [
        "forklift",
        "cycle counts",
        "safety talks",
    ]


def test_paragraph_goes_on_over_the_page():
    words = "Planned work for eleven technicians on two lines and more "
    document = document_of_pdf(f"#v(22.5cm)\n{words * 12}")
    assert {line.page for line in document.lines} == {1, 2}
    assert joined(document) == [" ".join((words * 12).split())]


def test_text_wrapped_by_hand_is_joined_and_short_lines_are_not():
    text = (
        "- Planned work for eleven technicians on two lines and brought the\n"
        "  calls down by half\n"
        "asked about nights\n"
        "said i could start in january\n\n"
        "Planned work for eleven technicians on two lines and brought down\n"
        "emergency calls."
    )
    assert joined(document_from_text(text, "notes")) == [
        "Planned work for eleven technicians on two lines and brought the calls down by half",
        "asked about nights",
        "said i could start in january",
        "Planned work for eleven technicians on two lines and brought down emergency calls.",
    ]


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("new manage-", "ment of it", "new management of it"),
        ("led cross-", "functional work", "led cross-functional work"),
        ("twelve call-", "outs", "twelve call-outs"),
        ("in Austria-", "Hungary", "in Austria-Hungary"),
        ("a 12-", "hour shift", "a 12-hour shift"),
        ("nights -", "and days", "nights - and days"),
    ],
)
def test_word_parted_at_a_line_end_is_whole_again(first, second, whole):
    lines = tuple(
        Line(number=number, text=text, page=1, left=72, right=300 - number, size=10, gap_above=2)
        for number, text in enumerate((first, second), 1)
    )
    document = Document(kind="resume", name="cv.pdf", format="pdf", lines=lines)
    assert joined(document) == [whole]


def test_every_line_is_in_one_paragraph():
    document = document_of_pdf("= Jane\n- one\n- two\n\nthree\n#table(columns: 2, [a], [b], [c], [d])")
    assert [line for paragraph in paragraphs(document) for line in paragraph.lines] == list(document.lines)


# --- words back to where they stand -----------------------------------------------------------------------


NOTES = document_from_text("Dana asked about nights\nand about man-\nagement of stock", "notes", "notes.txt")


def test_source_names_the_line_in_which_a_quote_begins():
    source = source_of(NOTES, NOTES.lines, "about man-agement of stock")
    assert (source.label, source.quote, source.page) == ("N2", "about man-agement of stock", None)
    assert source_of(NOTES, NOTES.lines, "nights and about").line == 1
    assert source_of(NOTES, NOTES.lines[2]).quote == "agement of stock"


def test_source_of_a_paragraph_quotes_all_of_it():
    paragraph = paragraphs(NOTES)[0]
    source = source_of(NOTES, paragraph)
    assert source.quote == paragraph.text
    assert contains(NOTES, source.quote)


@pytest.mark.parametrize(
    ("quote", "is_there"),
    [
        ("asked  about nights and", True),
        ("management of stock", True),
        ("man-agement", True),
        ("age", False),
        ("Dana asked nights", False),
        ("dana asked", False),
        ("", False),
    ],
)
def test_a_quote_stands_in_the_document_or_does_not(quote, is_there):
    assert contains(NOTES, quote) is is_there


@given(st.text(alphabet="ab- \n.é"), st.data())
def test_every_piece_of_a_document_is_contained(text, data):
    """Whatever whole words are taken out of the document are found in it again."""
    try:
        document = document_from_text(text, "notes")
    except NextRungError:
        return
    line = data.draw(st.sampled_from(document.lines))
    words = line.text.split()
    start = data.draw(st.integers(0, len(words) - 1))
    quote = " ".join(words[start : data.draw(st.integers(start + 1, len(words)))])
    assert contains(document, quote)
    assert source_of(document, line, quote).line == line.number
