"""The interface in a browser: what a page sees of it, and who is turned away."""

from __future__ import annotations

import asyncio
import json
import os
import re
import signal
import socket
import sys
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import NamedTuple

import pytest
from support.thorough import at_first

aiohttp = pytest.importorskip("aiohttp")
yarl = pytest.importorskip("yarl")
pytest.importorskip("textual_serve")


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


class Served(NamedTuple):
    """A session that is served by a process of its own."""

    origin: str
    token: str
    said: str

    @property
    def page(self) -> str:
        return f"{self.origin}/?token={self.token}"

    @property
    def websocket(self) -> str:
        return f"{self.origin}/ws?token={self.token}&width=100&height=30"


@asynccontextmanager
async def served(store: Path, *more: str) -> AsyncIterator[Served]:
    port = str(free_port())
    call = [sys.executable, "-X", "dev", "-m", "drafting", "--store", str(store), "serve", "L.4"]
    environment = {**os.environ, "DRAFTING_DATA_DIR": str(store.parent / "data")}
    process = await asyncio.create_subprocess_exec(
        *call, "--port", port, *more, stdout=PIPE, stderr=PIPE, env=environment
    )
    assert process.stdout is not None
    assert process.stderr is not None
    lines = [await asyncio.wait_for(process.stdout.readline(), 30) for _ in range(2)]
    said = b"".join(lines).decode()
    address = re.fullmatch(
        r"The session is at (http://127\.0\.0\.1:\d+)/\?token=([\w-]{22,})", said.split("\n")[0]
    )
    assert address is not None, said
    try:
        yield Served(address[1], address[2], said)
    finally:
        process.send_signal(signal.SIGTERM)
        rest = await asyncio.wait_for(process.stdout.read(), 20)
        rest += await asyncio.wait_for(process.stderr.read(), 20)
        await asyncio.wait_for(process.wait(), 20)
        # What goes wrong is said, but never with the token.
        assert address[2].encode() not in rest


async def shown_until(websocket: aiohttp.ClientWebSocketResponse, words: str) -> str:
    shown = ""
    async with asyncio.timeout(30):
        while words not in shown:
            message = await websocket.receive()
            if isinstance(message.data, bytes):
                shown += message.data.decode(errors="replace")
    return shown


async def refused_websocket(
    browser: aiohttp.ClientSession, address: str, headers: dict[str, str] | None = None
) -> None:
    with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
        await browser.ws_connect(address, headers=headers)
    assert refused.value.status == 403


async def test_the_resolution_is_shown_and_edited_in_a_browser(store: Path) -> None:
    async with served(store) as here, aiohttp.ClientSession() as browser:
        page = await browser.get(here.page)
        assert page.status == 200
        assert "default-src 'self'" in page.headers["Content-Security-Policy"]
        assert page.headers["Referrer-Policy"] == "no-referrer"
        assert page.headers["Cache-Control"] == "no-store"
        found = re.search(r'data-session-websocket-url="([^"]+)"', await page.text())
        assert found is not None
        assert found[1] == f"{here.origin.replace('http', 'ws')}/ws/{here.token}"
        # What the script of the page makes of it.
        async with browser.ws_connect(
            f"{found[1]}?width=100&height=30", origin=here.origin
        ) as websocket:
            await shown_until(websocket, "Guarding the great rivers")
            await websocket.send_str(json.dumps(["stdin", ":op3\r"]))
            await shown_until(websocket, "OP3")


async def test_what_a_visitor_can_do_is_said_at_the_start_and_is_all_that_they_can(
    store: Path,
) -> None:
    async with served(store, "--author", "Cuba") as here, aiohttp.ClientSession() as browser:
        assert "can read and change this session as Cuba, and reach no files of this" in here.said
        async with browser.ws_connect(here.websocket) as websocket:
            await shown_until(websocket, "Guarding the great rivers")
            await websocket.send_str(json.dumps(["stdin", "x"]))
            await shown_until(websocket, "served without files of its host")


