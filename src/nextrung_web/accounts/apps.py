"""The application of people and the way in."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """People and the way in."""

    name = "nextrung_web.accounts"
    label = "accounts"
