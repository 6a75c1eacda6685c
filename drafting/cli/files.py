"""Verbs that read and write files of texts."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.cli.sessions import session_of
from drafting.cli.streams import complain, say, say_json
from drafting.cli.to_check import say_kept
from drafting.dataclasses import asdict
from drafting.workspace.environment.paths import typed_path
from drafting.workspace.errors import CallError
from drafting.workspace.wording import counted

if TYPE_CHECKING:
    from drafting.cli.shapes import Shape
    from drafting.workspace.environment.context import Context
    from drafting.workspace.files.views import Imported, Passage, Remark
    from drafting.workspace.rollover.views import RolledOver

DONE, SOMETHING = 0, 1


def import_files(call: Namespace, context: Context) -> int:
    """Bring texts into the session."""
    if (call.handle or call.onto or call.compilation) and len(call.files) > 1:
        raise CallError("--as and --onto are for one file: import the others on their own.")
    if call.by and not call.comments:
        raise CallError("--by is for --comments: it says who filled the table in.")
    if call.comments:
        return _take_comments(call, context)
    if call.compilation:
        return _import_compilation(call, context)
    made = []
    with session_of(call, context) as session:
        for name in call.files:
            path = typed_path(name)
            if call.onto:
                imported = session.files.import_onto(path, call.onto, call.draft)
            else:
                imported = session.files.import_file(path, call.handle, call.draft)
            made.append(imported)
            if not call.json:
                say(imported.message)
                say_remarks(path, imported.remarks)
                say_kept(imported.handle, imported.remarks)
                say_aside(path, imported.aside, shown=call.aside)
    if call.json:
        say_json({"imported": [import_shape(imported) for imported in made]})
    return DONE


def _import_compilation(call: Namespace, context: Context) -> int:
    """Bring in a text with the proposals that stand in it in brackets."""
    from drafting.cli.edits import report
    from drafting.workspace.compilations.received.compilation import import_compilation

    with session_of(call, context) as session:
        path = typed_path(call.files[0])
        done = import_compilation(session, path, call.compilation)
    if call.json:
        said = {"message": done.message, "remarks": _remarks_json(done.remarks)}
        say_json(said)
        return DONE
    report(call, done)
    say_remarks(path, done.remarks)
    return DONE


def _take_comments(call: Namespace, context: Context) -> int:
    """Take what was filled in into tables for comments."""
    from drafting.workspace.comment_tables.received import take_comments

    made: list[str] = []
    left: list[str] = []
    with session_of(call, context) as session:
        for name in call.files:
            report = take_comments(session, typed_path(name), call.comments, call.by)
            made += report.made
            left += (f"{typed_path(name).name}: {one}" for one in report.left)
    if call.json:
        say_json({"recorded": made, "left": left})
        return SOMETHING if left else DONE
    for sentence in made:
        say(sentence)
    for sentence in left:
        complain(sentence)
    if not made and not left:
        say("Nobody has written anything into it: the table reads as it was sent.")
    return SOMETHING if left else DONE


def import_shape(imported: Imported) -> Shape:
    """What an import did."""
    return {
        "handle": imported.handle,
        "message": imported.message,
        "remarks": _remarks_json(imported.remarks),
        "aside": _aside_json(imported.aside),
    }


def _remarks_json(remarks: Sequence[Remark]) -> list[Shape]:
    return [
        {"line": remark.line or None, "message": remark.message, "text": remark.text}
        for remark in remarks
    ]


def _aside_json(aside: Sequence[Passage]) -> list[Shape]:
    return [{"line": one.line or None, "reason": one.aside, "text": one.text} for one in aside]


def say_remarks(path: Path, remarks: Sequence[Remark]) -> None:
    """Print what a person should check of a file, one line each."""
    for line, message, text in remarks:
        _say_of(path, line, message.rstrip("."), text)


def say_aside(path: Path, aside: Sequence[Passage], *, shown: bool) -> None:
    """Print how much of a file was set aside, or all of it with the reasons."""
    if not shown and aside:
        were = "was" if len(aside) == 1 else "were"
        say(f"  {counted(len(aside), 'passage')} {were} set aside; --aside shows what, and why.")
    for line, text, reason in aside if shown else ():
        _say_of(path, line, f"set aside ({reason})", text)


def _say_of(path: Path, line: int, message: str, text: str) -> None:
    where = f"{path.name}, line {line}" if line else path.name
    words = f": {' '.join(text.split())}" if text else ""
    say(f"  {where}: {message}{words}")


def roll_over(call: Namespace, context: Context) -> int:
    """Begin a draft of this session from an adopted resolution."""
    from drafting.workspace.rollover.rollover import Heading

    path = typed_path(call.file)
    heading = Heading(call.symbol, call.agenda_item, call.agenda_title, call.sponsors)
    with session_of(call, context) as session:
        rolled = session.roll_over(path, call.handle, heading)
    if call.json:
        say_json(_rollover_json(rolled))
        return DONE
    say(rolled.message)
    for place in rolled.places:
        words = f": {place.text}" if place.text else ""
        say(f"  {place.label}: {place.message}{words}")
    say_remarks(path, rolled.remarks)
    say_kept(rolled.handle, (*rolled.places, *rolled.remarks))
    say_aside(path, rolled.aside, shown=call.aside)
    return DONE


def _rollover_json(rolled: RolledOver) -> Shape:
    return {
        "handle": rolled.handle,
        "message": rolled.message,
        "adopted": rolled.adopted,
        "places": [asdict(place) for place in rolled.places],
        "remarks": _remarks_json(rolled.remarks),
        "aside": _aside_json(rolled.aside),
    }


def convert(call: Namespace, context: Context) -> int:
    """Turn one file into another format."""
    from drafting.workspace.files.conversion import convert as convert_file

    source, target = typed_path(call.source), typed_path(call.target)
    done = convert_file(source, target, context, call.body)
    say(f"Wrote {target}.")
    say_remarks(source, done.remarks)
    say_aside(source, done.aside, shown=call.aside)
    return DONE


def export(call: Namespace, context: Context) -> int:
    """Write a resolution, or one of its drafts, to a file."""
    from drafting.cli.targets import export_target

    handle, _, label = call.name.partition("@")
    with session_of(call, context) as session:
        path = export_target(call, session, handle, label)
        if call.tracked:
            done = session.files.export_tracked(
                handle, label, path, whose=not call.author, with_active=call.with_active
            )
        else:
            done = session.files.export(handle, label, path)
        errors = 0 if call.no_check else session.checks.count_errors(handle, label)
    say(done.message)
    say_remarks(path, done.remarks)
    if errors:
        found = counted(errors, "error")
        say(f"  {found} by the drafting rules: “drafting check {call.name}” says what they are.")
    return DONE
