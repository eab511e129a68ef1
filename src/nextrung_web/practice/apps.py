"""The application of practice."""

from django.apps import AppConfig


class PracticeConfig(AppConfig):
    """Mock interviews, recordings and their reviews."""

    name = "nextrung_web.practice"
    label = "web_practice"

    def ready(self) -> None:
        """Let the files of a deleted interview go with it."""
        from nextrung_web.practice import leaving  # noqa: F401 - it listens for what is deleted