async def test_a_folder_is_served_by_names_that_do_not_say_where_it_lies(store: Path) -> None:
    folder = store.parent / "for all"
    folder.mkdir()
    async with (
        served(store, "--files", str(folder)) as here,
        aiohttp.ClientSession() as browser,
        browser.ws_connect(here.websocket) as websocket,
    ):
        assert f"and read and write the files in {folder}, until" in here.said
        await shown_until(websocket, "Guarding the great rivers")
        await websocket.send_str(json.dumps(["stdin", "x"]))
        shown = await shown_until(websocket, "L.4.docx")
        await websocket.send_str(json.dumps(["stdin", "\r"]))
        shown += await shown_until(websocket, "Wrote")
        assert str(store.parent) not in shown
        assert (folder / "E_CN.15_2017_L.4.docx").is_file()


PARTS = ("/", "/static/js/textual.js", "/static/", "/download/x", "/ws", "/none")


@pytest.mark.parametrize(
    "query", at_first(1, ["?token=wrong", "", "?token=", "?token=%C3%A9%ED%A0%80"])
)
async def test_nothing_is_given_out_without_the_token(store: Path, query: str) -> None:
    async with served(store) as here, aiohttp.ClientSession() as browser:
        for part in PARTS:
            address = yarl.URL(f"{here.origin}{part}{query}", encoded=True)
            answer = await browser.get(address, cookies={"drafting-1": here.token})
            assert answer.status == 403
            assert await answer.text() == (
                "This session is shown to whoever has its whole address, up to the end of its "
                "token."
            )
            assert "Set-Cookie" not in answer.headers
        wrong = {"Cookie": f"{cookie_of(here)}=wrong"}
        assert (await browser.get(here.origin, headers=wrong)).status == 403
        for address in (f"{here.origin}/ws{query}", f"{here.origin}/ws/wrong{query}"):
            await refused_websocket(browser, address)


def cookie_of(here: Served) -> str:
    return f"drafting-{here.origin.rpartition(':')[2]}"


@pytest.mark.slow
async def test_the_page_leaves_a_cookie_that_opens_the_rest(store: Path) -> None:
    jar = aiohttp.CookieJar(unsafe=True)  # which keeps those of an address in figures
    async with served(store) as here, aiohttp.ClientSession(cookie_jar=jar) as browser:
        left = (await browser.get(here.page)).cookies[cookie_of(here)]
        assert left.value == here.token
        assert left["httponly"]
        assert left["samesite"] == "Strict"
        for part in ("/", "/static/js/textual.js", "/static/css/xterm.css"):
            assert (await browser.get(f"{here.origin}{part}")).status == 200
        assert (await browser.get(f"{here.origin}/download/x")).status == 404
        async with browser.ws_connect(f"{here.origin}/ws", origin=here.origin) as websocket:
            await shown_until(websocket, "Guarding the great rivers")


async def test_pages_of_others_are_turned_away_with_the_token_too(store: Path) -> None:
    async with served(store) as here, aiohttp.ClientSession() as browser:
        port = here.origin.rpartition(":")[2]
        for headers in (
            {"Origin": "http://evil.example"},
            {"Origin": "http://127.0.0.1:1"},
            {"Origin": "null"},
            {"Host": "evil.example"},
            {"Host": f"evil.example:{port}", "Origin": f"http://evil.example:{port}"},
        ):
            await refused_websocket(browser, here.websocket, headers)
            await refused_websocket(browser, f"{here.origin}/ws/{here.token}", headers)
            answer = await browser.get(here.page, headers=headers)
            assert answer.status == 403
            assert await answer.text() == "This page was not given out by this session."


def test_each_session_has_a_token_of_its_own() -> None:
    from drafting.tui.serving import SessionServer

    one, other = (SessionServer(["open"], "::1", 8000, "") for _ in range(2))
    assert one.address.startswith("http://[::1]:8000/?token=")
    assert one.address != other.address
    assert len(one.address.partition("=")[2]) * 6 >= 128
    given = SessionServer(["open"], "127.0.0.1", 80, "", token="abc")  # noqa: S106
    assert given.address == "http://127.0.0.1:80/?token=abc"
    assert "abc" not in given.command


@pytest.mark.parametrize(
    ("host", "alone"),
    [("127.0.0.1", True), ("localhost", True), ("::1", True), ("127.8.8.8", True),
     ("::", False), ("192.168.1.4", False), ("desk.example", False)],
)  # fmt: skip
def test_only_the_loopback_is_this_machine_alone(host: str, alone: bool) -> None:
    from drafting.tui.serving import is_loopback

    assert is_loopback(host) is alone
