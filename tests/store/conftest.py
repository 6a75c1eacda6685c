from collections.abc import Iterator
from pathlib import Path

import pytest
from support.store_cases import INFO, by, small_resolution

from drafting.store import Store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "session"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    """An open session with one resolution, `L.6`."""
    with Store.create(path, INFO, by("Secretariat")) as opened:
        opened.add("L.6", small_resolution(), by("Secretariat", "Import L.6"))
        yield opened
