"""What came from elsewhere, looked at before the record moves: only what a session consists of.

Only refs of the record and of drafts are asked for. Of each new state git tells which files it
wrote: each must be a plain file at a place where a session has one, and no larger than anybody
writes in good faith. Objects are sound and linked already (`git index-pack --strict`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from typing import TYPE_CHECKING
from unicodedata import normalize

from drafting.patterns import regex
from drafting.store.bases import BASE, MAP, SUFFIX, TEXT
from drafting.store.errors import DamagedStoreError, StoreError
from drafting.store.exemptions import EXEMPTIONS
from drafting.store.layout import AGREEMENT, CHECKLIST, HEADS, NOTES, OUTLINE, PROPOSALS, UNITS
from drafting.store.names import RESOLUTIONS, decoded
from drafting.store.plumbing.repository import Repository
from drafting.store.recognition import SESSION, recognise
from drafting.store.register import REGISTER
from drafting.store.sharing.contents import (
    PERSON,
    judge_change,
    judge_files,
    judge_refs,
    read_as,
)
from drafting.store.sharing.errors import OtherSessionError, RefusedRecordError

if TYPE_CHECKING:
    from drafting.store.plumbing.repository import Head
    from drafting.store.records import SessionInfo

MOST_FILES = 100_000
"""Files that one change writes at most: eight times what a session of 12,000 paragraphs has."""

_MEMORY = "8m"
"""What git may ask for at once while it lists files: the places of a million of them."""
_IDENTITY = r"[a-z0-9]{1,32}"
_NAME = r"[A-Za-z0-9._%-]{1,600}"
_OWN = rf"{re.escape(HEADS)}|{OUTLINE}|(?:{UNITS}|{NOTES})/{_IDENTITY}\.md"
_BESIDE = rf"{re.escape(AGREEMENT)}|{re.escape(EXEMPTIONS)}|{PROPOSALS}/{_IDENTITY}\.toml"
_BASE = rf"{BASE}/(?:{re.escape(MAP)}|{_NAME}{re.escape(SUFFIX)}|{TEXT}/(?:{_OWN}))"
_LISTED = rf"{CHECKLIST}/{_IDENTITY}\.toml"
_IN_RESOLUTION = rf"{RESOLUTIONS}/({_NAME})/(?:{_OWN}|{_BESIDE}|{_BASE}|{_LISTED})"
_PLACE = regex(rf"{re.escape(SESSION)}|{REGISTER}/{_NAME}\.toml|{_LISTED}|{_IN_RESOLUTION}")
_PLAIN = frozenset({"100644", "100755"})
_GONE = "000000"
_FOLDER = "040000"


class Judge:
    """Looks at the states that came into a quarantine."""

    def __init__(
        self,
        repository: Repository,
        place: re.Pattern[str] | None = None,
        *,
        counts: bool = False,
    ) -> None:
        """`repository` sees what came and what was here; `place` matches where files may lie.

        One that `counts` remembers every object that it has seen.
        """
        self._repository = repository
        # Folders in folders may stand for more files than there is memory for their names.
        self._walking = Repository(repository.path, repository.git.within(_MEMORY), None)
        self._place = place or _PLACE
        self._counts = counts
        self._seen = set[str]()
        self._places = set[str]()
        """Paths at which a session has files."""

    def judge(self, refs: Mapping[str, str], known: Iterable[str]) -> None:
        """Refuse what does not hold; `known` are states of here. Raises RefusedRecordError."""
        tips = judge_refs(self._repository, refs)
        self._see(*refs.values())
        try:
            written = {
                (one, read_as(path)): (one, path) for one, path in self._written(tips, known)
            }
        except DamagedStoreError as error:
            raise RefusedRecordError("it cannot be read, or no session is so large") from error
        judge_files(self._repository.git, written.values())
        for tip in dict.fromkeys(tips):
            self._judge_names(tip)

    @property
    def seen(self) -> frozenset[str]:
        """All objects that the record leads to, where they are counted."""
        return frozenset(self._seen)

    def _judge_names(self, tip: str) -> None:
        """Refuse resolutions whose names are one on many disks, and to whoever reads them."""
        texts = self._repository.entry_at(tip, RESOLUTIONS)
        rows = self._repository.tree(texts.id) if texts and texts.is_folder else {}
        names = [(decoded(row) or row).casefold() for row in rows]
        if len({normalize("NFKC", name) for name in names}) < len(names):
            raise RefusedRecordError("two resolutions of it have the same name but for capitals")

    def _written(self, tips: Iterable[str], known: Iterable[str]) -> Iterator[tuple[str, str]]:
        """The new files by identity, with where they lie."""
        folders = ("-t",) if self._counts else ()
        printed = self._walking.walk(
            "log", "-m", "--root", "--raw", "--no-renames", "--no-abbrev", *folders,
            f"--format=%x00%H %T%x01{PERSON}%x00", *tips, "--not", *known, "--",
        )  # fmt: skip
        with closing(printed) as fields:
            next(fields, "")
            for told, rows in zip(fields, fields, strict=False):
                names, _, change = told.partition("\x01")
                judge_change(change)
                self._see(*names.split())
                files = rows.splitlines()
                if len(files) > MOST_FILES:
                    raise RefusedRecordError("a change of it writes more files than a session has")
                for row in files:
                    if row:
                        yield from self._file(row)

    def _see(self, *names: str) -> None:
        if self._counts:
            self._seen.update(names)

    def _file(self, row: str) -> Iterator[tuple[str, str]]:
        """`:<mode before> <mode> <identity before> <identity> <what happened>`, a tab, the path."""
        facts, _, path = row.partition("\t")
        was, mode, _, identity, _ = facts.split(" ")
        if mode != _GONE:
            self._see(identity)
        if self._counts and _FOLDER in (was[1:], mode):  # what is in it has rows of its own
            return
        if path not in self._places:
            self._check(path)
            self._places.add(path)
        if mode == _GONE:
            return
        if mode not in _PLAIN:
            raise RefusedRecordError(f"{path} is no plain file")
        yield identity, path

    def _check(self, path: str) -> None:
        place = self._place.fullmatch(path)
        if not place or (place[1] and not decoded(place[1])):
            raise RefusedRecordError(f"it has a file that no session has ({path[:80]})")


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
