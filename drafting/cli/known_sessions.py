"""Verbs on sessions as a whole: begun, listed, renamed, copied, archived, deleted, brought back."""

from __future__ import annotations

import shlex
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.cli.entries import moment
from drafting.cli.streams import say, say_json
from drafting.workspace.environment.paths import typed_path
from drafting.workspace.errors import CallError
from drafting.workspace.session import Session

if TYPE_CHECKING:
    from drafting.workspace.environment.context import Context
    from drafting.workspace.sessions.management import Sessions
    from drafting.workspace.sessions.views import SessionRow

DONE = 0


def new(call: Namespace, context: Context) -> int:
    """Begin a session of a body, or around a file."""
    if call.source:
        return _around(call, context)
    if not call.body:
        raise CallError("Say with --body who meets, or with --from which file to begin from.")
    path = _path(call, call.body, call.session, context)
    with Session.create(path, call.body, context, call.session, call.place) as session:
        call.opened.append(session)
        say(f"Began a session of the {session.info.organ} in {path}.{_way_to(path)}")
    remember(path, context)
    return DONE


def _around(call: Namespace, context: Context) -> int:
    from drafting.workspace.files.source_file import read_file
    from drafting.workspace.sessions.beginning import Surroundings, begin_around, surroundings_of

    source = read_file(typed_path(call.source), context)
    said = surroundings_of(source.reading.resolution, context)
    around = Surroundings(
        call.body or said.body, call.session or said.session, call.place or said.place_and_dates
    )
    path = _path(call, around.body, around.session, context)
    made = begin_around(source, path, around, context)
    remember(path, context)
    say(f"Began a session in {path}. {made.message}{_way_to(path)}")
    for remark in made.remarks:
        where = f"Line {remark.line}: " if remark.line else ""
        say(f"  {where}{remark.message}")
    return DONE


def _way_to(path: Path) -> str:
    """How to go on with a session that commands would not find from this folder."""
    here, lies = Path.cwd().resolve(), path.resolve()
    is_found = here == lies.parent or here.is_relative_to(lies)
    return "" if is_found else f" To go on with it: cd {shlex.quote(str(path))}"


def remember(path: Path, context: Context) -> None:
    """Have a session that was begun on the list of sessions, wherever it lies."""
    from drafting.workspace.sessions.management import Sessions

    Sessions(context).opened(path)


def _path(call: Namespace, body: str, session: str, context: Context) -> Path:
    from drafting.workspace.sessions.beginning import place_for

    return typed_path(call.path) if call.path else place_for(body, session, context)


def sessions(call: Namespace, context: Context) -> int:
    """List the sessions of this user, or do something with one of them."""
    from drafting.workspace.sessions.management import Sessions

    known = Sessions(context)
    if not call.action:
        _list(call, [known.look(row) for row in known.rows()])
    elif call.action == "restore" and not call.name:
        _list(call, list(known.put_away()))
    elif not call.name:
        raise CallError(f"Say which session to {call.action}: “drafting sessions” lists them.")
    else:
        said = _ACTIONS[call.action](known, known.find(call.name).path, call)
        if call.json:
            say_json({"message": said})
        else:
            say(said)
    return DONE


def _list(call: Namespace, rows: list[SessionRow]) -> None:
    if call.json:
        say_json([_shape(row) for row in rows])
        return
    for row in rows:
        facts = (row.organ, row.session, row.place_and_dates, row.status, row.trouble)
        when = moment(row.changed) if row.changed else "-"
        say(f"{row.path}  {when}  {' · '.join(filter(None, facts))}")
    if not rows:
        say("No session is known: “drafting new --body KEY” begins one.")


def _shape(row: SessionRow) -> dict[str, object]:
    changed = row.changed.isoformat() if row.changed else None
    return {**row._asdict(), "path": str(row.path), "changed": changed}


def _named(call: Namespace) -> str:
    if not call.new:
        raise CallError(f"Say behind the session what the {call.action} is to be called.")
    return str(call.new)


_ACTIONS: dict[str, Callable[[Sessions, Path, Namespace], str]] = {
    "rename": lambda known, path, call: known.rename(path, _named(call))[1],
    "copy": lambda known, path, call: known.copy(path, _named(call))[1],
    "describe": lambda known, path, call: known.describe(path, call.session, call.place),
    "archive": lambda known, path, _: known.archive(path),
    "delete": lambda known, path, _: known.delete(path),
    "restore": lambda known, path, _: known.restore(path)[1],
}
