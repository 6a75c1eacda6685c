"""Pictures of the screens: they hold the layout, behaviour is tested elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from support.word_user import WordUser
from textual.keys import _character_to_key

from drafting.amendments.agreement import Agreement
from drafting.amendments.positions import Stance
from drafting.dataclasses import replace
from drafting.tui.bridge import Bridge
from drafting.tui.screens.views import base_text
from drafting.workspace.environment.context import Context
from drafting.workspace.files.issued_words import facts
from drafting.workspace.session import Session

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from drafting.tui.app import DraftingApp
    from drafting.workspace.files.views import BaseOnDisk, BaseRow

Compare = Callable[..., bool]
Keys = Sequence[str | Sequence[str]]
"""Each is pressed when the screen rests after the one before; those of a sequence at once."""
Pictures = dict[str, tuple[tuple[int, int], Keys]]
DRAWN_WITH = "15.0.0"
HANDLE = "L.4"
SMALL = (80, 24)
TO_OP1 = (("colon", *"op1"), "enter")
TO_OP2 = (("colon", *"op2"), "enter")
EDITED: Pictures = {
    "session": ((110, 14), []),
    "desk": ((120, 40), []),
    "desk-narrow": (SMALL, ["down"]),
    "desk-contrast": ((100, 24), ["f12", "f12"]),
    "writing": ((100, 34), ["down", "enter"]),
    "moving": ((100, 34), ["m", "down"]),
    "redline": ((110, 34), ["r"]),
    "redline-whose": (SMALL, ["r", "w"]),
    "side-by-side": ((140, 34), ["r", "v", "c"]),
    "history": ((100, 24), [*TO_OP2, "h"]),
    "words": ((100, 24), [*TO_OP2, "h", "w"]),
    "export": ((100, 30), ["x", "right"]),
    "masthead": ((100, 34), ["f"]),
    "replace": ((100, 30), ["R", [*"States"], "tab", [*"nations"]]),
}
NEGOTIATED: Pictures = {
    "agreement": ((120, 30), TO_OP1),
    "outline-open": ((100, 24), ["F", "F"]),
    "proposals": ((100, 24), ["l"]),
    "proposals-narrow": (SMALL, ["l", "asterisk"]),
    "room": ((100, 24), [*TO_OP1, "T", "1"]),
    "room-narrow": (SMALL, [*TO_OP1, "T", "1"]),
    "room-asks": (SMALL, [*TO_OP1, "T", "y"]),
    "compilation": ((100, 30), [*TO_OP1, "K", "down"]),
    "names-only": ((100, 24), [*TO_OP1, "V"]),
    "base": ((100, 20), ["b"]),
}


@pytest.fixture
def edited(store: Path, context: Context) -> Path:
    with Session.open(store, context.as_author("Norland")) as session:
        session.editing.rewrite(HANDLE, "oa", "*Urges* States to [share] maps of their rivers;")
        session.editing.move(HANDLE, "oc", "before oa")
        session.editing.insert(HANDLE, "after pb", "*Mindful* of the sea,")
    return store


@pytest.fixture
def negotiated(store: Path, context: Context, tmp_path: Path) -> Path:
    with Session.open(store, context.in_round("informals 2")) as session:
        session.files.export(HANDLE, "zero", tmp_path / "issued.docx")
        session.issued.attach(HANDLE, tmp_path / "issued.docx")
        (tmp_path / "issued.docx").unlink()
        session.proposing(["EU"]).editing.replace_words(HANDLE, "oa", "Invites", "Urges")
        session.proposing(["Peru", "Chile"]).editing.replace_words(HANDLE, "oa", "maps", "all maps")
        session.proposing(["G77"]).editing.insert(
            HANDLE, "after ob", "*Thanks* the guards of rivers;"
        )
        negotiating = session.negotiation(HANDLE)
        negotiating.take_position("1", Stance.SUPPORTS, ["Norland"])
        negotiating.take_position("1", Stance.OPPOSES, ["Sudland"])
        negotiating.agree("pa", Agreement.AGREED)
        negotiating.agree("pb", Agreement.AD_REFERENDUM)
        negotiating.agree("oc", Agreement.IN_INFORMALS)
    return store


class Drawn:
    """Compares one screen with its picture."""

    def __init__(self, context: Context, compare: Compare) -> None:
        now = context.now()
        self._still = replace(context, now=lambda: now)
        self._compare = compare

    def __call__(self, store: Path, size: tuple[int, int], keys: Keys, handle: str) -> bool:
        from drafting.tui.app import DraftingApp

        app = DraftingApp(Bridge(store, self._still), handle, blink=False)

        async def arrange(pilot: Pilot[object]) -> None:
            await _settled(app, pilot)
            for key in keys:
                await pilot.press(*([key] if isinstance(key, str) else key))
                await _settled(app, pilot, 2)
            await _settled(app, pilot)

        return self._compare(app, terminal_size=size, run_before=arrange)


def _facts_of_any_file(row: BaseRow, found: BaseOnDisk) -> Iterator[tuple[str, str]]:
    return facts(replace(row, size=12_345, fingerprint=64 * "0"), found)


@pytest.fixture
def drawn(context: Context, snap_compare: Compare, monkeypatch: pytest.MonkeyPatch) -> Drawn:
    # The proposed path of an export is the folder of the run, which differs by machine.
    monkeypatch.setattr(Path, "cwd", lambda: Path("/home/delegate"))
    # Word files that are written differ with each change of the layout.
    monkeypatch.setattr(base_text, "facts", _facts_of_any_file)
    return Drawn(context, snap_compare)


pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        version("rich") != DRAWN_WITH, reason=f"the pictures were drawn with rich {DRAWN_WITH}"
    ),
]


@pytest.mark.parametrize("name", EDITED)
def test_a_screen_looks_as_it_did(name: str, edited: Path, drawn: Drawn) -> None:
    assert drawn(edited, *EDITED[name], "" if name == "session" else HANDLE)


@pytest.mark.parametrize("name", NEGOTIATED)
def test_a_negotiation_looks_as_it_did(name: str, negotiated: Path, drawn: Drawn) -> None:
    assert drawn(negotiated, *NEGOTIATED[name], HANDLE)


def test_what_came_back_looks_as_it_did(
    store: Path, context: Context, drawn: Drawn, tmp_path: Path
) -> None:
    with Session.open(store, context) as session:
        session.files.export(HANDLE, "zero", tmp_path / "sent.docx")
    user = WordUser(tmp_path / "sent.docx")
    user.replace("stolen", "taken", "Greece")
    user.delete_paragraph("To count the boats", "Peru")
    user.comment("every second year", "Why not [every] year?", "Peru")
    path = user.save(tmp_path / "back.docx")
    typed = ["ctrl+u", *map(_character_to_key, str(path))]
    assert drawn(store, (100, 24), ["c", typed, "enter", "down"], HANDLE)


async def _settled(app: DraftingApp, pilot: Pilot[object], stills: int = 4) -> None:
    """Wait until the screen has not changed for a while."""
    shown, still = "", 0
    while still < stills:
        await app.workers.wait_for_complete()
        await pilot.pause(0.1)
        now = app.export_screenshot()
        still = still + 1 if now == shown else 0
        shown = now
