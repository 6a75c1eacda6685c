"""`package`: proposals and paragraphs that are agreed together, of several resolutions even."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from drafting.cli.edits import report
from drafting.cli.sessions import session_of
from drafting.cli.streams import say, say_json
from drafting.workspace.errors import CallError

if TYPE_CHECKING:
    from drafting.cli.shapes import Shape
    from drafting.workspace.environment.context import Context
    from drafting.workspace.negotiation.packages import PackageRow
    from drafting.workspace.session import Session
    from drafting.workspace.wording import Done

DONE = 0


def package(call: Namespace, context: Context) -> int:
    """Put a package, agree or dissolve it; or list the packages of a resolution."""
    from drafting.workspace.negotiation.packages import package_rows

    with session_of(call, context) as session:
        if call.name:
            report(call, _settled(call, session))
            return DONE
        rows = package_rows(session, call.handle)
    if call.of or call.agree or call.dissolve:
        raise CallError("Name the package that this is about, behind the resolution.")
    if call.json:
        say_json({"packages": [_shape(row) for row in rows]})
        return DONE
    for row in rows:
        _say(row)
    if not rows:
        say(f"{call.handle} is part of no package.")
    return DONE


def _settled(call: Namespace, session: Session) -> Done:
    from drafting.workspace.negotiation import packages

    if call.agree:
        return packages.agree_package(session, call.handle, call.name)
    if call.dissolve:
        return packages.dissolve_package(session, call.handle, call.name)
    return packages.put_package(session, call.handle, call.name, call.of, call.by)


def _say(row: PackageRow) -> None:
    broken = "" if row.is_whole else ", and is not whole any more"
    say(f"{row.package.name} ({row.package.by}): {row.package.outcome.value}{broken}")
    for part in row.parts:
        say(f"     {part.called}: {part.stage}")


def _shape(row: PackageRow) -> Shape:
    parts = [
        {
            "handle": one.part.handle,
            "proposal": one.part.proposal or None,
            "unit": one.part.unit or None,
            "called": one.called,
            "stage": one.stage,
            "agreed": one.is_agreed,
        }
        for one in row.parts
    ]
    return {
        "name": row.package.name,
        "by": row.package.by,
        "outcome": row.package.outcome.value,
        "whole": row.is_whole,
        "parts": parts,
    }
