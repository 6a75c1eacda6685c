from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from drafting.formats.atomic_write import write_atomically
from drafting.formats.errors import UnwritableFileError


def _names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def test_a_file_is_written_and_nothing_else_is_left(tmp_path: Path):
    write_atomically(tmp_path / "a.md", b"text")
    assert (tmp_path / "a.md").read_bytes() == b"text"
    assert _names(tmp_path) == ["a.md"]


def test_a_new_file_has_the_rights_of_any_new_file(tmp_path: Path):
    (tmp_path / "other").write_text("")
    write_atomically(tmp_path / "a.md", b"text")
    assert (tmp_path / "a.md").stat().st_mode == (tmp_path / "other").stat().st_mode


def test_a_file_that_is_replaced_keeps_its_rights(tmp_path: Path):
    path = tmp_path / "a.md"
    path.write_text("old")
    path.chmod(0o640)
    write_atomically(path, b"new")
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_link_goes_on_pointing_where_it_did(tmp_path: Path):
    target = tmp_path / "target.md"
    target.write_text("old")
    link = tmp_path / "link.md"
    link.symlink_to(target)
    write_atomically(link, b"new")
    assert link.is_symlink()
    assert target.read_text() == "new"


def test_what_an_interrupted_writer_left_behind_is_in_nobodys_way(tmp_path: Path):
    (tmp_path / f".a.md.{os.getpid()}-0.tmp").write_text("half")
    write_atomically(tmp_path / "a.md", b"text")
    assert (tmp_path / "a.md").read_bytes() == b"text"


@pytest.fixture
def small_disk() -> Iterator[int]:
    """No file may grow beyond this size, as on a disk that fills up."""
    resource = pytest.importorskip("resource")
    size = 100_000
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    yield size
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_write_that_fails_half_way_leaves_the_old_file_whole(tmp_path: Path, small_disk: int):
    path = tmp_path / "a.md"
    path.write_text("old")
    with pytest.raises(UnwritableFileError) as failure:
        write_atomically(path, b"x" * (small_disk + 1))
    assert path.read_text() == "old"
    assert _names(tmp_path) == ["a.md"]
    assert str(path) in str(failure.value)


def test_a_folder_is_not_overwritten(tmp_path: Path):
    with pytest.raises(UnwritableFileError, match="it is a folder"):
        write_atomically(tmp_path, b"text")


def test_a_folder_that_is_missing_is_named(tmp_path: Path):
    with pytest.raises(UnwritableFileError, match="make the folder first"):
        write_atomically(tmp_path / "missing" / "a.md", b"text")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_is_read_only_is_told(tmp_path: Path):
    tmp_path.chmod(0o500)
    with pytest.raises(UnwritableFileError, match="choose another folder"):
        write_atomically(tmp_path / "a.md", b"text")
    tmp_path.chmod(0o700)


def test_a_link_that_leads_back_to_itself_is_replaced(tmp_path: Path):
    path = tmp_path / "a.md"
    path.symlink_to(path)
    write_atomically(path, b"words")
    assert path.read_bytes() == b"words"


@pytest.mark.skipif(os.name == "nt", reason="devices are no files there")
def test_no_file_takes_the_place_of_a_device(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    # Whoever runs the tests may be allowed to spoil the devices of this machine.
    monkeypatch.setattr(
        "drafting.formats.atomic_write._replace", lambda *_: pytest.fail("replaced")
    )
    link = tmp_path / "link.md"
    link.symlink_to(os.devnull)
    for path in (Path(os.devnull), link):
        with pytest.raises(UnwritableFileError, match="it is a device"):
            write_atomically(path, b"words")
