"""Pictures of the screens: they hold the layout, behaviour is tested elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from drafting.tui.bridge import Bridge
from drafting.workspace.context import Context
from drafting.workspace.session import Session

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from drafting.tui.app import DraftingApp

Compare = Callable[..., bool]
DRAWN_WITH = "15.0.0"
PICTURES: dict[str, tuple[tuple[int, int], Iterable[str]]] = {
    "session": ((110, 14), []),
    "desk": ((120, 40), []),
    "desk-narrow": ((80, 24), ["down"]),
    "writing": ((100, 34), ["down", "enter"]),
    "moving": ((100, 34), ["m", "down"]),
    "redline": ((110, 34), ["r"]),
    "side-by-side": ((140, 34), ["r", "v", "c"]),
    "history": ((100, 24), ["colon", "o", "p", "2", "enter", "h"]),
    "export": ((100, 30), ["x", "right"]),
    "masthead": ((100, 34), ["f"]),
}


@pytest.fixture
def edited(store: Path, context: Context) -> Path:
    with Session.open(store, context.as_author("Norland")) as session:
        session.rewrite("L.4", "oa", "*Urges* States to [share] maps of their rivers;")
        session.move("L.4", "oc", "before oa")
        session.insert("L.4", "after pb", "*Mindful* of the sea,")
    return store


@pytest.mark.skipif(
    version("rich") != DRAWN_WITH, reason=f"the pictures were drawn with rich {DRAWN_WITH}"
)
@pytest.mark.parametrize("name", PICTURES)
def test_a_screen_looks_as_it_did(
    name: str,
    edited: Path,
    context: Context,
    snap_compare: Compare,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from drafting.tui.app import DraftingApp

    # The proposed path of an export is the folder of the run, which differs by machine.
    monkeypatch.setattr(Path, "cwd", lambda: Path("/home/delegate"))
    size, keys = PICTURES[name]
    now = context.now()
    still = replace(context, now=lambda: now)
    app = DraftingApp(Bridge(edited, still), "" if name == "session" else "L.4", blink=False)

    async def arrange(pilot: Pilot[object]) -> None:
        await _settled(app, pilot)
        for key in keys:
            await pilot.press(key)
            await _settled(app, pilot)

    assert snap_compare(app, terminal_size=size, run_before=arrange)


async def _settled(app: DraftingApp, pilot: Pilot[object]) -> None:
    """Wait until the screen has not changed for a while."""
    shown, still = "", 0
    while still < 4:
        await app.workers.wait_for_complete()
        await pilot.pause(0.1)
        now = app.export_screenshot()
        still = still + 1 if now == shown else 0
        shown = now
