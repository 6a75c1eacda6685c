"""What the rules of the Open XML SDK find wrong with a Word file."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest


def findings(path: Path) -> Counter[str]:
    """Each finding with the part that it is of, and how often it is made."""
    package = pytest.importorskip("openxml_audit")
    # What one validator remembers of a file it takes for part of the next.
    found = package.OpenXmlValidator(max_errors=0).validate(path).errors
    return Counter(f"{one.part_uri}: {one.description}" for one in found)
