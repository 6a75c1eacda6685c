"""The git repository under a store: one GitPython `Repo` from opening to closing."""

from __future__ import annotations

import re
from collections.abc import Generator
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, NamedTuple

from drafting.store.errors import GitMissingError, NotAStoreError, StoreError
from drafting.store.failures import damage, git_write_failure
from drafting.store.kept import Kept
from drafting.store.names import MAIN
from drafting.store.objects import Writer
from drafting.store.reader import Found, Reader
from drafting.store.references import References
from drafting.store.trees import (
    FILE,
    FOLDER,
    Anew,
    Changes,
    Tree,
    TreeEntry,
    read_tree,
    write_tree,
)

if TYPE_CHECKING:
    from git import Repo

Child = Any
"""A running command of GitPython, which ends the command when it is let go of."""

OLDEST_GIT = (2, 36)
_TREES_KEPT = 1024


class Head(NamedTuple):
    """The state that the history has reached."""

    id: str
    tree: str


class Repository:
    """Objects, trees, refs and history of one bare repository. One thread only."""

    def __init__(self, path: Path, repo: Repo) -> None:
        self.path = path
        self._repo = repo
        self.git = repo.git
        self.reader = Reader(path, repo.git)
        self.writer = Writer(path, repo.git)
        self.references = References(path, repo.git, self.reader)
        self._trees: Kept[Tree] = Kept(_TREES_KEPT)

    @classmethod
    def open(cls, path: Path) -> Repository:
        """Open a bare repository. Raises a StoreError if it is none, or not a safe one."""
        isolation = isolation_of_git()
        path = path.resolve()
        isolation.inspect(path)
        from git.exc import GitError

        try:
            repo = isolation.IsolatedRepo(path, expand_vars=False)
        except (GitError, OSError, ValueError) as error:
            raise NotAStoreError(path, "its git repository cannot be read") from error
        if not repo.bare or Path(repo.git_dir) != path:
            repo.close()
            raise NotAStoreError(path, "it is not a bare git repository")
        if repo.git.version_info < OLDEST_GIT:
            repo.close()
            raise GitMissingError("and the one installed here is too old")
        return cls(path, repo)

    @classmethod
    def create(cls, path: Path) -> Repository:
        """Make an empty bare repository in a folder that exists. Raises StoreWriteError."""
        isolation = isolation_of_git()
        from git.exc import GitCommandError

        try:
            isolation.IsolatedGit(path).init(
                "--bare", "--template=", "--initial-branch=main", "--quiet"
            )
        except GitCommandError as error:
            raise git_write_failure(path, str(error.stderr)) from error
        return cls.open(path)

    def close(self) -> None:
        """End the processes of git."""
        self.reader.close()
        self.writer.close()
        self.references.close()
        self._repo.close()

    # Reading

    def head(self) -> Head | None:
        """The latest state, as any process left it."""
        found = self.reader.read(MAIN)
        return Head(found.id, self._tree_of(found)) if found else None

    def _tree_of(self, commit: Found) -> str:
        match = re.match(rb"tree ([0-9a-f]{40})\n", commit.data)
        if commit.kind != "commit" or match is None:
            raise self.damaged(f"{commit.id} is not a state of the history")
        return match[1].decode()

    def tree(self, identity: str) -> Tree:
        """The entries of a tree. Raises DamagedStoreError."""
        known = self._trees.get(identity)
        if known is not None:
            return known
        found = self.reader.read(identity)
        if found is None or found.kind != "tree":
            raise self.damaged(f"the folder {identity} is missing")
        try:
            return self._trees.put(identity, read_tree(found.data))
        except ValueError as error:
            raise self.damaged(f"the folder {identity} cannot be read") from error

    def folder(self, tree: str, name: str) -> str | None:
        """The tree of a folder inside another."""
        entry = self.tree(tree).get(name)
        return entry.id if entry and entry.is_folder else None

    def damaged(self, what: str) -> StoreError:
        """The error that something of this store, or all of it, is missing or unreadable."""
        return damage(self.path, what)

    # Writing

    def changed(self, tree: str | None, changes: Changes) -> str | None:
        """The tree with changes made in it, waiting to be written; None if nothing is left."""
        entries = dict(self.tree(tree)) if tree else {}
        for name, change in changes.items():
            entry = self._changed_entry(entries.get(name), change)
            if entry:
                entries[name] = entry
            else:
                entries.pop(name, None)
        if not entries:
            return None
        identity = self.writer.add("tree", write_tree(entries))
        self._trees.put(identity, entries)
        return identity

    def _changed_entry(
        self, before: TreeEntry | None, change: bytes | Changes | TreeEntry | None
    ) -> TreeEntry | None:
        if change is None or isinstance(change, TreeEntry):
            return change
        if isinstance(change, bytes):
            return TreeEntry(FILE, self.writer.add("blob", change))
        kept = before and before.is_folder and not isinstance(change, Anew)
        folder = self.changed(before.id if before and kept else None, change)
        return TreeEntry(FOLDER, folder) if folder else None

    # Running git

    def fields(self, command: str, *arguments: str) -> Generator[str, None, None]:
        """What a command prints between NULs, as it comes; it runs from this call on.

        Closing the iterator ends the command. Raises DamagedStoreError if git fails.
        """
        process = getattr(self.git, command)(*arguments, as_process=True)
        return self._printed(command, process)

    def _printed(self, command: str, process: Child) -> Generator[str, None, None]:
        output, complaints = process.proc.stdout, process.proc.stderr
        try:
            rest = b""
            while chunk := output.read1(1 << 16):
                *complete, rest = (rest + chunk).split(b"\0")
                yield from (field.decode(errors="replace") for field in complete)
            if rest:
                yield rest.decode(errors="replace")
            complaint = complaints.read().decode(errors="replace").strip()
            if process.proc.wait():
                raise self.damaged(complaint.splitlines()[-1] if complaint else f"{command} failed")
        finally:
            process.proc.kill()
            output.close()
            complaints.close()
            process.proc.wait()


def isolation_of_git() -> ModuleType:
    """The module that imports GitPython, with the surroundings of git taken off."""
    try:
        from drafting.store import isolation
    except ImportError as error:
        raise GitMissingError("which was not found") from error
    isolation.shed_variables()
    return isolation
