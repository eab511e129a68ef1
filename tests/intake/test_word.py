"""Reading DOCX: everything a person sees in it, once, in order, and nothing hidden."""

import io
import random
import zipfile

import pytest
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt, RGBColor

from nextrung.errors import NextRungError, UnreadableDocumentError
from nextrung.intake.word.reading import read_word
from tests.intake.making_papers import saved, texts, with_part, word_document

TEXT_BOX = (
    '<w:p xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml" {namespaces}><w:r><mc:AlternateContent>'
    '<mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>{paragraphs}</w:txbxContent></wps:txbx>'
    "</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>{paragraphs}</w:txbxContent>"
    "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>{own}</w:p>"
)


def read(document):
    return read_word(document if isinstance(document, bytes) else saved(document), "cv.docx", "resume")


def text_box(*lines, own=""):
    paragraphs = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines)
    own = f"<w:r><w:t>{own}</w:t></w:r>" if own else ""
    return parse_xml(TEXT_BOX.format(namespaces=nsdecls("w"), paragraphs=paragraphs, own=own))


def add(document, xml):
    """Put an element at the end of the body."""
    element = parse_xml(xml) if isinstance(xml, str) else xml
    document.element.body.insert(len(document.element.body) - 1, element)


# --- order -----------------------------------------------------------------------------------------


def test_tables_stand_where_they_stand_between_paragraphs():
    document = word_document("Before")
    table = document.add_table(rows=2, cols=2)
    for cell, words in zip(table._cells, ("Codes", "NEC 2023", "Tools", "Benders"), strict=True):
        cell.text = words
    document.add_paragraph("After")
    read_document = read(document)
    assert texts(read_document) == ["Before", "Codes NEC 2023", "Tools Benders", "After"]
    assert read_document.lines[1].cells == ("Codes", "NEC 2023")


def test_cells_that_are_columns_are_read_one_after_the_other():
    document = word_document("Ines Okonkwo")
    side, main = document.add_table(rows=1, cols=2)._cells
    fill(side, "Contact", "555-0100", "Skills", "Forklift", "Counting")
    fill(main, "Experience", "Northgate Logistics, shift lead", "Led twelve people on nights", "Trained nine")
    lines = read(document).lines
    assert [line.text for line in lines][:3] == [
        "Ines Okonkwo",
        "Experience",
        "Northgate Logistics, shift lead",
    ]
    assert [line.column for line in lines] == [0, 0, 0, 0, 0, 1, 1, 1, 1, 1]


def test_date_beside_several_lines_stands_with_the_first():
    document = word_document("Experience")
    date, job = document.add_table(rows=1, cols=2)._cells
    fill(date, "2019 – 2021")
    fill(job, "Shift lead", "Northgate Logistics", "Led twelve people")
    lines = read(document).lines
    assert lines[1].cells == ("2019 – 2021", "Shift lead")
    assert [line.text for line in lines[2:]] == ["Northgate Logistics", "Led twelve people"]


def test_headings_beside_text_come_before_it():
    document = word_document("Jane Doe")
    table = document.add_table(rows=2, cols=2)
    fill(table.cell(0, 0), "Skills")
    fill(table.cell(0, 1), "Forklift, counting")
    fill(table.cell(1, 0), "Education")
    fill(table.cell(1, 1), "Diploma, 2009")
    assert texts(read(document))[1:] == ["Skills", "Forklift, counting", "Education", "Diploma, 2009"]


def test_merged_cell_is_read_once():
    document = word_document("Jobs")
    table = document.add_table(rows=2, cols=2)
    table.cell(0, 0).merge(table.cell(1, 0)).text = "2019"
    table.cell(0, 1).text, table.cell(1, 1).text = "Clerk", "Porter"
    assert texts(read(document))[1:] == ["2019 Clerk", "Porter"]


def fill(cell, *lines):
    cell.text = lines[0]
    for line in lines[1:]:
        cell.add_paragraph(line)


def test_text_box_is_read_once_and_under_the_name():
    document = word_document()
    add(document, text_box("555-0100", "jane@example.com"))
    for words in ("Jane Doe", "Nurse"):
        document.add_paragraph(words)
    document.add_heading("Experience", 1)
    assert texts(read(document)) == ["Jane Doe", "Nurse", "555-0100", "jane@example.com", "Experience"]


def test_text_box_with_sections_is_a_side_bar():
    document = word_document("Jane Doe")
    add(document, text_box("Skills", "Triage", own="Words of the paragraph itself"))
    document.add_heading("Experience", 1)
    lines = read(document).lines
    assert [line.text for line in lines][-2:] == ["Skills", "Triage"]
    assert [line.column for line in lines] == [0, 0, 0, 1, 1]


