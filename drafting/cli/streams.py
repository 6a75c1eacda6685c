"""What goes to the terminal: encoded for any platform, and free of anything that acts on it.

Where standard output takes no more, the verb goes on with its work, and what went wrong is
told once it is done (`trouble`): a full disk or a reader who left stops nothing half-way.
"""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import sys
from typing import IO

from drafting.patterns import regex

NARROWEST, WIDEST = 40, 100


_troubles: list[OSError] = []
"""Why standard output took no more in this call."""


def prepare() -> None:
    """Make the standard streams speak UTF-8, on Windows too; a closed one is an empty one."""
    _troubles.clear()
    if sys.stdin is None:
        sys.stdin = io.StringIO()
    if sys.stdout is None:
        sys.stdout = io.StringIO()
    if sys.stderr is None:
        sys.stderr = io.StringIO()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            _speak_utf8(stream)
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8-sig", errors="strict")


def _speak_utf8(stream: io.TextIOWrapper) -> None:
    try:
        stream.flush()
    except OSError as error:
        _silence(stream, error)
    stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def printable(text: str, keep: str = "\n") -> str:
    """`text` where characters that would act on a terminal are shown as signs.

    Controls become their Unicode pictures (␛), overrides of direction and other
    invisible commands become �; every other character stands as it is.
    """
    # Texts are full of no-break spaces, which act on nothing though they count as not printable.
    seen = text.replace("\u00a0", "")
    if (seen.replace("\n", "") if "\n" in keep else seen).isprintable():
        return text
    return _ACTS.sub(lambda found: found[0] if found[0] in keep else _sign(found[0]), text)


_ACTS = regex(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\u202a\u202b\u202d\u202e\u2066-\u2068]")
"""Controls, halves of surrogate pairs, ends of lines and paragraphs, overrides of direction."""


def _sign(char: str) -> str:
    code = ord(char)
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else "�"


def say(text: str = "") -> None:
    """Print lines of text, made safe."""
    put(f"{printable(text)}\n")


def say_styled(text: str) -> None:
    """Print text whose document words were made safe before looks were put around them."""
    put(f"{text}\n")


def put(text: str, stream: IO[str] | None = None) -> None:
    """Print text as it is; the first failure of a stream is remembered, and silences it."""
    stream = stream or sys.stdout
    try:
        stream.write(text)
    except OSError as error:
        _silence(stream, error)


def trouble() -> str:
    """Why some of what was said did not reach its reader; nothing if it did, or if he left."""
    try:
        sys.stdout.flush()
    except OSError as error:
        _silence(sys.stdout, error)
    left = any(isinstance(one, BrokenPipeError) for one in _troubles)
    return "" if left or not _troubles else reason(_troubles[0])


def reason(error: OSError) -> str:
    """What the system says of a failure, to go on with in a sentence."""
    said = error.strerror or str(error) or type(error).__name__
    return f"{said[:1].lower()}{said[1:]}"


def _silence(stream: IO[str], error: OSError) -> None:
    """Let a stream swallow everything from now on, Python's own last words included."""
    if stream is sys.stdout:
        _troubles.append(error)
    with contextlib.suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)


def say_json(value: object) -> None:
    """Print a value as JSON, readable in any script."""
    import json

    # Escaping what acts on a terminal keeps the value the same for every reader of JSON.
    lines = json.dumps(value, ensure_ascii=False, indent=2)
    put(_ACTS.sub(lambda found: found[0] if found[0] == "\n" else _escaped(found[0]), f"{lines}\n"))


def _escaped(char: str) -> str:
    return f"\\u{ord(char):04x}"


def complain(sentence: str) -> None:
    """Say what went wrong, on one line of standard error."""
    one_line = " ".join(sentence.split())
    put(f"drafting: {printable(one_line)}\n", sys.stderr)


def has_looks(stream: IO[str] | None = None) -> bool:
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
