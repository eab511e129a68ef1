import json
import time
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nextrung.errors import NextRungError, NoTextError, UnreadableDocumentError
from nextrung.intake.documents import source_of
from nextrung.intake.html.reading import read_html
from nextrung.intake.posting.reading import read_posting

POSTING_PAGE = """<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>Line Cook - Millpond Grill</title>
<style>.x { color: red }</style><script>var tracking = "Must have a CDL";</script></head>
<body>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/jobs">All jobs</a></li></ul></nav>
<h1>Line Cook</h1></header>
<div class="cookie-banner"><p>We use cookies to improve your experience.</p><button>Accept</button></div>
<div id="content">
<h2>Millpond Grill</h2>
<p>Dayton, OH<br>Full-time</p>
<p><strong>What you need</strong></p>
<ul>
  <li>2 years on a line</li>
  <li><p>Food handler&#39;s card</p></li>
  <li>Nights &amp; weekends<ul><li>closing, too</li></ul></li>
</ul>
<p style="display:none">Must be invisible</p>
<p hidden>Must be hidden</p>
<h3>What you will do</h3>
<p>You will run the grill five nights a week and help with the Sunday order.</p>
<table><tr><th>Pay</th><td>$18 - $21 an hour</td></tr><tr><th>Reports to</th><td>Head chef</td></tr></table>
</div>
<section><h3>Similar jobs</h3><ul><li>Dishwasher, 9 years of experience</li><li>Host</li></ul></section>
<footer>Imprint, privacy policy</footer>
</body></html>"""


def read(page, kind="posting", name="page.html"):
    return read_html(page if isinstance(page, bytes) else page.encode(), name, kind)


def texts(document):
    return [line.text for line in document.lines]


def page_with(data, body="<p>Log in to see this job.</p>"):
    head = f'<head><script type="application/ld+json">{data}</script></head>'
    return f"<html>{head}<body>{body}</body></html>"


JOB = {
    "@context": "https://schema.org/",
    "@type": "JobPosting",
    "title": "Charge Nurse &amp; Preceptor",
    "hiringOrganization": {"@type": "Organization", "name": "Fennick Valley Health"},
    "jobLocation": {"@type": "Place", "address": {"addressLocality": "Akron", "addressRegion": "OH"}},
    "employmentType": ["FULL_TIME"],
    "baseSalary": {
        "@type": "MonetaryAmount",
        "currency": "USD",
        "value": {"@type": "QuantitativeValue", "minValue": 43.5, "maxValue": 58.2, "unitText": "HOUR"},
    },
    "description": "<p>You will lead nights on a 24-bed unit.</p><h3>Requirements</h3><ul>"
    "<li>Active RN license</li><li>5 years of ICU experience</li></ul><p>"
    + "We look after each other on this unit. " * 5
    + "</p>",
    "qualifications": "BLS and ACLS required",
}


# --- the page's text ------------------------------------------------------------------------------


def test_the_main_part_is_read_and_what_stands_around_it_is_not():
    assert texts(read(POSTING_PAGE)) == [
        "Line Cook",
        "Millpond Grill",
        "Dayton, OH",
        "Full-time",
        "What you need",
        "2 years on a line",
        "Food handler's card",
        "Nights & weekends",
        "closing, too",
        "What you will do",
        "You will run the grill five nights a week and help with the Sunday order.",
        "Pay $18 - $21 an hour",
        "Reports to Head chef",
    ]


def test_headings_bold_paragraphs_bullets_and_rows_are_marked():
    by_text = {line.text: line for line in read(POSTING_PAGE).lines}
    assert by_text["Millpond Grill"].is_heading
    assert by_text["What you need"].is_bold
    assert not by_text["What you need"].is_heading
    assert by_text["Food handler's card"].is_bullet
    assert by_text["closing, too"].left > by_text["Nights & weekends"].left
    assert by_text["Pay $18 - $21 an hour"].cells == ("Pay", "$18 - $21 an hour")
    assert by_text["Full-time"].gap_above == 0
    assert by_text["What you will do"].gap_above > 0


def test_lines_are_numbered_from_one():
    assert [line.number for line in read(POSTING_PAGE).lines] == list(range(1, 14))


def test_a_definition_list_is_read_in_pairs():
    document = read(
        f"<dl><dt>Location</dt><dd>Reno, NV</dd></dl><p>{'Warehouse work of every kind. ' * 3}</p>"
    )
    assert document.lines[0].cells == ("Location", "Reno, NV")


def test_a_table_that_lays_out_the_page_is_read_as_paragraphs():
    menu, text = "<ul><li>Menu</li></ul>", f"<p>{'Long text of the job. ' * 12}</p>"
    page = f"<table><tr><td>{menu}</td><td>{text}</td></tr></table>"
    assert all(line.cells == () for line in read(page).lines)


