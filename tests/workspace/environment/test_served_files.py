"""What somebody in a browser reaches: nothing, or one folder and nothing that leads out of it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from drafting.dataclasses import replace
from drafting.workspace.environment.context import Context
from drafting.workspace.environment.errors import NoFilesError, OutOfReachError
from drafting.workspace.environment.reach import Reach
from drafting.workspace.environment.remembered_files import RememberedFiles
from drafting.workspace.environment.served_files import served
from drafting.workspace.environment.settings import Settings


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a file, a folder, and links that lead out of it; the program stands in it."""
    folder = tmp_path / "for all"
    (folder / "notes").mkdir(parents=True)
    (folder / "rivers.docx").write_bytes(b"rivers")
    (folder / ".hidden.docx").write_bytes(b"")
    (tmp_path / "secret.docx").write_bytes(b"secret")
    (folder / "record" / "refs").mkdir(parents=True)
    if sys.platform != "win32":
        (folder / "link.docx").symlink_to(tmp_path / "secret.docx")
        (folder / "out").symlink_to(tmp_path)
        (folder / "nowhere.docx").symlink_to(tmp_path / "none.docx")
        (folder / "round").symlink_to(folder / "round")
        (folder / "inside.docx").symlink_to(folder / "rivers.docx")
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def reach(folder: Path, tmp_path: Path) -> Reach:
    return served(Context("Cuba", tmp_path / "data"), folder / "record", folder).files


@pytest.mark.parametrize(
    "typed", ["rivers.docx", "notes/new.docx", "./rivers.docx", "rivers.docx#2", "inside.docx", ""]
)
@pytest.mark.skipif(sys.platform == "win32", reason="links")
def test_what_lies_in_the_folder_is_reached(reach: Reach, typed: str) -> None:
    assert reach.path(typed) == Path(typed)
    assert reach.refusal == ""


@pytest.mark.parametrize(
    "typed",
    [
        "../secret.docx", "notes/../../secret.docx", "..", "notes/..", "/etc/passwd", "/",
        "~", "~/a.docx", "~root/a.docx", ".hidden.docx", "notes/.git/config", "a\0b",
        "link.docx", "link.docx#2", "out", "out/secret.docx", "nowhere.docx", "round/a.docx",
        "record", "record/refs/x.docx",
    ],
)  # fmt: skip
@pytest.mark.skipif(sys.platform == "win32", reason="links")
def test_what_leads_elsewhere_is_refused(reach: Reach, typed: str) -> None:
    with pytest.raises(OutOfReachError, match="no file that is served: name one in the folder"):
        reach.path(typed)
    assert reach.completions(f"{typed}/") == []


def test_the_folder_by_its_whole_path_is_refused_too(reach: Reach, folder: Path) -> None:
    with pytest.raises(OutOfReachError):
        reach.path(str(folder / "rivers.docx"))


@pytest.mark.skipif(sys.platform == "win32", reason="links")
def test_only_what_lies_in_the_folder_is_offered(reach: Reach) -> None:
    assert reach.completions("") == ["inside.docx", "notes/", "rivers.docx"]
    assert reach.completions("ri") == ["rivers.docx"]
    assert reach.completions(".") == ["inside.docx", "notes/", "rivers.docx"]
    assert reach.completions(".h") == []


def test_without_a_folder_nothing_is_reached(folder: Path, tmp_path: Path) -> None:
    reach = served(Context("Cuba", tmp_path / "data"), folder / "record").files
    assert "ask whoever serves it to start it with “drafting serve --files" in reach.refusal
    for typed in ("rivers.docx", str(folder / "rivers.docx"), ""):
        with pytest.raises(NoFilesError):
            reach.path(typed)
        assert reach.completions(typed) == []
    with pytest.raises(NoFilesError):
        reach.folder(folder / "record")


def test_an_issued_document_is_looked_for_within_reach_only(folder: Path, tmp_path: Path) -> None:
    context = Context("Cuba", tmp_path / "data")
    for path in (folder / "rivers.docx", tmp_path / "secret.docx"):
        RememberedFiles(context).keep(path.name, path)
    within, without = (
        RememberedFiles(served(context, folder / "record", one)) for one in (folder, None)
    )
    assert within.find("rivers.docx", "") == Path("rivers.docx")
    assert within.find("secret.docx", "") is None
    assert within.find("", "rivers.docx") == Path("rivers.docx")
    assert without.find("rivers.docx", "rivers.docx") is None


def test_sentences_do_not_tell_where_things_lie(folder: Path, tmp_path: Path) -> None:
    context = Context("Cuba", tmp_path / "data")
    for one in (folder, None):
        reach = served(context, folder / "record", one).files
        assert reach.told(f"The record in {folder / 'record'} is damaged.") == (
            "The record in record is damaged."
        )
        assert reach.told(f"{tmp_path / 'data' / 'a.json'}: no space.") == "a.json: no space."
        assert str(Path.home()) not in reach.told(f"There is no {Path.home() / 'x' / 'y.png'}.")
    assert context.files.told(str(folder)) == str(folder)


def test_what_is_named_from_where_the_program_began_stays_there(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    began = Context("Cuba", Path("data"), settings=Settings(emblem="emblem.png"))
    context = served(replace(began, settings_file=Path("s.toml")), folder / "record", folder)
    assert context.data == tmp_path / "data"
    assert context.settings.emblem == str(tmp_path / "emblem.png")
    assert context.settings_file is None
