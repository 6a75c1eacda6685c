"""Draw the pictures of README and docs anew, from the real screens on the sample session.

Run as `python docs/pictures.py` from the top of the checkout; names of pictures after it
draw only these.
"""

from __future__ import annotations

import asyncio
import re
import shutil
import sys
import tempfile
from collections.abc import Sequence
from datetime import datetime
from enum import Enum, auto
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

from picture_scene import HANDLE, MAIL, ROUND, Scene, begin_sessions
from textual.events import Paste
from textual.pilot import Pilot

from drafting.dataclasses import replace
from drafting.model.identity import counting_ids
from drafting.tui.app import DraftingApp
from drafting.tui.bridge import Bridge
from drafting.workspace.environment.context import Context
from drafting.workspace.environment.places import FOLDER as PLACES

FOLDER = Path(__file__).parent / "pictures"
NOW = datetime.fromisoformat("2017-05-25T10:42:00+02:00")
RETURNED, AMENDMENTS = "the file that came back", "the amendment document"
"""Stands among the keys for the path of that file."""
PASTED = "a mail"
"""Stands among the keys for what is pasted out of it."""


class Home(Enum):
    """Who opens the program: somebody who has never done so, or a delegate after some meetings."""

    EMPTY = auto()
    USED = auto()


class Picture(NamedTuple):
    """How one picture is come by: the size of the terminal, and the keys that lead there."""

    size: tuple[int, int]
    keys: Sequence[str] = ()
    theme: str = "dark"
    handle: str = HANDLE
    negotiated: bool = False
    home: Home | None = None
    """Where it shows the start screen: whose."""


def to(label: str) -> tuple[str, ...]:
    """The keys that go to a paragraph."""
    return ("colon", *label, "enter")


WIDE, USUAL, LOW, SMALL = (140, 40), (110, 34), (110, 28), (80, 24)
DRAFTS = ("r", "tab", "left", "enter")
SAMPLE = {
    "desk": Picture(WIDE, ("down", "down", "down")),
    "desk-light": Picture(WIDE, ("down", "down", "down"), "light"),
    "desk-contrast": Picture(USUAL, to("op4"), "contrast"),
    "writing": Picture(USUAL, (*to("op7"), "enter")),
    "offer": Picture(USUAL, (*to("pp6"), "o", *"Recog")),
    "paste": Picture(USUAL, (*to("op7"), PASTED)),
    "redline": Picture((110, 40), (*DRAFTS, "n")),
    "redline-whose": Picture((110, 40), (*DRAFTS, "w", "n")),
    "redline-narrow": Picture(SMALL, (*DRAFTS, "n")),
    "side-by-side": Picture((150, 40), (*DRAFTS, "v", "n")),
    "history": Picture((110, 30), (*to("op7"), "h")),
    "words": Picture((110, 30), (*to("op1"), "h", "w")),
    "moving": Picture(USUAL, (*to("op2"), "m", "down")),
    "checks": Picture(USUAL, ("e", "space")),
    "finding": Picture(USUAL, to("op7")),
    "replace": Picture(USUAL, ("R", *"Member States", "tab", *"States")),
    "fields": Picture(USUAL, ("f",)),
    "help": Picture(USUAL, ("question_mark",)),
    "palette": Picture(USUAL, ("ctrl+p", *"pro")),
    "tour": Picture(USUAL, ("f3",)),
    "narrow": Picture(SMALL, ("down", "down")),
}
NEGOTIATED = {
    "session": Picture((110, 16), handle=""),
    "proposals": Picture(USUAL, ("l",)),
    "proposals-narrow": Picture(SMALL, ("l",)),
    "room": Picture(LOW, (*to("op7"), "T", "down")),
    "room-narrow": Picture(SMALL, (*to("op7"), "T", "down")),
    "room-asks": Picture(SMALL, (*to("op7"), "T", "y")),
    "compilation": Picture(USUAL, (*to("op7"), "K", "down")),
    "compilation-narrow": Picture(SMALL, (*to("op7"), "K", "down")),
    "names-only": Picture(USUAL, (*to("op7"), "V")),
    "agreement": Picture(WIDE, to("op7")),
    "outline-folded": Picture(LOW, (*to("op7"), "Z")),
    "outline-open": Picture(LOW, (*to("op7"), "F", "F")),
    "incoming": Picture(USUAL, ("c", RETURNED, "enter", "down")),
    "base": Picture(LOW, ("b",)),
    "amendments": Picture(LOW, ("A", AMENDMENTS, "enter")),
    "export": Picture(USUAL, ("x", "right")),
}
START = {
    "start": Picture(LOW, home=Home.USED),
    "start-first": Picture(SMALL, home=Home.EMPTY),
}
PICTURES = (
    START
    | SAMPLE
    | {name: picture._replace(negotiated=True) for name, picture in NEGOTIATED.items()}
)


