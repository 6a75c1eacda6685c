"""A merge that somebody else's hand or program made: both states before it, the text of one."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path


def merge_by_hand(path: Path, one: str, other: str, tree_of: str, author: str = "Peru") -> str:
    """The name of such a merge, written beside the record of a session."""
    who = {
        f"GIT_{role}_{what}": value
        for role in ("AUTHOR", "COMMITTER")
        for what, value in (("NAME", author), ("EMAIL", "p@x"), ("DATE", "1600000000 +0000"))
    }
    parents = ("-p", one, "-p", other)
    done = subprocess.run(
        ["git", "commit-tree", f"{tree_of}^{{tree}}", *parents, "-m", "Bring together"],
        cwd=path, env=os.environ | who, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return done.stdout.strip()
