"""Our own texts, sent through LibreOffice and back, are read as they were."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest
from support.texts_in_languages import TEXTS
from support.variations import said

from drafting.dataclasses import replace
from drafting.formats.bodies import load_body
from drafting.formats.docx import read_document, write_document
from drafting.model.identity import counting_ids
from drafting.model.resolution import Resolution

BODY = load_body("c3", Path(__file__).parents[2] / "templates")
pytestmark = [
    pytest.mark.layout,
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice"),
]


def resaved(files: Sequence[Path], kind: str, folder: Path) -> list[Path]:
    """The files as LibreOffice saves them in another kind; `folder` gets its profile too."""
    target = folder / kind
    command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    subprocess.run(
        [*command, "--convert-to", kind, "--outdir", str(target), *map(str, files)],
        check=True,
        capture_output=True,
        timeout=300,
    )
    return [target / f"{file.stem}.{kind}" for file in files]


@pytest.mark.parametrize("way", [("docx",), ("odt", "docx"), ("doc", "docx"), ("rtf", "docx")])
def test_a_text_that_libreoffice_saved_again_reads_as_before(way: tuple[str, ...], tmp_path: Path):
    files = []
    for language, text in TEXTS.items():
        files.append(tmp_path / f"{language}.docx")
        write_document(text, files[-1], BODY)
    for number, kind in enumerate(way):
        folder = tmp_path / str(number)
        folder.mkdir()
        files = resaved(files, kind, folder)
    for file in files:
        again = read_document(file, counting_ids()).resolution
        assert said(again) == said(expected(file.stem, way)), file.name


def expected(language: str, way: tuple[str, ...]) -> Resolution:
    """The text; a note cited again is lost where LibreOffice writes the files of old Word."""
    text = TEXTS[language]
    if "doc" not in way or not text.notes:
        return text
    first, *others = text.operative
    once = replace(first, text=first.text.replace("[^one]", ""))
    return replace(text, operative=(once, *others))
