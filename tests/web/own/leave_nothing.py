"""An installation in a process of its own: everything is done in it, then deleted. Prints what is left.

Arguments: the word to look for, and "application" to delete the one application, "everything" for all.
"""

import os
import sys
from pathlib import Path

import django
from django.conf import settings
from django.core.management import call_command


def main(mark, what):
    """Fill, see that the word is there, delete, and look for it in every byte of the data folder."""
    django.setup()
    settings.ALLOWED_HOSTS.append("testserver")
    call_command("migrate", verbosity=0)
    from django.test import Client

    from nextrung_web.accounts.models import local_user
    from tests.web.everything import fill

    client = Client()
    client.force_login(local_user())
    round_ = fill(client, local_user(), mark)
    if not holding(mark):
        sys.exit("the word was never there")
    if what == "everything":
        answer = client.post("/settings/delete/", {"word": " Delete "})
    else:
        round_.application.owner.plan_parts.filter(kind="living").delete()  # it is of no one application
        answer = client.post(f"/applications/{round_.application_id}/delete/", {"with_resume": "1"})
    if answer.status_code != 302:
        sys.exit(f"not deleted: {answer.status_code}")
    sys.stdout.write("\n".join(holding(mark)))


def holding(mark):
    """Give the files that hold the word, and those that hold anything of a person by their place."""
    folder = Path(os.environ["NEXTRUNG_DATA"])
    files = [file for file in folder.rglob("*") if file.is_file()]
    personal = ("papers", "briefs", "recordings", "sessions")
    return [
        str(file) for file in files if mark.encode() in file.read_bytes() or set(personal) & set(file.parts)
    ]


if __name__ == "__main__":
    main(*sys.argv[1:])
