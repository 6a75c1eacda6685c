"""Every dialog, whichever verb opens it: left by escape, confirmed by the key it names, uncut.

Verbs are walked from the tables that make the keys, so that a new dialog is looked at as soon as a
verb opens it; a dialog that no verb opens by itself has a row in `OPENED_OTHERWISE`.
"""

from __future__ import annotations

import asyncio
import pkgutil
import re
from collections.abc import Awaitable, Callable, Iterable, Iterator
from importlib import import_module
from pathlib import Path

import pytest
from support.keyboard_user import Driven, User
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Static

import drafting.tui.screens
from drafting.tui.app import DraftingApp
from drafting.tui.screens.dialogs.coming import ComingScreen
from drafting.tui.screens.dialogs.progress import ProgressScreen
from drafting.tui.screens.dialogs.remarks import RemarksScreen
from drafting.tui.screens.dialogs.sign_in import SignInScreen
from drafting.tui.verbs import DESK, REDLINE, SESSION, Verb
from drafting.tui.widgets.bars import KeyBar
from drafting.tui.widgets.choice import Choice
from drafting.tui.widgets.dialog_keys import DialogKeys
from drafting.tui.widgets.named_keys import NamedKey, NamedKeys
from drafting.workspace.files.views import Remark
from drafting.workspace.sharing.coming import Coming

pytestmark = pytest.mark.slow

SIZE = (80, 24)
PAUSE, STILL = 0.02, 3
Way = Callable[[User], Awaitable[None]]
"""Something that may open a dialog."""
ENDING = frozenset({"leave", "quit", "back"})
"""Verbs that leave the screen they belong to."""
LEAVING = ("leave", "call it off")
"""How the words of a key begin that confirms nothing."""
MOVING = ("up", "down", "tab", "pageup", "pagedown", "shift+tab", "alt+enter", "space")


async def _pasted(user: User) -> None:
    from textual import events

    user.app.screen.post_message(events.Paste("1. Urges calm;\n\n2. Decides to wait."))
    await user.rest()


async def _remarks(user: User) -> None:
    user.app.push_screen(RemarksScreen("L.4", [Remark(1, "Look at this.")]))
    await user.rest()


async def _waiting(user: User) -> None:
    screen = ProgressScreen("Reading a file", lambda: True)
    user.app.push_screen(screen)
    await user.rest()
    leaving = asyncio.ensure_future(screen.left.wait())
    leaving.add_done_callback(lambda _: screen.dismiss())


async def _coming(user: User) -> None:
    coming = Coming("Our session", "Peru", "5 May", "", (), ("L.4@Rev.1",), (), ("L.4",), False)
    user.app.push_screen(ComingScreen("from-peru.drafting", coming))
    await user.rest()


async def _signing_in(user: User) -> None:
    user.app.push_screen(SignInScreen("https://host.example/s.git", again=False, is_kept=False))
    await user.rest()
    await user.type("Peru")


async def _help(user: User) -> None:
    await user.press("question_mark")


OPENED_OTHERWISE: tuple[Way, ...] = (
    _pasted, _remarks, _waiting, _help, _coming, _signing_in,
)  # fmt: skip


def dialogs() -> Iterator[type[ModalScreen[object]]]:
    """Every kind of dialog that the program has."""
    for module in pkgutil.walk_packages(drafting.tui.screens.__path__, "drafting.tui.screens."):
        for value in vars(import_module(module.name)).values():
            is_dialog = isinstance(value, type) and issubclass(value, ModalScreen)
            if is_dialog and value.__module__ == module.name:
                yield value


def keys_of(dialog: ModalScreen[object]) -> list[NamedKey]:
    """The keys that a dialog names."""
    bars = [one for bar in dialog.query(KeyBar) for one in bar.placed()]
    named = [label for keys in dialog.query(DialogKeys) for label in keys.labels]
    return [*(one.label for one in bars), *named]


def confirming(dialog: ModalScreen[object]) -> NamedKey | None:
    """The key that a dialog names for going on, if there is anything to go on with."""
    keys = [one for one in keys_of(dialog) if one.press and one.press not in MOVING]
    return next((one for one in keys if not one.word.startswith(LEAVING)), None)


def joined(words: str) -> str:
    """Words without frames and the places where they are broken."""
    return re.sub(r"[\s│─╭╮╰╯▌▕▁-▇]+", " ", words)


