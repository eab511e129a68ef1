"""Reading PDFs: the order of reading, what a line is, what is left out, and what is refused."""

import itertools
import random
import zlib
from functools import partial

import pytest

from nextrung.errors import NextRungError, NoTextError, UnreadableDocumentError
from nextrung.intake.pdf import reading as pdf
from nextrung.intake.pdf.reading import read_pdf
from nextrung.intake.pdf.rows import segments_of
from nextrung.intake.pdf.words import Word
from tests.intake.making_papers import body_text, drawn_pdf, encrypted_pdf, set_pdf, shown, stream, texts

SIDE = """
== Contact
555-0142 \\ ines\\@example.com
== Skills
- Forklift
- Cycle counts and stock control for two sites
"""
MAIN = """
== Experience
#strong[Northgate Logistics] #h(1fr) Jan 2019 – Present \\
Shift lead #h(1fr) Reno, NV
- Led a team of twelve on nights, receiving and putting away forty trailers a week without a lost load.
- Trained nine people.
== Education
Diploma, Reno High School #h(1fr) 2009
"""
#: One grey dot, to be drawn as large as the page.
PICTURE = stream(
    b"\x00", b"/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8"
)


def read(data):
    return read_pdf(data, "cv.pdf", "resume")


def section(document, heading, count):
    lines = texts(document)
    start = lines.index(heading)
    return lines[start + 1 : start + 1 + count]


# --- order -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("order", [("32%, 1fr", SIDE, MAIN), ("1fr, 32%", MAIN, SIDE)])
def test_side_bar_is_read_after_the_main_column(order):
    columns, left, right = order
    document = read(
        set_pdf(f"= Ines Okonkwo\n#grid(columns: ({columns}), gutter: 18pt, [{left}], [{right}])")
    )
    lines = texts(document)
    assert lines[0] == "Ines Okonkwo"
    assert (
        lines.index("Experience") < lines.index("Education") < lines.index("Contact") < lines.index("Skills")
    )
    assert {
        line.column for line in document.lines if line.text in ("Experience", "Trained nine people.")
    } == {0}
    assert {line.column for line in document.lines if line.text in ("Contact", "Forklift")} == {1}


def test_order_of_drawing_does_not_matter():
    """Some programs draw two columns row by row, others column by column."""
    left = [("EXPERIENCE", 700), *((f"Left line {n}", 680 - 14 * n) for n in range(6))]
    right = [("SKILLS", 697), *((f"Right line {n}", 676 - 15 * n) for n in range(6))]
    pieces = [shown(72, y, words) for words, y in left] + [shown(400, y, words) for words, y in right]
    shuffled = random.Random(7).sample(pieces, len(pieces))  # noqa: S311 - it only shuffles
    expected = [words for words, _ in [*left, *right]]
    assert texts(read(drawn_pdf(b"".join(pieces)))) == expected
    assert texts(read(drawn_pdf(b"".join(shuffled)))) == expected


def test_date_at_the_right_margin_stays_on_its_line():
    document = read(set_pdf(MAIN))
    line = document.lines[1]
    assert line.text == "Northgate Logistics Jan 2019 – Present"
    assert line.cells == ("Northgate Logistics", "Jan 2019 – Present")
    assert {line.column for line in document.lines} == {0}


def test_short_jobs_with_dates_at_the_right_are_no_columns():
    """No line crosses the page here, so only the dates tell that the right side is no column."""
    jobs = "\n\n".join(f"*Mill number {n}*, clerk #h(1fr) 20{n} – 20{n + 1}" for n in range(10, 18))
    document = read(set_pdf(f"== Experience\n{jobs}"))
    assert texts(document)[1] == "Mill number 10, clerk 2010 – 2011"
    assert len(document.lines) == 9


