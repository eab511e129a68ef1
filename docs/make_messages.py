"""Gather the words of the pages for translators, and compile what they gave: ``make messages``.

Needs GNU gettext (apt install gettext). British English says CV where American English says résumé; where a
sentence needs more than that word changed, write it into the catalogue by hand: what is there stays.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

PAGES = Path(__file__).parents[1] / "src" / "nextrung_web"
CATALOGUE = PAGES / "locale" / "en_GB" / "LC_MESSAGES" / "django.po"
_EMPTY = re.compile(r'^msgid "(?P<said>.*[Rr]ésumé.*)"\nmsgstr ""$', re.MULTILINE)


def main() -> None:
    """Gather, fill in the British word, and compile."""
    _django("makemessages", "--locale", "en_GB", "--no-wrap", "--no-location", "--no-obsolete")
    words = CATALOGUE.read_text(encoding="utf-8")
    words = re.sub(r'^"POT-Creation-Date: .*\n', "", words, flags=re.MULTILINE)  # the same each time
    words = re.sub(r"\A(#.*\n)+", "# The words of the pages in British English.\n", words)
    CATALOGUE.write_text(_EMPTY.sub(_british, words), encoding="utf-8")
    _django("compilemessages", "--locale", "en_GB")


def _british(found: "re.Match[str]") -> str:
    said = found["said"]
    return f'msgid "{said}"\nmsgstr "{re.sub("[Rr]ésumé", "CV", said)}"'


def _django(*command: str) -> None:
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "tests.web.settings",
        "PYTHONPATH": str(PAGES.parents[1]),
    }
    subprocess.run([sys.executable, "-m", "django", *command], cwd=PAGES, env=environment, check=True)  # noqa: S603


if __name__ == "__main__":
    main()
