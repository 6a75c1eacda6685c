"""What a session's repository consists of besides its objects and refs, in a form named by us.

Written here and not by `git init`, whose defaults follow its version and its user: names of
objects by SHA-256, refs in tables, another first branch.
"""

from __future__ import annotations

from pathlib import Path

from drafting.store.names import MAIN
from drafting.store.plumbing.durable import flush_folder, write_file

HEAD = f"ref: {MAIN}\n".encode()
CONFIG = b"[core]\n\trepositoryformatversion = 0\n\tfilemode = false\n\tbare = true\n"
"""Format 0 is that of SHA-1 names and refs in files, for every version of git."""
FOLDERS = ("objects/info", "objects/pack", "refs/heads", "refs/tags")
FILES = {"HEAD": HEAD, "config": CONFIG}
PACKED = "packed-refs"
ASIDE = "set-aside"
"""The folder that takes what is moved out of the way, for nothing is deleted."""


def lay_out(path: Path) -> None:
    """Make a repository without any record in a folder that exists. Raises OSError."""
    for name in FOLDERS:
        (path / name).mkdir(parents=True, exist_ok=True)
    for name in FILES:
        write_anew(path, name)


def write_anew(path: Path, name: str) -> None:
    """Write HEAD or the configuration as they ought to be. Raises OSError."""
    write_file(path / name, path / f"{name}.new", FILES[name], mode=0o644)
    flush_folder(path)
