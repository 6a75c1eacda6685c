"""What people and other programs put in the place of a small file."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

Put = Callable[[Path], object]


def _bytes(content: bytes) -> Put:
    return lambda path: path.write_bytes(content)


def _huge(path: Path) -> None:
    with path.open("wb") as stream:
        stream.truncate(3_000_000_000)


TEXTS: dict[str, Put] = {
    "UTF-16": _bytes('author = "X"'.encode("utf-16")),
    "UTF-16 without a mark": _bytes('author = "X"'.encode("utf-16-le")),
    "latin-1": _bytes('author = "Café"'.encode("latin-1")),
    "nothing but brackets": _bytes(b"a=" + b"[" * 100_000),
    "nothing but braces": _bytes(b"a=" + b"{b=" * 100_000),
    "a name without end": _bytes(b".".join([b"a"] * 100_000) + b"=1"),
    "figures without end": _bytes(b"a=" + b"9" * 100_000),
    "half a line": _bytes(b"name = "),
    "the settings of git": _bytes(b'[core]\n[include]\npath="x"\n'),
    "numbers": _bytes(b"author = 3\ntheme = 3\nname = 3\nselect = 3\nlayout = 3\nroles = 3\n"),
    "nothing that is text": _bytes(b'author="a\0b"'),
    "a huge file": _huge,
}
OBSTACLES = TEXTS | {"a folder": Path.mkdir}
if hasattr(os, "mkfifo"):
    OBSTACLES |= {
        "a pipe": os.mkfifo,
        "a device": lambda path: path.symlink_to("/dev/zero"),
        "a link to itself": lambda path: path.symlink_to(path),
    }


@contextmanager
def without_waiting(seconds: int = 20) -> Iterator[None]:
    """Fail where something waits for what never comes."""
    if not hasattr(signal, "SIGALRM"):
        yield
        return

    def waited(*_: object) -> None:
        raise AssertionError("it waits")

    before = signal.signal(signal.SIGALRM, waited)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
