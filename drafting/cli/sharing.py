"""Verbs that share a session through a folder or a host."""

from __future__ import annotations

import sys
from argparse import Namespace
from contextlib import suppress
from getpass import getpass
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from drafting.cli import edits
from drafting.cli.known_sessions import remember
from drafting.cli.sessions import session_of
from drafting.cli.streams import complain, has_terminal, say, say_json
from drafting.workspace import errors
from drafting.workspace.environment.paths import bare_name, typed_path
from drafting.workspace.errors import CallError
from drafting.workspace.sharing.credentials import User
from drafting.workspace.sharing.report import Synced

if TYPE_CHECKING:
    from drafting.workspace.environment.context import Context

DONE, FAILED = 0, 2
_SOON = 0.5
"""Seconds after which something is said of what takes longer."""
_OFTEN = 0.2


def share(call: Namespace, context: Context) -> int:
    """Share the session."""
    if not (call.address or call.private):
        raise CallError("Say where to share the session: a folder, ssh://… or https://….")
    with session_of(call, context) as session:
        sharing, done, first = session.sharing, Synced(), []
        if call.private:
            private = sharing.share_private(call.private, ask, Watch())
            first.append(f"Private notes are exchanged through {sharing.private_address}.")
            done = Synced(private=private)
        if call.address:
            done = sharing.share(call.address, ask, Watch())._replace(private=done.private)
            first.insert(0, f"Shared at {sharing.address}.")
        return tell(call, done, *first)


def sync(call: Namespace, context: Context) -> int:
    """Bring the session and what is shared together."""
    with session_of(call, context) as session:
        return tell(call, session.sharing.sync(ask, Watch()))


def join(call: Namespace, context: Context) -> int:
    """Join two paragraphs, or a session that is shared."""
    from drafting.workspace.sharing.sharing import is_address, join_session

    if not is_address(call.what) and not _is_path_alone(call, context):
        if not call.where:
            raise CallError(
                f"Say which paragraph of {call.what} to join with the next one; a session is "
                "joined by its address: a folder, ssh://… or https://…."
            )
        call.handle, call.unit = call.what, call.where
        return edits.join(call, context)
    path = typed_path(call.where or bare_name(call.what.rstrip("/\\")).removesuffix(".git"))
    says = join_session(call.what, path, context, ask, Watch(), read_only=call.read_only)
    remember(path, context)
    if not call.json:
        say(says)
    told = _with_private(path, call.private, context) if call.private else ""
    if call.json:
        say_json({"path": str(path.absolute()), "address": call.what})
    elif told:
        say(told)
    return DONE


def _with_private(path: Path, address: str, context: Context) -> str:
    """Exchange private notes too from now on, and say what came."""
    from drafting.workspace.session import Session

    with Session.open(path, context) as session:
        done = session.sharing.share_private(address, ask, Watch())
        return done.message or "There is no private note yet."


def _is_path_alone(call: Namespace, context: Context) -> bool:
    """Whether words with a slash are no text of the session here, so that they mean a place."""
    if not {"/", "\\"} & set(call.what):
        return False
    with suppress(*errors.expected_errors()), session_of(call, context) as session:
        session.text(call.what)
        return False
    return True


def tell(call: Namespace, done: Synced, *first: str) -> int:
    """Say what an exchange brought and sent; the code with which the call ends."""
    if call.json:
        say_json(done.as_json)
    else:
        for sentence in (*first, done.message):
            say(sentence)
        for note in done.to_look_at:
            complain(note)
    return FAILED if done.private and done.private.trouble else DONE


def ask(address: str) -> User | None:
    """Ask whoever sits at the terminal who they are to a host."""
    if not (has_terminal() and sys.stdin.isatty()):
        return None

    complain(f"{address} does not know you. What you type is used for this call alone.")
    user = input("Name there: ").strip()
    secret = getpass("Token or password: ")
    return User(user, secret) if user else None


class Watch:
    """Says how far a long exchange has come, on one line, where somebody looks."""

    def __init__(self) -> None:
        self._began = self._last = monotonic()

    def __call__(self, what: str, count: int) -> None:
        """Hear of progress."""
        now = monotonic()
        if now - self._began > _SOON and now - self._last > _OFTEN and sys.stderr.isatty():
            self._last = now
            sys.stderr.write(f"\r{what} … {count:,}")
            sys.stderr.flush()
