"""Verbs that show or write what changed; both leave with 1 when something did."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.cli.streams import has_looks, say, say_json, say_styled, width
from drafting.cli.targets import NO_NAME, NOT_PRINTED, leaves_name, redline_target
from drafting.workspace.environment.paths import typed_path
from drafting.workspace.errors import CallError
from drafting.workspace.files.output import check_format
from drafting.workspace.files.rendering import changes_html, changes_json

if TYPE_CHECKING:
    from drafting.model.resolution import Resolution
    from drafting.redline.script import Redline
    from drafting.workspace.environment.context import Context
    from drafting.workspace.files.exports import RedlineOptions

SAME, DIFFERENT = 0, 1


def redline(call: Namespace, context: Context) -> int:
    """The changes between two drafts of the session."""
    from drafting.cli.files import say_remarks
    from drafting.cli.sessions import session_of
    from drafting.workspace.files.file_names import redline_start
    from drafting.workspace.wording import named

    old_handle, _, old_label = call.old.partition("@")
    new_handle, _, new_label = (call.new or old_handle).partition("@")
    if new_handle != old_handle:
        raise CallError(
            f"{old_handle} and {new_handle} are two resolutions: a redline is of one; "
            "export both and use “drafting compare”."
        )
    target = None if leaves_name(call) else _target(call)
    with session_of(call, context) as session:
        old_label = old_label or redline_start(session, old_handle, new_label)
        target = target or redline_target(call, session, old_handle, (old_label, new_label))
        if target:
            done = session.files.export_redline(
                old_handle, old_label, new_label, target, _options(call)
            )
            say(done.message)
            say_remarks(target, done.remarks)
            return SAME if done.is_same else DIFFERENT
        tell = session.history.provenance if call.whose else session.history.redline
        found = tell(old_handle, old_label, new_label)
        before = session.text(old_handle, old_label)
        after = session.text(old_handle, new_label)
    _print(
        call,
        found,
        before,
        after,
        f"{named(old_handle, old_label)} → {named(old_handle, new_label)}",
    )
    return SAME if found.is_empty else DIFFERENT


def _options(call: Namespace) -> RedlineOptions:
    """How a file is written: whose each change is, it says as is usual in its format."""
    from drafting.workspace.files.exports import RedlineOptions

    whose = True if call.whose else False if call.author else None
    return RedlineOptions(whose, call.fresh, call.with_active)


def compare(call: Namespace, context: Context) -> int:
    """The changes between two files."""
    from drafting.workspace.files.conversion import (
        can_edit_in_place,
        edit_in_place,
        tracked_sentence,
        written_sentence,
    )
    from drafting.workspace.files.conversion import compare as compare_files

    target = _target(call)
    old, new = typed_path(call.old), typed_path(call.new)
    reason = ""
    if target and can_edit_in_place(old, new, target):
        edited = edit_in_place(old, new, target, context, with_active=call.with_active)
        reason = edited.refused
        if not reason:
            say(tracked_sentence(old, new, target, differs=edited.differs))
            if edited.left_out:
                say(f"  {edited.left_out}")
            return DIFFERENT if edited.differs else SAME
    found = compare_files(old, new, context)
    if target:
        found.write(target, context)
        afresh = f", laid out afresh. {reason}" if reason else ""
        say(written_sentence(old, new, target, afresh))
    else:
        _print(call, found.redline, found.old, found.new, f"{old.name} → {new.name}")
    return SAME if found.redline.is_empty else DIFFERENT


def _target(call: Namespace) -> Path | None:
    """The file to write, None to print. Raises CallError or UnknownRedlineFormatError."""
    if call.output is None:
        if call.to == "docx" and not call.json:
            raise CallError(NO_NAME)
        return None
    path = typed_path(call.output)
    if call.to == "terminal" or call.json:
        raise CallError(NOT_PRINTED)
    if call.to and path.suffix.casefold() != f".{call.to}":
        raise CallError(f"{path.name} does not end in .{call.to}, which --to asks for.")
    check_format(path)
    return path


def _print(
    call: Namespace, found: Redline, before: Resolution, after: Resolution, title: str
) -> None:
    if call.json or call.to == "json":
        say_json(changes_json(found))
        return
    if call.to == "html":
        say(changes_html(found, after))
        return
    from drafting.cli.redlines import redline_lines
    from drafting.model.numbering import note_numbers

    say(title)
    marks = note_numbers(before) | note_numbers(after)
    for line in redline_lines(found, width(), has_looks(), call.all, marks):
        say_styled(line)
