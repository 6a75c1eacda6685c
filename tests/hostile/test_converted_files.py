"""What LibreOffice reads for us: mutants of the file, and of what comes back, read or refused.

Here a script stands for it, which is quick; `tests/layout` has some for the real one.
"""

from __future__ import annotations

import io
import os
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from drafting.editorial import check
from drafting.formats.errors import FormatError
from drafting.formats.files import read_file
from drafting.formats.kinds import THROUGH_LIBREOFFICE, kind_of
from drafting.model.identity import counting_ids
from hostile.each_mutant import mutant
from hostile.mutants import mutated_text, mutated_word
from hostile.seeds import MANY, SEEDS, file_of

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name == "nt", reason="the program here is a shell script"),
]
OFFICE = """\
#!/bin/sh
while [ "$1" != "--outdir" ]; do shift; done
mkdir -p "$2" && cp "$(dirname "$0")/made" "$2/document.docx"
"""
"""Gives what lies beside it; fails where nothing does."""
_ODF = "urn:oasis:names:tc:opendocument:xmlns"
_OPEN = (
    f'<office:document xmlns:office="{_ODF}:office:1.0" xmlns:text="{_ODF}:text:1.0">'
    "<office:body><office:text><text:h>Care of bees</text:h><text:p>The General Assembly,</text:p>"
    "<text:p>1. Urges<text:s/>States to sow<text:note><text:note-citation>1</text:note-citation>"
    "<text:note-body><text:p>See the list.</text:p></text:note-body></text:note>;</text:p>"
    "</office:text></office:body></office:document>"
)


def _open_document(random: Random) -> bytes:
    """An archive whose text is a mutant; now and then a mutant itself."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", mutated_text(random, _OPEN).encode(errors="replace"))
    return _at_times_changed(random, made.getvalue())


def _at_times_changed(random: Random, data: bytes) -> bytes:
    if random.random() < 0.8:
        return data
    return mutated_text(random, data.decode("latin-1")).encode("latin-1", errors="replace")


def _flat(random: Random) -> bytes:
    return mutated_text(random, _OPEN).encode(errors="replace")


def _rich(random: Random) -> bytes:
    text = "{\\rtf1\\ansi The General Assembly,\\par 1. Decides.\\par}"
    return _at_times_changed(random, text.encode())


def _old_word(random: Random) -> bytes:
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
    return _at_times_changed(random, head + "WordDocument".encode("utf-16-le") + bytes(600))


KINDS: dict[str, Callable[[Random], bytes]] = {
    ".odt": _open_document,
    ".fodt": _flat,
    ".rtf": _rich,
    ".doc": _old_word,
}


@pytest.mark.parametrize("ending", KINDS)
def test_a_mutant_is_handed_on_and_read_or_refused(
    ending: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, path = _office(tmp_path, monkeypatch) / "made", tmp_path / f"mutant{ending}"
    data, handed_on = file_of(tmp_path, ".docx").read_bytes(), 0
    for seed in SEEDS:
        random = Random(f"{ending} {seed}")  # noqa: S311
        path.write_bytes(KINDS[ending](random))
        made.unlink(missing_ok=True)
        if random.random() < 0.95:
            made.write_bytes(mutated_word(random, data))
        with mutant(seed):
            handed_on += _is_read(path)
    assert handed_on > MANY / 10


def _is_read(path: Path) -> bool:
    """Whether a file was turned into Word and read; it may be refused in one sentence."""
    reading, refusal = None, ""
    try:
        reading = read_file(path, counting_ids("x"))
    except FormatError as error:
        refusal = str(error)
    assert "\n" not in refusal
    if reading is None:
        return False
    check(reading.resolution)
    told = any("LibreOffice turned it into Word" in one.message for one in reading.remarks)
    assert told == (kind_of(path) in THROUGH_LIBREOFFICE)
    return told


def _office(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a script that is found in place of LibreOffice."""
    found = folder / "bin"
    found.mkdir()
    script = found / "soffice"
    script.write_text(OFFICE)
    script.chmod(script.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{found}:{os.environ['PATH']}")
    return found
