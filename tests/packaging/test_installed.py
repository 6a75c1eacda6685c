"""What is installed works by itself: in an empty home, from another folder than the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
from pathlib import Path
from zipfile import ZipFile

import pytest
from hatchling.builders.sdist import SdistBuilder

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.slow


def wheel_of(source: Path, target: Path) -> Path:
    """Build the wheel of a source tree, as an installer does: in a process of its own."""
    build = (
        "import sys; from hatchling.builders.wheel import WheelBuilder; "
        "print(*WheelBuilder(sys.argv[1]).build(directory=sys.argv[2], versions=['standard']))"
    )
    command = [sys.executable, "-c", build, str(source), str(target)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=source)
    return Path(done.stdout.strip())


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return wheel_of(ROOT, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what the wheel puts among the packages of Python."""
    folder = tmp_path_factory.mktemp("installed")
    with ZipFile(wheel) as packed:
        packed.extractall(folder)  # noqa: S202 (of our own making)
    return folder


def names_in(wheel: Path) -> set[str]:
    with ZipFile(wheel) as packed:
        return set(packed.namelist())


def test_a_wheel_made_from_the_source_package_is_the_same(wheel: Path, tmp_path: Path):
    packed = next(iter(SdistBuilder(str(ROOT)).build(directory=str(tmp_path))))
    with tarfile.open(packed) as source:
        source.extractall(tmp_path, filter="data")
    unpacked = next(path for path in tmp_path.iterdir() if path.is_dir())
    again = wheel_of(unpacked, tmp_path / "again")
    assert names_in(again) == names_in(wheel)


def test_the_manual_and_the_scripts_of_the_shells_come_along(wheel: Path):
    data = {name.partition(".data/data/share/")[2] for name in names_in(wheel)}
    assert data >= {
        "man/man1/drafting.1",
        "bash-completion/completions/drafting",
        "zsh/site-functions/_drafting",
        "fish/vendor_completions.d/drafting.fish",
    }


def test_the_program_works_from_another_folder_without_the_checkout(
    installed: Path, tmp_path: Path
):
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    home = kept | {"HOME": str(tmp_path), "USERPROFILE": str(tmp_path), "LANG": "C.UTF-8"}

    def call(*arguments: str) -> str:
        done = subprocess.run(
            [sys.executable, "-m", "drafting", *arguments],
            env=home | {"PYTHONPATH": str(installed)},
            cwd=tmp_path, check=False, capture_output=True, text=True, encoding="utf-8",
        )  # fmt: skip
        assert done.returncode < 2, done.stderr
        return done.stdout

    assert "✗" not in call("doctor")
    call("new", "s", "--body", "c3")
    call("begin", "L.1", "--title", "Care of lighthouses")
    call("insert", "L.1", "first", "in", "preamble", "--text", "Recalling its resolutions,")
    call("insert", "L.1", "first", "in", "operative", "--text", "Urges States to keep lamps lit.")
    call("draft", "L.1", "zero")
    call("edit", "L.1", "OP1", "--replace", "keep", "--with", "hold")
    call("redline", "L.1@zero", "L.1", "-o", "redline.docx")
    call("export", "L.1", "-o", "clean.docx")
    call("export", "L.1", "-o", "clean.html")
    assert "hold lamps lit" in call("convert", "clean.docx", "back.md") + (
        tmp_path / "back.md"
    ).read_text("utf-8")
    assert "Rec" in call("suggest", "L.1", "after", "PP1", "--typed", "Rec")
    assert "L.91" in call("--store", call("demo", "--path").strip(), "ls")
    assert call("completion", "bash").startswith("# Completion")
    assert not any(tmp_path.joinpath(name).exists() for name in ("drafting", "templates"))
