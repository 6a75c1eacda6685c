from __future__ import annotations

from pathlib import Path

import pytest
from calling import TEXT, Call, Outcome

from drafting.cli.main import main


@pytest.fixture
def call(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> Call:
    """Calls the command line in this process, from an empty folder, as Cuba."""
    for name in ("DRAFTING_EMAIL", "DRAFTING_STORE", "EDITOR", "VISUAL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DRAFTING_AUTHOR", "Cuba")
    monkeypatch.setenv("DRAFTING_CONFIG_DIR", str(tmp_path / "config"))
    monkeypatch.setenv("DRAFTING_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("COLUMNS", "80")
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)

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