def test_dates_in_the_left_margin_stand_with_their_jobs():
    rows = ", ".join(
        f"[20{n} – 20{n + 2}], [*Weaver {n}* \\ Harbor Mill \\ Wove cloth]" for n in (10, 12, 14)
    )
    document = read(set_pdf(f"== Experience\n#grid(columns: (3cm, 1fr), row-gutter: 8pt, {rows})"))
    assert document.lines[1].cells == ("2010 – 2012", "Weaver 10")
    assert section(document, "2012 – 2014 Weaver 12", 2) == ["Harbor Mill", "Wove cloth"]


def test_range_of_dates_broken_in_the_margin_is_put_together():
    rows = ", ".join(
        f"[Aug 20{n} – \\ May 20{n + 2}], [*Weaver {n}* \\ Harbor Mill \\ Wove cloth]" for n in (10, 12)
    )
    document = read(set_pdf(f"== Experience\n#grid(columns: (3cm, 1fr), row-gutter: 8pt, {rows})"))
    assert document.lines[1].cells == ("Aug 2010 – May 2012", "Weaver 10")


def test_headings_in_the_margin_come_before_their_text():
    def part(heading, text):
        return f"#grid(columns: (3cm, 1fr), gutter: 12pt, [*{heading}*], [{text}])\n#v(8pt)\n"

    document = read(
        set_pdf(
            "= Lena Marsh\n"
            + part("Experience", "*Hollis LLP*, paralegal \\ Drafts discovery \\ Keeps the calendar")
            + part("Education", "BA, Tarn College, 2016")
            + part("Skills", "Relativity, e-filing")
        )
    )
    assert texts(document)[1:4] == ["Experience", "Hollis LLP, paralegal", "Drafts discovery"]
    assert section(document, "Education", 1) == ["BA, Tarn College, 2016"]
    assert section(document, "Skills", 1) == ["Relativity, e-filing"]


def test_row_of_a_table_is_one_line_with_cells():
    table = "#table(columns: (4cm, 1fr), [*Codes*], [NEC 2023, OSHA 30], [*Tools*], [Benders, meggers])"
    document = read(set_pdf(f"== Skills\n{table}\n== Education\nDiploma"))
    assert document.lines[1].cells == ("Codes", "NEC 2023, OSHA 30")
    assert document.lines[2].cells == ("Tools", "Benders, meggers")


def test_wrapped_cells_of_a_wide_table_are_put_together():
    employer = "City Transit and its many garages on both sides of the river"
    cells = f"[2019–2023], [{employer}], [Driver, later lead driver]"
    document = read(set_pdf(f"#table(columns: (3cm, 6cm, 3cm), {cells}, [2015–2019], [Red Line], [Driver])"))
    assert document.lines[0].cells == (
        "2019–2023",
        employer,
        "Driver, later lead driver",
    )


def test_tags_drawn_in_boxes_are_cells():
    tag = "box(fill: luma(230), inset: 3pt)"
    document = read(set_pdf(f"== Skills\n#{tag}[Lab safety]#h(2pt)#{tag}[Canvas]#h(2pt)#{tag}[Chess club]"))
    assert document.lines[1].cells == ("Lab safety", "Canvas", "Chess club")


def test_words_from_right_to_left_are_turned():
    """PDFium turns such pages around; places tell the order of letters and words."""
    word = partial(Word, base=100.0, size=10.0, is_bold=False, is_spaced=False)
    visual = [word("ב", 70, 75), word("א", 75, 80), word("ד", 60, 65), word("ג", 65.5, 67.5)]
    assert [segment.text for segment in segments_of(visual)] == ["אב גד"]


def test_two_lists_side_by_side_are_read_one_after_the_other():
    lists = "#grid(columns: (1fr, 1fr), [- Triage\n- Epic\n- Wound care], [- Spanish\n- Polish\n- Korean])"
    document = read(
        set_pdf(f"= Jane Doe\nA nurse of some years who writes a line over the page.\n== Skills\n{lists}")
    )
    assert section(document, "Skills", 6) == ["Triage", "Epic", "Wound care", "Spanish", "Polish", "Korean"]


