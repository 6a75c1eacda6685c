from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from drafting.cli.main import main
from drafting.workspace.environment.context import Context
from drafting.workspace.environment.served_files import NoFiles, OneFolder


class Browser:
    """Takes down what would be served."""

    def __init__(self) -> None:
        self.opening: list[str] = []
        self.place: tuple[str, int] = ("", 0)
        self.promise = ""

    def __call__(self, opening: Sequence[str], host: str, port: int, promise: str) -> None:
        self.opening, self.place, self.promise = list(opening), (host, port), promise


@pytest.fixture
def browser(monkeypatch: pytest.MonkeyPatch) -> Browser:
    monkeypatch.setenv("DRAFTING_AUTHOR", "Cuba")
    return Browser()


def test_the_call_that_a_browser_opens_names_session_author_and_text(
    session: Path, capsys: pytest.CaptureFixture[str], browser: Browser
):
    assert main(["serve", "L.90"], server=browser) == 0
    whose = ["--store", str(session.resolve()), "--author", "Cuba"]
    assert browser.opening == [*whose, "open", "--served", "", "L.90"]
    assert browser.place == ("127.0.0.1", 8000)
    assert browser.promise == (
        "Whoever has this address can read and change this session as Cuba, and reach no files "
        "of this machine, until you press ctrl+c."
    )
    assert capsys.readouterr().err == ""


@pytest.mark.usefixtures("session")
def test_other_machines_are_warned_of(capsys: pytest.CaptureFixture[str], browser: Browser):
    assert main(["serve", "--host", "192.168.1.4", "--port", "80"], server=browser) == 0
    assert browser.place == ("192.168.1.4", 80)
    said = capsys.readouterr().err
    assert "Other machines reach 192.168.1.4" in said
    assert "the token in the address is all that keeps them out" in said


@pytest.mark.usefixtures("session")
def test_the_folder_that_is_served_is_named_and_has_to_be_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], browser: Browser
):
    folder = tmp_path / "for all"
    assert main(["serve", "--files", str(folder)], server=browser) == 2
    assert "cannot be served: there is no such folder." in capsys.readouterr().err
    assert browser.opening == []
    folder.mkdir()
    assert main(["serve", "--files", str(folder)], server=browser) == 0
    assert browser.opening[-2:] == ["--served", str(folder)]
    assert f"as Cuba, and read and write the files in {folder}, until" in browser.promise


def test_the_record_is_no_folder_to_serve(
    session: Path, capsys: pytest.CaptureFixture[str], browser: Browser
):
    assert main(["serve", "--files", str(session)], server=browser) == 2
    assert "it is the record of the session." in capsys.readouterr().err


def opened(*call: str) -> Context:
    """The context in which a call opens the interface in a browser."""
    given: list[Context] = []

    def interface(context: Context, _path: Path, _handle: str) -> str:
        given.append(context)
        return ""

    assert main(["open", *call], interface=interface) == 0
    return given[0]


@pytest.fixture
def in_a_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEXTUAL_DRIVER", "textual.drivers.web_driver:WebDriver")


@pytest.mark.usefixtures("session", "in_a_browser")
@pytest.mark.parametrize("call", [[], ["--served", ""]])
def test_nothing_is_open_in_a_browser_unless_it_is_said(call: list[str]):
    context = opened(*call)
    assert isinstance(context.files, NoFiles)
    assert context.settings_file is None


@pytest.mark.usefixtures("session", "in_a_browser")
def test_with_a_folder_the_program_stands_in_it_and_its_own_files_stay_where_they_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("DRAFTING_DATA_DIR", "data")
    before = Path.cwd()
    monkeypatch.chdir(before)
    context = opened("--served", str(tmp_path))
    assert isinstance(context.files, OneFolder)
    assert Path.cwd() == tmp_path
    assert context.data == before / "data"


@pytest.mark.usefixtures("session")
def test_what_is_missing_is_said_before_anything_is_served(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    import builtins

    from drafting.tui import serve

    assert main(["serve", "L.1"], server=serve) == 2
    assert "L.1" in capsys.readouterr().err
    load = builtins.__import__

    def without(name: str, *rest: object) -> object:
        if name.startswith(("aiohttp", "textual_serve", "drafting.tui.serving")):
            raise ModuleNotFoundError(name)
        return load(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    assert main(["serve", "L.90"], server=serve) == 2
    assert "pip install 'un-drafting[serve]'" in capsys.readouterr().err