def test_header_of_the_first_page_comes_first_and_an_address_in_the_footer_last():
    document = word_document("Nurse")
    document.sections[0].header.paragraphs[0].text = "Jane Doe"
    document.sections[0].footer.paragraphs[0].text = "jane@example.com"
    document.sections[0].footer.add_paragraph("Confidential")
    assert texts(read(document)) == ["Jane Doe", "Nurse", "jane@example.com"]


def test_header_that_is_not_on_the_first_page_is_left_out():
    document = word_document("Jane Doe")
    document.sections[0].different_first_page_header_footer = True
    document.sections[0].header.paragraphs[0].text = "Jane Doe, continued"
    assert texts(read(document)) == ["Jane Doe"]


def test_page_number_fields_are_no_words():
    field = (
        f'<w:p {nsdecls("w")}><w:r><w:t>Jane Doe</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        "<w:r><w:instrText> PAGE \\* MERGEFORMAT </w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        '<w:fldSimple w:instr="NUMPAGES"><w:r><w:t>9</w:t></w:r></w:fldSimple></w:p>'
    )
    document = word_document()
    add(document, field)
    assert texts(read(document)) == ["Jane Doe"]


# --- lines -----------------------------------------------------------------------------------------


def test_styles_tell_headings_lists_bold_and_size():
    document = word_document()
    document.add_heading("Jane Doe", 0)
    document.add_heading("Experience", 1)
    document.add_paragraph("Led twelve people", style="List Bullet")
    run = document.add_paragraph().add_run("Northgate Logistics")
    run.bold, run.font.size = True, Pt(13)
    title, heading, item, employer = read(document).lines
    assert (title.is_heading, heading.is_heading, item.is_heading) == (True, True, False)
    assert (item.is_bullet, heading.is_bullet) == (True, False)
    assert (employer.is_bold, employer.size, item.is_bold) == (True, 13.0, False)
    assert item.left > employer.left == 0.0
    assert heading.gap_above > 0
    assert {line.page for line in (title, heading, item, employer)} == {None}


def test_bullet_sign_typed_by_hand_is_taken_off():
    line = read(word_document("•\tLed twelve people")).lines[0]
    assert (line.text, line.is_bullet, line.cells) == ("Led twelve people", True, ())


def test_line_breaks_split_lines_and_tabs_make_cells():
    document = word_document()
    run = document.add_paragraph().add_run("Northgate Logistics\t2019")
    run.add_break(WD_BREAK.LINE)
    run.add_text("Shift lead")
    first, second = read(document).lines
    assert first.cells == ("Northgate Logistics", "2019")
    assert (second.text, second.gap_above) == ("Shift lead", 0.0)


def test_empty_paragraphs_make_a_gap():
    assert read(word_document("One", "", "", "Two")).lines[1].gap_above >= 24.0


def test_links_symbols_and_insertions_are_read_and_deletions_are_not():
    document = word_document()
    add(
        document,
        f'<w:p {nsdecls("w")}><w:r><w:sym w:font="Wingdings" w:char="F0A7"/></w:r>'
        '<w:r><w:t xml:space="preserve"> Runs </w:t></w:r>'
        "<w:ins><w:r><w:t>twelve</w:t></w:r></w:ins><w:del><w:r><w:delText>two</w:delText></w:r></w:del>"
        "<w:r><w:noBreakHyphen/></w:r><w:hyperlink><w:r><w:t>hour shifts</w:t></w:r></w:hyperlink></w:p>",
    )
    line = read(document).lines[0]
    assert (line.text, line.is_bullet) == ("Runs twelve-hour shifts", True)


def test_content_controls_are_read():
    document = word_document()
    add(
        document,
        f'<w:sdt {nsdecls("w")}><w:sdtPr><w:alias w:val="Name"/></w:sdtPr><w:sdtContent><w:p>'
        "<w:r><w:t>Jane Doe</w:t></w:r></w:p></w:sdtContent></w:sdt>",
    )
    assert texts(read(document)) == ["Jane Doe"]


def test_hidden_white_and_tiny_words_are_left_out_and_counted():
    document = word_document("Jane Doe")
    for change in ("hidden", "white", "tiny"):
        run = document.add_paragraph().add_run("secret keywords")
        run.font.hidden = change == "hidden" or None
        run.font.color.rgb = RGBColor(255, 255, 255) if change == "white" else None
        run.font.size = Pt(1) if change == "tiny" else None
    read_document = read(document)
    assert texts(read_document) == ["Jane Doe"]
    assert read_document.problems[0].startswith("6 words in this document cannot be seen")


