"""What goes wrong when a ZIP file of somebody else's is opened."""

import zipfile
import zlib

#: Cut short, damaged, locked, of a kind that is not read, or without the member: whichever way it shows.
UNREADABLE_ZIP = (zipfile.BadZipFile, zlib.error, EOFError, KeyError, OSError, RuntimeError, ValueError)
