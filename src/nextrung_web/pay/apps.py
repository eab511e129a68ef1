"""The application of pay."""

from django.apps import AppConfig


class PayConfig(AppConfig):
    """Pay plans, kept field by field."""

    name = "nextrung_web.pay"
    label = "web_pay"
