"""How long the event loop is busy with one key in the editor, in a short text and a long one."""

from __future__ import annotations

import asyncio
import tempfile
from pathlib import Path
from random import Random
from statistics import median
from time import thread_time

from bench._session import large_session, resolution
from bench.row import Row

KEYS = 60
PARAGRAPHS = 1000


def measure() -> list[Row]:
    """Processor time of the event loop for one key, drawing included."""
    with tempfile.TemporaryDirectory() as folder:
        path, context = large_session(Path(folder), 1)
        from drafting.workspace.record.signature import signed
        from drafting.workspace.session import Session

        with Session.open(path, context) as session:
            long = resolution(2, PARAGRAPHS, Random(1))  # noqa: S311 (the same text each time)
            session.store.add("long", long, signed(context, "A long text tabled."))
        short_key, _ = asyncio.run(_milliseconds(path, context, "L.1"))
        long_key, down = asyncio.run(_milliseconds(path, context, "long"))
    return [
        Row("a key in the editor, 40 paragraphs", "≤ 8 ms", short_key, "ms"),
        Row("a key in the editor, 1,000 paragraphs", "≤ 8 ms", long_key, "ms"),
        Row("one paragraph down, 1,000 paragraphs", "≤ 8 ms", down, "ms"),
    ]


async def _milliseconds(path: Path, context: object, handle: str) -> tuple[float, float]:
    from drafting.tui.app import DraftingApp
    from drafting.tui.bridge import Bridge
    from drafting.workspace.environment.context import Context

    assert isinstance(context, Context)
    app = DraftingApp(Bridge(path, context), handle, blink=False)
    async with app.run_test(size=(120, 40)) as pilot:
        for _ in range(100):
            await pilot.pause(0.02)
        down = await _each(pilot.press, ["down"] * KEYS)
        await pilot.press("enter")
        await pilot.pause(0.5)
        typed = await _each(pilot.press, list("urgently needed here " * 3))
        await pilot.press("escape")
    return typed, down


async def _each(press: object, keys: list[str]) -> float:
    assert callable(press)
    times = []
    for key in keys:
        began = thread_time()
        await press(key)
        times.append((thread_time() - began) * 1000)
    return median(times)
