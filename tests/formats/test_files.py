from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from support.strategies import resolutions

from drafting.formats.bodies import Body
from drafting.formats.canonical import write_text
from drafting.formats.errors import (
    DamagedFileError,
    EmptyFileError,
    EnormousFileError,
    FormatError,
    MissingFileError,
    NotTextError,
    TooManyLinesError,
    UnknownFormatError,
    UnreadableFileError,
    UnsafeFileError,
)
from drafting.formats.files import read_file, write_file
from drafting.formats.json import resolution_json, written
from drafting.formats.text_files import LARGEST_TEXT, MOST_LINES
from drafting.model.identity import counting_ids
from drafting.model.resolution import Resolution
from drafting.model.unit import Kind, Unit

BODY = Body("ga", "General Assembly", "General Assembly", "A/{year}/L.1", "The", Path("none.toml"))
SAMPLE = Resolution(
    title="Dry roofs – toits étanches",
    enacting="The General Assembly,",
    preamble=(Unit("p1", Kind.PREAMBULAR, "*Recalling* the “rain” of 2026,"),),
    operative=(Unit("o1", Kind.OPERATIVE, "*Urges* [to extend][to renew] repair."),),
)


def _read(path: Path) -> Resolution:
    return read_file(path, counting_ids("new")).resolution


@pytest.mark.parametrize("name", ["a.md", "a.json", "A.MD", "b.JSON"])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
@given(resolution=resolutions())
def test_a_file_reads_back_exactly(tmp_path: Path, name: str, resolution: Resolution):
    path = tmp_path / name
    write_file(resolution, path, BODY)
    assert _read(path) == resolution


def test_json_and_canonical_text_turn_into_each_other_without_loss(tmp_path: Path):
    one, two, three = (tmp_path / name for name in ("a.json", "b.md", "c.json"))
    write_file(SAMPLE, one, BODY)
    write_file(_read(one), two, BODY)
    write_file(_read(two), three, BODY)
    assert one.read_bytes() == three.read_bytes()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_a_text_says_its_encoding_by_its_first_bytes(tmp_path: Path, encoding: str):
    path = tmp_path / "a.md"
    path.write_bytes(write_text(SAMPLE).encode(encoding))
    assert read_file(path, counting_ids()).remarks == ()
    assert _read(path) == SAMPLE


def test_a_text_in_the_encoding_of_old_windows_is_read_with_a_remark(tmp_path: Path):
    path = tmp_path / "a.md"
    path.write_bytes(write_text(SAMPLE).encode("windows-1252"))
    reading = read_file(path, counting_ids())
    assert reading.resolution == SAMPLE
    assert "Windows-1252" in reading.remarks[0].message


def test_line_ends_of_windows_change_nothing(tmp_path: Path):
    path = tmp_path / "a.md"
    path.write_bytes(write_text(SAMPLE).replace("\n", "\r\n").encode())
    assert _read(path) == SAMPLE


CUT_FRONT_MATTER = b'+++\nkind = "draft resolution"\n\n[masthead]\nsymbol = "A/'
CUT_JSON = written(resolution_json(SAMPLE)).encode()[:300]


@pytest.mark.parametrize(
    ("name", "content", "error", "words"),
    [
        ("a.md", b"", EmptyFileError, "the file is empty"),
        ("a.txt", b" \n\n\xc2\xa0", EmptyFileError, "the file is empty"),
        ("a.json", b"", EmptyFileError, "the file is empty"),
        ("a.txt", bytes(range(256)) * 9, NotTextError, "a binary file"),
        ("a.txt", bytes(range(1, 32)) * 9, NotTextError, "a binary file"),
        ("a.txt", b"PK\x03\x04 and more", DamagedFileError, "half of it is here"),
        ("a.md", b"%PDF-1.7 and more", DamagedFileError, "only half of it is here"),
        ("a.txt", b"\xff\xfea", NotTextError, "broken"),
        ("a.txt", b"caf\x81", NotTextError, "unknown encoding"),
        ("a.md", CUT_FRONT_MATTER, DamagedFileError, "cut off"),
        ("a.json", CUT_JSON, DamagedFileError, "cut off"),
        ("a.json", b"\x89PNG\r\n\x1a\n\x00", NotTextError, "a binary file"),
    ],
)
def test_a_file_that_is_no_text_of_ours_is_refused_in_one_sentence(
    tmp_path: Path, name: str, content: bytes, error: type[FormatError], words: str
):
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(error) as failure:
        _read(path)
    assert words in str(failure.value)
    assert str(failure.value).startswith(name)
    assert "\n" not in str(failure.value)


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path: Path):
    with pytest.raises(MissingFileError, match="there is no such file"):
        _read(tmp_path / "a.md")
    with pytest.raises(MissingFileError, match="there is no such file"):
        _read(tmp_path / "a.docx")
    for name in ("b.md", "folder"):
        (tmp_path / name).mkdir()
        with pytest.raises(MissingFileError, match="this is a folder"):
            _read(tmp_path / name)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes in folders here")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path):
    path = tmp_path / "a.md"
    os.mkfifo(path)
    with pytest.raises(MissingFileError, match="device"):
        _read(path)


def test_an_enormous_file_is_refused_by_its_size_alone(tmp_path: Path):
    path = tmp_path / "a.md"
    with path.open("wb") as stream:
        stream.truncate(200_000_000)
    with pytest.raises(EnormousFileError, match="200 MB, far more than the 20 MB"):
        _read(path)


def test_a_name_that_the_system_refuses_is_an_error_of_the_file(tmp_path: Path):
    with pytest.raises(UnreadableFileError, match="name too long"):
        _read(tmp_path / ("a" * 5000 + ".md"))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read anything")
def test_a_file_without_permission_is_told(tmp_path: Path):
    path = tmp_path / "a.md"
    path.write_text("text")
    path.chmod(0)
    with pytest.raises(UnreadableFileError, match="permission denied"):
        _read(path)


def test_the_largest_text_is_far_above_any_resolution():
    assert len(write_text(SAMPLE)) * 1000 < LARGEST_TEXT


def test_an_unknown_ending_is_refused_before_anything_is_written(tmp_path: Path):
    known = r"\.docx, \.md, \.txt, \.json, \.html, \.xml"
    with pytest.raises(UnknownFormatError, match=rf"a\.xls: .* {known}"):
        write_file(SAMPLE, tmp_path / "a.xls", BODY)
    assert list(tmp_path.iterdir()) == []


def test_a_text_of_more_lines_than_any_is_refused(tmp_path: Path):
    path = tmp_path / "a.txt"
    path.write_text("a\n" * (MOST_LINES + 1), encoding="utf-8")
    with pytest.raises(TooManyLinesError, match="more than 200,000 lines"):
        _read(path)


def test_blank_lines_by_the_hundred_thousand_are_no_lines_of_a_text(tmp_path: Path):
    path = tmp_path / "a.txt"
    blank = "\n \t\n" * 110_000
    path.write_text(f"The General Assembly,\n\n1. Urges all;{blank}2. Invites none.\n")
    assert len(_read(path).operative) == 2


def test_a_json_file_of_more_values_than_any_is_refused(tmp_path: Path):
    path = tmp_path / "a.json"
    path.write_text('{"title": [' + "0," * 2_000_001 + "0]}", encoding="utf-8")
    with pytest.raises(UnsafeFileError, match="more values than any resolution"):
        _read(path)
