"""What goes to the terminal: encoded for any platform, and free of anything that acts on it."""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import sys
import unicodedata
from typing import TextIO

NARROWEST, WIDEST = 40, 100


def prepare() -> None:
    """Make standard output and error speak UTF-8, on Windows too; a closed one swallows all."""
    if sys.stdout is None:
        sys.stdout = io.StringIO()
    if sys.stderr is None:
        sys.stderr = io.StringIO()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8-sig", errors="strict")


def printable(text: str, keep: str = "\n") -> str:
    """`text` where characters that would act on a terminal are shown as signs.

    Controls become their Unicode pictures (␛), overrides of direction and other
    invisible commands become �; every other character stands as it is.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(char if char in keep else _shown(char) for char in text)


def _shown(char: str) -> str:
    code = ord(char)
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "␡"
    category = unicodedata.category(char)
    if category in {"Cc", "Cs", "Zl", "Zp"} or char in "\u202a\u202b\u202d\u202e\u2066\u2067\u2068":
        return "�"
    return char


def say(text: str = "", stream: TextIO | None = None) -> None:
    """Print lines of text, made safe."""
    print(printable(text), file=stream or sys.stdout)


def say_styled(text: str) -> None:
    """Print text whose document words were made safe before looks were put around them."""
    print(text)


def say_json(value: object) -> None:
    """Print a value as JSON, readable in any script."""
    import json

    # Escaping what acts on a terminal keeps the value the same for every reader of JSON.
    lines = json.dumps(value, ensure_ascii=False, indent=2)
    print("".join(char if char == "\n" else _escaped(char) for char in lines))


def _escaped(char: str) -> str:
    return char if char.isprintable() or not _acts(char) else f"\\u{ord(char):04x}"


def _acts(char: str) -> bool:
    return _shown(char) != char


def complain(sentence: str) -> None:
    """Say what went wrong, on one line of standard error."""
    one_line = " ".join(sentence.split())
    print(f"drafting: {printable(one_line)}", file=sys.stderr)


def has_looks(stream: TextIO | None = None) -> bool:
    """Whether colours, underlining and striking may be used: a terminal, and no NO_COLOR."""
    stream = stream or sys.stdout
    known = os.environ
    if known.get("NO_COLOR") or known.get("TERM") == "dumb":
        return False
    if os.name == "nt" and not any(name in known for name in ("WT_SESSION", "ANSICON", "TERM")):
        # The old console of Windows prints codes as they are.
        return False
    return stream.isatty()


def has_terminal() -> bool:
    """Whether a person sits at a terminal at both ends."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def is_served() -> bool:
    """Whether textual-serve shows this program in a browser."""
    return os.environ.get("TEXTUAL_DRIVER", "").endswith(":WebDriver")


def width() -> int:
    """Columns to set text in: those of the terminal, within what reads well."""
    return max(NARROWEST, min(shutil.get_terminal_size((WIDEST, 24)).columns, WIDEST))


def stop_quietly() -> None:
    """The reader of our output has gone (`drafting log | head`): keep Python from complaining."""
    with contextlib.suppress(OSError):
        devnull = os.open(os.devnull, os.O_WRONLY)
        os.dup2(devnull, sys.stdout.fileno())
