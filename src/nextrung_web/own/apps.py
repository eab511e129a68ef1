"""The application of settings, and of what is one's own."""

from django.apps import AppConfig


class OwnConfig(AppConfig):
    """Settings, taking everything along, deleting everything."""

    name = "nextrung_web.own"
    label = "own"

    def ready(self) -> None:
        """Leave nothing of a deleted row in the database's own files."""
        from nextrung_web.own import wiping  # noqa: F401 - it listens for what is deleted