def test_two_referees_side_by_side_are_not_mixed():
    people = "[*Dana Ortiz* \\ Manager \\ 555-0103], [*Lee Park* \\ Foreman \\ 555-0104]"
    document = read(set_pdf(f"== References\n#grid(columns: (1fr, 1fr), {people})"))
    assert section(document, "References", 6) == [
        "Dana Ortiz",
        "Manager",
        "555-0103",
        "Lee Park",
        "Foreman",
        "555-0104",
    ]


def test_text_under_two_columns_comes_after_both():
    wide = "A line that runs over the whole width of the page, so that it stands in neither of the columns."
    columns = f"#grid(columns: (1fr, 40%), gutter: 18pt, [{MAIN}], [{SIDE}])"
    document = read(set_pdf(f"{columns}\n== References\n{wide}"))
    lines = texts(document)
    assert lines.index("Skills") < lines.index("References")
    assert lines[lines.index("References") + 1].startswith("A line that runs")


def test_name_in_a_side_bar_comes_first():
    side = f"#text(20pt)[Theo Larsen] \\ Welder\n{SIDE}"
    document = read(set_pdf(f"#grid(columns: (34%, 1fr), gutter: 18pt, [{side}], [{MAIN}])"))
    assert texts(document)[:3] == ["Theo Larsen", "Welder", "Experience"]


def test_main_column_goes_on_over_pages_before_the_side_bar():
    jobs = "\n".join(f"*Kiln {n}* \\\nPotter\n- {'Threw pots and fired them well. ' * 8}" for n in range(9))
    source = f"= Jo Lind\n#place(right, block(width: 28%)[{SIDE}])\n#block(width: 68%)[== Experience\n{jobs}]"
    document = read(set_pdf(source))
    pages = [line.page for line in document.lines]
    main = [line for line in document.lines if line.column == 0]
    assert max(pages) == 2
    assert document.lines[: len(main)] == tuple(main)
    assert document.lines[len(main)].text == "Contact"


def test_columns_of_a_newspaper_are_read_page_by_page():
    letters = "abcdefghijklmnopqrstuvwxyz"
    words = ["".join(triple) for triple in itertools.islice(itertools.product(letters, repeat=3), 2600)]
    document = read(set_pdf(" ".join(words), page="margin: 2cm, columns: 2"))
    assert document.text.split() == words
    assert max(line.page for line in document.lines) > 1


# --- lines -----------------------------------------------------------------------------------------


def test_every_field_of_a_line_is_filled():
    document = read(set_pdf("#text(20pt)[Jane Doe]\n\n*Bold words* \\\nplain words\n#v(30pt)\n- an item"))
    name, bold, plain, item = document.lines
    assert [line.number for line in document.lines] == [1, 2, 3, 4]
    assert (name.size, bold.size) == (20.0, 10.0)
    assert (bold.is_bold, plain.is_bold) == (True, False)
    assert (item.is_bullet, item.text) == (True, "an item")
    assert plain.gap_above < bold.gap_above < item.gap_above
    assert name.left == pytest.approx(56.7, abs=2)
    assert name.right > name.left
    assert name.page == 1


def test_gap_at_the_top_of_a_column_is_that_to_what_is_above():
    columns = f"#grid(columns: (1fr, 32%), gutter: 18pt, [{MAIN}], [{SIDE}])"
    wide = "Ines Okonkwo, warehouse lead, with a line so long that it stands over both of the columns"
    document = read(set_pdf(f"{wide}\n#v(40pt)\n{columns}"))
    gaps = {line.text: line.gap_above for line in document.lines}
    assert gaps["Experience"] == gaps["Contact"] > 40
    assert gaps[wide] == 0


