"""JSON Resume in and out: the same values come back, each with its source."""

import json

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nextrung.errors import UnreadableDocumentError, WrongDocumentError
from nextrung.intake.documents import contains, document_from_text
from nextrung.intake.resume.json_resume import read_json, to_json_resume
from nextrung.intake.resume.reading import read_resume
from nextrung.intake.typography import fold
from tests.intake import invented_resumes

# --- the shape of JSON Resume 1.0.0, as published at jsonresume.org/schema ------------------------

TEXT = {"type": "string"}
TEXTS = {"type": "array", "items": TEXT}
DATE = {
    "type": "string",
    "pattern": "^([1-2][0-9]{3}-[0-1][0-9]-[0-3][0-9]|[1-2][0-9]{3}-[0-1][0-9]|[1-2][0-9]{3})$",
}


def records(**keys):
    return {"type": "array", "items": {"type": "object", "properties": keys, "additionalProperties": False}}


PERIOD = {"startDate": DATE, "endDate": DATE}
TOLD = {"summary": TEXT, "highlights": TEXTS}
SCHEMA = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        "basics": {
            "type": "object",
            "additionalProperties": False,
            "properties": {
                **dict.fromkeys(("name", "label", "image", "email", "phone", "url", "summary"), TEXT),
                "location": {
                    "type": "object",
                    "additionalProperties": False,
                    "properties": dict.fromkeys(
                        ("address", "postalCode", "city", "countryCode", "region"), TEXT
                    ),
                },
                "profiles": records(network=TEXT, username=TEXT, url=TEXT),
            },
        },
        "work": records(
            name=TEXT, location=TEXT, description=TEXT, position=TEXT, url=TEXT, **PERIOD, **TOLD
        ),
        "volunteer": records(organization=TEXT, position=TEXT, url=TEXT, **PERIOD, **TOLD),
        "education": records(
            institution=TEXT, url=TEXT, area=TEXT, studyType=TEXT, score=TEXT, courses=TEXTS, **PERIOD
        ),
        "awards": records(title=TEXT, date=DATE, awarder=TEXT, summary=TEXT),
        "certificates": records(name=TEXT, date=DATE, url=TEXT, issuer=TEXT),
        "publications": records(name=TEXT, publisher=TEXT, releaseDate=DATE, url=TEXT, summary=TEXT),
        "skills": records(name=TEXT, level=TEXT, keywords=TEXTS),
        "languages": records(language=TEXT, fluency=TEXT),
        "interests": records(name=TEXT, keywords=TEXTS),
        "references": records(name=TEXT, reference=TEXT),
        "projects": records(
            name=TEXT, description=TEXT, highlights=TEXTS, keywords=TEXTS, url=TEXT, roles=TEXTS, **PERIOD
        ),
        "meta": {"type": "object"},
    },
}


def read(value):
    data = value if isinstance(value, bytes) else json.dumps(value).encode()
    return read_resume(read_json(data, "resume.json", "resume"))


def written(value):
    made = to_json_resume(read(value))
    made.pop("x-nextrung")
    return made


# --- out ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", sorted(invented_resumes.ALL))
def test_what_is_written_fits_the_schema(name):
    made = to_json_resume(read_resume(document_from_text(invented_resumes.ALL[name], "resume", "resume")))
    made.pop("x-nextrung")
    jsonschema.validate(made, SCHEMA)


def test_every_source_points_at_a_value_that_is_there():
    resume = read_resume(document_from_text(invented_resumes.NURSE, "resume", "resume"))
    made = to_json_resume(resume)
    for pointer, source in made["x-nextrung"]["sources"].items():
        value = made
        for key in pointer.strip("/").split("/"):
            value = value[int(key)] if isinstance(value, list) else value[key]
        assert value, pointer
        assert source.keys() == {"document", "page", "line", "quote"}
        assert contains(resume.document, source["quote"])


def test_an_expiry_is_not_written_as_the_day_of_issue():
    resume = read_resume(document_from_text(invented_resumes.NURSE, "resume", "resume"))
    assert to_json_resume(resume)["certificates"][0] == {"name": "RN License, State of New York"}


def test_an_address_is_written_in_its_parts():
    resume = read_resume(document_from_text(invented_resumes.PLANNER, "resume", "resume"))
    assert to_json_resume(resume)["basics"]["location"] == {
        "address": "12 Elm Street",
        "city": "Albany",
        "region": "NY",
        "postalCode": "12201",
    }


def test_a_profile_names_its_network():
    resume = read_resume(document_from_text(invented_resumes.NURSE, "resume", "resume"))
    assert to_json_resume(resume)["basics"]["profiles"] == [
        {"network": "LinkedIn", "url": "linkedin.com/in/marialopez"}
    ]


# --- in -------------------------------------------------------------------------------------------

RESUME = {
    "basics": {
        "name": "Dana Ortiz",
        "email": "dana@example.com",
        "location": {"city": "Albany", "region": "NY"},
        "profiles": [{"network": "LinkedIn", "username": "dana", "url": "https://linkedin.com/in/dana"}],
    },
    "work": [
        {
            "name": "Kestrel Dairy",
            "position": "Packer",
            "startDate": "2019-01",
            "highlights": ["Packed cheese"],
        }
    ],
    "certificates": [{"name": "OSHA 10", "date": "2019-03", "url": "https://example.com/osha"}],
}


def test_lines_are_the_values_in_order():
    document = read_json(json.dumps(RESUME).encode(), "resume.json", "resume")
    assert [line.text for line in document.lines][:4] == ["Dana Ortiz", "dana@example.com", "Albany", "NY"]
    assert document.structured == RESUME


