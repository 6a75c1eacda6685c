"""Plain operations on the files of a session."""

from __future__ import annotations

import os
import shutil

from support.damages.story import LONG_AGO
from support.damages.world import World


def write(world: World, path: str, content: bytes) -> None:
    file = world.session / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.unlink(missing_ok=True)  # packs are read-only
    file.write_bytes(content)


def remove(world: World, *paths: str) -> None:
    for path in paths:
        file = world.session / path
        if file.is_dir() and not file.is_symlink():
            shutil.rmtree(file)
        else:
            file.unlink()


def line(world: World, name: str) -> bytes:
    return world.oid(name).encode() + b"\n"


def left(world: World, path: str, content: bytes = b"") -> None:
    """A file that a process of long ago left."""
    write(world, path, content)
    os.utime(world.session / path, (LONG_AGO, LONG_AGO))
    world.notes["left"] = world.session / path
