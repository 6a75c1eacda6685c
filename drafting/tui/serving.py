"""The same interface in a browser: a small server on this machine, for this machine alone.

textual-serve gives every page that is opened a process of its own. Whoever reaches the
server can edit without a password, so it listens on the loopback unless told otherwise,
answers only pages that it gave out itself, and lets them load nothing from elsewhere.
"""

from __future__ import annotations

import ipaddress
import logging
import os
import shlex
import subprocess
import sys
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from urllib.parse import urlsplit

from aiohttp import web
from textual_serve.server import Server

import drafting

_LOOPBACK = ("localhost", "127.0.0.1", "::1")
_START = "import sys; sys.path.insert(0, {folder!r}); from drafting.__main__ import main; main()"
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
    """Serves one session."""

    def __init__(self, arguments: Sequence[str], host: str, port: int, tell: str) -> None:
        super().__init__(command_of(arguments), host=host, port=port, title="drafting")
        self._tell = tell

    def initialize_logging(self) -> None:
        """Say what goes wrong and nothing else."""
        logging.basicConfig(level=logging.WARNING, format="drafting: %(message)s")

    async def on_startup(self, app: web.Application) -> None:
        """Say nothing yet: nobody can connect before the server listens."""

    def serve(self, debug: bool = False) -> None:  # noqa: ARG002 (its signature)
        """Serve until ctrl+c, and say where as soon as the server listens."""
        self.initialize_logging()
        web.run_app(self._make_app(), host=self.host, port=self.port, print=self._announce)

    def _announce(self, *_: object) -> None:
        sys.stdout.write(f"{self._tell}\n")
        sys.stdout.flush()

    async def _make_app(self) -> web.Application:
        app = await super()._make_app()
        app.middlewares.append(self._guard)
        return app

    def _knows(self, named: str) -> bool:
        """Whether a request names this server as the person does, and not another site's name."""
        return not is_loopback(self.host) or named in (*_LOOPBACK, self.host)

    @web.middleware
    async def _guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        named = urlsplit(f"//{request.host}").hostname or ""
        origin = request.headers.get("Origin", "")
        if not self._knows(named) or (origin and urlsplit(origin).netloc != request.host):
            raise web.HTTPForbidden(text="This page was not given out by this session.")
        # The addresses in the page are those under which it was asked for.
        self.public_url = f"{request.scheme}://{request.host}"
        response = await handler(request)
        if not response.prepared:
            response.headers["Content-Security-Policy"] = (
                "default-src 'self' 'unsafe-inline' data: blob:; "
                f"connect-src 'self' ws://{request.host} wss://{request.host}; "
                "frame-ancestors 'none'"
            )
            response.headers["Referrer-Policy"] = "no-referrer"
        return response


def serve(arguments: Sequence[str], host: str, port: int) -> None:
    """Serve until ctrl+c; `arguments` are those of the call that opens the interface."""
    shown = f"[{host}]" if ":" in host else host
    tell = f"The session is at http://{shown}:{port} until you press ctrl+c."
    SessionServer(arguments, host, port, tell).serve()
