"""What came from elsewhere, looked at before the record moves: only what a session consists of.

Only refs of the record and of drafts are asked for. Of each new state git tells which files it
wrote: each must be a plain file at a place where a session has one, and no larger than anybody
writes in good faith. Objects are sound and linked already (`git index-pack --strict`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from drafting.patterns import regex
from drafting.store.bases import BASE, MAP, SUFFIX, TEXT
from drafting.store.errors import StoreError
from drafting.store.exemptions import EXEMPTIONS
from drafting.store.layout import AGREEMENT, CHECKLIST, HEADS, NOTES, OUTLINE, PROPOSALS, UNITS
from drafting.store.names import RESOLUTIONS, decoded, draft_named
from drafting.store.recognition import SESSION, recognise
from drafting.store.register import REGISTER
from drafting.store.sharing.errors import OtherSessionError, RefusedRecordError

if TYPE_CHECKING:
    from drafting.store.plumbing.repository import Head, Repository
    from drafting.store.records import SessionInfo

LARGEST_TEXT = 16 * 2**20
"""Bytes of the largest file of words that is taken in."""
LARGEST_OTHER = 200 * 2**20

_IDENTITY = r"[a-z0-9]{1,32}"
_NAME = r"[A-Za-z0-9._%-]{1,600}"
_OWN = rf"{re.escape(HEADS)}|{OUTLINE}|(?:{UNITS}|{NOTES})/{_IDENTITY}\.md"
_BESIDE = rf"{re.escape(AGREEMENT)}|{re.escape(EXEMPTIONS)}|{PROPOSALS}/{_IDENTITY}\.toml"
_BASE = rf"{BASE}/(?:{re.escape(MAP)}|{_NAME}{re.escape(SUFFIX)}|{TEXT}/(?:{_OWN}))"
_LISTED = rf"{CHECKLIST}/{_IDENTITY}\.toml"
_IN_RESOLUTION = rf"{RESOLUTIONS}/({_NAME})/(?:{_OWN}|{_BESIDE}|{_BASE}|{_LISTED})"
_PLACE = regex(rf"{re.escape(SESSION)}|{REGISTER}/{_NAME}\.toml|{_LISTED}|{_IN_RESOLUTION}")
_WRITTEN = regex(r":[0-7]{6} ([0-7]{6}) [0-9a-f]+ ([0-9a-f]{40}) ([A-Z])\d*\t(.+)")
_PLAIN = frozenset({"100644", "100755", "100664"})
_GONE = "000000"


class Judge:
    """Looks at the states that came into a quarantine."""

    def __init__(self, repository: Repository, place: re.Pattern[str] | None = None) -> None:
        """`repository` sees what came and what was here; `place` matches where files may lie."""
        self._repository = repository
        self._place = place or _PLACE

    def judge(self, refs: Mapping[str, str], known: Iterable[str]) -> None:
        """Refuse what does not hold; `known` are states of here. Raises RefusedRecordError."""
        tips = [self._state(ref, name) for ref, name in refs.items()]
        sizes = self._sizes_of_written(tips, known)
        for path, size in sizes:
            if size > (LARGEST_OTHER if path.endswith(SUFFIX) else LARGEST_TEXT):
                raise RefusedRecordError(f"{path} has {size / 1e6:,.0f} MB, more than a text has")

    def _state(self, ref: str, name: str) -> str:
        """The state that a ref leads to."""
        found = self._repository.reader.read(f"{name}^{{commit}}")
        if found is None:
            named = draft_named(ref)
            raise RefusedRecordError(f"{named[1] if named else 'the record'} names no state of it")
        return found.id

    def _sizes_of_written(
        self, tips: Iterable[str], known: Iterable[str]
    ) -> Iterator[tuple[str, int]]:
        written = dict(self._written(tips, known))
        names = list(written)
        for name, size in zip(names, self._repository.sizes(names), strict=True):
            yield written[name], size

    def _written(self, tips: Iterable[str], known: Iterable[str]) -> Iterator[tuple[str, str]]:
        """The new files by identity, with where they lie."""
        printed = self._repository.walk(
            "log", "-m", "--root", "--raw", "--no-renames", "--no-abbrev", "--format=%x00",
            *tips, "--not", *known, "--",
        )  # fmt: skip
        for rows in printed:
            for row in rows.splitlines():
                if row:
                    yield from self._file(row)

    def _file(self, row: str) -> Iterator[tuple[str, str]]:
        found = _WRITTEN.fullmatch(row)
        place = found and self._place.fullmatch(found[4])
        if not found or not place or (place[1] and not decoded(place[1])):
            raise RefusedRecordError(f"it has a file that no session has ({_shown(row)})")
        if found[1] == _GONE:
            return
        if found[1] not in _PLAIN:
            raise RefusedRecordError(f"{found[4]} is no plain file")
        yield found[2], found[4]


def same_session(repository: Repository, head: Head, info: SessionInfo) -> None:
    """Refuse the record of another session. Raises RefusedRecordError."""
    theirs = info_of(repository, head)
    if theirs.key != info.key:
        raise OtherSessionError(theirs.title or theirs.key)


def info_of(repository: Repository, head: Head) -> SessionInfo:
    """Which session a state is of. Raises RefusedRecordError."""
    try:
        return recognise(repository, head)
    except StoreError as error:
        raise RefusedRecordError(str(error).rstrip(".")) from error


def _shown(row: str) -> str:
    return row.rpartition("\t")[2][:80]
