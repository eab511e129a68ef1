"""The application of round rooms."""

from django.apps import AppConfig


class RoundsConfig(AppConfig):
    """Briefs of rounds."""

    name = "nextrung_web.rounds"
    label = "rounds"
