"""Every address of the pages, as the patterns have them, with something in the place of what varies."""

import itertools

from django.urls import get_resolver, reverse

#: What words may stand where an address varies; numbers and keys come from the rows.
WORDS = {
    "token": ["no-such-token"],
    "kind": ["resume", "posting", "pdf", "ics", "html"],
    "slug": ["mistakes"],
    "entry_id": ["no-such-row"],
    "number": [1],
    "place": [0],
}
#: Ways in, which anybody may try.
OPEN = {"enter", "enter_with", "sign_in"}


def patterns():
    """Give the name and the varying parts of every address."""
    found = []

    def walk(resolver, parts):
        for each in resolver.url_patterns:
            if hasattr(each, "url_patterns"):
                walk(each, parts | each.pattern.converters)
            else:
                assert each.name, f"{each.pattern} has no name"
                found.append((each.name, parts | each.pattern.converters))

    walk(get_resolver(), {})
    return found


def addresses(rows=()):
    """Give (name, address) for every address, with the number or the key of every one of `rows`."""
    numbers = sorted({row.pk for row in rows}) or [1]
    keys = [row.key for row in rows if hasattr(row, "key") and type(row).__name__ == "Recording"] or [
        "00000000-0000-4000-8000-000000000000"
    ]
    for name, parts in patterns():
        choices = [
            keys if type(kind).__name__ == "UUIDConverter" else WORDS.get(part, numbers)
            for part, kind in parts.items()
        ]
        for chosen in itertools.product(*choices):
            yield name, reverse(name, kwargs=dict(zip(parts, chosen, strict=True)))


def rows_of_all(owner):
    """Give every row of a person."""
    from nextrung_web.own.rows import owned_models, rows_of

    return [row for model in owned_models() for row in rows_of(model, owner)]


def all_there_is():
    """Give all rows of everybody as they stand, to tell whether anything has changed."""
    from nextrung_web.own.rows import owned_models

    return {
        model: sorted(map(repr, model._default_manager.order_by("pk").values())) for model in owned_models()
    }
