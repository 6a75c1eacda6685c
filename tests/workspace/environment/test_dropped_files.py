"""A file that is dropped on the terminal is found, however that writes its name."""

from __future__ import annotations

import os
import shlex
from pathlib import Path

import pytest

from drafting.workspace.environment.paths import dropped_path
from drafting.workspace.environment.reach import Reach

NAMES = [
    "draft.docx",
    "my draft.docx",
    "États (2).docx",
    "it's “final”.docx",
    "100%25.docx",
    "a#2.md",
]
on_posix = pytest.mark.skipif(os.name == "nt", reason="as shells of other systems have it")


@pytest.fixture(params=NAMES)
def file(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    path = tmp_path / request.param
    path.write_text("x", encoding="utf-8")
    return path


def test_a_name_in_double_quotation_marks_is_that_file(file: Path):
    assert Reach().path(f'"{file}"') == file


@on_posix
def test_a_name_as_a_shell_reads_it_is_that_file(file: Path):
    assert Reach().path(f"{shlex.quote(str(file))} ") == file
    escaped = "".join(f"\\{sign}" if sign in " ()'#" else sign for sign in str(file))
    assert Reach().path(escaped) == file


@on_posix
def test_an_address_is_that_file(file: Path):
    assert Reach().path(file.as_uri()) == file


def test_a_name_that_is_there_as_it_stands_is_left_alone(file: Path):
    assert dropped_path(str(file)) is None
    quoted = file.with_name(f"'{file.name}'")
    quoted.write_text("y", encoding="utf-8")
    assert Reach().path(str(quoted)) == quoted


@pytest.mark.parametrize(
    "typed", ["", " ", "'", '"no such"', "file:///no/such", "\0", "file:[", "~/x"]
)
def test_what_names_no_file_stays_as_it_was_typed(typed: str):
    assert dropped_path(typed) is None