async def draw(scene: Scene, context: Context, name: str) -> str:
    """One picture as SVG."""
    picture = PICTURES[name]
    # A person of its own: nobody's unsaved text is offered back in another picture.
    here = replace(context.in_round(ROUND if picture.negotiated else ""), data=context.data / name)
    app = opened(scene, here, picture)
    async with app.run_test(size=picture.size) as pilot:
        app.theme = f"drafting-{picture.theme}"
        await settle(pilot)
        files = {RETURNED: scene.returned, AMENDMENTS: scene.amendments}
        for key in picture.keys:
            if key == PASTED:
                app.screen.post_message(Paste(MAIL))
            else:
                await pilot.press(*(key_names(files[key]) if key in files else [key]))
            await settle(pilot, 0.15)
        await settle(pilot)
        return app.export_screenshot(title=f"drafting · {name.replace('-', ' ')}")


def opened(scene: Scene, context: Context, picture: Picture) -> DraftingApp:
    """The program as a picture begins: on the start screen, or on a session."""
    if picture.home is None:
        store = scene.negotiated if picture.negotiated else scene.sample
        return DraftingApp(Bridge(store, context), picture.handle, blink=False)
    home = replace(context, sessions=context.data / "drafting")
    if picture.home is Home.USED:
        begin_sessions(home)
    return DraftingApp(Bridge(home.sessions_folder, home), at_start=True, blink=False)


def key_names(path: Path) -> list[str]:
    """The keys that type a path, in place of what stands on the line."""
    names = {"/": "slash", ".": "full_stop", "-": "minus", "_": "underscore", " ": "space"}
    return ["ctrl+u", *(names.get(sign, sign) for sign in str(path))]


async def settle(pilot: Pilot[object], seconds: float = 1.0) -> None:
    """Let the screen come to rest."""
    await asyncio.sleep(seconds)
    await pilot.pause()


def forget_places(context: Context) -> None:
    """Let each picture begin where a text is opened for the first time."""
    for places in context.data.glob(f"kept/*/{PLACES}"):
        shutil.rmtree(places)


def main(chosen: list[str]) -> None:
    """Draw the chosen pictures, or every one, into `docs/pictures`."""
    FOLDER.mkdir(exist_ok=True)
    # Always the same place, since a screen shows it.
    folder = Path(tempfile.gettempdir()) / "delegate"
    shutil.rmtree(folder, ignore_errors=True)
    try:
        context = Context("Norway", folder / "data", now=lambda: NOW, ids=counting_ids("p"))
        scene = Scene.play(context, folder)
        for name in chosen or PICTURES:
            forget_places(context)
            # An export proposes the folder one stands in, which is nobody's business.
            with patch.object(Path, "cwd", lambda: Path("/home/delegate")):
                svg = asyncio.run(draw(scene, context, name))
            # The drawing program numbers its parts by a checksum of their content.
            svg = re.sub(r"terminal-\d+", f"terminal-{name}", svg)
            (FOLDER / f"{name}.svg").write_text(svg, encoding="utf-8")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main(sys.argv[1:])
