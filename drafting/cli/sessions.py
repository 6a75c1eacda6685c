"""Verbs on a session as a whole."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from drafting.cli.streams import complain, has_terminal, is_served, say, say_json
from drafting.workspace.context import Context, find_store
from drafting.workspace.errors import InterfaceError
from drafting.workspace.paths import typed_path
from drafting.workspace.session import Session

LOOPBACK = ("127.0.0.1", "localhost", "::1")
DONE, FINDINGS, FAILED = 0, 1, 2


@contextmanager
def session_of(call: Namespace, context: Context) -> Iterator[Session]:
    """The session that a call is about, open; what it notices in the texts it reads is told."""
    with Session.open(find_store(call.store), context) as session:
        try:
            yield session
        finally:
            for text, remark in session.noticed:
                complain(f"{text}: {remark}")


def new(call: Namespace, context: Context) -> int:
    """Begin a session."""
    path = typed_path(call.path)
    with Session.create(path, call.body, context, call.session, call.place) as session:
        say(f"Began a session of the {session.info.organ} in {path}.")
    return DONE


def open_interface(call: Namespace, context: Context) -> int:
    """Open the terminal interface on the session."""
    return _show(find_store(call.store), call, context, call.handle)


def demo(call: Namespace, context: Context) -> int:
    """Open the terminal interface on the sample session."""
    from drafting.workspace.sample import demo as sample

    path = sample(context, fresh=call.fresh)
    if call.path:
        say(str(path))
        return DONE
    if call.tour:
        from drafting.workspace.touring import show_again

        show_again(context)
    return _show(path, call, context, "")


def _show(path: Path, call: Namespace, context: Context, handle: str) -> int:
    if call.interface is None or not (has_terminal() or is_served()):
        raise InterfaceError(path)
    if reason := call.interface(context, path, handle):
        complain(reason)
        return FAILED
    return DONE


def serve(call: Namespace, context: Context) -> int:
    """Open the interface in a browser."""
    path = find_store(call.store)
    with Session.open(path, context) as session:
        if call.handle:
            session.text(call.handle)
    if call.server is None:
        raise InterfaceError(path)
    if call.host not in LOOPBACK:
        complain(
            f"Whoever reaches {call.host} can edit this session as {context.author}, without "
            "a password."
        )
    handle = [call.handle] if call.handle else []
    opening = ["--store", str(path.resolve()), "--author", context.author, "open", *handle]
    call.server(opening, call.host, call.port)
    return DONE


def doctor(call: Namespace, context: Context) -> int:
    """Check the session, the tools and the files that come with the program."""
    from drafting.workspace.doctor import examine

    checks = examine(context, call.store)
    if call.json:
        say_json(
            {"checks": [{"what": row.what, "ok": row.ok, "found": row.found} for row in checks]}
        )
    else:
        for row in checks:
            say(f"{'✓' if row.ok else '✗'} {row.what}: {row.found}")
    return DONE if all(row.ok for row in checks) else FINDINGS