def test_white_words_on_a_shaded_cell_are_read():
    document = word_document("Jane Doe")
    cell = document.add_table(rows=1, cols=1).cell(0, 0)
    cell.paragraphs[0].add_run("Nurse").font.color.rgb = RGBColor(255, 255, 255)
    cell._tc.get_or_add_tcPr().append(parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:fill="1F4E5F"/>'))
    assert texts(read(document)) == ["Jane Doe", "Nurse"]


# --- what is odd, and what is refused ------------------------------------------------------------------


def test_part_that_is_missing_does_not_matter():
    """Word opens files whose pictures are gone; so do we."""
    relation = b'<Relationship Id="rId99" Type="http://x/image" Target="NULL"/></Relationships>'
    data = saved(word_document("Jane Doe"))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        relations = archive.read("word/_rels/document.xml.rels")
    data = with_part(data, "word/_rels/document.xml.rels", relations.replace(b"</Relationships>", relation))
    assert texts(read(data)) == ["Jane Doe"]


def test_strict_open_xml_is_read():
    data = saved(word_document("Jane Doe"))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        main, relations = archive.read("word/document.xml"), archive.read("_rels/.rels")
    strict = main.replace(
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    data = with_part(data, "word/document.xml", strict)
    data = with_part(data, "_rels/.rels", relations.replace(b"schemas.openxmlformats.org", b"purl.oclc.org"))
    assert texts(read(data)) == ["Jane Doe"]


def test_document_without_words_says_so():
    with pytest.raises(UnreadableDocumentError, match="no words"):
        read(word_document())


def test_damaged_document_says_so():
    data = saved(word_document("Jane Doe"))
    for broken in (data[:-200], with_part(data, "word/document.xml", b"<w:document")):
        with pytest.raises(UnreadableDocumentError, match="damaged"):
            read(broken)


def test_zip_bomb_is_refused_before_it_is_unpacked():
    bomb = with_part(saved(word_document("Jane Doe")), "word/document.xml", b" " * 40_000_000)
    assert len(bomb) < 200_000
    with pytest.raises(UnreadableDocumentError, match="unpack to far more"):
        read(bomb)


def test_size_that_a_part_lies_about_is_not_believed():
    """The declared size is made small; unpacking stops there and the check sum does not fit."""
    bomb = bytearray(with_part(saved(word_document("Jane Doe")), "word/document.xml", b" " * 40_000_000))
    lie = (1000).to_bytes(4, "little")
    bomb = bytes(bomb).replace((40_000_000).to_bytes(4, "little"), lie)
    with pytest.raises(UnreadableDocumentError):
        read(bomb)


def test_far_too_long_document_says_so():
    start, end = f"<w:document {nsdecls('w')}><w:body>".encode(), b"</w:body></w:document>"
    many = b"<w:p><w:r><w:t>x</w:t></w:r></w:p>" * 20_000
    with pytest.raises(UnreadableDocumentError, match="longer than sixty pages"):
        read(with_part(saved(word_document()), "word/document.xml", start + many + end))


def test_entities_are_not_expanded():
    laughs = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><w:document>&b;</w:document>'
    with pytest.raises(UnreadableDocumentError, match="no word processor writes"):
        read(with_part(saved(word_document("Jane Doe")), "word/document.xml", laughs))


def test_mutated_documents_are_read_or_refused():
    """Nothing but a NextRungError comes out, whatever happens to the file or to the XML inside."""
    document = word_document("Jane Doe", "Nurse")
    document.add_heading("Experience", 1)
    document.add_paragraph("Led twelve", style="List Bullet")
    document.add_table(rows=2, cols=2).cell(0, 0).text = "2019"
    add(document, text_box("Skills", "Triage"))
    data = saved(document)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        main = archive.read("word/document.xml")
    chance = random.Random(1)  # noqa: S311 - the same mutants every time
    for _ in range(60):
        for mutant in (mutated(data, chance), with_part(data, "word/document.xml", mutated(main, chance))):
            try:
                read(mutant)
            except NextRungError:
                continue


def mutated(data, chance):
    out = bytearray(data)
    place, other = chance.randrange(len(out)), chance.randrange(len(out))
    match chance.randrange(4):
        case 0:
            out[place] ^= 1 << chance.randrange(8)
        case 1:
            del out[place : place + chance.randrange(1, 60)]
        case 2:
            out[place:place] = out[other : other + 60]
        case _:
            out = out.replace(b"w:r>", b"w:tbl>").replace(b'"1"', b'"x"')
    return bytes(out)
