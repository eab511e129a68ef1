"""Where each value of a JSON Resume stands: its keys, its JSON pointers, its texts in order."""

from collections.abc import Iterator, Mapping

from nextrung.intake.typography import fold

#: Field of our record and key of JSON Resume, by section. `period` and `date` have keys of their own.
FIELDS: dict[str, dict[str, str]] = {
    "work": {
        "employer": "name",
        "position": "position",
        "location": "location",
        "url": "url",
        "summary": "summary",
        "highlights": "highlights",
    },
    "volunteer": {
        "organization": "organization",
        "position": "position",
        "summary": "summary",
        "highlights": "highlights",
    },
    "education": {
        "institution": "institution",
        "area": "area",
        "study_type": "studyType",
        "score": "score",
        "courses": "courses",
    },
    "awards": {"title": "title", "awarder": "awarder", "summary": "summary"},
    "certificates": {"name": "name", "issuer": "issuer"},
    "skills": {"name": "name", "level": "level", "keywords": "keywords"},
    "languages": {"language": "language", "fluency": "fluency"},
    "references": {"speaker": "name", "quote": "reference"},
    "projects": {"name": "name", "description": "description", "highlights": "highlights"},
}
#: Texts of `basics`; our records call them the same.
BASICS = ("name", "label", "email", "phone", "url", "summary")
#: Dates of an entry: the keys of a period, and the one of an award or a certificate.
DATE_KEYS = frozenset(("startDate", "endDate", "date"))
ADDRESS_KEYS = ("address", "city", "region", "postalCode", "countryCode")


def values_of(value: object, pointer: str = "") -> Iterator[tuple[str, str]]:
    """Give each text and number in document order, with its JSON pointer; empty texts are left out."""
    if isinstance(value, str):
        if folded := fold(value):
            yield pointer, folded
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield pointer, str(value)
    elif isinstance(value, Mapping):
        for key, child in value.items():
            yield from values_of(child, f"{pointer}/{key.replace('~', '~0').replace('/', '~1')}")
    elif isinstance(value, list):
        for index, child in enumerate(value):
            yield from values_of(child, f"{pointer}/{index}")
