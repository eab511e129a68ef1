"""A recording read in blocks of one channel, 16,000 samples a second, whatever it was kept as."""

from collections.abc import Iterator
from pathlib import Path

from nextrung.engines.protocols import Samples
from nextrung.errors import UnreadableDocumentError
from nextrung.practice.delivery.sound.decoders import Decoder, decoders_for
from nextrung.practice.delivery.sound.kinds import ENOUGH_BYTES, SoundKind, kind_of_sound

_ADVICE_FORMATS = "Save it as WAV, MP3, M4A, OGG or WebM, and give that file."
_ADVICE_AGAIN = "Record it again, or open it in a player and save it once more as WAV or MP3."


def read_sound(path: Path) -> Iterator[Samples]:
    """Give the recording's sound in blocks of about a second; a file that breaks off ends where it does.

    The kind is told by the bytes and not by the name. Of several channels the loudest is taken.

    Raises:
        UnreadableDocumentError: there is no such file, or it is empty, damaged, no sound, or of a kind for
            which nothing is installed; the sentence says what to do.

    """
    kind = _kind(path)
    decoders = decoders_for(kind)
    if not decoders:
        raise UnreadableDocumentError(
            "Nothing that is installed here can read this kind of recording.",
            file=path.name,
            advice="Save it as WAV or MP3, or install the speech parts with: pip install 'nextrung[voice]'.",
        )
    for decoder in decoders:
        blocks = _until_it_breaks_off(decoder, path)
        first = next(blocks, None)
        if first is not None:
            yield first
            yield from blocks
            return
    raise UnreadableDocumentError(
        "This recording is damaged, or there is no sound in it.", file=path.name, advice=_ADVICE_AGAIN
    )


def _kind(path: Path) -> SoundKind:
    try:
        with path.open("rb") as file:
            beginning = file.read(ENOUGH_BYTES)
    except FileNotFoundError:
        raise UnreadableDocumentError(
            "There is no such file.", file=path.name, advice="Check the name and the folder."
        ) from None
    except OSError as error:
        raise UnreadableDocumentError(
            f"It cannot be opened ({error.strerror}).",
            file=path.name,
            advice="Check that it is a file and that you may read it.",
        ) from error
    if not beginning.strip(b"\x00"):
        raise UnreadableDocumentError("This recording is empty.", file=path.name, advice=_ADVICE_AGAIN)
    kind = kind_of_sound(beginning)
    if kind is None:
        raise UnreadableDocumentError(
            "This is not a recording of a kind we know.", file=path.name, advice=_ADVICE_FORMATS
        )
    return kind


def _until_it_breaks_off(decoder: Decoder, path: Path) -> Iterator[Samples]:
    """Give what a decoder can read; whatever stops it, damage in a file must not stop us."""
    blocks = decoder(path)
    while True:
        try:
            block = next(blocks)
        except StopIteration:
            return
        except (KeyboardInterrupt, SystemExit, GeneratorExit):
            raise
        except BaseException:  # noqa: BLE001 - a panic of sphn is no Exception
            return
        if len(block):
            yield block
