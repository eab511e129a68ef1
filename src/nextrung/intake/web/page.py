"""Get one page from the web: checked address, few redirects, a limit on size and on time."""

import http.client
import ipaddress
import re
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from urllib.parse import quote, urljoin, urlsplit

from nextrung.errors import FetchError
from nextrung.intake.web.public_address import is_public_address

ADVICE = "Save the page in your browser and give the file, or paste its text into a text file and give that."

_PORTS = {"http": 80, "https": 443}
_MOST_REDIRECTS = 5
_PIECE = 65_536
_REDIRECTS = (301, 302, 303, 307, 308)
_IN_ADDRESS = "!#$%&'()*+,/:;=?@[]~"


def _addresses_of(host: str, port: int) -> Sequence[str]:
    return [str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


@dataclass(frozen=True, kw_only=True, slots=True)
class Reach:
    """What may be reached, and how much of it; a test puts its own server here."""

    #: Gives the IP addresses of a name; asked once for each page.
    addresses_of: Callable[[str, int], Sequence[str]] = _addresses_of
    #: Tells whether an IP address may be connected to.
    may_reach: Callable[[str], bool] = is_public_address
    ports: frozenset[int] = frozenset(_PORTS.values())
    #: Time for everything, redirects included.
    seconds: float = 15.0
    #: Size as sent, and unpacked.
    most_bytes: int = 5_000_000
    most_unpacked_bytes: int = 12_000_000


@dataclass(frozen=True, kw_only=True, slots=True)
class WebPage:
    """A page as it came."""

    #: Where it was found in the end, after redirects.
    address: str
    data: bytes


@dataclass(frozen=True, kw_only=True, slots=True)
class _Target:
    """An address taken apart and checked."""

    scheme: str
    host: str
    port: int
    path: str
    address: str


def get_page(address: str, reach: Reach) -> WebPage:
    """Get the page at `address`.

    Only http and https on their own ports, without user name or password. The name is looked up once for
    each hop, every address found must be allowed by `reach`, and the connection goes to that very address,
    so that a name cannot change its meaning in between. Five redirects at most, each checked in the same
    way; none from https to http.

    Raises:
        FetchError: any of this does not hold, or the site does not give the page.

    """
    deadline = time.monotonic() + reach.seconds
    target = _target(address, reach)
    for _ in range(_MOST_REDIRECTS + 1):
        answer = _ask(target, reach, deadline)
        if isinstance(answer, WebPage):
            return answer
        onward = _target(urljoin(target.address, answer), reach)
        if target.scheme == "https" and onward.scheme == "http":
            raise _error(address, "This address leads from a secure page to one that is not.")
        target = onward
    raise _error(address, "This address leads from page to page without end.")


def _error(address: str, what: str) -> FetchError:
    return FetchError(what, file=address[:200], advice=ADVICE)


# --- the address ---------------------------------------------------------------------------------------


def check_address(address: str, reach: Reach | None = None) -> None:
    """Refuse what `get_page` would refuse for its words alone; nobody is asked anything.

    Raises:
        FetchError: it is no address that is fetched.

    """
    reach = reach or Reach()
    target = _target(address, reach)
    if _is_number(target.host) and not reach.may_reach(target.host):
        raise _private(address)


def _is_number(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def _private(address: str) -> FetchError:
    return _error(address, "This address lies inside a private network, and such addresses are not fetched.")


def _target(address: str, reach: Reach) -> _Target:
    try:
        parts = urlsplit(address.strip())
        host = (parts.hostname or "").rstrip(".").encode("idna").decode("ascii")
        port = parts.port or _PORTS.get(parts.scheme, 0)
    except (ValueError, UnicodeError) as error:
        raise _error(address, "This is not a web address.") from error
    if parts.scheme not in _PORTS:
        raise _error(address, "Only addresses that begin with http:// or https:// are fetched.")
    if not host or re.search(r"[\s\x00-\x1f\x7f]", address.strip()):
        raise _error(address, "This is not a web address.")
    if parts.username is not None or parts.password is not None:
        raise _error(address, "An address with a user name or password in it is not fetched.")
    if port not in reach.ports:
        raise _error(address, f"An address with the port {port} is not fetched.")
    path = quote(parts.path or "/", safe=_IN_ADDRESS) + (
        f"?{quote(parts.query, safe=_IN_ADDRESS)}" if parts.query else ""
    )
    return _Target(scheme=parts.scheme, host=host, port=port, path=path, address=address.strip())


def _checked_ip(target: _Target, reach: Reach, deadline: float) -> str:
    """Look the name up once; all that it stands for must be allowed."""
    found: list[str] = []

    def look_up() -> None:
        try:
            found.extend(reach.addresses_of(target.host, target.port))
        except (OSError, UnicodeError):
            found.clear()

    # The system's look-up knows no time limit of its own.
    search = threading.Thread(target=look_up, daemon=True)
    search.start()
    search.join(max(0.0, deadline - time.monotonic()))
    if search.is_alive() or not found:
        raise _error(target.address, "No site of this name was found; check the address and the connection.")
    if not all(map(reach.may_reach, found)):
        raise _private(target.address)
    return found[0]


# --- one question, one answer -----------------------------------------------------------------------------


def _ask(target: _Target, reach: Reach, deadline: float) -> WebPage | str:
    """Ask for the page; the answer is the page or the address that it redirects to."""
    ip = _checked_ip(target, reach, deadline)
    try:
        with _connection(target, ip, deadline) as connection:
            connection.request("GET", target.path, headers=_headers(target))
            with connection.getresponse() as response:
                location = response.getheader("Location")
                if response.status in _REDIRECTS and location:
                    return location
                return _page(target, response, reach, deadline)
    except ssl.SSLCertVerificationError as error:
        raise _error(
            target.address, "The site could not prove that it is the one named in the address."
        ) from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        what = (
            "The site took too long to answer."
            if time.monotonic() >= deadline
            else "The site did not answer properly."
        )
        raise _error(target.address, what) from error


def _page(target: _Target, response: http.client.HTTPResponse, reach: Reach, deadline: float) -> WebPage:
    _refuse_what_is_no_page(target, response, reach)
    packed = _body(target, response, reach, deadline)
    data = _unpacked(target, packed, response.getheader("Content-Encoding", ""), reach)
    return WebPage(address=target.address, data=data)


@contextmanager
def _connection(target: _Target, ip: str, deadline: float) -> Iterator[http.client.HTTPConnection]:
    """Connect to the address that was checked, and cut the line at the deadline however slowly it drips."""
    left = max(0.01, deadline - time.monotonic())
    line = socket.create_connection((ip, target.port), timeout=left)
    if target.scheme == "https":
        tls = ssl.create_default_context()
        line = tls.wrap_socket(line, server_hostname=target.host, do_handshake_on_connect=False)
    # Closes the line at the level of the system: a reader that waits in another thread is let go.
    watch = threading.Timer(left, _cut, (line,))
    watch.daemon = True
    watch.start()
    try:
        if isinstance(line, ssl.SSLSocket):
            line.do_handshake()
        connection = http.client.HTTPConnection(target.host, target.port, timeout=left)
        connection.sock = line
        yield connection
    finally:
        watch.cancel()
        line.close()


def _cut(line: socket.socket) -> None:
    with suppress(OSError):  # closed already
        socket.socket.shutdown(line, socket.SHUT_RDWR)


def _headers(target: _Target) -> dict[str, str]:
    host = f"[{target.host}]" if ":" in target.host else target.host
    return {
        "Host": host if target.port == _PORTS[target.scheme] else f"{host}:{target.port}",
        "User-Agent": "nextrung (reads one page that its user named)",
        "Accept": "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.5",
        "Accept-Encoding": "gzip, deflate",
        "Connection": "close",
    }


def _refuse_what_is_no_page(target: _Target, response: http.client.HTTPResponse, reach: Reach) -> None:
    status = response.status
    if status in (401, 402, 403, 407, 451, 429, 999):
        raise _error(
            target.address, f"The site does not show this page to a program without logging in ({status})."
        )
    if status in (404, 410):
        raise _error(target.address, f"There is no such page, or not any more ({status}).")
    if status != 200:
        raise _error(target.address, f"The site answered with an error ({status}).")
    length = response.getheader("Content-Length", "")
    if length.isdigit() and int(length) > reach.most_bytes:
        raise _too_large(target, reach.most_bytes)


def _too_large(target: _Target, limit: int) -> FetchError:
    return _error(target.address, f"The page is larger than {limit / 1_000_000:.0f} MB.")


def _body(target: _Target, response: http.client.HTTPResponse, reach: Reach, deadline: float) -> bytes:
    pieces: list[bytes] = []
    size = 0
    while piece := response.read1(_PIECE):
        size += len(piece)
        if size > reach.most_bytes:
            raise _too_large(target, reach.most_bytes)
        if time.monotonic() >= deadline:
            raise TimeoutError
        pieces.append(piece)
    if time.monotonic() >= deadline:
        raise TimeoutError
    promised = response.getheader("Content-Length", "")
    if promised.isdigit() and size < int(promised):
        raise http.client.IncompleteRead(b"".join(pieces), int(promised) - size)
    return b"".join(pieces)


def _unpacked(target: _Target, data: bytes, encoding: str, reach: Reach) -> bytes:
    encoding = encoding.strip().lower()
    if encoding in ("", "identity"):
        return data
    if encoding not in ("gzip", "x-gzip", "deflate"):
        raise _error(target.address, "The site sent the page packed in a way that is not understood.")
    # "deflate" is sent with and without the zlib frame.
    for frame in (zlib.MAX_WBITS | 32, -zlib.MAX_WBITS):
        unpacker = zlib.decompressobj(frame)
        try:
            unpacked = unpacker.decompress(data, reach.most_unpacked_bytes + 1)
        except zlib.error:
            continue
        if len(unpacked) > reach.most_unpacked_bytes:
            raise _too_large(target, reach.most_unpacked_bytes)
        return unpacked
    raise _error(target.address, "The page came damaged.")
