"""A thorough look at a store, for when something seems wrong: slow, and never needed to work."""

from __future__ import annotations

from pathlib import Path

from drafting.store.errors import DamagedStoreError, GitMissingError
from drafting.store.repository import OLDEST_GIT, isolation_of_git
from drafting.store.store import Store


def git_version() -> str:
    """The version of git that sessions are kept with. Raises GitMissingError."""
    found = isolation_of_git().IsolatedGit(Path.cwd()).version_info
    version = ".".join(map(str, found))
    if found < OLDEST_GIT:
        raise GitMissingError(f"and {version} is too old")
    return version


def examine(store: Store) -> None:
    """Read every object and every text. Raises DamagedStoreError that says what is wrong."""
    status, out, err = (
        isolation_of_git()
        .IsolatedGit(store.path)
        .fsck(
            "--full",
            "--strict",
            "--no-dangling",
            "--no-progress",
            with_extended_output=True,
            with_exceptions=False,
        )
    )
    if status:
        complaints = [*err.splitlines(), *out.splitlines()] or ["git fsck failed"]
        raise DamagedStoreError(store.path, complaints[0])
    for handle in store.handles():
        store.text(handle)
        for draft in store.drafts(handle):
            store.text(handle, draft.label)
