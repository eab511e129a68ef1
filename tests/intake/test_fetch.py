"""The network stays inside this machine: a server of our own on the loopback address."""

import gzip
import threading
import time
import zlib
from collections.abc import Callable
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nextrung.errors import FetchError
from nextrung.intake.web.fetch import fetch_posting
from nextrung.intake.web.page import Reach, check_address
from nextrung.intake.web.public_address import is_public_address

PAGE = (
    "<html><body><h1>Line Cook</h1><p>Millpond Grill, Dayton, OH</p><h2>Requirements</h2><ul>"
    "<li>2 years on a line</li><li>Food handler's card</li></ul><p>"
    + "You will run the grill five nights a week. " * 8
    + "</p></body></html>"
).encode()

Answer = Callable[[BaseHTTPRequestHandler], None]


class Site:
    """A web site whose every path answers as a test says."""

    def __init__(self):
        site = self
        self.answers: dict[str, Answer] = {}
        self.asked: list[str] = []
        self.headers: list[dict[str, str]] = []

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                site.asked.append(self.path)
                site.headers.append(dict(self.headers))
                with suppress(BrokenPipeError, ConnectionResetError):
                    site.answers[self.path](self)

            def log_message(self, *args):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.port = self.server.server_address[1]
        self.thread = threading.Thread(
            target=self.server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True
        )
        self.thread.start()

    def url(self, path="/job"):
        return f"http://jobs.example.com:{self.port}{path}"

    def reach(self, **changes):
        settings = {
            "addresses_of": lambda *_: ["127.0.0.1"],
            "may_reach": lambda address: address == "127.0.0.1",
            "ports": frozenset({self.port}),
            "seconds": 5.0,
        }
        return Reach(**{**settings, **changes})

    def close(self):
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()


@pytest.fixture
def site():
    site = Site()
    yield site
    site.close()


def gives(body=PAGE, status=200, **headers):
    def answer(handler):
        handler.send_response(status)
        for name, value in {"Content_Length": str(len(body)), **headers}.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(body)

    return answer


def leads_to(address, status=302):
    return gives(b"", status, Location=address)


def refused(site, path="/job", *, url=None, **changes):
    with pytest.raises(FetchError) as caught:
        fetch_posting(url or site.url(path), reach=site.reach(**changes))
    assert caught.value.advice.startswith("Save the page in your browser and give the file")
    return caught.value.what


# --- a page that can be fetched ----------------------------------------------------------------------


def test_a_page_is_fetched_and_read(site):
    site.answers["/job"] = gives()
    document = fetch_posting(site.url(), reach=site.reach())
    assert [line.text for line in document.lines][:4] == [
        "Line Cook",
        "Millpond Grill, Dayton, OH",
        "Requirements",
        "2 years on a line",
    ]
    assert (document.kind, document.format, document.name) == ("posting", "html", site.url())


def test_the_host_is_named_and_no_secret_is_sent(site):
    site.answers["/job"] = gives()
    fetch_posting(site.url(), reach=site.reach())
    (headers,) = site.headers
    assert headers["Host"] == f"jobs.example.com:{site.port}"
    assert set(headers) == {"Host", "User-Agent", "Accept", "Accept-Encoding", "Connection"}


def test_path_and_query_are_asked_for_in_web_letters(site):
    site.answers["/caf%C3%A9/a%20b?q=%C3%A9&x=1"] = gives()
    fetch_posting(site.url("/café/a%20b?q=é&x=1#top"), reach=site.reach())
    assert site.asked == ["/caf%C3%A9/a%20b?q=%C3%A9&x=1"]


@pytest.mark.parametrize(
    ("encoding", "pack"),
    [
        ("gzip", gzip.compress),
        ("deflate", zlib.compress),
        ("deflate", lambda data: zlib.compress(data)[2:-4]),
        ("identity", lambda data: data),
    ],
)
def test_packed_pages_are_unpacked(site, encoding, pack):
    site.answers["/job"] = gives(pack(PAGE), Content_Encoding=encoding)
    assert fetch_posting(site.url(), reach=site.reach()).lines[0].text == "Line Cook"


def test_what_came_is_told_by_its_bytes_and_not_by_its_label(site):
    text = (
        b"Line Cook\nMillpond Grill\n\nRequirements\n- 2 years on a line\n"
        + b"- You keep your station clean\n" * 12
    )
    site.answers["/job"] = gives(text, Content_Type="application/pdf")
    assert fetch_posting(site.url(), reach=site.reach()).format == "text"


