"""The application of ladders."""

from django.apps import AppConfig


class LadderConfig(AppConfig):
    """Ladders, rungs and papers."""

    name = "nextrung_web.ladder"
    label = "ladder"
