"""Pictures of any kind lose what is noted in them, and look as they did."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from zipfile import ZipFile

import pytest

from drafting.formats.docx.traces.media import (
    cannot_be_looked_into,
    pictures_left,
    without_metadata,
)

NAME = b"secret"


def png(*chunks: tuple[bytes, bytes], behind: bytes = b"") -> bytes:
    parts = [(b"IHDR", bytes(13)), *chunks, (b"IDAT", b"x"), (b"IEND", b"")]
    packed = (
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(packed) + behind


def jpeg(segment: bytes = b"", behind: bytes = b"") -> bytes:
    rows = b"\xff\xda\0\x02ab\xff\0c\xff\xd0d"
    return b"\xff\xd8" + segment + b"\xff\xdb\0\x03q" + rows + b"\xff\xd9" + behind


def gif(block: bytes = b"", behind: bytes = b"") -> bytes:
    head = b"GIF89a\x01\0\x01\0\x80\0\0" + bytes(6)
    return head + block + b",\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;" + behind


def tiff(name: bytes) -> bytes:
    at = 8 + 2 + 24 + 4
    list_of_two = struct.pack("<HHIIHHII", 256, 3, 1, 1, 315, 2, len(name), at)
    return b"II*\0" + struct.pack("<IH", 8, 2) + list_of_two + bytes(4) + name


def emf(name: bytes) -> bytes:
    said = name.decode().encode("utf-16-le")
    head = bytearray(struct.pack("<II", 1, 88 + len(said)).ljust(88, b"\0"))
    head[40:44] = b" EMF"
    head[60:68] = struct.pack("<II", len(name), 88)
    return bytes(head) + said


@pytest.mark.parametrize(
    ("noted", "plain"),
    [
        (png((b"tEXt", NAME)), png()),
        (png((b"prVt", NAME)), png()),
        (png(behind=NAME), png()),
        (png((b"pHYs", b"kept")), png((b"pHYs", b"kept"))),
        (jpeg(b"\xff\xe1\0\x08" + NAME), jpeg()),
        (jpeg(b"\xff\xfe\0\x08" + NAME), jpeg()),
        (jpeg(behind=NAME), jpeg()),
        (gif(b"!\xfe\x06" + NAME + b"\0"), gif()),
        (gif(b"!\xff\x0bXMP DataXMP\x06" + NAME + b"\0"), gif()),
        (gif(b"!\xff\x0bNETSCAPE2.0\x01\0\0"), gif(b"!\xff\x0bNETSCAPE2.0\x01\0\0")),
        (gif(behind=NAME), gif()),
        (tiff(NAME), tiff(bytes(len(NAME)))),
    ],
)
def test_what_is_noted_goes_and_what_is_drawn_stays(noted: bytes, plain: bytes):
    assert without_metadata(noted) == plain
    assert without_metadata(plain) == plain


def test_a_metafile_says_no_more_what_it_shows():
    clean = without_metadata(emf(NAME))
    assert "secret".encode("utf-16-le") not in clean
    assert len(clean) == len(emf(NAME))


def test_a_drawing_keeps_its_lines_alone():
    svg = (
        b'<svg xmlns="http://www.w3.org/2000/svg" xmlns:i="urn:i" i:file="secret"><!-- secret -->'
        b"<title>secret</title><metadata>secret</metadata><i:view>secret</i:view>"
        b'<rect width="9"/></svg>'
    )
    clean = without_metadata(svg)
    assert b"secret" not in clean
    assert b'<rect width="9"/>' in clean
    assert without_metadata(clean) == clean


@pytest.mark.parametrize("whole", [png((b"tEXt", NAME)), jpeg(), gif(b"!\xfe\x06"), tiff(NAME)])
def test_a_damaged_picture_stays_as_it_is(whole: bytes):
    for cut in range(9, len(whole)):
        assert isinstance(without_metadata(whole[:cut]), bytes)


def test_lists_of_a_picture_that_lead_to_themselves_come_to_an_end():
    itself = struct.pack("<IHHHIII", 8, 1, 34665, 4, 1, 8, 8)
    assert len(without_metadata(b"II*\0" + itself)) == 4 + len(itself)


def test_pictures_that_cannot_be_looked_into_are_told():
    pictures = {
        "word/media/a.png": png(), "word/media/b.bmp": b"BM" + bytes(60),
        "word/media/c.webp": b"RIFF\0\0\0\0WEBP" + NAME, "word/media/d.png": png()[:20] + NAME,
        "word/media/e.svg": b"<svg><title>secret", "word/document.xml": b"<w/>",
    }  # fmt: skip
    buffer = BytesIO()
    with ZipFile(buffer, "w") as package:
        for name, data in pictures.items():
            package.writestr(name, data)
    left = pictures_left(buffer.getvalue())
    assert left == ["word/media/c.webp", "word/media/d.png", "word/media/e.svg"]
    assert [name for name, data in pictures.items() if cannot_be_looked_into(name, data)] == left