def test_redirects_are_followed_to_the_page(site):
    site.answers["/job"] = leads_to("/moved", 301)
    site.answers["/moved"] = leads_to(site.url("/here"), 307)
    site.answers["/here"] = gives()
    document = fetch_posting(site.url(), reach=site.reach())
    assert site.asked == ["/job", "/moved", "/here"]
    assert document.name == site.url("/here")


# --- where we do not go ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("url", "what"),
    [
        ("ftp://jobs.example.com/x", "Only addresses that begin with http"),
        ("file:///etc/passwd", "Only addresses that begin with http"),
        ("jobs.example.com/x", "Only addresses that begin with http"),
        ("", "Only addresses that begin with http"),
        ("http://", "not a web address"),
        ("http:///x", "not a web address"),
        ("http://[::1/x", "not a web address"),
        ("http://jobs.example.com:99999/x", "not a web address"),
        ("http://jobs.example.com/a b", "not a web address"),
        ("http://jobs.example.com/a\r\nHost: x", "not a web address"),
        ("http://ada:secret@jobs.example.com/x", "user name or password"),
        ("http://jobs.example.com:22/x", "port 22"),
        ("https://jobs.example.com:8443/x", "port 8443"),
    ],
)
def test_addresses_that_are_not_fetched(url, what):
    with pytest.raises(FetchError, match=what):
        fetch_posting(url, reach=Reach(addresses_of=lambda *_: pytest.fail("nothing is looked up")))
    with pytest.raises(FetchError, match=what):
        check_address(url)


@pytest.mark.parametrize("url", ["http://10.0.0.8/", "https://[::1]/x", "http://169.254.169.254/latest"])
def test_a_private_address_in_numbers_is_refused_without_asking_anybody(url):
    with pytest.raises(FetchError, match="private network"):
        check_address(url)


@pytest.mark.parametrize("url", ["https://jobs.example.com/42", "http://93.184.216.34/job?x=1"])
def test_what_may_lead_to_a_posting_passes_the_check(url):
    check_address(url, Reach(addresses_of=lambda *_: pytest.fail("nothing is looked up")))


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.0.0.8",
        "172.16.4.4",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "192.0.2.1",
        "198.18.0.1",
        "::1",
        "::",
        "fe80::1",
        "fe80::1%eth0",
        "fc00::1",
        "fec0::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::127.0.0.1",
        "2002:7f00:1::",
        "64:ff9b::7f00:1",
        "64:ff9b::a00:8",
        "64:ff9b:1::1",
        "2001:0:4136:e378:8000:63bf:3fff:fdd2",
        "2001:db8::1",
        "no address",
    ],
)
def test_private_and_reserved_addresses_are_not_public(address):
    assert not is_public_address(address)
    with pytest.raises(FetchError, match="private network"):
        fetch_posting("http://jobs.example.com/", reach=Reach(addresses_of=lambda *_: [address]))


@pytest.mark.parametrize(
    "address", ["8.8.8.8", "2001:4860:4860::8888", "::ffff:8.8.8.8", "64:ff9b::808:808", "2002:808:808::"]
)
def test_public_addresses_are(address):
    assert is_public_address(address)


@given(st.ip_addresses(v=4))
def test_an_address_inside_another_is_judged_by_what_is_inside(inner):
    for outer in (f"::ffff:{inner}", f"64:ff9b::{inner}"):
        assert is_public_address(outer) == is_public_address(str(inner))


def test_one_private_address_among_several_is_enough_to_refuse(site):
    what = refused(site, addresses_of=lambda *_: ["127.0.0.1", "10.0.0.1"])
    assert "private network" in what
    assert site.asked == []


def test_a_redirect_into_a_private_network_is_refused(site):
    site.answers["/job"] = leads_to(f"http://router.example.com:{site.port}/admin")
    addresses = {"jobs.example.com": ["127.0.0.1"], "router.example.com": ["192.168.0.1"]}
    assert "private network" in refused(site, addresses_of=lambda host, _: addresses[host])
    assert site.asked == ["/job"]


def test_a_redirect_to_an_odd_port_or_scheme_is_refused(site):
    site.answers["/job"] = leads_to("http://jobs.example.com:22/")
    assert "port 22" in refused(site)
    site.answers["/job"] = leads_to("file:///etc/passwd")
    assert "Only addresses that begin with http" in refused(site)


def test_redirects_without_end_are_given_up(site):
    site.answers["/job"] = leads_to("/job")
    assert "without end" in refused(site)
    assert len(site.asked) == 6


