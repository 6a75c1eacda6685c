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
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from git import Git

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


class IsolatedGit(Git):
    """The commands of git on the objects in one folder, and on nothing else."""

    def __init__(self, objects: Path, repository: Path = OURS) -> None:
        super().__init__(repository)
        self.update_environment(
            **{**ENVIRONMENT, "GIT_DIR": str(repository), "GIT_OBJECT_DIRECTORY": str(objects)}
        )

    def cut_off_at(self, boundary: Path) -> None:
        """Take the states that a file names for the first ones of the record."""
        self.update_environment(GIT_SHALLOW_FILE=str(boundary))


@contextmanager
def with_refs(objects: Path, refs: Mapping[str, str]) -> Iterator[IsolatedGit]:
    """Git on the objects in one folder, under names of our choosing, for as long as it lasts."""
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
        del os.environ[name]
