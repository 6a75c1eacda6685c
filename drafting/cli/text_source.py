"""Where a text comes from: the call, a file, standard input, or the user's own editor."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path
from typing import TextIO, TypeVar

from drafting.workspace import errors
from drafting.workspace.environment.paths import typed_path
from drafting.workspace.errors import EditorError, UnreadableTextError

Result = TypeVar("Result")
LARGEST = 4_000_000
"""Characters of one paragraph's text; more is a mistaken file."""


def text_for(call: Namespace, before: str, use: Callable[[str], Result]) -> Result:
    """What `use` makes of the text that the call gives; an editor starts from `before`.

    Text typed in an editor that cannot be used is kept in a file, which the error names.
    """
    if call.text is not None:
        return use(call.text)
    if call.file is not None and call.file != "-":
        return use(_file_text(typed_path(call.file)))
    if call.file == "-" or not sys.stdin.isatty():
        return use(_text_in(sys.stdin, "standard input"))
    return _with_editor(before, use)


def _file_text(path: Path) -> str:
    if path.exists() and not (path.is_file() or path.is_dir() or _is_open_already(path)):
        raise UnreadableTextError(str(path), "it is a pipe or a device; --file - takes a pipe")
    with path.open(encoding="utf-8-sig") as stream:
        return _text_in(stream, str(path))


def _is_open_already(path: Path) -> bool:
    """Whether a shell has opened it for this call, as `<(command)`: somebody writes into it."""
    return path.parent in (Path("/dev/fd"), Path("/proc/self/fd"))


def _text_in(stream: TextIO, name: str) -> str:
    try:
        text = stream.read(LARGEST + 1)
    except UnicodeDecodeError as error:
        raise UnreadableTextError(name, "it is not UTF-8 text") from error
    if len(text) > LARGEST:
        raise UnreadableTextError(name, "it is too large for one paragraph")
    return text


def _with_editor(before: str, use: Callable[[str], Result]) -> Result:
    from tempfile import mkstemp

    descriptor, name = mkstemp(prefix="paragraph-", suffix=".md", text=True)
    path = Path(name)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(f"{before}\n")
    _run_editor(path)
    text = _file_text(path)
    try:
        result = use(text.removesuffix("\n"))
    except errors.expected_errors() as error:
        raise EditorError(f"{error} What you typed is kept in {path}.") from error
    path.unlink()
    return result


def _run_editor(path: Path) -> None:
    import shlex
    import subprocess

    command = os.environ.get("VISUAL") or os.environ.get("EDITOR") or _usual_editor()
    try:
        # A quotation mark without its other half makes no words of a command.
        words = shlex.split(command, posix=os.name != "nt")
        subprocess.run([*words, str(path)], check=True)
    except (OSError, ValueError, subprocess.CalledProcessError) as error:
        raise EditorError(
            f"The editor “{command}” could not be used ({error}): "
            f"set EDITOR to one that works, or give the text with --text; {path} holds it so far."
        ) from error


def _usual_editor() -> str:
    return "notepad" if os.name == "nt" else "vi"