def test_a_name_is_looked_up_once_and_the_connection_goes_to_that_address(site):
    site.answers["/job"] = gives()
    looked_up = []

    def changes_its_mind(host, port):
        looked_up.append(host)
        return ["127.0.0.1"] if len(looked_up) == 1 else ["10.0.0.1"]

    fetch_posting(site.url(), reach=site.reach(addresses_of=changes_its_mind))
    assert looked_up == ["jobs.example.com"]


def test_a_name_that_is_not_found_is_said(site):
    def not_found(host, port):
        raise OSError("no such name")

    assert "No site of this name" in refused(site, addresses_of=not_found)


def test_a_look_up_without_end_is_given_up(site):
    began = time.monotonic()
    assert "No site of this name" in refused(site, seconds=0.2, addresses_of=lambda *_: time.sleep(2) or [])
    assert time.monotonic() - began < 1.5


# --- how much, how long -----------------------------------------------------------------------------------


def test_a_page_that_says_it_is_too_large_is_not_fetched(site):
    site.answers["/job"] = gives(b"x" * 5_000)
    assert "larger than" in refused(site, most_bytes=4_000)


def test_a_page_that_goes_on_without_end_is_cut_off(site):
    def endless(handler):
        handler.send_response(200)
        handler.end_headers()
        while True:
            handler.wfile.write(b"<p>more</p>" * 1_000)

    site.answers["/job"] = endless
    assert "larger than" in refused(site, most_bytes=100_000)


def test_a_bomb_of_packed_zeros_is_not_unpacked(site):
    site.answers["/job"] = gives(gzip.compress(b"\0" * 3_000_000), Content_Encoding="gzip")
    assert "larger than" in refused(site, most_unpacked_bytes=1_000_000)


def test_a_page_that_drips_is_given_up(site):
    def drips(handler):
        handler.send_response(200)
        handler.end_headers()
        for _ in range(60):
            handler.wfile.write(b"<p>drop</p>")
            time.sleep(0.05)

    site.answers["/job"] = drips
    began = time.monotonic()
    assert "too long" in refused(site, seconds=0.4)
    assert time.monotonic() - began < 2


def test_headers_that_drip_are_given_up(site):
    def drips(handler):
        for _ in range(60):
            handler.wfile.write(b"HTTP/1.1 200 OK\r\n" if _ == 0 else b"X-More: 1\r\n")
            time.sleep(0.05)

    site.answers["/job"] = drips
    began = time.monotonic()
    assert "too long" in refused(site, seconds=0.4)
    assert time.monotonic() - began < 2


# --- what a site may answer ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("status", "what"),
    [
        (401, "without logging in"),
        (403, "without logging in"),
        (429, "without logging in"),
        (404, "no such page"),
        (410, "no such page"),
        (500, "answered with an error"),
        (204, "answered with an error"),
        (302, "answered with an error"),
    ],
)
def test_what_the_site_says_instead_of_the_page(site, status, what):
    site.answers["/job"] = gives(b"", status)
    assert what in refused(site)


def test_a_page_that_breaks_off_is_not_taken_for_the_whole(site):
    site.answers["/job"] = gives(PAGE, Content_Length=str(len(PAGE) + 100))
    assert "did not answer properly" in refused(site)


def test_no_answer_at_all_is_said(site):
    site.answers["/job"] = lambda handler: handler.connection.close()
    assert "did not answer properly" in refused(site)


def test_an_unknown_packing_is_said(site):
    site.answers["/job"] = gives(Content_Encoding="br")
    assert "packed in a way" in refused(site)


@pytest.mark.parametrize(
    ("body", "what"),
    [
        ("<div id=root></div><noscript>You need to enable JavaScript.</noscript>", "no words in it"),
        ("<p>Please turn on JavaScript to see this job, for it is shown by our app.</p>", "by a program in"),
        ("<h1>Sign in</h1><p>Sign in to see this job. Forgot your password?</p>", "asks to log in"),
        ("<p>One moment. Verify you are human to go on to the page you asked for.</p>", "asks to log in"),
        (
            "<p>This page is about something else, and in a few words only, as you can see.</p>",
            "no posting in",
        ),
        ("\x89PNG\r\n\x1a\n" + "\0" * 200, ""),
        ("", "empty"),
    ],
)
def test_a_page_that_shows_no_posting_is_said_plainly(site, body, what):
    site.answers["/job"] = gives(body.encode("latin-1"))
    assert what in refused(site)
