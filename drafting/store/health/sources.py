"""Where an object may be had that a session has lost: its copies, and other copies of it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import ExitStack, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from drafting.store.errors import NoCopyError, StoreError
from drafting.store.names import draft_named, drafts_ref
from drafting.store.plumbing.copies import ends_of, refs_of_bundle, states_of, unbundled
from drafting.store.plumbing.inspection import leading_out, looks_like_one
from drafting.store.plumbing.isolation import IsolatedGit
from drafting.store.plumbing.object_files import Found
from drafting.store.plumbing.reader import Reader
from drafting.store.plumbing.references import References

if TYPE_CHECKING:
    from drafting.store.plumbing.repository import Repository


def check_copy(source: Path) -> None:
    """Refuse what is no other copy of a session. Raises NoCopyError."""
    if source.is_dir():
        if not _may_be_read(source):
            raise NoCopyError(source, "it is no session, or one that reaches outside itself")
    else:
        with TemporaryDirectory(prefix="drafting-") as name:
            unbundled(source, Path(name))


class Sources:
    """The copies of a session, opened one after the other as objects are asked for."""

    def __init__(self, repository: Repository, named: Path | None) -> None:
        self._repository = repository
        self.named = named
        self._stack = ExitStack()
        self._places = self._readers()
        self._open: list[tuple[str, Reader]] = []

    def find(self, identity: str) -> tuple[Found, str] | None:
        """An object, and the copy that has it; None if none has."""
        for name, reader in self._all():
            if (found := reader.read(identity)) is not None:
                return found, name
        return None

    def drafts(self) -> dict[str, str]:
        """The refs of drafts that the named copy and the latest of one's own have."""
        latest = next(filter(self._is_of_this, self._repository.copies.all()), None)
        found: dict[str, str] = {}
        for place in filter(None, (self.named, latest)):
            refs = _refs_in(place)
            found |= {ref: value for ref, value in refs.items() if draft_named(ref)}
        return found

    def close(self) -> None:
        """End the processes of git, and delete what was unpacked."""
        self._stack.close()

    def _all(self) -> Iterator[tuple[str, Reader]]:
        yield from list(self._open)
        for source in self._places:
            self._open.append(source)
            yield source

    def _readers(self) -> Iterator[tuple[str, Reader]]:
        for place in self._candidates():
            objects = self._unbundled(place) if place.is_file() else place / "objects"
            reader = Reader(IsolatedGit(objects), self._repository.damaged)
            self._stack.callback(reader.close)
            yield str(place), reader

    def _candidates(self) -> Iterator[Path]:
        if self.named is not None:
            yield self.named.absolute()
        yield from filter(self._is_of_this, self._repository.copies.all())
        yield from _local_remotes(self._repository)

    def _is_of_this(self, bundle: Path) -> bool:
        """Whether a copy has states of this session, and not of another that lay at its place.

        The journal may be shorter than the days of the copies, and a session brought back from an
        older copy lacks the states of the later ones.
        """
        repository, ends = self._repository, ends_of(bundle)
        ours = states_of(repository.path, repository.branch)
        if not (ours and ends) or not ours.isdisjoint(ends):
            return True
        return _has_any(repository.reader, ends) or self._leads_to_any(bundle, ours)

    def _leads_to_any(self, bundle: Path, states: Collection[str]) -> bool:
        reader = Reader(IsolatedGit(self._unbundled(bundle)), self._repository.damaged)
        try:
            return _has_any(reader, states)
        finally:
            reader.close()

    def _unbundled(self, bundle: Path) -> Path:
        objects = Path(self._stack.enter_context(TemporaryDirectory(prefix="drafting-")))
        with suppress(NoCopyError):  # one of several, and the others may be whole
            unbundled(bundle, objects)
        return objects


def _has_any(reader: Reader, names: Collection[str]) -> bool:
    with suppress(StoreError):
        return any(found is not None for found in reader.read_many(list(names)))
    return False


def _refs_in(place: Path) -> dict[str, str]:
    """The refs of another copy, be it a folder or a bundle."""
    return References(place).under(drafts_ref()) if place.is_dir() else refs_of_bundle(place)


def _local_remotes(repository: Repository) -> Iterator[Path]:
    """Folders of this machine that a clone says it was made from; nothing beyond is asked."""
    status, listed, _ = repository.git.config(
        "--file", str(repository.path / "config"), "--no-includes", "--get-regexp", "-z",
        r"^remote\..*\.url$", with_extended_output=True, with_exceptions=False,
    )  # fmt: skip
    for row in listed.split("\0") if not status else ():
        named = row.partition("\n")[2].removeprefix("file://")
        folder = Path(named)
        # Two strokes begin what Windows would look for in the network.
        if folder.is_absolute() and not named.startswith(("//", "\\\\")):
            found = folder / ".git" if (folder / ".git").is_dir() else folder
            if _may_be_read(found) and found.resolve() != repository.path:
                yield found


def _may_be_read(place: Path) -> bool:
    return looks_like_one(place) and not any(leading_out(place))
