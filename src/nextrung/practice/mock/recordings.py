"""What was spoken in an interview of the terminal: files beside its own, named after it and counted."""

from pathlib import Path


def next_recording(session_file: Path) -> Path:
    """Give the name of the next recording of an interview: ``0001-01.wav`` beside ``0001.jsonl``."""
    there = recordings_of(session_file)
    number = int(_count(there[-1])) + 1 if there else 1
    return session_file.with_name(f"{session_file.stem}-{number:02d}.wav")


def recordings_of(session_file: Path) -> list[Path]:
    """Give the recordings that were made in an interview, oldest first."""
    found = session_file.parent.glob(f"{session_file.stem}-*.wav")
    numbered = [file for file in found if _count(file).isdecimal()]
    return sorted(numbered, key=lambda file: int(_count(file)))


def recording_named(session_file: Path, name: str) -> Path | None:
    """Give the recording that an event names; None where it is not there.

    An interview that was brought to another computer may have another number there, in the names of its
    recordings too, while its events are as they were: so only the count at the end tells.
    """
    named = (file for file in recordings_of(session_file) if _count(file) == _count(Path(name)))
    return next(named, None)


def _count(file: Path) -> str:
    """Give the count at the end of a recording's name: "01" of ``0001-01.wav``."""
    return file.stem.rpartition("-")[2]
