"""The job titles of the O*NET database, where the user has added them: reading, keeping, looking up.

The package carries none of them. ``nextrung data add onet`` reads the text files of the database that the
user names, and keeps the titles in the user's own data folder.
"""

import csv
import io
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from functools import cache

import msgspec

from nextrung.data_folder import data_folder
from nextrung.errors import OutputError, UnreadableDocumentError
from nextrung.pay.rate.title_index import title_index
from nextrung.pay.rate.title_words import title_words
from nextrung.zip_files import UNREADABLE_ZIP

ATTRIBUTION = (
    "O*NET Database, U.S. Department of Labor, Employment and Training Administration (USDOL/ETA), CC BY 4.0"
)
_FILE = "onet-titles.bin"
#: The table of the database with the titles that people use, and its columns.
_TABLE, _CODE_COLUMN, _TITLE_COLUMN = "alternate titles.txt", "O*NET-SOC Code", "Alternate Title"
#: The table has 2 MB.
_MOST_BYTES = 50_000_000
#: A code of O*NET without the part that the wage data do not know, "13-2011.01".
_CODE_LENGTH, _BROAD_LENGTH = 7, 6
_ADVICE = "Give the text files of the O*NET database: the ZIP file, its folder, or “Alternate Titles.txt”."


class OnetTitles(msgspec.Struct, frozen=True):
    """What is kept: where it came from, and the words of each title with the code of its occupation."""

    source: str
    titles: dict[str, str]


def add_onet(content: bytes, source: str) -> int:
    """Keep the titles in the content of a ZIP file or of “Alternate Titles.txt”, and give how many there are.

    Raises:
        UnreadableDocumentError: it is neither.
        OutputError: the data folder cannot be written.

    """
    titles = dict(_read_titles(_table_of(content, source), source))
    if not titles:
        raise UnreadableDocumentError("There are no titles in it.", file=source, advice=_ADVICE)
    kept = zlib.compress(msgspec.msgpack.encode(OnetTitles(source=source, titles=titles)), 9)
    folder = data_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        new = folder / f"{_FILE}.new"
        new.write_bytes(kept)
        new.replace(folder / _FILE)
    except OSError as error:
        raise OutputError(
            "The titles cannot be kept there.",
            file=str(folder),
            advice="Set NEXTRUNG_DATA to a folder of yours.",
        ) from error
    kept_titles.cache_clear()
    return len(titles)


@cache
def kept_titles() -> OnetTitles | None:
    """Give the titles that the user has added; None where there are none."""
    file = data_folder() / _FILE
    try:
        return msgspec.msgpack.decode(zlib.decompress(file.read_bytes()), type=OnetTitles)
    except FileNotFoundError:
        return None
    except (OSError, zlib.error, msgspec.DecodeError) as error:
        raise UnreadableDocumentError(
            "The titles added there cannot be read.",
            file=str(file),
            advice="Delete the file and add them again.",
        ) from error


def onet_occupation(title: str) -> str | None:
    """Give the code of the occupation that has this title in the user's copy of O*NET."""
    kept = kept_titles()
    return kept.titles.get(_key(title)) if kept else None


def _key(title: str) -> str:
    return " ".join(sorted(title_words(title)))


def _table_of(content: bytes, source: str) -> str:
    if not content.startswith(b"PK"):
        return _decoded(content, source)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            name = next((one for one in archive.namelist() if one.lower().endswith(_TABLE)), None)
            if name is None:
                raise UnreadableDocumentError(
                    "There are no alternate titles in it.", file=source, advice=_ADVICE
                )
            if archive.getinfo(name).file_size > _MOST_BYTES:
                raise UnreadableDocumentError(
                    "The alternate titles in it are far too long.", file=source, advice=_ADVICE
                )
            return _decoded(archive.read(name), source)
    except UNREADABLE_ZIP as error:
        raise UnreadableDocumentError("This ZIP file is damaged.", file=source, advice=_ADVICE) from error


def _decoded(content: bytes, source: str) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableDocumentError(
            "This is not plain text in UTF-8.", file=source, advice=_ADVICE
        ) from error


def _read_titles(table: str, source: str) -> Iterator[tuple[str, str]]:
    """Give the words of each title with its code; of several occupations the largest comes last."""
    rows = csv.DictReader(io.StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE)
    if not {_CODE_COLUMN, _TITLE_COLUMN} <= set(rows.fieldnames or ()):
        raise UnreadableDocumentError(
            f"There are no columns “{_CODE_COLUMN}” and “{_TITLE_COLUMN}”.", file=source, advice=_ADVICE
        )
    employed = dict(zip(title_index().codes, title_index().employment, strict=True))
    found = [
        (employed[code], code, key)
        for row in rows
        if (code := _published_code(row[_CODE_COLUMN] or "", employed))
        and (key := _key((row[_TITLE_COLUMN] or "").split("(")[0]))
    ]
    return ((key, code) for _, code, key in sorted(found))


def _published_code(code: str, employed: Mapping[str, int]) -> str | None:
    """Give the code that wages are published for: its own, or the only one that begins like it."""
    own = code[:_CODE_LENGTH]
    if own in employed:
        return own
    like = [one for one in employed if one[:_BROAD_LENGTH] == own[:_BROAD_LENGTH]]
    return like[0] if len(like) == 1 else None
