"""What is installed: the program, what it needs at run time, and nothing that only makes it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel() -> frozenset[str]:
    """The paths of all files of the wheel, as hatchling would write them."""
    files = WheelBuilder(str(ROOT)).recurse_included_files()
    return frozenset(Path(file.distribution_path).as_posix() for file in files)


def test_type_checkers_are_told_that_the_program_has_types(wheel: frozenset[str]) -> None:
    assert "drafting/py.typed" in wheel


@pytest.mark.parametrize("folder", ["bodies", "layouts"])
def test_every_template_is_installed(wheel: frozenset[str], folder: str) -> None:
    for path in (ROOT / "templates" / folder).iterdir():
        assert f"drafting/data/templates/{folder}/{path.name}" in wheel


def test_the_sample_session_is_installed(wheel: frozenset[str]) -> None:
    assert "drafting/data/sessions/ccpcj-26/session.toml" in wheel


def test_scripts_that_make_layouts_are_not_installed(wheel: frozenset[str]) -> None:
    assert not [path for path in wheel if path.startswith("drafting/data/") and ".py" in path]
