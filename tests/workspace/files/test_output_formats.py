"""A format that is added to the registry is known to all that read, write and offer files."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafting.formats.bodies import load_body
from drafting.formats.errors import UnknownFormatError
from drafting.formats.files import write_file
from drafting.formats.registry import FORMATS, Format
from drafting.model.resolution import Resolution
from drafting.workspace.environment.context import shipped
from drafting.workspace.files.errors import UnknownRedlineFormatError
from drafting.workspace.files.output import (
    check_format,
    is_of_known_format,
    output_formats,
)

BODY = load_body("ga", shipped("templates"))


@pytest.fixture(autouse=True)
def titles(monkeypatch: pytest.MonkeyPatch) -> None:
    """A format in which a text is its title."""
    monkeypatch.setitem(
        FORMATS,
        ".title",
        Format("title alone", lambda text, path, _: path.write_text(text.title) and None),
    )


def test_it_is_written_and_offered(tmp_path: Path):
    path = tmp_path / "a.TITLE"
    write_file(Resolution(title="Lamps"), path, BODY)
    assert path.read_text() == "Lamps"
    assert is_of_known_format(path)
    assert "title alone" in [one.name for one in output_formats()]


def test_messages_name_it_where_it_can_be_used(tmp_path: Path):
    with pytest.raises(UnknownFormatError, match=r"\.title"):
        write_file(Resolution(), tmp_path / "a.xyz", BODY)
    with pytest.raises(UnknownRedlineFormatError, match=r"one of \.docx, \.json, \.html\."):
        check_format(tmp_path / "a.title")


def test_names_that_are_offered_are_told_apart():
    names = [one.name for one in output_formats()]
    assert len(set(names)) == len(names)
