"""One choice a strength, one strength that sets apart, one text a place; where there were more, the newest."""

from collections.abc import Callable, Iterable
from typing import Any

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.models.functions import Length
from django.db.models.lookups import LessThanOrEqual


def keep_the_newest(apps: Apps, _editor: object) -> None:
    """Take away what was chosen or typed before, in the place of what came after."""
    choices = apps.get_model("rounds", "Choice").objects.order_by("-made_at", "-pk")
    _keep_first(choices, lambda row: (row.round_id, row.kind, "" if row.kind == "apart" else row.about))
    texts = apps.get_model("rounds", "Typed").objects.order_by("-typed_at", "-pk")
    _keep_first(texts, lambda row: (row.round_id, row.kind, row.about))


def _keep_first(rows: Iterable[Any], place_of: Callable[[Any], tuple[object, ...]]) -> None:
    seen: set[tuple[object, ...]] = set()
    for row in rows:
        if place_of(row) in seen:
            row.delete()
        seen.add(place_of(row))


class Migration(migrations.Migration):
    dependencies = [("rounds", "0001_initial")]

    operations = [
        migrations.RunPython(keep_the_newest, migrations.RunPython.noop),
        migrations.AlterModelOptions(name="choice", options={"ordering": ["made_at", "pk"]}),
        migrations.AddConstraint(
            model_name="choice",
            constraint=models.UniqueConstraint(
                fields=("round", "kind", "about"),
                condition=~models.Q(kind="apart") & models.Q(LessThanOrEqual(Length("about"), 600)),
                name="one_choice_a_strength",
            ),
        ),
        migrations.AddConstraint(
            model_name="choice",
            constraint=models.UniqueConstraint(
                fields=("round",), condition=models.Q(kind="apart"), name="one_sets_apart"
            ),
        ),
        migrations.AddConstraint(
            model_name="typed",
            constraint=models.UniqueConstraint(
                fields=("round", "kind", "about"),
                condition=models.Q(LessThanOrEqual(Length("about"), 600)),
                name="one_text_a_place",
            ),
        ),
    ]