@pytest.mark.parametrize("sign", "•‣▪■●○◦–—-*+·»›➢✓✔→")
def test_bullet_sign_is_taken_off(sign):
    document = read(set_pdf(f"#set list(marker: [{chr(92)}{sign}])\n- Led twelve people\n- Trained nine"))
    assert texts(document) == ["Led twelve people", "Trained nine"]
    assert all(line.is_bullet for line in document.lines)


def test_bullets_drawn_as_dots_are_seen():
    """Browsers draw the bullets of a list as shapes; there is no sign in the text."""
    dots = b"".join(b"72 %d 3 3 re f\n" % (502 - 14 * row) for row in range(3))
    rows = b"".join(shown(84, 500 - 14 * row, f"Item {row} of the list") for row in range(3))
    document = read(drawn_pdf(dots + rows + shown(72, 440, "No item")))
    assert [line.is_bullet for line in document.lines] == [True, True, True, False]
    assert document.lines[0].left == 72.0


def test_letter_spaced_headings_are_words():
    document = read(
        drawn_pdf(
            shown(72, 700, "E X P E R I E N C E")
            + b"BT /F1 11 Tf 4 Tc 1 0 0 1 72 680 Tm (WORK HISTORY) Tj ET\n"
            + b"BT /F1 11 Tf 0 Tc ET\n"
            + body_text()
        )
    )
    assert texts(document)[:2] == ["EXPERIENCE", "WORK HISTORY"]


def test_raised_letters_stay_in_their_line():
    assert texts(read(set_pdf("The 1#super[st] of May, H#sub[2]O and more"))) == [
        "The 1st of May, H2O and more"
    ]


def test_ligatures_and_hyphens_at_a_line_end_are_plain():
    document = read(set_pdf("#block(width: 3cm)[an efficient oﬃce of well-known man-\\ agement]"))
    assert "efficient office" in document.text.replace("\n", " ")
    assert "man-\nagement" in document.text


def test_rotated_page_is_read_upright():
    rows = b"".join(
        b"BT /F1 11 Tf 0 1 -1 0 %d 72 Tm (Turned row %d here) Tj ET\n" % (100 + 14 * n, n) for n in range(5)
    )
    assert texts(read(drawn_pdf(rows, page=b"/Rotate 90"))) == [f"Turned row {n} here" for n in range(5)]


def test_words_at_a_right_angle_come_last():
    turned = b"BT /F1 11 Tf 0 1 -1 0 40 300 Tm (RESUME) Tj ET\n"
    document = read(drawn_pdf(turned + body_text()))
    assert document.lines[-1].text == "RESUME"
    assert document.lines[-1].column > 0


def test_text_in_groups_and_typed_over_the_page_is_read():
    form = stream(
        shown(72, 700, "Drawn in a group"),
        b"/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<</Font<</F1 4 0 R>>>>",
    )
    note = b"<</Type/Annot/Subtype/FreeText/Rect[72 600 300 630]/Contents(x)/AP<</N 8 0 R>>/F 4>>"
    look = stream(
        shown(2, 5, "Typed over the page"),
        b"/Type/XObject/Subtype/Form/BBox[0 0 228 30]/Resources<</Font<</F1 4 0 R>>>>",
    )
    data = drawn_pdf(
        b"/X Do\n" + body_text(),
        resources=b"/XObject<</X 6 0 R>>",
        page=b"/Annots[7 0 R]",
        objects=(form, note, look),
    )
    assert texts(read(data))[:2] == ["Drawn in a group", "Typed over the page"]


# --- what is left out -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "hidden",
    [
        b"1 g " + shown(72, 600, "secret keywords") + b" 0 g\n",
        b"0.97 g " + shown(72, 600, "secret keywords") + b" 0 g\n",
        shown(72, 600, "secret keywords", size=1),
        shown(700, 600, "secret keywords"),
        b"3 Tr " + shown(72, 600, "secret keywords") + b" 0 Tr\n",
        b"0 0 0.4 rg 60 590 200 30 re f 0 0 0.4 rg " + shown(72, 600, "secret keywords") + b" 0 g\n",
    ],
    ids=["white", "nearly white", "tiny", "outside", "undrawn", "dark on dark"],
)
def test_words_that_cannot_be_seen_are_left_out_and_counted(hidden):
    document = read(drawn_pdf(hidden + body_text()))
    assert "secret" not in document.text
    assert document.problems == (
        "2 words in this PDF cannot be seen on the page (white, tiny or outside its edges): left out.",
    )