def test_line_breaks_count_where_the_page_says_so():
    document = read(f"<pre>Requirements\n- CDL\n- Nights</pre><p>{'Driving for a dairy. ' * 4}</p>")
    assert texts(document)[:3] == ["Requirements", "CDL", "Nights"]
    assert document.lines[1].is_bullet


def test_text_behind_a_removed_part_is_kept():
    assert (
        "and this stays"
        in texts(read("<p>Some words of a posting that is long enough <script>x</script>and this stays"))[0]
    )


def test_a_form_that_holds_the_whole_page_is_read():
    page = f"<form><h1>Driver</h1><p>{'You will drive a van for us. ' * 6}</p><input value='x'></form>"
    assert texts(read(page))[0] == "Driver"


def test_a_bakery_may_speak_of_cookies():
    page = "<div><p>You will bake 900 cookies before seven in the morning and enjoy it.</p></div>"
    assert "bake 900 cookies" in texts(read(page))[0]


def test_side_bar_and_header_of_a_resume_are_read():
    page = (
        "<header><h1>Ada Ruiz</h1></header><aside><h2>Skills</h2><p>Welding</p></aside>"
        "<main><p>Fitter at a yard since 2015, on nights</p></main>"
    )
    assert texts(read(page, kind="resume")) == [
        "Ada Ruiz",
        "Skills",
        "Welding",
        "Fitter at a yard since 2015, on nights",
    ]


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [
        ("utf-8", ""),
        ("utf-8-sig", ""),
        ("utf-16", ""),
        ("cp1252", ""),
        ("iso-8859-15", "iso-8859-15"),
        ("cp1250", "windows-1250"),
    ],
)
def test_the_encoding_is_found(encoding, declared):
    meta = f'<meta charset="{declared}">' if declared else ""
    page = f"<html><head>{meta}</head><body><p>Café serveuse, très aimable, à Québec; nights and weekends</p>"
    if encoding == "cp1250":
        page = page.replace("très", "tres").replace("à", "a")
    assert "Café" in texts(read(page.encode(encoding)))[0]


# --- the page's data ------------------------------------------------------------------------------


def test_the_job_posting_of_the_page_comes_first():
    document = read(page_with(json.dumps(JOB)))
    assert texts(document)[:5] == [
        "Charge Nurse & Preceptor",
        "Fennick Valley Health",
        "Akron, OH",
        "Full-time",
        "Pay: $43.50 - $58.20 per hour",
    ]
    assert "Active RN license" in texts(document)
    assert "Log in to see this job." not in texts(document)
    assert document.structured["title"] == "Charge Nurse &amp; Preceptor"


def test_fields_beside_the_description_follow_under_their_heading():
    lines = texts(read(page_with(json.dumps(JOB))))
    assert lines[-2:] == ["Qualifications", "BLS and ACLS required"]


def test_a_field_that_the_description_says_already_is_not_said_twice():
    lines = texts(read(page_with(json.dumps({**JOB, "qualifications": "Active RN license"}))))
    assert lines.count("Active RN license") == 1


@pytest.mark.parametrize(
    "wrap",
    [
        lambda job: {"@context": "https://schema.org", "@graph": [{"@type": "WebPage"}, job]},
        lambda job: [{"@type": "BreadcrumbList"}, job],
        lambda job: {"@type": "WebPage", "mainEntity": {**job, "@type": ["JobPosting", "Thing"]}},
        lambda job: {**job, "@type": "http://schema.org/JobPosting"},
    ],
)
def test_the_job_posting_is_found_wherever_it_is_put(wrap):
    assert texts(read(page_with(json.dumps(wrap(JOB)))))[0] == "Charge Nurse & Preceptor"


def test_sloppy_json_is_read_and_broken_json_is_passed_over():
    sloppy = json.dumps(JOB)[:-1] + ",\n}"
    assert read(page_with("<!-- " + sloppy + " -->")).structured is not None
    body = f"<h1>Cook</h1><p>{'You will cook with us. ' * 5}</p>"
    broken = read(page_with('{"@type": "JobPosting", "title": ', body))
    assert broken.structured is None
    assert texts(broken)[0] == "Cook"


@pytest.mark.parametrize("times", [1, 2, 3])
def test_markup_escaped_in_the_description_is_unpacked(times):
    description = JOB["description"]
    for _ in range(times):
        description = description.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    document = read(page_with(json.dumps({**JOB, "description": description})))
    assert "5 years of ICU experience" in texts(document)


def test_a_plain_text_description_keeps_its_lines():
    text = "Requirements\n\n- CDL\n- Nights\n\n" + "We drive milk from farm to dairy. " * 8
    document = read(page_with(json.dumps({**JOB, "description": text})))
    assert [line.text for line in document.lines if line.is_bullet] == ["CDL", "Nights"]


def test_a_teaser_gives_way_to_the_page():
    page = page_with(
        json.dumps({**JOB, "description": "Join us."}), f"<main><p>{'You will lead nights. ' * 9}</p></main>"
    )
    assert any("You will lead nights." in text for text in texts(read(page)))


