"""A session on somebody's desk, with its private notes."""

from __future__ import annotations

from itertools import count
from pathlib import Path

from drafting.store import Store
from drafting.store.names import PRIVATE
from drafting.store.private.exchange import PrivateExchange, PrivateExchanged
from drafting.store.private.notes import About, Kind, Notes, PrivateNote, Wording, next_step
from drafting.store.sharing.folder_remote import FolderRemote
from drafting.store.sharing.remote import PRIVATE_NOTES
from support.store_cases import by, git

_NAMES = count(1)


class Desk:
    """A copy of the session with its private layer, and the place that it is exchanged through."""

    def __init__(self, path: Path, author: str, own: Path | None = None) -> None:
        self.store = Store.open(path, own)
        self.author = author
        self.layer = self.store.private

    def note(self, text: str, name: str = "") -> str:
        """Write a note, or other words in one; gives its name."""
        identity = name or f"n{next(_NAMES)}"

        def make(notes: Notes) -> PrivateNote:
            known = notes.get(identity) or PrivateNote(identity, About("L.6", "o1"), ())
            record = by(self.author)
            step = next_step(notes.values())
            words = Wording(
                f"w{next(_NAMES)}", self.author, record.when, step, Kind.NOTE, text, known.last
            )
            return known.with_wording(words)

        self.layer.change(make, by(self.author, "A note"))
        return identity

    def texts(self) -> dict[str, list[str]]:
        return {
            name: [one.text for one in note.current] for name, note in self.layer.notes().items()
        }

    def remote(self, folder: Path) -> FolderRemote:
        return FolderRemote(folder, self.layer.objects, by(self.author), PRIVATE_NOTES)

    def sync(self, folder: Path) -> PrivateExchanged:
        remote = self.remote(folder)
        remote.prepare()
        exchange = PrivateExchange(self.layer)
        return exchange.run(remote, by(self.author), lambda *_: None)

    @property
    def state(self) -> str:
        return git(self.layer.path, "rev-parse", PRIVATE).strip()
