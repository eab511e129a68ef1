"""What in the papers makes a mistake likely: all detectors under the names that the table calls them by."""

from collections.abc import Mapping

from nextrung.preparation._resume_signs import RESUME
from nextrung.preparation._room_signs import ROOM
from nextrung.preparation._round_one_signs import ROUND_ONE
from nextrung.preparation._signs import Detector

#: Those that are functions; what is seen by words alone stands in the table.
DETECTORS: Mapping[str, Detector] = {**ROUND_ONE, **RESUME, **ROOM}