def test_white_words_on_a_dark_area_are_read():
    white = b"0 0 0.4 rg 60 590 200 30 re f 1 g " + shown(72, 600, "Ana Ruiz") + b" 0 g\n"
    document = read(drawn_pdf(white + body_text()))
    assert document.lines[0].text == "Ana Ruiz"
    assert document.problems == ()


def test_white_words_on_a_gradient_are_read():
    gradient = 'fill: gradient.linear(rgb("#14505a"), rgb("#2f7480"))'
    box = f"#box({gradient}, inset: 8pt, width: 8cm, text(fill: white)[Ana Ruiz])"
    document = read(set_pdf(f"{box}\n\nElectrician with ten years on commercial sites"))
    assert document.lines[0].text == "Ana Ruiz"
    assert document.problems == ()


def test_small_raised_bullets_belong_to_their_words():
    bullets = '#set list(marker: text(size: 7pt, baseline: -1.5pt, "•"), indent: 10pt, body-indent: 5pt)\n'
    document = read(set_pdf(bullets + "Clerk\n- Filed papers\n- Answered the phone\n"))
    assert [(line.text, line.is_bullet) for line in document.lines[1:]] == [
        ("Filed papers", True),
        ("Answered the phone", True),
    ]


def test_labels_of_a_form_stand_on_the_lines_of_what_they_label():
    rows = (
        "[Dates], [June 2021 – present], [Position held], [Paralegal], [Main activities], [Discovery, filing]"
        ", [Name of employer], [Fennimore Tull], [Dates], [2018 – 2021], [Position held], [Clerk]"
    )
    document = read(set_pdf(f"#table(columns: (6cm, 1fr), stroke: none, align: (right, left), {rows})"))
    assert [line.cells[0] for line in document.lines][:4] == [
        "Dates",
        "Position held",
        "Main activities",
        "Name of employer",
    ]


def test_the_end_of_a_name_wrapped_before_its_place_is_part_of_the_name():
    cells = "[Accounts Specialist at Merrivale Plumbing Supply], [Reading, PA]"
    document = read(set_pdf(f"#grid(columns: (6cm, 1fr), {cells})\n\nMarch 2021 – present"))
    assert document.lines[0].cells == ("Accounts Specialist at Merrivale Plumbing Supply", "Reading, PA")


def test_words_outside_the_visible_part_of_the_page_are_left_out():
    document = read(drawn_pdf(shown(10, 20, "cropped") + body_text(), page=b"/CropBox[50 50 562 742]"))
    assert "cropped" not in document.text
    assert document.lines[0].left == 22.0


def test_words_recognised_in_a_scan_are_read():
    page = b"q 612 0 0 792 0 0 cm /P Do Q 3 Tr " + body_text()
    document = read(drawn_pdf(page, resources=b"/XObject<</P 6 0 R>>", objects=(PICTURE,)))
    assert document.lines[0].text == "Row 0 of ordinary words on the page"


@pytest.mark.parametrize(
    "foot",
    ["Page #counter(page).display() of 3", "Jane Doe – #counter(page).display()", "#counter(page).display()"],
)
def test_page_numbers_are_dropped(foot):
    filler = "Some ordinary words of a long career that fill the page. " * 40
    document = read(
        set_pdf(f"= Jane Doe\n{filler * 3}", page=f"margin: 2cm, footer: context align(center)[{foot}]")
    )
    assert max(line.page for line in document.lines) > 1
    assert not any("Page" in line.text or line.text.isdigit() for line in document.lines)
    assert texts(document).count("Jane Doe") == 1


