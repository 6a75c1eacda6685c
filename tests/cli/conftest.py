from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from support.command_line import TEXT, Call, Outcome

from drafting.cli.main import main
from drafting.workspace.environment.context import Context
from drafting.workspace.session import Session


@pytest.fixture
def work(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """An empty folder that calls are made from."""
    folder = tmp_path / "work"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def call(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, work: Path, capsys: pytest.CaptureFixture[str]
) -> Call:
    """Calls the command line in this process, from an empty folder, as Cuba."""
    for name in ("DRAFTING_EMAIL", "DRAFTING_STORE", "EDITOR", "VISUAL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DRAFTING_AUTHOR", "Cuba")
    monkeypatch.setenv("DRAFTING_CONFIG_DIR", str(tmp_path / "config"))
    monkeypatch.setenv("DRAFTING_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("COLUMNS", "80")
    assert Path.cwd() == work

    def run(*arguments: str) -> Outcome:
        capsys.readouterr()
        try:
            code = main(arguments)
        except SystemExit as leaving:
            code = int(leaving.code or 0)
        captured = capsys.readouterr()
        return Outcome(code, captured.out, captured.err)

    return run


@pytest.fixture
def text_file(tmp_path: Path) -> Path:
    """A draft as people send it: plain text with typed numbers."""
    path = tmp_path / "E_CN.15_2017_L.90.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A session that holds the text, made once and copied for each test."""
    folder = tmp_path_factory.mktemp("made")
    text = folder / "E_CN.15_2017_L.90.txt"
    text.write_text(TEXT, encoding="utf-8")
    with Session.create(folder / "session", "ccpcj", Context("Cuba", folder)) as session:
        session.files.import_file(text)
    return folder / "session"


@pytest.fixture
def session(work: Path, made_once: Path) -> Path:
    """A session with the text L.90, below the folder that calls are made from."""
    return shutil.copytree(made_once, work / "session")