def cut_in(user: User, dialog: ModalScreen[object]) -> list[str]:
    """What a dialog means to say and does not show to its end."""
    seen, missing = joined(user.screen), []
    for widget in dialog.query(Widget):
        if not widget.is_on_screen or (isinstance(widget.parent, Widget) and scrolls(widget)):
            continue
        if isinstance(widget, NamedKeys):
            told = [f"{one.label.key} {one.label.word}" for one in widget.placed()]
        elif isinstance(widget, Static):
            told = [str(widget.render())]
        elif isinstance(widget, Choice):
            told = [widget.value]
        else:
            continue
        is_label = widget.has_class("label")
        cut = [one for one in told if joined(one).strip() not in seen or (is_label and "…" in one)]
        missing += cut
    return missing


def scrolls(widget: Widget) -> bool:
    """Whether a widget lies in a list that scrolls."""
    return any(isinstance(one, Widget) and one.max_scroll_y for one in widget.ancestors)


async def settled(user: User) -> None:
    """Until nothing moves any more: some dialogs are filled when the session has answered."""
    await user.until(lambda: user.app.screen.children)
    seen: list[str] = []
    while len(seen) < STILL or len(set(seen[-STILL:])) > 1:
        seen.append(user.screen)
        await asyncio.sleep(PAUSE)
        await user.rest()


async def home(user: User, at: str) -> None:
    """Out of whatever is open, to the screen of that name."""
    for _ in range(8):
        await settled(user)
        here = getattr(user.app.screen, "NAME", "")
        if here == "Reading" and user.desk.panes.writing:
            here = ""
        if here == at:
            return
        onwards = "r" if (here, at) == ("Reading", "Redline") else "q"
        await user.press(onwards if here else "escape")
    pytest.fail(f"there is no way out of this:\n{user.screen}")


async def opened(user: User, way: Way) -> ModalScreen[object] | None:
    """The dialog that something opens, once it stands there."""
    await way(user)
    await settled(user)
    screen = user.app.screen
    is_ours = type(screen).__module__.startswith(drafting.tui.screens.__name__)
    return screen if isinstance(screen, ModalScreen) and is_ours else None


async def look_at(user: User, way: Way, at: str) -> str:
    """Look at the dialog that something opens; its name, if there is one."""
    await home(user, at)
    dialog = await opened(user, way)
    if dialog is None:
        return ""
    name = type(dialog).__name__
    assert cut_in(user, dialog) == [], f"{name} is cut:\n{user.screen}"
    assert any(one.press == "escape" for one in keys_of(dialog)), f"{name} names no way out"
    await user.press("escape")
    await settled(user)
    assert user.app.screen is not dialog, f"{name} is not left by escape:\n{user.screen}"
    await home(user, at)
    again = await opened(user, way)
    if again is not None and (key := confirming(again)):
        before = (again, user.app.focused, user.screen)
        await user.press(key.press)
        await user.until(lambda: (user.app.screen, user.app.focused, user.screen) != before)
    return name


def by_verb(verb: Verb) -> Way:
    async def way(user: User) -> None:
        await user.app.screen.run_action(verb.action)

    return way


def walked(verbs: Iterable[Verb]) -> list[Way]:
    """The verbs that stay on their screen."""
    return [by_verb(one) for one in verbs if one.action not in ENDING and not one.takes_key]


async def test_every_dialog_is_left_by_escape_confirmed_by_its_key_and_shown_whole(
    session_app: DraftingApp,
    app: DraftingApp,
    driven: Driven,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.chdir(tmp_path)
    met: set[str] = set()
    async with driven(app, SIZE) as user:
        await user.at("oa")
        before = user.desk.text.resolution
        for way in (*walked(DESK), *OPENED_OTHERWISE):
            await home(user, "Reading")
            while user.desk.text.resolution != before:
                await user.press("u")
                await settled(user)
            await user.at("oa")
            met.add(await look_at(user, way, "Reading"))
        met.update([await look_at(user, way, "Redline") for way in walked(REDLINE)])
    # Last, for there a text can be taken off the list.
    async with driven(session_app, SIZE) as user:
        await user.sees("L.4")
        met.update([await look_at(user, way, "Session") for way in walked(SESSION)])
    assert [one.__name__ for one in dialogs() if one.__name__ not in met] == []
