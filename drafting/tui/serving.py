"""The same interface in a browser: a small server on this machine, for this machine alone.

textual-serve gives every page that is opened a process of its own. Whoever reaches the
server could edit, so it listens on the loopback unless told otherwise, answers only who
knows the token in its address, and only pages that it gave out itself, and lets them
load nothing from elsewhere. The token is in no log and in no list of processes.
"""

from __future__ import annotations

import inspect
import ipaddress
import logging
import os
import secrets
import shlex
import subprocess
import sys
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import aiohttp_jinja2
from aiohttp import web
from textual_serve.server import Server

import drafting

_LOOPBACK = ("localhost", "127.0.0.1", "::1")
_START = "import sys; sys.path.insert(0, {folder!r}); from drafting.__main__ import main; main()"
_BYTES_OF_TOKEN = 32
_NOT_OURS = "This page was not given out by this session."
_NO_TOKEN = "This session is shown to whoever has its whole address, up to the end of its token."  # noqa: S105
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def is_loopback(host: str) -> bool:
    """Whether only this machine reaches an address."""
    if host in _LOOPBACK:
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def command_of(arguments: Sequence[str]) -> str:
    """The shell command that runs this program, as it was loaded, with these arguments."""
    folder = str(Path(drafting.__file__).resolve().parents[1])
    call = [sys.executable, "-P", "-c", _START.format(folder=folder), *arguments]
    return subprocess.list2cmdline(call) if os.name == "nt" else shlex.join(call)


class SessionServer(Server):
    """Serves one session to whoever knows its token."""

    def __init__(
        self, arguments: Sequence[str], host: str, port: int, promise: str, token: str = ""
    ) -> None:
        super().__init__(command_of(arguments), host=host, port=port, title="drafting")
        self._token = token or secrets.token_urlsafe(_BYTES_OF_TOKEN)
        # Cookies are shared among the ports of a host, and so among sessions.
        self._cookie = f"drafting-{port}"
        self._promise = promise

    @property
    def address(self) -> str:
        """Where a browser finds the session, with the token."""
        shown = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{shown}:{self.port}/?token={self._token}"

    def initialize_logging(self) -> None:
        """Say what goes wrong and nothing else."""
        logging.basicConfig(level=logging.WARNING, format="drafting: %(message)s")

    async def on_startup(self, app: web.Application) -> None:
        """Say nothing yet: nobody can connect before the server listens."""

    def serve(self, debug: bool = False) -> None:  # noqa: ARG002 (its signature)
        """Serve until ctrl+c, and say where as soon as the server listens."""
        self.initialize_logging()
        web.run_app(
            self._make_app(),
            host=self.host,
            port=self.port,
            print=self._announce,
            access_log=None,  # it would have the token
        )

    def _announce(self, *_: object) -> None:
        sys.stdout.write(f"The session is at {self.address}\n{self._promise}\n")
        sys.stdout.flush()

    async def _make_app(self) -> web.Application:
        app = await super()._make_app()
        app.middlewares.append(self._guard)
        app.on_response_prepare.append(self._close)
        # The script of the page puts a question mark and its size behind this address.
        app.router.add_get("/ws/{token}", self.handle_websocket)
        return app

    @aiohttp_jinja2.template("app_index.html")
    async def handle_index(self, request: web.Request) -> dict[str, Any]:
        """The page, whose websocket has the token too."""
        page: dict[str, Any] = await inspect.unwrap(Server.handle_index)(self, request)
        return {**page, "app_websocket_url": f"{page['app_websocket_url']}/{self._token}"}

    def _knows(self, named: str) -> bool:
        """Whether a request names this server as the person does, and not another site's name."""
        return not is_loopback(self.host) or named in (*_LOOPBACK, self.host)

    def _has_token(self, *given: str) -> bool:
        # Compared in constant time, all of them, so that no answer tells how much was right.
        ours = self._token.encode()
        same = [secrets.compare_digest(one.encode(errors="surrogatepass"), ours) for one in given]
        return any(same)

    @web.middleware
    async def _guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        named = urlsplit(f"//{request.host}").hostname or ""
        origin = request.headers.get("Origin", "")
        if not self._knows(named) or (origin and urlsplit(origin).netloc != request.host):
            raise web.HTTPForbidden(text=_NOT_OURS)
        in_address = request.query.get("token", "") or request.match_info.get("token", "")
        if not self._has_token(in_address, request.cookies.get(self._cookie, "")):
            raise web.HTTPForbidden(text=_NO_TOKEN)
        # The addresses in the page are those under which it was asked for.
        self.public_url = f"{request.scheme}://{request.host}"
        response = await handler(request)
        if request.path == "/" and not response.prepared:
            response.set_cookie(self._cookie, self._token, httponly=True, samesite="Strict")
            response.headers["Cache-Control"] = "no-store"
        return response

    @staticmethod
    async def _close(request: web.Request, response: web.StreamResponse) -> None:
        """Let a page load and tell nothing elsewhere, and let nobody frame it."""
        response.headers["Content-Security-Policy"] = (
            "default-src 'self' 'unsafe-inline' data: blob:; "
            f"connect-src 'self' ws://{request.host} wss://{request.host}; "
            "frame-ancestors 'none'"
        )
        response.headers["Referrer-Policy"] = "no-referrer"


def serve(arguments: Sequence[str], host: str, port: int, promise: str) -> None:
    """Serve until ctrl+c what the call with these arguments opens.

    `promise` says what somebody with the address can do.
    """
    SessionServer(arguments, host, port, promise).serve()
