"""Let ``python -m nextrung`` do what ``nextrung`` does."""

import sys

from nextrung.cli import main

sys.exit(main())
