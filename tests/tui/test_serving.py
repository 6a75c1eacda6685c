"""The interface in a browser: what a page sees of it, and who is turned away."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

aiohttp = pytest.importorskip("aiohttp")
pytest.importorskip("textual_serve")


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@asynccontextmanager
async def served(store: Path, *more: str) -> AsyncIterator[str]:
    """The address of a session that is served by a process of its own."""
    port = str(free_port())
    call = [sys.executable, "-m", "drafting", "--store", str(store), "serve", "L.4"]
    environment = {**os.environ, "DRAFTING_DATA_DIR": str(store.parent / "data")}
    process = await asyncio.create_subprocess_exec(
        *call, "--port", port, *more, stdout=asyncio.subprocess.PIPE, env=environment
    )
    assert process.stdout is not None
    said = await asyncio.wait_for(process.stdout.readline(), 30)
    assert f"http://127.0.0.1:{port}" in said.decode()
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        process.send_signal(signal.SIGTERM)
        await asyncio.wait_for(process.wait(), 20)


async def shown_until(websocket: aiohttp.ClientWebSocketResponse, words: str) -> str:
    shown = ""
    async with asyncio.timeout(30):
        while words not in shown:
            message = await websocket.receive()
            if isinstance(message.data, bytes):
                shown += message.data.decode(errors="replace")
    return shown


async def test_the_resolution_is_shown_and_edited_in_a_browser(store: Path) -> None:
    async with served(store) as address, aiohttp.ClientSession() as browser:
        page = await browser.get(address)
        assert page.status == 200
        assert "default-src 'self'" in page.headers["Content-Security-Policy"]
        assert f'"{address.replace("http", "ws")}/ws"' in await page.text()
        async with browser.ws_connect(
            f"{address}/ws?width=100&height=30", origin=address
        ) as websocket:
            await shown_until(websocket, "Guarding the great rivers")
            await websocket.send_str(json.dumps(["stdin", ":op3\r"]))
            await shown_until(websocket, "OP3")


async def test_pages_of_others_are_turned_away(store: Path) -> None:
    async with served(store) as address, aiohttp.ClientSession() as browser:
        for headers in ({"Origin": "http://evil.example"}, {"Host": "evil.example"}):
            with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
                await browser.ws_connect(f"{address}/ws", headers=headers)
            assert refused.value.status == 403
            assert (await browser.get(address, headers=headers)).status == 403


@pytest.mark.parametrize(
    ("host", "alone"),
    [("127.0.0.1", True), ("localhost", True), ("::1", True), ("127.8.8.8", True),
     ("::", False), ("192.168.1.4", False), ("desk.example", False)],
)  # fmt: skip
def test_only_the_loopback_is_this_machine_alone(host: str, alone: bool) -> None:
    from drafting.tui.serving import is_loopback

    assert is_loopback(host) is alone
