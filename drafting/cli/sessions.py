"""Verbs on a session as a whole."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.cli.streams import complain, has_terminal, is_served, printable, say, say_json
from drafting.workspace import errors
from drafting.workspace.environment.context import Context, find_store
from drafting.workspace.environment.paths import typed_path
from drafting.workspace.errors import InterfaceError
from drafting.workspace.session import Session

if TYPE_CHECKING:
    from drafting.workspace.doctor import Report

LOOPBACK = ("127.0.0.1", "localhost", "::1")
DONE, FINDINGS, FAILED = 0, 1, 2


@contextmanager
def session_of(call: Namespace, context: Context) -> Iterator[Session]:
    """The session that a call is about, open; what it notices in the texts it reads is told."""
    with Session.open(find_store(call.store), context) as session:
        call.opened.append(session)
        try:
            yield session
        finally:
            _tell(session)


def _tell(session: Session) -> None:
    """Say what is amiss with what was read; what fails by it says so itself."""
    try:
        for shortcoming in session.shortcomings():
            complain(shortcoming)
    except errors.expected_errors():  # loaded only if something fails
        pass
    for text, remark in session.noticed:
        complain(f"{text}: {remark}")


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
        from drafting.workspace.environment.tour import show_again

        show_again(context)
    return _show(path, call, context, "")


def _show(path: Path, call: Namespace, context: Context, handle: str) -> int:
    if call.interface is None or not (has_terminal() or is_served()):
        raise InterfaceError(path)
    # Whatever shows this program in a browser: nothing is open there unless “serve” says so.
    if call.served is not None or is_served():
        path = path.absolute()
        context = _closed(context, path, call.served or "")
    if reason := call.interface(context, path, handle):
        complain(reason)
        return FAILED
    return DONE


def _closed(context: Context, path: Path, folder: str) -> Context:
    """The context of somebody in a browser; with a folder, the program stands in it from now on."""
    from drafting.workspace.environment.served_files import served

    if not folder:
        return served(context, path)
    closed = served(context, path, Path(folder).absolute())
    os.chdir(folder)
    return closed


def serve(call: Namespace, context: Context) -> int:
    """Open the interface in a browser."""
    from drafting.workspace.environment.served_files import folder_to_serve

    path = find_store(call.store)
    with Session.open(path, context) as session:
        if call.handle:
            session.text(call.handle)
    if call.server is None:
        raise InterfaceError(path)
    if call.host not in LOOPBACK:
        complain(
            f"Other machines reach {call.host}, and nothing is encrypted on the way: the token "
            "in the address is all that keeps them out."
        )
    handle = [call.handle] if call.handle else []
    folder = folder_to_serve(call.files, path) if call.files else None
    whose = ["--store", str(path.resolve()), "--author", context.author]
    opening = [*whose, "open", "--served", str(folder or ""), *handle]
    call.server(opening, call.host, call.port, _promise(context, folder))
    return DONE


def backup(call: Namespace, context: Context) -> int:
    """Write a copy of the session, or make a session of one."""
    from drafting.cli.known_sessions import remember
    from drafting.workspace.files import backups

    copy = typed_path(call.file)
    if call.restore:
        path = typed_path(call.restore)
        say(backups.restore(copy, path, context))
        remember(path, context)
        return DONE
    with session_of(call, context) as session:
        say(backups.write(session, copy, private=call.private))
    return DONE


def _promise(context: Context, folder: Path | None) -> str:
    """What somebody with the address can do."""
    files = f"read and write the files in {folder}" if folder else "reach no files of this machine"
    return printable(
        f"Whoever has this address can read and change this session as {context.author}, and "
        f"{files}, until you press ctrl+c."
    )


def doctor(call: Namespace, context: Context) -> int:
    """Check the session, the tools and the files that come with the program, or one document."""
    from drafting.workspace.doctor import examine

    if call.file:
        from drafting.cli.documents import look_into

        return look_into(call, context)

    source = typed_path(call.source) if call.source else None
    report = examine(context, call.store, mending=call.repair, source=source)
    if call.json:
        from drafting.cli.shapes import report_shape

        say_json(report_shape(report))
    else:
        _say_report(report)
    return DONE if report.is_sound else FINDINGS


def _say_report(report: Report) -> None:
    for check in report.checks:
        say(f"{'✓' if check.ok else '✗'} {check.what}: {check.found}")
    if report.session is None:
        return
    for finding in report.session.findings:
        sign, did = ("✓", f" ({finding.did})") if finding.did else ("✗", "")
        say(f"  {sign} {finding.where} {finding.says}{did}")
    for remark in report.session.remarks:
        say(f"  · {remark}")
