"""Bytes handed from one command of git to another, counted on their way."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from drafting.store.plumbing.isolation import Child

_CHUNK = 1 << 16


def pass_on(source: BinaryIO, child: Child, told: Callable[[int], None]) -> str:
    """Hand bytes on to a command until they end, wait for it, and give its complaint.

    `told` hears how many have passed; what it raises ends the command.
    """
    passed = 0
    try:
        try:
            while chunk := source.read(_CHUNK):
                child.stdin.write(chunk)
                passed += len(chunk)
                told(passed)
            child.stdin.close()
        except (BrokenPipeError, ConnectionResetError):
            pass  # its complaint says why it wants no more
        complaint: str = child.stderr.read().decode(errors="replace")
        child.wait()
    finally:
        end(child)
    return complaint


def end(child: Child) -> None:
    """End a command, whatever it is doing, and close its pipes."""
    child.kill()
    for pipe in (child.stdin, child.stdout, child.stderr):
        if pipe is not None:
            try:
                pipe.close()
            except OSError:  # it is gone already
                continue
    child.wait()