def test_running_head_is_dropped_but_not_on_the_first_page():
    filler = "Some ordinary words of a long career that fill the page. " * 130
    head = "context if counter(page).get().first() > 1 [Jane Doe – Curriculum vitae #h(1fr) 555-0100]"
    document = read(set_pdf(f"= Jane Doe\nNurse, 555-0100\n\n{filler}", page=f"margin: 2cm, header: {head}"))
    assert not any("vitae" in line.text for line in document.lines)
    assert texts(document)[:2] == ["Jane Doe", "Nurse, 555-0100"]


def test_name_that_only_the_running_head_tells_is_kept_once():
    filler = "Some ordinary words of a long career that fill the page. " * 130
    head = "context [Jane Doe #h(1fr) Page #counter(page).display()]"
    document = read(set_pdf(filler, page=f"margin: 2cm, header: {head}"))
    assert document.lines[0].text == "Jane Doe Page 1"
    assert document.text.count("Jane Doe") == 1


@pytest.mark.parametrize("item", ["Passed inspection on 14 of 15", "Words of a career 2", "Fill the page"])
def test_last_and_first_lines_of_a_page_are_no_page_numbers(item):
    """They end like page numbers, or repeat words of the first page, but are the candidate's own."""
    filler = "Some ordinary words of a long career that fill the page. " * 20
    breaks = f"\n- {item}\n#pagebreak()\n- {item}\n\n{filler}"
    document = read(set_pdf(f"= Jane Doe\n{filler}#v(1fr){breaks}"))
    assert texts(document).count(item) == 2


def test_address_at_the_foot_of_every_page_is_kept_once_at_the_end():
    filler = "Some ordinary words of a long career that fill the page. " * 130
    document = read(
        set_pdf(f"= Jane Doe\n{filler}", page="margin: 2cm, footer: [jane\\@example.com · 555-0100]")
    )
    assert document.text.count("jane@example.com") == 1
    assert document.lines[-1].text == "jane@example.com · 555-0100"


def test_what_a_browser_prints_around_the_page_is_dropped():
    around = (
        shown(24, 770, "11/22/26, 9:25 PM")
        + shown(24, 20, "file:///home/jane/cv.html")
        + shown(570, 20, "1/1")
    )
    assert texts(read(drawn_pdf(around + body_text()))) == texts(read(drawn_pdf(body_text())))


# --- what is refused --------------------------------------------------------------------------------


def test_scan_is_refused_in_one_sentence():
    page = b"q 612 0 0 792 0 0 cm /P Do Q " + shown(72, 30, "Scanned with a phone")
    with pytest.raises(NoTextError, match=r"pictures, or empty.*OCR"):
        read(drawn_pdf(page, resources=b"/XObject<</P 6 0 R>>", objects=(PICTURE,)))


def test_cover_sheet_of_a_scan_does_not_make_it_readable():
    scanned = stream(b"q 612 0 0 792 0 0 cm /P Do Q")
    page = (
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 7 0 R/Resources<</XObject<</P 6 0 R>>>>>>"
    )
    data = drawn_pdf(body_text(), objects=(PICTURE, scanned, page))
    kids = b"/Kids[9 0 R %s]/Count 7" % b" ".join([b"8 0 R"] * 6)
    with pytest.raises(NoTextError):
        read(data.replace(b"/Kids[9 0 R]/Count 1", kids))


def test_one_page_that_is_a_picture_is_named():
    scanned = stream(b"q 612 0 0 792 0 0 cm /P Do Q")
    second = (
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 7 0 R/Resources<</XObject<</P 6 0 R>>>>>>"
    )
    data = drawn_pdf(body_text(), objects=(PICTURE, scanned, second))
    document = read(data.replace(b"/Kids[9 0 R]/Count 1", b"/Kids[9 0 R 8 0 R]/Count 2"))
    assert document.problems == ("Page 2 is a picture, so its words could not be read.",)


