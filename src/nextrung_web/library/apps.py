"""The application of library pages."""

from django.apps import AppConfig


class LibraryConfig(AppConfig):
    """Pages over our own tables."""

    name = "nextrung_web.library"
    label = "library"