def test_several_postings_in_one_page_are_said():
    document = read(page_with(json.dumps([JOB, {**JOB, "title": "Clerk"}])))
    assert document.problems == ("The page carries 2 job postings; the first one was read.",)


def test_values_of_the_data_are_facts_of_the_posting_with_a_line_each():
    posting = read_posting(read(page_with(json.dumps(JOB))))
    assert (posting.title.text, posting.company.text) == ("Charge Nurse & Preceptor", "Fennick Valley Health")
    assert (posting.location.text, posting.employment_type.text) == ("Akron, OH", "Full-time")
    assert (str(posting.pay.min), str(posting.pay.max), posting.pay.unit) == ("43.50", "58.20", "hour")
    assert posting.pay.source.line == 5
    musts = [requirement.text for requirement in posting.requirements if requirement.must]
    assert musts == ["Active RN license", "5 years of ICU experience", "BLS and ACLS"]
    lines = {line.number: line for line in posting.document.lines}
    assert all(
        each.source == source_of(posting.document, lines[each.source.line], each.text)
        for each in posting.requirements
    )


@pytest.mark.parametrize(
    ("salary", "expected"),
    [
        ({"currency": "USD", "value": {"value": 52000, "unitText": "YEAR"}}, "Pay: $52,000 per year"),
        ({"currency": "USD", "value": 24.5}, "Pay: $24.50"),
        (
            {"currency": "EUR", "value": {"minValue": "40,000", "maxValue": "45,000"}},
            "Pay: EUR 40,000 - EUR 45,000",
        ),
        ({"currency": "USD", "value": {"minValue": 0, "maxValue": 0}}, None),
        ({"value": "negotiable"}, None),
        (None, None),
    ],
)
def test_pay_of_any_shape_is_put_in_words(salary, expected):
    lines = texts(read(page_with(json.dumps({**JOB, "baseSalary": salary}))))
    assert next((line for line in lines if line.startswith("Pay:")), None) == expected


# --- bad and hostile input ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "page",
    [
        b"",
        b"<html></html>",
        b"<frameset><frame src='a.html'></frameset>",
        b"<body><img src='job.png'></body>",
        b"\0" * 500,
    ],
)
def test_a_page_without_words_is_said_plainly(page):
    with pytest.raises(NoTextError, match="no words in it"):
        read(page)


@pytest.mark.parametrize(
    "page",
    [
        b"<p>a " * 4_000_000,
        b"a" * 50_000_000,
        b"<" * 11_000_000,
        b"<div>" * 60_000 + b"deep" * 20,
        b"<p " + b"a=1 " * 500_000 + b">hello",
        b"<ul>" + b"<li><a href=x>w</a>" * 90_000,
        page_with("[" * 200_000).encode(),
        page_with('{"a":' * 100_000).encode(),
        page_with('{"@type":"JobPosting","description":"' + "&lt;p&gt; " * 300_000 + '"}').encode(),
        page_with('{"@type":"JobPosting",' + ", " * 500_000 + '"}').encode(),
    ],
    ids=[
        "tags",
        "letters",
        "brackets",
        "deep",
        "attributes",
        "links",
        "lists",
        "objects",
        "escapes",
        "commas",
    ],
)
def test_hostile_pages_are_answered_in_time(page):
    began = time.process_time()
    with suppress(NextRungError):
        read(page)
    assert time.process_time() - began < 10


def test_a_page_too_large_for_words_is_refused():
    with pytest.raises(UnreadableDocumentError, match="too large"):
        read(b"<p>a " * 4_000_000)


def test_pictures_inside_a_saved_page_do_not_make_it_too_large():
    picture = b"<img src='data:image/png;base64," + b"iVBORw0KGgo" * 1_500_000 + b"'>"
    assert (
        "Line cook wanted"
        in texts(read(picture + b"<p>Line cook wanted, nights and weekends, two years on a line</p>"))[0]
    )


def test_markup_in_the_text_stays_text():
    document = read(
        "<p>Know &lt;script&gt;alert(1)&lt;/script&gt; and &lt;b&gt;HTML&lt;/b&gt; well enough to teach</p>"
    )
    assert texts(document) == ["Know <script>alert(1)</script> and <b>HTML</b> well enough to teach"]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<li>",
                "<table><tr><td>",
                "</div>",
                "<b>",
                "word ",
                "<main>",
                "<!--",
                "&amp;",
                "<dt>",
                "<dd>",
                "<script>",
                "<h1>",
                "<br",
                "\x00",
                "é",
            ]
        ),
        max_size=40,
    )
)
def test_any_heap_of_tags_is_answered(pieces):
    try:
        document = read("".join(pieces))
    except NextRungError:
        return
    assert all(line.text == line.text.strip() and line.text for line in document.lines)
