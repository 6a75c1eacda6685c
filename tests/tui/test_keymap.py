from __future__ import annotations

from pathlib import Path

import pytest
from support.keyboard_user import Driven, User

from drafting.dataclasses import replace
from drafting.tui.app import DraftingApp
from drafting.tui.bridge import Bridge
from drafting.tui.keymap import complaints
from drafting.tui.verbs import SCREENS
from drafting.workspace.environment.context import Context
from drafting.workspace.environment.errors import SettingsError
from drafting.workspace.environment.settings import Settings, keep_key, read_settings


@pytest.fixture
def settings_file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.toml"


def application(store: Path, context: Context, file: Path) -> DraftingApp:
    settings = read_settings(file)
    mine = replace(context, settings=settings, settings_file=file)
    return DraftingApp(Bridge(store, mine), "L.4", blink=False)


def spoil(file: Path) -> None:
    """Leave settings that nobody can read."""
    file.parent.mkdir()
    file.write_text("author = ", encoding="utf-8")


async def help_at(user: User, verb: str) -> None:
    await user.press("question_mark")
    await user.until(lambda: user.app.screen.query("#help-sheet"))
    sheet = user.app.screen.query_one("#help-sheet")
    await user.until(lambda: sheet.blocks)
    sheet.go(verb)
    await user.pilot.pause()


async def test_a_key_is_changed_in_help_and_kept_for_the_next_time(
    driven: Driven, store: Path, context: Context, settings_file: Path
) -> None:
    app = application(store, context, settings_file)
    async with driven(app) as user:
        await user.at("oa")
        await help_at(user, "desk.move")
        await user.sees("in the settings: desk.move")
        await user.press("enter", "h")
        await user.sees("h is “History” here: press another key.")
        await user.press("X")
        await user.sees("“Move” has X now, and in your settings.")
        await user.press("escape", "X")
        await user.sees("It stays here.")
        await user.press("escape")
        await user.sees("X move")
    assert read_settings(settings_file).keys == {"desk.move": "X"}
    async with driven(application(store, context, settings_file)) as user:
        await user.at("oa")
        await user.press("m")
        assert user.app.screen.NAME == "Reading"
        await help_at(user, "desk.move")
        await user.press("delete")
        await user.sees("has its own key now")
    assert read_settings(settings_file).keys == {}


async def test_a_key_of_writing_is_changed_and_a_verb_without_one_gets_one(
    driven: Driven, store: Path, context: Context, settings_file: Path
) -> None:
    keep_key(settings_file, "writing.note", "f9")
    keep_key(settings_file, "desk.insert-preambular", "p")
    async with driven(application(store, context, settings_file)) as user:
        await user.at("pb")
        await user.press("enter", "f9")
        await user.sees("Footnote")
        await user.press("escape", "escape")
        await user.until(lambda: not user.desk.panes.writing)
        await user.press("p")
        await user.until(lambda: user.desk.panes.writing)


async def test_keys_that_cannot_be_are_named_at_the_start(
    driven: Driven, store: Path, context: Context, settings_file: Path
) -> None:
    keep_key(settings_file, "desk.fly", "v")
    async with driven(application(store, context, settings_file)) as user:
        await user.sees("Recalling")
        await user.press("q")
        await user.hears("“desk.fly”, which is no verb")


async def test_colours_are_kept_for_the_next_time(
    driven: Driven, store: Path, context: Context, settings_file: Path
) -> None:
    async with driven(application(store, context, settings_file)) as user:
        await user.sees("Recalling")
        await user.press("f12")
        await user.until(settings_file.exists)
    assert read_settings(settings_file).theme == "light"
    assert application(store, context, settings_file).theme == "drafting-light"


async def test_colours_that_cannot_be_kept_change_all_the_same(
    driven: Driven, store: Path, context: Context, settings_file: Path
) -> None:
    app = application(store, context, settings_file)
    spoil(settings_file)
    async with driven(app) as user:
        await user.sees("Recalling")
        await user.press("f12")
        await user.hears("These colours stay until you leave")
        assert app.theme == "drafting-light"


def test_two_verbs_of_one_screen_may_not_share_a_key() -> None:
    assert complaints({"desk.move": "X", "redline.view": "m"}) == []
    (wrong,) = complaints({"desk.move": "d"})
    assert "“Delete” has it too" in wrong
    assert complaints({"desk.move": "f12"}) != []


def test_the_program_itself_has_nothing_to_complain_of() -> None:
    everything = {verb.id: verb.keys for group in SCREENS for verb in group if verb.keys}
    assert complaints(everything) == []


def test_what_else_stands_in_the_settings_stays(settings_file: Path) -> None:
    settings_file.parent.mkdir()
    settings_file.write_text('# mine\nauthor = "Norway"  # of course\n', encoding="utf-8")
    keep_key(settings_file, "desk.move", "v")
    keep_key(settings_file, "desk.copy", "c")
    keep_key(settings_file, "desk.move", "")
    assert read_settings(settings_file) == Settings(author="Norway", keys={"desk.copy": "c"})
    assert '# mine\nauthor = "Norway"  # of course' in settings_file.read_text(encoding="utf-8")


def test_settings_that_cannot_be_read_are_not_written_over(settings_file: Path) -> None:
    spoil(settings_file)
    with pytest.raises(SettingsError):
        keep_key(settings_file, "desk.move", "v")
    assert settings_file.read_text(encoding="utf-8") == "author = "
