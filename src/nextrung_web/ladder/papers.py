"""Keep a paper: read it first, so that nothing is kept that cannot be read, then store its bytes."""

from django.core.files.base import ContentFile
from django.utils.translation import gettext as _

from nextrung.errors import NextRungError
from nextrung.intake.documents import LARGEST_FILE_MB, document_from_bytes
from nextrung_web.accounts.models import User
from nextrung_web.ladder.models import Paper
from nextrung_web.ladder.reading import read_record


def keep_file(owner: User, kind: Paper.Kind, name: str, data: bytes, replaces: Paper | None = None) -> Paper:
    """Keep the bytes of a file under a name of our own, once they have been read.

    Raises:
        NextRungError: it cannot be read as such a paper; the sentence says what to do.

    """
    if len(data) > LARGEST_FILE_MB * 1_000_000:
        raise NextRungError(
            _("This file is larger than %(most)d MB.") % {"most": LARGEST_FILE_MB},
            file=name,
            advice=_("Save it with smaller pictures, or paste the words."),
        )
    read_record(document_from_bytes(data, name, kind.document))
    paper = Paper(owner=owner, kind=kind, name=name[-300:], replaces=replaces)
    paper.file.save("paper", ContentFile(data), save=False)
    paper.save()
    return paper


def keep_text(owner: User, kind: Paper.Kind, text: str, replaces: Paper | None = None) -> Paper:
    """Keep pasted words as a text file.

    Raises:
        NextRungError: they are no such paper.

    """
    return keep_file(owner, kind, _("pasted text"), text.encode(), replaces)