def test_a_job_without_an_end_goes_on():
    period = read(RESUME).work[0].period
    assert (str(period.start), period.end, period.is_current) == ("2019-01", None, True)


def test_a_value_that_our_records_do_not_hold_comes_back_and_stands_in_other():
    assert written(RESUME)["certificates"][0]["url"] == "https://example.com/osha"
    assert "https://example.com/osha" in [each.text for each in read(RESUME).other]


def test_reading_our_own_output_changes_nothing():
    once = to_json_resume(read(RESUME))
    assert written(once) == {name: value for name, value in once.items() if name != "x-nextrung"}


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        ({"basics": {"name": "Dana Ortiz"}, "work": "none"}, "“work” is not a list"),
        ({"basics": ["Dana"], "skills": [{"name": "Excel"}]}, "“basics” is not an object"),
        ({"basics": {"name": ["Dana"]}, "work": []}, "“name” in basics is not a text"),
        ({"work": [{"name": "Kestrel", "startDate": "soon"}]}, "“soon” in work, entry 1 is not a date"),
        ({"work": [3]}, "Work, entry 1 is not an object"),
        ({"skills": [{"level": "Master"}]}, "Skills, entry 1 has no “name”"),
        ({"work": [{"name": "K", "startDate": "2019", "endDate": "2016"}]}, "the end lies before the start"),
        ({"basics": {"name": "Dana Ortiz"}, "horoscope": "Taurus"}, "“horoscope” is no section"),
    ],
)
def test_what_does_not_fit_is_said_and_the_rest_is_read(given, problem):
    given = {"basics": {"name": "Dana Ortiz"}} | given
    assert any(problem in each for each in read(given).problems)


def test_keys_of_older_drafts_are_understood():
    resume = read({"work": [{"company": "Kestrel Dairy", "website": "https://example.com"}]})
    assert (resume.work[0].employer.text, resume.work[0].url.text) == ("Kestrel Dairy", "https://example.com")


@pytest.mark.parametrize(
    "data",
    [
        b'{"basics": {"name": "Dana',
        b"[1, 2]",
        b"[" * 100_000,
        b'{"a":' * 200 + b"1" + b"}" * 200,
        b'{"basics": {"name": "\xff\xfe\xfd"}}',
        b'{"basics": {"name": "\\ud800"}}',
        b'{"basics": {"phone": ' + b"1" * 5_000 + b"}}",
    ],
)
def test_what_is_no_json_resume_is_refused_in_words(data):
    with pytest.raises(UnreadableDocumentError):
        read(data)


def test_json_of_another_kind_is_refused():
    with pytest.raises(WrongDocumentError, match="JSON Resume"):
        read({"title": "Maintenance Manager", "company": "Brannock Foods"})


# --- round trip -----------------------------------------------------------------------------------

texts = st.text(max_size=40).map(fold).filter(bool)
iso = st.builds("{:04d}-{:02d}".format, st.integers(1960, 2030), st.integers(1, 12)) | st.integers(
    1960, 2030
).map(str)
told = {"summary": texts, "highlights": st.lists(texts, min_size=1, max_size=3)}
period = {"startDate": st.just("2016-02"), "endDate": st.sampled_from(["2016", "2016-02", "2019-11"])}


def entries(needed, **optional):
    return st.lists(st.fixed_dictionaries({needed: texts}, optional=optional), min_size=1, max_size=3)


resumes = st.fixed_dictionaries(
    {
        "basics": st.fixed_dictionaries(
            {"name": texts},
            optional={
                **dict.fromkeys(("label", "email", "phone", "url", "summary"), texts),
                "location": st.fixed_dictionaries(
                    {"city": texts},
                    optional=dict.fromkeys(("address", "region", "postalCode", "countryCode"), texts),
                ),
                "profiles": entries("network", username=texts, url=texts),
            },
        )
    },
    optional={
        "work": entries("name", position=texts, location=texts, url=texts, **period, **told),
        "volunteer": entries("organization", position=texts, **period, **told),
        "education": entries(
            "institution",
            area=texts,
            studyType=texts,
            score=texts,
            courses=st.lists(texts, min_size=1, max_size=3),
            **period,
        ),
        "awards": entries("title", date=iso, awarder=texts, summary=texts),
        "certificates": entries("name", date=iso, issuer=texts, url=texts),
        "skills": entries("name", level=texts, keywords=st.lists(texts, min_size=1, max_size=3)),
        "languages": entries("language", fluency=texts),
        "projects": entries("name", description=texts, highlights=st.lists(texts, min_size=1), **period),
        "references": entries("name", reference=texts),
        "publications": entries("name", publisher=texts),
        "interests": entries("name", keywords=st.lists(texts, min_size=1)),
    },
)


@settings(max_examples=60, deadline=None)
@given(resumes)
def test_json_resume_comes_back_as_it_went_in(given):
    assert written(given) == given


@settings(max_examples=60, deadline=None)
@given(resumes)
def test_every_value_of_a_json_resume_has_its_source(given):
    resume = read(given)
    for pointer, source in to_json_resume(resume)["x-nextrung"]["sources"].items():
        assert contains(resume.document, source["quote"]), pointer


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=10),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=12,
)


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.sampled_from([*SCHEMA["properties"], "x-nextrung"]), json_values, max_size=5))
def test_any_json_gives_a_resume_or_one_of_our_errors(given):
    try:
        resume = read(json.dumps(given).encode())
    except (UnreadableDocumentError, WrongDocumentError):
        return
    to_json_resume(resume)
