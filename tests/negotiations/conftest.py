from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from negotiations.driver import undisturbed


@pytest.fixture(autouse=True)
def _undisturbed(tmp_path: Path) -> Iterator[None]:
    with undisturbed(tmp_path):
        yield
