"""Reads Word files with nothing but a reader of XML."""

from __future__ import annotations

import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def body(path: Path, part: str = "document") -> ET.Element:
    """The root of a part of the file."""
    with zipfile.ZipFile(path) as archive:
        return ET.fromstring(archive.read(f"word/{part}.xml"))  # noqa: S314


def word_text(path: Path) -> str:
    """The words of each paragraph, a line each."""
    return "\n".join(
        "".join(run.text or "" for run in one.iter(f"{W}t")) for one in body(path).iter(f"{W}p")
    )
