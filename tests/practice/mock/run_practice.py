"""Runs ``nextrung`` in a process of its own, with the reviewer of the tests."""

import sys

from nextrung.cli import main
from nextrung.commands import practice
from tests.practice.mock import talking

practice._reviewer = talking.reviewer
sys.exit(main(sys.argv[1:]))
