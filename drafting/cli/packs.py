"""Verbs on the record in files that are sent: pack, and unpack with a look into the file first."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.cli.known_sessions import remember
from drafting.cli.looks import BOLD, PLAIN, StyledText, TextStyle, set_lines
from drafting.cli.sessions import session_of
from drafting.cli.sharing import Watch, tell
from drafting.cli.streams import (
    complain,
    has_looks,
    has_terminal,
    say,
    say_json,
    say_styled,
    width,
)
from drafting.workspace.environment.context import find_store
from drafting.workspace.environment.errors import NoSessionError
from drafting.workspace.environment.paths import typed_path
from drafting.workspace.sharing.errors import NothingToProposeError

if TYPE_CHECKING:
    from drafting.workspace.environment.context import Context
    from drafting.workspace.sharing.coming import Coming

DONE = 0
_HANG = "      "


def pack(call: Namespace, context: Context) -> int:
    """Write the record into one file."""
    with session_of(call, context) as session:
        target = typed_path(call.output) if call.output else Path(session.sharing.pack_name)
        since = " ".join(call.since)
        put = session.propose_unsent(since) if call.as_proposals else None
        if put and not put.made and not put.refused:
            raise NothingToProposeError
        says = session.sharing.pack(target, since)
    if call.json:
        say_json({"file": str(target.absolute()), "proposals": list(put.made) if put else []})
    else:
        for sentence in put.made if put else ():
            say(sentence)
        say(says)
    for sentence in put.refused if put else ():
        complain(sentence)
    return DONE


def unpack(call: Namespace, context: Context) -> int:
    """Show what came in a file, and take it in, or begin the session where there is none."""
    file = typed_path(call.file)
    if place := _beginning(call, context, file):
        return _begin(call, context, file, place)
    with session_of(call, context) as session:
        sharing = session.sharing
        if call.dry_run or not call.json:
            found = sharing.look_into(file, Watch())
            if not _goes_on(call, found):
                return DONE
        tell(call, sharing.unpack(file, Watch()))
    return DONE


def _beginning(call: Namespace, context: Context, file: Path) -> Path | None:
    """Where a session begins with the file; None where it is for the session of the call."""
    if call.path:
        return typed_path(call.path)
    try:
        find_store(call.store)
    except NoSessionError:
        from drafting.workspace.sessions.beginning import free_path

        return free_path(context.sessions_folder, file.stem)
    return None


def _begin(call: Namespace, context: Context, file: Path, path: Path) -> int:
    from drafting.workspace.sharing.packs import begin_from_pack, look_into_beginning

    if (call.dry_run or not call.json) and not _goes_on(call, look_into_beginning(file, Watch())):
        return DONE
    says = begin_from_pack(file, path, context, Watch())
    remember(path, context)
    if call.json:
        say_json({"path": str(path.absolute())})
    else:
        say(says)
    return DONE


def _goes_on(call: Namespace, found: Coming) -> bool:
    """Show what would come; whether to take it in, which a person at a terminal is asked."""
    if call.json:
        say_json(found.as_json)
        return False
    for line in _lines(found):
        say_styled(line)
    for warning in found.warnings:
        complain(warning)
    if call.dry_run or not found.is_new:
        say("Nothing was taken in.")
        return False
    if call.yes or not has_terminal() or _agrees():
        return True
    say("Nothing was taken in.")
    return False


def _agrees() -> bool:
    sys.stdout.write("Take it in? y for yes, enter for no: ")
    sys.stdout.flush()
    return sys.stdin.readline().strip().casefold() in ("y", "yes")


def _lines(found: Coming) -> Iterator[str]:
    """Who sends it, what each author changed where, and how much it is."""
    yield _set(found.origin)
    for author, groups in groupby(found.groups, key=lambda group: group.author):
        yield _set(author, BOLD, "  ")
        for group in groups:
            if found.begins:
                yield _set(f"{group.place}: {group.total}", indent="    ")
            else:
                yield _set(f"{group.place}: {' '.join(group.messages)}", indent="    ")
    yield _set(found.summary)


def _set(words: str, look: TextStyle = PLAIN, indent: str = "") -> str:
    text = StyledText(words, look)
    return set_lines([text], width(), has_looks(), first=indent, hang=indent and _HANG)
