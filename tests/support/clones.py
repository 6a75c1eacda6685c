"""What people do to a session with plain git: clone it, change files by hand, merge, push."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

HANDLE = "L.6"
Change = Callable[[Path], None]
"""Changes files in the folder of a resolution."""


class Clone:
    """A clone of a session with a work tree."""

    def __init__(self, session: Path, style: str = "merge", handle: str = HANDLE) -> None:
        self._handle = handle
        self.path = session.parent / "clone"
        settings = (
            "user.name=Eve", "user.email=eve@example.org", "core.autocrlf=false",
            f"merge.conflictStyle={style}", "core.symlinks=true",
        )  # fmt: skip
        given = (word for setting in settings for word in ("--config", setting))
        self._run(session.parent, "clone", "-q", *given, str(session), str(self.path))

    @property
    def folder(self) -> Path:
        return self.path / "resolutions" / self._handle

    def git(self, *arguments: str, fails: bool = False) -> str:
        return self._run(self.path, *arguments, fails=fails)

    def _run(self, path: Path, *arguments: str, fails: bool = False) -> str:
        own = {name: text for name, text in os.environ.items() if not name.startswith("GIT_")}
        done = subprocess.run(
            ["git", *arguments],
            cwd=path,
            env=own | {"GIT_EDITOR": "true", "GIT_MERGE_AUTOEDIT": "no"},
            capture_output=True,
            text=True,
            check=False,
        )
        assert fails or done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def change(self, change: Change, message: str = "By hand") -> None:
        """Commit a change of files."""
        change(self.folder)
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", message)

    def apart(self, ours: Change, theirs: Change) -> None:
        """Make two changes on two branches; the first stays checked out."""
        self.git("checkout", "-q", "-b", "theirs")
        self.change(theirs, "Theirs")
        self.git("checkout", "-q", "main")
        self.change(ours, "Ours")

    def merge(self, ours: Change, theirs: Change) -> None:
        """Merge two changes, commit whatever git made of it, and push."""
        self.apart(ours, theirs)
        self.git("merge", "-q", "theirs", fails=True)
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", "Merge")
        self.push()

    def rebase(self, ours: Change, theirs: Change) -> None:
        """Rebase the first change on the second, go on whatever git says, and push."""
        self.apart(ours, theirs)
        self.git("rebase", "-q", "theirs", fails=True)
        self.git("add", "-A")
        self.git("rebase", "--continue", fails=True)
        self.push()

    def hand_in(self, change: Change) -> None:
        """Commit a change made by hand, and push."""
        self.change(change)
        self.push()

    def push(self) -> None:
        self.git("push", "-q", "--force", "origin", "main")


def replacing(file: str, old: str, new: str) -> Change:
    """Replaces words in a file."""

    def change(folder: Path) -> None:
        path = folder / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8", newline="\n")

    return change


def writing(file: str, content: str) -> Change:
    """Writes a file anew."""

    def change(folder: Path) -> None:
        path = folder / file
        path.parent.mkdir(exist_ok=True)
        path.write_text(content, encoding="utf-8", newline="\n")

    return change


def deleting(unit: str) -> Change:
    """Takes a paragraph out, its line and its file."""

    def change(folder: Path) -> None:
        outline = folder / "outline"
        lines = outline.read_text(encoding="utf-8").splitlines(keepends=True)
        kept = [line for line in lines if line.split()[-1] != unit]
        outline.write_text("".join(kept), encoding="utf-8", newline="\n")
        (folder / "units" / f"{unit}.md").unlink()

    return change


def moving(unit: str, after: str) -> Change:
    """Moves the line of a paragraph behind that of another."""

    def change(folder: Path) -> None:
        outline = folder / "outline"
        lines = outline.read_text(encoding="utf-8").splitlines(keepends=True)
        line = next(line for line in lines if line.split()[-1] == unit)
        lines.remove(line)
        place = next(at for at, other in enumerate(lines, 1) if other.split()[-1] == after)
        lines.insert(place, line)
        outline.write_text("".join(lines), encoding="utf-8", newline="\n")

    return change


def together(*changes: Change) -> Change:
    """Several changes at once."""

    def change(folder: Path) -> None:
        for one in changes:
            one(folder)

    return change
