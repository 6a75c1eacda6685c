"""The interface as somebody in a browser has it: no files of the host, or those of one folder."""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from support.keyboard_user import Driven, User
from support.thorough import at_first

import drafting.tui
from drafting.dataclasses import replace
from drafting.formats.bodies import load_body
from drafting.formats.docx import write_document
from drafting.tui.app import DraftingApp
from drafting.tui.bridge import Bridge
from drafting.tui.screens.dialogs.ask import AskScreen
from drafting.workspace.environment.context import Context
from drafting.workspace.environment.served_files import served
from drafting.workspace.session import Session

SOURCES = Path(drafting.tui.__file__).parent
NO_FILES = "This session is served without files of its host"
ELSEWHERE = "is no file that is served"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one text, and a secret beside it."""
    folder = tmp_path / "for all"
    folder.mkdir()
    ponds = "# Ponds\n\nThe Economic and Social Council,\n\n1. *Decides* to keep ponds.\n"
    (folder / "ponds.md").write_text(ponds, encoding="utf-8")
    (tmp_path / "secret.md").write_text(ponds, encoding="utf-8")
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def issued(folder: Path, store: Path, context: Context) -> Path:
    """The issued document of the rivers, outside the folder, and known to the session."""
    path = folder.with_name("issued.docx")
    with Session.open(store, context) as session:
        write_document(session.text("L.4"), path, load_body("ccpcj", context.templates))
        session.issued.attach("L.4", path)
    return path


Page = Callable[..., DraftingApp]


@pytest.fixture
def page(store: Path, context: Context) -> Page:
    """The application in a browser, at a resolution or at the list."""

    def page(folder: Path | None, handle: str = "") -> DraftingApp:
        return DraftingApp(Bridge(store, served(context, store, folder)), handle, blink=False)

    return page


async def refused(user: User, action: str, sentence: str = NO_FILES) -> None:
    """Do what a key or the palette does; nothing is asked, and a sentence says why."""
    screens = list(user.app.screen_stack)
    user.app.screen.say("")
    await user.app.screen.run_action(action)
    await user.hears(sentence)
    assert user.app.screen_stack == screens


@pytest.mark.usefixtures("folder")
async def test_without_a_folder_the_list_reads_and_writes_no_file(
    page: Page, driven: Driven
) -> None:
    async with driven(page(None)) as user:
        await user.sees("Guarding")
        for action in ("import", "roll_over", "incoming", "export"):
            await refused(user, action)


@pytest.mark.usefixtures("issued")
async def test_without_a_folder_the_desk_reads_and_writes_no_file(
    page: Page, driven: Driven
) -> None:
    async with driven(page(None, "L.4")) as user:
        await user.sees("Recalling")
        await user.until(lambda: user.desk.drafts.label)
        for action in (
            "incoming", "export", "amendments", "write_amendments", "compile",
            "tracked_compilation", "table", "comments",
        ):  # fmt: skip
            await refused(user, action)
        await user.press("r")
        await user.until(lambda: user.app.screen is not user.app.screen_stack[1])
        await refused(user, "export")


async def test_without_a_folder_the_issued_document_is_not_looked_for(
    page: Page, driven: Driven, issued: Path
) -> None:
    async with driven(page(None, "L.4")) as user:
        await user.sees("Recalling")
        await user.press("b")
        await user.sees("starts from issued.docx")
        await user.sees(NO_FILES)
        assert str(issued.parent) not in user.screen
        for action in ("check", "write_out", "attach"):
            await refused(user, action)


async def test_with_a_folder_its_files_are_offered_and_read_by_their_names(
    page: Page, driven: Driven, folder: Path
) -> None:
    async with driven(page(folder)) as user:
        await user.sees("Guarding")
        await user.press("i")
        await user.until(lambda: isinstance(user.app.screen, AskScreen))
        await user.press("tab")
        await user.sees("ponds.md")
        await user.press("enter")
        await user.until(lambda: len(user.app.screen.list.keys) == 2)


@pytest.mark.parametrize("key", at_first(1, ["i", "l", "c"]))
@pytest.mark.parametrize("typed", ["../secret.md", "{outside}", "~/secret.md", "link.md"])
async def test_with_a_folder_no_path_leads_out_of_it(
    page: Page, driven: Driven, folder: Path, key: str, typed: str
) -> None:
    secret = folder.with_name("secret.md")
    if sys.platform != "win32":
        (folder / "link.md").symlink_to(secret)
    async with driven(page(folder)) as user:
        await user.sees("Guarding")
        await user.press(key)
        await user.replies(typed.format(outside=secret))
        await user.hears(ELSEWHERE)
        assert user.app.screen.list.keys == ["L.4"]


async def test_with_a_folder_a_text_is_written_to_it_and_nowhere_else(
    page: Page, driven: Driven, folder: Path
) -> None:
    async with driven(page(folder, "L.4")) as user:
        await user.sees("Recalling")
        await user.press("x")
        await user.until(lambda: user.app.screen.query("Choice"))
        field = user.app.screen.query_one("Input")
        assert field.value == "E_CN.15_2017_L.4.docx"
        await user.press("right", "right")
        await user.until(lambda: field.value == "E_CN.15_2017_L.4.md")
        await user.press("shift+tab", "home")
        await user.type("../")
        await user.press("enter")
        outcome = user.app.screen.query_one("#outcome")
        await user.until(lambda: ELSEWHERE in str(outcome.render()))
        await user.press("home", "delete", "delete", "delete", "enter")
        await user.hears("Wrote L.4 to E_CN.15_2017_L.4.md.")
        assert (folder / "E_CN.15_2017_L.4.md").is_file()
        assert not folder.with_name("E_CN.15_2017_L.4.md").exists()


@pytest.mark.usefixtures("issued")
async def test_with_a_folder_the_desk_proposes_names_without_saying_where_it_lies(
    page: Page, driven: Driven, folder: Path
) -> None:
    async with driven(page(folder, "L.4")) as user:
        await user.sees("Recalling")
        await user.until(lambda: user.desk.drafts.label)
        for action in ("write_amendments", "compile"):
            await user.app.screen.run_action(action)
            await user.sees("docx")
            assert str(folder.parent) not in user.screen
            await user.press("escape")
        await user.press("b")
        await user.sees("issued.docx is not where it was last seen")
        await user.press("w")
        await user.sees("Write the document to")
        await user.press("enter")
        await user.hears("Wrote issued.docx to issued.docx")
        assert (folder / "issued.docx").is_file()
        await user.press("c")
        await user.type("issued.docx")
        await user.press("enter")
        await user.hears("issued.docx is still that document, to the byte.")


@pytest.mark.usefixtures("folder")
async def test_what_goes_wrong_is_said_without_paths_of_the_host(
    store: Path, context: Context
) -> None:
    bridge = Bridge(store, served(context, store))
    missing = store / "objects" / "none"
    with pytest.raises(Exception, match="The computer refused: session/objects/none No such file"):
        await bridge.beside(missing.stat)
    await bridge.close()


@pytest.mark.usefixtures("folder")
async def test_a_visitor_changes_no_settings_of_the_host(
    store: Path, context: Context, driven: Driven, tmp_path: Path
) -> None:
    own = replace(context, settings_file=tmp_path / "settings.toml")
    async with driven(DraftingApp(Bridge(store, served(own, store)), blink=False)) as user:
        await user.sees("Guarding")
        before = user.app.theme
        await user.app.run_action("next_theme")
        await user.until(lambda: user.app.theme != before)
        await user.answers("record_as", "Peru")
        await user.hears("Changes are recorded as Peru from now on.")
    assert not (tmp_path / "settings.toml").exists()


GATES = {"file_prompt.py", "export.py"}
"""Where the reach of a person is asked for the file of a typed path."""
WAYS_TO_FILES = {
    *("Path", "PurePath", "PosixPath", "WindowsPath", "typed_path", "open", "expanduser"),
    *("iterdir", "glob", "rglob", "walk", "listdir", "scandir", "home", "cwd", "abspath"),
}


def called(path: Path) -> set[str]:
    """Names of the functions that a module calls, but for methods that are called open or walk."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        function = node.func if isinstance(node, ast.Call) else None
        if isinstance(function, ast.Name):
            found.add(function.id)
        elif isinstance(function, ast.Attribute) and function.attr not in ("open", "walk"):
            found.add(function.attr)
    return found


@pytest.mark.slow
def test_no_screen_makes_a_path_of_what_was_typed_by_another_way() -> None:
    modules = [path for path in SOURCES.rglob("*.py") if path.name != "serving.py"]
    found = {str(path.relative_to(SOURCES)): called(path) & WAYS_TO_FILES for path in modules}
    assert {name: ways for name, ways in found.items() if ways} == {}
    asking = {path.name for path in modules if ".files.path(" in path.read_text(encoding="utf-8")}
    assert asking == GATES
    opening = {path.name for path in modules if "ExportScreen" in called(path)}
    assert opening == {"file_prompt.py"}
