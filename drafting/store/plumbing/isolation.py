"""Git that obeys this program alone: no configuration, hook, template or variable of others.

Git never learns where a session lies. It is run in a repository of ours that holds nothing
but its configuration (`our.git`), and is told one folder of the session, that of its
objects. So whatever else lies there (configuration, hooks, attributes, grafts, worktrees,
replaced objects) is out of its sight, in every version of git; refs are read and moved by
`references`. Settings of the system and of the home folder are switched off, and variables
of the environment are shed.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, Self

from drafting.store.errors import GitMissingError

OURS = Path(__file__).with_name("our.git")
"""The repository that git is run in: empty, and never written to."""

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
}
Child = Any
"""A running command: a `Popen` all of whose pipes are there."""
_SPOKEN = {"LANGUAGE": "C", "LC_ALL": "C"}
"""Complaints of git are looked at, so they are in English."""
SHED: dict[str, str] = {}
"""The variables that were taken out of the environment: some say how the user reaches a host."""
OLDEST_GIT = (2, 36)
_NO_WINDOW = 0
if sys.platform == "win32":
    _NO_WINDOW = 0x0800_0000
    # A program named git in the folder of whoever calls is not git.
    os.environ["NoDefaultCurrentDirectoryInExePath"] = "1"  # noqa: SIM112 (its name)


class IsolatedGit:
    """The commands of git on the objects in one folder, and on nothing else.

    Those that only read are started here. All others are methods as GitPython has them
    (`git.repack("-d")`), which is loaded for the first of them: most calls of the program only
    read, and loading it takes longer than all else that they do.
    """

    def __init__(self, objects: Path, repository: Path = OURS) -> None:
        self.objects = objects
        self._repository = repository
        self._own = {
            **ENVIRONMENT,
            "GIT_DIR": str(repository),
            "GIT_OBJECT_DIRECTORY": str(objects),
        }

    def borrowing(self, *others: Path) -> Self:
        """The same, with the objects in other folders in its sight."""
        self._own["GIT_ALTERNATE_OBJECT_DIRECTORIES"] = os.pathsep.join(map(quoted, others))
        return self

    def within(self, limit: str) -> Self:
        """The same, that asks for no piece of memory larger than that: “32m”."""
        from copy import copy

        other = copy(self)
        other._own = {**self._own, "GIT_ALLOC_LIMIT": limit}  # noqa: SLF001 (its own kind)
        return other

    def cut_off_at(self, boundary: Path) -> None:
        """Take the states that a file names for the first ones of the record."""
        self._own["GIT_SHALLOW_FILE"] = str(boundary)

    def started(self, command: str, *arguments: str, asked: bool = False) -> Child:
        """A command that runs from now on; one that is `asked` reads what is wanted of it.

        Raises GitMissingError.
        """
        self._check()
        return _started(command, *arguments, asked=asked, folder=self._repository, own=self._own)

    def answer(self, command: str, *arguments: str) -> tuple[int, str]:
        """The status with which a command ends, and what it prints. Raises GitMissingError."""
        child = self.started(command, *arguments)
        printed, _ = child.communicate()
        return child.returncode, printed.decode(errors="replace")

    def look(self) -> None:
        """See to it that git is there, before anything needs it. Raises GitMissingError."""
        _executable()

    def _check(self) -> None:
        """See to it that git is one that obeys us. Raises GitMissingError."""
        if self.version_info < OLDEST_GIT:
            raise GitMissingError("and the one installed here is too old")

    @property
    def version_info(self) -> tuple[int, ...]:
        """The version of git that is installed here. Raises GitMissingError."""
        return _version_of(_executable(), self._repository)

    def __getattr__(self, command: str) -> Any:  # noqa: ANN401 (GitPython leaves it open)
        if command.startswith("_"):
            raise AttributeError(command)
        self._check()
        git = _gitpython()(self._repository)
        git.update_environment(**self._own)
        return getattr(git, command)


def _started(
    *call: str, folder: Path, own: Mapping[str, str] = ENVIRONMENT, asked: bool = False
) -> Child:
    from subprocess import DEVNULL, PIPE, Popen

    shed_variables()
    try:
        return Popen(
            ["git", *call],
            cwd=folder,
            env={**os.environ, **_SPOKEN, **own},
            stdin=PIPE if asked else DEVNULL,
            stdout=PIPE,
            stderr=PIPE,
            creationflags=_NO_WINDOW,
        )
    except OSError as error:
        raise GitMissingError("which was not found") from error


def _executable() -> str:
    from shutil import which

    found = which("git")
    if found is None:
        raise GitMissingError("which was not found")
    return found


@cache
def _version_of(_git: str, folder: Path) -> tuple[int, ...]:
    """What that program says; it is asked once in a process."""
    said, _ = _started("version", folder=folder).communicate()
    found = re.search(r"\d+(?:\.\d+)*", said.decode(errors="replace"))
    return tuple(map(int, found[0].split("."))) if found else ()


def quoted(folder: Path) -> str:
    """A folder in a list of several, as git reads it."""
    text = str(folder).replace("\\", "/") if sys.platform == "win32" else str(folder)
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"' if escaped != text or os.pathsep in text or text.startswith('"') else text


def _gitpython() -> Callable[[Path], Any]:
    """The class of GitPython that runs commands. Raises GitMissingError."""
    shed_variables()
    try:
        from git import Git
    except ImportError as error:
        raise GitMissingError("which was not found") from error
    return Git


@contextmanager
def with_refs(objects: Path, refs: Mapping[str, str]) -> Iterator[IsolatedGit]:
    """Git on the objects in one folder, under names of our choosing, for as long as it lasts."""
    import shutil
    from tempfile import TemporaryDirectory

    with TemporaryDirectory(prefix="drafting-") as name:
        repository = Path(name)
        (repository / "refs").mkdir()
        for file in ("HEAD", "config"):
            shutil.copyfile(OURS / file, repository / file)
        rows = sorted(f"{value} {ref}\n" for ref, value in refs.items())
        (repository / "packed-refs").write_text("".join(rows), encoding="utf-8")
        yield IsolatedGit(objects, repository)


def shed_variables() -> None:
    """Take every `GIT_*` variable out of the environment of this process.

    GitPython looks at them itself and hands the whole environment to its children;
    when the program is started from a hook or an alias, they name another repository.
    """
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        SHED[name] = os.environ.pop(name)
