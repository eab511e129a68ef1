"""Fetch the job posting at an address that the user gave."""

import re
from dataclasses import replace

from nextrung.errors import FetchError, UnreadableDocumentError, WrongDocumentError
from nextrung.intake.documents import document_from_bytes
from nextrung.intake.records import Document
from nextrung.intake.web.page import ADVICE, Reach, get_page

#: A posting has more letters than this; a page with fewer is a door or an empty frame.
_LEAST_LETTERS = 300

_DOOR = re.compile(
    r"\b(?:sign in|log ?in|password|create an account|join now|captcha|are you (?:a )?(?:human|robot)"
    r"|verify (?:that )?you are|unusual traffic|access denied|checking your browser)\b",
    re.IGNORECASE,
)
_PROGRAM = re.compile(
    r"\b(?:enable|requires?|turn on|without|needs?) (?:java ?script|cookies)"
    r"|java ?script (?:is )?(?:disabled|required)",
    re.IGNORECASE,
)


def fetch_posting(url: str, *, reach: Reach | None = None) -> Document:
    """Fetch the page (HTML, PDF, DOCX or text, told by its bytes) and read it into lines.

    This is the only way in which reading goes to the network, and it goes to no other address than `url`
    and where that one redirects. `reach` says what may be reached and how much of it; by default the
    public internet, 5 MB and 15 seconds.

    Raises:
        FetchError: the address is not one that we fetch, the site does not answer, or the page holds no
            posting for a program to read; the advice is always to save the page or to paste its text.

    """
    return fetch_page(url, reach=reach)[1]


def fetch_page(url: str, *, reach: Reach | None = None) -> tuple[bytes, Document]:
    """Fetch as `fetch_posting` does, and give the bytes as well, for whoever keeps them."""
    page = get_page(url, reach or Reach())
    try:
        document = document_from_bytes(page.data, page.address, "posting")
    except (UnreadableDocumentError, WrongDocumentError) as error:
        raise FetchError(error.what, file=url, advice=ADVICE) from error
    if document.format in ("html", "text") and document.structured is None:
        _refuse_empty_pages(document, url)
    return page.data, replace(document, name=page.address)


def _refuse_empty_pages(document: Document, url: str) -> None:
    text = document.text
    letters = sum(map(str.isalpha, text))
    if letters >= _LEAST_LETTERS:
        return
    if _PROGRAM.search(text):
        what = "The page is put together by a program in the browser; the site sends no posting."
    elif _DOOR.search(text):
        what = "The page asks to log in or to prove that one is a person, and shows no posting."
    else:
        what = "There is no posting in what the site sends; it may be shown by a program in the browser."
    raise FetchError(what, file=url, advice=ADVICE)
