"""The application as a WSGI server sees it."""

import gc
import os
import threading

from django.core.signals import request_finished
from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver

from nextrung_web.on_demand import load_all
from nextrung_web.parent import end_with_parent

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "nextrung_web.settings")
application = get_wsgi_application()
_ = get_resolver().url_patterns  # so that nobody's first page waits for the addresses

#: The first page is drawn by then, and nobody is at their numbers yet.
_SECONDS_AFTER_FIRST = 1.0


def _warm_up() -> None:
    """Load the other pages, a second's work, and the law of taxes, another."""
    from nextrung_web.pay.paid import warm_up

    load_all()
    warm_up()
    gc.freeze()  # all of it stays; to look through it for garbage held every page up for 0.1 s now and then


def _after_first(**_: object) -> None:
    request_finished.disconnect(_after_first)
    warming = threading.Timer(_SECONDS_AFTER_FIRST, _warm_up)
    warming.daemon = True
    warming.start()


request_finished.connect(_after_first)
end_with_parent()
