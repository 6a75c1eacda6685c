"""The issued package with other bytes in the parts that change."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile


def packed_over(base: Path, changed: Mapping[str, bytes]) -> bytes:
    """The package at `base`, entry by entry, with the parts in `changed` replaced."""
    target = BytesIO()
    with ZipFile(base) as archive, ZipFile(target, "w", ZIP_DEFLATED) as packed:
        for entry in archive.infolist():
            content = changed.get(entry.filename)
            packed.writestr(entry, archive.read(entry) if content is None else content)
    return target.getvalue()
