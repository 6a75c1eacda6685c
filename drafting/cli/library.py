"""`library`: texts go in and out of the libraries of agreed language, and are searched."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections import Counter
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any

from drafting.cli.sessions import session_of
from drafting.cli.streams import printable, say, say_json
from drafting.workspace.environment.paths import typed_path
from drafting.workspace.errors import CallError
from drafting.workspace.libraries import management
from drafting.workspace.wording import counted

if TYPE_CHECKING:
    from drafting.workspace.environment.context import Context
    from drafting.workspace.libraries.additions import Report
    from drafting.workspace.libraries.management import LibraryRow

DONE = 0
_OFTEN = 0.2
_MOST_TOLD = 10


def library(call: Namespace, context: Context) -> int:
    """Do what the call says with a library."""
    if call.action == "search":
        from drafting.cli.library_search import search_library

        return search_library(call, context)
    return _ACTIONS[call.action](call, context)


def _add(call: Namespace, context: Context) -> int:
    if not call.what:
        raise CallError("Say which files or folders to add.")
    watch = Watch()
    paths = [typed_path(path) for path in call.what]
    try:
        report = management.add(context, call.library, paths, watch)
    finally:
        watch.done()
    return _tell(call, report)


def _update(call: Namespace, context: Context) -> int:
    watch = Watch()
    try:
        report = management.update(context, call.library, watch)
    finally:
        watch.done()
    return _tell(call, report)


def _tell(call: Namespace, report: Report) -> int:
    if call.json:
        say_json(
            {
                "added": report.added,
                "unchanged": report.unchanged,
                "gone": report.gone,
                "paragraphs": report.paragraphs,
                "seconds": round(report.seconds, 3),
                "refused": [{"path": path, "why": why} for path, why in report.refused.items()],
            }
        )
        return DONE
    say(report.sentence)
    _say_refused(list(report.refused.items()), _MOST_TOLD)
    return DONE


def _say_refused(refused: list[tuple[str, str]], most: int) -> None:
    for path, why in refused[:most]:
        say(f"  {path}: {why}")
    if len(refused) > most:
        say(f"  and {len(refused) - most} more: “drafting library list --all” has them.")


def _list(call: Namespace, context: Context) -> int:
    rows = management.rows(context)
    if call.json:
        say_json([_shape(row) for row in rows])
        return DONE
    if not rows:
        say("There is no library yet: “drafting library add FOLDER” begins one.")
    for row in rows:
        _say_row(row, everything=call.all)
    return DONE


def _say_row(row: LibraryRow, *, everything: bool) -> None:
    if row.trouble:
        say(f"{row.name}: {row.trouble}")
        return
    shared = ", shared, read only" if row.shared else ""
    say(
        f"{row.name}: {counted(len(row.documents), 'document')}, "
        f"{counted(row.paragraphs, 'paragraph')}, {counted(row.wordings, 'wording')}, "
        f"{row.bytes / 1_000_000:.1f} MB{shared}"
    )
    say(f"  {row.path}")
    for (organ, session), number in sorted(_by_session(row).items()):
        say(f"  {organ or 'no organ named'}, session {session or 'not named'}: {number:,}")
    if everything:
        for document in row.documents:
            say(f"    {document.symbol}  {document.date}  {document.title}")
    if row.refused:
        say(f"  {len(row.refused):,} could not be read:")
        _say_refused(list(row.refused), len(row.refused) if everything else _MOST_TOLD)


def _by_session(row: LibraryRow) -> Counter[tuple[str, str]]:
    return Counter((document.organ, document.session) for document in row.documents)


def _shape(row: LibraryRow) -> dict[str, Any]:
    return {
        "name": row.name,
        "path": str(row.path),
        "trouble": row.trouble,
        "shared": row.shared,
        "paragraphs": row.paragraphs,
        "wordings": row.wordings,
        "bytes": row.bytes,
        "documents": [
            {
                "symbol": one.symbol,
                "organ": one.organ,
                "session": one.session,
                "date": one.date,
                "title": one.title,
                "vote": one.vote,
                "adopted": one.adopted,
            }
            for one in row.documents
        ],
        "refused": [{"path": path, "why": why} for path, why in row.refused],
    }


def _remove(call: Namespace, context: Context) -> int:
    if not call.what:
        raise CallError("Say what to take out: a file, a folder, or a symbol.")
    _say_all(call, [management.remove(context, call.library, what) for what in call.what])
    return DONE


def _keep(call: Namespace, context: Context) -> int:
    if not call.what:
        raise CallError("Say which text of the session to put into the library.")
    with session_of(call, context) as session:
        said = []
        for name in call.what:
            handle, _, label = name.partition("@")
            said.append(management.keep(session, call.library, handle, label))
    _say_all(call, said)
    return DONE


def _say_all(call: Namespace, sentences: list[str]) -> None:
    if call.json:
        say_json({"messages": sentences})
        return
    for sentence in sentences:
        say(sentence)


_ACTIONS = {"add": _add, "update": _update, "list": _list, "remove": _remove, "keep": _keep}


class Watch:
    """Says how far a run has come, on one line, where somebody looks."""

    def __init__(self) -> None:
        self._began = self._last = monotonic()
        self._shown = 0

    def __call__(self, done: int, of: int, path: Path) -> None:
        """Hear of the next file."""
        now = monotonic()
        if now - self._last < _OFTEN or not sys.stderr.isatty():
            return
        self._last = now
        speed = done / (now - self._began)
        left = f", {(of - done) / speed:.0f} s left" if speed else ""
        line = printable(f"{done:,} of {of:,} files, {speed:.0f} a second{left}: {path.name}")[:78]
        sys.stderr.write(f"\r{line:<{self._shown}}")
        sys.stderr.flush()
        self._shown = len(line)

    def done(self) -> None:
        """The line is of no use any more."""
        if self._shown:
            sys.stderr.write(f"\r{'':<{self._shown}}\r")
            sys.stderr.flush()
