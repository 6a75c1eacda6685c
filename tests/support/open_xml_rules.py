"""What the rules of the Open XML SDK find wrong with a Word file."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pytest


def findings(path: Path) -> Counter[str]:
    """Each finding with the part that it is of, and how often it is made."""
    return Counter(
        f"{one.part_uri}: {one.description}" for one in _validator().validate(path).errors
    )


@cache
def _validator():  # noqa: ANN202 (a type of a package that may be missing)
    package = pytest.importorskip("openxml_audit")
    return package.OpenXmlValidator(max_errors=0)
