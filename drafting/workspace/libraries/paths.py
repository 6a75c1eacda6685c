"""Where the libraries of this user lie."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.workspace.environment.paths import is_folder, typed_path

if TYPE_CHECKING:
    from drafting.workspace.environment.context import Context

OWN = "own"
"""The library that texts go to unless another one is named."""
SUFFIX = ".library"
FOLDER = "library"


def library_path(context: Context, name: str = "") -> Path:
    """The file of a library of this user, or the one of a path."""
    if {"/", "\\"} & set(name) or name.endswith(SUFFIX):
        return typed_path(name)
    return context.data / FOLDER / f"{name or OWN}{SUFFIX}"


def library_paths(context: Context) -> list[Path]:
    """The libraries that are searched: those of this user, then those of the settings."""
    own = sorted((context.data / FOLDER).glob(f"*{SUFFIX}"))
    return list(dict.fromkeys([*own, *shared_paths(context)]))


def shared_paths(context: Context) -> Iterator[Path]:
    """The libraries that the settings name, or that lie in a folder that they name."""
    for named in context.settings.libraries:
        path = typed_path(named)
        if is_folder(path):
            yield from sorted(path.glob(f"*{SUFFIX}"))
        else:
            yield path
