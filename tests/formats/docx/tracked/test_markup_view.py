"""Whoever opens a file with tracked changes sees them, though the issued file hid such marks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest
from support.tracked_cases import REVISION, issued, laid_out, part, sample

from drafting.formats.docx.tracked.from_file.comparison import write_comparison

SETTINGS = "word/settings.xml"
HIDING = (b'<w:revisionView w:markup="0"/>', b'<w:revisionView w:insDel="0"></w:revisionView>')


def hiding_marks(path: Path, view: bytes) -> None:
    """Have a Word file ask to be opened without marks of change."""
    with ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    end = parts[SETTINGS].index(b">", parts[SETTINGS].index(b"<w:settings")) + 1
    parts[SETTINGS] = parts[SETTINGS][:end] + view + parts[SETTINGS][end:]
    with ZipFile(path, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)


def redlined(old: Path, new: Path, made: Path) -> None:
    issued(old).write(issued(new).text, made)


def compared(old: Path, new: Path, made: Path) -> None:
    write_comparison(old, new, made, REVISION)


@pytest.mark.parametrize("view", HIDING)
@pytest.mark.parametrize("write", [redlined, compared])
def test_marks_are_shown_and_no_other_setting_changes(
    write: Callable[[Path, Path, Path], None], view: bytes, tmp_path: Path
) -> None:
    old, new, made = (tmp_path / f"{name}.docx" for name in ("old", "new", "made"))
    before = sample()
    laid_out(before, old)
    laid_out(replace(before, title="Safety of all harbours"), new)
    settings = part(old, SETTINGS)
    hiding_marks(old, view)
    write(old, new, made)
    assert b"<w:ins " in part(made)
    assert part(made, SETTINGS) == settings


def test_a_file_in_which_nothing_changed_is_left_as_it_is(tmp_path: Path) -> None:
    old, made = tmp_path / "old.docx", tmp_path / "made.docx"
    laid_out(sample(), old)
    hiding_marks(old, HIDING[0])
    write_comparison(old, old, made, REVISION)
    assert made.read_bytes() == old.read_bytes()
