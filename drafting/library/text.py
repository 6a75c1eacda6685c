"""How wordings lie in the file, and how they are known again."""

from __future__ import annotations

import unicodedata
import zlib

from drafting.digests import blake2b
from drafting.model.inline import plain

_END = ".,;:·。，；：؛،"
"""Signs at the end of a paragraph, which hang on what follows it and are not its wording."""


def key(text: str) -> int:
    """What two paragraphs of the same wording have in common: 63 bits.

    Looks, footnotes, kinds of space and the sign at the end make no other wording.
    """
    letters = " ".join(unicodedata.normalize("NFC", plain(text)).split()).rstrip(_END)
    return int.from_bytes(blake2b(letters.encode(errors="replace"), digest_size=8).digest()) >> 1


def packed(text: str) -> bytes:
    """A text as it lies in the file."""
    squeezed = zlib.compressobj(9, wbits=-15)
    return squeezed.compress(text.encode(errors="replace")) + squeezed.flush()


def unpacked(content: bytes) -> str:
    """A text that lies in the file. Raises zlib.error where it is damaged."""
    opened = zlib.decompressobj(wbits=-15)
    return (opened.decompress(content) + opened.flush()).decode(errors="replace")


def packed_notes(notes: tuple[tuple[int, str], ...]) -> bytes | None:
    """Footnotes as they lie in the file; nothing where there are none."""
    if not notes:
        return None
    import json

    return packed(json.dumps(notes, ensure_ascii=False))


def unpacked_notes(content: bytes | None) -> tuple[tuple[int, str], ...]:
    """Footnotes that lie in the file."""
    if content is None:
        return ()
    import json

    return tuple((int(place), str(text)) for place, text in json.loads(unpacked(content)))
