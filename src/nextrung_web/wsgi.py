"""The application as a WSGI server sees it."""

import os
import threading

from django.core.wsgi import get_wsgi_application

from nextrung_web.parent import end_with_parent

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "nextrung_web.settings")
application = get_wsgi_application()


def _warm_up() -> None:
    from nextrung_web.pay.paid import warm_up

    warm_up()


#: The law of taxes takes a second to load: after the first page, before anybody is at their numbers.
_WARMING = threading.Timer(3.0, _warm_up)
_WARMING.daemon = True
_WARMING.start()
end_with_parent()
