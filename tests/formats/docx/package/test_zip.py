"""A package with changed parts: the others stay as they were packed."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.formats.docx.package.archive import open_package

_NAMES = st.text("abcé–", min_size=1, max_size=6).map(lambda name: f"word/{name}.bin")
_PARTS = st.dictionaries(_NAMES, st.binary(max_size=300), max_size=5)


def _written(path: Path, parts: dict[str, bytes], method: int) -> Path:
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, (2019, 5, 6, 7, 8, 10))
            entry.external_attr = 0o644 << 16
            entry.comment = b"as it was"
            archive.writestr(entry, content, method)
    return path


@given(parts=_PARTS, changed=_PARTS, method=st.sampled_from((0, 8)))
def test_only_what_is_changed_changes(
    parts: dict[str, bytes],
    changed: dict[str, bytes],
    method: int,
    tmp_path_factory: pytest.TempPathFactory,
):
    old = {"word/document.xml": b"<w/>", **parts}
    path = _written(tmp_path_factory.mktemp("package") / "a.docx", old, method)
    with open_package(path) as package:
        made = package.repacked(changed)
    with zipfile.ZipFile(BytesIO(made)) as archive, zipfile.ZipFile(path) as before:
        assert archive.testzip() is None
        assert archive.namelist() == [*old, *(name for name in changed if name not in old)]
        assert {name: archive.read(name) for name in archive.namelist()} == {**old, **changed}
        for entry in before.infolist():
            kept = archive.getinfo(entry.filename)
            assert (kept.date_time, kept.comment, kept.external_attr) == (
                entry.date_time, entry.comment, entry.external_attr,
            )  # fmt: skip


def test_a_package_written_in_one_go_is_taken_over(tmp_path: Path):
    class Pipe(BytesIO):
        """A stream that cannot go back: sizes then follow the content."""

        def seekable(self) -> bool:
            return False

        def seek(self, *_: int) -> int:
            raise OSError

        def tell(self) -> int:
            raise OSError

    pipe = Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"<w/>" * 100)
        archive.writestr("word/other.xml", b"other" * 100)
    path = tmp_path / "a.docx"
    path.write_bytes(pipe.getvalue())
    with open_package(path) as package:
        made = package.repacked({"word/document.xml": b"<v/>"})
    with zipfile.ZipFile(BytesIO(made)) as archive:
        assert archive.testzip() is None
        assert archive.read("word/other.xml") == b"other" * 100
        assert archive.read("word/document.xml") == b"<v/>"


def test_sizes_of_a_long_archive_do_not_stand_twice(tmp_path: Path):
    path = tmp_path / "a.docx"
    with (
        zipfile.ZipFile(path, "w") as archive,
        archive.open("word/document.xml", "w", force_zip64=True) as part,
    ):
        part.write(b"<w/>")
    with open_package(path) as package:
        made = package.repacked({"new.xml": b"<n/>"})
    with zipfile.ZipFile(BytesIO(made)) as archive:
        assert [entry.extra for entry in archive.infolist()] == [b"", b""]
        assert archive.read("word/document.xml") == b"<w/>"
