"""Draw the pictures of the README anew, from the real screens on the sample session.

Run as `python docs/pictures.py` from the top of the checkout.
"""

from __future__ import annotations

import asyncio
import re
import tempfile
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from unittest.mock import patch

from drafting.tui.app import DraftingApp
from drafting.tui.bridge import Bridge
from drafting.workspace.context import Context
from drafting.workspace.sample import demo

FOLDER = Path(__file__).parent / "pictures"
NOW = datetime.fromisoformat("2017-05-25T10:42:00+02:00")
PICTURES: dict[str, tuple[tuple[int, int], str, str, Sequence[str]]] = {
    "session": ((110, 16), "drafting-dark", "", ()),
    "desk": ((140, 40), "drafting-dark", "L.91", ("down", "down", "down")),
    "desk-light": ((140, 40), "drafting-light", "L.91", ("down", "down", "down")),
    "writing": ((110, 34), "drafting-dark", "L.91", ("colon", "o", "p", "7", "enter", "enter")),
    "redline": ((110, 40), "drafting-dark", "L.91", ("r", "tab", "left", "enter", "n")),
    "side-by-side": ((150, 40), "drafting-dark", "L.91", ("r", "tab", "left", "enter", "v", "n")),
    "history": ((110, 30), "drafting-dark", "L.91", ("colon", "o", "p", "7", "enter", "h")),
    "moving": ((110, 34), "drafting-dark", "L.91", ("colon", "o", "p", "2", "enter", "m", "down")),
    "base": ((110, 30), "drafting-dark", "L.91", ("b",)),
    "checks": ((110, 34), "drafting-dark", "L.91", ("e", "space")),
    "export": ((110, 34), "drafting-dark", "L.91", ("x", "right")),
    "help": ((110, 34), "drafting-dark", "L.91", ("question_mark",)),
    "narrow": ((80, 24), "drafting-dark", "L.91", ("down", "down")),
}


async def draw(store: Path, context: Context, name: str) -> str:
    """One picture as SVG."""
    size, theme, handle, keys = PICTURES[name]
    app = DraftingApp(Bridge(store, context), handle, blink=False)
    async with app.run_test(size=size) as pilot:
        app.theme = theme
        await settle(pilot)
        for key in keys:
            await pilot.press(key)
            await settle(pilot, 0.15)
        await settle(pilot)
        return app.export_screenshot(title=f"drafting · {name.replace('-', ' ')}")


async def settle(pilot: object, seconds: float = 1.0) -> None:
    """Let the screen come to rest."""
    await asyncio.sleep(seconds)
    await pilot.pause()  # type: ignore[attr-defined]


def main() -> None:
    """Draw every picture into `docs/pictures`."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as data:
        context = Context("Norway", Path(data), now=lambda: NOW)
        store = demo(context)
        for name in PICTURES:
            # An export proposes the folder one stands in, which is nobody's business.
            with patch.object(Path, "cwd", lambda: Path("/home/delegate")):
                svg = asyncio.run(draw(store, context, name))
            # The drawing program numbers its parts by a checksum of their content.
            svg = re.sub(r"terminal-\d+", f"terminal-{name}", svg)
            (FOLDER / f"{name}.svg").write_text(svg, encoding="utf-8")


if __name__ == "__main__":
    main()
