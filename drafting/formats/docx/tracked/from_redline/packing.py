"""The issued package with other bytes in the parts that change."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from drafting.formats.docx.package.archive import open_package


def packed_over(base: Path, changed: Mapping[str, bytes]) -> bytes:
    """The package at `base`, each part that does not change as it was packed there."""
    with open_package(base) as package:
        return package.repacked(changed)
