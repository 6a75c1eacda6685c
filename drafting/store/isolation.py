"""Git that obeys this program alone: no configuration, hook, template or variable of others.

A child of git takes settings from the system, from the home folder, from the
environment, and from the repository, which may come from a stranger. The first two
are switched off, the third is shed, and the last is overruled in everything that
could run a program, reach the network, read outside the repository, or change the
form of an answer: settings given in the environment come after those of a file.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from git import Git, Repo

from drafting.store.errors import NotAStoreError, UnsafeStoreError

SETTINGS: Mapping[str, str] = {
    # Nothing that would run a program.
    "core.hooksPath": os.devnull,
    "core.fsmonitor": "false",
    "core.sshCommand": "false",
    "core.gitProxy": "",
    "core.askPass": "",
    "core.editor": "false",
    "core.pager": "",
    "core.alternateRefsCommand": "",
    "diff.external": "",
    "log.showSignature": "false",
    "commit.gpgSign": "false",
    "tag.gpgSign": "false",
    "gpg.program": "false",
    "protocol.allow": "never",
    # Nothing read from outside.
    "core.attributesFile": os.devnull,
    "core.excludesFile": os.devnull,
    "diff.orderFile": os.devnull,
    "mailmap.file": os.devnull,
    "log.mailmap": "false",
    # Housekeeping is ours, and so are the forms of what is written and printed.
    "gc.auto": "0",
    "maintenance.auto": "false",
    "core.fsync": "all",
    "core.fsyncMethod": "fsync",
    "core.commitGraph": "true",
    "core.logAllRefUpdates": "false",
    "core.quotePath": "true",
    "core.warnAmbiguousRefs": "false",
    "commitGraph.readChangedPaths": "true",
    "commitGraph.generationVersion": "2",
    "color.ui": "false",
    "log.date": "raw",
    "log.follow": "false",
    "log.showRoot": "true",
    "diff.renames": "false",
    "i18n.logOutputEncoding": "UTF-8",
}

ENVIRONMENT: Mapping[str, str] = {
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_ATTR_NOSYSTEM": "1",
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_LITERAL_PATHSPECS": "1",
    "GIT_PAGER": "cat",
    "GIT_FLUSH": "1",
    "GIT_CONFIG_COUNT": str(len(SETTINGS)),
    **{f"GIT_CONFIG_KEY_{number}": name for number, name in enumerate(SETTINGS)},
    **{f"GIT_CONFIG_VALUE_{number}": value for number, value in enumerate(SETTINGS.values())},
}


class IsolatedGit(Git):
    """The commands of git, run in the repository at hand and nowhere else."""

    def __init__(self, working_dir: str | os.PathLike[str] | None = None) -> None:
        super().__init__(working_dir)
        folder = os.fspath(working_dir or os.curdir)
        self.update_environment(**ENVIRONMENT, GIT_DIR=folder)


class IsolatedRepo(Repo):
    """A bare repository whose commands are isolated."""

    GitCommandWrapperType = IsolatedGit


def shed_variables() -> None:
    """Take every `GIT_*` variable out of the environment of this process.

    GitPython looks at them itself and hands the whole environment to its children;
    when the program is started from a hook or an alias, they name another repository.
    """
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        del os.environ[name]


_INCLUDE = re.compile(r"^\s*\[\s*include", re.IGNORECASE | re.MULTILINE)


def inspect(path: Path) -> None:
    """Refuse a folder that is no bare repository, or one that reaches outside itself.

    Raises NotAStoreError or UnsafeStoreError.
    """
    if not path.exists():
        raise NotAStoreError(path, "there is nothing at that place")
    if not path.is_dir():
        raise NotAStoreError(path, "it is a file")
    files, folders = [path / "HEAD", path / "config"], [path / "objects", path / "refs"]
    whole = all(file.is_file() for file in files) and all(folder.is_dir() for folder in folders)
    if not whole or (path / ".git").exists():
        raise NotAStoreError(path, "it is not a bare git repository")
    for stranger in ("commondir", "gitdir", "config.worktree", "shallow"):
        if (path / stranger).exists():
            raise UnsafeStoreError(path, f"it has a file {stranger}")
    for borrowed in ("alternates", "http-alternates"):
        if (path / "objects" / "info" / borrowed).exists():
            raise UnsafeStoreError(path, "it borrows its contents from another repository")
    for link in _links(path):
        raise UnsafeStoreError(path, f"{link.relative_to(path).as_posix()} is a symbolic link")
    if _INCLUDE.search((path / "config").read_text(encoding="utf-8", errors="replace")):
        raise UnsafeStoreError(path, "its configuration includes other files")


def _links(path: Path) -> Iterator[Path]:
    """Symbolic links where git or this program would write."""
    folders = [path, path / "objects", path / "objects" / "pack", path / "objects" / "info"]
    for folder in folders:
        if folder.is_dir():
            yield from (Path(entry) for entry in os.scandir(folder) if entry.is_symlink())
    for root in (path / "refs", path / "logs"):
        for place, below, files in os.walk(root):
            inside = (Path(place, name) for name in (*below, *files))
            yield from (entry for entry in inside if entry.is_symlink())