def test_letters_without_meaning_are_refused():
    """A font whose codes are numbers of glyphs and tell no letter."""
    noise = "".join(chr(code) for code in range(1, 32) if chr(code) not in "\r\n\t\x0b\x0c") * 8
    escaped = "".join(f"\\{ord(character):03o}" for character in noise)
    with pytest.raises(NoTextError, match="which letters"):
        read(drawn_pdf(shown(72, 600, escaped) + shown(72, 580, "a few words")))


def test_locked_pdf_says_so():
    with pytest.raises(UnreadableDocumentError, match="locked with a password"):
        read(encrypted_pdf(body_text(), opens_without_password=False))


def test_pdf_that_only_its_owner_may_change_is_read():
    document = read(encrypted_pdf(body_text(), opens_without_password=True))
    assert document.lines[0].text == "Row 0 of ordinary words on the page"


def test_damaged_pdf_says_so():
    with pytest.raises(UnreadableDocumentError, match="damaged"):
        read(b"%PDF-1.7\n" + bytes(range(256)) * 4)


def test_three_hundred_pages_are_refused_with_their_number():
    with pytest.raises(UnreadableDocumentError, match="300 pages"):
        read(drawn_pdf(body_text(), pages=300))


@pytest.mark.parametrize(
    "content",
    [
        zlib.compress(b" " * 300_000_000, 1),
        zlib.compress(b"BT /F1 9 Tf " + b"(ab)Tj " * 600_000 + b"ET", 1),
    ],
    ids=["spaces", "words"],
)
def test_pdf_that_unpacks_to_gigabytes_is_read_apart(content):
    data = drawn_pdf(b"").replace(stream(b""), stream(content, b"/Filter/FlateDecode"))
    with pytest.raises(NextRungError):
        read(data)


def test_heavy_pdf_is_read_like_any_other():
    """What unpacks to more than usual goes to a process of its own, and comes back the same."""
    ballast = stream(zlib.compress(bytes(3_000_000)), b"/Filter/FlateDecode")
    heavy, light = drawn_pdf(body_text(), objects=(ballast,)), drawn_pdf(body_text())
    assert read(heavy) == read(light)


def test_numbers_beyond_all_bounds_are_no_harm():
    huge = b"1" + b"0" * 38
    far = b"q %s 0 0 %s %s %s cm %s 0 0 %s 0 0 cm " % ((huge,) * 6) + shown(72, 700, "far away") + b"Q\n"
    document = read(drawn_pdf(far + body_text()))
    assert document.lines[0].text == "Row 0 of ordinary words on the page"


# --- fuzzing ------------------------------------------------------------------------------------------


def test_mutated_files_are_read_or_refused(monkeypatch):
    """Nothing but a NextRungError comes out, whatever is flipped, cut, doubled or put in."""
    monkeypatch.setattr(pdf, "is_light", lambda _data: True)  # read here: a process for each takes too long
    papers = [set_pdf(f"= Jo\n#grid(columns: 2, [{MAIN}], [{SIDE}])"), drawn_pdf(body_text())]
    chance = random.Random(1)  # noqa: S311 - the same mutants every time
    for _ in range(150):
        try:
            read(mutated(chance.choice(papers), chance))
        except NextRungError:
            continue


def mutated(data, chance):
    out = bytearray(data)
    for _ in range(chance.choice((1, 2, 8, 30))):
        place = chance.randrange(len(out))
        match chance.randrange(4):
            case 0:
                out[place] ^= 1 << chance.randrange(8)
            case 1:
                del out[place : place + chance.randrange(1, 200)]
            case 2:
                out[place:place] = chance.randbytes(chance.randrange(1, 20))
            case _:
                start = chance.randrange(len(out))
                out[place:place] = out[start : start + 200]
    return bytes(out)
