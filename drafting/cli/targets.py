"""Where a file goes that a call asks for without saying under which name."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.workspace.environment.paths import is_folder, typed_path
from drafting.workspace.errors import CallError
from drafting.workspace.files.output import WORD, check_format

if TYPE_CHECKING:
    from drafting.workspace.session import Session

NOT_PRINTED = "Leave out -o to print; the format of a file follows its name."
"""What is said where something is to be printed and written at once."""
NO_NAME = "Say with -o FILE.docx where to write the Word file, or with -o FOLDER in which folder."


def export_target(call: Namespace, session: Session, handle: str, label: str) -> Path:
    """The file that a text goes to: the one that was named, else one that its document names."""
    from drafting.workspace.files.file_names import redline_name, text_name, tracked_start

    if (folder := _folder(call)) is None:
        return typed_path(call.output)
    if call.tracked:
        old = tracked_start(session, handle, label)
        return _free(folder, redline_name(session, handle, (old, label), WORD))
    return _free(folder, text_name(session, handle, label, WORD))


def redline_target(
    call: Namespace, session: Session, handle: str, drafts: tuple[str, str]
) -> Path | None:
    """The file that changes go to in a folder that was named; None where they are printed.

    Raises CallError or UnknownRedlineFormatError.
    """
    from drafting.workspace.files.file_names import redline_name

    if call.output is None:
        return None
    if call.json or call.to == "terminal":
        raise CallError(NOT_PRINTED)
    suffix = f".{call.to}" if call.to else WORD
    check_format(Path(f"changes{suffix}"))
    return _free(_folder(call) or Path(), redline_name(session, handle, drafts, suffix))


def leaves_name(call: Namespace) -> bool:
    """Whether a call names a folder, and leaves it to the program what the file is called."""
    return call.output is not None and _folder(call) is not None


def _folder(call: Namespace) -> Path | None:
    """The folder for a file without a name: this one, or one that was named; None for a file."""
    if call.output is None:
        return Path()
    path = typed_path(call.output)
    return path if call.output and is_folder(path) else None


def _free(folder: Path, name: str) -> Path:
    from drafting.workspace.files.file_names import free_name

    return free_name(folder / name, Path.exists)
