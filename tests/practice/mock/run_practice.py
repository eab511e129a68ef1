"""Runs ``nextrung`` in a process of its own, with the reviewer of the tests."""

import sys

from nextrung import practice_commands
from nextrung.cli import main
from tests.practice.mock import talking

practice_commands._reviewer = talking.reviewer
sys.exit(main(sys.argv[1:]))
