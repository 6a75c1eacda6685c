"""One library: the file, and what is put into it and asked of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Self

from drafting.library import documents as kept
from drafting.library import intake
from drafting.library.candidates import count_common_pairs
from drafting.library.edition import Claim, Edition, Paragraph, Source
from drafting.library.file import failures_said, opened, transaction, writable
from drafting.library.nearest import Asked, Near, near
from drafting.library.places import places_of
from drafting.library.search import Found, Row, found, search
from drafting.named_tuples import NamedTuple

if TYPE_CHECKING:
    import sqlite3
    from types import TracebackType

    from drafting.library.place import Document, Place
    from drafting.library.query import Query
    from drafting.library.wanted import Wanted


class Size(NamedTuple):
    """How much a library holds."""

    documents: int
    paragraphs: int
    wordings: int


class Library:
    """A library that is open; it belongs to the thread that opened it.

    Whatever fails is a LibraryError, which says what, where and what to do.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection, name: str = "") -> None:
        self.path = path
        self.name = name or path.stem
        self._db = connection

    @classmethod
    def open(cls, path: Path, name: str = "") -> Self:
        """A library to read in. Raises a LibraryError."""
        return cls(path, opened(path), name)

    @classmethod
    def writable(cls, path: Path, name: str = "") -> Self:
        """A library to add to, made where there is none. Raises a LibraryError."""
        return cls(path, writable(path), name)

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    @contextmanager
    def asking(self) -> Iterator[sqlite3.Connection]:
        """The connection, for the modules of this package that have questions of their own."""
        with failures_said(self.path):
            yield self._db

    # What is put in

    def add(self, source: Source, editions: Iterable[Edition], refusal: str = "") -> None:
        """Put what a source holds in the place of what it held; `refusal` says why it is empty."""
        with failures_said(self.path):
            intake.add(self._db, source, editions, refusal)

    def remove(self, path: str) -> bool:
        """Take out all that a source holds; whether there was one."""
        with failures_said(self.path):
            return intake.remove(self._db, path)

    def remember_folder(self, path: str) -> None:
        """Keep in mind that whatever lies in a folder belongs here."""
        with failures_said(self.path), transaction(self._db):
            self._db.execute("INSERT OR IGNORE INTO folder VALUES (?)", (path,))

    def forget_folder(self, path: str) -> bool:
        """Take a folder off the list; whether it stood there."""
        with failures_said(self.path), transaction(self._db):
            return bool(self._db.execute("DELETE FROM folder WHERE path = ?", (path,)).rowcount)

    def folders(self) -> list[str]:
        """The folders of which all that lies in them belongs here."""
        with failures_said(self.path):
            rows = self._db.execute("SELECT path FROM folder ORDER BY path")
            return [path for (path,) in rows]

    def settle(self) -> None:
        """At the end of what is put in: count which pairs of words have become common."""
        with failures_said(self.path), transaction(self._db):
            count_common_pairs(self._db)

    def sources(self) -> dict[Source, str]:
        """What texts were taken from, with why it could not be read, if it could not."""
        with failures_said(self.path):
            rows = self._db.execute("SELECT path, size, time, refusal FROM source ORDER BY path")
            return {Source(path, size, time): refusal for path, size, time, refusal in rows}

    # What is asked

    def near(self, asked: Asked, wanted: Wanted) -> list[Near]:
        """Wordings of at least half likeness, in no order."""
        with failures_said(self.path):
            return near(self._db, asked, wanted)

    def places(self, wording: int, wanted: Wanted) -> tuple[Place, ...]:
        """Where a wording stands, adopted before drafts, the latest first."""
        with failures_said(self.path):
            return places_of(self._db, wording, wanted, self.name)

    def search(self, expression: str, wanted: Wanted) -> list[Row]:
        """The wordings that match an expression of FTS5, the latest first."""
        with failures_said(self.path):
            return search(self._db, expression, wanted)

    def found(self, wording: int, query: Query, wanted: Wanted) -> Found:
        """A wording that was found, with the sentence that has the words."""
        with failures_said(self.path):
            return found(self._db, wording, query, wanted, self.name)

    def document(self, symbol: str) -> Document | None:
        """The document of a symbol, in any case."""
        with failures_said(self.path):
            return kept.document(self._db, symbol)

    def documents(self) -> list[Document]:
        """All documents, by date and symbol."""
        with failures_said(self.path):
            return kept.documents(self._db)

    def of_title(self, title: str) -> list[Document]:
        """The documents of a title, the latest first."""
        with failures_said(self.path):
            return kept.of_title(self._db, title)

    def editions(self, symbol: str) -> list[kept.KeptEdition]:
        """The editions of a document, in the order in which they were added."""
        with failures_said(self.path):
            return kept.editions(self._db, symbol)

    def paragraphs(self, edition: int) -> list[Paragraph]:
        """The paragraphs of an edition in reading order, its title first."""
        with failures_said(self.path):
            return kept.paragraphs(self._db, edition)

    def claims(self, symbol: str) -> list[Claim]:
        """What the sources of a document say of it, where they contradict each other."""
        with failures_said(self.path):
            return kept.claims(self._db, symbol)

    def size(self) -> Size:
        """How much it holds."""
        counted = "SELECT (SELECT count(*) FROM document), (SELECT count(*) FROM place), "
        with failures_said(self.path):
            row = self._db.execute(f"{counted} (SELECT count(*) FROM wording)").fetchone()
        return Size(*row)
